"""Replies: closed lists (element, stage, lint rule, missing fact) and what travels when a reply is proposed or used.

Types only: the playbook's texts and the linter's rules stand in `replies`.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from vidhuk.contracts.basics import Message, Params
from vidhuk.contracts.captures import Receipt, Site
from vidhuk.contracts.corrections import CorrectedBy
from vidhuk.contracts.understanding import CommentType, Labels


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
    PRIVATE_MESSAGE = "private_message"
    """The first message in private; it asks how else to reach the person."""
    CANNOT_FULFIL = "cannot_fulfil"
    """What is asked cannot be done: why, by which rule, and what comes next."""


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


class Severity(StrEnum):
    """How far a finding goes: a block needs a recorded override, a warning a look, a hint nothing."""

    BLOCK = "block"
    WARN = "warn"
    HINT = "hint"


class ReplyChannel(StrEnum):
    """Where a reply will stand."""

    PUBLIC = "public"
    PRIVATE = "private"
    CLOSING_NOTE = "closing_note"


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
    METRO = "metro"
    PARKING = "parking"
    INSURANCE = "insurance"
    LANGUAGES = "languages"
    PROMOTIONS = "promotions"
    PRICE_EXPIRED = "price_expired"
    """It was written down, and its last day has gone by: it is said no more."""
    PROMOTION_EXPIRED = "promotion_expired"
    NAME_IN_ENGLISH = "name_in_english"
    """A service has no name in English: an English reply says its price without its name, or nothing."""
    OFFER_IN_ENGLISH = "offer_in_english"
    BRANCH_IN_ENGLISH = "branch_in_english"
    INSURANCE_IN_ENGLISH = "insurance_in_english"
    FACT_IN_ENGLISH = "fact_in_english"
    """As with a service: an English reply holds no Ukrainian words."""
    FACT_WITH_SOURCE = "fact_with_source"
    ANSWER = "answer"


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


class ChainNode(StrEnum):
    """Steps of an answer chain for a standard question."""

    ANSWER = "answer"
    CLARIFY = "clarify"
    DETAIL = "detail"
    OFFER = "offer"
    PERSON = "person"
    """Off the chain: a person is needed."""


class ChainPlace(Message):
    """Where a conversation stands in its answer chain."""

    chain: str
    """Id of the chain in the playbook."""
    step: ChainNode
    """The step that the suggestions take."""
    task: str | None = None
    """Code of a task for a person (`task-<code>` in the catalogs), when the chain has ended or was left."""


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
    chain: ChainPlace | None = None
    """The answer chain that the comment belongs to, or None."""
    private: bool = False
    """The comment is a private message: the reply will be one too."""


class SuggestionRequest(Message):
    """POST /captures/{id}/suggestions: the same replies in another language or for another stage."""

    reply_language: Literal["uk", "ru", "en"] | None = None
    stage: ReplyStage | None = None
    exclude: Annotated[list[Annotated[str, StringConstraints(max_length=2_000)]], Field(max_length=60)] = []
    """Texts that were offered already: "others, please" keeps away from them."""


class LintRequest(Message):
    """POST /captures/{id}/lint: a reply as it stands in the editor, to be looked at; it is not kept."""

    reply: Annotated[str, StringConstraints(max_length=10_000)]
    channel: ReplyChannel = ReplyChannel.PUBLIC


class SeverityChange(Message):
    """The lead made a rule stricter or milder for this clinic."""

    was: Severity
    """How far the finding would go without the change."""
    person: str
    at: datetime
    reason: str = ""


class LintFinding(Message):
    """One place of a reply that breaks a rule; `lint-<rule>` in the catalogs says why."""

    rule: LintRule
    severity: Severity
    start: int
    """Unicode code points of the reply as given, not UTF-16 units."""
    end: int
    matched: str
    rewrite: str
    """A safe wording in the reply's language."""
    basis: str
    sentence_start: int | None = None
    """Where the sentence begins that `rewrite` may stand for; None: the rewrite is advice, no text to post."""
    sentence_end: int | None = None
    changed: SeverityChange | None = None
    """Who gave this finding its severity, where it is not the rule's own."""


class LintAnswer(Message):
    """What the linter found, in the order of places."""

    findings: list[LintFinding] = []


class Consent(Message):
    """The author's written consent: the only way past the rules of secrecy, L01 to L04."""

    given_on: date
    form: Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
    """How it was given: a signed paper, a letter."""
    holder: Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
    """Who keeps it."""


class LintOverride(Message):
    """A person goes past a block on purpose; recorded with the reply, never with the comment."""

    rule: LintRule
    reason: Annotated[str, StringConstraints(min_length=1, max_length=500, strip_whitespace=True)]
    consent: Consent | None = None


class ReplyCopied(Message):
    """POST /captures/{id}/replies: a person copied a reply; the language is recorded as chosen."""

    entry: Annotated[str, StringConstraints(max_length=100)]
    stage: ReplyStage
    language: Literal["uk", "ru", "en"]
    text: Annotated[str, StringConstraints(max_length=10_000)]
    language_chosen: bool = False
    """True when a person clicked away from the policy's language."""
    channel: ReplyChannel = ReplyChannel.PUBLIC
    overrides: Annotated[list[LintOverride], Field(max_length=40)] = []
    """One for each rule that blocks this text; without them the desk refuses it."""


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
