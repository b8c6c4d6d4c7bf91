"""Settings of one desk: every one is (name, default, help) in one place; reads the environment, touches no file."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart

DEFAULT_PORT = 8420
HOST = "127.0.0.1"
"""The only address the desk ever binds; not a setting on purpose."""


@dataclass(frozen=True, slots=True)
class SettingInfo:
    """Name of an environment variable, its default as shown in the docs, and what it is for."""

    name: str
    default: str
    help: str


SETTINGS: tuple[SettingInfo, ...] = (
    SettingInfo("VIDHUK_PORT", str(DEFAULT_PORT), "port of the desk on 127.0.0.1"),
    SettingInfo("VIDHUK_HOME", "the platform's data folder", "data folder: database, clinic.yaml, secrets"),
    SettingInfo("VIDHUK_DATABASE_URL", "SQLite in the data folder", "PostgreSQL: postgresql+psycopg://user@host/name"),
    SettingInfo("VIDHUK_LANG", "uk", "language of the commands' messages: uk or en"),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one run.

    Attributes:
        home: data folder.
        port: TCP port on 127.0.0.1, 1024 to 65535 (0 only in tests: the system chooses).
        database_url: SQLAlchemy URL; `None` means SQLite at `home/vidhuk.sqlite3`.
        language: `uk` or `en`, for the commands' messages.
    """

    home: Path
    port: int = DEFAULT_PORT
    database_url: str | None = None
    language: str = "uk"

    @property
    def database_path(self) -> Path:
        """SQLite file of this desk."""
        return self.home / "vidhuk.sqlite3"

    @property
    def clinic_path(self) -> Path:
        """The clinic's facts."""
        return self.home / "clinic.yaml"

    @property
    def playbook_path(self) -> Path:
        """Folder of the clinic's own words for replies."""
        return self.home / "playbook"


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Settings from the environment.

    Raises:
        CannotStart: `setting_invalid`, with the name of the variable and what it takes.
    """
    env = os.environ if environ is None else environ
    raw_port = env.get("VIDHUK_PORT", "").strip() or str(DEFAULT_PORT)
    if not re.fullmatch(r"[0-9]{4,5}", raw_port) or not 1024 <= int(raw_port) <= 65535:
        raise CannotStart(ErrorCode.SETTING_INVALID, name="VIDHUK_PORT", takes="1024–65535")
    language = env.get("VIDHUK_LANG", "").strip().lower()[:2] or "uk"
    if language not in ("uk", "en"):
        raise CannotStart(ErrorCode.SETTING_INVALID, name="VIDHUK_LANG", takes="uk, en")
    url = env.get("VIDHUK_DATABASE_URL", "").strip() or None
    if url is not None and not url.startswith(("postgresql+psycopg://", "postgresql://", "sqlite:///")):
        raise CannotStart(
            ErrorCode.SETTING_INVALID, name="VIDHUK_DATABASE_URL", takes="postgresql+psycopg://…, sqlite:///…"
        )
    if url is not None and url.startswith("postgresql://"):
        url = url.replace("postgresql://", "postgresql+psycopg://", 1)
    home = env.get("VIDHUK_HOME", "").strip()
    path = Path(home).expanduser() if home else user_data_path("vidhuk", appauthor=False)
    return Settings(home=path.absolute(), port=int(raw_port), database_url=url, language=language)
