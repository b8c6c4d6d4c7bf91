"""Flags and topics of a comment from its cues; the flags that need history come from `neighbours`."""

from __future__ import annotations

import itertools

from vidhuk.classify.evidence import Evidence
from vidhuk.classify.matcher import Match
from vidhuk.classify.names import has_surname_ending
from vidhuk.classify.person_words import POLITE_TITLES, is_title
from vidhuk.classify.sentence import Scores
from vidhuk.classify.text import Kind, Reading, Token
from vidhuk.contracts import CommentType, Flag, Topic

_NOT_IN_QUESTIONS = frozenset({Flag.SAFETY, Flag.ACCUSATION, Flag.OWN_STAFF_SUSPECTED})
"""Flags that a question does not raise («чи безпечно?») unless something of a visit is told."""

SENTENCE_SAYS = {Flag.SAFETY: (0.9, 0.1, 0.05), Flag.LEGAL_THREAT: (0.9, 0.1, 0.1)}
"""Probability from which the sentence model raises an alarm: where no word of harm or dispute stands, where one does, where
more do. Chosen on the tuning tenth; a missed alarm is worse than one too many."""

LEAST_BELIEVED = 0.05
"""What the sentence model must give to an alarm's cue in a text that is no complaint: a lawyer is thanked, a court wants a paper."""

PATRONYMICS = ("івна", "ївна", "івні", "ївні", "івну", "ївну", "івною", "ївною", "івни", "ївни", "ович", "йович", "овича", "овичу", "овичем",
                "овичеві", "овна", "евна", "овны", "евны", "овне", "евне", "овну", "евну", "овной", "евной", "евич", "евича", "евичу", "евичем")  # fmt: skip


def _raised(flag: Flag, match: Match, evidence: Evidence) -> bool:
    if flag in _NOT_IN_QUESTIONS and match.sentence in evidence.asking:
        return evidence.has("visit")
    return True


def find_flags(
    reading: Reading, evidence: Evidence, kind: CommentType, scores: Scores | None = None
) -> list[tuple[Flag, Match | None]]:
    """Flags with the first cue that raised each; `None` where no cue did.

    Args:
        scores: what the sentence model says; without it the cues alone raise alarms.
    """
    found: dict[Flag, Match | None] = {}
    for label, matches in evidence.labels.items():
        if not label.startswith("flag:"):
            continue
        flag = Flag(label.removeprefix("flag:"))
        if flag in SENTENCE_SAYS:
            continue
        match = next((match for match in matches if _raised(flag, match, evidence)), None)
        if match is not None:
            found[flag] = match
    if kind is CommentType.SPAM:
        # an advert tells nobody's health and threatens nobody
        found = {
            flag: match for flag, match in found.items() if flag in (Flag.COMPETITOR, Flag.INSULT, Flag.REACH_HIGH)
        }
    if kind in (CommentType.QUESTION, CommentType.SPAM):
        found.pop(Flag.OWN_STAFF_SUSPECTED, None)
    found.update(alarms_of(scores, evidence, kind))
    if names_of_staff(reading) and kind is not CommentType.SPAM:
        found.setdefault(Flag.STAFF_NAMED, None)
    return sorted(found.items(), key=lambda item: list(Flag).index(item[0]))


def alarms_of(scores: Scores | None, evidence: Evidence, kind: CommentType) -> list[tuple[Flag, Match | None]]:
    """The alarms with the cue that raised each; `None` where the sentence model did.

    Three kinds of rows speak (`cues.*.alarms.tsv`): `alarm:` raises, `hint:` is a word of harm or dispute that makes the sentence
    model believed sooner, `calm:` is a look-alike (thanks for a rescue, a paper for a court) where neither counts.
    """
    if kind is CommentType.SPAM:
        return []
    raised: list[tuple[Flag, Match | None]] = []
    for flag, least in SENTENCE_SAYS.items():
        chance = scores.chance(flag.value) if scores is not None else None
        calm = evidence.has(f"calm:{flag.value}")
        cue = next((match for match in _alarm_cues(flag, evidence) if _raised(flag, match, evidence)), None)
        believed = kind in _ALARMED or chance is None or chance >= LEAST_BELIEVED
        if cue is not None and not calm and believed:
            raised.append((flag, cue))
        elif chance is not None:
            words = {match.start for match in evidence.labels.get(f"hint:{flag.value}", ())}
            hints = 0 if calm else len(words) + (cue is not None)
            if chance >= least[min(hints, 2)]:
                raised.append((flag, None))
    return raised


_ALARMED = frozenset({CommentType.COMPLAINT, CommentType.TROLL})


def _alarm_cues(flag: Flag, evidence: Evidence) -> list[Match]:
    return [*evidence.labels.get(f"flag:{flag.value}", ()), *evidence.labels.get(f"alarm:{flag.value}", ())]


def names_of_staff(reading: Reading) -> list[tuple[Token, Token]]:
    """Places where a person of the staff is named: a title and a capital, or a name with a patronymic."""
    words = reading.words
    found: list[tuple[Token, Token]] = []
    for before, token in itertools.pairwise(words):
        if before.sentence != token.sentence and not before.word.startswith(("dr", "др")):
            continue
        titled = is_title(before.word) and before.word not in POLITE_TITLES
        # «лікар петренко»: some surnames need no capital
        named = (token.capital and not token.loud and len(token.word) > 2) or has_surname_ending(token.word)
        if (titled and named and not is_title(token.word)) or (
            token.word.endswith(PATRONYMICS) and token.capital and before.capital and len(token.word) > 6
        ):
            found.append((before, token))
    return found


def find_topics(reading: Reading, evidence: Evidence, kind: CommentType) -> list[Topic]:
    """Topics in the order of the closed list; `other` when a complaint or question has none."""
    found = {Topic(label.removeprefix("topic:")) for label in evidence.labels if label.startswith("topic:")}
    if kind in (CommentType.SPAM, CommentType.TROLL, CommentType.OTHER, CommentType.UNDETERMINED):
        # a word such as "money" in an advert or an insult is no topic of the clinic
        found = {topic for topic in found if len(evidence.labels.get(f"topic:{topic.value}", [])) > 1}
    if (
        not found
        and kind in (CommentType.COMPLAINT, CommentType.QUESTION, CommentType.MISINFORMED)
        and _has_words(reading)
    ):
        found = {Topic.OTHER}
    return [topic for topic in Topic if topic in found]


def _has_words(reading: Reading) -> bool:
    return any(token.kind is Kind.WORD for token in reading.tokens)
