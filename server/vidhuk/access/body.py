"""Step 5 of the guard: media type, then the body's bytes counted as they arrive; parses nothing."""

from __future__ import annotations

import re

import anyio
from starlette.types import Message, Receive

from vidhuk.access.doors import RawHeaders, only, values
from vidhuk.access.table import RouteRule
from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused

BODY_SECONDS = 30.0
"""How long a body may take to arrive: it comes from the same machine."""

_CHARSET = re.compile(r'^\s*charset\s*=\s*"?utf-8"?\s*$', re.IGNORECASE)


def media_type(headers: RawHeaders, takes: tuple[str, ...]) -> str:
    """The body's media type, when the route takes it.

    Raises:
        Refused: `wrong_media_type` (415): another one, none, sent twice, a charset other than UTF-8, or a compressed body.
    """
    sent = only(headers, b"content-type")
    if sent is not None and not values(headers, b"content-encoding"):
        kind, *parameters = sent.decode("latin-1").split(";")
        kind = kind.strip().lower()
        if kind in takes and all(_CHARSET.match(parameter) for parameter in parameters):
            return kind
    raise Refused(ErrorCode.WRONG_MEDIA_TYPE, 415, takes=", ".join(takes))


def announced(headers: RawHeaders) -> int | None:
    """Bytes that `Content-Length` promises, `None` for a chunked or absent body."""
    sent = only(headers, b"content-length")
    return int(sent) if sent is not None and sent.isdigit() and len(sent) < 16 else None


def has_body(headers: RawHeaders) -> bool:
    """Whether the request says that a body follows."""
    return bool(values(headers, b"transfer-encoding")) or any(
        value != b"0" for value in values(headers, b"content-length")
    )


async def read_body(headers: RawHeaders, receive: Receive, rule: RouteRule) -> bytes:
    """The whole body, never more than the rule's limit held.

    Raises:
        Refused: `body_too_large` (413) as soon as it is known; `body_cut` (400, or 408 when it stops arriving).
    """
    promised = announced(headers)
    too_large = Refused(ErrorCode.BODY_TOO_LARGE, 413, limit=rule.limit)
    if promised is not None and promised > rule.limit:
        raise too_large
    body = bytearray()
    try:
        with anyio.fail_after(BODY_SECONDS):
            while True:
                message = await receive()
                if message["type"] != "http.request":
                    raise Refused(ErrorCode.BODY_CUT, 400)
                body += message.get("body", b"")
                if len(body) > rule.limit:
                    raise too_large
                if not message.get("more_body", False):
                    break
    except TimeoutError:
        raise Refused(ErrorCode.BODY_CUT, 408) from None
    if promised is not None and len(body) != promised:
        raise Refused(ErrorCode.BODY_CUT, 400)
    return bytes(body)


def replay(body: bytes, receive: Receive) -> Receive:
    """A `receive` that hands the body over in one piece and afterwards only what the connection still says."""
    given = False

    async def again() -> Message:
        nonlocal given
        if not given:
            given = True
            return {"type": "http.request", "body": body, "more_body": False}
        return await receive()

    return again
