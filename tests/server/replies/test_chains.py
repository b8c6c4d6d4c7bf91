"""A talk goes along its answer chain: answer, one clarifying question, answer, offer; off it, a person is called."""

from __future__ import annotations

from typing import Any

import pytest

from tests.server.replies.fixtures import FULL, NOTHING, NOW, labels
from vidhuk.contracts import ChainNode, Clinic, Element, SuggestionSet, Voice
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.chains import TASK

PLAYBOOK = load_playbook()


def said(
    text: str, talk: list[str], *, type_: str = "question", clinic: Clinic = FULL, private: bool = True
) -> SuggestionSet:
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author="Олена Коваль",
        labels=labels(type_),
        clinic=clinic,
        now=NOW,
        earlier_replies=talk,
        talk=talk,
        private=private,
        strict=True,
    )


@pytest.mark.parametrize("place", [0, 1, 2], ids=["short", "full", "warm"])
def test_a_talk_goes_to_its_end(place: int) -> None:
    talk: list[str] = []
    steps = []
    for text, type_ in [
        ("Скільки коштує УЗД черевної порожнини?", "question"),
        ("Для дорослого, у будень", "other"),
        ("А до котрої ви працюєте?", "question"),
        ("Так, добре", "other"),
    ]:
        found = said(text, talk, type_=type_)
        assert len(found.suggestions) == 3
        steps.append(found.chain.step if found.chain else None)
        talk.append(found.suggestions[place].text)
    assert steps[0] is None
    assert steps[1] is ChainNode.CLARIFY
    assert steps[2] is ChainNode.DETAIL
    # The full answer to the second question holds the offer already, so the next step there is a person's.
    assert steps[3] is (ChainNode.PERSON if place == 1 else ChainNode.OFFER)


def test_after_the_offer_a_person_takes_over() -> None:
    first = said("Скільки коштує УЗД черевної порожнини?", [])
    offer = next(block for block in PLAYBOOK.blocks["chain-offer"] if block.id == "chain-offer-here").uk[0]
    found = said("так", [first.suggestions[0].text, offer], type_="other")
    assert found.chain is not None
    assert (found.chain.step, found.chain.task) == (ChainNode.PERSON, TASK)
    assert found.suggestions[0].why[0].code == "chain-person"
    assert {Element.R1, Element.R4, Element.R9} <= set(found.suggestions[0].elements)


def test_a_question_that_the_facts_do_not_answer_calls_a_person() -> None:
    first = said("Скільки коштує УЗД черевної порожнини?", [])
    found = said("А яка у вас парковка?", [first.suggestions[0].text])
    assert found.chain is not None
    assert found.chain.task == TASK


@pytest.mark.parametrize("type_", ["complaint", "praise", "misinformed"])
def test_a_complaint_or_thanks_inside_a_talk_gets_its_own_kind_of_reply(type_: str) -> None:
    first = said("Скільки коштує УЗД черевної порожнини?", [])
    found = said("Чекала годину, ліцензії немає, дякую", [first.suggestions[0].text], type_=type_)
    assert found.chain is None
    assert {one.why[0].code for one in found.suggestions} == {"type"}


def test_replies_to_other_people_are_no_talk() -> None:
    posted = ["Дякуємо за теплі слова!", "Нам прикро це читати. Напишіть нам, будь ласка, у приватні повідомлення."]
    found = said("Скільки коштує УЗД черевної порожнини?", posted)
    assert found.chain is None
    assert Element.R5 in found.suggestions[0].elements


def test_every_chain_is_a_graph_that_ends_with_a_person_and_asks_once() -> None:
    for chain in PLAYBOOK.chains:
        assert chain.nodes[0] is ChainNode.ANSWER
        assert {ChainNode.CLARIFY, ChainNode.DETAIL, ChainNode.OFFER, ChainNode.PERSON} <= set(chain.nodes)
        for node in chain.nodes:
            for on in ("reply", "asked", "off"):
                # No way leads back to the clarifying question.
                assert chain.after(node, on) is not ChainNode.CLARIFY or node is ChainNode.ANSWER


@pytest.mark.parametrize("language", ["uk", "ru", "en"])
@pytest.mark.parametrize("clinic", [FULL, NOTHING], ids=["facts", "no-facts"])
@pytest.mark.parametrize("node", list(ChainNode), ids=[node.value for node in ChainNode])
def test_every_step_has_three_replies_in_public_and_in_private(node: ChainNode, clinic: Clinic, language: str) -> None:
    if node is ChainNode.ANSWER:
        # The first answer is an ordinary one.
        assert PLAYBOOK.recipes_of_chain(node) == []
        return
    assert {recipe.shape for recipe in PLAYBOOK.recipes_of_chain(node)} == {"short", "full", "warm"}
    talks = {
        ChainNode.CLARIFY: ["Послуга «УЗД» зараз коштує 700 грн (прайс на 24 листопада 2026 року)."],
        ChainNode.DETAIL: ["Потрібна одна послуга чи кілька разом?"],
        ChainNode.OFFER: ["Потрібна одна послуга чи кілька разом?"],
        ChainNode.PERSON: ["Потрібна одна послуга чи кілька разом?", "Підказати вільний час?"],
    }
    text = "Скільки коштує консультація кардіолога?" if node is ChainNode.DETAIL else "так"
    for private in (True, False):
        found = suggest(
            PLAYBOOK,
            comment_text=text,
            author=None,
            labels=labels("question" if node is ChainNode.DETAIL else "other"),
            clinic=clinic,
            now=NOW,
            reply_language=language,  # type: ignore[arg-type]
            talk=talks[node],
            private=private,
            strict=True,
        )
        assert found.chain is not None
        expected = ChainNode.PERSON if node is ChainNode.DETAIL and clinic is NOTHING else node
        assert found.chain.step is expected
        assert len(found.suggestions) == 3


@pytest.mark.parametrize("guess", ["complaint", "praise", "troll", "spam"])
def test_a_short_answer_to_our_question_stays_in_the_chain_whatever_a_model_guesses(guess: str) -> None:
    asked = "Підказати ціну для дорослих чи для дітей?"
    first = said("Скільки коштує УЗД черевної порожнини?", [])
    weak = labels(guess, type_confidence=0.7)
    found = suggest(
        PLAYBOOK,
        comment_text="двом дорослим",
        author="Ігор",
        labels=weak,
        clinic=FULL,
        now=NOW,
        talk=[first.suggestions[0].text, asked],
        strict=True,
    )
    assert found.chain is not None
    assert found.chain.step is ChainNode.OFFER
    assert len(found.suggestions) == 3


@pytest.mark.parametrize(
    "more",
    [
        {"type_confidence": 1.0},
        {"type_confidence": 0.6, "facts": [{"start": 0, "end": 4}]},
        {"type_confidence": 0.6, "flags": ["insult"]},
        {
            "type_confidence": 0.6,
            "cues": [
                {"target": "type", "label": "complaint", "surface": "Жах", "start": 0, "end": 3, "voice": Voice.CUE}
            ],
        },
    ],
    ids=["person", "facts", "flag", "cue"],
)
def test_a_short_complaint_leaves_the_chain_when_something_real_says_so(more: dict[str, Any]) -> None:
    first = said("Скільки коштує УЗД черевної порожнини?", [])
    found = suggest(
        PLAYBOOK,
        comment_text="Жах, передумала",
        author="Олена",
        labels=labels("complaint", **more),
        clinic=FULL,
        now=NOW,
        talk=[first.suggestions[0].text],
        strict=True,
    )
    assert found.chain is None


PRICE_SAID = "Послуга «УЗД нирок» зараз коштує 820 грн (прайс на 24 листопада 2026 року)."
HOURS_SAID = "Працюємо в будні з 9:00 до 18:00, у суботу з 10:00 до 15:00."


@pytest.mark.parametrize(
    ("text", "type_", "settled"),
    [
        ("Дорослим", "other", ["дорослих"]),
        ("донечці чотири роки", "other", ["дорослих"]),
        ("на вівторок", "other", ["будній"]),
        ("на п'ятницю, якщо вільно", "other", ["будній"]),
        ("тільки одну", "other", ["одна послуга"]),
        ("для сина, в понеділок", "other", ["дорослих", "будній"]),
        ("обидві, для мене", "other", ["одна послуга", "дорослих"]),
    ],
)
def test_what_the_author_told_is_not_asked(text: str, type_: str, settled: list[str]) -> None:
    found = said(text, [PRICE_SAID], type_=type_)
    assert found.chain is not None
    assert found.chain.step is ChainNode.CLARIFY
    assert len(found.suggestions) == 3
    for one in found.suggestions:
        assert "?" in one.text
        assert not any(word in one.text for word in settled), one.text


def test_what_was_told_before_is_not_asked_either() -> None:
    for one in suggest(
        PLAYBOOK,
        comment_text="добре",
        author=None,
        labels=labels("other"),
        clinic=FULL,
        now=NOW,
        talk=[PRICE_SAID],
        told=["Скільки УЗД нирок дитині у п'ятницю?"],
        private=True,
        strict=True,
    ).suggestions:
        assert "одна послуга" in one.text


def test_with_nothing_left_to_clarify_the_talk_goes_on_to_the_offer() -> None:
    found = said("одну, для бабусі, в середу", [PRICE_SAID], type_="other")
    assert found.chain is not None
    assert found.chain.step is ChainNode.OFFER


def test_a_yes_settles_nothing() -> None:
    texts = " ".join(one.text for one in said("добре, дякую", [PRICE_SAID], type_="other").suggestions)
    assert texts.count("?") >= 3


def test_a_day_that_was_told_is_not_asked_for_its_hours() -> None:
    for one in said("на суботу, зранку", [HOURS_SAID], type_="other").suggestions:
        assert "На який день" not in one.text
        assert "зранку" not in one.text
