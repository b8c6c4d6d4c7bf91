"""Firefox on a screen of its own: what a person presses there is pressed by the pointer, where Firefox drew it."""

from __future__ import annotations

import time
from typing import Any

from tests.e2e.browsers.firefox import Firefox, FirefoxTab
from tests.e2e.browsers.firefox_profile import ADDON
from tests.e2e.chromium import MENU_ITEM, until
from tests.e2e.screen import Screen

_WIDGET = "vidhuk_vidhuk_org-browser-action"


class Sidebar:
    """The open sidebar, which no driver lists among the tabs: looked at from a page of the same extension."""

    def __init__(self, asker: FirefoxTab) -> None:
        self._asker = asker

    def evaluate(self, script: str, *words: Any) -> Any:
        """Run a script with the sidebar's `view` (its window); `null` while it is shut."""
        return self._asker.evaluate(
            f"const [view] = browser.extension.getViews({{ type: 'sidebar' }}); if (!view) return null; {script}",
            *words,
        )

    def is_open(self) -> bool:
        """Whether the person sees it."""
        return bool(self.evaluate("return true"))

    def wait_for(self, selector: str, seconds: float = 30) -> None:
        """Wait until it shows such an element."""
        until(
            lambda: self.evaluate("return view.document.querySelector(args[0]) !== null", selector),
            f"the sidebar shows {selector}",
            seconds,
        )

    def texts(self, selector: str) -> list[str]:
        """What every such element says."""
        found = self.evaluate("return [...view.document.querySelectorAll(args[0])].map((e) => e.innerText)", selector)
        return [str(one) for one in found or []]

    def attribute(self, selector: str, name: str) -> str | None:
        """One attribute of the first such element."""
        found = self.evaluate("return view.document.querySelector(args[0])?.getAttribute(args[1])", selector, name)
        return None if found is None else str(found)

    def place(self, selector: str) -> tuple[float, float]:
        """Middle of an element, in pixels of the screen."""
        before = None
        # What the panel hears a moment later moves what stands below it.
        while (now := self.evaluate(_PLACE.replace("WINDOW", "view"), selector)) != before:
            before = now
            time.sleep(0.3)
        return float(now[0]), float(now[1])


class FirefoxOnScreen:
    """A person's hand on the pointer and the keys of one Firefox."""

    def __init__(self, screen: Screen, firefox: Firefox) -> None:
        self.screen = screen
        self.firefox = firefox

    def place(self, tab: FirefoxTab, selector: str) -> tuple[float, float]:
        """Middle of an element of a page, in pixels of the screen."""
        tab.front()
        x, y = tab.evaluate(_PLACE.replace("WINDOW", "window"), selector)
        return float(x), float(y)

    def press_in_menu(self, tab: FirefoxTab, selector: str) -> None:
        """Right-click an element and choose our item of Firefox's own menu, which is its last, by the keys."""
        self.screen.click(*self.place(tab, selector), button=3)
        until(lambda: self.firefox.chrome(_LAST_ITEM, ADDON, MENU_ITEM), "our item stands last in the open menu")
        self.screen.keys("Up", "Return")

    def press_toolbar_button(self) -> None:
        """Press the extension's button, which stands in the toolbar as a person pinned it."""
        self.screen.click(*until(lambda: self.firefox.chrome(_BUTTON, _WIDGET), "the button stands in the toolbar"))

    def press_allow(self) -> None:
        """Press "Allow" in Firefox's question for permissions."""
        self.screen.click(*until(lambda: self.firefox.chrome(_ALLOW), "Firefox asks for the permission"))
        until(lambda: not self.firefox.chrome(_ALLOW), "the question is answered")


_PLACE = """
const element = WINDOW.document.querySelector(args[0]);
// In the middle: at its edges lie bars that stay.
element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
const { x, y, width, height } = element.getBoundingClientRect();
return [WINDOW.mozInnerScreenX + x + Math.min(width / 2, 60), WINDOW.mozInnerScreenY + y + height / 2];
"""

_MIDDLE = (
    "const { width, height } = at.getBoundingClientRect(); return [at.screenX + width / 2, at.screenY + height / 2];"
)

_LAST_ITEM = """
const menu = Services.wm.getMostRecentWindow("navigator:browser").document.getElementById("contentAreaContextMenu");
const ours = `${args[0].replace(/[^a-z0-9]/gi, "_")}-menuitem-_${args[1]}`;
const seen = [...menu.children].filter((one) => one.localName.startsWith("menu") && one.getBoundingClientRect().height > 1);
return menu.state === "open" && seen.at(-1)?.id === ours && seen.at(-1).localName === "menuitem";
"""

_BUTTON = f"""
const {{ CustomizableUI }} = ChromeUtils.importESModule("moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs");
if (CustomizableUI.getPlacementOfWidget(args[0])?.area !== "nav-bar") {{
  CustomizableUI.addWidgetToArea(args[0], "nav-bar");
}}
const at = Services.wm.getMostRecentWindow("navigator:browser").document.getElementById(args[0]);
if (at === null || at.getBoundingClientRect().width === 0) {{ return null; }}
{_MIDDLE}
"""

_ALLOW = f"""
const window = Services.wm.getMostRecentWindow("navigator:browser");
const panel = window.document.getElementById("notification-popup");
const at = panel?.state === "open" ? panel.querySelector("popupnotification")?.button : null;
if (!at || at.disabled) {{ return null; }}
{_MIDDLE}
"""
