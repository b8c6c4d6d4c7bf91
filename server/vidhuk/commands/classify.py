"""`vidhuk classify --jsonl`: comments in, labels out, line by line; needs neither the desk nor an archive."""

from __future__ import annotations

import sys
from typing import Any

from pydantic import AwareDatetime, BaseModel

from vidhuk.classify import analyse
from vidhuk.commands.jsonl import opened, run_lines
from vidhuk.contracts import HistoryItem, Roster
from vidhuk.sentences import Sentences


class ClassifyRow(BaseModel):
    """One line (design: stable commands); unknown keys are passed over."""

    id: str | int
    text: str
    author: str | None = None
    posted_at: AwareDatetime | None = None
    now: AwareDatetime | None = None
    roster: Roster | None = None
    history: list[HistoryItem] = []


def classify_row(row: ClassifyRow) -> dict[str, Any]:
    """Labels of one line, in the order of keys that scripts rely on."""
    labels = analyse(
        row.text,
        author=row.author,
        posted_at=row.posted_at,
        now=row.now,
        roster=row.roster,
        history=row.history,
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
    return {"id": row.id, **{key: labels[key] for key in keys}}


def classify(source: str, say: Sentences) -> int:
    """Answer every line of a file, or of standard input for `-`."""
    with opened(source) as lines:
        return run_lines(lines, sys.stdout.buffer, ClassifyRow, classify_row, say)
