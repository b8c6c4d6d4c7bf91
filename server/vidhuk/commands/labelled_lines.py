"""JSON lines of labelled texts with their line numbers; a line that does not fit is named, its words are never shown."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vidhuk.contracts import CommentType, ErrorCode, Flag, Language, Sentiment
from vidhuk.errors import CannotStart

_VALUES = {
    "type": frozenset(CommentType),
    "sentiment": frozenset({*Sentiment, "neg", "neu", "pos"}),
    "language": frozenset({*Language, "mixed?", "und"}),
}
"""What may stand in a label's field; the short names are those of the public sets, whose doubtful languages are not measured."""

SHOWN = 40
"""Characters of an unknown value that are shown."""

_FLAGS = frozenset(flag.value for flag in Flag)


def labelled_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file, packed (`.gz`) or not; empty lines are passed over, a byte order mark too.

    Raises:
        CannotStart: `file_unreadable`, or `file_line_invalid` with the line (from 1) and what is wrong with it: `utf8`, `json`,
            `unknown` with field and value, or the name of a field that has no fitting shape.
    """
    number = 0
    try:
        with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield _row(line, path, number)
    except (OSError, EOFError, zlib.error) as problem:
        raise CannotStart(ErrorCode.FILE_UNREADABLE, file=str(path)) from problem


def _row(line: bytes, path: Path, number: int) -> dict[str, Any]:
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _invalid(path, number, "utf8") from None
    try:
        row = json.loads(text)
    except (ValueError, RecursionError):
        raise _invalid(path, number, "json") from None
    if not isinstance(row, dict):
        raise _invalid(path, number, "json")
    if not isinstance(row.get("text"), str):
        raise _invalid(path, number, "text")
    for field in ("type", "sentiment", "language", "label", "source"):
        if row.get(field) is not None and not isinstance(row[field], str | int):
            raise _invalid(path, number, field)
    for field, values in _VALUES.items():
        if row.get(field) not in (None, "") and str(row[field]) not in values:
            raise _unknown(path, number, field, row[field])
    _check_flags(row.get("flags"), path, number)
    return row


def _check_flags(flags: Any, path: Path, number: int) -> None:
    if flags is not None and not isinstance(flags, list):
        raise _invalid(path, number, "flags")
    for flag in flags or ():
        if not isinstance(flag, str):
            raise _invalid(path, number, "flags")
        if flag not in _FLAGS:
            raise _unknown(path, number, "flags", flag)


def _unknown(path: Path, number: int, field: str, value: str | int) -> CannotStart:
    shown = "".join(char if char.isprintable() else "\ufffd" for char in str(value)[:SHOWN])
    return CannotStart(
        ErrorCode.FILE_LINE_INVALID, file=str(path), line=number, problem="unknown", field=field, value=shown
    )


def _invalid(path: Path, number: int, problem: str) -> CannotStart:
    return CannotStart(ErrorCode.FILE_LINE_INVALID, file=str(path), line=number, problem=problem)
