"""A person's place before a visible Chromium: for what only native clicks and real windows show."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Playwright

from tests.e2e.chromium import Extension, chromium_with_extension
from tests.e2e.screen import Screen, virtual_screen
from tests.e2e.site_server import Sites
from tests.running_desk import RunningDesk

_ENGLISH = {"LANGUAGE": "en", "LC_ALL": "C.UTF-8"}
TO_OUR_ITEM = ("s", "s", "Return")
"""In a browser that speaks English two items of a comment's menu begin with S: "Save as…" and, below it, ours. The first press
marks one, the second the other."""

_WINDOW = (1400, 960)


@dataclass(frozen=True)
class ScreenSeat:
    """A screen, a browser with the extension, a desk that it is paired with.

    Attributes:
        ratio: device pixels to one of the page's.
    """

    screen: Screen
    extension: Extension
    desk: RunningDesk
    ratio: float


@contextmanager
def screen_seat(
    driver: Playwright, sites: Sites, build: Path, desk: RunningDesk, ratio: float = 1
) -> Iterator[ScreenSeat]:
    """One visible browser on a screen of its own, paired."""
    width, height = (int(side / ratio) for side in _WINDOW)
    with (
        virtual_screen() as screen,
        tempfile.TemporaryDirectory(prefix="vidhuk-") as profile,
        chromium_with_extension(
            driver,
            Path(profile),
            sites,
            headless=False,
            env={"DISPLAY": screen.display, **_ENGLISH},
            flags=(
                f"--force-device-scale-factor={ratio}",
                f"--window-size={width},{height}",
                "--window-position=0,0",
            ),
            extension=build,
        ) as extension,
    ):
        extension.pair(desk)
        yield ScreenSeat(screen, extension, desk, ratio)
