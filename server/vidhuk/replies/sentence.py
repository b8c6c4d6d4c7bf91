"""Where sentences end; initials, abbreviations and dots inside figures end none."""

from __future__ import annotations

import re

ENDS = (".", "!", "?", "…", ")", "❤️")
"""How a sentence of ours may end."""

# These never end a sentence; «грн.», «год.», «р.» may, and do before a capital letter.
_ABBREVIATION = re.compile(
    r"(?i:\b(?:вул|просп|бул|пл|пров|буд|кв|тел|ім|м|с|ст|ул|напр|св|dr|mr|mrs|st|no)\.$)|\b[A-ZА-ЯІЇЄҐ]\.$|\b(?:к|д)\.\s?(?:м|мед)\.\s?н\.$"
)
_UNIT = re.compile(
    r"\b(?:грн|год|хв|стор|рр|р|д|г|к|т|п|н|ін|пн|вт|ср|чт|пт|сб|нд|вс|mon|tue|wed|thu|fri|sat|sun)\.$", re.IGNORECASE
)
_END = re.compile(r"[.!?…]+[»\")]*(?=\s|$)")


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Sentences as offsets."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in _END.finditer(text):
        rest = text[end.end() :].lstrip()
        before = text[max(0, end.start() - 12) : end.start() + 1]
        if (
            rest
            and end[0] == "."
            and (_ABBREVIATION.search(before) or (_UNIT.search(before) and not rest[0].isupper()))
        ):
            continue
        found.append((start, end.end()))
        start = end.end()
    if re.search(r"\w", text[start:]):
        found.append((start, len(text)))
    return found
