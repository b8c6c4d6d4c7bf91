"""The profile of a Firefox under test: nothing leaves the machine, nothing greets, and our own packed add-on may be installed."""

from __future__ import annotations

import json
import os
import shutil

ADDON = "vidhuk@vidhuk.org"
UUID = "5b0f5c9e-6f4e-4f6b-9f52-6d8f2f3f7a10"
"""The address of the extension's pages, random in each real installation; fixed here so that tests can open them."""

PREFS: dict[str, bool | int | str] = {
    # Nothing leaves the machine, nothing greets, nothing updates itself.
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.safebrowsing.downloads.remote.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "browser.tabs.warnOnClose": False,
    "browser.warnOnQuit": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.type": 0,
    "services.settings.server": "data:,#nothing",
    "toolkit.telemetry.server": "",
    # The add-on that we packed ourselves: ESR lets a person allow that.
    "xpinstall.signatures.required": False,
    "extensions.webextensions.uuids": json.dumps({ADDON: UUID}),
    # The port is chosen by the system and written into the profile.
    "marionette.port": 0,
    "remote.prefs.recommended": True,
    # A killed extension process is started anew, as often as a test kills it.
    "extensions.webextensions.crash.threshold": 100,
    # One content process is enough for a test, and starts once.
    "dom.ipc.processCount": 1,
    "dom.ipc.processCount.webIsolated": 1,
    "dom.ipc.processPrelaunch.enabled": False,
}


def firefox_path() -> str:
    """The installed Firefox.

    Raises:
        RuntimeError: there is none.
    """
    for name in (os.environ.get("VIDHUK_FIREFOX") or "firefox-esr", "firefox"):
        found = shutil.which(name)
        if found is not None:
            return found
    raise RuntimeError("Firefox is missing: `make test` installs it as root, see .ci/system-packages")
