"""Which reply answered each capture, as far as we know: published before inserted before copied; reads only."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, select
from sqlmodel import Session

from vidhuk.contracts import ReplyStage
from vidhuk.models import CopiedReplyRow, ReplyInsertionRow, table_of

_REPLY, _PUT = table_of(CopiedReplyRow), table_of(ReplyInsertionRow)
_TAKEN = (
    select(_REPLY.c.capture_seq, _REPLY.c.stage, _REPLY.c.text, _PUT.c.id, _PUT.c.published_text)
    .outerjoin(_PUT, _PUT.c.reply_id == _REPLY.c.id)
    .where(_REPLY.c.capture_seq.in_(bindparam("seqs", expanding=True)))
    .order_by(_REPLY.c.id)
)


def answered(session: Session, seqs: Sequence[int]) -> dict[int, tuple[ReplyStage, str]]:
    """Stage and words of the reply to each of these captures; a capture without one is not there.

    Several may have been copied: one that was seen on the site counts most, then one that stands in the box, then the
    newest. A closing note that came last has closed the talk, however it was taken.
    """
    best: dict[int, tuple[int, ReplyStage, str]] = {}
    for seq, stage, text, put, published in session.connection().execute(_TAKEN, {"seqs": list(seqs)}):
        rank = 2 if published is not None else 1 if put is not None else 0
        closes = stage == ReplyStage.CLOSING_NOTE.value
        if closes or seq not in best or rank >= best[seq][0]:
            best[seq] = (rank, ReplyStage(stage), published or text)
    return {seq: (stage, text) for seq, (_rank, stage, text) in best.items()}
