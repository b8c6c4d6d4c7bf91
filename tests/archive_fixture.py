"""Makes the archives of tests/data/db for a new revision out of those of an older one: `python -m tests.archive_fixture 0002 0003`.

Not part of a test run: a released file is never made anew.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import psycopg

from tests.server.postgres import programs, running
from vidhuk.migrations import desk_lock, migrate_database
from vidhuk.settings import Settings

DATA = Path(__file__).parent / "data" / "db"

_SEARCH_TABLE = re.compile(
    r"PRAGMA writable_schema=ON;\nINSERT INTO sqlite_master[^\n]*'(CREATE VIRTUAL TABLE capture_search USING fts5\((?:[^']|'')*\))'\);\n"
)
_SHADOW = re.compile(
    r"""(?:INSERT INTO "capture_search\w*"|CREATE TABLE 'capture_search_\w+')(?:'(?:[^']|'')*'|[^;'])*;\n"""
)


def sqlite_archive(old: str, new: str, home: Path) -> str:
    """SQL of the SQLite archive; the search index is built again, because its own tables cannot be written by hand."""
    settings = Settings(home=home)
    with closing(sqlite3.connect(settings.database_path)) as connection:
        connection.executescript((DATA / f"schema-{old}.sqlite.sql").read_text("utf-8"))
    with desk_lock(settings):
        migrate_database(settings, new)
    with closing(sqlite3.connect(settings.database_path)) as connection:
        script = "\n".join(connection.iterdump()) + "\n"
    script = _SHADOW.sub("", script).replace("PRAGMA writable_schema=OFF;\n", "")
    return _SEARCH_TABLE.sub(
        lambda found: (
            found[1].replace("''", "'") + ";\nINSERT INTO capture_search(capture_search) VALUES ('rebuild');\n"
        ),
        script,
    )


def postgresql_archive(old: str, new: str, home: Path) -> str:
    """SQL of the PostgreSQL archive, as README.md there says."""
    with running() as server:
        url = server.create()
        plain = url.replace("+psycopg", "")
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute((DATA / f"schema-{old}.postgresql.sql").read_bytes())
        settings = Settings(home=home, database_url=url)
        with desk_lock(settings):
            migrate_database(settings, new)
        done = subprocess.run(
            [str(programs() / "pg_dump"), "--inserts", "--no-owner", "--no-privileges", plain],
            capture_output=True,
            text=True,
            check=True,
        )
    return "".join(line for line in done.stdout.splitlines(keepends=True) if not line.startswith("\\"))


def main(old: str, new: str) -> None:
    """Write both files of `new`."""
    for kind, make in (("sqlite", sqlite_archive), ("postgresql", postgresql_archive)):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            shutil.copyfile(DATA / "desk-key.json", home / "desk-key.json")
            (DATA / f"schema-{new}.{kind}.sql").write_text(make(old, new, home), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
