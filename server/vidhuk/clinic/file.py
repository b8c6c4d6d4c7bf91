"""clinic.yaml in the data folder: read with the line of a mistake, written whole or not at all, never over another editor's work."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from pydantic import BaseModel, ValidationError

from vidhuk.clinic.moments import zone_of
from vidhuk.clinic.prices import last_day
from vidhuk.clinic.yaml_edit import edited_yaml
from vidhuk.clinic.yaml_text import Document, YamlProblem, as_text, read_yaml, write_yaml
from vidhuk.contracts import Clinic, ErrorCode
from vidhuk.errors import Refused, Unready

MAX_CLINIC_BYTES = 3 * 1024 * 1024
"""A clinic of hundreds of doctors and prices takes some tens of kilobytes; a price list of ten thousand rows, two megabytes."""

MAX_IN_PLACE = 64 * 1024

NO_FILE = "none"
"""Revision of a file that is not there yet."""

ENTRIES = ("branches", "doctors", "responsible", "services", "promotions", "facts", "links")
"""Top keys that hold lists of mappings."""

_DAYS = {
    "responsible": ("away_from", "away_to"),
    "services": ("valid_from", "valid_to"),
    "promotions": ("valid_from", "valid_to"),
    "facts": ("valid_to",),
}
"""Columns that hold a day, by top key."""

_LOCK_SECONDS = 5.0


@dataclass(frozen=True)
class ClinicFile:
    """The clinic as it stands in the file, with the revision that `save_clinic` wants back."""

    clinic: Clinic
    revision: str


def load_clinic(path: Path) -> Clinic:
    """The clinic in this file; a missing file is a clinic of which nothing is known yet.

    Raises:
        Refused: `clinic_invalid` with file, line, key and problem; `file_unreadable`.
    """
    return read_clinic(path).clinic


def read_clinic(path: Path) -> ClinicFile:
    """As `load_clinic`, with the revision beside it."""
    raw = _bytes(path)
    if raw is None:
        return ClinicFile(Clinic(), NO_FILE)
    return ClinicFile(_known_clinic(_text(raw, path.name), path.name), _revision(raw))


@lru_cache(maxsize=4)
def _known_clinic(text: str, file: str) -> Clinic:
    """Every page asks for the clinic: a long price list is read once and not with each page."""
    return clinic_from_text(text, file)


def clinic_from_text(text: str, file: str = "clinic.yaml") -> Clinic:
    """The clinic that a YAML text describes.

    Raises:
        Refused: `clinic_invalid` (params: file, line, key, problem).
    """
    if len(text.encode()) > MAX_CLINIC_BYTES:
        raise _invalid(file, 0, "", "too_large")
    try:
        document = read_yaml(text)
    except YamlProblem as problem:
        raise _invalid(file, problem.line, problem.key, problem.problem) from problem
    # A key without a value says "nobody knows": the same as no key.
    data = {key: value for key, value in document.data.items() if value is not None}
    try:
        clinic = Clinic.model_validate(data)
    except ValidationError as broken:
        first = broken.errors(include_url=False, include_input=False, include_context=False)[0]
        loc = _own_path(first["loc"], data)
        raise _invalid(file, document.line(loc), _dotted(loc), str(first["type"])) from broken
    _check_meaning(clinic, document, file)
    return clinic


def save_clinic(path: Path, clinic: Clinic, expected_revision: str | None = None) -> str:
    """Write the clinic whole, keeping keys of the file that this version does not know.

    Args:
        path: the file; its folder must be there.
        clinic: what shall stand in it.
        expected_revision: revision that the editor started from; None writes whatever stands there.

    Returns:
        The new revision.

    Raises:
        Refused: `clinic_conflict` (409) when somebody else saved since; `clinic_invalid` when the clinic breaks a rule.
        Unready: `busy` when another save holds the file.
    """
    try:
        with FileLock(f"{path}.lock", timeout=_LOCK_SECONDS):
            before = _bytes(path)
            revision = NO_FILE if before is None else _revision(before)
            if expected_revision is not None and expected_revision != revision:
                raise Refused(ErrorCode.CLINIC_CONFLICT, 409, file=path.name)
            raw = _text_of(clinic, before, path.name).encode()
            _replace(path, raw)
            return _revision(raw)
    except Timeout as held:
        raise Unready(ErrorCode.BUSY) from held


def revision_of(path: Path) -> str:
    """The revision of the file as it stands, also of one that cannot be read as a clinic; `NO_FILE` when there is none.

    Raises:
        Refused: `file_unreadable`.
    """
    raw = _bytes(path)
    return NO_FILE if raw is None else _revision(raw)


def _check_meaning(clinic: Clinic, document: Document, file: str) -> None:
    """What the types cannot say; the rest of the desk may rely on it."""
    try:
        zone_of(clinic.time_zone)
    except ValueError as unknown:
        raise _invalid(file, document.line(("time_zone",)), "time_zone", "time_zone") from unknown
    _check_days(clinic, document, file)
    for place, service in enumerate(clinic.services):
        way = ("services", place)
        low, high = service.price_from, service.price_to
        if low is not None and high is not None and low > high:
            raise _invalid(file, document.line((*way, "to")), _dotted((*way, "to")), "price_range")


def _check_days(clinic: Clinic, document: Document, file: str) -> None:
    for key, columns in _DAYS.items():
        for place, entry in enumerate(getattr(clinic, key)):
            for column in columns:
                try:
                    last_day(getattr(entry, column, None))
                except ValueError as unread:
                    way = (key, place, column)
                    raise _invalid(file, document.line(way), _dotted(way), "day") from unread


def _invalid(file: str, line: int, key: str, problem: str) -> Refused:
    return Refused(ErrorCode.CLINIC_INVALID, 422, file=file, line=line, key=key, problem=problem)


def _own_path(loc: tuple[int | str, ...], data: object) -> tuple[int | str, ...]:
    """Pydantic's way without the names of union members, which are no keys of the file."""
    way: list[int | str] = []
    for step in loc:
        if isinstance(data, dict):
            way.append(step)
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            way.append(step)
            data = data[step]
    return tuple(way)


def _dotted(path: tuple[int | str, ...]) -> str:
    """`services[2].to`, places counted from 1 as people do."""
    words = ""
    for step in path:
        words += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if words else step
    return words


def _text_of(clinic: Clinic, before: bytes | None, file: str) -> str:
    """The clinic written into the text that stands there, so that comments stay; or anew where that cannot be done safely.

    Raises:
        Refused: `clinic_invalid` when the clinic breaks a rule.
    """
    plain, there = _plain(clinic), _data(before)
    anew = write_yaml(_with_unknown(plain, there))
    wanted = clinic_from_text(anew, file)
    if before is None or not there or (len(before) > MAX_IN_PLACE and b"#" not in before):
        # In a long file without remarks there is nothing to keep in its place, and keeping would take half a minute.
        return anew
    try:
        edited = edited_yaml(before.decode("utf-8-sig"), as_text(plain), set(Clinic.model_fields), _field_names)
        return edited if clinic_from_text(edited, file) == wanted else anew
    except (Refused, ValueError):
        return anew


def _plain(clinic: Clinic) -> dict[str, Any]:
    dumped: dict[str, Any] = _without_empty(clinic.model_dump(mode="json", by_alias=True, exclude_none=True))
    if clinic.remind_days == Clinic().remind_days:
        del dumped["remind_days"]
    return dumped


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_empty(inner) for key, inner in value.items() if inner not in ([], {}, None)}
    return [_without_empty(inner) for inner in value] if isinstance(value, list) else value


def _data(raw: bytes | None) -> dict[str, Any]:
    """What the file holds beside us; a file that is broken keeps nothing, the person has just written it anew."""
    if raw is None:
        return {}
    try:
        return read_yaml(raw.decode("utf-8-sig", errors="replace")).data
    except YamlProblem:
        return {}


def _with_unknown(new: dict[str, Any], old: dict[str, Any]) -> dict[str, Any]:
    """Keys that the model does not know survive a save, at the top and in entries of the same name."""
    merged = {**new, **{key: value for key, value in old.items() if key not in Clinic.model_fields and key not in new}}
    for key in ENTRIES:
        known = _field_names(key)
        kept = {_name(item): item for item in old.get(key) or [] if isinstance(item, dict)}
        for item in merged.get(key, []):
            twin = kept.get(_name(item)) if isinstance(item, dict) else None
            if twin is not None:
                item.update({extra: value for extra, value in twin.items() if extra not in known and extra not in item})
    return merged


def _field_names(key: str) -> set[str]:
    names: set[str] = set()
    if key not in ENTRIES:
        return names
    for model in _members(Clinic.model_fields[key].annotation):
        for name, field in model.model_fields.items():
            names |= {name, field.alias or name}
    return names


def _members(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type):
        return [annotation] if issubclass(annotation, BaseModel) else []
    return [model for inner in getattr(annotation, "__args__", ()) for model in _members(inner)]


def _name(item: object) -> str | None:
    return str(item.get("name") or item.get("text") or item.get("role")) if isinstance(item, dict) else None


def _bytes(path: Path) -> bytes | None:
    try:
        with path.open("rb") as source:
            raw = source.read(MAX_CLINIC_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as unreadable:
        raise Refused(ErrorCode.FILE_UNREADABLE, file=path.name) from unreadable
    if len(raw) > MAX_CLINIC_BYTES:
        raise _invalid(path.name, 0, "", "too_large")
    return raw


def _text(raw: bytes, file: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        raise _invalid(file, raw[: broken.start].count(b"\n") + 1, "", "not_utf8") from broken


def _revision(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _replace(path: Path, raw: bytes) -> None:
    """Temporary file beside it, synced, then renamed over: a reader sees the old file or the new one."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as target:
            target.write(raw)
            target.flush()
            os.fsync(target.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
