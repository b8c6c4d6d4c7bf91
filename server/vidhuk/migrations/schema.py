"""Runs Alembic's revisions on one open connection, from code: there is no alembic.ini and no env.py; decides nothing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from vidhuk.models import METADATA

if TYPE_CHECKING:
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

FOLDER = Path(__file__).resolve().parent

SEARCH_OBJECTS = "capture_search"
"""Search indexes have no model: every database has its own kind, made by migration 0002."""


_NAME = re.compile(r"v([0-9]{4})_\w+\.py")


def folders() -> list[Path]:
    """Where the revisions lie."""
    return [FOLDER / "versions"]


def scripts() -> ScriptDirectory:
    """The revisions of this program."""
    # Alembic is loaded where it is needed only: with its templates it is a sixth of what a start loads, and a start
    # on an archive of today's schema needs no more than the names of the revisions.
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    return ScriptDirectory(FOLDER, version_locations=list(folders()))


def revisions() -> list[str]:
    """Numbers of the revisions, the oldest first, as their files are named (a test compares them with Alembic's own)."""
    names = (path.name for folder in folders() for path in folder.iterdir())
    found = sorted(match[1] for name in names if (match := _NAME.fullmatch(name)))
    if not found:
        raise RuntimeError("the installation has no migrations")
    return found


def head() -> str:
    """The newest revision of this program."""
    return revisions()[-1]


def known(revision: str) -> bool:
    """Whether this program knows the revision; an unknown one comes from a newer program."""
    return revision in revisions()


def current(connection: Connection) -> str | None:
    """Revision of the database, `None` when it has none."""
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415

    return MigrationContext.configure(connection).get_current_revision()


def upgrade(connection: Connection, target: str = "head") -> None:
    """Run the missing revisions inside the transaction that the caller has begun, up to `target`."""
    from alembic.config import Config  # noqa: PLC0415
    from alembic.runtime.environment import EnvironmentContext  # noqa: PLC0415

    directory = scripts()

    def steps(revision: Any, _context: MigrationContext) -> Any:
        return directory._upgrade_revs(target, revision)  # noqa: SLF001 - the same call as alembic.command.upgrade

    with EnvironmentContext(Config(), directory, fn=steps, destination_rev=target) as environment:
        environment.configure(connection=connection, target_metadata=METADATA, transactional_ddl=True)
        environment.run_migrations()


def is_ours(_object: object, name: str | None, _kind: str, _reflected: bool, _compared: object) -> bool:
    """Filter for comparing models with a database: leaves the search indexes out."""
    return name is None or not name.startswith(SEARCH_OBJECTS)
