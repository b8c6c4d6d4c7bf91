"""The page of a capture: one press sets a label or turns a flag over, each has its way back, and "why" shows the words."""

from __future__ import annotations

import pytest

from tests.page_desk import Kept, capture, send
from tests.server.web.conftest import SignedIn
from vidhuk.clinic import load_clinic, save_clinic
from vidhuk.contracts import Clinic
from vidhuk.insights.whole_archive import records

CLINIC = Clinic.model_validate(
    {"doctors": [{"name": "Сорока Ігор", "specialities": ["хірург"], "branches": ["Поділ"]}, "Сорока Надія"]}
)
TEXT = "Лікар Сорока не прийшов на прийом, чекали дві години. Подякуйте лікарці Марті Вороненко за вибачення"


@pytest.fixture
def sent(person: SignedIn) -> Kept:
    """One comment with an ambiguous surname and an unknown name."""
    save_clinic(person.desk.inside.settings.clinic_path, CLINIC)
    return send(person.desk.browser, capture(TEXT))


def labels_of(person: SignedIn, sent: Kept) -> dict[str, object]:
    answer = person.desk.browser.api("GET", f"/captures/{sent.uuid}")
    assert answer.status == 200, answer.body
    return dict(answer.json["labels"])


def press(person: SignedIn, act: str, **form: str) -> str:
    answer = person.post(f"/captures/1/{act}", form)
    assert answer.status == 303, answer.body
    return person.text("/captures/1")


def test_one_press_sets_a_label_and_one_takes_it_back(person: SignedIn, sent: Kept) -> None:
    before = labels_of(person, sent)
    page = press(person, "correction", sentiment="mixed")
    assert labels_of(person, sent)["sentiment"] == "mixed"
    assert 'data-part="by-person-sentiment"' in page
    assert 'data-part="by-person-type"' not in page
    page = press(person, "correction", undo="sentiment")
    assert labels_of(person, sent)["sentiment"] == before["sentiment"]
    assert 'data-part="by-person-sentiment"' not in page
    assert "повернули як було" in page


def test_a_press_turns_one_flag_over_and_leaves_the_others(person: SignedIn, sent: Kept) -> None:
    before = labels_of(person, sent)["flags"]
    assert isinstance(before, list)
    press(person, "correction", turn="flags:minor")
    assert set(map(str, labels_of(person, sent)["flags"])) == {*before, "minor"}  # type: ignore[call-overload]
    press(person, "correction", turn="flags:minor")
    assert labels_of(person, sent)["flags"] == before


@pytest.mark.parametrize(
    "form", [{"turn": "mentions:safety"}, {"turn": "flags:rude"}, {"type": "fake"}, {"undo": "everything"}]
)
def test_what_is_no_label_is_refused(person: SignedIn, sent: Kept, form: dict[str, str]) -> None:
    before = labels_of(person, sent)
    assert person.post("/captures/1/correction", form).status == 400
    assert labels_of(person, sent) == before


def test_a_candidate_is_told_apart_and_the_decision_taken_back(person: SignedIn, sent: Kept) -> None:
    assert sent.seq == 1
    assert "хірург · Поділ" in person.text("/captures/1")
    page = press(person, "mention", start="6", end="12", name="Сорока Ігор")
    assert "«Сорока»: Сорока Ігор" in page.replace("\u2068", "").replace("\u2069", "")
    assert "Про кого йдеться" not in page
    assert "Про кого йдеться" in press(person, "mention", start="6", end="12", undo="1")


def test_an_unknown_name_becomes_a_doctor_and_can_be_taken_out(person: SignedIn, sent: Kept) -> None:
    path = person.desk.inside.settings.clinic_path
    unknown = labels_of(person, sent)["unknown_names"]
    assert isinstance(unknown, list)
    [name] = unknown
    assert 'data-part="unknown-name"' in person.text("/captures/1")
    page = press(person, "name", name=str(name), verdict="roster")
    assert 'data-part="settled-name"' in page
    assert len(load_clinic(path).doctors) == 3
    page = press(person, "name", name=str(name))
    assert 'data-part="unknown-name"' in page
    assert load_clinic(path) == CLINIC
    assert person.post("/captures/1/name", {"name": str(name), "verdict": "friend"}).status == 400


def test_the_export_holds_every_decision_about_names(person: SignedIn, sent: Kept) -> None:
    def told() -> dict[str, list[dict[str, object]]]:
        with person.desk.inside.app.db.read() as session:
            [record] = records(session)
        return {key: record[key] for key in ("mention_choices", "name_decisions")}

    assert told() == {"mention_choices": [], "name_decisions": []}
    press(person, "mention", start="6", end="12", name="Сорока Ігор")
    press(person, "mention", start="6", end="12", undo="1")
    unknown = labels_of(person, sent)["unknown_names"]
    assert isinstance(unknown, list)
    press(person, "name", name=str(unknown[0]), verdict="nobody")
    press(person, "name", name=str(unknown[0]))
    choices, decisions = told()["mention_choices"], told()["name_decisions"]
    assert [(one["start"], one["end"], one["name"], one["undone"]) for one in choices] == [
        (6, 12, "Сорока Ігор", False),
        (6, 12, None, True),
    ]
    assert [(one["name"], one["verdict"]) for one in decisions] == [(unknown[0], "nobody"), (unknown[0], None)]
    assert all(str(one["at"]).endswith("Z") for one in [*choices, *decisions])


def test_why_leads_from_each_word_to_its_place(person: SignedIn, sent: Kept) -> None:
    assert sent.seq == 1
    page = person.text("/captures/1")
    links = page.split('class="cue-link" href="#')[1:]
    assert len(links) > 3
    assert all(f'id="{link.split(chr(34))[0]}"' in page for link in links)
    for label in ("type", "language", "sentiment", "flag staff_named"):
        ground = page.split(f'data-label="{label}"')[1].split("</div>")[0]
        assert 'class="voice"' in ground, label
