"""Routes of what holds the playbook's sentences together: recipes, required elements, topics, questions, chains."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from vidhuk.contracts import CommentType, ErrorCode
from vidhuk.errors import Refused
from vidhuk.replies.own_pack import text_of_item
from vidhuk.replies.pack import Chain
from vidhuk.web.drafts import texts_of
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts
from vidhuk.web.playbook_forms import requirement_key
from vidhuk.web.playbook_graph import WIDTH, drawn
from vidhuk.web.playbook_part_view import LISTS, PartView


def playbook_part_routes(router: APIRouter, parts: PageParts) -> None:
    """`/playbook/recipes`, `/playbook/topics`, `/playbook/chains` and `/playbook/parts/…`."""

    def view_of(request: Request) -> PartView:
        return PartView(parts, Frame(request, parts, "playbook"))

    @router.get("/playbook/recipes")
    def recipes(request: Request) -> Response:
        """Recipes, and what a reply of each kind must hold."""
        view = view_of(request)
        query = view.frame.query
        stage, type_ = query.get("stage", ""), query.get("type", "")
        if requirement_key(f"{stage}.{type_}") is not None:
            return RedirectResponse(f"/playbook/parts/required/{stage}.{type_}", status_code=303)
        return view.page("playbook_recipes.html", **view.recipes(), done=query.get("done", ""))

    @router.get("/playbook/topics")
    def topics(request: Request) -> Response:
        """Words for topics, and the words by which topics, questions and details are recognised."""
        view = view_of(request)
        return view.page(
            "playbook_topics.html", groups=view.topics(), closer=view.closer, done=view.frame.query.get("done", "")
        )

    @router.get("/playbook/chains")
    def chains(request: Request) -> Response:
        """Answer chains, each as a small graph."""
        view = view_of(request)
        pictures = [(one, view.state_of(one), view.asks_of(one), drawn(one)) for one in view.playbook.chains]
        done = view.frame.query.get("done", "")
        return view.page("playbook_chains.html", pictures=pictures, node_width=WIDTH, done=done)

    _one_routes(router, parts)


def _one_routes(router: APIRouter, parts: PageParts) -> None:
    def view_of(request: Request) -> PartView:
        return PartView(parts, Frame(request, parts, "playbook"))

    @router.get("/playbook/parts/{kind}/{entry}")
    def show(request: Request, kind: str, entry: str) -> Response:
        """One entry, and what it makes of real comments."""
        view = view_of(request)
        form, item = view.opened(kind, entry)
        return view.one(kind, entry, form, **view.shown(kind, entry, [item] if item else [], "uk"))

    @router.post("/playbook/parts/{kind}/{entry}")
    async def save(request: Request, kind: str, entry: str) -> Response:
        """Save, or let the shipped entry stand again; somebody else's change is shown beside one's own."""
        form = await texts_of(request)
        return await run_in_threadpool(lambda: _saved(view_of(request), kind, entry, form))

    @router.post("/playbook/parts/{kind}/{entry}/preview")
    async def preview(request: Request, kind: str, entry: str) -> Response:
        """What stands in the form, on real comments; nothing is saved."""
        form = await texts_of(request)

        def work() -> Response:
            view = view_of(request)
            view.opened(kind, entry)
            context: dict[str, Any] = {"tried": [], "talks": None, "picture": None, "chain": None}
            refused: Refused | None = None
            try:
                items = view.items(kind, entry, form)
                if isinstance(items[0], Chain):
                    # The graph is redrawn even while the chain cannot be saved yet.
                    context |= {"chain": items[0], "picture": drawn(items[0])}
                context |= view.shown(kind, entry, items, form.get("preview_language", "uk"))
            except Refused as problem:
                refused = problem
            return view.page(
                "_playbook_shown.html",
                refused=refused,
                stopped=[],
                node_width=WIDTH,
                all_types=list(CommentType),
                **context,
            )

        return await run_in_threadpool(work)


def _saved(view: PartView, kind: str, entry: str, form: Mapping[str, str]) -> Response:
    view.opened(kind, entry)
    person, now, revision = view.frame.person.person, view.frame.now, form.get("revision")
    mine = ""
    try:
        if form.get("act") == "drop":
            view.drop(kind, entry, person=person, now=now, revision=revision)
        else:
            items = view.items(kind, entry, form)
            mine = text_of_item(items[0])
            new = bool(form.get("new_id", "").strip())
            view.current.own.put(*items, person=person, now=now, revision=None if new else revision)
    except Refused as refused:
        theirs = view.standing(kind, entry) if refused.code is ErrorCode.PLAYBOOK_CONFLICT else None
        return view.one(kind, entry, form, refused=refused, theirs=theirs, mine=mine)
    return RedirectResponse(f"/playbook/{LISTS[kind]}?done=saved", status_code=303)
