"""How to address an author: the first name in the vocative for Ukrainian, as written for Russian and English, or not at all."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, cast

from vidhuk.clinic.yaml_text import read_yaml
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.latin import latin

Gender = Literal["f", "m", "both"]

_DATA = Path(__file__).resolve().parent / "names.yaml"
_TOKEN = re.compile(r"[А-ЯІЇЄҐа-яіїєґЁёЪъЫыЭэ]+(?:['’ʼ`-][А-ЯІЇЄҐа-яіїєґЁёЪъЫыЭэ]+)*")
_LATIN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_VOWELS = "аеєиіїоуюяыэё"
_SURNAME = re.compile(
    r"(?:енко|ко|ук|юк|чук|щук|ик|ич|ська|ський|ский|ская|цька|цький|цкий|цкая|ова|ев|ева|єва|ов|ів|їв|ін|їн|ина|іна|ын|ян|янц|дзе|швілі|ець|ак|як|ар|яр|аль|уль|ий|ой|а|я|о|ь|ш|ч|х|ба|га|да|ня|ла)$"
)


class _Names:
    """The lists of names.yaml, in lower case."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.female = frozenset(cast("str", data["female"]).split())
        self.male = frozenset(cast("str", data["male"]).split())
        self.both = frozenset(cast("str", data["both"]).split())
        self.common_words = frozenset(cast("str", data["common_words"]).split())
        self.not_people = tuple(cast("str", data["not_people"]).split())
        self.ukrainian_of: dict[str, str] = dict(data["ukrainian_of"])
        self.vocative: dict[str, str] = dict(data["vocative"])
        self.latin = frozenset(cast("str", data["latin"]).split())
        self.same_person: dict[str, frozenset[str]] = {}
        for line in cast("list[str]", data["same_person"]):
            group = frozenset(line.split())
            for name in group:
                self.same_person[name] = self.same_person.get(name, frozenset()) | group

    def gender(self, name: str) -> Gender | None:
        if name in self.both:
            return "both"
        if name in self.female:
            return "f"
        return "m" if name in self.male else None


@cache
def _names() -> _Names:
    return _Names(read_yaml(_DATA.read_text(encoding="utf-8"), ours=True).data)


def _morph() -> Any:
    """Ukrainian morphology; loaded when the first name comes that no list holds (0.2 s, some 15 MB)."""
    from vidhuk.classify.dictionaries import analyser  # noqa: PLC0415  (a start must not wait for dictionaries)

    return analyser()


def is_given_name(word: str) -> bool:
    """Whether a word is a first name of our lists, in Ukrainian or Russian spelling."""
    plain = _plain(word)
    return _names().gender(plain) is not None or plain in _names().ukrainian_of


def same_person(word: str) -> frozenset[str]:
    """Other forms of the same first name: Саша, Сашко and Олександр; empty for a word that no list holds."""
    names = _names()
    plain = _plain(word)
    return names.same_person.get(names.ukrainian_of.get(plain, plain), frozenset())


def all_names() -> frozenset[str]:
    """Every first name of our lists, lower case, in Ukrainian and Russian spelling."""
    names = _names()
    return names.female | names.male | names.both | frozenset(names.ukrainian_of)


def is_womans_name(word: str) -> bool:
    """Whether a word is a woman's first name of our lists."""
    return _gender(_plain(word)) == "f"


@lru_cache(maxsize=4096)
def address(author: str | None, language: ReplyLanguage) -> str | None:
    """The word that addresses this author: «Олено» (uk), «Елена» as written (ru), "Anna" (en).

    None for nicknames, pages, couples, letters of another alphabet and names that nobody knows: no name is better
    than a wrong one.
    """
    if not author:
        return None
    if language == "en":
        return _english(author)
    name = given_name(author) or (from_latin(author) if language == "uk" else None)
    if name is None:
        return None
    if language == "ru":
        # «Ігор» in a Russian sentence is neither language, and «Игорь» is not what the author is called.
        return None if re.search(r"[іїєґ']", name) else _capital(name)
    voct = vocative(name)
    return None if voct is None else voct


def given_name(author: str) -> str | None:
    """The first name in a displayed name, in lower case as written; the surname may stand first."""
    tokens = author.replace(",", " ").split()
    if not 1 <= len(tokens) <= 4 or re.search(r"[\d_@#&/\\|]|\.\w", author):
        return None
    tokens = [token.strip('()"«»“”.·•*~♥❤️🌸🌺✨🇺🇦 ') for token in tokens]
    tokens = [token for token in tokens if token]
    if not tokens or any(not _TOKEN.fullmatch(token) for token in tokens):
        return None
    plain = [_plain(token) for token in tokens]
    if plain[0] in {"пані", "пан", "панна", "госпожа", "господин"} and len(plain) > 1:
        tokens, plain = tokens[1:], plain[1:]
    names = _names()
    if any(word.startswith(start) for word in plain for start in names.not_people) or not _cased(tokens):
        return None
    if any(len(word) < 2 for word in plain[:1]) or any(
        word in {"та", "і", "й", "и", "в", "у", "на", "до", "з", "із", "от", "від", "для"} for word in plain
    ):
        return None
    return _choose(plain)


# Latin letters that only a Ukrainian name has so, and surnames of the country: «Olena Koval» is Олена, "Anna Smith" nobody we bend.
_OWN_SPELLING = re.compile(
    r"ii|iy$|yi|ks|kh|zh|^ol[eh]|^hr|^hal|^svit|^tet|^myk|^vol|^dm[yi]t|^iry|^yev|^yur|^ihor|^oks|^oleh|^ser[hg]|^bohd|^liud|^lesia|^olha|^nata"
    r"|^andri|^nazar|^vadym|^ol[iy]a$|^tan[iy]a$|^ivank|^oleg$|^taras|^ostap|^mar[iy]chk|^nastia|^nastya|^solomi|^yuli"
)
_SURELY_OWN = re.compile(
    r"iy$|yi$|ii$|^ol[eh]|^hr[yi]|^svit|^myk|^vol|^dmyt|^yev|^ihor|^oks|^ser[hg]i|^bohd|^liud|^nazar|^vadym"
)
_TRADE = re.compile(
    r"photo|foto|beaut|nail|brow|shop|store|studio|style|design|official|group|clinic|med|dent|doctor|dr$|auto|travel|market|"
    r"group|team|art$|fit|sport|school|kids|home|house|news|blog|live|pro$|ua$|kyiv|kiev|lviv|odes|dnipro|kharkiv"
)
_OWN_SURNAME = re.compile(
    r"(?:enko|chuk|shuk|iuk|yuk|uk|ets|yshyn|skyi|skyy|ska|skiy|tskyi|tska|ych|ak|iak|ko|oval|elnyk|iyko|ishyn|ylo|yk|ai|ura|oroz|ova|ov|yna|un)$"
)


@cache
def _latin_spellings() -> dict[str, str]:
    """Ukrainian first names by their Latin spelling, the official one and those of everyday."""
    spelt: dict[str, str] = {}
    names = _names()
    for name in sorted(names.female | names.male):
        official = latin(name)
        for way in {official, official.replace("ii", "iy"), official.replace("ii", "ia" if name.endswith("ія") else "i"),
                    official.replace("iia", "ia"), official.replace("iu", "yu").replace("ia", "ya"), official.replace("h", "g"),
                    official.replace("ii", "iy").replace("h", "g")}:  # fmt: skip
            known = spelt.setdefault(way, name)
            if way == "yulia" and known != name:
                # Both are spelt so; the full name offends nobody.
                spelt[way] = "юлія"
    return spelt


def from_latin(author: str) -> str | None:
    """The first name of somebody who writes it in Latin letters, in lower case and Ukrainian spelling; None when in doubt."""
    tokens = author.lower().split()
    if not 1 <= len(tokens) <= 3 or any(not _LATIN.fullmatch(token) for token in tokens):
        return None
    known = [(place, name) for place, token in enumerate(tokens) if (name := _latin_spellings().get(token))]
    if not known:
        return None
    place, name = known[0]
    others = [token for at, token in enumerate(tokens) if at != place]
    if others and not all(_OWN_SURNAME.search(token) for token in others):
        # «Andriy Kost» spells his own name as nobody abroad does; a word of trade makes «Nazar Studio» a page.
        own = _SURELY_OWN.search(tokens[place]) and len(others) == 1 and _TRADE.search(others[0]) is None
        return name if own else None
    return name if others or _OWN_SPELLING.search(tokens[place]) else None


def _choose(plain: list[str]) -> str | None:
    known = [(place, word, _gender(word)) for place, word in enumerate(plain)]
    found = [(place, word, gender) for place, word, gender in known if gender is not None]
    if not found:
        return plain[0] if len(plain) <= 3 and _unlisted(plain) else None
    if len(found) > 1 and found[0][2] == "m" and found[1][2] == "f":
        # «Роман Галина»: men's names are common surnames, women's are not.
        place, word, _gender_of = found[1]
    else:
        place, word, _gender_of = found[0]
    others = [other for at, other in enumerate(plain) if at != place]
    if word in _names().common_words and not all(_is_surname(other) for other in others):
        return None
    if place > 0 and not all(_is_surname(other) or _gender(other) for other in plain[:place]):
        return None
    return word


def _gender(word: str) -> Gender | None:
    names = _names()
    return names.gender(word) or names.gender(names.ukrainian_of.get(word, ""))


def _unlisted(plain: list[str]) -> bool:
    """A name that only the dictionary of the language knows, and knows as nothing but a name."""
    parses = _morph().parse(plain[0])
    return (
        bool(parses)
        and all({"Name", "nomn"} <= p.tag.grammemes or "Name" in p.tag.grammemes for p in parses[:3])
        and any({"Name", "nomn"} <= p.tag.grammemes and p.is_known for p in parses)
    )


def _is_surname(word: str) -> bool:
    """Looks like a surname and is no common word that would make the whole a page's name («Віра Плюс»)."""
    if len(word) == 1:
        return True
    parses = _morph().parse(word)
    if any("Surn" in p.tag.grammemes for p in parses if p.is_known):
        return True
    if any(p.is_known for p in parses):
        return False
    return _SURNAME.search(word) is not None


def _cased(tokens: list[str]) -> bool:
    """Every word with a capital, or the whole in one case: «Віра в себе» is a motto, «олена коваль» a person."""
    lower = [token.islower() for token in tokens]
    return all(lower) or not any(lower)


@lru_cache(maxsize=4096)
def vocative(name: str) -> str | None:
    """The Ukrainian vocative of a first name: «Олено», «Андрію», «Маріє», «Оле» never.

    A Russian spelling is turned into the Ukrainian name first: «Наталья» is «Наталю» in a Ukrainian sentence.
    """
    names = _names()
    plain = _plain(name)
    plain = names.ukrainian_of.get(plain, plain)
    if plain in names.vocative:
        return _capital(names.vocative[plain])
    gender = names.gender(plain)
    if gender is None:
        return _by_dictionary(plain)
    return _capital(_by_rule(plain, gender))


def _by_dictionary(plain: str) -> str | None:
    for parse in _morph().parse(plain):
        if parse.is_known and {"Name", "nomn"} <= parse.tag.grammemes:
            if plain[-1:] == "я" and plain[-2:-1] not in "аеєиіїоуюяь'":
                # Fond forms: Саня → Саню, where the dictionary bends as it bends «земле».
                return _capital(plain[:-1] + "ю")
            bent = parse.inflect({"voct"})
            if bent is not None:
                return _capital(str(bent.word))
    return None


def _by_rule(word: str, gender: Gender) -> str:
    """Ukrainian orthography 2019, sections 87 and 96; what the rules miss stands in names.yaml."""
    last, before = word[-1], word[-2:-1]
    if last == "я":
        # Марія → Маріє, Дар'я → Дар'є; the fond forms end in -ю: Оля → Олю.
        return word[:-1] + ("є" if before in _VOWELS or before in "'ь" else "ю")
    if last == "а":
        return word[:-1] + "о"
    return word if gender == "f" else _by_rule_of_men(word, last, before)


def _by_rule_of_men(word: str, last: str, before: str) -> str:
    if last == "о":
        return word[:-1] + ("у" if before in "кгх" else "е")
    if last in "йь":
        return word[:-1] + "ю"
    if last in "кгх":
        return word + "у"
    return word if last in _VOWELS else word + "е"


def _english(author: str) -> str | None:
    tokens = author.split()
    if (
        not 1 <= len(tokens) <= 3
        or any(not _LATIN.fullmatch(token.strip(".,")) for token in tokens)
        or not _cased(tokens)
    ):
        return None
    first = tokens[0].lower()
    return first.capitalize() if first in _names().latin else None


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").replace("ʼ", "'").replace("`", "'")


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
