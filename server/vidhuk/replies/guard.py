"""Last look at a composed reply: the rules that nobody may miss, without comment or clinic; pure, changes nothing."""

from __future__ import annotations

from vidhuk.contracts import LintRule
from vidhuk.replies.lint import RULES, Draft, Finding

GUARDED = (LintRule.L01, LintRule.L02, LintRule.L06, LintRule.L20, LintRule.L23, LintRule.L25)


def guard(text: str) -> list[Finding]:
    """Findings of the guarded rules in a public reply."""
    draft = Draft(reply=text)
    return [finding for rule in GUARDED for finding in RULES[rule].find(draft)]
