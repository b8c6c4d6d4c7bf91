"""The types and closed lists that the rooms and the extension share; `make schemas` turns them into JSON Schema and TypeScript.

Types only: no IO, no rules, no sentences. A closed list stands here and nowhere else.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

CONTRACT_MAJOR = 1
"""Major of the capture contract that this desk writes; it accepts every released major up to this one."""

CONTRACT_MINOR = 0
"""Minor of the capture contract; unknown fields of a newer minor are kept in the bytes."""

# Limits of a capture, in bytes (design: guard, step 5). Enforced while streaming.
MAX_CAPTURE_BYTES = 1024 * 1024
MAX_TEXT_BYTES = 64 * 1024
MAX_HTML_BYTES = 512 * 1024
MAX_SCREENSHOT_BYTES = 8 * 1024 * 1024

ParamValue = str | int | float
Params = dict[str, ParamValue]

Sha256Hex = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Nonce = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
ShortText = Annotated[str, StringConstraints(max_length=1_000)]
Url = Annotated[str, StringConstraints(max_length=4_096)]


class Message(BaseModel):
    """Base of what the desk writes: exact fields, nothing unknown."""

    model_config = ConfigDict(extra="forbid")


class OpenMessage(BaseModel):
    """Base of what a browser wrote and a newer minor may extend: unknown fields are accepted and kept."""

    model_config = ConfigDict(extra="allow")


# ---------------------------------------------------------------- closed lists


class Language(StrEnum):
    """Language of a comment (playbook, section 1)."""

    UK = "uk"
    RU = "ru"
    EN = "en"
    MIXED = "mixed"
    UNDETERMINED = "undetermined"


class Script(StrEnum):
    """Letters that a comment is typed in; Latin-typed Ukrainian keeps its language and is marked here."""

    CYRILLIC = "cyrillic"
    LATIN = "latin"
    MIXED = "mixed"
    NONE = "none"


class CommentType(StrEnum):
    """Primary type of a comment, exactly one (playbook, section 1)."""

    COMPLAINT = "complaint"
    PRAISE = "praise"
    QUESTION = "question"
    MISINFORMED = "misinformed"
    TROLL = "troll"
    SPAM = "spam"
    OTHER = "other"
    UNDETERMINED = "undetermined"


class Sentiment(StrEnum):
    """Polarity of a comment."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"
    MIXED = "mixed"
    UNDETERMINED = "undetermined"


class Flag(StrEnum):
    """Flags, many per comment (playbook, section 1)."""

    SAFETY = "safety"
    LEGAL_THREAT = "legal_threat"
    PRESS_OR_BLOGGER = "press_or_blogger"
    MINOR = "minor"
    STAFF_NAMED = "staff_named"
    HEALTH_DATA_BY_AUTHOR = "health_data_by_author"
    INSULT = "insult"
    COMPETITOR = "competitor"
    ACCUSATION = "accusation"
    FORMAL_COMPLAINT = "formal_complaint"
    PILE_ON = "pile_on"
    SECOND_UNANSWERED = "second_unanswered"
    IRONIC = "ironic"
    MIXED = "mixed"
    REACH_HIGH = "reach_high"
    OWN_STAFF_SUSPECTED = "own_staff_suspected"


class Topic(StrEnum):
    """Topics (playbook, section 2)."""

    PRICE = "price"
    WAITING = "waiting"
    STAFF_MANNER = "staff_manner"
    TREATMENT = "treatment"
    DIAGNOSIS = "diagnosis"
    FACILITY = "facility"
    BOOKING = "booking"
    SUPPLY = "supply"
    INFORMATION = "information"
    LANGUAGE_OF_SERVICE = "language_of_service"
    REFUND = "refund"
    INSURANCE = "insurance"
    OTHER = "other"


class SignGroup(StrEnum):
    """Independent groups of signs; two groups are needed before a comment needs checking."""

    RECORDS = "records"
    TEXT = "text"
    ACCOUNT = "account"
    TIME = "time"
    BEHAVIOUR = "behaviour"
    COUNTER = "counter"


class SignCode(StrEnum):
    """Signs that a comment needs checking, and what speaks against it (playbook, section 3)."""

    NO_VISIT_FOUND = "no_visit_found"
    IMPOSSIBLE_DETAIL = "impossible_detail"
    NO_CONCRETE_DETAIL = "no_concrete_detail"
    ONLY_SUPERLATIVES = "only_superlatives"
    NEAR_DUPLICATE = "near_duplicate"
    EMPTY_PROFILE = "empty_profile"
    PRAISES_RIVAL = "praises_rival"
    BURST = "burst"
    NO_DETAILS_BY_DEADLINE = "no_details_by_deadline"
    RECEIPT_UNKNOWN = "receipt_unknown"
    CONCRETE_INSIDE_DETAIL = "concrete_inside_detail"
    EARLIER_CONTACT = "earlier_contact"
    STAFF_RECOGNISES = "staff_recognises"
    MOVED_TO_PRIVATE = "moved_to_private"


class Voice(StrEnum):
    """Which voice said it: shown beside every reason."""

    LETTERS = "letters"
    WORDS = "words"
    LANGDETECT = "langdetect"
    MODEL = "model"
    CUE = "cue"
    RULE = "rule"
    TEXTBLOB = "textblob"
    ROSTER = "roster"
    HISTORY = "history"
    PERSON = "person"


class CueTarget(StrEnum):
    """What a cue speaks for."""

    LANGUAGE = "language"
    TYPE = "type"
    SENTIMENT = "sentiment"
    FLAG = "flag"
    TOPIC = "topic"


class Element(StrEnum):
    """Required elements of a reply (playbook, section 4)."""

    R1 = "R1"
    R2 = "R2"
    R3 = "R3"
    R4 = "R4"
    R5 = "R5"
    R6 = "R6"
    R7 = "R7"
    R8 = "R8"
    R9 = "R9"
    R10 = "R10"
    R11 = "R11"
    R12 = "R12"


class ReplyStage(StrEnum):
    """What a reply does."""

    ACKNOWLEDGE = "acknowledge"
    ANSWER = "answer"
    THANK = "thank"
    CORRECT = "correct"
    REQUEST_DETAILS = "request_details"
    HOLDING = "holding"
    CLOSING_NOTE = "closing_note"
    NO_REPLY = "no_reply"


class CaseStage(StrEnum):
    """Stages of a case (playbook, section 6)."""

    FOUND = "found"
    DOCUMENTED = "documented"
    ACKNOWLEDGED = "acknowledged"
    MOVED_TO_PRIVATE = "moved_to_private"
    RESOLVED = "resolved"
    CONFIRMATION_ASKED = "confirmation_asked"
    CLOSING_NOTE = "closing_note"
    CLOSED = "closed"
    NO_PUBLIC_REPLY = "no_public_reply"
    MERGED = "merged"
    REOPENED = "reopened"
    VERIFY_REQUESTED = "verify_requested"
    ANSWERS_PRIVATE = "answers_private"
    CHECKED = "checked"
    NOT_CONFIRMED = "not_confirmed"
    CLOSED_UNCONFIRMED = "closed_unconfirmed"


class LintRule(StrEnum):
    """Rules of the reply linter (playbook, section 5)."""

    L01 = "L01"
    L02 = "L02"
    L03 = "L03"
    L04 = "L04"
    L05 = "L05"
    L06 = "L06"
    L07 = "L07"
    L08 = "L08"
    L09 = "L09"
    L10 = "L10"
    L11 = "L11"
    L12 = "L12"
    L13 = "L13"
    L14 = "L14"
    L15 = "L15"
    L16 = "L16"
    L17 = "L17"
    L18 = "L18"
    L19 = "L19"
    L20 = "L20"
    L21 = "L21"
    L22 = "L22"
    L23 = "L23"
    L24 = "L24"
    L25 = "L25"
    L26 = "L26"
    L27 = "L27"
    L28 = "L28"


class LanguagePolicy(StrEnum):
    """Language of replies (design, decisions: the language law)."""

    UKRAINIAN_FIRST = "ukrainian_first"
    AUTHOR = "author"
    UKRAINIAN_ONLY = "ukrainian_only"


class FormOfAddress(StrEnum):
    """How the clinic addresses people in Ukrainian and Russian."""

    VY = "ви"
    TY = "ти"


class MissingFact(StrEnum):
    """A fact of the clinic that a reply would need and that nobody has written down yet."""

    CLINIC_NAME = "clinic_name"
    RESPONSIBLE = "responsible"
    HOURS = "hours"
    PRIVATE_CHANNEL = "private_channel"
    PHONE = "phone"
    ADDRESS = "address"
    PRICE = "price"
    SCHEDULE = "schedule"
    DOCTORS = "doctors"
    FACT_WITH_SOURCE = "fact_with_source"
    ANSWER = "answer"


class Site(StrEnum):
    """Where a comment was seen."""

    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    PRACTICE = "practice"


class CaptureKind(StrEnum):
    """What was captured."""

    COMMENT = "comment"
    REPLY = "reply"
    REVIEW = "review"
    POST = "post"


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


class PairStatus(StrEnum):
    """Answer to a poll of pairing."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    EXPIRED = "expired"


class ErrorCode(StrEnum):
    """Every failure that the desk can answer or print; a code without a sentence in both languages fails the build."""

    # guard and access
    WRONG_HOST = "wrong_host"
    WRONG_ORIGIN = "wrong_origin"
    CROSS_SITE = "cross_site"
    OPTIONS_REFUSED = "options_refused"
    NOT_PAIRED = "not_paired"
    NOT_SIGNED_IN = "not_signed_in"
    CSRF_FAILED = "csrf_failed"
    NOT_ALLOWED = "not_allowed"
    ENTRY_LINK_INVALID = "entry_link_invalid"
    PAIRING_BUSY = "pairing_busy"
    PAIRING_CLOSED = "pairing_closed"
    PAIRING_CODE_WRONG = "pairing_code_wrong"
    PAIRING_UNKNOWN = "pairing_unknown"
    # requests
    NOT_FOUND = "not_found"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    WRONG_MEDIA_TYPE = "wrong_media_type"
    BODY_TOO_LARGE = "body_too_large"
    BODY_CUT = "body_cut"
    REQUEST_INVALID = "request_invalid"
    # intake
    MANIFEST_INVALID = "manifest_invalid"
    PART_HASH_MISMATCH = "part_hash_mismatch"
    PART_MISSING = "part_missing"
    PART_UNEXPECTED = "part_unexpected"
    PART_TOO_LARGE = "part_too_large"
    FIELDS_INVALID = "fields_invalid"
    CAPTURE_CONFLICT = "capture_conflict"
    CAPTURE_UNKNOWN = "capture_unknown"
    CONTRACT_TOO_NEW = "contract_too_new"
    SCREENSHOT_INVALID = "screenshot_invalid"
    SCREENSHOT_HASH_MISMATCH = "screenshot_hash_mismatch"
    SCREENSHOT_CONFLICT = "screenshot_conflict"
    SCREENSHOT_NOT_EXPECTED = "screenshot_not_expected"
    PRACTICE_ORIGIN = "practice_origin"
    # the machine
    BUSY = "busy"
    STORAGE_FULL = "storage_full"
    INTERNAL = "internal"
    # start-up and commands
    PORT_TAKEN_BY_VIDHUK = "port_taken_by_vidhuk"
    PORT_TAKEN = "port_taken"
    PORT_NOT_ALLOWED = "port_not_allowed"
    HOME_LOCKED = "home_locked"
    HOME_NOT_WRITABLE = "home_not_writable"
    SETTING_INVALID = "setting_invalid"
    DATABASE_NEWER = "database_newer"
    DATABASE_UNREACHABLE = "database_unreachable"
    DATABASE_DAMAGED = "database_damaged"
    DATABASE_NEEDS_MIGRATE = "database_needs_migrate"
    MIGRATION_FAILED = "migration_failed"
    DESK_NOT_RUNNING = "desk_not_running"
    PLAYBOOK_INVALID = "playbook_invalid"
    CLINIC_INVALID = "clinic_invalid"
    CLINIC_CONFLICT = "clinic_conflict"
    FILE_UNREADABLE = "file_unreadable"
    LINE_INVALID = "line_invalid"
    CUSTODY_BROKEN = "custody_broken"


class ErrorDetail(Message):
    """Code and parameters of a failure; the reader renders the sentence."""

    code: ErrorCode
    params: Params = {}


class ErrorBody(Message):
    """Body of every failure that the desk answers."""

    error: ErrorDetail


# ---------------------------------------------------------------- a capture, as the browser made it


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
    strategies: dict[str, ShortText] = {}
    """Which strategy found each field, by field name."""


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


# ---------------------------------------------------------------- understanding


class Cue(Message):
    """A word or rule that decided, with its place (Unicode code points of the text as given)."""

    target: CueTarget
    label: str
    surface: str
    start: int
    end: int
    voice: Voice
    weight: float = 1.0


class Reason(Message):
    """Why, as a code with parameters: the screens render it from the catalogs (`reason-<code>`)."""

    target: CueTarget
    code: str
    voice: Voice
    params: Params = {}


class Span(Message):
    """A span of the text, in Unicode code points."""

    start: int
    end: int


class Mention(Message):
    """A doctor or branch named in the text."""

    surface: str
    lemma: str
    start: int
    end: int


class Sign(Message):
    """One sign that a comment needs checking, with its weight; counter-evidence is negative."""

    code: SignCode
    group: SignGroup
    weight: float
    params: Params = {}


class Labels(Message):
    """What was understood of one comment."""

    language: Language
    language_confidence: float
    script: Script
    type: CommentType
    type_confidence: float
    second_type: CommentType | None = None
    sentiment: Sentiment = Sentiment.UNDETERMINED
    flags: list[Flag] = []
    topics: list[Topic] = []
    mentions: list[Mention] = []
    facts: list[Span] = []
    needs_checking: bool = False
    signs: list[Sign] = []
    cues: list[Cue] = []
    reasons: list[Reason] = []


class Roster(Message):
    """Doctors and branches that a text may name."""

    doctors: list[str] = []
    branches: list[str] = []


class HistoryItem(OpenMessage):
    """An earlier comment, handed to the classifier for bursts, repeats and near-duplicates."""

    id: str
    author: str | None = None
    text: str
    posted_at: AwareDatetime | None = None
    answered: bool = False


class Correction(Message):
    """POST /captures/{id}/correction: a person sets the type, the language, or both."""

    type: CommentType | None = None
    language: Language | None = None


class CorrectedBy(Message):
    """Who corrected a label, and when."""

    at: AwareDatetime
    fields: list[Literal["type", "language"]]


# ---------------------------------------------------------------- the clinic


class Responsible(OpenMessage):
    """A person who answers; hours as text, e.g. "пн-пт 9:00-18:00"."""

    name: ShortText | None = None
    role: ShortText | None = None
    branch: ShortText | None = None
    hours: ShortText | None = None


class Branch(OpenMessage):
    """A branch of the clinic."""

    name: ShortText
    address: ShortText | None = None
    hours: ShortText | None = None
    phone: ShortText | None = None


class ServicePrice(OpenMessage):
    """A service with its price or range; `valid_to` is the last day of the price."""

    name: ShortText
    price_from: Annotated[float, Field(ge=0)] | None = Field(default=None, alias="from")
    price_to: Annotated[float, Field(ge=0)] | None = Field(default=None, alias="to")
    currency: ShortText = "UAH"
    valid_to: ShortText | None = None

    model_config = ConfigDict(extra="allow", populate_by_name=True)


class ClinicFact(OpenMessage):
    """A checkable fact about the clinic, with the link that proves it; `about` are words that a rumour would hold."""

    text: ShortText
    source: Url | None = None
    about: list[ShortText] = []


class Clinic(OpenMessage):
    """What the replies may say about the clinic; every key may be missing, and what is missing is never invented."""

    name: ShortText | None = None
    phones: list[ShortText] = []
    emails: list[ShortText] = []
    form_of_address: FormOfAddress = FormOfAddress.VY
    signs_with_name: bool = False
    language_policy: LanguagePolicy = LanguagePolicy.UKRAINIAN_FIRST
    time_zone: ShortText = "Europe/Kyiv"
    hours: ShortText | None = None
    doctors: list[ShortText] = []
    branches: list[Branch | ShortText] = []
    responsible: list[Responsible] = []
    channels: dict[str, ShortText] = {}
    """Private channel by site, e.g. {"facebook": "повідомлення сторінки"}; missing means the site's own default."""
    services: list[ServicePrice] = []
    facts: list[ClinicFact | ShortText] = []


# ---------------------------------------------------------------- replies


class WhyReply(Message):
    """Why a reply was proposed, as a code with parameters (`why-<code>` in the catalogs)."""

    code: str
    params: Params = {}


class Suggestion(Message):
    """One proposed reply: whole, without an unfilled place, in one language."""

    entry: str
    stage: ReplyStage
    language: Literal["uk", "ru", "en"]
    text: str
    """Empty only for the stage `no_reply`."""
    elements: list[Element]
    why: list[WhyReply]


class SuggestionSet(Message):
    """Replies for one comment by the clinic's language policy."""

    type: CommentType
    language: Literal["uk", "ru", "en"]
    other_languages: list[Literal["uk", "ru", "en"]] = []
    """Languages that the policy lets a person choose by one click."""
    missing_facts: list[MissingFact] = []
    suggestions: list[Suggestion] = []
    call_lead: bool = False
    """Safety, a legal threat or the press: the lead is to be called before anything is posted."""


class SuggestionRequest(Message):
    """POST /captures/{id}/suggestions: the same replies in another language or for another stage."""

    reply_language: Literal["uk", "ru", "en"] | None = None
    stage: ReplyStage | None = None


class ReplyCopied(Message):
    """POST /captures/{id}/replies: a person copied a reply; the language is recorded as chosen."""

    entry: Annotated[str, StringConstraints(max_length=100)]
    stage: ReplyStage
    language: Literal["uk", "ru", "en"]
    text: Annotated[str, StringConstraints(max_length=10_000)]
    language_chosen: bool = False
    """True when a person clicked away from the policy's language."""


class CaptureAnswer(Message):
    """The receipt, with labels and suggestions as they are now."""

    receipt: Receipt
    site: Site
    practice: bool
    versions: int
    """How many captures of this comment the desk holds, this one included."""
    screenshot: Literal["expected", "kept", "unavailable"]
    labels: Labels
    corrected: CorrectedBy | None = None
    suggestions: SuggestionSet
    replies_copied: int = 0


# ---------------------------------------------------------------- pairing and the desk's proof


class PingRequest(Message):
    """POST /ping: prove that you are the desk before you are given anything."""

    nonce: Nonce
    installation: UUID | None = None


class PingAnswer(Message):
    """Answer to GET and POST /ping; `proof` is HMAC-SHA256(SHA-256(token), nonce) in hex, for a live installation only."""

    service: Literal["vidhuk"] = "vidhuk"
    version: str
    contract_major: int = CONTRACT_MAJOR
    contract_minor: int = CONTRACT_MINOR
    proof: Sha256Hex | None = None


class PairRequest(Message):
    """POST /pair: the extension keeps a 256-bit secret and shows its SHA-256."""

    secret_sha256: Sha256Hex
    browser: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    extension_version: Annotated[str, StringConstraints(min_length=1, max_length=40)]


class PairAnswer(Message):
    """The code stands on both sides; a person compares and approves in the page or by `vidhuk pair CODE`."""

    request: UUID
    code: Annotated[str, StringConstraints(pattern=r"^[A-Z2-9]{8}$")]
    expires_at: AwareDatetime


class PairPoll(Message):
    """POST /pair/poll: the secret in hex (64 characters)."""

    request: UUID
    secret: Nonce


class PairPollAnswer(Message):
    """`token` and `installation` are given once, with `approved`."""

    status: PairStatus
    token: str | None = None
    installation: UUID | None = None


class OpenRequest(Message):
    """POST /open: a link into the pages, for a paired installation that is allowed to ask for one."""

    path: Annotated[str, StringConstraints(pattern=r"^/[A-Za-z0-9/_.-]{0,200}$")] = "/"


class OpenAnswer(Message):
    """A single-use link, good for 60 seconds."""

    url: Url
    expires_at: AwareDatetime


class CliPairRequest(Message):
    """POST /cli/pair, with the secret of the data folder: approve the pending request that shows this code."""

    code: Annotated[str, StringConstraints(max_length=20)]


class CliPairAnswer(Message):
    """What was just paired."""

    browser: str
    origin: str | None = None
    installation: UUID
