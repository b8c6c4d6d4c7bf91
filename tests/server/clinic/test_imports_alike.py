"""Doctors of a sheet who may be there already under another form of their name: suggested, and joined only by a person."""

from __future__ import annotations

import pytest

from vidhuk.clinic.imports import ImportPlan, guess_mapping, plan_import, read_sheets
from vidhuk.contracts import Clinic

ROSTER = Clinic.model_validate({"doctors": ["Горицвіт Ганна, терапевтка", "Дуб Лев Ілліч, хірург", "Дуб Лев Юхимович"]})


def roster(lines: str, same: tuple[int, ...] = (), clinic: Clinic = ROSTER) -> ImportPlan:
    rows = read_sheets(f"ПІБ;Спеціальність\n{lines}\n".encode())[0].rows
    heading, mapping = guess_mapping(rows, "doctors")
    return plan_import(clinic, "doctors", rows, heading, mapping, same=same)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Горицвіт Ганна Олексіївна", "Горицвіт Ганна"),
        ("Ганна Горицвіт", "Горицвіт Ганна"),
        ("Горицвіт Г.", "Горицвіт Ганна"),
        ("лікарка Горицвіт Ганна", "Горицвіт Ганна"),
        ("Горицвіт Галина", None),
        ("Горицвіт", None),
        # Either of two may be meant: nobody is suggested.
        ("Дуб Лев", None),
        ("Дуб Лев Іванович", None),
    ],
)
def test_a_doctor_under_a_longer_or_shorter_name_is_suggested_and_never_merged_alone(
    name: str, other: str | None
) -> None:
    found = roster(f"{name};невролог")
    assert [(one.row, one.other, one.taken) for one in found.alike] == ([] if other is None else [(2, other, False)])
    assert found.added == [name]
    assert found.changed == []


def test_a_person_says_that_it_is_the_same_doctor_and_the_longer_name_stays() -> None:
    found = roster("Горицвіт Ганна Олексіївна;невролог", same=(2,))
    assert (found.added, found.alike[0].taken) == ([], True)
    assert found.changed[0].columns == [
        ("name", "Горицвіт Ганна", "Горицвіт Ганна Олексіївна"),
        ("specialities", "терапевтка", "невролог"),
    ]
    shorter = roster("Дуб Лев І.;онколог", same=(2,))
    assert shorter.changed[0].columns == [("specialities", "хірург", "онколог")]
    assert shorter.clinic is not None
    assert len(shorter.clinic.doctors) == 3


def test_two_rows_of_one_sheet_may_be_the_same_doctor_too() -> None:
    lines = "Мальва Ірина Петрівна;окуліст\nМальва Ірина;"
    apart = roster(lines)
    assert apart.added == ["Мальва Ірина Петрівна", "Мальва Ірина"]
    assert [(one.row, one.other) for one in apart.alike] == [(3, "Мальва Ірина Петрівна")]
    together = roster(lines, same=(3,))
    assert together.added == ["Мальва Ірина Петрівна"]
