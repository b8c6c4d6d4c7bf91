"""Record of blocks that a person went past: who, when, why, and the author's consent; judges no text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, insert, select

from vidhuk.contracts import LintOverride, LintRule
from vidhuk.models import Actor, LintOverrideRow, table_of

_INSERT = insert(table_of(LintOverrideRow))

NEEDS_CONSENT = frozenset({LintRule.L01, LintRule.L02, LintRule.L03, LintRule.L04})
"""Rules of secrecy: nothing but the author's written consent leads past them (playbook, head)."""


@dataclass(frozen=True, slots=True)
class PastBlock:
    """One override as it is shown."""

    rule: str
    reason: str
    consent_on: date | None
    consent_form: str | None
    consent_holder: str | None
    person: str | None


def record_overrides(
    session: Session,
    capture_seq: int,
    reply_id: int,
    overrides: Sequence[LintOverride],
    *,
    actor: Actor,
    now: datetime,
) -> None:
    """Record what goes with one copied reply.

    Args:
        session: of `Database.write()`.
        capture_seq: which capture.
        reply_id: the copied reply.
        overrides: one a rule.
        actor: who.
        now: aware moment.
    """
    for one in overrides:
        session.execute(
            _INSERT,
            {
                "desk": actor.desk,
                "installation": actor.installation,
                "person": actor.person,
                "capture_seq": capture_seq,
                "reply_id": reply_id,
                "made_at": now,
                "rule": one.rule.value,
                "reason": one.reason,
                "consent_on": None if one.consent is None else one.consent.given_on,
                "consent_form": None if one.consent is None else one.consent.form,
                "consent_holder": None if one.consent is None else one.consent.holder,
            },
        )


def overrides_of(session: Session, capture_seq: int) -> dict[int, list[PastBlock]]:
    """Overrides of one capture by the id of the copied reply."""
    found: dict[int, list[PastBlock]] = defaultdict(list)
    rows = session.exec(
        select(LintOverrideRow)
        .where(LintOverrideRow.capture_seq == capture_seq)
        .order_by(col(LintOverrideRow.rule), col(LintOverrideRow.id))
    )
    for row in rows:
        found[row.reply_id].append(
            PastBlock(row.rule, row.reason, row.consent_on, row.consent_form, row.consent_holder, row.person)
        )
    return found
