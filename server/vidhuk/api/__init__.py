"""The JSON door: routes of the extension and of the commands. Thin: check, ask the room, answer; no query, no sentence."""

from __future__ import annotations

from fastapi import APIRouter

from vidhuk.api import captures, insertions, known, links, pairing, wishes
from vidhuk.api.parts import ApiParts


def api_routes(router: APIRouter) -> None:
    """Every route of the door except the pages that stand at it.

    They are taken over as they are: an included router would be analysed anew for every desk that is put together.
    """
    for part in (pairing, captures, insertions, known, links, wishes):
        router.routes.extend(part.router.routes)


__all__ = ["ApiParts", "api_routes"]
