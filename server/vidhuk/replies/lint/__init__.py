"""The linter: finds what a reply must not say, and where; never changes a text, reads no clock and no file."""

from __future__ import annotations

from vidhuk.replies.lint.draft import Channel, Concession, Draft, Finding, Severity
from vidhuk.replies.lint.listening import listen
from vidhuk.replies.lint.rules import RULES, Rule
from vidhuk.replies.lint.rules.l21_language import language_of

__all__ = ["RULES", "Channel", "Concession", "Draft", "Finding", "Rule", "Severity", "language_of", "lint", "listen"]


def lint(draft: Draft) -> list[Finding]:
    """Findings in the order of their places; of several of one rule at one place, the longest; then what only the second voice hears."""
    found: list[Finding] = []
    for rule in RULES.values():
        end = -1
        for finding in sorted(rule.find(draft), key=lambda one: (one.start, -one.end)):
            if finding.start >= end:
                found.append(finding)
                end = finding.end
    found.extend(listen(draft, tuple(found)))
    return sorted(found, key=lambda one: (one.start, one.rule.value))
