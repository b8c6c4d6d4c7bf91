"""Plain words say their type whatever the models take a name or a bare word for; what may turn them round is left to the voices."""

from __future__ import annotations

import pytest

from vidhuk.classify import analyse
from vidhuk.classify.plain_words import ROLES, plain_words
from vidhuk.contracts import CommentType, Sentiment

PRAISE = [
    "Спасибі акушерці Вовк за ніжність до мене й малюка",
    "спасибо врачу Туче за добрые слова",
    "дякую окулісту Чорнобаю за зір мого тата",
    "Thanks to Dr. Grimm for saving my tooth",
    "санітарка Темна дуже добра",
    "медсестра Лютая самая внимательная",
    "Хірург Горе — майстер своєї справи",
    "ортодонт 5★",
    "5 баллов гинекологу",
    "ставлю 5",
    "★★★★★",
    "лікарі ввічливі, кабінети чисті",
    "казка, а не клініка",
]

COMPLAINTS = [
    "медсестра Солодка нагримала на мого діда",
    "Врач Добрый меня высмеял",
    "nurse Joy humiliated my dad",
    "образили",
    "накричали на дитину",
    "пихаті",
    "Dr. Goodman mocked me",
    "1★",
    "2/5",
    "★☆☆☆☆",
    "👎👎",
    "😡😡😡",
    "жахіття, а не лікарня",
    "реєстратура грубить 😠",
]


@pytest.mark.parametrize("text", PRAISE)
def test_plain_praise_is_praise(text: str) -> None:
    labels = analyse(text)
    assert (labels.type, labels.sentiment) == (CommentType.PRAISE, Sentiment.POSITIVE)


@pytest.mark.parametrize("text", COMPLAINTS)
def test_plain_blame_is_a_complaint(text: str) -> None:
    labels = analyse(text)
    assert (labels.type, labels.sentiment) == (CommentType.COMPLAINT, Sentiment.NEGATIVE)


@pytest.mark.parametrize(
    "text",
    [
        "Дякую лікарю Вовку за три години під кабінетом",
        "спасибо доктору Туче за крик и хамство",
        "дякую медсестрі за увагу?",
        "подякувала б лікарці за увагу",
        "супер, знову скасували прийом",
        "дякую лікарю за «увагу»",
        "дуже добрі лікарі...",
        "гарний лікар, але нахамив",
        "лікарі добрі 🤡",
    ],
)
def test_what_may_turn_praise_round_is_not_plain(text: str) -> None:
    assert "type-plain" not in {reason.code for reason in analyse(text).reasons}


@pytest.mark.parametrize(
    "text", ["Пройдисвіти і брехуни", "рвачи и коновалы", "добре", "гарного дня усім", "ок", "3 зірки"]
)
def test_name_calling_wishes_and_marks_between_are_left_to_the_voices(text: str) -> None:
    assert "type-plain" not in {reason.code for reason in analyse(text).reasons}


def test_a_plain_type_takes_the_reasons_of_the_voices_it_goes_against() -> None:
    codes = [reason.code for reason in analyse("нахабно нагрубили").reasons if reason.code.startswith("type-")]
    assert "type-plain" in codes
    assert analyse("дякую ортодонту Вовку за терпіння").type_confidence == pytest.approx(0.9)


def test_thanks_for_what_was_not_done_wrong_are_thanks() -> None:
    assert analyse("Дякую, що не сміялися з моїх запитань").type is CommentType.PRAISE


def test_each_plain_word_has_one_meaning_that_counts() -> None:
    lists = plain_words()
    assert set(lists.whole) == set(ROLES)
    said = {"praise", "good"}
    assert not (lists.whole["blame"] | lists.whole["insult"]) & set().union(*(lists.whole[role] for role in said))
