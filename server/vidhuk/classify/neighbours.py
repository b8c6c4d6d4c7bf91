"""Earlier comments that were handed in: near-duplicates, bursts, piling on, repeats; compares texts, knows no database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from vidhuk.classify.text import Reading, read
from vidhuk.classify.translit import skeleton
from vidhuk.contracts import CommentType, HistoryItem

BURST_WINDOW = timedelta(hours=72)
"""Playbook, section 3: a burst of negatives within 24 to 72 hours."""

PILE_WINDOW = timedelta(hours=24)
"""Piling on: several people within one day."""

MANY = 3
"""Comments that make a burst or a pile, this one included (playbook, spike: count >= 3)."""

DUPLICATE_WORDS = 4
"""Words under which two comments that are alike say nothing («Дякую, все супер»)."""

DUPLICATE_AT = 0.62
"""Share of common word stems from which two comments are near-duplicates."""

MAX_HISTORY = 200
"""Newest items that are compared; MAX_JUDGED of them are weighed for their type."""

MAX_JUDGED = 25

MAX_COMPARED = 1_000
"""Characters of an earlier comment that are compared."""

STEM_LETTERS = 5


@dataclass(slots=True)
class Neighbours:
    """What the history says about this comment."""

    duplicate_of: str | None = None
    similarity: float = 0.0
    negatives_in_burst: int = 1
    people_in_pile: int = 1
    earlier_unanswered: bool = False
    earlier_answered: bool = False

    @property
    def burst(self) -> bool:
        """Several negatives within the window, this one included."""
        return self.negatives_in_burst >= MANY

    @property
    def pile_on(self) -> bool:
        """Several people with negatives within a day, this one included."""
        return self.people_in_pile >= MANY


Judge = Callable[[str], CommentType]


def stems(reading: Reading) -> frozenset[str]:
    """Beginnings of the words as skeletons: what remains when endings change, or when a copy is put into Russian or typed in
    Latin letters."""
    return frozenset(skeleton(token.word)[:STEM_LETTERS] for token in reading.words if len(token.word) > 2)


@lru_cache(maxsize=1_024)
def _stems_of(text: str) -> frozenset[str]:
    """Stems of an earlier text; the same history comes with every comment of a thread."""
    return stems(read(text))


def likeness(one: frozenset[str], two: frozenset[str]) -> float:
    """Share of common stems, 0 to 1, over the smaller and the larger text together."""
    if len(one) < DUPLICATE_WORDS or len(two) < DUPLICATE_WORDS:
        return 0.0
    common = len(one & two)
    return common / len(one | two)


def _same_person(one: str | None, two: str | None) -> bool:
    return one is not None and two is not None and " ".join(one.split()).casefold() == " ".join(two.split()).casefold()


def look_around(
    reading: Reading,
    *,
    author: str | None,
    kind: CommentType,
    moment: datetime | None,
    history: Sequence[HistoryItem],
    judge: Judge,
) -> Neighbours:
    """Compare with earlier comments.

    Args:
        moment: when this comment was posted, or now; without it nothing can be a burst.
        judge: gives the type of an earlier text.
    """
    around = Neighbours()
    if not history:
        return around
    type_of = _JudgedOnce(judge)
    own = stems(reading)
    newest = _newest(history, moment)
    for item in newest:
        if _same_person(author, item.author):
            _own_earlier(item, kind, around, type_of)
        else:
            alike = likeness(own, _stems_of(item.text[:MAX_COMPARED]))
            if alike >= DUPLICATE_AT and alike > around.similarity:
                around.duplicate_of, around.similarity = item.id, alike
    if moment is not None and kind in (CommentType.COMPLAINT, CommentType.TROLL, CommentType.MISINFORMED):
        _count_others(newest, author, moment, around, type_of)
    return around


class _JudgedOnce:
    """Types of earlier texts, each weighed once and at most MAX_JUDGED of them."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._known: dict[str, CommentType] = {}

    def __call__(self, item: HistoryItem) -> CommentType:
        if item.text not in self._known:
            spent = len(self._known) >= MAX_JUDGED
            self._known[item.text] = CommentType.UNDETERMINED if spent else self._judge(item.text)
        return self._known[item.text]


def _own_earlier(item: HistoryItem, kind: CommentType, around: Neighbours, type_of: _JudgedOnce) -> None:
    asks = (CommentType.COMPLAINT, CommentType.QUESTION)
    if item.answered:
        around.earlier_answered = True
    elif kind in asks and type_of(item) in asks:
        around.earlier_unanswered = True


def _count_others(
    newest: list[HistoryItem], author: str | None, moment: datetime, around: Neighbours, type_of: _JudgedOnce
) -> None:
    """Negatives of other people within the windows before this comment."""
    people: set[str] = set()
    for item in newest:
        if item.posted_at is None or _same_person(author, item.author):
            continue
        age = moment - item.posted_at
        if timedelta(0) <= age <= BURST_WINDOW and type_of(item) in (CommentType.COMPLAINT, CommentType.TROLL):
            around.negatives_in_burst += 1
            if age <= PILE_WINDOW:
                people.add((item.author or item.id).casefold())
    around.people_in_pile += len(people)


def _newest(history: Sequence[HistoryItem], moment: datetime | None) -> list[HistoryItem]:
    """The newest items first, undated ones last, so that a long history stays quick."""
    dated = [item for item in history if item.posted_at is not None]
    dated.sort(key=lambda item: abs((moment - item.posted_at).total_seconds()) if moment and item.posted_at else 0.0)
    return (dated + [item for item in history if item.posted_at is None])[:MAX_HISTORY]
