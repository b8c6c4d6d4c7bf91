"""The door of this room: asks the voices in order and writes down what each said; keeps nothing between two comments."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from datetime import datetime

from vidhuk.classify.evidence import Evidence, Vote, gather
from vidhuk.classify.facts import find_facts
from vidhuk.classify.flags import find_flags, find_topics
from vidhuk.classify.grounds import flag_reasons, more_cues, sentiment_reasons, spoken_for
from vidhuk.classify.kind import TypeFinding, find_type
from vidhuk.classify.language import LanguageFinding, find_language
from vidhuk.classify.matcher import Match
from vidhuk.classify.mentions import find_mentions
from vidhuk.classify.neighbours import MAX_COMPARED, Neighbours, look_around
from vidhuk.classify.sentence import TYPES
from vidhuk.classify.signs import find_signs, needs_checking
from vidhuk.classify.text import Reading, read
from vidhuk.contracts import (
    CommentType,
    Cue,
    CueTarget,
    Flag,
    HistoryItem,
    Labels,
    Params,
    Reason,
    Roster,
    RosterKind,
    Voice,
)

MAX_TYPE_CUES = 12
"""Cues that are listed for the type; the strongest ones."""


MAX_JUDGEMENTS = 2_048
"""Texts whose type is kept for those that come after."""


def analyse(
    text: str,
    *,
    author: str | None = None,
    posted_at: datetime | None = None,
    now: datetime | None = None,
    roster: Roster | None = None,
    history: Sequence[HistoryItem] = (),
) -> Labels:
    """Understand one comment.

    Args:
        text: the comment as given; every place in the answer is in its Unicode code points.
        author: displayed name, to tell the author's own earlier comments from those of others.
        posted_at: when it was posted (aware); bursts are counted back from here.
        now: used where `posted_at` is missing (aware); without both nothing is a burst.
        roster: doctors and branches; without it no mention is looked for and no detail is impossible.
        history: earlier comments, any order.

    Never raises on any text: empty, only emoji, 64 KiB of one letter, lone surrogates.
    """
    reading = read(text)
    language = find_language(reading)
    evidence, _ = gather(reading, language.language, language.script)
    people = find_mentions(reading, roster)
    ours = [(mention.start, mention.end) for mention in people.mentions]
    found = find_type(reading, evidence, language.language, ours)
    if len(text) <= MAX_COMPARED:
        _judge.keep(text, found.type)
    around = look_around(
        reading,
        author=author,
        kind=found.type,
        moment=posted_at or now,
        history=history,
        judge=_judge,
    )
    flagged = find_flags(reading, evidence, found.type, found.sentence)
    flags = {flag for flag, _ in flagged} | found.flags | _flags_of_history(around)
    if any(mention.kind is RosterKind.DOCTOR for mention in people.mentions):
        flags.add(Flag.STAFF_NAMED)
    signs = find_signs(
        reading, evidence, found.type, mentions=people.mentions, unknown_staff=people.strangers, around=around
    )
    return Labels(
        language=language.language,
        language_confidence=language.confidence,
        script=language.script,
        type=found.type,
        type_confidence=found.confidence,
        second_type=found.second,
        sentiment=found.sentiment,
        flags=[flag for flag in Flag if flag in flags],
        topics=find_topics(reading, evidence, found.type),
        mentions=people.mentions,
        unknown_names=people.unknown,
        facts=find_facts(reading, evidence, found.type),
        needs_checking=needs_checking(signs),
        signs=signs,
        cues=[
            *_cues(reading, language, evidence, flagged),
            *_sentence_cues(reading, found),
            *more_cues(reading, evidence, found, flags, people.mentions),
        ],
        reasons=[
            *language.reasons,
            *_type_reasons(evidence, found.type),
            *found.reasons,
            *sentiment_reasons(found),
            *flag_reasons(flagged, found),
            *_history_reasons(around),
        ],
    )


def warm_up() -> None:
    """Load what the first comment of each language would wait for (about a second for English); a desk may do it in the background."""
    for text in ("Дякую", "Спасибо", "dyakuyu", "Thank you"):
        analyse(text)


class _Judgements:
    """Types of the texts that were weighed last: the same history comes with every comment of a thread, and a comment is history soon."""

    def __init__(self) -> None:
        self._types: OrderedDict[str, CommentType] = OrderedDict()
        self._lock = threading.Lock()

    def keep(self, text: str, kind: CommentType) -> None:
        """A text that was weighed anyway; the oldest one goes."""
        with self._lock:
            self._types[text] = kind
            self._types.move_to_end(text)
            if len(self._types) > MAX_JUDGEMENTS:
                self._types.popitem(last=False)

    def __call__(self, text: str) -> CommentType:
        """The type of an earlier comment, without its own history."""
        text = text[:MAX_COMPARED]
        kind = self._types.get(text)
        if kind is None:
            reading = read(text)
            language = find_language(reading)
            evidence, _ = gather(reading, language.language, language.script)
            kind = find_type(reading, evidence, language.language).type
            self.keep(text, kind)
        return kind


_judge = _Judgements()


def _flags_of_history(around: Neighbours) -> set[Flag]:
    flags: set[Flag] = set()
    if around.pile_on:
        flags.add(Flag.PILE_ON)
    if around.earlier_unanswered:
        flags.add(Flag.SECOND_UNANSWERED)
    return flags


def _cue(reading: Reading, target: CueTarget, label: str, match: Match, weight: float) -> Cue:
    return Cue(
        target=target,
        label=label,
        surface=reading.surface(match.start, match.end),
        start=match.start,
        end=match.end,
        voice=Voice.CUE,
        weight=round(weight, 2),
    )


def _cues(
    reading: Reading, language: LanguageFinding, evidence: Evidence, flagged: list[tuple[Flag, Match | None]]
) -> list[Cue]:
    strongest: list[Vote] = sorted(evidence.votes, key=lambda vote: -vote.weight)[:MAX_TYPE_CUES]
    cues = [
        _cue(reading, CueTarget.TYPE, vote.type, vote.match, vote.weight)
        for vote in sorted(strongest, key=lambda vote: vote.match.start)
    ]
    for flag, match in flagged:
        if match is not None:
            cues.append(_cue(reading, CueTarget.FLAG, flag.value, match, match.row.weight))
    for label, matches in sorted(evidence.labels.items()):
        if label.startswith("topic:"):
            cues.append(_cue(reading, CueTarget.TOPIC, label.removeprefix("topic:"), matches[0], 1.0))
    return [*language.cues(reading), *cues]


def _sentence_cues(reading: Reading, found: TypeFinding) -> list[Cue]:
    """The words that spoke most for the type in the sentence model, where it spoke for that type at all."""
    if found.sentence is None or found.type.value not in TYPES:
        return []
    return spoken_for(reading, found.sentence, CueTarget.TYPE, found.type.value)


def _type_reasons(evidence: Evidence, kind: CommentType) -> list[Reason]:
    """One reason that names the strongest words behind the type."""
    votes = sorted((vote for vote in evidence.votes if vote.type == kind.value), key=lambda vote: -vote.weight)
    if not votes:
        return []
    params: dict[str, str | int | float] = {"type": kind.value, "count": len(votes)}
    return [Reason(target=CueTarget.TYPE, code="type-cues", voice=Voice.CUE, params=params)]


def _history_reasons(around: Neighbours) -> list[Reason]:
    reasons: list[Reason] = []
    if around.pile_on:
        reasons.append(
            Reason(
                target=CueTarget.FLAG,
                code="flag-pile-on",
                voice=Voice.HISTORY,
                params={"flag": Flag.PILE_ON.value, "count": around.people_in_pile},
            )
        )
    if around.earlier_unanswered:
        params: Params = {"flag": Flag.SECOND_UNANSWERED.value}
        reasons.append(Reason(target=CueTarget.FLAG, code="flag-second-unanswered", voice=Voice.HISTORY, params=params))
    return reasons
