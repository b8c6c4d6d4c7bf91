"""Which of the comments on a screen the archive holds already, and whether they still say the same."""

from __future__ import annotations

from vidhuk.contracts import KnownAnswer, KnownComment, KnownRequest
from vidhuk.db import Database
from vidhuk.evidence import known_captures
from vidhuk.replies.insertions import latest_by_capture
from vidhuk.replies.log import replies_by_comment


def known_comments(db: Database, asked: KnownRequest) -> KnownAnswer:
    """POST /known: only what is there; an id that stands twice in the question is answered once."""
    seen = {comment.native_id: comment.text_sha256 for comment in asked.comments}
    with db.read() as session:
        found = known_captures(session, asked.site, list(seen))
        replies = replies_by_comment(session, [capture.comment_id for capture in found])
        put = latest_by_capture(session, [capture.seq for capture in found])
    return KnownAnswer(
        comments=[
            KnownComment(
                native_id=capture.native_id,
                seq=capture.seq,
                received_at=capture.received_at,
                captures=capture.captures,
                same_text=seen[capture.native_id] in capture.text_hashes,
                replies_copied=replies.get(capture.comment_id, 0),
                inserted=put[capture.seq].state if capture.seq in put else None,
            )
            for capture in found
        ]
    )
