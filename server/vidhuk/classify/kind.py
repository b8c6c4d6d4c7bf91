"""Type and sentiment of a comment from the evidence of the cues; undetermined rather than forced."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from vidhuk.classify.evidence import Evidence, emoji_of, shouting
from vidhuk.classify.matcher import Match
from vidhuk.classify.opinion import is_torn, join_sentiment, join_types, look
from vidhuk.classify.pinned import SURE as PINNED_SURE
from vidhuk.classify.pinned import Pin, Places, pinned
from vidhuk.classify.plain import SURE as PLAIN_SURE
from vidhuk.classify.plain import plain_type, thanks_somebody
from vidhuk.classify.polarity import english_polarity
from vidhuk.classify.rating import rating_of
from vidhuk.classify.sentence import Scores
from vidhuk.classify.text import Kind, Reading
from vidhuk.contracts import CommentType, CueTarget, Flag, Language, Reason, Sentiment, Voice

ENOUGH = 1.0
"""Points under which no type is named (playbook, section 1: never force a type)."""

STRONG = 2.5
"""Points from which insult, advert or a false claim decide when nothing of a visit is told."""


@dataclass(slots=True)
class TypeFinding:
    """Type with its second choice, sentiment, and the flags that come out of the same weighing."""

    type: CommentType
    confidence: float
    second: CommentType | None
    sentiment: Sentiment
    flags: set[Flag] = field(default_factory=set)
    reasons: list[Reason] = field(default_factory=list)
    negative: bool = False
    sentence: Scores | None = None


def _reason(code: str, voice: Voice = Voice.RULE, **params: str | int | float) -> Reason:
    return Reason(target=CueTarget.TYPE, code=code, voice=voice, params=params)


def find_type(reading: Reading, evidence: Evidence, language: Language, ours: Places = ()) -> TypeFinding:
    """Decide type, second type and sentiment.

    Args:
        ours: where the clinic's own people and places are named.
    """
    if not reading.words:
        return _without_words(reading, evidence)
    seen = look(reading, evidence)
    plain = plain_type(reading, evidence)
    found, firm = ruled_type(reading, evidence, language)
    if seen.types:
        found.type, found.confidence, found.second = join_types(
            seen, found.type, found.confidence, found.reasons, firm=firm, leans=not thanks_somebody(reading, evidence)
        )
        if Flag.MIXED not in found.flags or not is_torn(seen):
            found.sentiment = join_sentiment(seen, found.sentiment, found.type, english=language is Language.EN)
    if plain is None:  # «Дяк» is a surname too
        _pin(found, pinned(reading, evidence, found.type, ours))
    elif seen.types:
        _say_plainly(found, plain)
    if found.type is CommentType.UNDETERMINED:
        found.reasons.append(_reason("type-unsure"))
    found.negative = found.sentiment is Sentiment.NEGATIVE
    found.sentence = seen.sentence
    return found


def _say_plainly(found: TypeFinding, plain: CommentType) -> None:
    """The voices' reasons go where they spoke for another type."""
    if found.type is not plain:
        found.reasons = [reason for reason in found.reasons if reason.voice is not Voice.MODEL]
    found.type, found.confidence, found.second = plain, PLAIN_SURE, None
    found.sentiment = Sentiment.POSITIVE if plain is CommentType.PRAISE else Sentiment.NEGATIVE
    found.reasons.append(_reason("type-plain"))


def _pin(found: TypeFinding, pin: Pin | None) -> None:
    if pin is None:
        return
    if pin.type is not found.type:
        found.type, found.confidence, found.second = pin.type, PINNED_SURE, pin.second
    found.sentiment = pin.sentiment or found.sentiment
    found.flags |= pin.flags
    found.reasons.append(_reason(pin.reason))


def ruled_type(reading: Reading, evidence: Evidence, language: Language) -> tuple[TypeFinding, bool]:
    """What the rules alone say of a text with words, and whether they saw what no model sees (irony, a "but")."""
    flags: set[Flag] = set()
    reasons: list[Reason] = []
    if _ironic(reading, evidence):
        flags.add(Flag.IRONIC)
        reasons.append(_reason("type-irony"))
        evidence.add(CommentType.COMPLAINT, 0.8 * evidence.of(CommentType.PRAISE) + 1.0)
        evidence.points[CommentType.PRAISE.value] = 0.0
    _add_unlisted(reading, evidence)
    polarity = english_polarity(reading.text) if language is Language.EN else None
    if polarity is not None:
        _weigh_polarity(polarity, evidence, reasons)
    best = _decide(evidence, flags, reasons)
    confidence, second = _confidence(evidence, best)
    sentiment = _sentiment(evidence, best, polarity, flags)
    accused = best is CommentType.COMPLAINT and evidence.has("flag:accusation")
    firm = (
        bool(flags & _SEEN_BY_RULES)
        or accused
        or _rhetorical_complaint(evidence, best)
        or (best is CommentType.COMPLAINT and evidence.has("unthanked"))
        or _facts_beside_insult(evidence, best)
    )
    return TypeFinding(best, confidence, second, sentiment, flags, reasons), firm


def _facts_beside_insult(evidence: Evidence, best: CommentType) -> bool:
    """Who insults and tells by a listed word what went wrong complains; a fact alone («прийшли») or a laugh is not enough."""
    told = any(vote.type == "complaint" and "fact" in vote.match.row.labels for vote in evidence.votes)
    return best is CommentType.COMPLAINT and told and evidence.has("flag:insult")


_SEEN_BY_RULES = frozenset({Flag.IRONIC, Flag.MIXED})


def _rhetorical_complaint(evidence: Evidence, best: CommentType) -> bool:
    return best is CommentType.COMPLAINT and bool(evidence.rhetorical) and not evidence.asking


def _without_words(reading: Reading, evidence: Evidence) -> TypeFinding:
    """Only emoji, marks, numbers, links or nothing."""
    kinds = {token.kind for token in reading.tokens}
    sentiment = _sentiment(evidence, CommentType.OTHER, None, set())
    if Kind.LINK in kinds or Kind.EMAIL in kinds:
        return TypeFinding(CommentType.SPAM, 0.7, CommentType.OTHER, sentiment, reasons=[_reason("type-only-link")])
    if any(vote.type == "troll" for vote in evidence.votes):  # no mark is meant beside a face that mocks
        return _only_emoji(evidence, sentiment)
    if (marked := _by_mark(reading)) is not None:
        return marked
    if Kind.EMOJI in kinds:
        return _only_emoji(evidence, sentiment)
    if Kind.NAME in kinds or Kind.HASHTAG in kinds:
        return TypeFinding(CommentType.OTHER, 0.8, None, Sentiment.NEUTRAL, reasons=[_reason("type-tag")])
    reasons = [_reason("type-no-words")]
    return TypeFinding(CommentType.UNDETERMINED, 0.0, None, Sentiment.UNDETERMINED, reasons=reasons)


def _only_emoji(evidence: Evidence, sentiment: Sentiment) -> TypeFinding:
    """A mocking face provokes, an angry one complains, a warm one praises; a sad or laughing one may mean anything."""
    reasons = [_reason("type-only-emoji")]
    mocking = any(vote.type == "troll" for vote in evidence.votes)
    if mocking or (evidence.has("anger") and sentiment is Sentiment.NEGATIVE):
        kind = CommentType.TROLL if mocking else CommentType.COMPLAINT
        return TypeFinding(kind, 0.6, CommentType.OTHER, Sentiment.NEGATIVE, reasons=reasons, negative=True)
    warm = any(vote.type == "praise" for vote in evidence.votes) and sentiment is Sentiment.POSITIVE
    kind, second = (CommentType.PRAISE, CommentType.OTHER) if warm else (CommentType.OTHER, None)
    return TypeFinding(kind, 0.75, second, sentiment, reasons=reasons)


def _by_mark(reading: Reading) -> TypeFinding | None:
    """«10/10», «5+», «★★★★★» are praise, «0/10», «1★» a complaint."""
    rating = rating_of(reading)
    if rating is None:
        return None
    if rating.side == CommentType.PRAISE.value:
        reasons = [_reason("type-full-marks")]
        return TypeFinding(CommentType.PRAISE, 0.75, CommentType.OTHER, Sentiment.POSITIVE, reasons=reasons)
    reasons = [_reason("type-low-marks")]
    return TypeFinding(
        CommentType.COMPLAINT, 0.75, CommentType.OTHER, Sentiment.NEGATIVE, reasons=reasons, negative=True
    )


def _ironic(reading: Reading, evidence: Evidence) -> bool:
    """Praise that is meant as blame: an ironic turn of phrase beside blame, thanks for harm, praise in quotation marks."""
    praise = [
        vote.match for vote in evidence.votes if vote.type == "praise" and not vote.match.row.labels.count("emotion")
    ]
    blame = [vote.match for vote in evidence.votes if vote.type == "complaint" and vote.weight >= 1]
    irony = [match for match in evidence.labels.get("irony", []) if not _broken(reading, match)]
    if any(match.size >= 3 for match in irony) or (irony and blame):
        return True
    if not praise:
        return False
    for thanks in praise:
        if any(_thanks_for(reading, thanks, harm, evidence) for harm in blame):
            return True
    quoted = any(_in_quotes(reading, match) for match in praise)
    mocking = any(token.word in "🤡🙄🤦" for token in emoji_of(reading))
    return (quoted or mocking) and (bool(blame) or evidence.has("laugh") or mocking)


def _thanks_for(reading: Reading, thanks: Match, harm: Match, evidence: Evidence) -> bool:
    """«дякую за зіпсований зуб», "thanks for ruining": thanks and harm are one clause, joined by for / that."""
    if thanks.sentence != harm.sentence or not 0 < harm.first - thanks.last <= 5:
        return False
    if any(thanks.last < turn.first < harm.first for turn in evidence.labels.get("turn", ())):
        return False
    between = reading.text[thanks.end : harm.start].lower().split()
    at = next((at for at, word in enumerate(between[:4]) if word.strip(",") in ("за", "що", "что", "шо", "for")), None)
    if at is None or any(word.endswith((",", ";")) for word in between[at + 1 :]):
        return False  # «за порятунок, біль жахливий минув»: the harm is told behind what was thanked for
    return not any(word in ("не", "без", "допомогу", "помощь") for word in between)


def _broken(reading: Reading, match: Match) -> bool:
    """«дякую за прийом без черги», «дякую за порятунок, біль минув»: what would be ironic is denied, or is not what is thanked for."""
    words = [token for token in reading.words if match.start <= token.start < match.end]
    if match.size == len(words):
        return False
    thanked = next((at for at, token in enumerate(words) if token.word in ("за", "for")), len(words))
    behind = reading.text[words[thanked].start : match.end] if thanked < len(words) else ""
    return "," in behind or any(token.word in ("без", "without") for token in words)


def _in_quotes(reading: Reading, match: Match) -> bool:
    before, after = reading.text[max(0, match.start - 1) : match.start], reading.text[match.end : match.end + 1]
    return before in tuple("\"«“„'") and after in tuple("\"»”“'")


def _add_unlisted(reading: Reading, evidence: Evidence) -> None:
    """What is not a word: links and phones, tags of friends, question marks, capitals."""
    kinds = [token.kind for token in reading.tokens]
    if Kind.LINK in kinds or Kind.EMAIL in kinds:
        evidence.add(CommentType.SPAM, 1.5)
    if Kind.PHONE in kinds and not evidence.has("visit"):
        evidence.add(CommentType.SPAM, 0.75)
    short = len(reading.words) <= 6
    if Kind.NAME in kinds and short:
        evidence.add(CommentType.OTHER, 2.0)
    marks = {token.sentence for token in reading.tokens if token.kind is Kind.MARK and "?" in token.word}
    plain = marks - evidence.rhetorical - evidence.asking
    if plain and not (Kind.NAME in kinds and short):
        evidence.add(CommentType.QUESTION, 1.25 if short or not evidence.has("visit") else 0.5)
    if shouting(reading) and evidence.of(CommentType.TROLL):
        evidence.add(CommentType.TROLL, 0.5)


def _weigh_polarity(polarity: float, evidence: Evidence, reasons: list[Reason]) -> None:
    """TextBlob's polarity is a voice for English: it speaks up where our own cues say little."""
    if abs(polarity) < 0.25:
        return
    kind = CommentType.PRAISE if polarity > 0 else CommentType.COMPLAINT
    evidence.add(kind, min(1.2, 1.6 * abs(polarity)))
    reasons.append(_reason("type-polarity", Voice.TEXTBLOB, percent=round(polarity * 100)))


def _decide(evidence: Evidence, flags: set[Flag], reasons: list[Reason]) -> CommentType:  # noqa: C901, PLR0911  # one branch a rule of playbook, section 2
    complaint, praise = evidence.of(CommentType.COMPLAINT), evidence.of(CommentType.PRAISE)
    question, troll = evidence.of(CommentType.QUESTION), evidence.of(CommentType.TROLL)
    spam, misinformed = evidence.of(CommentType.SPAM), evidence.of(CommentType.MISINFORMED)
    told = _tells_facts(evidence)
    if evidence.has("flag:insult"):
        flags.add(Flag.INSULT)
    if spam >= STRONG and spam >= 0.8 * max(complaint, praise, question) and not evidence.has("visit"):
        return CommentType.SPAM
    if troll >= STRONG or (troll >= 1.5 and troll > complaint):
        if told:
            reasons.append(_reason("type-facts-beat-insult"))
            return CommentType.COMPLAINT
        if troll >= 0.6 * complaint and troll >= praise:
            return CommentType.TROLL
    if misinformed >= STRONG and not evidence.has("visit") and misinformed >= 0.7 * max(complaint, question):
        return CommentType.MISINFORMED
    if praise >= 1 and complaint >= 1 and (evidence.has("turn") or (praise >= 1.5 and complaint >= 1.5)):
        flags.add(Flag.MIXED)
        reasons.append(_reason("type-mixed"))
    if complaint >= ENOUGH and complaint * 1.15 >= praise:
        if question > 2.2 * complaint and not told:
            return CommentType.QUESTION
        if question >= ENOUGH:
            reasons.append(_reason("type-question-inside"))
        return CommentType.COMPLAINT
    if question >= ENOUGH and question >= 0.6 * praise:
        return CommentType.QUESTION
    if praise >= ENOUGH:
        return CommentType.PRAISE
    ranked = sorted(((points, kind) for kind, points in evidence.points.items() if points >= ENOUGH), reverse=True)
    return CommentType(ranked[0][1]) if ranked else CommentType.UNDETERMINED


def _tells_facts(evidence: Evidence) -> bool:
    """Whether the text tells what happened: a visit, or a blameful cue that is a fact by itself."""
    if evidence.has("visit"):
        return True
    return any(
        vote.type == "complaint" and "fact" in vote.match.row.labels and vote.weight >= 1.5 for vote in evidence.votes
    )


def _confidence(evidence: Evidence, best: CommentType) -> tuple[float, CommentType | None]:
    ranked = sorted(
        ((points, kind) for kind, points in evidence.points.items() if kind != best.value and points > 0.4),
        reverse=True,
    )
    second = CommentType(ranked[0][1]) if ranked else None
    if best is CommentType.UNDETERMINED:
        return 0.0, second
    margin = evidence.of(best) - 0.5 * (ranked[0][0] if ranked else 0.0)
    return round(min(0.97, max(0.4, 1 - 0.55 * math.exp(-0.55 * margin))), 3), second


def _sentiment(evidence: Evidence, best: CommentType, polarity: float | None, flags: set[Flag]) -> Sentiment:
    positive = evidence.of(CommentType.PRAISE)
    negative = (
        evidence.of(CommentType.COMPLAINT) + evidence.of(CommentType.TROLL) + 0.7 * evidence.of(CommentType.MISINFORMED)
    )
    if Flag.MIXED in flags and min(positive, negative) >= 0.5 * max(positive, negative):
        return Sentiment.MIXED
    if polarity is not None and max(positive, negative) < ENOUGH:
        if abs(polarity) >= 0.15:
            return Sentiment.POSITIVE if polarity > 0 else Sentiment.NEGATIVE
        return Sentiment.NEUTRAL
    if max(positive, negative) < 0.7:
        return Sentiment.UNDETERMINED if best is CommentType.UNDETERMINED else Sentiment.NEUTRAL
    return Sentiment.POSITIVE if positive > negative else Sentiment.NEGATIVE
