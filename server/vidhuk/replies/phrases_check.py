"""Words that a clinic gives to topics and questions, looked at before they are saved: a wrong one would spoil every reply that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused
from vidhuk.replies.guard import guard
from vidhuk.replies.pack import Ask, Detail, Phrases, TopicWords

CARRIERS = {
    "uk": "Нам прикро читати про {}.",
    "ru": "Нам жаль читать про {}.",
    "en": "We are sorry to read about {}.",
}
"""Sentences in which the words of a topic are looked at."""

_BRACES = re.compile(r"[{}\[\]<>]|_{2,}")
_ENDS = (".", "!", "?", "…", ",", ";", ":")
_LEAST = 3
"""Letters of a lone search word: «а*» would find itself in every comment."""


def check_words(items: Iterable[object]) -> None:
    """Entries of the clinic's own as they are about to be saved; entries without such words pass.

    Raises:
        Refused: `entry_invalid` (422) with entry and problem: `place_unknown`, `words_plain`, `breaks_rule` (then `rule` names
            it), `pattern_wide`.
    """
    for item in items:
        for problem, rule in _problems(item):
            raise Refused(
                ErrorCode.ENTRY_INVALID, 422, entry=str(getattr(item, "id", "")), problem=problem, line=0, rule=rule
            )


def _problems(item: object) -> Iterator[tuple[str, str]]:
    words = item.subject if isinstance(item, Ask) else item if isinstance(item, TopicWords) else None
    if words is not None:
        yield from _of_phrases(words)
    if isinstance(item, Ask | Detail):
        for pattern in item.patterns:
            if len(pattern.split()) == 1 and len(pattern.removesuffix("*")) < _LEAST and pattern.endswith("*"):
                yield "pattern_wide", ""


def _of_phrases(words: Phrases) -> Iterator[tuple[str, str]]:
    for language, carrier in CARRIERS.items():
        for text in words.in_language(language):
            if _BRACES.search(text):
                # One place is not filled with another one: the reply would be stopped as unfinished.
                yield "place_unknown", ""
            if text != " ".join(text.split()) or text.endswith(_ENDS):
                yield "words_plain", ""
            for finding in guard(carrier.format(text)):
                yield "breaks_rule", finding.rule.value
