"""The linter: finds what a reply must not say, and where; never changes a text, reads no clock and no file."""

from __future__ import annotations

from dataclasses import replace

from vidhuk.replies.lint.draft import Channel, Concession, Draft, Finding, Severity
from vidhuk.replies.lint.listening import listen
from vidhuk.replies.lint.rules import RULES, Rule
from vidhuk.replies.lint.rules.l21_language import language_of
from vidhuk.replies.lint.sight import seen

__all__ = ["RULES", "Channel", "Concession", "Draft", "Finding", "Rule", "Severity", "language_of", "lint", "listen"]


def lint(draft: Draft) -> list[Finding]:
    """Findings in the order of their places; of several of one rule at one place, the longest; then what only the second voice hears.

    The rules look at the reply as the eye sees it; the places are those of the reply as given.
    """
    reply, comment = seen(draft.reply), seen(draft.comment)
    if comment is not None:
        draft = replace(draft, comment=comment.text)
    if reply is None:
        return _findings(draft)
    return [
        replace(one, start=start, end=end, matched=draft.reply[start:end])
        for one in _findings(replace(draft, reply=reply.text))
        for start, end in [reply.place(one.start, one.end)]
    ]


def _findings(draft: Draft) -> list[Finding]:
    found: list[Finding] = []
    for rule in RULES.values():
        end = -1
        for finding in sorted(rule.find(draft), key=lambda one: (one.start, -one.end)):
            if finding.start >= end:
                found.append(finding)
                end = finding.end
    found.extend(listen(draft, tuple(found)))
    return sorted(found, key=lambda one: (one.start, one.rule.value))
