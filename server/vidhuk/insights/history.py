"""The history: newest first, filters, words, keyset pages in both directions; reads only, and only what a list shows."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from sqlalchemy import Select, column, literal, table
from sqlalchemy import text as sql_text
from sqlmodel import Session, col, func, select

from vidhuk.contracts import CommentType, ErrorCode, Language, Site
from vidhuk.errors import Refused
from vidhuk.models import Capture, CopiedReplyRow, CurrentLabel, LabelRun, PersonTaskRow, search_words
from vidhuk.replies.insertions import Inserted, latest_by_capture
from vidhuk.replies.tasks import PersonTask, open_tasks

MAX_LIMIT = 200
MAX_WORDS = 12
MIN_PREFIX = 2
"""A word of one letter is looked up as it is: everything begins with it otherwise."""

_CURSOR = re.compile(r"^(?P<side>[ab])(?P<seq>[0-9]{1,18})$", re.ASCII)
_SEARCH = table("capture_search", column("rowid"), column("capture_search"))


@dataclass(frozen=True, slots=True)
class HistoryFilters:
    """What to show; `None` and an empty text leave nothing out. Practice stands alone: never mixed with the rest."""

    site: Site | None = None
    type: CommentType | None = None
    language: Language | None = None
    needs_checking: bool | None = None
    needs_person: bool = False
    """Only captures with a task that nobody has taken over."""
    text: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One capture in a list. `permalink` is an http(s) address or `None`; texts are as they came: escape them."""

    seq: int
    uuid: UUID
    comment_id: int
    site: str
    kind: str
    author_name: str | None
    excerpt: str
    permalink: str | None
    shown_time: str | None
    made_at: datetime
    utc_offset_minutes: int
    received_at: datetime
    screenshot: str
    type: str
    language: str
    sentiment: str
    needs_checking: bool
    corrected: bool
    versions: int
    replies: int
    inserted: Inserted | None
    """The answer in the site's own box: inserted and not confirmed, or published."""
    task: PersonTask | None
    """Somebody has to take the talk over."""
    flags: tuple[str, ...]
    """Values of `contracts.Flag`, of the run that counts now."""


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """One page; cursors are `None` where there is nothing more on that side."""

    rows: list[HistoryRow]
    newer: str | None
    older: str | None


def history_page(session: Session, filters: HistoryFilters, cursor: str | None = None, limit: int = 50) -> HistoryPage:
    """One page of the history, newest first.

    Args:
        session: of `Database.read()`.
        filters: what to show.
        cursor: `newer` or `older` of another page; `None` is the newest page.
        limit: rows, 1 to 200.

    Raises:
        Refused: `request_invalid`: not a cursor of ours.
    """
    size = max(1, min(limit, MAX_LIMIT))
    side, at = _parse(cursor)
    words = search_words(filters.text).split()[:MAX_WORDS]
    if filters.text.strip() and not words:
        return HistoryPage([], None, None)
    seqs = _seqs(session, filters, words, side=side, at=at, limit=size + 1)
    more = len(seqs) > size
    seqs = seqs[:size]
    if side == "a":
        if not more:
            # The newest page is reached: show a full one instead of its first rows.
            return history_page(session, filters, None, limit)
        seqs.reverse()
    rows = rows_of(session, seqs)
    older = f"b{seqs[-1]}" if seqs and (more or side == "a") else None
    newer = None
    if side == "a":
        newer = f"a{seqs[0]}"
    elif side == "b":
        newer = f"a{seqs[0] if seqs else max(at - 1, 0)}"
    return HistoryPage(rows, newer, older)


def rows_of(session: Session, seqs: Sequence[int]) -> list[HistoryRow]:
    """Rows for these captures, in this order; two more queries count versions and replies for all of them."""
    if not seqs:
        return []
    found = session.execute(
        select(  # type: ignore[call-overload,misc]
            Capture.seq,
            Capture.uuid,
            Capture.comment_id,
            Capture.site,
            Capture.kind,
            Capture.author_name,
            Capture.excerpt,
            Capture.permalink,
            Capture.shown_time,
            Capture.made_at,
            Capture.utc_offset_minutes,
            Capture.received_at,
            Capture.screenshot,
            CurrentLabel.type,
            CurrentLabel.language,
            CurrentLabel.sentiment,
            CurrentLabel.needs_checking,
            CurrentLabel.type_corrected,
            CurrentLabel.language_corrected,
            CurrentLabel.sentiment_corrected,
            CurrentLabel.flags_corrected,
            CurrentLabel.topics_corrected,
            LabelRun.labels,
        )
        .join(CurrentLabel, col(CurrentLabel.capture_seq) == col(Capture.seq))
        .outerjoin(LabelRun, col(LabelRun.id) == col(CurrentLabel.run_id))
        .where(col(Capture.seq).in_(seqs))
    ).all()
    versions = _counts(session, Capture.comment_id, {row.comment_id for row in found})
    replies = _counts(session, CopiedReplyRow.capture_seq, set(seqs))
    inserted = latest_by_capture(session, [seq for seq in seqs if seq in replies])
    tasks = open_tasks(session, seqs)
    by_seq = {
        row.seq: HistoryRow(
            seq=row.seq,
            uuid=row.uuid,
            comment_id=row.comment_id,
            site=row.site,
            kind=row.kind,
            author_name=row.author_name,
            excerpt=row.excerpt,
            permalink=safe_link(row.permalink),
            shown_time=row.shown_time,
            made_at=row.made_at,
            utc_offset_minutes=row.utc_offset_minutes,
            received_at=row.received_at,
            screenshot=row.screenshot,
            type=row.type,
            language=row.language,
            sentiment=row.sentiment,
            needs_checking=row.needs_checking,
            corrected=row.type_corrected
            or row.language_corrected
            or any(said is not None for said in (row.sentiment_corrected, row.flags_corrected, row.topics_corrected)),
            versions=versions.get(row.comment_id, 1),
            replies=replies.get(row.seq, 0),
            inserted=inserted.get(row.seq),
            task=tasks.get(row.seq),
            flags=_flags(row.labels) if row.flags_corrected is None else tuple(row.flags_corrected.split()),
        )
        for row in found
    }
    return [by_seq[seq] for seq in seqs if seq in by_seq]


def _flags(labels: str | None) -> tuple[str, ...]:
    return () if labels is None else tuple(json.loads(labels).get("flags", ()))


def safe_link(url: str | None) -> str | None:
    """The address when it is one that a page may link to, else `None`: a comment's page decides what stands there."""
    if url is None or any(char.isspace() or ord(char) < 32 for char in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in ("http", "https") and parts.netloc else None


def _parse(cursor: str | None) -> tuple[str, int]:
    if not cursor:
        return "", 0
    match = _CURSOR.match(cursor)
    if match is None:
        raise Refused(ErrorCode.REQUEST_INVALID)
    return match["side"], int(match["seq"])


def _seqs(session: Session, filters: HistoryFilters, words: list[str], *, side: str, at: int, limit: int) -> list[int]:
    """Numbers of the page's captures; nearest to the cursor first. One walk along one index, no row is touched."""
    label: Any = CurrentLabel
    key = col(CurrentLabel.capture_seq)
    query: Select[Any] = select(key).where(col(CurrentLabel.practice).is_(filters.practice))
    for wanted, attribute in (
        (filters.site, label.site),
        (filters.type, label.type),
        (filters.language, label.language),
    ):
        if wanted is not None:
            query = query.where(attribute == wanted.value)
    if filters.needs_checking is not None:
        query = query.where(col(CurrentLabel.needs_checking).is_(filters.needs_checking))
    if filters.needs_person:
        query = query.where(key.in_(select(PersonTaskRow.capture_seq).where(col(PersonTaskRow.done_at).is_(None))))
    order: Any = key
    bounded: list[Any] = [key]
    if words and session.get_bind().dialect.name == "sqlite":
        # Ordered by the search table's own rowid: then it gives the newest hits first and stops at the limit.
        order = _SEARCH.c.rowid
        bounded = [order]
        query = query.join(_SEARCH, _SEARCH.c.rowid == key).where(
            _SEARCH.c.capture_search.op("MATCH")(literal(_fts5(words)))
        )
    elif words:
        # PostgreSQL derives no bound of one number from the other's, and would read every newer capture's words.
        bounded = [key, col(Capture.seq)]
        query = query.join(Capture, col(Capture.seq) == key).where(
            sql_text(
                "array_to_tsvector(string_to_array(capture.search_words, ' ')) @@ CAST(:search AS tsquery)"
            ).bindparams(search=_tsquery(words))
        )
    if side == "a":
        query = query.where(*(number > at for number in bounded)).order_by(order.asc())
    elif side == "b":
        query = query.where(*(number < at for number in bounded)).order_by(order.desc())
    else:
        query = query.order_by(order.desc())
    return [int(seq) for seq in session.execute(query.limit(limit)).scalars()]


def _fts5(words: list[str]) -> str:
    """Every word must occur, the last letters of a longer one may differ: Ukrainian inflects."""
    return " ".join(f'"{word}"*' if len(word) >= MIN_PREFIX else f'"{word}"' for word in words)


def _tsquery(words: list[str]) -> str:
    # Words are letters, digits and emoji by construction (search_words), so the quotes cannot be broken out of.
    return " & ".join(f"'{word}':*" if len(word) >= MIN_PREFIX else f"'{word}'" for word in words)


def _counts(session: Session, attribute: Any, values: set[int]) -> dict[int, int]:
    rows = session.execute(select(attribute, func.count()).where(attribute.in_(values)).group_by(attribute))
    return {int(value): int(count) for value, count in rows}
