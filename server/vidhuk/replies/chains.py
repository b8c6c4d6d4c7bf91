"""Where a talk stands in an answer chain, read from our own earlier replies; decides the next step and composes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vidhuk.contracts import ChainNode, ChainPlace, CommentType, CueTarget, Flag, Labels, Voice
from vidhuk.replies.pack import Chain
from vidhuk.replies.playbook import Playbook
from vidhuk.replies.words import words_of

TASK = "person-needed"
"""`task-person-needed` in the catalogs: somebody has to take the talk over."""
SHORT_REPLY = 6
"""Words of a reply that only goes on with a talk («Для дорослих, на суботу»); more of them say something of their own."""
_ORDER = list(ChainNode)
_GOES_ON = frozenset({CommentType.QUESTION, CommentType.OTHER, CommentType.UNDETERMINED})
_SURE = 0.9
"""A guess of the model alone that is believed about a short reply when it says insult or advert."""
_YES = frozenset(
    words_of(
        "так да yes ні нет no добре гаразд ок ok окей хорошо дякую спасибо thanks авжеж звісно конечно sure please зрозуміло понятно"
    )
)


@dataclass(frozen=True)
class Step:
    """The step to take next.

    Attributes:
        chain: the chain.
        node: the step.
        ask: what the talk is about, an ask of the playbook.
    """

    chain: Chain
    node: ChainNode
    ask: str

    @property
    def place(self) -> ChainPlace:
        """For the screens."""
        return ChainPlace(chain=self.chain.id, step=self.node, task=TASK if self.node is ChainNode.PERSON else None)


def next_step(
    playbook: Playbook, talk: Sequence[str], *, asked: Sequence[str], type_: CommentType, words: int
) -> Step | None:
    """The step that follows our replies of this talk; None when the talk is not in a chain.

    Args:
        playbook: chains and the texts by which our replies are known again.
        talk: our replies of this talk, the oldest first; replies to other people do no harm as long as they are no step.
        asked: asks that the author's new message holds by its own words.
        type_: type of the new message; what is no question and no short reply leaves the chain.
        words: how many words the new message has; a long question that asks nothing known needs a person.
    """
    last = _last(playbook, talk)
    if last is None:
        return None
    chain, node, ask = last
    if type_ not in _GOES_ON:
        # A complaint, a rumour or thanks has replies of its own kind, whatever was talked of before.
        return None
    if asked:
        own = next((one for one in playbook.chains if asked[0] in one.asks), chain)
        return Step(own, ChainNode.DETAIL, asked[0])
    if words > SHORT_REPLY:
        return Step(chain, chain.after(node, "off"), ask) if type_ is CommentType.QUESTION else None
    return Step(chain, chain.after(node, "reply"), ask)


def type_in_talk(labels: Labels, words: int) -> CommentType:
    """The type of a message that may go on with a chain: a short one is `other` unless something real says more.

    A model that learnt from whole comments guesses at «Для дорослого» or «одна послуга», and often guesses a complaint.
    Believed are a person, a like case that a person corrected, a cue of the type, facts of a visit and flags.
    """
    type_ = labels.type
    if type_ in _GOES_ON or words > SHORT_REPLY:
        return type_
    told = labels.type_confidence == 1.0 or any(
        one.target is CueTarget.TYPE and one.voice in (Voice.CUE, Voice.RULE, Voice.CASE) and one.label == type_
        for one in labels.cues
    )
    told = told or any(one.target is CueTarget.TYPE and one.voice in (Voice.CASE, Voice.RULE) for one in labels.reasons)
    flagged = set(labels.flags) - {Flag.MINOR, Flag.HEALTH_DATA_BY_AUTHOR}
    hostile = type_ in (CommentType.TROLL, CommentType.SPAM) and labels.type_confidence >= _SURE
    return type_ if told or labels.facts or flagged or hostile else CommentType.OTHER


def only_agrees(words: Sequence[str]) -> bool:
    """«Так, дякую»: a reply that says yes or no and nothing else."""
    return bool(words) and len(words) <= 4 and all(word in _YES for word in words)


def _last(playbook: Playbook, talk: Sequence[str]) -> tuple[Chain, ChainNode, str] | None:
    found: tuple[Chain, ChainNode, str] | None = None
    clarified = False
    for reply in talk:
        nodes = _nodes(playbook, " ".join(reply.split()))
        if not nodes:
            continue
        # A reply that answers and offers at once has gone as far as the offer.
        node, ask = nodes[-1]
        if found and (not ask or (node is not ChainNode.ANSWER and ask in found[0].asks)):
            # A clarifying question serves several asks: what the talk began with stays.
            ask = found[2]
        chain = next((one for one in playbook.chains if ask in one.asks), None)
        if chain is not None:
            clarified = clarified or node is ChainNode.CLARIFY
            # There is one clarifying question: an answer after it is the second one.
            found = (chain, ChainNode.DETAIL if clarified and node is ChainNode.ANSWER else node, ask)
    return found


def _nodes(playbook: Playbook, reply: str) -> list[tuple[ChainNode, str]]:
    """Steps that a reply of ours took, in the order of the chain."""
    hits = {(known.node, known.ask) for known in playbook.known_steps if known.pattern.search(reply)}
    return sorted(hits, key=lambda hit: _ORDER.index(hit[0]))
