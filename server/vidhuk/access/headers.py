"""Headers that every answer carries, refusals included: content security policy by kind of route, no sniffing, no referrer, no store."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.types import Message, Send

from vidhuk.access.table import Policy

_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_OWN = "script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'"

_POLICIES: dict[Policy, str] = {
    Policy.DATA: f"{_NOTHING}; sandbox",
    Policy.PAGE: f"default-src 'none'; {_OWN}; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    Policy.PRACTICE: f"{_NOTHING}; {_OWN}",
    Policy.STATIC: _NOTHING,
    Policy.EVIDENCE: f"{_NOTHING}; sandbox",
}

_ALWAYS: tuple[tuple[bytes, bytes], ...] = (
    (b"x-content-type-options", b"nosniff"),
    # Not `no-referrer`: under it a browser sends `Origin: null` with our own forms (Fetch, "append a request Origin header").
    (b"referrer-policy", b"same-origin"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)

_OURS = frozenset(name for name, _ in _ALWAYS) | {b"content-security-policy", b"cache-control", b"server"}


def security_headers(policy: Policy) -> list[tuple[bytes, bytes]]:
    """The headers of one kind of answer."""
    # Static files hold nothing private and have an ETag; everything else may be about a patient.
    caching = b"no-cache" if policy is Policy.STATIC else b"no-store"
    return [*_ALWAYS, (b"content-security-policy", _POLICIES[policy].encode()), (b"cache-control", caching)]


def policy_of_answer(policy: Policy, status: int, headers: Iterable[tuple[bytes, bytes]]) -> Policy:
    """A refusal that is a page of ours gets a page's policy, so that it is not left without its style: it holds nothing of a comment."""
    media = next((value for name, value in headers if name.lower() == b"content-type"), b"")
    is_page = status >= 400 and media.startswith(b"text/html")
    return Policy.PAGE if is_page and policy in (Policy.EVIDENCE, Policy.STATIC, Policy.DATA) else policy


def with_security_headers(send: Send, policy: Policy) -> Send:
    """A `send` that puts the headers on; what a handler set of the same names, or for other origins, is taken off."""

    async def send_safely(message: Message) -> None:
        if message["type"] == "http.response.start":
            shown = policy_of_answer(policy, int(message["status"]), message.get("headers", []))
            kept = [
                (name, value)
                for name, value in message.get("headers", [])
                if name.lower() not in _OURS and not name.lower().startswith(b"access-control-")
            ]
            message = {**message, "headers": [*kept, *security_headers(shown)]}
        await send(message)

    return send_safely
