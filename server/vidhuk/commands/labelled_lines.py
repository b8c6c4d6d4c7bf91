"""JSON lines of labelled texts with their line numbers; a line that does not fit is named, its words are never shown."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vidhuk.contracts import CommentType, ErrorCode, Flag
from vidhuk.errors import CannotStart

_TYPES = frozenset(kind.value for kind in CommentType)
_FLAGS = frozenset(flag.value for flag in Flag)


def labelled_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file, packed (`.gz`) or not; empty lines are passed over, a byte order mark too.

    Raises:
        CannotStart: `file_unreadable`, or `file_line_invalid` with the line (from 1) and what is wrong with it: `utf8`, `json`,
            or the name of a field.
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
    if row.get("type") and row["type"] not in _TYPES:
        raise _invalid(path, number, "type")
    flags = row.get("flags")
    if flags is not None and not (isinstance(flags, list) and all(str(flag) in _FLAGS for flag in flags)):
        raise _invalid(path, number, "flags")
    return row


def _invalid(path: Path, number: int, problem: str) -> CannotStart:
    return CannotStart(ErrorCode.FILE_LINE_INVALID, file=str(path), line=number, problem=problem)
