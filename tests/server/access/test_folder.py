"""The data folder's secrets: made once, readable by the user only, replaced when broken."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from vidhuk.access.folder import (
    load_folder_secrets,
    mark_running,
    read_cli_secret,
    read_running,
    unmark_running,
    write_open_page,
    write_private,
)
from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart

POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows keeps the profile's folder by its own rights")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_label_and_secret_are_made_once(tmp_path: Path) -> None:
    first = load_folder_secrets(tmp_path / "home")
    assert load_folder_secrets(tmp_path / "home") == first
    assert read_cli_secret(tmp_path / "home") == first.cli_secret
    assert load_folder_secrets(tmp_path / "other").label != first.label


@POSIX
def test_only_the_user_may_read_them(tmp_path: Path) -> None:
    home = tmp_path / "home"
    load_folder_secrets(home)
    page = write_open_page(home, "http://vidhuk-0a1b2c3d.localhost:8420/enter#k=x")
    mark_running(home, 8420)
    assert mode(home) == 0o700
    for path in (home / "cli-secret", home / "page-label", home / "running.json", page):
        assert mode(path) == 0o600
    (home / "cli-secret").chmod(0o644)
    load_folder_secrets(home)
    assert mode(home / "cli-secret") == 0o600


@pytest.mark.parametrize("broken", [b"", b"short", b"\xff\xfe", b"vidhuk-ZZZZZZZZ", b"a" * 4_000])
def test_a_broken_file_is_replaced(tmp_path: Path, broken: bytes) -> None:
    for name in ("cli-secret", "page-label"):
        (tmp_path / name).write_bytes(broken)
    assert read_cli_secret(tmp_path) is None
    made = load_folder_secrets(tmp_path)
    assert made.label.startswith("vidhuk-")
    assert read_cli_secret(tmp_path) == made.cli_secret


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write_private(tmp_path / "x", "one")
    with pytest.raises(UnicodeEncodeError):
        write_private(tmp_path / "x", "\ud800")
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    assert (tmp_path / "x").read_text() == "one"


def test_the_word_where_the_desk_listens(tmp_path: Path) -> None:
    assert read_running(tmp_path) is None
    mark_running(tmp_path, 8433)
    found = read_running(tmp_path)
    assert found is not None
    assert (found.port, found.pid) == (8433, os.getpid())
    for nonsense in ("", "[]", "{}", '{"port": "8433", "pid": 1}', '{"port": 99999, "pid": 1}', "\x00"):
        (tmp_path / "running.json").write_text(nonsense)
        assert read_running(tmp_path) is None
    unmark_running(tmp_path)
    unmark_running(tmp_path)
    assert not (tmp_path / "running.json").exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotStart) as found:
        load_folder_secrets(tmp_path / "file" / "home")
    assert found.value.code is ErrorCode.HOME_NOT_WRITABLE
