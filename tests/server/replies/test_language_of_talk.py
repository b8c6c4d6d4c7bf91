"""A message that is too short to tell its language goes on in that of its talk; a clear one, and a person's choice, win."""

from __future__ import annotations

from typing import Any

import pytest

from tests.server.replies.fixtures import FULL, NOW
from vidhuk.classify import analyse
from vidhuk.contracts import Clinic, LanguagePolicy
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.language import ReplyLanguage, language_seen

PLAYBOOK = load_playbook()
OURS: dict[str, str] = {
    "uk": "Рентген стопи: 380 грн за прайсом на сьогодні.",
    "ru": "Рентген стопы: 380 грн по прайсу на сегодня, это вместе с описанием.",
    "en": "An X-ray of the foot costs 380 UAH today.",
}


def language_of(
    text: str, policy: str, talk: str | None = None, told: str | None = None, chosen: ReplyLanguage | None = None
) -> str:
    clinic = Clinic.model_validate({**FULL.model_dump(mode="json", by_alias=True), "language_policy": policy})
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author="Леся",
        labels=analyse(text),
        clinic=clinic,
        now=NOW,
        talk=[OURS[talk]] if talk else [],
        told=[told] if told else [],
        reply_language=chosen,
    ).language


@pytest.mark.parametrize(
    "text", ["а адреса?", "номер?", "на завтра", "парковка?", "метро?", "ок", "10:30", "👍", "a parking?"]
)
@pytest.mark.parametrize("talk", ["uk", "ru", "en"])
def test_a_short_text_takes_the_language_of_the_talk(text: str, talk: str) -> None:
    assert language_of(text, "author", talk) == talk
    # Our own replies were in the language that a person chose: the talk stays in it.
    assert language_of(text, "ukrainian_first", talk) == talk
    assert language_of(text, "ukrainian_only", talk) == "uk"


@pytest.mark.parametrize(
    ("text", "language"),
    [("а коли можна?", "uk"), ("нет, спасибо", "ru"), ("а по средам вы есть?", "ru"), ("ні", "uk"), ("Thanks a lot!", "en")],
)  # fmt: skip
def test_a_clear_text_speaks_for_itself(text: str, language: str) -> None:
    for talk in ("uk", "ru", "en"):
        assert language_of(text, "author", talk) == language


def test_a_persons_choice_wins() -> None:
    assert language_of("а адреса?", "author", "uk", chosen="en") == "en"


def test_what_the_author_wrote_goes_through_the_policy() -> None:
    russian = "Подскажите, а вы завтра открыты?"
    assert language_of("номер?", "author", told=russian) == "ru"
    assert language_of("номер?", "ukrainian_first", told=russian) == "uk"
    assert language_of("ok", LanguagePolicy.UKRAINIAN_FIRST, told="Could you tell me your address please?") == "en"


def test_replies_that_may_be_to_others_tell_nothing() -> None:
    given: dict[str, Any] = {"comment_text": "парковка?", "author": "Леся", "labels": analyse("парковка?"), "now": NOW}
    clinic = Clinic.model_validate({"language_policy": "author"})
    assert suggest(PLAYBOOK, clinic=clinic, talk=[OURS["ru"]], **given).language == "uk"
    assert suggest(PLAYBOOK, clinic=clinic, talk=[OURS["ru"]], told=[], **given).language == "ru"


def test_outside_a_talk_nothing_changes() -> None:
    for text in ("а адреса?", "номер?", "на завтра"):
        assert language_of(text, "author") == analyse(text).language.value


def test_the_newest_clear_text_counts() -> None:
    assert language_seen([OURS["ru"], OURS["uk"]]) == "uk"
    assert language_seen([OURS["uk"], "10:30", "👌"]) == "uk"
    assert language_seen(["10:30", ""]) is None
