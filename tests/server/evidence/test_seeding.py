"""The archive that benchmarks are run on is one that intake could have made."""

from __future__ import annotations

import random

from tests.bench.seeding import new_capture, seed
from tests.server.factories import NOW
from tests.server.storage import Storage
from vidhuk.contracts import CaptureSubmission
from vidhuk.evidence import verify_archive
from vidhuk.insights import HistoryFilters, capture_detail, history_page
from vidhuk.intake import check_submission


def test_a_seeded_archive_is_whole_and_can_be_looked_at(sqlite_storage: Storage) -> None:
    seed(sqlite_storage.db, sqlite_storage.desk_key, 80, NOW)
    with sqlite_storage.db.read() as session:
        outcome = verify_archive(session, sqlite_storage.desk_key)
        assert (outcome.captures, outcome.entries, outcome.problems) == (80, 80, [])
        page = history_page(session, HistoryFilters())
        assert page.rows[0].seq == 80
        assert history_page(session, HistoryFilters(text="хвилин")).rows
        assert capture_detail(session, 80).custody_number == 80


def test_a_seeded_capture_is_the_one_that_intake_would_have_checked() -> None:
    chance = random.Random(5)
    for number in range(1, 30):
        new, _ = new_capture(chance, number, NOW)
        manifest, *parts = new.parts
        submission = CaptureSubmission.model_validate(
            {
                "manifest": manifest.content.decode(),
                "parts": [{"name": part.name, "content": part.content.decode()} for part in parts],
            }
        )
        assert check_submission(submission, practice=False).new == new
