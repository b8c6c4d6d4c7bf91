"""The text as read: folded words with their places in the text as given; decides nothing about meaning."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from vidhuk.classify.links import is_link

MAX_WORDS = 2_500
"""Words that are weighed; a comment past that is a pasted document, and the first words decide (64 KiB must stay quick)."""

MAX_WORD_LETTERS = 40
"""Letters of a word that take part; longer ones are noise typed by a resting hand."""


MAX_PHONE_PIECES = 12
"""Groups and signs of one written phone number: +38 (067) 123-45-67 has ten."""


class Kind(Enum):
    """What a piece of the text is."""

    WORD = "word"
    NUMBER = "number"
    LINK = "link"
    EMAIL = "email"
    NAME = "name"  # @someone
    HASHTAG = "hashtag"
    PHONE = "phone"
    EMOJI = "emoji"
    MARK = "mark"  # . ! ? and other punctuation


@dataclass(slots=True)
class Token:
    """One piece of the text.

    Attributes:
        word: folded for matching: lower case, no accents, apostrophes or stretched letters.
        shown: lower case with its own letters (ё, ґ and apostrophes kept), for the letters' voice.
        start, end: code points of the text as given.
    """

    kind: Kind
    word: str
    shown: str
    start: int
    end: int
    sentence: int = 0
    capital: bool = False
    loud: bool = False


@dataclass(slots=True)
class Reading:
    """A whole text, read once; all voices share it."""

    text: str
    tokens: list[Token]
    words: list[Token] = field(default_factory=list)
    sentences: int = 1

    def surface(self, start: int, end: int) -> str:
        """The words as given; a lone surrogate cannot leave the program and becomes U+FFFD."""
        return sendable(self.text[start:end])


def sendable(text: str) -> str:
    """The text without lone surrogates, which no JSON document in UTF-8 can hold."""
    return _SURROGATE.sub("\ufffd", text)


_SURROGATE = re.compile("[\ud800-\udfff]")
# Invisible: zero width, bidi marks and isolates, soft hyphen, variation selectors, byte order mark, tags.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_STRETCHED = re.compile(r"(.)\1\1+")  # one letter again and again; the repeat cannot be read in two ways
_APOSTROPHES = frozenset("'’ʼ‘`´′＇ꞌ\"”“*")
_TRUE_APOSTROPHES = frozenset("'’ʼ‘`´′＇ꞌ")
_HYPHENS = frozenset("-‐‑‒–—")
_CHUNK = re.compile(r"\S+|\n")
_UNSPECIAL = re.compile("[A-Za-zА-Яа-яЁёІіЇїЄєҐґ'’,!?:;…«»\"“”„()—–-]+")
"""What can be neither link, address, name, tag nor phone: no digit, full stop, slash, @ or # is in it."""
_LATIN_TWINS = str.maketrans("aceiopxykmtbhABCEHIKMOPTXi", "асеіорхукмтвнАВСЕНІКМОРТХі")
_EMOJI_FIRST = 0x2190


def _is_emoji(char: str) -> bool:
    point = ord(char)
    if point < _EMOJI_FIRST:
        return False
    return (
        0x1F000 <= point <= 0x1FAFF
        or 0x2600 <= point <= 0x27BF
        or 0x2B00 <= point <= 0x2BFF
        or 0x2190 <= point <= 0x21FF
        or 0x2300 <= point <= 0x23FF
        or 0x1F1E6 <= point <= 0x1F1FF
        or point == 0xE007F
    )


def fold_word(word: str) -> str:
    """A word as cue lists and word lists hold it: lower case, one letter for ё/е, no accent, apostrophe or stretching."""
    word = word.lower()
    if not word.isascii():
        word = _unaccent(word)
    folded: list[str] = []
    run = 0
    for char in word:
        if char in _TRUE_APOSTROPHES or char == "\u0301":
            continue
        if folded and folded[-1] == char:
            run += 1
            if run >= 3:
                continue
        else:
            run = 1
        folded.append(char)
    joined = "".join(folded)
    if run >= 3 or "".join(folded) != word:
        joined = _unstretch(joined, word)
    return joined[:MAX_WORD_LETTERS]


def _unstretch(joined: str, word: str) -> str:
    """Letters that were typed three times and more stand once in Cyrillic, twice in Latin ("goood")."""
    stretched = {char for char in set(joined) if char * 3 in word}
    for char in stretched:
        if char > "\u0370":
            joined = joined.replace(char * 2, char)
    return joined


_KEEP_MARK = {"\u0306": {"и": "й"}, "\u0308": {"і": "ї", "е": "е"}}


def _unaccent(word: str) -> str:
    """Compose what was decomposed (и + U+0306), drop the accents that remain, fold ё to е."""
    composed = unicodedata.normalize("NFC", word)
    cleaned = "".join(char for char in composed if unicodedata.category(char) != "Mn")
    return cleaned.replace("ё", "е")


def _letters_of(word: str) -> tuple[int, int]:
    """How many Cyrillic and how many Latin letters a word has."""
    cyrillic = sum("\u0400" <= char <= "\u052f" for char in word)
    latin = sum("a" <= char <= "z" or "A" <= char <= "Z" for char in word)
    return cyrillic, latin


def _one_script(word: str) -> str:
    """A Cyrillic word with Latin look-alikes («лiкар», "Здpaвствуйтe") becomes all Cyrillic; both have the same length."""
    cyrillic, latin = _letters_of(word)
    if (
        latin
        and cyrillic
        and (cyrillic >= latin or all(char in "aceiopxykmtbh" for char in word.lower() if "a" <= char <= "z"))
    ):
        return word.translate(_LATIN_TWINS)
    return word


_PLAIN = re.compile("[A-Za-z]+|[А-Яа-яЁёІіЇїЄєҐґ]+")


def _word_as_read(raw: str) -> tuple[str, str, bool, bool]:
    """Folded, shown, whether it begins with a capital, whether it shouts; nothing folded where no letter is visible."""
    if len(raw) <= MAX_WORD_LETTERS and _PLAIN.fullmatch(raw):
        # nearly all words: one script, no accent, nothing invisible; if nothing is stretched either, nothing is left to fold
        shown = raw.lower()
        folded = shown.replace("ё", "е")
        if _STRETCHED.search(folded) is None:
            return folded, shown, raw[0].isupper(), len(raw) > 2 and raw.isupper()
    visible = _one_script(_INVISIBLE.sub("", raw))
    folded = fold_word(visible)
    if not folded:
        return "", "", False, False
    shown = _STRETCHED.sub(r"\1", visible.lower()[: 4 * MAX_WORD_LETTERS])[:MAX_WORD_LETTERS]
    return folded, shown, visible[0].isupper(), len(visible) > 2 and visible.isupper()


_seen_word = lru_cache(maxsize=30_000)(_word_as_read)
"""Words come again and again; what each is read as does not depend on its place."""


class _Reader:
    """Walks once over the text; keeps the place of everything."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.found: list[Token] = []
        self.sentence = 0
        self.words = 0
        self.numbers = False
        self.after_end = False

    def add(self, kind: Kind, word: str, shown: str, start: int, end: int) -> Token:
        if self.after_end and kind is not Kind.MARK:
            self.sentence += 1
            self.after_end = False
        token = Token(kind, word, shown, start, end, self.sentence)
        self.tokens.append(token)
        return token

    def word(self, raw: str, start: int, end: int) -> None:
        folded, shown, capital, loud = _seen_word(raw) if len(raw) <= MAX_WORD_LETTERS else _word_as_read(raw)
        if not folded:
            return
        if self.after_end:
            self.sentence += 1
            self.after_end = False
        token = Token(Kind.WORD, folded, shown, start, end, self.sentence, capital, loud)
        self.tokens.append(token)
        self.found.append(token)
        self.words += 1

    def special(self, chunk: str, start: int) -> bool:
        """Links, addresses, names and hashtags: whole chunks that do not vote."""
        bare = chunk.strip('()[]{}<>«»"“”.,;:!?…')
        if not bare:
            return False
        begin = start + chunk.index(bare)
        kind = _special_kind(bare[:300])
        if kind is None:
            return False
        for offset, char in enumerate(chunk[: begin - start]):
            self.mark(char, start + offset)
        folded = fold_word(bare[1:60]) if kind in (Kind.HASHTAG, Kind.NAME) else bare[:200].lower()
        self.add(kind, folded, folded, begin, begin + len(bare))
        for offset, char in enumerate(chunk[begin - start + len(bare) :]):
            self.mark(char, begin + len(bare) + offset)
        return True

    def mark(self, char: str, at: int) -> None:
        if char in ".!?…\n":
            previous = self.tokens[-1] if self.tokens else None
            if (
                previous is not None
                and previous.kind is Kind.MARK
                and previous.end == at
                and previous.word[0] in ".!?…"
            ):
                if char in "!?" and char not in previous.word:
                    previous.word += char
                previous.end = at + 1
            else:
                self.add(Kind.MARK, char, char, at, at + 1)
            self.after_end = True
        elif not char.isspace() and not _INVISIBLE.match(char):
            self.add(Kind.MARK, char, char, at, at + 1)

    def chunk(self, chunk: str, start: int) -> None:
        if chunk.isalpha():  # nearly all are a word, or a word and one mark: no link, name or phone can be
            self.word(chunk, start, start + len(chunk))
            return
        if chunk[-1] in ",.!?…" and chunk[:-1].isalpha():
            self.word(chunk[:-1], start, start + len(chunk) - 1)
            self.mark(chunk[-1], start + len(chunk) - 1)
            return
        if chunk == "\n":
            self.mark(chunk, start)
            return
        if _UNSPECIAL.fullmatch(chunk) is None and self.special(chunk, start):
            return
        position = 0
        length = len(chunk)
        while position < length and self.words < MAX_WORDS:
            char = chunk[position]
            if char.isalpha():
                end = _word_end(chunk, position)
                self.word(chunk[position:end], start + position, start + end)
                position = end
            elif char.isdigit():
                end = position + 1
                while end < length and (
                    chunk[end].isdigit() or (chunk[end] in ".,:/" and chunk[end + 1 : end + 2].isdigit())
                ):
                    end += 1
                number = chunk[position : min(end, position + 40)]
                self.add(Kind.NUMBER, number, number, start + position, start + end)
                self.numbers = True
                position = end
            elif _is_emoji(char):
                self.add(Kind.EMOJI, char, char, start + position, start + position + 1)
                position += 1
            else:
                self.mark(char, start + position)
                position += 1


def _word_end(chunk: str, position: int) -> int:
    """End of a word: letters, marks that belong to them, and an apostrophe between letters."""
    length = len(chunk)
    end = position + 1
    while end < length:
        char = chunk[end]
        if char.isalpha() or "\u0300" <= char <= "\u036f" or _INVISIBLE.match(char):
            end += 1
        elif (
            char in _APOSTROPHES
            and end + 1 < length
            and chunk[end + 1].isalpha()
            and (char in _TRUE_APOSTROPHES or char == "*")
        ):
            # «під*їзд» and «п'ять»: Ukrainian keyboards without an apostrophe give an asterisk
            end += 1
        else:
            break
    return end


def _special_kind(bare: str) -> Kind | None:
    lower = bare.lower()
    if bare[0] in "@#" and len(bare) > 1:
        if bare[0] == "@":
            return Kind.NAME
        return None if bare[1].isdigit() else Kind.HASHTAG
    if is_link(lower):
        return Kind.LINK
    name, _, host = lower.partition("@")
    if name and "." in host:
        return Kind.EMAIL
    digits = sum(char.isdigit() for char in lower)
    return Kind.PHONE if digits >= 9 and all(char.isdigit() or char in "+()-." for char in lower) else None


def _join_phones(tokens: list[Token]) -> list[Token]:
    """A phone number written in groups («067 123 45 67») is one piece: its groups are no amounts and no dates."""
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        end, digits = index, 0
        if tokens[index].kind is Kind.NUMBER or tokens[index].word in "+(":
            while end < min(len(tokens), index + MAX_PHONE_PIECES) and (
                tokens[end].kind is Kind.NUMBER or tokens[end].word in ("+", "(", ")", "-")
            ):
                digits += len(tokens[end].word) if tokens[end].kind is Kind.NUMBER else 0
                end += 1
        if 9 <= digits <= 13 and tokens[index].word[0] in "+(03":
            first = tokens[index]
            joined.append(Token(Kind.PHONE, "", "", first.start, tokens[end - 1].end, first.sentence))
            index = end
        else:
            joined.append(tokens[index])
            index += 1
    return joined


def read(text: str) -> Reading:
    """Read a text of any kind: empty, only emoji, 64 KiB of one letter, lone surrogates. Linear in its length."""
    reader = _Reader(text)
    for found in _CHUNK.finditer(text):
        reader.chunk(found.group(), found.start())
        if reader.words >= MAX_WORDS or len(reader.tokens) >= MAX_WORDS * 4:
            break
    tokens = _join_phones(reader.tokens) if reader.numbers else reader.tokens
    return Reading(text, tokens, reader.found, reader.sentence + 1)
