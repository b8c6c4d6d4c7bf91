"""A capture as the browser made it: fields, manifest, parts and the receipt for them.

Types only: checks of bytes against hashes stand in `intake`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from vidhuk.contracts.basics import Message, Nonce, OpenMessage, Sha256Hex, ShortText, Url
from vidhuk.contracts.by_hand import MAX_IMAGES, ByHand, ListedImage


class Site(StrEnum):
    """Where a comment was seen."""

    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    GOOGLE_MAPS = "google_maps"
    YOUTUBE = "youtube"
    TIKTOK = "tiktok"
    WEB = "web"
    """Any other site: a review read by the page's own markup, or the words that a person selected."""
    BY_HAND = "by_hand"
    """On no page: a person typed it. Goes with the kind of that name, and with nothing else."""
    PRACTICE = "practice"


class CaptureKind(StrEnum):
    """What was captured."""

    COMMENT = "comment"
    REPLY = "reply"
    REVIEW = "review"
    POST = "post"
    SELECTION = "selection"
    """Words that a person selected on a page which no adapter reads; nothing but the words is certain."""
    BY_HAND = "by_hand"
    """Entered by a person, captured by nobody."""


class CaptureFlag(StrEnum):
    """What is special about the captured text itself."""

    EDITED = "edited"
    TRANSLATED = "translated"
    TRUNCATED = "truncated"
    NO_TEXT = "no_text"
    OURS = "ours"
    NUL_REPLACED = "nul_replaced"
    SURROGATE_REPLACED = "surrogate_replaced"
    HTML_CUT = "html_cut"
    PINNED = "pinned"
    HEARTED = "hearted"
    """Marked with a heart by the channel's owner."""
    UNDER_ADVERT = "under_advert"


class StrategyLevel(StrEnum):
    """How well the page was understood: its structure as expected, a weaker rule for a field that matters, or a guess."""

    STRUCTURE = "structure"
    FALLBACK = "fallback"
    GUESS = "guess"


class Recommendation(StrEnum):
    """Facebook's recommendation of a page; `unknown` keeps the raw heading in `rating.shown`."""

    RECOMMENDS = "recommends"
    DOES_NOT_RECOMMEND = "does_not_recommend"
    UNKNOWN = "unknown"


class TimePrecision(StrEnum):
    """Width of the interval between `earliest` and `latest`."""

    EXACT = "exact"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


class MediaKind(StrEnum):
    """Kinds of media in a comment."""

    PHOTO = "photo"
    STICKER = "sticker"
    GIF = "gif"
    VIDEO = "video"
    LINK = "link"


class PartName(StrEnum):
    """Parts of a capture; the screenshot is a part too, but has a road of its own and may follow."""

    TEXT = "text"
    TEXT_EXPANDED = "text_expanded"
    FIELDS = "fields"
    HTML = "html"


class ScreenshotGap(StrEnum):
    """Why a capture has no screenshot."""

    NO_GESTURE = "no_gesture"
    TAB_CHANGED = "tab_changed"
    NOT_FOUND = "not_found"
    NOT_VISIBLE = "not_visible"
    QUOTA = "quota"
    TOO_LARGE = "too_large"
    FAILED = "failed"
    BY_HAND = "by_hand"
    """Nothing was on a screen: a person entered it."""
    BATCH = "batch"
    """One of many saved at once, whose picture the person did not ask for."""


class Author(OpenMessage):
    """Author as displayed; `None` is "not shown"."""

    name: ShortText | None = None
    profile_url: Url | None = None


class ShownTime(OpenMessage):
    """Time as the page showed it, with the interval that it can mean (page-facts, section 3)."""

    text: ShortText
    language: Annotated[str, StringConstraints(max_length=35)] | None = None
    observed_at: AwareDatetime
    earliest: AwareDatetime | None = None
    latest: AwareDatetime | None = None
    precision: TimePrecision = TimePrecision.UNKNOWN


class Rating(OpenMessage):
    """Stars or recommendation, as shown."""

    value: float | None = None
    scale: float | None = None
    recommendation: Recommendation | None = None
    shown: ShortText | None = None


class Reactions(OpenMessage):
    """Reactions as shown; the number only when the page's language lets us read it."""

    shown: ShortText
    count: int | None = None


class Media(OpenMessage):
    """One picture, sticker, GIF, video or link preview of a comment."""

    kind: MediaKind
    description: ShortText | None = None


class ParentComment(OpenMessage):
    """The comment that a reply answers."""

    native_id: ShortText | None = None
    author_name: ShortText | None = None
    excerpt: ShortText | None = None


class Place(OpenMessage):
    """What a comment stands on: a Google place, a Facebook page, a channel; so that a branch can own it."""

    name: ShortText | None = None
    native_id: ShortText | None = None
    url: Url | None = None


class OwnerReply(OpenMessage):
    """The answer of the place's owner, kept apart from the review's own words."""

    text: Annotated[str, StringConstraints(max_length=20_000)]
    author_name: ShortText | None = None
    shown_time: ShownTime | None = None


class CapturedFields(OpenMessage):
    """What a site adapter read beside the text; absent is `None`, "not shown", never 0 or an empty string."""

    site: Site
    kind: CaptureKind
    native_id: ShortText | None = None
    permalink: Url | None = None
    page_url: Url
    page_title: ShortText | None = None
    post_url: Url | None = None
    post_author: ShortText | None = None
    author: Author = Author()
    parent: ParentComment | None = None
    shown_time: ShownTime | None = None
    rating: Rating | None = None
    reactions: Reactions | None = None
    media: Annotated[list[Media], Field(max_length=50)] = []
    flags: Annotated[list[CaptureFlag], Field(max_length=20)] = []
    interface_language: Annotated[str, StringConstraints(max_length=35)] | None = None
    by_hand: ByHand | None = None
    """Only of what a person entered."""
    place: Place | None = None
    owner_reply: OwnerReply | None = None
    original_text: Annotated[str, StringConstraints(max_length=20_000)] | None = None
    """The words before the site translated them, where the page shows both."""
    strategies: dict[str, ShortText] = {}
    """Which strategy found each field, by field name."""
    strategy_level: StrategyLevel | None = None


class ManifestPart(OpenMessage):
    """One part as listed by the manifest: exact UTF-8 bytes, counted and hashed in the browser."""

    name: PartName
    media_type: Literal["text/plain", "application/json", "text/html"]
    bytes: Annotated[int, Field(ge=0)]
    sha256: Sha256Hex


class ScreenshotExpected(OpenMessage):
    """The screenshot follows."""

    status: Literal["expected"]


class ScreenshotUnavailable(OpenMessage):
    """There is no screenshot, and why."""

    status: Literal["unavailable"]
    reason: ScreenshotGap


class Manifest(OpenMessage):
    """What the browser swears to at the moment of capture; travels and is stored as the exact bytes that were hashed."""

    major: Annotated[int, Field(ge=1)]
    minor: Annotated[int, Field(ge=0)]
    id: UUID
    nonce: Nonce
    made_at: AwareDatetime
    time_zone: Annotated[str, StringConstraints(max_length=64)]
    utc_offset_minutes: Annotated[int, Field(ge=-1_080, le=1_080)]
    extension_version: Annotated[str, StringConstraints(max_length=40)]
    browser: Annotated[str, StringConstraints(max_length=200)]
    parts: Annotated[list[ManifestPart], Field(min_length=2, max_length=4)]
    screenshot: ScreenshotExpected | ScreenshotUnavailable = Field(discriminator="status")
    flags: Annotated[list[CaptureFlag], Field(max_length=20)] = []
    images: Annotated[list[ListedImage], Field(max_length=MAX_IMAGES)] = []
    """Images that a person put beside an entry by hand; each follows on its own road."""


class SubmittedPart(OpenMessage):
    """One part on its way: its UTF-8 encoding is the evidence, so it is never parsed and written again."""

    name: PartName
    content: str


class CaptureSubmission(OpenMessage):
    """POST /captures."""

    manifest: Annotated[str, StringConstraints(max_length=64 * 1024)]
    """The manifest's exact text (a JSON object, see `Manifest`)."""
    parts: Annotated[list[SubmittedPart], Field(min_length=2, max_length=4)]


class Receipt(Message):
    """Proof that a capture is kept: a replay gets the same one."""

    id: UUID
    seq: Annotated[int, Field(ge=1)]
    manifest_sha256: Sha256Hex
    received_at: AwareDatetime


class ScreenshotReceipt(Message):
    """Answer to PUT /captures/{id}/screenshot and to POST /captures/{id}/screenshot-unavailable."""

    id: UUID
    status: Literal["kept", "unavailable"]
    sha256: Sha256Hex | None = None
    received_at: AwareDatetime


class ScreenshotGiveUp(Message):
    """POST /captures/{id}/screenshot-unavailable: it was expected and will not come."""

    reason: ScreenshotGap
