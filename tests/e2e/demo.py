"""`make demo`: a visible Chromium with the extension loaded and paired, on the practice page; data folder and port of its own."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from tests.e2e.chromium import chromium_with_extension
from tests.running_desk import RunningDesk

CLINIC = """\
name: Клініка «Добра»
responsible:
  - {name: Ірина Мельник, role: керівниця служби турботи, hours: "пн-сб 9:00-20:00"}
doctors: [Коваль Марія Іванівна, Бондар Андрій Петрович]
branches: [{name: Поділ, address: "вул. Хорива, 10", hours: "щодня 8:00-20:00"}]
services: [{name: Чистка зубів, from: 1200, to: 1800, currency: UAH, valid_to: "2027-12-31"}]
"""
"""A made-up clinic, so that replies are whole and a doctor whom nobody knows can be noticed."""


def main() -> int:
    """Show the demo until the person closes the browser."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print("make demo opens a browser window, and there is no screen here (DISPLAY is not set).", file=sys.stderr)
        print("On a machine without one: xvfb-run -a make demo", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="vidhuk-demo-") as folder:
        home = Path(folder) / "home"
        home.mkdir()
        (home / "clinic.yaml").write_text(CLINIC, encoding="utf-8")
        desk = RunningDesk(home).start()
        try:
            with (
                sync_playwright() as driver,
                chromium_with_extension(driver, Path(folder) / "profile", headless=False) as extension,
            ):
                # The same road as a person's: the code stands in the options page, `vidhuk pair` approves it.
                extension.pair(desk)
                page = extension.context.pages[0]
                page.goto(f"{desk.base}/practice")
                print(
                    f"Vidhuk's demo: {desk.base}/practice. Right-click a comment, choose «Зберегти у Vidhuk» / Save to Vidhuk."
                )
                print("Everything is in a temporary folder and goes when you close the browser.", flush=True)
                # Closed by its window or by Ctrl-C: both are how a demo ends.
                with contextlib.suppress(Error):
                    page.context.wait_for_event("close", timeout=0)
        except KeyboardInterrupt:
            pass
        finally:
            desk.kill()
    return 0


if __name__ == "__main__":
    sys.exit(main())
