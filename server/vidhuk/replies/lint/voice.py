"""The linter's second voice: a small linear model over letters, neighbouring words and meanings; hears wordings that no rule lists.

It reads one sentence and says, for each rule it was trained on, how much the sentence sounds like breaking that rule, and
which words spoke. It decides nothing alone: where the file is missing the rules stand by themselves. Trained by
`vidhuk train --only lint` on tests/data/lint (composed by us); see docs/decisions/0023.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from vidhuk.classify.models import Model, parse
from vidhuk.replies.lint.sums import Part, Sums
from vidhuk.replies.words import across

REACH = 3
"""How many words apart two words may stand to be heard together."""

SENSE_REACH = 7
"""The same for what two words mean."""

SHORTEST, LONGEST = 2, 5
"""Letters of a sequence inside a word."""

WORDS = 80
"""Words of a sentence that are heard; a reply of 600 characters has fewer."""

SHORT = 6
"""Words of a sentence whose finding is marked nearly whole."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[?!]+")


LABELS = (
    "L01", "L02", "L03", "L05", "L06", "L07", "L08", "L13", "L17", "L18", "L18-offer", "L22", "L23", "L24", "L26", "L27",
)  # fmt: skip
"""Rules that it hears; an offer breaks L18 only where the author was hurt."""

FEWEST = 2
"""Words under which a sentence says too little."""

THRESHOLD = 0.0
THRESHOLDS = {
    "L01": -0.2, "L02": -0.8, "L03": -1.3, "L05": -1.3, "L06": -0.2, "L07": 0.1, "L08": -0.3, "L13": -1.3, "L17": -0.9,
    "L18": -1.3, "L18-offer": -1.2, "L22": -1.4, "L23": -1.3, "L24": -1.3, "L26": -1.1, "L27": -1.0,
}  # fmt: skip
"""Scores from which a rule is heard; chosen on the tenth of the sentences that is never trained on (docs/decisions/0023)."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A rule that a sentence sounds like, from 0 at its threshold upwards, and the words that spoke, as offsets."""

    rule: str
    margin: float
    start: int
    end: int


@lru_cache(maxsize=16_384)
def _sequences(word: str) -> tuple[str, ...]:
    """Sequences of letters of a word with its edges marked, and the word."""
    edged = f"^{word}$"
    size = len(edged)
    grams = [edged[at : at + length] for length in range(SHORTEST, LONGEST + 1) for at in range(size - length + 1)]
    return (*grams, "=" + word)


@lru_cache(maxsize=16_384)
def _stem(word: str) -> str:
    return word[:5] if len(word) > 6 else word[:4]


def words_in(plain: str) -> list[tuple[int, int, str]]:
    """Words of a folded sentence as (start, end, skeleton that Ukrainian and Russian share)."""
    found = []
    for match in _WORD.finditer(plain):
        found.append((match.start(), match.end(), across(match[0])))
        if len(found) == WORDS:
            break
    return found


@cache
def _senses() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """The packaged list: senses of whole words and of beginnings."""
    whole: dict[str, tuple[str, ...]] = {}
    begun: dict[str, tuple[str, ...]] = {}
    content = (files("vidhuk.replies.lint") / "data" / "senses.txt").read_text(encoding="utf-8")
    for line in content.splitlines():
        if not line or line.startswith("#"):
            continue
        sense, *listed = line.split()
        for word in listed:
            table = begun if word.endswith("*") else whole
            key = across(word.rstrip("*"))
            if sense not in table.get(key, ()):
                table[key] = (*table.get(key, ()), sense)
    return whole, begun


def beginning(word: str) -> str:
    """As much of a word's skeleton as tells its meaning apart."""
    size = len(word)
    return word if size <= 5 else word[: 5 if size <= 7 else 6]


@cache
def _meanings() -> dict[str, tuple[int, int, int]]:
    """Groups of words that mean alike, by a word's beginning: the wide group, the middle one and the small one."""
    path = files("vidhuk.replies.lint") / "data" / "meanings.txt"
    found: dict[str, tuple[int, int, int]] = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
        if not line.startswith("#"):
            wide, middle, small, *listed = line.split(" ")
            found.update(dict.fromkeys(listed, (int(wide), int(middle), int(small))))
    return found


@lru_cache(maxsize=16_384)
def senses_of(word: str) -> tuple[str, ...]:
    """What a word may mean, and how it is bent: «-ли» of many people's past, «-йте» of asking."""
    whole, begun = _senses()
    found = dict.fromkeys(whole.get(word, ()))
    for size in range(2, len(word) + 1):
        found.update(dict.fromkeys(begun.get(word[:size], ())))
    bent = _BENT.search(word)
    if bent and bent.lastgroup:
        found[bent.lastgroup] = None
    if (groups := _meanings().get(beginning(word))) is not None:
        found[f"~{groups[0]}"] = None
    return tuple(found)


_BENT = re.compile(
    r"(?P<past>\w{2}(?:ли|лися|лис)$)|(?P<ask>\w{2}(?:ите|ит|ийте|айте|уйте|те)$)|(?P<done>\w{3}(?:ено|ано|ото|ито)$)|(?P<we>\w{2}(?:емо|имо|ем|им)$)"
)


def own_grams(word: str) -> tuple[str, ...]:
    """What a word brings by itself."""
    groups = _meanings().get(beginning(word))
    alike = () if groups is None else (f"~~{groups[1]}", f"~~~{groups[2]}")
    return (*_sequences(word), *("§" + sense for sense in senses_of(word)), *alike)


def grams_of(words: Sequence[str]) -> list[tuple[str, ...]]:
    """What each word brings: its own letters, its senses, and itself with the words after it."""
    stems = [_stem(word) for word in words]
    told = [senses_of(word) for word in words]
    size = len(words)
    found: list[tuple[str, ...]] = []
    for at, word in enumerate(words):
        own = [*own_grams(word)]
        own += [
            f"{stems[at]}{'_' if far == 1 else '~'}{stems[at + far]}" for far in range(1, REACH + 1) if at + far < size
        ]
        own += [
            f"{one}>{other}"
            for far in range(at + 1, min(size, at + SENSE_REACH))
            for one in told[at]
            for other in told[far]
        ]
        found.append(tuple(own))
    return found


@cache
def model() -> Model | None:
    """The packaged model; `None` where there is none."""
    path = files("vidhuk.replies.lint") / "data" / "lint.model"
    return parse(path.read_bytes()) if path.is_file() else None


@dataclass(frozen=True, slots=True)
class Told:
    """What the voice makes of a sentence: its words, each word's share of every label (`LABELS`), and the scores."""

    words: list[tuple[int, int, str]]
    shares: list[tuple[float, ...]]
    scores: tuple[float, ...]


@lru_cache(maxsize=4_096)
def told(sentence: str) -> Told | None:
    """Scores of a folded sentence; `None` without a model, or where it says too little."""
    voice = model()
    words = words_in(sentence)
    if voice is None or len(words) < FEWEST:
        return None
    count, shares = shares_of([word for _start, _end, word in words])
    root = max(1, count) ** 0.5
    summed = [tuple(part / root for part in share) for share in shares]
    scores = tuple(bias + sum(column) for bias, column in zip(voice.bias, zip(*summed, strict=True), strict=True))
    return Told(words, summed, scores)


def margins(said: Told) -> tuple[float, ...]:
    """How far each label lies above the threshold of the voice alone."""
    return tuple(score - THRESHOLDS.get(label, THRESHOLD) for label, score in zip(LABELS, said.scores, strict=True))


def placed(said: Told, above: Sequence[float], shares: Sequence[Sequence[float]]) -> tuple[Heard, ...]:
    """Every label whose margin is above nothing, the surest first, with the run of words that spoke.

    Args:
        above: margins in the order of `LABELS`.
        shares: of each word, the same.
    """
    found = sorted((at for at, margin in enumerate(above) if margin > 0), key=lambda at: -above[at])
    return tuple(_placed(LABELS[at], above[at], said.words, [share[at] for share in shares]) for at in found)


def shares_of(words: Sequence[str]) -> tuple[int, list[tuple[float, ...]]]:
    """How many sequences `grams_of` gives, and what each word's add to every label.

    Words come again, and so do their neighbours and the senses that meet: what was summed up once is remembered.
    """
    stems = [_stem(word) for word in words]
    told = [senses_of(word) for word in words]
    size, count = len(words), 0
    summing = _sums()
    if summing is None:
        return 0, []
    shares = []
    for at, word in enumerate(words):
        own, summed = _own(word)
        parts = [*summed]
        count += own
        for far in range(1, min(REACH, size - at - 1) + 1):
            parts += _beside(stems[at], "_" if far == 1 else "~", stems[at + far])
            count += 1
        if told[at]:
            for far in range(at + 1, min(size, at + SENSE_REACH)):
                if told[far]:
                    parts += _meeting(told[at], told[far])
                    count += len(told[at]) * len(told[far])
        shares.append(summing.spread(parts))
    return count, shares


@cache
def _sums() -> Sums | None:
    voice = model()
    return None if voice is None else Sums(voice)


def _summed(grams: Sequence[str]) -> tuple[Part, ...]:
    summing = _sums()
    return summing.of_grams(grams) if summing else ()


@lru_cache(maxsize=4_096)
def _own(word: str) -> tuple[int, tuple[Part, ...]]:
    grams = own_grams(word)
    return len(grams), _summed(grams)


@lru_cache(maxsize=4_096)
def _beside(stem: str, mark: str, other: str) -> tuple[Part, ...]:
    return _summed((f"{stem}{mark}{other}",))


@lru_cache(maxsize=4_096)
def _meeting(senses: tuple[str, ...], others: tuple[str, ...]) -> tuple[Part, ...]:
    return _summed([f"{one}>{other}" for one in senses for other in others])


def forget() -> None:
    """Forget what was heard: for another model."""
    for remembered in (told, _own, _beside, _meeting, _sums):
        remembered.cache_clear()


def _placed(label: str, margin: float, words: list[tuple[int, int, str]], shares: Sequence[float]) -> Heard:
    """The run of words that brought most: the best sum of what each brought above a part of the mean.

    A short sentence is marked nearly whole; of a longer one a person wants the words.
    """
    mean = sum(shares) / len(shares) * (0.5 if len(shares) <= SHORT else 0.75)
    best, first, last, start, so_far = float("-inf"), 0, 0, 0, 0.0
    for place, share in enumerate(shares):
        if so_far <= 0:
            start, so_far = place, 0.0
        so_far += share - mean
        if so_far > best:
            best, first, last = so_far, start, place
    return Heard(label, margin, words[first][0], words[last][1])
