"""All routes of the pages' door; wiring only."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from vidhuk.web.browsers import browser_routes
from vidhuk.web.capture_files import capture_file_routes
from vidhuk.web.captures import capture_routes
from vidhuk.web.clinic import clinic_routes
from vidhuk.web.clinic_import import clinic_import_routes
from vidhuk.web.drafts import draft_routes
from vidhuk.web.history import history_routes
from vidhuk.web.language import language_routes
from vidhuk.web.parts import PageParts
from vidhuk.web.person import person_routes
from vidhuk.web.playbook import playbook_routes
from vidhuk.web.playbook_parts import playbook_part_routes
from vidhuk.web.playbook_rules import playbook_rule_routes
from vidhuk.web.practice_archive import practice_archive_routes
from vidhuk.web.static_files import static_file
from vidhuk.web.wishes import wish_routes


def page_routes(router: APIRouter, parts: PageParts) -> None:
    """The routes behind a session, and the static files that need none.

    They are added to the application's own router one by one: a router inside a router is analysed once more for each, which
    is most of the time that a desk takes to be put together.
    """

    @router.get("/static/{path:path}")
    async def static(request: Request, path: str) -> Response:
        """Style sheets, scripts and pictures."""
        return await static_file(request, path)

    for routes in (
        history_routes,
        capture_routes,
        capture_file_routes,
        draft_routes,
        wish_routes,
        clinic_routes,
        clinic_import_routes,
        playbook_routes,
        playbook_part_routes,
        playbook_rule_routes,
        browser_routes,
        practice_archive_routes,
        language_routes,
        person_routes,
    ):
        routes(router, parts)
