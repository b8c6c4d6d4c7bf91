"""Routes of the clinic's page."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from vidhuk.access.table import CLINIC_FORM_BYTES
from vidhuk.contracts import MissingFact
from vidhuk.web.clinic_view import ClinicView
from vidhuk.web.frame import Frame
from vidhuk.web.names import Names
from vidhuk.web.parts import PageParts

MAX_FIELDS = 12_000
"""Fields of one form; the guard's limit of its bytes is reached first."""


def clinic_routes(router: APIRouter, parts: PageParts) -> None:
    """`/clinic`, and the way to the place where a missing fact is written."""

    def view_of(request: Request) -> ClinicView:
        return ClinicView(Frame(request, parts, "clinic"), parts)

    @router.get("/clinic")
    def show(request: Request) -> Response:
        """The form."""
        return view_of(request).show()

    @router.get("/clinic/missing/{fact}")
    def place_of(fact: str) -> Response:
        """The panel names the fact alone; only this side knows where on the page it stands. A newer panel may name one that we
        do not know: then the page is the way."""
        known = fact in set(MissingFact)
        return RedirectResponse(
            f"/clinic#{Names.missing_at(MissingFact(fact))}" if known else "/clinic", status_code=303
        )

    @router.post("/clinic")
    async def change(request: Request) -> Response:
        """Save, repair, add or remove a row; a form of tables has no fixed fields, so it is read here."""
        posted = await request.form(max_fields=MAX_FIELDS, max_part_size=CLINIC_FORM_BYTES)
        texts = {name: value for name, value in posted.multi_items() if isinstance(value, str)}

        def work() -> Response:
            view = view_of(request)
            match texts.get("act", "save"):
                case "save":
                    return view.save(texts)
                case "repair":
                    return view.repair(texts)
                case "doctor":
                    return view.add_doctor(texts)
                case "nobody":
                    return view.ignore_name(texts)
                case act:
                    return view.change_rows(texts, act)

        return await run_in_threadpool(work)
