"""Whose name a reply promises: the person of the branch and topic that the comment names, never one who is away or of another branch."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.server.replies.fixtures import labels
from vidhuk.contracts import Clinic
from vidhuk.replies.who_answers import Answering, Asked, who_and_when

KYIV = ZoneInfo("Europe/Kyiv")
TUESDAY = datetime(2026, 11, 24, 10, tzinfo=KYIV)
SATURDAY = datetime(2026, 11, 28, 12, tzinfo=KYIV)
PEOPLE: list[dict[str, Any]] = [
    {"name": "Дзвінка", "branch": "Сихів", "hours": "пн-пт 9-18"},
    {"name": "Остап", "role": "адміністратор", "hours": "пн-пт 9-18"},
    {"name": "Леонід", "role": "старший адміністратор", "topics": ["price", "refund"], "hours": "пн-пт 10-17"},
]


def who(people: list[dict[str, Any]], *, lead: bool = False, **understood: Any) -> str | None:
    found = answering(people, TUESDAY, lead=lead, **understood)
    return None if found is None else found.person.name


def answering(
    people: list[dict[str, Any]], now: datetime, *, lead: bool = False, at_once: bool = False, **understood: Any
) -> Answering | None:
    read = labels(**understood)
    clinic = Clinic.model_validate({"responsible": people})
    return who_and_when(Asked(clinic, read, read.topics, lead, at_once), now, 120, KYIV)


def told(people: list[dict[str, Any]], now: datetime = SATURDAY, **more: Any) -> tuple[str | None, str | None]:
    found = answering(people, now, **more)
    assert found is not None
    return found.person.name, None if found.moment is None else f"{found.moment:%d.%m %H:%M}"


def mention(surface: str, lemma: str) -> dict[str, Any]:
    return {"surface": surface, "lemma": lemma, "start": 0, "end": len(surface), "kind": "branch"}


@pytest.mark.parametrize(
    ("understood", "name"),
    [
        ({}, "Остап"),
        ({"topics": ["waiting"]}, "Остап"),
        ({"topics": ["refund"]}, "Леонід"),
        ({"mentions": [mention("на Сихові", "Сихів")]}, "Дзвінка"),
        ({"mentions": [mention("на Левандівці", "Левандівка")]}, "Остап"),
    ],
)
def test_the_person_of_the_branch_or_topic_answers_else_the_one_who_answers_for_all(
    understood: dict[str, Any], name: str
) -> None:
    assert who(PEOPLE, **understood) == name


@pytest.mark.parametrize(
    ("away", "name"),
    [
        ({"away_from": "2026-11-20", "away_to": "2026-11-24", "stand_in": "Леонід"}, "Леонід"),
        ({"away_from": "2026-11-20", "away_to": "2026-11-24", "stand_in": "Христя"}, "Христя"),
        ({"away_from": "2026-11-20", "away_to": "2026-11-24"}, "Леонід"),
        ({"away_from": "2026-11-25", "stand_in": "Христя"}, "Остап"),
        ({"away_to": "2026-11-23", "stand_in": "Христя"}, "Остап"),
    ],
)
def test_while_a_person_is_away_the_stand_in_answers_and_with_none_somebody_else(
    away: dict[str, str], name: str
) -> None:
    assert who([PEOPLE[1] | away, PEOPLE[2] | {"topics": []}]) == name


def test_two_who_are_away_and_stand_in_for_each_other_leave_nobody() -> None:
    away = {"away_from": "2026-11-01", "away_to": "2026-12-01"}
    assert (
        who([{"name": "Ія", "stand_in": "Тая", "hours": "пн-пт 9-18"} | away, {"name": "Тая", "stand_in": "Ія"} | away])
        is None
    )


BY_TOPIC: list[dict[str, Any]] = [
    {"name": "Роксолана", "role": "медична директорка", "topics": ["treatment", "diagnosis"], "hours": "пн-пт 9-18"},
    {"name": "Леонід", "topics": ["refund", "price"], "hours": "пн-пт 10-17"},
    {"name": "Дзвінка", "topics": ["staff_manner"], "hours": "пн-пт 9-18"},
]


def answers_for(*topics: str, people: list[dict[str, Any]]) -> str | None:
    clinic = Clinic.model_validate({"responsible": people})
    found = who_and_when(Asked(clinic, labels(), topics, lead=False), TUESDAY, 120, KYIV)
    return None if found is None else found.person.name


def test_the_main_topic_says_who_answers_and_a_lesser_one_only_where_the_main_one_is_nobodys() -> None:
    assert answers_for("refund", "treatment", people=BY_TOPIC) == "Леонід"
    assert answers_for("treatment", "refund", people=BY_TOPIC) == "Роксолана"
    assert answers_for("waiting", "staff_manner", "treatment", people=BY_TOPIC) == "Дзвінка"
    # Who answers for everything answers for the main topic too.
    assert answers_for("waiting", "staff_manner", people=[*BY_TOPIC, PEOPLE[1]]) == "Остап"
    away = {"away_from": "2026-11-01"}
    assert answers_for("refund", "staff_manner", people=[BY_TOPIC[0], BY_TOPIC[1] | away, BY_TOPIC[2]]) == "Дзвінка"


def test_a_lead_answers_where_a_lead_is_needed_whatever_the_topics_are() -> None:
    lead = {"name": "Юстина", "role": "директорка", "topics": ["price"], "hours": "пн-пт 9-18"}
    assert who([*PEOPLE, lead], lead=True, topics=["treatment"]) == "Юстина"


HEAD = {"name": "Юстина", "role": "директорка", "hours": "пн-пт 9-18"}
DESK = {"name": "Остап", "role": "адміністратор", "hours": "щодня 9-20"}
DUTY = {"name": "Мирон", "role": "черговий лікар", "hours": "сб-нд 8-14"}


def test_on_a_saturday_somebody_who_works_answers_for_health_and_not_the_lead_on_monday() -> None:
    urgent: dict[str, Any] = {"lead": True, "at_once": True}
    assert told([HEAD, DESK], **urgent) == ("Остап", "28.11 14:00")
    # 14:00 of a Saturday that ends at 14:00 is still today; at 13:30 the rest of the time is Sunday's.
    assert told([HEAD, DUTY], **urgent) == ("Мирон", "28.11 14:00")
    assert told([HEAD, DUTY], SATURDAY.replace(hour=13, minute=30), **urgent) == ("Мирон", "29.11 10:00")
    assert told([HEAD], **urgent) == ("Юстина", "30.11 11:00")
    assert told([HEAD | {"hours": "щодня 10-18"}, DESK], **urgent) == ("Юстина", "28.11 14:00")


def test_a_journalist_or_a_lawyer_waits_for_the_lead() -> None:
    assert told([HEAD, DESK], lead=True) == ("Юстина", "30.11 11:00")


def test_nobody_answers_for_health_whose_topics_are_others_but_a_lead() -> None:
    lawyer = {"name": "Лев", "role": "юрист", "topics": ["refund"], "hours": "щодня 9-20"}
    assert told([lawyer, HEAD], lead=True, at_once=True) == ("Юстина", "30.11 11:00")
    assert told([lawyer, HEAD | {"topics": ["price"]}], lead=True, at_once=True) == ("Юстина", "30.11 11:00")


def test_hours_that_can_be_read_go_first_where_it_matters() -> None:
    assert told([HEAD | {"hours": "як вийде"}, DESK], lead=True, at_once=True) == ("Остап", "28.11 14:00")


def test_whoever_is_away_on_the_day_of_the_answer_does_not_promise_it() -> None:
    away = HEAD | {"away_from": "2026-11-30", "away_to": "2026-12-04"}
    assert told([away | {"stand_in": "Зоряна"}]) == ("Зоряна", "30.11 11:00")
    # The stand-in keeps her own hours.
    assert told([away | {"stand_in": "Мирон"}, DUTY | {"hours": "вт 10-14"}]) == ("Мирон", "01.12 12:00")
    # With nobody in her place somebody else answers, or the desk is told that a person is missing.
    assert told([away, DESK | {"branch": "Сихів"}]) == ("Остап", "28.11 14:00")
    assert answering([away], SATURDAY) is None


def test_whoever_is_back_on_the_day_of_the_answer_promises_it_herself() -> None:
    back = HEAD | {"away_from": "2026-11-20", "away_to": "2026-11-29"}
    assert told([back | {"stand_in": "Зоряна"}]) == ("Юстина", "30.11 11:00")
    assert told([back]) == ("Юстина", "30.11 11:00")


def test_an_absence_without_an_end_and_a_stand_in_leaves_somebody_else() -> None:
    assert told([HEAD | {"away_from": "2026-11-01"}, DESK], lead=True) == ("Остап", "28.11 14:00")
    assert answering([HEAD | {"away_from": "2026-11-01"}], SATURDAY) is None
