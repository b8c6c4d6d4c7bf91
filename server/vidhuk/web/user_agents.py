"""A User-Agent as a person would name it; a hint for recognising a row, never a reason to trust or refuse."""

from __future__ import annotations

import re

_BROWSERS = (
    ("Edge", re.compile(r"Edg(?:e|A|iOS)?/(\d+)")),
    ("Opera", re.compile(r"OPR/(\d+)")),
    ("Firefox", re.compile(r"Firefox/(\d+)")),
    ("Chrome", re.compile(r"Chrom(?:e|ium)/(\d+)")),
    ("Safari", re.compile(r"Version/(\d+)[\d.]* Safari/")),
)
_SYSTEMS = (
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("macOS", "Mac OS X"),
    ("ChromeOS", "CrOS"),
    ("Linux", "Linux"),
)


def readable_browser(user_agent: str) -> str:
    """«Chrome 156, Windows»; what is not recognised stands as it was sent."""
    name = next((f"{name} {hit[1]}" for name, pattern in _BROWSERS if (hit := pattern.search(user_agent))), None)
    if name is None:
        return user_agent
    system = next((system for system, mark in _SYSTEMS if mark in user_agent), None)
    return f"{name}, {system}" if system else name
