"""Secrets and marks in the data folder: the pages' label, the commands' secret, the running desk's port; files only the user can read."""

from __future__ import annotations

import json
import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vidhuk.access.tokens import TOKEN, new_token
from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart

_LABEL = re.compile(r"^vidhuk-[0-9a-f]{8}$")
_LABEL_FILE = "page-label"
_SECRET_FILE = "cli-secret"  # noqa: S105  (a file's name)
_RUNNING_FILE = "running.json"
_OPEN_FILE = "open-vidhuk.html"


@dataclass(frozen=True, slots=True)
class FolderSecrets:
    """What one data folder holds for the doors.

    Attributes:
        label: first label of the pages' host name, made once.
        cli_secret: what the commands of this user show to the desk.
    """

    label: str
    cli_secret: str


@dataclass(frozen=True, slots=True)
class RunningDesk:
    """The desk that says it is running on this folder; it may have died since."""

    port: int
    pid: int


def write_private(path: Path, content: str) -> None:
    """Write a file that only the user can read, whole or not at all.

    On Windows the profile's folder keeps others out; elsewhere the mode is 0600 from its first byte.
    """
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _kept(path: Path, shape: re.Pattern[str]) -> str | None:
    try:
        text = path.read_text(encoding="utf-8").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    if not shape.fullmatch(text):
        return None
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(0o600)
    return text


def load_folder_secrets(home: Path) -> FolderSecrets:
    """The label and the secret of a data folder, made at the first call.

    Raises:
        CannotStart: `home_not_writable`.
    """
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        label = _kept(home / _LABEL_FILE, _LABEL)
        if label is None:
            label = f"vidhuk-{secrets.token_hex(4)}"
            write_private(home / _LABEL_FILE, label + "\n")
        secret = _kept(home / _SECRET_FILE, TOKEN)
        if secret is None:
            secret = new_token()
            write_private(home / _SECRET_FILE, secret + "\n")
    except OSError as problem:
        raise CannotStart(ErrorCode.HOME_NOT_WRITABLE, path=str(home)) from problem
    return FolderSecrets(label=label, cli_secret=secret)


def read_cli_secret(home: Path) -> str | None:
    """The commands' secret, `None` when no desk ever ran on this folder."""
    try:
        return _kept(home / _SECRET_FILE, TOKEN)
    except OSError:
        return None


def mark_running(home: Path, port: int) -> None:
    """Leave word where the desk listens, for the commands."""
    write_private(home / _RUNNING_FILE, json.dumps({"port": port, "pid": os.getpid()}))


def unmark_running(home: Path) -> None:
    """The desk stops; the folder's lock is still held."""
    (home / _RUNNING_FILE).unlink(missing_ok=True)


def read_running(home: Path) -> RunningDesk | None:
    """Where the desk of this folder listens, if it left word."""
    try:
        found: Any = json.loads((home / _RUNNING_FILE).read_text(encoding="utf-8"))
        port, pid = found["port"], found["pid"]
    except (OSError, ValueError, TypeError, KeyError):
        return None
    if not isinstance(port, int) or not isinstance(pid, int) or not 0 < port < 65_536:
        return None
    return RunningDesk(port=port, pid=pid)


def write_open_page(home: Path, url: str) -> Path:
    """A page that takes the browser to `url`: the key then stands neither in a process list nor in a shell's history.

    Args:
        home: data folder.
        url: link made by this program: it holds nothing that HTML would need to escape.
    """
    path = home / _OPEN_FILE
    write_private(
        path,
        '<!doctype html>\n<html lang="uk">\n<meta charset="utf-8">\n<meta name="referrer" content="no-referrer">\n'
        f'<title>Vidhuk</title>\n<meta http-equiv="refresh" content="0; url={url}">\n<p><a href="{url}">Vidhuk</a></p>\n',
    )
    return path


def remove_open_page(home: Path) -> None:
    """Take the page away again; the key in it is used or dead."""
    (home / _OPEN_FILE).unlink(missing_ok=True)
