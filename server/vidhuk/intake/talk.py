"""Which talk a capture belongs to, and what was said in it before: for the answer chains; decides no reply."""

from __future__ import annotations

import hashlib
from uuid import UUID

from sqlmodel import Session

from vidhuk.contracts import CapturedFields, CaptureKind, EntrySource, Site
from vidhuk.evidence import CaptureHead, earlier_in_thread
from vidhuk.intake.comment_text import text_of
from vidhuk.replies.answered import answered
from vidhuk.replies.talk import Turn

TURNS = 60
"""How many captures of a talk are looked back at; a chain has four steps."""

_MAX_KEY = 300
_PRIVATE = "private:"
_WHOLE = 290
"""An excerpt longer than that may have been cut: then the text itself is read."""


def thread_of(fields: CapturedFields, site: Site, uuid: UUID) -> str | None:
    """Key of the talk: the thread's first comment on its site, or whose private messages they are.

    Args:
        fields: as the browser read them.
        site: where the capture was made; practice stays apart from what it imitates.
        uuid: of the capture: a private message of somebody unnamed is a talk of its own.
    """
    if fields.by_hand is not None:
        if fields.by_hand.source is not EntrySource.PRIVATE_MESSAGE:
            return None
        name = " ".join((fields.author.name or "").casefold().split())
        return _short(_PRIVATE + (name or str(uuid)))
    # Some pages call an answer under a comment a comment too: what stands above it tells the thread.
    above = None if fields.parent is None else fields.parent.native_id
    root = above if above or fields.kind is CaptureKind.REPLY else fields.native_id
    return None if root is None or not root.strip() else _short(f"{site.value}:{root}")


def is_private(thread: str | None) -> bool:
    """Whether the talk is one of private messages."""
    return thread is not None and thread.startswith(_PRIVATE)


def turns_before(session: Session, capture: CaptureHead, first_seq: int) -> list[Turn]:
    """The talk before a comment, the oldest turn first.

    Args:
        session: of `Database.read()`.
        capture: of that comment.
        first_seq: number of its first capture: what came between two looks at it was said after it.
    """
    if capture.thread is None:
        return []
    earlier = earlier_in_thread(session, capture.thread, first_seq, TURNS)
    replies = answered(session, [one.seq for one in earlier]) if earlier else {}
    turns = []
    for one in earlier:
        stage, reply = replies.get(one.seq, (None, None))
        whole = text_of(session, one.seq) if len(one.excerpt) > _WHOLE else one.excerpt
        turns.append(Turn(one.author_name, one.author_url, whole, reply, stage))
    return turns


def _short(key: str) -> str:
    if len(key) <= _MAX_KEY:
        return key
    kind, _, rest = key.partition(":")
    return f"{kind}:sha256:{hashlib.sha256(rest.encode('utf-8', 'surrogatepass')).hexdigest()}"
