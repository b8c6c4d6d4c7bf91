"""Whose name a reply promises: the person of the branch and topic that the comment names, never one who is away or of another branch."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.server.replies.fixtures import labels
from vidhuk.contracts import Clinic
from vidhuk.replies.people import responsible_for

DAY = date(2026, 11, 24)
PEOPLE: list[dict[str, Any]] = [
    {"name": "Дзвінка", "branch": "Сихів", "hours": "пн-пт 9-18"},
    {"name": "Остап", "role": "адміністратор", "hours": "пн-пт 9-18"},
    {"name": "Леонід", "role": "старший адміністратор", "topics": ["price", "refund"], "hours": "пн-пт 10-17"},
]


def who(people: list[dict[str, Any]], *, lead: bool = False, **understood: Any) -> str | None:
    clinic = Clinic.model_validate({"responsible": people})
    read = labels(**understood)
    person = responsible_for(clinic, read, read.topics, DAY, lead=lead)
    return None if person is None else person.name


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


def test_a_lead_answers_where_a_lead_is_needed_whatever_the_topics_are() -> None:
    lead = {"name": "Юстина", "role": "директорка", "topics": ["price"], "hours": "пн-пт 9-18"}
    assert who([*PEOPLE, lead], lead=True, topics=["treatment"]) == "Юстина"
