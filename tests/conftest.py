"""How a parallel run is shared out: Chromium with the extension in two lots, Firefox in one, every other file by itself.

A file split over workers would start its desk and its browser twice, and too many browsers at once on two cores wait for each
other. Browsers mostly wait for pages, so three workers are kept busy by two cores.
"""

from __future__ import annotations

import gc

import pytest
from xdist.scheduler import LoadScopeScheduling

_PAGES = ("tests/e2e/test_pages_", "tests/e2e/test_answering_pages")
_LONG = ("tests/e2e/test_inserting", "tests/e2e/test_outbox_", "tests/e2e/test_site_adapters")
"""Half of the work of Chromium's tests."""
_LOTS = ("firefox", "chromium, long", "chromium")


def piece_of(path: str) -> str:
    """The piece of work that a file of tests belongs to: a lot of browser tests, else the file itself.

    The desk's own pages (`_PAGES`) open in a Chromium without a screen, so they are no part of its lots.
    """
    if path.startswith("tests/e2e/firefox/"):
        return "firefox"
    if path.startswith("tests/e2e/") and not path.startswith(_PAGES):
        return "chromium, long" if path.startswith(_LONG) else "chromium"
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
    """The lots of browsers start first, or a worker would wait for them at the end."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: piece_of(item.nodeid.split("::", 1)[0]) not in _LOTS)


def pytest_configure() -> None:
    """Dictionaries, packs and seven thousand tests live to the end: to look through them again and again takes a tenth of the time."""
    gc.set_threshold(100_000, 20, 50)


def pytest_collection_finish() -> None:
    """What is there by now stays."""
    gc.collect()
    gc.freeze()
