"""A private message is answered as one: nobody is asked to come where the person is already, and nothing speaks of a comment or a page."""

from __future__ import annotations

import random
import re
from datetime import timedelta

import pytest

from tests.bench.replies_sweep import AUTHORS, START, clinic, comments
from tests.server.replies.fixtures import FULL, NOTHING, NOW, labels
from vidhuk.classify import analyse
from vidhuk.clinic import roster_of
from vidhuk.contracts import Clinic, CommentType, Element, MissingFact, ReplyStage, Site, SuggestionSet
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.language import ReplyLanguage

PLAYBOOK = load_playbook()
TO_PRIVATE = re.compile(r"приватн\w+ (?:повід|розм)|особист\w+ повід|личн\w+ сооб|private message|direct message|(?:у|в|in) Direct\b|приватно", re.IGNORECASE)  # fmt: skip
PUBLIC = re.compile(r"коментар|комментар|\bcomment|сторінк|сторінц|страниц|our page|публічн|публичн|in public|на людях|на виду", re.IGNORECASE)  # fmt: skip
COMPLAINTS: dict[ReplyLanguage, str] = {
    "uk": "Сиділа під кабінетом півтори години, а потім ще й нагримали",
    "ru": "Администратор хамит и бросает трубку, деньги не вернули",
    "en": "I was kept waiting for ninety minutes and then shouted at",
}


def private(text: str, facts: Clinic, language: ReplyLanguage, **more: object) -> SuggestionSet:
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author="Олена Коваль",
        labels=labels("complaint", language, **more),
        clinic=facts,
        now=NOW,
        reply_language=language,
        private=True,
        site=Site.BY_HAND,
        strict=True,
    )


@pytest.mark.parametrize("language", COMPLAINTS)
@pytest.mark.parametrize("facts", [FULL, NOTHING], ids=["full", "nothing"])
@pytest.mark.parametrize(
    ("understood", "stage"),
    [
        ({}, ReplyStage.ACKNOWLEDGE),
        ({"needs_checking": True}, ReplyStage.REQUEST_DETAILS),
        ({"flags": ["safety"]}, ReplyStage.HOLDING),
        ({"flags": ["second_unanswered"]}, ReplyStage.ACKNOWLEDGE),
    ],
    ids=["plain", "checking", "safety", "second"],
)
def test_a_complaint_in_private_is_not_sent_to_private(
    language: ReplyLanguage, facts: Clinic, understood: dict[str, object], stage: ReplyStage
) -> None:
    found = private(COMPLAINTS[language], facts, language, **understood)
    assert len(found.suggestions) == 3
    assert MissingFact.PRIVATE_CHANNEL not in found.missing_facts
    for one in found.suggestions:
        assert one.stage in (stage, ReplyStage.HOLDING)
        assert TO_PRIVATE.search(one.text) is None, one.text
        assert PUBLIC.search(one.text) is None, one.text
        assert not {Element.R3, Element.R7} & set(one.elements)


def test_details_are_asked_for_right_there_by_a_day_and_without_health() -> None:
    for one in private(COMPLAINTS["uk"], FULL, "uk", needs_checking=True).suggestions:
        assert {Element.R1, Element.R4, Element.R9} <= set(one.elements)
        assert "філі" in one.text
        assert "здоров" in one.text or "медичн" in one.text
        assert "Ірина Савчук" in one.text


def test_whatever_a_person_writes_in_private_is_answered_as_a_message() -> None:
    dice = random.Random(20)
    told = [one for one in comments() if one.type not in (CommentType.TROLL, CommentType.SPAM, CommentType.OTHER)]
    for _number in range(150):
        one, facts, author = dice.choice(told), clinic(dice), dice.choice(AUTHORS)
        now = START + timedelta(minutes=dice.randrange(7 * 24 * 60))
        found = suggest(
            PLAYBOOK,
            comment_text=one.text,
            author=author,
            labels=analyse(one.text, author=author, now=now, roster=roster_of(facts)),
            clinic=facts,
            now=now,
            type_override=one.type,
            private=True,
            site=Site.BY_HAND,
        )
        assert len(found.suggestions) == 3, one.text
        for reply in found.suggestions:
            assert TO_PRIVATE.search(reply.text) is None, reply.text
            # A fact of the clinic may speak of a page; the playbook may not.
            assert PUBLIC.search(reply.text) is None, reply.text


def test_in_public_the_same_complaint_is_asked_to_private() -> None:
    found = suggest(
        PLAYBOOK,
        comment_text=COMPLAINTS["uk"],
        author=None,
        labels=labels("complaint"),
        clinic=FULL,
        now=NOW,
        site=Site.FACEBOOK,
    )
    assert all(Element.R3 in one.elements for one in found.suggestions)
