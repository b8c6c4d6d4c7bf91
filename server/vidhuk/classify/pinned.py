"""Types that a rule pins after all voices have spoken, because no model knows them: a name alone, the press, a way to a rival.

Each pins only what playbook.md, sections 1 and 2, is clear about, and leaves the voices' type where anything else stands beside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vidhuk.classify.dictionaries import stands_in
from vidhuk.classify.evidence import Evidence
from vidhuk.classify.matcher import Match
from vidhuk.classify.names import (
    PATRONYMIC_ENDS,
    given_names,
    has_surname_ending,
    is_common_word,
    is_cyrillic,
    is_given_name,
    is_known_surname,
)
from vidhuk.classify.person_words import is_title, is_town
from vidhuk.classify.text import Kind, Reading, Token
from vidhuk.classify.wordlists import word_lists
from vidhuk.contracts import CommentType, Flag, Sentiment

MOST_NAMES = 4
"""Words of a comment that is nothing but names."""

SURE = 0.8
"""Confidence of a pinned type: the rule is clear, the person's meaning beside the text is not known."""

_SENT_WITHIN = 5
"""Words after «йдіть» within which the rival is named."""
_INTO = frozenset(["в", "у", "во", "in", "to", "v", "u"])
_HOUSES = (
    "клінік",
    "клиник",
    "центр",
    "лаборатор",
    "стоматолог",
    "лікарн",
    "больниц",
    "кабінет",
    "кабинет",
    "медцентр",
    "clinic",
)
_CHOOSING = ("радж", "порад", "рекоменд", "совет", "посовет", "обир", "обер", "вибир", "вибер", "выбир", "выбер")
_UNPRAISED = frozenset({CommentType.COMPLAINT, CommentType.TROLL, CommentType.OTHER, CommentType.UNDETERMINED})
_THAN = frozenset(["ніж", "за", "від", "чем", "than"])
_NOT = frozenset(["не", "ні", "not", "no", "isnt", "arent", "ничем", "нічим"])
_QUOTES = "«\"“„'"

_SENT_BY = frozenset({Kind.LINK, Kind.EMAIL, Kind.PHONE, Kind.NAME})
"""What an advert, or a word to a friend, has."""

Places = Sequence[tuple[int, int]]
"""Where the clinic's own doctors and branches are named: start and end in code points."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A pinned type; `sentiment` of `None` leaves the voices'."""

    type: CommentType
    reason: str
    second: CommentType | None = None
    sentiment: Sentiment | None = None
    flags: frozenset[Flag] = frozenset()


def pinned(reading: Reading, evidence: Evidence, joined: CommentType, ours: Places = ()) -> Pin | None:
    """The type that a rule knows better than the voices, `None` where none does.

    Args:
        joined: the type of all voices.
        ours: the clinic's own people and places in the text: «краще йдіть у філію на Позняках» sends to no rival.
    """
    if _is_names_only(reading, evidence, joined):
        return Pin(CommentType.OTHER, "type-names-only", sentiment=Sentiment.NEUTRAL)
    if is_press_request(evidence) or announces(evidence):
        return _press(evidence, joined)
    asks = joined is CommentType.QUESTION and (evidence.asking or any("?" in token.word for token in reading.tokens))
    if not asks and _is_angry(reading, evidence, joined):
        return Pin(CommentType.COMPLAINT, "type-angry", joined, Sentiment.NEGATIVE)
    rival = None if asks or _tells_own(evidence) else _rival(reading, evidence, joined, ours)
    left = _praises_another(evidence) if joined is CommentType.PRAISE else None
    return rival or left or _comparison(reading, evidence, joined, ours)


def _is_angry(reading: Reading, evidence: Evidence, joined: CommentType) -> bool:
    """An angry face where no word praises: no advert, chatter or claim has one («прийом 5 хв, 800 грн 🤬»)."""
    if not evidence.has("anger") or joined in (CommentType.COMPLAINT, CommentType.TROLL):
        return False
    passing = any(token.kind in _SENT_BY for token in reading.tokens)
    return not passing and not any(vote.type == CommentType.PRAISE for vote in evidence.votes)


def _comparison(reading: Reading, evidence: Evidence, joined: CommentType, ours: Places) -> Pin | None:
    """A patient's comparison: where another place did it better it is no praise, where we are better it is no complaint."""
    if joined in (CommentType.PRAISE, CommentType.COMPLAINT) and _did_better(reading, evidence, ours):
        flags = frozenset({Flag.COMPETITOR})
        return Pin(CommentType.COMPLAINT, "type-better-there", CommentType.PRAISE, Sentiment.NEGATIVE, flags)
    blamed = any(vote.type == "complaint" for vote in evidence.votes)
    if joined in _UNPRAISED and not blamed and (_better_than(reading, evidence, ours) or evidence.has("rival:none")):
        return Pin(CommentType.PRAISE, "type-better-here", joined, Sentiment.POSITIVE)
    return None


def _press(evidence: Evidence, joined: CommentType) -> Pin:
    """The press looks for people or asks for a word: the flag, and no type that hides it from the lead."""
    flags = frozenset({Flag.PRESS_OR_BLOGGER})
    blameless = joined is CommentType.COMPLAINT and not any(vote.type == "complaint" for vote in evidence.votes)
    if blameless or joined in (CommentType.SPAM, CommentType.TROLL, CommentType.UNDETERMINED):
        return Pin(CommentType.OTHER, "type-press", CommentType.QUESTION, Sentiment.NEUTRAL, flags)
    return Pin(joined, "type-press", flags=flags)


def announces(evidence: Evidence) -> bool:
    """Whether somebody with an audience says that they show or write something for it: «знімаю огляд для підписників».

    Who sells that audience (`press:trade`) is an advert.
    """
    audience = evidence.has("press:audience") or evidence.has("flag:reach_high")
    return audience and evidence.has("press:shows") and not evidence.has("press:trade")


def is_press_request(evidence: Evidence) -> bool:
    """Whether somebody of the press looks for people or a comment: a work, a medium, people or what it is for, and no trade
    that sells.

    «Пишу статтю» alone is said by sellers of texts; «матеріал» is sold by builders.
    """
    if evidence.has("press:trade"):
        return False
    at_work = evidence.has("press:medium") and evidence.has("press:work") and evidence.has("press:text")
    if not evidence.has("press:people"):
        return at_work
    if evidence.has("press:medium"):
        return evidence.has("press:work") or evidence.has("flag:press_or_blogger")
    return evidence.has("press:work") and evidence.has("press:text")


def _is_names_only(reading: Reading, evidence: Evidence, joined: CommentType) -> bool:
    words = reading.words
    if not 0 < len(words) <= MOST_NAMES or evidence.has("flag:insult"):
        return False
    if any(token.kind is not Kind.WORD and token.word not in ".,!-&" for token in reading.tokens):
        return False
    if evidence.votes and any(is_common_word(token.word) for token in words):
        return False  # «Шахраї», «Молодці» are surnames too, and a capital at the beginning says nothing
    if all(_is_surely_name(token) for token in words):
        return True
    titled = is_title(words[0].word) and len(words) > 1 and all(token.capital and not token.loud for token in words[1:])
    if titled and not evidence.votes:
        return True
    blaming = joined in (CommentType.TROLL, CommentType.COMPLAINT, CommentType.MISINFORMED, CommentType.SPAM)
    return blaming and not evidence.votes and all(_may_be_name(token) for token in words)


def _is_surely_name(token: Token) -> bool:
    word = token.word
    if not is_cyrillic(word) or len(word) < 3:
        return False
    if has_surname_ending(word) or (len(word) > 6 and word.endswith(PATRONYMIC_ENDS)):
        return True
    named = is_given_name(word) or is_known_surname(word)
    return named and (token.capital or not is_common_word(word)) and not _is_listed(word)


def _may_be_name(token: Token) -> bool:
    """A surname in small letters, a name that no dictionary has as another word, or a Ukrainian one in Latin letters."""
    word = token.word
    if _is_listed(word):
        return False
    if is_cyrillic(word):
        return is_known_surname(word) or (token.capital and not token.loud and not any(stands_in(token.shown)))
    return token.capital and given_names(word, loosely=True) != {word}


def _is_listed(word: str) -> bool:
    lists = word_lists()
    return word in lists.uk or word in lists.ru or word in lists.en or word in lists.surzhyk


def _rival(reading: Reading, evidence: Evidence, joined: CommentType, ours: Places) -> Pin | None:
    """«краще йдіть у …»: a passer-by sends others to a named or pointed-at place, and tells nothing of an own visit."""
    flags = frozenset({Flag.COMPETITOR})
    sent = evidence.labels.get("rival:sends", [])
    if any(_sends_to_rival(reading, evidence, match, ours) for match in sent) or _compared(reading, evidence, ours):
        return Pin(CommentType.SPAM, "type-rival", joined, Sentiment.NEUTRAL, flags)
    insulted = evidence.has("flag:insult")
    if joined is CommentType.TROLL and not insulted and any(_names_after(reading, match, ()) for match in sent):
        # advice insults nobody; it may even send to us
        return Pin(CommentType.OTHER, "type-advice", joined, Sentiment.NEUTRAL)
    return None


def _sends_to_rival(reading: Reading, evidence: Evidence, match: Match, ours: Places) -> bool:
    if any(
        place.sentence == match.sentence and place.end > match.end for place in evidence.labels.get("rival:next", ())
    ):
        return True
    if not evidence.has("rival:instead") or evidence.has("rival:best"):
        return False  # «краще не знайдете»; «йдіть у Медею»: perhaps it is our own name
    if any(
        place.sentence == match.sentence and place.end > match.end for place in evidence.labels.get("rival:near", ())
    ):
        return True
    return _names_after(reading, match, ours)


def _names_after(reading: Reading, match: Match, ours: Places) -> bool:
    """Whether a place is named right after «йдіть»."""
    at = next((at for at, token in enumerate(reading.words) if token.start >= match.end), len(reading.words))
    after = [token for token in reading.words[at : at + _SENT_WITHIN] if token.sentence == match.sentence]
    chosen = reading.words[at - 1].word.startswith(_CHOOSING)
    return _names_place(reading, after, ours, at_once=chosen)


def _compared(reading: Reading, evidence: Evidence, ours: Places) -> bool:
    """«В «Веселці» дешевше, тут не лікувалась»: who has never been here compares."""
    if not evidence.has("rival:never") or not evidence.has("rival:better"):
        return False
    return _names_place(reading, reading.words[:_SENT_WITHIN], ours)


def _did_better(reading: Reading, evidence: Evidence, ours: Places) -> bool:
    """«У «Світанку» мені зробили краще»: a place that is not ours is named first, and it is better there."""
    if evidence.has("rival:here") or evidence.has("rival:best"):
        return False
    better = evidence.labels.get("rival:better", ())
    places = [token for token in reading.words[:_SENT_WITHIN] if any(token.end <= match.start for match in better)]
    if not places or any(token.word in _THAN or token.word in _NOT for token in places):
        return False
    # Behind «у» only: the capital of a sentence's first word tells nothing.
    led = next((at for at, token in enumerate(places) if token.word in _INTO or token.word == "at"), None)
    return led is not None and _names_place(reading, places[led + 1 :], ours, at_once=True)


def _better_than(reading: Reading, evidence: Evidence, ours: Places) -> bool:
    """«Ви кращі ніж «Світанок»»: better than a place that is named, and no word of blame beside it."""
    words = reading.words
    for match in evidence.labels.get("rival:better", ()):
        at = next((at for at, token in enumerate(words) if token.start >= match.end), len(words))
        if at >= len(words) - 1 or words[at].word not in _THAN or any(one.word in _NOT for one in words[:at]):
            continue
        behind = words[at + 1 : at + 4]
        quoted = reading.text[max(0, behind[0].start - 1) : behind[0].start] in tuple(_QUOTES)
        if (quoted or _may_be_firm(behind[0]) or _names_place(reading, behind, ours)) and not any(
            token.start < end and start < token.end for token in behind for start, end in ours
        ):
            return True
    return False


def _tells_own(evidence: Evidence) -> bool:
    """A patient's comparison stays what its own wrongs make it."""
    if evidence.has("rival:never"):
        return False
    if evidence.has("visit") or evidence.has("rival:had"):
        return True
    return any(vote.type == "complaint" and "fact" in vote.match.row.labels for vote in evidence.votes)


def _names_place(reading: Reading, after: Sequence[Token], ours: Places, *, at_once: bool = False) -> bool:
    """Whether the words name a place that is not ours: in quotation marks, or with a capital behind «у», «в клініку», "to".

    Args:
        at_once: the first word may be the name («раджу Смайлік»).
    """
    for number, token in enumerate(after):
        if any(token.start < end and start < token.end for start, end in ours):
            return False
        before = after[number - 1].word if number else ""
        quoted = reading.text[max(0, token.start - 1) : token.start] in tuple(_QUOTES) and token.start > 0
        led = (number == 0 and (at_once or token.word.isascii())) or before in _INTO or before.startswith(_HOUSES)
        if led and len(token.word) > 1 and (quoted or _may_be_firm(token)):
            return True
    return False


def _may_be_firm(token: Token) -> bool:
    if not token.capital or token.loud:
        return False
    return not (is_town(token.word) or is_given_name(token.word) or is_known_surname(token.word))


def _praises_another(evidence: Evidence) -> Pin | None:
    """Who left us for another clinic and praises that one."""
    if not evidence.has("rival:leaves") or evidence.has("rival:here"):
        return None
    flags = frozenset({Flag.COMPETITOR})
    if evidence.has("rival:had") or evidence.has("visit"):
        return Pin(CommentType.COMPLAINT, "type-left", CommentType.PRAISE, Sentiment.NEGATIVE, flags)
    return Pin(CommentType.OTHER, "type-left", CommentType.PRAISE, Sentiment.NEUTRAL, flags)
