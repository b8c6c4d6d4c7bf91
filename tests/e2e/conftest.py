"""What the browser tests share: the sites, a desk of their own, and a Chromium with the built extension."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright, sync_playwright

from tests.e2e.chromium import EXTENSION, Extension, chromium_with_extension
from tests.e2e.screen_seat import ScreenSeat, screen_seat
from tests.e2e.site_server import Sites, site_server
from tests.running_desk import RunningDesk


@pytest.fixture(scope="module")
def playwright_driver() -> Iterator[Playwright]:
    """Playwright, started once per file: while it is up, its event loop is the thread's, and no other can run there."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sites]:
    """Facebook and Instagram, as far as the browser can tell."""
    with site_server(tmp_path_factory.mktemp("sites")) as running:
        yield running


@pytest.fixture(scope="session")
def extension_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped build, copied, so that a build beside the tests does not change it under the browser."""
    if not (EXTENSION / "manifest.json").exists():
        pytest.fail(f"no build at {EXTENSION}: run `make build`")
    copy = tmp_path_factory.mktemp("extension") / "chrome-mv3"
    shutil.copytree(EXTENSION, copy)
    return copy


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDesk]:
    """A running desk with a data folder and a port of its own, one for a file."""
    running = RunningDesk(tmp_path_factory.mktemp("desk") / "home", forked=True)
    running.start()
    try:
        yield running
    finally:
        running.kill()


@pytest.fixture(scope="module")
def extension(playwright_driver: Playwright, sites: Sites, extension_build: Path) -> Iterator[Extension]:
    """Chromium with the extension, not paired yet, one for a file: a browser and a desk of its own cost a test seconds."""
    # Not tmp_path: its name is long, and Chromium's sockets in the profile have a length limit.
    with (
        tempfile.TemporaryDirectory(prefix="vidhuk-") as profile,
        chromium_with_extension(playwright_driver, Path(profile), sites, extension=extension_build) as running,
    ):
        yield running


@pytest.fixture(scope="module")
def paired(extension: Extension, desk: RunningDesk) -> Extension:
    """The same, paired with the desk through the options page, unless a test before has done it its own way."""
    options = extension.options()
    connected = extension.state(options)["connection"]["cause"] == "connected"
    options.close()
    if not connected:
        extension.pair(desk)
    return extension


@pytest.fixture(scope="module")
def seat(playwright_driver: Playwright, sites: Sites, extension_build: Path, desk: RunningDesk) -> Iterator[ScreenSeat]:
    """One visible browser for a file, paired once."""
    with screen_seat(playwright_driver, sites, extension_build, desk) as found:
        yield found


@pytest.fixture
def kept(desk: RunningDesk) -> Callable[[], list[dict[str, Any]]]:
    """What came into the archive since this test began, in order of arrival."""
    before = {row["seq"] for row in desk.exported()}
    return lambda: [row for row in desk.exported() if row["seq"] not in before]


@pytest.fixture(autouse=True)
def no_tab_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """The next test of the file finds one empty tab."""
    shared = request.getfixturevalue("extension") if "extension" in request.fixturenames else None
    yield
    if shared is not None:
        first, *others = shared.context.pages
        for page in others:
            page.close()
        first.goto("about:blank")
