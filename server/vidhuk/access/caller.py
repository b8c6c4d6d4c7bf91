"""What the guard found out about a request, for the handlers behind it; they ask here and never look at a header themselves."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from starlette.requests import Request
from starlette.types import Scope

from vidhuk.access.installations import PairedBrowser
from vidhuk.access.sessions import SignedIn
from vidhuk.access.table import Door, Who

_KEY = "vidhuk.caller"

NOBODY = UUID(int=0)
"""Stands for "the commands of this user" where an installation's id is asked for."""


@dataclass(slots=True)
class Caller:
    """Who asks.

    Attributes:
        door: door it came in by; `None` while unknown.
        who: the rule that let it in.
        origin: `Origin` that passed, an extension's or our pages'.
        media_type: checked media type of the body, empty without a body.
        browser: paired browser, on token routes.
        signed_in: session, on the pages.
    """

    door: Door | None = None
    who: Who | None = None
    origin: str | None = None
    media_type: str = ""
    browser: PairedBrowser | None = None
    signed_in: SignedIn | None = None


def remember(scope: Scope, caller: Caller) -> None:
    """Put the caller into the request's scope."""
    scope[_KEY] = caller


def caller_of(request: Request) -> Caller:
    """The caller of a request that passed the guard.

    Raises:
        RuntimeError: the request came past the guard, which is a mistake of ours.
    """
    found = request.scope.get(_KEY)
    if not isinstance(found, Caller):
        raise RuntimeError("a request came past the guard")
    return found


def paired_browser(request: Request) -> PairedBrowser:
    """The paired browser of a token route."""
    browser = caller_of(request).browser
    if browser is None:
        raise RuntimeError("a token route was reached without a token")
    return browser


def signed_in(request: Request) -> SignedIn:
    """The session of a page."""
    session = caller_of(request).signed_in
    if session is None:
        raise RuntimeError("a page was reached without a session")
    return session
