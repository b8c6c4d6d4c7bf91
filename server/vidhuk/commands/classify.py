"""`vidhuk classify --jsonl`: comments in, labels out, line by line; needs neither the desk nor an archive."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, Field

from vidhuk.classify import analyse
from vidhuk.commands.jsonl import opened, run_lines
from vidhuk.contracts import HistoryItem, Roster
from vidhuk.sentences import Sentences


def _as_aware(value: object) -> object:
    """A moment without a zone is read as UTC: scripts often leave it out, and a guess is better than no answer here."""
    if isinstance(value, str):
        try:
            moment = datetime.fromisoformat(value.strip().replace("Z", "+00:00"))
        except ValueError:
            return value
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return value


def _as_name(value: object) -> object:
    """A doctor or branch may be given as an object with a name, as `clinic` has them."""
    return value["name"] if isinstance(value, dict) and isinstance(value.get("name"), str) else value


Moment = Annotated[datetime, BeforeValidator(_as_aware)]
Name = Annotated[str, BeforeValidator(_as_name)]


class RosterRow(BaseModel):
    """Roster of one line."""

    doctors: list[Name] = []
    branches: list[Name] = []


class HistoryRow(BaseModel):
    """One earlier comment of one line."""

    id: Annotated[str, Field(coerce_numbers_to_str=True)] = ""
    author: str | None = None
    text: str
    posted_at: Moment | None = None
    answered: bool = False


class ClassifyRow(BaseModel):
    """One line (design: stable commands); unknown keys are passed over."""

    id: str | int
    text: str
    author: str | None = None
    posted_at: Moment | None = None
    now: Moment | None = None
    roster: RosterRow | None = None
    history: list[HistoryRow] = []


def classify_row(row: ClassifyRow) -> dict[str, Any]:
    """Labels of one line, in the order of keys that scripts rely on."""
    labels = analyse(
        row.text,
        author=row.author,
        posted_at=row.posted_at,
        now=row.now,
        roster=Roster(**row.roster.model_dump()) if row.roster else None,
        history=[HistoryItem(**item.model_dump()) for item in row.history],
    ).model_dump(mode="json")
    keys = (
        "language",
        "language_confidence",
        "script",
        "type",
        "type_confidence",
        "second_type",
        "sentiment",
        "flags",
        "topics",
        "mentions",
        "facts",
        "needs_checking",
        "signs",
        "cues",
    )
    labels["mentions"] = [_mention(mention) for mention in labels["mentions"]]
    return {"id": row.id, **{key: labels[key] for key in keys}}


def _mention(mention: dict[str, Any]) -> dict[str, Any]:
    """The stable keys; of an ambiguous one also whom it may mean."""
    shown = {key: mention[key] for key in ("surface", "lemma", "start", "end")}
    return shown | ({"candidates": mention["candidates"]} if mention["ambiguous"] else {})


def classify(source: str, say: Sentences) -> int:
    """Answer every line of a file, or of standard input for `-`."""
    with opened(source) as lines:
        return run_lines(lines, sys.stdout.buffer, ClassifyRow, classify_row, say)
