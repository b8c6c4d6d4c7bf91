"""Migration of a SQLite file: a copy is migrated and put in the place of the old file, which nothing touches before that."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import create_engine, event
from sqlalchemy.engine import URL, Connection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart
from vidhuk.migrations import schema

COPY_SUFFIX = ".migrating"
WAIT_SECONDS = 5.0

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_LOCKED = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


class MigrationBroken(Exception):
    """The copy did not come out whole; carries only what may be shown."""


def revision_of(path: Path) -> str | None:
    """Revision of the file; `None` when there is no file or it is empty. Reads only.

    Raises:
        CannotStart: `database_damaged` (not SQLite, broken, or not ours), `home_not_writable`, `home_locked`.
    """
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        with closing(_open(path)) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not tables:
                return None
            if "alembic_version" not in tables:
                raise CannotStart(ErrorCode.DATABASE_DAMAGED, path=str(path))
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise _cannot_open(path, error) from error
    if row is None:
        raise CannotStart(ErrorCode.DATABASE_DAMAGED, path=str(path))
    return str(row[0])


def migrate(path: Path, target: str = "head") -> None:
    """Migrate the file to `target`, or make it.

    Online backup to a new file, integrity check, all revisions in one explicit transaction on the copy, checks again,
    then one rename. Until the rename the old file is not written to.

    Raises:
        CannotStart: `migration_failed`, `database_damaged`, `home_locked` (another process writes), `home_not_writable`.
    """
    copy = path.with_name(path.name + COPY_SUFFIX)
    try:
        _remove(copy)
        if path.exists() and path.stat().st_size > 0:
            # `guard` keeps writers out while the copy is made and migrated; a connection that writes cannot be copied
            # from (the backup would wait for it for ever), so another one is the source.
            with closing(_open(path)) as guard, closing(_open(path)) as old:
                guard.execute("BEGIN IMMEDIATE")
                _back_up(old, copy)
                old.close()
                _upgrade(copy, target)
            _close_log(path)
        else:
            _upgrade(copy, target)
        if os.name == "posix":
            copy.chmod(0o600)
        _flush(copy)
        os.replace(copy, path)  # noqa: PTH105 - named for what it is: atomic on every platform
        _flush_folder(path.parent)
    except sqlite3.Error as error:
        raise _cannot_open(path, error) from error
    except (SQLAlchemyError, MigrationBroken, ValueError, ArithmeticError, LookupError) as error:
        raise CannotStart(ErrorCode.MIGRATION_FAILED, reason=type(error).__name__) from error
    except OSError as error:
        raise CannotStart(ErrorCode.HOME_NOT_WRITABLE, path=str(path.parent)) from error
    finally:
        _remove(copy, quietly=True)


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
    connection.execute(f"PRAGMA busy_timeout={int(WAIT_SECONDS * 1000)}")
    return connection


def _back_up(old: sqlite3.Connection, copy: Path) -> None:
    with closing(_open(copy)) as new:
        old.backup(new)
        # The copy has to be one file when it is renamed; the desk switches the log on again.
        new.execute("PRAGMA journal_mode=DELETE")
        _check(new)


def _check(connection: sqlite3.Connection) -> None:
    if [row[0] for row in connection.execute("PRAGMA integrity_check(1)")] != ["ok"]:
        raise sqlite3.DatabaseError("integrity check failed")
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise MigrationBroken("rows point nowhere")


def _upgrade(copy: Path, target: str) -> None:
    engine = create_engine(URL.create("sqlite", database=str(copy)), poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def _configure(connection: sqlite3.Connection, _record: object) -> None:
        # Without this pysqlite would leave DDL outside of any transaction.
        connection.isolation_level = None
        connection.execute("PRAGMA synchronous=FULL")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN EXCLUSIVE")

    try:
        with engine.begin() as connection:
            schema.upgrade(connection, target)
    finally:
        engine.dispose()
    with closing(_open(copy)) as connection_after:
        _check(connection_after)


def _close_log(path: Path) -> None:
    """Take the old file's log in: a log that stayed would be read into the new file. Fails while anybody has it open."""
    with closing(_open(path)) as old:
        old.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if str(old.execute("PRAGMA journal_mode=DELETE").fetchone()[0]).lower() != "delete":
            raise MigrationBroken("the old file is in use")


def _cannot_open(path: Path, error: sqlite3.Error) -> CannotStart:
    code = getattr(error, "sqlite_errorcode", None)
    primary = None if code is None else code & 0xFF
    if primary in _LOCKED:
        return CannotStart(ErrorCode.HOME_LOCKED, path=str(path.parent))
    if primary in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return CannotStart(ErrorCode.HOME_NOT_WRITABLE, path=str(path.parent))
    if primary in _DAMAGE or (code is None and isinstance(error, sqlite3.DatabaseError)):
        return CannotStart(ErrorCode.DATABASE_DAMAGED, path=str(path))
    return CannotStart(ErrorCode.MIGRATION_FAILED, reason=type(error).__name__)


def _flush(path: Path) -> None:
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the rename itself durable; only POSIX lets a folder be opened."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(copy: Path, *, quietly: bool = False) -> None:
    for name in (copy, copy.with_name(copy.name + "-journal"), copy.with_name(copy.name + "-wal")):
        try:
            name.unlink(missing_ok=True)
        except OSError:
            if not quietly:
                raise
