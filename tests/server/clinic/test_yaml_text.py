"""The quick way to read our own files gives exactly what the sure way gives, line for line."""

from __future__ import annotations

from pathlib import Path

import pytest

import vidhuk.replies
from vidhuk.clinic.yaml_text import YamlProblem, read_yaml

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
