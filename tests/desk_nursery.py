"""Brings up desks for the browser tests by fork: what every desk loads is loaded once, by a process that does nothing else.

What runs in a child is `vidhuk serve`, whole, with its own folder, port, environment and signals; how a start looks from a shell
is tested without this (`tests/server/cli/test_serve.py`). Linux only, as the browser tests are.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
from functools import cache
from pathlib import Path
from typing import NoReturn, TextIO

_MOST_BYTES = 64 * 1024


class Born:
    """A desk's process: what `subprocess.Popen` would give, of a child that is another process's."""

    def __init__(self, pid: int, stdout: TextIO) -> None:
        self.pid = pid
        self.stdout: TextIO = stdout
        self._handle = os.pidfd_open(pid)

    def send_signal(self, number: int) -> None:
        """Send it, if there is still somebody to hear it."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    def poll(self) -> int | None:
        """0 when it has ended, whatever its exit code; `None` while it runs."""
        return 0 if select.select([self._handle], [], [], 0)[0] else None

    def wait(self, timeout: float) -> int:
        """Wait for its end.

        Raises:
            TimeoutExpired: not within `timeout` seconds.
        """
        if not select.select([self._handle], [], [], timeout)[0]:
            raise subprocess.TimeoutExpired("vidhuk serve", timeout)
        return 0


class Nursery:
    """The process that forks, and the way to ask it."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        self._wire = ours
        with theirs:
            # It ends when this process does: nobody holds the other end then.
            self._process = subprocess.Popen([sys.executable, "-m", "tests.desk_nursery"], stdin=theirs.fileno())

    def bring_up(self, words: list[str], environment: dict[str, str], log: Path) -> Born:
        """Start `vidhuk` with these words; its output can be read from what is given, its errors go to `log`."""
        reading, writing = os.pipe()
        order = json.dumps({"words": words, "environment": environment}).encode()
        assert len(order) < _MOST_BYTES
        with log.open("a") as errors:
            socket.send_fds(self._wire, [order], [writing, errors.fileno()])
        os.close(writing)
        return Born(int(self._wire.recv(20)), os.fdopen(reading, encoding="utf-8"))


@cache
def nursery() -> Nursery:
    """One for a run of tests (for each of its workers)."""
    return Nursery()


def _be_born(order: bytes, output: int, errors: int) -> NoReturn:
    from vidhuk.cli import main

    code = 70
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for number, descriptor in ((0, os.open(os.devnull, os.O_RDONLY)), (1, output), (2, errors)):
            os.dup2(descriptor, number)
        # The old ones still believe in what lay there before.
        sys.stdout, sys.stderr = open(1, "w", closefd=False), open(2, "w", closefd=False)  # noqa: SIM115
        told = json.loads(order)
        os.environ.clear()
        os.environ.update(told["environment"])
        sys.argv = ["vidhuk", *told["words"]]
        main()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    except BaseException:  # noqa: BLE001  # whatever it is, the test shall read it
        traceback.print_exc()
    finally:
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(Exception):
                stream.flush()
        os._exit(code)


def _grow_up() -> None:
    """Load what every desk loads on its way to READY and in its first minute: programs, playbook, dictionaries, models.

    No thread runs when it is done (the models' runtime has none: it is told to use one core), so that it may be forked.
    """
    from vidhuk.app import assemble
    from vidhuk.clock import SystemClock
    from vidhuk.commands import serve  # noqa: F401
    from vidhuk.migrations import desk_lock, prepare_database
    from vidhuk.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder) / "home")
        with desk_lock(settings):
            prepare_database(settings)
            desk = assemble(settings, SystemClock())
            desk.warm()
            desk.close()
    assert threading.active_count() == 1


def _work() -> None:
    _grow_up()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(fileno=os.dup(0)) as wire:
        while True:
            order, descriptors, _flags, _address = socket.recv_fds(wire, _MOST_BYTES, 2)
            if not order:
                return
            pid = os.fork()
            if pid == 0:
                _be_born(order, *descriptors)
            for descriptor in descriptors:
                os.close(descriptor)
            wire.sendall(str(pid).encode())


if __name__ == "__main__":
    _work()
