"""How a parallel run is shared out: one worker drives Chromium with the extension, one Firefox, all others take the rest.

Two browsers of a kind with a screen at once on two cores wait for each other, and a file split over workers would start
its desk and its browser twice. The browsers mostly wait, so the rest runs beside them.
"""

from __future__ import annotations

import pytest
from xdist.scheduler import LoadScopeScheduling

_PAGES = ("tests/e2e/test_pages_", "tests/e2e/test_answering_pages")


def piece_of(path: str) -> str:
    """The piece of work that a file of tests belongs to: all files of one browser, else the file itself.

    The desk's own pages (`_PAGES`) open in a Chromium without a screen, so they are no part of its lot.
    """
    if path.startswith("tests/e2e/firefox/"):
        return "firefox"
    if path.startswith("tests/e2e/") and not path.startswith(_PAGES):
        return "chromium"
    return path


class ByBrowser(LoadScopeScheduling):  # type: ignore[misc] # the library is untyped
    """Shares out whole pieces."""

    def _split_scope(self, nodeid: str) -> str:
        return piece_of(nodeid.split("::", 1)[0])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByBrowser:
    """Called by pytest-xdist (`-n 3`); a run without it keeps the order of the files."""
    return ByBrowser(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The two long pieces start first, or a worker would wait for them at the end."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: piece_of(item.nodeid.split("::", 1)[0]) not in ("firefox", "chromium"))
