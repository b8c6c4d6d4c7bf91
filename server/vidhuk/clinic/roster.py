"""Doctors and branches that a comment may name, taken from the clinic's facts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vidhuk.contracts import Branch, Clinic, Doctor, Roster

_ADDRESS = re.compile(
    r"\b(?:вул|вулиця|просп|пр-т|проспект|бульв|бул|бульвар|площа|пл|пров|провулок|шосе|наб|ул|улица|пер|переулок|street|st|avenue|ave|road|rd)\b"
    r"|\d+\s*[а-яіїєґa-z]?$",
    re.IGNORECASE,
)


def roster_of(clinic: Clinic) -> Roster:
    """The roster for `classify.analyse`."""
    doctors, branches = doctors_of(clinic), branches_of(clinic)
    return Roster(
        doctors=[doctor.name for doctor in doctors],
        branches=[branch.name for branch in branches],
        aliases={
            name: list(others)
            for name, others in (
                *((doctor.name, doctor.aliases) for doctor in doctors),
                *((branch.name, branch.aliases) for branch in branches),
            )
            if others
        },
    )


def doctors_of(clinic: Clinic) -> list[Doctor]:
    """Doctors in one shape: one written as plain text is a name, and a speciality behind the comma."""
    return [doctor if isinstance(doctor, Doctor) else _doctor_of(doctor) for doctor in clinic.doctors]


def details_of(clinic: Clinic, names: Sequence[str]) -> dict[str, list[str]]:
    """What tells entries of the roster apart: a doctor's specialities and branches, a branch's address; by the entry."""
    known = {doctor.name: [*doctor.specialities, *doctor.branches] for doctor in doctors_of(clinic)}
    known |= {
        branch.name: [branch.address] if branch.address and branch.address != branch.name else []
        for branch in branches_of(clinic)
    }
    return {name: known[name] for name in names if known.get(name)}


def doctor_line(doctor: Doctor | str) -> str:
    """«Коваль Олена Іванівна, кардіолог»: a doctor as one line of text."""
    if isinstance(doctor, str):
        return doctor
    return ", ".join([doctor.name, *doctor.specialities])


def _doctor_of(line: str) -> Doctor:
    name, _, speciality = line.partition(",")
    return Doctor(name=name.strip(), specialities=[speciality.strip()] if speciality.strip() else [])


def branches_of(clinic: Clinic) -> list[Branch]:
    """Branches in one shape: one written as plain text is its name, and its address when it reads like one."""
    return [
        branch
        if isinstance(branch, Branch)
        else Branch(name=branch, address=branch if _ADDRESS.search(branch.strip()) else None)
        for branch in clinic.branches
    ]
