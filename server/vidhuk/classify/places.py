"""Branches of the roster in a text: by name, by street and number, by other names, in all cases and in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vidhuk.classify.dictionaries import analyser
from vidhuk.classify.letters import Alphabet, alphabet
from vidhuk.classify.names import is_common_word, is_cyrillic
from vidhuk.classify.surnames import surname_forms
from vidhuk.classify.text import Kind, Reading, Token, fold_word
from vidhuk.classify.translit import skeleton

_STREETS = [
    "вул",
    "вулиц",
    "ул",
    "улиц",
    "просп",
    "проспект",
    "пр-т",
    "пр",
    "бульв",
    "бул",
    "площ",
    "пров",
    "провул",
    "переул",
    "шосе",
    "шоссе",
    "наб",
    "набереж",
    "street",
    "st",
    "avenue",
]
_HOUSES = [
    "філія",
    "філії",
    "філію",
    "філією",
    "філіал",
    "філіалі",
    "філіалу",
    "филиал",
    "филиале",
    "филиала",
    "клініка",
    "клініці",
    "клініку",
    "клініки",
    "клиника",
    "клинике",
    "клинику",
    "відділення",
    "відділенні",
    "отделение",
    "отделении",
    "отделения",
    "центр",
    "центрі",
    "центре",
    "офіс",
    "кабінет",
    "branch",
    "clinic",
    "трц",
    "тц",
    "бц",
    "тов",
]
_OTHER = ["на", "в", "у", "біля", "при", "м", "метро", "ст", "станція", "район", "р-н", "коло", "the", "та", "і"]
_GENERIC = frozenset([*_STREETS, *_HOUSES, *_OTHER])
_BEFORE = frozenset(
    [
        "на",
        "по",
        "в",
        "у",
        "з",
        "із",
        "біля",
        "коло",
        "возле",
        "около",
        "з",
        "від",
        "до",
        "до",
        "ближче",
        "in",
        "at",
        "on",
        "near",
        "на",
        "у",
        "из",
        "с",
        "к",
        "ко",
        "na",
        "v",
        "u",
        "до",
        "для",
        "моя",
        "наша",
        "ваша",
        "вашій",
        "вашей",
        "нашій",
        "цю",
        "цій",
        "ця",
        "та",
    ]
)
_LOOSE = 4
"""Tokens between which a number still belongs to the street: «Перемоги, буд. 12»."""


@dataclass(frozen=True, slots=True)
class Place:
    """A branch.

    Attributes:
        shown: as the roster writes it.
        names: ways to say it, each a sequence of words in all their forms.
        number: of the house, where the entry is an address.
        street: whether the entry is an address.
    """

    shown: str
    names: tuple[tuple[frozenset[str], ...], ...]
    number: str | None
    street: bool


def place_of(shown: str, aliases: tuple[str, ...]) -> Place:
    """Take a branch's entry apart."""
    street = any(_is_street(fold_word(word)) for word in re.findall(r"[^\W\d_]+", shown))
    numbers = re.findall(r"\d+", shown)
    number = numbers[-1] if numbers and (street or len(numbers) == 1) else None
    ways = [place_words(name) for name in (shown, *aliases)]
    if not ways[0]:
        # «Центр», «Клініка на площі»: nothing but general words is its name
        bare = [fold_word(word) for word in re.findall(r"[^\W\d_]+", shown) if len(word) > 2]
        ways[0] = bare[-1:]
    names = tuple(tuple(place_forms(word) for word in words) for words in ways if words)
    return Place(shown, names, number, street)


def place_words(shown: str) -> list[str]:
    """The telling words of a branch's name: no «філія», «вул.», numbers or initials."""
    bare = "".join(char if char.isalpha() or char in "'’ʼ" else " " for char in shown)
    words = (fold_word(part) for part in bare.split())
    return [word for word in words if word not in _GENERIC and not _is_street(word) and len(word) > 2]


def place_forms(word: str) -> frozenset[str]:
    """Forms of a word of a place's name, starting from its dictionary form («Позняках» finds «Позняки»)."""
    found = {word}
    if is_cyrillic(word):
        for parse in analyser().parse(word)[:3]:
            if parse.tag.POS in ("NOUN", "ADJF", None):
                found.update(fold_word(form.word) for form in parse.lexeme)
        found |= surname_forms(word, None)[0]
        # «Русанівка» is «Русановка» in Russian
        if word.endswith("івка"):
            found |= {word[:-4] + "овк" + end for end in ("а", "и", "е", "у", "ой", "ою")}
        # «Поділ» is «Подол» in Russian: the stem of the other cases without their ending
        found |= {
            form[:-1] for form in found if form[-1] in "уаі" and len(form) == len(word) + 1 and form[:2] == word[:2]
        }
    return frozenset(form for form in found if len(form) >= 3)


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """Branches that one place of the text may mean."""

    start: int
    end: int
    entries: tuple[str, ...]


def find_places(reading: Reading, places: Sequence[Place]) -> Iterator[FoundPlace]:
    """Branches in reading order; several entries where the text does not say which."""
    words = reading.words
    position = 0
    while position < len(words):
        size, found = _longest(reading, words, position, places)
        if size:
            chosen, end = _by_number(reading, words, position + size - 1, found)
            if chosen:
                yield FoundPlace(words[position].start, end, tuple(place.shown for place in chosen))
            position += size
        else:
            position += 1


def _longest(
    reading: Reading, words: Sequence[Token], position: int, places: Sequence[Place]
) -> tuple[int, list[Place]]:
    best, found = 0, []
    for place in places:
        size = max((_matched(words, position, name) for name in place.names), default=0)
        if size and _is_clear(reading, words, position, size, place):
            if size > best:
                best, found = size, [place]
            elif size == best:
                found.append(place)
    return best, found


def _matched(words: Sequence[Token], position: int, name: tuple[frozenset[str], ...]) -> int:
    matched = 0
    for forms in name:
        if position + matched >= len(words) or not _is_word(words[position + matched], forms):
            break
        matched += 1
    return matched if matched == len(name) or (len(name) > 2 and matched >= 2) else 0


def _is_word(token: Token, forms: frozenset[str]) -> bool:
    if token.word in forms:
        return True
    bones = skeleton(token.word)
    if alphabet(token.word) is Alphabet.LATIN and not token.capital:
        return False
    return (
        len(bones) > 3
        and (alphabet(token.word) is Alphabet.LATIN or not is_common_word(token.word))
        and any(skeleton(form) == bones for form in forms)
    )


def _is_clear(reading: Reading, words: Sequence[Token], position: int, size: int, place: Place) -> bool:
    """A word that is more than a name needs something beside it that says "place"."""
    first, last = words[position], words[position + size - 1]
    before = words[position - 1] if position and words[position - 1].sentence == first.sentence else None
    near = before is not None and not reading.text[before.end : first.start].strip(" .")
    placed = (
        near and before is not None and (before.word in _BEFORE or _is_street(before.word) or _is_house(before.word))
    )
    after = words[position + size] if position + size < len(words) else None
    followed = after is not None and _is_house(after.word) and after.sentence == last.sentence
    if place.street:
        # «З Днем Перемоги», «вірші Лесі Українки»: a street's name alone is no branch
        return placed or _number_after(reading, last) is not None
    common = all(is_common_word(token.word) for token in words[position : position + size])
    if not common:
        return True
    named = near and before is not None and _is_house(before.word)
    if named or followed:
        return True
    if not first.capital or first.loud:
        return False
    return placed or (before is None and _stands_alone(reading, last))


def _stands_alone(reading: Reading, last: Token) -> bool:
    """«Теремки: чекала годину», «Подол закрыт?» - the place opens the sentence."""
    rest = reading.text[last.end : last.end + 60].lstrip()
    return (
        not rest
        or rest[0] in ":,-–—?"
        or bool(re.match(r"(?:закри|відкри|зачин|працю|закры|откры|работ|is\b|was\b)", rest))
    )


def _is_street(word: str) -> bool:
    return any(word == street or (len(street) > 3 and word.startswith(street)) for street in _STREETS)


def _is_house(word: str) -> bool:
    return word in _HOUSES


def _number_after(reading: Reading, last: Token) -> tuple[str, int] | None:
    for token in reading.tokens:
        if token.start < last.end:
            continue
        between = reading.text[last.end : token.start]
        if len(between) > _LOOSE + 4 or "." in between.replace("буд.", "") or "\n" in between:
            return None
        if token.kind is Kind.NUMBER:
            digits = re.match(r"\d+", token.word)
            return (digits[0], token.end) if digits else None
    return None


def _by_number(reading: Reading, words: Sequence[Token], last: int, found: list[Place]) -> tuple[list[Place], int]:
    """Branches that differ by the number of the house: the number decides, without one the text leaves it open."""
    end = words[last].end
    numbered = [place for place in found if place.number is not None]
    said = _number_after(reading, words[last]) if numbered else None
    if said is None:
        return found, end
    same = [place for place in found if place.number == said[0]]
    if same:
        return same, said[1]
    return (found, end) if len(found) == 1 and not found[0].street else ([], end)
