"""Replies to whole comments, case by case; a case is an entry of tests/data/suggest/cases.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.server.replies.fixtures import FULL, NOTHING, NOW, labels
from vidhuk.contracts import Clinic, CommentType, Element, ReplyStage, Site, Suggestion, SuggestionSet
from vidhuk.replies import load_playbook, suggest

PLAYBOOK = load_playbook()
CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[2] / "data" / "suggest" / "cases.yaml").read_text(encoding="utf-8")
)


def answer(case: dict[str, Any], **more: Any) -> SuggestionSet:
    comment = dict(case["comment"])
    text, author = comment.pop("text"), comment.pop("author", None)
    clinic = NOTHING if case.get("clinic") == "nothing" else FULL
    if changes := case.get("clinic_changes"):
        clinic = Clinic.model_validate({**clinic.model_dump(by_alias=True), **changes})
    understood = labels(comment.pop("type"), comment.pop("language", "uk"), **comment)
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author=author,
        labels=understood,
        clinic=clinic,
        now=NOW,
        stage=ReplyStage(case["asked_stage"]) if "asked_stage" in case else None,
        site=Site(case["site"]) if "site" in case else None,
        strict=True,
        **more,
    )


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = answer(case)
    assert [fact.value for fact in found.missing_facts] == case.get("missing", [])
    if "language" in case:
        assert found.language == case["language"]
        assert {suggestion.language for suggestion in found.suggestions} == {case["language"]}
    if "others" in case:
        assert found.other_languages == case["others"]
    if "stages" in case:
        assert [suggestion.stage.value for suggestion in found.suggestions] == case["stages"]
    if "stage" in case:
        assert {suggestion.stage.value for suggestion in found.suggestions} == {case["stage"]}
    if "why" in case:
        assert case["why"] in [why.code for why in found.suggestions[0].why]
    if case.get("stages") != ["no_reply"]:
        assert len(found.suggestions) == 3
    for place, suggestion in enumerate(found.suggestions):
        check(case, suggestion, only_first=place > 0)
    if "any_of_first" in case:
        assert any(words in found.suggestions[0].text for words in case["any_of_first"])


def check(case: dict[str, Any], suggestion: Suggestion, *, only_first: bool) -> None:
    skipped = case.get("first", []) if only_first else []
    text = suggestion.text
    missing = {Element(element) for element in case.get("elements", [])} - set(suggestion.elements)
    assert not missing, suggestion
    if "holds" in case and "holds" not in skipped and "any_of_first" not in case:
        assert all(words.lower() in text.lower() for words in case["holds"]), text
    if "holds_each_one_of" in case:
        assert any(words in text for words in case["holds_each_one_of"]), text
    if "shorter_than" in case and "shorter_than" not in skipped:
        assert len(text) < case["shorter_than"], text
    assert not [words for words in case.get("holds_not", []) if words in text], text


def test_the_same_comment_gets_the_same_replies() -> None:
    assert answer(CASES[0]) == answer(CASES[0])


def test_replies_keep_away_from_what_was_posted() -> None:
    first = [suggestion.text for suggestion in answer(CASES[0]).suggestions]
    second = [suggestion.text for suggestion in answer(CASES[0], earlier_replies=first).suggestions]
    assert not set(first) & set(second)


def test_a_persons_type_and_language_win() -> None:
    found = answer(CASES[0], type_override=CommentType.PRAISE, reply_language="en")
    assert found.type is CommentType.PRAISE
    assert found.language == "en"
    assert {suggestion.stage for suggestion in found.suggestions} == {ReplyStage.THANK}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\0",
        "<script>alert(1)</script>",
        "{who} {0} %s {{7*7}}",
        "😀" * 500,
        "а" * 64_000,
        "\ud800",
        "\u202eреверс",
        "\n\n\n",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_hostile_comment_leaves_no_trace_in_the_replies(text: str) -> None:
    for type_ in ("complaint", "question", "praise", "misinformed", "undetermined"):
        found = suggest(
            PLAYBOOK, comment_text=text, author=text[:200], labels=labels(type_), clinic=FULL, now=NOW, strict=True
        )
        assert len(found.suggestions) == 3
        for suggestion in found.suggestions:
            assert "script" not in suggestion.text
            assert "{" not in suggestion.text


def test_hostile_facts_of_a_clinic_fill_places_and_are_not_filled_themselves() -> None:
    clinic = FULL.model_copy(update={"facts": ["Ліцензія {who} є"], "name": "{by_when}"})
    found = suggest(
        PLAYBOOK, comment_text="ліцензії немає", author=None, labels=labels("misinformed"), clinic=clinic, now=NOW
    )
    # A fact with braces breaks rule L20: nothing of it is offered, the holding replies are.
    assert all("{" not in suggestion.text for suggestion in found.suggestions)
    assert found.suggestions


@pytest.mark.parametrize(
    ("author", "own"),
    [
        ("Клініка Оберіг", True),
        ("КЛІНІКА «ОБЕРІГ»", True),
        ("Клініка Оберіг Печерськ", True),
        ("Оберіг", False),
        ("Олена Коваль", False),
        (None, False),
    ],
)
def test_a_post_of_the_clinic_itself_gets_no_reply_and_says_why(author: str | None, own: bool) -> None:
    found = suggest(
        PLAYBOOK,
        comment_text="Запрошуємо на день відкритих дверей!",
        author=author,
        labels=labels("question"),
        clinic=FULL,
        now=NOW,
    )
    codes = [why.code for suggestion in found.suggestions for why in suggestion.why]
    assert (codes == ["no-reply-own"]) is own


def test_others_please_gives_others() -> None:
    offered: list[str] = []
    for _round in range(4):
        found = answer(CASES[0], exclude=offered)
        texts = [suggestion.text for suggestion in found.suggestions]
        assert not set(texts) & set(offered)
        offered += texts


def test_the_other_language_says_the_same_in_other_words_of_its_own() -> None:
    for language in ("uk", "ru", "en"):
        found = answer(CASES[0], reply_language=language)
        assert {suggestion.language for suggestion in found.suggestions} == {language}
        assert len(found.suggestions) == 3
