"""Routes of a reply: a draft looked at while somebody types (nothing of it is kept), and the record of a copied one."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from vidhuk.access.table import FORM_BODY_BYTES
from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused
from vidhuk.intake import lint_draft, log_reply
from vidhuk.web.capture_view import CaptureView
from vidhuk.web.draft_view import DraftState, copied_of, typed_of
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts


async def texts_of(request: Request, most: int = FORM_BODY_BYTES) -> dict[str, str]:
    """Fields of a form whose names depend on what the linter found.

    Args:
        request: with the form; the guard has counted its bytes.
        most: bytes of one field.
    """
    form = await request.form(max_part_size=most)
    return {name: value for name, value in form.multi_items() if isinstance(value, str)}


def draft_routes(router: APIRouter, parts: PageParts) -> None:
    """`/captures/{seq}/lint`."""

    @router.post("/captures/{seq}/lint")
    async def lint(request: Request, seq: str) -> Response:
        """Findings while somebody types; the whole editor when a suggestion is taken into it; the page without scripts."""
        form = await texts_of(request)

        def work() -> Response:
            frame = Frame(request, parts, "history")
            view = CaptureView(parts, frame, seq)
            typed = typed_of(form)
            found = lint_draft(parts.db, view.uuid, typed.request, check=parts.check).findings
            view.draft = DraftState(typed, found, checked=True, given=form)
            if not frame.wants_part:
                return view.page()
            return view.draft_part() if form.get("part") == "draft" else view.findings_part()

        return await run_in_threadpool(work)

    @router.post("/captures/{seq}/replies")
    async def reply_copied(request: Request, seq: str) -> Response:
        """A reply goes to the clipboard: which one, in which language; whether it was posted nobody knows from this."""
        form = await texts_of(request)

        def work() -> Response:
            frame = Frame(request, parts, "history")
            view = CaptureView(parts, frame, seq)
            reply, actor = copied_of(form), parts.actor(frame.person)
            try:
                log_reply(parts.db, view.uuid, reply, actor=actor, now=frame.now, check=parts.check)
            except Refused as refused:
                if refused.code not in (ErrorCode.OVERRIDE_MISSING, ErrorCode.CONSENT_MISSING):
                    raise
                return view.refused_part(form, refused)
            if frame.wants_part:
                return view.copied_part()
            return RedirectResponse(f"/captures/{view.number}#copied", status_code=303)

        return await run_in_threadpool(work)
