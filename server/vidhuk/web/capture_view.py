"""What the page of one capture shows: the capture, its labels and the replies that fit, put together for the templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal
from uuid import UUID

from starlette.responses import Response

from vidhuk.contracts import (
    CommentType,
    Decided,
    ErrorCode,
    Flag,
    Language,
    PartName,
    Sentiment,
    SuggestionRequest,
    SuggestionSet,
    Topic,
)
from vidhuk.errors import Refused
from vidhuk.evidence import part_of
from vidhuk.insights import CaptureDetail, capture_detail, uuid_of
from vidhuk.intake import lint_draft, suggestions_for
from vidhuk.web.capture_fields import FieldRows, web_address
from vidhuk.web.comment_text import marked
from vidhuk.web.draft_view import DraftState, typed_of
from vidhuk.web.frame import Frame
from vidhuk.web.grounds import grounds_of
from vidhuk.web.history import URGENT
from vidhuk.web.parts import PageParts

HTML_SHOWN = 20_000
"""Characters of the stored HTML on the page; the whole of it is one click away as a file."""

MAX_OTHERS = 12
"""So many times other replies are asked for; no playbook has more to say."""

ReplyLanguage = Literal["uk", "ru", "en"]


class CaptureView:
    """The page of one capture and its parts.

    Args:
        parts: the desk's parts.
        frame: the request.
        seq: the capture's number as the address says it.
    """

    def __init__(self, parts: PageParts, frame: Frame, seq: str) -> None:
        self._parts = parts
        self._frame = frame
        self.number = number_of(seq)
        self.draft = DraftState()
        self._detail: CaptureDetail | None = None

    def detail(self) -> CaptureDetail:
        """The capture as it is now.

        Raises:
            Refused: `capture_unknown`.
        """
        if self._detail is None:
            with self._parts.db.read() as session:
                self._detail = capture_detail(session, self.number)
        return self._detail

    @property
    def uuid(self) -> UUID:
        """The browser's id of the capture, read as cheaply as typing asks for.

        Raises:
            Refused: `capture_unknown`.
        """
        with self._parts.db.read() as session:
            return uuid_of(session, self.number)

    def page(self, status: int = 200) -> Response:
        """The whole page."""
        frame = self._frame
        detail = self.detail()
        whole = detail.text if detail.text_expanded is None else detail.text_expanded
        corrected = detail.corrected.fields if detail.corrected else []
        return frame.page(
            "capture.html",
            status=status,
            section="practice" if detail.practice else "history",
            detail=detail,
            row=detail.row,
            labels=detail.labels,
            # Understanding reads the grown text, so its cues stand there.
            pieces=marked(whole, detail.labels.cues),
            whole=whole,
            first_seen=detail.text if whole != detail.text else None,
            fields=FieldRows(frame.sentences, frame.formats, frame.names).rows(detail.fields),
            # Addresses of practice imitate a site's; they must lead nobody to a stranger's page.
            permalink=None if detail.practice else web_address(detail.fields.permalink),
            linked=not detail.practice,
            grounds=grounds_of(detail.labels, detail.corrected, frame.sentences, frame.names),
            understood=detail.corrected.understood if detail.corrected else {},
            by_whom=self._by_whom,
            one_of=[
                ("type", "type", CommentType),
                ("language", "language", Language),
                ("sentiment", "sentiment", Sentiment),
            ],
            any_of=[("flags", "flag", Flag), ("topics", "topic", Topic)],
            type_corrected="type" in corrected,
            language_corrected="language" in corrected,
            offset=offset_of(detail.manifest.utc_offset_minutes),
            urgent=URGENT,
            draft=self.draft,
            **self._source(),
            **self._replies(detail.row.uuid),
        )

    def _by_whom(self, decided: Decided) -> str:
        """Who decided and when, in brackets."""
        when = self._frame.formats.full(decided.at)
        if decided.person is None:
            return self._frame.sentences.text("correcting-when", when=when)
        return self._frame.sentences.text("correcting-who", who=decided.person, when=when)

    def replies_part(self) -> Response:
        """Only the replies, in the language that the address asks for."""
        detail = self.detail()
        return self._frame.page("_replies.html", row=detail.row, detail=detail, **self._replies(detail.row.uuid))

    def draft_part(self) -> Response:
        """Only the editor."""
        return self._frame.page("_draft.html", row=self.detail().row, draft=self.draft)

    def findings_part(self) -> Response:
        """Only what the linter says to the draft."""
        return self._frame.page("_findings.html", draft=self.draft)

    def refused_part(self, form: Mapping[str, str], refused: Refused) -> Response:
        """The draft again with what a block asks for; nothing that was typed is lost."""
        typed = typed_of(form)
        found = lint_draft(self._parts.db, self.uuid, typed.request, check=self._parts.check).findings
        self.draft = DraftState(typed, found, checked=True, problem=refused, given=form)
        if not self._frame.wants_part:
            return self.page(refused.status)
        shown = self.findings_part()
        # htmx swaps no failure: the answer is a part, and says where it belongs.
        shown.headers["HX-Retarget"] = "#draft-findings"
        shown.headers["HX-Reswap"] = "innerHTML"
        return shown

    def copied_part(self) -> Response:
        """Only the record of copied replies; tells the script that this one is recorded and may go to the clipboard."""
        shown = self._frame.page("_copied.html", detail=self.detail())
        shown.headers["HX-Trigger"] = "reply-recorded"
        return shown

    def _source(self) -> dict[str, Any]:
        with self._parts.db.read() as session:
            part = part_of(session, self.number, PartName.HTML.value)
        source = None if part is None else part.content.decode("utf-8", errors="replace")
        cut = source is not None and len(source) > HTML_SHOWN
        return {"source": source[:HTML_SHOWN] if source is not None else None, "source_cut": cut}

    def _replies(self, uuid: UUID) -> dict[str, Any]:
        """Replies in the policy's language, or in the one that a person chose beside it."""
        by_policy = self._proposed(uuid, None)
        wanted = reply_language_of(self._frame.query.get("reply_language"))
        chosen = wanted is not None and wanted != by_policy.language
        suggested = self._proposed(uuid, wanted) if chosen else by_policy
        asked = others_of(self._frame.query.get("others"))
        shown = [one.text for one in suggested.suggestions]
        for turn in range(1, asked + 1):
            others = self._proposed(uuid, wanted if chosen else None, shown)
            fresh = [one for one in others.suggestions if one.text not in shown]
            if not fresh:
                # The playbook has said all it has: the last ones stay, and the page says so.
                return self._told(by_policy, suggested, chosen, turn, last=True)
            suggested = others.model_copy(update={"suggestions": fresh})
            shown += [one.text for one in fresh]
        return self._told(by_policy, suggested, chosen, asked, last=asked == MAX_OTHERS)

    @staticmethod
    def _told(
        by_policy: SuggestionSet, suggested: SuggestionSet, chosen: bool, turn: int, *, last: bool
    ) -> dict[str, Any]:
        return {
            "suggested": suggested,
            "reply_languages": [by_policy.language, *by_policy.other_languages],
            "language_chosen": chosen,
            "others": turn,
            "others_end": last,
        }

    def _proposed(self, uuid: UUID, language: ReplyLanguage | None, shown: Sequence[str] = ()) -> SuggestionSet:
        request = SuggestionRequest(reply_language=language, exclude=[text for text in shown if len(text) <= 2_000])
        return suggestions_for(self._parts.db, uuid, request, now=self._frame.now, suggest=self._parts.suggest)


def number_of(seq: str) -> int:
    """The number of a capture in an address.

    Raises:
        Refused: `not_found`: it is no number that a capture can have.
    """
    if not seq.isascii() or not seq.isdigit() or len(seq) > 18 or int(seq) < 1:
        raise Refused(ErrorCode.NOT_FOUND, 404)
    return int(seq)


def offset_of(minutes: int) -> str:
    """Offset from UTC: «UTC+02:00»."""
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def others_of(value: str | None) -> int:
    """How many times other replies were asked for; an address that says something else asks for none."""
    return min(int(value), MAX_OTHERS) if value is not None and value.isascii() and value.isdigit() else 0


def reply_language_of(value: str | None) -> ReplyLanguage | None:
    """A language of replies in an address; anything else is the policy's choice."""
    if value == "uk":
        return "uk"
    if value == "ru":
        return "ru"
    return "en" if value == "en" else None
