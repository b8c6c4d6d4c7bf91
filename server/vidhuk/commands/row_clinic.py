"""The clinic in a row of a script: what the contract allows, and the shorter ways that scripts write it; checks and fills nothing in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator
from pydantic_core import PydanticCustomError

from vidhuk.clinic import zone_of
from vidhuk.contracts import Clinic


def clinic_of_row(raw: Any) -> Any:
    """A clinic as scripts write it: one phone for a list of one, doctors with their speciality, one channel for all sites.

    What the contract itself allows passes unchanged; what neither allows is refused by the contract.
    """
    if raw is None:
        return {}
    if not isinstance(raw, dict):
        return raw
    clinic = {key: value for key, value in raw.items() if value is not None}
    for key in ("phones", "emails", "doctors", "branches", "facts", "responsible", "services"):
        if isinstance(clinic.get(key), str | dict):
            clinic[key] = [clinic[key]]
    channels = clinic.get("channels")
    if isinstance(channels, list):
        channels = next((channel for channel in channels if isinstance(channel, str)), None)
        clinic["channels"] = {} if channels is None else {"default": channels}
    elif isinstance(channels, str):
        clinic["channels"] = {"default": channels}
    if isinstance(clinic.get("doctors"), list):
        clinic["doctors"] = [_doctor(doctor) for doctor in clinic["doctors"]]
    if isinstance(clinic.get("responsible"), list):
        clinic["responsible"] = [{"name": one} if isinstance(one, str) else one for one in clinic["responsible"]]
    return clinic


_SPECIALITY = ("speciality", "specialty", "specialization", "role")


def _doctor(raw: Any) -> Any:
    """A doctor as the contract has one; a single speciality under a usual name becomes the list that it stands for."""
    if not isinstance(raw, dict) or "specialities" in raw:
        return raw
    single = next((raw[key] for key in _SPECIALITY if isinstance(raw.get(key), str) and raw[key].strip()), None)
    rest = {key: value for key, value in raw.items() if key not in _SPECIALITY}
    return rest | {"specialities": [single]} if single else rest


def _zone_is_known(clinic: Clinic) -> Clinic:
    try:
        zone_of(clinic.time_zone)
    except ValueError as unknown:
        # The whole clinic is looked at here, so the key is named by the kind of the error.
        raise PydanticCustomError("time_zone", "unknown time zone") from unknown
    return clinic


RowClinic = Annotated[Clinic, BeforeValidator(clinic_of_row), AfterValidator(_zone_is_known)]
"""Field type of a row's clinic."""


_SHOWN = re.compile(r"\w{1,40}")
_OF_LANGUAGE = re.compile(r"(\w+)_(?:uk|ru|en)")


def unknown_keys(clinic: Clinic) -> list[tuple[str, str]]:
    """Keys that nothing reads, each as its way («clinic.services.2.cost») with the key that was perhaps meant, or "".

    A key of the line's own is shown only where it is a plain word: nothing else of a line reaches a terminal.
    """
    return list(_unknown(clinic, "clinic"))


def _unknown(part: BaseModel, way: str) -> Iterator[tuple[str, str]]:
    fields = type(part).model_fields
    known = [field.alias or name for name, field in fields.items()]
    for key in part.model_extra or {}:
        of_language = _OF_LANGUAGE.fullmatch(key)
        if of_language is not None and of_language[1] in fields:
            # «text_ru» beside «text»: a field in the language of the reply.
            continue
        shown = key if _SHOWN.fullmatch(key) else "…"
        yield f"{way}.{shown}", next(iter(get_close_matches(shown.lower(), known, n=1, cutoff=0.8)), "")
    for name, field in fields.items():
        inside = getattr(part, name)
        for number, one in enumerate(inside, start=1) if isinstance(inside, list) else ():
            if isinstance(one, BaseModel):
                yield from _unknown(one, f"{way}.{field.alias or name}.{number}")
