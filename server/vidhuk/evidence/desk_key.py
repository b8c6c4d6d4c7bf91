"""The desk's identity and the key that seals its custody chain: one small file in the data folder, made once."""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from sqlmodel import Session

from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart
from vidhuk.models import Desk

FILE_NAME = "desk-key.json"
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class DeskKey:
    """Who this desk is, and its secret.

    Attributes:
        desk: id of the desk's rows.
        key: 32 bytes; never logged, shown or exported.
    """

    desk: UUID
    key: bytes = field(repr=False)


def load_desk_key(home: Path) -> DeskKey:
    """The desk's key; made at the first call, readable by its owner only. The caller holds `desk_lock`.

    Raises:
        CannotStart: `file_unreadable` (it is there, but not a key: restore it, or the chain cannot be continued),
            `home_not_writable`.
    """
    path = home / FILE_NAME
    found = find_desk_key(home)
    if found is not None:
        return found
    made = DeskKey(uuid4(), secrets.token_bytes(KEY_BYTES))
    text = json.dumps({"v": 1, "desk": str(made.desk), "key": made.key.hex()})
    # Written beside and then renamed: a torn file would cost the chain its key.
    draft = path.with_name(f"{FILE_NAME}.{secrets.token_hex(4)}")
    try:
        home.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as handle:
            handle.write(text)
            handle.flush()
            os.fsync(handle.fileno())
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise CannotStart(ErrorCode.HOME_NOT_WRITABLE, path=str(home)) from error
    return find_desk_key(home) or made


def find_desk_key(home: Path) -> DeskKey | None:
    """The desk's key, `None` when none was made yet; for commands that only read.

    Raises:
        CannotStart: `file_unreadable`.
    """
    path = home / FILE_NAME
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        key = bytes.fromhex(raw["key"])
        if len(key) != KEY_BYTES:
            raise ValueError("a key has 32 bytes")
        return DeskKey(UUID(raw["desk"]), key)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CannotStart(ErrorCode.FILE_UNREADABLE, file=str(path)) from error


def open_desk(session: Session, desk_key: DeskKey, now: datetime) -> None:
    """Register the desk's row; nothing happens when it is there."""
    if session.get(Desk, desk_key.desk) is None:
        session.add(Desk(id=desk_key.desk, created_at=now))
        session.flush()
