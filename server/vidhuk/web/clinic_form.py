"""The clinic as a form: rows of text in, a checked clinic out, a code beside every field that is wrong; input is never lost.

Fields are named `services-0-from`; an empty row is no row. Nothing is read from or written to a file here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from vidhuk.clinic import doctor_line, last_day, parse_hours, zone_of
from vidhuk.contracts import Clinic, FormOfAddress, LanguagePolicy, Site

MAX_LINE = 1_000
MAX_LINK = 4_096
MAX_ROWS = 300
"""Rows of one table: more than any clinic has, few enough for one form."""

TABLES: dict[str, tuple[str, ...]] = {
    "responsible": ("name", "role", "branch", "hours"),
    "branches": ("name", "address", "hours", "phone"),
    "services": ("name", "from", "to", "currency", "valid_to"),
    "facts": ("text", "source", "about"),
}
"""Tables of the form with their columns."""

LISTS = ("phones", "emails", "doctors")
"""Areas with one entry a line."""

CHANNELS = (Site.FACEBOOK, Site.INSTAGRAM)
"""Sites whose private channel can be named."""

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"(?=(?:\D*\d){3})[\d\s()+.,;#*/-]+(?:\s*(?:дод|доб|ext)\.?\s*\d+)?", re.IGNORECASE)
_LINK = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)

Row = dict[str, str]


@dataclass
class ClinicForm:
    """What stands in the fields, right or wrong.

    Attributes:
        values: single fields and areas by name.
        rows: rows of each table.
        problems: sentence key without area by field name; empty when all is well.
    """

    values: dict[str, str]
    rows: dict[str, list[Row]]
    problems: dict[str, str] = field(default_factory=dict)


def form_of(clinic: Clinic) -> ClinicForm:
    """The fields that show a clinic."""
    data = clinic.model_dump(mode="json", by_alias=True, exclude_none=True)
    values = {
        "name": clinic.name or "",
        "form_of_address": clinic.form_of_address.value,
        "signs_with_name": "1" if clinic.signs_with_name else "",
        "language_policy": clinic.language_policy.value,
        "time_zone": clinic.time_zone,
        "hours": clinic.hours or "",
        **{name: "\n".join(data.get(name, [])) for name in LISTS if name != "doctors"},
        "doctors": "\n".join(map(doctor_line, clinic.doctors)),
        **{f"channel-{site}": clinic.channels.get(site.value, "") for site in CHANNELS},
    }
    rows = {table: [_row_of(item, columns) for item in data.get(table, [])] for table, columns in TABLES.items()}
    return ClinicForm(values, rows)


def _row_of(item: Any, columns: tuple[str, ...]) -> Row:
    # A branch or a fact may be written as one string in the file.
    if isinstance(item, str):
        item = {columns[0]: item}
    return {column: _shown(item.get(column)) for column in columns}


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, float):
        return f"{value:g}" if value < 1e6 and value == int(value) else f"{value:.2f}".rstrip("0").rstrip(".")
    return str(value)


def form_from(posted: Mapping[str, str]) -> ClinicForm:
    """The fields as a person sent them; unknown ones are left alone."""
    values = {
        name: posted.get(name, "").replace("\r\n", "\n")
        for name in (
            "name",
            "form_of_address",
            "signs_with_name",
            "language_policy",
            "time_zone",
            "hours",
            *LISTS,
            *(f"channel-{site}" for site in CHANNELS),
        )
    }
    rows: dict[str, list[Row]] = {}
    for table, columns in TABLES.items():
        numbers = sorted(
            {
                int(found.group(1))
                for name in posted
                if (found := re.fullmatch(rf"{table}-(\d{{1,4}})-\w+", name, re.ASCII))
            }
        )
        rows[table] = [
            {column: posted.get(f"{table}-{number}-{column}", "").strip() for column in columns} for number in numbers
        ][:MAX_ROWS]
    return ClinicForm(values, rows)


def without_empty_rows(form: ClinicForm) -> ClinicForm:
    """The same form; rows in which nobody wrote anything are gone."""
    rows = {table: [row for row in rows if _filled(table, row)] for table, rows in form.rows.items()}
    return ClinicForm(form.values, rows, form.problems)


def _filled(table: str, row: Row) -> bool:
    # The currency stands there by itself and is no entry.
    return any(value for column, value in row.items() if (table, column) != ("services", "currency"))


def clinic_from(form: ClinicForm) -> Clinic | None:
    """The clinic that the fields describe; `None` when something is wrong, which then stands in `form.problems`."""
    data = _values(form)
    for table, checker in (
        ("responsible", _responsible),
        ("branches", _branch),
        ("services", _service),
        ("facts", _fact),
    ):
        data[table] = [checker(form, f"{table}-{number}", row) for number, row in enumerate(form.rows[table])]
    if form.problems:
        return None
    try:
        return Clinic.model_validate(data)
    except ValidationError:
        # The checks above know every rule of the type; should one be missing, nothing is written.
        form.problems["form"] = "form"
        return None


def _problem(form: ClinicForm, name: str, code: str) -> None:
    form.problems.setdefault(name, code)


def _line(form: ClinicForm, name: str, value: str, limit: int = MAX_LINE) -> str | None:
    text = value.strip()
    if len(text) > limit:
        _problem(form, name, "long")
    if any(ord(character) < 32 or 0xD800 <= ord(character) < 0xE000 for character in text):
        _problem(form, name, "characters")
    return text or None


def _values(form: ClinicForm) -> dict[str, Any]:
    values = form.values
    data: dict[str, Any] = {
        "name": _line(form, "name", values["name"]),
        "signs_with_name": values["signs_with_name"] == "1",
        "hours": _hours(form, "hours", values["hours"]),
        "form_of_address": values["form_of_address"],
        "language_policy": values["language_policy"],
        "time_zone": _line(form, "time_zone", values["time_zone"]) or "Europe/Kyiv",
    }
    if values["form_of_address"] not in [member.value for member in FormOfAddress]:
        _problem(form, "form_of_address", "choose")
    if values["language_policy"] not in [member.value for member in LanguagePolicy]:
        _problem(form, "language_policy", "choose")
    try:
        zone_of(data["time_zone"])
    except ValueError:
        _problem(form, "time_zone", "zone")
    for name in LISTS:
        lines = [_line(form, name, line) for line in values[name].split("\n")]
        data[name] = [line for line in lines if line]
    if any(not _EMAIL.fullmatch(line) for line in data["emails"]):
        _problem(form, "emails", "email")
    if any(not _PHONE.fullmatch(line) for line in data["phones"]):
        _problem(form, "phones", "phone")
    channels = {site.value: _line(form, f"channel-{site}", values[f"channel-{site}"]) for site in CHANNELS}
    data["channels"] = {site: text for site, text in channels.items() if text}
    return data


def _hours(form: ClinicForm, name: str, value: str) -> str | None:
    text = _line(form, name, value)
    if text and parse_hours(text) is None:
        _problem(form, name, "hours")
    return text


def _responsible(form: ClinicForm, at: str, row: Row) -> dict[str, Any]:
    if not row["name"] and not row["role"]:
        _problem(form, f"{at}-name", "who")
    return {
        "name": _line(form, f"{at}-name", row["name"]),
        "role": _line(form, f"{at}-role", row["role"]),
        "branch": _line(form, f"{at}-branch", row["branch"]),
        "hours": _hours(form, f"{at}-hours", row["hours"]),
    }


def _branch(form: ClinicForm, at: str, row: Row) -> str | dict[str, Any]:
    if not row["name"]:
        _problem(form, f"{at}-name", "required")
    if row["phone"] and not _PHONE.fullmatch(row["phone"]):
        _problem(form, f"{at}-phone", "phone")
    branch = {
        "name": _line(form, f"{at}-name", row["name"]),
        "address": _line(form, f"{at}-address", row["address"]),
        "hours": _hours(form, f"{at}-hours", row["hours"]),
        "phone": _line(form, f"{at}-phone", row["phone"]),
    }
    return branch if any(value for key, value in branch.items() if key != "name") else (branch["name"] or "")


def _service(form: ClinicForm, at: str, row: Row) -> dict[str, Any]:
    if not row["name"]:
        _problem(form, f"{at}-name", "required")
    low, high = (_price(form, f"{at}-{column}", row[column]) for column in ("from", "to"))
    if low is not None and high is not None and low > high:
        _problem(form, f"{at}-to", "price-range")
    valid_to = _line(form, f"{at}-valid_to", row["valid_to"])
    try:
        last_day(valid_to)
    except ValueError:
        _problem(form, f"{at}-valid_to", "day")
    return {
        "name": _line(form, f"{at}-name", row["name"]),
        "from": low,
        "to": high,
        "currency": _line(form, f"{at}-currency", row["currency"]) or "UAH",
        "valid_to": valid_to,
    }


def _price(form: ClinicForm, name: str, value: str) -> float | None:
    text = re.sub(r"[\s\u00a0\u202f]", "", value).replace(",", ".")
    if not text:
        return None
    if not re.fullmatch(r"\d{1,9}(\.\d{1,2})?", text, re.ASCII):
        _problem(form, name, "price")
        return None
    return float(text)


def _fact(form: ClinicForm, at: str, row: Row) -> str | dict[str, Any]:
    if not row["text"]:
        _problem(form, f"{at}-text", "required")
    if row["source"] and not _LINK.fullmatch(row["source"]):
        _problem(form, f"{at}-source", "link")
    about = [line for word in row["about"].split(",") if (line := _line(form, f"{at}-about", word))]
    text = _line(form, f"{at}-text", row["text"])
    if not row["source"] and not about:
        return text or ""
    return {"text": text, "source": _line(form, f"{at}-source", row["source"], MAX_LINK), "about": about}
