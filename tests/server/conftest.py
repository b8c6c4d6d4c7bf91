"""What the tests of the desk's rooms share: both databases, and a storage on each of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.server import postgres
from tests.server.factories import NOW, Draft
from tests.server.storage import Storage
from vidhuk.clock import FixedClock
from vidhuk.db import Database
from vidhuk.evidence import load_desk_key, open_desk
from vidhuk.migrations import desk_lock, migrate_database
from vidhuk.settings import Settings


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """A throw-away PostgreSQL; when it cannot be had, the tests fail and say why."""
    with postgres.running() as server:
        yield server


@pytest.fixture(scope="session")
def postgres_template(postgres_server: postgres.Server, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Name of a migrated database to copy."""
    url = postgres_server.create()
    _migrated(Settings(home=tmp_path_factory.mktemp("template"), database_url=url))
    return url.rsplit("/", 1)[1]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy."""
    settings = Settings(home=tmp_path_factory.mktemp("template"))
    _migrated(settings)
    return settings.database_path


def _migrated(settings: Settings) -> None:
    with desk_lock(settings):
        migrate_database(settings)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_settings(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """Settings of a desk whose database has nothing in it yet."""
    if request.param == "sqlite":
        yield Settings(home=tmp_path / "home")
        return
    server: postgres.Server = request.getfixturevalue("postgres_server")
    url = server.create()
    yield Settings(home=tmp_path / "home", database_url=url)
    server.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def ready_settings(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """Settings of a desk whose database is migrated and empty."""
    home = tmp_path / "home"
    home.mkdir()
    if request.param == "sqlite":
        settings = Settings(home=home)
        shutil.copyfile(request.getfixturevalue("sqlite_template"), settings.database_path)
        yield settings
        return
    server: postgres.Server = request.getfixturevalue("postgres_server")
    url = server.create(request.getfixturevalue("postgres_template"))
    yield Settings(home=home, database_url=url)
    server.drop(url)


@pytest.fixture
def database(ready_settings: Settings) -> Iterator[Database]:
    """A migrated database of either kind."""
    database = Database(ready_settings)
    yield database
    database.close()


@pytest.fixture
def storage(ready_settings: Settings, database: Database) -> Storage:
    """Database, key, actor and clock of one desk, on either kind of database."""
    return opened(ready_settings, database)


@pytest.fixture
def sqlite_storage(tmp_path: Path, sqlite_template: Path) -> Iterator[Storage]:
    """The same on SQLite only, for what only a file can suffer."""
    settings = Settings(home=tmp_path / "desk")
    settings.home.mkdir()
    shutil.copyfile(sqlite_template, settings.database_path)
    database = Database(settings)
    yield opened(settings, database)
    database.close()


def opened(settings: Settings, database: Database) -> Storage:
    """Storage of a desk that is registered."""
    key = load_desk_key(settings.home)
    with database.write() as session:
        open_desk(session, key, NOW)
    return Storage(settings=settings, db=database, desk_key=key, clock=FixedClock(NOW))


@pytest.fixture
def draft() -> Callable[..., Draft]:
    """Makes valid captures."""
    return Draft
