"""A throw-away PostgreSQL for the tests: made with initdb in a temporary folder, gone with the run."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import psycopg

MISSING = (
    "PostgreSQL's server programs (initdb, postgres) are not installed, and the storage tests need them: "
    "`apt-get install postgresql` or the same of your system; `make test` does it where it may."
)
START_SECONDS = 30.0
ATTEMPTS = 3
MEMORY = Path("/dev/shm")
ROOM_BYTES = 1024**3


def programs() -> Path:
    """Folder of initdb and postgres, the newest version.

    Raises:
        RuntimeError: there is none: tests fail then, they are never skipped.
    """
    found = shutil.which("initdb")
    if found is not None and shutil.which("postgres", path=str(Path(found).parent)):
        return Path(found).resolve().parent
    places = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3].split(".")[0])
    )
    places += sorted(Path("/opt/homebrew/opt").glob("postgresql*/bin/initdb"))
    if not places:
        raise RuntimeError(MISSING)
    return places[-1].parent


class Server:
    """A running server; hands out empty databases and copies of a prepared one."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._names = count(1)
        with psycopg.connect(f"postgresql://test@127.0.0.1:{port}/postgres") as connection:
            # Copying files takes half the time of logging pages, which newer versions do by default.
            self._strategy = "STRATEGY FILE_COPY" if connection.info.server_version >= 150_000 else ""

    def url(self, name: str) -> str:
        """SQLAlchemy URL of a database."""
        return f"postgresql+psycopg://test@127.0.0.1:{self.port}/{name}"

    def run(self, statement: str) -> None:
        """Run a statement outside of any transaction."""
        with psycopg.connect(f"postgresql://test@127.0.0.1:{self.port}/postgres", autocommit=True) as connection:
            connection.execute(statement.encode())

    def create(self, template: str = "template0") -> str:
        """Make a database from a template; returns its URL."""
        name = f"vidhuk_{next(self._names)}"
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{template}" {self._strategy}')
        return self.url(name)

    def drop(self, url: str) -> None:
        """Drop a database, whoever is still in it."""
        self.run(f'DROP DATABASE IF EXISTS "{url.rsplit("/", 1)[1]}" WITH (FORCE)')


@contextmanager
def running() -> Iterator[Server]:
    """Start a server on a free port of 127.0.0.1; as root it runs as another user, because it refuses to be root."""
    folder = programs()
    user = _user()
    home = Path(tempfile.mkdtemp(prefix="vidhuk-pg-", dir=_quick_folder()))
    process: subprocess.Popen[bytes] | None = None
    try:
        if user is not None:
            shutil.chown(home, user)
        _call(
            f"{folder / 'initdb'} -D {home / 'data'} -U test --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync".split(),
            user,
        )
        for attempt in range(ATTEMPTS):
            port = _free_port()
            process = _start(folder, home, port, user)
            if _ready(process, port):
                break
            _stop(process)
            if attempt == ATTEMPTS - 1:
                raise RuntimeError(f"PostgreSQL did not start:\n{(home / 'log').read_text('utf-8', 'replace')[-2000:]}")
        yield Server(port)
    finally:
        if process is not None:
            _stop(process)
        shutil.rmtree(home, ignore_errors=True)


def _quick_folder() -> Path | None:
    """Memory, where the system offers it with room: each database is three hundred files to copy and remove again.

    On a disk that takes seven times as long. `None` is the usual folder.
    """
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM_BYTES:
        return MEMORY
    return None


def _user() -> str | None:
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with suppress(KeyError):
            return pwd.getpwnam(name).pw_name
    raise RuntimeError("the tests run as root and there is no other user to run PostgreSQL as")


def _call(command: list[str], user: str | None) -> None:
    done = subprocess.run(command, user=user, cwd="/", capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} failed:\n{done.stderr[-2000:]}")


def _start(folder: Path, home: Path, port: int, user: str | None) -> subprocess.Popen[bytes]:
    settings = {
        "listen_addresses": "127.0.0.1",
        "unix_socket_directories": str(home),
        # Nothing here has to survive: the tests are about what the database is asked, not about its disk.
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
    }
    with (home / "log").open("wb") as log:
        return subprocess.Popen(
            [str(folder / "postgres"), "-D", str(home / "data"), "-p", str(port)]
            + [piece for name, value in settings.items() for piece in ("-c", f"{name}={value}")],
            user=user,
            cwd="/",
            stdout=log,
            stderr=subprocess.STDOUT,
        )


def _ready(process: subprocess.Popen[bytes], port: int) -> bool:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            psycopg.connect(f"postgresql://test@127.0.0.1:{port}/postgres", connect_timeout=2).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return True
    return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGQUIT)
            process.wait(10)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
