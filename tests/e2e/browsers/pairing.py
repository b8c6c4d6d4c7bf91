"""Pairing as a person does it, in any browser: the options page, the code, `vidhuk pair`."""

from __future__ import annotations

from tests.e2e.browsers.seat import Tab
from tests.running_desk import RunningDesk


def pair(page: Tab, desk: RunningDesk, port: int) -> None:
    """Pair through the options page, which is closed afterwards.

    Args:
        page: the options page.
        desk: the desk that approves.
        port: where the extension reaches it.
    """
    page.wait_for("#port")
    page.fill("#port", str(port))
    page.click("[data-part=save-port]")
    page.wait_for("#port-said.done:not(:empty)")
    page.wait_for("[data-part=action-pair]")
    page.click("[data-part=action-pair]")
    page.wait_for("[data-code]")
    desk.approve(page.attribute("[data-code]", "data-code") or "")
    page.wait_for("[data-cause=connected]")
    page.close()
