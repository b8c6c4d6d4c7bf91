"""What a person entered by hand: where the words came from, who wrote them down, and the images beside them.

Types only: checks of images against hashes stand in `evidence`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from vidhuk.contracts.basics import Message, OpenMessage, Sha256Hex, ShortText

MAX_IMAGES = 6
"""Images of one entry by hand."""


class EntrySource(StrEnum):
    """How the words reached the person who entered them."""

    PHONE = "phone"
    PRIVATE_MESSAGE = "private_message"
    STORIES = "stories"
    BRANCH = "branch"


class AdditionName(StrEnum):
    """Parts that follow a capture on a road of their own, beside the comment's screenshot."""

    IMAGE_1 = "image_1"
    IMAGE_2 = "image_2"
    IMAGE_3 = "image_3"
    IMAGE_4 = "image_4"
    IMAGE_5 = "image_5"
    IMAGE_6 = "image_6"
    SCREENSHOT_TAB = "screenshot_tab"
    """The visible tab around a serious complaint, when this browser's switch says so; listed by no manifest."""


class ByHand(OpenMessage):
    """Says that a person typed the words, and no page was read."""

    source: EntrySource
    entered_by: ShortText | None = None
    """Who wrote it down, as that person told; `None`: not told."""


class ListedImage(OpenMessage):
    """An image as listed by the manifest: it follows, and nothing but these bytes may."""

    name: AdditionName
    media_type: Literal["image/png", "image/jpeg", "image/webp"]
    bytes: Annotated[int, Field(ge=1)]
    sha256: Sha256Hex


class AdditionReceipt(Message):
    """Answer to PUT /captures/{id}/additions/{name}; the same bytes again get the same one."""

    id: UUID
    name: AdditionName
    sha256: Sha256Hex
