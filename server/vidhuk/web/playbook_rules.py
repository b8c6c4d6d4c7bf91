"""Routes of the linter's rules: how far each goes in this clinic, who said so and when; finds nothing itself."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from vidhuk.access import person_name
from vidhuk.contracts import ErrorCode, LintRule, Severity
from vidhuk.errors import Refused
from vidhuk.replies.lint import RULES
from vidhuk.replies.own_pack import found_in, invalid, revision_of
from vidhuk.replies.pack import SeverityRow
from vidhuk.replies.severities import AT_LEAST_WARN, FIXED, JUDGED, allowed
from vidhuk.web.drafts import texts_of
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts
from vidhuk.web.playbook_view import PlaybookView


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule as the page shows it.

    Attributes:
        rule: its name.
        shipped: how far it goes by itself.
        now: how far it goes in this clinic.
        row: who changed it, None when nobody did.
        allowed: what may be chosen; one choice is none.
        limit: `fixed`, `at-least-warn`, `judged` or empty: why not everything may be chosen.
        basis: what it rests on.
        revision: state of the change that a save wants back.
    """

    rule: LintRule
    shipped: Severity
    now: Severity
    row: SeverityRow | None
    allowed: tuple[Severity, ...]
    limit: str
    basis: str
    revision: str


def _line(view: PlaybookView, rule: LintRule) -> RuleLine:
    row = found_in(view.own_pack, "rules", rule.value)
    found = row if isinstance(row, SeverityRow) else None
    limit = (
        "fixed" if rule in FIXED else "at-least-warn" if rule in AT_LEAST_WARN else "judged" if rule in JUDGED else ""
    )
    shipped = RULES[rule].SEVERITY
    now = found.severity if found is not None else shipped
    return RuleLine(rule, shipped, now, found, allowed(rule), limit, RULES[rule].BASIS, revision_of(found))


def playbook_rule_routes(router: APIRouter, parts: PageParts) -> None:
    """`/playbook/rules`."""

    def view_of(request: Request) -> PlaybookView:
        return PlaybookView(parts, Frame(request, parts, "playbook"))

    def page(
        view: PlaybookView, refused: Refused | None = None, at: str = "", form: dict[str, str] | None = None
    ) -> Response:
        status = 200 if refused is None else refused.status
        lines = [_line(view, rule) for rule in LintRule]
        done = view.frame.query.get("done", "")
        return view.page(
            "playbook_rules.html", status=status, lines=lines, refused=refused, at=at, form=form or {}, done=done
        )  # fmt: skip

    @router.get("/playbook/rules")
    def rules(request: Request) -> Response:
        """All rules."""
        return page(view_of(request))

    @router.post("/playbook/rules/{rule}")
    async def save(request: Request, rule: str) -> Response:
        """The lead makes a rule stricter or milder, or lets it be as it came."""
        form = await texts_of(request)

        def work() -> Response:
            view = view_of(request)
            if rule not in list(LintRule):
                raise Refused(ErrorCode.NOT_FOUND, 404)
            try:
                _save(view, LintRule(rule), form)
            except Refused as refused:
                return page(PlaybookView(parts, view.frame), refused, rule, form)
            return RedirectResponse(f"/playbook/rules?done=saved#rule-{rule}", status_code=303)

        return await run_in_threadpool(work)


def _save(view: PlaybookView, rule: LintRule, form: dict[str, str]) -> None:
    """Raises: Refused: `entry_invalid`, `playbook_conflict`."""
    own = view.parts.playbook.own
    person = view.frame.person.person or person_name(form.get("person", ""))
    if not person:
        raise invalid(rule.value, "person_missing")
    chosen, revision = form.get("severity", ""), form.get("revision")
    if form.get("act") == "drop" or chosen == RULES[rule].SEVERITY:
        own.drop("rules", rule.value, person=person, now=view.frame.now, revision=revision)
        return
    if chosen not in allowed(rule):
        raise invalid(rule.value, "severity")
    reason = " ".join(form.get("reason", "").split())[:300]
    row = SeverityRow(rule=rule, severity=Severity(chosen), person=person, at=view.frame.now, reason=reason)
    own.put(row, person=person, now=view.frame.now, revision=revision)
