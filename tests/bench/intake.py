"""POST of a capture to its receipt with suggestions, over HTTP, at 1,000 and 200,000 captures; beside a bare insert of the same
rows, intake's own share inside the process, and the history of that archive."""

from __future__ import annotations

import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import insert
from sqlalchemy.dialects import sqlite as sqlite_dialect
from sqlmodel import SQLModel

from tests.bench.report import Figure, percentile
from tests.bench.seeding import Seeder, name, pick, seed, sentence
from tests.running_desk import PairedClient, RunningDesk
from tests.server.factories import Draft, fields_of
from tests.server.storage import Suggesting, Understanding
from vidhuk.clock import SystemClock
from vidhuk.contracts import CommentType, Language, Site
from vidhuk.db import Database
from vidhuk.evidence import DeskKey, load_desk_key, open_desk
from vidhuk.insights import HistoryFilters, capture_detail, counters, history_page
from vidhuk.intake import receive
from vidhuk.migrations import desk_lock, prepare_database
from vidhuk.models import (
    Actor,
    Capture,
    CapturePart,
    Comment,
    CurrentLabel,
    CustodyEntry,
    LabelRun,
    table_of,
)
from vidhuk.settings import Settings

SIZES = (1_000, 200_000)
POSTS = 100
"""Captures of one run."""
WARM_UP = 20
HISTORY_BAR_MS = 50.0

Statements = dict[str, tuple[str, list[tuple[str, Any]]]]
"""Table → its INSERT, and how SQLite wants each value (a function or `None`)."""

INSERTED: tuple[type[SQLModel], ...] = (Comment, Capture, CapturePart, CustodyEntry, LabelRun, CurrentLabel)

FILTERS: dict[str, HistoryFilters] = {
    "newest": HistoryFilters(),
    "one type": HistoryFilters(type=CommentType.QUESTION),
    "rare mix": HistoryFilters(type=CommentType.SPAM, language=Language.EN, site=Site.INSTAGRAM, needs_checking=True),
    "no hit": HistoryFilters(type=CommentType.TROLL),
    "common word": HistoryFilters(text="хвилин"),
    "prefix": HistoryFilters(text="лі"),
    "rare word": HistoryFilters(text="4711"),
    "two words": HistoryFilters(text="ткач хвилин"),
    "word and rare type": HistoryFilters(text="ткач", type=CommentType.SPAM, language=Language.EN),
    "word without a hit": HistoryFilters(text="хвилин", type=CommentType.TROLL),
    "word nobody wrote": HistoryFilters(text="стоматологіня"),
}


def measure(runs: int = 5, sizes: Sequence[int] = SIZES) -> list[Figure]:
    """All figures, each of `runs` runs on one archive of each size."""
    figures: list[Figure] = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            settings = Settings(home=Path(folder) / "desk")
            key = prepare(settings, size)
            largest = size == max(sizes)
            figures += over_http(settings, size, runs, bars=largest)
            figures += inside(settings, key, size, runs)
            figures += bare(settings, key, size, runs)
            if largest:
                figures += history(settings, size, runs)
    return figures


def prepare(settings: Settings, size: int) -> DeskKey:
    """An archive of `size` captures, the last one of an hour ago."""
    with desk_lock(settings):
        prepare_database(settings)
    key = load_desk_key(settings.home)
    with closing(Database(settings)) as db:
        with db.write() as session:
            open_desk(session, key, datetime.now(UTC))
        seed(db, key, size, datetime.now(UTC) - timedelta(hours=1))
    return key


def drafts(count: int, chance: random.Random) -> list[Draft]:
    """Captures of new comments."""
    made = []
    for _ in range(count):
        text = sentence(chance, pick(chance, "type"), pick(chance, "language"))
        # Authors as in an archive: one author for all would look like a burst, which is slower to understand.
        fields = fields_of(native_id=str(chance.getrandbits(50)), author={"name": name(chance)})
        made.append(Draft(text=text, fields=fields, html=f"<div><span>{text}</span></div>"))
    return made


def timed(acts: Sequence[Callable[[], Any]]) -> list[float]:
    """Milliseconds of each."""
    found = []
    for act in acts:
        began = time.perf_counter()
        act()
        found.append((time.perf_counter() - began) * 1_000)
    return found


def both(name: str, runs: Sequence[list[float]], note: str, bars: tuple[float | None, float | None]) -> list[Figure]:
    """p50 and p95 of every run."""
    return [
        Figure(f"{name}, p50", "ms", [percentile(run, 0.50) for run in runs], bar=bars[0], note=note),
        Figure(f"{name}, p95", "ms", [percentile(run, 0.95) for run in runs], bar=bars[1]),
    ]


def over_http(settings: Settings, size: int, runs: int, *, bars: bool) -> list[Figure]:
    """The real process, one kept connection, as the extension's one sender uses it."""
    desk = RunningDesk(settings.home).start()
    client = desk.pair()
    chance = random.Random(7)
    try:
        for draft in drafts(WARM_UP, chance):
            client.submit(draft.body()).raise_for_status()
        found = [timed([posting(client, draft) for draft in drafts(POSTS, chance)]) for _ in range(runs)]
    finally:
        client.close()
        desk.stop()
    return both(
        f"POST capture to receipt with replies, {size:,} captures",
        found,
        f"{POSTS} captures a run, synchronous=FULL, labels and replies by the real rooms",
        (15.0, 40.0) if bars else (None, None),
    )


def posting(client: PairedClient, draft: Draft) -> Callable[[], object]:
    """One POST, made ready beforehand."""
    body = draft.body()
    return lambda: client.submit(body).raise_for_status()


def inside(settings: Settings, key: DeskKey, size: int, runs: int) -> list[Figure]:
    """Intake alone, without HTTP, understanding and replies."""
    chance = random.Random(8)
    with closing(Database(settings)) as db:

        def taking(draft: Draft) -> Callable[[], object]:
            submission = draft.submission()
            return lambda: receive(
                db,
                submission,
                desk_key=key,
                actor=Actor(key.desk, INSTALLATION),
                practice=False,
                clock=SystemClock(),
                understand=Understanding(),
                suggest=Suggesting(),
            )

        timed([taking(draft) for draft in drafts(WARM_UP, chance)])
        found = [timed([taking(draft) for draft in drafts(POSTS, chance)]) for _ in range(runs)]
    note = "inside the process: checks, two commits, answer; no understanding, no replies"
    return both(f"intake alone, {size:,} captures", found, note, (None, None))


INSTALLATION = uuid4()


def bare(settings: Settings, key: DeskKey, size: int, runs: int) -> list[Figure]:
    """The same rows by sqlite3 itself, one commit a capture: what no program on this machine can go below."""
    statements = prepared()
    found: list[list[float]] = []
    with closing(sqlite3.connect(settings.database_path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        for run in range(runs):
            offset = _last(connection) + 1_000 * (run + 1)
            rows = [
                batch
                for seeded in Seeder(key, POSTS, datetime.now(UTC), seed=1_000 + run).batches()
                for batch in _one_by_one(seeded, offset)
            ]
            found.append(timed([inserting(connection, statements, row) for row in rows]))
    return both(
        f"bare insert of the same rows, {size:,} captures", found, "sqlite3, one commit a capture", (None, None)
    )


def prepared() -> Statements:
    """INSERT of every table and how SQLite wants each value."""
    dialect = sqlite_dialect.dialect(paramstyle="named")
    found: Statements = {}
    for model in INSERTED:
        table = table_of(model)
        columns = [column for column in table.c if model in (Comment, Capture, LabelRun) or column.name != "id"]
        sql = str(insert(table).values({column.name: None for column in columns}).compile(dialect=dialect))
        found[table.name] = (
            sql,
            [(column.name, column.type._cached_bind_processor(dialect)) for column in columns],
        )
    return found


def inserting(
    connection: sqlite3.Connection,
    statements: Statements,
    rows: dict[str, list[dict[str, Any]]],
) -> Callable[[], None]:
    """One capture's rows in one transaction."""
    ready = [
        (
            sql,
            [
                {name: process(row.get(name)) if process else row.get(name) for name, process in columns}
                for row in rows[table]
            ],
        )
        for table, (sql, columns) in statements.items()
    ]

    def act() -> None:
        connection.execute("BEGIN IMMEDIATE")
        for sql, values in ready:
            connection.executemany(sql, values)
        connection.execute("COMMIT")

    return act


def _last(connection: sqlite3.Connection) -> int:
    """A number above every id that is taken."""
    tables = ("comment", "capture", "label_run")
    found = [
        connection.execute(f"SELECT max({'seq' if name == 'capture' else 'id'}) FROM {name}").fetchone()[0]
        for name in tables
    ]
    found.append(connection.execute("SELECT max(number) FROM custody_entry").fetchone()[0])
    return int(max(found))


def _one_by_one(batch: dict[str, list[dict[str, Any]]], offset: int) -> list[dict[str, list[dict[str, Any]]]]:
    """Rows of each capture of a batch, with numbers above `offset`; every one its own comment."""
    found = []
    for place, capture in enumerate(batch["capture"]):
        seq = capture["seq"] + offset
        own = {
            "comment": [{"id": seq, "site": capture["site"], "native_id": f"bare-{seq}"}],
            "capture": [{**capture, "seq": seq, "comment_id": seq, "uuid": UUID(int=uuid4().int)}],
            "capture_part": [
                {**part, "capture_seq": seq} for part in batch["capture_part"] if part["capture_seq"] == capture["seq"]
            ],
            "custody_entry": [{**batch["custody_entry"][place], "number": seq}],
            "label_run": [{**batch["label_run"][place], "id": seq, "capture_seq": seq}],
            "current_label": [{**batch["current_label"][place], "capture_seq": seq, "run_id": seq}],
        }
        found.append(own)
    return found


def history(settings: Settings, size: int, runs: int) -> list[Figure]:
    """Pages of the history under filters and words, one capture, the figures of the head."""
    figures: list[Figure] = []
    with closing(Database(settings)) as db:

        def page(filters: HistoryFilters, cursor: str | None) -> None:
            with db.read() as session:
                history_page(session, filters, cursor)

        def head() -> None:
            with db.read() as session:
                counters(session, datetime.now(UTC) - timedelta(hours=12))

        def one(seq: int) -> None:
            with db.read() as session:
                capture_detail(session, seq)

        def asking(filters: HistoryFilters, cursor: str | None) -> Callable[[], None]:
            return lambda: page(filters, cursor)

        chance = random.Random(9)
        everything: list[list[float]] = [[] for _ in range(runs)]
        for name, filters in FILTERS.items():
            cursors = [None, f"b{size // 2}", f"a{size // 3}", f"b{chance.randint(100, size)}"]
            acts = [asking(filters, cursor) for cursor in cursors] * 5
            timed(acts[:4])
            found = [timed(acts) for _ in range(runs)]
            for run, values in zip(everything, found, strict=True):
                run.extend(values)
            figures.append(Figure(f"  history: {name}, p95", "ms", [percentile(run, 0.95) for run in found]))
        note = f"{len(FILTERS)} kinds of filters and words, four places each, pages of 50"
        total = both(f"history page, {size:,} captures", everything, note, (None, HISTORY_BAR_MS))
        details = [timed([partial(one, chance.randint(1, size)) for _ in range(40)]) for _ in range(runs)]
        heads = [timed([head] * 20) for _ in range(runs)]
    return [
        *total,
        *figures,
        Figure(
            f"one capture with everything, {size:,} captures, p95", "ms", [percentile(run, 0.95) for run in details]
        ),
        Figure(f"figures of the page's head, {size:,} captures, p95", "ms", [percentile(run, 0.95) for run in heads]),
    ]
