"""The whole archive as plain records, for an export: practice and secrets stay out; reads in batches, so memory stays flat."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from vidhuk.contracts import AdditionName, PartName
from vidhuk.evidence import tab_gaps_of
from vidhuk.labels import current_labels
from vidhuk.models import (
    MANIFEST,
    Capture,
    CapturePart,
    CopiedReplyRow,
    LabelCorrection,
    LintOverrideRow,
    MentionChoiceRow,
    NameDecision,
    PersonTaskRow,
    ReplyInsertionRow,
)

BATCH = 200
_SHOWN = (MANIFEST, PartName.TEXT.value, PartName.TEXT_EXPANDED.value, PartName.FIELDS.value)

Record = dict[str, Any]


def records(session: Session) -> Iterator[Record]:
    """Every capture, the oldest first, as a JSON object.

    `manifest` is the exact text whose SHA-256 is `manifest_sha256`; bytes of HTML, screenshot, images and the visible
    tab (`screenshot_tab`) stay in the archive, their hashes are among `parts`.

    Args:
        session: of `Database.read()`: one state of the archive.
    """
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
        yield from _batch(session, batch)
        last = batch[-1].seq or 0
        session.expunge_all()


def _batch(session: Session, batch: list[Capture]) -> Iterator[Record]:
    seqs = [capture.seq or 0 for capture in batch]
    parts: dict[int, list[Record]] = {seq: [] for seq in seqs}
    infos = session.execute(
        select(CapturePart.capture_seq, CapturePart.name, CapturePart.media_type, CapturePart.size, CapturePart.sha256)  # type: ignore[call-overload]
        .where(col(CapturePart.capture_seq).in_(seqs))
        .order_by(col(CapturePart.id))
    )
    for seq, name, media_type, size, sha256 in infos:
        parts[seq].append({"name": name, "media_type": media_type, "bytes": size, "sha256": sha256})
    contents: dict[int, dict[str, str]] = {seq: {} for seq in seqs}
    for seq, name, content in session.execute(
        select(CapturePart.capture_seq, CapturePart.name, CapturePart.content).where(
            col(CapturePart.capture_seq).in_(seqs), col(CapturePart.name).in_(_SHOWN)
        )
    ):
        # A damaged part must not stop the export of all the others; `vidhuk verify` names it.
        contents[seq][name] = bytes(content).decode("utf-8", "replace")
    corrections = _grouped(session, LabelCorrection, seqs)
    replies = _grouped(session, CopiedReplyRow, seqs)
    hung = {table: _grouped(session, table, seqs) for table in (ReplyInsertionRow, LintOverrideRow, PersonTaskRow)}
    gaps = tab_gaps_of(session, [capture.uuid for capture in batch])
    choices, decisions = _grouped(session, MentionChoiceRow, seqs), _grouped(session, NameDecision, seqs)
    for capture in batch:
        seq = capture.seq or 0
        came = any(part["name"] == AdditionName.SCREENSHOT_TAB for part in parts[seq])
        gap = None if came else gaps.get(capture.uuid)
        yield {
            **_record(session, capture, parts[seq], contents[seq], corrections=corrections[seq]),
            "replies_copied": _replies(replies[seq], hung[ReplyInsertionRow][seq], hung[LintOverrideRow][seq]),
            "screenshot_tab": {"missing": None if gap is None else gap.value},
            "mention_choices": [_choice(row) for row in choices[seq]],
            "name_decisions": [_decision(row) for row in decisions[seq]],
            "task": next(map(_task, hung[PersonTaskRow][seq]), None),
        }


def _record(
    session: Session,
    capture: Capture,
    parts: list[Record],
    contents: dict[str, str],
    *,
    corrections: list[Any],
) -> Record:
    current = current_labels(session, capture.seq or 0)
    return {
        "seq": capture.seq,
        "id": str(capture.uuid),
        "comment": capture.comment_id,
        "site": capture.site,
        "kind": capture.kind,
        "desk": str(capture.desk),
        **_who(capture),
        "made_at": _moment(capture.made_at),
        "time_zone": capture.time_zone,
        "utc_offset_minutes": capture.utc_offset_minutes,
        "received_at": _moment(capture.received_at),
        "browser": capture.browser,
        "extension_version": capture.extension_version,
        "text": contents.get(PartName.TEXT.value),
        "text_expanded": contents.get(PartName.TEXT_EXPANDED.value),
        "fields": _object(contents.get(PartName.FIELDS.value)),
        "screenshot": {
            "status": capture.screenshot,
            "reason": capture.screenshot_reason,
            "received_at": _moment(capture.screenshot_at),
        },
        "manifest_sha256": capture.manifest_sha256,
        "manifest": contents.get(MANIFEST),
        "parts": parts,
        "labels": current.labels.model_dump(mode="json"),
        "corrected": None if current.corrected is None else current.corrected.model_dump(mode="json"),
        "corrections": [
            {"at": _moment(row.made_at), "field": row.field, "before": row.before, "after": row.after, **_who(row)}
            for row in corrections
        ],
    }


def _replies(replies: list[Any], insertions: list[Any], overrides: list[Any]) -> list[Record]:
    """Copied replies, each with what became of it in the site's box and the blocks that a person went past."""
    put = {row.reply_id: row for row in insertions}
    return [
        {
            "at": _moment(row.copied_at),
            "entry": row.entry,
            "stage": row.stage,
            "language": row.language,
            "language_chosen": row.language_chosen,
            "text": row.text,
            **_who(row),
            "overrides": [
                {
                    "rule": past.rule,
                    "reason": past.reason,
                    "consent": None
                    if past.consent_on is None
                    else {
                        "given_on": past.consent_on.isoformat(),
                        "form": past.consent_form,
                        "holder": past.consent_holder,
                    },
                    "person": past.person,
                }
                for past in overrides
                if past.reply_id == row.id
            ],
            "inserted": _inserted(put.get(row.id)),
        }
        for row in replies
    ]


def _inserted(row: Any) -> Record | None:
    """An insertion: `published` is the text and time as seen on the site, with the rules of secrecy that it breaks."""
    if row is None:
        return None
    published = None
    if row.published_at is not None:
        published = {
            "at": _moment(row.published_at),
            "shown_time": row.shown_time,
            "native_id": row.native_id,
            "text": row.published_text,
            "truncated": bool(row.truncated),
            "secrecy_findings": [rule for rule in (row.secrecy or "").split(",") if rule],
        }
    return {
        "id": str(row.uuid),
        "at": _moment(row.inserted_at),
        "confirmed": published is not None,
        "published": published,
    }


def _choice(row: Any) -> Record:
    """Whom a name in the text means; `name` null: nobody of the roster. The last one of a place counts."""
    place = {"start": row.start, "end": row.end, "name": row.name, "undone": bool(row.undone)}
    return {"at": _moment(row.made_at), **place, **_who(row)}


def _decision(row: Any) -> Record:
    """Whether a name is one of the clinic's; `verdict` null: the decision before was taken back. The last one counts."""
    said = {"name": row.name, "entry": row.entry, "verdict": row.verdict}
    return {"at": _moment(row.made_at), **said, **_who(row)}


def _task(row: Any) -> Record:
    return {
        "code": row.code,
        "opened_at": _moment(row.opened_at),
        "done_at": _moment(row.done_at),
        "done_by": row.done_by,
    }


def _who(row: Any) -> Record:
    return {"installation": None if row.installation is None else str(row.installation), "person": row.person}


def _grouped(session: Session, table: Any, seqs: list[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {seq: [] for seq in seqs}
    for row in session.exec(select(table).where(col(table.capture_seq).in_(seqs)).order_by(col(table.id))):
        found[row.capture_seq].append(row)
    return found


def _moment(value: datetime | None) -> str | None:
    return None if value is None else value.isoformat().replace("+00:00", "Z")


def _object(text: str | None) -> Any:
    try:
        return None if text is None else json.loads(text)
    except ValueError:
        return None
