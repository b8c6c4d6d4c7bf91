"""Figures are counted right: a wrong figure would be worse than none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vidhuk.commands.evaluate import evaluate
from vidhuk.commands.training.measure import Tally, calibration_error, length_group, wilson
from vidhuk.commands.training.texts import COMPOSED, Labelled, composed
from vidhuk.contracts import CommentType
from vidhuk.errors import CannotStart
from vidhuk.sentences import sentences_for


def test_undetermined_counts_as_wrong() -> None:
    tally = Tally()
    for wanted, given in (("a", "a"), ("a", "undetermined"), ("b", "b"), ("b", "a")):
        tally.add(wanted, given, 0.9)
    figures = tally.figures()
    assert figures["accuracy"] == 0.5
    assert figures["answered"] == 0.75
    assert figures["per_class"]["a"] == {"texts": 2, "precision": 0.5, "recall": 0.5, "f1": 0.5}
    assert figures["per_class"]["b"]["f1"] == pytest.approx(0.6667, abs=1e-3)


def test_the_interval_holds_the_share() -> None:
    low, high = wilson(90, 100)
    assert low == pytest.approx(0.8256, abs=1e-3)
    assert high == pytest.approx(0.9448, abs=1e-3)
    assert wilson(0, 0) == (0.0, 0.0)


def test_calibration_is_nought_only_when_confidence_is_right() -> None:
    assert calibration_error([(0.5, True), (0.5, False)], bins=1) == 0
    assert calibration_error([(0.9, False)] * 10) == pytest.approx(0.9)


def test_a_text_never_changes_sides() -> None:
    one, two = Labelled("Дякую  лікарю", "x"), Labelled("дякую лікарю", "y")
    assert one.side == two.side


def test_lengths_fall_into_the_groups_of_the_peers() -> None:
    assert [length_group("x" * size) for size in (20, 21, 60, 61, 200, 201)] == [
        "<=20",
        "21-60",
        "21-60",
        "61-200",
        "61-200",
        ">200",
    ]


def test_the_composed_comments_are_well_formed_and_none_stands_twice() -> None:
    texts = list(composed())
    assert len(texts) > 1_000
    assert {text.type for text in texts} <= {kind.value for kind in CommentType}
    assert {text.language for text in texts} <= {"uk", "ru", "en", "mixed"}
    assert len({text.text for text in texts}) > 0.99 * len(texts)
    assert COMPOSED.is_dir()


def test_a_comment_before_a_heading_is_named(tmp_path: Path) -> None:
    (tmp_path / "uk.txt").write_text("без заголовка\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"uk.txt:1"):
        list(composed(tmp_path))


def test_eval_prints_a_table_and_writes_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "some.jsonl"
    rows = [
        {"text": "Дуже дякую!", "language": "uk", "type": "praise"},
        {"text": "How much is it?", "language": "en", "type": "question"},
    ]
    source.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert evaluate([str(source)], sentences_for("en"), side=None, out=str(tmp_path / "figures.json")) == 0
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert figures["type"]["real"]["accuracy"] == 1
    assert "praise" in capsys.readouterr().out


def test_eval_of_a_missing_file_says_which(tmp_path: Path) -> None:
    with pytest.raises(CannotStart) as caught:
        evaluate([str(tmp_path / "nothing.jsonl")], sentences_for("en"), side=None, out=None)
    assert caught.value.code.value == "file_unreadable"
