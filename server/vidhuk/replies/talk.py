"""What our side said in one talk, for the answer chains: whose words are whose; pure, knows no database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vidhuk.contracts import Clinic, ReplyStage
from vidhuk.replies.own_words import is_own


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier comment or message of the talk, with the answer that was taken for it.

    Attributes:
        author: name as shown.
        author_url: address of the profile as shown.
        text: the words; those of our own replies count only when somebody saved them.
        reply: as published, else as inserted, else as copied last; `None`: nobody answered.
        stage: of that reply.
    """

    author: str | None
    author_url: str | None
    text: str
    reply: str | None = None
    stage: ReplyStage | None = None


def our_side(turns: Sequence[Turn], *, author: str | None, author_url: str | None, clinic: Clinic) -> list[str]:
    """Our replies to this author in this talk, the oldest first; a closing note ends what was before it.

    Args:
        turns: the talk before the comment in hand, the oldest first.
        author: who wrote that comment.
        author_url: the same person's profile.
        clinic: whose name stands above our own replies.
    """
    others = any(
        not is_own(turn.author, clinic) and not _same(turn, author, author_url) and (turn.author or turn.author_url)
        for turn in turns
    )
    said: list[str] = []
    for turn in turns:
        if is_own(turn.author, clinic):
            # Where several people write, nobody can tell whom a saved reply of ours answers.
            if not others and turn.text.strip() and _plain(turn.text) not in map(_plain, said):
                said.append(turn.text)
        elif _same(turn, author, author_url) and turn.reply is not None:
            said = [] if turn.stage is ReplyStage.CLOSING_NOTE else [*said, turn.reply]
    return said


def their_side(turns: Sequence[Turn], *, author: str | None, author_url: str | None, clinic: Clinic) -> list[str]:
    """What this author wrote in this talk before, the oldest first; the arguments are those of `our_side`."""
    return [turn.text for turn in turns if not is_own(turn.author, clinic) and _same(turn, author, author_url)]


def _same(turn: Turn, author: str | None, author_url: str | None) -> bool:
    """In one thread a name is one person; a site may give one profile several addresses."""
    by_url = author_url is not None and turn.author_url == author_url
    return by_url or (bool(author) and _plain(turn.author or "") == _plain(author or ""))


def _plain(text: str) -> str:
    """Case and spaces apart: a name in private messages is typed by hand."""
    return " ".join(text.casefold().split())
