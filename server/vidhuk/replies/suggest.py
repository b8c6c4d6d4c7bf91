"""Up to three replies for one comment: decides stage and language, has them composed; pure, `now` comes in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from vidhuk.contracts import (
    ChainNode,
    Clinic,
    CommentType,
    Flag,
    Labels,
    ReplyChannel,
    ReplyStage,
    Site,
    Suggestion,
    SuggestionSet,
    WhyReply,
)
from vidhuk.replies.asking import OVER
from vidhuk.replies.chains import TASK, Step, next_step, only_agrees, type_in_talk
from vidhuk.replies.clarified import SLOT
from vidhuk.replies.compose import ALIKE as APART
from vidhuk.replies.compose import Reply, Situation, Surroundings, Unfit, candidates, compose
from vidhuk.replies.facts import Case, Facts
from vidhuk.replies.guard import channel_of
from vidhuk.replies.language import (
    ReplyLanguage,
    language_in_talk,
    language_seen,
    other_languages,
    reply_language,
    tells_no_language,
)
from vidhuk.replies.lint import Draft
from vidhuk.replies.lint.rules.l15_template import ALIKE
from vidhuk.replies.own_words import is_own
from vidhuk.replies.pack import CALL_LEAD, Recipe, Requirement
from vidhuk.replies.playbook import Playbook
from vidhuk.replies.similarity import jaccard, likeness
from vidhuk.replies.unsaid import IN_ENGLISH
from vidhuk.replies.words import words_of

MAX_SUGGESTIONS = 3
_LOOKED_AT = 4_000
"""Characters of a comment that the linter reads beside a suggestion; the rest of a novel adds nothing."""
_STAGE: dict[CommentType, ReplyStage] = {
    CommentType.COMPLAINT: ReplyStage.ACKNOWLEDGE,
    CommentType.PRAISE: ReplyStage.THANK,
    CommentType.QUESTION: ReplyStage.ANSWER,
    CommentType.MISINFORMED: ReplyStage.CORRECT,
    CommentType.TROLL: ReplyStage.NO_REPLY,
    CommentType.SPAM: ReplyStage.NO_REPLY,
    CommentType.OTHER: ReplyStage.NO_REPLY,
    CommentType.UNDETERMINED: ReplyStage.HOLDING,
}
_ONLY_NEWS = frozenset({OVER})
"""An answer that only says what is no more: a person finds out what there is instead."""
_SHAPES = ("short", "full", "warm")


def suggest(
    playbook: Playbook,
    *,
    comment_text: str,
    author: str | None,
    labels: Labels,
    clinic: Clinic,
    now: datetime,
    reply_language: ReplyLanguage | None = None,
    stage: ReplyStage | None = None,
    type_override: CommentType | None = None,
    earlier_replies: Sequence[str] = (),
    exclude: Sequence[str] = (),
    talk: Sequence[str] = (),
    told: Sequence[str] | None = None,
    private: bool = False,
    site: Site | None = None,
    strict: bool = False,
) -> SuggestionSet:
    """Replies from the playbook.

    Args:
        playbook: of `load_playbook`.
        comment_text: the comment as seen.
        author: displayed name, or None.
        labels: what was understood; `type_override` is a person's word on the type.
        clinic: the clinic's facts; nothing else is stated about it.
        now: aware moment; promises and dates count from it.
        reply_language: a person's choice; None follows the policy.
        stage: a person's choice; None follows the type.
        earlier_replies: what the clinic posted lately; a suggestion keeps away from these.
        exclude: what was offered already; "others, please" gets other texts as long as there are any.
        talk: our replies of this very talk, the oldest first; they tell where it stands in an answer chain.
        told: what the author wrote in it before; with our replies it tells the language of a short message. None: the
            replies may be to others, and tell no language.
        private: the comment is a private message, and the reply will be one.
        site: where the comment was seen; decides the private channel.
        strict: raise `Unfit` instead of leaving out a reply that breaks a rule (tests).
    """
    type_ = type_override or labels.type
    language = reply_language or _language(clinic, labels, comment_text, talk, told)
    urgent = not CALL_LEAD.isdisjoint(labels.flags)
    chosen, stage_why = _stage_of(type_, labels, stage, urgent=urgent)
    result = SuggestionSet(
        type=type_,
        language=language,
        other_languages=list(other_languages(clinic.language_policy, labels, language)),
        call_lead=urgent,
        private=private,
    )
    if stage is None and is_own(author, clinic):
        result.suggestions = [_no_reply(type_, language, "no-reply-own")]
        return result
    facts = Facts(playbook, Case(comment_text, author, labels, clinic, now, language, site, type_, urgent, private))
    kind = type_override or type_in_talk(labels, len(words_of(comment_text)))
    step = _step(playbook, talk, facts, kind) if stage is None and not urgent else None
    if step is not None:
        step = _unless_told(playbook, step, facts, told or ())
        situation, stage_why = facts.in_chain(step, told or ()), _why_of(step)
        result.chain = step.place
        plan = playbook.recipes_of_chain(step.node)
    elif chosen is ReplyStage.NO_REPLY:
        result.suggestions = [_no_reply(type_, language)]
        return result
    else:
        situation = facts.situation()
        if facts.is_press_request:
            # A journalist's request told of no harm, whatever type it got: it is answered as a request.
            situation = replace(situation, type=CommentType.OTHER, flags=situation.flags - {Flag.LEGAL_THREAT})
        result.missing_facts = facts.missing_for(chosen)[0]
        plan = _plan(playbook, chosen, situation, holding_too=not IN_ENGLISH.issuperset(result.missing_facts))
    away_from = [*earlier_replies, *exclude]
    seed = _seed(comment_text, author, language, clinic, away_from)
    spoken = None if type_ is CommentType.UNDETERMINED else type_
    if step is not None and type_ is not CommentType.QUESTION:
        # An answer to our question, whatever the guess about it was.
        spoken = CommentType.OTHER
    draft = Draft(
        reply="",
        comment=comment_text[:_LOOKED_AT],
        author=author,
        comment_type=spoken,
        clinic=clinic,
        earlier_replies=tuple(earlier_replies),
    )
    # Where a rule stops every answer, as with a service that the price list calls «без болю», a person answers.
    instead = [] if strict or step is not None else _holding(playbook, situation)

    def made(recipe: Recipe, beside: Sequence[Reply]) -> Reply | None:
        needs = playbook.requirement(recipe.stage, situation.type) if step is None else Requirement(stage=recipe.stage)
        around = Surroundings(
            requirement=needs,
            unavailable=facts.missing_for(recipe.stage)[1],
            seed=f"{seed}|{recipe.id}",
            draft=replace(draft, channel=ReplyChannel.PRIVATE if private else channel_of(recipe.stage)),
            beside=beside,
            earlier=away_from,
        )
        try:
            return compose(playbook, recipe, situation, around)
        except Unfit:
            if strict:
                raise
            return None

    replies = _replies(plan, made, earlier_replies) or _replies(instead, made, earlier_replies)
    if len(replies) < MAX_SUGGESTIONS and type_ is CommentType.QUESTION:
        # One holding reply beside the answers that a rule stopped is no choice.
        replies = _replies([*plan, *(recipe for recipe in instead if recipe not in plan)], made, earlier_replies)
    result.suggestions = [_suggestion(reply, situation, stage_why, facts.topic) for reply in replies]
    return result


def _replies(
    plan: Sequence[Recipe], made: Callable[[Recipe, Sequence[Reply]], Reply | None], earlier: Sequence[str]
) -> list[Reply]:
    """Three replies at most, in the order of the recipes; what the page holds already gives way to another of its shape."""
    found: list[Reply] = []
    spare: list[Reply] = []
    for number, recipe in enumerate(plan):
        if len(found) == MAX_SUGGESTIONS:
            break
        reply = made(recipe, found)
        if reply is None:
            continue
        # Short thanks may be said twice (L15), but another way goes first.
        said = any(likeness(reply.text, posted) > ALIKE for posted in earlier)
        others = any(later.shape == recipe.shape for later in plan[number + 1 :])
        (spare if said and others else found).append(reply)
    for reply in spare[: MAX_SUGGESTIONS - len(found)]:
        if all(jaccard(reply.text, other.text) < APART for other in found):
            found.append(reply)
    return found


def _step(playbook: Playbook, talk: Sequence[str], facts: Facts, kind: CommentType) -> Step | None:
    """The step of an answer chain; a step that the clinic's facts cannot take is left to a person."""
    if not talk:
        return None
    words = facts.words
    asked = [] if only_agrees(words) else playbook.asked.found(words) or facts.service_alone
    step = next_step(playbook, talk, asked=asked, type_=kind, words=len(words))
    if step is not None and step.node is ChainNode.DETAIL and not facts.answers_to(step.ask):
        return replace(step, node=ChainNode.PERSON)
    return step


def _unless_told(playbook: Playbook, step: Step, facts: Facts, told: Sequence[str]) -> Step:
    """The step, or the one behind it where every clarifying question has its answer in the author's own words."""
    if step.node is not ChainNode.CLARIFY:
        return step
    situation = facts.in_chain(step, told)
    recipes = playbook.recipes_of_chain(step.node)
    if any(candidates(playbook, SLOT, recipe, situation, frozenset()) for recipe in recipes):
        return step
    return replace(step, node=step.chain.after(step.node, "reply"))


def _why_of(step: Step) -> WhyReply:
    if step.node is ChainNode.PERSON:
        return WhyReply(code="chain-person", params={"chain": step.chain.id, "task": TASK})
    return WhyReply(code="chain", params={"chain": step.chain.id, "step": step.node.value})


def _language(
    clinic: Clinic, labels: Labels, text: str, talk: Sequence[str], told: Sequence[str] | None
) -> ReplyLanguage:
    """By the clinic's policy; a short text that tells no language goes on in that of its talk."""
    if told is not None and (talk or told) and tells_no_language(text, len(words_of(text)), labels):
        ours, theirs = language_seen(talk), language_seen(told)
        return language_in_talk(clinic.language_policy, labels, ours=ours, theirs=theirs)
    return reply_language(clinic.language_policy, labels)


def _stage_of(
    type_: CommentType, labels: Labels, asked: ReplyStage | None, *, urgent: bool
) -> tuple[ReplyStage, WhyReply]:
    if urgent and asked is not ReplyStage.NO_REPLY:
        flag = next(flag for flag in Flag if flag in CALL_LEAD and flag in labels.flags)
        return ReplyStage.HOLDING, WhyReply(code="call-lead", params={"flag": flag.value})
    if asked is not None:
        return asked, WhyReply(code="stage-chosen", params={"stage": asked.value})
    if labels.needs_checking and type_ is CommentType.COMPLAINT:
        return ReplyStage.REQUEST_DETAILS, WhyReply(code="needs-checking")
    return _STAGE[type_], WhyReply(code="type", params={"type": type_.value})


def _no_reply(type_: CommentType, language: ReplyLanguage, code: str = "") -> Suggestion:
    code = code or (f"no-reply-{type_.value}" if _STAGE[type_] is ReplyStage.NO_REPLY else "no-reply-chosen")
    return Suggestion(
        entry=code, stage=ReplyStage.NO_REPLY, language=language, text="", elements=[], why=[WhyReply(code=code)]
    )


def _plan(playbook: Playbook, stage: ReplyStage, situation: Situation, *, holding_too: bool) -> list[Recipe]:
    """Recipes in order: one of each shape first; holding replies come in when a fact is missing."""
    own = playbook.recipes_for(stage, situation.type, situation.flags, private=situation.private)
    first = [next((recipe for recipe in own if recipe.shape == shape), None) for shape in _SHAPES]
    recipes = [recipe for recipe in first if recipe is not None]
    recipes += [recipe for recipe in own if recipe not in recipes]
    if holding_too and stage is not ReplyStage.HOLDING:
        holding = _holding(playbook, situation)
        # Where a part of the question has its answer, the answers say themselves that the rest will follow.
        partly = "rest" in situation.places or not _ONLY_NEWS.issuperset(situation.answered)
        recipes = [*recipes[:2], *holding[:1], *recipes[2:]] if partly else [*holding[:1], *recipes, *holding[1:]]
    return recipes


def _holding(playbook: Playbook, situation: Situation) -> list[Recipe]:
    return playbook.recipes_for(ReplyStage.HOLDING, situation.type, situation.flags, private=situation.private)


def _suggestion(reply: Reply, situation: Situation, stage_why: WhyReply, topic: str | None) -> Suggestion:
    why = [stage_why, WhyReply(code=reply.recipe.why)]
    spoken = (
        topic if any("{topic}" in source.lower() for source in reply.sources) else next(iter(sorted(reply.about)), None)
    )
    if spoken is not None:
        why.append(WhyReply(code="about", params={"detail": spoken}))
    if situation.name and situation.name in reply.text:
        why.append(WhyReply(code="name", params={"name": situation.name}))
    return Suggestion(
        entry=reply.recipe.id,
        stage=reply.recipe.stage,
        language=situation.language,
        text=reply.text,
        elements=list(reply.elements),
        why=why,
    )


def _seed(text: str, author: str | None, language: str, clinic: Clinic, earlier: Sequence[str]) -> str:
    """The same comment at the same desk gets the same replies, until something new was posted."""
    told = json.dumps([text, author, language, clinic.name, list(earlier)], ensure_ascii=False)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
