"""The picture of the visible tab around a serious complaint, when it was wanted and will not come. Types only."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from vidhuk.contracts.basics import Message


class TabGap(StrEnum):
    """Why there is no picture of the tab, although this browser's switch wanted one."""

    NO_GESTURE = "no_gesture"
    TAB_CHANGED = "tab_changed"
    QUOTA = "quota"
    TOO_LARGE = "too_large"
    FAILED = "failed"
    LATE = "late"
    """The receipt came later than the click: by then the tab may have shown something else."""


class TabGiveUp(Message):
    """POST /captures/{id}/tab-unavailable: it was wanted and will not come."""

    reason: TabGap


class TabGiveUpReceipt(Message):
    """Answer to POST /captures/{id}/tab-unavailable.

    Attributes:
        id: of the capture.
        reason: as the desk has it: the first one that was told stays.
    """

    id: UUID
    reason: TabGap
