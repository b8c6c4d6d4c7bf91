"""Who is working: the name that goes with corrections and replies made in this session of the pages."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse
from starlette.requests import Request

from vidhuk.access import person_name, signed_in
from vidhuk.web.language import own_path
from vidhuk.web.parts import PageParts


def person_routes(router: APIRouter, parts: PageParts) -> None:
    """`POST /person`."""

    @router.post("/person")
    def set_person(
        request: Request,
        person: Annotated[str, Form(max_length=1_000)] = "",
        back: Annotated[str, Form(alias="next")] = "/history",
    ) -> RedirectResponse:
        """Tell it, change it or take it back, and go on where the person was."""
        parts.access.sessions.set_person(signed_in(request).session, person_name(person))
        return RedirectResponse(own_path(back), status_code=303)
