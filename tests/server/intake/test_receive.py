"""A capture arrives, arrives again, arrives while something is wrong: what is kept, and what the browser hears."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta

import pytest
from sqlalchemy import text

import vidhuk.db
from tests.server.factories import NOW, Draft, fields_of
from tests.server.storage import Storage, labels
from vidhuk.contracts import (
    CaptureAnswer,
    CommentType,
    Correction,
    ErrorCode,
    Language,
    ReplyCopied,
    ReplyStage,
    Site,
    SuggestionRequest,
)
from vidhuk.db import Database
from vidhuk.errors import Refused, Unready
from vidhuk.evidence import find_capture, parts_of, verify_archive
from vidhuk.intake import answer_for, correct_capture, log_reply, suggestions_for
from vidhuk.labels import current_labels
from vidhuk.replies.check import check_reply
from vidhuk.sentences import LANGUAGES, sentences_for

TABLES = ("capture", "capture_part", "custody_entry", "label_run", "current_label", "comment")


def counts(storage: Storage) -> dict[str, int]:
    return {table: storage.count(table) for table in TABLES}


def again(storage: Storage, draft: Draft) -> CaptureAnswer:
    return answer_for(storage.db, draft.uuid, now=storage.clock.now(), suggest=storage.suggest)


def copied(text_: str = "Дякуємо за відгук!") -> ReplyCopied:
    return ReplyCopied(entry="thanks", stage=ReplyStage.THANK, language="uk", text=text_)


def test_a_capture_is_kept_understood_and_answered(storage: Storage) -> None:
    draft = Draft()
    answer = storage.receive(draft)
    assert (answer.receipt.id, answer.receipt.seq, answer.receipt.received_at) == (draft.uuid, 1, NOW)
    assert (answer.site, answer.practice, answer.versions, answer.screenshot) == (Site.FACEBOOK, False, 1, "expected")
    assert answer.labels.type is CommentType.COMPLAINT
    with storage.db.read() as session:
        kept = find_capture(session, draft.uuid)
        assert kept is not None
        assert (kept.installation, kept.desk, kept.person) == (storage.installation, storage.desk_key.desk, None)
        assert kept.author_name == "Олена Ґудзь"
        assert (kept.time_zone, kept.utc_offset_minutes) == ("Europe/Kyiv", 120)
        assert kept.made_at.isoformat() == "2026-11-24T09:00:00.123456+00:00"
        contents = {name: part.content.decode() for name, part in parts_of(session, 1).items()}
    assert contents == {"manifest": draft.body()["manifest"], **draft.contents()}
    asked = storage.understand.asked[0]
    assert (asked["text"], asked["author"]) == (draft.text, "Олена Ґудзь")
    assert asked["posted_at"].isoformat() == "2026-11-24T06:00:00+00:00"
    assert storage.suggest.asked[0]["labels"].type is CommentType.COMPLAINT


def test_a_capture_without_a_screenshot_says_so(storage: Storage) -> None:
    draft = Draft(screenshot={"status": "unavailable", "reason": "no_gesture"})
    assert storage.receive(draft).screenshot == "unavailable"


def test_a_replay_gets_the_same_receipt_and_changes_nothing(storage: Storage) -> None:
    draft = Draft()
    first = storage.receive(draft)
    before = counts(storage)
    storage.clock.move(timedelta(hours=3))
    second = storage.receive(draft)
    assert second.receipt == first.receipt
    assert counts(storage) == before
    assert len(storage.understand.asked) == 1, "a replay is not understood anew"


def test_a_replay_gets_labels_and_suggestions_as_they_are_now(storage: Storage) -> None:
    draft = Draft()
    storage.receive(draft)
    correct_capture(
        storage.db,
        draft.uuid,
        Correction(type=CommentType.QUESTION),
        actor=storage.actor,
        now=storage.clock.now(),
        suggest=storage.suggest,
    )
    log_reply(storage.db, draft.uuid, copied(), actor=storage.actor, now=storage.clock.now(), check=check_reply)
    answer = storage.receive(draft)
    assert answer.labels.type is CommentType.QUESTION
    assert answer.corrected is not None
    assert answer.corrected.fields == ["type"]
    assert answer.suggestions.type is CommentType.QUESTION
    assert answer.replies_copied == 1
    assert storage.suggest.asked[-1]["earlier_replies"] == ["Дякуємо за відгук!"]


def test_the_same_id_with_another_manifest_is_a_conflict(storage: Storage) -> None:
    draft = Draft()
    storage.receive(draft)
    before = counts(storage)
    with pytest.raises(Refused) as caught:
        storage.receive(Draft(uuid=draft.uuid, text="Зовсім інше"))
    assert (caught.value.code, caught.value.status) == (ErrorCode.CAPTURE_CONFLICT, 409)
    assert counts(storage) == before


def test_the_same_comment_seen_again_is_a_version(storage: Storage) -> None:
    storage.receive(Draft())
    answer = storage.receive(Draft(text="Чекала сорок хвилин (змінено)"))
    assert (answer.versions, answer.receipt.seq) == (2, 2)
    other_site = fields_of(site="instagram", page_url="https://www.instagram.com/p/x")
    assert storage.receive(Draft(fields=other_site)).versions == 1


def test_captures_without_an_id_of_their_own_are_comments_of_their_own(storage: Storage) -> None:
    for _ in range(2):
        assert storage.receive(Draft(fields=fields_of(native_id=None))).versions == 1


def test_an_endless_id_is_kept_and_recognised(storage: Storage) -> None:
    fields = fields_of(native_id="Ї" * 1000)
    storage.receive(Draft(fields=fields))
    assert storage.receive(Draft(fields=fields)).versions == 2


def test_a_nul_in_the_fields_is_kept_in_the_bytes_and_shown_as_a_mark(storage: Storage) -> None:
    draft = Draft(text="а\x00б", fields=fields_of(author={"name": "О\x00лена"}, native_id="\x00"))
    storage.receive(draft)
    with storage.db.read() as session:
        kept = find_capture(session, draft.uuid)
        assert kept is not None
        assert kept.author_name == "О\ufffdлена"
        assert parts_of(session, 1)["text"].content == "а\x00б".encode()
        assert verify_archive(session, storage.desk_key).whole


def test_two_senders_at_once_make_one_record(storage: Storage) -> None:
    draft = Draft()
    start = threading.Barrier(6)
    answers: list[CaptureAnswer] = []

    def send() -> None:
        start.wait()
        answers.append(storage.receive(draft))

    threads = [threading.Thread(target=send) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 6
    assert len({answer.receipt.model_dump_json() for answer in answers}) == 1
    assert counts(storage) == {
        "capture": 1,
        "capture_part": 4,
        "custody_entry": 1,
        "label_run": 1,
        "current_label": 1,
        "comment": 1,
    }


def test_many_senders_keep_the_chain_whole(storage: Storage) -> None:
    drafts = [Draft(text=f"№ {number}", fields=fields_of(native_id=str(number % 3))) for number in range(12)]
    threads = [threading.Thread(target=storage.receive, args=(draft,)) for draft in drafts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with storage.db.read() as session:
        outcome = verify_archive(session, storage.desk_key)
    assert (outcome.captures, outcome.entries, outcome.problems) == (12, 12, [])
    assert storage.count("comment") == 3


def test_a_text_that_breaks_understanding_is_kept_all_the_same(
    storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    storage.understand.fails = ValueError("секрет із коментаря")
    with caplog.at_level(logging.ERROR):
        answer = storage.receive(Draft(text="секрет із коментаря"))
    assert answer.labels.type is CommentType.UNDETERMINED
    assert [reason.code for reason in answer.labels.reasons] == ["understanding_failed"]
    assert all(sentences_for(language).has("reason-understanding-failed") for language in LANGUAGES)
    assert counts(storage)["capture"] == 1
    assert "ValueError" in caplog.text
    assert "секрет" not in caplog.text


def test_suggestions_that_break_down_cost_nothing_but_themselves(storage: Storage) -> None:
    storage.suggest.fails = RuntimeError("x")
    storage.understand.says = labels(language=Language.EN)
    answer = storage.receive(Draft())
    assert answer.suggestions.suggestions == []
    assert (answer.suggestions.language, answer.suggestions.type) == ("en", CommentType.COMPLAINT)


class Killed(BaseException):
    """Stands in for a process that dies in the middle."""


def test_a_process_that_dies_while_understanding_has_kept_the_capture_and_understands_it_next_time(
    storage: Storage,
) -> None:
    draft = Draft()
    storage.understand.fails = Killed()
    with pytest.raises(Killed):
        storage.receive(draft)
    assert counts(storage) == {
        "capture": 1,
        "capture_part": 4,
        "custody_entry": 1,
        "label_run": 0,
        "current_label": 1,
        "comment": 1,
    }
    with storage.db.read() as session:
        assert current_labels(session, 1).labels.type is CommentType.UNDETERMINED
    storage.understand.fails = None
    answer = storage.receive(draft)
    assert answer.labels.type is CommentType.COMPLAINT
    assert answer.receipt.received_at == NOW
    assert counts(storage)["label_run"] == 1


def test_understanding_sees_earlier_comments_but_no_practice_and_no_version_of_its_own(storage: Storage) -> None:
    storage.receive(Draft(text="Перший", fields=fields_of(native_id="1")))
    answered = Draft(text="Другий", fields=fields_of(native_id="2"))
    storage.receive(answered)
    log_reply(storage.db, answered.uuid, copied(), actor=storage.actor, now=storage.clock.now(), check=check_reply)
    storage.receive(Draft(text="Спроба", fields=fields_of(native_id="3")), practice=True)
    storage.receive(Draft(text="Четвертий", fields=fields_of(native_id="4")))
    storage.receive(Draft(text="Четвертий, змінено", fields=fields_of(native_id="4")))
    history = storage.understand.asked[-1]["history"]
    assert [(item.text, item.answered) for item in history] == [("Перший", False), ("Другий", True)]
    assert history[0].posted_at.isoformat() == "2026-11-24T06:00:00+00:00"
    storage.receive(Draft(text="Ще спроба", fields=fields_of(native_id="5")), practice=True)
    assert storage.understand.asked[-1]["history"] == []
    storage.clock.move(timedelta(days=15))
    storage.receive(Draft(text="Згодом", fields=fields_of(native_id="6")))
    assert storage.understand.asked[-1]["history"] == [], "bursts and repeats are things of days"


def test_practice_is_marked_whatever_the_markup_imitated(storage: Storage) -> None:
    answer = storage.receive(Draft(), practice=True)
    assert (answer.site, answer.practice) == (Site.PRACTICE, True)
    assert counts(storage)["custody_entry"] == 0
    assert storage.receive(Draft()).versions == 1, "a real comment with the same id is another comment"


def test_a_busy_database_keeps_nothing_and_says_so(sqlite_storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vidhuk.db, "BUSY_SECONDS", 0.05)
    other = Database(sqlite_storage.settings)
    held, sqlite_storage.db = sqlite_storage.db, other
    with held.write(), pytest.raises(Unready) as caught:
        sqlite_storage.receive(Draft())
    assert (caught.value.code, caught.value.status) == (ErrorCode.BUSY, 503)
    assert sum(counts(sqlite_storage).values()) == 0
    assert sqlite_storage.receive(Draft()).receipt.seq == 1
    other.close()


def test_a_full_disk_leaves_nothing_half_written(sqlite_storage: Storage) -> None:
    sqlite_storage.receive(Draft(fields=fields_of(native_id="1")))
    before = counts(sqlite_storage)
    with sqlite_storage.db.write() as session:
        pages = session.connection().execute(text("PRAGMA page_count")).scalar_one()
        session.connection().execute(text(f"PRAGMA max_page_count={pages}"))
    large = Draft(html="x" * 400_000, fields=fields_of(native_id="2"))
    with pytest.raises(Unready) as caught:
        sqlite_storage.receive(large)
    assert (caught.value.code, caught.value.status) == (ErrorCode.STORAGE_FULL, 507)
    assert counts(sqlite_storage) == before
    with sqlite_storage.db.write() as session:
        session.connection().execute(text("PRAGMA max_page_count=1000000"))
    assert sqlite_storage.receive(large).receipt.seq == 2
    with sqlite_storage.db.read() as session:
        assert verify_archive(session, sqlite_storage.desk_key).whole


def test_unknown_captures_are_not_found(storage: Storage) -> None:
    draft = Draft()
    with pytest.raises(Refused) as caught:
        again(storage, draft)
    assert (caught.value.code, caught.value.status) == (ErrorCode.CAPTURE_UNKNOWN, 404)
    with pytest.raises(Refused):
        log_reply(storage.db, draft.uuid, copied(), actor=storage.actor, now=NOW, check=check_reply)
    with pytest.raises(Refused):
        correct_capture(
            storage.db,
            draft.uuid,
            Correction(type=CommentType.SPAM),
            actor=storage.actor,
            now=NOW,
            suggest=storage.suggest,
        )


def test_the_answer_can_be_asked_for_again(storage: Storage) -> None:
    draft = Draft(text="Коротко", text_expanded="Коротко, але далі більше")
    answer = storage.receive(draft)
    assert again(storage, draft) == answer
    assert storage.suggest.asked[-1]["comment_text"] == "Коротко, але далі більше"


def test_suggestions_come_in_another_language_and_for_another_stage(storage: Storage) -> None:
    draft = Draft()
    storage.receive(draft)
    request = SuggestionRequest(reply_language="ru", stage=ReplyStage.HOLDING)
    found = suggestions_for(storage.db, draft.uuid, request, now=NOW, suggest=storage.suggest)
    assert found.language == "ru"
    assert storage.suggest.asked[-1]["stage"] is ReplyStage.HOLDING


@pytest.mark.parametrize("bad", ["a\x00b", "a\ud800b"])
def test_a_copied_reply_that_cannot_be_kept_is_refused(storage: Storage, bad: str) -> None:
    draft = Draft()
    storage.receive(draft)
    reply = copied().model_copy(update={"text": bad})
    with pytest.raises(Refused) as caught:
        log_reply(storage.db, draft.uuid, reply, actor=storage.actor, now=NOW, check=check_reply)
    assert caught.value.code is ErrorCode.REQUEST_INVALID
    assert storage.count("reply_copied") == 0
