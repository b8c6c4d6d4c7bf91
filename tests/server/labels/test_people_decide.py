"""What people decide about names and labels: who said it stays beside it, and like comments follow at once."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from tests.server.factories import Draft
from tests.server.storage import Storage, labels
from vidhuk.contracts import Correction, ErrorCode, Mention, MentionChoice, RosterKind
from vidhuk.errors import Refused
from vidhuk.evidence import delete_practice
from vidhuk.labels import CurrentCases, CurrentLabels, correct, current_labels, record_run, unknown_people
from vidhuk.models import Actor

KYIV = ZoneInfo("Europe/Kyiv")
OPEN = Mention(
    surface="Сорока", lemma="Сорока", start=6, end=12, kind=RosterKind.DOCTOR, ambiguous=True,
    candidates=["Сорока Ігор", "Сорока Надія"],
)  # fmt: skip


@pytest.fixture
def kept(storage: Storage) -> Storage:
    """One capture that names somebody ambiguous."""
    storage.understand.says = labels(mentions=[OPEN], unknown_names=["Марті Вороненко"])
    storage.receive(Draft())
    return storage


def say(storage: Storage, person: str | None, **said: object) -> CurrentLabels:
    actor = Actor(storage.desk_key.desk, None, person)
    with storage.db.write() as session:
        return correct(session, 1, Correction.model_validate(said), actor=actor, now=storage.clock.now())


def choice(name: str | None, start: int = 6) -> dict[str, object]:
    return MentionChoice(start=start, end=12, name=name).model_dump()


def test_one_decision_assigns_the_mention_and_the_last_one_counts(kept: Storage) -> None:
    say(kept, "Олег", mention=choice("Сорока Ігор"))
    found = say(kept, None, mention=choice("Сорока Надія")).labels
    assert [(one.lemma, one.ambiguous) for one in found.mentions] == [("Сорока Надія", False)]
    assert [(one.name, one.by) for one in found.assigned] == [("Сорока Надія", "person")]
    assert kept.count("mention_choice") == 2
    assert kept.count("label_correction") == 0, "a name is no wrong label"


def test_nobody_of_them_asks_no_more_and_assigns_nobody(kept: Storage) -> None:
    found = say(kept, None, mention=choice(None)).labels
    assert [(one.ambiguous, one.kind) for one in found.mentions] == [(False, None)]
    assert found.assigned == []


def test_a_decision_says_who_made_it_and_can_be_taken_back(kept: Storage) -> None:
    found = say(kept, "Олег", mention=choice("Сорока Ігор")).labels.mentions[0]
    assert found.decided is not None
    assert (found.decided.person, found.decided.at) == ("Олег", kept.clock.now())
    assert found.candidates == OPEN.candidates, "another one can be chosen"
    back = say(kept, "Олег", mention=choice(None) | {"undo": True}).labels
    assert (back.mentions, back.assigned) == ([OPEN], [])
    assert kept.count("mention_choice") == 2


@pytest.mark.parametrize("wrong", [choice("Хтось Інший"), choice("Сорока Ігор", start=5)])
def test_somebody_whom_it_cannot_mean_is_refused(kept: Storage, wrong: dict[str, object]) -> None:
    with pytest.raises(Refused) as caught:
        say(kept, None, mention=wrong)
    assert caught.value.code is ErrorCode.REQUEST_INVALID
    assert kept.count("mention_choice") == 0


def test_a_decision_outlives_a_new_run(kept: Storage) -> None:
    say(kept, None, mention=choice("Сорока Ігор"))
    with kept.db.write() as session:
        record_run(session, 1, labels(mentions=[OPEN]), actor=kept.actor, now=kept.clock.now())
        assert current_labels(session, 1).labels.mentions[0].lemma == "Сорока Ігор"


def test_who_corrected_stays_beside_it(kept: Storage) -> None:
    found = say(kept, "Олег", type="question")
    assert found.corrected is not None
    assert found.corrected.person == "Олег"


def test_a_correction_is_a_known_case_at_once_with_what_stood_before(kept: Storage) -> None:
    cases = CurrentCases(kept.db)
    text = Draft().text
    assert cases.nearest(text, KYIV) is None
    say(kept, "Олег", type="question")
    say(kept, "Марія", type="troll")
    near = cases.nearest(text, KYIV)
    assert near is not None
    case = near.case
    assert (case.seq, case.type, case.type_before) == (1, "troll", "complaint")
    assert (case.person, case.day) == ("Марія", "24.11.2026")


def test_a_run_through_many_texts_hears_of_corrections_when_its_batch_begins(kept: Storage) -> None:
    cases = CurrentCases(kept.db)
    text = Draft().text
    with cases.held(KYIV):
        say(kept, "Олег", type="question")
        assert cases.nearest(text, KYIV) is None
    with cases.held(KYIV):
        near = cases.nearest(text, KYIV)
    assert near is not None
    say(kept, "Марія", type="troll")
    after = cases.nearest(text, KYIV)
    assert after is not None
    assert (near.case.type, after.case.type) == ("question", "troll")


def test_practice_teaches_nobody_and_leaves_no_names(storage: Storage) -> None:
    storage.understand.says = labels(mentions=[OPEN], unknown_names=["Марта Вороненко"])
    storage.receive(Draft(), practice=True)
    say(storage, None, type="troll", mention=choice("Сорока Ігор"))
    assert CurrentCases(storage.db).nearest(Draft().text, KYIV) is None
    assert storage.count("unknown_name") == 0
    with storage.db.write() as session:
        delete_practice(session)
    assert storage.count("mention_choice") == 0


def test_unknown_names_are_counted_in_their_dictionary_form(kept: Storage) -> None:
    kept.understand.says = labels(unknown_names=["Марта Вороненко", "Щур"])
    kept.receive(Draft(text="Лікарка Марта Вороненко і лікар Щур"))
    with kept.db.read() as session:
        found = unknown_people(session)
    assert [(one.name, one.comments, one.newest) for one in found] == [("Марта Вороненко", 2, 2), ("Щур", 1, 2)]


def test_a_new_run_replaces_the_names_of_the_run_before(kept: Storage) -> None:
    with kept.db.write() as session:
        record_run(session, 1, labels(), actor=kept.actor, now=kept.clock.now())
    assert kept.count("unknown_name") == 0
