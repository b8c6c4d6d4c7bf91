"""A real Firefox with the packed add-on, driven through Marionette: its tabs, its event page, its menu, its sidebar."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from marionette_driver.addons import Addons
from marionette_driver.errors import MarionetteException
from marionette_driver.marionette import ActionSequence, Marionette

from tests.e2e.browsers.firefox_profile import ADDON, PREFS, UUID, firefox_path
from tests.e2e.browsers.seat import PageGone, Tab
from tests.e2e.chromium import MENU_ITEM, until
from tests.e2e.site_server import HOSTS, Sites

BUILD = Path(__file__).parents[3] / "extension" / "dist" / "firefox-mv3"
_START_SECONDS = 60


def pack(build: Path, target: Path, version: str | None = None) -> Path:
    """Pack a build as the add-on that a person installs.

    Args:
        version: another version than the build's, for an update.
    """
    if not (build / "manifest.json").exists():
        raise RuntimeError(f"no build at {build}: run `make build`")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(path for path in build.rglob("*") if path.is_file()):
            content = file.read_bytes()
            if version is not None and file == build / "manifest.json":
                content = json.dumps({**json.loads(content), "version": version}).encode()
            archive.writestr(str(file.relative_to(build)), content)
    return target


class Firefox:
    """One Firefox on one profile; may be stopped and started again."""

    def __init__(
        self,
        profile: Path,
        sites: Sites | None,
        env: dict[str, str] | None = None,
        hosts: tuple[str, ...] = HOSTS,
        ports: dict[int, int] | None = None,
    ) -> None:
        """Start nothing yet.

        Args:
            sites: what stands in for the sites.
            env: with DISPLAY it draws on that screen; else on none.
            hosts: names that lead to `sites`.
            ports: other ports that lead elsewhere.
        """
        self.profile = profile
        self.headless = env is None or "DISPLAY" not in env
        self.env = env or {}
        prefs = dict(PREFS)
        if sites is not None:
            prefs["network.dns.localDomains"] = ",".join(hosts)
            forced = {443: sites.port, **(ports or {})}
            prefs["network.socket.forcePort"] = ";".join(f"{asked}={real}" for asked, real in forced.items())
        self.prefs = prefs
        self.process: subprocess.Popen[bytes] | None = None
        self._session: Marionette | None = None

    # ------------------------------------------------ its life

    def start(self) -> Firefox:
        """Start it and open a session.

        Raises:
            AssertionError: Marionette did not answer; the message names what was awaited.
        """
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in self.prefs.items()]
        (self.profile / "user.js").write_text("\n".join(lines) + "\n", "utf-8")
        port_file = self.profile / "MarionetteActivePort"
        port_file.unlink(missing_ok=True)
        env = {
            **os.environ,
            "HOME": str(self.profile),
            "MOZ_CRASHREPORTER_DISABLE": "1",
            "MOZ_DISABLE_AUTO_SAFE_MODE": "1",
            **({"MOZ_HEADLESS": "1"} if self.headless else {}),
            **self.env,
        }
        words = [firefox_path(), "--no-remote", "--profile", str(self.profile), "--marionette"]
        with (self.profile / "firefox.log").open("ab") as log:
            # System access: the tests look at the sidebar and press items of the menu, which belong to the browser.
            self.process = subprocess.Popen(
                [*words, "-remote-allow-system-access"], env=env, stdout=log, stderr=log, start_new_session=True
            )
        port = until(
            lambda: port_file.read_text("utf-8").strip() if port_file.exists() else "",
            "Firefox opens its door to the driver",
            _START_SECONDS,
        )
        self._session = Marionette(host="127.0.0.1", port=int(port), bin=None, socket_timeout=120)
        self._session.start_session({"acceptInsecureCerts": True, "pageLoadStrategy": "normal"})
        self._session.timeout.script = 60
        return self

    @property
    def session(self) -> Any:
        """The driver's session (its library publishes no types)."""
        assert self._session is not None, "Firefox is not running"
        return self._session

    def stop(self) -> None:
        """Close it as a person does, and wait until it is gone."""
        if self.process is None:
            return
        with suppress(MarionetteException, OSError):
            self.session._request_in_app_shutdown(["eForceQuit"])
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.kill()
        self.process = None
        self._session = None

    def kill(self) -> None:
        """End it and its children at once, as a power cut would."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                # Its own process group: only what this test started.
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(timeout=20)
            self.process = None
            self._session = None

    # ------------------------------------------------ the browser's own side

    def chrome(self, script: str, *words: Any) -> Any:
        """Run a script of the browser's own; `return` gives its value. An `await` may stand in it."""
        with self.session.using_context("chrome"):
            return self.run(script, words, session=self.session, sandbox="system")

    def run(self, script: str, words: tuple[Any, ...], *, session: Any, sandbox: str | None) -> Any:
        """Run a script where the session stands, with `args` and `await`.

        Raises:
            PageGone: another page came while the script ran.
        """
        wrapped = (
            "const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);"
            f"(async () => {{ {script} }})()"
            ".then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));"
        )
        answer = session.execute_async_script(wrapped, script_args=list(words), sandbox=sandbox)
        if answer is None:
            raise PageGone
        assert "error" not in answer, answer["error"]
        return answer["value"]

    def install(self, package: Path, *, temporary: bool = False) -> None:
        """Install the packed add-on and wait until its background has started once."""
        assert Addons(self.session).install(str(package), temp=temporary) == ADDON
        self.wait_for_addon()

    def wait_for_addon(self) -> None:
        """Wait until the add-on runs."""
        until(
            lambda: self.chrome(
                "const policy = WebExtensionPolicy.getByID(args[0]);"
                "return policy?.extension?.backgroundState === 'running' || policy?.extension?.backgroundState === 'suspended'",
                ADDON,
            ),
            "the add-on's background has run",
            30,
        )

    def background_state(self) -> str:
        """`running`, `suspended`, `starting`, `stopped`."""
        return str(self.chrome("return WebExtensionPolicy.getByID(args[0]).extension.backgroundState", ADDON))

    def suspend_background(self) -> None:
        """Put the event page to sleep, as Firefox does after half a minute without work."""
        self.chrome(
            "await WebExtensionPolicy.getByID(args[0]).extension"
            ".terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })",
            ADDON,
        )

    def kill_extension_process(self) -> None:
        """Kill the process that runs the add-on's background and pages, in the middle of whatever they do."""
        pids = self.chrome(
            "const info = await ChromeUtils.requestProcInfo();"
            "return info.children.filter((one) => one.type === 'extension').map((one) => one.pid)"
        )
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        until(
            lambda: all(not Path(f"/proc/{pid}").exists() or "Z" in _state_of(pid) for pid in pids),
            "the extension's process is gone",
        )

    def withhold(self, *hosts: str) -> None:
        """Take back the leave for these hosts, as the switches of about:addons do."""
        self.chrome(_WITHHOLD, ADDON, list(hosts))

    # ------------------------------------------------ tabs and the menu

    def tab(self, address: str) -> FirefoxTab:
        """Open an address in a new tab in front."""
        # The tab that the session stood in may be closed or dead.
        self.session.switch_to_window(self.session.window_handles[0], focus=False)
        tab = FirefoxTab(self, self.session.open(type="tab", focus=True)["handle"])
        tab.goto(address)
        return tab

    def page(self, name: str) -> FirefoxTab:
        """One of the extension's own pages (`options`, `sidepanel`) as a tab."""
        return self.tab(f"moz-extension://{UUID}/{name}.html")

    def choose_item(self, times: int = 1) -> None:
        """Choose our item of the open menu: the browser's own, so that the click is a person's.

        Args:
            times: so often at once, however slow the machine is.
        """
        until(lambda: self.chrome(_CHOOSE_ITEM, ADDON, MENU_ITEM, times), "our item stands in the open menu")

    def close_menu(self) -> None:
        """Shut the menu that a right-click opened."""
        until(lambda: self.chrome(_CLOSE_MENU), "the menu opens and is shut")


_WITHHOLD = """
const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
const { extension } = WebExtensionPolicy.getByID(args[0]);
await ExtensionPermissions.remove(args[0], { permissions: [], origins: args[1] }, extension);
"""

_CLOSE_MENU = """
const menu = Services.wm.getMostRecentWindow("navigator:browser").document.getElementById("contentAreaContextMenu");
if (menu.state !== "open") { return false; }
const shut = new Promise((done) => menu.addEventListener("popuphidden", done, { once: true }));
menu.hidePopup();
await shut;
return true;
"""

# Menu ids are made of the add-on's id and ours.
_CHOOSE_ITEM = """
const menu = Services.wm.getMostRecentWindow("navigator:browser").document.getElementById("contentAreaContextMenu");
const id = `${args[0].replace(/[^a-z0-9]/gi, "_")}-menuitem-_${args[1]}`;
const item = menu.ownerDocument.getElementById(id);
if (menu.state !== "open" || item === null || item.hidden) { return false; }
const shut = new Promise((done) => menu.addEventListener("popuphidden", done, { once: true }));
for (let time = 1; time < args[2]; time += 1) { item.doCommand(); }
menu.activateItem(item);
await shut;
return true;
"""


def _state_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return "Z"


class FirefoxTab(Tab):
    """One tab of Firefox."""

    def __init__(self, firefox: Firefox, handle: str) -> None:
        self.firefox = firefox
        self.handle = handle

    def _session(self, *, focus: bool = False) -> Any:
        session = self.firefox.session
        session.switch_to_window(self.handle, focus=focus)
        return session

    def front(self) -> None:
        self._session(focus=True)

    def goto(self, address: str) -> None:
        self._session(focus=True).navigate(address)

    def evaluate(self, script: str, *words: Any) -> Any:
        return self.firefox.run(script, words, session=self._session(), sandbox=None)

    def _element(self, selector: str) -> Any:
        return self._session(focus=True).find_element("css selector", selector)

    def click(self, selector: str) -> None:
        self._element(selector).click()

    def right_click(self, selector: str, corner: tuple[int, int] | None = None) -> None:
        """Press the right button on an element: an event that the browser trusts.

        Args:
            corner: so far from its upper left corner, inside of it; its middle when there is none.
        """
        self.front()
        x, y = self.evaluate(_POINT, selector, corner)
        mouse = ActionSequence(self.firefox.session, "pointer", "mouse", {"pointerType": "mouse"})
        mouse.pointer_move(x, y).pointer_down(2).pointer_up(2).perform()

    def fill(self, selector: str, text: str) -> None:
        element = self._element(selector)
        element.clear()
        element.send_keys(text)

    def close(self) -> None:
        self._session().close()

    def alive(self) -> bool:
        """Whether the tab and the process behind it are there still."""
        try:
            # A page whose process was killed keeps its address, and has lost everything else.
            return bool(self.evaluate("return typeof browser.runtime.id === 'string'"))
        except (MarionetteException, PageGone, AssertionError):
            return False


_POINT = """
const element = document.querySelector(args[0]);
element.scrollIntoView({ block: "nearest", behavior: "instant" });
const { x, y, width, height } = element.getBoundingClientRect();
const [across, down] = args[1] ?? [width, height];
// Of a comment taller than the window, the part that is seen.
const top = Math.max(y, 0);
const seen = Math.min(y + height, innerHeight) - top;
return [Math.floor(x + Math.min(width / 2, across)), Math.floor(top + Math.min(seen / 2, down))];
"""


@contextmanager
def firefox(
    sites: Sites | None,
    env: dict[str, str] | None = None,
    hosts: tuple[str, ...] = HOSTS,
    ports: dict[int, int] | None = None,
) -> Iterator[Firefox]:
    """Run Firefox on a profile of its own until the block ends."""
    with tempfile.TemporaryDirectory(prefix="vidhuk-", ignore_cleanup_errors=True) as profile:
        running = Firefox(Path(profile), sites, env, hosts, ports)
        try:
            yield running.start()
        finally:
            running.stop()
            running.kill()
