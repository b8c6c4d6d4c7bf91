"""A name that the roster lacks: one decision writes the clinic's file, is kept with who and when, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.factories import Draft
from tests.server.storage import Storage, labels
from vidhuk.clinic import CurrentClinic, load_clinic
from vidhuk.contracts import (
    CaptureAnswer,
    ErrorCode,
    Labels,
    NameChoice,
    NameVerdict,
    Sign,
    SignCode,
    SignGroup,
)
from vidhuk.errors import Refused
from vidhuk.intake import decide_about_name
from vidhuk.labels import CurrentLabels, Understanding, current_labels, record_run
from vidhuk.models import Actor

STRANGE = Sign(code=SignCode.IMPOSSIBLE_DETAIL, group=SignGroup.RECORDS, weight=2.0, params={"name": "Марті Вороненко"})


@pytest.fixture
def path(storage: Storage) -> Path:
    """The clinic's file; two doctors bear one surname."""
    file = storage.settings.clinic_path
    file.write_text(
        "doctors:  # our people\n"
        "  - name: Сорока Ігор\n    specialities: [хірург]\n    branches: [Лівий берег]\n"
        "  - Сорока Надія, педіатр\n",
        encoding="utf-8",
    )
    return file


def receive(storage: Storage, *, practice: bool = False) -> Draft:
    draft = Draft()
    storage.understand.says = labels(unknown_names=["Марті Вороненко", "Щур"], signs=[STRANGE])
    storage.receive(draft, practice=practice)
    return draft


def decide(storage: Storage, draft: Draft, verdict: NameVerdict | None, name: str = "Марті Вороненко") -> CaptureAnswer:
    return decide_about_name(
        storage.db, storage.settings.clinic_path, draft.uuid, NameChoice(name=name, verdict=verdict),
        actor=Actor(storage.desk_key.desk, storage.installation, "Ірина"), now=storage.clock.now(),
        suggest=storage.suggest,
    )  # fmt: skip


def test_ours_stands_in_the_roster_at_once(storage: Storage, path: Path) -> None:
    found = decide(storage, receive(storage), NameVerdict.ROSTER).labels
    assert "Марта Вороненко" in load_clinic(path).doctors
    assert "# our people" in path.read_text(encoding="utf-8")
    assert [(one.name, one.entry, one.person) for one in found.decided_names] == [
        ("Марті Вороненко", "Марта Вороненко", "Ірина")
    ]
    assert [(one.name, one.by) for one in found.assigned] == [("Марта Вороненко", "person")]
    assert found.unknown_names == ["Щур"]
    assert [sign.params["name"] for sign in found.signs] == ["Щур"], "the other one is still unknown"


def test_nobody_of_the_clinic_is_asked_about_no_more(storage: Storage, path: Path) -> None:
    found = decide(storage, receive(storage), NameVerdict.NOBODY).labels
    assert load_clinic(path).not_staff == ["Марта Вороненко"]
    assert (found.unknown_names, found.assigned) == (["Щур"], [])
    understand = Understanding(CurrentClinic(path))
    again: Labels = understand(
        "Дякуємо лікарці Марті Вороненко", author=None, posted_at=None, now=storage.clock.now(), history=[]
    )
    assert again.unknown_names == []


def test_a_decision_can_be_turned_and_taken_back(storage: Storage, path: Path) -> None:
    before = load_clinic(path)
    draft = receive(storage)
    decide(storage, draft, NameVerdict.NOBODY)
    decide(storage, draft, NameVerdict.ROSTER)
    clinic = load_clinic(path)
    assert (clinic.not_staff, "Марта Вороненко" in clinic.doctors) == ([], True)
    found = decide(storage, draft, None).labels
    assert load_clinic(path) == before
    assert (found.unknown_names, found.decided_names) == (["Марті Вороненко", "Щур"], [])
    assert storage.count("name_decision") == 3, "every decision is kept"


def test_a_decision_outlives_a_new_run(storage: Storage, path: Path) -> None:
    decide(storage, receive(storage), NameVerdict.NOBODY)
    with storage.db.write() as session:
        record_run(session, 1, labels(unknown_names=["Марті Вороненко"]), actor=storage.actor, now=storage.clock.now())
        found: CurrentLabels = current_labels(session, 1)
    assert found.labels.unknown_names == []
    assert found.labels.decided_names[0].verdict is NameVerdict.NOBODY


@pytest.mark.parametrize(
    ("name", "verdict"), [("Хтось Інший", NameVerdict.ROSTER), ("Щур", None)], ids=["not there", "nothing to take back"]
)
def test_what_the_comment_does_not_have_is_refused(
    storage: Storage, path: Path, name: str, verdict: NameVerdict | None
) -> None:
    before = path.read_bytes()
    with pytest.raises(Refused) as caught:
        decide(storage, receive(storage), verdict, name)
    assert caught.value.code is ErrorCode.REQUEST_INVALID
    assert (path.read_bytes(), storage.count("name_decision")) == (before, 0)


def test_practice_changes_no_roster(storage: Storage, path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(Refused):
        decide(storage, receive(storage, practice=True), NameVerdict.ROSTER)
    assert path.read_bytes() == before


def test_a_broken_file_is_told_and_nothing_is_recorded(storage: Storage, path: Path) -> None:
    draft = receive(storage)
    path.write_text("doctors: [", encoding="utf-8")
    with pytest.raises(Refused) as caught:
        decide(storage, draft, NameVerdict.ROSTER)
    assert caught.value.code is ErrorCode.CLINIC_INVALID
    assert storage.count("name_decision") == 0


def test_candidates_carry_what_tells_them_apart(storage: Storage, path: Path) -> None:
    found = Understanding(CurrentClinic(path))(
        "Лікар Сорока все пояснив", author=None, posted_at=None, now=storage.clock.now(), history=[]
    )
    (mention,) = found.mentions
    assert mention.ambiguous
    assert mention.details == {"Сорока Ігор": ["хірург", "Лівий берег"], "Сорока Надія": ["педіатр"]}
