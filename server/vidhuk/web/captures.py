"""Routes of one capture: its page and a person's corrections."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from vidhuk.contracts import (
    CommentType,
    Correction,
    ErrorCode,
    Language,
    MentionChoice,
)
from vidhuk.errors import Refused
from vidhuk.insights import CaptureDetail
from vidhuk.intake import correct_capture, finish_person_task
from vidhuk.web.capture_view import CaptureView
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts


class MentionForm(BaseModel):
    """The buttons under an ambiguous name."""

    start: int
    end: int
    name: str = ""
    nobody: str = ""

    def choice(self) -> MentionChoice:
        """Whom the person chose; the button «nobody» carries no name."""
        return MentionChoice(start=self.start, end=self.end, name=None if self.nobody else self.name)


def correction_of(detail: CaptureDetail, type_: str, language: str) -> Correction | None:
    """What a person changed; an unchanged field is no correction.

    Raises:
        Refused: `request_invalid`: a value of no closed list.
    """
    try:
        kind, tongue = CommentType(type_), Language(language)
    except ValueError as unknown:
        raise Refused(ErrorCode.REQUEST_INVALID, 400) from unknown
    changed = Correction(
        type=None if kind is detail.labels.type else kind,
        language=None if tongue is detail.labels.language else tongue,
    )
    return changed if changed.type or changed.language else None


def capture_routes(parts: PageParts) -> APIRouter:
    """`/captures/{seq}` with its files and acts."""
    router = APIRouter(include_in_schema=False)

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
        kind: Annotated[str, Form(alias="type")],
        language: Annotated[str, Form()],
        frame: Frame = Depends(frame_of),
        view: CaptureView = Depends(view_of),
    ) -> Response:
        """A person's word about type or language."""
        detail = view.detail()
        changed = correction_of(detail, kind, language)
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

    return router
