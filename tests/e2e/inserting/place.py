"""Where replies are put into boxes: the sites' pages with the real Lexical and React, and a browser with the extension."""

from __future__ import annotations

import itertools
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.e2e.browsers.seat import Seat, Tab
from tests.e2e.chromium import until
from tests.e2e.site_server import Sites
from tests.e2e.thread_pages import Comment, facebook_thread

EDITORS = Path(__file__).parents[1] / "editors"
_NUMBERS = itertools.count(1)

_ASK = """
const api = globalThis.browser ?? chrome;
const [tab] = (await api.tabs.query({})).filter((one) => one.url === args[0]);
await api.scripting.executeScript({ target: { tabId: tab.id }, files: ["/insert.js"] });
return await api.tabs.sendMessage(tab.id, args[1], { frameId: 0 });
"""

PEOPLE = [
    Comment(41, "Олена Гнатюк", "Чекала під кабінетом пів години, ніхто не вийшов пояснити."),
    Comment(42, "Іван Мороз", "Скільки коштує консультація ортодонта?"),
    Comment(43, "Дарина Лис", "Все сподобалося, дякую"),
]


def bundle(folder: Path) -> Path:
    """Build the pages' scripts with the extension's own tools.

    Args:
        folder: where to.
    """
    subprocess.run(["node", "build.js", str(folder)], cwd=EDITORS, check=True, timeout=240)
    return folder


@dataclass
class Page:
    """One open page of a site."""

    seat: Seat
    tab: Tab
    address: str

    def ask(self, message: dict[str, Any]) -> Any:
        """Ask the script in the page, as the background does."""
        panel = self.seat.panel()
        # The panel stands beside the page that a person sees; here it is a tab, and must not hide it.
        self.tab.front()
        return panel.evaluate(_ASK, self.address, message)

    def insert(self, key: str, text: str, mode: str = "ask") -> Any:
        """What the script says to an insertion."""
        return self.ask({"kind": "insert-reply", "key": key, "text": text, "mode": mode})

    def box(self, index: int = 0) -> str:
        """What stands in the editor's own state, not on the screen."""
        return str(self.tab.evaluate("return site.textOf ? site.textOf(args[0]) : site.value", index))

    def boxes(self) -> int:
        """How many reply boxes are open."""
        return int(self.tab.evaluate("return site.editors.length"))

    def heard(self) -> list[str]:
        """Every click, key and submission on the page so far."""
        return [str(one) for one in self.tab.evaluate("return site.heard")]

    def published(self) -> list[str]:
        """What the site was given."""
        return [str(one) for one in self.tab.evaluate("return site.published")]

    def type_draft(self, text: str, index: int = 0) -> None:
        """Put a person's draft into the box in the editor's own way."""
        selector = f".writing:nth-of-type({index + 1}) [role=textbox]" if index else "[role=textbox], textarea"
        self.tab.evaluate(
            "document.querySelector(args[0]).focus(); document.execCommand('insertText', false, args[1])",
            selector,
            text,
        )


@dataclass
class Place:
    """A browser and the sites."""

    seat: Seat
    sites: Sites
    scripts: Path

    def facebook(self, *whims: str, people: list[Comment] | None = None) -> Page:
        """A post with comments; whims: `plain`, `read-only`, `no-box`."""
        html = facebook_thread(PEOPLE if people is None else people)
        script = (self.scripts / "facebook.js").read_text("utf-8").replace("</script", "<\\/script")
        html = html.replace("<html ", f'<html data-whims="{" ".join(whims)}" ', 1)
        html = html.replace("</body>", f"<script>{script}</script></body>")
        address = f"https://www.facebook.com/klinika.promin/posts/pfbid0Insert{next(_NUMBERS)}"
        return self._open(address, html)

    def instagram(self, *whims: str, draft: str = "") -> Page:
        """A post with comments and one textarea; whims: `read-only`, `short`."""
        rows = [
            {
                "id": "17001",
                "parent": None,
                "author": "olena_90",
                "text": "Чому так дорого?",
                "time": "2026-11-24T10:15:30.000Z",
            },
            {
                "id": "17002",
                "parent": None,
                "author": "ivan.moroz",
                "text": "Дякую!",
                "time": "2026-11-24T11:15:30.000Z",
            },
        ]
        known = json.dumps({"rows": rows, "whims": whims, "draft": draft}).replace("<", "\\u003c")
        script = (self.scripts / "instagram.js").read_text("utf-8").replace("</script", "<\\/script")
        html = (
            '<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>Клініка</title></head><body>'
            f'<script type="application/json" id="rows">{known}</script><div id="root"></div><script>{script}</script></body></html>'
        )
        # The post's code stands in the page's own links.
        return self._open(f"https://www.instagram.com/p/DKlinika01/?x={next(_NUMBERS)}", html)

    def page_at(self, address: str) -> str:
        """HTML that is served at an address."""
        host, _, path = address.removeprefix("https://").partition("/")
        return self.sites.pages[host, "/" + path.partition("?")[0]]

    def _open(self, address: str, html: str) -> Page:
        tab = self.seat.tab(self.sites.put(address, html))
        until(lambda: tab.evaluate("return typeof site === 'object'"), "the page's script runs")
        return Page(self.seat, tab, address)
