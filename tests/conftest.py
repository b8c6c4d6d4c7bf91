"""How a parallel run is shared out: one worker drives Chromium, another Firefox and then the rest; nothing else.

Two browsers of a kind at once on two cores wait for each other, and a file split over workers would start
its desk and its browser twice.
"""

from __future__ import annotations

import pytest
from xdist.scheduler import LoadScopeScheduling


class ByBrowser(LoadScopeScheduling):  # type: ignore[misc] # the library is untyped
    """A piece of work is a file of tests, and all files of one browser."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.split("::", 1)[0]
        if path.startswith("tests/e2e/firefox/"):
            return "firefox"
        return "chromium" if path.startswith("tests/e2e/") else path


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByBrowser:
    """Called by pytest-xdist (`-n 2`); a run without it keeps the order of the files."""
    return ByBrowser(config, log)
