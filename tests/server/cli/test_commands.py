"""The words of the command line: help in both languages, exit codes, wrong usage said plainly."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.inside_desk import MORNING
from vidhuk import __version__, cli
from vidhuk.clock import FixedClock
from vidhuk.commands import doctor as doctor_command
from vidhuk.commands.doctor import doctor
from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart
from vidhuk.migrations import desk_lock, prepare_database
from vidhuk.sentences import LANGUAGES, sentences_for
from vidhuk.settings import Settings

COMMANDS = ["serve", "open", "pair", "doctor", "migrate", "export", "verify", "classify", "suggest", "lint"]


def run(capsys: pytest.CaptureFixture[str], *words: str, language: str = "en") -> tuple[int, str, str]:
    code = cli.run(list(words), sentences_for(language))
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", [["--help"], []])
def test_help_names_every_command_in_the_persons_language(
    capsys: pytest.CaptureFixture[str], language: str, words: list[str]
) -> None:
    code, out, _ = run(capsys, *words, language=language)
    assert code == 0
    for name in COMMANDS:
        assert f"  {name} " in out
    assert ("Використання:" in out) is (language == "uk")
    assert ("Usage:" in out) is (language == "en")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str], name: str) -> None:
    code, out, _ = run(capsys, name, "--help", language="uk")
    assert code == 0
    assert sentences_for("uk").text(f"cli-help-{name}")[:20] in out
    assert "Options" not in out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version")[:2] == (0, f"vidhuk {__version__}\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["pair"], "CODE is missing"),
        (["classify"], "--jsonl is missing"),
        (["serve", "--prot", "1"], "no option --prot"),
        (["serve", "--port", "many"], "value of --port"),
        (["serve", "--port", "80"], "--port"),
        (["serve", "--port", "70000"], "--port"),
        (["dance"], "not written correctly"),
        (["open", "x"], "not written correctly"),
    ],
)
def test_wrong_usage_is_said_plainly(capsys: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    code, out, err = run(capsys, *words)
    assert (code, out) == (2, "")
    assert said in err


def test_a_wrong_language_falls_back_and_is_reported_by_whoever_needs_the_settings(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("VIDHUK_LANG", "de")
    monkeypatch.setenv("VIDHUK_HOME", str(tmp_path / "home"))
    assert cli.language_of_terminal() == "uk"
    code, _, err = run(capsys, "open", language="uk")
    assert code == 2
    assert "VIDHUK_LANG" in err


# ------------------------------------------------------------------ doctor


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    found = Settings(home=tmp_path / "home", port=8_497)
    with desk_lock(found):
        prepare_database(found)
    return found


def lines(
    capsys: pytest.CaptureFixture[str], settings: Settings, clock: FixedClock | None = None
) -> tuple[int, dict[str, str]]:
    """Exit code and the line of each check."""
    # A clock well past the file's own time: the archive was made a moment ago.
    code = doctor(settings, sentences_for("en"), clock or FixedClock(MORNING.replace(year=2036)))
    out = capsys.readouterr().out
    return code, {line.split("  ", 1)[1].split(":", 1)[0]: line for line in out.splitlines() if "  " in line}


@pytest.fixture(autouse=True)
def _built_extension(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(doctor_command, "extension_folder", lambda: tmp_path)


def test_doctor_finds_nothing_wrong_with_a_fresh_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, found = lines(capsys, Settings(home=tmp_path / "new", port=8_496))
    assert code == 0, found
    assert len(found) == 10
    assert all(line.startswith("OK") for line in found.values())
    assert not (tmp_path / "new").exists()


def test_doctor_finds_nothing_wrong_with_a_ready_folder(capsys: pytest.CaptureFixture[str], settings: Settings) -> None:
    code, found = lines(capsys, settings)
    assert code == 0, found
    assert "version fits" in found["Database"]


def test_doctor_names_each_problem_and_what_to_do(
    capsys: pytest.CaptureFixture[str], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil
    import sqlite3

    settings.clinic_path.write_text("phones: [\n", encoding="utf-8")
    with sqlite3.connect(settings.database_path) as archive:
        archive.execute("UPDATE alembic_version SET version_num = '9999'")
    archive.close()
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10**9, 10**9, 3 * 1024 * 1024))
    monkeypatch.setattr(doctor_command, "extension_folder", lambda: None)

    def broken_playbook() -> None:
        raise CannotStart(ErrorCode.PLAYBOOK_INVALID, file="praise.yaml", line=12, entry="x", problem="y")

    monkeypatch.setattr(doctor_command, "load_playbook", broken_playbook)
    code, found = lines(capsys, settings, FixedClock(MORNING.replace(year=2020)))
    assert code == 1
    problems = {name for name, line in found.items() if line.startswith("PROBLEM")}
    assert problems == {"Database", "Playbook", "clinic.yaml", "Clock", "Disk space", "Extension"}
    assert "newer Vidhuk" in found["Database"]
    assert "line 12" in found["Playbook"]
    assert "3 MB" in found["Disk space"]


def test_doctor_sees_a_locked_folder_and_a_taken_port(capsys: pytest.CaptureFixture[str], settings: Settings) -> None:
    import dataclasses
    import socket

    with desk_lock(settings), socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        taken = dataclasses.replace(settings, port=server.getsockname()[1])
        code, found = lines(capsys, taken)
    assert code == 1
    assert "Another program uses port" in found["Port"]
    assert "Another Vidhuk is using" in found["Folder lock"]
