"""Branches are found in any case, by their other names and in other languages; a word that two share names neither."""

from __future__ import annotations

import pytest

from vidhuk.contracts import Branch
from vidhuk.replies.branches_named import named_branches
from vidhuk.replies.words import words_of

BANKS = [Branch(name="Лівий берег"), Branch(name="Правий берег")]
TOWNS = [
    Branch(name="Голосіїв"),
    Branch(name="Нижнє"),
    Branch(name="Центральна"),
    Branch(name="Виставка", aliases=["ВДНГ"]),
]


@pytest.mark.parametrize(
    ("branches", "text", "names"),
    [
        (BANKS, "Ціна на Лівому березі?", ["Лівий берег"]),
        (BANKS, "А на левом берегу?", ["Лівий берег"]),
        (BANKS, "Правий берег, графік", ["Правий берег"]),
        (BANKS, "where is the right bank branch", ["Правий берег"]),
        (BANKS, "Are you open right now?", []),
        (BANKS, "Ви на якому березі?", []),
        (TOWNS, "Телефон Голосієва", ["Голосіїв"]),
        (TOWNS, "На Нижньому є парковка?", ["Нижнє"]),
        (TOWNS, "графік центральної філії", ["Центральна"]),
        (TOWNS, "your central branch", ["Центральна"]),
        (TOWNS, "ви біля вднг?", ["Виставка"]),
        (TOWNS, "Скільки коштує УЗД?", []),
    ],
)
def test_the_branches_of_a_text(branches: list[Branch], text: str, names: list[str]) -> None:
    assert [branch.name for branch in named_branches(branches, words_of(text), ())] == names


def test_what_the_reading_found_is_named_and_a_whole_name_beside_a_longer_one() -> None:
    assert named_branches(TOWNS, ["а", "там"], {"Нижнє"}) == [TOWNS[1]]
    river = [Branch(name="Берег"), Branch(name="Правий берег")]
    assert named_branches(river, ["на", "березі"], ()) == [river[0]]
