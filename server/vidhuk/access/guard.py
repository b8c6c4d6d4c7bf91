"""The guard before every route: five steps in a fixed order (design: guard); what it does not let in reaches no handler."""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Callable, Mapping
from functools import partial
from urllib.parse import parse_qs

import anyio.to_thread
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vidhuk.access.body import has_body, media_type, read_body, replay
from vidhuk.access.caller import Caller, remember
from vidhuk.access.doors import RawHeaders, only
from vidhuk.access.headers import with_security_headers
from vidhuk.access.room import Access
from vidhuk.access.sessions import COOKIE
from vidhuk.access.table import FORM_ONLY, Door, Policy, RouteRule, RouteTable, Who
from vidhuk.access.tokens import TOKEN, digest, same
from vidhuk.clock import Clock
from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused, Unready, VidhukError

log = logging.getLogger("vidhuk.access")

MAX_FORM_FIELDS = 12_000
"""Fields of one form: a price list of three hundred rows and a roster beside it; the limit of its bytes is reached first."""

Render = Callable[[VidhukError, Caller], Response]
"""How a failure looks at a door; handed in by the app, because the guard knows no page."""


class Guard:
    """ASGI application that stands before the two doors.

    Args:
        apps: the application behind each door.
        access: the desk's access room.
        clock: tells the moment.
        render: how a failure looks.
        table: the routes.
    """

    def __init__(
        self,
        apps: Mapping[Door, ASGIApp],
        access: Access,
        clock: Clock,
        render: Render,
        table: RouteTable | None = None,
    ) -> None:
        self._apps = apps
        self._access = access
        self._clock = clock
        self._render = render
        self._table = table or RouteTable()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or answer why not."""
        if scope["type"] == "lifespan":
            await self._apps[Door.API](scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        else:
            await self._http(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        began = time.perf_counter()
        caller = Caller()
        rule: RouteRule | None = None
        status = 0

        async def send_noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            rule = self._rule_before_entry(scope, caller)
            rule, receive = await self._admit(scope, receive, caller, rule)
        except VidhukError as refusal:
            await self._refuse(refusal, caller, scope, receive, send_noting)
        except Exception as mistake:  # noqa: BLE001  (a mistake of ours must not print what it was given)
            self._note(mistake)
            await self._refuse(Unready(ErrorCode.INTERNAL, 500), caller, scope, receive, send_noting)
        else:
            remember(scope, caller)
            app = self._apps[rule.door]
            try:
                await app(scope, receive, with_security_headers(send_noting, rule.policy))
            except Exception as mistake:  # noqa: BLE001
                self._note(mistake)
                if status == 0:
                    await self._refuse(Unready(ErrorCode.INTERNAL, 500), caller, scope, receive, send_noting)
        # The template, never the path or the query: nothing that anybody sent stands in a log.
        where = f"{rule.method} {rule.path}" if rule is not None else "-"
        log.info("%s %s %d %.0f ms", caller.door or "-", where, status, (time.perf_counter() - began) * 1000)

    def _rule_before_entry(self, scope: Scope, caller: Caller) -> RouteRule | None:
        """Steps 1 to 3; gives the rule, `None` when the door has no such path or method."""
        headers: RawHeaders = scope["headers"]
        doors = self._access.doors
        path, method = scope["path"], scope["method"]
        caller.door = doors.door(headers, path)
        caller.origin = doors.origin(headers)
        rules = self._table.at(caller.door, path)
        if method == "OPTIONS":
            raise Refused(ErrorCode.OPTIONS_REFUSED, 405, allow=", ".join(sorted(rules)))
        # A page of ours, or a stranger's, may lead a person to these two: neither does or tells anything by itself.
        entering = method == "GET" and (caller.door, path) in ((Door.PAGES, "/enter"), (Door.API, "/insert"))
        doors.fetch_site(headers, entering=entering)
        return rules.get(method)

    async def _admit(
        self, scope: Scope, receive: Receive, caller: Caller, rule: RouteRule | None
    ) -> tuple[RouteRule, Receive]:
        """Steps 4 and 5."""
        headers: RawHeaders = scope["headers"]
        path = scope["path"]
        assert caller.door is not None
        rules = self._table.at(caller.door, path)
        who = rule.who if rule is not None else _who_may_know(caller.door, rules)
        caller.who = who
        if caller.door is Door.API:
            await self._api_caller(headers, caller, who)
        else:
            await self._page_caller(headers, caller, who)
        if not rules:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        if rule is None:
            raise Refused(ErrorCode.METHOD_NOT_ALLOWED, 405, allow=", ".join(sorted(rules)))
        if not rule.takes:
            if has_body(headers):
                raise Refused(ErrorCode.REQUEST_INVALID, 400, field="body")
            return rule, receive
        return rule, await self._body(headers, receive, caller, rule)

    async def _api_caller(self, headers: RawHeaders, caller: Caller, who: Who) -> None:
        if who is Who.ANYONE:
            return
        token = _bearer(headers)
        if token is not None and who is Who.CLI:
            # A browser always sends an Origin with a POST; the commands never do.
            if caller.origin is None and same(digest(token), self._access.cli_secret_sha256):
                return
        elif token is not None:
            look = partial(self._access.installations.by_token, digest(token), caller.origin, self._clock.now())
            caller.browser = await anyio.to_thread.run_sync(look)
            if caller.browser is not None:
                return
        raise Refused(ErrorCode.NOT_PAIRED, 401)

    async def _page_caller(self, headers: RawHeaders, caller: Caller, who: Who) -> None:
        own = self._access.page_origin
        if caller.origin is not None and caller.origin != own:
            raise Refused(ErrorCode.WRONG_ORIGIN, 403)
        cookie = _cookie(headers)
        if cookie is not None:
            look = partial(self._access.sessions.by_cookie, cookie, self._clock.now())
            caller.signed_in = await anyio.to_thread.run_sync(look)
        if caller.signed_in is None and who in (Who.SESSION, Who.SESSION_WRITE):
            raise Refused(ErrorCode.NOT_SIGNED_IN, 401)
        if who in (Who.SESSION_WRITE, Who.ENTER) and caller.origin != own:
            raise Refused(ErrorCode.WRONG_ORIGIN, 403)

    async def _body(self, headers: RawHeaders, receive: Receive, caller: Caller, rule: RouteRule) -> Receive:
        needs_csrf = rule.who is Who.SESSION_WRITE
        shown = only(headers, b"x-csrf-token")
        if needs_csrf and shown is not None:
            self._csrf(caller, shown.decode("latin-1"))
            needs_csrf = False
        if needs_csrf and rule.takes != FORM_ONLY:
            # Only a form can carry the token in a field; bytes of a file come with the header, or not at all.
            raise Refused(ErrorCode.CSRF_FAILED, 403)
        try:
            caller.media_type = media_type(headers, rule.takes)
        except Refused:
            if needs_csrf:
                # A body of another type cannot carry the field: the earlier step speaks first.
                raise Refused(ErrorCode.CSRF_FAILED, 403) from None
            raise
        body = await read_body(headers, receive, rule)
        if rule.takes == FORM_ONLY:
            sent = _form_field(body, "csrf")
            if needs_csrf:
                self._csrf(caller, sent)
        return replay(body, receive)

    def _csrf(self, caller: Caller, sent: str) -> None:
        if caller.signed_in is None or not same(caller.signed_in.csrf, sent):
            raise Refused(ErrorCode.CSRF_FAILED, 403)

    async def _refuse(self, failure: VidhukError, caller: Caller, scope: Scope, receive: Receive, send: Send) -> None:
        response = self._render(failure, caller)
        policy = Policy.PAGE if caller.door is Door.PAGES else Policy.DATA
        await response(scope, receive, with_security_headers(send, policy))

    def _note(self, mistake: BaseException) -> None:
        log.error("%s", trace_without_values(mistake))


def trace_without_values(mistake: BaseException) -> str:
    """Where a mistake happened, without its message: messages of parsers and drivers quote their input."""
    lines: list[str] = []
    current: BaseException | None = mistake
    while current is not None:
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}")
        lines += [
            f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(current.__traceback__)
        ]
        current = current.__cause__ or current.__context__
    return "\n".join(lines)


def _who_may_know(door: Door, rules: Mapping[str, RouteRule]) -> Who:
    """To whom the desk tells that a path or a method does not exist: only to whom the door, or the path, is open."""
    for who in (Who.ANYONE, Who.CLI):
        if any(rule.who is who for rule in rules.values()):
            return who
    return Who.TOKEN if door is Door.API else Who.SESSION


def _bearer(headers: RawHeaders) -> str | None:
    sent = only(headers, b"authorization")
    if sent is None:
        return None
    scheme, _, token = sent.decode("latin-1").partition(" ")
    token = token.strip()
    return token if scheme.lower() == "bearer" and TOKEN.fullmatch(token) else None


def _cookie(headers: RawHeaders) -> str | None:
    """Our cookie, when it was sent exactly once: two of the same name were not set by us alone."""
    found: list[str] = []
    for name, value in headers:
        if name == b"cookie":
            for pair in value.decode("latin-1").split(";"):
                key, _, content = pair.strip().partition("=")
                if key == COOKIE:
                    found.append(content)
    return found[0] if len(found) == 1 and TOKEN.fullmatch(found[0]) else None


def _form_field(body: bytes, name: str) -> str:
    """One field of an urlencoded form, empty unless it was sent exactly once.

    Raises:
        Refused: `request_invalid`: not UTF-8, or more fields than any form of ours has.
    """
    try:
        fields = parse_qs(body.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=MAX_FORM_FIELDS)
    except (UnicodeDecodeError, ValueError):
        raise Refused(ErrorCode.REQUEST_INVALID, 400, field="body") from None
    sent = fields.get(name, [])
    return sent[0] if len(sent) == 1 else ""
