"""Brings the desk's database to this program's schema, or says in one code why not; a failure leaves the old one as it was."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from vidhuk.contracts import ErrorCode
from vidhuk.db import database_url, make_engine, sqlite_path
from vidhuk.errors import CannotStart
from vidhuk.migrations import schema, sqlite_file
from vidhuk.settings import Settings

ADVISORY_LOCK = 0x56_49_44_48_55_4B
"""Number of the advisory lock that a migration of PostgreSQL holds ("VIDHUK" in ASCII)."""


@dataclass(frozen=True, slots=True)
class Migrated:
    """Revisions before and after; `before` is `None` for a new database."""

    before: str | None
    after: str

    @property
    def changed(self) -> bool:
        """Whether anything was to be done."""
        return self.before != self.after


def prepare_database(settings: Settings) -> Migrated:
    """Make the database ready to serve. The caller holds `desk_lock`.

    SQLite is made or migrated. PostgreSQL belongs to several desks and is migrated by `vidhuk migrate` only.

    Raises:
        CannotStart: `database_newer`, `database_damaged`, `database_unreachable`, `database_needs_migrate`,
            `migration_failed`, `home_not_writable`.
    """
    if sqlite_path(settings) is not None:
        return migrate_database(settings)
    check_database(settings)
    return Migrated(schema.head(), schema.head())


def check_database(settings: Settings) -> None:
    """Pass only a database that has exactly this program's schema; changes nothing.

    Raises:
        CannotStart: `database_needs_migrate` (also when there is none yet), and as `prepare_database`.
    """
    path = sqlite_path(settings)
    if path is not None:
        revision = sqlite_file.revision_of(path)
    else:
        engine = make_engine(settings, read_only=True)
        try:
            revision = _revision_postgresql(settings, engine)
        finally:
            engine.dispose()
    if revision is not None and not schema.known(revision):
        raise CannotStart(ErrorCode.DATABASE_NEWER, revision=revision)
    if revision != schema.head():
        raise CannotStart(ErrorCode.DATABASE_NEEDS_MIGRATE)


def migrate_database(settings: Settings, target: str = "head") -> Migrated:
    """Bring the database to `target`. The caller holds `desk_lock`.

    Raises:
        CannotStart: as `prepare_database`.
    """
    path = sqlite_path(settings)
    after = schema.head() if target == "head" else target
    if path is not None:
        before = sqlite_file.revision_of(path)
        _refuse_newer(before)
        if before != after:
            sqlite_file.migrate(path, target)
        return Migrated(before, after)
    engine = make_engine(settings)
    try:
        return Migrated(_migrate_postgresql(settings, engine, target), after)
    finally:
        engine.dispose()


def _refuse_newer(revision: str | None) -> None:
    if revision is not None and not schema.known(revision):
        raise CannotStart(ErrorCode.DATABASE_NEWER, revision=revision)


def _revision_postgresql(settings: Settings, engine: Engine) -> str | None:
    try:
        with engine.connect() as connection:
            return _current_or_empty(connection)
    except DBAPIError as error:
        raise _unreachable(settings) from error


def _current_or_empty(connection: Connection) -> str | None:
    """Revision; `None` for an empty database. Somebody else's tables are not ours to migrate."""
    revision = schema.current(connection)
    if revision is None and inspect(connection).has_table("capture"):
        raise CannotStart(ErrorCode.DATABASE_DAMAGED)
    return revision


def _migrate_postgresql(settings: Settings, engine: Engine, target: str) -> str | None:
    try:
        with engine.begin() as connection:
            # Waits for another desk's migration to end; `lock_timeout` of the engine bounds it.
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": ADVISORY_LOCK})
            before = _current_or_empty(connection)
            _refuse_newer(before)
            try:
                schema.upgrade(connection, target)
            except (SQLAlchemyError, ValueError, ArithmeticError, LookupError) as error:
                raise CannotStart(ErrorCode.MIGRATION_FAILED, reason=type(error).__name__) from error
    except OperationalError as error:
        raise _unreachable(settings) from error
    return before


def _unreachable(settings: Settings) -> CannotStart:
    url = database_url(settings)
    # Host and name only: the URL may hold a password.
    return CannotStart(
        ErrorCode.DATABASE_UNREACHABLE, host=f"{url.host or 'localhost'}:{url.port or 5432}/{url.database or ''}"
    )
