"""Names with a title that the roster did not hold, counted over the archive: who may be missing there."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select
from sqlmodel import Session

from vidhuk.clinic import roster_of
from vidhuk.contracts import Clinic
from vidhuk.models import UnknownName, table_of

_NAME = table_of(UnknownName)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class UnknownPerson:
    """A name that comments give and the roster does not hold.

    Attributes:
        name: in the nominative as far as a dictionary helps, with capitals.
        surface: as one comment writes it.
        comments: in how many captures it stands.
        newest: number of the newest of them.
    """

    name: str
    surface: str
    comments: int
    newest: int


def keep_unknown(session: Session, capture_seq: int, names: list[str]) -> None:
    """Put a run's unknown names into the place of those of the run before."""
    connection = session.connection()
    connection.execute(delete(_NAME).where(_NAME.c.capture_seq == capture_seq))
    if not names:
        return
    from vidhuk.classify.name_forms import nominative  # noqa: PLC0415  (a start must not wait for dictionaries)

    rows = {nominative(name)[:_LONGEST]: name[:_LONGEST] for name in names if name.strip()}
    if rows:
        connection.execute(
            insert(_NAME),
            [{"capture_seq": capture_seq, "name": name, "surface": surface} for name, surface in rows.items()],
        )


def unknown_people(session: Session, limit: int = 100) -> list[UnknownPerson]:
    """The names that most comments give, at most `limit`."""
    count, newest = func.count(_NAME.c.capture_seq.distinct()), func.max(_NAME.c.capture_seq)
    rows = session.connection().execute(
        select(_NAME.c.name, func.min(_NAME.c.surface), count, newest)
        .group_by(_NAME.c.name)
        .order_by(count.desc(), newest.desc())
        .limit(limit)
    )
    return [UnknownPerson(name, surface, int(comments), int(last)) for name, surface, comments, last in rows]


def missing_people(session: Session, clinic: Clinic, limit: int = 30) -> list[UnknownPerson]:
    """Unknown names that may be missing in the roster as it is now: neither in it by now, nor said to be nobody of the clinic."""
    found = unknown_people(session, 4 * limit)
    if not found:
        return []
    from vidhuk.classify.mentions import find_mentions  # noqa: PLC0415  (a page must not wait for dictionaries in vain)
    from vidhuk.classify.text import read  # noqa: PLC0415

    roster = roster_of(clinic)
    nobody = {name.casefold() for name in clinic.not_staff}
    return [
        one
        for one in found
        if one.name.casefold() not in nobody and not find_mentions(read(f"лікар {one.name}"), roster).mentions
    ][:limit]
