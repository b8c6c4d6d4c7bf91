"""Sheets as clinics have them: encodings, separators, merged cells, headings of sections; taken whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.server.clinic.sheet_files import xlsx
from vidhuk.clinic import load_clinic, save_clinic
from vidhuk.clinic.imports import (
    ImportPlan,
    guess_mapping,
    guess_table,
    plan_import,
    read_sheets,
    recall_mapping,
    remember_mapping,
    sheet_text,
)
from vidhuk.clinic.imports.sheets import MAX_SHEET_BYTES
from vidhuk.clinic.yaml_text import LONG
from vidhuk.contracts import Clinic, Doctor, ErrorCode
from vidhuk.errors import Refused
from vidhuk.replies.asked import own_text

PRICES = "Послуга;Ціна;Діє до;Хто стежить\nУЗД;600-900;31.12.2026;Ніна\nМРТ коліна;від 2 500 грн;2027-01-31;Ніна\nКонсультація;800,50;;\n"
CLINIC = Clinic.model_validate(
    {
        "services": [{"name": "УЗД", "from": 500, "to": 900}, {"name": "Масаж", "from": 400, "to": 400}],
        "doctors": ["Сорока Ігор, хірург"],
    }
)


def plan(raw: bytes, table: str | None = None, *, clinic: Clinic = CLINIC, replace: bool = False) -> ImportPlan:
    rows = read_sheets(raw)[0].rows
    chosen = table or guess_table(rows)
    heading, mapping = guess_mapping(rows, chosen)
    return plan_import(clinic, chosen, rows, heading, mapping, replace=replace)


def prices(clinic: Clinic | None) -> list[tuple[str, float | None, float | None]]:
    assert clinic is not None
    return [(one.name, one.price_from, one.price_to) for one in clinic.services]


def test_a_day_written_otherwise_is_no_change() -> None:
    clinic = Clinic.model_validate({"services": [{"name": "УЗД", "from": 600, "to": 900, "valid_to": "2026-12-31"}]})
    same, later = (
        plan(f"Послуга;Ціна;Діє до\nУЗД;600-900;{day}\n".encode(), clinic=clinic)
        for day in ("31.12.2026", "01.01.2027")
    )
    assert (same.changed, same.same) == ([], 1)
    assert [column for column, _before, _now in later.changed[0].columns] == ["valid_to"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_price_list_is_read_in_every_usual_writing(encoding: str, separator: str) -> None:
    text = PRICES.replace("800,50", "800.50").replace(";", separator)
    found = plan(text.encode(encoding))
    assert (found.table, found.added, found.problems) == ("services", ["МРТ коліна", "Консультація"], [])
    assert prices(found.clinic) == [
        ("УЗД", 600, 900),
        ("Масаж", 400, 400),
        ("МРТ коліна", 2500, None),
        ("Консультація", 800.5, 800.5),
    ]
    assert found.clinic is not None
    assert (found.clinic.services[0].valid_to, found.clinic.services[0].owner) == ("31.12.2026", "Ніна")


def test_the_difference_names_what_stood_and_what_will() -> None:
    found = plan(PRICES.encode())
    [change] = found.changed
    assert change.name == "УЗД"
    assert ("from", "500", "600") in change.columns
    assert found.absent == 1


def test_what_the_sheet_does_not_have_goes_only_when_it_replaces_all() -> None:
    found = plan(PRICES.encode(), replace=True)
    assert found.removed == ["Масаж"]
    assert "Масаж" not in [name for name, _, _ in prices(found.clinic)]


def test_an_empty_cell_leaves_what_is_known() -> None:
    clinic = Clinic.model_validate({"services": [{"name": "УЗД", "from": 500, "owner": "Ніна"}]})
    found = plan("Послуга;Ціна від;Хто стежить\nузд;700;\n".encode(), clinic=clinic)
    assert found.clinic is not None
    assert (found.clinic.services[0].price_from, found.clinic.services[0].owner) == (700, "Ніна")


def test_a_name_in_another_language_comes_from_its_column_and_stands_in_the_reply() -> None:
    sheet = "Послуга;Назва англійською;Название на русском;Ціна\nУЗД серця;Echocardiogram;УЗИ сердца;1100\n"
    found = plan(sheet.encode())
    assert found.clinic is not None
    service = next(one for one in found.clinic.services if one.name == "УЗД серця")
    assert [own_text(service, "name", language) for language in ("uk", "ru", "en")] == [
        "УЗД серця",
        "УЗИ сердца",
        "Echocardiogram",
    ]


def test_the_same_sheet_again_changes_nothing() -> None:
    once = plan(PRICES.encode())
    assert once.clinic is not None
    again = plan(PRICES.encode(), clinic=once.clinic)
    assert again.changes_nothing
    assert again.clinic == once.clinic


def test_a_roster_with_a_name_in_three_columns_and_merged_cells() -> None:
    rows = [
        ["ТОВ «Лелека», список лікарів", "", "", "", ""],
        ["Філія", "Прізвище", "Ім'я", "По батькові", "Спеціальність"],
        ["Центр", "Сорока", "Ігор", "Якович", "хірург"],
        ["", "Вербицька", "Алла", "", "терапевт, УЗД"],
        ["Липки", "Жук", "Остап", "", ""],
    ]
    found = plan(xlsx(rows, merged=["A1:E1", "A3:A4"]), clinic=Clinic())
    assert (found.table, found.problems) == ("doctors", [])
    assert found.clinic is not None
    assert found.clinic.doctors[1] == Doctor(
        name="Вербицька Алла", specialities=["терапевт", "УЗД"], branches=["Центр"]
    )


def test_capitals_inside_a_word_are_no_other_encoding() -> None:
    assert read_sheets("Послуга;Ціна\nфМРТ мозку;3000\n".encode("cp1251"))[0].rows[1][0] == "фМРТ мозку"


def test_numbers_and_headings_of_sections_in_xlsx() -> None:
    rows: list[list[str | float]] = [
        ["Прайс", ""],
        ["Найменування", "Вартість, грн"],
        ["Терапія", ""],
        ["Огляд", 650.0],
        ["Хірургія", ""],
        ["Шов", 99.5],
        # What a formula leaves in the file, and nobody sees in the spreadsheet.
        ["Пов’язка", 1200 * 1.1],
    ]
    found = plan(xlsx(rows), clinic=Clinic())
    assert prices(found.clinic) == [("Огляд", 650, 650), ("Шов", 99.5, 99.5), ("Пов’язка", 1320, 1320)]
    assert found.skipped == 2


@pytest.mark.parametrize(
    ("lines", "row", "column", "code"),
    [
        ("УЗД;сто грн;;", 2, "from", "price"),
        ("УЗД;600;завтра;", 2, "valid_to", "day"),
        ("УЗД;900-600;;", 2, "to", "price-range"),
        ("УЗД {орган};600;;", 2, "name", "place"),
        ("УЗД ____;600;;", 2, "name", "place"),
        (";600;;Ніна", 2, "name", "required"),
        ("УЗД;600;;\nМРТ;700;;\nузд;650;;", 4, "name", "duplicate"),
        ('УЗД;600;;"=HYPERLINK(""http://evil.example"")"', 2, "owner", "formula"),
        ("@SUM(A1);600;;", 2, "name", "formula"),
    ],
)
def test_one_wrong_row_is_named_and_nothing_is_taken(lines: str, row: int, column: str, code: str) -> None:
    found = plan(("Послуга;Ціна;Діє до;Хто стежить\n" + lines + "\n").encode())
    assert (row, column, code) in [(one.row, one.column, one.code) for one in found.problems]
    assert found.clinic is None


def test_the_same_row_twice_is_one() -> None:
    found = plan("Послуга;Ціна\nШов;90\nШов;90\n".encode())
    assert (found.added, found.skipped, found.problems) == (["Шов"], 1, [])


def test_a_phone_with_its_plus_is_no_formula() -> None:
    found = plan("Філія;Телефон;Адреса\nЦентр;+380 44 200 11 22;вул. Коротка, 2\n".encode(), clinic=Clinic())
    assert (found.table, found.problems) == ("branches", [])


def test_a_sheet_without_headings_is_a_list_of_names() -> None:
    found = plan("Сорока Ігор\nЖук Остап\n".encode(), "doctors", clinic=Clinic())
    assert found.added == ["Сорока Ігор", "Жук Остап"]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n;;;\n", "empty"),
        (b"\xd0\xcf\x11\xe0 old", "old_excel"),
        (b"PK\x03\x04 cut", "damaged"),
        (b"a;b\n\x00\x01", "encoding"),
        (PRICES.encode("koi8-u"), "encoding"),
        (PRICES.encode("mac-cyrillic"), "encoding"),
        (PRICES.encode("cp1125"), "encoding"),
        (b'a;"b\n1;2', "damaged"),
        (b"a" * (MAX_SHEET_BYTES + 1), "too_large"),
        ("\n".join(f"p{number};1" for number in range(12_100)).encode(), "too_large"),
        (xlsx([["a"]], extra={"xl/media/bomb.bin": b"0" * (41 * 1024 * 1024)}), "too_large"),
    ],
    ids=[
        "nothing",
        "only separators",
        "xls",
        "cut",
        "binary",
        "koi8",
        "mac",
        "dos",
        "open quote",
        "bytes",
        "rows",
        "bomb",
    ],
)
def test_what_is_no_table_says_what_to_do(raw: bytes, reason: str) -> None:
    with pytest.raises(Refused) as caught:
        read_sheets(raw)
    assert caught.value.code is ErrorCode.SHEET_UNREADABLE
    assert caught.value.params["reason"] == reason


def test_a_settled_mapping_is_remembered_for_the_same_headings(tmp_path: Path) -> None:
    headings = ["Шифр", "Процедура", "Сума"]
    assert recall_mapping(tmp_path, "services", headings) is None
    remember_mapping(tmp_path, "services", headings, {"name": 1, "from": 2})
    assert recall_mapping(tmp_path, "services", ["шифр", "Процедура ", "СУМА"]) == {"name": 1, "from": 2}
    assert recall_mapping(tmp_path, "doctors", headings) is None
    (tmp_path / "imports.json").write_text("[broken", encoding="utf-8")
    assert recall_mapping(tmp_path, "services", headings) is None


@pytest.mark.parametrize(
    ("cell", "low", "high", "currency"),
    [
        ("від 1\u00a0200 грн", 1200, None, "UAH"),
        ("1.200 грн", 1200, 1200, "UAH"),
        ("1'200,50", 1200.5, 1200.5, "UAH"),
        ("1 200 грн 50 коп.", 1200.5, 1200.5, "UAH"),
        ("800,-", 800, 800, "UAH"),
        ("₴ 800", 800, 800, "UAH"),
        ("від 900 до 1\u202f100 гривень", 900, 1100, "UAH"),
        ("1200 – 1500", 1200, 1500, "UAH"),
        ("ДО 700 ГРН", None, 700, "UAH"),
        ("20-30 USD", 20, 30, "USD"),
        ("€50", 50, 50, "EUR"),
        ("за домовленістю", None, None, "UAH"),
        ("—", None, None, "UAH"),
    ],
)
def test_a_price_is_read_as_people_type_it(cell: str, low: float | None, high: float | None, currency: str) -> None:
    found = plan(f"Послуга;Вартість\nШов;{cell}\n".encode("utf-8-sig"), clinic=Clinic())
    assert found.problems == []
    assert found.clinic is not None
    [one] = found.clinic.services
    assert (one.price_from, one.price_to, one.currency) == (low, high, currency)


@pytest.mark.parametrize("cell", ["~500", "сто", "500 або 600", "12 місяців"])
def test_a_price_that_nobody_can_be_sure_of_is_asked_about(cell: str) -> None:
    found = plan(f"Послуга;Вартість\nШов;{cell}\n".encode(), clinic=Clinic())
    assert [(one.row, one.column, one.code) for one in found.problems] == [(2, "from", "price")]


def test_what_a_sum_is_for_stays_with_it() -> None:
    found = plan("Послуга;Ціна\nКоронка;від 5 200 грн за зуб\nМасаж;900 грн/год\n".encode(), clinic=Clinic())
    assert prices(found.clinic) == [("Коронка (за зуб)", 5200, None), ("Масаж (за год)", 900, 900)]


def test_a_dash_takes_back_a_price_that_was_known() -> None:
    clinic = Clinic.model_validate({"services": [{"name": "Шов", "from": 90, "to": 90, "owner": "Ніна"}]})
    found = plan("Послуга;Ціна\nШов;за домовленістю\n".encode(), clinic=clinic)
    assert prices(found.clinic) == [("Шов", None, None)]
    assert [change.columns for change in found.changed] == [[("from", "90", ""), ("to", "90", "")]]


def test_one_cell_with_a_lower_end_takes_the_old_upper_end_back() -> None:
    clinic = Clinic.model_validate({"services": [{"name": "Шов", "from": 90, "to": 120}]})
    assert prices(plan("Послуга;Ціна\nШов;від 150 грн\n".encode(), clinic=clinic).clinic) == [("Шов", 150, None)]
    # Two columns say two things: an empty one leaves what is known.
    low = plan("Послуга;Ціна від;Ціна до\nШов;100;\n".encode(), clinic=clinic)
    assert prices(low.clinic) == [("Шов", 100, 120)]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("31 грудня 2026 р.", "2026-12-31"),
        ("1 января 2027 года", "2027-01-01"),
        ("5 May 2027", "2027-05-05"),
        ("01.06.27", "2027-06-01"),
        ("2026/12/31", "2026-12-31"),
        ("31-12-2026", "2026-12-31"),
        ("2026-12-31 00:00:00", "2026-12-31"),
        # A spreadsheet's count of days, in a cell that lost its format.
        ("46387", "2026-12-31"),
    ],
)
def test_a_day_is_read_as_people_type_it(cell: str, day: str) -> None:
    found = plan(f"Акція;Умови;Діє до\nЧистка;огляд і чистка;{cell}\n".encode(), clinic=Clinic())
    assert (found.table, found.problems) == ("promotions", [])
    assert found.clinic is not None
    assert found.clinic.promotions[0].valid_to == day


@pytest.mark.parametrize("cell", ["31 лютого 2026", "кінець місяця", "2026"])
def test_a_day_that_is_none_is_asked_about(cell: str) -> None:
    found = plan(f"Акція;Умови;Діє до\nЧистка;огляд;{cell}\n".encode(), clinic=Clinic())
    assert [one.code for one in found.problems] == ["day"]


def test_ten_thousand_rows_are_read_and_compared() -> None:
    lines = "\n".join(f"Дослідження {number};від {number} грн" for number in range(1, 10_001))
    found = plan(f"Послуга;Ціна\n{lines}\n".encode(), clinic=Clinic())
    assert (len(found.added), found.problems) == (10_000, [])


def test_a_long_price_list_comes_back_from_its_file(tmp_path: Path) -> None:
    """Long enough for the quick reader and writer: what they make is what the careful ones make."""
    lines = "\n".join(f"Дослідження № {number}: «А», 'Б';від {number} грн" for number in range(1, 1_201))
    found = plan(f"Послуга;Ціна\n{lines}\n".encode(), clinic=Clinic()).clinic
    assert found is not None
    path = tmp_path / "clinic.yaml"
    save_clinic(path, found)
    text = path.read_text(encoding="utf-8")
    assert len(text) > LONG
    assert load_clinic(path) == found
    path.write_text("# наш прайс\n" + text.replace("Дослідження № 7:", "Дослідження № 7, нове:"), encoding="utf-8")
    assert "Дослідження № 7, нове: «А», 'Б'" in [one.name for one in load_clinic(path).services]
    path.write_text(text.replace("- name", "- nаme: [", 1), encoding="utf-8")
    with pytest.raises(Refused) as caught:
        load_clinic(path)
    assert int(str(caught.value.params["line"])) > 0


def test_what_is_written_out_runs_nothing_and_comes_back() -> None:
    raw = sheet_text([["Назва", "Телефон"], ["=cmd|'/c calc'!A1", "+380 44 1"]])
    assert b"'=cmd" in raw
    assert read_sheets(raw)[0].rows[1] == ["'=cmd|'/c calc'!A1", "+380 44 1"]


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_break_it(raw: bytes) -> None:
    try:
        sheets = read_sheets(raw)
    except Refused:
        return
    for table in ("services", "doctors"):
        heading, mapping = guess_mapping(sheets[0].rows, table)
        plan_import(CLINIC, table, sheets[0].rows, heading, mapping)


@pytest.mark.parametrize("word", ["безкоштовно", "Безкоштовна", "бесплатно", "FREE", "free of charge", "0 грн"])
def test_free_is_a_price_of_0(word: str) -> None:
    found = plan(f"Послуга;Ціна\nПерша розмова;{word}\n".encode())
    assert found.problems == []
    assert next(price for price in prices(found.clinic) if price[0] == "Перша розмова")[1] == 0


def test_brackets_in_a_name_are_told_before_they_stand_in_a_reply() -> None:
    found = plan("Послуга;Ціна\nАналіз [швидкий];200\n".encode())
    assert [(one.row, one.column, one.code) for one in found.problems] == [(2, "name", "place")]
