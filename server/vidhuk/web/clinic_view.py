"""The clinic's page: the form, what is wrong with it, what somebody else changed meanwhile; writes through `vidhuk.clinic`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi.responses import RedirectResponse
from starlette.responses import Response

from vidhuk.clinic import (
    TABLES,
    ClinicFile,
    Expiring,
    clinic_from_text,
    expiring,
    read_clinic,
    revision_of,
    save_clinic,
    zone_of,
)
from vidhuk.contracts import Clinic, ErrorCode, FormOfAddress, LanguagePolicy
from vidhuk.errors import Refused
from vidhuk.labels import UnknownPerson, missing_people
from vidhuk.web.clinic_form import (
    CHANNELS,
    LISTS,
    MAX_ROWS,
    ClinicForm,
    clinic_from,
    form_from,
    form_of,
    without_empty_rows,
)
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts

MAX_NAME = 200

AROUND = 3
"""Lines shown before and after a mistake in the file."""


class ClinicView:
    """One request to the clinic's page.

    Args:
        frame: the request.
        parts: the desk's parts.
    """

    def __init__(self, frame: Frame, parts: PageParts) -> None:
        self._frame = frame
        self._parts = parts
        self._path = parts.clinic_path

    def show(self) -> Response:
        """The clinic as the file says, or where the file is broken."""
        try:
            file = read_clinic(self._path)
        except Refused as broken:
            if broken.code is not ErrorCode.CLINIC_INVALID:
                raise
            return self._broken(broken, _text_of(self._path), status=200)
        saved = self._frame.query.get("saved") == "1"
        language = self._frame.person.language
        return self._form(
            form_of(file.clinic, language),
            file.revision,
            saved=saved,
            expiring=self._expiring(file.clinic),
            missing=self._missing(file.clinic),
        )

    def save(self, texts: dict[str, str]) -> Response:
        """Save the form; what is wrong stands beside its field and nothing is written."""
        form = without_empty_rows(form_from(texts))
        revision = texts.get("revision", "")
        clinic = clinic_from(form)
        if clinic is None:
            return self._form(form, revision, status=422, unsaved=True)
        try:
            save_clinic(self._path, self._with_rest(clinic, revision), expected_revision=revision)
        except Refused as refused:
            if refused.code is not ErrorCode.CLINIC_CONFLICT:
                raise
            return self._conflict(form)
        return RedirectResponse("/clinic?saved=1", status_code=303)

    def _with_rest(self, clinic: Clinic, revision: str) -> Clinic:
        """The clinic of the form with the entries of long lists that the form did not show."""
        there = self._there()
        if there is None or there.revision != revision:
            return clinic
        rest = {table: getattr(there.clinic, table)[MAX_ROWS:] for table in TABLES}
        return clinic.model_copy(update={t: [*getattr(clinic, t), *more] for t, more in rest.items() if more})

    def _there(self) -> ClinicFile | None:
        """The file as it is; None when it cannot be read as a clinic."""
        try:
            return read_clinic(self._path)
        except Refused:
            return None

    def add_doctor(self, texts: dict[str, str]) -> Response:
        """A name seen in comments becomes a doctor of the roster."""
        return self._with_name(texts, "doctors")

    def ignore_name(self, texts: dict[str, str]) -> Response:
        """A name seen in comments is nobody of the clinic and is proposed no more."""
        return self._with_name(texts, "not_staff")

    def _with_name(self, texts: dict[str, str], key: str) -> Response:
        name = " ".join(texts.get("name", "").split())
        if not name or len(name) > MAX_NAME or any(ord(character) < 32 for character in name):
            raise Refused(ErrorCode.REQUEST_INVALID, 400, field="name")
        clinic = read_clinic(self._path).clinic
        listed = [*getattr(clinic, key), name]
        save_clinic(self._path, clinic.model_copy(update={key: listed}), expected_revision=texts.get("revision", ""))
        return RedirectResponse("/clinic?saved=1", status_code=303)

    def _expiring(self, clinic: Clinic) -> list[Expiring]:
        return expiring(clinic, self._frame.now.astimezone(zone_of(clinic.time_zone)).date())

    def _missing(self, clinic: Clinic) -> list[UnknownPerson]:
        with self._parts.db.read() as session:
            return missing_people(session, clinic)

    def change_rows(self, texts: dict[str, str], act: str) -> Response:
        """Buttons «add» and «remove» of a table: only the form changes, nothing is saved."""
        return self._form(with_row_moved(form_from(texts), act), texts.get("revision", ""), unsaved=True)

    def repair(self, texts: dict[str, str]) -> Response:
        """The text of a file that could not be read, put right by hand."""
        text = texts.get("text", "").replace("\r\n", "\n")
        try:
            save_clinic(self._path, clinic_from_text(text), expected_revision=texts.get("revision", ""))
        except Refused as refused:
            if refused.code not in (ErrorCode.CLINIC_INVALID, ErrorCode.CLINIC_CONFLICT):
                raise
            return self._broken(refused, text, status=refused.status)
        return RedirectResponse("/clinic?saved=1", status_code=303)

    def _form(self, form: ClinicForm, revision: str, *, status: int = 200, **more: Any) -> Response:
        # One empty row stands ready in every table, so that adding needs no script; in a full one there is no room for it.
        rows = {
            table: [*rows, *([] if len(rows) >= MAX_ROWS else [dict.fromkeys(TABLES[table], "")])][:MAX_ROWS]
            for table, rows in form.rows.items()
        }
        there = self._there()
        lists = {} if there is None else {table: len(getattr(there.clinic, table)) for table in TABLES}
        return self._frame.page(
            "clinic.html",
            status=status,
            form=form,
            rows=rows,
            totals={table: n for table, n in lists.items() if n > MAX_ROWS},
            shown=MAX_ROWS,
            revision=revision,
            tables=TABLES,
            addresses=list(FormOfAddress),
            policies=list(LanguagePolicy),
            channels=CHANNELS,
            **{"changes": [], "saved": False, "unsaved": False, "expiring": [], "missing": [], **more},
        )

    def _conflict(self, form: ClinicForm) -> Response:
        """Somebody else saved meanwhile: the person's input stays, what the file says now stands beside it."""
        there = read_clinic(self._path)
        changes = changes_between(form, form_of(there.clinic, self._frame.person.language))
        return self._form(form, there.revision, status=409, unsaved=True, changes=changes)

    def _broken(self, broken: Refused, text: str, *, status: int) -> Response:
        line = broken.params.get("line")
        return self._frame.page(
            "clinic_broken.html",
            status=status,
            sentence=self._frame.names.error(broken.code, broken.params),
            path=str(self._path),
            revision=revision_of(self._path),
            text=text,
            lines=_lines_around(text, line),
            bad=line,
        )


def with_row_moved(form: ClinicForm, act: str) -> ClinicForm:
    """The form after `add:services` or `remove:services:2`; an act that means nothing changes nothing."""
    verb, _, rest = act.partition(":")
    table, _, number = rest.partition(":")
    rows = dict(form.rows)
    if verb == "remove" and table in TABLES and number.isascii() and number.isdigit():
        rows[table] = rows[table][: int(number)] + rows[table][int(number) + 1 :]
    cleaned = without_empty_rows(ClinicForm(form.values, rows))
    if verb == "add" and table in TABLES:
        cleaned.rows[table] = rows[table]
    return cleaned


def changes_between(mine: ClinicForm, there: ClinicForm) -> list[tuple[str, list[str]]]:
    """Fields in which the file says something else than the form: name, and what the file says, line by line."""
    values = [
        (name, value.split("\n") if name in LISTS else [value])
        for name, value in there.values.items()
        if _stripped(value) != _stripped(mine.values[name])
    ]
    rows = [
        (table, [" · ".join(filter(None, row.values())) for row in rows])
        for table, rows in there.rows.items()
        if rows[:MAX_ROWS] != mine.rows[table]
    ]
    return values + rows


def _stripped(value: str) -> list[str]:
    return [line.strip() for line in value.strip().split("\n")]


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""


def _lines_around(text: str, line: object) -> list[tuple[int, str]]:
    """The lines around a mistake, so that a person finds it."""
    if not isinstance(line, int) or line < 1:
        return []
    first = max(line - AROUND, 1)
    return [(first + place, words) for place, words in enumerate(text.splitlines()[first - 1 : line + AROUND])]
