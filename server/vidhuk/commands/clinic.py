"""`vidhuk clinic import|export FILE`: roster, prices and facts from a sheet, with the difference shown before anything is taken."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from vidhuk.clinic import TABLES, clinic_table, read_clinic, save_clinic
from vidhuk.clinic.imports import (
    ImportPlan,
    Mapping,
    Sheet,
    columns_of,
    guess_mapping,
    guess_table,
    plan_import,
    read_sheets,
    recall_mapping,
    remember_mapping,
    sheet_text,
)
from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused
from vidhuk.sentences import Sentences
from vidhuk.settings import Settings

EXIT_PROBLEMS = 1
SHOWN = 40
"""Lines of one kind that a terminal gets to see."""


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What was typed: `mapping` is "name=Послуга,from=2" by heading or by the number of a column, from 1."""

    table: str | None = None
    sheet: str | None = None
    mapping: str | None = None
    same: str | None = None
    """Rows of which a person says that they are a doctor who is there already: "2,5"."""
    replace: bool = False
    apply: bool = False


def import_sheet(settings: Settings, say: Sentences, file: str, wish: ImportWish, out: TextIO) -> int:
    """Show what a sheet would change, and with `--apply` take it, whole or not at all.

    Returns:
        0 shown or taken, 1 when rows are wrong and nothing can be taken.

    Raises:
        Refused: `file_unreadable`, `sheet_unreadable`, `setting_invalid` for a table, sheet or column that is not there,
            `clinic_invalid`, `clinic_conflict`.
    """
    sheet = _sheet(_bytes(file), wish)
    table = wish.table or guess_table(sheet.rows)
    if table not in TABLES:
        raise _wrong("--table", ", ".join(TABLES))
    heading, mapping = guess_mapping(sheet.rows, table)
    headings = sheet.rows[heading] if heading >= 0 else []
    mapping = recall_mapping(settings.home, table, headings) or mapping
    if wish.mapping is not None:
        mapping = _typed(wish.mapping, headings, len(sheet.rows[0]), table)
    opened = read_clinic(settings.clinic_path)
    plan = plan_import(
        opened.clinic, table, sheet.rows, heading, mapping, replace=wish.replace, same=_rows(wish.same or "")
    )
    _show(plan, mapping, headings, say, out)
    if plan.clinic is None:
        print(say.text("cli-clinic-nothing-taken"), file=out)
        return EXIT_PROBLEMS
    if wish.apply and not plan.changes_nothing:
        save_clinic(settings.clinic_path, plan.clinic, opened.revision)
        remember_mapping(settings.home, table, headings, mapping)
        print(say.text("cli-clinic-taken"), file=out)
    elif not plan.changes_nothing:
        print(say.text("cli-clinic-apply"), file=out)
    return 0


def export_sheet(settings: Settings, file: str, table: str | None) -> int:
    """One table of the clinic as CSV, to a file or to standard output.

    Raises:
        Refused: `setting_invalid` for a table that is not there, `file_unreadable`.
    """
    if table not in TABLES:
        raise _wrong("--table", ", ".join(TABLES))
    raw = sheet_text([list(TABLES[table]), *clinic_table(read_clinic(settings.clinic_path).clinic, table)])
    if file == "-":
        sys.stdout.buffer.write(raw)
        return 0
    try:
        Path(file).write_bytes(raw)
    except OSError as unwritable:
        raise Refused(ErrorCode.FILE_UNREADABLE, file=Path(file).name) from unwritable
    return 0


def _bytes(file: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as unreadable:
        raise Refused(ErrorCode.FILE_UNREADABLE, file=Path(file).name) from unreadable


def _sheet(raw: bytes, wish: ImportWish) -> Sheet:
    sheets = read_sheets(raw)
    if wish.sheet is None:
        return sheets[0]
    found = next((sheet for sheet in sheets if sheet.name.casefold() == wish.sheet.casefold()), None)
    if found is None:
        raise _wrong("--sheet", ", ".join(sheet.name for sheet in sheets))
    return found


def _wrong(name: str, takes: str) -> Refused:
    return Refused(ErrorCode.SETTING_INVALID, name=name, takes=takes)


def _rows(text: str) -> set[int]:
    rows = [row.strip() for row in text.split(",") if row.strip()]
    if not all(row.isascii() and row.isdigit() and len(row) < 7 for row in rows):
        raise _wrong("--same", "2,5")
    return {int(row) for row in rows}


def _typed(text: str, headings: list[str], width: int, table: str) -> Mapping:
    mapping: Mapping = {}
    known = [heading.casefold() for heading in headings]
    for pair in text.split(","):
        column, _, place = (part.strip() for part in pair.partition("="))
        if column not in columns_of(table):
            raise _wrong("--map", ", ".join(columns_of(table)))
        if place.isdigit() and 1 <= int(place) <= width:
            mapping[column] = int(place) - 1
        elif place.casefold() in known:
            mapping[column] = known.index(place.casefold())
        else:
            raise _wrong("--map", ", ".join(filter(None, headings)) or f"1–{width}")
    return mapping


def _show(plan: ImportPlan, mapping: Mapping, headings: list[str], say: Sentences, out: TextIO) -> None:
    shown = ", ".join(
        f"{column}={headings[place] if place < len(headings) and headings[place] else place + 1}"
        for column, place in mapping.items()
    )
    print(say.text("cli-clinic-mapping", table=plan.table, columns=shown), file=out)
    for name in plan.added[:SHOWN]:
        print(f"  + {name}", file=out)
    for change in plan.changed[:SHOWN]:
        columns = "; ".join(f"{column}: {before or '—'} → {after or '—'}" for column, before, after in change.columns)
        print(f"  ~ {change.name}: {columns}", file=out)
    for name in plan.removed[:SHOWN]:
        print(f"  - {name}", file=out)
    for one in plan.alike[:SHOWN]:
        code = "cli-clinic-alike-taken" if one.taken else "cli-clinic-alike"
        print("  ? " + say.text(code, row=one.row, name=one.name, other=one.other), file=out)
    for problem in plan.problems[:SHOWN]:
        code = say.text(f"pages-clinic-problem-{problem.code}", other=problem.other)
        print("  ! " + say.text("cli-clinic-problem", row=problem.row, column=problem.column, problem=code), file=out)
    counts = {
        "added": len(plan.added),
        "changed": len(plan.changed),
        "same": plan.same,
        "removed": len(plan.removed),
        "absent": plan.absent,
        "problems": len(plan.problems),
    }
    print(say.text("cli-clinic-counts", **counts), file=out)
