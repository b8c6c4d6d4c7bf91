"""Whom an ambiguous mention means, as a person decided; every decision is kept, the last one of a place counts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlmodel import Session

from vidhuk.contracts import Assigned, AssignedBy, Decided, ErrorCode, Labels, Mention, MentionChoice
from vidhuk.errors import Refused
from vidhuk.models import Actor, MentionChoiceRow, table_of

_CHOICE = table_of(MentionChoiceRow)
_OF = select(_CHOICE).where(_CHOICE.c.capture_seq == bindparam("seq")).order_by(_CHOICE.c.id)


def choose(
    session: Session, capture_seq: int, labels: Labels, choice: MentionChoice, *, actor: Actor, now: datetime
) -> None:
    """Keep a decision.

    Args:
        session: of `Database.write()`.
        labels: of the last run.
        choice: place, and one of the mention's candidates or nobody.

    Raises:
        Refused: `request_invalid`: there is no such ambiguous mention, or it cannot mean this one.
    """
    mention = next((one for one in labels.mentions if (one.start, one.end) == (choice.start, choice.end)), None)
    if mention is None or not mention.candidates:
        raise Refused(ErrorCode.REQUEST_INVALID)
    if not choice.undo and choice.name is not None and choice.name not in mention.candidates:
        raise Refused(ErrorCode.REQUEST_INVALID)
    row = MentionChoiceRow(
        desk=actor.desk,
        installation=actor.installation,
        person=actor.person,
        capture_seq=capture_seq,
        made_at=now,
        start=choice.start,
        end=choice.end,
        name=None if choice.undo else choice.name,
        undone=choice.undo or None,
    )
    session.add(row)
    session.flush()


def with_choices(session: Session, capture_seq: int, labels: Labels) -> Labels:
    """The labels with people's decisions applied; asks the database only where something was ambiguous."""
    if not any(mention.ambiguous for mention in labels.mentions):
        return labels
    rows = session.connection().execute(_OF, {"seq": capture_seq}).all()
    chosen = {(row.start, row.end): row for row in rows}
    chosen = {place: row for place, row in chosen.items() if not row.undone}
    if not chosen:
        return labels
    mentions = [_decided(mention, chosen) for mention in labels.mentions]
    assigned = list(labels.assigned)
    for mention in mentions:
        if mention.decided is not None and mention.kind is not None:
            assigned = [one for one in assigned if (one.kind, one.name) != (mention.kind, mention.lemma)]
            assigned.append(Assigned(kind=mention.kind, name=mention.lemma, by=AssignedBy.PERSON))
    return labels.model_copy(update={"mentions": mentions, "assigned": assigned})


def _decided(mention: Mention, chosen: dict[tuple[int, int], Row[Any]]) -> Mention:
    """One of the candidates; or nobody of them, which leaves a name that belongs to nobody and asks no more."""
    row = chosen.get((mention.start, mention.end))
    if not mention.ambiguous or row is None:
        return mention
    decided = Decided(at=row.made_at, person=row.person)
    if row.name is None:
        return mention.model_copy(update={"ambiguous": False, "kind": None, "decided": decided})
    return mention.model_copy(update={"ambiguous": False, "lemma": row.name, "decided": decided})
