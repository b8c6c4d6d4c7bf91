"""Reading a comment on a page of 2,000 of them, what our script does before any click, and what it costs a page left open; real Chromium."""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, Playwright, Route, sync_playwright

from tests.bench.report import Figure, percentile
from tests.e2e.chromium import EXTENSION, Extension, chromium_path, chromium_with_extension
from tests.e2e.thread_pages import POST, Comment, facebook_thread

COMMENTS = 2_000
CLICKS = 200
BAR_MS = 5.0

# Runs in our script's own world: reads comments all over the page as its listener does, each with what lies under it.
READ = """
(count, selector) => {
  const reader = globalThis[Symbol.for("vidhuk")];
  const all = [...document.querySelectorAll(selector)];
  const took = [];
  let read = 0;
  for (let i = 0; i < count; i += 1) {
    const target = all[Math.floor((i * all.length) / count)];
    const under = [];
    for (let at = target; at !== null; at = at.parentElement) under.push(at);
    const began = performance.now();
    const address = new URL(location.href);
    const outcome = reader.read(target, { document, address, base: address, language: document.documentElement.lang, now: new Date(), under });
    took.push(performance.now() - began);
    read += outcome.ok ? 1 : 0;
  }
  return { took, read };
}
"""


def _maps() -> str:
    rows = "".join(
        f'<div data-review-id="Ci{n}" aria-label="Автор {n}"><button data-href="https://www.google.com/maps/contrib/1000{n}">'
        f'Автор {n}</button><div><span role="img" aria-label="4 зірки"></span><span>2 місяці тому</span></div>'
        f'<div><span class="t">Відгук номер {n}: чекали довго, але лікар уважний.</span></div></div>'
        for n in range(COMMENTS)
    )
    return f'<html lang="uk"><body><div role="main"><h1>Клініка</h1>{rows}</div></body></html>'


def _youtube() -> str:
    rows = "".join(
        f'<ytd-comment-thread-renderer><ytd-comment-view-model><a id="author-text" href="/@user{n}">@user{n}</a>'
        f'<span id="published-time-text"><a href="/watch?v=abcdefghijk&lc=Ugx{n:06}">3 тижні тому</a></span>'
        f'<span id="content-text" class="t">Коментар {n} під відео</span><span id="vote-count-middle">{n}</span>'
        f"</ytd-comment-view-model></ytd-comment-thread-renderer>"
        for n in range(COMMENTS)
    )
    owner = '<ytd-video-owner-renderer><a href="/@klinika">Клініка</a></ytd-video-owner-renderer>'
    return f'<html lang="uk"><body>{owner}{rows}</body></html>'


def _tiktok() -> str:
    rows = "".join(
        f'<div data-e2e="comment-item"><a href="/@user{n}"><img alt=""></a><a href="/@user{n}">User {n}</a>'
        f'<p data-e2e="comment-level-1" class="t">Коментар {n}</p><span>3-12</span></div>'
        for n in range(COMMENTS)
    )
    return f'<html lang="uk"><body><main>{rows}</main></body></html>'


def _marked() -> str:
    rows = "".join(
        f'<div itemprop="review" itemscope itemtype="https://schema.org/Review"><span itemprop="author">Автор {n}</span>'
        f'<time itemprop="datePublished" datetime="2026-03-02">2 березня 2026</time>'
        f'<div itemprop="reviewRating" itemscope><meta itemprop="ratingValue" content="4"></div>'
        f'<p itemprop="reviewBody" class="t">Відгук {n} про лікарню</p></div>'
        for n in range(COMMENTS)
    )
    return (
        f'<html lang="uk"><body><main itemscope itemtype="https://schema.org/MedicalClinic">{rows}</main></body></html>'
    )


def _thread() -> str:
    comments = [Comment(9_000 + n, f"Пацієнтка {n}", f"Чекала {n} хвилин, ніхто не пояснив.") for n in range(COMMENTS)]
    return facebook_thread(comments)


PAGES: dict[str, tuple[str, Callable[[], str], str, str | None]] = {
    "Facebook": (f"https://www.facebook.com/klinika.promin/posts/{POST}", _thread, "[id^=text-]", None),
    "Google Maps": ("https://www.google.com/maps/place/X/data=!1s0x1:0x2", _maps, ".t", "reader.js"),
    "YouTube": ("https://www.youtube.com/watch?v=abcdefghijk", _youtube, ".t", "reader.js"),
    "TikTok": ("https://www.tiktok.com/@klinika/video/7301112223334445556", _tiktok, ".t", "reader.js"),
    "other sites, microdata": ("https://vidhuky.example/k", _marked, ".t", "web.js"),
}
"""Address, page, what is clicked, and the script of an optional site."""


def measure(runs: int = 3) -> list[Figure]:
    """Reading per site, the script before any click, memory of a page left open."""
    figures: list[Figure] = []
    with sync_playwright() as driver, allowed(driver) as extension:
        for site, (address, html, selector, script) in PAGES.items():
            tab = opened(extension.context.new_page(), address, html())
            if script is not None:
                _inject(extension, tab, script)
            world = _world(extension, tab)
            tails = [percentile(_read(world, selector), 0.95) for _ in range(runs)]
            note = f"{CLICKS} comments all over the page, in the built script's own world"
            figures.append(
                Figure(f"reading: one of {COMMENTS} comments, {site}, p95", "ms", tails, bar=BAR_MS, note=note)
            )
            if site == "Facebook":
                figures += _before_a_click(world)
            tab.close()
        with_us = [_heap(extension.context.new_page()) for _ in range(runs)]
    with sync_playwright() as driver, _plain(driver) as context:
        without = [_heap(context.new_page()) for _ in range(runs)]
    for name, values in (("with Vidhuk", with_us), ("without", without)):
        figures.append(
            Figure(
                f"page of {COMMENTS} comments left open, JavaScript heap, {name}", "MB", values, note="after collection"
            )
        )
    return figures


@contextmanager
def allowed(driver: Playwright) -> Iterator[Extension]:
    """The built scripts in a manifest with leave for every site: the browser's question cannot be answered here."""
    with tempfile.TemporaryDirectory(prefix="vidhuk-") as folder:
        copy = Path(folder) / "extension"
        shutil.copytree(EXTENSION, copy)
        manifest = json.loads((copy / "manifest.json").read_text("utf-8"))
        manifest["host_permissions"] += manifest.pop("optional_host_permissions")
        (copy / "manifest.json").write_text(json.dumps(manifest), "utf-8")
        with chromium_with_extension(driver, Path(folder) / "profile", extension=copy) as extension:
            yield extension


@contextmanager
def _plain(driver: Playwright) -> Iterator[Any]:
    with tempfile.TemporaryDirectory(prefix="vidhuk-") as folder:
        context = driver.chromium.launch_persistent_context(
            folder, executable_path=chromium_path(), headless=True, args=["--no-sandbox", "--disable-gpu"]
        )
        with contextlib.closing(context):
            yield context


def opened(tab: Page, address: str, html: str) -> Page:
    """The tab, showing that page at that address and loading nothing else."""

    def answer(route: Route) -> None:
        document = route.request.resource_type == "document"
        route.fulfill(status=200 if document else 204, content_type="text/html; charset=utf-8", body=html)

    tab.route("**/*", answer)
    tab.goto(address, wait_until="load")
    return tab


def _inject(extension: Extension, tab: Page, script: str) -> None:
    extension.worker().evaluate(
        "([id, file]) => chrome.scripting.executeScript({ target: { tabId: id }, files: [file] })",
        [extension.tab_of(tab)["id"], script],
    )


class _World:
    """Our script's world in one page."""

    def __init__(self, session: CDPSession, context: int) -> None:
        self.session = session
        self.context = context

    def evaluate(self, expression: str) -> Any:
        answer = self.session.send(
            "Runtime.evaluate", {"expression": expression, "contextId": self.context, "returnByValue": True}
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def handle(self, expression: str) -> str:
        answer = self.session.send("Runtime.evaluate", {"expression": expression, "contextId": self.context})
        return str(answer["result"]["objectId"])


def _world(extension: Extension, tab: Page) -> _World:
    session = extension.context.new_cdp_session(tab)
    worlds: list[dict[str, Any]] = []
    session.on("Runtime.executionContextCreated", lambda event: worlds.append(event["context"]))
    session.send("Runtime.enable")
    [ours] = [world for world in worlds if extension.id in world["origin"]]
    return _World(session, int(ours["id"]))


def _read(world: _World, selector: str) -> list[float]:
    result = world.evaluate(f"({READ})({CLICKS}, {json.dumps(selector)})")
    if result["read"] != CLICKS:
        raise RuntimeError(f"only {result['read']} of {CLICKS} were read: nothing was measured")
    return [float(one) for one in result["took"]]


def _before_a_click(world: _World) -> list[Figure]:
    """Listeners and observers of our world: all the work that a page bears before a right-click."""
    listeners = 0
    for thing in ("window", "document", "document.documentElement", "document.body"):
        found = world.session.send("DOMDebugger.getEventListeners", {"objectId": world.handle(thing)})
        listeners += len(found["listeners"])
    observers = 0
    for kind in ("MutationObserver", "IntersectionObserver", "ResizeObserver", "PerformanceObserver"):
        objects = world.session.send("Runtime.queryObjects", {"prototypeObjectId": world.handle(f"{kind}.prototype")})
        counted = world.session.send(
            "Runtime.callFunctionOn",
            {
                "functionDeclaration": "function () { return this.length }",
                "objectId": objects["objects"]["objectId"],
                "returnByValue": True,
            },
        )
        observers += int(counted["result"]["value"])
    return [
        Figure("content script: listeners before a right-click", "count", [listeners], bar=1),
        Figure("content script: observers before a right-click", "count", [observers], bar=0),
    ]


def _heap(tab: Page) -> float:
    opened(tab, PAGES["Facebook"][0], _thread())
    session = tab.context.new_cdp_session(tab)
    session.send("HeapProfiler.enable")
    session.send("HeapProfiler.collectGarbage")
    used = float(session.send("Runtime.getHeapUsage")["usedSize"]) / 1_000_000
    tab.close()
    return used
