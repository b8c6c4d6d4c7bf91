"""The name that somebody tells the desk before they work: a note for colleagues, never a proof of who it was."""

from __future__ import annotations

import unicodedata

from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused

MAX_NAME = 100
"""Characters of a name."""


def person_name(told: str) -> str | None:
    """The name on one line, `None` for nobody.

    Raises:
        Refused: `request_invalid`: longer than a name, or with characters that no name has.
    """
    name = " ".join(told.split())
    if len(name) > MAX_NAME or any(unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn") for char in name):
        raise Refused(ErrorCode.REQUEST_INVALID, 400, field="person")
    return name or None
