"""A person's place at Firefox, for the scenarios that run in both browsers."""

from __future__ import annotations

import json
from pathlib import Path

from tests.e2e.browsers.disk import BALLAST, LIGHTEN
from tests.e2e.browsers.firefox import Firefox, FirefoxTab, pack
from tests.e2e.browsers.firefox_profile import ADDON
from tests.e2e.browsers.seat import Seat, Tab
from tests.e2e.chromium import until
from tests.e2e.site_server import Sites

_QUOTA_KIB = 8 * 1024


class FirefoxSeat(Seat):
    """Firefox with the packed add-on, installed for good: it is there again when the browser is opened again."""

    name = "firefox"

    def __init__(self, sites: Sites, build: Path, folder: Path) -> None:
        """Start nothing yet.

        Args:
            build: the unpacked extension.
            folder: where the packed one and the profile go.
        """
        self._build = build
        self._folder = folder
        self._version = str(json.loads((build / "manifest.json").read_text("utf-8"))["version"])
        profile = folder / "profile"
        profile.mkdir()
        self.firefox = Firefox(profile, sites)
        # The browser's own quota, far above what the other scenarios need.
        self.firefox.prefs["dom.quotaManager.temporaryStorage.fixedLimit"] = _QUOTA_KIB
        self._panel: FirefoxTab | None = None
        self._installed = False

    def open(self) -> None:
        self.firefox.start()
        if self._installed:
            self.firefox.wait_for_addon()
        else:
            self.firefox.install(pack(self._build, self._folder / "first.xpi"))
            self._installed = True

    def close(self) -> None:
        self._panel = None
        self.firefox.stop()

    def tab(self, address: str) -> Tab:
        return self.firefox.tab(address)

    def own_page(self, name: str) -> Tab:
        return self.firefox.page(name)

    def panel(self) -> Tab:
        if self._panel is None or not self._panel.alive():
            self._panel = self.firefox.page("sidepanel")
        return self._panel

    def choose_item(self, tab: Tab, selector: str, times: int = 1) -> None:
        assert isinstance(tab, FirefoxTab)
        tab.right_click(selector)
        self.firefox.choose_item(times)

    def kill_background(self) -> None:
        self.firefox.kill_extension_process()

    def reload_extension(self) -> None:
        self.firefox.chrome(
            "const addon = await AddonManager.getAddonByID(args[0]); await addon.disable(); await addon.enable();",
            ADDON,
        )
        self._come_back()

    def update_extension(self) -> str:
        head, _, last = self._version.rpartition(".")
        self._version = f"{head}.{int(last) + 1}"
        self.firefox.install(pack(self._build, self._folder / f"{self._version}.xpi", self._version))
        self._come_back()
        return self._version

    def _come_back(self) -> None:
        self.firefox.wait_for_addon()
        # Pages of the add-on are closed with it.
        self._panel = None
        # The background puts the new script into open tabs by itself; a person takes longer to come back than it does.
        panel = self.panel()
        until(lambda: panel.evaluate(_SCRIPTS_RUN), "the new script runs in every open tab")

    def fill_disk(self) -> None:
        sizes = [[60_000, 199], [15_000, 99], [4_000, 99], [1_000, 99]]
        self.panel().evaluate(BALLAST, sizes)

    def empty_disk(self) -> None:
        self.panel().evaluate(LIGHTEN)

    def withhold_desk(self) -> None:
        self.firefox.withhold("http://127.0.0.1/*")

    def give_leave(self) -> None:
        until(lambda: self.firefox.chrome(_SAY_YES), "Firefox asks for the permission")


_SAY_YES = """
const panel = Services.wm.getMostRecentWindow("navigator:browser").document.getElementById("notification-popup");
const button = panel?.state === "open" ? panel.querySelector("popupnotification")?.button : null;
if (!button || button.disabled) { return false; }
button.click();
return true;
"""

_SCRIPTS_RUN = """
const func = () => Reflect.has(globalThis, Symbol.for("vidhuk"));
for (const tab of await browser.tabs.query({ url: "https://www.facebook.com/*" })) {
  const [frame] = await browser.scripting.executeScript({ target: { tabId: tab.id }, func });
  if (!frame.result) { return false; }
}
return true;
"""
