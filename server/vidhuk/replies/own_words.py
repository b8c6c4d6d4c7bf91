"""Whether the clinic itself wrote something: its name stands where the author's does; pure."""

from __future__ import annotations

from vidhuk.contracts import Clinic
from vidhuk.replies.words import words_of


def is_own(author: str | None, clinic: Clinic) -> bool:
    """Whether the clinic itself wrote this, a post of its page or a reply: its name stands where the author's does."""
    own, shown = set(words_of(clinic.name or "")), set(words_of(author or ""))
    # «Клініка Ясна, Поділ» is the clinic's page too; «Віра Мороз» is no clinic «Віра».
    return bool(own) and (shown == own or (len(own) > 1 and own < shown and len(shown) - len(own) <= 2))
