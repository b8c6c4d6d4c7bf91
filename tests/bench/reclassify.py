"""The archive run again: comments a second of `vidhuk reclassify` as a command on two processes, its start included.

The archive holds composed comments of every hand, each once: texts put together from a dozen parts would all be each other's
near-duplicates, as in no archive.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.replies_sweep import comments
from tests.bench.report import Figure
from tests.bench.seeding import seed
from vidhuk.clock import SystemClock
from vidhuk.db import Database
from vidhuk.evidence import load_desk_key, open_desk
from vidhuk.migrations import desk_lock, prepare_database
from vidhuk.settings import Settings

CAPTURES = 6_000
WORKERS = 2
SECONDS_A_COMMENT = 1 / 200


def _work() -> float:
    """Seconds that this process and its finished children have computed: what a busy machine does not blur."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _command(settings: Settings, *words: str) -> subprocess.CompletedProcess[str]:
    """As people start it: in here its processes would load this program with all its benchmarks."""
    command = [sys.executable, "-m", "vidhuk.cli", "reclassify", "--workers", str(WORKERS), *filter(None, words)]
    surroundings = os.environ | {"VIDHUK_HOME": str(settings.home), "VIDHUK_LANG": "en"}
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)


def _texts() -> list[str]:
    texts = [comment.text for comment in comments()]
    random.Random(1).shuffle(texts)
    return texts[:CAPTURES]


def measure() -> list[Figure]:
    """Seconds a comment, as a bar is an upper one; a look and then a run that writes."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder))
        clock = SystemClock()
        with desk_lock(settings):
            prepare_database(settings)
        key = load_desk_key(settings.home)
        db = Database(settings)
        with db.write() as session:
            open_desk(session, key, clock.now())
        seed(db, key, CAPTURES, clock.now(), _texts())
        db.close()
        figures: list[Figure] = []
        for name, apply in (("a look", False), ("applied", True)):
            began, spent = time.perf_counter(), _work()
            done = _command(settings, "--apply" if apply else "")
            seconds, spent = time.perf_counter() - began, _work() - spent
            assert done.returncode == 0, done.stderr
            assert re.search(rf"\b{CAPTURES:,}\b|\b{CAPTURES}\b", done.stdout), done.stdout
            note = (
                f"{CAPTURES / seconds:.0f} comments a second on {WORKERS} processes, start included; the bar is 200. "
                f"Work of all processes: {1000 * spent / CAPTURES:.1f} ms a comment"
            )
            figures.append(
                Figure(
                    f"reclassify, {name}, a comment", "ms", [1000 * seconds / CAPTURES], 1000 * SECONDS_A_COMMENT, note
                )
            )
        return figures
