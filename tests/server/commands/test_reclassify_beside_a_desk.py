"""`vidhuk reclassify` as a process of its own beside a running desk on one SQLite file: captures get their receipts all the while."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests.page_desk import capture
from tests.running_desk import PairedClient, RunningDesk
from tests.server.factories import Draft
from tests.server.storage import Storage, labels
from vidhuk.commands.reclassify import STATE

pytestmark = pytest.mark.timeout(900)

ARCHIVE = 300
"""Captures of the archive: three batches, so that a stop comes in the middle."""

THANKS = "Щиро дякую лікарці за терпіння, прийом номер {} пройшов спокійно"

APART = {2: "Зранку дощ, увечері сонце", ARCHIVE - 1: "Хто загубив парасолю біля каси?"}
"""Comments that are corrected; unlike the others, which would follow the correction as like cases."""


@pytest.fixture
def desk(sqlite_storage: Storage) -> Iterator[RunningDesk]:
    """A desk whose archive was understood badly: everything is `other`."""
    sqlite_storage.understand.says = labels(type="other", sentiment="neutral")
    for number in range(ARCHIVE):
        text = APART.get(number, THANKS.format(number))
        sqlite_storage.receive(Draft(text=text))
    sqlite_storage.db.close()
    running = RunningDesk(sqlite_storage.settings.home).start()
    yield running
    running.stop()


@dataclass
class Manager:
    """Somebody who captures comments one after another until they are told to stop.

    Attributes:
        receipts: number by id, of every capture that was handed over.
        refused: what the desk said instead of a receipt.
    """

    client: PairedClient
    receipts: dict[str, int] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def work(self) -> None:
        # Ten a second are more than any person's, and leave the machine to what is tested.
        while not self.stop.wait(0.1):
            body = capture(f"Скільки коштує огляд номер {len(self.receipts)}?")
            answer = self.client.submit(body)
            if answer.status_code == 200:
                receipt = answer.json()["receipt"]
                self.receipts[receipt["id"]] = receipt["seq"]
            else:
                self.refused.append(answer.text)


HEARING = (
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "runpy.run_module('vidhuk.cli', run_name='__main__')"
)
"""Tests that run in the background of a shell are deaf to Ctrl-C, and so would their children be."""


def start(desk: RunningDesk, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HEARING, "reclassify", "--workers", "1", *words],
        env=desk.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def state(desk: RunningDesk) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((desk.home / STATE).read_text("utf-8"))
    except FileNotFoundError:
        return {"done": 0}
    return found


def labels_of(client: PairedClient, uuid: str) -> dict[str, Any]:
    answer = client.http.get(f"/captures/{uuid}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def ids(home: Path) -> list[str]:

    with sqlite3.connect(f"file:{home / 'vidhuk.sqlite3'}?mode=ro", uri=True) as connection:
        return [str(UUID(row[0])) for row in connection.execute("SELECT uuid FROM capture ORDER BY seq")]


def test_captures_and_corrections_go_on_while_it_runs_is_stopped_and_resumed(desk: RunningDesk) -> None:
    client = desk.pair()
    old = ids(desk.home)
    corrected = {old[2]: "spam", old[-1]: "troll"}
    assert client.http.post(f"/captures/{old[2]}/correction", json={"type": "spam"}).status_code == 200

    looked = start(desk)
    shown, bar = looked.communicate(timeout=240)
    assert looked.returncode == 0, bar
    assert f"Understood {ARCHIVE}" in shown, shown
    assert "other → thanks" in shown, shown
    assert labels_of(client, old[0])["labels"]["type"] == "other", "a look changes nothing"

    manager = Manager(client)
    working = threading.Thread(target=manager.work)
    working.start()
    try:
        running = start(desk, "--apply")
        while not 0 < state(desk)["done"] < ARCHIVE:
            assert running.poll() is None, running.communicate()
            time.sleep(0.01)
        # At once: on a quick machine the whole archive takes seconds.
        running.send_signal(signal.SIGINT)
        said, bar = running.communicate(timeout=60)
        assert running.returncode == 130, said + bar
        # A correction of a comment that is still to come.
        with_word = client.http.post(f"/captures/{old[-1]}/correction", json={"type": "troll", "flags": []})
        assert with_word.status_code == 200, with_word.text
        done = state(desk)["done"]
        assert 0 < done < ARCHIVE
        assert labels_of(client, old[0])["labels"]["type"] == "praise", "what is done stays done"
        assert labels_of(client, old[-2])["labels"]["type"] == "other"

        before = len(manager.receipts)
        again = start(desk, "--apply")
        said, bar = again.communicate(timeout=240)
        assert again.returncode == 0, said + bar
        assert str(done) in said, "it goes on where it was"
        assert "Understanding" in bar, "the label of the bar, which itself is drawn in a terminal only"
        assert len(manager.receipts) > before, "the desk took captures while it ran"
    finally:
        manager.stop.set()
        working.join(timeout=60)

    assert manager.refused == []
    assert set(manager.receipts) <= set(ids(desk.home)), "a receipt is a promise"
    for uuid in manager.receipts:
        assert labels_of(client, uuid)["labels"]["type"] == "question"
    for uuid, said_by_person in corrected.items():
        found = labels_of(client, uuid)
        assert (found["labels"]["type"], "type" in found["corrected"]["fields"]) == (said_by_person, True)
    assert labels_of(client, old[-1])["labels"]["flags"] == []
    assert all(labels_of(client, uuid)["labels"]["type"] == "praise" for uuid in (old[0], old[150], old[-2]))
    verified = desk.command("verify")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    client.close()
