"""`vidhuk lint --jsonl`: replies in, findings out, line by line; changes no text, needs neither the desk nor an archive."""

from __future__ import annotations

import sys
from typing import Any

from pydantic import BaseModel

from vidhuk.commands.jsonl import opened, run_lines
from vidhuk.commands.row_clinic import RowClinic, unknown_keys
from vidhuk.contracts import Clinic, CommentType
from vidhuk.replies.check import check_reply
from vidhuk.replies.lint import Channel, Concession
from vidhuk.sentences import Sentences


class ConcessionRow(BaseModel):
    """What is conceded, with the lead's minimum."""

    what: str = ""
    value_uah: float | None = None
    minimum_uah: float | None = None


class LintRow(BaseModel):
    """One line (design: stable commands); unknown keys are passed over, those of the clinic by name."""

    id: str | int
    comment: str = ""
    reply: str
    channel: Channel = Channel.PUBLIC
    author: str | None = None
    comment_type: CommentType | None = None
    clinic: RowClinic = Clinic()
    earlier_replies: list[str] = []
    concession: ConcessionRow | None = None


def lint_row(row: LintRow, say: Sentences) -> dict[str, Any]:
    """Findings of one line; a type that is not given is read from the comment."""
    found = check_reply(
        row.reply,
        comment=row.comment,
        channel=row.channel,
        author=row.author,
        comment_type=row.comment_type or _type_of(row),
        clinic=row.clinic,
        earlier_replies=row.earlier_replies,
        concession=None if row.concession is None else Concession(**row.concession.model_dump()),
    )
    findings = [
        {
            "rule": finding.rule.value,
            "severity": finding.severity.value,
            "start": finding.start,
            "end": finding.end,
            "matched": finding.matched,
            "message": say.text(f"lint-{finding.rule.value.lower()}"),
            "rewrite": finding.rewrite,
            "basis": finding.basis,
        }
        for finding in found
    ]
    return {"id": row.id, "findings": findings}


def _type_of(row: LintRow) -> CommentType | None:
    from vidhuk.classify import analyse  # noqa: PLC0415 - a row with its type needs no understanding

    if not row.comment.strip():
        return None
    found = analyse(row.comment, author=row.author).type
    return None if found is CommentType.UNDETERMINED else found


def lint_file(source: str, say: Sentences) -> int:
    """Answer every line of a file, or of standard input for `-`.

    Raises:
        CannotStart: `file_unreadable`.
    """
    with opened(source) as lines:
        return run_lines(
            lines,
            sys.stdout.buffer,
            LintRow,
            lambda row: lint_row(row, say),
            say,
            look=lambda row: unknown_keys(row.clinic),
        )
