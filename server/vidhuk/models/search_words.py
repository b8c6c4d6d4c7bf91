"""What the search column holds: a text as plain words, the same for what is stored and for what is asked."""

from __future__ import annotations

import re
import unicodedata

MAX_WORD = 64
"""Longer runs are cut: nobody types them, and PostgreSQL takes no lexeme over 2,046 bytes."""

_REMEMBERED = 5_000
"""Letters whose folding is kept in memory; a hostile text must not be able to fill it."""

# Letters' marks (stress), joiners, soft hyphens, direction marks and variation selectors say nothing to a search.
_DROPPED = frozenset({"Mn", "Me", "Cf"})
# Apostrophes as people type them; inside a Ukrainian word they are dropped, so that "обєднання" finds "об'єднання".
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ‘`´ʹ′](?=\w)")


class _Fold(dict[int, str]):
    """Letter by letter for `str.translate`: letters and digits stay, marks go, an emoji stands alone, all else parts words."""

    def __missing__(self, code: int) -> str:
        category = unicodedata.category(char := chr(code))
        if category in _DROPPED:
            folded = ""
        elif category[0] in "LN":
            folded = char
        else:
            folded = f" {char} " if category == "So" else " "
        if len(self) < _REMEMBERED:
            self[code] = folded
        return folded


_FOLD = _Fold()


def search_words(*texts: str | None) -> str:
    """Words of the texts for the search column, with one space between.

    NFKC, case folded, ё as е (people type either), apostrophes dropped inside words; ґ, й, ї and і stay letters of their
    own, as they are in Ukrainian. Letters and digits make words, every emoji is a word of its own, all else parts words.
    """
    return " ".join(word for text in texts if text for word in _words(text))


def _words(text: str) -> list[str]:
    # Apostrophes go first: NFKC would turn ´ into a space with a mark. Those left over are quotes, though Unicode
    # calls ʼ and ʹ letters.
    joined = _APOSTROPHE.sub("", text).replace("ʼ", " ").replace("ʹ", " ")
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", joined).casefold())
    # ё is folded before marks go; й and ї are composed letters by now and so keep theirs.
    return [word[:MAX_WORD] for word in folded.replace("ё", "е").translate(_FOLD).split()]
