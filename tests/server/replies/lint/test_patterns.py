"""What a pattern of many alternatives finds is what one regular expression of them all finds; only quicker."""

from __future__ import annotations

import re

import pytest

from tests.bench.replies_data import clean_replies, rule_pairs
from vidhuk.replies.lint import RULES
from vidhuk.replies.lint.beginnings import beginnings
from vidhuk.replies.lint.draft import folded
from vidhuk.replies.lint.patterns import AnyOf, any_of, cues_of


@pytest.mark.parametrize(
    ("pattern", "begun"),
    [
        (r"\bкоти\w*", {"коти"}),
        (r"\b(?:кіт|пес)\b", {"кіт ", "пес "}),
        (r"\bк[оі]т", {"кот", "кіт"}),
        (r"\b(?:не )?спить", {"не ", "спит"}),
        (r"\b(?:дуже\s+)?(?:рад|рада)\w*", {"дуже", "рад", "рада"}),
        (r"(?<!не )\bй\s", {"й "}),
        (r"\bx-ray", {"x "}),
        (r"\b\d{2}", {str(digit) for digit in range(10)}),
        (r"\bа+б", {"а"}),
        (r"\bа{1}б\b", {"аб "}),
        (r"\b\w+ок\b", {""}),
        (r"\bч(?=ас)[а-я]", {"ч"}),
    ],
)
def test_a_pattern_tells_how_its_matches_begin(pattern: str, begun: set[str]) -> None:
    assert beginnings(pattern) == begun


def test_the_first_alternative_counts_and_matches_do_not_overlap() -> None:
    pattern = any_of(r"\bдо нас\b|\bдо\b", r"нас\w*|\d+ грн", r"\bприйшли до\b")
    text = "ви прийшли до нас, а до насіння 30 грн"
    found = [match[0] for match in pattern.finditer(text, cues_of(text))]
    assert found == ["прийшли до", "нас", "до", "насіння", "30 грн"]


PATTERNS = [
    (f"{rule.value} {name}", told)
    for rule, module in RULES.items()
    for name, told in vars(module).items()
    if isinstance(told, AnyOf)
]


@pytest.mark.parametrize(("name", "pattern"), PATTERNS, ids=[name for name, _pattern in PATTERNS])
def test_every_pattern_of_the_rules_finds_what_it_would_find_as_one(name: str, pattern: AnyOf) -> None:
    whole = re.compile("|".join(f"(?:{part})" for part in pattern.alternatives()))
    assert not re.search(r"(?<!\\)[A-ZА-ЯІЇЄҐЁ]", whole.pattern), f"{name}: folded text has no capitals"
    for pair in (*rule_pairs()[::6], *clean_replies()[::30]):
        text = folded(pair.draft.reply)
        found = [match.span() for match in pattern.finditer(text, cues_of(text))]
        assert found == [match.span() for match in whole.finditer(text)], text
