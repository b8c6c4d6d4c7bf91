"""The made-up threads of the practice page: data in, what the template draws out; no request, no database.

Ages become the words that a site would show, so that the reader of the page meets the same forms as on the real one.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict

from vidhuk.sentences import Sentences

_HERE = Path(__file__).resolve().parent
_EMOJI_DIR = _HERE / "static" / "emoji"

_MINUTES_OF = {"week": 7 * 24 * 60, "day": 24 * 60, "hour": 60, "minute": 1}


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid")


class PracticeComment(_Data):
    """One comment as the data file holds it."""

    id: str
    author: str
    text: str
    minutes_ago: int
    profile: str = ""
    ours: bool = False
    place: Literal["nested", "sibling"] = "nested"
    photo: str | None = None
    fold_at: int | None = None
    reactions: int | None = None
    likes: int | None = None
    replies: list[PracticeComment] = []


class FacebookThread(_Data):
    """A post of the made-up clinic with its comments, as on Facebook."""

    clinic: str
    vanity: str
    post_id: str
    post_minutes_ago: int
    post: str
    comments: list[PracticeComment]


class InstagramThread(_Data):
    """A post of the made-up clinic with its comments, as on Instagram."""

    clinic: str
    code: str
    post_minutes_ago: int
    post: str
    comments: list[PracticeComment]


class PracticeThreads(_Data):
    """Both threads."""

    facebook: FacebookThread
    instagram: InstagramThread


class Emoji(BaseModel):
    """An emoji that the page shows as a picture with the character as its alt, as Facebook does."""

    alt: str
    file: str


Piece = str | Emoji
Line = list[Piece]


@cache
def practice_threads() -> PracticeThreads:
    """The data file, read once.

    Raises:
        pydantic.ValidationError: the file is not of the shape above.
    """
    raw = yaml.safe_load((_HERE / "practice_threads.yaml").read_text(encoding="utf-8"))
    return PracticeThreads.model_validate(raw)


@cache
def _drawn_emoji() -> tuple[dict[str, str], re.Pattern[str]]:
    drawn = {chr(int(path.stem, 16)): path.name for path in sorted(_EMOJI_DIR.glob("*.svg"))}
    # U+FE0F asks for the coloured form and belongs to the character before it.
    return drawn, re.compile("((?:" + "|".join(map(re.escape, drawn)) + ")\ufe0f?)")


def lines_of(text: str) -> list[Line]:
    """Text as lines of words and pictured emoji; an emoji without a picture of ours stays a character."""
    drawn, pattern = _drawn_emoji()
    lines: list[Line] = []
    for line in text.split("\n"):
        pieces: Line = []
        for chunk in pattern.split(line):
            if chunk and chunk[0] in drawn:
                pieces.append(Emoji(alt=chunk, file=drawn[chunk[0]]))
            elif chunk:
                pieces.append(chunk)
        lines.append(pieces)
    return lines


def folded(comment: PracticeComment) -> str | None:
    """The beginning that is shown before «See more», cut between words; `None` when the text stands whole."""
    if comment.fold_at is None or len(comment.text) <= comment.fold_at:
        return None
    return comment.text[: comment.fold_at].rsplit(" ", 1)[0].rstrip(" ,.") + "…"


def shown_ages(minutes: int, sentences: Sentences) -> tuple[str, str]:
    """What a site shows for an age: the short form of the link and the long form of the label (floored, page-facts 3)."""
    for unit, size in _MINUTES_OF.items():
        if minutes >= size:
            n = minutes // size
            return (
                sentences.text(f"pages-practice-short-{unit}", n=n),
                sentences.text(f"pages-practice-long-{unit}", n=n),
            )
    return sentences.text("pages-practice-short-now"), sentences.text("pages-practice-long-now")


def posted_at(minutes: int, now: datetime) -> datetime:
    """The moment that an age means."""
    return (now - timedelta(minutes=minutes)).replace(microsecond=0)


def initial(author: str) -> str:
    """First letter for the made-up avatar."""
    return next((character.upper() for character in author if character.isalpha()), "•")


def avatar_tone(author: str) -> int:
    """One of six tones, the same for a name each time."""
    return sum(map(ord, author)) % 6
