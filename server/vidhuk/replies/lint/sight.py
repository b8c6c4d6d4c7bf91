"""A text as the eye sees it: invisible marks, accents and pictures away, look-alike letters of one script; knows no rule."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["Seen", "joined", "lettered", "one_script", "seen"]

# Zero width, bidi marks, soft hyphen, variation selectors, accents: they come with pasted text and part a word unseen.
# After a picture they belong to it («❤️», a family of joined faces) and hide nothing.
_MARKS = re.compile(
    "(?<![\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d])"
    "[\u00ad\u0300-\u036f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+"
)
_ACCENT = re.compile("[\u0300-\u036f]")
_FANCY = re.compile("[\U0001d400-\U0001d7ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9]")
_PICTURES = "\u2190-\u21ff\u2300-\u2bff\U0001f000-\U0001faff\ufe0f\u200d\u20e3"
# A single space parts two words as always; whatever else stands there is one gap.
_GAP = re.compile(rf"\s*[{_PICTURES}][\s{_PICTURES}]*|[\t\n\r\f\v]\s*| \s+")
_NEW_SENTENCE = re.compile(r"(?!(?:Ви|Вас|Вам|Вами|Ваш\w*|Вы|I)\b)[^\W\d_a-zа-яіїєґё]\w*[^\W\d_A-ZА-ЯІЇЄҐЁ]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_BESIDE = re.compile("[\u0400-\u04ff][^\\W\\d_\u0400-\u04ff]|[^\\W\\d_\u0400-\u04ff][\u0400-\u04ff]")
"""Two alphabets in one word."""
_MIXED = re.compile(r"[^\W\d_]*[\u0400-\u04ff][^\W\d_]*")
_LATIN = "aceiopxykmtbhïë"
_TWINS = "асеіорхукмтвнїё"
_TO_CYRILLIC = str.maketrans(_LATIN + "ıαεικορτυχβν", _TWINS + "іаеікортухвн")
_TO_LATIN = str.maketrans(_TWINS, _LATIN)


class Seen:
    """Another look at a text, and where each letter of it stood in the text as given."""

    def __init__(self, given: str) -> None:
        self._given = given
        self._letters: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []

    @property
    def text(self) -> str:
        """What is seen."""
        return "".join(self._letters)

    def keep(self, start: int, end: int) -> None:
        """Letters that stay as they are."""
        self._letters.extend(self._given[start:end])
        self._starts.extend(range(start, end))
        self._ends.extend(range(start + 1, end + 1))

    def put(self, letters: str, start: int, end: int) -> None:
        """Letters that stand for a piece of the text as given."""
        self._letters.extend(letters)
        self._starts.extend([start] * len(letters))
        self._ends.extend([end] * len(letters))

    def accent(self, marks: str, end: int) -> None:
        """A mark that makes one letter with the letter before it (и + breve)."""
        if self._letters and marks and len(whole := unicodedata.normalize("NFC", self._letters[-1] + marks[0])) == 1:
            self._letters[-1] = whole
            self._ends[-1] = end

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the text as given for offsets of what is seen; marks around the words stay outside."""
        first = self._starts[start] if start < len(self._starts) else len(self._given)
        return first, self._ends[end - 1] if end > start else first


def seen(given: str) -> Seen | None:
    """The text without its invisible marks; letters in two parts are one. None where it has none, as nearly always."""
    if not _MARKS.search(given):
        return None
    found, at = Seen(given), 0
    for mark in _MARKS.finditer(given):
        found.keep(at, mark.start())
        at = mark.end()
        found.accent("".join(_ACCENT.findall(mark[0])), at)
    found.keep(at, len(given))
    return found


def lettered(given: str) -> Seen | None:
    """The text with letters of «fancy fonts» (bold, in circles, of full width) as plain ones; None where it has none, as nearly always."""
    if not _FANCY.search(given):
        return None
    found, at = Seen(given), 0
    for fancy in _FANCY.finditer(given):
        found.keep(at, fancy.start())
        at = fancy.end()
        found.put(unicodedata.normalize("NFKC", fancy[0]), fancy.start(), at)
    found.keep(at, len(given))
    return found


def joined(given: str) -> Seen | None:
    """The text without pictures, with one space in every gap; None where nothing is to be joined.

    A picture or a new line before a capital ends a sentence, as the reader takes it; a picture inside a word hides no word.
    """
    if not _GAP.search(given):
        return None
    found, at = Seen(given), 0
    for gap in _GAP.finditer(given):
        found.keep(at, gap.start())
        found.put(_between(given, gap), gap.start(), gap.end())
        at = gap.end()
    found.keep(at, len(given))
    return found


def _between(given: str, gap: re.Match[str]) -> str:
    start, end = gap.span()
    if start == 0 or end == len(given):
        return ""
    words = given[start - 1].isalpha() and given[end].isalpha()
    if words and not any(letter.isspace() for letter in gap[0]):
        return ""
    ends = given[start - 1].isalnum() and gap[0].strip(" ") and _NEW_SENTENCE.match(given, end)
    return ". " if ends else " "


def one_script(lower: str) -> str:
    """Words of two alphabets in the one they pass for («bізит», "yоu" with a Cyrillic о); as long as given.

    Args:
        lower: a text in lower case.
    """
    if not _BESIDE.search(lower):
        return lower
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
