"""Who is working, and one key for an ambiguous name, in the pages and for a paired browser."""

from __future__ import annotations

import pytest

from tests.page_desk import Kept, capture, send
from tests.server.web.conftest import SignedIn
from vidhuk.clinic import save_clinic
from vidhuk.contracts import Clinic

CLINIC = Clinic.model_validate({"doctors": ["Сорока Ігор", "Сорока Надія"]})
TEXT = "Лікар Сорока не прийшов на прийом, чекали дві години"


@pytest.fixture
def sent(person: SignedIn) -> Kept:
    """One comment with an ambiguous surname."""
    save_clinic(person.desk.inside.settings.clinic_path, CLINIC)
    return send(person.desk.browser, capture(TEXT))


@pytest.fixture
def named(person: SignedIn, sent: Kept) -> SignedIn:
    """A session whose person told their name."""
    assert sent.seq == 1
    assert person.post("/person", {"person": "  Олена   Ткач ", "next": "/clinic"}).header("location") == "/clinic"
    return person


def test_a_correction_carries_the_name_that_the_session_told(named: SignedIn) -> None:
    assert "Олена Ткач" in named.text("/history")
    named.post("/captures/1/correction", {"type": "question", "language": "uk"})
    page = named.text("/captures/1")
    assert "Виправлено: Олена Ткач" in page
    assert page.count("Олена Ткач") >= 3, "header, correction and its record"


def test_the_name_can_be_taken_back(named: SignedIn) -> None:
    named.post("/person", {"person": ""})
    assert "Олена Ткач" not in named.text("/history")


@pytest.mark.parametrize("name", ["x" * 101, "а\x00б"])
def test_what_is_no_name_is_refused(person: SignedIn, name: str) -> None:
    assert person.post("/person", {"person": name}).status == 400


def test_one_button_with_a_key_decides_whom_a_name_means(named: SignedIn) -> None:
    page = named.text("/captures/1")
    assert "Про кого йдеться" in page
    assert 'accesskey="2"' in page
    answer = named.post("/captures/1/mention", {"start": "6", "end": "12", "name": "Сорока Надія"})
    assert answer.status == 303
    after = named.text("/captures/1")
    assert "Про кого йдеться" not in after
    assert "вказала людина" in after


def test_a_paired_browser_has_a_name_of_its_own(named: SignedIn, sent: Kept) -> None:
    browser = named.desk.browser
    listed = named.desk.inside.access.installations.listed()[0]
    named.post(f"/browsers/installations/{listed.id}/person", {"person": "Марко"})
    answer = browser.api("POST", f"/captures/{sent.uuid}/correction", {"type": "troll"})
    assert answer.status == 200, answer.body
    assert answer.json["corrected"]["person"] == "Марко"


def test_the_panel_decides_by_the_same_correction(named: SignedIn, sent: Kept) -> None:
    choice = {"start": 6, "end": 12, "name": "Сорока Ігор"}
    answer = named.desk.browser.api("POST", f"/captures/{sent.uuid}/correction", {"mention": choice})
    assert answer.status == 200, answer.body
    assert answer.json["labels"]["assigned"] == [{"kind": "doctor", "name": "Сорока Ігор", "by": "person"}]


def test_the_next_like_comment_follows_the_correction(named: SignedIn) -> None:
    named.post("/captures/1/correction", {"type": "question", "language": "uk"})
    send(
        named.desk.browser, capture("Лікар Сорока не прийшов на прийом, чекали аж дві години!", author={"name": "Інша"})
    )
    page = named.text("/captures/2")
    assert "Як схожий випадок № 1" in page
    assert "(Олена Ткач)" in page


def test_a_comment_on_a_branchs_own_page_needs_no_mention(person: SignedIn) -> None:
    clinic = Clinic.model_validate({"branches": [{"name": "Осокорки", "pages": ["facebook.com/dobra.osokorky"]}]})
    save_clinic(person.desk.inside.settings.clinic_path, clinic)
    send(person.desk.browser, capture("Чисто і швидко", page_url="https://www.facebook.com/Dobra.Osokorky/posts/5"))
    page = person.text("/captures/1")
    assert "Осокорки" in page
    assert "за сторінкою" in page
