"""Proof: parts of captures as exact bytes, the custody chain, and the check of both; never updates or deletes what is kept."""

from __future__ import annotations

from vidhuk.evidence.additions import attach_addition, check_addition, image_type
from vidhuk.evidence.desk_key import DeskKey, find_desk_key, load_desk_key, open_desk
from vidhuk.evidence.known import KnownCapture, known_captures
from vidhuk.evidence.screenshot import attach_screenshot, check_picture, give_up, promised
from vidhuk.evidence.store import (
    CaptureHead,
    NewCapture,
    NewPart,
    delete_practice,
    find_capture,
    find_head,
    part_of,
    parts_of,
    store_capture,
)
from vidhuk.evidence.tab_gap import tab_gap_of, tab_gaps_of, tab_gone
from vidhuk.evidence.threads import ThreadCapture, earlier_in_thread
from vidhuk.evidence.verify import Problem, ProblemKind, Verification, verify_archive, verify_chain

__all__ = [
    "CaptureHead",
    "DeskKey",
    "KnownCapture",
    "NewCapture",
    "NewPart",
    "Problem",
    "ProblemKind",
    "ThreadCapture",
    "Verification",
    "attach_addition",
    "attach_screenshot",
    "check_addition",
    "check_picture",
    "delete_practice",
    "earlier_in_thread",
    "find_capture",
    "find_desk_key",
    "find_head",
    "give_up",
    "image_type",
    "known_captures",
    "load_desk_key",
    "open_desk",
    "part_of",
    "parts_of",
    "promised",
    "store_capture",
    "tab_gap_of",
    "tab_gaps_of",
    "tab_gone",
    "verify_archive",
    "verify_chain",
]
