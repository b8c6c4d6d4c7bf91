"""What stands in quotation marks: the author's own words, or the name of a thing; judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["cited_in", "named_in", "quoted_of"]

_QUOTED = re.compile(r"«([^»]*)»|“([^”]*)”|\"([^\"]*)\"|„([^“”]*)[“”]")
LONGEST = 7
"""Words of a name; more of them are somebody's words."""
_SAID = (
    r"(?:каж|казал|сказ|говор|пиш(?!еться)|писа|напис|відпов|ответ|слов|фраз|пита|спрос|спит|дума|думк|обіця|обеща|мовл|почу|"
    r"say|said|wrote|write|tell|told|ask|word|phrase|promis|heard)\w*"
)
_SAID_BEFORE = re.compile(rf"(?:\b{_SAID}(?:\s+[\w'-]+){{0,2}}\s*|:\s*)$")
_SAID_AFTER = re.compile(rf"\s*,?\s*(?:[–—-]\s*)?(?:так\s+)?{_SAID}")
_THING = re.compile(
    r"\b(?:програм|пакет|курс|акці|застосун|додат|кнопк|рубрик|лекці|фільм|ролик|відео|школ|проєкт|проект|гурт|клуб|розсилк|картк|тариф|розділ|вкладк|книг|брошур|пам'ятк|стенд|марафон|плейлист|чек-?ап|абонемент|"
    r"вебінар|семінар|конкурс|назв|зветьс|називаєт|программ|акци|приложени|лекци|фильм|видео|рассылк|карт[аыу]\b|раздел|памятк|вебинар|семинар|называет|абонемент|"
    r"program|package|plan|course|app|button|section|lecture|film|video|school|project|club|newsletter|card|campaign|webinar|called|named|titled)\w*[,:]?(?:\s+[\w'-]+){0,2}:?\s*$"
)
_SENTENCE_IN = re.compile(r"[.!?…]\s")
_WORD = re.compile(r"\w+")
_BEFORE = 80
"""Signs before a quotation that tell what it is."""


def _all(plain: str) -> Iterator[tuple[re.Match[str], str]]:
    for match in _QUOTED.finditer(plain):
        yield match, next(group for group in match.groups() if group is not None)


def quoted_of(plain: str, comment: str) -> list[tuple[int, int]]:
    """Places where a folded reply has words of a folded comment in quotation marks."""
    own = [(match.span(), inner.strip(" .,!?…")) for match, inner in _all(plain)]
    return [place for place, inner in own if inner and inner in comment]


def cited_in(plain: str) -> list[tuple[int, int]]:
    """Places in quotation marks, whoever is quoted."""
    return [match.span() for match, _inner in _all(plain)]


def named_in(reply: str, plain: str) -> list[tuple[int, int]]:
    """Places of names of things: «Твоя мама» is a programme and speaks to nobody.

    A name has a capital or a noun before it that has names, is short, and nobody says it.
    """
    found = []
    for match, inner in _all(plain):
        words = _WORD.findall(inner)
        before = plain[max(0, match.start() - _BEFORE) : match.start()]
        if not 1 <= len(words) <= LONGEST or _SENTENCE_IN.search(inner.strip()):
            continue
        if _THING.search(before):
            found.append(match.span())
            continue
        capital = reply[match.start() + 1 : match.end()].lstrip()[:1].isupper()
        said = _SAID_BEFORE.search(before) or _SAID_AFTER.match(plain, match.end())
        alone = not _WORD.search(plain[: match.start()]) and not _WORD.search(plain[match.end() :])
        if capital and not said and not alone:
            found.append(match.span())
    return found
