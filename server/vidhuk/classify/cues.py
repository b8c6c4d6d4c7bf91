"""The cue lists: parses the packaged TSV files into an index by first word; finds nothing itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from vidhuk.classify.text import fold_word
from vidhuk.classify.translit import skeleton

GAP_WORDS = 3
"""Words that `..` in a pattern may skip, within one sentence."""

CYRILLIC_LISTS = ("uk", "ru", "both")
"""Surzhyk reaches both languages' lists, so all Cyrillic text is looked up in all of them."""

COLUMNS = ("says", "weight", "negated", "patterns", "note")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list: patterns with one meaning.

    Attributes:
        labels: what it speaks for: a type, `flag:…`, `topic:…`, or one of the helpers (fact, turn, negator …).
        weight: strength for a type; 1 is an ordinary cue, 3 decides alone.
        negated: label and weight when a negation stands before; `None` keeps the row as it is, `("", 0)` drops it.
    """

    id: str
    labels: tuple[str, ...]
    weight: float
    negated: tuple[str, float] | None
    note: str


@dataclass(frozen=True, slots=True)
class Element:
    """One word of a pattern: exact words and beginnings of words; or a gap, or a number."""

    exact: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    gap: bool = False
    number: bool = False

    def takes(self, word: str) -> bool:
        """Whether a folded word fits."""
        return word in self.exact or (bool(self.prefixes) and word.startswith(self.prefixes))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sequence of words; the first is never a gap."""

    row: Row
    elements: tuple[Element, ...]
    size: int


@dataclass(slots=True)
class CueIndex:
    """Patterns by their first word."""

    exact: dict[str, list[Pattern]] = field(default_factory=dict)
    prefix: dict[str, list[Pattern]] = field(default_factory=dict)
    number: list[Pattern] = field(default_factory=list)
    lengths: tuple[int, ...] = ()

    def add(self, pattern: Pattern) -> None:
        """File a pattern under each of its first words."""
        first = pattern.elements[0]
        if first.number:
            self.number.append(pattern)
        for word in first.exact:
            self.exact.setdefault(word, []).append(pattern)
        for beginning in first.prefixes:
            self.prefix.setdefault(beginning, []).append(pattern)

    def close(self) -> CueIndex:
        """Remember which lengths of beginnings exist."""
        self.lengths = tuple(sorted({len(beginning) for beginning in self.prefix}))
        return self


class CueListError(ValueError):
    """A row of a packaged list is wrong; a test finds it, never a user."""


def _element(text: str, where: str) -> Element:
    if text == "..":
        return Element(gap=True)
    if text == "#":
        return Element(number=True)
    exact: set[str] = set()
    prefixes: list[str] = []
    for alternative in text.split("|"):
        word = fold_word(alternative.removesuffix("*"))
        if not word:
            raise CueListError(f"{where}: empty word in {text!r}")
        if alternative.endswith("*"):
            prefixes.append(word)
        else:
            exact.add(word)
    return Element(frozenset(exact), tuple(prefixes))


def parse_pattern(text: str, row: Row, where: str) -> Pattern:
    """Parse one pattern, e.g. «чека* .. годин*».

    Raises:
        CueListError: empty, or a gap stands first or last.
    """
    elements = tuple(_element(part, where) for part in text.split())
    if not elements or elements[0].gap or elements[-1].gap:
        raise CueListError(f"{where}: pattern {text!r} is empty or a gap stands at its edge")
    return Pattern(row, elements, sum(not element.gap for element in elements))


def _negated(text: str, where: str) -> tuple[str, float] | None:
    if text in ("", "keep"):
        return None
    if text == "-":
        return ("", 0.0)
    label, _, weight = text.partition(":")
    try:
        return (label, float(weight))
    except ValueError as problem:
        raise CueListError(f"{where}: {text!r} is no label:weight") from problem


def parse_list(name: str, content: str) -> list[Pattern]:
    """Parse the rows of one list (columns: says, weight, negated, patterns, note; # starts a note).

    Raises:
        CueListError: naming the list and the line.
    """
    patterns: list[Pattern] = []
    for number, line in enumerate(content.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        where = f"{name}:{number}"
        cells = line.split("\t")
        if len(cells) < 4:
            raise CueListError(f"{where}: {len(cells)} columns, wanted {', '.join(COLUMNS)}")
        says, weight, negated, words = (cell.strip() for cell in cells[:4])
        note = cells[4].strip() if len(cells) > 4 else ""
        row = Row(
            where, tuple(label.strip() for label in says.split(",")), float(weight), _negated(negated, where), note
        )
        patterns.extend(parse_pattern(text, row, where) for text in words.split(";") if text.strip())
    return patterns


def _read(names: tuple[str, ...]) -> list[Pattern]:
    folder = files("vidhuk.classify") / "data"
    patterns: list[Pattern] = []
    for entry in sorted(folder.iterdir(), key=lambda path: path.name):
        parts = entry.name.split(".")
        if len(parts) == 4 and parts[0] == "cues" and parts[1] in names and parts[3] == "tsv":
            patterns.extend(parse_list(entry.name, entry.read_text(encoding="utf-8")))
    return patterns


@cache
def cyrillic_index() -> CueIndex:
    """Cues for text in Cyrillic letters."""
    index = CueIndex()
    for pattern in _read(CYRILLIC_LISTS):
        index.add(pattern)
    return index.close()


@cache
def english_index() -> CueIndex:
    """Cues for English text."""
    index = CueIndex()
    for pattern in _read(("en", "both")):
        index.add(pattern)
    return index.close()


@cache
def latin_index() -> CueIndex:
    """The Ukrainian and Russian cues as skeletons, for text that is typed in Latin letters; short words are left out."""
    index = CueIndex()
    for pattern in _read(CYRILLIC_LISTS):
        elements = tuple(
            Element(
                frozenset(skeleton(word) for word in element.exact),
                tuple(skeleton(word) for word in element.prefixes),
                element.gap,
                element.number,
            )
            for element in pattern.elements
        )
        first = elements[0]
        if pattern.size == 1 and max(map(len, (*first.exact, *first.prefixes)), default=9) < 3:
            continue
        index.add(Pattern(pattern.row, elements, pattern.size))
    return index.close()
