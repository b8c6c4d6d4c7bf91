"""Forms of a person's or place's name in all cases, by pymorphy3's Ukrainian dictionary; knows no text.

Russian spelling is met by skeletons and Russian endings, not by a second dictionary: it would cost 17 MB for a few endings.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
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
def _analyser() -> Any:
    # Only a roster needs it: 20 MB and 0.1 s.
    import pymorphy3  # noqa: PLC0415

    return pymorphy3.MorphAnalyzer(lang="uk")


@lru_cache(maxsize=4_096)
def forms(word: str) -> frozenset[str]:
    """All forms of a folded word as a noun or adjective, the word itself included, with the commonest Russian endings.

    Feminine surnames are indeclinable and stand first in pymorphy3's answer, so the forms of every parse are joined.
    """
    found = {word}
    if not any("\u0400" <= char <= "\u052f" for char in word):
        return frozenset(found)
    for parse in _analyser().parse(word)[:6]:
        if parse.tag.POS in ("NOUN", "ADJF", None) and parse.normal_form[:2] == word[:2]:
            found.update(fold_word(form.word) for form in parse.lexeme if form.word[:2] == word[:2])
    found.update(_surname_forms(word) if not word.endswith(PATRONYMIC_ENDS) else _russian_patronymics(word))
    return frozenset(form for form in found if len(form) >= min(3, len(word)))


def _russian_patronymics(word: str) -> set[str]:
    """«Петрівна» is «Петровна» in Russian, «Сергійович» is «Сергеевич», in all cases."""
    for ukrainian, russian, endings in _PATRONYMICS:
        if word.endswith(ukrainian):
            stem = word.removesuffix(ukrainian)
            return {stem + middle + end for middle in russian for end in endings}
    return set()


_HER = ("на", "ны", "не", "ну", "ной", "ною")
_HIS = ("ич", "ича", "ичу", "ичем", "иче")
_PATRONYMICS = (
    ("іївна", ("еев", "ьев", "иев"), _HER),
    ("ївна", ("ев",), _HER),
    ("івна", ("ов", "ев"), _HER),
    ("ійович", ("еев", "ьев", "иев"), _HIS),
    ("йович", ("ев",), _HIS),
    ("ович", ("ов", "ев"), _HIS),
)


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
        made = {word[:-2] + end for end in ("ого", "ому", "им", "ім", "ом")}
    elif word.endswith("ська"):
        made = {word[:-1] + end for end in ("ої", "у", "ій", "ою", "ой", "ую", "ая")}
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
    return any("Name" in str(parse.tag) for parse in _analyser().parse(word)[:4])


@lru_cache(maxsize=4_096)
def is_common_word(word: str) -> bool:
    """Whether a dictionary knows the word as something else than a name («коваль», «мороз», «гарний»)."""
    analyser = _analyser()
    if not analyser.word_is_known(word):
        return False
    tags = (str(parse.tag) for parse in analyser.parse(word))
    return any(not any(mark in tag for mark in ("Surn", "Name", "Patr", "Geox", "surn", "fname")) for tag in tags)


@cache
def _other_names() -> dict[str, frozenset[str]]:
    """Forms of Russian, short and tender names with the Ukrainian names they may stand for."""
    found: dict[str, set[str]] = {}
    content = (files("vidhuk.classify") / "data" / "given-names.tsv").read_text(encoding="utf-8")
    for line in content.splitlines():
        if line and not line.startswith("#"):
            name, others = line.split("\t")
            for other in others.split():
                for form in forms(fold_word(other)):
                    found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}


def given_names(word: str) -> frozenset[str]:
    """A folded given name, and the names that it may be a Russian or tender form of."""
    return _other_names().get(word, frozenset()) | {word}


def place_words(shown: str) -> list[str]:
    """The telling words of a branch's name: no «філія», «вул.», numbers or initials."""
    bare = "".join(char if char.isalpha() or char in "'’ʼ" else " " for char in shown)
    return [word for word in (fold_word(part) for part in bare.split()) if word not in _GENERIC and len(word) > 2]


@lru_cache(maxsize=2_048)
def place_forms(word: str) -> frozenset[str]:
    """Forms of a word of a place's name, starting from its dictionary form («Позняках» finds «Позняки»)."""
    found = set(forms(word))
    if any("\u0400" <= char <= "\u052f" for char in word):
        for parse in _analyser().parse(word)[:3]:
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
