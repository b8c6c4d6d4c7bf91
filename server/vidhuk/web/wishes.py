"""«Вставити на сторінці»: the wish of a page, how it stands, and the page at the API's door that hands its ticket to the extension."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from vidhuk.contracts import ErrorCode, WishMode
from vidhuk.errors import Refused
from vidhuk.intake import wish_again, wish_insertion
from vidhuk.replies.wishes import latest_wish
from vidhuk.sentences import sentences_for
from vidhuk.web.capture_view import CaptureView
from vidhuk.web.draft_view import copied_of
from vidhuk.web.drafts import texts_of
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts
from vidhuk.web.rendering import html

_MODES: dict[str, WishMode] = {"append": "append", "replace": "replace"}


def wish_routes(router: APIRouter, parts: PageParts) -> None:
    """`/captures/{seq}/insert` and `/captures/{seq}/wish`."""

    @router.post("/captures/{seq}/insert")
    async def insert(request: Request, seq: str) -> Response:
        """A person wants this reply in the site's box: recorded, and a ticket for the extension."""
        form = await texts_of(request)

        def work() -> Response:
            frame = Frame(request, parts, "history")
            view = CaptureView(parts, frame, seq)
            actor = parts.actor(frame.person)
            try:
                if form.get("wish"):
                    ticket = wish_again(
                        parts.db,
                        view.uuid,
                        _uuid(form["wish"]),
                        _MODES.get(form.get("mode", ""), "ask"),
                        actor=actor,
                        now=frame.now,
                    )
                else:
                    reply = copied_of(form)
                    ticket = wish_insertion(parts.db, view.uuid, reply, actor=actor, now=frame.now, check=parts.check)
            except Refused as refused:
                if refused.code not in (ErrorCode.OVERRIDE_MISSING, ErrorCode.CONSENT_MISSING):
                    raise
                return view.refused_part(form, refused)
            # The ticket stands behind `#`: no server, no log and no Referer gets it.
            return _part(parts, frame, view, f"http://127.0.0.1:{parts.settings.port}/insert#t={ticket}")

        return await run_in_threadpool(work)

    @router.get("/captures/{seq}/wish")
    def wish(request: Request, seq: str) -> Response:
        """How the newest wish stands."""
        frame = Frame(request, parts, "history")
        return _part(parts, frame, CaptureView(parts, frame, seq))


def insert_routes(router: APIRouter, parts: PageParts) -> None:
    """The page at the API's door: says what happens; whatever is done, the extension does, with a ticket that fits."""

    @router.get("/insert", include_in_schema=False)
    def show() -> HTMLResponse:
        """Nothing of a comment or a reply stands here."""
        sentences = sentences_for(parts.settings.language)
        return html("insert.html", t=sentences.text, lang=sentences.language)


def _part(parts: PageParts, frame: Frame, view: CaptureView, address: str | None = None) -> Response:
    with parts.db.read() as session:
        wish = latest_wish(session, view.number, frame.now)
    return frame.page("_wish.html", row=view.detail().row, wish=wish, address=address)


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Refused(ErrorCode.REQUEST_INVALID, 400) from None
