"""A change of the playbook tried on real archived comments before it is saved; keeps nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from vidhuk.contracts import (
    ChainNode,
    Clinic,
    CommentType,
    Labels,
    LintFinding,
    ReplyChannel,
    ReplyStage,
    Site,
    Suggestion,
)
from vidhuk.db import Database
from vidhuk.evidence import CaptureHead, find_head
from vidhuk.intake.comment_text import text_of
from vidhuk.intake.rooms import Check
from vidhuk.labels import current_labels
from vidhuk.replies import Playbook, suggest
from vidhuk.replies.guard import channel_of
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.pack import PLACE, Block, Chain, Recipe

GOES_ON = {"uk": "Добре, дякую", "ru": "Хорошо, спасибо", "en": "Ok, thanks"}
"""What the author is made to answer when a chain is tried: no archive holds the talk that a new chain would have had."""

_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Trial:
    """What a change is tried with.

    Attributes:
        db: the archive.
        clinic: its facts.
        language: of the replies.
        now: aware moment.
        check: the linter.
        most: how many comments to show.
    """

    db: Database
    clinic: Clinic
    language: ReplyLanguage
    now: datetime
    check: Check
    most: int


@dataclass(frozen=True, slots=True)
class Tried:
    """One reply that the change touches."""

    seq: int
    author: str | None
    comment: str
    reply: str
    language: str
    findings: list[LintFinding]


@dataclass(frozen=True, slots=True)
class TriedStep:
    """One reply of a talk, with the step that it takes."""

    node: ChainNode
    reply: str
    findings: list[LintFinding]


@dataclass(frozen=True, slots=True)
class TriedTalk:
    """A talk that a chain would lead, begun by a real comment."""

    seq: int
    author: str | None
    comment: str
    language: str
    steps: list[TriedStep]


def recipes_with(playbook: Playbook, slot: str) -> list[Recipe]:
    """Recipes in which a block of this slot may stand; steps of chains come after an earlier reply and are left out."""
    return [
        recipe
        for recipe in playbook.recipes
        if recipe.chain is None and any(one.removesuffix("?") == slot for one in recipe.slots)
    ]


def types_for(playbook: Playbook, block: Block) -> list[CommentType]:
    """Types of comments that a block may answer."""
    of_recipes = {type_ for recipe in recipes_with(playbook, block.slot) for type_ in recipe.types or CommentType}
    return [
        type_ for type_ in CommentType if type_ in of_recipes and (not block.when.types or type_ in block.when.types)
    ]


def try_block(trial: Trial, playbook: Playbook, block: Block, uuids: Sequence[UUID]) -> list[Tried]:
    """Replies to these comments that hold the block, with what the linter says to each."""
    alone = replace(playbook, blocks={**playbook.blocks, block.slot: (block,)})
    recipes = {recipe.id: recipe.stage for recipe in recipes_with(playbook, block.slot)}
    return try_replies(
        trial,
        alone,
        uuids,
        stages=[*dict.fromkeys(recipes.values())],
        wanted=lambda one: one.entry in recipes and _holds(one.text, block, one.language),
    )


def try_replies(
    trial: Trial,
    playbook: Playbook,
    uuids: Sequence[UUID],
    *,
    stages: Sequence[ReplyStage],
    wanted: Callable[[Suggestion], bool],
) -> list[Tried]:
    """One wanted reply to each of these comments, as long as there are any: by its type first, then in these stages."""
    found: list[Tried] = []
    for uuid in uuids:
        if len(found) == trial.most:
            break
        comment = _comment(trial, uuid)
        if comment is None:
            continue
        head, text, labels = comment
        for stage in (None, *stages):
            offered = _offered(trial, playbook, comment, text, labels, stage=stage)
            one = next((one for one in offered if one.text and wanted(one)), None)
            if one is not None:
                said = _said(trial, one, text, head.author_name, labels.type)
                found.append(Tried(head.seq, head.author_name, text[:_SHOWN], one.text, one.language, said))
                break
    return found


def try_chain(trial: Trial, playbook: Playbook, chain: Chain, uuids: Sequence[UUID]) -> list[TriedTalk]:
    """Talks that the chain would lead, each from a real question to the step where a person takes over."""
    found: list[TriedTalk] = []
    for uuid in uuids:
        if len(found) == trial.most:
            break
        comment = _comment(trial, uuid)
        if comment is not None and (talk := _talk(trial, playbook, chain, comment)) is not None:
            found.append(talk)
    return found


_Comment = tuple[CaptureHead, str, Labels]


def _comment(trial: Trial, uuid: UUID) -> _Comment | None:
    with trial.db.read() as session:
        head = find_head(session, uuid)
        return None if head is None else (head, text_of(session, head.seq), current_labels(session, head.seq).labels)


def _talk(trial: Trial, playbook: Playbook, chain: Chain, comment: _Comment) -> TriedTalk | None:
    head, text, labels = comment
    first = next((one for one in _offered(trial, playbook, comment, text, labels) if one.text), None)
    if first is None or first.stage is not ReplyStage.ANSWER:
        return None
    steps = [TriedStep(ChainNode.ANSWER, first.text, _said(trial, first, text, head.author_name, labels.type))]
    said = GOES_ON[first.language]
    chatter = labels.model_copy(update={"type": CommentType.OTHER, "flags": []})
    while len(steps) <= len(ChainNode) and steps[-1].node is not ChainNode.PERSON:
        offered = suggest(
            playbook,
            comment_text=said,
            author=head.author_name,
            labels=chatter,
            clinic=trial.clinic,
            now=trial.now,
            reply_language=trial.language,
            talk=[step.reply for step in steps],
            site=Site(head.site),
        )
        if offered.chain is None or offered.chain.chain != chain.id or not offered.suggestions:
            break
        one = offered.suggestions[0]
        findings = _said(trial, one, said, head.author_name, None)
        steps.append(TriedStep(offered.chain.step, one.text, findings))
    if len(steps) == 1:
        return None
    return TriedTalk(head.seq, head.author_name, text[:_SHOWN], first.language, steps)


def _offered(
    trial: Trial,
    playbook: Playbook,
    comment: _Comment,
    text: str,
    labels: Labels,
    *,
    stage: ReplyStage | None = None,
) -> list[Suggestion]:
    head = comment[0]
    return suggest(
        playbook,
        comment_text=text,
        author=head.author_name,
        labels=labels,
        clinic=trial.clinic,
        now=trial.now,
        reply_language=trial.language,
        stage=stage,
        site=Site(head.site),
    ).suggestions


def _said(
    trial: Trial, one: Suggestion, comment: str, author: str | None, type_: CommentType | None
) -> list[LintFinding]:
    channel: ReplyChannel = channel_of(one.stage)
    return trial.check(
        one.text, comment=comment, channel=channel, author=author, comment_type=type_, earlier_replies=()
    )


def _holds(reply: str, block: Block, language: str) -> bool:
    """Whether a reply holds one of the block's variants, whatever stands in its places."""
    said = reply.lower()
    texts = [text for name in (language, f"{language}_ty") for text in getattr(block, name, ())]
    return any(
        all(piece.strip(" ,.!?").lower() in said for piece in PLACE.sub("\0", text).split("\0")) for text in texts
    )
