"""What a complaint is about first: its own words go before stray labels, and the closer thing goes before its topic."""

from __future__ import annotations

from typing import Any

import pytest

from tests.server.replies.fixtures import NOW, labels
from vidhuk.classify import analyse
from vidhuk.contracts import Clinic, CommentType, MissingFact, SuggestionSet, Topic
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.main_topic import About, about_of, details_said
from vidhuk.replies.words import words_of

PLAYBOOK = load_playbook()
PEOPLE = Clinic.model_validate(
    {
        "responsible": [
            {"name": "Роксолана Явір", "topics": ["treatment", "diagnosis"], "hours": "щодня 9-20"},
            {"name": "Лука Терен", "topics": ["refund", "price"], "hours": "щодня 9-20"},
            {"name": "Віта Калина", "topics": ["waiting", "booking", "information"], "hours": "щодня 9-20"},
            {"name": "Гнат Береза", "topics": ["facility", "supply"], "hours": "щодня 9-20"},
        ],
        "branches": [{"name": "Сихів", "parking": "платна за рогом, перша година безкоштовно"}],
    }
)


def about(text: str, **understood: Any) -> About:
    read = labels(**understood) if understood else analyse(text)
    return about_of(PLAYBOOK, read, text, details_said(PLAYBOOK, words_of(text)))


def replies(text: str, clinic: Clinic = PEOPLE, **more: Any) -> SuggestionSet:
    read = analyse(text)
    topics = more.pop("topics", None)
    read = read if topics is None else read.model_copy(update={"topics": [Topic(topic) for topic in topics]})
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author=None,
        labels=read,
        clinic=clinic,
        now=NOW,
        type_override=CommentType.COMPLAINT,
        strict=True,
        **more,
    )


@pytest.mark.parametrize(
    ("text", "main", "closer"),
    [
        ("Просила повернути кошти за перерване лікування, мовчать третій тиждень", "refund", None),
        ("За несделанную процедуру никак не вернут предоплату", "refund", None),
        ("I cancelled the treatment in May and there is no refund yet", "refund", None),
        ("Після вашої процедури стало гірше, вимагаю повернути гроші", "treatment", None),
        ("Адміністраторка нагрубила, бо я прийшла на лікування раніше", "staff_manner", None),
        ("Просиділи в черзі до вечора, аби здати аналізи", "waiting", None),
        ("Аналізи здала в понеділок, результатів досі нема", "waiting", "results"),
        ("Обещали результаты в среду, уже воскресенье", "waiting", "results"),
        ("Still no results from the lab, ten days now", "waiting", "results"),
        ("Переплутали результати двох пацієнтів!", "diagnosis", None),
        ("Вакцини вже місяць немає, а записують далі", "supply", "out-of-stock"),
        ("Приехали на прививку, а вакцина закончилась", "supply", "out-of-stock"),
        ("Came for the jab and there was no vaccine", "supply", "out-of-stock"),
        ("Біля вас ніде поставити авто, колами їздили", "facility", "parking"),
        ("Парковки нет вообще", "facility", "parking"),
        ("Parking is a nightmare here", "facility", "parking"),
        ("Третій день не можу до вас додзвонитися", "booking", "phone-line"),
        ("Дівчина на рецепції кинула трубку посеред розмови", "staff_manner", None),
        ("Вчетверте переносять прийом за годину до нього", "booking", "changed-time"),
        ("За що 1400? Лікар подивився і все", "price", None),
        ("Рентген знову не працює", "facility", "equipment"),
        ("Виписку так і не дали", "information", "documents"),
        ("Назвали мій діагноз при всіх у коридорі", "staff_manner", "privacy"),
    ],
)
def test_the_words_of_the_complaint_say_what_it_is_about(text: str, main: str, closer: str | None) -> None:
    found = about(text)
    assert (found.topics[0], found.closer) == (main, closer)


def test_a_topic_that_a_person_gave_goes_first_and_one_that_was_taken_away_stays_away() -> None:
    text = "Адміністраторка нагрубила, а лікування було дорогим"
    read = analyse(text)
    by_hand = read.model_copy(update={"topics": [*read.topics, Topic.INSURANCE]})
    assert about_of(PLAYBOOK, by_hand, text, details_said(PLAYBOOK, words_of(text))).topics[0] == "insurance"
    left = read.model_copy(update={"topics": [one for one in read.topics if one is not Topic.STAFF_MANNER]})
    found = about_of(PLAYBOOK, left, text, details_said(PLAYBOOK, words_of(text)))
    assert "staff_manner" not in found.topics
    assert found.topics[0] == "price"


def test_labels_without_a_word_in_the_text_keep_their_order() -> None:
    assert about("Жах!", topics=["waiting", "price"]).topics == ("waiting", "price")
    assert about("Жах!", topics=["other"]).topics == ()


@pytest.mark.parametrize("language", ["uk", "ru", "en"])
@pytest.mark.parametrize(
    ("text", "topics", "name"),
    [
        ("Кошти за невиконане лікування не повертають", ["treatment", "refund"], ("Лука Терен", "Luka Teren")),
        ("Вакцини немає, хоча на щеплення записали", ["treatment", "supply"], ("Гнат Береза", "Hnat Bereza")),
        ("Результати аналізів чекаю другий тиждень", ["diagnosis"], ("Віта Калина", "Vita Kalyna")),
    ],
)
def test_whoever_answers_for_the_main_topic_is_named(
    text: str, topics: list[str], name: tuple[str, str], language: Any
) -> None:
    for reply in replies(text, topics=topics, reply_language=language).suggestions:
        assert any(one in reply.text or language == "ru" for one in name)
        assert not {"Роксолана", "Roksolana"} & set(reply.text.split())


@pytest.mark.parametrize(
    ("language", "words", "never"),
    [
        ("uk", "паркуванням авто", "приміщенн"),
        ("ru", "парковкой машин", "помещени"),
        ("en", "parking", "premises"),
    ],
)
def test_parking_is_spoken_of_as_parking_with_what_the_clinic_knows(language: Any, words: str, never: str) -> None:
    found = replies("Немає де припаркуватися, просто біда", reply_language=language)
    assert all(any(word in reply.text for word in words.split()) for reply in found.suggestions)
    assert not any(never in reply.text for reply in found.suggestions)
    if language == "uk":
        assert any("платна за рогом" in reply.text for reply in found.suggestions)
    assert MissingFact.PARKING not in found.missing_facts


@pytest.mark.parametrize(
    ("language", "get", "quality"),
    [("uk", "отримати", "якіст"), ("ru", "получить", "качеств"), ("en", "get", "quality")],
)
def test_late_results_are_led_to_where_they_are_told_and_not_to_doubts_about_quality(
    language: Any, get: str, quality: str
) -> None:
    found = replies("Результати мали надіслати вчора, досі тиша", reply_language=language)
    texts = [reply.text for reply in found.suggestions]
    assert sum(get in text for text in texts) >= 2
    assert not any(quality in text for text in texts)


def test_a_bare_word_for_people_or_rooms_is_no_complaint_of_manners() -> None:
    text = "На рецепції вночі жодної людини"
    found = about(text)
    assert found.topics[0] == "staff_manner"
    assert not found.spoken
    for reply in replies(text).suggestions:
        assert not any(word in reply.text for word in ("спілкування", "ставлення", "тон розмови"))
