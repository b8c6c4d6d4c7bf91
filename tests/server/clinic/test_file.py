"""clinic.yaml: what people type is read as typed, a mistake is shown with its place, a save never overwrites another's."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from vidhuk.clinic import NO_FILE, branches_of, load_clinic, read_clinic, revision_of, roster_of, save_clinic
from vidhuk.clinic.file import clinic_from_text
from vidhuk.contracts import Branch, Clinic, ErrorCode
from vidhuk.errors import Refused

WHOLE = """\
# Наша клініка
name: Оберіг
phones: [0441234567, "+380 44 765 43 21"]
form_of_address: ви
language_policy: author
responsible:
  - name: Ірина Савчук
    role: керівниця сервісу
    hours: 9:00-18:00
branches:
  - name: Печерськ
    address: вул. Довга, 1
    landmark: біля ринку
  - вул. Коротка, 2
  - Поділ
doctors: [Коваль О. І.]
services:
  - name: УЗД
    from: 600
    to: 900
    valid_to: 2026-12-31
    code: 77
mascot: кіт
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "clinic.yaml"


def test_a_missing_file_is_a_clinic_of_which_nothing_is_known(path: Path) -> None:
    assert load_clinic(path) == Clinic()
    assert read_clinic(path).revision == NO_FILE == revision_of(path)


def test_scalars_stay_what_was_typed(path: Path) -> None:
    path.write_text(WHOLE, encoding="utf-8")
    clinic = load_clinic(path)
    assert clinic.phones == ["0441234567", "+380 44 765 43 21"]
    assert clinic.responsible[0].hours == "9:00-18:00"
    assert clinic.services[0].valid_to == "2026-12-31"
    assert clinic.services[0].price_from == 600


def test_roster_and_branches_in_one_shape(path: Path) -> None:
    path.write_text(WHOLE, encoding="utf-8")
    clinic = load_clinic(path)
    assert roster_of(clinic).branches == ["Печерськ", "вул. Коротка, 2", "Поділ"]
    assert roster_of(clinic).doctors == ["Коваль О. І."]
    assert [branch.address for branch in branches_of(clinic)] == ["вул. Довга, 1", "вул. Коротка, 2", None]


@pytest.mark.parametrize(
    ("text", "line", "key", "problem"),
    [
        ("name: А\nservices:\n - name: УЗД\n   from: багато\n", 4, "services[1].from", "float_parsing"),
        ("name: А\nname: Б\n", 2, "name", "duplicate_key"),
        ("a: [1,\n", 2, "", "syntax"),
        ("a: &x 1\nb: *x\n", 1, "", "alias"),
        ("a: !!python/object:os.system x\n", 1, "", "tag"),
        ("- 1\n", 1, "", "not_a_mapping"),
        ("name: А\ntime_zone: Europe/Kiyv\n", 2, "time_zone", "time_zone"),
        ("form_of_address: Ви\n", 1, "form_of_address", "enum"),
        ("services:\n - name: x\n   valid_to: колись\n", 3, "services[1].valid_to", "day"),
        ("services:\n - name: x\n   from: 5\n   to: 3\n", 4, "services[1].to", "price_range"),
        ("responsible:\n - role: [1]\n", 2, "responsible[1].role", "string_type"),
        ("phones: 044\n", 1, "phones", "list_type"),
        ("[" * 5_000, 1, "", "syntax"),
    ],
)
def test_a_mistake_names_line_and_key(path: Path, text: str, line: int, key: str, problem: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as caught:
        load_clinic(path)
    assert caught.value.code is ErrorCode.CLINIC_INVALID
    assert caught.value.params["problem"] == problem
    assert (caught.value.params["line"], caught.value.params["key"]) == (line, key) or problem == "syntax"


def test_a_huge_or_foreign_file_is_refused(path: Path) -> None:
    path.write_bytes(b"a: b\n" * 700_000)
    with pytest.raises(Refused) as caught:
        load_clinic(path)
    assert caught.value.params["problem"] == "too_large"
    path.write_bytes(b"name: \xff\xfe\n")
    with pytest.raises(Refused) as caught:
        load_clinic(path)
    assert caught.value.params["problem"] == "not_utf8"


def test_a_folder_in_its_place_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        load_clinic(tmp_path)
    assert caught.value.code is ErrorCode.FILE_UNREADABLE


def test_a_save_keeps_what_this_version_does_not_know(path: Path) -> None:
    path.write_text(WHOLE, encoding="utf-8")
    opened = read_clinic(path)
    plain = opened.clinic.model_dump(exclude={"mascot"})
    for branch in plain["branches"]:
        if isinstance(branch, dict):
            branch.pop("landmark", None)
    edited = Clinic.model_validate({**plain, "name": "Оберіг Плюс", "services": [{"name": "УЗД", "from": 700}]})
    revision = save_clinic(path, edited, opened.revision)
    again = read_clinic(path)
    assert again.revision == revision
    assert again.clinic.name == "Оберіг Плюс"
    text = path.read_text(encoding="utf-8")
    assert "mascot: кіт" in text
    assert "landmark: біля ринку" in text
    assert "code: 77" in text
    assert "from: 700" in text


def test_read_and_save_give_an_equal_clinic(path: Path) -> None:
    path.write_text(WHOLE, encoding="utf-8")
    before = read_clinic(path)
    save_clinic(path, before.clinic, before.revision)
    assert load_clinic(path) == before.clinic


def test_two_editors_do_not_overwrite_each_other(path: Path) -> None:
    path.write_text(WHOLE, encoding="utf-8")
    opened = read_clinic(path)
    save_clinic(path, opened.clinic.model_copy(update={"name": "Перша"}), opened.revision)
    with pytest.raises(Refused) as caught:
        save_clinic(path, opened.clinic.model_copy(update={"name": "Друга"}), opened.revision)
    assert (caught.value.code, caught.value.status) == (ErrorCode.CLINIC_CONFLICT, 409)
    assert load_clinic(path).name == "Перша"


def test_of_editors_in_the_same_moment_one_wins(path: Path) -> None:
    path.write_text(WHOLE, encoding="utf-8")
    opened = read_clinic(path)
    outcomes: list[str] = []

    def save(name: str) -> None:
        try:
            save_clinic(path, opened.clinic.model_copy(update={"name": name}), opened.revision)
            outcomes.append("saved")
        except Refused:
            outcomes.append("conflict")

    threads = [threading.Thread(target=save, args=(f"Клініка {n}",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["conflict"] * 5 + ["saved"]


def test_a_clinic_that_breaks_a_rule_is_not_written(path: Path) -> None:
    path.write_text(WHOLE, encoding="utf-8")
    with pytest.raises(Refused):
        save_clinic(path, Clinic(time_zone="Mars/Base"))
    assert path.read_text(encoding="utf-8") == WHOLE
    assert [p.name for p in path.parent.iterdir() if p.name.startswith(".clinic")] == []


def test_a_branch_named_by_hand_stays_a_text(path: Path) -> None:
    save_clinic(path, Clinic(name="null", branches=["Поділ", Branch(name="Центр")], phones=["~", "no"]))
    clinic = load_clinic(path)
    assert clinic.name == "null"
    assert clinic.phones == ["~", "no"]
    assert clinic.branches == ["Поділ", Branch(name="Центр")]


@pytest.mark.parametrize("word", ["безкоштовно", "бесплатно", "free"])
def test_free_in_the_file_is_0_and_another_word_is_named_with_its_line(word: str) -> None:
    clinic = clinic_from_text(
        f"services:\n- name: Розмова\n  from: {word}\npromotions:\n- name: День\n  price: {word}\n"
    )
    assert (clinic.services[0].price_from, clinic.promotions[0].price) == (0, 0)
    with pytest.raises(Refused) as refused:
        clinic_from_text("services:\n- name: Розмова\n  from: задарма\n")
    assert (refused.value.params["line"], refused.value.params["problem"]) == (3, "float_parsing")
