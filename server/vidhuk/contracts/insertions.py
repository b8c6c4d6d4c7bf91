"""A reply in the site's own reply box: put there, and seen as published. Types only."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from vidhuk.contracts.basics import Message
from vidhuk.contracts.replies import LintRule, ReplyCopied


class ReplyInserted(ReplyCopied):
    """POST /captures/{uuid}/insertions: the extension put a reply into the box; whether a person publishes it is not known yet."""

    id: UUID
    """Made by the browser: saying it twice is saying it once."""
    wish: UUID | None = None
    """The page's wish that it fulfils: its reply is recorded already."""


class ReplyPublished(Message):
    """POST /captures/{uuid}/insertions/{id}/published: our answer stands in the thread."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
    """As the site shows it."""
    native_id: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    """The site's id of the answer."""
    shown_time: Annotated[str | None, Field(max_length=1_000)] = None
    """The time as the site shows it: «щойно»."""
    seen_at: AwareDatetime
    """When the browser saw it."""
    truncated: bool = False
    """The site shows only the beginning."""


class Insertion(Message):
    """Where one inserted reply stands; the answer to both."""

    id: UUID
    state: Literal["inserted", "published"]
    """`inserted`: put into the box and not seen since."""
    inserted_at: AwareDatetime
    published_at: AwareDatetime | None = None
    shown_time: str | None = None
    secrecy: list[LintRule] = []
    """Rules of secrecy that the text as published breaks: to be edited or deleted, and the lead is to know."""
