"""A process of `vidhuk reclassify`: understands batches as the desk would, and writes nothing; stops when its parent does."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import suppress

from vidhuk.clinic import CurrentClinic
from vidhuk.commands.archive_texts import Archived
from vidhuk.contracts import HistoryItem
from vidhuk.db import Database
from vidhuk.labels import HISTORY_ITEMS, HISTORY_SPAN, NOT_UNDERSTOOD, CurrentLayer, Understanding, undetermined
from vidhuk.settings import Settings

WINDOW = 2 * HISTORY_ITEMS
"""Captures before a batch that go with it: some of them are other versions of the same comment and do not count."""

Task = tuple[list[Archived], list[Archived]]
"""The captures before a batch, the newest last, and the batch."""

_held: list[Understanding] = []


def begin(settings: Settings) -> None:
    """Make this process ready; Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    clinic = CurrentClinic(settings.clinic_path)
    _held.append(Understanding(clinic, Database(settings), CurrentLayer(settings.home)))


def understand_batch(task: Task) -> list[str]:
    """Labels of each comment as JSON; one that breaks understanding is told so and holds up nobody."""
    _read_ahead(task[1])
    with _held[0].batch():
        return _answers(_held[0], task)


def _answers(understand: Understanding, task: Task) -> list[str]:
    answers: list[str] = []
    for one, history in _with_history(*task):
        try:
            labels = understand(
                one.text,
                author=one.author,
                posted_at=one.posted,
                now=one.received,
                history=history,
                pages=one.pages,
                again=one.seq,
            )
        except Exception:  # noqa: BLE001  (as intake does: whatever breaks in there, the archive goes on)
            labels = undetermined(NOT_UNDERSTOOD)
        answers.append(labels.model_dump_json())
    return answers


def _read_ahead(batch: list[Archived]) -> None:
    """The sentence model reads the texts of a batch together; what understanding then asks for is there."""
    from vidhuk.classify.opinion import read_ahead  # noqa: PLC0415  (a start must not wait for dictionaries)

    # A text that breaks this breaks it again when its turn comes, and then alone.
    with suppress(Exception):
        read_ahead(one.text for one in batch)


def _with_history(before: list[Archived], batch: list[Archived]) -> Iterator[tuple[Archived, list[HistoryItem]]]:
    """Each comment with the captures of other comments that the desk had when it arrived."""
    known = [(one, _item(one)) for one in before]
    for one in batch:
        since = one.received - HISTORY_SPAN
        near = [item for other, item in known[-WINDOW:] if other.comment != one.comment and other.received > since]
        yield one, near[-HISTORY_ITEMS:]
        known.append((one, _item(one)))


def _item(one: Archived) -> HistoryItem:
    # The whole text, not the list's excerpt: this process has just weighed it, and so it is weighed once.
    return HistoryItem(id=one.uuid, author=one.author, text=one.text, posted_at=one.posted, answered=one.answered)
