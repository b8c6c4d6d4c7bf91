"""How often recipes and blocks of the playbook were used in copied replies; changes nothing."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, col, func, select

from vidhuk.models import CopiedReplyRow
from vidhuk.replies.pack import PLACE, Block

LOOKED_AT = 300
"""Newest copied replies in which sentences are looked for."""


def used_entries(session: Session) -> dict[str, int]:
    """Copies by recipe; one that was never copied is not there."""
    rows = session.execute(select(CopiedReplyRow.entry, func.count()).group_by(col(CopiedReplyRow.entry)))
    return {str(entry): int(count) for entry, count in rows}


def copied_texts(session: Session) -> list[str]:
    """The newest copied replies."""
    rows = session.execute(select(CopiedReplyRow.text).order_by(col(CopiedReplyRow.id).desc()).limit(LOOKED_AT))
    return [str(text) for (text,) in rows]


def never_said(blocks: Iterable[Block], texts: Iterable[str]) -> list[Block]:
    """Blocks of which no variant stands in any of these replies, whatever its places were filled with."""
    said = [" ".join(text.split()).lower() for text in texts]
    return [block for block in blocks if not any(_holds(pieces, text) for pieces in _pieces(block) for text in said)]


def _pieces(block: Block) -> list[list[str]]:
    variants = [*block.uk, *block.uk_ty, *block.ru, *block.ru_ty, *block.en]
    return [[piece.strip(" ,.!?").lower() for piece in PLACE.sub("\0", text).split("\0")] for text in variants]


def _holds(pieces: list[str], text: str) -> bool:
    return any(pieces) and all(piece in text for piece in pieces)
