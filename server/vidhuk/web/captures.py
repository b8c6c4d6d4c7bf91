"""Routes of one capture: its page and a person's corrections."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse
from starlette.requests import Request
from starlette.responses import Response

from vidhuk.contracts import Correction
from vidhuk.intake import correct_capture, decide_about_name, finish_person_task
from vidhuk.web.capture_view import CaptureView
from vidhuk.web.corrections import CorrectionForm, MentionForm, NameForm
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts


def capture_routes(router: APIRouter, parts: PageParts) -> None:
    """`/captures/{seq}` with its files and acts."""

    def frame_of(request: Request) -> Frame:
        return Frame(request, parts, "history")

    def view_of(request: Request, seq: str) -> CaptureView:
        return CaptureView(parts, frame_of(request), seq)

    @router.get("/captures/{seq}")
    def capture(frame: Frame = Depends(frame_of), view: CaptureView = Depends(view_of)) -> Response:
        """The page, or only its replies when another language of them is asked for."""
        return view.replies_part() if frame.wants_part else view.page()

    @router.post("/captures/{seq}/correction")
    def correction(
        form: Annotated[CorrectionForm, Form()],
        frame: Frame = Depends(frame_of),
        view: CaptureView = Depends(view_of),
    ) -> Response:
        """A person's word about a label."""
        detail = view.detail()
        changed = form.correction(detail.labels)
        if changed is not None:
            correct_capture(
                parts.db,
                detail.row.uuid,
                changed,
                actor=parts.actor(frame.person),
                now=frame.now,
                suggest=parts.suggest,
            )
        return RedirectResponse(f"/captures/{view.number}#understood", status_code=303)

    @router.post("/captures/{seq}/task")
    def task(frame: Frame = Depends(frame_of), view: CaptureView = Depends(view_of)) -> Response:
        """A person has taken the talk over."""
        actor = parts.actor(frame.person)
        finish_person_task(parts.db, view.detail().row.uuid, actor=actor, now=frame.now)
        return RedirectResponse(f"/captures/{view.number}#replies", status_code=303)

    @router.post("/captures/{seq}/mention")
    def mention(
        form: Annotated[MentionForm, Form()],
        frame: Frame = Depends(frame_of),
        view: CaptureView = Depends(view_of),
    ) -> Response:
        """A person says whom an ambiguous name means; one button, which has a key of its own."""
        correction = Correction(mention=form.choice())
        actor = parts.actor(frame.person)
        correct_capture(parts.db, view.detail().row.uuid, correction, actor=actor, now=frame.now, suggest=parts.suggest)
        return RedirectResponse(f"/captures/{view.number}#understood", status_code=303)

    @router.post("/captures/{seq}/name")
    def name(
        form: Annotated[NameForm, Form()],
        frame: Frame = Depends(frame_of),
        view: CaptureView = Depends(view_of),
    ) -> Response:
        """A person says whether a name that the roster does not hold belongs there."""
        decide_about_name(
            parts.db,
            parts.clinic_path,
            view.detail().row.uuid,
            form.choice(),
            actor=parts.actor(frame.person),
            now=frame.now,
            suggest=parts.suggest,
        )
        return RedirectResponse(f"/captures/{view.number}#understood", status_code=303)
