"""Cases of doctors and branches in comments, and how an answer is held against them; the files' heads say which may be looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from vidhuk.contracts import Mention, Roster

DATA = Path(__file__).parent / "data" / "classify"
PARTS = ("tune", "held", "later", "last")

_MARKED = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")


@dataclass(frozen=True, slots=True)
class Expected:
    """One mention that a person sees: its place, and the entry or entries that it may mean."""

    start: int
    end: int
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class MentionCase:
    """One comment with its roster."""

    roster: str
    text: str
    expected: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How many mentions were expected, given and right."""

    expected: int
    given: int
    right: int

    @property
    def recall(self) -> float:
        """Share of what a person sees, 0 to 1."""
        return self.right / self.expected

    @property
    def precision(self) -> float:
        """Share of what was given, 0 to 1."""
        return self.right / self.given


def rosters() -> dict[str, Roster]:
    """The rosters by name."""
    listed = yaml.safe_load((DATA / "mentions.rosters.yaml").read_text("utf-8"))
    return {name: Roster.model_validate(roster) for name, roster in listed.items()}


def mention_cases(part: str) -> Iterator[MentionCase]:
    """Cases of one of `PARTS`."""
    for line in (DATA / f"mentions.{part}.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            roster, marked = line.split("\t")
            yield MentionCase(roster, *_unmarked(marked))


def _unmarked(marked: str) -> tuple[str, tuple[Expected, ...]]:
    text, last, found = "", 0, []
    for match in _MARKED.finditer(marked):
        text += marked[last : match.start()]
        names = frozenset(name.strip() for name in match[2].split(" / "))
        found.append(Expected(len(text), len(text) + len(match[1]), names))
        text += match[1]
        last = match.end()
    return text + marked[last:], tuple(found)


def right_ones(expected: tuple[Expected, ...], given: list[Mention]) -> int:
    """How many of the given mentions stand where one is expected and mean the same entries; each counts once."""
    left, right = list(expected), 0
    for mention in given:
        names = frozenset(mention.candidates) if mention.ambiguous else frozenset([mention.lemma])
        hit = next(
            (one for one in left if one.start < mention.end and mention.start < one.end and one.names == names), None
        )
        if hit is not None:
            left.remove(hit)
            right += 1
    return right
