"""Words that fit what was written: a sign is no «kind words», a private talk is not asked to come to private, nothing is said twice."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.server.replies.fixtures import FULL, NOW, labels
from vidhuk.contracts import Clinic, CommentType, Element, FormOfAddress, ReplyStage, SuggestionSet
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.names import address
from vidhuk.replies.people import praised_doctor

PLAYBOOK = load_playbook()
LANGUAGES: tuple[ReplyLanguage, ...] = ("uk", "ru", "en")


def offered(
    text: str,
    type_: str,
    language: ReplyLanguage,
    *,
    private: bool = False,
    clinic: Clinic = FULL,
    **understood: Any,
) -> SuggestionSet:
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author="Леся",
        labels=labels(type_, **understood),
        clinic=clinic,
        now=NOW,
        reply_language=language,
        private=private,
        strict=True,
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["🧡", "🙌🙌", "💯", "😁😁😁", "🥰🔥"])
def test_thanks_for_a_sign_speak_of_no_words(text: str, language: ReplyLanguage) -> None:
    found = offered(text, "praise", language)
    assert len(found.suggestions) == 3
    for one in found.suggestions:
        assert not re.search(r"слов|сказан|word|recommend|рекоменд", one.text, re.IGNORECASE), one.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("flags", [[], ["safety"], ["legal_threat"]])
@pytest.mark.parametrize("form", list(FormOfAddress))
def test_a_private_talk_is_not_asked_to_come_to_private(
    language: ReplyLanguage, flags: list[str], form: FormOfAddress
) -> None:
    clinic = FULL.model_copy(update={"form_of_address": form})
    for seed in ("Чекала даремно, ніхто не вийшов", "Рахунок удвічі більший", "Грубіян на реєстрації"):
        found = offered(seed, "complaint", language, private=True, clinic=clinic, flags=flags, topics=["waiting"])
        assert len(found.suggestions) == 3
        for one in found.suggestions:
            assert not re.search(
                r"публічно|приватн|коментарях|на людях|наодинці|публично|личн(?!о )|private|public|comments", one.text
            ), one.text
            assert {Element.R1, Element.R2, Element.R4} <= set(one.elements)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_in_a_private_talk_is_told_to_ask_on_here(language: ReplyLanguage) -> None:
    texts = {
        one.text
        for number in range(30)
        for one in offered(f"Де ви? {number}", "question", language, private=True).suggestions
        if one.stage is ReplyStage.ANSWER
    }
    assert not any(re.search("приватн|личн|private", text) for text in texts)


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_no_root_is_said_twice_in_a_row_of_a_complaint(language: ReplyLanguage) -> None:
    twice = re.compile(
        r"неприємно \w+ про неприємну|неприятно \w+ про неприятную|[Вв]ідповідь \S+ до \S+ відповідає|[Оо]твет \S+ до \S+ отвечает"
        r"|повідомлення у приватні повідомлення|сообщение в личные сообщения"
    )
    for topic in PLAYBOOK.topics:
        for number in range(25):
            found = offered(f"{number}", "complaint", language, topics=[topic])
            assert not any(twice.search(one.text) for one in found.suggestions)


@pytest.mark.parametrize(
    ("comment", "doctor"),
    [
        ("Вклоняюся лікарю Сові", "лікар Сова"),
        ("Благодарю врача Сову", "лікар Сова"),
        ("Прилетіла до вікна совою, дякую", None),
        ("Доктору Росі подяка", "лікар Роса"),
        ("По росі ходили босі, краса", None),
    ],
)
def test_a_surname_that_is_a_common_word_is_one_only_behind_its_title(comment: str, doctor: str | None) -> None:
    assert praised_doctor(comment, ["Сова Петро, хірург", "Роса Захар"], "uk") == doctor


@pytest.mark.parametrize(
    ("author", "said"),
    [
        ("Стася", "Стасю"),
        ("Сеня", "Сеню"),
        ("Vadym Lem", "Вадиме"),
        ("Sergiy", "Сергію"),
        ("Yulia Bondarenko", "Юліє"),
        ("Andriy Brows", None),
        ("Vadym Auto", None),
        ("Tania Miller", None),
    ],
)
def test_names_as_people_of_ukraine_spell_them(author: str, said: str | None) -> None:
    assert address(author, "uk") == said


def test_the_types_that_get_no_reply_get_none_in_private_either() -> None:
    assert offered("геть усі", "troll", "uk", private=True).suggestions[0].stage is ReplyStage.NO_REPLY
    assert offered("геть усі", "troll", "uk", private=True).type is CommentType.TROLL
