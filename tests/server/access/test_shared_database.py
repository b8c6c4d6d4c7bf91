"""On SQLite and on a PostgreSQL that several desks share: each desk has its own pairing, and a race has one winner."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from threading import Barrier
from uuid import uuid4

from tests.inside_desk import pair_request
from vidhuk.access import Access, FolderSecrets, make_access
from vidhuk.access.tokens import digest
from vidhuk.contracts import ErrorCode, PairPoll, PairRequest, PairStatus
from vidhuk.db import Database
from vidhuk.errors import VidhukError

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
RACERS = 6


def make(db: Database) -> Access:
    return make_access(db, uuid4(), FolderSecrets("vidhuk-0a1b2c3d", secrets.token_urlsafe(32)), 8420, "uk")


def asked(secret: bytes) -> PairRequest:
    return PairRequest.model_validate(pair_request(secret))


def refusal_of(run: Callable[[], object]) -> object:
    """The code with which one call is refused."""
    try:
        return run()
    except VidhukError as refused:
        return refused.code


def race(run: Callable[[], object]) -> list[object]:
    """What several threads got that began in the same moment; a refusal counts as its code."""
    gate = Barrier(RACERS)

    def one(_number: int) -> object:
        gate.wait()
        try:
            return run()
        except VidhukError as refused:
            return refused.code

    with ThreadPoolExecutor(RACERS) as pool:
        return list(pool.map(one, range(RACERS)))


def test_desks_do_not_disturb_each_other(database: Database) -> None:
    here, there = make(database), make(database)
    secret = secrets.token_bytes(32)
    first = here.pairing.request(asked(secret), origin=None, now=NOW)
    second = there.pairing.request(asked(secrets.token_bytes(32)), origin=None, now=NOW)
    for _ in range(4):
        assert refusal_of(partial(there.pairing.approve, "AAAAAAAA", now=NOW)) is ErrorCode.PAIRING_CODE_WRONG
    here.pairing.approve(first.code, now=NOW)
    poll = PairPoll(request=first.request, secret=secret.hex())
    assert make(database).pairing.pending(NOW) is None
    given = here.pairing.poll(poll, origin=None, now=NOW)
    assert given.token is not None
    assert given.installation is not None

    assert here.installations.by_token(digest(given.token), None, NOW) is not None
    assert there.installations.by_token(digest(given.token), None, NOW) is None
    assert there.installations.proof_key(given.installation) is None
    assert there.installations.listed() == []
    there.pairing.reject(second.request, now=NOW)


def test_links_and_sessions_belong_to_their_desk(database: Database) -> None:
    here, there = make(database), make(database)
    key = here.links.make("/", made_by="open", now=NOW).url.partition("#k=")[2]
    assert refusal_of(lambda: there.links.enter(key, browser="", now=NOW)) is ErrorCode.ENTRY_LINK_INVALID
    entered = here.links.enter(key, browser="Firefox", now=NOW)
    assert entered.session is not None
    assert here.sessions.by_cookie(entered.session.cookie, NOW) is not None
    assert there.sessions.by_cookie(entered.session.cookie, NOW) is None
    assert refusal_of(partial(there.sessions.revoke, entered.session.id, now=NOW)) is ErrorCode.NOT_FOUND


def test_of_many_browsers_that_ask_at_once_one_waits(database: Database) -> None:
    desk = make(database)
    got = race(lambda: desk.pairing.request(asked(secrets.token_bytes(32)), origin=None, now=NOW).code)
    assert sorted(got, key=str).count(ErrorCode.PAIRING_BUSY) == RACERS - 1


def test_the_token_is_given_to_one_of_many_polls(database: Database) -> None:
    desk = make(database)
    secret = secrets.token_bytes(32)
    request = desk.pairing.request(asked(secret), origin=None, now=NOW)
    desk.pairing.approve(request.code, now=NOW)
    poll = PairPoll(request=request.request, secret=secret.hex())
    got = race(lambda: desk.pairing.poll(poll, origin=None, now=NOW).status)
    assert got.count(PairStatus.APPROVED) == 1
    assert got.count(ErrorCode.PAIRING_UNKNOWN) == RACERS - 1


def test_a_link_lets_one_of_many_in(database: Database) -> None:
    desk = make(database)
    key = desk.links.make("/", made_by="open", now=NOW).url.partition("#k=")[2]
    got = race(lambda: desk.links.enter(key, browser="", now=NOW).path)
    assert got.count("/") == 1
    assert got.count(ErrorCode.ENTRY_LINK_INVALID) == RACERS - 1


def test_wrong_codes_typed_at_once_are_all_counted(database: Database) -> None:
    desk = make(database)
    desk.pairing.request(asked(secrets.token_bytes(32)), origin=None, now=NOW)
    got = race(lambda: desk.pairing.approve("AAAAAAAA", now=NOW))
    assert got.count(ErrorCode.PAIRING_CODE_WRONG) == 4
    assert got.count(ErrorCode.PAIRING_CLOSED) == RACERS - 4
    assert desk.pairing.pending(NOW + timedelta(seconds=1)) is None
