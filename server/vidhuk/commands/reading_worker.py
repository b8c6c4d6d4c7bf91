"""A process of `vidhuk reclassify`: understands batches as the desk would, and writes nothing; stops when its parent does."""

from __future__ import annotations

import signal

from vidhuk.clinic import CurrentClinic
from vidhuk.commands.archive_texts import Archived
from vidhuk.contracts import HistoryItem
from vidhuk.db import Database
from vidhuk.intake import NOT_UNDERSTOOD, Understanding
from vidhuk.labels import CurrentLayer, undetermined
from vidhuk.settings import Settings

Task = list[tuple[Archived, list[HistoryItem]]]

_held: list[Understanding] = []


def begin(settings: Settings) -> None:
    """Make this process ready; Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    clinic = CurrentClinic(settings.clinic_path)
    _held.append(Understanding(clinic, Database(settings), CurrentLayer(settings.home)))


def understand_batch(task: Task) -> list[str]:
    """Labels of each comment as JSON; one that breaks understanding is told so and holds up nobody."""
    understand = _held[0]
    answers: list[str] = []
    for one, history in task:
        try:
            labels = understand(
                one.text,
                author=one.author,
                posted_at=one.posted,
                now=one.received,
                history=history,
                pages=one.pages,
            )
        except Exception:  # noqa: BLE001  (as intake does: whatever breaks in there, the archive goes on)
            labels = undetermined(NOT_UNDERSTOOD)
        answers.append(labels.model_dump_json())
    return answers
