"""Links into the pages and approval by command: for a paired browser that may, and for this user's commands."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends

from vidhuk.api.parts import FAILURES, Browser, Parts
from vidhuk.api.strict_json import json_body, takes
from vidhuk.contracts import CliPairAnswer, CliPairRequest, ErrorCode, OpenAnswer, OpenRequest
from vidhuk.errors import Refused

router = APIRouter(responses=FAILURES)

_Open = Annotated[OpenRequest, Depends(json_body(OpenRequest))]


@router.post("/open", openapi_extra=takes(OpenRequest))
def open_from_browser(asked: _Open, browser: Browser, parts: Parts) -> OpenAnswer:
    """A link for the panel to open."""
    if not browser.may_open_pages:
        raise Refused(ErrorCode.NOT_ALLOWED, 403)
    return parts.access.links.make(asked.path, made_by="extension", now=parts.clock.now(), installation=browser.id)


@router.post("/cli/open", openapi_extra=takes(OpenRequest))
def open_from_command(asked: _Open, parts: Parts) -> OpenAnswer:
    """A link for `vidhuk open`."""
    return parts.access.links.make(asked.path, made_by="open", now=parts.clock.now())


@router.post("/cli/pair", openapi_extra=takes(CliPairRequest))
def pair_by_command(
    asked: Annotated[CliPairRequest, Depends(json_body(CliPairRequest))], parts: Parts
) -> CliPairAnswer:
    """`vidhuk pair CODE`: a person who sits at this machine approves."""
    paired = parts.access.pairing.approve(asked.code, now=parts.clock.now())
    return CliPairAnswer(browser=paired.browser, origin=paired.origin, installation=paired.id)
