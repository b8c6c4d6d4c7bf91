"""Last look at a composed reply: the rules that nobody may miss, without comment or clinic; pure, changes nothing."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from vidhuk.contracts import LintRule, ReplyChannel, ReplyStage
from vidhuk.replies.lint import RULES, Draft, Finding, Severity, listen

GUARDED = (LintRule.L01, LintRule.L02, LintRule.L06, LintRule.L20, LintRule.L23, LintRule.L25)


def channel_of(stage: ReplyStage) -> ReplyChannel:
    """Where a reply of this stage will stand."""
    if stage is ReplyStage.PRIVATE_MESSAGE:
        return ReplyChannel.PRIVATE
    return ReplyChannel.CLOSING_NOTE if stage is ReplyStage.CLOSING_NOTE else ReplyChannel.PUBLIC


BY_SENTENCE = tuple(LintRule(f"L{number:02}") for number in (1, 2, 5, 6, 7, 8, 20, 22, 23, 24, 26, 27))
"""Rules that look at one sentence and at nothing around it: sentences of the playbook come again and again."""
_HINTS = tuple(LintRule(f"L{number:02}") for number in (14, 19, 21))
_WHOLE = tuple(rule for rule in LintRule if rule not in BY_SENTENCE and rule not in _HINTS)


def full_look(draft: Draft, text: str, stricter: frozenset[LintRule] = frozenset()) -> list[Finding]:
    """What would stop a text that answers this draft's comment: findings of block or warn, and a text too long (L25).

    Hints stop nothing, save those of `stricter`: rules that the lead made more than a hint.
    """
    whole = replace(draft, reply=text)
    for start, end in whole.sentences:
        found = _stops(text[start:end].strip(), draft.channel)
        if found is not None:
            return [found]
    stopped = [
        finding
        for rule in (*_WHOLE, *(hint for hint in _HINTS if hint in stricter))
        for finding in RULES[rule].find(whole)
        if finding.severity is not Severity.HINT or rule is LintRule.L25 or rule in stricter
    ]
    return stopped or list(listen(whole, ()))


@lru_cache(maxsize=8_192)
def _stops(sentence: str, channel: ReplyChannel) -> Finding | None:
    draft = Draft(reply=sentence, channel=channel)
    return next((finding for rule in BY_SENTENCE for finding in RULES[rule].find(draft)), None)


def guard(text: str) -> list[Finding]:
    """Findings of the guarded rules in a public reply."""
    draft = Draft(reply=text)
    return [finding for rule in GUARDED for finding in RULES[rule].find(draft)]
