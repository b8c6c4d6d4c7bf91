"""Each rule finds what its examples hold, with the place, and leaves the look-alikes alone; an example is a line of tests/data/lint."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.server.replies.fixtures import FULL, NOW, labels
from vidhuk.contracts import Clinic, CommentType, LintRule, ReplyStage
from vidhuk.replies import load_playbook, suggest
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


def test_a_safe_rewrite_does_not_break_the_rule_that_offers_it() -> None:
    for name, rule in RULES.items():
        for text in rule.REWRITE.values():
            assert [
                finding for finding in lint(Draft(text)) if finding.rule is name and finding.severity is Severity.BLOCK
            ] == [], text


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
