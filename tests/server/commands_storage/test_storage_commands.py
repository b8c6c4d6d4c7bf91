"""`vidhuk migrate`, `export` and `verify`: what they print, write and return."""

from __future__ import annotations

import io
import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.server.factories import Draft, fields_of
from tests.server.storage import Storage
from vidhuk.clock import SystemClock
from vidhuk.commands.export import export
from vidhuk.commands.migrate import migrate
from vidhuk.commands.verify import verify
from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart
from vidhuk.evidence import ProblemKind
from vidhuk.migrations import desk_lock, migrate_database, schema
from vidhuk.sentences import LANGUAGES, load_sentences
from vidhuk.settings import Settings

NEWEST = schema.head()


@pytest.fixture
def filled(storage: Storage) -> Storage:
    """Three captures and one of practice."""
    storage.receive(Draft(text="Перший\u2028рядок\x85", fields=fields_of(native_id="1")))
    storage.receive(Draft(text="Другий", fields=fields_of(native_id="2")))
    storage.receive(Draft(text="Третій", fields=fields_of(native_id="3")))
    storage.receive(Draft(text="Спроба", fields=fields_of(native_id="4")), practice=True)
    return storage


def test_migrate_makes_updates_and_leaves_alone(empty_settings: Settings) -> None:
    def said() -> str:
        out = io.StringIO()
        assert migrate(empty_settings, SystemClock(), out) == 0
        return out.getvalue()

    assert said() == f"Базу даних створено (версія {NEWEST}).\n"
    assert said() == f"База даних уже відповідає цій версії програми ({NEWEST}).\n"


def test_migrate_says_from_where_to_where(empty_settings: Settings) -> None:
    with desk_lock(empty_settings):
        migrate_database(empty_settings, "0001")
    out = io.StringIO()
    migrate(empty_settings, SystemClock(), out)
    assert out.getvalue() == f"Базу даних оновлено з версії 0001 до {NEWEST}.\n"


def test_migrate_waits_for_no_desk(empty_settings: Settings) -> None:
    with desk_lock(empty_settings), pytest.raises(CannotStart) as caught:
        migrate(empty_settings, SystemClock(), io.StringIO())
    assert caught.value.code is ErrorCode.HOME_LOCKED


def test_an_export_has_one_capture_a_line_and_no_practice(filled: Storage) -> None:
    out = io.StringIO()
    assert export(filled.settings, SystemClock(), out) == 0
    lines = out.getvalue().splitlines()
    assert [json.loads(line)["text"] for line in lines] == ["Перший\u2028рядок\x85", "Другий", "Третій"]
    assert "Спроба" not in out.getvalue()


def test_an_export_to_a_file_replaces_it_only_when_it_is_whole(filled: Storage, tmp_path: Path) -> None:
    path = tmp_path / "archive.jsonl"
    path.write_text("old")
    out = io.StringIO()
    assert export(filled.settings, SystemClock(), out, path=path) == 0
    assert len(path.read_text("utf-8").split("\n")) == 4
    assert "Вивантажено 3 записи" in out.getvalue()
    assert path.stat().st_mode & 0o077 == 0


def test_an_export_into_a_pipe_leaves_the_pipe_where_it_is(filled: Storage, tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with ThreadPoolExecutor(1) as aside:
        read = aside.submit(path.read_text, "utf-8")
        assert export(filled.settings, SystemClock(), io.StringIO(), path=path) == 0
        assert len(read.result(30).split("\n")) == 4
    assert path.is_fifo()


def test_an_export_that_breaks_leaves_the_old_file_and_no_draft(
    filled: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "archive.jsonl"
    path.write_text("old")
    real = json.dumps

    def breaks(record: dict[str, object], **options: Any) -> str:
        if record["seq"] == 3:
            raise OSError(28, "No space left on device")
        return real(record, **options)

    monkeypatch.setattr("vidhuk.commands.export.json.dumps", breaks)
    with pytest.raises(CannotStart) as caught:
        export(filled.settings, SystemClock(), io.StringIO(), path=path)
    monkeypatch.undo()
    assert caught.value.code is ErrorCode.STORAGE_FULL
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir() if "archive" in entry.name] == ["archive.jsonl"]


def test_an_export_to_nowhere_says_so(filled: Storage, tmp_path: Path) -> None:
    out = io.StringIO()
    assert export(filled.settings, SystemClock(), out, path=tmp_path / "none" / "x.jsonl") == 1
    assert str(tmp_path) in out.getvalue()


def test_verify_says_that_all_is_whole(filled: Storage) -> None:
    out = io.StringIO()
    assert verify(filled.settings, SystemClock(), out) == 0
    assert "збережених коментарів 3, частин 12, записів журналу 3" in out.getvalue()
    assert "Усе ціле" in out.getvalue()


def test_verify_names_what_was_changed_and_fails(filled: Storage) -> None:
    filled.tamper("UPDATE capture_part SET content = :other WHERE capture_seq = 2 AND name = 'text'", other=b"other")
    out = io.StringIO()
    assert verify(filled.settings, SystemClock(), out) == 1
    assert "Запис 2: частину «text» змінено." in out.getvalue()
    assert "1 розбіжність" in out.getvalue()


def test_verify_without_the_key_checks_hashes_and_says_what_it_could_not(filled: Storage) -> None:
    (filled.settings.home / "desk-key.json").unlink()
    out = io.StringIO()
    assert verify(filled.settings, SystemClock(), out) == 0
    assert "Печатки 3 записів" in out.getvalue()
    assert not (filled.settings.home / "desk-key.json").exists(), "a command that reads makes nothing"


@pytest.mark.parametrize("command", [verify, export])
def test_reading_commands_ask_for_a_migration(empty_settings: Settings, command: object) -> None:
    with pytest.raises(CannotStart) as caught:
        command(empty_settings, SystemClock(), io.StringIO())  # type: ignore[operator]
    assert caught.value.code is ErrorCode.DATABASE_NEEDS_MIGRATE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_its_sentence(language: str) -> None:
    say = load_sentences(language)
    for kind in ProblemKind:
        sentence = say.text(f"cli-verify-problem-{kind.value.replace('_', '-')}", number=12345, detail="text")
        assert "12345" in sentence
