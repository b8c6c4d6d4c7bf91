"""Bases of every message, versions, limits and the small types that all parts of the contract share.

Types only: no rules, no sentences.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

CONTRACT_MAJOR = 1
"""Major of the capture contract that this desk writes; it accepts every released major up to this one."""

CONTRACT_MINOR = 1
"""Minor of the capture contract; unknown fields of a newer minor are kept in the bytes."""

# Limits of a capture, in bytes (design: guard, step 5). Enforced while streaming.
MAX_CAPTURE_BYTES = 1024 * 1024

MAX_TEXT_BYTES = 64 * 1024

MAX_HTML_BYTES = 512 * 1024

MAX_SCREENSHOT_BYTES = 8 * 1024 * 1024

ParamValue = str | int | float

Params = dict[str, ParamValue]

Sha256Hex = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

Nonce = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

ShortText = Annotated[str, StringConstraints(max_length=1_000)]

Url = Annotated[str, StringConstraints(max_length=4_096)]


class Message(BaseModel):
    """Base of what the desk writes: exact fields, nothing unknown."""

    model_config = ConfigDict(extra="forbid")


class OpenMessage(BaseModel):
    """Base of what a browser wrote and a newer minor may extend: unknown fields are accepted and kept."""

    model_config = ConfigDict(extra="allow")
