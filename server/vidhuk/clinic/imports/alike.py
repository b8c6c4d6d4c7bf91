"""Two names that may be one doctor's: «Сорока Ігор» and «Сорока Ігор Петрович»; suggests, a person decides."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

_INITIAL = 1
_TITLES = frozenset({"лікар", "лікарка", "д-р", "др", "врач", "доктор", "dr", "проф", "професор"})


@dataclass(frozen=True, slots=True)
class Alike:
    """A row of the sheet that may be somebody who is known already.

    Attributes:
        row: of the sheet, as people count.
        name: as the sheet has it.
        other: as the clinic has it, or an earlier row of the sheet.
        taken: whether the person said that it is the same one.
    """

    row: int
    name: str
    other: str
    taken: bool


def is_alike(one: str, other: str) -> bool:
    """Whether every part of the shorter name is in the longer one, at least the surname whole; initials stand for names.

    Two that differ in a part («Сорока Ігор Петрович», «Сорока Ігор Іванович») are two people.
    """
    shorter, longer = sorted((_parts(one), _parts(other)), key=len)
    if len(shorter) < 2 or not any(len(part) > _INITIAL + 1 and part in longer for part in shorter):
        return False
    rest = list(longer)
    for part in sorted(shorter, key=len, reverse=True):
        found = next((mine for mine in rest if mine == part), None) or next(
            (mine for mine in rest if _INITIAL in (len(part), len(mine)) and mine[0] == part[0]), None
        )
        if found is None:
            return False
        rest.remove(found)
    return True


class KnownNames:
    """Names by their parts: a roster of hundreds is not compared name by name."""

    def __init__(self) -> None:
        self._by_part: dict[str, list[str]] = defaultdict(list)

    def add(self, name: str) -> None:
        """Make a name known."""
        for part in dict.fromkeys(_parts(name)):
            if len(part) > _INITIAL + 1:
                self._by_part[part].append(name)

    def alike(self, name: str) -> str | None:
        """The one that may be the same; None where there is none, or more than one."""
        near = dict.fromkeys(one for part in _parts(name) for one in self._by_part.get(part, ()))
        found = [one for one in near if is_alike(name, one)]
        return found[0] if len(found) == 1 else None


def _parts(name: str) -> list[str]:
    plain = name.casefold().replace("’", "'").replace("ʼ", "'").replace(".", " ").replace(",", " ")
    return [part for part in plain.split() if part not in _TITLES]
