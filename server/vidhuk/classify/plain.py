"""Comments in plain words: where each word is known and all speak for one side, the type needs no model; anything else is left to the voices.

The models learnt from texts that were written to be hard, and take a name for a word («Дякую лікарці Чорній за терпіння») or a
bare «нагрубили» for an insult. Here a comment is praise or a complaint only if nothing in it is left unexplained.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vidhuk.classify.called import names_in
from vidhuk.classify.evidence import Evidence, Vote
from vidhuk.classify.names import is_given_name, is_known_surname
from vidhuk.classify.person_words import is_title
from vidhuk.classify.plain_words import is_staff, is_thanks, plain_words, role_of
from vidhuk.classify.rating import STARS, Rating, rating_of
from vidhuk.classify.text import Kind, Reading, Token
from vidhuk.contracts import CommentType

SURE = 0.9
"""Confidence of a plain type: what else the words could be stands beside the text, where nobody here can see it."""

MOST_WORDS = 16

ENOUGH = 1.0
"""Points under which nothing is said."""

MEANT = 1.5
"""Points under which praise needs somebody of the clinic: «добре», «ок» answer anything."""

_DOUBTS = ("turn", "irony", "condition", "hearsay", "laugh", "rhetorical", "flag:insult", "flag:accusation", "rival:leaves",
           "flag:own_staff_suspected")  # fmt: skip
"""What may turn plain words round."""

_THANKED_WITHIN = 4
"""Words behind thanks within which it is said to whom."""

_CHEERS = ("дяку", "спасиб", "вдячн", "благодар", "thank", "thx", "dyaku", "diaku", "djaku", "spasib",
           "молодц", "молодец", "молодчин", "molodc", "розумничк", "умничк", "браво", "bravo", "респект", "respekt",
           "чемпіон", "профі", "вау", "wow")  # fmt: skip
_CHEERS_IN_SHORT = frozenset(["дяк", "дякс", "спс", "пасиб", "ty", "топ", "топчик", "супер", "super", "top"])
_BESIDE_THANKS = frozenset(
    ["вам", "вас", "дуже", "щиро", "щире", "велике", "велика", "красно", "всім", "за", "все", "всем", "большое", "огромное", "очень",
     "ви", "вы", "просто", "всі", "усі", "усім", "дівчата", "девочки", "хлопці", "пані", "пану", "пан", "ваш", "вашій", "вашому", "вашим",
     "you", "u", "so", "very", "much", "a", "lot", "all", "vam", "duzhe", "velyke", "bolshoe", "ochen"]
)  # fmt: skip

MOST_THANKS = 6

_STRANGE = frozenset({Kind.LINK, Kind.EMAIL, Kind.NAME, Kind.HASHTAG, Kind.PHONE})
_QUOTES = frozenset('«»"“”„')
_SPEAKING = {"praise": ("praise", 1.5), "blame": ("complaint", 1.5)}


def plain_type(reading: Reading, evidence: Evidence) -> CommentType | None:
    """Praise or complaint where the whole comment says so in plain words; `None` where anything is left unexplained.

    To be asked before the rules move points about.
    """
    if _is_only_thanks(reading, evidence):
        return CommentType.PRAISE
    if not 0 < len(reading.words) <= MOST_WORDS or evidence.asking or any(evidence.has(doubt) for doubt in _DOUBTS):
        return None
    if any(token.kind in _STRANGE or "?" in token.word for token in reading.tokens):
        return None
    heard = _hear(reading, evidence)
    if heard is None or len(heard.sides) != 1 or heard.strength < ENOUGH:
        return None
    if heard.sides == {CommentType.COMPLAINT.value}:
        return None if heard.roles & {"good"} else CommentType.COMPLAINT
    return CommentType.PRAISE if heard.sides == {CommentType.PRAISE.value} and _is_meant(reading, heard) else None


def thanks_somebody(reading: Reading, evidence: Evidence) -> bool:
    """Whether somebody of the clinic, or somebody by name, is thanked, and no word blames, asks or turns it round.

    What they are thanked for is not known here: the voices say, but a complaint then needs no lean.
    """
    if (
        evidence.asking
        or any(evidence.has(doubt) for doubt in _DOUBTS)
        or any("?" in token.word for token in reading.tokens)
    ):
        return False
    if any(vote.type not in (CommentType.PRAISE, CommentType.OTHER) for vote in evidence.votes):
        return False
    words = reading.words
    thanks = [at for at, token in enumerate(words) if is_thanks(token.word)]
    if not thanks:
        return False
    names = names_in(reading)
    return any(
        words[at].sentence == words[first].sentence and (at in names or is_staff(words[at].word))
        for first in thanks
        for at in range(first + 1, min(len(words), first + 1 + _THANKED_WITHIN))
    )


def _is_only_thanks(reading: Reading, evidence: Evidence) -> bool:
    """Whether a text thanks or cheers, perhaps somebody by title or name, and says nothing else («Дякую лікарці Мороз!»).

    The models know such words from answers to anything, and some names as plain words. A face that mocks beside them («Браво 🤡»)
    is something else.
    """
    if any(vote.type in ("troll", "complaint") for vote in evidence.votes):
        return False
    words = reading.words
    if not 0 < len(words) <= MOST_THANKS or any(token.word == "?" for token in reading.tokens):
        return False
    thanks = [token.word.startswith(_CHEERS) or token.word in _CHEERS_IN_SHORT for token in words]
    if not any(thanks):
        return False
    beside = [token for token, is_one in zip(words, thanks, strict=True) if not is_one]
    return all(token.word in _BESIDE_THANKS or is_title(token.word) or _is_called(token) for token in beside)


def _is_called(token: Token) -> bool:
    return token.capital and not token.loud and (is_known_surname(token.word) or is_given_name(token.word))


def _is_meant(reading: Reading, heard: _Heard) -> bool:
    """Whether praise has nothing about it that may turn it round, or that is said to anybody («ок», «хай щастить», «дякую за сервіс»)."""
    if "blame-beside" in heard.roles or (heard.strength < MEANT and not heard.staffed):
        return False
    if any(token.word in _QUOTES or ".." in token.word or "…" in token.word for token in reading.tokens):
        return False
    thanked = any(is_thanks(token.word) for token in reading.words)
    return not heard.only_thanks or (thanked and "matter" not in heard.roles)


@dataclass(slots=True)
class _Heard:
    """What the words of one comment say.

    Attributes:
        staffed: whether people or a place of the clinic are named by what they are.
        sides: types that anything speaks for.
        only_thanks: nothing praises but thanks, which may be meant either way.
        roles: of the words that speak for neither.
    """

    staffed: bool
    sides: set[str] = field(default_factory=set)
    strength: float = 0.0
    only_thanks: bool = True
    roles: set[str] = field(default_factory=set)

    def add(self, side: str, strength: float, *, thanks: bool = False) -> None:
        self.sides.add(side)
        self.strength += strength
        self.only_thanks = self.only_thanks and thanks


def _hear(reading: Reading, evidence: Evidence) -> _Heard | None:
    """What the words say; `None` where one of them is not known."""
    words, rating, names = reading.words, rating_of(reading), names_in(reading)
    if not _is_spelt_out(reading, rating, names):
        return None
    heard, covered = _Heard(any(is_staff(token.word) for token in words)), set(names)
    somebody = heard.staffed or any(not is_given_name(words[at].word) for at in names)
    if rating is not None:
        heard.add(rating.side, 2.0)
        covered |= {at for at, token in enumerate(words) if rating.holds(token)}
    for vote in evidence.votes:
        places = _places_of(vote, words)
        drawn = "emotion" in vote.match.row.labels
        counted = drawn and rating is not None and reading.text[vote.match.start] in STARS
        if counted or (places and places <= names):
            continue  # a star that is counted is no feeling; «лікарю Чорному» blames nobody
        weight = vote.weight if heard.staffed or not drawn else min(vote.weight, 0.5)
        heard.add(vote.type, weight, thanks="thanks" in vote.match.row.note)
        covered |= places
    for at in sorted(set(range(len(words))) - covered):
        role = "beside" if _is_a_not(words, at) else role_of(words[at].word)
        if not role or (role == "answer" and not somebody):
            return None
        if role in _SPEAKING:
            heard.add(*_SPEAKING[role])
        heard.roles.add(role)
    return heard


def _is_spelt_out(reading: Reading, rating: Rating | None, names: set[int]) -> bool:
    """Whether no number stands there but a mark, and nobody is called names: that is for the voices."""
    if any(token.kind is Kind.NUMBER and not (rating and rating.holds(token)) for token in reading.tokens):
        return False
    lists = plain_words()
    return not any(lists.is_one(token.word, "insult") for at, token in enumerate(reading.words) if at not in names)


def _is_a_not(words: Sequence[Token], at: int) -> bool:
    """«жах, а не клініка», «це не лікар, а золото»: a denial that denies nothing."""
    if words[at].word != "не" or at + 1 >= len(words) or not is_staff(words[at + 1].word):
        return False
    return (at > 0 and words[at - 1].word == "а") or (at + 2 < len(words) and words[at + 2].word == "а")


def _places_of(vote: Vote, words: Sequence[Token]) -> set[int]:
    """Numbers of the words that a cue explains; of a cue with a gap the first and the last."""
    match = vote.match
    inside = [at for at, token in enumerate(words) if match.start <= token.start < match.end]
    return set(inside) if len(inside) <= match.size else {inside[0], inside[-1]}
