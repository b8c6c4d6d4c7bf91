"""A corrected comment speaks for those like it, and for none that only look alike."""

from __future__ import annotations

import pytest

from vidhuk.classify.cases import MAX_CASES, KnownCase, KnownCases, by_case
from vidhuk.contracts import CommentType, Labels, Language, Script, Voice

SAID = KnownCase(
    seq=7,
    text="Знову ваша реєстратура не бере слухавку, пів дня дзвоню",
    type=CommentType.COMPLAINT,
    type_before=CommentType.OTHER,
    person="Ірина",
    day="24.11.2026",
)


def labels(kind: str = "other", **more: object) -> Labels:
    base = {
        "language": "uk",
        "language_confidence": 0.9,
        "script": Script.CYRILLIC,
        "type": kind,
        "type_confidence": 0.6,
    }
    return Labels.model_validate(base | more)


def seen(text: str, kind: str = "other", *cases: KnownCase) -> Labels:
    return by_case(labels(kind), KnownCases(cases or [SAID]).nearest(text))


def test_a_like_comment_takes_the_persons_word_and_says_whose() -> None:
    found = seen("знову реєстратура не бере слухавку, пів дня дзвоню вам")
    assert (found.type, found.second_type) == (CommentType.COMPLAINT, CommentType.OTHER)
    reason = found.reasons[0]
    assert (reason.code, reason.voice) == ("like-case-of", Voice.CASE)
    assert reason.params == {"name": "Ірина", "date": "24.11.2026", "number": 7}


def test_nobody_who_told_no_name_is_named() -> None:
    case = KnownCase(seq=1, text=SAID.text, type=CommentType.COMPLAINT, type_before=CommentType.OTHER, day="1.1.2026")
    assert seen(SAID.text, "other", case).reasons[0].code == "like-case"


@pytest.mark.parametrize(
    "text",
    [
        "Знову ваша реєстратура бере слухавку, пів дня дзвоню",
        "Ваша реєстратура привітна",
        "Дзвоню",
        "",
        "😡",
    ],
)
def test_what_turns_the_meaning_or_shares_little_is_left_alone(text: str) -> None:
    assert seen(text) == labels()


def test_a_model_that_sees_something_new_is_believed_unless_the_words_are_the_same() -> None:
    assert seen("знову ця реєстратура не бере слухавку, пів дня уже дзвоню", "question").type is CommentType.QUESTION
    assert seen(SAID.text, "question").type is CommentType.COMPLAINT


def test_a_short_comment_is_near_only_to_the_very_same_words() -> None:
    case = KnownCase(seq=2, text="Ну-ну", type=CommentType.TROLL, type_before=CommentType.OTHER)
    assert seen("ну-ну!", "other", case).type is CommentType.TROLL
    assert seen("ну", "other", case).type is CommentType.OTHER


def test_a_corrected_language_is_taken_over_too() -> None:
    case = KnownCase(seq=3, text=SAID.text, language=Language.MIXED, language_before=Language.UK)
    found = seen(SAID.text, "other", case)
    assert (found.language, found.type) == (Language.MIXED, CommentType.OTHER)


def test_the_last_word_about_one_comment_counts() -> None:
    known = KnownCases([SAID])
    known.add(KnownCase(seq=7, text=SAID.text, type=CommentType.QUESTION, type_before=CommentType.OTHER))
    near = known.nearest(SAID.text)
    assert near is not None
    assert near.case.type is CommentType.QUESTION
    assert len(known) == 1


def test_the_oldest_go_when_there_are_too_many() -> None:
    known = KnownCases(
        KnownCase(seq=number, text=f"відгук номер {number} слово{number}", type=CommentType.OTHER)
        for number in range(MAX_CASES + 5)
    )
    assert len(known) == MAX_CASES
    assert known.nearest("відгук номер 0 слово0") is None
