"""Hard replies nobody tuned on: what is found of them does not fall, and careful ones stay clean (tests/data/lint/hard.yaml)."""

from __future__ import annotations

import yaml

from tests.bench.replies_data import FOLDER, draft_of
from vidhuk.contracts import LintRule, Severity
from vidhuk.replies.lint import lint

TOLD = yaml.safe_load((FOLDER.parent / "hard.yaml").read_text(encoding="utf-8"))
FOUND_WHEN_WRITTEN = 22


def test_as_many_hard_replies_are_found_as_when_they_were_written() -> None:
    found = [
        entry for entry in TOLD["bad"] if LintRule(entry["rule"]) in {finding.rule for finding in lint(draft_of(entry))}
    ]
    assert len(found) >= FOUND_WHEN_WRITTEN


def test_careful_replies_of_the_hard_batch_are_left_alone() -> None:
    marked = [
        entry["reply"]
        for entry in TOLD["clean"]
        if any(finding.severity is not Severity.HINT for finding in lint(draft_of(entry)))
    ]
    assert marked == []
