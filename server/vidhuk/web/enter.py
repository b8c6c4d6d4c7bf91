"""The entry page: its script posts the key from the address's fragment, which no server and no log ever sees otherwise."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from vidhuk.access import COOKIE, caller_of
from vidhuk.sentences import sentences_for
from vidhuk.web.parts import PageParts
from vidhuk.web.rendering import html


def enter_routes(router: APIRouter, parts: PageParts) -> None:
    """GET shows the page, POST uses the link up."""

    @router.get("/enter")
    def show(request: Request) -> Response:
        """The page that holds the script."""
        person = caller_of(request).signed_in
        sentences = sentences_for(person.language if person is not None else parts.settings.language)
        return html("enter.html", t=sentences.text, lang=sentences.language)

    @router.post("/enter")
    def enter(request: Request, k: Annotated[str, Form(max_length=200)]) -> Response:
        """A live link begins a session, or goes on with the one this browser has."""
        person = caller_of(request).signed_in
        entered = parts.access.links.enter(
            k,
            browser=request.headers.get("user-agent", ""),
            current=None if person is None else person.session,
            now=parts.clock.now(),
        )
        answer = JSONResponse({"path": entered.path})
        if entered.session is not None:
            # Host-only: no Domain. No Max-Age: the row decides how long it lives.
            answer.set_cookie(COOKIE, entered.session.cookie, path="/", httponly=True, samesite="strict")
        return answer
