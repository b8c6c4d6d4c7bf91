"""`vidhuk clinic`: a sheet is shown first and taken whole or not at all; the way back is a sheet too."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from vidhuk.clinic import load_clinic, save_clinic
from vidhuk.commands.clinic import ImportWish, export_sheet, import_sheet
from vidhuk.contracts import Clinic, ErrorCode
from vidhuk.errors import Refused
from vidhuk.sentences import sentences_for
from vidhuk.settings import Settings

SHEET = "Шифр;Найменування;Сума\n1;Огляд;500\n2;Шов;від 90\n"


@pytest.fixture
def desk(tmp_path: Path) -> Settings:
    (tmp_path / "prices.csv").write_text(SHEET, encoding="cp1251")
    return Settings(home=tmp_path)


def run(desk: Settings, **wish: object) -> tuple[int, str]:
    out = io.StringIO()
    file = str(desk.home / "prices.csv")
    done = import_sheet(desk, sentences_for("uk"), file, ImportWish(**wish), out)  # type: ignore[arg-type]
    return done, out.getvalue()


def test_it_is_shown_first_and_then_taken(desk: Settings) -> None:
    done, said = run(desk)
    assert (done, "+ Огляд" in said, "--apply" in said) == (0, True, True)
    assert load_clinic(desk.clinic_path) == Clinic()
    run(desk, apply=True)
    assert [(one.name, one.price_from, one.price_to) for one in load_clinic(desk.clinic_path).services] == [
        ("Огляд", 500, 500),
        ("Шов", 90, None),
    ]
    assert "Нових: 0, змінених: 0, без змін: 2" in run(desk)[1]


def test_a_wrong_row_takes_nothing(desk: Settings) -> None:
    (desk.home / "prices.csv").write_text(SHEET + "3;МРТ;дорого\n", encoding="utf-8")
    done, said = run(desk, apply=True)
    assert done == 1
    assert "рядок 4" in said
    assert not desk.clinic_path.exists()


def test_columns_can_be_named_and_are_remembered(desk: Settings) -> None:
    run(desk, mapping="name=Шифр,from=3", apply=True)
    assert [one.name for one in load_clinic(desk.clinic_path).services] == ["1", "2"]
    assert "name=Шифр" in run(desk)[1]


@pytest.mark.parametrize(
    "wish", [{"table": "people"}, {"sheet": "Лист2"}, {"mapping": "name=Немає"}, {"mapping": "x=1"}]
)
def test_what_is_not_there_is_named(desk: Settings, wish: dict[str, object]) -> None:
    with pytest.raises(Refused) as caught:
        run(desk, **wish)
    assert caught.value.code is ErrorCode.SETTING_INVALID


def test_a_table_goes_out_and_comes_back(desk: Settings) -> None:
    run(desk, apply=True)
    before = load_clinic(desk.clinic_path)
    assert export_sheet(desk, str(desk.home / "prices.csv"), "services") == 0
    assert "змінених: 0" in run(desk, replace=True)[1]
    assert load_clinic(desk.clinic_path) == before


def test_a_file_that_is_not_there_is_named(desk: Settings) -> None:
    with pytest.raises(Refused) as caught:
        import_sheet(desk, sentences_for("uk"), str(desk.home / "none.csv"), ImportWish(), io.StringIO())
    assert caught.value.code is ErrorCode.FILE_UNREADABLE


def test_a_doctor_who_may_be_the_same_is_named_and_joined_on_request(desk: Settings) -> None:
    save_clinic(desk.clinic_path, Clinic.model_validate({"doctors": ["Ярема Павло, лор"]}))
    (desk.home / "prices.csv").write_text("ПІБ;Фах\nЯрема Павло Юрійович;отоларинголог\n", encoding="utf-8")
    assert "--same 2" in run(desk)[1]
    run(desk, same="2", apply=True)
    assert [str(one) for one in load_clinic(desk.clinic_path).doctors] == ["Ярема Павло Юрійович, отоларинголог"]
    with pytest.raises(Refused) as refused:
        run(desk, same="друга")
    assert refused.value.params["name"] == "--same"
