"""The person's interface language, kept in the session's row."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse
from starlette.requests import Request

from vidhuk.access import signed_in
from vidhuk.web.parts import PageParts

_OWN_PATH = re.compile(r"/(?![/\\])[\x21-\x5b\x5d-\x7e]{0,1500}", re.ASCII)
"""A path of this door: no second slash or backslash that a browser would read as another host."""


def own_path(address: str) -> str:
    """The address if it stays at this door, else the history."""
    return address if _OWN_PATH.fullmatch(address) else "/history"


def language_routes(router: APIRouter, parts: PageParts) -> None:
    """`POST /language`."""

    @router.post("/language")
    def set_language(
        request: Request, language: Annotated[str, Form()], back: Annotated[str, Form(alias="next")] = "/history"
    ) -> RedirectResponse:
        """Change it and go back to where the person was."""
        parts.access.sessions.set_language(signed_in(request).session, language)
        return RedirectResponse(own_path(back), status_code=303)
