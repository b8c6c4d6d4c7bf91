"""`vidhuk reclassify`: the whole archive understood again; shows first what would change, can be stopped, goes on where it was.

It works beside a running desk: it reads in short transactions and writes a hundred labels at a time. Corrections stay.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, fields
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TextIO

import click

from vidhuk import __version__
from vidhuk.clinic import revision_of
from vidhuk.clock import Clock
from vidhuk.commands.archive_texts import Archived, archived, count_archived, just_before
from vidhuk.commands.reading_worker import WINDOW, Task, begin, understand_batch
from vidhuk.contracts import Labels
from vidhuk.db import Database
from vidhuk.evidence import find_desk_key
from vidhuk.labels import record_run
from vidhuk.labels.layers import layers_in_force
from vidhuk.migrations import check_database
from vidhuk.models import Actor
from vidhuk.sentences import Sentences
from vidhuk.settings import Settings

STATE = "reclassify.json"
EXIT_INTERRUPTED = 130
AHEAD = 2
"""Batches in work for each worker: enough to keep it busy, few enough to stop soon."""

SHOWN = 30


@dataclass(slots=True)
class Progress:
    """How far a run is; with `--apply` it is kept in the data folder after every batch.

    Attributes:
        mark: what it was begun with; another program, clinic or layer begins anew.
        last: number of the last capture that is done.
        until: number of the last capture that is to be done.
        done, changed: how many.
        types, languages: how many go from what to what («other → complaint»).
        checking: how many begin or cease to need checking.
        examples: numbers of captures that change.
    """

    mark: str
    until: int
    last: int = 0
    done: int = 0
    changed: int = 0
    types: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    checking: Counter[str] = field(default_factory=Counter)
    examples: list[int] = field(default_factory=list)


def reclassify(
    settings: Settings,
    clock: Clock,
    say: Sentences,
    out: TextIO,
    *,
    apply: bool = False,
    restart: bool = False,
    workers: int | None = None,
) -> int:
    """Understand again and compare; write the new labels only with `apply`.

    Args:
        apply: write label runs.
        restart: do not go on with a run that was stopped.
        workers: processes; without it one a core, four at most.

    Returns:
        0 done, 130 stopped by Ctrl-C (what is done stays done).

    Raises:
        CannotStart: as `check_database`.
    """
    check_database(settings)
    path = settings.home / STATE
    with closing(Database(settings)) as db:
        with db.read() as session:
            _, until = count_archived(session)
        progress = Progress(_mark(settings), until)
        if apply and not restart:
            progress = _resumed(path, progress)
        with db.read() as session:
            left, _ = count_archived(session, after=progress.last, until=progress.until)
        if progress.done:
            print(say.text("cli-reclassify-resumed", done=progress.done), file=out)
        run = _Run(settings, clock, db, progress, path if apply else None)
        finished = _through(run, say, left, workers or min(4, os.cpu_count() or 1))
    _show(progress, say, out, apply=apply)
    if not finished:
        print(say.text("cli-reclassify-stopped-applied" if apply else "cli-reclassify-stopped"), file=out)
        return EXIT_INTERRUPTED
    if apply:
        path.unlink(missing_ok=True)
        print(say.text("cli-reclassify-applied"), file=out)
    elif progress.changed:
        print(say.text("cli-reclassify-apply"), file=out)
    return 0


class _Run:
    """One run over the archive."""

    def __init__(self, settings: Settings, clock: Clock, db: Database, progress: Progress, state: Path | None) -> None:
        self.settings = settings
        self.progress = progress
        self._clock = clock
        self._db = db
        self._state = state
        key = find_desk_key(settings.home)
        self._actor = None if key is None else Actor(desk=key.desk)

    def tasks(self) -> Iterator[tuple[list[Archived], Task]]:
        """Batches with the captures before them: a comment is understood as it was when it arrived."""
        before = just_before(self._db, self.progress.last, WINDOW)
        for batch in archived(self._db, after=self.progress.last, until=self.progress.until):
            yield batch, (before, batch)
            before = [*before, *batch][-WINDOW:]

    def finish(self, batch: list[Archived], answers: list[str]) -> None:
        """Count what changes in a batch, and write it where it is to be written."""
        now = self._clock.now()
        fresh = [(one, answer, Labels.model_validate_json(answer)) for one, answer in zip(batch, answers, strict=True)]
        if self._state is not None and self._actor is not None:
            with self._db.write() as session:
                for one, answer, labels in fresh:
                    if answer != one.last_run:
                        record_run(session, one.seq, labels, actor=self._actor, now=now)
        for one, _, labels in fresh:
            self._count(one, labels)
        self.progress.last = batch[-1].seq
        self.progress.done += len(batch)
        if self._state is not None:
            _keep(self._state, self.progress)

    def _count(self, one: Archived, labels: Labels) -> None:
        progress, changed = self.progress, False
        if not one.type_corrected and labels.type.value != one.type:
            progress.types[f"{one.type} {labels.type.value}"] += 1
            changed = True
        if not one.language_corrected and labels.language.value != one.language:
            progress.languages[f"{one.language} {labels.language.value}"] += 1
            changed = True
        if labels.needs_checking != one.needs_checking:
            progress.checking["begins" if labels.needs_checking else "ceases"] += 1
            changed = True
        if changed:
            progress.changed += 1
            if len(progress.examples) < SHOWN:
                progress.examples.append(one.seq)


def _through(run: _Run, say: Sentences, left: int, workers: int) -> bool:
    """Whether the run came to its end."""
    tasks = run.tasks()
    try:
        with _told_to_stop() as stop, _pool(run.settings, workers) as submit, _bar(say, left) as bar:
            waiting: deque[tuple[list[Archived], Any]] = deque()
            while True:
                for batch, task in islice(tasks, workers * AHEAD - len(waiting)):
                    waiting.append((batch, submit(task)))
                if not waiting:
                    return True
                batch, promise = waiting.popleft()
                run.finish(batch, _answer(promise, stop))
                bar.update(len(batch))
    except KeyboardInterrupt:
        return False


@contextmanager
def _pool(settings: Settings, workers: int) -> Iterator[Any]:
    # A fresh process each: the same on every system, and no lock or connection of this one in it.
    context = get_context("spawn")
    with context.Pool(workers, begin, (settings,)) as pool:
        yield lambda task: pool.apply_async(understand_batch, (task,))


@contextmanager
def _told_to_stop() -> Iterator[threading.Event]:
    """Set by Ctrl-C. Its exception can come up inside a destructor, where Python drops it; a mark stays."""
    stop = threading.Event()
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.default_int_handler or threading.current_thread() is not threading.main_thread():
        yield stop
        return
    signal.signal(signal.SIGINT, lambda *_: stop.set())
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


def _answer(promise: Any, stop: threading.Event) -> list[str]:
    """Raises KeyboardInterrupt when told to stop."""
    while True:
        # Waited for in short steps, so that Ctrl-C is heard on Windows too.
        promise.wait(0.5)
        if stop.is_set():
            raise KeyboardInterrupt
        if promise.ready():
            found: list[str] = promise.get()
            return found


@contextmanager
def _bar(say: Sentences, left: int) -> Iterator[Any]:
    began = time.monotonic()
    with click.progressbar(length=left, label=say.text("cli-reclassify-bar"), file=sys.stderr, show_pos=True) as bar:
        yield bar
    seconds = max(time.monotonic() - began, 0.001)
    if bar.pos:
        print(say.text("cli-reclassify-speed", n=bar.pos, speed=round(bar.pos / seconds)), file=sys.stderr)


def _mark(settings: Settings) -> str:
    said = (__version__, revision_of(settings.clinic_path), layers_in_force(settings.home)[-1:])
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def _resumed(path: Path, fresh: Progress) -> Progress:
    """The run that was stopped, when program, clinic and layer are still the same; captures that came since are not in it."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept["mark"] != fresh.mark:
            return fresh
        return Progress(
            mark=fresh.mark,
            until=int(kept["until"]),
            last=int(kept["last"]),
            done=int(kept["done"]),
            changed=int(kept["changed"]),
            types=Counter(kept["types"]),
            languages=Counter(kept["languages"]),
            checking=Counter(kept["checking"]),
            examples=[int(number) for number in kept["examples"]],
        )
    except (OSError, ValueError, KeyError, TypeError):
        return fresh


def _keep(path: Path, progress: Progress) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    kept = {one.name: getattr(progress, one.name) for one in fields(progress)}
    temporary.write_text(json.dumps(kept), encoding="utf-8")
    temporary.replace(path)


def _show(progress: Progress, say: Sentences, out: TextIO, *, apply: bool) -> None:
    key = "cli-reclassify-changed" if apply else "cli-reclassify-would-change"
    print(say.text(key, done=progress.done, changed=progress.changed), file=out)
    for name, counter in (("type", progress.types), ("language", progress.languages)):
        for pair, count in counter.most_common(SHOWN):
            before, after = (say.text(f"{name}-{value}") for value in pair.split(" "))
            print(f"  {count:>6}  {before} → {after}", file=out)
    for name, count in progress.checking.most_common():
        print(f"  {count:>6}  {say.text(f'cli-reclassify-checking-{name}')}", file=out)
    if progress.examples:
        numbers = ", ".join(map(str, progress.examples))
        print(say.text("cli-reclassify-examples", numbers=numbers), file=out)
