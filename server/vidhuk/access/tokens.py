"""Random secrets, their hashes and the proofs made with them; stores nothing."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Letters of a pairing code: none that people take for another one (I, O, 0, 1)."""

CODE_LENGTH = 8

TOKEN = re.compile(r"^[A-Za-z0-9_-]{43}$")
"""Shape of a token, cookie value, link key or CLI secret: 256 random bits in base64url."""


def new_token() -> str:
    """256 random bits as 43 characters that need no escaping anywhere."""
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """A pairing code: eight letters and digits, 40 bits."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def digest(token: str) -> str:
    """Hex SHA-256 of a token's text: the only form in which it is stored."""
    return hashlib.sha256(token.encode()).hexdigest()


def secret_digest(secret_hex: str) -> str:
    """Hex SHA-256 of the bytes that a hex string carries (the extension's pairing secret)."""
    return hashlib.sha256(bytes.fromhex(secret_hex)).hexdigest()


def same(one: str, other: str) -> bool:
    """Equality in constant time, for any text."""
    return hmac.compare_digest(one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass"))


def proof(token_sha256: str, nonce_hex: str) -> str:
    """HMAC-SHA256(SHA-256(token), nonce) in hex: the desk shows that it knows the token without being told it."""
    return hmac.new(bytes.fromhex(token_sha256), bytes.fromhex(nonce_hex), hashlib.sha256).hexdigest()


def csrf_of(cookie: str) -> str:
    """The CSRF token of a page session: derived from its cookie, so it needs no row and dies with the session."""
    return hmac.new(cookie.encode(), b"vidhuk csrf", hashlib.sha256).hexdigest()
