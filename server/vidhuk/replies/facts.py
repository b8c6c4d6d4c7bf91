"""The facts of one comment and one clinic as places for the texts, and what is missing among them; invents nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from vidhuk.clinic import by_when, deadline, doctor_line, parse_hours, until_moment, zone_of
from vidhuk.contracts import (
    ChainNode,
    Clinic,
    CommentType,
    Element,
    Flag,
    FormOfAddress,
    Labels,
    Language,
    MissingFact,
    ReplyStage,
    Script,
    Site,
)
from vidhuk.replies.amenities import parking
from vidhuk.replies.asked import Comment
from vidhuk.replies.asking import Answers, answers, asks_of
from vidhuk.replies.chains import Step
from vidhuk.replies.channels import HERE, in_channel, to_channel
from vidhuk.replies.compose import Situation
from vidhuk.replies.general_facts import fact_about, fact_places
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.main_topic import Said, about_of, details_said
from vidhuk.replies.names import address
from vidhuk.replies.people import praised_doctor, who_words
from vidhuk.replies.playbook import Playbook
from vidhuk.replies.who_answers import Asked, who_and_when
from vidhuk.replies.words import words_of

_ANSWER_MINUTES = 120
_ONLY_A_SIGN = "applause"


@dataclass(frozen=True)
class Case:
    """One comment to answer, as decided so far."""

    text: str
    author: str | None
    labels: Labels
    clinic: Clinic
    now: datetime
    language: ReplyLanguage
    site: Site | None
    type: CommentType
    lead: bool
    """A lead is needed: the person who answers is one, when the clinic names one."""
    private: bool = False
    """The talk is private already."""


def said_in(text: str, labels: Labels, playbook: Playbook) -> list[str]:
    """The words of a comment; Ukrainian and Russian in Latin letters are spelt in their own."""
    words = words_of(text)
    if labels.script is not Script.LATIN or labels.language is Language.EN:
        return words
    return playbook.spelling.again(words, "ru" if labels.language is Language.RU else "uk")


class Facts:
    """What can be said about this comment.

    Args:
        playbook: words for topics, questions and roles.
        case: the comment.

    Attributes:
        words: of the comment, in Cyrillic letters where it is Ukrainian or Russian.
        about: details and topics that the comment mentions.
        places: ways to fill each place; a place that nothing fills is not there.
        topic: the topic that `{topic}` speaks of.
        answers: what a question asks for and what answers it.
    """

    def __init__(self, playbook: Playbook, case: Case) -> None:
        self._playbook, self._case = playbook, case
        self._zone = zone_of(case.clinic.time_zone)
        words = self.words = said_in(case.text, case.labels, playbook)
        said = details_said(playbook, words)
        self._topics = about_of(playbook, case.labels, case.text, said)
        self.about = self._about(words, said)
        self.places: dict[str, tuple[str, ...]] = {}
        self.topic: str | None = None
        self.answers = Answers()
        self._put("clinic", (case.clinic.name or "").strip())
        for place, words_for in (("to_channel", to_channel), ("in_channel", in_channel)):
            if case.private:
                self._put(place, HERE[case.language][place == "in_channel"])
                continue
            channel = words_for(case.clinic, case.site, case.language)
            # A question has its answer here; a phone is a channel only where something personal has to leave the public.
            if case.type is not CommentType.QUESTION or not any(
                phone in (channel or "") for phone in case.clinic.phones
            ):
                self._put(place, channel)
        self._find_topic()
        self._no_responsible = self._find_responsible()
        self._find_answers(words)

    def _about(self, words: list[str], said: Sequence[Said]) -> set[str]:
        # Of several topics a reply speaks of the main one only.
        main = self._topics.topics[:1] if self._topics.spoken else ()
        topics = {topic for topic in (*main, self._topics.closer) if topic is not None}
        details = {
            label for label, _start, _end in said if label not in {*self._playbook.topics, *self._playbook.closer}
        }
        marks = {detail for mark, detail in self._playbook.marks if mark in self._case.text}
        if not words and not marks:
            # Nothing but a sign that no list holds: there are no «kind words» to thank for.
            marks = {_ONLY_A_SIGN}
        return topics | details | marks

    def _put(self, place: str, value: str | None) -> None:
        if value:
            self.places[place] = (value,)

    def _find_topic(self) -> None:
        main = next(iter(self._topics.topics), "") if self._topics.spoken else ""
        topic = self._topics.closer or main
        words = self._playbook.closer.get(topic) or self._playbook.topics.get(topic)
        if words is not None:
            self.topic = topic
            self.places["topic"] = tuple(words.in_language(self._case.language))

    def _find_responsible(self) -> list[MissingFact]:
        """Put who answers and by when; what is missing for that is returned."""
        case = self._case
        # Topics are of complaints: what a question is about says nothing of who knows the answer.
        topics = () if case.type is CommentType.QUESTION else self._topics.topics
        promises = self._playbook.promises
        minutes = promises.answer_minutes.get(case.type, _ANSWER_MINUTES)
        asked = Asked(case.clinic, case.labels, topics, case.lead, at_once=Flag.SAFETY in case.labels.flags)
        found = who_and_when(asked, case.now, minutes, self._zone)
        if found is None:
            return [MissingFact.RESPONSIBLE]
        self._put("who", who_words(found.person, case.language, self._playbook.roles))
        week = parse_hours(found.person.hours)
        if found.moment is None or week is None:
            return [MissingFact.HOURS]
        self._put("by_when", by_when(found.moment, case.now, self._zone, case.language))
        due = deadline(week, case.now, promises.deadline_hours, self._zone)
        self._put("deadline", until_moment(due, self._zone, case.language))
        return []

    def _find_answers(self, words: list[str]) -> None:
        case = self._case
        comment = self._comment(words)
        if case.type is CommentType.QUESTION:
            self.answers = answers(comment)
            self.places |= self.answers.places
            for ask in (self.answers.unanswered or self.answers.gone or self.answers.asks)[:1]:
                subject = tuple(self._playbook.asks[ask].subject.in_language(case.language))
                self.places["subject"] = subject
                if self.answers.answered and self.answers.unanswered:
                    # A part has its answer: what has none yet is said to be on its way.
                    self.places["rest"] = subject
        elif case.type is CommentType.COMPLAINT and self._topics.closer == "parking":
            # Where a car can be left is of use to who could not leave it.
            self.places |= parking(comment) or fact_places(comment, "parking") or {}
        elif case.type in (CommentType.MISINFORMED, CommentType.COMPLAINT):
            self.places |= fact_places(comment) or {}
        elif case.type is CommentType.PRAISE:
            self._put(
                "doctor",
                praised_doctor(case.text, [doctor_line(doctor) for doctor in case.clinic.doctors], case.language),
            )

    def _comment(self, words: list[str]) -> Comment:
        case = self._case
        return Comment(self._playbook, words, case.labels, case.clinic, case.now.astimezone(self._zone), case.language)

    def situation(self) -> Situation:
        """What conditions look at."""
        case = self._case
        name = address(case.author, case.language)
        return Situation(
            language=case.language,
            form=case.clinic.form_of_address if case.language != "en" else FormOfAddress.VY,
            type=case.type,
            site=case.site,
            about=frozenset(self.about),
            answered=tuple(self.answers.answered),
            asks=tuple(self.answers.asks),
            flags=frozenset(case.labels.flags),
            places=self.places,
            name=name,
            greeting=self._greeting(name),
            private=case.private,
        )

    @property
    def is_press_request(self) -> bool:
        """Whether somebody of the press asks for a word, and has no complaint of an own visit."""
        flags = self._case.labels.flags
        if Flag.PRESS_OR_BLOGGER not in flags or Flag.SAFETY in flags:
            return False
        return not self._topics.told and "press-request" in self.about

    def in_chain(self, step: Step, told: Sequence[str] = ()) -> Situation:
        """As `situation`, for a message that goes on with a talk: what the talk is about is asked still.

        Args:
            step: the step to take.
            told: what the author wrote before in this talk.
        """
        answered = self.answers.answered if step.node is ChainNode.DETAIL else []
        return replace(
            self.situation(),
            type=CommentType.QUESTION,
            asks=(step.ask,),
            answered=tuple(answered),
            greeting=None,
            told=(*self.words, *(word for text in told for word in words_of(text))),
        )

    @property
    def service_alone(self) -> list[str]:
        """«Масаж шиї», after «яка саме послуга цікавить?»: a service and nothing else asks for what there is of it."""
        asks = asks_of(self._comment(self.words))
        return asks if asks == ["supply"] else []

    def answers_to(self, ask: str) -> bool:
        """Whether the facts answer what a message of a talk asks; its places are filled then."""
        if self._case.type is not CommentType.QUESTION:
            # «А в суботу?» may be read as chatter; inside a talk it is a question.
            self.answers = answers(self._comment(self.words))
            self.places |= self.answers.places
        return ask in self.answers.asks and bool(self.answers.answered)

    def _greeting(self, name: str | None) -> str | None:
        hour = self._case.now.astimezone(self._zone).hour
        for greeting in self._playbook.greetings:
            if greeting.from_hour <= hour < greeting.to_hour:
                words = greeting.in_language(self._case.language)[0]
                return f"{words}, {name}!" if name else f"{words}!"
        return None

    def missing_for(self, stage: ReplyStage) -> tuple[list[MissingFact], frozenset[Element]]:
        """Facts that the reply's elements would need, and the elements that have to be left out for it."""
        requirement = self._playbook.requirement(stage, self._case.type)
        needed = requirement.must | requirement.should
        missing: list[MissingFact] = []
        unavailable: set[Element] = set()
        if Element.R4 in needed and self._no_responsible:
            missing += self._no_responsible
            unavailable.add(Element.R4)
        if self._case.private:
            # Here is the private channel.
            unavailable |= {Element.R3, Element.R7}
        elif Element.R3 in needed and "to_channel" not in self.places:
            missing.append(MissingFact.PRIVATE_CHANNEL)
            unavailable |= {Element.R3, Element.R7}
        if stage is ReplyStage.ANSWER and self._case.type is CommentType.QUESTION:
            missing += self.answers.missing
            if not self.answers.answered:
                unavailable.add(Element.R5)
        if stage is ReplyStage.CORRECT:
            unavailable |= {e for e, place in ((Element.R5, "fact"), (Element.R6, "link")) if place not in self.places}
            if unavailable & {Element.R5, Element.R6}:
                unsaid = "fact" not in self.places and fact_about(self._comment(self.words)) is not None
                missing.append(MissingFact.FACT_IN_ENGLISH if unsaid else MissingFact.FACT_WITH_SOURCE)
        return list(dict.fromkeys(missing)), frozenset(unavailable)
