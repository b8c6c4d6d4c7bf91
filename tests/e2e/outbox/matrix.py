"""The outbox's matrix: every scenario, and the stage for one browser on which all of them play."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.browsers.pairing import pair
from tests.e2e.browsers.seat import Seat
from tests.e2e.faults import faulty_road
from tests.e2e.outbox import answers, lives, room
from tests.e2e.outbox.stage import SCENARIOS, Scenario, Stage
from tests.e2e.site_server import Sites
from tests.running_desk import RunningDesk

PARTS = (answers, lives, room)
"""Their import put the scenarios into the list."""


def scenes(browser: str) -> list[Scenario]:
    """The scenarios of one browser, in the order in which they were written."""
    return [scene for scene in SCENARIOS if browser in scene.browsers]


@contextmanager
def stage_for(seat: Seat, sites: Sites, folder: Path) -> Iterator[Stage]:
    """One browser, one desk and one road between them for all scenarios, paired once.

    Args:
        folder: where the desk's data go.
    """
    desk = RunningDesk(folder / "home", forked=True).start()
    try:
        with faulty_road(lambda: desk.port) as road:
            seat.open()
            try:
                pair(seat.own_page("options"), desk, road.port)
                yield Stage(seat, desk, road, sites)
            finally:
                seat.close()
    finally:
        desk.kill()


def play(stage: Stage, scene: Scenario) -> None:
    """Play one scenario to its end, and balance the books."""
    scenes_own = Stage(stage.seat, stage.desk, stage.road, stage.sites)
    try:
        scene.play(scenes_own)
        scenes_own.balance()
    except AssertionError as trouble:
        trouble.add_note(scenes_own.report())
        raise
    finally:
        scenes_own.clear()
