"""The JSON door: routes of the extension and of the commands. Thin: check, ask the room, answer; no query, no sentence."""

from __future__ import annotations

from fastapi import APIRouter

from vidhuk.api import captures, insertions, known, links, pairing, wishes
from vidhuk.api.parts import ApiParts
from vidhuk.contracts import ErrorBody


def api_router() -> APIRouter:
    """Every route of the door except the practice page."""
    # One shape for every failure, for whoever reads the routes' description (the checks do; the desk does not serve it).
    router = APIRouter(responses={"4XX": {"model": ErrorBody}, "5XX": {"model": ErrorBody}})
    for part in (pairing.router, captures.router, insertions.router, known.router, links.router, wishes.router):
        router.include_router(part)
    return router


__all__ = ["ApiParts", "api_router"]
