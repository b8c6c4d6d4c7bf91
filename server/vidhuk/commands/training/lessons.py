"""What the sentence model is taught: all labelled texts with all that is known of each; reads files, trains nothing."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vidhuk.classify.sentence import FLAGS, LANGUAGES, SENTIMENTS, TYPES
from vidhuk.commands.training.texts import Labelled, composed, rows
from vidhuk.commands.training.types import hand_labelled

UNKNOWN = -1
INTENTS = ("complaint_or_request", "complaint", "praise", "spam", "statement")
ASKED_FLAGS = ("safety", "legal_threat")
"""Flags that the composed comments are labelled with."""


@dataclass(slots=True)
class Lesson:
    """One text; -1 is unknown."""

    text: str
    source: str
    language: str
    side: str
    kind: int = UNKNOWN
    sent: int = UNKNOWN
    intent: int = UNKNOWN
    toxic: int = UNKNOWN
    lang: int = UNKNOWN
    flags: tuple[int, ...] = (UNKNOWN,) * len(FLAGS)


def _at(labels: tuple[str, ...], label: str) -> int:
    return labels.index(label) if label in labels else UNKNOWN


def own() -> Iterator[Lesson]:
    """The composed comments."""
    calm = {"troll": 1, "praise": 0, "question": 0, "other": 0}
    for text in composed():
        known = text.flags
        yield Lesson(
            text.text,
            "own",
            text.language,
            text.side,
            kind=_at(TYPES, text.type),
            sent=_at(SENTIMENTS, text.sentiment),
            toxic=calm.get(text.type, UNKNOWN),
            lang=_at(LANGUAGES, text.language),
            flags=tuple(int(flag in known) if known is not None and flag in ASKED_FLAGS else UNKNOWN for flag in FLAGS),
        )


def real(folder: Path) -> Iterator[Lesson]:
    """The hand-labelled real texts."""
    for text in hand_labelled(folder):
        insult = int("insult" in (text.flags or ()))
        flags = tuple(insult if flag == "insult" else UNKNOWN for flag in FLAGS)
        kind, sent = _at(TYPES, text.type), _at(SENTIMENTS, text.sentiment)
        yield Lesson(text.text, "types", text.language, text.side, kind=kind, sent=sent, flags=flags)


def weak(folder: Path) -> list[Lesson]:
    """Public texts with a sentiment, a category or a mark of toxicity; one lesson a text."""
    known: dict[str, Lesson] = {}

    def of(text: str, language: str | None) -> Lesson:
        if text not in known:
            known[text] = Lesson(text, "weak", language or "", Labelled(text, "").side)
        return known[text]

    for row in rows(folder / "sentiment.jsonl.gz"):
        of(row["text"], row["language"]).sent = _at(SENTIMENTS, row["label"])
    for row in rows(folder / "toxicity.jsonl.gz"):
        of(row["text"], row["language"]).toxic = int(row["label"])
    for row in rows(folder / "intent.jsonl.gz"):
        of(row["text"], row["language"]).intent = _at(INTENTS, row["label"])
    for row in rows(folder / "language.jsonl.gz"):
        if row["text"] in known:
            known[row["text"]].lang = _at(LANGUAGES, row["label"])
    return list(known.values())


def once(*groups: Iterable[Lesson]) -> list[Lesson]:
    """Each text once; the first group that has it keeps it."""
    seen: set[str] = set()
    kept = []
    for lesson in (lesson for group in groups for lesson in group):
        words = " ".join(lesson.text.lower().split())
        if words not in seen:
            seen.add(words)
            kept.append(lesson)
    return kept


def chosen(lessons: Iterable[Lesson], most: dict[str, int], draw: random.Random) -> list[Lesson]:
    """Of the weak lessons at most so many of a kind (`intent`, `toxic`, `sent`), the rest as they are."""
    listed = [lesson for lesson in lessons if lesson.side == "train"]
    kept = [lesson for lesson in listed if lesson.source != "weak"]
    pool = [lesson for lesson in listed if lesson.source == "weak"]
    draw.shuffle(pool)
    taken: Counter[tuple[str | int, ...]] = Counter()
    for lesson in pool:
        if lesson.intent != UNKNOWN:
            key: tuple[str | int, ...] = ("intent", lesson.intent)
        elif lesson.toxic != UNKNOWN:
            key = ("toxic", lesson.toxic, lesson.language)
        else:
            key = ("sent", lesson.sent, lesson.language)
        if taken[key] < most[str(key[0])]:
            taken[key] += 1
            kept.append(lesson)
    return kept
