"""`vidhuk doctor` names what is wrong in the clinic's own playbook, and leaves the files as they are."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from vidhuk.clock import FixedClock
from vidhuk.commands.doctor import doctor
from vidhuk.replies import load_playbook
from vidhuk.replies.own_pack import text_of
from vidhuk.sentences import sentences_for
from vidhuk.settings import Settings

CLOCK = FixedClock(datetime(2036, 11, 24, 13, 0, tzinfo=UTC))


def line_of(capsys: pytest.CaptureFixture[str], home: Path, check: str, language: str = "en") -> str:
    """What the doctor says of one check."""
    doctor(Settings(home=home, port=8_498), sentences_for(language), CLOCK)
    return next(line for line in capsys.readouterr().out.splitlines() if f"  {check}: " in line)


def written(home: Path, text: bytes) -> Path:
    """The clinic's own playbook with these bytes."""
    path = home / "playbook" / "entries.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text)
    return path


def own_block(**changed: object) -> bytes:
    block = next(block for block in load_playbook().pack.blocks if block.uk and not block.uk_ty)
    return ("# наше\n" + text_of([block.model_copy(update=changed)])).encode()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"blocks: [\n", ["line 2", "YAML"]),
        (b"# a\nblocks: []\nasks: a\0b\n", ["line 3", "YAML"]),
        (b"# a\nblock: []\n", ["line 2", "entry block", "does not exist here"]),
        (b"\xff\xfe", ["cannot be read"]),
        (b"#" * 600_000, ["too large"]),
        (own_block(uk=["Без крапки"]), ["line 3", "sentence_end"]),
    ],
    ids=["syntax", "control", "key", "bytes", "large", "sentence"],
)
def test_a_mistake_is_named_with_file_line_and_entry(
    text: bytes, words: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = written(tmp_path, text)
    said = line_of(capsys, tmp_path, "Playbook")
    assert said.startswith("PROBLEM")
    assert all(word in said for word in ["playbook/entries.yaml", "not in force", *words]), said
    assert path.read_bytes() == text


def test_the_entry_is_named_in_ukrainian_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    block = next(block for block in load_playbook().pack.blocks if block.uk and not block.uk_ty)
    written(tmp_path, own_block(uk=["Без крапки"]))
    said = line_of(capsys, tmp_path, sentences_for("uk").text("doctor-name-playbook"), "uk")
    assert f"playbook/entries.yaml, рядок 3, запис {block.id}." in said


def test_a_good_file_of_ones_own_is_fine(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    written(tmp_path, own_block(uk=["Ціле речення з крапкою."]))
    assert line_of(capsys, tmp_path, "Playbook").startswith("OK")


@pytest.mark.parametrize("sign", ["\0", "\x01"])
def test_an_unseen_sign_in_the_clinic_is_a_problem_with_its_line(
    sign: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "clinic.yaml").write_text(f"# наша\nname: a{sign}b\n", encoding="utf-8")
    said = line_of(capsys, tmp_path, "clinic.yaml")
    assert said.startswith("PROBLEM")
    assert "line 2" in said
