"""What stands behind labels that no cue list named: the sentence model's words for flags and sentiment, names, the rules' flags.

Decides nothing: every label is given, and here it only gets its words and its voice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vidhuk.classify.evidence import Evidence
from vidhuk.classify.flags import names_of_staff
from vidhuk.classify.kind import TypeFinding
from vidhuk.classify.matcher import Match
from vidhuk.classify.sentence import COLUMNS, SENTIMENTS, Scores, bare
from vidhuk.classify.text import Reading
from vidhuk.contracts import CommentType, Cue, CueTarget, Flag, Mention, Reason, RosterKind, Voice

MAX_SENTENCE_CUES = 4
"""Words of the sentence model that are listed for a label; all words speak a little."""

_RULED = {
    Flag.IRONIC: ("irony",),
    Flag.MIXED: ("turn",),
    Flag.INSULT: ("flag:insult",),
    Flag.PRESS_OR_BLOGGER: ("press:work", "press:people", "press:shows"),
    Flag.COMPETITOR: ("rival:sends", "rival:leaves"),
}
"""Helper labels of the cues that a rule read a flag from."""

_FEELING = {"positive": (CommentType.PRAISE,), "negative": (CommentType.COMPLAINT, CommentType.TROLL)}
"""Types whose cues speak for a sentiment."""


def spoken_for(reading: Reading, scores: Scores, target: CueTarget, label: str) -> list[Cue]:
    """The words that spoke most for a label in the sentence model, in reading order; none when it has no such label."""
    if label not in COLUMNS:
        return []
    ranked = sorted((said for said in scores.said(label) if said.share > 0), key=lambda said: -said.share)
    cues = []
    for said in sorted(ranked[:MAX_SENTENCE_CUES], key=lambda said: said.start):
        start, end = bare(reading.text, said.start, said.end)
        if start < end:
            cues.append(_cue(reading, target, label, start, end, voice=Voice.MODEL, weight=said.share))
    return cues


def more_cues(
    reading: Reading, evidence: Evidence, found: TypeFinding, flags: Iterable[Flag], mentions: Sequence[Mention]
) -> list[Cue]:
    """Words behind the flags that no listed word raised, and behind the sentiment."""
    cues: list[Cue] = []
    for flag in flags:
        if flag is Flag.STAFF_NAMED:
            cues += _named(reading, mentions)
        elif flag in _RULED:
            matches = [match for label in _RULED[flag] for match in evidence.labels.get(label, ())]
            cues += [_of_match(reading, CueTarget.FLAG, flag.value, match) for match in matches[:2]]
        if found.sentence is not None and not evidence.has(f"flag:{flag.value}"):
            cues += spoken_for(reading, found.sentence, CueTarget.FLAG, flag.value)
    return [*cues, *_feeling(reading, evidence, found)]


def _named(reading: Reading, mentions: Sequence[Mention]) -> list[Cue]:
    """Doctors of the roster; without one, a title with a name or a name with a patronymic."""
    flag, doctors = Flag.STAFF_NAMED.value, [one for one in mentions if one.kind is RosterKind.DOCTOR]
    if doctors:
        return [_cue(reading, CueTarget.FLAG, flag, one.start, one.end, voice=Voice.ROSTER) for one in doctors]
    places = names_of_staff(reading)
    return [_cue(reading, CueTarget.FLAG, flag, first.start, last.end, voice=Voice.RULE) for first, last in places]


def _feeling(reading: Reading, evidence: Evidence, found: TypeFinding) -> list[Cue]:
    label = found.sentiment.value
    kinds = {kind.value for kind in _FEELING.get(label, ())}
    votes = sorted((vote for vote in evidence.votes if vote.type in kinds), key=lambda vote: -vote.weight)
    cues = [_of_match(reading, CueTarget.SENTIMENT, label, vote.match) for vote in votes[:MAX_SENTENCE_CUES]]
    if found.sentence is not None and _model_feels(found.sentence) == label:
        cues += spoken_for(reading, found.sentence, CueTarget.SENTIMENT, label)
    return cues


def _model_feels(scores: Scores) -> str:
    return max(SENTIMENTS, key=lambda label: scores.scores[label])


def sentiment_reasons(found: TypeFinding) -> list[Reason]:
    """How sure the sentence model is of the sentiment, where it says the same."""
    label = found.sentiment.value
    if found.sentence is None or _model_feels(found.sentence) != label:
        return []
    percent = round(100 * found.sentence.of(SENTIMENTS)[label])
    return [Reason(target=CueTarget.SENTIMENT, code="sentence", voice=Voice.MODEL, params={"percent": percent})]


def flag_reasons(flagged: Sequence[tuple[Flag, Match | None]], found: TypeFinding) -> list[Reason]:
    """The alarms that no listed word raised, but the sentence model."""
    if found.sentence is None:
        return []
    return [
        Reason(
            target=CueTarget.FLAG,
            code="sentence",
            voice=Voice.MODEL,
            params={"flag": flag.value, "percent": round(100 * found.sentence.chance(flag.value))},
        )
        for flag, match in flagged
        if match is None and flag.value in COLUMNS
    ]


def _of_match(reading: Reading, target: CueTarget, label: str, match: Match) -> Cue:
    return _cue(reading, target, label, match.start, match.end, voice=Voice.CUE, weight=match.row.weight)


def _cue(
    reading: Reading, target: CueTarget, label: str, start: int, end: int, *, voice: Voice, weight: float = 1.0
) -> Cue:
    surface = reading.surface(start, end)
    return Cue(target=target, label=label, surface=surface, start=start, end=end, voice=voice, weight=round(weight, 2))
