"""Routes of a paired browser about replies in the sites' own boxes. Thin: check, ask the room, answer."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from vidhuk.api.parts import FAILURES, Browser, Parts
from vidhuk.api.strict_json import json_body, takes
from vidhuk.contracts import Insertion, ReplyInserted, ReplyPublished
from vidhuk.intake import log_insertion, log_published

router = APIRouter(prefix="/captures", responses=FAILURES)


@router.post("/{uuid}/insertions", openapi_extra=takes(ReplyInserted))
def inserted(
    uuid: UUID, asked: Annotated[ReplyInserted, Depends(json_body(ReplyInserted))], browser: Browser, parts: Parts
) -> Insertion:
    """A reply stands in the site's box; a person may publish it or not."""
    return log_insertion(parts.db, uuid, asked, actor=parts.actor(browser), now=parts.clock.now(), check=parts.check)


@router.post("/{uuid}/insertions/{insertion}/published", openapi_extra=takes(ReplyPublished))
def published(
    uuid: UUID,
    insertion: UUID,
    asked: Annotated[ReplyPublished, Depends(json_body(ReplyPublished))],
    browser: Browser,
    parts: Parts,
) -> Insertion:
    """It was seen in its thread, with these words."""
    return log_published(
        parts.db, uuid, insertion, asked, actor=parts.actor(browser), now=parts.clock.now(), check=parts.check
    )
