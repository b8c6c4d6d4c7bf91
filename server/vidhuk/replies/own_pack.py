"""The clinic's own words laid over the shipped playbook: a file of the data folder, checked before it is written, with every version kept.

Replaces the words of a shipped block or adds blocks; a shipped pack is never changed.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, ValidationError

from vidhuk.clinic.yaml_text import YamlProblem, read_yaml, write_yaml
from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart, Refused, Unready
from vidhuk.replies.known_steps import known_steps
from vidhuk.replies.pack import Block
from vidhuk.replies.playbook import Playbook, check_block

FILE = "entries.yaml"
VERSIONS = "versions.jsonl"
MAX_BYTES = 512 * 1024
MAX_VERSIONS = 200
"""So many are shown and can be gone back to; the file keeps them all."""

LANGUAGES = ("uk", "ru", "en", "uk_ty", "ru_ty")
_LOCK_SECONDS = 5.0


class OwnPack(BaseModel):
    """What the clinic's file may hold: blocks, as in a shipped pack."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    blocks: list[Block] = []


@dataclass(frozen=True, slots=True)
class Version:
    """The file as it was saved.

    Attributes:
        number: from 1.
        at: when.
        person: who, when known.
        entry: the block that was changed; empty for an import or a way back.
        text: the whole file.
    """

    number: int
    at: datetime
    person: str | None
    entry: str
    text: str


def merged(shipped: Playbook, own: Sequence[Block]) -> Playbook:
    """The shipped playbook with the clinic's blocks in place.

    Raises:
        Refused: `entry_invalid` (422) with entry and problem.
    """
    by_id = {block.id: block for blocks in shipped.blocks.values() for block in blocks}
    asks = set(shipped.asks)
    details = set(shipped.topics) | {about for block in by_id.values() for about in block.when.about}
    blocks = {slot: list(of_slot) for slot, of_slot in shipped.blocks.items()}
    seen: set[str] = set()
    for block in own:
        if block.id in seen or block.id in shipped.entries:
            raise invalid(block.id, "id_twice")
        seen.add(block.id)
        if block.slot not in blocks:
            raise invalid(block.id, "slot_unknown")
        before = by_id.get(block.id)
        if before is not None and (before.slot, before.elements, before.when) != (
            block.slot,
            block.elements,
            block.when,
        ):
            # Recipes count on what a shipped block brings and when it fits: only its words are the clinic's.
            raise invalid(block.id, "shape_changed")
        try:
            check_block(FILE, block, asks, details)
        except CannotStart as broken:
            raise invalid(block.id, str(broken.params.get("problem", ""))) from broken
        of_slot = blocks[block.slot]
        place = next((at for at, one in enumerate(of_slot) if one.id == block.id), None)
        if place is None:
            of_slot.append(block)
        else:
            of_slot[place] = block
    return replace(
        shipped,
        blocks={slot: tuple(of_slot) for slot, of_slot in blocks.items()},
        known_steps=known_steps(block for of_slot in blocks.values() for block in of_slot),
    )


def own_blocks(text: str) -> list[Block]:
    """The blocks of a YAML text.

    Raises:
        Refused: `entry_invalid` (422).
    """
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise invalid("", "too_large")
    try:
        document = read_yaml(text)
    except YamlProblem as problem:
        raise invalid(problem.key, problem.problem, problem.line) from problem
    try:
        return OwnPack.model_validate(document.data).blocks
    except ValidationError as broken:
        first = broken.errors(include_url=False, include_input=False, include_context=False)[0]
        entry = ".".join(str(step + 1) if isinstance(step, int) else str(step) for step in first["loc"])
        raise invalid(entry[:100], str(first["type"]), document.line(first["loc"])) from broken


def text_of_blocks(blocks: Sequence[Block]) -> str:
    """YAML of blocks, in the order of their names."""
    rows = [_plain(block) for block in sorted(blocks, key=lambda one: one.id)]
    return write_yaml({"blocks": rows}) if rows else ""


def invalid(entry: str, problem: str, line: int = 0) -> Refused:
    """An entry that cannot be taken."""
    return Refused(ErrorCode.ENTRY_INVALID, 422, entry=entry, problem=problem, line=line)


def _plain(block: Block) -> dict[str, object]:
    told = block.model_dump(mode="json", exclude_defaults=True)
    whole = {key: told[key] for key in ("id", "slot", *told) if key in told}
    whole = {key: sorted(value) if key == "elements" else value for key, value in whole.items()}
    if "when" in whole:
        whole["when"] = {key: sorted(value) for key, value in whole["when"].items()}
    return whole


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

    def blocks(self) -> list[Block]:
        """The clinic's blocks.

        Raises:
            Refused: `file_unreadable`, `entry_invalid`.
        """
        return own_blocks(self.text())

    def put(self, block: Block, *, person: str | None, now: datetime) -> None:
        """Save one block; equal to the shipped one, it is the shipped one again.

        Raises:
            Refused: `entry_invalid`; nothing is written.
            Unready: `busy`: somebody else is saving.
        """
        same = any(block == one for blocks in self._shipped.blocks.values() for one in blocks)
        with self._alone():
            rest = [one for one in self.blocks() if one.id != block.id]
            self._write(text_of_blocks(rest if same else [*rest, block]), block.id, person, now)

    def drop(self, entry: str, *, person: str | None, now: datetime) -> None:
        """Let the shipped words stand again; a block of the clinic's own goes."""
        with self._alone():
            self._write(text_of_blocks([one for one in self.blocks() if one.id != entry]), entry, person, now)

    def take(self, text: str, *, person: str | None, now: datetime) -> int:
        """Import: every block of the text takes its place, the others stay; returns how many are the clinic's now."""
        shipped = {block.id: block for blocks in self._shipped.blocks.values() for block in blocks}
        with self._alone():
            new = {block.id: block for block in own_blocks(text)}
            kept = {block.id: block for block in self.blocks()} | new
            blocks = [block for block in kept.values() if shipped.get(block.id) != block]
            self._write(text_of_blocks(blocks), "", person, now)
        return len(blocks)

    def back_to(self, number: int, *, person: str | None, now: datetime) -> None:
        """An earlier version is in force again, as a version of its own.

        Raises:
            Refused: `not_found`.
        """
        found = next((one for one in self.versions() if one.number == number), None)
        if found is None:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        with self._alone():
            self._write(found.text, "", person, now)

    def versions(self) -> list[Version]:
        """The newest first."""
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
        return found[::-1][:MAX_VERSIONS]

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self._folder / ".lock", timeout=_LOCK_SECONDS):
                yield
        except Timeout as taken:
            raise Unready(ErrorCode.BUSY) from taken

    def _write(self, text: str, entry: str, person: str | None, now: datetime) -> None:
        """Checked as a whole, then the file, then its version; a reader sees the old file or the new one."""
        merged(self._shipped, own_blocks(text))
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
        row = {"at": now.isoformat(), "person": person, "entry": entry, "text": text}
        with (self._folder / VERSIONS).open("a", encoding="utf-8", newline="\n") as versions:
            versions.write(json.dumps(row, ensure_ascii=False) + "\n")
