"""Stored bytes of a capture as they are: the picture, and each part as a text file to keep; nothing of them is interpreted."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from vidhuk.contracts import AdditionName, ErrorCode, PartName
from vidhuk.errors import Refused
from vidhuk.evidence import part_of
from vidhuk.models import CapturePart
from vidhuk.web.capture_view import number_of
from vidhuk.web.parts import PageParts

DOWNLOADS = frozenset({*(name.value for name in PartName), "manifest"})
"""Parts that can be kept as files; the screenshot has an address of its own."""
_ADDITIONS = frozenset(name.value for name in AdditionName)


def capture_file_routes(router: APIRouter, parts: PageParts) -> None:
    """`/captures/{seq}/screenshot`, `/captures/{seq}/additions/{name}` and `/captures/{seq}/parts/{name}`."""

    def stored(seq: str, name: str) -> CapturePart:
        with parts.db.read() as session:
            part = part_of(session, number_of(seq), name)
        if part is None:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        return part

    @router.get("/captures/{seq}/screenshot")
    def screenshot(seq: str) -> Response:
        """The picture as it was stored; the guard's policy keeps it from doing anything."""
        part = stored(seq, "screenshot")
        return Response(part.content, media_type=part.media_type)

    @router.get("/captures/{seq}/additions/{name}")
    def addition(seq: str, name: str) -> Response:
        """An image or the visible tab that followed a capture, as it came."""
        if name not in _ADDITIONS:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        part = stored(seq, name)
        return Response(part.content, media_type=part.media_type)

    @router.get("/captures/{seq}/parts/{name}")
    def stored_part(seq: str, name: str) -> Response:
        """The exact bytes of a part, as a file: whoever wants to check a hash needs them."""
        if name not in DOWNLOADS:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        part = stored(seq, name)
        saved_as = {"Content-Disposition": f'attachment; filename="vidhuk-{number_of(seq)}-{name}.txt"'}
        return Response(part.content, media_type="text/plain; charset=utf-8", headers=saved_as)
