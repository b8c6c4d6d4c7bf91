"""What a comment is about first: its topics in order, and the closer thing it names (parking of the premises); finds no topic anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vidhuk.contracts import CueTarget, Labels, Topic
from vidhuk.replies.playbook import Playbook
from vidhuk.replies.words import words_of

_EVERYWHERE = frozenset({Topic.TREATMENT.value, Topic.DIAGNOSIS.value})
"""Words of health stand in most comments under a clinic: by themselves they are seldom what somebody complains of."""


Said = tuple[str, int, int]
"""A detail, its first word and the word behind its last one."""


def details_said(playbook: Playbook, words: Sequence[str]) -> list[Said]:
    """What a comment mentions, in the order of the text."""
    said = list(words)
    spans = playbook.details.spans(said)
    if near := playbook.near.spans(said):
        beside = set(playbook.beside.found(said))
        spans += [span for span in near if span[0] in beside]
    return sorted(spans, key=lambda span: span[1:])


_WHY = re.compile(r"\b(?:чому|чого|почему|отчего|why|за що|за что|what for)\b", re.IGNORECASE)
_SUM = re.compile(r"(?<![\d.:+-])\b[1-9]\d{2,4}\b(?![.:-]?\d)")
_BARE = {
    Topic.STAFF_MANNER.value: "staff-at-work",
    Topic.BOOKING.value: "order-of-visits",
    Topic.INFORMATION.value: "order-of-work",
    Topic.INSURANCE.value: "order-of-papers",
}
"""Topics that words for people, rooms, telephones and papers stand for too: where nothing more is said of them, these general
words are."""


@dataclass(frozen=True)
class About:
    """What a comment is about.

    Attributes:
        topics: in their order, the main one first; `other` is none.
        closer: what the comment says more closely of the main one, as the playbook calls it; None where nothing does.
    """

    topics: tuple[str, ...]
    closer: str | None = None
    told: bool = False
    """Whether the comment's own words complain of any of them."""
    spoken: bool = True
    """Whether the main one is spoken of in its own words: a bare «рецепція» is no word on anybody's manners."""


def about_of(playbook: Playbook, labels: Labels, text: str, said: Sequence[Said]) -> About:
    """The topics of a comment in order.

    First go topics that a person gave: no word of the text stands for them. Then those of which the comment's own words
    complain (`details` of the playbook), the one with the most of them first; then those that only a cue stands for,
    treatment and diagnosis last. Of two that are alike the one that is named first goes first. A topic that a person took
    away stays away.

    Args:
        playbook: topics with their words.
        labels: what was understood.
        text: the comment.
        said: of `details_said`.
    """
    cued = {cue.label: len(words_of(text[: cue.start])) for cue in labels.cues if cue.target is CueTarget.TOPIC}
    given = [topic.value for topic in labels.topics if topic is not Topic.OTHER]
    by_hand = {topic for topic in given if topic not in cued} if labels.cues else set()
    # Where topics are left, one with a cue that is none of them was taken out.
    taken = {topic for topic in cued if topic not in given} if given else set()
    told: dict[str, list[Said]] = {}
    for span in said:
        words = playbook.closer.get(span[0])
        topic = span[0] if words is None else str(words.of)
        if topic in playbook.topics and topic not in taken:
            told.setdefault(topic, []).append(span)

    sums = [len(words_of(text[: found.start()])) for found in _SUM.finditer(text)]
    if "price" not in {*taken, *told} and (len(sums) > 1 or (sums and _WHY.search(text) is not None)):
        # «Чому за консультацію 900?», «взяли 900, на сайті 350»: no word of the list for prices stands there, yet that is it.
        told["price"] = [("price", sums[0], sums[0] + 1)]

    def rank(topic: str) -> tuple[bool, int, bool, int]:
        spans = told.get(topic, [])
        first = min(*(start for _label, start, _end in spans), cued.get(topic, len(text)), len(text))
        return topic not in by_hand, -_apart(spans), not spans and topic in _EVERYWHERE, first

    topics = sorted(dict.fromkeys([*given, *told]), key=rank)
    if not topics:
        return About((), told=bool(told))
    main = topics[0]
    closer = next((label for label, _start, _end in told.get(main, []) if label in playbook.closer), None)
    if main in _BARE and main in cued and main not in told and main not in by_hand:
        closer = _BARE[main] if _BARE[main] in playbook.closer else None
        return About(tuple(topics), closer, told=bool(told), spoken=False)
    return About(tuple(topics), closer, told=bool(told))


def _apart(spans: Sequence[Said]) -> int:
    """How many places of a text speak of it: «чекала годину» is one, whatever patterns fit it."""
    count, reached = 0, 0
    for _label, start, end in spans:
        if start >= reached:
            count += 1
        reached = max(reached, end)
    return count
