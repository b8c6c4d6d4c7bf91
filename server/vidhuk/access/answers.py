"""How a failure is answered over HTTP: code and parameters, never a sentence and never the input."""

from __future__ import annotations

from starlette.responses import Response

from vidhuk.contracts import ErrorCode
from vidhuk.errors import VidhukError

BUSY_SECONDS = 1
"""Wait of a caller that met a busy archive."""


def failure_headers(failure: VidhukError) -> dict[str, str]:
    """Headers that belong to a failure: when to come back, what is allowed, how to identify oneself."""
    headers: dict[str, str] = {}
    seconds = failure.params.get("seconds")
    if seconds is not None:
        headers["retry-after"] = str(seconds)
    elif failure.status == 503:
        headers["retry-after"] = str(BUSY_SECONDS)
    if failure.status == 405:
        headers["allow"] = str(failure.params.get("allow", ""))
    if failure.code is ErrorCode.NOT_PAIRED:
        headers["www-authenticate"] = "Bearer"
    return headers


def json_failure(failure: VidhukError) -> Response:
    """The one error shape of the API: `{"error": {"code", "params"}}`."""
    return Response(
        failure.body().model_dump_json(),
        status_code=failure.status,
        media_type="application/json",
        headers=failure_headers(failure),
    )
