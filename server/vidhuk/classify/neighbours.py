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

RETOLD_WORDS = 7
"""Consonant roots from which a shortened or translated copy can be told by them."""

RETOLD_AT = 0.45
RETOLD_PRAISE_AT = 0.7
LONG_PRAISE = 10
"""Share of the smaller text's consonant roots from which it is a copy. Thanks with fewer roots than `LONG_PRAISE` are worded
alike by everybody and need more: strangers' thanks that were alike had 7 at most. Chosen on the tuning half of
tests/data/neighbours (`python -m tests.bench neighbours`)."""

MAX_HISTORY = 200
"""Newest items that are compared; MAX_JUDGED of them are weighed for their type."""

MAX_JUDGED = 25

MAX_COMPARED = 1_000
"""Characters of an earlier comment that are compared."""

STEM_LETTERS = 5

ROOT_WORD = 4
ROOT_LETTERS = 4
_VOWELS = frozenset("aeiouy'j")


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


@dataclass(frozen=True, slots=True)
class Trace:
    """What remains of a text that is told again.

    Attributes:
        stems: beginnings of the words as skeletons: they stay when endings change or the text is typed in Latin letters.
        roots: first consonants of the longer words: they mostly stay in a translation between Ukrainian and Russian.
    """

    stems: frozenset[str]
    roots: frozenset[str]


def trace_of(reading: Reading) -> Trace:
    """The trace of a text."""
    bones = [(token.word, skeleton(token.word)) for token in reading.words]
    roots = {_root(bone) for word, bone in bones if len(word) >= ROOT_WORD}
    return Trace(
        stems=frozenset(bone[:STEM_LETTERS] for word, bone in bones if len(word) > 2),
        roots=frozenset(root for root in roots if len(root) > 1),
    )


def _root(bone: str) -> str:
    letters: list[str] = []
    for letter in bone:
        if letter not in _VOWELS and letters[-1:] != [letter]:
            letters.append(letter)
    return "".join(letters[:ROOT_LETTERS])


@lru_cache(maxsize=1_024)
def _trace_of(text: str) -> Trace:
    """Trace of an earlier text; the same history comes with every comment of a thread."""
    return trace_of(read(text))


def likeness(one: Trace, two: Trace, *, praise: bool = False) -> float:
    """How much of one text stands in another, 0 to 1; 0 where that is not enough to call them near-duplicates.

    Args:
        praise: the texts thank; strangers do that in the same words as long as they are brief.
    """
    if len(one.stems) < DUPLICATE_WORDS or len(two.stems) < DUPLICATE_WORDS:
        return 0.0
    common = len(one.stems & two.stems) / len(one.stems | two.stems)
    smaller = min(len(one.roots), len(two.roots))
    retold = len(one.roots & two.roots) / smaller if smaller >= RETOLD_WORDS else 0.0
    is_retold = retold >= (RETOLD_PRAISE_AT if praise and smaller < LONG_PRAISE else RETOLD_AT)
    return max(common if common >= DUPLICATE_AT else 0.0, retold if is_retold else 0.0)


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
    own, praise = trace_of(reading), kind is CommentType.PRAISE
    newest = _newest(history, moment)
    for item in newest:
        if _same_person(author, item.author):
            _own_earlier(item, kind, around, type_of)
        else:
            alike = likeness(own, _trace_of(item.text[:MAX_COMPARED]), praise=praise)
            if alike > around.similarity:
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
