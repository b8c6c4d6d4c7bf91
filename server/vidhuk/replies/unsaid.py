"""What of the clinic's facts an English reply leaves out because nobody wrote it in English; it is named, never guessed."""

from __future__ import annotations

from collections.abc import Callable

from vidhuk.clinic import branches_of
from vidhuk.contracts import Branch, MissingFact
from vidhuk.replies.addresses import address_in_english
from vidhuk.replies.amenities import insurer, parking_said, shown_branches
from vidhuk.replies.asked import Comment, named_of, own_text
from vidhuk.replies.foreign import may_stand
from vidhuk.replies.prices_said import lacks_name
from vidhuk.replies.promotions import unsaid_promotions

IN_ENGLISH = frozenset(
    {
        MissingFact.NAME_IN_ENGLISH,
        MissingFact.OFFER_IN_ENGLISH,
        MissingFact.BRANCH_IN_ENGLISH,
        MissingFact.INSURANCE_IN_ENGLISH,
    }
)
"""With such a lack the rest is said nevertheless, where anything is left of it."""


def unsaid(ask: str, comment: Comment) -> MissingFact | None:
    """The English words that an answer to this ask would need and that are missing; None in another language."""
    if comment.language != "en":
        return None
    lacks, fact = _LACKS.get(ask, (None, MissingFact.ANSWER))
    return fact if lacks is not None and lacks(comment) else None


def address_said(branch: Branch, comment: Comment) -> tuple[str, bool]:
    """The address as the reply may hold it, and whether all of it is said."""
    text = own_text(branch, "address", comment.language).rstrip(".")
    return (text, True) if may_stand(text, comment.language) else address_in_english(text)


def _address(comment: Comment) -> bool:
    placed = [branch for branch in branches_of(comment.clinic) if branch.address]
    return any(not address_said(branch, comment)[1] for branch in named_of(placed, comment) or placed)


def _parking(comment: Comment) -> bool:
    return any(not parking_said(branch, comment.language) for branch in shown_branches(comment, "parking"))


def _insurance(comment: Comment) -> bool:
    return any(not insurer(one, comment.language) for one in comment.clinic.insurance if one.strip())


_LACKS: dict[str, tuple[Callable[[Comment], bool], MissingFact]] = {
    "price": (lacks_name, MissingFact.NAME_IN_ENGLISH),
    "supply": (lacks_name, MissingFact.NAME_IN_ENGLISH),
    "promotions": (unsaid_promotions, MissingFact.OFFER_IN_ENGLISH),
    "address": (_address, MissingFact.BRANCH_IN_ENGLISH),
    "parking": (_parking, MissingFact.BRANCH_IN_ENGLISH),
    "insurance": (_insurance, MissingFact.INSURANCE_IN_ENGLISH),
}
