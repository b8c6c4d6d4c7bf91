"""Practice in the archive: what was saved on the practice page, kept apart, gone with one button."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import RedirectResponse
from starlette.requests import Request
from starlette.responses import Response

from vidhuk.evidence import delete_practice
from vidhuk.insights import HistoryFilters, counters, history_page
from vidhuk.web.frame import Frame
from vidhuk.web.history import URGENT, days_of, pager
from vidhuk.web.parts import PageParts


def practice_archive_routes(router: APIRouter, parts: PageParts) -> None:
    """`/practice` of the pages' door."""

    @router.get("/practice")
    def practice(request: Request) -> Response:
        """Practice captures, newest first."""
        frame = Frame(request, parts, "practice")
        filters = HistoryFilters(practice=True)
        with parts.db.read() as session:
            page = history_page(session, filters, cursor=frame.query.get("cursor") or None)
            counted = counters(session, frame.formats.start_of_day(), practice=True)
        return frame.page(
            "practice_archive.html",
            days=days_of(page.rows, frame.formats),
            counted=counted,
            urgent=URGENT,
            deleted=frame.query.get("deleted") == "1",
            pager=pager(page, "/practice", filters),
        )

    @router.post("/practice/delete")
    def delete() -> RedirectResponse:
        """All of it goes; the archive is not touched."""
        with parts.db.write() as session:
            delete_practice(session)
        return RedirectResponse("/practice?deleted=1", status_code=303)
