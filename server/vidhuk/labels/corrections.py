"""Corrections: a person's word about type or language; every one is kept, the last one counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlmodel import Session, col, insert, select

from vidhuk.contracts import Correction, ErrorCode
from vidhuk.errors import Refused
from vidhuk.labels.choices import choose
from vidhuk.labels.runs import CurrentLabels, current_labels
from vidhuk.models import Actor, CurrentLabel, LabelCorrection


@dataclass(frozen=True, slots=True)
class Corrected:
    """One correction as it was made."""

    at: datetime
    field: Literal["type", "language"]
    before: str
    after: str
    installation: UUID | None
    person: str | None


def correct(
    session: Session, capture_seq: int, correction: Correction, *, actor: Actor, now: datetime
) -> CurrentLabels:
    """Set type, language or whom a mention means; returns the labels as they are then.

    Args:
        session: of `Database.write()`.
        capture_seq: which capture.
        correction: what a person says it is.
        actor: who.
        now: aware moment.

    Raises:
        Refused: `request_invalid` when it names nothing or nobody that the mention can mean, `capture_unknown` (404).
    """
    if correction.type is None and correction.language is None and correction.mention is None:
        raise Refused(ErrorCode.REQUEST_INVALID)
    row = session.exec(
        select(CurrentLabel).where(CurrentLabel.capture_seq == capture_seq).with_for_update()
    ).one_or_none()
    if row is None:
        raise Refused(ErrorCode.CAPTURE_UNKNOWN, 404)
    if correction.mention is not None:
        labels = current_labels(session, capture_seq).labels
        choose(session, capture_seq, labels, correction.mention, actor=actor, now=now)
    made: list[dict[str, object]] = []
    if correction.type is not None:
        made.append({"field": "type", "before": row.type, "after": correction.type.value})
        row.type, row.type_corrected = correction.type.value, True
    if correction.language is not None:
        made.append({"field": "language", "before": row.language, "after": correction.language.value})
        row.language, row.language_corrected = correction.language.value, True
    if not made:
        return current_labels(session, capture_seq)
    row.corrected_at = now
    session.add(row)
    session.flush()
    session.execute(
        insert(LabelCorrection),
        [
            one
            | {
                "desk": actor.desk,
                "installation": actor.installation,
                "person": actor.person,
                "capture_seq": capture_seq,
                "made_at": now,
            }
            for one in made
        ],
    )
    return current_labels(session, capture_seq)


def corrections_of(session: Session, capture_seq: int) -> list[Corrected]:
    """Corrections of one capture, the first one first."""
    rows = session.exec(
        select(LabelCorrection).where(LabelCorrection.capture_seq == capture_seq).order_by(col(LabelCorrection.id))
    )
    return [
        Corrected(
            row.made_at,
            "type" if row.field == "type" else "language",
            row.before,
            row.after,
            row.installation,
            row.person,
        )
        for row in rows
    ]
