"""Last look at a composed reply: the rules that nobody may miss, without comment or clinic; pure, changes nothing."""

from __future__ import annotations

from dataclasses import replace

from vidhuk.contracts import LintRule, ReplyChannel, ReplyStage
from vidhuk.replies.lint import RULES, Draft, Finding, Severity, lint

GUARDED = (LintRule.L01, LintRule.L02, LintRule.L06, LintRule.L20, LintRule.L23, LintRule.L25)


def channel_of(stage: ReplyStage) -> ReplyChannel:
    """Where a reply of this stage will stand."""
    if stage is ReplyStage.PRIVATE_MESSAGE:
        return ReplyChannel.PRIVATE
    return ReplyChannel.CLOSING_NOTE if stage is ReplyStage.CLOSING_NOTE else ReplyChannel.PUBLIC


def full_look(draft: Draft, text: str) -> list[Finding]:
    """Findings of block or warn in a text that would answer this draft's comment; hints stop nothing."""
    return [finding for finding in lint(replace(draft, reply=text)) if finding.severity is not Severity.HINT]


def guard(text: str) -> list[Finding]:
    """Findings of the guarded rules in a public reply."""
    draft = Draft(reply=text)
    return [finding for rule in GUARDED for finding in RULES[rule].find(draft)]
