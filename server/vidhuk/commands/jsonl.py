"""Reads JSON objects line by line and answers each at once; a bad line gets its own error and stops nothing."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from pydantic import BaseModel, ValidationError

from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart, VidhukError
from vidhuk.sentences import Sentences

MAX_LINE_BYTES = 4 * 1024 * 1024
"""A longer line is no comment; it is skipped without being held in memory."""

Row = TypeVar("Row", bound=BaseModel)
RowId = str | int | None


class BadLine(Exception):
    """A line that is not what the command takes.

    Args:
        field: way to the field, by names of ours («clinic.services.2.from»): never the line's own text; `None` when the
            line is no object at all.
        row_id: id of the line, when it could be read.
    """

    def __init__(self, field: str | None, row_id: RowId = None) -> None:
        super().__init__(field)
        self.field = field
        self.row_id = row_id


@contextmanager
def opened(source: str) -> Iterator[BinaryIO]:
    """The bytes of a file, or of standard input for `-`.

    Raises:
        CannotStart: `file_unreadable`.
    """
    if source == "-":
        yield sys.stdin.buffer
        return
    with ExitStack() as held:
        try:
            file = held.enter_context(Path(source).open("rb"))
        except OSError as problem:
            raise CannotStart(ErrorCode.FILE_UNREADABLE, file=source) from problem
        yield file


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Lines without their ends; `None` for one that is too long."""
    while line := file.readline(MAX_LINE_BYTES + 1):
        if len(line) <= MAX_LINE_BYTES or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(MAX_LINE_BYTES)
        yield None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _is_text(value: Any) -> bool:
    """Whether all of it can be written as UTF-8: half of a surrogate pair, which JSON lets through, cannot."""
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def parse_line(line: bytes, model: type[Row]) -> Row:
    """One line as a row of the command.

    Raises:
        BadLine: with the name of the field that does not fit.
    """
    try:
        text = line.decode("utf-8-sig").strip()
        raw = json.loads(text, object_pairs_hook=_once)
        broken = isinstance(raw, dict) and [name for name, value in raw.items() if not _is_text(value)]
    except (ValueError, RecursionError):
        raise BadLine(None) from None
    if not isinstance(raw, dict):
        raise BadLine(None)
    row_id = raw.get("id")
    if isinstance(row_id, bool) or not isinstance(row_id, str | int) or not _is_text(row_id):
        raise BadLine("id")
    if broken:
        raise BadLine(broken[0] if broken[0] in model.model_fields else None, row_id)
    try:
        return model.model_validate(raw)
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_context=False, include_input=False)[0]
        raise BadLine(_path_of(first["loc"], str(first["type"])), row_id) from None


_OWN_NAME = re.compile(r"[a-z][a-z_]*")
_KINDS = frozenset({"str", "int", "float", "bool", "dict", "list"})
_FREE_KEYS = frozenset({"channels"})
"""Below these the keys are the line's own words."""


def _path_of(loc: Sequence[str | int], kind: str) -> str | None:
    """«clinic.services.2.from»: names of ours, and places counted from 1; never a word of the line."""
    path: list[str] = []
    for step in loc:
        if isinstance(step, int):
            path.append(str(step + 1))
        elif _OWN_NAME.fullmatch(step) and step not in _KINDS:
            path.append(step)
        if step in _FREE_KEYS:
            break
    if kind == "time_zone":
        path.append(kind)
    return ".".join(path) or None


_NAMED_AT_MOST = 50


def _name_unknown(number: int, keys: Iterable[tuple[str, str]], named: set[str], say: Sentences) -> None:
    """A misspelt key is a fact that no reply will hold: its line is answered, and the person hears of it."""
    for way, meant in keys:
        plain = _NUMBER.sub(".", way)
        if plain in named or len(named) >= _NAMED_AT_MOST:
            continue
        named.add(plain)
        sentence = say.text("cli-line-unknown", key=way, meant=meant or "none")
        sys.stderr.write(say.text("cli-line-at", line=number, error=sentence) + "\n")


_NUMBER = re.compile(r"\.\d+\.")


def run_lines(
    source: BinaryIO,
    out: BinaryIO,
    model: type[Row],
    answer: Callable[[Row], dict[str, Any]],
    say: Sentences,
    *,
    look: Callable[[Row], Iterable[tuple[str, str]]] = lambda _row: (),
) -> int:
    """Answer every line as it comes; empty lines are passed over.

    Args:
        source: lines.
        out: one JSON object a line, flushed one by one so that a pipe can follow.
        model: shape of a line.
        answer: the command's own work.
        say: sentences of the errors.
        look: keys of a row that nothing reads, each with the one that was perhaps meant; said on the side, each once.

    Returns:
        exit code: 0 when every line could be answered, else 1.
    """
    bad = answered = 0
    named: set[str] = set()
    for number, line in enumerate(_lines(source), start=1):
        if line is not None and not line.strip():
            continue
        answered += 1
        try:
            if line is None:
                raise BadLine(None)
            row = parse_line(line, model)
            _name_unknown(number, look(row), named, say)
            result = answer(row)
        except BadLine as problem:
            sentence = (
                say.text("cli-line-unreadable")
                if problem.field is None
                else say.text("error-line-invalid", field=problem.field)
            )
            result = {"id": problem.row_id, "error": say.text("cli-line-at", line=number, error=sentence)}
        except VidhukError as failure:
            key = f"error-{failure.code.value.replace('_', '-')}"
            sentence = say.text("cli-line-at", line=number, error=say.text(key, **failure.params))
            result = {"id": getattr(row, "id", None), "error": sentence}
        bad += "error" in result
        out.write(json.dumps(result, ensure_ascii=False).encode("utf-8") + b"\n")
        out.flush()
    if not answered:
        # on the side, so that a pipe still gets what it was promised: nothing
        sys.stderr.write(say.text("cli-lines-none") + "\n")
    return 1 if bad else 0
