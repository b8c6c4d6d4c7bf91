"""How a command talks to the running desk: it finds it, lets it prove itself, and only then shows the folder's secret."""

from __future__ import annotations

import http.client
import json
import secrets
from typing import Any

from vidhuk.access.caller import NOBODY
from vidhuk.access.folder import read_cli_secret, read_running
from vidhuk.access.tokens import digest, proof, same
from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart, Refused, VidhukError
from vidhuk.settings import HOST, Settings

SECONDS = 5.0
MAX_ANSWER_BYTES = 64 * 1024

_UNREADABLE = (OSError, http.client.HTTPException, ValueError, RecursionError)


def _ask(port: int, method: str, path: str, body: object = None, secret: str | None = None) -> tuple[int, Any]:
    """One request; the answer is as hostile as any.

    Raises:
        OSError, HTTPException, ValueError: nobody there, or not an answer of ours.
    """
    headers = {"Accept": "application/json"}
    if body is not None:
        headers["Content-Type"] = "application/json"
    if secret is not None:
        headers["Authorization"] = f"Bearer {secret}"
    connection = http.client.HTTPConnection(HOST, port, timeout=SECONDS)
    try:
        connection.request(method, path, None if body is None else json.dumps(body).encode(), headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read(MAX_ANSWER_BYTES))
    finally:
        connection.close()


def is_vidhuk(port: int) -> bool:
    """Whether something on this port says that it is Vidhuk; it may lie, so nothing is given to it."""
    try:
        status, body = _ask(port, "GET", "/ping")
    except _UNREADABLE:
        return False
    return status == 200 and isinstance(body, dict) and body.get("service") == "vidhuk"


def port_of(settings: Settings) -> int:
    """Where the desk of this folder said it listens, else the port of the settings."""
    running = read_running(settings.home)
    return running.port if running is not None else settings.port


def proves_itself(settings: Settings, port: int) -> bool:
    """Whether the program on this port knows the secret of this data folder."""
    secret = read_cli_secret(settings.home)
    if secret is None:
        return False
    nonce = secrets.token_hex(32)
    try:
        status, body = _ask(port, "POST", "/ping", {"nonce": nonce, "installation": str(NOBODY)})
    except _UNREADABLE:
        return False
    if status != 200 or not isinstance(body, dict):
        return False
    return same(str(body.get("proof")), proof(digest(secret), nonce))


def call_desk(settings: Settings, path: str, body: object) -> dict[str, Any]:
    """Ask the desk of this folder for something.

    Raises:
        CannotStart: `desk_not_running`: nobody there, or a program that cannot prove itself.
        Refused: what the desk answered instead.
    """
    port = port_of(settings)
    secret = read_cli_secret(settings.home)
    if secret is None or not proves_itself(settings, port):
        raise CannotStart(ErrorCode.DESK_NOT_RUNNING, port=port)
    try:
        status, answer = _ask(port, "POST", path, body, secret)
    except _UNREADABLE as problem:
        raise CannotStart(ErrorCode.DESK_NOT_RUNNING, port=port) from problem
    if status == 200 and isinstance(answer, dict):
        return answer
    raise _refusal(status, answer)


def _refusal(status: int, answer: Any) -> VidhukError:
    try:
        detail = answer["error"]
        return Refused(ErrorCode(detail["code"]), status, **detail["params"])
    except (TypeError, KeyError, ValueError):
        return Refused(ErrorCode.INTERNAL, status)
