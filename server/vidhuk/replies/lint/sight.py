"""A text as the eye sees it: invisible marks and accents away, look-alike letters of one script; knows no rule."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["Seen", "one_script", "seen"]

# Zero width, bidi marks, soft hyphen, variation selectors, accents: they come with pasted text and part a word unseen.
# After a picture they belong to it («❤️», a family of joined faces) and hide nothing.
_MARKS = re.compile(
    "(?<![\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d])"
    "[\u00ad\u0300-\u036f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+"
)
_ACCENT = re.compile("[\u0300-\u036f]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_MIXED = re.compile(r"[^\W\d_]*[\u0400-\u04ff][^\W\d_]*")
_LATIN = "aceiopxykmtbhïë"
_TWINS = "асеіорхукмтвнїё"
_TO_CYRILLIC = str.maketrans(_LATIN + "ıαεικορτυχβν", _TWINS + "іаеікортухвн")
_TO_LATIN = str.maketrans(_TWINS, _LATIN)


class Seen:
    """What is left of a text, and where each letter of it stood.

    Attributes:
        text: without invisible marks; letters written in two parts (и + breve) are one.
    """

    def __init__(self, given: str) -> None:
        letters: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        at = 0
        for mark in [*_MARKS.finditer(given), None]:
            until = len(given) if mark is None else mark.start()
            letters.extend(given[at:until])
            self._starts.extend(range(at, until))
            self._ends.extend(range(at + 1, until + 1))
            if mark is None:
                break
            at = mark.end()
            accents = "".join(_ACCENT.findall(mark[0]))
            if letters and accents and len(whole := unicodedata.normalize("NFC", letters[-1] + accents[0])) == 1:
                letters[-1] = whole
                self._ends[-1] = at
        self.text = "".join(letters)
        self._length = len(given)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the text as given for offsets of what is seen; marks around the words stay outside."""
        first = self._starts[start] if start < len(self._starts) else self._length
        return first, self._ends[end - 1] if end > start else first


def seen(given: str) -> Seen | None:
    """The text without its invisible marks; None where it has none, as nearly always."""
    return Seen(given) if _MARKS.search(given) else None


def one_script(lower: str) -> str:
    """Words of two alphabets in the one they pass for («bізит», "yоu" with a Cyrillic о); as long as given.

    Args:
        lower: a text in lower case.
    """
    latin = sum("a" <= letter <= "z" for letter in lower)
    mostly_latin = latin > 2 * len(_CYRILLIC.findall(lower))
    return _MIXED.sub(lambda word: _of_one(word[0], mostly_latin), lower)


def _of_one(word: str, mostly_latin: bool) -> str:
    latin = [letter for letter in word if "a" <= letter <= "z"]
    cyrillic = _CYRILLIC.findall(word)
    own_latin = len(latin) >= len(cyrillic) and any(letter not in _LATIN for letter in latin)
    if all(letter in _TWINS for letter in cyrillic) and (own_latin or (mostly_latin and latin)):
        return word.translate(_TO_LATIN)
    return word.translate(_TO_CYRILLIC)
