"""Runs come and go; what a person said stays, and the evidence never notices."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.server.factories import NOW, Draft
from tests.server.storage import Storage, labels
from vidhuk.contracts import CommentType, CorrectedField, Correction, ErrorCode, Language, Sign, SignCode, SignGroup
from vidhuk.errors import Refused
from vidhuk.evidence import verify_archive
from vidhuk.labels import Corrected, CurrentLabels, correct, corrections_of, current_labels, record_run
from vidhuk.models import Actor


@pytest.fixture
def kept(storage: Storage) -> Storage:
    """One capture that was understood as a Ukrainian complaint."""
    storage.receive(Draft())
    return storage


def now(storage: Storage) -> CurrentLabels:
    with storage.db.read() as session:
        return current_labels(session, 1)


def say(storage: Storage, **said: object) -> CurrentLabels:
    with storage.db.write() as session:
        correction = Correction.model_validate(said)
        return correct(session, 1, correction, actor=storage.actor, now=storage.clock.now())


def run(storage: Storage, **changes: object) -> bool:
    with storage.db.write() as session:
        return record_run(session, 1, labels(**changes), actor=storage.actor, now=storage.clock.now())


def history(storage: Storage) -> list[Corrected]:
    with storage.db.read() as session:
        return corrections_of(session, 1)


def test_a_run_comes_back_as_it_was(kept: Storage) -> None:
    said = labels(
        needs_checking=True,
        signs=[Sign(code=SignCode.BURST, group=SignGroup.TIME, weight=0.5, params={"count": 4})],
        second_type="question",
        topics=["waiting"],
    )
    with kept.db.write() as session:
        record_run(session, 1, said, actor=kept.actor, now=NOW)
    assert now(kept).labels == said


def test_a_later_run_replaces_an_earlier_one_and_both_are_kept(kept: Storage) -> None:
    run(kept, type="question", language="ru")
    assert (now(kept).labels.type, now(kept).labels.language) == (CommentType.QUESTION, Language.RU)
    assert kept.count("label_run") == 2


def test_a_correction_counts_at_once_and_says_who_and_when(kept: Storage) -> None:
    kept.clock.move(timedelta(minutes=5))
    found = say(kept, type="troll")
    assert (found.labels.type, found.labels.type_confidence) == (CommentType.TROLL, 1.0)
    assert found.labels.language is Language.UK
    assert found.corrected is not None
    assert (found.corrected.at, found.corrected.fields) == (NOW + timedelta(minutes=5), ["type"])
    assert found == now(kept)
    assert history(kept) == [
        Corrected(NOW + timedelta(minutes=5), CorrectedField.TYPE, ("complaint",), ("troll",), kept.installation, None)
    ]


def test_a_corrected_value_wins_over_later_runs(kept: Storage) -> None:
    say(kept, type="praise", language="ru")
    run(kept, type="spam", language="en", sentiment="positive", needs_checking=True)
    found = now(kept).labels
    assert (found.type, found.language) == (CommentType.PRAISE, Language.RU)
    assert (found.sentiment, found.needs_checking) == ("positive", True), "what nobody corrected follows the run"
    for table in ("current_label WHERE type = 'praise' AND language = 'ru'", "label_run WHERE labels LIKE '%spam%'"):
        assert kept.count(table) == 1


def test_a_second_type_that_became_the_first_is_not_said_twice(kept: Storage) -> None:
    run(kept, second_type="question")
    assert say(kept, type="question").labels.second_type is None


def test_every_correction_is_kept_and_the_last_one_counts(kept: Storage) -> None:
    lead = Actor(kept.desk_key.desk, None, "Марія")
    say(kept, type="praise")
    with kept.db.write() as session:
        correct(session, 1, Correction(type=CommentType.QUESTION, language=Language.EN), actor=lead, now=NOW)
    assert [(one.field, one.before, one.after, one.person) for one in history(kept)] == [
        (CorrectedField.TYPE, ("complaint",), ("praise",), None),
        (CorrectedField.TYPE, ("praise",), ("question",), "Марія"),
        (CorrectedField.LANGUAGE, ("uk",), ("en",), "Марія"),
    ]
    found = now(kept)
    assert (found.labels.type, found.labels.language) == (CommentType.QUESTION, Language.EN)
    assert found.corrected is not None
    assert found.corrected.fields == ["type", "language"]


def test_a_correction_that_names_nothing_is_refused(kept: Storage) -> None:
    with pytest.raises(Refused) as caught:
        say(kept)
    assert caught.value.code is ErrorCode.REQUEST_INVALID
    assert history(kept) == []


def test_a_correction_of_nothing_is_not_found(kept: Storage) -> None:
    with pytest.raises(Refused) as caught, kept.db.write() as session:
        correct(session, 99, Correction(type=CommentType.SPAM), actor=Actor(uuid4()), now=NOW)
    assert (caught.value.code, caught.value.status) == (ErrorCode.CAPTURE_UNKNOWN, 404)


def test_only_the_first_run_is_recorded_when_two_come_at_once(kept: Storage) -> None:
    with kept.db.write() as session:
        recorded = record_run(session, 1, labels(type="spam"), actor=kept.actor, now=NOW, only_first=True)
    assert not recorded
    assert now(kept).labels.type is CommentType.COMPLAINT


def test_labels_and_corrections_leave_the_evidence_alone(kept: Storage) -> None:
    say(kept, type="praise")
    run(kept, type="spam")
    with kept.db.read() as session:
        outcome = verify_archive(session, kept.desk_key)
    assert (outcome.entries, outcome.problems) == (1, [])
