"""A general fact of the clinic as an answer: the one that a comment is about, in the words of the reply's language; invents nothing."""

from __future__ import annotations

import re

from vidhuk.clinic import holds_on
from vidhuk.contracts import ClinicFact
from vidhuk.replies.asked import Comment, Found, own_text, shared
from vidhuk.replies.foreign import cited, is_ukrainian, may_stand
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.words import skeleton, words_of

_LINK = re.compile(r"https?://[^\s<>()«»\"]+[^\s<>()«»\".,;:!?]")
_ROOT = 6
"""Letters that a word of a question shares with one that the clinic gave for finding a fact: «стерилізуєте», «стерилізація»."""


def fact_places(comment: Comment, ask: str | None = None) -> Found | None:
    """The clinic's fact that a comment is about, with its link when there is one; as `fact_about`, where it may be said."""
    fact = fact_about(comment, ask)
    return None if fact is None else _fact_words(fact, comment.language)


def fact_about(comment: Comment, ask: str | None = None) -> ClinicFact | None:
    """The clinic's fact that a comment is about.

    Args:
        comment: the comment.
        ask: what is asked; a fact that is about that by the words for it is found in other words too, and no other one.
    """
    content = comment.content
    best: tuple[int, ClinicFact] | None = None
    for written in comment.clinic.facts:
        fact = written if isinstance(written, ClinicFact) else ClinicFact(text=written)
        if not holds_on(comment.today, last=fact.valid_to):
            # Its last day has gone by: the owner looks at it first.
            continue
        about = [word for phrase in fact.about for word in words_of(phrase) if len(word) > 2]
        own = [
            word
            for word in words_of(_LINK.sub(" ", fact.text))
            if len(word) > 4 and word not in comment.playbook.fillers
        ]
        given, held = _roots(about, content), shared(own, content)
        if ask is not None:
            named = any(ask in comment.playbook.asked.found(words_of(text)) for text in (*fact.about, fact.text))
            given, held = (given + 1, held) if named else (0, 0)
        if about and not given and held < 2:
            # One word that happens to stand in the fact is no answer to what was asked.
            continue
        # Words that the clinic gave for finding weigh more.
        score = 2 * given + held
        if score and (best is None or score > best[0]):
            best = (score, fact)
    return None if best is None else best[1]


def _roots(about: list[str], content: list[str]) -> int:
    """How many words for finding the comment holds, as another part of speech too."""
    roots = {skeleton(word)[:_ROOT] for word in content if len(skeleton(word)) >= _ROOT}
    return sum(bool(shared([word], content)) or skeleton(word)[:_ROOT] in roots for word in about)


def lacks_english(fact: ClinicFact | None, comment: Comment) -> bool:
    """Whether there is a fact and an English reply has no words for it."""
    return fact is not None and not may_stand(own_text(fact, "text", comment.language), comment.language)


def tells_a_price(fact: ClinicFact | None) -> bool:
    """Whether a fact holds a figure."""
    return fact is not None and any(sign.isdigit() for sign in fact.text)


_AS_WRITTEN = ("Приводим в оригинале, на украинском", "У нас это записано так", "В нашей справке сказано")


def _fact_words(fact: ClinicFact, language: ReplyLanguage) -> Found | None:
    text = own_text(fact, "text", language)
    if not may_stand(text, language):
        # A Ukrainian sentence tells who asks in English nothing; `text_en` does.
        return None
    link = _LINK.search(fact.source or "") or _LINK.search(text)
    plain = " ".join(_LINK.sub("", text).split()).rstrip(" .:;,—–-(")
    plain = plain[:1].upper() + plain[1:]
    places: Found = {"fact": (plain,)} if plain else {}
    if language == "ru" and is_ukrainian(plain):
        # A Ukrainian sentence stands in a Russian reply as what it is: a quotation.
        places["fact"] = tuple(f"{lead}: {cited(plain, language)}" for lead in _AS_WRITTEN)
    if link:
        places["link"] = (link[0],)
    return places if "fact" in places else None
