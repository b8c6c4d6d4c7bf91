"""Doctors and branches that a comment may name, taken from the clinic's facts."""

from __future__ import annotations

import re

from vidhuk.contracts import Branch, Clinic, Roster

_ADDRESS = re.compile(
    r"\b(?:вул|вулиця|просп|пр-т|проспект|бульв|бул|бульвар|площа|пл|пров|провулок|шосе|наб|ул|улица|пер|переулок|street|st|avenue|ave|road|rd)\b"
    r"|\d+\s*[а-яіїєґa-z]?$",
    re.IGNORECASE,
)


def roster_of(clinic: Clinic) -> Roster:
    """The roster for `classify.analyse`."""
    return Roster(doctors=list(clinic.doctors), branches=[branch.name for branch in branches_of(clinic)])


def branches_of(clinic: Clinic) -> list[Branch]:
    """Branches in one shape: one written as plain text is its name, and its address when it reads like one."""
    return [
        branch
        if isinstance(branch, Branch)
        else Branch(name=branch, address=branch if _ADDRESS.search(branch.strip()) else None)
        for branch in clinic.branches
    ]
