"""The clinic's form: what a person types comes back as typed, and what is wrong is said beside its field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.page_fill import CLINIC
from vidhuk.contracts import Clinic
from vidhuk.web.clinic_form import ClinicForm, clinic_from, form_from, form_of, without_empty_rows
from vidhuk.web.clinic_view import changes_between, with_row_moved


def posted(form: ClinicForm) -> dict[str, str]:
    """The form as a browser sends it."""
    cells = {
        f"{table}-{number}-{column}": value
        for table, rows in form.rows.items()
        for number, row in enumerate(rows)
        for column, value in row.items()
    }
    return {**{name: value.replace("\n", "\r\n") for name, value in form.values.items()}, **cells}


def base(**changed: str) -> dict[str, str]:
    return {**posted(form_of(Clinic())), **changed}


def problems(**changed: str) -> dict[str, str]:
    form = without_empty_rows(form_from({name.replace("__", "-"): value for name, value in base(**changed).items()}))
    clinic = clinic_from(form)
    assert (clinic is None) == bool(form.problems)
    return form.problems


def test_a_clinic_survives_the_form() -> None:
    clinic = Clinic.model_validate(CLINIC)
    assert clinic_from(form_from(posted(form_of(clinic)))) == clinic


def test_an_empty_form_is_an_empty_clinic() -> None:
    assert clinic_from(without_empty_rows(form_from(base()))) == Clinic()


def test_an_empty_row_is_no_row_but_a_currency_alone_is_none_either() -> None:
    form = without_empty_rows(form_from(base(**{"services-0-currency": "UAH", "branches-4-name": " "})))
    assert form.rows["services"] == form.rows["branches"] == []


def test_rows_keep_the_order_of_their_numbers_not_of_the_alphabet() -> None:
    form = form_from({"branches-10-name": "b", "branches-9-name": "a"})
    assert [row["name"] for row in form.rows["branches"]] == ["a", "b"]


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("hours", "коли захочемо", "hours"),
        ("emails", "info@dobra.example\nне пошта", "email"),
        ("phones", "подзвоніть", "phone"),
        ("time_zone", "Київ", "zone"),
        ("form_of_address", "вони", "choose"),
        ("language_policy", "klingon", "choose"),
        ("name", "к" * 1001, "long"),
        ("name", "a\x07b", "characters"),
        ("services-0-name", "", None),
        ("services-0-from", "багато", "price"),
        ("services-0-from", "-5", "price"),
        ("services-0-from", "1e9", "price"),
        ("services-0-from", "nan", "price"),
        ("services-0-valid_to", "31 лютого", "day"),
        ("services-0-valid_to", "2026-02-31", "day"),
        ("facts-0-source", "javascript:alert(1)", "link"),
        ("facts-0-source", "moz.gov.ua", "link"),
        ("branches-0-phone", "немає", "phone"),
        ("branches-0-hours", "інколи", "hours"),
        ("responsible-0-hours", "інколи", "hours"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(field: str, value: str, code: str | None) -> None:
    found = problems(**{field: value})
    if code is None:
        assert found == {}
    else:
        assert found.get(field) == code


def test_a_price_range_the_wrong_way_round_is_told_at_its_end() -> None:
    row = {"services-0-name": "Імплант", "services-0-from": "900", "services-0-to": "100"}
    assert problems(**row) == {"services-0-to": "price-range"}


def test_a_row_without_its_name_is_told() -> None:
    assert problems(**{"branches-0-address": "вул. Хорива, 12"}) == {"branches-0-name": "required"}
    assert problems(**{"responsible-0-hours": "пн-пт 9:00-18:00"}) == {"responsible-0-name": "who"}
    assert problems(**{"facts-0-source": "https://moz.gov.ua/"}) == {"facts-0-text": "required"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("1200", 1200.0), ("1 200,50", 1200.5), ("1\u00a0200", 1200.0), ("0", 0.0), ("32000.5", 32000.5)],
)
def test_prices_are_read_as_people_write_them(typed: str, meant: float) -> None:
    form = form_from(base(**{"services-0-name": "Огляд", "services-0-from": typed}))
    clinic = clinic_from(form)
    assert clinic is not None
    assert clinic.services[0].price_from == meant


def test_prices_come_back_without_letters_of_computers() -> None:
    clinic = Clinic.model_validate({"services": [{"name": "а", "from": 1_234_567, "to": 2_000_000.55}]})
    assert form_of(clinic).rows["services"][0]["from"] == "1234567"
    assert form_of(clinic).rows["services"][0]["to"] == "2000000.55"


def test_adding_and_removing_rows_changes_nothing_else() -> None:
    form = form_of(Clinic.model_validate(CLINIC))
    form.rows["branches"].append(dict.fromkeys(form.rows["branches"][0], ""))
    assert len(with_row_moved(form, "add:branches").rows["branches"]) == 3
    removed = with_row_moved(form, "remove:branches:0")
    assert [row["name"] for row in removed.rows["branches"]] == ["Оболонь"]
    for nothing in ("remove:branches:9", "remove:nothing:0", "remove:branches:x", "add:nothing", "", "drop"):
        assert with_row_moved(form, nothing).rows["branches"] == form_of(Clinic.model_validate(CLINIC)).rows["branches"]


def test_only_what_differs_is_a_change() -> None:
    mine = form_of(Clinic.model_validate(CLINIC))
    theirs = form_of(Clinic.model_validate({**CLINIC, "name": "Інша", "doctors": []}))
    assert changes_between(mine, theirs) == [("name", ["Інша"]), ("doctors", [])]
    assert changes_between(mine, mine) == []


@given(st.dictionaries(st.text(max_size=30), st.text(max_size=60), max_size=8))
def test_no_form_makes_it_throw(fields: dict[str, str]) -> None:
    clinic_from(without_empty_rows(form_from(fields)))


@given(
    st.sampled_from(["name", "hours", "phones", "emails", "services-0-from", "facts-0-source", "doctors"]),
    st.text(max_size=80),
)
def test_any_words_in_any_field_are_kept_or_told(field: str, words: str) -> None:
    form = form_from(base(**{field: words}))
    clinic = clinic_from(form)
    assert clinic is not None or form.problems
