"""Reads the whole archive again: parts against manifests, manifests against custody, every chain from its first entry; repairs nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from uuid import UUID

from pydantic import ValidationError
from sqlmodel import Session, col, select

from vidhuk.contracts import AdditionName, Manifest
from vidhuk.evidence import chain
from vidhuk.evidence.chain import ChainProblem, Entry, EntryKind
from vidhuk.evidence.desk_key import DeskKey
from vidhuk.evidence.screenshot import KEPT
from vidhuk.models import MANIFEST, SCREENSHOT, Capture, CapturePart, CustodyEntry, Desk

BATCH = 200
CHAIN_BATCH = 2_000


class ProblemKind(StrEnum):
    """What is wrong, for a sentence of the catalogs (`cli-verify-problem-…`)."""

    MANIFEST_MISSING = "manifest_missing"
    MANIFEST_CHANGED = "manifest_changed"
    PART_MISSING = "part_missing"
    PART_CHANGED = "part_changed"
    PART_UNLISTED = "part_unlisted"
    SCREENSHOT_CHANGED = "screenshot_changed"
    SCREENSHOT_MISSING = "screenshot_missing"
    CUSTODY_MISSING = "custody_missing"
    CAPTURE_MISSING = "capture_missing"
    CHAIN_GAP = "chain_gap"
    CHAIN_HASH = "chain_hash"
    CHAIN_SEAL = "chain_seal"
    CHAIN_CONTENT = "chain_content"


_CHAIN_KINDS = {
    ChainProblem.GAP: ProblemKind.CHAIN_GAP,
    ChainProblem.HASH: ProblemKind.CHAIN_HASH,
    ChainProblem.SEAL: ProblemKind.CHAIN_SEAL,
    ChainProblem.CONTENT: ProblemKind.CHAIN_CONTENT,
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it was kept.

    Attributes:
        kind: what.
        number: `seq` of the capture, or number of the custody entry for `chain_…` and `capture_missing`.
        detail: name of the part, or id of the desk; empty when there is nothing to add.
    """

    kind: ProblemKind
    number: int
    detail: str = ""


@dataclass(slots=True)
class Verification:
    """Outcome of one run."""

    captures: int = 0
    parts: int = 0
    entries: int = 0
    seals_unchecked: int = 0
    """Entries of other desks, whose keys are not here: their hashes were checked, their seals were not."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        """Nothing is wrong."""
        return not self.problems


def verify_archive(session: Session, desk_key: DeskKey | None) -> Verification:
    """Check everything that is kept, practice apart. Reads in batches, so memory stays flat.

    Args:
        session: of `Database.read()`: one state of the archive.
        desk_key: this desk's key; seals of other desks cannot be checked here.
    """
    result = Verification()
    for batch in _captures(session):
        _check_batch(session, batch, result)
    for desk in session.execute(select(Desk.id).order_by(col(Desk.id))).scalars().all():
        verify_chain(session, desk, desk_key.key if desk_key is not None and desk_key.desk == desk else None, result)
    _check_orphans(session, result)
    return result


def verify_chain(session: Session, desk: UUID, key: bytes | None, result: Verification | None = None) -> Verification:
    """Walk one desk's chain from the first entry.

    Args:
        session: of `Database.read()`.
        desk: whose chain.
        key: its key, `None` when it is not here.
        result: to add to.
    """
    outcome = Verification() if result is None else result
    for link, _entry, problem in chain.check(_links(session, desk), desk, key):
        outcome.entries += 1
        if key is None:
            outcome.seals_unchecked += 1
        if problem is not None:
            outcome.problems.append(Problem(_CHAIN_KINDS[problem], link.number, str(desk)))
    return outcome


def _captures(session: Session) -> Iterator[list[Capture]]:
    last = 0
    while True:
        batch = list(
            session.exec(
                select(Capture)
                .where(col(Capture.seq) > last, col(Capture.practice).is_(False))
                .order_by(col(Capture.seq))
                .limit(BATCH)
            )
        )
        if not batch:
            return
        last = batch[-1].seq or 0
        yield batch
        session.expunge_all()


def _check_batch(session: Session, batch: list[Capture], result: Verification) -> None:
    seqs = [capture.seq for capture in batch]
    parts: dict[int, dict[str, CapturePart]] = {}
    for part in session.exec(
        select(CapturePart).where(col(CapturePart.capture_seq).in_(seqs)).order_by(col(CapturePart.capture_seq))
    ):
        parts.setdefault(part.capture_seq, {})[part.name] = part
    entries: dict[UUID, list[Entry]] = {}
    rows = session.execute(
        select(CustodyEntry.capture_uuid, CustodyEntry.entry)
        .where(col(CustodyEntry.capture_uuid).in_([capture.uuid for capture in batch]))
        .order_by(col(CustodyEntry.capture_uuid), col(CustodyEntry.id))
    ).all()
    for uuid, group in groupby(rows, key=lambda row: row[0]):
        entries[uuid] = [entry for row in group if (entry := chain.parse_entry(row[1])) is not None]
    for capture in batch:
        result.captures += 1
        result.parts += len(parts.get(capture.seq or 0, {}))
        result.problems.extend(_check_capture(capture, parts.get(capture.seq or 0, {}), entries.get(capture.uuid, [])))


def _check_capture(capture: Capture, parts: dict[str, CapturePart], entries: list[Entry]) -> Iterator[Problem]:
    seq = capture.seq or 0
    kept = parts.pop(MANIFEST, None)
    if kept is None:
        yield Problem(ProblemKind.MANIFEST_MISSING, seq)
        return
    digest = hashlib.sha256(kept.content).hexdigest()
    sworn = [entry.digest for entry in entries if entry.kind is EntryKind.CAPTURE]
    if not sworn:
        yield Problem(ProblemKind.CUSTODY_MISSING, seq)
    if {digest} != {capture.manifest_sha256, kept.sha256, *sworn}:
        yield Problem(ProblemKind.MANIFEST_CHANGED, seq)
    try:
        manifest = Manifest.model_validate_json(kept.content)
    except ValidationError:
        yield Problem(ProblemKind.MANIFEST_CHANGED, seq)
        return
    yield from _check_screenshot(capture, parts.pop(SCREENSHOT, None), manifest, entries)
    for listed in manifest.parts:
        part = parts.pop(listed.name.value, None)
        if part is None:
            yield Problem(ProblemKind.PART_MISSING, seq, listed.name.value)
        elif hashlib.sha256(part.content).hexdigest() != listed.sha256 or len(part.content) != listed.bytes:
            yield Problem(ProblemKind.PART_CHANGED, seq, listed.name.value)
    yield from _check_additions(seq, parts, manifest, entries)
    for name in parts:
        yield Problem(ProblemKind.PART_UNLISTED, seq, name)


def _check_screenshot(
    capture: Capture, part: CapturePart | None, manifest: Manifest, entries: list[Entry]
) -> Iterator[Problem]:
    seq = capture.seq or 0
    sworn = [entry.digest for entry in entries if entry.kind is EntryKind.SCREENSHOT]
    if part is None:
        if sworn or capture.screenshot == KEPT:
            yield Problem(ProblemKind.SCREENSHOT_MISSING, seq)
        return
    digest = chain.screenshot_digest(manifest.nonce, hashlib.sha256(part.content).hexdigest())
    if sworn != [digest]:
        yield Problem(ProblemKind.SCREENSHOT_CHANGED, seq)


def _check_additions(
    seq: int, parts: dict[str, CapturePart], manifest: Manifest, entries: list[Entry]
) -> Iterator[Problem]:
    """Parts that followed, each against its own entry, an image against the manifest too; takes them out of `parts`.

    A listed image without an entry is on its way still: the browser keeps it until the desk has it.
    """
    sworn = [entry.digest for entry in entries if entry.kind is EntryKind.ADDITION]
    listed = {image.name: image.sha256 for image in manifest.images}
    for name in AdditionName:
        part = parts.pop(name.value, None)
        if part is None:
            if name in listed and chain.addition_digest(manifest.nonce, name.value, listed[name]) in sworn:
                sworn.remove(chain.addition_digest(manifest.nonce, name.value, listed[name]))
                yield Problem(ProblemKind.PART_MISSING, seq, name.value)
            continue
        actual = hashlib.sha256(part.content).hexdigest()
        digest = chain.addition_digest(manifest.nonce, name.value, actual)
        if digest in sworn and listed.get(name, actual) == actual:
            sworn.remove(digest)
        else:
            yield Problem(ProblemKind.PART_CHANGED, seq, name.value)
            # Its own entry is the one left over; it must not be reported as a part that is gone.
            del sworn[:1]
    for _lost in sworn:
        # No manifest lists the visible tab, and an entry by hand has none.
        yield Problem(ProblemKind.PART_MISSING, seq, "image" if listed else AdditionName.SCREENSHOT_TAB.value)


def _links(session: Session, desk: UUID) -> Iterator[chain.Link]:
    last = 0
    while True:
        rows = session.execute(
            select(
                CustodyEntry.id,
                CustodyEntry.number,
                CustodyEntry.capture_uuid,
                CustodyEntry.entry,
                CustodyEntry.entry_hash,
                CustodyEntry.seal,
            )  # type: ignore[call-overload]
            .where(CustodyEntry.desk == desk, CustodyEntry.number > last)
            .order_by(col(CustodyEntry.number))
            .limit(CHAIN_BATCH)
        ).all()
        for row in rows:
            yield chain.Link(row[1], row[2], row[3], row[4], row[5])
        if len(rows) < CHAIN_BATCH:
            return
        last = rows[-1][1]


def _check_orphans(session: Session, result: Verification) -> None:
    """Entries whose capture is gone, or was declared practice afterwards, which has no entries."""
    gone = session.execute(
        select(CustodyEntry.number, CustodyEntry.desk)
        .where(col(CustodyEntry.capture_uuid).not_in(select(Capture.uuid).where(col(Capture.practice).is_(False))))
        .order_by(col(CustodyEntry.desk), col(CustodyEntry.number))
    ).all()
    result.problems.extend(Problem(ProblemKind.CAPTURE_MISSING, number, str(desk)) for number, desk in gone)
