"""Which comments of a screen are in the archive: by site and id, with the words compared, and replies counted."""

from __future__ import annotations

from tests.server.factories import NOW, Draft, fields_of, sha256
from tests.server.storage import Storage
from vidhuk.contracts import KnownComment, KnownRequest, ReplyCopied, ReplyStage, SeenComment, Site
from vidhuk.intake import known_comments, log_reply
from vidhuk.replies.check import check_reply

WORDS = "Ліфт не працює вже тиждень"


def seen(native_id: str, text: str = WORDS) -> SeenComment:
    return SeenComment(native_id=native_id, text_sha256=sha256(text.encode()))


def ask(storage: Storage, *comments: SeenComment, site: Site = Site.FACEBOOK) -> list[KnownComment]:
    return known_comments(storage.db, KnownRequest(site=site, comments=list(comments))).comments


def keep(storage: Storage, native_id: str, text: str = WORDS, expanded: str | None = None) -> Draft:
    draft = Draft(text=text, fields=fields_of(native_id=native_id), text_expanded=expanded)
    storage.receive(draft)
    return draft


def test_only_what_is_there_is_answered_in_the_order_of_the_question(storage: Storage) -> None:
    keep(storage, "11")
    keep(storage, "12")
    found = ask(storage, seen("12"), seen("13"), seen("11"))
    assert [(one.native_id, one.seq, one.captures, one.same_text) for one in found] == [
        ("12", 2, 1, True),
        ("11", 1, 1, True),
    ]
    assert found[0].received_at == NOW


def test_other_words_are_a_change_against_the_newest_capture(storage: Storage) -> None:
    keep(storage, "21", "Перша редакція")
    keep(storage, "21", "Друга редакція")
    assert [(one.seq, one.captures, one.same_text) for one in ask(storage, seen("21", "Перша редакція"))] == [
        (2, 2, False)
    ]
    assert ask(storage, seen("21", "Друга редакція"))[0].same_text


def test_a_folded_comment_is_the_same_as_its_whole(storage: Storage) -> None:
    keep(storage, "31", "Початок…", expanded="Початок і кінець")
    assert ask(storage, seen("31", "Початок…"))[0].same_text
    assert ask(storage, seen("31", "Початок і кінець"))[0].same_text


def test_replies_of_every_version_count(storage: Storage) -> None:
    first, second = keep(storage, "41", "Один"), keep(storage, "41", "Два")
    reply = ReplyCopied(entry="thanks", stage=ReplyStage.THANK, language="uk", text="Дякуємо!")
    log_reply(storage.db, first.uuid, reply, actor=storage.actor, now=NOW, check=check_reply)
    log_reply(storage.db, second.uuid, reply, actor=storage.actor, now=NOW, check=check_reply)
    assert ask(storage, seen("41"))[0].replies_copied == 2


def test_the_id_of_another_site_is_another_comment(storage: Storage) -> None:
    keep(storage, "51")
    assert ask(storage, seen("51"), site=Site.INSTAGRAM) == []


def test_ids_longer_than_an_index_are_found_too(storage: Storage) -> None:
    long = "я" * 600
    keep(storage, long)
    assert [one.native_id for one in ask(storage, seen(long))] == [long]


def test_an_empty_screen_has_an_empty_answer(storage: Storage) -> None:
    assert ask(storage) == []
