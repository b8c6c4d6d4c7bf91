"""The test pages of the site adapters as cases for any browser: opens each, right-clicks, compares. Knows no browser itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

PAGES = Path(__file__).parents[1] / "data" / "pages"
_ALL = sorted(str(path.relative_to(PAGES).with_suffix("")) for path in PAGES.glob("*/*.json"))
THOUSANDS = [case for case in _ALL if "/thousands-" in case]
"""Comments of pages with two thousand of them: the first, one in the middle, the last."""

CASES = [case for case in _ALL if case not in THOUSANDS]

# What does not depend on the clock: the pages' own times are counted from a fixed moment.
STEADY = [
    "site",
    "kind",
    "native_id",
    "permalink",
    "post_url",
    "post_author",
    "author",
    "parent",
    "rating",
    "reactions",
    "media",
    "flags",
    "interface_language",
    "place",
    "original_text",
]

OPTIONAL = {"google-maps": "reader.js", "youtube": "reader.js", "tiktok": "reader.js", "web": "web.js"}
"""Scripts of the sites that the manifest's content scripts do not read, by the folder of their pages."""


_REPEATED = re.compile(r"<!--repeat (\d+)-->(.*?)<!--/repeat-->", re.DOTALL)


class Driver(Protocol):
    """One tab of a browser with the built extension."""

    def open(self, address: str, html: str) -> None:
        """Show that page at that address, loading nothing else."""

    def put_script(self, file: str) -> None:
        """Inject a script of the extension into the page, as the background does for an optional site."""

    def select(self, selector: str) -> None:
        """Select the words of an element."""

    def right_click(self, selector: str) -> bool:
        """Press the right button near the beginning of an element; False when it is not drawn."""

    def clicked(self) -> Any:
        """What the page's content script answers to `what-was-clicked`."""


def page_of(case: str) -> tuple[dict[str, Any], str]:
    """What is expected of a case, and its page."""
    path = PAGES / f"{case}.json"
    expected: dict[str, Any] = json.loads(path.read_text("utf-8"))
    page = path.with_name(f"{expected.get('page', path.name.removesuffix('.json'))}.html")
    return expected, _REPEATED.sub(_repeat, page.read_text("utf-8"))


def _repeat(match: re.Match[str]) -> str:
    """A page of thousands in a few lines: what stands between the marks is there so often, numbered by `{{n}}` from 1."""
    return "".join(match[2].replace("{{n}}", str(number)) for number in range(1, int(match[1]) + 1))


def show(driver: Driver, case: str) -> dict[str, Any]:
    """Open a case with its script and its selection, and give what is expected of it."""
    expected, html = page_of(case)
    driver.open(expected["address"], html)
    script = OPTIONAL.get(case.split("/", 1)[0])
    if script is not None:
        driver.put_script(script)
    if "select" in expected:
        driver.select(expected["select"])
    return expected


NOT_DRAWN: dict[str, str] = {}
"""Cases that no browser draws where they are clicked, with the reason; each one is read in the fake DOM only. None now."""


def read_all(driver: Driver, cases: Iterable[str] = tuple(CASES)) -> tuple[int, dict[str, Any]]:
    """Read every case but those of `NOT_DRAWN`.

    Returns:
        How many were drawn and read, and what was read wrongly, or is not drawn, by case.
    """
    wrong: dict[str, Any] = {}
    read = 0
    shown = None
    for case in cases:
        if case in NOT_DRAWN:
            continue
        page = page_of(case)[0]
        # A page of thousands takes a browser seconds; its cases stand one after the other.
        shared = (case.split("/", 1)[0], page["page"], page["address"]) if "page" in page else None
        if shared is None or shared != shown:
            show(driver, case)
        shown = shared
        if not driver.right_click(page["click"]):
            wrong[case] = "not drawn"
            continue
        read += 1
        got = difference(page["expect"], driver.clicked())
        if got is not None:
            wrong[case] = got
    return read, wrong


def difference(expected: dict[str, Any], answer: Any) -> Any:
    """`None` when the answer is as expected, else what was answered of it."""
    if "nothing" in expected:
        return None if answer == {"outcome": "nothing", "reason": expected["nothing"]} else answer
    if not isinstance(answer, dict) or answer.get("outcome") != "read":
        return answer
    reading = answer["reading"]
    fields = {key: value for key, value in expected.get("fields", {}).items() if key in STEADY}
    got = {"text": reading["text"], **_shaped_like(reading["fields"], fields)}
    return None if got == {"text": expected["text"], **fields} else got


def _shaped_like(got: Any, wanted: Any) -> Any:
    """The part of `got` that `wanted` speaks of."""
    if isinstance(wanted, dict) and isinstance(got, dict):
        return {key: _shaped_like(got.get(key), value) for key, value in wanted.items()}
    return got
