"""Pairing: one request at a time, five minutes, five wrong codes, a token given once, all of it outliving a restart."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from tests.inside_desk import EXTENSION, Answer, InsideDesk, inside_desk, pair_request, submission
from vidhuk.contracts import ErrorCode, PairAnswer
from vidhuk.errors import Refused
from vidhuk.models.access import Installation, PairingRequest

OTHER = "moz-extension://3c0d5a8e-1111-4222-8333-444455556666"


def ask(desk: InsideDesk, secret: bytes | None = None, origin: str = EXTENSION) -> Answer:
    return desk.api("POST", "/pair", pair_request(secret or secrets.token_bytes(32)), origin=origin)


def poll(desk: InsideDesk, request: str, secret: bytes, origin: str | None = EXTENSION) -> Answer:
    sent: dict[str, Any] = {} if origin is None else {"origin": origin}
    return desk.api("POST", "/pair/poll", {"request": request, "secret": secret.hex()}, **sent)


def refusal(call: object, *args: object, **kwargs: object) -> Refused:
    with pytest.raises(Refused) as found:
        call(*args, **kwargs)  # type: ignore[operator]
    return found.value


def test_the_code_stands_on_both_sides_with_origin_and_browser(desk: InsideDesk) -> None:
    answer = ask(desk)
    PairAnswer.model_validate_json(answer.body)
    pending = desk.access.pairing.pending(desk.clock.now())
    assert pending is not None
    assert answer.json["code"] == pending.code
    assert re.fullmatch(r"[A-HJ-NP-Z2-9]{8}", pending.code)
    assert (pending.origin, pending.browser) == (EXTENSION, "Chromium 156")
    assert pending.expires_at - desk.clock.now() == timedelta(minutes=5)


def test_nobody_is_paired_without_a_person(desk: InsideDesk) -> None:
    secret = secrets.token_bytes(32)
    request = ask(desk, secret).json["request"]
    for _ in range(3):
        assert poll(desk, request, secret).json == {"status": "pending", "token": None, "installation": None}
    assert desk.access.installations.listed() == []


def test_the_token_is_given_once_and_only_to_the_secret(desk: InsideDesk) -> None:
    secret = secrets.token_bytes(32)
    asked = ask(desk, secret).json
    desk.access.pairing.approve(asked["code"], now=desk.clock.now())
    assert poll(desk, asked["request"], secrets.token_bytes(32)).code == "pairing_unknown"
    assert poll(desk, asked["request"], secret, OTHER).code == "pairing_unknown"
    given = poll(desk, asked["request"], secret).json
    assert given["status"] == "approved"
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", given["token"])
    again = poll(desk, asked["request"], secret)
    assert (again.code, again.status) == ("pairing_unknown", 404)


def test_only_hashes_are_stored(desk: InsideDesk) -> None:
    browser = desk.pair()
    with desk.app.db.read() as session:
        stored = repr(session.exec(select(Installation)).all()) + repr(session.exec(select(PairingRequest)).all())
    assert browser.token not in stored
    assert hashlib.sha256(browser.token.encode()).hexdigest() in stored
    everything = b"".join(path.read_bytes() for path in desk.settings.home.iterdir() if path.is_file())
    assert browser.token.encode() not in everything


def test_one_request_waits_at_a_time(desk: InsideDesk) -> None:
    ask(desk)
    desk.clock.move(timedelta(minutes=2))
    busy = ask(desk, origin=OTHER)
    assert (busy.code, busy.status, busy.header("retry-after")) == ("pairing_busy", 409, "180")
    desk.clock.move(timedelta(minutes=3))
    assert ask(desk, origin=OTHER).status == 200


def test_a_request_lives_five_minutes(desk: InsideDesk) -> None:
    secret = secrets.token_bytes(32)
    asked = ask(desk, secret).json
    desk.clock.move(timedelta(minutes=5))
    assert desk.access.pairing.pending(desk.clock.now()) is None
    assert refusal(desk.access.pairing.approve, asked["code"], now=desk.clock.now()).code is ErrorCode.PAIRING_UNKNOWN
    assert poll(desk, asked["request"], secret).json["status"] == "expired"


def test_five_wrong_codes_close_pairing_for_five_minutes(desk: InsideDesk) -> None:
    secret = secrets.token_bytes(32)
    asked = ask(desk, secret).json
    approve = desk.access.pairing.approve
    for left in (4, 3, 2, 1):
        wrong = refusal(approve, "AAAAAAAA", now=desk.clock.now())
        assert (wrong.code, wrong.status, wrong.params) == (ErrorCode.PAIRING_CODE_WRONG, 403, {"left": left})
    closed = refusal(approve, "AAAAAAAA", now=desk.clock.now())
    assert (closed.code, closed.status, closed.params) == (ErrorCode.PAIRING_CLOSED, 429, {"seconds": 300})
    # The right code comes too late, and nobody may ask anew before the time is over.
    assert refusal(approve, asked["code"], now=desk.clock.now()).code is ErrorCode.PAIRING_CLOSED
    assert poll(desk, asked["request"], secret).json["status"] == "rejected"
    desk.clock.move(timedelta(minutes=4, seconds=59))
    answer = ask(desk)
    assert (answer.code, answer.status, answer.header("retry-after")) == ("pairing_closed", 429, "1")
    desk.clock.move(timedelta(seconds=1))
    assert ask(desk).status == 200


def test_wrong_codes_are_counted_over_requests_and_forgotten_after_a_right_one(desk: InsideDesk) -> None:
    approve = desk.access.pairing.approve
    code = ask(desk).json["code"]
    assert refusal(approve, "AAAAAAAA", now=desk.clock.now()).params == {"left": 4}
    desk.clock.move(timedelta(minutes=5))
    code = ask(desk).json["code"]
    assert refusal(approve, "AAAAAAAA", now=desk.clock.now()).params == {"left": 3}
    approve(code, now=desk.clock.now())
    ask(desk)
    assert refusal(approve, "AAAAAAAA", now=desk.clock.now()).params == {"left": 4}


def test_pairing_outlives_a_restart(tmp_path: Path) -> None:
    secret = secrets.token_bytes(32)
    with inside_desk(tmp_path / "home") as desk:
        asked = ask(desk, secret).json
        for _ in range(3):
            refusal(desk.access.pairing.approve, "AAAAAAAA", now=desk.clock.now())
    with inside_desk(tmp_path / "home") as desk:
        assert ask(desk).code == "pairing_busy"
        assert refusal(desk.access.pairing.approve, "AAAAAAAA", now=desk.clock.now()).params == {"left": 1}
        desk.access.pairing.approve(asked["code"], now=desk.clock.now())
    with inside_desk(tmp_path / "home") as desk:
        assert poll(desk, asked["request"], secret).json["status"] == "approved"


def test_the_code_is_taken_as_people_type_it(desk: InsideDesk) -> None:
    code = ask(desk).json["code"]
    typed = f" {code[:4].lower()} - {code[4:].lower()}\n"
    assert desk.access.pairing.approve(typed, now=desk.clock.now()).browser == "Chromium 156"


@pytest.mark.parametrize("typed", ["", "Ї" * 8, "\x00" * 8, "A" * 10_000, "\ud800"])
def test_odd_codes_are_wrong_codes(desk: InsideDesk, typed: str) -> None:
    ask(desk)
    assert refusal(desk.access.pairing.approve, typed, now=desk.clock.now()).code is ErrorCode.PAIRING_CODE_WRONG


def withdraw(desk: InsideDesk, request: str, secret: bytes) -> Answer:
    asked = {"request": request, "secret": secret.hex(), "withdraw": True}
    return desk.api("POST", "/pair/poll", asked, origin=EXTENSION)


def test_a_request_that_is_taken_back_keeps_nobody_waiting(desk: InsideDesk) -> None:
    secret = secrets.token_bytes(32)
    asked = ask(desk, secret).json
    # Only who made it can take it back.
    assert withdraw(desk, asked["request"], secrets.token_bytes(32)).code == "pairing_unknown"
    assert ask(desk).code == "pairing_busy"
    assert withdraw(desk, asked["request"], secret).json == {"status": "rejected", "token": None, "installation": None}
    assert desk.access.pairing.pending(desk.clock.now()) is None
    assert refusal(desk.access.pairing.approve, asked["code"], now=desk.clock.now()).code is ErrorCode.PAIRING_UNKNOWN
    again = ask(desk, secret).json
    assert again["code"] != asked["code"]
    # A person was quicker than the one who takes it back: the browser that nobody holds a token for goes too.
    desk.access.pairing.approve(again["code"], now=desk.clock.now())
    assert withdraw(desk, again["request"], secret).json["token"] is None
    assert desk.access.installations.listed() == []
    assert ask(desk).status == 200


def test_a_rejected_browser_learns_it_and_the_next_one_may_ask(desk: InsideDesk) -> None:
    secret = secrets.token_bytes(32)
    asked = ask(desk, secret).json
    pending = desk.access.pairing.pending(desk.clock.now())
    assert pending is not None
    desk.access.pairing.reject(pending.id, now=desk.clock.now())
    assert poll(desk, asked["request"], secret).json["status"] == "rejected"
    assert refusal(desk.access.pairing.reject, pending.id, now=desk.clock.now()).code is ErrorCode.PAIRING_UNKNOWN
    assert ask(desk).status == 200


def test_an_approved_browser_that_never_comes_back_holds_nothing(desk: InsideDesk) -> None:
    secret = secrets.token_bytes(32)
    asked = ask(desk, secret).json
    desk.clock.move(timedelta(minutes=4, seconds=59))
    desk.access.pairing.approve(asked["code"], now=desk.clock.now())
    assert desk.access.installations.listed() == []
    desk.clock.move(timedelta(minutes=5))
    assert poll(desk, asked["request"], secret).json["status"] == "expired"
    assert desk.access.installations.listed() == []


def test_approval_in_the_last_second_still_reaches_the_browser(desk: InsideDesk) -> None:
    secret = secrets.token_bytes(32)
    asked = ask(desk, secret).json
    desk.clock.move(timedelta(minutes=4, seconds=59))
    desk.access.pairing.approve(asked["code"], now=desk.clock.now())
    desk.clock.move(timedelta(seconds=5))
    assert poll(desk, asked["request"], secret).json["status"] == "approved"


def test_the_command_approves_with_the_folders_secret(desk: InsideDesk) -> None:
    secret = (desk.settings.home / "cli-secret").read_text().strip()
    bearer = f"Bearer {secret}"
    assert desk.api("POST", "/cli/pair", {"code": "AAAAAAAA"}, authorization=bearer).code == "pairing_unknown"
    code = ask(desk).json["code"]
    wrong = desk.api("POST", "/cli/pair", {"code": "AAAAAAAA"}, authorization=bearer)
    assert (wrong.code, wrong.json["error"]["params"]) == ("pairing_code_wrong", {"left": 4})
    answer = desk.api("POST", "/cli/pair", {"code": code}, authorization=bearer)
    assert answer.json["origin"] == EXTENSION


# ------------------------------------------------------------------ the desk proves itself


def test_the_desk_proves_that_it_knows_the_token(desk: InsideDesk) -> None:
    browser = desk.pair()
    nonce = secrets.token_bytes(32)
    answer = desk.api("POST", "/ping", {"nonce": nonce.hex(), "installation": browser.installation})
    key = hashlib.sha256(browser.token.encode()).digest()
    assert answer.json["proof"] == hmac.new(key, nonce, hashlib.sha256).hexdigest()


def test_no_proof_for_the_unknown_the_revoked_and_the_unnamed(desk: InsideDesk) -> None:
    browser = desk.pair()
    nonce = "0" * 64
    assert desk.api("GET", "/ping").json["proof"] is None
    assert desk.api("POST", "/ping", {"nonce": nonce}).json["proof"] is None
    unknown = {"nonce": nonce, "installation": "0a8ff6a0-0000-4000-8000-000000000000"}
    assert desk.api("POST", "/ping", unknown).json["proof"] is None
    listed = desk.access.installations.listed()[0]
    desk.access.installations.revoke(listed.id, now=desk.clock.now())
    assert desk.api("POST", "/ping", {"nonce": nonce, "installation": browser.installation}).json["proof"] is None


def test_the_desk_proves_itself_to_the_commands_too(desk: InsideDesk) -> None:
    secret = (desk.settings.home / "cli-secret").read_text().strip()
    nonce = secrets.token_bytes(32)
    nobody = "00000000-0000-0000-0000-000000000000"
    answer = desk.api("POST", "/ping", {"nonce": nonce.hex(), "installation": nobody})
    key = hashlib.sha256(secret.encode()).digest()
    assert answer.json["proof"] == hmac.new(key, nonce, hashlib.sha256).hexdigest()


# ------------------------------------------------------------------ paired browsers


def test_last_seen_is_written_now_and_then(desk: InsideDesk) -> None:
    browser = desk.pair()
    first = desk.clock.now()
    assert browser.api("POST", "/captures", submission()).status == 200
    desk.clock.move(timedelta(minutes=4))
    browser.api("POST", "/captures", submission())
    assert desk.access.installations.listed()[0].last_seen_at == first
    desk.clock.move(timedelta(minutes=1))
    browser.api("POST", "/captures", submission())
    assert desk.access.installations.listed()[0].last_seen_at == desk.clock.now()


def test_a_browser_may_be_kept_out_of_the_pages(desk: InsideDesk) -> None:
    browser = desk.pair(may_open_pages=False)
    assert browser.api("POST", "/open", {"path": "/history"}).code == "not_allowed"
    listed = desk.access.installations.listed()[0]
    desk.access.installations.set_may_open(listed.id, True)
    assert browser.api("POST", "/open", {"path": "/history"}).status == 200
    desk.access.installations.set_may_open(listed.id, False)
    assert browser.api("POST", "/open", {"path": "/history"}).code == "not_allowed"


def test_an_unknown_browser_cannot_be_changed(desk: InsideDesk) -> None:
    unknown = secrets.token_hex(16)
    from uuid import UUID

    assert refusal(desk.access.installations.revoke, UUID(unknown), now=desk.clock.now()).code is ErrorCode.NOT_FOUND
    assert refusal(desk.access.installations.set_may_open, UUID(unknown), True).code is ErrorCode.NOT_FOUND
