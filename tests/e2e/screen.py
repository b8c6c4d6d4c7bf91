"""A screen of its own (Xvfb) with a real pointer and keyboard (xdotool): only a native click grants `activeTab` and opens the panel."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import mss
from playwright.sync_api import Locator, Page

WIDTH, HEIGHT = 1440, 1000


@dataclass(frozen=True, slots=True)
class Screen:
    """One virtual display, for example `:91`."""

    display: str

    @property
    def env(self) -> dict[str, str]:
        """The environment for programs that draw on it."""
        return {**os.environ, "DISPLAY": self.display}

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.env, check=True, capture_output=True)

    def point_at(self, x: int, y: int) -> None:
        """Move the pointer, in pixels of the screen."""
        self._xdotool("mousemove", str(x), str(y))
        time.sleep(0.1)

    def right_click(self, page: Page, target: Locator) -> None:
        """Press the right button on the middle of an element, where a person would."""
        target.scroll_into_view_if_needed()
        box = target.bounding_box()
        assert box is not None, "the element to click is not drawn"
        frame = page.evaluate("({x: screenX, y: screenY, w: outerWidth - innerWidth, h: outerHeight - innerHeight})")
        x = frame["x"] + frame["w"] / 2 + box["x"] + min(60, box["width"] / 2)
        y = frame["y"] + frame["h"] + box["y"] + box["height"] / 2
        self.point_at(int(x), int(y))
        self._xdotool("click", "3")
        time.sleep(0.6)  # the menu is drawn by the browser; there is no event to wait for

    def click(self, x: float, y: float, button: int = 1) -> None:
        """Press a button of the mouse there, in pixels of the screen."""
        self.point_at(int(x), int(y))
        self._xdotool("click", str(button))

    def keys(self, *keysyms: str) -> None:
        """Press keys one after another."""
        self._xdotool("key", "--delay", "80", *keysyms)

    def shot(self, path: Path) -> None:
        """Take a picture of the whole screen, menus and the browser's own panel included."""
        with mss.MSS(display=self.display) as eye:
            eye.shot(output=str(path))


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """Start Xvfb, wait until it answers, stop it afterwards.

    Raises:
        RuntimeError: Xvfb, xdotool or xdpyinfo is missing, or the screen does not come up.
    """
    for program in ("Xvfb", "xdotool", "xdpyinfo"):
        if shutil.which(program) is None:
            raise RuntimeError(f"{program} is missing: `make test` installs it as root, see .ci/system-packages")
    # Xvfb takes the first free display itself and tells its number: two workers that looked for one could find the same.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    try:
        screen = Screen(f":{server.stdout.readline().strip()}")
        for _ in range(200):
            if subprocess.run(["xdpyinfo"], env=screen.env, capture_output=True, check=False).returncode == 0:
                break
            time.sleep(0.05)
        else:
            raise RuntimeError("the virtual screen did not come up within ten seconds")
        yield screen
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()
