"""Runs Alembic's revisions on one open connection, from code: there is no alembic.ini and no env.py; decides nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from vidhuk.models import METADATA

FOLDER = Path(__file__).resolve().parent

SEARCH_OBJECTS = "capture_search"
"""Search indexes have no model: every database has its own kind, made by migration 0002."""


def scripts() -> ScriptDirectory:
    """The revisions of this program."""
    return ScriptDirectory(FOLDER, version_locations=[FOLDER / "versions"])


def head() -> str:
    """The newest revision of this program."""
    newest = scripts().get_current_head()
    if newest is None:
        raise RuntimeError("the installation has no migrations")
    return newest


def known(revision: str) -> bool:
    """Whether this program knows the revision; an unknown one comes from a newer program."""
    return revision in {script.revision for script in scripts().walk_revisions()}


def current(connection: Connection) -> str | None:
    """Revision of the database, `None` when it has none."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(connection: Connection, target: str = "head") -> None:
    """Run the missing revisions inside the transaction that the caller has begun, up to `target`."""
    directory = scripts()

    def steps(revision: Any, _context: MigrationContext) -> Any:
        return directory._upgrade_revs(target, revision)  # noqa: SLF001 - the same call as alembic.command.upgrade

    with EnvironmentContext(Config(), directory, fn=steps, destination_rev=target) as environment:
        environment.configure(connection=connection, target_metadata=METADATA, transactional_ddl=True)
        environment.run_migrations()


def is_ours(_object: object, name: str | None, _kind: str, _reflected: bool, _compared: object) -> bool:
    """Filter for comparing models with a database: leaves the search indexes out."""
    return name is None or not name.startswith(SEARCH_OBJECTS)
