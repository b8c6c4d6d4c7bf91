"""The one table of routes that feeds the guard: door, method, path, who may, what it takes; a test compares it with the real routes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from vidhuk.clinic.imports import MAX_SHEET_BYTES, SHEET_TYPES
from vidhuk.contracts import MAX_CAPTURE_BYTES, MAX_SCREENSHOT_BYTES

SMALL_BODY_BYTES = 64 * 1024
"""Limit of every JSON body that is not a capture."""

FORM_BODY_BYTES = 256 * 1024
"""Limit of a page's form."""

PLAYBOOK_FORM_BYTES = 8 * 1024 * 1024
"""Limit of a playbook brought from a file. It may hold half a megabyte, three bytes for each; a larger one gets as far as the
page, which says so in its own words."""

CLINIC_FORM_BYTES = 12 * 1024 * 1024
"""Limit of the clinic's own form: percent-encoded Ukrainian takes six bytes a letter, and the file may hold three megabytes."""


class Door(StrEnum):
    """Two names of one port: the API has no cookie, the pages have no token."""

    API = "api"
    PAGES = "pages"


class Who(StrEnum):
    """Who may use a route."""

    ANYONE = "anyone"
    """No credential; `Host`, `Origin` and `Sec-Fetch-Site` still have to fit."""
    TOKEN = "token"  # noqa: S105
    """A paired browser."""
    CLI = "cli"
    """A command of this user, with the secret of the data folder."""
    SESSION = "session"
    """A signed-in page that only looks."""
    SESSION_WRITE = "session_write"
    """A signed-in page that changes something: exact Origin and CSRF token as well."""
    ENTER = "enter"
    """The entry page's own POST: exact Origin, no session yet."""


class Policy(StrEnum):
    """Which content security policy and caching an answer gets."""

    DATA = "data"
    PAGE = "page"
    PRACTICE = "practice"
    STATIC = "static"
    EVIDENCE = "evidence"
    """Bytes of a capture: nothing in them may run or load anything."""


JSON_ONLY = ("application/json",)
FORM_ONLY = ("application/x-www-form-urlencoded",)
IMAGES = ("image/png", "image/webp")
PHOTOS = ("image/png", "image/jpeg", "image/webp")


@dataclass(frozen=True, slots=True)
class RouteRule:
    """One method of one path.

    Attributes:
        door: at which name it answers.
        method: HTTP method.
        path: template; `{name}` is one segment, `{name:path}` the rest.
        who: who may.
        takes: media types of the body; empty: no body.
        limit: bytes of the body.
        policy: headers of the answer.
    """

    door: Door
    method: str
    path: str
    who: Who
    takes: tuple[str, ...] = ()
    limit: int = 0
    policy: Policy = Policy.DATA

    @property
    def pattern(self) -> re.Pattern[str]:
        """The template as an expression over the decoded path."""
        parts = re.split(r"(\{\w+(?::path)?\})", self.path)
        source = "".join(
            (".+" if part.endswith(":path}") else "[^/]+") if part.startswith("{") else re.escape(part)
            for part in parts
        )
        return re.compile(source, re.DOTALL)


def _api(
    method: str, path: str, who: Who, limit: int = SMALL_BODY_BYTES, takes: tuple[str, ...] = JSON_ONLY
) -> RouteRule:
    reads = method == "GET"
    return RouteRule(Door.API, method, path, who, takes=() if reads else takes, limit=0 if reads else limit)


def _page(path: str, policy: Policy = Policy.PAGE, who: Who = Who.SESSION) -> RouteRule:
    return RouteRule(Door.PAGES, "GET", path, who, policy=policy)


def _form(path: str, who: Who = Who.SESSION_WRITE) -> RouteRule:
    return RouteRule(Door.PAGES, "POST", path, who, takes=FORM_ONLY, limit=FORM_BODY_BYTES, policy=Policy.PAGE)


ROUTES: tuple[RouteRule, ...] = (
    # the API's door: public
    _api("GET", "/ping", Who.ANYONE),
    _api("POST", "/ping", Who.ANYONE),
    _api("POST", "/pair", Who.ANYONE),
    _api("POST", "/pair/poll", Who.ANYONE),
    RouteRule(Door.API, "GET", "/insert", Who.ANYONE, policy=Policy.PRACTICE),
    RouteRule(Door.API, "GET", "/practice", Who.ANYONE, policy=Policy.PRACTICE),
    RouteRule(Door.API, "GET", "/practice/{path:path}", Who.ANYONE, policy=Policy.PRACTICE),
    # the API's door: a paired browser
    _api("POST", "/captures", Who.TOKEN, MAX_CAPTURE_BYTES),
    _api("GET", "/captures/{uuid}", Who.TOKEN),
    _api("PUT", "/captures/{uuid}/screenshot", Who.TOKEN, MAX_SCREENSHOT_BYTES, IMAGES),
    _api("PUT", "/captures/{uuid}/additions/{name}", Who.TOKEN, MAX_SCREENSHOT_BYTES, PHOTOS),
    _api("POST", "/captures/{uuid}/screenshot-unavailable", Who.TOKEN),
    _api("POST", "/captures/{uuid}/tab-unavailable", Who.TOKEN),
    _api("POST", "/captures/{uuid}/correction", Who.TOKEN),
    _api("POST", "/captures/{uuid}/name", Who.TOKEN),
    _api("POST", "/captures/{uuid}/suggestions", Who.TOKEN, MAX_CAPTURE_BYTES),
    _api("POST", "/captures/{uuid}/lint", Who.TOKEN),
    _api("POST", "/captures/{uuid}/replies", Who.TOKEN),
    _api("POST", "/captures/{uuid}/insertions", Who.TOKEN),
    _api("POST", "/captures/{uuid}/insertions/{insertion}/published", Who.TOKEN),
    _api("POST", "/wishes/take", Who.TOKEN),
    _api("POST", "/wishes/{wish}/end", Who.TOKEN),
    _api("POST", "/known", Who.TOKEN, MAX_CAPTURE_BYTES),
    _api("POST", "/open", Who.TOKEN),
    # the API's door: this user's commands
    _api("POST", "/cli/pair", Who.CLI),
    _api("POST", "/cli/open", Who.CLI),
    # the pages' door
    _page("/enter", who=Who.ANYONE),
    _form("/enter", who=Who.ENTER),
    _page("/static/{path:path}", Policy.STATIC, Who.ANYONE),
    _page("/"),
    _page("/history"),
    _page("/captures/{seq}"),
    _form("/captures/{seq}/correction"),
    _form("/captures/{seq}/name"),
    _form("/captures/{seq}/mention"),
    _form("/captures/{seq}/task"),
    _form("/captures/{seq}/insert"),
    _page("/captures/{seq}/wish"),
    _form("/captures/{seq}/lint"),
    _form("/captures/{seq}/replies"),
    _page("/captures/{seq}/screenshot", Policy.EVIDENCE),
    _page("/captures/{seq}/additions/{name}", Policy.EVIDENCE),
    _page("/captures/{seq}/parts/{name}", Policy.EVIDENCE),
    _page("/playbook"),
    _page("/playbook/entries/{entry}"),
    _form("/playbook/entries/{entry}"),
    _form("/playbook/entries/{entry}/preview"),
    _page("/playbook/versions"),
    _form("/playbook/versions/{number}/back"),
    _page("/playbook/export"),
    RouteRule(Door.PAGES, "POST", "/playbook/import", Who.SESSION_WRITE, FORM_ONLY, PLAYBOOK_FORM_BYTES, Policy.PAGE),
    _page("/playbook/check"),
    _page("/playbook/chains"),
    _page("/playbook/recipes"),
    _page("/playbook/topics"),
    _page("/playbook/parts/{kind}/{entry}"),
    _form("/playbook/parts/{kind}/{entry}"),
    _form("/playbook/parts/{kind}/{entry}/preview"),
    _page("/playbook/rules"),
    _form("/playbook/rules/{rule}"),
    _page("/clinic"),
    RouteRule(Door.PAGES, "POST", "/clinic", Who.SESSION_WRITE, FORM_ONLY, CLINIC_FORM_BYTES, Policy.PAGE),
    _page("/clinic/missing/{fact}"),
    _page("/clinic/import"),
    RouteRule(Door.PAGES, "POST", "/clinic/import", Who.SESSION_WRITE, SHEET_TYPES, MAX_SHEET_BYTES, Policy.PAGE),
    _page("/clinic/export/{table}", Policy.DATA),
    _page("/browsers"),
    _form("/browsers/approve"),
    _form("/browsers/reject"),
    _form("/browsers/installations/{id}/revoke"),
    _form("/browsers/installations/{id}/may-open"),
    _form("/browsers/installations/{id}/person"),
    _form("/browsers/sessions/{id}/revoke"),
    _page("/practice"),
    _form("/practice/delete"),
    _form("/language"),
    _form("/person"),
)


class RouteTable:
    """Looks up the rules of a path.

    Args:
        rules: the table.
    """

    def __init__(self, rules: tuple[RouteRule, ...] = ROUTES) -> None:
        self._rules = [(rule, rule.pattern) for rule in rules]

    def at(self, door: Door, path: str) -> dict[str, RouteRule]:
        """Rules of a decoded path by method; empty when the door has no such path."""
        return {rule.method: rule for rule, pattern in self._rules if rule.door is door and pattern.fullmatch(path)}
