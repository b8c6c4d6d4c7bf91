"""Up to three replies for one comment: decides stage, language and facts, has them composed; pure apart from its arguments."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from vidhuk.clinic import by_when, deadline, next_working_moment, parse_hours, until_moment, zone_of
from vidhuk.contracts import (
    Clinic,
    CommentType,
    Element,
    Flag,
    FormOfAddress,
    Labels,
    MissingFact,
    ReplyStage,
    Site,
    Suggestion,
    SuggestionSet,
    WhyReply,
)
from vidhuk.replies.asking import Answers, answers, correction
from vidhuk.replies.channels import in_channel, to_channel
from vidhuk.replies.compose import Reply, Situation, Unfit, compose
from vidhuk.replies.language import ReplyLanguage, other_languages, reply_language
from vidhuk.replies.names import address
from vidhuk.replies.pack import Recipe
from vidhuk.replies.people import praised_doctor, responsible_for, who_words
from vidhuk.replies.playbook import Playbook
from vidhuk.replies.words import words_of

MAX_SUGGESTIONS = 3
CALL_LEAD = frozenset({Flag.SAFETY, Flag.LEGAL_THREAT, Flag.PRESS_OR_BLOGGER})

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
        site: where the comment was seen; decides the private channel.
        strict: raise `compose.Unfit` instead of leaving out a reply that breaks a rule (tests).
    """
    type_ = type_override or labels.type
    language = reply_language or _policy_language(clinic, labels)
    urgent = not CALL_LEAD.isdisjoint(labels.flags)
    chosen, stage_why = _stage_of(type_, labels, stage, urgent=urgent)
    result = SuggestionSet(
        type=type_,
        language=language,
        other_languages=list(other_languages(clinic.language_policy, labels, language)),
        call_lead=urgent,
    )
    if chosen is ReplyStage.NO_REPLY:
        result.suggestions = [_no_reply(type_, language, asked=stage is not None)]
        return result
    facts = _Facts(playbook, comment_text, labels, clinic, now, language, site, type_, lead=urgent)
    situation = facts.situation(author)
    missing, unavailable = facts.missing_for(playbook, chosen)
    result.missing_facts = missing
    plan = _plan(playbook, chosen, type_, situation, holding_too=bool(missing))
    replies = _compose_all(
        playbook, plan, situation, unavailable, facts, seed=_seed(comment_text, author, language, clinic), earlier=earlier_replies, strict=strict
    )
    result.suggestions = [_suggestion(reply, situation, stage_why, facts) for reply in replies]
    return result


def _policy_language(clinic: Clinic, labels: Labels) -> ReplyLanguage:
    return reply_language(clinic.language_policy, labels)


def _stage_of(type_: CommentType, labels: Labels, asked: ReplyStage | None, *, urgent: bool) -> tuple[ReplyStage, WhyReply]:
    if urgent and asked is not ReplyStage.NO_REPLY:
        flag = next(flag for flag in Flag if flag in CALL_LEAD and flag in labels.flags)
        return ReplyStage.HOLDING, WhyReply(code="call-lead", params={"flag": flag.value})
    if asked is not None:
        return asked, WhyReply(code="stage-chosen", params={"stage": asked.value})
    if labels.needs_checking and type_ is CommentType.COMPLAINT:
        return ReplyStage.REQUEST_DETAILS, WhyReply(code="needs-checking")
    return _STAGE[type_], WhyReply(code="type", params={"type": type_.value})


def _no_reply(type_: CommentType, language: ReplyLanguage, *, asked: bool) -> Suggestion:
    code = "no-reply-chosen" if asked and _STAGE[type_] is not ReplyStage.NO_REPLY else f"no-reply-{type_.value}"
    return Suggestion(entry=f"no-reply-{type_.value}", stage=ReplyStage.NO_REPLY, language=language, text="", elements=[], why=[WhyReply(code=code)])


class _Facts:
    """The facts of this comment and this clinic, as places for the texts, and what is missing among them."""

    def __init__(
        self,
        playbook: Playbook,
        text: str,
        labels: Labels,
        clinic: Clinic,
        now: datetime,
        language: ReplyLanguage,
        site: Site | None,
        type_: CommentType,
        *,
        lead: bool,
    ) -> None:
        self._playbook, self._labels, self._clinic = playbook, labels, clinic
        self._language, self._site, self._type = language, site, type_
        self._zone = zone_of(clinic.time_zone)
        self._now = now
        words = words_of(text)
        self.about = _about(playbook, words, text, labels)
        self.places: dict[str, tuple[str, ...]] = {}
        self._put("clinic", (clinic.name or "").strip() or None)
        self.topic: str | None = None
        self._topic()
        self._channel()
        self.missing_who = self._responsible(lead=lead)
        self.answers = Answers()
        if type_ is CommentType.QUESTION or type_ in (CommentType.OTHER, CommentType.UNDETERMINED):
            self.answers = answers(playbook, text, labels, clinic, now.astimezone(self._zone).date(), language)
            for place, value in self.answers.places.items():
                self._put(place, value)
            self._subject()
        if type_ is CommentType.MISINFORMED:
            for place, value in (correction(text, clinic, language) or {}).items():
                self._put(place, value)
        if type_ is CommentType.PRAISE:
            self._put("doctor", praised_doctor(text, list(clinic.doctors), language))

    def _put(self, place: str, value: str | None) -> None:
        if value:
            self.places[place] = (value,)

    def _topic(self) -> None:
        for topic in [*(topic.value for topic in self._labels.topics), *sorted(self.about)]:
            words = self._playbook.topics.get(topic)
            if words is not None and topic in self.about:
                self.topic = topic
                self.places["topic"] = tuple(getattr(words, self._language))
                return

    def _subject(self) -> None:
        for ask in self.answers.asks:
            self.places["subject"] = tuple(getattr(self._playbook.asks[ask].subject, self._language))
            return

    def _channel(self) -> None:
        self._put("to_channel", to_channel(self._clinic, self._site, self._language))
        self._put("in_channel", in_channel(self._clinic, self._site, self._language))

    def _responsible(self, *, lead: bool) -> list[MissingFact]:
        person = responsible_for(self._clinic, self._labels, lead=lead)
        if person is None:
            return [MissingFact.RESPONSIBLE]
        minutes = self._playbook.promises.answer_minutes.get(self._type, 120)
        moment = next_working_moment(person, self._now, minutes, self._zone)
        self._put("who", who_words(person, self._language))
        week = parse_hours(person.hours)
        if moment is None or week is None:
            return [MissingFact.HOURS]
        self._put("by_when", by_when(moment, self._now, self._zone, self._language))
        due = deadline(week, self._now, self._playbook.promises.deadline_hours, self._zone)
        self._put("deadline", until_moment(due, self._zone, self._language))
        return []

    def situation(self, author: str | None) -> Situation:
        """What conditions look at."""
        name = address(author, self._language)
        return Situation(
            language=self._language,
            form=self._clinic.form_of_address if self._language != "en" else FormOfAddress.VY,
            type=self._type,
            site=self._site,
            about=frozenset(self.about),
            answered=tuple(self.answers.answered),
            asks=tuple(self.answers.asks),
            flags=frozenset(self._labels.flags),
            places=self.places,
            name=name,
            greeting=self._greeting(name),
        )

    def _greeting(self, name: str | None) -> str | None:
        hour = self._now.astimezone(self._zone).hour
        for greeting in self._playbook.greetings:
            if greeting.from_hour <= hour < greeting.to_hour:
                words: list[str] = getattr(greeting, self._language)
                return f"{words[0]}, {name}!" if name else f"{words[0]}!"
        return None

    def missing_for(self, playbook: Playbook, stage: ReplyStage) -> tuple[list[MissingFact], frozenset[Element]]:
        """Facts that the reply's required elements would need, and the elements that have to be left out for it."""
        wanted = playbook.requirement(stage, self._type)
        needed = wanted.must | wanted.should
        missing: list[MissingFact] = []
        unavailable: set[Element] = set()
        if Element.R4 in needed and self.missing_who:
            missing += self.missing_who
            unavailable.add(Element.R4)
        if Element.R3 in needed and "to_channel" not in self.places:
            missing.append(MissingFact.PRIVATE_CHANNEL)
            unavailable |= {Element.R3, Element.R7}
        if self._type is CommentType.QUESTION and stage is ReplyStage.ANSWER:
            missing += self.answers.missing
            if not self.answers.answered:
                unavailable.add(Element.R5)
        if self._type is CommentType.MISINFORMED and stage is ReplyStage.CORRECT:
            if "fact" not in self.places:
                unavailable |= {Element.R5, Element.R6}
            elif "link" not in self.places:
                unavailable.add(Element.R6)
            if Element.R6 in unavailable:
                missing.append(MissingFact.FACT_WITH_SOURCE)
        return list(dict.fromkeys(missing)), frozenset(unavailable)


def _about(playbook: Playbook, words: list[str], text: str, labels: Labels) -> set[str]:
    topics = {topic.value for topic in labels.topics if topic.value in playbook.topics}
    details = set(playbook.details.found(words))
    marks = {detail for mark, detail in playbook.marks if mark in text}
    return topics | details | marks


def _plan(playbook: Playbook, stage: ReplyStage, type_: CommentType, situation: Situation, *, holding_too: bool) -> list[Recipe]:
    """Recipes in order: one of each shape; holding replies come in when a fact is missing."""
    own = _applicable(playbook.recipes_for(stage, type_), situation)
    plan = [next((recipe for recipe in own if recipe.shape == shape), None) for shape in _SHAPES]
    recipes = [recipe for recipe in plan if recipe is not None]
    recipes += [recipe for recipe in own if recipe not in recipes]
    if holding_too and stage is not ReplyStage.HOLDING:
        holding = _applicable(playbook.recipes_for(ReplyStage.HOLDING, type_), situation)
        recipes = [*holding[:1], *recipes, *holding[1:]]
    return recipes


def _applicable(recipes: list[Recipe], situation: Situation) -> list[Recipe]:
    flagged = [recipe for recipe in recipes if recipe.flags and not recipe.flags.isdisjoint(situation.flags)]
    return flagged or [recipe for recipe in recipes if not recipe.flags]


def _compose_all(
    playbook: Playbook,
    plan: list[Recipe],
    situation: Situation,
    unavailable: frozenset[Element],
    facts: _Facts,
    *,
    seed: str,
    earlier: Sequence[str],
    strict: bool,
) -> list[Reply]:
    replies: list[Reply] = []
    for recipe in plan:
        if len(replies) == MAX_SUGGESTIONS:
            break
        requirement = playbook.requirement(recipe.stage, situation.type)
        left_out = unavailable
        if recipe.stage is ReplyStage.HOLDING:
            left_out = facts.missing_for(playbook, ReplyStage.HOLDING)[1]
        try:
            reply = compose(playbook, recipe, situation, requirement, left_out, f"{seed}|{recipe.id}|{len(earlier)}", replies, earlier)
        except Unfit:
            if strict:
                raise
            continue
        if reply is not None:
            replies.append(reply)
    return replies


def _suggestion(reply: Reply, situation: Situation, stage_why: WhyReply, facts: _Facts) -> Suggestion:
    why = [stage_why, WhyReply(code=reply.recipe.why)]
    topics = [facts.topic] if facts.topic and any("{topic}" in source.lower() for source in reply.sources) else []
    why += [WhyReply(code="about", params={"detail": detail}) for detail in (topics or sorted(reply.about))[:1]]
    if situation.name and situation.name in reply.text:
        why.append(WhyReply(code="name"))
    return Suggestion(entry=reply.recipe.id, stage=reply.recipe.stage, language=situation.language, text=reply.text, elements=list(reply.elements), why=why)


def _seed(text: str, author: str | None, language: str, clinic: Clinic) -> str:
    return hashlib.sha256(json.dumps([text, author, language, clinic.name], ensure_ascii=False).encode()).hexdigest()
