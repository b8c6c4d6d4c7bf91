"""One reply looked at by the linter, as the panel, the pages and the command need it; changes no text, reads no clock."""

from __future__ import annotations

from collections.abc import Sequence

from vidhuk.contracts import Clinic, CommentType, LintFinding, ReplyChannel
from vidhuk.replies.lint import RULES, Concession, Draft, language_of, lint


def check_reply(
    reply: str,
    *,
    comment: str = "",
    channel: ReplyChannel = ReplyChannel.PUBLIC,
    author: str | None = None,
    comment_type: CommentType | None = None,
    clinic: Clinic | None = None,
    earlier_replies: Sequence[str] = (),
    concession: Concession | None = None,
) -> list[LintFinding]:
    """Findings with a rewrite in the reply's own language, in the order of places.

    Args:
        reply: the text as it stands; places are Unicode code points of it.
        comment: what is answered; empty when nobody knows.
        channel: where the reply will stand.
        author: displayed name of the comment's author.
        comment_type: type of the comment, None when undetermined.
        clinic: the clinic's facts; its own phones, people and form of address are no findings.
        earlier_replies: what the clinic posted lately.
        concession: what is conceded, with the lead's minimum.
    """
    draft = Draft(
        reply=reply,
        comment=comment,
        channel=channel,
        author=author,
        comment_type=None if comment_type is CommentType.UNDETERMINED else comment_type,
        clinic=clinic or Clinic(),
        earlier_replies=tuple(earlier_replies),
        concession=concession,
    )
    language = language_of(draft.plain) or "uk"
    return [
        LintFinding(
            rule=finding.rule,
            severity=finding.severity,
            start=finding.start,
            end=finding.end,
            matched=finding.matched,
            rewrite=RULES[finding.rule].REWRITE[language],
            basis=RULES[finding.rule].BASIS,
        )
        for finding in lint(draft)
    ]
