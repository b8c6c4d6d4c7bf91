"""What pairing, the desk's proof and the opening of the pages send each other.

Types only: the rules stand in `access`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, StringConstraints

from vidhuk.contracts.basics import CONTRACT_MAJOR, CONTRACT_MINOR, Message, Nonce, Sha256Hex, Url


class PairStatus(StrEnum):
    """Answer to a poll of pairing."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    EXPIRED = "expired"


class PingRequest(Message):
    """POST /ping: prove that you are the desk before you are given anything."""

    nonce: Nonce
    installation: UUID | None = None


class PingAnswer(Message):
    """Answer to GET and POST /ping; `proof` is HMAC-SHA256(SHA-256(token), nonce) in hex, for a live installation only."""

    service: Literal["vidhuk"] = "vidhuk"
    version: str
    contract_major: int = CONTRACT_MAJOR
    contract_minor: int = CONTRACT_MINOR
    proof: Sha256Hex | None = None


class PairRequest(Message):
    """POST /pair: the extension keeps a 256-bit secret and shows its SHA-256."""

    secret_sha256: Sha256Hex
    browser: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    extension_version: Annotated[str, StringConstraints(min_length=1, max_length=40)]


class PairAnswer(Message):
    """The code stands on both sides; a person compares and approves in the page or by `vidhuk pair CODE`."""

    request: UUID
    code: Annotated[str, StringConstraints(pattern=r"^[A-Z2-9]{8}$")]
    expires_at: AwareDatetime


class PairPoll(Message):
    """POST /pair/poll: the secret in hex (64 characters). With `withdraw` the browser takes its request back."""

    request: UUID
    secret: Nonce
    withdraw: bool = False


class PairPollAnswer(Message):
    """`token` and `installation` are given once, with `approved`."""

    status: PairStatus
    token: str | None = None
    installation: UUID | None = None


class OpenRequest(Message):
    """POST /open: a link into the pages, for a paired installation that is allowed to ask for one."""

    path: Annotated[str, StringConstraints(pattern=r"^/[A-Za-z0-9/_.-]{0,200}$")] = "/"


class OpenAnswer(Message):
    """A single-use link, good for 60 seconds."""

    url: Url
    expires_at: AwareDatetime


class CliPairRequest(Message):
    """POST /cli/pair, with the secret of the data folder: approve the pending request that shows this code."""

    code: Annotated[str, StringConstraints(max_length=20)]


class CliPairAnswer(Message):
    """What was just paired."""

    browser: str
    origin: str | None = None
    installation: UUID
