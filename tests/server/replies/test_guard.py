"""The guard catches what must never be posted and leaves a careful reply alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from vidhuk.replies import guard
from vidhuk.replies.sentence import sentences_of

CASES: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parents[2] / "data" / "suggest" / "guard.yaml").read_text(encoding="utf-8")
)
FORBIDDEN = [(rule, text) for rule, texts in CASES.items() if rule != "clean" for text in texts]


@pytest.mark.parametrize(("rule", "text"), FORBIDDEN)
def test_a_forbidden_reply_is_found_with_its_place(rule: str, text: str) -> None:
    findings = [finding for finding in guard(text) if finding.rule == rule]
    assert findings, text
    for finding in findings:
        assert rule == "L25" or text[finding.start : finding.end] == finding.matched != ""


@pytest.mark.parametrize("text", CASES["clean"])
def test_a_careful_reply_is_left_alone(text: str) -> None:
    assert guard(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Раз. Два! Три?", 3),
        ("Адреса: вул. Довга, 5, тел. 044 123 45 67.", 1),
        ("Лікар О. І. Коваль прочитає це.", 1),
        ("Ціна 99.50 грн. Діє до 31.12.2026.", 2),
        ("Без крапки", 1),
        ("Дякуємо! ❤️", 1),
        ("", 0),
    ],
)
def test_sentences_are_counted_as_a_reader_does(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count
