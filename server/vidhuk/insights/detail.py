"""One capture with all that is known of it, for its page; reads only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import ValidationError
from sqlmodel import Session, col, func, select

from vidhuk.contracts import (
    AdditionName,
    CapturedFields,
    CorrectedBy,
    ErrorCode,
    Labels,
    Manifest,
    PartName,
    TabGap,
)
from vidhuk.errors import Refused, Unready
from vidhuk.evidence import tab_gap_of
from vidhuk.insights.history import HistoryRow, rows_of
from vidhuk.labels import Corrected, corrections_of, current_labels
from vidhuk.models import MANIFEST, Capture, CapturePart, CustodyEntry, LabelRun
from vidhuk.replies.log import CopiedReply, replies_of
from vidhuk.replies.tasks import PersonTask, task_of

MAX_VERSIONS = 100


@dataclass(frozen=True, slots=True)
class PartInfo:
    """One part without its bytes."""

    name: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ImageInfo:
    """An image that the manifest lists; it may still be on its way."""

    name: str
    kept: bool


@dataclass(frozen=True, slots=True)
class CaptureDetail:
    """Everything about one capture. `fields.site` is what the markup looked like, `row.site` where it was.

    Attributes:
        row: as in the history.
        practice: made on the practice page.
        fields: as the browser read them.
        text: the comment as seen.
        text_expanded: after "See more", when it grew.
        manifest: what the browser swore to.
        manifest_sha256: hex; what custody log and receipt hold.
        parts: every part with its hash, the screenshot too.
        custody_number: number of the entry in the desk's custody log; `None` for practice.
        labels: as they are now.
        corrected: when a person corrected them.
        corrections: all of them, the first one first.
        runs: how many label runs there were.
        versions: every capture of the same comment, newest first, this one among them.
        replies: copied replies, newest first.
        task: somebody has to take the talk over, or did.
        screenshot_reason: a `ScreenshotGap` when there is none.
        screenshot_at: when it came, or when the browser gave up.
        tab_gap: why the picture of the whole tab is missing, when this browser wanted one.
        desk: where it is kept.
        installation: which browser sent it.
        person: who, when known.
    """

    row: HistoryRow
    practice: bool
    fields: CapturedFields
    text: str
    text_expanded: str | None
    manifest: Manifest
    manifest_sha256: str
    parts: list[PartInfo]
    custody_number: int | None
    labels: Labels
    corrected: CorrectedBy | None
    corrections: list[Corrected]
    runs: int
    versions: list[HistoryRow]
    replies: list[CopiedReply]
    task: PersonTask | None
    screenshot_reason: str | None
    screenshot_at: datetime | None
    tab_gap: TabGap | None
    desk: UUID
    installation: UUID | None
    person: str | None

    @property
    def images(self) -> list[ImageInfo]:
        """Images of an entry by hand, in the order in which the person put them."""
        kept = {part.name for part in self.parts}
        return [ImageInfo(image.name.value, image.name.value in kept) for image in self.manifest.images]

    @property
    def tab_kept(self) -> bool:
        """The picture of the visible tab is here; nothing ever promises one."""
        return any(part.name == AdditionName.SCREENSHOT_TAB.value for part in self.parts)


def capture_detail(session: Session, seq: int) -> CaptureDetail:
    """One capture.

    Args:
        session: of `Database.read()`.
        seq: its number.

    Raises:
        Refused: `capture_unknown` (404).
        Unready: `database_damaged`: a part is gone or cannot be read.
    """
    # Numbers from an address may be longer than any column.
    capture = session.get(Capture, seq) if 0 < seq < 2**31 else None
    if capture is None:
        raise Refused(ErrorCode.CAPTURE_UNKNOWN, 404)
    readable = [MANIFEST, PartName.TEXT.value, PartName.TEXT_EXPANDED.value, PartName.FIELDS.value]
    contents = {
        name: bytes(content)
        for name, content in session.execute(
            select(CapturePart.name, CapturePart.content).where(
                CapturePart.capture_seq == seq, col(CapturePart.name).in_(readable)
            )
        )
    }
    try:
        fields = CapturedFields.model_validate_json(contents[PartName.FIELDS.value])
        manifest = Manifest.model_validate_json(contents[MANIFEST])
        text = contents[PartName.TEXT.value].decode("utf-8")
    except (KeyError, ValidationError, UnicodeDecodeError):
        raise Unready(ErrorCode.DATABASE_DAMAGED, 500) from None
    expanded = contents.get(PartName.TEXT_EXPANDED.value)
    current = current_labels(session, seq)
    versions = versions_of(session, capture.comment_id)
    row = next((version for version in versions if version.seq == seq), None) or rows_of(session, [seq])[0]
    return CaptureDetail(
        row=row,
        practice=capture.practice,
        fields=fields,
        text=text,
        text_expanded=None if expanded is None else expanded.decode("utf-8", "replace"),
        manifest=manifest,
        manifest_sha256=capture.manifest_sha256,
        parts=_parts(session, seq),
        custody_number=session.execute(
            select(func.min(CustodyEntry.number)).where(CustodyEntry.capture_uuid == capture.uuid)
        ).scalar_one(),
        labels=current.labels,
        corrected=current.corrected,
        corrections=corrections_of(session, seq),
        runs=int(session.execute(select(func.count()).where(LabelRun.capture_seq == seq)).scalar_one()),
        versions=versions,
        replies=replies_of(session, seq),
        task=task_of(session, seq),
        screenshot_reason=capture.screenshot_reason,
        screenshot_at=capture.screenshot_at,
        tab_gap=tab_gap_of(session, capture.uuid),
        desk=capture.desk,
        installation=capture.installation,
        person=capture.person,
    )


def uuid_of(session: Session, seq: int) -> UUID:
    """The browser's id of a capture.

    Raises:
        Refused: `capture_unknown` (404).
    """
    found = session.exec(select(Capture.uuid).where(Capture.seq == seq)).one_or_none() if 0 < seq < 2**31 else None
    if found is None:
        raise Refused(ErrorCode.CAPTURE_UNKNOWN, 404)
    return found


def versions_of(session: Session, comment_id: int) -> list[HistoryRow]:
    """Captures of one comment, newest first, at most 100."""
    seqs = session.execute(
        select(Capture.seq)
        .where(Capture.comment_id == comment_id)
        .order_by(col(Capture.seq).desc())
        .limit(MAX_VERSIONS)
    ).scalars()
    return rows_of(session, [int(seq or 0) for seq in seqs])


def _parts(session: Session, seq: int) -> list[PartInfo]:
    rows = session.execute(
        select(CapturePart.name, CapturePart.media_type, CapturePart.size, CapturePart.sha256)
        .where(CapturePart.capture_seq == seq)
        .order_by(col(CapturePart.id))
    )
    return [PartInfo(name, media_type, size, sha256) for name, media_type, size, sha256 in rows]
