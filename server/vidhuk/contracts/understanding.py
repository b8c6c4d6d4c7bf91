"""What understanding says of a comment: closed lists (type, language, flag, topic, sign) and the labels built of them.

Types only: how a label is found stands in `classify`.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import AwareDatetime

from vidhuk.contracts.basics import Message, OpenMessage, Params


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
    CASE = "case"
    """A like case that a person corrected."""
    LAYER = "layer"
    """The clinic's own layer over the model."""
    HISTORY = "history"
    PERSON = "person"


class CueTarget(StrEnum):
    """What a cue speaks for."""

    LANGUAGE = "language"
    TYPE = "type"
    SENTIMENT = "sentiment"
    FLAG = "flag"
    TOPIC = "topic"


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


class RosterKind(StrEnum):
    """What an entry of the roster is."""

    DOCTOR = "doctor"
    BRANCH = "branch"


class Decided(Message):
    """Who decided something about a name, and when."""

    at: AwareDatetime
    person: str | None = None


class NameVerdict(StrEnum):
    """What a person said of a name that the roster did not hold."""

    ROSTER = "roster"
    """One of ours: the roster holds it now."""
    NOBODY = "nobody"
    """Nobody of the clinic."""


class DecidedName(Decided):
    """A name that the roster did not hold, as the text writes it, with a person's word."""

    name: str
    entry: str
    """As the roster, or the list of those who are nobody's staff, writes it."""
    verdict: NameVerdict


class Mention(Message):
    """A doctor or branch named in the text; an ambiguous one belongs to nobody until a person decides."""

    surface: str
    lemma: str
    """As the roster writes it; of an ambiguous one only what all of them share."""
    start: int
    end: int
    kind: RosterKind | None = None
    ambiguous: bool = False
    candidates: list[str] = []
    """Entries of the roster that an ambiguous mention may mean."""
    details: dict[str, list[str]] = {}
    """What the roster says beside a candidate, to tell them apart: specialities, then branches; by the candidate."""
    decided: Decided | None = None
    """A person decided whom it means."""


class AssignedBy(StrEnum):
    """How a comment came to belong to a doctor or branch."""

    PAGE = "page"
    MENTION = "mention"
    PERSON = "person"


class Assigned(Message):
    """A doctor or branch whom a comment is about."""

    kind: RosterKind
    name: str
    by: AssignedBy


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
    assigned: list[Assigned] = []
    unknown_names: list[str] = []
    """Names with a title that the roster does not hold, as the text writes them."""
    decided_names: list[DecidedName] = []
    """Those of them that a person decided about."""
    facts: list[Span] = []
    needs_checking: bool = False
    signs: list[Sign] = []
    cues: list[Cue] = []
    reasons: list[Reason] = []
    layer: str | None = None
    """Version of the clinic's own layer that took part."""


class Roster(Message):
    """Doctors and branches that a text may name."""

    doctors: list[str] = []
    branches: list[str] = []
    aliases: dict[str, list[str]] = {}
    """Other names of an entry, by the entry."""


class HistoryItem(OpenMessage):
    """An earlier comment, handed to the classifier for bursts, repeats and near-duplicates."""

    id: str
    author: str | None = None
    text: str
    posted_at: AwareDatetime | None = None
    answered: bool = False
