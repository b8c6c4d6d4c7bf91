"""What the panel asks about the comments on a screen: which of them are in the archive, and as they stand there.

Types only: no rules, no sentences.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, StringConstraints

from vidhuk.contracts.basics import Message, Sha256Hex
from vidhuk.contracts.captures import Site

MAX_KNOWN = 200
"""Comments of one question: a window shows a few dozen."""

NativeId = Annotated[str, StringConstraints(min_length=1, max_length=1_000)]


class SeenComment(Message):
    """One comment as it stands on the screen now."""

    native_id: NativeId
    text_sha256: Sha256Hex
    """SHA-256 of the text's UTF-8 bytes as a capture would hold them."""


class KnownRequest(Message):
    """POST /known."""

    site: Site
    comments: Annotated[list[SeenComment], Field(max_length=MAX_KNOWN)]


class KnownComment(Message):
    """A comment of the question that the archive holds."""

    native_id: NativeId
    seq: Annotated[int, Field(ge=1)]
    """Its newest capture."""
    received_at: AwareDatetime
    captures: Annotated[int, Field(ge=1)]
    same_text: bool
    """The newest capture holds these very words, as first seen or as expanded."""
    replies_copied: Annotated[int, Field(ge=0)]
    """Replies copied for any of its captures."""
    inserted: Literal["inserted", "published"] | None = None
    """Where the answer of its newest capture stands in the site's own box; `inserted`: put there and not seen since."""


class KnownAnswer(Message):
    """Answer to POST /known: only the comments that are there, in the order of the question."""

    comments: list[KnownComment]
