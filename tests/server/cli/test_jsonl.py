"""`classify` and `suggest` read JSON lines and answer each at once; a bad line gets its own error and stops nothing."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from vidhuk.commands.jsonl import MAX_LINE_BYTES, run_lines
from vidhuk.sentences import sentences_for

CLASSIFY_KEYS = [
    "id", "language", "language_confidence", "script", "type", "type_confidence", "second_type", "sentiment",
    "flags", "topics", "mentions", "facts", "needs_checking", "signs", "cues",
]  # fmt: skip
SUGGEST_KEYS = ["id", "type", "language", "missing_facts", "suggestions"]
REPLY_KEYS = ["entry", "stage", "text", "elements", "why"]


class Row(BaseModel):
    id: str | int
    text: str


def answers(*lines: bytes) -> tuple[int, list[dict[str, Any]]]:
    """What a command that repeats its text says to these lines."""
    out = io.BytesIO()
    source = io.BytesIO(b"\n".join(lines))
    code = run_lines(source, out, Row, lambda row: {"id": row.id, "text": row.text}, sentences_for("en"))
    return code, [json.loads(line) for line in out.getvalue().splitlines()]


def vidhuk(tmp_path: Path, *words: str, lines: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The real command; its data folder must stay unmade."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("VIDHUK_")}
    home = tmp_path / "home"
    done = subprocess.run(
        [sys.executable, "-m", "vidhuk.cli", *words],
        input=lines,
        capture_output=True,
        env={**env, "VIDHUK_HOME": str(home), "VIDHUK_LANG": "en", "VIDHUK_PORT": "not a port"},
        timeout=110,
        check=False,
    )
    assert not home.exists()
    return done


def test_every_line_gets_an_answer_in_order() -> None:
    code, found = answers(b'{"id": 1, "text": "a"}', b"", b"   ", b'{"id": "x", "text": "\xd1\x97"}', b"")
    assert (code, found) == (0, [{"id": 1, "text": "a"}, {"id": "x", "text": "ї"}])


@pytest.mark.parametrize(
    ("line", "row_id", "field"),
    [
        (b"hello", None, None),
        (b"[1]", None, None),
        (b"null", None, None),
        (b'{"id": 1, "id": 2, "text": "x"}', None, None),
        (b'{"id": 1, "text": "\xff"}', None, None),
        (b'{"id": 9, "text": "\\ud800"}', 9, "text"),
        (b'{"id": 9, "other": "\\ud800", "text": "x"}', 9, None),
        (b'{"id": "\\ud800", "text": "x"}', None, "id"),
        (b'{"text": "x"}', None, "id"),
        (b'{"id": true, "text": "x"}', None, "id"),
        (b'{"id": {}, "text": "x"}', None, "id"),
        (b'{"id": 7}', 7, "text"),
        (b'{"id": "n", "text": 5}', "n", "text"),
        (b"[" * 100_000, None, None),
        (b'{"id": 1, "text": "' + b"x" * MAX_LINE_BYTES + b'"}', None, None),
    ],
    ids=[
        "words",
        "list",
        "null",
        "key twice",
        "bad UTF-8",
        "surrogate",
        "surrogate elsewhere",
        "surrogate id",
        "no id",
        "bool id",
        "object id",
        "no text",
        "number text",
        "deep",
        "long",
    ],
)
def test_a_bad_line_gets_its_own_error_and_stops_nothing(line: bytes, row_id: object, field: str | None) -> None:
    code, found = answers(b'{"id": 1, "text": "before"}', line, b'{"id": 2, "text": "after"}')
    assert code == 1
    assert [one["id"] for one in found] == [1, row_id, 2]
    assert list(found[1]) == ["id", "error"]
    assert ("one JSON object" in found[1]["error"]) if field is None else (f'"{field}"' in found[1]["error"])


def test_a_byte_order_mark_and_windows_line_ends_are_no_error() -> None:
    code, found = answers(b'\xef\xbb\xbf{"id": 1, "text": "a"}\r', b'{"id": 2, "text": "b"}\r')
    assert (code, [one["text"] for one in found]) == (0, ["a", "b"])


def test_answers_come_while_lines_still_come() -> None:
    """A script may hold a conversation: the answer must not wait for the end of the input."""
    env = {**os.environ, "VIDHUK_LANG": "en"}
    process = subprocess.Popen(
        [sys.executable, "-m", "vidhuk.cli", "classify", "--jsonl", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=env,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        for number in (1, 2):
            process.stdin.write(json.dumps({"id": number, "text": "Дякую лікарю!"}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(timeout=60) == 0
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def test_classify_answers_with_its_stable_keys(tmp_path: Path) -> None:
    lines = [
        {"id": "q", "text": "Скільки коштує консультація?"},
        {
            "id": 2,
            "text": "Лікар Бондар грубо розмовляв зі мною",
            "author": "Олена",
            "posted_at": "2026-11-20T10:00:00Z",
            "now": "2026-11-24T10:00:00Z",
            "roster": {"doctors": ["Бондар Ірина Петрівна"], "branches": ["Поділ"]},
            "history": [
                {"id": "h", "author": "Олена", "text": "Чому не відповідаєте?", "posted_at": None, "answered": False}
            ],
            "unknown": 1,
        },
        {"id": 3, "text": "x", "posted_at": "yesterday"},
        {"id": 4, "text": ""},
    ]
    done = vidhuk(tmp_path, "classify", "--jsonl", "-", lines="\n".join(map(json.dumps, lines)).encode())
    assert done.returncode == 1, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [list(one) for one in found] == [CLASSIFY_KEYS, CLASSIFY_KEYS, ["id", "error"], CLASSIFY_KEYS]
    assert (found[0]["language"], found[0]["type"]) == ("uk", "question")
    mention = found[1]["mentions"][0]
    assert list(mention) == ["surface", "lemma", "start", "end"]
    assert lines[1]["text"][mention["start"] : mention["end"]] == mention["surface"]  # type: ignore[index]


def test_suggest_answers_with_its_stable_keys(tmp_path: Path) -> None:
    clinic = {"name": "Добра клініка", "phones": ["044 000 00 00"], "form_of_address": "ви"}
    lines = [
        {"id": 1, "text": "Дуже грубо поговорили на рецепції", "author": "Олена", "clinic": clinic},
        {"id": 2, "text": "Дякую!", "type": "complaint", "reply_language": "en", "stage": "holding"},
        {"id": 3, "text": "Дякую!", "type": "angry"},
        {"id": 4, "text": "Дякую!", "clinic": "Добра клініка"},
    ]
    file = tmp_path / "lines.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    done = vidhuk(tmp_path, "suggest", "--jsonl", str(file))
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [list(one) for one in found] == [SUGGEST_KEYS, SUGGEST_KEYS, ["id", "error"], ["id", "error"]]
    assert found[0]["suggestions"]
    assert all(list(reply) == REPLY_KEYS for one in found[:2] for reply in one["suggestions"])
    assert (found[1]["type"], found[1]["language"]) == ("complaint", "en")
    assert {reply["stage"] for reply in found[1]["suggestions"]} == {"holding"}


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = vidhuk(tmp_path, "classify", "--jsonl", str(tmp_path / "none.jsonl"))
    assert done.returncode == 2
    assert b"none.jsonl" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_reader_that_goes_away_is_no_mistake(tmp_path: Path) -> None:
    lines = b"\n".join(json.dumps({"id": n, "text": "Дякую"}).encode() for n in range(300))
    process = subprocess.Popen(
        [sys.executable, "-m", "vidhuk.cli", "classify", "--jsonl", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "VIDHUK_LANG": "en"},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdin.write(lines)
    process.stdin.close()
    process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 1
    assert b"Traceback" not in said
    assert b"Exception" not in said


def test_a_full_disk_is_said_and_not_thrown(tmp_path: Path) -> None:
    env = {k: v for k, v in os.environ.items() if not k.startswith("VIDHUK_")}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "vidhuk.cli", "classify", "--jsonl", "-"],
            input=b'{"id": 1, "text": "a"}',
            stdout=full,
            stderr=subprocess.PIPE,
            env={**env, "VIDHUK_HOME": str(tmp_path / "home"), "VIDHUK_LANG": "en"},
            timeout=110,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"vidhuk: ")
    assert b"Traceback" not in done.stderr


def test_an_error_names_the_line_in_the_file() -> None:
    code, found = answers(b'{"id": 1, "text": "a"}', b"", b"not json", b'{"id": 2}', b'{"id": 3, "text": "\xff"}')
    assert code == 1
    assert [one["error"].split(".")[0] for one in found[1:]] == ["Line 3", "Line 4", "Line 5"]


@pytest.mark.parametrize("command", ["classify", "lint"])
@pytest.mark.parametrize("lines", [b"", b"\n \n"])
def test_no_lines_are_told_on_the_side(tmp_path: Path, command: str, lines: bytes) -> None:
    done = vidhuk(tmp_path, command, "--jsonl", "-", lines=lines)
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"no lines" in done.stderr
