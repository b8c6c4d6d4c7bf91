"""`vidhuk suggest --jsonl`: comments in, replies out, line by line; needs neither the desk nor an archive."""

from __future__ import annotations

import sys
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator

from vidhuk.classify import analyse
from vidhuk.clinic import roster_of, zone_of
from vidhuk.clock import Clock
from vidhuk.commands.jsonl import opened, run_lines
from vidhuk.contracts import Clinic, CommentType, ReplyStage, Site
from vidhuk.replies import Playbook, load_playbook
from vidhuk.replies import suggest as replies_for
from vidhuk.sentences import Sentences


def clinic_of_row(raw: Any) -> Any:
    """A clinic as scripts write it: one phone for a list of one, doctors with their speciality, one channel for all sites.

    What the contract itself allows passes unchanged; what neither allows is refused by the contract.
    """
    if raw is None:
        return {}
    if not isinstance(raw, dict):
        return raw
    clinic = {key: value for key, value in raw.items() if value is not None}
    for key in ("phones", "emails", "doctors", "branches", "facts", "responsible", "services"):
        if isinstance(clinic.get(key), str | dict):
            clinic[key] = [clinic[key]]
    channels = clinic.get("channels")
    if isinstance(channels, list):
        channels = next((channel for channel in channels if isinstance(channel, str)), None)
        clinic["channels"] = {} if channels is None else {"default": channels}
    elif isinstance(channels, str):
        clinic["channels"] = {"default": channels}
    if isinstance(clinic.get("doctors"), list):
        clinic["doctors"] = [_doctor(doctor) for doctor in clinic["doctors"]]
    if isinstance(clinic.get("responsible"), list):
        clinic["responsible"] = [{"name": one} if isinstance(one, str) else one for one in clinic["responsible"]]
    return clinic


def _doctor(raw: Any) -> Any:
    """«Коваль О. І., кардіолог» from a mapping with a name and a speciality."""
    if not isinstance(raw, dict) or not isinstance(raw.get("name"), str):
        return raw
    speciality = next(
        (raw[key] for key in ("speciality", "specialty", "specialization", "role") if isinstance(raw.get(key), str)),
        None,
    )
    return f"{raw['name']}, {speciality}" if speciality else raw["name"]


def _zone_is_known(clinic: Clinic) -> Clinic:
    zone_of(clinic.time_zone)
    return clinic


class SuggestRow(BaseModel):
    """One line (design: stable commands); unknown keys are passed over."""

    id: str | int
    text: str
    author: str | None = None
    type: CommentType | None = None
    clinic: Annotated[Clinic, BeforeValidator(clinic_of_row), AfterValidator(_zone_is_known)] = Clinic()
    reply_language: Literal["uk", "ru", "en"] | None = None
    stage: ReplyStage | None = None
    earlier_replies: list[str] = []
    now: AwareDatetime | None = None
    site: Site | None = None


def suggest_row(playbook: Playbook, row: SuggestRow, clock: Clock) -> dict[str, Any]:
    """Replies for one line, in the order of keys that scripts rely on."""
    now = row.now or clock.now()
    labels = analyse(row.text, author=row.author, now=now, roster=roster_of(row.clinic))
    found = replies_for(
        playbook,
        comment_text=row.text,
        author=row.author,
        labels=labels,
        clinic=row.clinic,
        now=now,
        reply_language=row.reply_language,
        stage=row.stage,
        type_override=row.type,
        earlier_replies=row.earlier_replies,
        site=row.site,
    ).model_dump(mode="json")
    keys = ("entry", "stage", "text", "elements", "why")
    return {
        "id": row.id,
        "type": found["type"],
        "language": found["language"],
        "missing_facts": found["missing_facts"],
        "suggestions": [{key: reply[key] for key in keys} for reply in found["suggestions"]],
    }


def suggest(source: str, say: Sentences, clock: Clock) -> int:
    """Answer every line of a file, or of standard input for `-`.

    Raises:
        CannotStart: `playbook_invalid`, `file_unreadable`.
    """
    playbook = load_playbook()
    with opened(source) as lines:
        return run_lines(lines, sys.stdout.buffer, SuggestRow, lambda row: suggest_row(playbook, row, clock), say)
