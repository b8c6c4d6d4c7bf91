"""What a sheet would change in the clinic, row by row, and the clinic after it; with one wrong row nothing is taken."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from vidhuk.clinic.entries import TABLES, Column, Row, entry_from, row_of
from vidhuk.clinic.imports.alike import Alike, KnownNames
from vidhuk.clinic.imports.cells import NOTHING, day_cell, price_cell
from vidhuk.clinic.imports.columns import Mapping
from vidhuk.clinic.imports.sheets import is_formula
from vidhuk.clinic.prices import last_day
from vidhuk.contracts import Clinic


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A wrong cell: row of the sheet as people count it, column of the table, code of the problem, the row that it clashes with."""

    row: int
    column: str
    code: str
    other: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """One entry that becomes another: what stood in a column and what will."""

    name: str
    columns: list[tuple[str, str, str]]


@dataclass(slots=True)
class ImportPlan:
    """What would happen.

    Attributes:
        table: of the clinic.
        added: names of new entries.
        changed: entries with other values.
        same: how many entries stay as they are.
        removed: names of entries that the sheet does not have, where it replaces all.
        alike: rows that may be somebody whom the clinic, or an earlier row, has under a longer or a shorter name.
        absent: how many entries the sheet does not have, where they stay.
        skipped: rows that hold a heading or nothing.
        problems: what is wrong; then `clinic` is `None`.
        clinic: the clinic after the import.
    """

    table: str
    added: list[str] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    same: int = 0
    removed: list[str] = field(default_factory=list)
    alike: list[Alike] = field(default_factory=list)
    absent: int = 0
    skipped: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    clinic: Clinic | None = None

    @property
    def changes_nothing(self) -> bool:
        """Whether the clinic would stay as it is."""
        return not (self.added or self.changed or self.removed)


def plan_import(
    clinic: Clinic,
    table: str,
    rows: Sequence[Sequence[str]],
    heading: int,
    mapping: Mapping,
    *,
    replace: bool = False,
    same: Collection[int] = (),
) -> ImportPlan:
    """Compare a sheet with the clinic.

    Args:
        clinic: as it stands.
        table: key of `TABLES`.
        rows: of the sheet.
        heading: row of its headings, -1 without any.
        mapping: which column is which.
        replace: entries that the sheet does not have go; otherwise they stay.
        same: rows of which a person said that they are the one they are alike to; the others stay apart.
    """
    plan = ImportPlan(table)
    data = clinic.model_dump(mode="json", by_alias=True, exclude_none=True)
    before = {_key(row_of(table, item), table): (row_of(table, item), item) for item in data.get(table, [])}
    read = _read(rows, heading, mapping, table, plan)
    if table == "doctors":
        read = _joined(read, before, plan, set(same))
    entries: dict[str, Any] = {}
    for key, (number, row) in read.items():
        old = before.get(key)
        whole = row if old is None else old[0] | {column: value for column, value in row.items() if value}
        whole = {column: "" if value == NOTHING else value for column, value in whole.items()}
        entry, problems = entry_from(table, whole)
        plan.problems += [RowProblem(number, column, code) for column, code in problems.items()]
        # What a wrong row would change is not worth showing: it is to be put right first.
        entries[key] = None if problems else _compared(plan, old, whole, entry)
    _gather(plan, before, entries, replace=replace)
    if not plan.problems:
        plan.clinic = _after(data, table, before, entries, plan, replace=replace)
    return plan


def _read(
    rows: Sequence[Sequence[str]], heading: int, mapping: Mapping, table: str, plan: ImportPlan
) -> dict[str, tuple[int, Row]]:
    """Rows of the table by name, with their numbers in the sheet; the same row twice is one."""
    found: dict[str, tuple[int, Row]] = {}
    for at, cells in enumerate(rows[heading + 1 :], start=heading + 2):
        row = _row(cells, mapping, table)
        filled = [cell for cell in cells if cell]
        # One filled cell in a row of many columns is a heading of a section: «Терапія», «Хірургія».
        alone = len(filled) == 1 and len(mapping) > 1 and table in ("services", "doctors")
        if not any(row.values()) or (alone and not (table == "doctors" and _is_name(filled[0]))):
            plan.skipped += 1
            continue
        for column, place in mapping.items():
            if place < len(cells) and is_formula(cells[place]):
                plan.problems.append(RowProblem(at, column, "formula"))
        key = _key(row, table)
        if not key:
            plan.problems.append(RowProblem(at, _first(table), "who" if table == "responsible" else "required"))
        elif key not in found:
            found[key] = (at, row)
        elif found[key][1] == row:
            plan.skipped += 1
        else:
            plan.problems.append(RowProblem(at, _first(table), "duplicate", found[key][0]))
    return found


_Read = dict[str, tuple[int, Row]]


def _joined(read: _Read, before: dict[str, tuple[Row, Any]], plan: ImportPlan, same: set[int]) -> _Read:
    """Rows under the name that they have in the clinic, where a person said that it is the same doctor; the longer name stays."""
    keys, names = {row["name"]: key for key, (row, _item) in before.items()}, KnownNames()
    for name in keys:
        names.add(name)
    found: _Read = {}
    # Who stands there under the very name goes first: a shorter or longer one joins that row.
    for key, (number, row) in sorted(read.items(), key=lambda item: item[0] not in before):
        name = row["name"]
        other = None if key in before else names.alike(name)
        if other is not None:
            plan.alike.append(Alike(number, name, other, taken=number in same))
        if other is None or number not in same:
            found[key] = (number, row)
            if name not in keys:
                keys[name] = key
                names.add(name)
            continue
        target = keys[other]
        first = found.get(target, (number, {}))
        filled = {column: value for column, value in row.items() if value}
        found[target] = (first[0], {**first[1], **filled, "name": max(other, name, key=len)})
    return found


def _is_name(text: str) -> bool:
    """«Мальва Ірина» alone in its row is a doctor of whom nothing else is known; «Терапевтичне відділення» is none."""
    words = text.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _row(cells: Sequence[str], mapping: Mapping, table: str) -> Row:
    said = {column: cells[place] if place < len(cells) else "" for column, place in mapping.items()}
    parts = [said.pop(part, "") for part in ("surname", "given", "patronymic")]
    if any(parts):
        said["name"] = " ".join(part for part in parts if part)
    for column in ("valid_from", "valid_to", "away_from", "away_to"):
        if column in said:
            said[column] = day_cell(said[column])
    return said | _prices(said, table)


def _prices(said: Row, table: str) -> Row:
    """A service's price is a range, which sheets often put into one cell; an offer has one figure."""
    found: Row = {}
    if table == "services":
        low, high = price_cell(said.get("from", "")), price_cell(said.get("to", ""))
        read = price_cell(said.pop("price")) if "price" in said else {}
        if any(read.get(end) for end in ("from", "to")):
            # One cell says it all: «від 900» is no longer «від 600 до 800».
            read = {**read, **{end: read[end] or NOTHING for end in ("from", "to")}}
        if not read and "from" in said:
            # «від 600» under the heading «від» is 600; a range there fills both.
            read = {**low, "to": low["to"] if low["to"] not in ("", low["from"]) else ""}
        if "to" in said and high["to"]:
            read = {**low, **read, "to": high["to"]}
        found = {column: read[column] for column in ("from", "to") if column in read}
    elif said.get("price"):
        read = price_cell(said["price"])
        found = {"price": read["from"] or read["to"]}
    else:
        return found
    if read.get("currency") and not said.get("currency"):
        found["currency"] = read["currency"]
    if read.get("unit") and said.get("name"):
        # What the sum is for belongs to it: without «за зуб» the figure would say something else.
        found["name"] = f"{said['name']} (за {read['unit']})"
    return found


def _key(row: Row, table: str) -> str:
    """What makes two rows one entry: the name, of a service and an offer its branch too."""
    name = row.get(_first(table), "") or (row.get("role", "") if table == "responsible" else "")
    parts = [name, row.get("branch", "")] if table in ("services", "promotions", "responsible") and name else [name]
    return " / ".join(" ".join(part.casefold().replace("’", "'").replace("ʼ", "'").split()) for part in parts if part)


def _first(table: str) -> str:
    return next(iter(TABLES[table]))


def _compared(plan: ImportPlan, old: tuple[Row, Any] | None, whole: Row, entry: Any) -> Any:
    if old is None:
        plan.added.append(whole.get(_first(plan.table), "") or whole.get("role", ""))
        return entry
    now = row_of(plan.table, entry)
    differing = [
        (column, old[0][column], now[column])
        for column, kind in TABLES[plan.table].items()
        if old[0][column] != now[column] and not (kind is Column.DAY and _is_one_day(old[0][column], now[column]))
    ]
    if differing:
        plan.changed.append(Change(old[0][_first(plan.table)], differing))
        return entry
    plan.same += 1
    return old[1]


def _is_one_day(one: str, other: str) -> bool:
    """The same day in two ways of writing is no change."""
    try:
        return bool(one and other) and last_day(one) == last_day(other)
    except ValueError:
        return False


def _gather(plan: ImportPlan, before: dict[str, tuple[Row, Any]], entries: dict[str, Any], *, replace: bool) -> None:
    missing = [old[0][_first(plan.table)] for key, old in before.items() if key not in entries]
    if replace:
        plan.removed = missing
    else:
        plan.absent = len(missing)


def _after(
    data: dict[str, Any],
    table: str,
    before: dict[str, tuple[Row, Any]],
    entries: dict[str, Any],
    plan: ImportPlan,
    *,
    replace: bool,
) -> Clinic | None:
    kept = [entries.get(key, old[1]) for key, old in before.items() if key in entries or not replace]
    new = [entry for key, entry in entries.items() if key not in before]
    try:
        return Clinic.model_validate({**data, table: [*kept, *new]})
    except ValidationError:
        plan.problems.append(RowProblem(0, _first(table), "form"))
        return None
