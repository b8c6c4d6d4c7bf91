"""What a person types finds what another person wrote."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vidhuk.models import search_words
from vidhuk.models.search_words import MAX_WORD


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("об'єднання", "обєднання"),
        ("об’єднання", "ОБʼЄДНАННЯ"),
        ("Ёлка ещё", "елка еще"),
        ("за́мок", "замок"),
        ("ﬁнал №５", "фінал".replace("фі", "fi").replace("нал", "нал") + " no5"),
        ("STRAẞE", "strasse"),
        ("й\u200bод", "йод"),
        ("тро\u00adянда", "троянда"),
        ("і\u0308жак", "їжак"),
        ("❤️", "❤"),
    ],
)
def test_both_spellings_give_the_same_words(written: str, typed: str) -> None:
    assert search_words(written) == search_words(typed)


@pytest.mark.parametrize(("one", "other"), [("ґрати", "грати"), ("їжа", "іжа"), ("йод", "иод"), ("ети", "єти")])
def test_ukrainian_letters_stay_letters_of_their_own(one: str, other: str) -> None:
    assert search_words(one) != search_words(other)


def test_words_and_emoji_are_parted() -> None:
    assert search_words("Дуже погано😡😡! +38(050)123-45-67") == "дуже погано 😡 😡 38 050 123 45 67"


def test_several_texts_are_joined_and_missing_ones_left_out() -> None:
    assert search_words("Олена", None, "", "«Жах»") == "олена жах"


def test_quotes_around_a_word_are_no_letters() -> None:
    assert search_words("'жах' ʼжахʼ ’жах’") == "жах жах жах"


def test_an_endless_word_is_cut() -> None:
    assert search_words("я" * 5000) == "я" * MAX_WORD


@settings(deadline=None, derandomize=True)
@given(st.text())
def test_any_text_gives_words_that_both_search_engines_take(text: str) -> None:
    words = search_words(text)
    assert words == " ".join(words.split())
    for word in words.split():
        assert 0 < len(word) <= MAX_WORD
        assert not set(word) & set("'\"\\\0*:&|!()-")
    assert search_words(words) == words
