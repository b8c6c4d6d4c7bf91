"""Routes of a paired browser about wishes of the pages. Thin: check, ask the room, answer."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from vidhuk.api.parts import FAILURES, Browser, Parts
from vidhuk.api.strict_json import json_body, takes
from vidhuk.contracts import InsertWish, WishEnded, WishTake
from vidhuk.intake import end_wish, take_wish

router = APIRouter(prefix="/wishes", responses=FAILURES)


@router.post("/take", openapi_extra=takes(WishTake))
def take(asked: Annotated[WishTake, Depends(json_body(WishTake))], browser: Browser, parts: Parts) -> InsertWish:
    """The ticket is used up by this."""
    return take_wish(parts.db, asked.ticket, installation=browser.id, now=parts.clock.now())


@router.post("/{wish}/end", openapi_extra=takes(WishEnded))
def end(
    wish: UUID, asked: Annotated[WishEnded, Depends(json_body(WishEnded))], browser: Browser, parts: Parts
) -> WishEnded:
    """How it ended; the page that wished shows it."""
    end_wish(parts.db, wish, asked, installation=browser.id)
    return asked
