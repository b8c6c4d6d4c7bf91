"""A spreadsheet's cells as text, from CSV in any of the usual encodings or from XLSX; runs no formula, keeps no file."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused

MAX_SHEET_BYTES = 2 * 1024 * 1024
"""A price list of a large clinic takes some hundred kilobytes."""

MAX_ROWS = 12_000
MAX_COLUMNS = 60
MAX_CELL = 4_096
MAX_UNPACKED = 40 * 1024 * 1024
"""XLSX is a ZIP: what it may unpack to, so that a small file cannot fill the memory."""

SHEET_TYPES = ("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
"""Media types that are taken."""

_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_SEPARATORS = ";,\t"


_ALIEN = re.compile(r"[ЂЃѓЉЊЌЋЏђљњќћџЎўЈјЅѕ]|(?<![^\W\d_])[а-я][А-Я]{4}")
"""What Windows-1251 makes of Ukrainian in another old encoding: letters of other alphabets (DOS, Macintosh), capitals for
small ones (KOI8)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; a CSV has one without a name. `rows` hold the text of every cell, all of one width."""

    name: str
    rows: list[list[str]]


def read_sheets(raw: bytes) -> list[Sheet]:
    """The sheets of a file, told by its bytes and not by its name; empty ones are left out.

    Raises:
        Refused: `sheet_unreadable` with `reason`: `empty`, `too_large`, `old_excel`, `damaged`, `encoding`, `not_a_table`.
    """
    if len(raw) > MAX_SHEET_BYTES:
        raise _unreadable("too_large")
    if raw.startswith(_OLD_EXCEL):
        raise _unreadable("old_excel")
    sheets = _xlsx(raw) if raw.startswith(_ZIP) else [Sheet("", _csv(_decoded(raw)))]
    found = [Sheet(sheet.name, _even(sheet.rows)) for sheet in sheets]
    found = [sheet for sheet in found if sheet.rows]
    if not found:
        raise _unreadable("empty")
    return found


def sheet_text(rows: list[list[str]]) -> bytes:
    """CSV that a spreadsheet opens rightly: UTF-8 with its mark, semicolons; a cell that would run as a formula is quoted as text."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([[f"'{cell}" if is_formula(cell) else cell for cell in row] for row in rows])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would run the text: «=…», «@…», a plus or minus that no number or phone follows."""
    return re.match(r"\s*(?:[=@\t\r]|[+-](?!\s*[\d(]))", cell) is not None and len(cell.strip()) > 1


def _unreadable(reason: str) -> Refused:
    return Refused(ErrorCode.SHEET_UNREADABLE, 422, reason=reason)


def _decoded(raw: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1251, in which Excel writes Ukrainian CSV."""
    encodings = ["utf-16"] if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp1251"]
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and not (encoding == "cp1251" and _ALIEN.search(text)):
            return text
    raise _unreadable("encoding")


def _csv(text: str) -> list[list[str]]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    first = re.match(r"sep=(.)\n", text)
    if first is not None:
        text = text[first.end() :]
    separator = first[1] if first is not None else _separator(text)
    limit = csv.field_size_limit()
    try:
        rows: list[list[str]] = []
        for row in csv.reader(io.StringIO(text), delimiter=separator, strict=True):
            rows.append(row)
            if len(rows) > MAX_ROWS:
                raise _unreadable("too_large")
        return rows
    except csv.Error as broken:
        raise _unreadable("damaged") from broken
    finally:
        csv.field_size_limit(limit)


def _separator(text: str) -> str:
    """The sign that gives the most rows one and the same width above one."""
    lines = [line for line in text.split("\n")[:50] if line.strip()]

    def evenness(sign: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(lines, delimiter=sign)]
        common = max((width for width in widths if width > 1), key=widths.count, default=0)
        return (widths.count(common) if common else 0, common)

    return max(_SEPARATORS, key=evenness)


def _xlsx(raw: bytes) -> list[Sheet]:
    _check_packed(raw)
    # A tenth of a second and five megabytes that only an import needs.
    import python_calamine  # noqa: PLC0415

    try:
        with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw)) as book:
            return [_sheet(book.get_sheet_by_name(name), name) for name in book.sheet_names[:50]]
    except Refused:
        raise
    except Exception as broken:
        raise _unreadable("damaged") from broken


def _check_packed(raw: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            infos = packed.infolist()
    except (zipfile.BadZipFile, ValueError) as broken:
        raise _unreadable("damaged") from broken
    if len(infos) > 2_000 or sum(info.file_size for info in infos) > MAX_UNPACKED:
        raise _unreadable("too_large")
    if not any(info.filename == "xl/workbook.xml" for info in infos):
        raise _unreadable("not_a_table")


def _sheet(sheet: Any, name: str) -> Sheet:
    rows = [[_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=False, nrows=MAX_ROWS + 1)]
    if len(rows) > MAX_ROWS:
        raise _unreadable("too_large")
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top >= len(rows):
            continue
        # A cell merged downwards stands for all its rows; one merged to the right is a heading and stays where it is.
        value = rows[top][left] if left < len(rows[top]) else ""
        if left == right:
            for row in rows[top : bottom + 1]:
                if left < len(row):
                    row[left] = value
    return Sheet(name, rows)


def _cell(value: object) -> str:
    if value is None or isinstance(value, bool):
        return "" if value is None else ("так" if value else "ні")
    if isinstance(value, float):
        # As the spreadsheet shows it: 1200 times 1.1 is 1320 there, and 1320.0000000000002 in the file.
        return format(value, ".15g")
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def _even(rows: list[list[str]]) -> list[list[str]]:
    """Cells on one line without their edges; rows of one width; nothing after the last filled row or column."""
    clean = [[" ".join(cell.split())[:MAX_CELL] for cell in row] for row in rows]
    width = max((place + 1 for row in clean for place, cell in enumerate(row) if cell), default=0)
    if width > MAX_COLUMNS:
        raise _unreadable("too_large")
    while clean and not any(clean[-1]):
        clean.pop()
    return [(row + [""] * width)[:width] for row in clean]
