"""One reply looked at by the linter, as the panel, the pages and the command need it; changes no text, reads no clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vidhuk.contracts import Clinic, CommentType, LintFinding, LintRule, ReplyChannel, SeverityChange
from vidhuk.replies.lint import RULES, Concession, Draft, language_said, lint
from vidhuk.replies.lint.draft import Finding
from vidhuk.replies.pack import SeverityRow
from vidhuk.replies.severities import severity_now


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
    severities: Mapping[LintRule, SeverityRow] | None = None,
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
        severities: rules that the lead made stricter or milder.
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
    found = lint(draft)
    language = language_said(draft) if found else "uk"
    return [_told(finding, language, severities or {}) for finding in found]


def _told(finding: Finding, language: str, severities: Mapping[LintRule, SeverityRow]) -> LintFinding:
    rule = RULES[finding.rule]
    severity, row = severity_now(finding.rule, rule.SEVERITY, finding.severity, severities)
    return LintFinding(
        rule=finding.rule,
        severity=severity,
        start=finding.start,
        end=finding.end,
        matched=finding.matched,
        rewrite=rule.REWRITE[language],
        basis=rule.BASIS,
        changed=None
        if row is None
        else SeverityChange(was=finding.severity, person=row.person, at=row.at, reason=row.reason),
    )
