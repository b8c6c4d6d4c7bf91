"""L16: a concession has a value, and one that does not offend."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity

ID = LintRule.L16
SEVERITY = Severity.WARN
BASIS = "M17"
REWRITE = {
    "uk": "Назвіть, що саме і на яку суму, у приватному повідомленні.",
    "ru": "Назовите, что именно и на какую сумму, в личном сообщении.",
    "en": "Say what exactly and how much, in a private message.",
}

PATTERN = re.compile(
    r"\b(?:знижк|скидк|бонус|подарун|подарок|подарк|компенсац|компенсу|сертифікат|сертификат|презент|приємн\w+ сюрприз|приятн\w+ сюрприз|"
    r"безкоштовн\w+ (?:консультац|огляд|послуг|процедур)|бесплатн\w+ (?:консультац|осмотр|услуг|процедур)|discount|voucher|gift|compensat|free (?:consultation|check))\w*"
)
_VALUE = re.compile(r"\d")
_FREE = re.compile(r"безкоштовн|бесплатн|free ")


def find(draft: Draft) -> Iterator[Finding]:
    """A concession without a figure, or under the lead's minimum."""
    given = draft.concession
    too_small = (
        given is not None
        and given.value_uah is not None
        and given.minimum_uah is not None
        and given.value_uah < given.minimum_uah
    )
    for match in PATTERN.finditer(draft.plain):
        sentence = draft.sentence(match.start())
        named = _VALUE.search(sentence) or _FREE.search(match[0]) or (given is not None and given.value_uah is not None)
        if (
            not draft.quoted(match.start())
            and (too_small or not named)
            and not re.search(r"\bне\s+(?:\w+\s+)?$", draft.plain[: match.start()])
        ):
            yield draft.finding(ID, SEVERITY, match.start(), match.end())
            return
    if (
        too_small
        and draft.concession is not None
        and draft.concession.what
        and draft.concession.what.lower() in draft.plain
    ):
        at = draft.plain.index(draft.concession.what.lower())
        yield draft.finding(ID, SEVERITY, at, at + len(draft.concession.what))
