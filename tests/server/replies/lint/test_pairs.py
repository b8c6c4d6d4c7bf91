"""The composed pairs hold the bars: what must be found is found, what only looks so is not (tests/data/lint/pairs)."""

from __future__ import annotations

from tests.bench.replies import count
from tests.bench.replies_data import clean_replies, rule_pairs
from vidhuk.contracts import LintRule, Severity
from vidhuk.replies.lint import RULES, lint


def rules_of(severity: Severity) -> list[LintRule]:
    return [rule for rule in LintRule if RULES[rule].SEVERITY is severity]


def test_there_are_enough_pairs_and_every_rule_has_both_kinds() -> None:
    assert len(rule_pairs()) >= 600
    assert len(clean_replies()) >= 500
    for rule in LintRule:
        assert any(pair.rule is rule for pair in rule_pairs())
        assert any(pair.alike is rule for pair in rule_pairs())


def test_pairs_that_no_rule_was_tuned_on_hold_the_bars() -> None:
    found = count([pair for pair in (*rule_pairs(), *clean_replies()) if pair.side == "check"])
    recall, precision = found.of(rules_of(Severity.BLOCK))
    assert recall >= 0.95
    assert precision >= 0.95
    recall, precision = found.of(rules_of(Severity.WARN))
    assert recall >= 0.85
    assert precision >= 0.90


def test_pairs_that_were_looked_at_stay_found() -> None:
    missed = [
        pair.draft.reply
        for pair in rule_pairs()
        if pair.side == "tune" and pair.rule is not None and pair.rule not in {f.rule for f in lint(pair.draft)}
    ]
    assert missed == []


def test_replies_of_careful_managers_are_left_alone() -> None:
    dirty = [
        pair.draft.reply
        for pair in clean_replies()
        if any(finding.severity is not Severity.HINT for finding in lint(pair.draft))
    ]
    assert len(dirty) <= 0.03 * len(clean_replies()), dirty
