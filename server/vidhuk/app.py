"""Puts all parts of one desk together: database, rooms, two doors, one guard. Nothing is created at import."""

from __future__ import annotations

import errno
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp

from vidhuk.access import (
    Access,
    Caller,
    Door,
    Guard,
    caller_of,
    failure_headers,
    json_failure,
    load_folder_secrets,
    make_access,
)
from vidhuk.api import ApiParts, api_routes
from vidhuk.api.strict_json import field_of
from vidhuk.clinic import CurrentClinic
from vidhuk.clock import Clock
from vidhuk.contracts import (
    CommentType,
    ErrorCode,
    Labels,
    LintFinding,
    ReplyChannel,
    ReplyStage,
    Site,
    SuggestionSet,
)
from vidhuk.db import Database
from vidhuk.errors import Refused, Unready, VidhukError
from vidhuk.evidence import load_desk_key, open_desk
from vidhuk.labels import CurrentLayer, Understanding
from vidhuk.replies import Playbook, load_playbook
from vidhuk.replies.current import CurrentPlaybook
from vidhuk.replies.talk import Turn, our_side, their_side
from vidhuk.settings import Settings
from vidhuk.web import PageParts, enter_routes, error_page, insert_routes, page_routes, practice_routes

log = logging.getLogger("vidhuk.app")

WARM_UP: tuple[tuple[float, str], ...] = (
    (0.0, "Дуже дякуємо лікарю за уважність"),
    (0.0, "Сколько стоит приём?"),
    (2.0, "Great clinic, thank you"),
)
"""Seconds to wait before a text, and the text. English loads longest, comes least often, and must not slow the first receipt."""


class Suggesting:
    """Intake's `Suggest` over the playbook and the clinic as it is now.

    Args:
        playbook: checked entries, the clinic's own over them.
        clinic: its facts.
    """

    def __init__(self, playbook: CurrentPlaybook, clinic: CurrentClinic) -> None:
        self._playbook = playbook
        self._clinic = clinic

    def __call__(
        self,
        *,
        comment_text: str,
        author: str | None,
        labels: Labels,
        now: datetime,
        site: Site,
        reply_language: Literal["uk", "ru", "en"] | None = None,
        stage: ReplyStage | None = None,
        earlier_replies: Sequence[str] = (),
        exclude: Sequence[str] = (),
        author_url: str | None = None,
        turns: Sequence[Turn] = (),
        private: bool = False,
    ) -> SuggestionSet:
        """Replies for one comment."""
        from vidhuk.replies import suggest  # noqa: PLC0415

        clinic = self._clinic.now()
        return suggest(
            self._playbook.now(),
            comment_text=comment_text,
            author=author,
            labels=labels,
            clinic=clinic,
            now=now,
            reply_language=reply_language,
            stage=stage,
            earlier_replies=earlier_replies,
            exclude=exclude,
            talk=our_side(turns, author=author, author_url=author_url, clinic=clinic) if turns else (),
            told=their_side(turns, author=author, author_url=author_url, clinic=clinic) if turns else (),
            private=private,
            site=site,
        )


class Checking:
    """Intake's `Check`: the linter over the clinic as it is now, with the severities that its lead chose.

    Args:
        clinic: its facts.
        playbook: holds the severities.
    """

    def __init__(self, clinic: CurrentClinic, playbook: CurrentPlaybook) -> None:
        self._clinic = clinic
        self._playbook = playbook

    def __call__(
        self,
        reply: str,
        *,
        comment: str,
        channel: ReplyChannel,
        author: str | None,
        comment_type: CommentType | None,
        earlier_replies: Sequence[str],
    ) -> list[LintFinding]:
        """Findings of one reply."""
        from vidhuk.replies.check import check_reply  # noqa: PLC0415  (twenty-eight rules: a start does not need them)

        return check_reply(
            reply,
            comment=comment,
            channel=channel,
            author=author,
            comment_type=comment_type,
            clinic=self._clinic.now(),
            earlier_replies=earlier_replies,
            severities=self._playbook.now().severities,
        )


@dataclass(frozen=True, slots=True)
class DeskApp:
    """One desk, ready to be served.

    Attributes:
        asgi: what the server calls.
        api: the JSON door's application, for checks of its routes.
        pages: the pages' application, for checks of its routes.
        access: pairing, sessions, links.
        db: the archive.
        warm: loads the language parts; call it off the main road.
    """

    asgi: ASGIApp
    api: FastAPI
    pages: FastAPI
    access: Access
    db: Database
    warm: Callable[[], None]

    def close(self) -> None:
        """Let go of the database."""
        self.db.close()


def assemble(settings: Settings, clock: Clock, *, playbook: Playbook | None = None) -> DeskApp:
    """Put a desk together. The database is at this program's schema, the caller holds the desk's lock.

    Raises:
        CannotStart: a file of the data folder cannot be read or written, the playbook is broken.
    """
    folder = load_folder_secrets(settings.home)
    desk_key = load_desk_key(settings.home)
    clinic = CurrentClinic(settings.clinic_path)
    current = CurrentPlaybook(playbook if playbook is not None else load_playbook(), settings.playbook_path)
    suggest = Suggesting(current, clinic)
    check = Checking(clinic, current)
    db = Database(settings)
    understand = Understanding(clinic, db, CurrentLayer(settings.home))
    with db.write() as session:
        open_desk(session, desk_key, clock.now())
    access = make_access(db, desk_key.desk, folder, settings.port, settings.language)
    page_parts = PageParts(settings, clock, db, access, desk_key, understand, suggest, check, current)
    api = _api(ApiParts(clock, db, access, desk_key, understand, suggest, check, settings.clinic_path), page_parts)
    pages = _pages(page_parts)
    guard = Guard({Door.API: api, Door.PAGES: pages}, access, clock, _renderer(settings))

    def warm() -> None:
        _warm(understand, suggest, clock)

    return DeskApp(asgi=guard, api=api, pages=pages, access=access, db=db, warm=warm)


def create_app(settings: Settings, clock: Clock) -> ASGIApp:
    """The desk as an ASGI application.

    Raises:
        CannotStart: as `assemble`.
    """
    return assemble(settings, clock).asgi


def _api(parts: ApiParts, page_parts: PageParts) -> FastAPI:
    app = _bare_app("Vidhuk")
    app.state.parts = parts
    api_routes(app.router)
    practice_routes(app.router, page_parts)
    insert_routes(app.router, page_parts)
    _answer_failures(app, lambda failure, _caller: json_failure(failure))
    return app


def _pages(parts: PageParts) -> FastAPI:
    app = _bare_app("Vidhuk pages")
    enter_routes(app.router, parts)
    page_routes(app.router, parts)
    _answer_failures(app, _renderer(parts.settings))
    return app


def _bare_app(title: str) -> FastAPI:
    """No documentation routes, no guessing of slashes: the guard's table is the whole truth."""
    return FastAPI(title=title, openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)


def _renderer(settings: Settings) -> Callable[[VidhukError, Caller], Response]:
    def render(failure: VidhukError, caller: Caller) -> Response:
        if caller.door is not Door.PAGES:
            return json_failure(failure)
        person = caller.signed_in
        page = error_page(
            failure.code,
            failure.params,
            status=failure.status,
            language=settings.language if person is None else person.language,
            signed_in=person is not None,
        )
        return HTMLResponse(page, status_code=failure.status, headers=failure_headers(failure))

    return render


def failure_of(problem: Exception) -> VidhukError:
    """The failure of the closed list that a problem is."""
    if isinstance(problem, VidhukError):
        return problem
    if isinstance(problem, RequestValidationError):
        first: dict[str, Any] = dict(problem.errors()[0])
        return Refused(ErrorCode.REQUEST_INVALID, 422, field=field_of(first["loc"], first["type"]))
    if isinstance(problem, HTTPException) and problem.status_code < 500:
        codes = {404: ErrorCode.NOT_FOUND, 405: ErrorCode.METHOD_NOT_ALLOWED}
        return Refused(codes.get(problem.status_code, ErrorCode.REQUEST_INVALID), problem.status_code)
    if isinstance(problem, OSError) and problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return Unready(ErrorCode.STORAGE_FULL, 507)
    return Unready(ErrorCode.INTERNAL, 500)


def _answer_failures(app: FastAPI, render: Callable[[VidhukError, Caller], Response]) -> None:
    async def answer(request: Request, problem: Exception) -> Response:
        return render(failure_of(problem), caller_of(request))

    for kind in (VidhukError, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, answer)


def _warm(understand: Understanding, suggest: Suggesting, clock: Clock) -> None:
    """Understand and answer one made-up comment a language, so that the first real one does not wait for dictionaries."""
    for pause, text in WARM_UP:
        time.sleep(pause)
        now = clock.now()
        labels = understand(text, author="Олена Петренко", posted_at=None, now=now, history=())
        suggest(comment_text=text, author="Олена Петренко", labels=labels, now=now, site=Site.FACEBOOK)
