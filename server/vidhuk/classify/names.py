"""Forms of a person's or place's name in all cases of both languages, by pymorphy3; knows no text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from vidhuk.classify.text import fold_word

PATRONYMIC_ENDS = ("ович", "йович", "євич", "евич", "івна", "ївна", "овна", "евна", "ич")
_GENERIC = frozenset(
    [
        "філія",
        "філіал",
        "филиал",
        "клініка",
        "клиника",
        "центр",
        "відділення",
        "отделение",
        "вул",
        "вулиця",
        "ул",
        "улица",
        "просп",
        "проспект",
        "пров",
        "бульвар",
        "бул",
        "площа",
        "площадь",
        "пл",
        "м",
        "метро",
        "станція",
        "на",
        "в",
        "у",
        "біля",
        "при",
        "the",
        "branch",
        "clinic",
        "street",
        "st",
        "лікар",
        "лікарка",
        "доктор",
        "dr",
        "врач",
        "проф",
        "професор",
        "professor",
        "др",
        "дмн",
        "кмн",
    ]
)


@cache
def _analyser(language: str) -> Any:
    # Only a roster needs it: 20 MB and 0.1 s a language.
    import pymorphy3  # noqa: PLC0415

    return pymorphy3.MorphAnalyzer(lang=language)


@lru_cache(maxsize=4_096)
def forms(word: str) -> frozenset[str]:
    """All forms of a folded word as a Ukrainian and as a Russian noun or adjective, the word itself included.

    Feminine surnames are indeclinable and stand first in pymorphy3's answer, so the forms of every parse are joined.
    """
    found = {word}
    if not any("\u0400" <= char <= "\u052f" for char in word):
        return frozenset(found)
    for language in ("uk", "ru"):
        for parse in _analyser(language).parse(word)[:6]:
            if parse.tag.POS in ("NOUN", "ADJF", None) and parse.normal_form[:2] == word[:2]:
                found.update(fold_word(form.word) for form in parse.lexeme if form.word[:2] == word[:2])
    found.update(_surname_forms(word))
    return frozenset(form for form in found if len(form) >= min(3, len(word)))


def _surname_forms(word: str) -> set[str]:
    """Endings that the dictionaries miss in surnames (бондаря, швеця, корчака, петренка, коваленкові)."""
    made: set[str] = set()
    if word.endswith("ко"):
        stem = word[:-1]
        made = {stem + end for end in ("а", "у", "ові", "ом", "и")}
    elif word.endswith("ець"):
        made = {word[:-3] + "ц" + end for end in ("я", "ю", "еві", "ем", "і")} | {
            word[:-3] + "ец" + end for end in ("я", "ю", "еві", "ем", "і")
        }
    elif word.endswith("ь"):
        made = {word[:-1] + end for end in ("я", "ю", "еві", "ем", "і", "ею")}
    elif word.endswith(("р",)):
        made = {word + end for end in ("а", "у", "ові", "ом", "і", "я", "ю", "еві", "ем")}
    elif word[-1] in "бвгджзклмнпстфхцчшщ":
        made = {word + end for end in ("а", "у", "ові", "еві", "ом", "ем", "і", "ым", "им")}
    elif word.endswith("ий"):
        made = {word[:-2] + end for end in ("ого", "ому", "им", "ім")}
    elif word.endswith("ська"):
        made = {word[:-1] + end for end in ("ої", "у", "ій", "ою")} | {word[:-1] + "ой"}
    elif word.endswith("а"):
        made = {word[:-1] + end for end in ("и", "у", "ою", "ої", "ій", "і", "ы", "е", "ой")}
    return made


@dataclass(frozen=True, slots=True)
class PersonName:
    """A doctor of the roster, taken apart.

    Attributes:
        shown: as the roster holds it.
        surname, given, patronymic: folded, `None` where the roster does not say.
    """

    shown: str
    surname: str | None
    given: str | None
    patronymic: str | None


@lru_cache(maxsize=2_048)
def take_apart(shown: str) -> PersonName:
    """Which word is what: a patronymic by its ending, a given name by the dictionary, else the first word is the surname."""
    bare = shown.replace(".", " ").replace(",", " ")
    words = [fold_word(word) for word in bare.split()]
    words = [word for word in words if word not in _GENERIC and len(word) > 1]
    patronymic = next((word for word in words[1:] if word.endswith(PATRONYMIC_ENDS) and len(word) > 5), None)
    rest = [word for word in words if word != patronymic]
    if not rest:
        return PersonName(shown, None, None, patronymic)
    if len(rest) == 1:
        return PersonName(shown, rest[0], None, patronymic)
    # «Ім'я По батькові Прізвище» has its patronymic in the middle
    if patronymic is not None and words.index(patronymic) == 1 and len(words) > 2:
        return PersonName(shown, words[2], words[0], patronymic)
    given = next((word for word in rest if is_given_name(word)), None)
    if given is None or len(rest) > 2 or given == rest[1] or is_given_name(rest[1]):
        return PersonName(shown, rest[0], rest[1], patronymic)
    return PersonName(shown, rest[1], rest[0], patronymic)


@lru_cache(maxsize=4_096)
def is_given_name(word: str) -> bool:
    """Whether a dictionary knows the word as a given name."""
    return any("Name" in str(parse.tag) for language in ("uk", "ru") for parse in _analyser(language).parse(word)[:4])


@lru_cache(maxsize=4_096)
def is_common_word(word: str) -> bool:
    """Whether a dictionary knows the word as something else than a name («коваль», «мороз», «гарний»)."""
    for language in ("uk", "ru"):
        analyser = _analyser(language)
        if analyser.word_is_known(word):
            for parse in analyser.parse(word):
                tag = str(parse.tag)
                if not any(mark in tag for mark in ("Surn", "Name", "Patr", "Geox", "surn", "fname")):
                    return True
    return False


def place_words(shown: str) -> list[str]:
    """The telling words of a branch's name: no «філія», «вул.», numbers or initials."""
    bare = "".join(char if char.isalpha() or char in "'’ʼ" else " " for char in shown)
    return [word for word in (fold_word(part) for part in bare.split()) if word not in _GENERIC and len(word) > 2]


@lru_cache(maxsize=2_048)
def place_forms(word: str) -> frozenset[str]:
    """Forms of a word of a place's name, starting from its dictionary form («Позняках» finds «Позняки»)."""
    found = set(forms(word))
    if any("\u0400" <= char <= "\u052f" for char in word):
        for language in ("uk", "ru"):
            for parse in _analyser(language).parse(word)[:3]:
                if parse.tag.POS in ("NOUN", "ADJF"):
                    found.update(fold_word(form.word) for form in parse.lexeme)
    return frozenset(form for form in found if len(form) >= 3)


def distance_is_one(one: str, two: str) -> bool:
    """Whether one letter more, less, other, or two swapped make one word of the other."""
    if abs(len(one) - len(two)) > 1 or one == two:
        return one == two
    prefix = 0
    for a, b in zip(one, two, strict=False):
        if a != b:
            break
        prefix += 1
    left, right = one[prefix:], two[prefix:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[:2] == right[:2][::-1] and left[2:] == right[2:])
    )
