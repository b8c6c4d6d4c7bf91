"""The record of copied replies."""

from __future__ import annotations

from datetime import timedelta

from tests.server.factories import NOW, Draft, fields_of
from tests.server.storage import Storage
from vidhuk.contracts import ReplyCopied, ReplyStage
from vidhuk.replies.log import CopiedReply, count_replies, recent_texts, record_reply, replies_of


def reply(text: str, *, chosen: bool = False) -> ReplyCopied:
    return ReplyCopied(entry="thanks", stage=ReplyStage.THANK, language="uk", text=text, language_chosen=chosen)


def copy(storage: Storage, seq: int, text: str, *, chosen: bool = False) -> int:
    with storage.db.write() as session:
        return record_reply(session, seq, reply(text, chosen=chosen), actor=storage.actor, now=storage.clock.now())


def test_copies_are_recorded_newest_first(storage: Storage) -> None:
    storage.receive(Draft())
    assert copy(storage, 1, "Перша") == 1
    storage.clock.move(timedelta(minutes=1))
    assert copy(storage, 1, "Друга", chosen=True) == 2
    with storage.db.read() as session:
        assert count_replies(session, 1) == 2
        assert replies_of(session, 1) == [
            CopiedReply(NOW + timedelta(minutes=1), "thanks", "thank", "uk", True, "Друга", storage.installation, None),
            CopiedReply(NOW, "thanks", "thank", "uk", False, "Перша", storage.installation, None),
        ]
        assert replies_of(session, 99) == []


def test_texts_of_practice_and_of_the_rest_are_not_mixed(storage: Storage) -> None:
    storage.receive(Draft(fields=fields_of(native_id="1")))
    storage.receive(Draft(fields=fields_of(native_id="2")), practice=True)
    for seq, text in ((1, "Справжня"), (2, "Для проби"), (1, "Ще одна")):
        copy(storage, seq, text)
    with storage.db.read() as session:
        assert recent_texts(session, 10) == ["Ще одна", "Справжня"]
        assert recent_texts(session, 1) == ["Ще одна"]
        assert recent_texts(session, 10, practice=True) == ["Для проби"]
