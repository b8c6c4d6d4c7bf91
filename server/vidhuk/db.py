"""Engines, transactions and the one time type, for SQLite and PostgreSQL; knows no table and creates nothing at import."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import DateTime, Dialect, Engine, create_engine, event
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.types import TypeDecorator
from sqlmodel import Session

from vidhuk.contracts import ErrorCode
from vidhuk.errors import Unready, VidhukError
from vidhuk.settings import Settings

BUSY_SECONDS = 5.0
"""How long a write waits for another one before it answers "busy"; the extension then tries again by itself."""

_SQLITE_CODES: dict[int, tuple[ErrorCode, int]] = {
    sqlite3.SQLITE_BUSY: (ErrorCode.BUSY, 503),
    sqlite3.SQLITE_LOCKED: (ErrorCode.BUSY, 503),
    sqlite3.SQLITE_FULL: (ErrorCode.STORAGE_FULL, 507),
    sqlite3.SQLITE_CORRUPT: (ErrorCode.DATABASE_DAMAGED, 500),
    sqlite3.SQLITE_NOTADB: (ErrorCode.DATABASE_DAMAGED, 500),
    sqlite3.SQLITE_CANTOPEN: (ErrorCode.DATABASE_UNREACHABLE, 503),
}
# https://www.postgresql.org/docs/15/errcodes-appendix.html
_POSTGRES_CODES: dict[str, tuple[ErrorCode, int]] = {
    "53100": (ErrorCode.STORAGE_FULL, 507),
    "53200": (ErrorCode.BUSY, 503),
    "53300": (ErrorCode.BUSY, 503),
    "55P03": (ErrorCode.BUSY, 503),
    "40001": (ErrorCode.BUSY, 503),
    "40P01": (ErrorCode.BUSY, 503),
    "57014": (ErrorCode.BUSY, 503),
}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware in, aware UTC out, microseconds; SQLite itself would hand back naive times.

    Raises:
        ValueError: a naive moment was to be stored.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware moment to what the driver stores."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive moment cannot be stored")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """What the driver gives to an aware UTC moment."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def database_url(settings: Settings) -> URL:
    """URL of the desk's database: the setting, or SQLite in the data folder."""
    if settings.database_url is None:
        return URL.create("sqlite", database=str(settings.database_path))
    return make_url(settings.database_url)


def sqlite_path(settings: Settings) -> Path | None:
    """File of the database, `None` when it is not SQLite."""
    url = database_url(settings)
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def make_engine(settings: Settings, *, read_only: bool = False) -> Engine:
    """An engine of the desk's database; connects to nothing yet.

    Args:
        settings: where the database is.
        read_only: the database itself then refuses every write.
    """
    url = database_url(settings)
    if url.get_backend_name() == "sqlite":
        return _sqlite_engine(url, read_only=read_only)
    engine = create_engine(
        url,
        pool_pre_ping=True,
        pool_timeout=BUSY_SECONDS,
        connect_args={"connect_timeout": 5, "options": f"-c lock_timeout={int(BUSY_SECONDS * 1000)} -c timezone=UTC"},
    )
    if read_only:
        # REPEATABLE READ: an export or a page of several queries sees one state of the archive.
        return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return engine


def _sqlite_engine(url: URL, *, read_only: bool) -> Engine:
    engine = create_engine(
        url, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False}, pool_timeout=BUSY_SECONDS
    )

    @event.listens_for(engine, "connect")
    def _configure(connection: sqlite3.Connection, _record: object) -> None:
        # pysqlite's legacy mode begins transactions on its own, and never before DDL or a read: we say BEGIN ourselves.
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",  # after the receipt the browser forgets its copy, so the commit must be real
            "foreign_keys=ON",
            f"busy_timeout={int(BUSY_SECONDS * 1000)}",
            "temp_store=MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")
        if read_only:
            connection.execute("PRAGMA query_only=ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


def translate(error: DBAPIError) -> VidhukError | None:
    """The expected failure behind a driver's error; `None` when it is none of ours to expect."""
    if isinstance(error, IntegrityError):
        return None
    original = error.orig
    found: tuple[ErrorCode, int] | None = None
    if isinstance(original, sqlite3.Error):
        # The low byte is the primary code of an extended one (SQLITE_BUSY_SNAPSHOT and the like).
        found = _SQLITE_CODES.get(getattr(original, "sqlite_errorcode", 0) & 0xFF)
    else:
        state: Any = getattr(original, "sqlstate", None)
        if error.connection_invalidated or state is None or (state[:2] in ("08", "57") and state != "57014"):
            found = (ErrorCode.DATABASE_UNREACHABLE, 503)
        else:
            found = _POSTGRES_CODES.get(state)
    return None if found is None else Unready(found[0], found[1])


class Database:
    """The desk's database: short write transactions one after another, reads beside them.

    Args:
        settings: where it is. Nothing is opened before the first use.
    """

    def __init__(self, settings: Settings) -> None:
        self._writer = make_engine(settings)
        self._reader = make_engine(settings, read_only=True)
        # SQLite's own waiting polls and is unfair; inside one process writers queue here instead.
        self._turn = threading.Lock()

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._writer.dialect.name

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the database and cannot write.

        Raises:
            Unready: `busy`, `database_unreachable`, `database_damaged`.
        """
        with self._session(self._reader) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A transaction: committed when the block ends, undone when it raises. Never nest it; compute outside of it.

        Raises:
            Unready: `busy` (after `BUSY_SECONDS`), `storage_full`, `database_unreachable`, `database_damaged`.
        """
        if self.dialect != "sqlite":
            with self._session(self._writer) as session:
                session.connection()
                yield session
                session.commit()
            return
        if not self._turn.acquire(timeout=BUSY_SECONDS):
            raise Unready(ErrorCode.BUSY)
        try:
            with self._session(self._writer) as session:
                session.connection()  # begins now, not at the first statement: what is read here is already locked
                yield session
                session.commit()
        finally:
            self._turn.release()

    @contextmanager
    def _session(self, engine: Engine) -> Iterator[Session]:
        try:
            with Session(engine, expire_on_commit=False) as session:
                yield session
        except PoolTimeout as error:
            raise Unready(ErrorCode.BUSY) from error
        except DBAPIError as error:
            expected = translate(error)
            if expected is None:
                raise
            raise expected from error

    def close(self) -> None:
        """Give back every connection."""
        self._reader.dispose()
        self._writer.dispose()
