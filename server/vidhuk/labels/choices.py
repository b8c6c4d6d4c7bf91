"""Whom an ambiguous mention means, as a person decided; every decision is kept, the last one of a place counts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, select
from sqlmodel import Session

from vidhuk.contracts import Assigned, AssignedBy, ErrorCode, Labels, Mention, MentionChoice
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
    if mention is None or not mention.candidates or (choice.name is not None and choice.name not in mention.candidates):
        raise Refused(ErrorCode.REQUEST_INVALID)
    row = MentionChoiceRow(
        desk=actor.desk,
        installation=actor.installation,
        person=actor.person,
        capture_seq=capture_seq,
        made_at=now,
        start=choice.start,
        end=choice.end,
        name=choice.name,
    )
    session.add(row)
    session.flush()


def with_choices(session: Session, capture_seq: int, labels: Labels) -> Labels:
    """The labels with people's decisions applied; asks the database only where something was ambiguous."""
    if not any(mention.ambiguous for mention in labels.mentions):
        return labels
    rows = session.connection().execute(_OF, {"seq": capture_seq}).all()
    chosen = {(row.start, row.end): row.name for row in rows}
    if not chosen:
        return labels
    mentions = [_decided(mention, chosen) for mention in labels.mentions]
    assigned = list(labels.assigned)
    for mention in mentions:
        if (mention.start, mention.end) in chosen and mention.kind is not None and not mention.ambiguous:
            assigned = [one for one in assigned if (one.kind, one.name) != (mention.kind, mention.lemma)]
            assigned.append(Assigned(kind=mention.kind, name=mention.lemma, by=AssignedBy.PERSON))
    return labels.model_copy(update={"mentions": mentions, "assigned": assigned})


def _decided(mention: Mention, chosen: dict[tuple[int, int], str | None]) -> Mention:
    """One of the candidates; or nobody of them, which leaves a name that belongs to nobody and asks no more."""
    place = (mention.start, mention.end)
    if not mention.ambiguous or place not in chosen:
        return mention
    name = chosen[place]
    if name is None:
        return mention.model_copy(update={"ambiguous": False, "kind": None})
    return mention.model_copy(update={"ambiguous": False, "lemma": name})
