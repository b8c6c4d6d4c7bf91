"""Each rule finds what its examples hold, with the place, and leaves the look-alikes alone; an example is a line of tests/data/lint."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.server.replies.fixtures import FULL, NOW, labels
from vidhuk.contracts import Clinic, CommentType, LintRule, ReplyStage
from vidhuk.intake.drafts import READY_TO_POST
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.check import check_reply
from vidhuk.replies.guard import channel_of
from vidhuk.replies.lint import RULES, Channel, Concession, Draft, Severity, lint

FOLDER = Path(__file__).parents[3] / "data" / "lint"
EXAMPLES: dict[LintRule, dict[str, list[Any]]] = {
    rule: yaml.safe_load((FOLDER / f"{rule.value}.yaml").read_text(encoding="utf-8")) for rule in LintRule
}
BAD = [(rule, example) for rule, examples in EXAMPLES.items() for example in examples["bad"]]
CLEAN = [(rule, example) for rule, examples in EXAMPLES.items() for example in examples["clean"]]


def draft_of(example: Any) -> Draft:
    told: dict[str, Any] = {"reply": example} if isinstance(example, str) else example
    return Draft(
        reply=told.get("reply") or told["reply_repeated"] * told["times"],
        comment=told.get("comment", ""),
        channel=Channel(told.get("channel", "public")),
        author=told.get("author"),
        comment_type=CommentType(told["type"]) if "type" in told else None,
        clinic=Clinic.model_validate(told.get("clinic", {})),
        earlier_replies=tuple(told.get("earlier", ())),
        concession=Concession(**told["concession"]) if "concession" in told else None,
    )


@pytest.mark.parametrize(("rule", "example"), BAD, ids=[f"{rule}-{example}"[:60] for rule, example in BAD])
def test_a_rule_finds_its_examples(rule: LintRule, example: Any) -> None:
    draft = draft_of(example)
    findings = [finding for finding in lint(draft) if finding.rule is rule]
    assert findings
    for finding in findings:
        assert finding.matched == draft.reply[finding.start : finding.end] != ""
    if isinstance(example, dict) and "severity" in example:
        assert findings[0].severity == example["severity"]


@pytest.mark.parametrize(("rule", "example"), CLEAN, ids=[f"{rule}-{example}"[:60] for rule, example in CLEAN])
def test_a_rule_leaves_look_alikes_alone(rule: LintRule, example: Any) -> None:
    assert [finding for finding in lint(draft_of(example)) if finding.rule is rule] == []


def test_every_rule_is_there_once_with_basis_and_rewrite() -> None:
    assert list(RULES) == list(LintRule)
    for rule in RULES.values():
        assert rule.BASIS
        assert set(rule.REWRITE) == {"uk", "ru", "en"}


def test_a_rewrite_does_not_break_the_rule_that_offers_it() -> None:
    """Advice («Заповніть пропущене») is not posted and may name what it is about; a block of its own would be absurd."""
    for name, rule in RULES.items():
        for text in rule.REWRITE.values():
            found = [one for one in lint(Draft(text)) if one.rule is name and one.severity is Severity.BLOCK]
            assert found == [], text


@pytest.mark.parametrize("name", sorted(READY_TO_POST))
def test_a_rewrite_to_post_breaks_no_rule(name: LintRule) -> None:
    """Whatever it stands under."""
    for text in RULES[name].REWRITE.values():
        for type_ in (None, *CommentType):
            draft = Draft(text, "Жах", comment_type=type_, author="x1", clinic=FULL)
            broken = [
                (rule, one.matched) for rule, of in RULES.items() for one in of.find(draft) if one.severity != "hint"
            ]
            assert broken == [], text


@pytest.mark.parametrize("name", sorted(READY_TO_POST))
def test_a_sentence_that_is_offered_passes_the_linter(name: LintRule) -> None:
    for text in RULES[name].REWRITE.values():
        for channel in Channel:
            assert [one for one in lint(Draft(text, "Жах", channel)) if one.severity is not Severity.HINT] == [], text


@pytest.mark.parametrize(
    ("reply", "comment", "language"),
    [
        ("Dyakuyemo za vash vizyt, napyshit nam", "Awful", "uk"),
        ("Vash vizyt bud laska", "Очень плохо", "uk"),
        ("Ваш приём перенесли, извините", "Жах", "ru"),
        ("Thank you for your visit", "Жах", "en"),
    ],
)
def test_a_rewrite_is_in_the_language_of_the_reply(reply: str, comment: str, language: str) -> None:
    found = check_reply(reply, comment=comment)
    assert found
    assert {one.rewrite for one in found} == {RULES[one.rule].REWRITE[language] for one in found}


def test_a_run_of_pictures_is_one_finding() -> None:
    """Skin tones and joined faces have no places of their own."""
    found = [
        one
        for one in lint(Draft("Шкода 👍🏽👩\u200d👧 😂", comment_type=CommentType.COMPLAINT))
        if one.rule is LintRule.L28
    ]
    assert [one.matched for one in found] == ["👍🏽👩\u200d👧", "😂"]


def test_severities_are_those_of_the_specification() -> None:
    """Playbook, section 5: a rule that rests on judgement alone never blocks."""
    blocking = {name.value for name, rule in RULES.items() if rule.SEVERITY is Severity.BLOCK}
    assert blocking == {"L01", "L02", "L03", "L04", "L06", "L20"}
    hints = {name.value for name, rule in RULES.items() if rule.SEVERITY is Severity.HINT}
    assert hints == {"L14", "L19", "L21", "L25"}


@pytest.mark.parametrize("type_", list(CommentType), ids=[type_.value for type_ in CommentType])
def test_what_the_playbook_suggests_passes_the_linter(type_: CommentType) -> None:
    playbook = load_playbook()
    for language in ("uk", "ru", "en"):
        for stage in ReplyStage:
            for text, author in [
                ("Чекала годину, нагрубили", "Олена"),
                ("Скільки коштує УЗД черевної порожнини?", "Andrii"),
                ("Дякую лікарці Коваль ❤️", "x1"),
            ]:
                found = suggest(
                    playbook,
                    comment_text=text,
                    author=author,
                    labels=labels(type_.value),
                    clinic=FULL,
                    now=NOW,
                    reply_language=language,
                    stage=stage,
                )
                for suggestion in found.suggestions:
                    channel = channel_of(suggestion.stage)
                    draft = Draft(suggestion.text, text, channel, author, type_, FULL)
                    assert [(f.rule, f.matched) for f in lint(draft) if f.severity is not Severity.HINT] == [], (
                        suggestion.text
                    )


@pytest.mark.parametrize(
    "text",
    ["", "\0", "а" * 100_000, "ваш " * 20_000, "{" * 20_000, "\ud800", "İ" * 50 + " ваш візит", "👩‍👩‍👧 ваш візит"],
)
def test_any_text_is_linted_with_true_places(text: str) -> None:
    for finding in lint(Draft(text, comment=text[:1000])):
        assert text[finding.start : finding.end] == finding.matched


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        ("Працюємо зі страховими: Інго, Провідна.", False),
        ("Страхова Інго покриває консультацію за 500 грн.", False),
        ("Інго, напишіть нам у приватні повідомлення.", True),
        ("Шановна Інго, напишіть нам у приватні повідомлення.", True),
    ],
)
def test_an_insurer_that_is_called_like_a_person_is_nobody_until_it_is_spoken_to(reply: str, found: bool) -> None:
    draft = Draft(reply, "Працюєте зі страховими?", author="Оля Мур", clinic=Clinic(insurance=["ІНГО"]))
    assert (LintRule.L04 in {finding.rule for finding in lint(draft)}) is found
