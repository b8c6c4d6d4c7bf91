"""The clinic's own playbook as a file of the data folder: checked before it is written, with every version kept.

Two people, or a person and a text editor, may change it at once: nobody's words are written over unseen.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from vidhuk.clinic.yaml_edit import edited_yaml
from vidhuk.clinic.yaml_text import as_text
from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused, Unready
from vidhuk.replies.own_pack import (
    FILE,
    Item,
    OwnPack,
    found_in,
    key_of,
    kind_of,
    merged,
    merged_with,
    only_own,
    own_pack,
    plain_of,
    problems_of,
    revision_of,
    text_of,
    way_to,
    with_items,
    without,
)
from vidhuk.replies.phrases_check import check_words
from vidhuk.replies.playbook import Playbook

VERSIONS = "versions.jsonl"
MAX_VERSIONS = 200
"""So many are shown and can be gone back to; the file keeps them all."""

BY_FILE = "file"
"""`entry` of a version that a text editor made."""

_LOCK_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Version:
    """The file as it was saved.

    Attributes:
        number: from 1.
        at: when; of a text editor's change, when it was first seen.
        person: who, when known.
        entry: what was changed; empty for an import or a way back, `BY_FILE` for a change in the file itself.
        text: the whole file.
    """

    number: int
    at: datetime
    person: str | None
    entry: str
    text: str


class OwnFile:
    """The file in the data folder and its versions.

    Args:
        folder: `playbook` of the data folder.
        shipped: what it is laid over.
    """

    def __init__(self, folder: Path, shipped: Playbook) -> None:
        self._folder = folder
        self._shipped = shipped

    @property
    def path(self) -> Path:
        """The file."""
        return self._folder / FILE

    def text(self) -> str:
        """The file as it is; empty when there is none.

        Raises:
            Refused: `file_unreadable`.
        """
        try:
            return self.path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            return ""
        except (OSError, UnicodeDecodeError) as unreadable:
            raise Refused(ErrorCode.FILE_UNREADABLE, file=FILE) from unreadable

    def pack(self) -> OwnPack:
        """The clinic's entries.

        Raises:
            Refused: `file_unreadable`, `entry_invalid`.
        """
        return own_pack(self.text())

    def entry(self, kind: str, key: str) -> Item | None:
        """One entry as it is in force: the clinic's, else the shipped one."""
        return self._entry(self.pack(), kind, key)

    def put(self, *items: Item, person: str | None, now: datetime, revision: str | None = None) -> None:
        """Save entries; one equal to the shipped one is the shipped one again.

        Args:
            items: to be saved together; the version is named after the first.
            person: who.
            now: aware moment.
            revision: state of the first entry that the person started from; None writes whatever stands there.

        Raises:
            Refused: `entry_invalid`, nothing is written; `playbook_conflict` (409): somebody changed it meanwhile.
            Unready: `busy`: somebody else is saving.
        """
        check_words(items)
        with self._alone():
            own = self.pack()
            self._unchanged(own, kind_of(items[0]), key_of(items[0]), revision)
            self._write(with_items(own, items), way_to(items[0]), person, now, items)

    def drop(self, kind: str, *keys: str, person: str | None, now: datetime, revision: str | None = None) -> None:
        """Let the shipped entries stand again; entries of the clinic's own go. Raises as `put`."""
        with self._alone():
            own = self.pack()
            self._unchanged(own, kind, keys[0], revision)
            way = keys[0] if kind == "blocks" else f"{kind}/{keys[0]}"
            for key in keys:
                own = without(own, kind, key)
            self._write(own, way, person, now)

    def take(self, text: str, *, person: str | None, now: datetime, revision: str | None = None) -> int:
        """Import: every entry of the text takes its place, the others stay; returns how many are the clinic's now.

        `revision` is the file's, of `file_revision`: None takes whatever was changed meanwhile. Raises as `put`.
        """
        with self._alone():
            if revision is not None and revision != self.file_revision():
                raise Refused(ErrorCode.PLAYBOOK_CONFLICT, 409)
            new = self._good(text)
            own = with_items(self.pack(), new.items)
            return self._write(own, "", person, now, new.items)

    def _good(self, text: str) -> OwnPack:
        """The entries of a text that may be taken; what is wrong is named with its line."""
        new = own_pack(text)
        try:
            merged_with(self._shipped, with_items(self.pack(), new.items), new.items)
            check_words(new.items)
        except Refused as refused:
            raise _with_line(refused, problems_of(self._shipped, text)) from refused
        return new

    def back_to(self, number: int, *, person: str | None, now: datetime) -> None:
        """An earlier version is in force again, as a version of its own.

        Raises:
            Refused: `not_found`.
        """
        found = next((one for one in self.versions() if one.number == number), None)
        if found is None:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        with self._alone():
            self._write_text(found.text, "", person, now)

    def file_revision(self) -> str:
        """Tells two states of the whole file apart."""
        try:
            return revision_of_text(self.text())
        except Refused:
            return "unreadable"

    def versions(self) -> list[Version]:
        """The newest first."""
        return self._all_versions()[::-1][:MAX_VERSIONS]

    def _all_versions(self) -> list[Version]:
        try:
            lines = (self._folder / VERSIONS).read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return []
        except (OSError, UnicodeDecodeError) as unreadable:
            raise Refused(ErrorCode.FILE_UNREADABLE, file=VERSIONS) from unreadable
        found: list[Version] = []
        for line in lines:
            try:
                row = json.loads(line)
                at = datetime.fromisoformat(row["at"])
                found.append(Version(len(found) + 1, at, row["person"], row["entry"], row["text"]))
            except (ValueError, KeyError, TypeError):
                # A line that a full disk cut short is no version.
                continue
        return found

    def _entry(self, own: OwnPack, kind: str, key: str) -> Item | None:
        return found_in(own, kind, key) or found_in(self._shipped.pack, kind, key)

    def _unchanged(self, own: OwnPack, kind: str, key: str, revision: str | None) -> None:
        if revision is not None and revision != revision_of(self._entry(own, kind, key)):
            raise Refused(ErrorCode.PLAYBOOK_CONFLICT, 409)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self._folder / ".lock", timeout=_LOCK_SECONDS):
                yield
        except Timeout as taken:
            raise Unready(ErrorCode.BUSY) from taken

    def _write(self, own: OwnPack, entry: str, person: str | None, now: datetime, saved: Sequence[Item] = ()) -> int:
        kept = only_own(self._shipped.pack, own)
        merged_with(self._shipped, kept, saved)
        self._write_text(self._text_with(kept), entry, person, now)
        return len(kept.items)

    def _text_with(self, kept: OwnPack) -> str:
        """The file's text with these entries in it, so that a person's remarks stay; anew where that cannot be done."""
        before, anew = self.text(), text_of(kept.items)
        if not before.strip() or not anew:
            return anew
        try:
            edited = edited_yaml(before, as_text(plain_of(kept)), set(OwnPack.model_fields), lambda _key: set())
            return edited if only_own(self._shipped.pack, own_pack(edited)) == kept else anew
        except (Refused, ValueError):
            return anew

    def _write_text(self, text: str, entry: str, person: str | None, now: datetime) -> None:
        """Checked as a whole, then the file, then its version; a reader sees the old file or the new one."""
        merged(self._shipped, own_pack(text))
        self._keep_file_version(now)
        handle, name = tempfile.mkstemp(prefix=f".{FILE}.", dir=self._folder)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as target:
                target.write(text)
                target.flush()
                os.fsync(target.fileno())
            Path(name).replace(self.path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        self._append(text, entry, person, now)

    def _keep_file_version(self, now: datetime) -> None:
        """What a text editor wrote since the last save becomes a version before it is written over."""
        standing, versions = self.text(), self._all_versions()
        if standing != (versions[-1].text if versions else ""):
            self._append(standing, BY_FILE, None, now)

    def _append(self, text: str, entry: str, person: str | None, now: datetime) -> None:
        row = {"at": now.isoformat(), "person": person, "entry": entry, "text": text}
        with (self._folder / VERSIONS).open("ab+") as versions:
            # A line that a full disk cut short must not swallow the one after it.
            torn = versions.tell() > 0 and (versions.seek(-1, os.SEEK_END), versions.read(1))[1] != b"\n"
            versions.write((b"\n" if torn else b"") + json.dumps(row, ensure_ascii=False).encode() + b"\n")


def broken_own(folder: Path, shipped: Playbook) -> Refused | None:
    """What keeps the clinic's own entries out of force, with the line where it can be told; None when nothing does.

    Args:
        folder: `playbook` of the data folder.
        shipped: what the entries are laid over.
    """
    file = OwnFile(folder, shipped)
    try:
        text = file.text()
        merged(shipped, own_pack(text))
    except Refused as broken:
        if broken.params.get("line") or broken.code is not ErrorCode.ENTRY_INVALID or not broken.params.get("entry"):
            return broken
        return _with_line(broken, problems_of(shipped, text))
    return None


def _with_line(refused: Refused, problems: list[Refused]) -> Refused:
    """What entries are to each other is checked without the text: look where that entry stands in it."""
    same = (
        found
        for found in problems
        if all(found.params.get(name) == refused.params.get(name) for name in ("entry", "problem"))
    )
    return next(same, refused)


def revision_of_text(text: str) -> str:
    """Tells two texts apart."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]
