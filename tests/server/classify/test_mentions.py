"""Doctors and branches of the roster: the bars over the case files, and what an ambiguous or unknown name looks like."""

from __future__ import annotations

import pytest

from tests.bench.mentions import score
from tests.mention_cases import PARTS, mention_cases
from vidhuk.classify import analyse
from vidhuk.contracts import Flag, Roster, RosterKind, SignCode

TWO = Roster(doctors=["Сорока Ігор Якович", "Сорока Надія", "Вербицька Алла"], branches=["Берестейська"])


def test_there_are_enough_cases_to_measure() -> None:
    assert sum(len(list(mention_cases(part))) for part in PARTS) >= 200


@pytest.mark.parametrize("part", PARTS)
def test_mentions_reach_the_bars(part: str) -> None:
    found = score(part)
    assert found.recall >= 0.95
    assert found.precision >= 0.97


def test_an_ambiguous_surname_is_nobodys_and_says_whom_it_may_mean() -> None:
    [mention] = analyse("лікар Сорока не прийшов", roster=TWO).mentions
    assert (mention.surface, mention.ambiguous, mention.lemma) == ("Сорока", True, "Сорока")
    assert mention.candidates == ["Сорока Ігор Якович", "Сорока Надія"]
    assert mention.kind is RosterKind.DOCTOR


@pytest.mark.parametrize("text", ["лікарка Сорока запізнилась", "Надія Сорока запізнилась", "у Сороки Н. все гаразд"])
def test_words_around_decide_where_they_can(text: str) -> None:
    [mention] = analyse(text, roster=TWO).mentions
    assert (mention.lemma, mention.ambiguous, mention.candidates) == ("Сорока Надія", False, [])


def test_a_branch_is_no_member_of_staff() -> None:
    labels = analyse("У філії Берестейська брудно", roster=TWO)
    assert [(mention.lemma, mention.kind) for mention in labels.mentions] == [("Берестейська", RosterKind.BRANCH)]
    assert Flag.STAFF_NAMED not in labels.flags


def test_a_name_with_a_title_that_nobody_bears_is_unknown_and_whole() -> None:
    labels = analyse("Лікарка Марта Вороненко взяла зайві гроші, чекали 2 години", roster=TWO)
    assert labels.unknown_names == ["Марта Вороненко"]
    assert SignCode.IMPOSSIBLE_DETAIL in [sign.code for sign in labels.signs]


def test_a_namesake_is_not_the_doctor() -> None:
    assert analyse("Катерина Вербицька моя сестра, вона теж задоволена", roster=TWO).mentions == []


def test_an_alias_is_the_same_person() -> None:
    roster = Roster(doctors=["Вербицька Алла"], aliases={"Вербицька Алла": ["Степаненко"]})
    assert [mention.lemma for mention in analyse("спасибо Степаненко за приём", roster=roster).mentions] == [
        "Вербицька Алла"
    ]
