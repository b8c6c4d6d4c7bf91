"""History: the archive newest first, filtered, searched and paged; reads only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from fastapi import APIRouter
from fastapi.responses import RedirectResponse
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from vidhuk.contracts import CommentType, ErrorCode, Flag, Language, Site
from vidhuk.errors import Refused
from vidhuk.insights import HistoryFilters, HistoryPage, HistoryRow, changed_sites, counters, history_page
from vidhuk.web.formats import Formats
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts
from vidhuk.web.reminders import reminder

MAX_QUESTION = 200
"""Characters of a search; more is a pasted text, not a search."""

URGENT = frozenset({Flag.SAFETY, Flag.LEGAL_THREAT, Flag.PRESS_OR_BLOGGER})
"""Flags that call the lead first (playbook, section 2)."""

_SITES = tuple(site for site in Site if site is not Site.PRACTICE)
"""Practice has a page of its own and stands in no history."""

Member = TypeVar("Member", bound=StrEnum)


@dataclass(frozen=True)
class Day:
    """Captures that arrived on one day of the clinic's calendar."""

    date: date
    rows: list[HistoryRow]


@dataclass(frozen=True)
class Option:
    """One choice of a filter."""

    value: str
    label: str


@dataclass(frozen=True)
class Select:
    """One filter with its choices."""

    name: str
    label: str
    any: str
    chosen: str
    options: list[Option]


def days_of(rows: Sequence[HistoryRow], formats: Formats) -> list[Day]:
    """Rows in their order, a new group wherever the day of arrival changes."""
    days: list[Day] = []
    for row in rows:
        day = formats.day_of(row.received_at)
        if not days or days[-1].date != day:
            days.append(Day(day, []))
        days[-1].rows.append(row)
    return days


def filters_from(query: QueryParams) -> HistoryFilters:
    """Filters as the address says them.

    Raises:
        Refused: `request_invalid`: a value that no filter has; showing everything instead would mislead.
    """
    text = query.get("q", "").strip()
    if len(text) > MAX_QUESTION:
        raise Refused(ErrorCode.REQUEST_INVALID, 400)
    return HistoryFilters(
        site=_chosen(query, "site", _SITES),
        type=_chosen(query, "type", CommentType),
        language=_chosen(query, "language", Language),
        needs_checking=True if query.get("check") else None,
        needs_person=bool(query.get("person")),
        text=text,
    )


def _chosen(query: QueryParams, name: str, members: Iterable[Member]) -> Member | None:
    value = query.get(name, "")
    if not value:
        return None
    for member in members:
        if member.value == value:
            return member
    raise Refused(ErrorCode.REQUEST_INVALID, 400)


def address_of(path: str, filters: HistoryFilters, cursor: str | None = None) -> str:
    """The address of a filtered list, without empty parameters."""
    wanted = {
        "q": filters.text,
        "site": filters.site or "",
        "type": filters.type or "",
        "language": filters.language or "",
        "check": "1" if filters.needs_checking else "",
        "person": "1" if filters.needs_person else "",
        "cursor": cursor or "",
    }
    query = urlencode({name: str(value) for name, value in wanted.items() if value})
    return f"{path}?{query}" if query else path


def pager(page: HistoryPage, path: str, filters: HistoryFilters) -> dict[str, str | None]:
    """Addresses of the neighbouring pages."""
    return {
        "newer": address_of(path, filters, page.newer) if page.newer else None,
        "older": address_of(path, filters, page.older) if page.older else None,
    }


def _selects(frame: Frame, filters: HistoryFilters) -> list[Select]:
    t, names = frame.sentences.text, frame.names
    return [
        Select(
            name=name,
            label=t(f"pages-history-{name}"),
            any=t(f"pages-history-any-{name}"),
            chosen=str(chosen or ""),
            options=[
                Option(str(member), names.of("pages-site" if name == "site" else name, member)) for member in members
            ],
        )
        for name, chosen, members in (
            ("site", filters.site, _SITES),
            ("type", filters.type, CommentType),
            ("language", filters.language, Language),
        )
    ]


def history_routes(router: APIRouter, parts: PageParts) -> None:
    """`/` and `/history`."""

    @router.get("/")
    def start() -> RedirectResponse:
        """The archive is what people come for."""
        return RedirectResponse("/history", status_code=303)

    @router.get("/history")
    def history(request: Request) -> Response:
        """The page, or only its results when htmx asks for them."""
        frame = Frame(request, parts, "history")
        filters = filters_from(request.query_params)
        part = frame.wants_part
        with parts.db.read() as session:
            page = history_page(session, filters, cursor=request.query_params.get("cursor") or None)
            # The figures stand above the list; a part does not hold them, and counting everything takes its time.
            counted = None if part else counters(session, frame.formats.start_of_day())
            changed = [] if part else changed_sites(session)
            # Whoever has only practised so far needs no word about loading the extension, but where the practice is.
            nothing = not page.rows and filters == HistoryFilters()
            practised = counters(session, frame.formats.start_of_day(), practice=True).total if nothing else 0
        answer = frame.page(
            "_history_results.html" if part else "history.html",
            days=days_of(page.rows, frame.formats),
            filtered=filters != HistoryFilters(),
            practised=practised,
            counted=counted,
            changed=[
                {
                    "code": one.site.value,
                    "site": frame.names.of("pages-site", one.site),
                    "weak": one.weak,
                    "newest": one.newest,
                    "before": round(one.before * 100),
                }
                for one in changed
            ],
            reminder=None if part else reminder(parts, frame),
            selects=_selects(frame, filters),
            q=filters.text,
            check=bool(filters.needs_checking),
            person_needed=filters.needs_person,
            nobody_needed=not page.rows and filters == HistoryFilters(needs_person=True),
            urgent=URGENT,
            pager=pager(page, "/history", filters),
        )
        if part:
            # The address that a person may copy: no empty parameters.
            answer.headers["HX-Push-Url"] = address_of("/history", filters)
        return answer
