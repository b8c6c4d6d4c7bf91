"""Finds the files that the tests of structure look at; judges nothing."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "server" / "vidhuk"
ROOMS = ROOT / "extension" / "src"
LOCALES = ROOT / "shared_schemas" / "locales"


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that git knows or would take in, save what was deleted."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return tuple(sorted(ROOT / name for name in set(listed.split("\0")) if name and (ROOT / name).is_file()))


def named(path: Path) -> str:
    """The path as a person writes it."""
    return path.relative_to(ROOT).as_posix()


def files(*suffixes: str, under: Path = ROOT) -> list[Path]:
    """Tracked files with one of these suffixes."""
    return [path for path in tracked() if path.suffix in suffixes and path.is_relative_to(under)]


def text_of(path: Path) -> str | None:
    """The text, or None for a file that is no text."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return None
