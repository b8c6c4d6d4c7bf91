"""Stores a capture with its parts and finds it again; the caller has checked every hash and owns the transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, insert
from sqlalchemy import delete as sql_delete
from sqlalchemy import select as select_rows
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from vidhuk.contracts import ErrorCode, Site
from vidhuk.errors import Unready
from vidhuk.evidence import custody
from vidhuk.evidence.chain import EntryKind
from vidhuk.evidence.desk_key import DeskKey
from vidhuk.models import (
    MANIFEST,
    Actor,
    Capture,
    CapturePart,
    Comment,
    CopiedReplyRow,
    CurrentLabel,
    InsertWishRow,
    LabelCorrection,
    LabelRun,
    LintOverrideRow,
    MentionChoiceRow,
    NameDecision,
    PersonTaskRow,
    ReplyInsertionRow,
    UnknownName,
    search_words,
    table_of,
)

_CAPTURE, _COMMENT = table_of(Capture), table_of(Comment)
_INSERT_CAPTURE = insert(_CAPTURE).returning(_CAPTURE.c.seq)
_INSERT_PARTS = insert(table_of(CapturePart))
_FIND_COMMENT = select_rows(_COMMENT.c.id).where(
    _COMMENT.c.site == bindparam("site"), _COMMENT.c.native_id == bindparam("native_id")
)
# Two desks on one PostgreSQL may meet the same comment at the same moment.
_MAKE_COMMENT_SQLITE = (
    sqlite.insert(_COMMENT).on_conflict_do_nothing(index_elements=["site", "native_id"]).returning(_COMMENT.c.id)
)
_MAKE_COMMENT_POSTGRESQL = (
    postgresql.insert(_COMMENT).on_conflict_do_nothing(index_elements=["site", "native_id"]).returning(_COMMENT.c.id)
)
_BY_UUID = select(Capture).where(Capture.uuid == bindparam("uuid"))

EXCERPT_CHARS = 300
MAX_NATIVE_ID = 255


@dataclass(frozen=True, slots=True)
class NewPart:
    """Exact bytes of one part and their SHA-256 (hex)."""

    name: str
    media_type: str
    content: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class NewCapture:
    """A checked capture on its way in. Texts beside the parts are copies for lists; the proof is in `parts`.

    Attributes:
        uuid: the browser's id.
        practice: seen on the desk's own practice page.
        site: a `contracts.Site` value; `practice` whatever the markup imitated.
        kind: a `contracts.CaptureKind` value.
        native_id: the site's id of the comment, if it was shown.
        texts: the text, then the expanded text if there is one: for search and for the excerpt.
        parts: every part, the manifest among them.
        screenshot: `expected` or `unavailable`, with the reason beside it.
        thread: key of the talk that it belongs to.
    """

    uuid: UUID
    practice: bool
    site: str
    kind: str
    native_id: str | None
    manifest_sha256: str
    contract_major: int
    contract_minor: int
    made_at: datetime
    time_zone: str
    utc_offset_minutes: int
    extension_version: str
    browser: str
    author_name: str | None
    author_url: str | None
    permalink: str | None
    page_url: str
    page_title: str | None
    shown_time: str | None
    posted_earliest: datetime | None
    posted_latest: datetime | None
    texts: Sequence[str]
    parts: Sequence[NewPart]
    screenshot: str
    screenshot_reason: str | None
    strategy_level: str | None = None
    thread: str | None = None


@dataclass(frozen=True, slots=True)
class CaptureHead:
    """What a receipt and an answer need of a capture; on the way of a capture a whole table model would cost too much."""

    seq: int
    uuid: UUID
    comment_id: int
    practice: bool
    site: str
    manifest_sha256: str
    received_at: datetime
    author_name: str | None
    author_url: str | None
    screenshot: str
    thread: str | None


_HEAD = select_rows(*(_CAPTURE.c[column.name] for column in dataclass_fields(CaptureHead))).where(
    _CAPTURE.c.uuid == bindparam("uuid")
)


def find_head(session: Session, uuid: UUID) -> CaptureHead | None:
    """Head of the capture with the browser's id."""
    row = session.connection().execute(_HEAD, {"uuid": uuid}).one_or_none()
    return None if row is None else CaptureHead(*row)


def store_capture(session: Session, new: NewCapture, *, desk_key: DeskKey, actor: Actor, now: datetime) -> CaptureHead:
    """Store a capture, its parts and its custody entry; all or, when the transaction fails, nothing.

    Raises:
        IntegrityError: the id is already there (two senders at once on PostgreSQL).
    """
    row = capture_row(new, _comment(session, new.site, native_key(new.native_id)), actor, now)
    connection = session.connection()
    seq = int(connection.execute(_INSERT_CAPTURE, row).scalar_one())
    connection.execute(_INSERT_PARTS, [part_row(seq, part) for part in new.parts])
    if not new.practice:
        custody.append(
            session,
            desk_key,
            kind=EntryKind.CAPTURE,
            capture=new.uuid,
            digest=new.manifest_sha256,
            actor=actor,
            now=now,
        )
    return CaptureHead(
        seq=seq,
        uuid=new.uuid,
        comment_id=row["comment_id"],
        practice=new.practice,
        site=new.site,
        manifest_sha256=new.manifest_sha256,
        received_at=now,
        author_name=new.author_name,
        author_url=new.author_url,
        screenshot=new.screenshot,
        thread=new.thread,
    )


def capture_row(new: NewCapture, comment_id: int, actor: Actor, now: datetime) -> dict[str, Any]:
    """Row of a capture, without its number."""
    text = new.texts[-1] if new.texts else ""
    return {
        "uuid": new.uuid,
        "comment_id": comment_id,
        "practice": new.practice,
        "site": new.site,
        "kind": new.kind,
        "desk": actor.desk,
        "installation": actor.installation,
        "person": actor.person,
        "manifest_sha256": new.manifest_sha256,
        "contract_major": new.contract_major,
        "contract_minor": new.contract_minor,
        "made_at": new.made_at,
        "time_zone": new.time_zone,
        "utc_offset_minutes": new.utc_offset_minutes,
        "received_at": now,
        "extension_version": new.extension_version,
        "browser": new.browser,
        "author_name": new.author_name,
        "author_url": new.author_url,
        "permalink": new.permalink,
        "page_url": new.page_url,
        "page_title": new.page_title,
        "shown_time": new.shown_time,
        "posted_earliest": new.posted_earliest,
        "posted_latest": new.posted_latest,
        "excerpt": excerpt(text),
        "strategy_level": new.strategy_level,
        "thread": new.thread,
        "screenshot": new.screenshot,
        "screenshot_reason": new.screenshot_reason,
        "search_words": search_words(new.author_name, *new.texts),
    }


def part_row(seq: int, part: NewPart) -> dict[str, Any]:
    """Row of a part."""
    return {
        "capture_seq": seq,
        "name": part.name,
        "media_type": part.media_type,
        "size": len(part.content),
        "sha256": part.sha256,
        "content": part.content,
    }


def excerpt(text: str) -> str:
    """The first characters on one line, for lists."""
    return " ".join(text[: EXCERPT_CHARS * 2].split())[:EXCERPT_CHARS]


def native_key(native_id: str | None) -> str | None:
    """Long ids do not fit into an index; their hash stands for them."""
    if native_id is None or not native_id.strip():
        return None
    if len(native_id) <= MAX_NATIVE_ID:
        return native_id
    return "sha256:" + hashlib.sha256(native_id.encode("utf-8")).hexdigest()


def _comment(session: Session, site: str, native_id: str | None) -> int:
    """The comment's row; made when this is its first capture."""
    connection, key = session.connection(), {"site": site, "native_id": native_id}
    if native_id is not None:
        found = connection.execute(_FIND_COMMENT, key).scalar_one_or_none()
        if found is not None:
            return int(found)
    make = _MAKE_COMMENT_SQLITE if connection.dialect.name == "sqlite" else _MAKE_COMMENT_POSTGRESQL
    made = connection.execute(make, key).scalar_one_or_none()
    return int(connection.execute(_FIND_COMMENT, key).scalar_one() if made is None else made)


def find_capture(session: Session, uuid: UUID, *, lock: bool = False) -> Capture | None:
    """The capture with the browser's id; `lock` keeps other writers off it until the transaction ends (PostgreSQL)."""
    query = _BY_UUID.with_for_update(key_share=True) if lock else _BY_UUID
    return session.execute(query, {"uuid": uuid}).scalar_one_or_none()


def parts_of(session: Session, seq: int) -> dict[str, CapturePart]:
    """Every part of a capture by name, the screenshot's bytes too."""
    return {part.name: part for part in session.exec(select(CapturePart).where(CapturePart.capture_seq == seq))}


def part_of(session: Session, seq: int, name: str) -> CapturePart | None:
    """One part of a capture."""
    return session.exec(
        select(CapturePart).where(CapturePart.capture_seq == seq, CapturePart.name == name)
    ).one_or_none()


def manifest_of(session: Session, seq: int) -> bytes:
    """Exact bytes of a capture's manifest.

    Raises:
        Unready: `database_damaged`: the manifest is gone.
    """
    part = part_of(session, seq, MANIFEST)
    if part is None:
        raise Unready(ErrorCode.DATABASE_DAMAGED, 500)
    return part.content


def delete_practice(session: Session) -> int:
    """Delete every practice capture with all that hangs on it; returns how many. Nothing else is ever deleted here."""
    seqs = select(Capture.seq).where(col(Capture.practice).is_(True))
    for table in (
        CurrentLabel,
        LabelRun,
        LabelCorrection,
        MentionChoiceRow,
        NameDecision,
        UnknownName,
        LintOverrideRow,
        PersonTaskRow,
        InsertWishRow,
        ReplyInsertionRow,
        CopiedReplyRow,
        CapturePart,
    ):
        session.execute(sql_delete(table).where(col(table.capture_seq).in_(seqs)))
    deleted = session.execute(sql_delete(Capture).where(col(Capture.practice).is_(True)))
    session.execute(
        sql_delete(Comment).where(
            col(Comment.site) == Site.PRACTICE.value,
            col(Comment.id).not_in(select(Capture.comment_id)),
        )
    )
    return int(getattr(deleted, "rowcount", 0))
