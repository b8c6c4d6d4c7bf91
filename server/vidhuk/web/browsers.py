"""Who may talk to this desk: the browser that waits for a word, paired browsers, open page sessions."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse
from starlette.requests import Request
from starlette.responses import Response

from vidhuk.access import person_name, signed_in
from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts
from vidhuk.web.user_agents import readable_browser


def browser_routes(router: APIRouter, parts: PageParts) -> None:
    """`/browsers` and its acts."""
    back = "/browsers"

    @router.get("/browsers")
    def browsers(request: Request) -> Response:
        """The page, or only the waiting browser when htmx looks again."""
        frame = Frame(request, parts, "browsers")
        pending = parts.access.pairing.pending(frame.now)
        if frame.wants_part:
            return frame.page("_pending.html", pending=pending)
        installations = parts.access.installations.listed()
        return frame.page(
            "browsers.html",
            pending=pending,
            paired=[one for one in installations if one.revoked_at is None],
            revoked=[one for one in installations if one.revoked_at is not None],
            sessions=parts.access.sessions.listed(frame.now),
            readable=readable_browser,
            done=frame.query.get("done", ""),
        )

    @router.post("/browsers/approve")
    def approve(code: Annotated[str, Form(max_length=20)], may_open: Annotated[str, Form()] = "") -> RedirectResponse:
        """A person compared the code with the one in the extension."""
        parts.access.pairing.approve(code, now=parts.clock.now(), may_open_pages=may_open == "1")
        return RedirectResponse(f"{back}?done=approved", status_code=303)

    @router.post("/browsers/reject")
    def reject(asked: Annotated[str, Form(alias="request", max_length=40)]) -> RedirectResponse:
        """The codes differ, or nobody here asked."""
        parts.access.pairing.reject(_id(asked), now=parts.clock.now())
        return RedirectResponse(f"{back}?done=rejected", status_code=303)

    @router.post("/browsers/installations/{id}/revoke")
    def revoke(id: str) -> RedirectResponse:  # noqa: A002  (the guard's table names it so)
        """The browser has to be paired again; what it sent stays."""
        parts.access.installations.revoke(_id(id), now=parts.clock.now())
        return RedirectResponse(f"{back}?done=revoked", status_code=303)

    @router.post("/browsers/installations/{id}/may-open")
    def may_open_pages(id: str, allowed: Annotated[str, Form()] = "") -> RedirectResponse:  # noqa: A002
        """Whether the panel of this browser may open these pages."""
        parts.access.installations.set_may_open(_id(id), allowed == "1")
        return RedirectResponse(f"{back}?done=saved", status_code=303)

    @router.post("/browsers/installations/{id}/person")
    def who_works(id: str, person: Annotated[str, Form(max_length=1_000)] = "") -> RedirectResponse:  # noqa: A002
        """The name that goes with what is done in this browser's panel."""
        parts.access.installations.set_person(_id(id), person_name(person))
        return RedirectResponse(f"{back}?done=saved", status_code=303)

    @router.post("/browsers/sessions/{id}/revoke")
    def end_session(request: Request, id: str) -> RedirectResponse:  # noqa: A002
        """End a session; one's own leads to the page that says how to come back."""
        session = _id(id)
        own = signed_in(request).session == session
        parts.access.sessions.revoke(session, now=parts.clock.now())
        return RedirectResponse("/history" if own else f"{back}?done=ended", status_code=303)


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as no_id:
        raise Refused(ErrorCode.NOT_FOUND, 404) from no_id
