"""Routes of the playbook: entries, one entry with its preview, versions, import and export, the check, the chains."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from vidhuk.access.table import PLAYBOOK_FORM_BYTES
from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused, VidhukError
from vidhuk.replies.own_pack import LANGUAGES, text_of, text_of_item
from vidhuk.replies.usage import copied_texts, never_said, used_entries
from vidhuk.web.block_conditions import SENT, conditions_of
from vidhuk.web.capture_view import reply_language_of
from vidhuk.web.drafts import texts_of
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts
from vidhuk.web.playbook_view import PlaybookView


def playbook_routes(router: APIRouter, parts: PageParts) -> None:
    """`/playbook`."""

    def view_of(request: Request) -> PlaybookView:
        return PlaybookView(parts, Frame(request, parts, "playbook"))

    @router.get("/playbook")
    def entries(request: Request) -> Response:
        """All entries, or those that are looked for."""
        view = view_of(request)
        query, own = view.frame.query.get("q", "")[:200], view.frame.query.get("own") == "1"
        found = view.entries(query, only_own=own)
        template = "_playbook_entries.html" if view.frame.wants_part else "playbook.html"
        done, revision = view.frame.query.get("done", ""), parts.playbook.own.file_revision()
        return view.page(template, found=found, q=query, own=own, done=done, theirs=None, file_revision=revision)

    _entry_routes(router, parts)
    _file_routes(router, parts)

    @router.get("/playbook/check")
    def check(request: Request) -> Response:
        """What nobody has used, where a language has little to say, and which rules a text would break."""
        view = view_of(request)
        with parts.db.read() as session:
            used, texts = used_entries(session), copied_texts(session)
        whole = view.frame.query.get("all") == "1"
        blocks = [entry.block for entry in view.entries("", only_own=not whole)]
        unused = [recipe for recipe in view.playbook.recipes if recipe.id not in used]
        return view.page(
            "playbook_check.html",
            unused=unused,
            poor=view.poor(),
            broken=view.broken(blocks) + view.broken_topics(only_own=not whole),
            problems=view.problems,
            never=never_said([entry.block for entry in view.entries("", only_own=False)], texts),
            copied=len(texts),
            whole=whole,
            looked=blocks,
        )


def _entry_routes(router: APIRouter, parts: PageParts) -> None:
    def view_of(request: Request) -> PlaybookView:
        return PlaybookView(parts, Frame(request, parts, "playbook"))

    @router.get("/playbook/entries/{entry}")
    def show(request: Request, entry: str) -> Response:
        """One entry's words, and what they look like on real comments."""
        view = view_of(request)
        block = view.block(entry)
        return view.page(
            "playbook_entry.html",
            block=block,
            words={name: "\n".join(getattr(block, name)) for name in LANGUAGES},
            when=conditions_of(block),
            refused=None,
            theirs=None,
            mine="",
            tried=view.tried(block, "uk"),
            stopped=[],
            **view.about(block),
        )

    @router.post("/playbook/entries/{entry}")
    async def save(request: Request, entry: str) -> Response:
        """Save the words, or let the shipped ones stand again."""
        form = await texts_of(request)
        return await run_in_threadpool(lambda: _saved(view_of(request), entry, form))

    @router.post("/playbook/entries/{entry}/preview")
    async def preview(request: Request, entry: str) -> Response:
        """The words as they stand in the form, on real comments; nothing is saved."""
        form = await texts_of(request)

        def work() -> Response:
            view = view_of(request)
            block = view.block(entry)
            refused: VidhukError | None = None
            tried, stopped = [], []
            try:
                edited = view.edited(block, form)
                tried = view.tried(edited, reply_language_of(form.get("preview_language")) or "uk")
                stopped = view.broken([edited])
            except Refused as problem:
                refused = problem
            return view.page("_playbook_tried.html", tried=tried, stopped=stopped, refused=refused, block=block)

        return await run_in_threadpool(work)


def _saved(view: PlaybookView, entry: str, form: Mapping[str, str]) -> Response:
    """The list of entries after a save; the form again, with what is wrong or with somebody else's version, when it cannot be."""
    block = view.block(entry)
    own = view.current.own
    person, now, revision = view.frame.person.person, view.frame.now, form.get("revision")
    mine = None
    try:
        if form.get("act") == "drop":
            own.drop("blocks", block.id, person=person, now=now, revision=revision)
        else:
            mine = view.edited(block, form)
            own.put(mine, person=person, now=now, revision=revision if mine.id == block.id else None)
    except Refused as refused:
        return view.page(
            "playbook_entry.html",
            status=refused.status,
            block=block,
            words={name: form.get(name, "") for name in LANGUAGES},
            when=form if form.get(SENT) else {**conditions_of(block), "new_id": form.get("new_id", "")},
            refused=refused,
            theirs=view.standing("blocks", block.id) if refused.code is ErrorCode.PLAYBOOK_CONFLICT else None,
            mine=text_of_item(mine) if mine is not None else "",
            tried=[],
            stopped=[],
            **view.about(block),
        )
    return RedirectResponse("/playbook?done=saved", status_code=303)


def _file_routes(router: APIRouter, parts: PageParts) -> None:
    def view_of(request: Request) -> PlaybookView:
        return PlaybookView(parts, Frame(request, parts, "playbook"))

    @router.get("/playbook/versions")
    def versions(request: Request) -> Response:
        """Who saved what and when, with a way back."""
        return view_of(request).page("playbook_versions.html", versions=parts.playbook.own.versions())

    @router.post("/playbook/versions/{number}/back")
    def back(request: Request, number: str) -> Response:
        """An earlier version is in force again."""
        view = view_of(request)
        if not number.isascii() or not number.isdigit() or len(number) > 9:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        parts.playbook.own.back_to(int(number), person=view.frame.person.person, now=view.frame.now)
        return RedirectResponse("/playbook/versions?done=back", status_code=303)

    @router.get("/playbook/export")
    def export(request: Request) -> Response:
        """The clinic's own entries as YAML, or with `all` every entry with the words that are in force."""
        view = view_of(request)
        whole = view.frame.query.get("all") == "1"
        text = text_of(view.everything()) if whole else view.current.own.text()
        name = "vidhuk-playbook-all.yaml" if whole else "vidhuk-playbook.yaml"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(text or "blocks: []\n", media_type="application/yaml", headers=headers)

    @router.post("/playbook/import")
    async def take(request: Request) -> Response:
        """Entries from YAML: all of them or, when one is wrong, none."""
        form = await texts_of(request, PLAYBOOK_FORM_BYTES)

        def work() -> Response:
            view = view_of(request)
            text = form.get("yaml", "").replace("\r\n", "\n")
            person, now = view.frame.person.person, view.frame.now
            try:
                parts.playbook.own.take(text, person=person, now=now, revision=form.get("revision"))
            except Refused as refused:
                conflict = refused.code is ErrorCode.PLAYBOOK_CONFLICT
                found = view.entries("", only_own=False)
                return view.page(
                    "playbook.html",
                    status=refused.status,
                    found=found,
                    q="",
                    own=False,
                    done="",
                    refused=refused,
                    yaml=text,
                    theirs=view.current.own.text() if conflict else None,
                    file_revision=parts.playbook.own.file_revision(),
                )
            return RedirectResponse("/playbook?own=1&done=imported", status_code=303)

        return await run_in_threadpool(work)
