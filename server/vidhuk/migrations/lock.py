"""The desk's lock on its data folder: one service, or one migration, at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart
from vidhuk.settings import Settings

LOCK_FILE = "desk.lock"


@contextmanager
def desk_lock(settings: Settings) -> Iterator[None]:
    """Hold the data folder; makes it first, readable by its owner only. The system lets go when the process dies.

    Raises:
        CannotStart: `home_locked` when another desk or a migration has it, `home_not_writable`.
    """
    home = settings.home
    try:
        if not home.is_dir():
            home.mkdir(parents=True)
            if os.name == "posix":
                home.chmod(0o700)
        lock = FileLock(home / LOCK_FILE)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise CannotStart(ErrorCode.HOME_LOCKED, path=str(home)) from error
    except OSError as error:
        raise CannotStart(ErrorCode.HOME_NOT_WRITABLE, path=str(home)) from error
    try:
        yield
    finally:
        lock.release()
