"""`vidhuk doctor`: looks at everything a desk stands on, changes nothing, says for each line what to do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from vidhuk.clinic import load_clinic
from vidhuk.clock import Clock
from vidhuk.commands.desk_call import port_of, proves_itself
from vidhuk.commands.serve import extension_folder
from vidhuk.commands.server import bind
from vidhuk.contracts import ErrorCode, ParamValue
from vidhuk.db import sqlite_path
from vidhuk.errors import CannotStart, VidhukError
from vidhuk.migrations import check_database, desk_lock
from vidhuk.replies import load_playbook
from vidhuk.replies.own_file import broken_own
from vidhuk.replies.own_pack import FILE
from vidhuk.sentences import LANGUAGES, Sentences, load_sentences
from vidhuk.settings import Settings

LOW_SPACE_MB = 500
CLOCK_SLACK = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor.

    Attributes:
        check: what was looked at (`doctor-<check>` is its name).
        sentence: key of what was found.
        fine: whether nothing needs doing.
        params: for the sentence.
    """

    check: str
    sentence: str
    fine: bool = True
    params: dict[str, ParamValue] = field(default_factory=dict)


def _failed(check: str, failure: VidhukError) -> Finding:
    return Finding(check, f"error-{failure.code.value.replace('_', '-')}", False, failure.params)


def _folder(settings: Settings) -> Finding:
    home = settings.home
    if not home.exists():
        return Finding("folder", "doctor-folder-new", True, {"path": str(home)})
    if not home.is_dir() or not os.access(home, os.W_OK | os.X_OK):
        return _failed("folder", CannotStart(ErrorCode.HOME_NOT_WRITABLE, path=str(home)))
    return Finding("folder", "doctor-folder-ok", True, {"path": str(home)})


def _port(settings: Settings) -> Finding:
    port = port_of(settings)
    if proves_itself(settings, port):
        return Finding("port", "doctor-port-running", True, {"port": port})
    try:
        bind(settings.port).close()
    except CannotStart as taken:
        return _failed("port", taken)
    return Finding("port", "doctor-port-free", True, {"port": settings.port})


def _lock(settings: Settings) -> Finding:
    if not settings.home.is_dir():
        return Finding("lock", "doctor-lock-free")
    try:
        with ExitStack() as held:
            held.enter_context(desk_lock(settings))
    except CannotStart as locked:
        if locked.code is ErrorCode.HOME_LOCKED and proves_itself(settings, port_of(settings)):
            return Finding("lock", "doctor-lock-running")
        return _failed("lock", locked)
    return Finding("lock", "doctor-lock-free")


def _database(settings: Settings) -> Finding:
    path = sqlite_path(settings)
    if path is not None and not path.exists():
        return Finding("database", "doctor-database-new")
    try:
        check_database(settings)
    except CannotStart as failure:
        if failure.code is ErrorCode.DATABASE_NEEDS_MIGRATE and path is not None:
            return Finding("database", "doctor-database-older")
        return _failed("database", failure)
    return Finding("database", "doctor-database-ok")


def _playbook(settings: Settings) -> Finding:
    try:
        shipped = load_playbook()
    except VidhukError as failure:
        return _failed("playbook", failure)
    broken = broken_own(settings.playbook_path, shipped)
    if broken is not None:
        params: dict[str, ParamValue] = {"line": 0, "entry": "", "problem": "unreadable", **broken.params}
        params["file"] = f"{settings.playbook_path.name}/{FILE}"
        # An empty text is no variant of a sentence.
        params["named"] = "yes" if params["entry"] else "no"
        return Finding("playbook", "doctor-playbook-own", False, params)
    return Finding("playbook", "doctor-playbook-ok")


def _clinic(settings: Settings) -> Finding:
    if not settings.clinic_path.exists():
        return Finding("clinic", "doctor-clinic-new")
    try:
        load_clinic(settings.clinic_path)
    except VidhukError as failure:
        return _failed("clinic", failure)
    return Finding("clinic", "doctor-clinic-ok")


def _catalogs(_settings: Settings) -> Finding:
    for language in LANGUAGES:
        try:
            catalog = load_sentences(language)
        except (OSError, UnicodeDecodeError):
            return Finding("catalogs", "doctor-catalogs-broken", False, {"language": language})
        if not all(catalog.has(f"error-{code.value.replace('_', '-')}") for code in ErrorCode):
            return Finding("catalogs", "doctor-catalogs-broken", False, {"language": language})
    return Finding("catalogs", "doctor-catalogs-ok")


def _clock(settings: Settings, clock: Clock) -> Finding:
    try:
        ZoneInfo("Europe/Kyiv")
    except (ZoneInfoNotFoundError, OSError):
        return Finding("clock", "doctor-clock-zones", False)
    path = sqlite_path(settings)
    # The archive was written later than "now": the clock was set back, and receipts would say a wrong time.
    if path is not None and path.exists() and path.stat().st_mtime > (clock.now() + CLOCK_SLACK).timestamp():
        return Finding("clock", "doctor-clock-back", False)
    return Finding("clock", "doctor-clock-ok")


def _space(settings: Settings) -> Finding:
    place = settings.home
    while not place.exists() and place != place.parent:
        place = place.parent
    free = shutil.disk_usage(place).free // (1024 * 1024)
    params: dict[str, ParamValue] = {"free": free}
    if free < LOW_SPACE_MB:
        return Finding("space", "doctor-space-low", False, params)
    return Finding("space", "doctor-space-ok", True, params)


def _extension(_settings: Settings) -> Finding:
    folder = extension_folder()
    if folder is not None:
        return Finding("extension", "doctor-extension-ok", True, {"folder": str(folder)})
    checkout = Path(__file__).resolve().parents[3] / "extension" / "package.json"
    if checkout.is_file():
        return Finding("extension", "doctor-extension-missing", False)
    return Finding("extension", "doctor-extension-elsewhere")


def _findings(settings: Settings, clock: Clock) -> Iterator[Finding]:
    checks: tuple[Callable[[Settings], Finding], ...] = (
        _folder,
        _port,
        _lock,
        _database,
        _playbook,
        _clinic,
        _catalogs,
    )
    for check in checks:
        yield check(settings)
    yield _clock(settings, clock)
    yield _space(settings)
    yield _extension(settings)


def doctor(settings: Settings, say: Sentences, clock: Clock) -> int:
    """Print one line a check.

    Returns:
        exit code: 0 when nothing needs doing, else 1.
    """
    problems = 0
    for finding in _findings(settings, clock):
        problems += not finding.fine
        mark = say.text("doctor-fine") if finding.fine else say.text("doctor-problem")
        name = say.text(f"doctor-name-{finding.check}")
        print(f"{mark}  {name}: {say.text(finding.sentence, **finding.params)}")
    print(say.text("doctor-all-fine") if not problems else say.text("doctor-problems", count=problems))
    return 1 if problems else 0
