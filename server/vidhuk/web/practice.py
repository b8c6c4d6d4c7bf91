"""The open practice page at the API's door: made-up threads to try the real right-click on; no cookie, nothing stored."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from starlette.requests import Request
from starlette.responses import Response

from vidhuk.sentences import sentences_for
from vidhuk.web.formats import Formats, zone_of
from vidhuk.web.parts import PageParts
from vidhuk.web.practice_threads import avatar_tone, folded, lines_of, posted_at, practice_threads, shown_ages
from vidhuk.web.rendering import html
from vidhuk.web.static_files import static_file


def practice_page(*, language: str, now: datetime, paired: bool) -> HTMLResponse:
    """The page in one language, with ages counted from `now`."""
    sentences = sentences_for("en" if language == "en" else "uk")
    formats = Formats(sentences, zone_of(None), now)
    return html(
        "practice.html",
        t=sentences.text,
        lang=sentences.language,
        paired=paired,
        threads=practice_threads(),
        ages=lambda minutes: shown_ages(minutes, sentences),
        iso=lambda minutes: posted_at(minutes, now).isoformat().replace("+00:00", "Z"),
        lines=lines_of,
        cut=folded,
        tone=avatar_tone,
        number=formats.number,
    )


def practice_routes(router: APIRouter, parts: PageParts) -> None:
    """Routes of the API's door: the page and its files."""

    @router.get("/practice", include_in_schema=False)
    def practice(lang: str = "uk") -> HTMLResponse:
        """The page itself."""
        paired = any(browser.revoked_at is None for browser in parts.access.installations.listed())
        return practice_page(language=lang, now=parts.clock.now(), paired=paired)

    @router.get("/practice/static/{path:path}", include_in_schema=False)
    async def practice_static(request: Request, path: str) -> Response:
        """Style sheets, script and pictures of the page."""
        return await static_file(request, path)
