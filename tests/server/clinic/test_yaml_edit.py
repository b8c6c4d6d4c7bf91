"""Saving from the page changes what was changed and leaves a person's file otherwise as they wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vidhuk.clinic import load_clinic, read_clinic, save_clinic
from vidhuk.contracts import Clinic

WRITTEN = """\
# Факти нашої клініки, веде Ніна
name: "Лелека"   # без лапок на вивісці

phones:
  - 0442001122  # рецепція
  - +380 67 200 11 22

doctors:
  # старша зміна
  - name: Вербицька Алла   # у відпустці до 5.12
    specialities: [терапевтка]
    cabinet: 12
  - Сорока Ігор, хірург
services:
  # переглядаємо щокварталу
  - name: УЗД
    from: 700
    to: 900
    valid_to: 2026-12-31
# кінець
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.yaml"
    path.write_text(WRITTEN, encoding="utf-8")
    return path


def change(path: Path, **changes: object) -> str:
    opened = read_clinic(path)
    data = opened.clinic.model_dump(by_alias=True, exclude_none=True)
    save_clinic(path, Clinic.model_validate(data | changes), opened.revision)
    return path.read_text(encoding="utf-8")


def test_a_changed_value_leaves_every_comment(path: Path) -> None:
    text = change(path, name="Лелека Плюс")
    for kept in WRITTEN.splitlines():
        if "#" in kept:
            assert kept.split("#")[1].strip() in text, kept
    assert "0442001122" in text
    assert "cabinet: 12" in text
    assert load_clinic(path).name == "Лелека Плюс"


def test_entries_come_and_go_and_the_others_keep_their_comments(path: Path) -> None:
    doctors = load_clinic(path).model_dump(by_alias=True, exclude_none=True)["doctors"]
    text = change(path, doctors=[doctors[0], "Марченко Віра"])
    assert "у відпустці до 5.12" in text
    assert "Сорока" not in text
    assert [getattr(one, "name", one) for one in load_clinic(path).doctors] == ["Вербицька Алла", "Марченко Віра"]


def test_another_order_is_kept_too(path: Path) -> None:
    doctors = load_clinic(path).model_dump(by_alias=True, exclude_none=True)["doctors"]
    change(path, doctors=[doctors[1], doctors[0]])
    assert [getattr(one, "name", one) for one in load_clinic(path).doctors] == ["Сорока Ігор, хірург", "Вербицька Алла"]


def test_what_nobody_set_is_not_written_down(path: Path) -> None:
    text = change(path, hours="пн-пт 9:00-18:00")
    for absent in ("remind_days", "topics", "aliases", "insurance"):
        assert absent not in text


@settings(max_examples=60, deadline=None)
@given(
    name=st.text(min_size=1, max_size=20),
    phones=st.lists(st.text(max_size=12), max_size=4),
    doctors=st.lists(st.text(max_size=12), max_size=4),
)
def test_whatever_is_saved_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, phones: list[str], doctors: list[str]
) -> None:
    path = tmp_path_factory.mktemp("any") / "clinic.yaml"
    path.write_text(WRITTEN, encoding="utf-8")
    wanted = Clinic.model_validate({"name": name, "phones": phones, "doctors": doctors})
    anew = path.with_name("anew.yaml")
    try:
        save_clinic(anew, wanted)
    except Exception:  # noqa: BLE001  (what a new file cannot hold an old one need not hold)
        return
    save_clinic(path, wanted)
    assert load_clinic(path).model_dump(exclude_none=True) == load_clinic(anew).model_dump(exclude_none=True)
