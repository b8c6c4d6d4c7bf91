"""Answers about a capture that is kept: labels and suggestions as they are now, corrections, copied replies."""

from __future__ import annotations

import logging
import traceback
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy import bindparam
from sqlmodel import Session, func, select

from vidhuk.contracts import (
    CaptureAnswer,
    Correction,
    ErrorCode,
    Language,
    LintOverride,
    Receipt,
    ReplyCopied,
    Site,
    SuggestionRequest,
    SuggestionSet,
)
from vidhuk.db import Database
from vidhuk.errors import Refused
from vidhuk.evidence import CaptureHead, find_head
from vidhuk.intake.comment_text import text_of
from vidhuk.intake.drafts import channel_for, check_overrides, findings_for
from vidhuk.intake.rooms import Check, Suggest
from vidhuk.intake.talk import is_private, turns_before
from vidhuk.labels import CurrentLabels, correct, current_labels
from vidhuk.models import Actor, Capture, table_of
from vidhuk.replies.log import count_replies, recent_texts, record_reply
from vidhuk.replies.talk import Turn
from vidhuk.replies.tasks import finish_task, open_task

logger = logging.getLogger(__name__)

_CAPTURE = table_of(Capture)
_VERSIONS = select(func.count(), func.min(_CAPTURE.c.seq)).where(_CAPTURE.c.comment_id == bindparam("comment"))

Found = TypeVar("Found")

EARLIER_REPLIES = 200
"""How many of the replies copied lately a new suggestion must not repeat."""


@dataclass(frozen=True, slots=True)
class Kept:
    """All that an answer needs, read in one transaction."""

    capture: CaptureHead
    text: str
    current: CurrentLabels
    versions: int
    replies_copied: int
    earlier_replies: list[str]
    turns: list[Turn]
    """The talk before this comment."""

    @property
    def receipt(self) -> Receipt:
        """The same for every replay."""
        return Receipt(
            id=self.capture.uuid,
            seq=self.capture.seq,
            manifest_sha256=self.capture.manifest_sha256,
            received_at=self.capture.received_at,
        )


def answer_for(db: Database, uuid: UUID, *, now: datetime, suggest: Suggest) -> CaptureAnswer:
    """GET /captures/{uuid}.

    Raises:
        Refused: `capture_unknown` (404).
    """
    with db.read() as session:
        kept = read_kept(session, known(find_head(session, uuid)))
    return answer(kept, now=now, suggest=suggest)


def suggestions_for(
    db: Database, uuid: UUID, request: SuggestionRequest, *, now: datetime, suggest: Suggest
) -> SuggestionSet:
    """POST /captures/{uuid}/suggestions.

    Raises:
        Refused: `capture_unknown` (404).
    """
    with db.read() as session:
        kept = read_kept(session, known(find_head(session, uuid)))
    return suggest_safely(kept, now=now, suggest=suggest, request=request)


def correct_capture(
    db: Database, uuid: UUID, correction: Correction, *, actor: Actor, now: datetime, suggest: Suggest
) -> CaptureAnswer:
    """POST /captures/{uuid}/correction.

    Raises:
        Refused: `capture_unknown` (404), `request_invalid` (400: nothing to correct).
    """
    with db.write() as session:
        capture = known(find_head(session, uuid))
        correct(session, capture.seq, correction, actor=actor, now=now)
        kept = read_kept(session, capture)
    return answer_with_task(db, kept, actor=actor, now=now, suggest=suggest)


def log_reply(db: Database, uuid: UUID, reply: ReplyCopied, *, actor: Actor, now: datetime, check: Check) -> int:
    """POST /captures/{uuid}/replies; returns how many replies of this capture were copied.

    Raises:
        Refused: `capture_unknown` (404), `request_invalid` (400: a text that cannot be kept), `override_missing` and
            `consent_missing` (409: a block of the linter that nobody answered for).
    """
    overrides = reply_to_record(db, uuid, reply, check=check)
    with db.write() as session:
        capture = known(find_head(session, uuid))
        return record_reply(session, capture.seq, reply, overrides, actor=actor, now=now)


def reply_to_record(db: Database, uuid: UUID, reply: ReplyCopied, *, check: Check) -> list[LintOverride]:
    """Look at a reply before it is recorded; returns the overrides that belong to it.

    Raises:
        Refused: as `log_reply`.
    """
    typed = [reply.text, reply.entry, *(one.reason for one in reply.overrides)]
    typed += [word for one in reply.overrides if one.consent for word in (one.consent.form, one.consent.holder)]
    if any("\x00" in text or _surrogates(text) for text in typed):
        raise Refused(ErrorCode.REQUEST_INVALID)
    # Looked at before the write: a lint must not hold the database.
    with db.read() as session:
        capture = known(find_head(session, uuid))
        found = findings_for(session, capture, reply.text, channel_for(capture, reply.channel), check=check)
    return check_overrides(found, reply.overrides)


def finish_person_task(db: Database, uuid: UUID, *, actor: Actor, now: datetime) -> None:
    """A person has taken the talk over.

    Raises:
        Refused: `capture_unknown` (404).
    """
    with db.write() as session:
        finish_task(session, known(find_head(session, uuid)).seq, actor=actor, now=now)


def known(capture: Found | None) -> Found:
    """The capture.

    Raises:
        Refused: `capture_unknown` (404).
    """
    if capture is None:
        raise Refused(ErrorCode.CAPTURE_UNKNOWN, 404)
    return capture


def read_kept(session: Session, capture: CaptureHead, text: str | None = None) -> Kept:
    """Read what an answer needs; `text` saves a query to whoever has it at hand."""
    seq, connection = capture.seq, session.connection()
    versions, first_seq = connection.execute(_VERSIONS, {"comment": capture.comment_id}).one()
    return Kept(
        capture=capture,
        text=text_of(session, seq) if text is None else text,
        current=current_labels(session, seq),
        versions=int(versions),
        replies_copied=count_replies(session, seq),
        earlier_replies=recent_texts(session, EARLIER_REPLIES, practice=capture.practice),
        turns=turns_before(session, capture, first_seq),
    )


def answer(kept: Kept, *, now: datetime, suggest: Suggest) -> CaptureAnswer:
    """The answer for the panel."""
    capture = kept.capture
    return CaptureAnswer.model_validate(
        {
            "receipt": kept.receipt,
            "site": Site(capture.site),
            "practice": capture.practice,
            "versions": kept.versions,
            "screenshot": capture.screenshot,
            "labels": kept.current.labels,
            "corrected": kept.current.corrected,
            "suggestions": suggest_safely(kept, now=now, suggest=suggest),
            "replies_copied": kept.replies_copied,
        }
    )


def answer_with_task(db: Database, kept: Kept, *, actor: Actor, now: datetime, suggest: Suggest) -> CaptureAnswer:
    """The same; where the answer chain has come to its end, or was left, a task for a person is opened."""
    given = answer(kept, now=now, suggest=suggest)
    chain = given.suggestions.chain
    if chain is not None and chain.task is not None:
        with db.write() as session:
            open_task(session, kept.capture.seq, chain.task, actor=actor, now=now)
    return given


def suggest_safely(
    kept: Kept, *, now: datetime, suggest: Suggest, request: SuggestionRequest | None = None
) -> SuggestionSet:
    """Suggestions; when they break down, none: the receipt must reach the browser all the same."""
    labels = kept.current.labels
    try:
        return suggest(
            comment_text=kept.text,
            author=kept.capture.author_name,
            labels=labels,
            now=now,
            site=Site(kept.capture.site),
            reply_language=None if request is None else request.reply_language,
            stage=None if request is None else request.stage,
            earlier_replies=kept.earlier_replies,
            exclude=() if request is None else request.exclude,
            author_url=kept.capture.author_url,
            turns=kept.turns,
            private=is_private(kept.capture.thread),
        )
    except Exception as error:  # noqa: BLE001 - whatever breaks in there, the evidence is kept and the browser must hear it
        logger.error("suggestions failed: %s", where(error))
        english = labels.language is Language.EN
        return SuggestionSet(
            type=labels.type,
            language="en" if english else "uk",
            suggestions=[],
        )


def where(error: BaseException) -> str:
    """Kind and place of an error for the log; its message may hold a comment's words and stays out."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return type(error).__name__ + place


def _surrogates(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)
