"""«Вставити на сторінці» of the pages: a wish that a paired browser takes by its ticket, and how it ended. Types only."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from vidhuk.contracts.basics import Message, Sha256Hex, ShortText, Url
from vidhuk.contracts.captures import Site
from vidhuk.contracts.replies import ReplyStage

WishMode = Literal["ask", "append", "replace"]
"""What to do with a draft that stands in the box."""


class WishTake(Message):
    """POST /wishes/take: the ticket that stood in the address which the page opened."""

    ticket: Sha256Hex
    """256 random bits, hexadecimal; single use, a minute long."""


class WishedReply(Message):
    """A reply that a person took in the page; it was looked at and recorded there, with whatever a block asked for."""

    entry: str
    stage: ReplyStage
    language: Literal["uk", "ru", "en"]
    text: str
    language_chosen: bool


class InsertWish(Message):
    """The answer: what to put where."""

    id: UUID
    capture: UUID
    site: Site
    native_id: ShortText | None = None
    address: Url
    """Of the comment, or of the page that it stood on."""
    author: ShortText | None = None
    shown_time: ShortText | None = None
    excerpt: str
    made_at: AwareDatetime
    reply: WishedReply
    mode: WishMode


class WishEnded(Message):
    """POST /wishes/{id}/end."""

    outcome: Literal["inserted", "draft", "not"]
    why: Annotated[str | None, Field(max_length=20)] = None
    """`inserting-not-<why>` in the catalogs."""
