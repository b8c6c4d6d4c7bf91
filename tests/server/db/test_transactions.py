"""Transactions of both databases: what is written, what is undone, what a reader may not do, and what a failure is called."""

from __future__ import annotations

import threading
from contextlib import ExitStack
from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, StatementError
from sqlmodel import select

import vidhuk.db
from tests.server.factories import NOW
from tests.server.storage import Storage
from vidhuk.contracts import ErrorCode
from vidhuk.db import Database
from vidhuk.errors import Unready
from vidhuk.models import Desk
from vidhuk.settings import Settings


def add_desk(database: Database, at: datetime = NOW) -> None:
    with database.write() as session:
        session.add(Desk(id=uuid4(), created_at=at))


def desks(database: Database) -> list[Desk]:
    with database.read() as session:
        return list(session.exec(select(Desk)))


def test_a_write_is_committed_when_its_block_ends(database: Database) -> None:
    add_desk(database)
    assert len(desks(database)) == 1


def test_a_write_is_undone_when_its_block_raises(database: Database) -> None:
    with pytest.raises(KeyError), database.write() as session:
        session.add(Desk(id=uuid4(), created_at=NOW))
        session.flush()
        raise KeyError
    assert desks(database) == []


def test_a_reader_cannot_write(database: Database) -> None:
    with pytest.raises(DBAPIError, match=r"readonly|read-only"), database.read() as session:
        session.add(Desk(id=uuid4(), created_at=NOW))
        session.flush()
    assert desks(database) == []


def test_a_reader_sees_one_state_while_others_write(database: Database) -> None:
    with database.read() as session:
        before = len(list(session.exec(select(Desk))))
        writer = threading.Thread(target=add_desk, args=(database,))
        writer.start()
        writer.join()
        session.expire_all()
        assert len(list(session.exec(select(Desk)))) == before == 0
    assert len(desks(database)) == 1


def test_writers_take_turns(database: Database) -> None:
    threads = [threading.Thread(target=add_desk, args=(database,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(desks(database)) == 8


def test_moments_come_back_aware_in_utc_with_microseconds(database: Database) -> None:
    kyiv = datetime(2026, 3, 29, 4, 0, 0, 123456, tzinfo=timezone(timedelta(hours=3)))
    add_desk(database, kyiv)
    found = desks(database)[0].created_at
    assert found == kyiv
    assert found.isoformat() == "2026-03-29T01:00:00.123456+00:00"


def test_a_naive_moment_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="naive"):
        add_desk(database, datetime(2026, 11, 24, 9, 0))  # noqa: DTZ001 that is the point
    assert desks(database) == []


def test_sqlite_runs_with_the_promised_settings(sqlite_storage: Storage) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}
    for opened in (sqlite_storage.db.write, sqlite_storage.db.read):
        with opened() as session:
            found = {name: session.connection().execute(text(f"PRAGMA {name}")).scalar_one() for name in wanted}
        assert found == wanted


def test_a_foreign_key_is_checked(storage: Storage) -> None:
    with pytest.raises(DBAPIError, match=r"(?i)foreign key"), storage.db.write() as session:
        session.connection().execute(
            text(
                "INSERT INTO current_label (capture_seq, practice, site, type, language, sentiment, needs_checking,"
                " type_corrected, language_corrected) VALUES (77, false, 'x', 'x', 'x', 'x', false, false, false)"
            )
        )


def test_a_locked_file_is_busy(sqlite_storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vidhuk.db, "BUSY_SECONDS", 0.05)
    other = Database(sqlite_storage.settings)
    with sqlite_storage.db.write(), pytest.raises(Unready) as caught, other.write():
        pass
    assert (caught.value.code, caught.value.status) == (ErrorCode.BUSY, 503)
    other.close()


def test_a_writer_that_waits_too_long_for_its_turn_is_busy(
    sqlite_storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vidhuk.db, "BUSY_SECONDS", 0.05)
    caught: list[Unready] = []

    def second() -> None:
        with pytest.raises(Unready) as error, sqlite_storage.db.write():
            pass
        caught.append(error.value)

    with sqlite_storage.db.write():
        thread = threading.Thread(target=second)
        thread.start()
        thread.join()
    assert [error.code for error in caught] == [ErrorCode.BUSY]
    add_desk(sqlite_storage.db)


def test_more_readers_than_connections_are_busy(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vidhuk.db, "BUSY_SECONDS", 0.05)
    crowded = Database(storage.settings)
    with pytest.raises(Unready) as caught, ExitStack() as held:
        for _ in range(100):
            held.enter_context(crowded.read()).connection()
    assert caught.value.code is ErrorCode.BUSY
    assert desks(crowded) != []
    crowded.close()


def test_a_full_disk_is_named(sqlite_storage: Storage) -> None:
    with pytest.raises(Unready) as caught, sqlite_storage.db.write() as session:
        pages = session.connection().execute(text("PRAGMA page_count")).scalar_one()
        session.connection().execute(text(f"PRAGMA max_page_count={pages}"))
        session.connection().execute(text("CREATE TABLE heap (x BLOB)"))
        session.connection().execute(text("INSERT INTO heap VALUES (zeroblob(100000))"))
    assert (caught.value.code, caught.value.status) == (ErrorCode.STORAGE_FULL, 507)


def test_a_damaged_file_is_named(tmp_path: Path, sqlite_storage: Storage) -> None:
    sqlite_storage.db.close()
    path = sqlite_storage.settings.database_path
    path.write_bytes(b"not a database at all" * 500)
    broken = Database(sqlite_storage.settings)
    with pytest.raises(Unready) as caught:
        desks(broken)
    assert caught.value.code is ErrorCode.DATABASE_DAMAGED
    broken.close()


def test_a_postgresql_that_is_gone_is_named(tmp_path: Path) -> None:
    nowhere = Database(Settings(home=tmp_path, database_url="postgresql+psycopg://test@127.0.0.1:1/none"))
    with pytest.raises(Unready) as caught:
        desks(nowhere)
    assert (caught.value.code, caught.value.status) == (ErrorCode.DATABASE_UNREACHABLE, 503)
    nowhere.close()
