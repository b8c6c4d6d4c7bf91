"""The clinic's page writes the file whole or not at all, and never over another editor's work."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.page_fill import CLINIC
from tests.page_html import Html
from tests.server.web.conftest import SignedIn
from tests.server.web.test_clinic_form import posted
from vidhuk.clinic import load_clinic, read_clinic, save_clinic
from vidhuk.contracts import Clinic
from vidhuk.web.clinic_form import form_of


def form_on(page: Html) -> dict[str, str]:
    """What a browser would send from the clinic's form."""
    fields: dict[str, str] = {}
    for element in page.elements:
        name = element.attributes.get("name", "")
        kind = element.attributes.get("type", "")
        if "form" not in element.inside or name in ("csrf", "next", "language", "act", ""):
            continue
        if element.tag == "textarea":
            # The parser of a browser drops the first line break of a textarea.
            fields[name] = element.text.removeprefix("\n")
        elif element.tag == "input" and (kind not in ("radio", "checkbox") or "checked" in element.attributes):
            fields[name] = element.attributes.get("value", "")
    return fields


def test_what_is_saved_stands_in_the_file_and_on_the_page(person: SignedIn) -> None:
    clinic = Clinic.model_validate(CLINIC)
    form = {**form_on(Html(person.text("/clinic"))), **posted(form_of(clinic)), "act": "save"}
    answer = person.post("/clinic", form)
    assert (answer.status, answer.header("location")) == (303, "/clinic?saved=1")
    assert load_clinic(person.desk.inside.settings.clinic_path) == clinic
    page = Html(person.text("/clinic?saved=1"))
    assert "Збережено." in page.source
    assert page.one("input", id="services-0-from").attributes["value"] == "18000"
    assert page.one("input", name="doctors-1-name").attributes["value"] == CLINIC["doctors"][1]


def test_the_form_of_the_page_is_the_clinic_again(filled: SignedIn) -> None:
    before = load_clinic(filled.desk.inside.settings.clinic_path)
    form = form_on(Html(filled.text("/clinic")))
    assert filled.post("/clinic", {**form, "act": "save"}).status == 303
    assert load_clinic(filled.desk.inside.settings.clinic_path) == before


def test_a_mistake_stands_beside_its_field_and_nothing_is_lost_or_written(person: SignedIn) -> None:
    form = form_on(Html(person.text("/clinic")))
    form |= {"name": "Клініка «Добра»", "emails": "не пошта", "services-0-name": "Імплант", "services-0-from": "багато"}
    answer = person.post("/clinic", {**form, "act": "save"})
    assert answer.status == 422
    page = Html(answer.body.decode())
    wrong = page.one("p", id="services-0-from-wrong")
    assert "числом" in wrong.text
    field = page.one("input", id="services-0-from")
    assert field.attributes["aria-invalid"] == "true"
    assert "services-0-from-wrong" in field.attributes["aria-describedby"]
    assert "2 поля треба виправити" in page.source
    again = form_on(page)
    assert {name: again[name] for name in form if name in again} == form
    assert not person.desk.inside.settings.clinic_path.exists()


def test_somebody_elses_change_is_shown_and_mine_is_kept(person: SignedIn) -> None:
    path = person.desk.inside.settings.clinic_path
    save_clinic(path, Clinic.model_validate(CLINIC))
    form = {**form_on(Html(person.text("/clinic"))), "name": "Моя назва"}
    save_clinic(path, Clinic.model_validate({**CLINIC, "name": "Назва колеги", "doctors": ["Нова Лікарка"]}))
    answer = person.post("/clinic", {**form, "act": "save"})
    assert answer.status == 409
    page = Html(answer.body.decode())
    assert "змінив хтось інший" in page.source
    assert "Назва колеги" in page.one("dl", class_="facts").text
    assert "Нова Лікарка" in page.one("dl", class_="facts").text
    assert page.one("input", id="name").attributes["value"] == "Моя назва"
    assert load_clinic(path).name == "Назва колеги"
    assert person.post("/clinic", {**form_on(page), "act": "save"}).status == 303
    assert load_clinic(path).name == "Моя назва"


def test_rows_are_added_and_removed_without_saving(person: SignedIn) -> None:
    save_clinic(person.desk.inside.settings.clinic_path, Clinic.model_validate(CLINIC))
    form = form_on(Html(person.text("/clinic")))
    added = Html(person.post("/clinic", {**form, "act": "add:branches"}).body.decode())
    assert (
        len(
            [
                e
                for e in added.elements
                if e.attributes.get("id", "").startswith("branches-") and e.attributes["id"].endswith("-name")
            ]
        )
        == 4
    )
    assert "Зміни ще не збережено" in added.source
    removed = Html(person.post("/clinic", {**form, "act": "remove:branches:0"}).body.decode())
    assert removed.one("input", id="branches-0-name").attributes["value"] == "Оболонь"
    assert len(load_clinic(person.desk.inside.settings.clinic_path).branches) == 2


def test_keys_that_this_version_does_not_know_survive_the_page(person: SignedIn) -> None:
    path = person.desk.inside.settings.clinic_path
    path.write_text("name: Добра\nparking: у дворі\n", encoding="utf-8")
    form = form_on(Html(person.text("/clinic")))
    assert person.post("/clinic", {**form, "phones": "+380441234567", "act": "save"}).status == 303
    assert "parking: у дворі" in path.read_text(encoding="utf-8")


def test_a_broken_file_is_shown_where_it_is_broken_and_can_be_put_right(person: SignedIn) -> None:
    path = person.desk.inside.settings.clinic_path
    path.write_text("name: Добра\nphones: [+380\ndoctors: <script>\n", encoding="utf-8")
    page = Html(person.text("/clinic"))
    assert page.all("li", class_="file-line-bad")
    assert page.one("textarea", id="text").text.strip() == path.read_text(encoding="utf-8").strip()
    assert not [e for e in page.all("script") if e.text]
    revision = page.one("input", name="revision").attributes["value"]
    still = person.post("/clinic", {"act": "repair", "text": "name: [", "revision": revision})
    assert still.status == 422
    assert "name: [" in Html(still.body.decode()).one("textarea", id="text").text
    assert "phones: [+380" in path.read_text(encoding="utf-8")
    long = person.post("/clinic", {"act": "repair", "text": f"name: [{'ї' * 600_000}", "revision": revision})
    assert (long.status, "їїї" in Html(long.body.decode()).one("textarea", id="text").text) == (422, True)
    right = {"act": "repair", "text": "name: Добра\r\nphones: ['+380441234567']\r\n", "revision": revision}
    assert person.post("/clinic", right).status == 303
    assert load_clinic(path).phones == ["+380441234567"]


def test_a_repair_does_not_write_over_somebody_elses(person: SignedIn) -> None:
    path = person.desk.inside.settings.clinic_path
    path.write_text("name: [", encoding="utf-8")
    revision = Html(person.text("/clinic")).one("input", name="revision").attributes["value"]
    save_clinic(path, Clinic(name="Виправив колега"))
    answer = person.post("/clinic", {"act": "repair", "text": "name: Моя\n", "revision": revision})
    assert answer.status == 409
    assert "name: Моя" in answer.body.decode()
    assert read_clinic(path).clinic.name == "Виправив колега"


@pytest.mark.parametrize("zone", ["Europe/Kyiv", "America/New_York"])
def test_the_clinics_zone_is_the_zone_of_the_pages(person: SignedIn, zone: str) -> None:
    save_clinic(person.desk.inside.settings.clinic_path, Clinic(time_zone=zone))
    from tests.page_desk import capture, send

    seq = send(person.desk.browser, capture("Дякую!")).seq
    assert ("10:59" if zone == "Europe/Kyiv" else "03:59") in person.text(f"/captures/{seq}")


def test_a_broken_clinic_does_not_take_the_archive_away(person: SignedIn) -> None:
    person.desk.inside.settings.clinic_path.write_text("time_zone: [", encoding="utf-8")
    assert person.get("/history").status == 200


def long_form(path: Path, shown: slice) -> dict[str, str]:
    """The form of a clinic with a long list as a browser sends it: the rows that it shows, and the file's revision."""
    file = read_clinic(path)
    first = file.clinic.model_copy(update={"services": file.clinic.services[shown]})
    return {**posted(form_of(first)), "revision": file.revision, "act": "save"}


def test_a_long_list_keeps_what_the_form_does_not_show(person: SignedIn) -> None:
    """The form shows the first three hundred; saving it must not take the others away."""
    path = person.desk.inside.settings.clinic_path
    services = [{"name": f"Послуга {number}", "from": number} for number in range(1, 312)]
    save_clinic(path, Clinic.model_validate({"name": "Клініка Верба", "services": services}))
    page = person.text("/clinic")
    assert "перші 300 із 311" in page
    assert 'name="services-299-name"' in page
    assert 'name="services-300-name"' not in page
    changed = long_form(path, slice(300)) | {"services-1-name": "Перейменована"}
    assert person.post("/clinic", changed).status == 303
    names = [one.name for one in load_clinic(path).services]
    assert names == ["Послуга 1", "Перейменована", *(f"Послуга {number}" for number in range(3, 312))]
    # A row less in the form is a row less in the file, and no other.
    assert person.post("/clinic", long_form(path, slice(1, 300))).status == 303
    assert [one.name for one in load_clinic(path).services] == names[1:]


def test_a_long_list_survives_somebody_elses_change(person: SignedIn) -> None:
    path = person.desk.inside.settings.clinic_path
    services = [{"name": f"Послуга {number}"} for number in range(1, 303)]
    save_clinic(path, Clinic.model_validate({"services": services}))
    form = long_form(path, slice(300))
    save_clinic(path, Clinic.model_validate({"hours": "пн-пт 8:00-17:00", "services": services}))
    assert person.post("/clinic", form).status == 409
    assert person.post("/clinic", form | {"revision": read_clinic(path).revision}).status == 303
    assert len(load_clinic(path).services) == 302
