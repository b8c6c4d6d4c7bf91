"""The quick way to read our own files gives exactly what the sure way gives, line for line."""

from __future__ import annotations

from pathlib import Path

import pytest

import vidhuk.replies
from vidhuk.clinic.yaml_text import DEEPEST, LONG, YamlProblem, read_yaml

OURS = sorted(Path(vidhuk.replies.__file__).parent.rglob("*.yaml"))


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_both_ways_read_our_files_alike(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    sure, quick = read_yaml(text), read_yaml(text, ours=True)
    assert quick.data == sure.data
    assert vars(quick) == vars(sure)


@pytest.mark.parametrize("ours", [False, True])
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: &x 1\nb: *x\n", "alias"),
        ("a: !!python/object:os.system 1\n", "tag"),
        ("a: 1\na: 2\n", "duplicate_key"),
        ("- a\n", "not_a_mapping"),
        ("a: [\n", "syntax"),
    ],
)
def test_both_ways_refuse_alike(text: str, problem: str, ours: bool) -> None:
    with pytest.raises(YamlProblem) as found:
        read_yaml(text, ours=ours)
    assert found.value.problem == problem


@pytest.mark.parametrize("ours", [False, True])
def test_both_ways_keep_what_was_typed(ours: bool) -> None:
    read = read_yaml("phone: 0441234567\nhours: 9:00\nanswer: так\nempty:\nyes: no\n", ours=ours).data
    assert read == {"phone": "0441234567", "hours": "9:00", "answer": "так", "empty": None, "yes": "no"}


@pytest.mark.parametrize("ours", [False, True])
@pytest.mark.parametrize("sign", ["\0", "\x01", "\x1b", "\x7f", "\ufffe", "\ud800"])
@pytest.mark.parametrize("tail", ["", "c: довгий рядок\n" * LONG])
def test_an_unseen_sign_is_named_with_its_line(sign: str, tail: str, ours: bool) -> None:
    with pytest.raises(YamlProblem) as found:
        read_yaml(f"a: перший\n# так\nb: дру{sign}гий\n{tail}", ours=ours)
    assert (found.value.problem, found.value.line) == ("syntax", 3)


def test_a_tab_an_emoji_and_a_mark_of_order_are_no_unseen_signs() -> None:
    assert read_yaml("\ufeffa: 'з\tтабом 🙂'\n").data == {"a": "з\tтабом 🙂"}


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[\n" * 5_000,
        "a: " + "{\n" * 5_000,
        "a: " + "[\n{\n" * 5_000,
        "".join(f"{' ' * level}a:\n" for level in range(900)),
    ],
    ids=["lists", "mappings", "both", "indents"],
)
def test_the_reader_stops_where_a_text_goes_too_deep(text: str) -> None:
    with pytest.raises(YamlProblem) as found:
        read_yaml(text)
    assert (found.value.problem, found.value.line) == ("syntax", DEEPEST + 1)


def test_brackets_that_close_again_are_not_deep() -> None:
    text = "a:\n" + "  - [x, {y: z}]\n" * 500
    assert len(read_yaml(text).data["a"]) == 500
