"""Figures are counted right: a wrong figure would be worse than none."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from vidhuk.commands.evaluate import evaluate
from vidhuk.commands.labelled_lines import labelled_lines
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


def _refused(
    source: Path, *, side: str | None = None, out: Path | None = None
) -> tuple[str, dict[str, str | int | float], str]:
    """Code and parameters of the refusal, and its sentence in Ukrainian."""
    with pytest.raises(CannotStart) as caught:
        evaluate([str(source)], sentences_for("uk"), side=side, out=None if out is None else str(out))
    code, params = caught.value.code.value, dict(caught.value.params)
    sentence = sentences_for("uk").text(f"error-{code.replace('_', '-')}", **caught.value.params)
    return code, params, sentence


GOOD = '{"text": "Дуже дякую!", "language": "uk", "type": "praise"}\n'.encode()


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b'{"text": "no end"', "json"),
        (b'["text"]', "json"),
        (b"just words", "json"),
        ('{"text": "Дякую"}'.encode("cp1251"), "utf8"),
        (b'{"language": "uk"}', "text"),
        (b'{"text": 5, "language": "uk"}', "text"),
        (b'{"text": "thanks", "type": ["praise"]}', "type"),
        (b'{"text": "thanks", "sentiment": {}}', "sentiment"),
        (b'{"text": "thanks", "flags": [1]}', "flags"),
        (b'{"text": "thanks", "flags": "safety"}', "flags"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_eval_names_the_line_that_does_not_fit(tmp_path: Path, line: bytes, problem: str, packed: bool) -> None:
    source = tmp_path / ("some.jsonl.gz" if packed else "some.jsonl")
    content = GOOD + b"\n" + line + b"\n" + GOOD
    source.write_bytes(gzip.compress(content) if packed else content)
    code, params, sentence = _refused(source)
    assert (code, params["line"], params["problem"]) == ("file_line_invalid", 3, problem)
    assert "рядок 3" in sentence
    assert "words" not in sentence


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("type", '"prase"'),
        ("type", "7"),
        ("sentiment", '"angry"'),
        ("language", '"ua"'),
        ("language", "0"),
        ("flags", '["safty"]'),
        ("sentiment", f'"{"long" * 30}"'),
        ("language", r'"u\u0000\u202ek"'),
    ],
)
def test_eval_names_an_unknown_value(tmp_path: Path, field: str, value: str) -> None:
    source = tmp_path / "some.jsonl"
    source.write_bytes(GOOD + f'{{"text": "thanks", "{field}": {value}}}\n'.encode())
    code, params, sentence = _refused(source)
    assert (code, params["line"], params["problem"], params["field"]) == ("file_line_invalid", 2, "unknown", field)
    shown = str(params["value"])
    assert shown.isprintable()
    assert 0 < len(shown) <= 40
    assert f"«{field}»" in sentence
    assert shown[:4] in sentence


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("language", "mixed?"),
        ("language", "und"),
        ("language", "undetermined"),
        ("sentiment", "neg"),
        ("sentiment", "mixed"),
        ("type", "undetermined"),
        ("type", ""),
    ],
)
def test_eval_takes_what_the_public_sets_and_the_contract_say(tmp_path: Path, field: str, value: str) -> None:
    source = tmp_path / "some.jsonl"
    source.write_text(f'{{"text": "thanks", "label": "statement", "{field}": "{value}"}}\n', encoding="utf-8")
    assert [row.get(field) for row in labelled_lines(source)] == [value]


@pytest.mark.parametrize("content", [b"", b"\n\n", b'{"text": "without a label"}\n'])
def test_eval_of_nothing_labelled_says_so(tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    source, out = tmp_path / "some.jsonl", tmp_path / "figures.json"
    source.write_bytes(content)
    code, _, sentence = _refused(source, out=out)
    assert code == "nothing_labelled"
    assert "some.jsonl" in sentence
    assert capsys.readouterr().out == ""
    assert not out.exists()


def test_eval_of_a_part_without_texts_names_the_part(tmp_path: Path) -> None:
    source = tmp_path / "some.jsonl"
    source.write_bytes(GOOD)
    sides = {"train", "tune", "validation"} - {Labelled("Дуже дякую!", "").side}
    for side in sides:
        code, _, sentence = _refused(source, side=side)
        assert code == "nothing_labelled"
        assert side in sentence


@pytest.mark.parametrize("out", ["missing/figures.json", "folder"])
def test_eval_looks_at_its_target_before_the_work(tmp_path: Path, out: str) -> None:
    (tmp_path / "folder").mkdir()
    code, params, _ = _refused(tmp_path / "read-only-later.jsonl", out=tmp_path / out)
    # the source is missing too, and would be named if it had been read first
    assert (code, params["file"]) == ("file_unwritable", str(tmp_path / out))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder"]


def test_figures_that_stood_there_stay_when_the_work_fails(tmp_path: Path) -> None:
    source, out = tmp_path / "some.jsonl", tmp_path / "figures.json"
    source.write_bytes(GOOD + b"broken\n")
    out.write_text("older", encoding="utf-8")
    assert _refused(source, out=out)[0] == "file_line_invalid"
    assert out.read_text(encoding="utf-8") == "older"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["figures.json", "some.jsonl"]
