"""Arithmetic of the custody chain (docs/evidence-format.md): values in, hashes out; no database, no clock, no file."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID

ENTRY_VERSION = 1
FIRST_PREVIOUS = "0" * 64
"""What the first entry of a desk follows."""
_SCREENSHOT_LABEL = b"vidhuk screenshot v1\x00"
_ADDITION_LABEL = b"vidhuk addition v1\x00"


class EntryKind(StrEnum):
    """What an entry says."""

    CAPTURE = "capture"
    """`digest`: SHA-256 of the manifest's exact bytes."""
    SCREENSHOT = "screenshot"
    """`digest`: `screenshot_digest()`."""
    SCREENSHOT_UNAVAILABLE = "screenshot_unavailable"
    """`digest`: SHA-256 of the manifest; `reason` says why it will not come."""
    TAB_UNAVAILABLE = "tab_unavailable"
    """`digest`: SHA-256 of the manifest; `reason` says why the wanted picture of the tab will not come."""
    ADDITION = "addition"
    """`digest`: `addition_digest()`: an image of an entry by hand, or the visible tab."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry before it is chained.

    Attributes:
        desk: whose chain.
        number: 1, 2, 3 … without a gap.
        kind: what it says.
        capture: the browser's id of the capture.
        digest: hex, see `EntryKind`.
        at: aware moment, written as UTC with microseconds.
        installation: the browser that did it.
        person: who, when known.
        reason: only for `screenshot_unavailable` and `tab_unavailable`.
    """

    desk: UUID
    number: int
    kind: EntryKind
    capture: UUID
    digest: str
    at: datetime
    installation: UUID | None = None
    person: str | None = None
    reason: str | None = None

    def text(self) -> str:
        """Canonical JSON: keys sorted, no spaces, ASCII only; exactly these bytes are hashed and stored."""
        return json.dumps(
            {
                "at": self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
                "capture": str(self.capture),
                "desk": str(self.desk),
                "digest": self.digest,
                "installation": None if self.installation is None else str(self.installation),
                "kind": self.kind.value,
                "number": self.number,
                "person": self.person,
                "reason": self.reason,
                "v": ENTRY_VERSION,
            },
            sort_keys=True,
            separators=(",", ":"),
            ensure_ascii=True,
        )


@dataclass(frozen=True, slots=True)
class Link:
    """One entry as stored."""

    number: int
    capture: UUID
    entry: str
    entry_hash: str
    seal: str


class ChainProblem(StrEnum):
    """What can be wrong with a chain."""

    GAP = "gap"
    """A number is missing or stands twice."""
    HASH = "hash"
    """The entry does not give its hash: it was changed, or the one before it was."""
    SEAL = "seal"
    """The desk's key does not give this seal: it was not this desk that wrote the entry."""
    CONTENT = "content"
    """The entry is no entry of this chain, or the columns beside it say something else."""


def entry_hash(previous: str, entry: str) -> str:
    """SHA-256 over the previous hash (32 bytes) and the entry's UTF-8 text, in hex."""
    return hashlib.sha256(bytes.fromhex(previous) + entry.encode("utf-8")).hexdigest()


def seal(key: bytes, hashed: str) -> str:
    """HMAC-SHA256 of the entry's hash (32 bytes) with the desk's key, in hex."""
    return hmac.new(key, bytes.fromhex(hashed), hashlib.sha256).hexdigest()


def screenshot_digest(nonce: str, sha256: str) -> str:
    """What the log holds of a screenshot: its hash bound with the manifest's secret nonce, so that it cannot be guessed.

    Args:
        nonce: 64 hex characters of the manifest.
        sha256: hex SHA-256 of the picture's bytes.
    """
    return hashlib.sha256(_SCREENSHOT_LABEL + bytes.fromhex(nonce) + bytes.fromhex(sha256)).hexdigest()


def addition_digest(nonce: str, name: str, sha256: str) -> str:
    """What the log holds of a part that followed, bound with the manifest's secret nonce and with its own name.

    Args:
        nonce: 64 hex characters of the manifest.
        name: of the part, ASCII.
        sha256: hex SHA-256 of the part's bytes.
    """
    named = _ADDITION_LABEL + name.encode("ascii") + b"\x00"
    return hashlib.sha256(named + bytes.fromhex(nonce) + bytes.fromhex(sha256)).hexdigest()


def parse_entry(text: str) -> Entry | None:
    """The entry of a stored text; `None` when it is not one."""
    try:
        raw = json.loads(text)
        return Entry(
            desk=UUID(raw["desk"]),
            number=int(raw["number"]),
            kind=EntryKind(raw["kind"]),
            capture=UUID(raw["capture"]),
            digest=str(raw["digest"]),
            at=datetime.fromisoformat(raw["at"]),
            installation=None if raw["installation"] is None else UUID(raw["installation"]),
            person=raw["person"],
            reason=raw["reason"],
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def check(
    links: Iterable[Link], desk: UUID, key: bytes | None
) -> Iterator[tuple[Link, Entry | None, ChainProblem | None]]:
    """Walk one desk's chain from the first entry, in order of number.

    After a wrong hash the walk goes on from the stored one, so that one changed entry is one problem.

    Args:
        links: the entries in order.
        desk: whose chain.
        key: the desk's key; `None` when it is not here: seals are then not checked.
    """
    previous, expected = FIRST_PREVIOUS, 1
    for link in links:
        entry = parse_entry(link.entry)
        problem: ChainProblem | None = None
        if link.number != expected:
            problem = ChainProblem.GAP
        elif entry is None or (entry.desk, entry.number, entry.capture) != (desk, link.number, link.capture):
            problem = ChainProblem.CONTENT
        elif not hmac.compare_digest(entry_hash(previous, link.entry), link.entry_hash):
            problem = ChainProblem.HASH
        elif key is not None and not hmac.compare_digest(seal(key, link.entry_hash), link.seal):
            problem = ChainProblem.SEAL
        yield link, entry, problem
        previous, expected = link.entry_hash, link.number + 1
