"""The packaged words of plain comments by their roles, in all languages together; finds nothing and decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vidhuk.classify.flags import PATRONYMICS
from vidhuk.classify.person_words import is_thanks_word, is_title
from vidhuk.classify.text import fold_word


@dataclass(frozen=True, slots=True)
class PlainWords:
    """The packaged words by role: whole words and beginnings."""

    whole: dict[str, frozenset[str]]
    beginnings: dict[str, tuple[str, ...]]

    def is_one(self, word: str, *roles: str) -> bool:
        """Whether a folded word has one of the roles."""
        return any(word in self.whole[role] or word.startswith(self.beginnings[role]) for role in roles)


ROLES = ("beside", "blame-beside", "staff", "ours", "good", "thing", "answer", "matter", "praise", "blame", "insult")


@cache
def plain_words() -> PlainWords:
    """The lists of all languages together."""
    whole: dict[str, set[str]] = {role: set() for role in ROLES}
    beginnings: dict[str, set[str]] = {role: set() for role in ROLES}
    for language in ("uk", "ru", "en"):
        path = files("vidhuk.classify") / "data" / f"plain.{language}.tsv"
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                role, _, words = line.partition("\t")
                for word in words.split():
                    (beginnings if word.endswith("*") else whole)[role].add(fold_word(word.removesuffix("*")))
    return PlainWords(
        {role: frozenset(words) for role, words in whole.items()},
        {role: tuple(sorted(words)) for role, words in beginnings.items()},
    )


_THANKS = ("дяк", "спс", "пасиб", "thx", "dyak", "diak", "spasib")


def is_staff(word: str) -> bool:
    """Whether the folded word says what somebody of the clinic is, or is a patronymic: so hardly anybody else is named."""
    return is_title(word) or plain_words().is_one(word, "staff") or is_patronymic(word)


def is_patronymic(word: str) -> bool:
    """Whether the folded word ends as a patronymic does, in any case."""
    return len(word) > 6 and word.endswith(PATRONYMICS)


def is_thanks(word: str) -> bool:
    """Whether the folded word thanks, short and carelessly spelt ones included."""
    return is_thanks_word(word) or word.startswith(_THANKS)


def role_of(word: str) -> str:
    """The first role of a folded word; empty for one that is not known."""
    return next((role for role in ROLES if plain_words().is_one(word, role)), "staff" if is_title(word) else "")
