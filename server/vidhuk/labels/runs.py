"""Label runs and the labels as they are now; a corrected value wins over every later run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update
from sqlmodel import Session

from vidhuk.contracts import (
    CommentType,
    CorrectedBy,
    CorrectedField,
    CueTarget,
    Flag,
    Labels,
    Language,
    Reason,
    Script,
    Sentiment,
    Topic,
    Voice,
)
from vidhuk.labels.choices import with_choices
from vidhuk.labels.names import with_decided_names
from vidhuk.labels.unknown import keep_unknown
from vidhuk.models import Actor, CurrentLabel, LabelCorrection, LabelRun, table_of

_LABEL, _LABEL_RUN = table_of(CurrentLabel), table_of(LabelRun)
_THIS = _LABEL.c.capture_seq == bindparam("seq")
_OPEN = insert(_LABEL)
_RUN = insert(_LABEL_RUN).returning(_LABEL_RUN.c.id)
_LOCK = select(_LABEL).where(_THIS).with_for_update()
_SET = (
    update(_LABEL)
    .where(_THIS)
    .values({name: bindparam(name) for name in ("run_id", "sentiment", "needs_checking", "type", "language")})
)
_NOW = select(_LABEL, _LABEL_RUN.c.labels).outerjoin(_LABEL_RUN, _LABEL_RUN.c.id == _LABEL.c.run_id).where(_THIS)
_CORRECTION = table_of(LabelCorrection)
_PERSON = (
    select(_CORRECTION.c.person)
    .where(_CORRECTION.c.capture_seq == bindparam("seq"))
    .order_by(_CORRECTION.c.id.desc())
    .limit(1)
)

NOT_UNDERSTOOD = "understanding_failed"
"""Code of the reason that a capture carries when understanding broke down; its evidence is kept all the same."""


@dataclass(frozen=True, slots=True)
class CurrentLabels:
    """Labels with corrections applied.

    Attributes:
        labels: as they are now.
        corrected: when a person corrected them, and what.
        understood: whether any run is there yet.
    """

    labels: Labels
    corrected: CorrectedBy | None
    understood: bool


def undetermined(code: str | None = None) -> Labels:
    """Labels that say nothing, with the code of the reason if there is one."""
    reasons = [] if code is None else [Reason(target=CueTarget.TYPE, code=code, voice=Voice.RULE)]
    return Labels(
        language=Language.UNDETERMINED,
        language_confidence=0.0,
        script=Script.NONE,
        type=CommentType.UNDETERMINED,
        type_confidence=0.0,
        sentiment=Sentiment.UNDETERMINED,
        reasons=reasons,
    )


def open_labels(session: Session, capture_seq: int, *, site: str, practice: bool) -> None:
    """Make the row of current labels together with its capture, so that history never misses one."""
    session.connection().execute(
        _OPEN,
        {
            "capture_seq": capture_seq,
            "practice": practice,
            "site": site,
            "type": CommentType.UNDETERMINED.value,
            "language": Language.UNDETERMINED.value,
            "sentiment": Sentiment.UNDETERMINED.value,
            "needs_checking": False,
            "type_corrected": False,
            "language_corrected": False,
        },
    )


def record_run(
    session: Session, capture_seq: int, labels: Labels, *, actor: Actor, now: datetime, only_first: bool = False
) -> bool:
    """Record what was understood; corrected fields of the current labels stay as they are.

    Args:
        session: of `Database.write()`.
        capture_seq: which capture.
        labels: what was understood.
        actor: who had it done.
        now: aware moment.
        only_first: do nothing when a run is there already (two senders of one capture at once).

    Returns:
        Whether it was recorded.
    """
    connection = session.connection()
    row = connection.execute(_LOCK, {"seq": capture_seq}).one()
    if only_first and row.run_id is not None:
        return False
    run_id = connection.execute(
        _RUN,
        {
            "desk": actor.desk,
            "installation": actor.installation,
            "person": actor.person,
            "capture_seq": capture_seq,
            "made_at": now,
            "layer": labels.layer,
            "labels": labels.model_dump_json(),
        },
    ).scalar_one()
    connection.execute(
        _SET,
        {
            "seq": capture_seq,
            "run_id": run_id,
            "sentiment": row.sentiment_corrected or labels.sentiment.value,
            "needs_checking": labels.needs_checking,
            "type": row.type if row.type_corrected else labels.type.value,
            "language": row.language if row.language_corrected else labels.language.value,
        },
    )
    if not row.practice:
        _note_unknown(session, capture_seq, labels, first=row.run_id is None)
    return True


def _note_unknown(session: Session, capture_seq: int, labels: Labels, *, first: bool) -> None:
    """Names that the roster does not hold; a first run without any has nothing to put away either."""
    if labels.unknown_names or not first:
        keep_unknown(session, capture_seq, labels.unknown_names)


def current_labels(session: Session, capture_seq: int) -> CurrentLabels:
    """The labels as they are now.

    Raises:
        NoResultFound: there is no such capture.
    """
    row = session.connection().execute(_NOW, {"seq": capture_seq}).one()
    labels = _understood(row)
    labels = with_decided_names(session, capture_seq, with_choices(session, capture_seq, labels))
    person = None
    if row.corrected_at is not None:
        person = session.connection().execute(_PERSON, {"seq": capture_seq}).scalar()
    return _apply_corrections(row, labels, person)


def understood_labels(session: Session, capture_seq: int) -> Labels:
    """What the last run says, without anybody's correction.

    Raises:
        NoResultFound: there is no such capture.
    """
    return _understood(session.connection().execute(_NOW, {"seq": capture_seq}).one())


def _understood(row: Row[Any]) -> Labels:
    return undetermined() if row.labels is None else Labels.model_validate_json(row.labels)


def _apply_corrections(row: Row[Any], labels: Labels, person: str | None) -> CurrentLabels:
    """Labels of a run with the person's word put over them, which is certain."""
    if row.corrected_at is None:
        return CurrentLabels(labels, None, row.labels is not None)
    changes: dict[str, object] = {}
    fields: dict[CorrectedField, list[str]] = {}
    if row.type_corrected:
        kind = CommentType(row.type)
        second = None if labels.second_type is kind else labels.second_type
        changes |= {"type": kind, "type_confidence": 1.0, "second_type": second}
        fields[CorrectedField.TYPE] = [labels.type.value]
    if row.language_corrected:
        changes |= {"language": Language(row.language), "language_confidence": 1.0}
        fields[CorrectedField.LANGUAGE] = [labels.language.value]
    if row.sentiment_corrected is not None:
        changes["sentiment"] = Sentiment(row.sentiment_corrected)
        fields[CorrectedField.SENTIMENT] = [labels.sentiment.value]
    if row.flags_corrected is not None:
        changes["flags"] = [Flag(value) for value in row.flags_corrected.split()]
        fields[CorrectedField.FLAGS] = [flag.value for flag in labels.flags]
    if row.topics_corrected is not None:
        changes["topics"] = [Topic(value) for value in row.topics_corrected.split()]
        fields[CorrectedField.TOPICS] = [topic.value for topic in labels.topics]
    corrected = None
    if fields:
        corrected = CorrectedBy(at=row.corrected_at, fields=list(fields), person=person, understood=fields)
    return CurrentLabels(labels.model_copy(update=changes), corrected, row.labels is not None)
