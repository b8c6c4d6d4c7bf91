"""Sentiment, flags and topics are corrected like type and language; every correction has a way back, and no run overwrites one."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from tests.server.factories import Draft
from tests.server.storage import Storage, labels
from vidhuk.contracts import CorrectedField, Correction, ErrorCode, Flag, Sentiment, Topic
from vidhuk.errors import Refused
from vidhuk.insights import HistoryFilters, history_page
from vidhuk.labels import CurrentCases, CurrentLabels, correct, corrections_of, current_labels, record_run
from vidhuk.models import Actor

KYIV = ZoneInfo("Europe/Kyiv")


@pytest.fixture
def kept(storage: Storage) -> Storage:
    """A capture in which the program saw an insult and a topic too many."""
    storage.understand.says = labels(flags=["insult"], topics=["price", "waiting"])
    storage.receive(Draft())
    return storage


def say(storage: Storage, person: str | None = None, **said: object) -> CurrentLabels:
    actor = Actor(storage.desk_key.desk, None, person)
    with storage.db.write() as session:
        return correct(session, 1, Correction.model_validate(said), actor=actor, now=storage.clock.now())


def run(storage: Storage, **changes: object) -> CurrentLabels:
    with storage.db.write() as session:
        record_run(session, 1, labels(**changes), actor=storage.actor, now=storage.clock.now())
        return current_labels(session, 1)


def test_all_flags_at_once_in_the_order_of_their_list(kept: Storage) -> None:
    every = [flag.value for flag in reversed(Flag)]
    found = say(kept, "Ірина", flags=every)
    assert found.labels.flags == list(Flag)
    assert found.corrected is not None
    assert (found.corrected.fields, found.corrected.person) == (["flags"], "Ірина")
    assert found.corrected.understood == {CorrectedField.FLAGS: ["insult"]}


def test_none_at_all_is_a_correction_too(kept: Storage) -> None:
    found = say(kept, flags=[], topics=[])
    assert (found.labels.flags, found.labels.topics) == ([], [])
    with kept.db.read() as session:
        page = history_page(session, HistoryFilters())
        assert [(one.before, one.after) for one in corrections_of(session, 1)] == [
            (("insult",), ()),
            (("price", "waiting"), ()),
        ]
    assert (page.rows[0].flags, page.rows[0].corrected) == ((), True)


def test_later_runs_leave_them_alone_and_say_what_they_would_say(kept: Storage) -> None:
    say(kept, sentiment="mixed", flags=["minor"], topics=["refund"])
    found = run(kept, sentiment="positive", flags=["safety"], topics=["booking"])
    assert (found.labels.sentiment, found.labels.flags, found.labels.topics) == (
        Sentiment.MIXED, [Flag.MINOR], [Topic.REFUND],
    )  # fmt: skip
    assert found.corrected is not None
    assert found.corrected.understood == {
        CorrectedField.SENTIMENT: ["positive"],
        CorrectedField.FLAGS: ["safety"],
        CorrectedField.TOPICS: ["booking"],
    }
    assert kept.count("current_label WHERE sentiment = 'mixed'") == 1


@pytest.mark.parametrize("field", list(CorrectedField))
def test_a_correction_taken_back_leaves_what_the_program_says_now(kept: Storage, field: CorrectedField) -> None:
    before = run(kept)
    said: dict[str, object] = {
        "type": "troll", "language": "ru", "sentiment": "neutral", "flags": ["safety"], "topics": ["supply"],
    }  # fmt: skip
    say(kept, None, **said)
    found = say(kept, "Ірина", undo=[field.value])
    assert getattr(found.labels, field.value) == getattr(before.labels, field.value)
    assert found.corrected is not None
    assert field not in found.corrected.fields
    assert len(found.corrected.fields) == 4
    with kept.db.read() as session:
        last = corrections_of(session, 1)[-1]
    assert (last.field, last.taken_back, last.person) == (field, True, "Ірина")
    assert run(kept, type="spam").labels.type == ("spam" if field is CorrectedField.TYPE else "troll")


def test_all_taken_back_is_no_corrected_comment(kept: Storage) -> None:
    say(kept, type="troll", flags=[])
    found = say(kept, undo=["type", "flags", "topics"])
    assert found.corrected is None
    with kept.db.read() as session:
        assert not history_page(session, HistoryFilters()).rows[0].corrected
        assert len(corrections_of(session, 1)) == 4, "topics were never corrected"


def test_setting_and_taking_back_the_same_label_is_refused(kept: Storage) -> None:
    with pytest.raises(Refused) as caught:
        say(kept, type="troll", undo=["type"])
    assert caught.value.code is ErrorCode.REQUEST_INVALID
    assert kept.count("label_correction") == 0


def test_a_like_case_brings_its_flags_and_topics(kept: Storage) -> None:
    cases = CurrentCases(kept.db)
    say(kept, flags=["safety"], topics=["price"])
    near = cases.nearest(Draft().text, KYIV)
    assert near is not None
    assert (list(near.case.flags.added), list(near.case.flags.removed)) == ([Flag.SAFETY], [Flag.INSULT])
    assert (list(near.case.topics.added), list(near.case.topics.removed)) == ([], [Topic.WAITING])


def test_what_was_taken_back_teaches_nobody(kept: Storage) -> None:
    cases = CurrentCases(kept.db)
    say(kept, type="troll")
    assert cases.nearest(Draft().text, KYIV) is not None
    say(kept, undo=["type"])
    assert cases.nearest(Draft().text, KYIV) is None


def test_a_comment_that_is_understood_again_is_no_like_case_of_itself(kept: Storage) -> None:
    say(kept, type="troll")
    assert CurrentCases(kept.db).nearest(Draft().text, KYIV, 1) is None
