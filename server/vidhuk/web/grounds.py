"""Why each label was chosen, for the capture's page: its reasons and the words that decided, by voice; decides nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vidhuk.contracts import CorrectedBy, CorrectedField, Cue, CueTarget, Labels, Reason, Voice
from vidhuk.sentences import Sentences
from vidhuk.web.names import Names


@dataclass(frozen=True, slots=True)
class Ground:
    """One label with all that speaks for it.

    Attributes:
        key: which label: `type`, `flag safety`, …
        title, value: in the page's language.
        reasons: sentences with a voice.
        words: cues by voice, each word of a place once.
    """

    key: str
    title: str
    value: str
    reasons: list[Reason]
    words: list[tuple[Voice, list[Cue]]]


def grounds_of(labels: Labels, corrected: CorrectedBy | None, sentences: Sentences, names: Names) -> list[Ground]:
    """Type, second best, language, sentiment, then every flag and topic."""
    fields = corrected.fields if corrected else []

    def ground(key: str, target: CueTarget, field: CorrectedField, label: str, *, any_label: bool = False) -> Ground:
        second = key == "second"
        reasons = [] if second else [one for one in labels.reasons if _about(one, target, label)]
        if corrected and field in fields and not second:
            # What spoke for the program's own choice does not speak for another one.
            kept = reasons if label in corrected.understood.get(field, []) else []
            reasons = [Reason(target=target, code="person", voice=Voice.PERSON), *kept]
        cues = [cue for cue in labels.cues if cue.target is target and (any_label or cue.label == label)]
        title = sentences.text("correcting-second" if second else f"correcting-field-{field.value}")
        return Ground(key, title, names.of(target.value, label), reasons, _by_voice(cues))

    found = [ground("type", CueTarget.TYPE, CorrectedField.TYPE, labels.type.value)]
    if labels.second_type is not None:
        found.append(ground("second", CueTarget.TYPE, CorrectedField.TYPE, labels.second_type.value))
    language, feeling = labels.language.value, labels.sentiment.value
    found.append(ground("language", CueTarget.LANGUAGE, CorrectedField.LANGUAGE, language, any_label=True))
    found.append(ground("sentiment", CueTarget.SENTIMENT, CorrectedField.SENTIMENT, feeling, any_label=True))
    found += [ground(f"flag {flag}", CueTarget.FLAG, CorrectedField.FLAGS, flag.value) for flag in labels.flags]
    found += [ground(f"topic {topic}", CueTarget.TOPIC, CorrectedField.TOPICS, topic.value) for topic in labels.topics]
    return found


def _about(reason: Reason, target: CueTarget, label: str) -> bool:
    """A reason of a flag names it; one that names none is about all."""
    return reason.target is target and reason.params.get("flag", label) == label


def _by_voice(cues: Iterable[Cue]) -> list[tuple[Voice, list[Cue]]]:
    found: dict[Voice, dict[tuple[int, int], Cue]] = {}
    for cue in cues:
        found.setdefault(cue.voice, {})[cue.start, cue.end] = cue
    return [(voice, list(places.values())) for voice, places in found.items()]
