"""Corrected comments with their texts, for the nearest known cases; reads only, practice never teaches."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, select
from sqlmodel import Session

from vidhuk.contracts import CommentType, CorrectedField, Flag, Language, PartName, Sentiment, Topic
from vidhuk.db import Database
from vidhuk.labels.corrections import TAKEN_BACK
from vidhuk.models import Capture, CapturePart, LabelCorrection, table_of

if TYPE_CHECKING:
    from vidhuk.classify.cases import KnownCase, KnownCases, NearCase

MAX_CASES = 2_000
"""Newest corrections that are read; a start must not load the dictionaries only to know this number."""

_CAPTURE, _PART, _CORRECTION = table_of(Capture), table_of(CapturePart), table_of(LabelCorrection)
_LAST = select(func.max(_CORRECTION.c.id))
_CHANGED = (
    select(_CORRECTION.c.capture_seq, func.max(_CORRECTION.c.id).label("last"))
    .join(_CAPTURE, _CAPTURE.c.seq == _CORRECTION.c.capture_seq)
    .where(_CORRECTION.c.id > bindparam("after"), _CAPTURE.c.practice.is_(False))
    .group_by(_CORRECTION.c.capture_seq)
    .order_by(func.max(_CORRECTION.c.id).desc())
    .limit(bindparam("limit"))
)
_TEXTS = (PartName.TEXT.value, PartName.TEXT_EXPANDED.value)
_BATCH = 500


def last_correction(session: Session) -> int:
    """Number of the newest correction, 0 when there is none; one look into an index."""
    return int(session.connection().execute(_LAST).scalar_one() or 0)


def corrected_cases(session: Session, zone: ZoneInfo, *, after: int = 0, limit: int = MAX_CASES) -> list[KnownCase]:
    """Captures corrected after a correction's number, the one corrected last at the end.

    Args:
        session: of `Database.read()`.
        zone: the clinic's, for the day of a correction.
        after: number of a correction, see `last_correction`.
        limit: captures at most; the newest.
    """
    changed = session.connection().execute(_CHANGED, {"after": after, "limit": limit}).all()
    seqs = [row.capture_seq for row in reversed(changed)]
    cases: list[KnownCase] = []
    for begin in range(0, len(seqs), _BATCH):
        some = seqs[begin : begin + _BATCH]
        texts, said = _texts(session, some), _said(session, some)
        cases += [_case(seq, texts[seq], said[seq], zone) for seq in some if seq in texts]
    return cases


def _texts(session: Session, seqs: list[int]) -> dict[int, str]:
    """Text of each capture as understanding read it: the grown one where there is one."""
    rows = session.connection().execute(
        select(_PART.c.capture_seq, _PART.c.content)
        .where(_PART.c.capture_seq.in_(seqs), _PART.c.name.in_(_TEXTS))
        .order_by(_PART.c.name)
    )
    return {seq: bytes(content).decode("utf-8", "replace") for seq, content in rows}


def _said(session: Session, seqs: list[int]) -> dict[int, list[Any]]:
    rows = session.connection().execute(
        select(_CORRECTION).where(_CORRECTION.c.capture_seq.in_(seqs)).order_by(_CORRECTION.c.id)
    )
    said: dict[int, list[Any]] = {}
    for row in rows:
        said.setdefault(row.capture_seq, []).append(row)
    return said


def _case(seq: int, text: str, said: list[Any], zone: ZoneInfo) -> KnownCase:
    values: dict[str, str] = {}
    before: dict[str, str] = {}
    for row in said:
        # What the model said stands before the first correction, not before the last one.
        before.setdefault(row.field, row.before)
        values[row.field] = row.after
    # A correction that was taken back teaches nothing.
    values = {field: value for field, value in values.items() if value != TAKEN_BACK}
    from vidhuk.classify.cases import KnownCase, Listed  # noqa: PLC0415  (a start must not wait for dictionaries)

    def listed(field: CorrectedField, kind: type[Flag] | type[Topic]) -> Listed:
        now = frozenset(kind(value) for value in values.get(field, before.get(field, "")).split())
        then = frozenset(kind(value) for value in before.get(field, "").split())
        return Listed(added=now - then, removed=then - now)

    last = said[-1]
    return KnownCase(
        seq=seq,
        text=text,
        type=CommentType(values["type"]) if "type" in values else None,
        language=Language(values["language"]) if "language" in values else None,
        type_before=CommentType(before["type"]) if "type" in before else None,
        language_before=Language(before["language"]) if "language" in before else None,
        sentiment=Sentiment(values["sentiment"]) if "sentiment" in values else None,
        sentiment_before=Sentiment(before["sentiment"]) if "sentiment" in before else None,
        flags=listed(CorrectedField.FLAGS, Flag),
        topics=listed(CorrectedField.TOPICS, Topic),
        person=last.person,
        day=_day(last.made_at, zone),
    )


def _day(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%d.%m.%Y}"


class CurrentCases:
    """The cases as they are now; new corrections are read when they are there, the rest stays in memory.

    Args:
        db: the archive.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._lock = threading.Lock()
        self._known: KnownCases | None = None
        self._last = 0
        self._held = False

    @contextmanager
    def held(self, zone: ZoneInfo) -> Iterator[None]:
        """New corrections are looked for once, now, and not before each text: for one that runs through many."""
        with self._lock:
            self._look(zone)
        self._held = True
        try:
            yield
        finally:
            self._held = False

    def nearest(self, text: str, zone: ZoneInfo, apart_from: int | None = None) -> NearCase | None:
        """The corrected comment that is nearest to this text, `None` when none is near.

        Args:
            apart_from: a capture that is understood again; its own correction is no like case.
        """
        with self._lock:
            if not self._held:
                self._look(zone)
            return self._cases().nearest(text, apart_from)

    def _cases(self) -> KnownCases:
        from vidhuk.classify.cases import KnownCases  # noqa: PLC0415  (a start must not wait for dictionaries)

        self._known = self._known or KnownCases()
        return self._known

    def _look(self, zone: ZoneInfo) -> None:
        with self._db.read() as session:
            last = last_correction(session)
            changed = corrected_cases(session, zone, after=self._last) if last > self._last else []
        for case in changed:
            self._cases().add(case)
        self._last = max(last, self._last)
