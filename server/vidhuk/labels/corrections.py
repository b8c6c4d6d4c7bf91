"""Corrections: a person's word about a label; every one is kept, the last one counts, and each can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, insert, select

from vidhuk.contracts import CorrectedField, Correction, ErrorCode, Labels
from vidhuk.errors import Refused
from vidhuk.labels.choices import choose
from vidhuk.labels.runs import CurrentLabels, current_labels, understood_labels
from vidhuk.models import Actor, CurrentLabel, LabelCorrection

TAKEN_BACK = "taken_back"
"""What stands after a correction that was taken back; no value of a closed list."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """One correction as it was made.

    Attributes:
        before, after: one value, of flags and topics any number.
        taken_back: the label is again what the program understood, and `after` says what that was.
    """

    at: datetime
    field: CorrectedField
    before: tuple[str, ...]
    after: tuple[str, ...]
    installation: UUID | None
    person: str | None
    taken_back: bool = False


def correct(
    session: Session, capture_seq: int, correction: Correction, *, actor: Actor, now: datetime
) -> CurrentLabels:
    """Set labels or take that back, or say whom a mention means; returns the labels as they are then.

    Args:
        session: of `Database.write()`.
        capture_seq: which capture.
        correction: what a person says.
        actor: who.
        now: aware moment.

    Raises:
        Refused: `request_invalid` when it says nothing, sets and takes back the same label, or names nobody that the
            mention can mean; `capture_unknown` (404).
    """
    wanted = _wanted(correction)
    if (not wanted and not correction.undo and correction.mention is None) or wanted.keys() & set(correction.undo):
        raise Refused(ErrorCode.REQUEST_INVALID)
    row = session.exec(
        select(CurrentLabel).where(CurrentLabel.capture_seq == capture_seq).with_for_update()
    ).one_or_none()
    if row is None:
        raise Refused(ErrorCode.CAPTURE_UNKNOWN, 404)
    current = current_labels(session, capture_seq)
    if correction.mention is not None:
        choose(session, capture_seq, current.labels, correction.mention, actor=actor, now=now)
    made = [
        {"field": field.value, "before": _stored(values_of(current.labels, field)), "after": _stored(values)}
        for field, values in wanted.items()
    ]
    for field, values in wanted.items():
        _set(row, field, values)
    corrected = current.corrected.fields if current.corrected else []
    for field in correction.undo:
        if field in corrected:
            made.append(
                {"field": field.value, "before": _stored(values_of(current.labels, field)), "after": TAKEN_BACK}
            )
            _take_back(row, field, understood_labels(session, capture_seq))
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


def _wanted(correction: Correction) -> dict[CorrectedField, list[str]]:
    """The labels that are set, flags and topics once each and in the order of their lists."""
    wanted: dict[CorrectedField, list[str]] = {}
    for field in CorrectedField:
        value = getattr(correction, field.value)
        if isinstance(value, list):
            wanted[field] = [one.value for one in type(value[0]) if one in value] if value else []
        elif value is not None:
            wanted[field] = [value.value]
    return wanted


def values_of(labels: Labels, field: CorrectedField) -> list[str]:
    """What labels say of a field, as a list of values."""
    value = getattr(labels, field.value)
    return [one.value for one in value] if isinstance(value, list) else [value.value]


def _stored(values: list[str]) -> str:
    return " ".join(values)


def _set(row: CurrentLabel, field: CorrectedField, values: list[str]) -> None:
    said = _stored(values)
    match field:
        case CorrectedField.TYPE:
            row.type, row.type_corrected = said, True
        case CorrectedField.LANGUAGE:
            row.language, row.language_corrected = said, True
        case CorrectedField.SENTIMENT:
            row.sentiment = row.sentiment_corrected = said
        case CorrectedField.FLAGS:
            row.flags_corrected = said
        case CorrectedField.TOPICS:
            row.topics_corrected = said


def _take_back(row: CurrentLabel, field: CorrectedField, labels: Labels) -> None:
    match field:
        case CorrectedField.TYPE:
            row.type, row.type_corrected = labels.type.value, False
        case CorrectedField.LANGUAGE:
            row.language, row.language_corrected = labels.language.value, False
        case CorrectedField.SENTIMENT:
            row.sentiment, row.sentiment_corrected = labels.sentiment.value, None
        case CorrectedField.FLAGS:
            row.flags_corrected = None
        case CorrectedField.TOPICS:
            row.topics_corrected = None


def corrections_of(session: Session, capture_seq: int) -> list[Corrected]:
    """Corrections of one capture, the first one first."""
    rows = session.exec(
        select(LabelCorrection).where(LabelCorrection.capture_seq == capture_seq).order_by(col(LabelCorrection.id))
    )
    return [
        Corrected(
            at=row.made_at,
            field=CorrectedField(row.field),
            before=tuple(row.before.split()),
            after=() if row.after == TAKEN_BACK else tuple(row.after.split()),
            installation=row.installation,
            person=row.person,
            taken_back=row.after == TAKEN_BACK,
        )
        for row in rows
    ]
