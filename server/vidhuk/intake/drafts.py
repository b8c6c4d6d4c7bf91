"""A draft is looked at before it is posted, and a reply that is taken past a block says why; keeps and logs no draft."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session

from vidhuk.contracts import (
    CommentType,
    ErrorCode,
    LintAnswer,
    LintFinding,
    LintOverride,
    LintRequest,
    LintRule,
    ReplyChannel,
    Severity,
)
from vidhuk.db import Database
from vidhuk.errors import Refused
from vidhuk.evidence import CaptureHead, find_head
from vidhuk.intake.comment_text import text_of
from vidhuk.intake.rooms import Check
from vidhuk.intake.talk import is_private
from vidhuk.labels import current_labels
from vidhuk.replies.log import recent_texts
from vidhuk.replies.overrides import NEEDS_CONSENT
from vidhuk.replies.sentence import sentences_of

EARLIER_REPLIES = 20
"""How many of the replies copied lately a draft is compared with."""

READY_TO_POST = frozenset(
    LintRule(name)
    for name in ("L01", "L02", "L03", "L05", "L06", "L07", "L08", "L18", "L22", "L23", "L24", "L26", "L27")
)
"""Rules whose rewrite is a sentence that can stand in the reply as it is; the others' is advice to a person."""


def lint_draft(db: Database, uuid: UUID, request: LintRequest, *, check: Check) -> LintAnswer:
    """POST /captures/{uuid}/lint.

    Raises:
        Refused: `capture_unknown` (404).
    """
    with db.read() as session:
        capture = find_head(session, uuid)
        if capture is None:
            raise Refused(ErrorCode.CAPTURE_UNKNOWN, 404)
        channel = channel_for(capture, request.channel)
        return LintAnswer(findings=findings_for(session, capture, request.reply, channel, check=check))


def channel_for(capture: CaptureHead, said: ReplyChannel) -> ReplyChannel:
    """A private message is answered in private, whatever an editor says."""
    return ReplyChannel.PRIVATE if is_private(capture.thread) else said


def findings_for(
    session: Session, capture: CaptureHead, reply: str, channel: ReplyChannel, *, check: Check
) -> list[LintFinding]:
    """What the linter says to a reply to this capture, with the sentences that a rewrite may stand for."""
    if not reply.strip():
        return []
    type_ = current_labels(session, capture.seq).labels.type
    found = check(
        reply,
        comment=text_of(session, capture.seq),
        channel=channel,
        author=capture.author_name,
        comment_type=None if type_ is CommentType.UNDETERMINED else type_,
        # What was copied for this very comment is the reply itself, not an earlier one.
        earlier_replies=recent_texts(
            session, EARLIER_REPLIES, practice=capture.practice, other_than=capture.comment_id
        ),
    )
    sentences = sentences_of(reply)
    return [_with_sentence(finding, reply, sentences) for finding in found]


def _with_sentence(finding: LintFinding, reply: str, sentences: Sequence[tuple[int, int]]) -> LintFinding:
    if finding.rule not in READY_TO_POST:
        return finding
    starts = [start for start, _end in sentences if start <= finding.start]
    ends = [end for _start, end in sentences if end >= finding.end]
    start, end = max(starts, default=finding.start), min(ends, default=finding.end)
    # A line of its own is no part of the sentence before it.
    start = max(start, reply.rfind("\n", 0, finding.start) + 1)
    line_end = reply.find("\n", finding.end)
    end = end if line_end < 0 else min(end, line_end)
    while start < finding.start and reply[start].isspace():
        start += 1
    return finding.model_copy(update={"sentence_start": start, "sentence_end": end})


def check_overrides(found: Sequence[LintFinding], overrides: Sequence[LintOverride]) -> list[LintOverride]:
    """The overrides that this text needs, one a rule, in the order of rules.

    Raises:
        Refused: `override_missing` (409) with the rules that block and nobody answered for; `consent_missing` (409)
            with those of secrecy that only the author's written consent leads past.
    """
    blocking = sorted({finding.rule for finding in found if finding.severity is Severity.BLOCK})
    given = {one.rule: one for one in overrides}
    bare = [rule.value for rule in blocking if rule not in given]
    if bare:
        raise Refused(ErrorCode.OVERRIDE_MISSING, 409, rules=", ".join(bare))
    unsigned = [rule.value for rule in blocking if rule in NEEDS_CONSENT and given[rule].consent is None]
    if unsigned:
        raise Refused(ErrorCode.CONSENT_MISSING, 409, rules=", ".join(unsigned))
    return [given[rule] for rule in blocking]
