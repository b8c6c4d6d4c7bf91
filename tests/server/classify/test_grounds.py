"""Every label shows what decided: words at their place in the text, and which voice said it."""

from __future__ import annotations

import pytest

from vidhuk.classify import analyse
from vidhuk.contracts import CommentType, CueTarget, Flag, Labels, Language, Roster, Sentiment, Voice

TEXTS = [
    "Після процедури син два дні лежав під крапельницею, ніхто не передзвонив",
    "Подам на вас позов, готуйте юриста",
    "Щиро дякую медсестрі Галині Степанівні за турботу",
    "Thanks to the nurses, but the bill was twice what you promised",
    "😡 хами на рецепції, кричали на маму",
]


def words_of(labels: Labels, target: CueTarget, label: str) -> set[tuple[str, Voice]]:
    return {(cue.surface, cue.voice) for cue in labels.cues if (cue.target, cue.label) == (target, label)}


@pytest.mark.parametrize("text", TEXTS)
def test_every_word_stands_at_its_place(text: str) -> None:
    labels = analyse(text)
    assert labels.cues
    assert all(text[cue.start : cue.end] == cue.surface for cue in labels.cues)


@pytest.mark.parametrize("text", TEXTS)
def test_type_sentiment_and_each_flag_have_words_or_a_reason(text: str) -> None:
    labels = analyse(text)
    if labels.type is not CommentType.UNDETERMINED:
        assert words_of(labels, CueTarget.TYPE, labels.type.value)
    if labels.sentiment in (Sentiment.NEGATIVE, Sentiment.POSITIVE):
        assert words_of(labels, CueTarget.SENTIMENT, labels.sentiment.value)
    for flag in labels.flags:
        assert words_of(labels, CueTarget.FLAG, flag.value) or any(
            reason.params.get("flag") == flag.value for reason in labels.reasons
        ), flag


def test_a_doctor_of_the_roster_is_the_rosters_word_and_another_name_a_rules() -> None:
    text = "Лікар Галайда і медсестра Оксана Юріївна дуже уважні"
    named = words_of(analyse(text), CueTarget.FLAG, Flag.STAFF_NAMED.value)
    assert named
    assert {voice for _, voice in named} == {Voice.RULE}
    ours = words_of(analyse(text, roster=Roster(doctors=["Галайда Петро"])), CueTarget.FLAG, Flag.STAFF_NAMED.value)
    assert ours == {("Галайда", Voice.ROSTER)}


@pytest.mark.parametrize("text", ["Гарно", "Супер лікарня", "Консультация хирурга", "Очередь на рентген"])
def test_a_language_named_by_the_model_or_a_dictionary_shows_the_words(text: str) -> None:
    labels = analyse(text)
    assert labels.language in (Language.UK, Language.RU)
    assert words_of(labels, CueTarget.LANGUAGE, labels.language.value)
