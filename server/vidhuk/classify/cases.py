"""Corrected comments as nearest known cases: a new comment that is near to one takes a person's word for it; keeps no file."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from vidhuk.classify.text import read
from vidhuk.contracts import CommentType, CueTarget, Flag, Labels, Language, Params, Reason, Sentiment, Topic, Voice

NEAR_AT = 0.7
"""Share of common letter sequences (Dice, 0 to 1) from which a comment is near to a case, when the model says what it said then."""

SAME_AT = 0.9
"""Share from which it is near whatever the model says."""

MIN_WORDS = 3
"""Words under which only the very same words are near: «Дякую» says too little."""

MAX_CASES = 2_000
"""Newest corrections that are compared with; looking one comment up among them takes about a millisecond."""

MAX_LETTERS = 1_000
"""Letters of a comment that take part."""

_TOO_COMMON = 0.25
"""A sequence that more of the cases have tells none of them apart; it counts in the end, but finds no candidate."""

_TURNS = frozenset(
    [
        *("не", "ні", "нема", "немає", "нічого", "ніколи", "ніхто", "жодного", "жоден", "без", "але", "проте", "хоча"),
        *("нет", "ничего", "никогда", "никто", "нельзя", "но", "однако", "хотя", "ни"),
        *(
            "not",
            "no",
            "never",
            "nothing",
            "nobody",
            "without",
            "but",
            "dont",
            "didnt",
            "wont",
            "isnt",
            "wasnt",
            "cannot",
        ),
    ]
)
"""Words that turn a meaning round: comments that differ in them are not near."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a person added to a comment's flags or topics, and what they took out."""

    added: frozenset[StrEnum] = frozenset()
    removed: frozenset[StrEnum] = frozenset()


@dataclass(frozen=True, slots=True)
class KnownCase:
    """What a person said of one comment.

    Attributes:
        seq: number of its capture.
        text: the comment.
        type, language, sentiment: as corrected; `None` where nobody corrected it.
        type_before, language_before, sentiment_before: what stood there.
        flags, topics: what a person changed in them.
        person: who, `None` when nobody told their name.
        day: when, as people read it («28.11.2026»).
    """

    seq: int
    text: str
    type: CommentType | None = None
    language: Language | None = None
    type_before: CommentType | None = None
    language_before: Language | None = None
    sentiment: Sentiment | None = None
    sentiment_before: Sentiment | None = None
    flags: Listed = Listed()
    topics: Listed = Listed()
    person: str | None = None
    day: str = ""

    @property
    def says(self) -> bool:
        """Whether anything is left of it; what was taken back says nothing."""
        said = (self.type, self.language, self.sentiment)
        listed = (self.flags.added, self.flags.removed, self.topics.added, self.topics.removed)
        return any(one is not None for one in said) or any(listed)


@dataclass(frozen=True, slots=True)
class NearCase:
    """The nearest case and how near it is, 0 to 1."""

    case: KnownCase
    likeness: float


@dataclass(frozen=True, slots=True)
class _Shape:
    """A text for comparing."""

    grams: frozenset[str]
    words: int
    turns: tuple[str, ...]


class KnownCases:
    """Cases by the letter sequences they hold.

    Args:
        cases: any order; of one capture the last one counts.
    """

    def __init__(self, cases: Iterable[KnownCase] = ()) -> None:
        self._cases: dict[int, tuple[KnownCase, _Shape]] = {}
        self._holders: dict[str, set[int]] = {}
        for case in cases:
            self.add(case)

    def __len__(self) -> int:
        return len(self._cases)

    def add(self, case: KnownCase) -> None:
        """Add a case, or put it in the place of an earlier one of the same capture; the oldest goes when there are too many."""
        self._forget(case.seq)
        if not case.says:
            return
        shape = _shape(case.text)
        if not shape.grams:
            return
        self._cases[case.seq] = (case, shape)
        for gram in shape.grams:
            self._holders.setdefault(gram, set()).add(case.seq)
        if len(self._cases) > MAX_CASES:
            self._forget(next(iter(self._cases)))

    def _forget(self, seq: int) -> None:
        held = self._cases.pop(seq, None)
        for gram in held[1].grams if held else ():
            self._holders[gram].discard(seq)
            if not self._holders[gram]:
                del self._holders[gram]

    def nearest(self, text: str, apart_from: int | None = None) -> NearCase | None:
        """The case that is nearest to this text, the newest among equals; `None` when none is near.

        Args:
            apart_from: number of a capture that is left out.
        """
        if not self._cases:
            return None
        shape = _shape(text)
        counted: Counter[int] = Counter()
        common = max(20, len(self._cases) * _TOO_COMMON)
        for gram in shape.grams:
            holders = self._holders.get(gram, ())
            if len(holders) <= common:
                counted.update(holders)
        best: NearCase | None = None
        for seq, _ in counted.most_common(25):
            if seq == apart_from:
                continue
            case, other = self._cases[seq]
            alike = _likeness(shape, other)
            if alike >= NEAR_AT and (best is None or (alike, seq) > (best.likeness, best.case.seq)):
                best = NearCase(case, alike)
        return best


def by_case(labels: Labels, near: NearCase | None) -> Labels:
    """The labels with a person's word over them, where the near case has one; the reason says whose and when."""
    if near is None:
        return labels
    case = near.case
    changes: dict[str, object] = {}
    reasons: list[Reason] = []
    if case.type is not None and _holds(labels.type.value, case.type, case.type_before, near.likeness):
        second = labels.type if labels.type is not CommentType.UNDETERMINED else labels.second_type
        changes |= {"type": case.type, "type_confidence": _sure(near), "second_type": second}
        reasons.append(_reason(CueTarget.TYPE, near))
    if case.language is not None and _holds(labels.language.value, case.language, case.language_before, near.likeness):
        changes |= {"language": case.language, "language_confidence": _sure(near)}
        reasons.append(_reason(CueTarget.LANGUAGE, near))
    if case.sentiment is not None and _holds(
        labels.sentiment.value, case.sentiment, case.sentiment_before, near.likeness
    ):
        changes["sentiment"] = case.sentiment
        reasons.append(_reason(CueTarget.SENTIMENT, near))
    flags = _relisted(labels.flags, case.flags)
    if flags is not None:
        changes["flags"] = [flag for flag in Flag if flag in flags]
        reasons.append(_reason(CueTarget.FLAG, near))
    topics = _relisted(labels.topics, case.topics)
    if topics is not None:
        changes["topics"] = [topic for topic in Topic if topic in topics]
        reasons.append(_reason(CueTarget.TOPIC, near))
    if not changes:
        return labels
    return labels.model_copy(update={**changes, "reasons": [*reasons, *labels.reasons]})


def _holds(now: str, said: str, before: str | None, likeness: float) -> bool:
    """Whether the person's word counts here too: the model errs as it did then, is at a loss, or the texts are the same."""
    return now != said and (now in (before, "undetermined") or likeness >= SAME_AT)


def _relisted(now: Iterable[StrEnum], listed: Listed) -> set[StrEnum] | None:
    """The flags or topics with what a person changed in the like case; `None` when that changes nothing here."""
    had = set(now)
    changed = (had | listed.added) - listed.removed
    return changed if changed != had else None


def _sure(near: NearCase) -> float:
    return round(min(near.likeness, 0.99), 2)


def _reason(target: CueTarget, near: NearCase) -> Reason:
    params: Params = {"date": near.case.day, "number": near.case.seq}
    code = "like-case"
    if near.case.person:
        code, params = "like-case-of", params | {"name": near.case.person}
    return Reason(target=target, code=code, voice=Voice.CASE, params=params)


def _shape(text: str) -> _Shape:
    words = [token.word for token in read(text[:MAX_LETTERS]).words]
    grams: set[str] = set()
    for word in words:
        edged = f"^{word}$"
        grams.add(edged)
        grams.update(edged[at : at + 4] for at in range(len(edged) - 3))
    grams.update(f"{one} {two}" for one, two in itertools.pairwise(words))
    return _Shape(frozenset(grams), len(words), tuple(sorted(word for word in words if word in _TURNS)))


def _likeness(one: _Shape, two: _Shape) -> float:
    if one.turns != two.turns:
        return 0.0
    if min(one.words, two.words) < MIN_WORDS:
        return 1.0 if one.grams == two.grams else 0.0
    return 2 * len(one.grams & two.grams) / (len(one.grams) + len(two.grams))
