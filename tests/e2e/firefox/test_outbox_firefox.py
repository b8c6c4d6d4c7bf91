"""The outbox's matrix in Firefox: each scenario ends in exactly one record for what the person was told is safe."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.browsers.firefox_seat import FirefoxSeat
from tests.e2e.outbox.matrix import play, scenes, stage_for
from tests.e2e.outbox.stage import Scenario, Stage
from tests.e2e.site_server import Sites

pytestmark = pytest.mark.timeout(400)


@pytest.fixture(scope="module")
def stage(sites: Sites, firefox_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with tempfile.TemporaryDirectory(prefix="vidhuk-", ignore_cleanup_errors=True) as folder:
        seat = FirefoxSeat(sites, firefox_build, Path(folder))
        try:
            with stage_for(seat, sites, tmp_path_factory.mktemp("outbox")) as here:
                yield here
        finally:
            seat.firefox.kill()


@pytest.mark.parametrize("scene", scenes("firefox"), ids=lambda scene: scene.name)
def test_outbox(stage: Stage, scene: Scenario) -> None:
    play(stage, scene)
