"""What the API's routes stand on, put together by the app and reached through the request."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, cast

from fastapi import Depends
from starlette.requests import Request

from vidhuk.access import Access, PairedBrowser, paired_browser
from vidhuk.clock import Clock
from vidhuk.contracts import ErrorBody
from vidhuk.db import Database
from vidhuk.evidence import DeskKey
from vidhuk.intake import Check, Suggest, Understand
from vidhuk.models import Actor

FAILURES: dict[int | str, dict[str, Any]] = {"4XX": {"model": ErrorBody}, "5XX": {"model": ErrorBody}}
"""One shape for every failure, for whoever reads the routes' description (the checks do; the desk does not serve it)."""


@dataclass(frozen=True, slots=True)
class ApiParts:
    """Parts of one desk that the API uses."""

    clock: Clock
    db: Database
    access: Access
    desk_key: DeskKey
    understand: Understand
    suggest: Suggest
    check: Check
    clinic_path: Path

    def actor(self, browser: PairedBrowser) -> Actor:
        """Who acts, for the rows of an act."""
        return Actor(desk=self.desk_key.desk, installation=browser.id, person=browser.person)


def parts_of(request: Request) -> ApiParts:
    """The parts that the app put into its state."""
    return cast(ApiParts, request.app.state.parts)


Parts = Annotated[ApiParts, Depends(parts_of)]
Browser = Annotated[PairedBrowser, Depends(paired_browser)]
