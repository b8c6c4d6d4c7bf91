"""Puts all parts of one desk together: database, rooms, two doors, one guard. Nothing is created at import."""

from __future__ import annotations

import logging
import threading
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
from vidhuk.api import ApiParts, api_router
from vidhuk.api.strict_json import field_of
from vidhuk.clinic import load_clinic, roster_of
from vidhuk.clock import Clock
from vidhuk.contracts import Clinic, ErrorCode, HistoryItem, Labels, ReplyStage, Site, SuggestionSet
from vidhuk.db import Database
from vidhuk.errors import Refused, Unready, VidhukError
from vidhuk.evidence import load_desk_key, open_desk
from vidhuk.replies import Playbook, load_playbook
from vidhuk.settings import Settings
from vidhuk.web import PageParts, enter_router, error_page, page_router, practice_router

log = logging.getLogger("vidhuk.app")

WARM_UP: tuple[tuple[float, str], ...] = (
    (0.0, "Дуже дякуємо лікарю за уважність"),
    (0.0, "Сколько стоит приём?"),
    (2.0, "Great clinic, thank you"),
)
"""Seconds to wait before a text, and the text. English loads longest, comes least often, and must not slow the first receipt."""


class CurrentClinic:
    """The clinic as its file is now; a broken file leaves the last good one in force.

    Args:
        settings: where the file is.
    """

    def __init__(self, settings: Settings) -> None:
        self._path = settings.clinic_path
        self._lock = threading.Lock()
        self._stamp: tuple[int, int] | None = None
        self._clinic = Clinic()

    def now(self) -> Clinic:
        """The clinic; reads the file only when it has changed."""
        try:
            status = self._path.stat()
            stamp = (status.st_mtime_ns, status.st_size)
        except OSError:
            stamp = None
        with self._lock:
            if stamp != self._stamp:
                self._stamp = stamp
                try:
                    self._clinic = load_clinic(self._path)
                except VidhukError as broken:
                    # `doctor` and the clinic page say what is wrong; replies must not stop for it.
                    log.warning("clinic.yaml is not in force: %s", broken.code.value)
            return self._clinic


class Understanding:
    """Intake's `Understand` over the clinic's roster; the language parts load at their first use.

    Args:
        clinic: whose doctors and branches a text may name.
    """

    def __init__(self, clinic: CurrentClinic) -> None:
        self._clinic = clinic

    def __call__(
        self,
        text: str,
        *,
        author: str | None,
        posted_at: datetime | None,
        now: datetime,
        history: Sequence[HistoryItem],
    ) -> Labels:
        """Labels of one comment."""
        from vidhuk.classify import analyse  # noqa: PLC0415  (start must not wait for dictionaries)

        roster = roster_of(self._clinic.now())
        return analyse(text, author=author, posted_at=posted_at, now=now, roster=roster, history=history)


class Suggesting:
    """Intake's `Suggest` over the playbook and the clinic as it is now.

    Args:
        playbook: checked entries.
        clinic: its facts.
    """

    def __init__(self, playbook: Playbook, clinic: CurrentClinic) -> None:
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
    ) -> SuggestionSet:
        """Replies for one comment."""
        from vidhuk.replies import suggest  # noqa: PLC0415

        return suggest(
            self._playbook,
            comment_text=comment_text,
            author=author,
            labels=labels,
            clinic=self._clinic.now(),
            now=now,
            reply_language=reply_language,
            stage=stage,
            earlier_replies=earlier_replies,
            exclude=exclude,
            site=site,
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
    clinic = CurrentClinic(settings)
    understand = Understanding(clinic)
    suggest = Suggesting(playbook if playbook is not None else load_playbook(), clinic)
    db = Database(settings)
    with db.write() as session:
        open_desk(session, desk_key, clock.now())
    access = make_access(db, desk_key.desk, folder, settings.port, settings.language)
    page_parts = PageParts(settings, clock, db, access, desk_key, understand, suggest)
    api = _api(ApiParts(clock, db, access, desk_key, understand, suggest), page_parts)
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
    app.include_router(api_router())
    app.include_router(practice_router(page_parts))
    _answer_failures(app, lambda failure, _caller: json_failure(failure))
    return app


def _pages(parts: PageParts) -> FastAPI:
    app = _bare_app("Vidhuk pages")
    app.include_router(enter_router(parts))
    app.include_router(page_router(parts))
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
