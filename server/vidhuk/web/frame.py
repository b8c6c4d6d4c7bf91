"""What every signed-in page knows: language, formats, token of its forms, where it stands; decides nothing about comments."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from fastapi.responses import HTMLResponse
from starlette.datastructures import QueryParams
from starlette.requests import Request

from vidhuk.access import SignedIn, signed_in
from vidhuk.clinic import load_clinic
from vidhuk.errors import VidhukError
from vidhuk.sentences import sentences_for
from vidhuk.web.formats import Formats, zone_of
from vidhuk.web.names import Names
from vidhuk.web.parts import PageParts
from vidhuk.web.rendering import html


class Frame:
    """One request of a signed-in person.

    Args:
        request: the request, its session checked by the guard.
        parts: the desk's parts.
        section: which entry of the navigation is current.
    """

    def __init__(self, request: Request, parts: PageParts, section: str) -> None:
        self.person: SignedIn = signed_in(request)
        self.sentences = sentences_for(self.person.language)
        self.now = parts.clock.now()
        self.formats = Formats(self.sentences, clinic_zone(parts), self.now)
        self.names = Names(self.sentences)
        self._parts = parts
        self._request = request
        self._section = section

    @property
    def wants_part(self) -> bool:
        """Whether htmx asks for a part of the page; a reload of history wants the whole of it."""
        headers = self._request.headers
        return headers.get("HX-Request") == "true" and headers.get("HX-History-Restore-Request") != "true"

    @property
    def query(self) -> QueryParams:
        """Parameters of the address."""
        return self._request.query_params

    def page(self, template: str, *, status: int = 200, section: str | None = None, **context: Any) -> HTMLResponse:
        """A template with what every page needs."""
        query = f"?{self._request.url.query}" if self._request.method == "GET" and self._request.url.query else ""
        return html(
            template,
            status,
            t=self.sentences.text,
            lang=self.sentences.language,
            f=self.formats,
            names=self.names,
            csrf=self.person.csrf,
            session_id=self.person.session,
            person=self.person.person,
            section=section or self._section,
            here=f"{self._request.url.path}{query}",
            practice_address=f"{self._parts.access.api_origin}/practice",
            **context,
        )


def clinic_zone(parts: PageParts) -> ZoneInfo:
    """The clinic's zone; a clinic.yaml that cannot be read must not take the archive away."""
    try:
        return zone_of(load_clinic(parts.clinic_path).time_zone)
    except VidhukError:
        return zone_of(None)
