"""Which comments of a site the archive holds, with their newest captures; reads only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select

from vidhuk.contracts import PartName, Site
from vidhuk.evidence.store import native_key
from vidhuk.models import Capture, CapturePart, Comment


@dataclass(frozen=True, slots=True)
class KnownCapture:
    """The newest capture of one comment.

    Attributes:
        native_id: as it was asked for.
        comment_id: row of the comment.
        seq: number of its newest capture.
        received_at: when that one came.
        captures: how many there are.
        text_hashes: SHA-256 (hex) of that capture's words, as first seen and as expanded.
    """

    native_id: str
    comment_id: int
    seq: int
    received_at: datetime
    captures: int
    text_hashes: frozenset[str]


def known_captures(session: Session, site: Site, native_ids: Sequence[str]) -> list[KnownCapture]:
    """Those that are there, in the order of the question; two queries for all of them.

    Args:
        session: of `Database.read()`.
        site: whose ids these are.
        native_ids: not empty ones.
    """
    keys = {key: native_id for native_id in native_ids if (key := native_key(native_id)) is not None}
    newest = session.execute(
        select(Comment.native_id, Comment.id, func.max(Capture.seq), func.count())
        .join(Capture, col(Capture.comment_id) == col(Comment.id))
        .where(Comment.site == site.value, col(Comment.native_id).in_(list(keys)))
        .group_by(col(Comment.native_id), col(Comment.id))
    ).all()
    by_key = {str(key): (int(comment), int(seq), int(count)) for key, comment, seq, count in newest}
    hashes: dict[int, set[str]] = {}
    moments: dict[int, datetime] = {}
    for seq, received_at, sha256 in session.execute(
        select(Capture.seq, Capture.received_at, CapturePart.sha256)
        .join(CapturePart, col(CapturePart.capture_seq) == col(Capture.seq))
        .where(
            col(Capture.seq).in_([seq for _, seq, _ in by_key.values()]),
            col(CapturePart.name).in_([PartName.TEXT.value, PartName.TEXT_EXPANDED.value]),
        )
    ):
        moments[int(seq or 0)] = received_at
        hashes.setdefault(int(seq or 0), set()).add(sha256)
    return [
        KnownCapture(native_id, comment, seq, moments[seq], count, frozenset(hashes[seq]))
        for key, native_id in keys.items()
        if key in by_key
        for comment, seq, count in [by_key[key]]
        if seq in moments
    ]
