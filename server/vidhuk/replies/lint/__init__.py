"""The linter: finds what a reply must not say, and where; never changes a text, reads no clock and no file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Channel, Concession, Draft, Finding, Severity, folded
from vidhuk.replies.lint.listening import listen
from vidhuk.replies.lint.rules import RULES, Rule
from vidhuk.replies.lint.rules.l21_language import asked_for, language_of
from vidhuk.replies.lint.sight import Seen, joined, lettered, seen
from vidhuk.replies.lint.spelling import put_right
from vidhuk.replies.lint.typed import typed

__all__ = [
    "RULES",
    "Channel",
    "Concession",
    "Draft",
    "Finding",
    "Rule",
    "Severity",
    "language_of",
    "language_said",
    "lint",
    "listen",
]


def lint(draft: Draft) -> list[Finding]:
    """Findings in the order of their places; of several of one rule at one place, the longest; then what only the second voice and the ear hear.

    The rules look at the reply as the eye sees it; the places are those of the reply as given.
    """
    given = draft.reply
    shown, marks = _read(draft.reply, (seen, lettered))
    words, looks = _read(shown, (joined, typed, put_right))
    draft = replace(draft, reply=shown, comment=_as_read(draft.comment))
    if not looks:
        found = _findings(draft, RULES.values())
    else:
        of_pictures = _findings(draft, [RULES[LintRule.L28]], alone=True)
        others = [rule for name, rule in RULES.items() if name is not LintRule.L28]
        found = [*_placed(_findings(replace(draft, reply=words), others), looks, shown), *of_pictures]
    return sorted(_placed(found, marks, given), key=lambda one: (one.start, one.rule.value))


def language_said(draft: Draft) -> str:
    """Language of the reply as a person reads it, typed in Latin letters too; where it says too little, the one that is asked for."""
    words, _looks = _read(draft.reply, (seen, lettered, joined, typed))
    return language_of(folded(words)) or asked_for(draft) or "uk"


def _read(given: str, looks: Sequence[Callable[[str], Seen | None]]) -> tuple[str, list[Seen]]:
    """A text after several looks at it, and those that changed it."""
    changed: list[Seen] = []
    for look in looks:
        found = look(given)
        if found is not None:
            changed.append(found)
            given = found.text
    return given, changed


@lru_cache(maxsize=256)
def _as_read(comment: str) -> str:
    """A comment after all looks; it stays the same while its reply is typed, and beside three suggestions."""
    return _read(comment, (seen, lettered, joined, typed, put_right))[0]


def _placed(findings: list[Finding], looks: list[Seen], given: str) -> list[Finding]:
    """Findings with their places in the text before the looks."""
    if not looks:
        return findings
    found = []
    for one in findings:
        start, end = one.start, one.end
        for look in reversed(looks):
            start, end = look.place(start, end)
        found.append(replace(one, start=start, end=end, matched=given[start:end]))
    return found


def _findings(draft: Draft, rules: Iterable[Rule], *, alone: bool = False) -> list[Finding]:
    found: list[Finding] = []
    for rule in rules:
        end = -1
        for finding in sorted(rule.find(draft), key=lambda one: (one.start, -one.end)):
            if finding.start >= end:
                found.append(finding)
                end = finding.end
    if not alone:
        found.extend(listen(draft, tuple(found)))
    return found
