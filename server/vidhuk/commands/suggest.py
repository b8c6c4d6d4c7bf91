"""`vidhuk suggest --jsonl`: comments in, replies out, line by line; needs neither the desk nor an archive."""

from __future__ import annotations

import sys
from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel

from vidhuk.classify import analyse
from vidhuk.clinic import roster_of
from vidhuk.clock import Clock
from vidhuk.commands.jsonl import opened, run_lines
from vidhuk.commands.row_clinic import RowClinic, unknown_keys
from vidhuk.contracts import Clinic, CommentType, ReplyChannel, ReplyStage, Site
from vidhuk.replies import Playbook, load_playbook
from vidhuk.replies import suggest as replies_for
from vidhuk.sentences import Sentences


class SuggestRow(BaseModel):
    """One line (design: stable commands); unknown keys are passed over, those of the clinic by name."""

    id: str | int
    text: str
    author: str | None = None
    type: CommentType | None = None
    clinic: RowClinic = Clinic()
    reply_language: Literal["uk", "ru", "en"] | None = None
    stage: ReplyStage | None = None
    earlier_replies: list[str] = []
    exclude: list[str] = []
    channel: ReplyChannel = ReplyChannel.PUBLIC
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
        exclude=row.exclude,
        talk=row.earlier_replies,
        private=row.channel is ReplyChannel.PRIVATE,
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
        return run_lines(
            lines,
            sys.stdout.buffer,
            SuggestRow,
            lambda row: suggest_row(playbook, row, clock),
            say,
            look=lambda row: unknown_keys(row.clinic),
        )
