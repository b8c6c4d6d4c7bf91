"""Which branch or doctor owns the page that a comment stands on; compares addresses, opens none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from vidhuk.clinic.roster import branches_of, doctors_of
from vidhuk.contracts import Assigned, AssignedBy, Clinic, RosterKind

_FACEBOOK_OWN = frozenset(
    [
        "groups",
        "watch",
        "photo",
        "photo.php",
        "photos",
        "permalink.php",
        "story.php",
        "reel",
        "reels",
        "events",
        "event",
        "share",
        "sharer",
        "sharer.php",
        "stories",
        "hashtag",
        "search",
        "marketplace",
        "gaming",
        "login",
        "l.php",
        "plugins",
        "posts",
        "videos",
        "business",
        "latest",
        "messages",
        "notifications",
    ]
)
_INSTAGRAM_OWN = frozenset(["p", "reel", "reels", "tv", "explore", "accounts", "stories", "direct", "about", "legal"])
_GOOGLE_ID = re.compile(r"0x[0-9a-f]+(?::|%3a)0x([0-9a-f]+)", re.IGNORECASE)
_GOOGLE_PLACE = re.compile(r"place_id(?::|=|%3a)(ChIJ[\w-]+)")
_LAST_NUMBER = re.compile(r"(?:^|[-/])(\d{6,})$")


@dataclass(frozen=True, slots=True)
class PageIdentity:
    """What of an address says whose page it is.

    Attributes:
        host: the site, without "www." and its mobile and national doors.
        key: page's name or number at the site, or the path.
        query: parameters that must be the same.
    """

    host: str
    key: str
    query: frozenset[tuple[str, str]] = frozenset()

    def covers(self, other: PageIdentity) -> bool:
        """Whether the other address is this page or lies under it."""
        same = other.key == self.key or not self.key or other.key.startswith(self.key + "/")
        return self.host == other.host and same and self.query <= other.query


def identity_of(address: str) -> PageIdentity | None:
    """The page that an address names, `None` for what is no web address or names nobody (a post on Instagram, a group's feed)."""
    text = address.strip()
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host = (parts.hostname or "").lower().removeprefix("www.")
        query = parse_qs(parts.query)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or "." not in host:
        return None
    path = unquote(parts.path).strip("/")
    if host == "google.com" or re.fullmatch(r"(?:maps\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?", host):
        return _google(parts, path, query)
    if host in ("facebook.com", "fb.com", "fb.me") or host.endswith(".facebook.com"):
        return _named("facebook.com", _facebook(path, query))
    if host in ("instagram.com", "instagr.am"):
        steps = path.split("/")
        return _named("instagram.com", "" if steps[0].lower() in _INSTAGRAM_OWN else steps[0].lower())
    pairs = frozenset((name, value) for name, values in query.items() for value in values)
    return PageIdentity(host.removeprefix("m."), path.lower(), pairs)


def owners_of(clinic: Clinic, addresses: Iterable[str | None]) -> list[Assigned]:
    """Branches and doctors whose pages these addresses are.

    Args:
        clinic: whose roster.
        addresses: of the page, the post and the comment, whichever are known.
    """
    seen = [found for address in addresses if address and (found := identity_of(address)) is not None]
    if not seen:
        return []
    entries = [
        *((RosterKind.BRANCH, branch.name, branch.pages) for branch in branches_of(clinic)),
        *((RosterKind.DOCTOR, doctor.name, doctor.pages) for doctor in doctors_of(clinic)),
    ]
    return [
        Assigned(kind=kind, name=name, by=AssignedBy.PAGE)
        for kind, name, pages in entries
        if any((own := identity_of(page)) is not None and any(own.covers(one) for one in seen) for page in pages)
    ]


def _named(host: str, key: str) -> PageIdentity | None:
    return PageIdentity(host, key) if key else None


def _google(parts: SplitResult, path: str, query: dict[str, list[str]]) -> PageIdentity | None:
    whole = f"{parts.path}?{parts.query}#{parts.fragment}"
    if found := _GOOGLE_ID.findall(whole):
        return PageIdentity("google.com", str(int(found[-1], 16)))
    if "cid" in query and query["cid"][0].isdigit():
        return PageIdentity("google.com", query["cid"][0].lstrip("0"))
    if place := _GOOGLE_PLACE.search(whole):
        return PageIdentity("google.com", place[1])
    steps = path.split("/")
    if steps[:2] == ["maps", "place"] and len(steps) > 2:
        return PageIdentity("google.com", f"place {steps[2].replace('+', ' ').lower()}")
    return None


def _facebook(path: str, query: dict[str, list[str]]) -> str:
    """Number or name of the page; empty where the address names none."""
    steps = path.split("/")
    first = steps[0].lower()
    if first in ("profile.php", "permalink.php", "story.php") or (first in _FACEBOOK_OWN and "id" in query):
        return query.get("id", [""])[0]
    if first in ("people", "pages", "p") and len(steps) > 1:
        number = _LAST_NUMBER.search(path.split("?", maxsplit=1)[0].rstrip("/"))
        return number[1] if number else "/".join(steps[:2]).lower()
    if first == "groups" and len(steps) > 1:
        return f"groups/{steps[1].lower()}"
    return "" if first in _FACEBOOK_OWN else first
