"""Archives of every released schema, kept in tests/data/db, come to the newest one with everything they held."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import text

from tests.server.factories import NOW, png
from vidhuk.db import Database, make_engine
from vidhuk.evidence import find_capture, load_desk_key, part_of, verify_archive
from vidhuk.insights import HistoryFilters, capture_detail, history_page
from vidhuk.migrations import desk_lock, migrate_database, schema
from vidhuk.replies.log import replies_of
from vidhuk.settings import Settings

DATA = Path(__file__).parents[2] / "data" / "db"
RELEASED = sorted(path.name.split(".")[0].removeprefix("schema-") for path in DATA.glob("schema-*.sqlite.sql"))
EVIDENCE = ("capture_part", "custody_entry", "comment", "label_run", "label_correction", "installation", "desk")


def test_every_revision_but_the_newest_has_its_archives() -> None:
    older = {script.revision for script in schema.scripts().walk_revisions()} - {schema.head()}
    assert set(RELEASED) >= older
    for revision in RELEASED:
        assert (DATA / f"schema-{revision}.postgresql.sql").exists()


@pytest.fixture(params=[(revision, kind) for revision in RELEASED for kind in ("sqlite", "postgresql")], ids="-".join)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """A desk with an old archive."""
    revision, kind = request.param
    home = tmp_path / "home"
    home.mkdir()
    shutil.copyfile(DATA / "desk-key.json", home / "desk-key.json")
    script = (DATA / f"schema-{revision}.{kind}.sql").read_text("utf-8")
    if kind == "sqlite":
        settings = Settings(home=home)
        with closing(sqlite3.connect(settings.database_path)) as connection:
            connection.executescript(script)
        yield settings
        return
    server = request.getfixturevalue("postgres_server")
    url = server.create()
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(script.encode())
    yield Settings(home=home, database_url=url)
    server.drop(url)


def rows(settings: Settings) -> dict[str, list[Any]]:
    engine = make_engine(settings)
    with engine.connect() as connection:
        found = {
            table: [dict(row) for row in connection.execute(text(f"SELECT * FROM {table} ORDER BY 1")).mappings()]
            for table in EVIDENCE
        }
    engine.dispose()
    return found


def test_an_old_archive_comes_to_the_newest_schema_whole(old: Settings) -> None:
    before = rows(old)
    assert all(before.values()), "an archive without rows proves nothing"
    with desk_lock(old):
        done = migrate_database(old)
    assert done.before in RELEASED
    assert done.after == schema.head()
    after = rows(old)
    for table, before_rows in before.items():
        # a newer schema may add columns; what was there stays as it was
        assert [{name: row[name] for name in before_rows[0]} for row in after[table]] == before_rows
    db = Database(old)
    with db.read() as session:
        found = verify_archive(session, load_desk_key(old.home))
        assert (found.captures, found.problems, found.seals_unchecked) == (4, [], 0)
        page = history_page(session, HistoryFilters())
        assert [row.seq for row in page.rows] == [5, 3, 2, 1]
        assert [row.seq for row in history_page(session, HistoryFilters(practice=True)).rows] == [4]
        # Words were filled from the parts: the second one stands only in the text that was expanded.
        assert [row.seq for row in history_page(session, HistoryFilters(text="обєднання")).rows] == [2, 1]
        assert [row.seq for row in history_page(session, HistoryFilters(text="елка")).rows] == [3]
        detail = capture_detail(session, 3)
        assert (detail.labels.type, detail.labels.language) == ("complaint", "ru")
        assert replies_of(session, 1) == []
        kept = find_capture(session, page.rows[-1].uuid)
        assert kept is not None
        picture = part_of(session, 1, "screenshot")
        assert picture is not None
        assert picture.content == png()
        assert kept.received_at == NOW
    db.close()
