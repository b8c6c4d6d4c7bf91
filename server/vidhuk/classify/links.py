"""Whether a piece of a text is the address of a page, written with or without its scheme; follows none."""

from __future__ import annotations

_DOMAIN_ENDS = frozenset(
    [
        "com",
        "ua",
        "net",
        "org",
        "info",
        "biz",
        "ru",
        "online",
        "shop",
        "site",
        "club",
        "store",
        "pro",
        "me",
        "io",
        "co",
        "app",
        "link",
        "top",
        "xyz",
        "cc",
        "ly",
        "in",
        "eu",
        "pl",
        "de",
        "uk",
        "us",
        "tv",
        "to",
        "live",
    ]
)
_KNOWN_SITES = ("t.me/", "wa.me/", "bit.ly/", "instagram.com", "facebook.com", "fb.com", "youtu.be", "tinyurl.com")


def is_link(lower: str) -> bool:
    """Whether a piece without white space, in lower case, is an address."""
    if lower.startswith(("http://", "https://", "www.")) or any(site in lower for site in _KNOWN_SITES):
        return True
    if "." not in lower or not lower.isascii() or not lower[0].isalpha() or "@" in lower:
        return False
    labels = lower.split("/", 1)[0].split(".")
    return len(labels) <= 5 and labels[-1] in _DOMAIN_ENDS and all(len(label) > 1 for label in labels)
