"""What axe finds wrong in a page; every test that asks for it asks here."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_ALL = {"resultTypes": ["violations"]}
_ON_COLOURS = {**_ALL, "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""The rules that a colour scheme can break; the others were asked in the light one."""


def violations(page: Page, scheme: str = "light") -> list[str]:
    """Rule, its help, and the places; in the dark scheme, where nothing but colours differs, only the rules on colours."""
    found = Axe().run(page, options=_ON_COLOURS if scheme == "dark" else _ALL).response["violations"]
    return [f"{one['id']}: {one['help']}: {[node['html'][:200] for node in one['nodes']]}" for one in found]
