"""The words of a kept comment as understanding and the linter read them: the grown text, where there is one."""

from __future__ import annotations

from sqlmodel import Session, col, select

from vidhuk.contracts import PartName
from vidhuk.models import CapturePart


def text_of(session: Session, seq: int) -> str:
    """The text of one capture; empty when it has none."""
    rows = session.execute(
        select(CapturePart.name, CapturePart.content).where(
            CapturePart.capture_seq == seq,
            col(CapturePart.name).in_([PartName.TEXT.value, PartName.TEXT_EXPANDED.value]),
        )
    )
    texts = {name: bytes(content).decode("utf-8") for name, content in rows}
    return texts.get(PartName.TEXT_EXPANDED.value, texts.get(PartName.TEXT.value, ""))
