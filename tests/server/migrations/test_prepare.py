"""The way of a database to this program's schema, and every reason why it cannot be gone."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from tests.server.postgres import Server
from vidhuk.contracts import ErrorCode
from vidhuk.db import make_engine
from vidhuk.errors import CannotStart
from vidhuk.migrations import check_database, desk_lock, migrate_database, prepare_database, schema, sqlite_file
from vidhuk.models import METADATA
from vidhuk.settings import Settings

NEWEST = schema.head()

BROKEN_REVISION = f"""
from alembic import op

revision = "{int(NEWEST) + 1:04}"
down_revision = "{NEWEST}"


def upgrade() -> None:
    op.execute("CREATE TABLE half_made (x INTEGER)")
    op.execute("INSERT INTO desk VALUES (1, 2, 3)")
"""


@pytest.fixture
def sqlite_settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home")


@pytest.fixture
def broken_next_revision(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A program whose newest revision fails half-way."""
    folder = tmp_path / "revisions"
    folder.mkdir()
    (folder / f"v{int(NEWEST) + 1:04}_broken.py").write_text(BROKEN_REVISION)
    monkeypatch.setattr(schema, "folders", lambda: [schema.FOLDER / "versions", folder])


def migrate(settings: Settings, target: str = "head") -> None:
    with desk_lock(settings):
        migrate_database(settings, target)


def revision(settings: Settings) -> str | None:
    engine = make_engine(settings)
    with engine.connect() as connection:
        found = schema.current(connection)
    engine.dispose()
    return found


def set_revision(settings: Settings, value: str) -> None:
    engine = make_engine(settings)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :value"), {"value": value})
    engine.dispose()


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def refused(settings: Settings) -> CannotStart:
    with desk_lock(settings), pytest.raises(CannotStart) as caught:
        prepare_database(settings)
    return caught.value


def test_there_are_at_least_two_revisions_in_one_line() -> None:
    revisions = [script.revision for script in schema.scripts().walk_revisions()]
    assert len(revisions) >= 2
    # The names of the files stand in for Alembic's own reading, which a start does not wait for.
    assert schema.revisions() == sorted(revisions)
    assert schema.scripts().get_current_head() == schema.head()
    assert len(schema.scripts().get_heads()) == 1


def test_migrations_make_exactly_what_the_models_say(empty_settings: Settings) -> None:
    migrate(empty_settings)
    engine = make_engine(empty_settings)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": schema.is_ours, "compare_type": True})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_the_comparison_would_notice_a_difference(empty_settings: Settings) -> None:
    migrate(empty_settings)
    engine = make_engine(empty_settings)
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE comment ADD COLUMN stray INTEGER"))
        context = MigrationContext.configure(connection, opts={"include_object": schema.is_ours})
        assert [change[0] for change in compare_metadata(context, METADATA)] == ["remove_column"]
    engine.dispose()


def test_a_second_run_has_nothing_to_do(empty_settings: Settings) -> None:
    with desk_lock(empty_settings):
        first, second = migrate_database(empty_settings), migrate_database(empty_settings)
    assert (first.before, first.changed) == (None, True)
    assert (second.before, second.changed) == (schema.head(), False)


def test_sqlite_is_made_when_the_desk_starts(sqlite_settings: Settings) -> None:
    with desk_lock(sqlite_settings):
        assert prepare_database(sqlite_settings).after == schema.head()
    check_database(sqlite_settings)
    assert sqlite_settings.database_path.stat().st_mode & 0o077 == 0, "health data is for its owner only"


def test_postgresql_is_never_migrated_by_a_start(postgres_server: Server, tmp_path: Path) -> None:
    url = postgres_server.create()
    settings = Settings(home=tmp_path / "home", database_url=url)
    assert refused(settings).code is ErrorCode.DATABASE_NEEDS_MIGRATE
    assert revision(settings) is None
    migrate(settings, "0001")
    assert refused(settings).code is ErrorCode.DATABASE_NEEDS_MIGRATE
    migrate(settings)
    with desk_lock(settings):
        prepare_database(settings)


def test_reading_commands_never_migrate(empty_settings: Settings) -> None:
    with pytest.raises(CannotStart) as caught:
        check_database(empty_settings)
    assert caught.value.code is ErrorCode.DATABASE_NEEDS_MIGRATE
    assert not empty_settings.database_path.exists()


def test_a_newer_database_is_left_alone(empty_settings: Settings) -> None:
    migrate(empty_settings)
    set_revision(empty_settings, "9999")
    error = refused(empty_settings)
    assert (error.code, error.params["revision"]) == (ErrorCode.DATABASE_NEWER, "9999")
    for command in (migrate_database, check_database):
        with pytest.raises(CannotStart) as caught:
            command(empty_settings)
        assert caught.value.code is ErrorCode.DATABASE_NEWER
    assert revision(empty_settings) == "9999"


@pytest.mark.usefixtures("broken_next_revision")
def test_a_failed_migration_leaves_the_old_file_untouched(sqlite_settings: Settings) -> None:
    migrate(sqlite_settings, NEWEST)
    path = sqlite_settings.database_path
    before, rows = path.read_bytes(), content(path)
    error = refused(sqlite_settings)
    assert error.code is ErrorCode.MIGRATION_FAILED
    assert path.read_bytes() == before
    assert content(path) == rows
    left = sorted(entry.name for entry in sqlite_settings.home.iterdir())
    assert left == ["desk.lock", path.name], "no copy and no log stay behind"


@pytest.mark.usefixtures("broken_next_revision")
def test_a_failed_migration_of_postgresql_is_undone_as_a_whole(postgres_server: Server, tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", database_url=postgres_server.create())
    migrate(settings, NEWEST)
    with desk_lock(settings), pytest.raises(CannotStart) as caught:
        migrate_database(settings)
    assert caught.value.code is ErrorCode.MIGRATION_FAILED
    assert revision(settings) == NEWEST
    engine = make_engine(settings)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT to_regclass('half_made')")).scalar_one() is None
    engine.dispose()


def test_a_leftover_copy_of_a_run_that_was_killed_is_no_obstacle(sqlite_settings: Settings) -> None:
    migrate(sqlite_settings, "0001")
    copy = sqlite_settings.database_path.with_name(sqlite_settings.database_path.name + sqlite_file.COPY_SUFFIX)
    copy.write_bytes(b"torn")
    migrate(sqlite_settings)
    assert revision(sqlite_settings) == schema.head()
    assert not copy.exists()


def test_what_is_only_in_the_log_of_the_old_file_is_not_lost(sqlite_settings: Settings) -> None:
    migrate(sqlite_settings, "0001")
    path = sqlite_settings.database_path
    # A desk that was killed: its last commit is in the -wal file, and nobody has taken it in.
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute("INSERT INTO comment (site, native_id) VALUES ('facebook', 'late')")
        killed = {name: path.with_name(path.name + name).read_bytes() for name in ("", "-wal")}
    for name, data in killed.items():
        path.with_name(path.name + name).write_bytes(data)
    migrate(sqlite_settings)
    with closing(sqlite3.connect(path)) as reader:
        assert reader.execute("SELECT native_id FROM comment").fetchall() == [("late",)]
    assert not path.with_name(path.name + "-wal").exists()


def test_a_file_that_somebody_writes_to_is_not_migrated(
    sqlite_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "WAIT_SECONDS", 0.05)
    migrate(sqlite_settings, "0001")
    with closing(sqlite3.connect(sqlite_settings.database_path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("BEGIN IMMEDIATE")
        assert refused(sqlite_settings).code is ErrorCode.HOME_LOCKED
        other.execute("ROLLBACK")
    assert revision(sqlite_settings) == "0001"


def test_a_file_that_somebody_has_open_is_not_swapped_away(
    sqlite_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "WAIT_SECONDS", 0.05)
    migrate(sqlite_settings, "0001")
    with closing(sqlite3.connect(sqlite_settings.database_path, isolation_level=None)) as reader:
        reader.execute("PRAGMA journal_mode=WAL")
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM comment").fetchone()
        assert refused(sqlite_settings).code is ErrorCode.HOME_LOCKED
    assert revision(sqlite_settings) == "0001"
    migrate(sqlite_settings)


@pytest.mark.parametrize("bytes_", [b"this is a letter to my aunt\n" * 100, b"SQLite format 3\x00" + b"\xff" * 8192])
def test_a_file_that_is_no_archive_is_left_alone(sqlite_settings: Settings, bytes_: bytes) -> None:
    sqlite_settings.home.mkdir()
    sqlite_settings.database_path.write_bytes(bytes_)
    assert refused(sqlite_settings).code is ErrorCode.DATABASE_DAMAGED
    assert sqlite_settings.database_path.read_bytes() == bytes_


def test_somebody_elses_database_is_left_alone(sqlite_settings: Settings) -> None:
    sqlite_settings.home.mkdir()
    with closing(sqlite3.connect(sqlite_settings.database_path)) as other:
        other.execute("CREATE TABLE recipes (x)")
        other.commit()
    before = sqlite_settings.database_path.read_bytes()
    assert refused(sqlite_settings).code is ErrorCode.DATABASE_DAMAGED
    assert sqlite_settings.database_path.read_bytes() == before


def test_damage_inside_an_old_file_stops_the_migration(sqlite_settings: Settings) -> None:
    migrate(sqlite_settings, "0001")
    path = sqlite_settings.database_path
    with closing(sqlite3.connect(path)) as connection:
        connection.executemany("INSERT INTO comment (site) VALUES (?)", [("x" * 500,)] * 200)
        connection.commit()
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'comment_site_native_id'").fetchone()
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'comment'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    assert page is None
    data = bytearray(path.read_bytes())
    data[(root - 1) * size : (root - 1) * size + 64] = b"\xee" * 64
    path.write_bytes(data)
    assert refused(sqlite_settings).code is ErrorCode.DATABASE_DAMAGED
    assert path.read_bytes() == bytes(data)


def test_an_empty_file_becomes_an_archive(sqlite_settings: Settings) -> None:
    sqlite_settings.home.mkdir()
    sqlite_settings.database_path.touch()
    migrate(sqlite_settings)
    assert revision(sqlite_settings) == schema.head()


def test_a_postgresql_that_is_not_there_is_named_without_its_password(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, database_url="postgresql+psycopg://vidhuk:s3cret@127.0.0.1:1/archive")
    for command in (check_database, migrate_database, prepare_database):
        with pytest.raises(CannotStart) as caught:
            command(settings)
        assert caught.value.code is ErrorCode.DATABASE_UNREACHABLE
        assert "s3cret" not in str(caught.value.params)


def test_two_migrations_of_one_postgresql_do_not_meet(postgres_server: Server, tmp_path: Path) -> None:
    url = postgres_server.create()
    desks = [Settings(home=tmp_path / name, database_url=url) for name in ("first", "second")]
    failures: list[CannotStart] = []

    def run(settings: Settings) -> None:
        try:
            migrate(settings)
        except CannotStart as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(settings,)) for settings in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        assert connection.execute("SELECT count(*) FROM alembic_version").fetchone() == (1,)


def test_one_desk_at_a_time_has_the_folder(sqlite_settings: Settings) -> None:
    with desk_lock(sqlite_settings):
        with pytest.raises(CannotStart) as caught, desk_lock(sqlite_settings):
            pass
        assert caught.value.code is ErrorCode.HOME_LOCKED
    with desk_lock(sqlite_settings):
        pass


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotStart) as caught, desk_lock(Settings(home=tmp_path / "file" / "home")):
        pass
    assert caught.value.code is ErrorCode.HOME_NOT_WRITABLE
