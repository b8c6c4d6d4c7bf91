"""Names that the roster did not hold, as a person decided: one of ours, or nobody of the clinic; every decision is kept."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, select
from sqlmodel import Session

from vidhuk.contracts import (
    Assigned,
    AssignedBy,
    DecidedName,
    Labels,
    NameVerdict,
    RosterKind,
    SignCode,
)
from vidhuk.models import Actor, NameDecision, table_of

_DECISION = table_of(NameDecision)
_OF = select(_DECISION).where(_DECISION.c.capture_seq == bindparam("seq")).order_by(_DECISION.c.id)


def decide_name(
    session: Session,
    capture_seq: int,
    name: str,
    entry: str,
    verdict: NameVerdict | None,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    """Keep a decision.

    Args:
        session: of `Database.write()`.
        name: as the comment writes it.
        entry: as the clinic's file writes it.
        verdict: `None` takes the decision before back.
    """
    session.add(
        NameDecision(
            desk=actor.desk,
            installation=actor.installation,
            person=actor.person,
            capture_seq=capture_seq,
            made_at=now,
            name=name,
            entry=entry,
            verdict=None if verdict is None else verdict.value,
        )
    )
    session.flush()


def with_decided_names(session: Session, capture_seq: int, labels: Labels) -> Labels:
    """The labels with people's decisions about unknown names; asks the database only where there was such a name."""
    if not labels.unknown_names:
        return labels
    last = {row.name: row for row in session.connection().execute(_OF, {"seq": capture_seq})}
    decided = [
        DecidedName(name=row.name, entry=row.entry, verdict=NameVerdict(row.verdict), at=row.made_at, person=row.person)
        for row in last.values()
        if row.verdict is not None and row.name in labels.unknown_names
    ]
    if not decided:
        return labels
    settled = {one.name for one in decided}
    ours = [one.entry for one in decided if one.verdict is NameVerdict.ROSTER]
    left = [name for name in labels.unknown_names if name not in settled]
    changes: dict[str, object] = {"unknown_names": left, "decided_names": decided}
    known = {one.name for one in labels.assigned}
    changes["assigned"] = [
        *labels.assigned,
        *(Assigned(kind=RosterKind.DOCTOR, name=entry, by=AssignedBy.PERSON) for entry in ours if entry not in known),
    ]
    changes |= _without_strange_doctor(labels, {one.name for one in decided if one.verdict is NameVerdict.ROSTER}, left)
    return labels.model_copy(update=changes)


def _without_strange_doctor(labels: Labels, ours: set[str], left: list[str]) -> dict[str, object]:
    """A doctor whom the roster holds now is no detail that cannot be; another unknown one still is."""
    strange = next((sign for sign in labels.signs if sign.code is SignCode.IMPOSSIBLE_DETAIL), None)
    if strange is None or strange.params.get("name") not in ours:
        return {}
    from vidhuk.classify.signs import needs_checking  # noqa: PLC0415  (a start must not wait for dictionaries)

    signs = []
    for sign in labels.signs:
        if sign is not strange:
            signs.append(sign)
        elif left:
            signs.append(sign.model_copy(update={"params": {**sign.params, "name": left[0]}}))
    return {"signs": signs, "needs_checking": needs_checking(signs)}
