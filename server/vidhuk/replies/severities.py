"""How far the linter's rules go in this clinic: what the lead may change and what nobody may; finds nothing, reads no clock.

The limits are those of the playbook's head: L01 to L04 stay a block, L06 and L20 never go below a warning, and a rule that
rests on judgement alone never blocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from vidhuk.contracts import LintRule, Severity
from vidhuk.replies.pack import SeverityRow

ORDER = (Severity.HINT, Severity.WARN, Severity.BLOCK)
"""From the mildest."""

FIXED = frozenset({LintRule.L01, LintRule.L02, LintRule.L03, LintRule.L04})
"""Rules of secrecy: nothing leads past them but the author's written consent."""

AT_LEAST_WARN = frozenset({LintRule.L06, LintRule.L20})

JUDGED = frozenset({LintRule.L17, LintRule.L22, LintRule.L24, LintRule.L27})
"""Rules whose basis in the playbook's section 5 is judgement and no guidance or law that holds here."""


def allowed(rule: LintRule) -> tuple[Severity, ...]:
    """What the lead may choose for a rule; one choice is no choice."""
    if rule in FIXED:
        return (Severity.BLOCK,)
    if rule in AT_LEAST_WARN:
        return (Severity.WARN, Severity.BLOCK)
    return (Severity.HINT, Severity.WARN) if rule in JUDGED else ORDER


def not_allowed(rows: Iterable[SeverityRow]) -> SeverityRow | None:
    """The first row that goes beyond the limits."""
    return next((row for row in rows if row.severity not in allowed(row.rule)), None)


def severity_now(
    rule: LintRule, own: Severity, finding: Severity, changes: Mapping[LintRule, SeverityRow]
) -> tuple[Severity, SeverityRow | None]:
    """How far one finding goes, and the change that made it so, when one did.

    Args:
        rule: of the finding.
        own: the rule's severity as it comes with the program.
        finding: what the rule said to this place; it may be milder (thanks in one line) or graver than its usual.
        changes: the lead's.
    """
    row = changes.get(rule)
    if row is None or row.severity not in allowed(rule):
        return finding, None
    if finding is own:
        now = row.severity
    elif ORDER.index(finding) < ORDER.index(own):
        now = min(finding, row.severity, key=ORDER.index)
    else:
        now = max(finding, row.severity, key=ORDER.index)
    return now, row if now is not finding else None
