"""What the page of one capture shows: the capture, its labels and the replies that fit, put together for the templates."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from starlette.responses import Response

from vidhuk.contracts import CommentType, CueTarget, ErrorCode, Language, PartName, SuggestionRequest, SuggestionSet
from vidhuk.errors import Refused
from vidhuk.evidence import part_of
from vidhuk.insights import CaptureDetail, capture_detail
from vidhuk.intake import suggestions_for
from vidhuk.web.capture_fields import FieldRows, web_address
from vidhuk.web.comment_text import marked
from vidhuk.web.frame import Frame
from vidhuk.web.history import URGENT
from vidhuk.web.parts import PageParts

HTML_SHOWN = 20_000
"""Characters of the stored HTML on the page; the whole of it is one click away as a file."""

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

    def detail(self) -> CaptureDetail:
        """The capture as it is now.

        Raises:
            Refused: `capture_unknown`.
        """
        with self._parts.db.read() as session:
            return capture_detail(session, self.number)

    def page(self) -> Response:
        """The whole page."""
        frame = self._frame
        detail = self.detail()
        whole = detail.text if detail.text_expanded is None else detail.text_expanded
        corrected = detail.corrected.fields if detail.corrected else []
        return frame.page(
            "capture.html",
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
            reasons=sorted(detail.labels.reasons, key=lambda reason: reason.target is not CueTarget.TYPE),
            type_corrected="type" in corrected,
            language_corrected="language" in corrected,
            offset=offset_of(detail.manifest.utc_offset_minutes),
            types=list(CommentType),
            languages=list(Language),
            urgent=URGENT,
            **self._source(),
            **self._replies(detail.row.uuid),
        )

    def replies_part(self) -> Response:
        """Only the replies, in the language that the address asks for."""
        detail = self.detail()
        return self._frame.page("_replies.html", row=detail.row, detail=detail, **self._replies(detail.row.uuid))

    def copied_part(self) -> Response:
        """Only the record of copied replies."""
        return self._frame.page("_copied.html", detail=self.detail())

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
        return {
            "suggested": self._proposed(uuid, wanted) if chosen else by_policy,
            "reply_languages": [by_policy.language, *by_policy.other_languages],
            "language_chosen": chosen,
        }

    def _proposed(self, uuid: UUID, language: ReplyLanguage | None) -> SuggestionSet:
        request = SuggestionRequest(reply_language=language)
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


def reply_language_of(value: str | None) -> ReplyLanguage | None:
    """A language of replies in an address; anything else is the policy's choice."""
    if value == "uk":
        return "uk"
    if value == "ru":
        return "ru"
    return "en" if value == "en" else None
