"""Whole batches of replies: what was tuned on stays found, the last four are only measured (tests/data/lint, decisions 0023, 0025, 0026)."""

from __future__ import annotations

import pytest

from tests.bench.replies import count
from tests.bench.replies_data import BATCHES, KEPT_TO_MEASURE, Pair, batch
from vidhuk.commands.training.lint import HELD, LINT
from vidhuk.contracts import LintRule, Severity
from vidhuk.replies.lint import RULES, lint


def rules_of(severity: Severity) -> list[LintRule]:
    return [rule for rule in LintRule if RULES[rule].SEVERITY is severity]


def dirty(pairs: tuple[Pair, ...]) -> list[str]:
    return [
        pair.draft.reply
        for pair in pairs
        if pair.rule is None and any(finding.severity is not Severity.HINT for finding in lint(pair.draft))
    ]


@pytest.mark.parametrize("name", [name for name in BATCHES if name not in KEPT_TO_MEASURE])
def test_batches_that_were_tuned_on_stay_found(name: str) -> None:
    found = count(list(batch(name)))
    assert found.of(rules_of(Severity.BLOCK))[0] >= 0.8
    assert found.of(rules_of(Severity.WARN))[0] >= 0.85
    assert len(dirty(batch(name))) <= 2


@pytest.mark.parametrize(
    ("name", "block", "warn", "marked"),
    [("eighth", 0.79, 0.80, 2), ("ninth", 0.88, 0.76, 5), ("tenth", 0.81, 0.72, 9), ("eleventh", 0.89, 0.83, 4)],
)
def test_a_batch_that_only_measures_does_not_fall(name: str, block: float, warn: float, marked: int) -> None:
    """As measured when it was written; nobody may tune on it."""
    found = count(list(batch(name)))
    assert found.of(rules_of(Severity.BLOCK))[0] >= block
    assert found.of(rules_of(Severity.WARN))[0] >= warn
    assert len(dirty(batch(name))) <= marked


@pytest.mark.parametrize("name", KEPT_TO_MEASURE)
def test_a_batch_that_only_measures_is_not_trained_on(name: str) -> None:
    first = (LINT / f"{name}.yaml").read_text(encoding="utf-8").partition("\n")[0]
    assert any(word in first for word in HELD)


@pytest.mark.parametrize("name", BATCHES)
def test_findings_of_a_batch_carry_their_places(name: str) -> None:
    for pair in batch(name):
        for finding in lint(pair.draft):
            assert finding.matched == pair.draft.reply[finding.start : finding.end] != ""
