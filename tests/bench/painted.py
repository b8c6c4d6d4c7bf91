"""Entry of the menu handler to the first suggestion painted in the open panel; real Chromium, real desk, dispatched menu events."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench.report import Figure, percentile
from tests.e2e.chromium import MENU_ITEM, chromium_with_extension
from tests.e2e.site_server import site_server
from tests.e2e.thread_pages import POST, Comment, facebook_thread
from tests.running_desk import RunningDesk

CLICKS = 50
ADDRESS = f"https://www.facebook.com/klinika.promin/posts/{POST}"

# Runs in the panel: the moment at which a suggestion of the awaited comment has been drawn.
# Two frames: the first is the one that draws it, the second begins when it has been drawn.
WATCH = """
text => new Promise(done => {
  const look = () => {
    const card = document.querySelector('[data-part=card]');
    if (card && card.textContent.includes(text) && document.querySelector('[data-part=suggestion]')) {
      seen.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.timeOrigin + performance.now())));
    }
  };
  const seen = new MutationObserver(look);
  seen.observe(document.documentElement, {childList: true, subtree: true, characterData: true, attributes: true});
})
"""
# Runs in the worker: the handler begins in the very next statement.
DISPATCH = """
([info, tab]) => { const at = performance.timeOrigin + performance.now();
  chrome.contextMenus.onClicked.dispatch(info, tab); return at; }
"""


def measure(runs: int = 5, clicks: int = CLICKS) -> list[Figure]:
    """p50 and p95 of `clicks` comments, in `runs` fresh browsers."""
    middles: list[float] = []
    tails: list[float] = []
    for _ in range(runs):
        took = _one_browser(clicks)
        middles.append(percentile(took, 0.5))
        tails.append(percentile(took, 0.95))
    note = f"{clicks} captures a run; a dispatched event, so without the screenshot, which comes after the suggestion"
    return [
        Figure("panel: menu handler to first suggestion painted, p50", "ms", middles, bar=400.0, note=note),
        Figure("panel: menu handler to first suggestion painted, p95", "ms", tails),
    ]


def _one_browser(clicks: int) -> list[float]:
    comments = [
        Comment(8000 + n, f"Пацієнтка {n}", f"Чекала {n} хвилин, на рецепції нагрубили") for n in range(1, clicks + 1)
    ]
    took: list[float] = []
    with tempfile.TemporaryDirectory(prefix="vidhuk-") as folder:
        desk = RunningDesk(Path(folder) / "home").start()
        try:
            with (
                sync_playwright() as driver,
                site_server(Path(folder)) as sites,
                chromium_with_extension(driver, Path(folder) / "profile", sites) as extension,
            ):
                extension.pair(desk)
                # A window of its own, so that panel and page are both drawn, as they are side by side.
                thread = extension.context.new_page()
                thread.goto(sites.put(ADDRESS, facebook_thread(comments)))
                tab = extension.tab_of(thread)
                panel = extension.panel()
                panel.wait_for_selector("[data-cause=connected]")
                for comment in comments:
                    thread.bring_to_front()
                    thread.click(f"#text-{comment.native_id}", button="right")
                    panel.bring_to_front()
                    panel.evaluate(f"text => {{ window.painted = ({WATCH})(text); }}", comment.text)
                    info = {"menuItemId": MENU_ITEM, "pageUrl": thread.url, "frameId": 0, "editable": False}
                    began = extension.worker().evaluate(DISPATCH, [info, tab])
                    took.append(float(panel.evaluate("() => window.painted")) - float(began))
        finally:
            desk.kill()
    return took
