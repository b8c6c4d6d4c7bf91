"""Routes that anyone may reach: is this Vidhuk, is it my desk, and pairing."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request

from vidhuk import __version__
from vidhuk.access import NOBODY, caller_of
from vidhuk.access.tokens import proof
from vidhuk.api.parts import FAILURES, ApiParts, Parts
from vidhuk.api.strict_json import json_body, takes
from vidhuk.contracts import PairAnswer, PairPoll, PairPollAnswer, PairRequest, PingAnswer, PingRequest

router = APIRouter(responses=FAILURES)


@router.get("/ping")
def ping() -> PingAnswer:
    """Name and version; no proof, because nothing was asked."""
    return PingAnswer(version=__version__)


def _proof_key(asked: PingRequest, parts: ApiParts) -> str | None:
    if asked.installation is None:
        return None
    if asked.installation == NOBODY:
        # The commands of this user ask the same question before they show their secret.
        return parts.access.cli_secret_sha256
    return parts.access.installations.proof_key(asked.installation)


@router.post("/ping", openapi_extra=takes(PingRequest))
def prove(asked: Annotated[PingRequest, Depends(json_body(PingRequest))], parts: Parts) -> PingAnswer:
    """The desk proves that it knows this installation's token."""
    key = _proof_key(asked, parts)
    return PingAnswer(version=__version__, proof=None if key is None else proof(key, asked.nonce))


@router.post("/pair", openapi_extra=takes(PairRequest))
def pair(asked: Annotated[PairRequest, Depends(json_body(PairRequest))], request: Request, parts: Parts) -> PairAnswer:
    """A browser asks to be paired."""
    return parts.access.pairing.request(asked, origin=caller_of(request).origin, now=parts.clock.now())


@router.post("/pair/poll", openapi_extra=takes(PairPoll))
def poll(asked: Annotated[PairPoll, Depends(json_body(PairPoll))], request: Request, parts: Parts) -> PairPollAnswer:
    """The browser asks whether a person has approved."""
    return parts.access.pairing.poll(asked, origin=caller_of(request).origin, now=parts.clock.now())
