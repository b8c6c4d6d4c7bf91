"""A page left open for a working day: does our script keep anything of the captures and of what the site threw away; real Chromium."""

from __future__ import annotations

import sys
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright

from tests.bench.reading import allowed, opened
from tests.bench.report import Figure
from tests.e2e.chromium import Extension
from tests.e2e.thread_pages import POST, Comment, facebook_thread

CAPTURES = 200
WARM = 80
"""Captures before the first look: compiled code, and every comment drawn anew once, are no growth."""
REDRAWINGS = 600
"""One a second for ten minutes, as a thread that lives does it."""
SHOWN = 60
BAR_MB = 1.0
BAR_NODES = 50.0
"""A comment has some twenty: one kept for each capture would be thousands."""

# The site's side: a part of the thread is thrown away and drawn anew, with the same ids and fresh elements.
REDRAW = """
(times) => {
  const comments = [...document.querySelectorAll("[role=article] [role=article]")];
  for (let i = 0; i < times; i += 1) {
    const old = comments[i % comments.length];
    const fresh = document.createElement("div");
    fresh.innerHTML = old.outerHTML;
    const drawn = fresh.firstElementChild;
    old.replaceWith(drawn);
    comments[i % comments.length] = drawn;
  }
}
"""
# The background's side of one capture, and of a panel that looks at the screen.
ASK = """
async ([tab, look]) => {
  const ask = (message) => chrome.tabs.sendMessage(tab, message, { frameId: 0 });
  const clicked = await ask({ kind: "what-was-clicked" });
  if (clicked.outcome !== "read") return clicked.outcome;
  const { key } = clicked;
  await ask({ kind: "expand", key });
  const put = (file) => chrome.scripting.executeScript({ target: { tabId: tab }, files: [file] });
  await put("picture.js");
  const measured = await ask({ kind: "measure", key });
  await ask({ kind: "after-shot", key });
  for (const file of look ? ["toast.js", "on-demand.js"] : ["toast.js"]) await put(file);
  await ask({ kind: "toast", state: "archived", text: "…", language: "uk" });
  if (look) {
    const { comments } = await ask({ kind: "list-comments" });
    const marks = comments.slice(0, 8).map(({ key }) => ({ key, state: "saved", word: "…", title: "…" }));
    await ask({ kind: "show-marks", language: "uk", marks });
    await ask({ kind: "clear-marks" });
  }
  return measured.outcome;
}
"""


def measure(runs: int = 1) -> list[Figure]:
    """Growth of heap and of nodes between the first captures and the last."""
    heap: list[float] = []
    nodes: list[float] = []
    with sync_playwright() as driver, allowed(driver) as extension:
        for _ in range(runs):
            megabytes, kept = _growth(extension, extension.context.new_page())
            heap.append(megabytes)
            nodes.append(kept)
    note = f"after {CAPTURES} captures and {REDRAWINGS} redrawings, after collection"
    return [
        Figure("page left open with Vidhuk: growth of its JavaScript heap", "MB", heap, bar=BAR_MB, note=note),
        Figure("page left open with Vidhuk: growth of nodes kept", "count", nodes, bar=BAR_NODES, note=note),
    ]


def _growth(extension: Extension, tab: Page) -> tuple[float, float]:
    comments = [Comment(9_000 + n, f"Пацієнтка {n}", f"Чекала {n} хвилин, ніхто не пояснив.") for n in range(SHOWN)]
    opened(tab, f"https://www.facebook.com/klinika.promin/posts/{POST}", facebook_thread(comments))
    session = tab.context.new_cdp_session(tab)
    session.send("HeapProfiler.enable")
    _work(extension, tab, WARM)
    before = _held(session)
    _work(extension, tab, CAPTURES)
    after = _held(session)
    tab.close()
    print(f"  {before} → {after}", file=sys.stderr)
    return after[0] - before[0], after[1] - before[1]


def _work(extension: Extension, tab: Page, captures: int) -> None:
    number = extension.tab_of(tab)["id"]
    for count in range(captures):
        tab.evaluate(REDRAW, REDRAWINGS // CAPTURES)
        # A real press: the script believes no other.
        tab.locator("[role=article] [role=article] [dir=auto]").nth(count % SHOWN).click(button="right", force=True)
        outcome: Any = extension.worker().evaluate(ASK, [number, count % 10 == 0])
        if outcome != "at":
            raise RuntimeError(f"capture {count} ended with {outcome}: nothing was measured")


def _held(session: CDPSession) -> tuple[float, float]:
    """Megabytes of heap and number of nodes that are still held, attached or not."""
    for _ in range(3):
        session.send("HeapProfiler.collectGarbage")
    used = float(session.send("Runtime.getHeapUsage")["usedSize"]) / 1_000_000
    return round(used, 2), float(session.send("Memory.getDOMCounters")["nodes"])
