"""A person's place at a visible Firefox: hand, browser, sidebar, desk. What its tests do with it stands in them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.e2e.browsers.firefox import Firefox, FirefoxTab, firefox, pack
from tests.e2e.browsers.firefox_screen import FirefoxOnScreen, Sidebar
from tests.e2e.browsers.pairing import pair
from tests.e2e.chromium import until
from tests.e2e.screen import virtual_screen
from tests.e2e.site_server import Sites
from tests.e2e.thread_pages import POST, Comment, facebook_thread
from tests.running_desk import RunningDesk

FACEBOOK = f"https://www.facebook.com/klinika.promin/posts/{POST}"


@dataclass(frozen=True)
class Workplace:
    """A paired browser on a screen of its own."""

    hand: FirefoxOnScreen
    firefox: Firefox
    sidebar: Sidebar
    desk: RunningDesk
    sites: Sites

    def thread(self, *comments: Comment, head: str = "") -> FirefoxTab:
        """A post of the clinic with these comments, in a tab in front."""
        return self.firefox.tab(self.sites.put(FACEBOOK, facebook_thread(list(comments), "uk", head)))

    def show_sidebar(self) -> None:
        """Open it, if it is shut."""
        if not self.sidebar.is_open():
            self.hand.press_toolbar_button()
            until(self.sidebar.is_open, "the sidebar opens")

    def hide_sidebar(self) -> None:
        """Shut it, if it is open."""
        if self.sidebar.is_open():
            self.hand.press_toolbar_button()
            until(lambda: not self.sidebar.is_open(), "the sidebar is shut")

    def press(self, selector: str) -> None:
        """Press something in the sidebar."""
        self.sidebar.wait_for(selector)
        self.hand.screen.click(*self.sidebar.place(selector))

    def opened_by(self, act: Callable[[], None]) -> FirefoxTab:
        """Do something that opens a tab, and give that tab."""
        session = self.firefox.session
        before = set(session.window_handles)
        act()
        [handle] = until(lambda: set(session.window_handles) - before, "a tab is opened")
        return FirefoxTab(self.firefox, handle)

    def rows(self, question: str, *words: Any) -> list[dict[str, Any]]:
        """Rows of the archive."""
        with closing(sqlite3.connect(f"file:{self.desk.home / 'vidhuk.sqlite3'}?mode=ro", uri=True)) as archive:
            archive.row_factory = sqlite3.Row
            return [dict(row) for row in archive.execute(question, words).fetchall()]

    def row(self, comment: Comment) -> dict[str, Any]:
        """The comment in the archive, once its picture is settled."""

        def found() -> dict[str, Any]:
            rows = self.rows(
                "SELECT capture.* FROM capture JOIN comment ON comment.id = capture.comment_id WHERE native_id = ?",
                str(comment.native_id),
            )
            return rows[0] if len(rows) == 1 and rows[0]["screenshot"] != "expected" else {}

        return until(found, f"comment {comment.native_id} is in the archive once, its picture settled", 30)

    def parts(self, seq: int) -> dict[str, bytes]:
        """Every part of a capture as the archive holds it, by name."""
        rows = self.rows("SELECT name, content FROM capture_part WHERE capture_seq = ?", seq)
        return {row["name"]: row["content"] for row in rows}

    def exported(self) -> list[dict[str, Any]]:
        """The archive as `vidhuk export` tells it."""
        return self.desk.exported()


@contextmanager
def workplace(sites: Sites, build: Path, folder: Path) -> Iterator[Workplace]:
    """One visible Firefox, the add-on packed and installed temporarily, paired once."""
    desk = RunningDesk(folder / "home", forked=True).start()
    try:
        with (
            virtual_screen() as screen,
            firefox(sites, {"DISPLAY": screen.display, "LC_ALL": "C.UTF-8"}) as browser,
        ):
            browser.install(pack(build, folder / "vidhuk.xpi"), temporary=True)
            browser.session.set_window_rect(x=0, y=0, width=1400, height=960)
            pair(browser.page("options"), desk, desk.port)
            asker = browser.page("options")
            yield Workplace(FirefoxOnScreen(screen, browser), browser, Sidebar(asker), desk, sites)
    finally:
        desk.kill()
