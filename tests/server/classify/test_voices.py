"""The voices behind a decision: restricted langdetect, TextBlob for English only, nothing heavy before it is needed."""

from __future__ import annotations

import subprocess
import sys

import pytest

from vidhuk.classify import analyse
from vidhuk.classify.detector import detect, profile_names
from vidhuk.classify.polarity import english_polarity
from vidhuk.classify.text import read
from vidhuk.contracts import Language, Voice


def test_langdetect_knows_three_languages_only() -> None:
    assert profile_names() == ["en", "ru", "uk"]
    assert set(detect(["приймальня"])) <= {"uk", "ru", "en"}


def test_langdetect_answers_the_same_every_time() -> None:
    words = ["консультація", "анестезія", "операція"]
    assert all(detect(words) == detect(words) for _ in range(5))


@pytest.mark.parametrize("text", ["Скільки коштує?", "Скільки коштує", "СКІЛЬКИ КОШТУЄ"])
def test_words_of_one_language_alone_are_no_surzhyk(text: str) -> None:
    assert analyse(text).language is Language.UK


@pytest.mark.parametrize("text", ["Скільки стоит?", "Шо коштує прийом врача?"])
def test_two_words_may_still_be_surzhyk(text: str) -> None:
    assert analyse(text).language is Language.MIXED


def test_textblob_has_an_opinion_on_english() -> None:
    assert english_polarity("terrible visit") < 0 < english_polarity("wonderful visit")


def test_textblob_is_a_voice_for_english_where_our_cues_are_silent() -> None:
    labels = analyse("The whole visit felt gloomy and grim")
    assert any(reason.voice is Voice.TEXTBLOB for reason in labels.reasons) or labels.sentiment == "negative"


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    code = (
        "import sys; from vidhuk.classify import analyse; labels = analyse('Дуже дякую лікарю за увагу'); "
        "assert labels.language == 'uk'; "
        "print([m for m in ('textblob', 'nltk', 'pymorphy3', 'scipy', 'sklearn', 'torch') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_reading_keeps_places_of_folded_words() -> None:
    text = "Дуууже дя\u200bкую, лiкарю! під*їзд п’ять 067 123 45 67 😀 a@b.ua"
    shown = [(token.kind.value, token.word, text[token.start : token.end]) for token in read(text).tokens]
    assert ("word", "дуже", "Дуууже") in shown
    assert ("word", "дякую", "дя\u200bкую") in shown
    assert ("word", "лікарю", "лiкарю") in shown
    assert ("phone", "", "067 123 45 67") in shown
    assert ("email", "a@b.ua", "a@b.ua") in shown
    assert ("emoji", "😀", "😀") in shown
