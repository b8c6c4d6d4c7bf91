"""`vidhuk export --jsonl`: the archive, one capture a line; practice and secrets stay out, nothing half-written stays behind."""

from __future__ import annotations

import errno
import json
import os
import secrets
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TextIO

from vidhuk.clock import Clock
from vidhuk.contracts import ErrorCode
from vidhuk.db import Database
from vidhuk.errors import CannotStart
from vidhuk.insights import records
from vidhuk.migrations import check_database
from vidhuk.sentences import sentences_for
from vidhuk.settings import Settings

EXIT_FAILED = 1

_LINE_ENDS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}
"""Some readers of lines stop at these too; inside JSON they are escaped."""


def export(settings: Settings, _clock: Clock, out: TextIO, *, path: Path | None = None) -> int:
    """Write every capture as one JSON object a line.

    Args:
        settings: whose archive.
        out: gets the lines when there is no `path`, else the message.
        path: file to make; an older one is replaced only when the new one is whole. A device or a pipe is written to.

    Raises:
        CannotStart: as `check_database`; `storage_full`.
    """
    check_database(settings)
    if path is None:
        _lines(settings, out.write)
        out.flush()
        return 0
    say = sentences_for(settings.language)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            # Putting a file in the place of /dev/null would take the device away from the whole machine.
            with path.open("w", encoding="utf-8") as handle:
                count = _lines(settings, handle.write)
        else:
            # Health data: for its owner only, whatever the umask says.
            with os.fdopen(
                os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
            ) as handle:
                count = _lines(settings, handle.write)
                handle.flush()
                os.fsync(handle.fileno())
            draft.replace(path)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise CannotStart(ErrorCode.STORAGE_FULL) from error
        print(say.text("cli-export-failed", path=str(path)), file=out)
        return EXIT_FAILED
    finally:
        draft.unlink(missing_ok=True)
    print(say.text("cli-export-done", count=count, path=str(path)), file=out)
    return 0


def _lines(settings: Settings, write: Callable[[str], object]) -> int:
    count = 0
    with closing(Database(settings)) as db, db.read() as session:
        for record in records(session):
            write(json.dumps(record, ensure_ascii=False).translate(_LINE_ENDS) + "\n")
            count += 1
    return count
