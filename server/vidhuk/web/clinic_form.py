"""The clinic as a form: rows of text in, a checked clinic out, a code beside every field that is wrong; input is never lost.

Fields are named `services-0-from`; an empty row is no row. Nothing is read from or written to a file here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from vidhuk.clinic import TABLES, Row, entry_from, hours_of, is_filled, is_phone, line_of, row_of, zone_of
from vidhuk.contracts import Clinic, FormOfAddress, LanguagePolicy, Site

MAX_ROWS = 300
"""Rows of one table in the form; a longer list keeps its other entries as they are and is changed by a table."""

LISTS = ("phones", "emails", "insurance", "languages", "not_staff")
"""Areas with one entry a line."""

CHANNELS = tuple(site for site in Site if site not in (Site.PRACTICE, Site.BY_HAND))
"""Sites whose private channel can be named."""

LINES = ("name", "hours", "signature", "time_zone", "remind_days")

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


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


def form_of(clinic: Clinic, language: str = "uk") -> ClinicForm:
    """The fields that show a clinic; `language` is the person's, for the names of topics."""
    data = clinic.model_dump(mode="json", by_alias=True, exclude_none=True)
    values = {
        "form_of_address": clinic.form_of_address.value,
        "signs_with_name": "1" if clinic.signs_with_name else "",
        "language_policy": clinic.language_policy.value,
        **{name: str(data.get(name, "")) for name in LINES},
        **{name: "\n".join(data.get(name, [])) for name in LISTS},
        **{f"channel-{site}": clinic.channels.get(site.value, "") for site in CHANNELS},
    }
    rows = {table: [row_of(table, item, language) for item in data.get(table, [])] for table in TABLES}
    return ClinicForm(values, rows)


def form_from(posted: Mapping[str, str]) -> ClinicForm:
    """The fields as a person sent them; unknown ones are left alone."""
    single = ("form_of_address", "signs_with_name", "language_policy", *LINES, *LISTS)
    names = (*single, *(f"channel-{site}" for site in CHANNELS))
    values = {name: posted.get(name, "").replace("\r\n", "\n") for name in names}
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
    rows = {table: [row for row in rows if is_filled(table, row)] for table, rows in form.rows.items()}
    return ClinicForm(form.values, rows, form.problems)


def clinic_from(form: ClinicForm) -> Clinic | None:
    """The clinic that the fields describe; `None` when something is wrong, which then stands in `form.problems`."""
    data = _values(form)
    for table, rows in form.rows.items():
        data[table] = []
        for number, row in enumerate(rows):
            entry, problems = entry_from(table, row)
            data[table].append(entry)
            for column, code in problems.items():
                form.problems.setdefault(f"{table}-{number}-{column}", code)
    if form.problems:
        return None
    try:
        return Clinic.model_validate(data)
    except ValidationError:
        # The checks above know every rule of the type; should one be missing, nothing is written.
        form.problems["form"] = "form"
        return None


def _say(form: ClinicForm, name: str) -> Callable[[str], None]:
    def say(code: str) -> None:
        form.problems.setdefault(name, code)

    return say


def _line(form: ClinicForm, name: str, value: str) -> str | None:
    return line_of(value, _say(form, name))


def _values(form: ClinicForm) -> dict[str, Any]:
    values = form.values
    data: dict[str, Any] = {
        "name": _line(form, "name", values["name"]),
        "signs_with_name": values["signs_with_name"] == "1",
        "signature": _line(form, "signature", values["signature"]),
        "hours": hours_of(values["hours"], _say(form, "hours")),
        "form_of_address": values["form_of_address"],
        "language_policy": values["language_policy"],
        "time_zone": _line(form, "time_zone", values["time_zone"]) or "Europe/Kyiv",
        "remind_days": values["remind_days"].strip() or "14",
    }
    if values["form_of_address"] not in [member.value for member in FormOfAddress]:
        _say(form, "form_of_address")("choose")
    if values["language_policy"] not in [member.value for member in LanguagePolicy]:
        _say(form, "language_policy")("choose")
    if not re.fullmatch(r"\d{1,3}", data["remind_days"], re.ASCII) or int(data["remind_days"]) > 365:
        _say(form, "remind_days")("days")
    try:
        zone_of(data["time_zone"])
    except ValueError:
        _say(form, "time_zone")("zone")
    for name in LISTS:
        lines = [_line(form, name, line) for line in values[name].split("\n")]
        data[name] = [line for line in lines if line]
    if any(not _EMAIL.fullmatch(line) for line in data["emails"]):
        _say(form, "emails")("email")
    if any(not is_phone(line) for line in data["phones"]):
        _say(form, "phones")("phone")
    channels = {site.value: _line(form, f"channel-{site}", values[f"channel-{site}"]) for site in CHANNELS}
    data["channels"] = {site: text for site, text in channels.items() if text}
    return data
