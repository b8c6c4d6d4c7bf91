"""A block of the playbook tried on real archived comments before it is saved; keeps nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from vidhuk.contracts import Clinic, CommentType, LintFinding, ReplyChannel, ReplyStage, Site
from vidhuk.db import Database
from vidhuk.evidence import find_head
from vidhuk.intake.comment_text import text_of
from vidhuk.intake.rooms import Check
from vidhuk.labels import current_labels
from vidhuk.replies import Playbook, suggest
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.pack import PLACE, Block, Recipe


@dataclass(frozen=True, slots=True)
class Tried:
    """One reply that holds the block."""

    seq: int
    author: str | None
    comment: str
    reply: str
    language: str
    findings: list[LintFinding]


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


def try_block(
    db: Database,
    playbook: Playbook,
    block: Block,
    uuids: Sequence[UUID],
    *,
    clinic: Clinic,
    language: ReplyLanguage,
    now: datetime,
    check: Check,
    most: int,
) -> list[Tried]:
    """Replies to these comments that hold the block, at most `most`, with what the linter says to each."""
    trial = replace(playbook, blocks={**playbook.blocks, block.slot: (block,)})
    recipes = {recipe.id: recipe.stage for recipe in recipes_with(playbook, block.slot)}
    found: list[Tried] = []
    for uuid in uuids:
        if len(found) == most:
            break
        tried = _tried(db, trial, block, recipes, uuid, clinic=clinic, language=language, now=now, check=check)
        if tried is not None:
            found.append(tried)
    return found


def _holds(reply: str, block: Block, language: str) -> bool:
    """Whether a reply holds one of the block's variants, whatever stands in its places."""
    said = reply.lower()
    texts = [text for name in (language, f"{language}_ty") for text in getattr(block, name, ())]
    return any(
        all(piece.strip(" ,.!?").lower() in said for piece in PLACE.sub("\0", text).split("\0")) for text in texts
    )


def _tried(
    db: Database,
    trial: Playbook,
    block: Block,
    recipes: dict[str, ReplyStage],
    uuid: UUID,
    *,
    clinic: Clinic,
    language: ReplyLanguage,
    now: datetime,
    check: Check,
) -> Tried | None:
    with db.read() as session:
        head = find_head(session, uuid)
        if head is None:
            return None
        text, labels = text_of(session, head.seq), current_labels(session, head.seq).labels
    for stage in (None, *dict.fromkeys(recipes.values())):
        offered = suggest(
            trial,
            comment_text=text,
            author=head.author_name,
            labels=labels,
            clinic=clinic,
            now=now,
            reply_language=language,
            stage=stage,
            site=Site(head.site),
        )
        for one in offered.suggestions:
            if one.entry in recipes and _holds(one.text, block, one.language):
                findings = check(
                    one.text,
                    comment=text,
                    channel=_channel(one.stage),
                    author=head.author_name,
                    comment_type=labels.type,
                    earlier_replies=(),
                )
                return Tried(head.seq, head.author_name, text[:300], one.text, one.language, findings)
    return None


def _channel(stage: ReplyStage) -> ReplyChannel:
    if stage is ReplyStage.PRIVATE_MESSAGE:
        return ReplyChannel.PRIVATE
    return ReplyChannel.CLOSING_NOTE if stage is ReplyStage.CLOSING_NOTE else ReplyChannel.PUBLIC
