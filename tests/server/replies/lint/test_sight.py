"""Words that pasted text parts or dresses unseen are found all the same, at their places in the text as given."""

from __future__ import annotations

import pytest

from vidhuk.contracts import ReplyChannel
from vidhuk.replies.lint import Draft, lint
from vidhuk.replies.lint.draft import folded

_PLAIN = "Щиро дякуємо за візит."


def _l01(reply: str) -> list[tuple[int, int, str]]:
    found = lint(Draft(reply, comment="", channel=ReplyChannel.PUBLIC))
    return [(one.start, one.end, one.matched) for one in found if one.rule.value == "L01"]


@pytest.mark.parametrize("mark", ["\u200b", "\u200d", "\u00ad", "\u2060", "\ufeff", "\ufe0f", "\u0301", "\u202e"])
def test_unseen_mark_hides_no_word_and_moves_no_place(mark: str) -> None:
    reply = f"{mark}Щиро дяку{mark}ємо за ві{mark}з{mark}ит{mark}."
    (start, end, matched) = _l01(reply)[0]
    (was, until, words) = _l01(_PLAIN)[0]
    assert matched == reply[start:end]
    assert matched.replace(mark, "") == words == _PLAIN[was:until]
    assert matched[0] != mark
    assert matched[-1] != mark


@pytest.mark.parametrize(
    "reply",
    [
        "Щиро дякуємо за bізит.",
        "Щиро дяkyємо за вiзиt.",
        "Щиро дякуємо\u00a0за\u202fвізит.",
        "Thаnk yоu for yоur visіt.",
        "Thank you fоr сhoosing us.",
    ],
)
def test_lookalike_letters_hide_no_word(reply: str) -> None:
    assert _l01(reply)


def test_letters_in_two_parts_are_one() -> None:
    reply = "Після вашого прии\u0306ому минув час."
    assert (
        [matched for _start, _end, matched in _l01(reply)]
        == [matched.replace("й", "и\u0306") for _start, _end, matched in _l01(reply.replace("и\u0306", "й"))]
        != []
    )


@pytest.mark.parametrize("text", ["Дякуємо ❤️ за слова 👨‍👩‍👧", "bізит yоu İ ß ﬁ", "", "\u200b", "\u0301а"])
def test_fold_keeps_the_length(text: str) -> None:
    assert len(folded(text)) == len(text)
    lint(Draft(text))


def test_pictures_keep_what_joins_them() -> None:
    for text in ("Дякуємо за теплі слова! ❤️", "Дякуємо за теплі слова! 👨‍👩‍👧"):
        assert [one for one in lint(Draft(text)) if one.rule.value == "L28"] == []


@pytest.mark.parametrize(
    "reply",
    [
        "Щиро дякуємо 🙏 за ❤️ візит",
        "Щиро дякуємо за ві🦷зит.",
        "Щиро дякуємо  за\nвізит.",
        "Shchyro diakuiemo za vizyt.",
        "Spasibo za vizit v nashu kliniku!",
    ],
)
def test_pictures_lines_and_latin_typing_hide_no_word_and_move_no_place(reply: str) -> None:
    (start, end, matched) = _l01(reply)[0]
    assert matched == reply[start:end]
    assert "v" in matched or "з" in matched


def test_a_picture_or_a_line_before_a_capital_ends_a_sentence() -> None:
    """A condition reaches no farther than its own line."""
    for reply in ("Якщо ви зверталися до нас\nДякуємо за візит", "Якщо ви зверталися до нас ❤️ Дякуємо за візит"):
        assert [matched for _start, _end, matched in _l01(reply)] == ["Дякуємо за візит"]


def test_english_is_not_taken_for_latin_typing() -> None:
    for reply in ("Dental Clinic Yasna, Kyiv", "We will answer you on Monday.", "Good evening! Nice to read that."):
        assert lint(Draft(reply)) == []
