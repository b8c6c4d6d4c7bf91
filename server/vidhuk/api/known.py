"""Which comments on a person's screen are in the archive already; asked by the panel, never by a page."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends

from vidhuk.api.parts import FAILURES, Browser, Parts
from vidhuk.api.strict_json import json_body, takes
from vidhuk.contracts import KnownAnswer, KnownRequest
from vidhuk.intake import known_comments

router = APIRouter(responses=FAILURES)


@router.post("/known", openapi_extra=takes(KnownRequest))
def known(
    asked: Annotated[KnownRequest, Depends(json_body(KnownRequest))], _browser: Browser, parts: Parts
) -> KnownAnswer:
    """Only the comments that are there, as they stand there."""
    return known_comments(parts.db, asked)
