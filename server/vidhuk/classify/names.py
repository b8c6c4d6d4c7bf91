"""What the dictionary knows of a name's word, and a roster's entry taken apart; knows no text.

Russian spelling is met by skeletons and Russian endings, not by a second dictionary: it would cost 17 MB for a few endings.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from importlib.resources import files

from vidhuk.classify.dictionaries import analyser
from vidhuk.classify.text import fold_word
from vidhuk.classify.translit import skeleton

PATRONYMIC_ENDS = (
    "ович",
    "йович",
    "євич",
    "евич",
    "івна",
    "ївна",
    "овна",
    "евна",
    "ліч",
    "ільїч",
    "мич",
    "ічна",
    "ична",
)
_TITLES = frozenset(
    [
        "лікар",
        "лікарка",
        "лікарю",
        "доктор",
        "докторка",
        "dr",
        "doctor",
        "врач",
        "проф",
        "професор",
        "професорка",
        "professor",
        "др",
        "дмн",
        "кмн",
        "пан",
        "пані",
    ]
)


class Gender(Enum):
    """A person's grammatical gender as the name says it."""

    HER = "f"
    HIM = "m"


@lru_cache(maxsize=8_192)
def _tags(word: str) -> tuple[str, ...]:
    return tuple(str(parse.tag) for parse in analyser().parse(word))


@lru_cache(maxsize=8_192)
def is_given_name(word: str) -> bool:
    """Whether a dictionary knows the word as a given name in any case, or it is a short or tender form of one."""
    return word in _other_names() or (
        analyser().word_is_known(word) and any("Name" in tag or "fname" in tag for tag in _tags(word)[:4])
    )


@lru_cache(maxsize=8_192)
def is_known_surname(word: str) -> bool:
    """Whether a dictionary knows the word as a surname: then it is no misspelling of another one."""
    return bool(analyser().word_is_known(word)) and any("Surn" in tag or "lname" in tag for tag in _tags(word))


_SURNAME_ENDS = tuple(
    stem + end
    for stem, ends in (
        ("енк", ("о", "а", "у", "ові", "ом", "и")),
        ("єнк", ("о", "а", "у", "ові", "ом", "и")),
        *(
            (stem, ("", "а", "у", "ові", "ом", "и", "ів"))
            for stem in ("чук", "щук", "нюк", "тюк", "дюк", "сюк", "рюк", "люк")
        ),
    )
    for end in ends
)


def has_surname_ending(word: str) -> bool:
    """Whether the folded word ends as hardly anything but a Ukrainian surname does («Бондаренка», «Ковальчук»)."""
    return len(word) > 5 and word.endswith(_SURNAME_ENDS)


@lru_cache(maxsize=8_192)
def is_common_word(word: str) -> bool:
    """Whether a dictionary knows the word as something else than a name («коваль», «мороз», «гарний»).

    The dictionary calls «Ткаченко» a weaver's son too: what ends as a surname and stands there as one is nothing else.
    """
    if not analyser().word_is_known(word) or (has_surname_ending(word) and is_known_surname(word)):
        return False
    names = ("Surn", "Name", "Patr", "Geox", "lname", "fname", "pname", "surn")
    return any(not any(mark in tag for mark in names) for tag in _tags(word))


@lru_cache(maxsize=8_192)
def is_living(word: str) -> bool:
    """Whether the common word is a living being («коваль», «осадчий»; not «мороз»): in a clinic it is sooner a name."""
    return any("anim" in tag and "inan" not in tag and "Surn" not in tag for tag in _tags(word))


@lru_cache(maxsize=8_192)
def is_verb(word: str) -> bool:
    """Whether a dictionary knows the word as a verb."""
    return bool(analyser().word_is_known(word)) and any(tag.startswith("VERB") for tag in _tags(word)[:3])


@lru_cache(maxsize=4_096)
def noun_forms(word: str) -> frozenset[str]:
    """The word as a noun of the dictionary in all cases, itself included."""
    found = {word}
    if is_cyrillic(word):
        for parse in analyser().parse(word)[:6]:
            if parse.tag.POS in ("NOUN", None) and parse.normal_form[:2] == word[:2]:
                found.update(fold_word(form.word) for form in parse.lexeme if form.word[:2] == word[:2])
    return frozenset(form for form in found if len(form) >= min(3, len(word)))


def is_cyrillic(word: str) -> bool:
    """Whether any letter is Cyrillic."""
    return any("\u0400" <= char <= "\u052f" for char in word)


@cache
def _other_names() -> dict[str, frozenset[str]]:
    """Forms of Russian, short and tender names with the Ukrainian names they may stand for."""
    found: dict[str, set[str]] = {}
    content = (files("vidhuk.classify") / "data" / "given-names.tsv").read_text(encoding="utf-8")
    for line in content.splitlines():
        if line and not line.startswith("#"):
            name, others = line.split("\t")
            for other in others.split():
                for form in given_forms(fold_word(other)):
                    found.setdefault(form, set()).add(fold_word(name))
    return {form: frozenset(names) for form, names in found.items()}


_VOWEL_ENDS = {
    "а": ("и", "і", "у", "ою", "о", "ы", "е", "ой", "ам"),
    "я": ("і", "ї", "ю", "єю", "ею", "е", "и", "ей", "ії", "ії"),
    "й": ("я", "ю", "єм", "єві", "ем", "є", "е", "ї", "и"),
    "о": ("а", "у", "ові", "ом", "і", "е"),
    "ь": ("я", "ю", "ем", "еві", "і", "е", "ьом"),
}
_CONSONANT_ENDS = ("а", "у", "ові", "еві", "ом", "ем", "і", "е")


@lru_cache(maxsize=2_048)
def given_forms(name: str) -> frozenset[str]:
    """A folded given name in all cases, Ukrainian by the dictionary and Russian by endings."""
    found = set(noun_forms(name))
    if is_cyrillic(name):
        ends = _VOWEL_ENDS.get(name[-1], _CONSONANT_ENDS)
        stem = name[:-1] if name[-1] in _VOWEL_ENDS else name
        found |= {stem + end for end in ends}
    return frozenset(found)


def given_names(word: str, *, loosely: bool = False) -> frozenset[str]:
    """A folded given name, and the names that it may be a Russian or tender form of.

    Args:
        loosely: also when it is spelt in the other language's way or in Latin letters («Соломийка», "Dasha").
    """
    found = _other_names().get(word, frozenset())
    if loosely and not found and len(word) > 3:
        found = _other_bare().get(skeleton(word), frozenset())
    return found | {word}


@cache
def _other_bare() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for form, names in _other_names().items():
        found.setdefault(skeleton(form), set()).update(names)
    return {form: frozenset(names) for form, names in found.items()}


@cache
def _initials_by_name() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    content = (files("vidhuk.classify") / "data" / "given-names.tsv").read_text(encoding="utf-8")
    for line in content.splitlines():
        if line and not line.startswith("#"):
            name, others = line.split("\t")
            found.setdefault(fold_word(name), set()).update(other[0] for other in others.split())
    return {name: frozenset(letters) for name, letters in found.items()}


def initials_of(name: str) -> frozenset[str]:
    """First letters that a given name or patronymic may be shortened to, in both languages («О.» and «Е.» for Олена)."""
    return alike_initials(name[0]) | _initials_by_name().get(name, frozenset())


_ALIKE_INITIALS = ("іиїй", "еєэ", "гґ", "іиыi", "юu", "яy")


def alike_initials(letter: str) -> frozenset[str]:
    """Letters that stand for each other between Ukrainian and Russian."""
    return frozenset(letter).union(*(group for group in _ALIKE_INITIALS if letter in group))


@dataclass(frozen=True, slots=True)
class PersonName:
    """A doctor of the roster, taken apart.

    Attributes:
        shown: as the roster holds it.
        surnames: folded; two for a double one, and what other names the roster gives; empty where it does not say.
        given, patronymic: folded, `None` where the roster does not say.
        initials: of given name and patronymic where only these are known.
        gender: `None` where nothing tells.
    """

    shown: str
    surnames: tuple[str, ...]
    given: str | None
    patronymic: str | None
    initials: str = ""
    gender: Gender | None = None


@lru_cache(maxsize=2_048)
def take_apart(shown: str, aliases: tuple[str, ...] = ()) -> PersonName:
    """Which word is what: a patronymic by its ending, a given name by the dictionary, else the first word is the surname.

    Args:
        shown: the roster's entry, perhaps with a speciality behind a comma.
        aliases: other surnames or spellings of them.
    """
    name = shown.split(",", maxsplit=1)[0].replace(".", " ")
    parts = [fold_word(part) for part in name.split()]
    initials = "".join(part for part in parts if len(part) == 1)[:2]
    words = [part for part in parts if part not in _TITLES and len(part) > 1]
    patronymic = next((word for word in words[1:] if word.endswith(PATRONYMIC_ENDS) and len(word) > 4), None)
    rest = [word for word in words if word != patronymic]
    surname, given = _surname_and_given(words, rest, patronymic)
    surnames = tuple(part for part in ([surname, *surname.split("-")] if surname else []) if len(part) > 2)
    others = tuple(fold_word(word) for alias in aliases for word in alias.replace(".", " ").split())
    more = tuple(word for word in others if len(word) > 2 and word != given and not is_given_name(word))
    gender = _gender(surname, given, patronymic)
    return PersonName(shown, tuple(dict.fromkeys(surnames + more)), given, patronymic, initials, gender)


def _surname_and_given(words: list[str], rest: list[str], patronymic: str | None) -> tuple[str | None, str | None]:
    if len(rest) < 2:
        return (rest[0] if rest else None), None
    # «Ім'я По батькові Прізвище» has its patronymic in the middle
    if patronymic is not None and words.index(patronymic) == 1 and len(words) > 2:
        return words[2], words[0]
    if _givenness(rest[1]) > _givenness(rest[0]):
        return rest[0], rest[1]
    if (is_given_name(rest[0]) or not is_cyrillic(rest[0])) and len(rest) == 2 and patronymic is None:
        return rest[1], rest[0]
    return rest[0], rest[1]


def _givenness(word: str) -> int:
    """How surely a word of a roster is a given name: as the dictionary has it, in a case or short form («Вовк» of «Вовка»), not."""
    if any(("Name" in tag or "fname" in tag) and "nomn" in tag for tag in _tags(word)):
        return 2
    return int(is_given_name(word))


def _gender(surname: str | None, given: str | None, patronymic: str | None) -> Gender | None:
    if patronymic is not None:
        return Gender.HER if patronymic.endswith("на") else Gender.HIM
    if given is not None and is_cyrillic(given):
        # as it stands in a roster it is a nominative: «Павло» is also a case of a woman's name, «Леся» of a man's
        tags = [
            tag for tag in _tags(given) if ("Name" in tag or "fname" in tag) and "nomn" in tag and "plur" not in tag
        ]
        said = {Gender.HER if "femn" in tag else Gender.HIM for tag in tags}
        if len(said) == 1:
            return said.pop()
        if not said:
            return Gender.HER if given.endswith(("а", "я")) else Gender.HIM if given[-1] not in "еєиіїоую" else None
        return None
    if surname is not None and surname.endswith(("ська", "цька", "зька", "ова", "ева", "єва", "іна", "їна")):
        return Gender.HER
    return Gender.HIM if surname is not None and surname.endswith(("ий", "ів", "їв", "ов", "ев", "ін")) else None


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
