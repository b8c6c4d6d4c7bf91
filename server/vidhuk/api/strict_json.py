"""JSON bodies, strictly: one object, no key twice, no NaN, no lone surrogate, no surprise types; names a field, never its value."""

from __future__ import annotations

import json
import math
from collections.abc import Awaitable, Callable
from typing import Any, NoReturn, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused

Model = TypeVar("Model", bound=BaseModel)


class _Unacceptable(ValueError):
    """JSON that parsers read differently; carries nothing of the input."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Unacceptable
    return found


def _no_constant(_name: str) -> NoReturn:
    raise _Unacceptable


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise _Unacceptable
    return value


def check_json(raw: bytes) -> str:
    """The text of a body that every parser reads alike.

    Raises:
        Refused: `request_invalid` (400), field `body`.
    """
    try:
        text = raw.decode("utf-8")
        parsed = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant, parse_float=_finite)
        if "\\u" in text:
            # Escaped halves of a pair decode to text that no UTF-8 can carry.
            json.dumps(parsed, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        raise Refused(ErrorCode.REQUEST_INVALID, 400, field="body") from None
    return text


def field_of(location: tuple[int | str, ...], kind: str) -> str:
    """The path of a field that does not fit, built of our names only: an unknown key is the sender's text."""
    known = location[:-1] if kind == "extra_forbidden" else location
    return ".".join(str(step) for step in known if step not in ("body", "path", "query", "header")) or "body"


def parse_body(raw: bytes, model: type[Model]) -> Model:
    """A message of the contract out of a body.

    Raises:
        Refused: `request_invalid`: 400 for what is not proper JSON, 422 for a field that does not fit.
    """
    text = check_json(raw)
    try:
        return model.model_validate_json(text, strict=True)
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_context=False, include_input=False)[0]
        raise Refused(ErrorCode.REQUEST_INVALID, 422, field=field_of(first["loc"], first["type"])) from None


def json_body(model: type[Model]) -> Callable[[Request], Awaitable[Model]]:
    """A dependency that gives the parsed body of a request."""

    async def parse(request: Request) -> Model:
        return parse_body(await request.body(), model)

    return parse


async def raw_body(request: Request) -> bytes:
    """A dependency that gives the bytes as they came."""
    return await request.body()


def takes(model: type[BaseModel]) -> dict[str, Any]:
    """The request body of a route, for OpenAPI (the checks read it; the desk does not serve it)."""
    schema = model.model_json_schema()
    definitions = schema.pop("$defs", {})

    def inline(node: Any) -> Any:
        if isinstance(node, dict):
            name = str(node.get("$ref", "")).removeprefix("#/$defs/")
            if name in definitions:
                return inline(definitions[name])
            return {key: inline(value) for key, value in node.items() if key != "discriminator"}
        return [inline(value) for value in node] if isinstance(node, list) else node

    return {"requestBody": {"required": True, "content": {"application/json": {"schema": inline(schema)}}}}
