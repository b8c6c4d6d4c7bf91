"""The outbox's matrix in Chromium: each scenario ends in exactly one record for what the person was told is safe."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.e2e.browsers.chromium_seat import ChromiumSeat
from tests.e2e.outbox.matrix import play, scenes, stage_for
from tests.e2e.outbox.stage import Scenario, Stage
from tests.e2e.site_server import Sites

pytestmark = pytest.mark.timeout(400)


@pytest.fixture(scope="module")
def stage(
    playwright_driver: Playwright, sites: Sites, extension_build: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    # Not under pytest's own folder: its name is long, and Chromium's sockets in the profile have a limit.
    with tempfile.TemporaryDirectory(prefix="vidhuk-", ignore_cleanup_errors=True) as folder:
        seat = ChromiumSeat(playwright_driver, sites, extension_build, Path(folder))
        with stage_for(seat, sites, tmp_path_factory.mktemp("outbox")) as here:
            yield here


@pytest.mark.parametrize("scene", scenes("chromium"), ids=lambda scene: scene.name)
def test_outbox(stage: Stage, scene: Scenario) -> None:
    play(stage, scene)
