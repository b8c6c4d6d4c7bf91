"""A sheet in the pages: shown, chosen, taken whole or not at all; and the door it comes through."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest

from tests.inside_desk import Answer
from tests.page_html import Html
from tests.server.clinic.sheet_files import xlsx
from tests.server.web.conftest import SignedIn
from vidhuk.access.tokens import csrf_of
from vidhuk.clinic import load_clinic, save_clinic
from vidhuk.clinic.imports import MAX_SHEET_BYTES, SHEET_TYPES
from vidhuk.contracts import Clinic

CSV, XLSX = SHEET_TYPES
PRICES = "Процедура;Сума;Код\nУЗД;600-900;1\nШов;120;2\n".encode("cp1251")
NO_CSRF = ""


def sent(
    person: SignedIn,
    raw: bytes,
    query: dict[str, str] | None = None,
    *,
    kind: str = CSV,
    csrf: str | None = None,
    **more: str,
) -> Answer:
    """The file as the script sends it."""
    inside = person.desk.inside
    headers = {
        "host": inside.page_host,
        "origin": inside.access.page_origin,
        "cookie": f"vidhuk_session={person.desk.cookie}",
        "content-type": kind,
        "content-length": str(len(raw)),
        "x-csrf-token": csrf_of(person.desk.cookie) if csrf is None else csrf,
        **more,
    }
    listed = [(name, value) for name, value in headers.items() if value != NO_CSRF]
    return inside.ask("POST", f"/clinic/import?{urlencode(query or {})}", listed, raw)


def clinic(person: SignedIn) -> Clinic:
    return load_clinic(person.desk.inside.settings.clinic_path)


def chosen(person: SignedIn, raw: bytes, **changes: str) -> dict[str, str]:
    """What the page's choices say after a first look, as the script sends them."""
    page = Html(sent(person, raw).body.decode())
    form = page.one("form", id="import-choices")
    choices = {"mapped": form.attributes["data-table"] or "", "revision": form.attributes["data-revision"] or ""}
    return {**choices, "table": choices["mapped"], **changes}


def test_a_look_changes_nothing_and_shows_what_would(person: SignedIn) -> None:
    page = sent(person, PRICES).body.decode()
    assert "нових: 2" in page
    assert 'id="import-apply"' in page
    assert clinic(person) == Clinic()


def test_what_was_shown_is_taken_and_the_columns_are_remembered(person: SignedIn) -> None:
    wish = chosen(person, PRICES, c0="name", c1="price", apply="1")
    assert 'data-done="/clinic?saved=1"' in sent(person, PRICES, wish).body.decode()
    assert [(one.name, one.price_from, one.price_to) for one in clinic(person).services] == [
        ("УЗД", 600, 900),
        ("Шов", 120, 120),
    ]
    again = sent(person, PRICES.replace(b"120", b"150")).body.decode()
    assert "зміниться: 1" in again
    assert "<del>120</del> → <ins>150</ins>" in again


def test_a_person_may_say_what_a_column_is(person: SignedIn) -> None:
    wish = chosen(person, PRICES, table="doctors", mapped="doctors", c0="name", c1="", c2="", apply="1")
    sent(person, PRICES, wish)
    assert clinic(person).doctors == ["УЗД", "Шов"]


def test_one_wrong_row_and_nothing_is_taken(person: SignedIn) -> None:
    raw = "Послуга;Ціна\nУЗД;600\nШов;дорого\n".encode()
    answer = sent(person, raw, chosen(person, raw, c0="name", c1="price", apply="1"))
    page = answer.body.decode()
    assert "Рядок 3." in page
    assert "import-apply" not in page
    assert clinic(person) == Clinic()


def test_somebody_elses_save_in_between_is_not_overwritten(person: SignedIn) -> None:
    wish = chosen(person, PRICES, c0="name", c1="price", apply="1")
    save_clinic(person.desk.inside.settings.clinic_path, Clinic(name="Назва колеги"))
    assert sent(person, PRICES, wish).status == 409
    assert clinic(person) == Clinic(name="Назва колеги")


def test_a_spreadsheet_comes_the_same_way(person: SignedIn) -> None:
    raw = xlsx([["ПІБ", "Спеціальність"], ["Сорока Ігор", "<script>alert(1)</script>"]])
    page = sent(person, raw, kind=XLSX).body.decode()
    assert "Сорока Ігор" in page
    assert "<script>" not in page


def test_what_is_no_table_is_told_in_the_page(person: SignedIn) -> None:
    answer = sent(person, b"\xd0\xcf\x11\xe0", kind=XLSX)
    assert answer.status == 422
    assert ".xls" in answer.body.decode()


@pytest.mark.parametrize(
    "kind", ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"]
)
def test_other_bodies_do_not_pass(person: SignedIn, kind: str) -> None:
    assert sent(person, PRICES, kind=kind).status == 415


def test_the_token_comes_in_the_header_or_nothing_passes(person: SignedIn) -> None:
    for csrf in (NO_CSRF, "0" * 43):
        answer = sent(person, b"csrf=" + csrf_of(person.desk.cookie).encode(), csrf=csrf)
        assert (answer.status, answer.code) == (403, "csrf_failed")


def test_another_origin_and_a_huge_file_do_not_pass(person: SignedIn) -> None:
    assert sent(person, PRICES, origin="https://evil.example").status == 403
    assert sent(person, b"a" * (MAX_SHEET_BYTES + 1)).status == 413


def test_a_table_is_written_out_and_comes_back_the_same(person: SignedIn) -> None:
    wish = chosen(person, PRICES, c0="name", c1="price", apply="1")
    sent(person, PRICES, wish)
    answer = person.get("/clinic/export/services")
    assert answer.header("content-type") == "text/csv; charset=utf-8"
    assert answer.body.startswith(b"\xef\xbb\xbfname;from;to")
    assert "Усе так само" in sent(person, answer.body).body.decode()
    assert person.get("/clinic/export/secrets").status == 404


def test_a_doctor_who_may_be_the_same_is_ticked_by_a_person(person: SignedIn) -> None:
    path = person.desk.inside.settings.clinic_path
    save_clinic(path, Clinic.model_validate({"doctors": ["Липа Орест, лор"]}))
    sheet = "ПІБ;Спеціальність\nЛипа Орест Маркович;отоларинголог\n".encode()
    page = Html(sent(person, sheet).body.decode())
    box = page.one("input", id="import-same-2")
    assert (box.attributes["name"], box.attributes["form"]) == ("same", "import-choices")
    assert "checked" not in box.attributes
    assert "«Липа Орест Маркович» — це «Липа Орест»" in page.source
    assert sent(person, sheet, chosen(person, sheet, apply="1", same="2", c0="name", c1="specialities")).status == 200
    assert [str(one) for one in clinic(person).doctors] == ["Липа Орест Маркович, отоларинголог"]
