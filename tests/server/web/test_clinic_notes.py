"""Above the clinic's form: what runs out, and names from comments that become doctors or are put away with one button."""

from __future__ import annotations

import pytest

from tests.page_desk import capture, send
from tests.page_html import Html
from tests.server.web.conftest import SignedIn
from vidhuk.clinic import doctors_of, load_clinic, save_clinic
from vidhuk.contracts import Clinic, Doctor, MissingFact


@pytest.fixture
def asked(person: SignedIn) -> SignedIn:
    """A desk that has seen a doctor whom its roster does not hold."""
    clinic = Clinic.model_validate(
        {
            "doctors": [{"name": "Сорока Ігор", "specialities": ["хірург", "ортопед"]}],
            "services": [{"name": "УЗД", "from": 500, "valid_to": "2026-11-20", "owner": "Ніна"}],
        }
    )
    save_clinic(person.desk.inside.settings.clinic_path, clinic)
    send(person.desk.browser, capture("Лікарці Марті Вороненко байдуже, а лікар Сорока молодець"))
    return person


def act(person: SignedIn, name: str, what: str) -> int:
    page = Html(person.text("/clinic"))
    revision = page.all("input", name="revision")[0].attributes["value"]
    return person.post("/clinic", {"name": name, "revision": revision, "act": what}).status


def clinic(person: SignedIn) -> Clinic:
    return load_clinic(person.desk.inside.settings.clinic_path)


def test_an_unknown_name_is_proposed_and_becomes_a_doctor(asked: SignedIn) -> None:
    page = asked.text("/clinic")
    assert 'value="Марта Вороненко"' in page
    assert "1 коментар" in page
    assert act(asked, "Вороненко Марта", "doctor") == 303
    assert doctors_of(clinic(asked))[1] == Doctor(name="Вороненко Марта")
    assert 'value="Марта Вороненко"' not in asked.text("/clinic")


def test_a_name_that_is_nobodys_is_proposed_no_more(asked: SignedIn) -> None:
    assert act(asked, "Марта Вороненко", "nobody") == 303
    assert clinic(asked).not_staff == ["Марта Вороненко"]
    assert 'name="act" value="doctor"' not in asked.text("/clinic")


def test_a_name_from_nowhere_is_refused(asked: SignedIn) -> None:
    assert act(asked, " ", "doctor") == 400
    assert len(clinic(asked).doctors) == 1


def test_what_ran_out_is_said_with_who_keeps_it(asked: SignedIn) -> None:
    page = asked.text("/clinic")
    assert "Перевірте строки" in page
    assert "стежить Ніна" in page


def test_several_specialities_and_pages_survive_the_form(asked: SignedIn) -> None:
    page = Html(asked.text("/clinic"))
    assert page.one("input", id="doctors-0-specialities").attributes["value"] == "хірург, ортопед"


@pytest.mark.parametrize("fact", list(MissingFact))
def test_a_missing_fact_leads_to_its_place_on_the_page(person: SignedIn, fact: MissingFact) -> None:
    sent = person.get(f"/clinic/missing/{fact.value}")
    assert sent.status == 303
    path, _, place = dict(sent.headers)["location"].partition("#")
    assert path == "/clinic"
    assert f'id="{place}"' in person.text(path)


def test_a_fact_that_nobody_knows_leads_nowhere(person: SignedIn) -> None:
    unknown = person.get("/clinic/missing/weather")
    assert (unknown.status, unknown.header("location")) == (303, "/clinic")
