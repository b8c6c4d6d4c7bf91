"""Comments are hostile: no text may raise, take long, or get a cue that does not stand where it says."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vidhuk.classify import analyse
from vidhuk.contracts import Labels, Roster

ROSTER = Roster(doctors=["Коваль Олена Петрівна"], branches=["Оболонь"])

HOSTILE = {
    "one letter": "а" * 65_536,
    "one Latin letter": "a" * 65_536,
    "dots": "." * 65_536,
    "a domain that never ends": "a." * 32_768,
    "an address that never ends": "a@" * 32_768,
    "digits": "1" * 65_536,
    "groups of digits": "067 " * 16_384,
    "question marks": "?!" * 32_768,
    "spaces": " " * 65_536,
    "lines": "\n" * 65_536,
    "emoji": "🤡" * 16_384,
    "joined emoji": "👩‍👩‍👧‍👦" * 6_000,
    "one cue again and again": "не рекомендую " * 4_600,
    "first words of a cue": "чекала " * 9_000,
    "thanks and harm": "дякую що зіпсували але " * 2_800,
    "accents": "е" + "\u0301" * 30_000,
    "zero width": "\u200b" * 30_000 + "дякую",
    "right to left": "\u202e" + "юукяд " * 9_000,
    "apostrophes": "п'" * 32_000,
    "hyphens": "по-" * 20_000,
    "capitals": "ЖАХ " * 16_000,
    "names": "Олена Петрівна Коваль " * 3_000,
    "mixed letters": "aа" * 32_000,
    "lone surrogate": "дякую \ud83d лікарю \udc00",
    "NUL": "дя\x00кую",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_64_kib_of_anything_is_answered_quickly(text: str) -> None:
    analyse("тепло і добре, дякую", roster=ROSTER)  # the dictionaries load once
    started = time.process_time()
    labels = analyse(text, roster=ROSTER)
    assert time.process_time() - started < 1.5
    for cue in labels.cues:
        assert 0 <= cue.start < cue.end <= len(text)
    json.dumps(labels.model_dump(mode="json"), ensure_ascii=False).encode("utf-8")


def check_places(text: str, labels: Labels) -> None:
    for cue in labels.cues:
        assert text[cue.start : cue.end].encode("utf-8", "replace").decode() == cue.surface.replace("\ufffd", "?")
    for span in labels.facts:
        assert 0 <= span.start < span.end <= len(text)


WORDS = st.sampled_from(
    [
        "дякую,",
        "що",
        "зіпсували",
        "зуб",
        "не",
        "рекомендую",
        "врач",
        "очень",
        "грубо",
        "2",
        "години",
        "1500",
        "грн",
        "скільки",
        "коштує?",
        "🙂",
        "❤️",
        "@oля",
        "http://a.b",
        "але",
        "but",
        "rude",
        "waited",
        "лікарю́",
        "п'ять",
        "ё",
        "Ї",
        "й",
        "ї",
        "дуууже",
        "\u200b",
        "\u202e",
        "thanks",
        "spasibo",
        "dyakuyu",
        "#",
        "\n",
        "!",
        "«супер»",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS | st.text(max_size=12), max_size=25))
def test_every_cue_stands_in_the_text_where_it_says(parts: list[str]) -> None:
    text = " ".join(parts)
    check_places(text, analyse(text))


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(), max_size=200))
def test_no_text_raises_and_places_hold(text: str) -> None:
    check_places(text, analyse(text, roster=ROSTER))


def test_the_same_text_gets_the_same_labels() -> None:
    text = "Прийшла на консультацію, а кабінет порожній"
    assert analyse(text) == analyse(text)
