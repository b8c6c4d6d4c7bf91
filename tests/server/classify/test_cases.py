"""Cases that anybody can add to tests/data/classify: what a comment must be understood as."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from vidhuk.classify import analyse
from vidhuk.contracts import Roster

DATA = Path(__file__).parents[2] / "data" / "classify"


def cases(name: str) -> list[Any]:
    rows = yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
    return [pytest.param(row, id=row["name"]) for row in rows]


@pytest.mark.parametrize("case", cases("language.yaml"))
def test_a_comment_gets_its_language(case: dict[str, Any]) -> None:
    labels = analyse(case["text"])
    assert labels.language == case["language"], labels.reasons
    if "script" in case:
        assert labels.script == case["script"]
    assert labels.reasons, "a language always has a reason"


@pytest.mark.parametrize("case", cases("types.yaml"))
def test_a_comment_gets_its_type_and_flags(case: dict[str, Any]) -> None:
    labels = analyse(case["text"])
    shown = [(cue.label, cue.surface, cue.weight) for cue in labels.cues]
    if "type" in case:
        assert labels.type == case["type"], shown
    for flag in case.get("flags", []):
        assert flag in labels.flags, (labels.flags, shown)
    for flag in case.get("no_flags", []):
        assert flag not in labels.flags, shown
    if "sentiment" in case:
        assert labels.sentiment == case["sentiment"], shown
    if "second_type" in case:
        assert labels.second_type == case["second_type"], shown


@pytest.mark.parametrize("case", cases("topics.yaml"))
def test_a_comment_gets_its_topics(case: dict[str, Any]) -> None:
    assert set(case["topics"]) <= set(analyse(case["text"]).topics)


@pytest.mark.parametrize("case", cases("facts.yaml"))
def test_facts_are_told_apart_from_feelings(case: dict[str, Any]) -> None:
    text = case["text"]
    assert [text[span.start : span.end] for span in analyse(text).facts] == case["facts"]


def mention_cases() -> list[Any]:
    groups = yaml.safe_load((DATA / "mentions.yaml").read_text(encoding="utf-8"))
    return [pytest.param(group["roster"], case, id=case["text"]) for group in groups for case in group["cases"]]


@pytest.mark.parametrize(("roster", "case"), mention_cases())
def test_people_and_places_of_the_roster_are_found_in_any_case(roster: dict[str, Any], case: dict[str, Any]) -> None:
    labels = analyse(case["text"], roster=Roster(**roster))
    assert [[mention.surface, mention.lemma] for mention in labels.mentions] == case["found"]
    for mention in labels.mentions:
        assert case["text"][mention.start : mention.end] == mention.surface
