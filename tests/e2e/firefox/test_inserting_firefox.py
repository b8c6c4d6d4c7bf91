"""Replies into the sites' own boxes in Firefox, with the real Lexical and a React textarea."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.browsers.firefox_seat import FirefoxSeat
from tests.e2e.browsers.pairing import pair
from tests.e2e.inserting.cases import CASES
from tests.e2e.inserting.chain import CHAINS
from tests.e2e.inserting.lives import LIVES
from tests.e2e.inserting.place import Place, bundle
from tests.e2e.inserting.watching import WATCHING
from tests.e2e.inserting.work import WORKS, Work
from tests.e2e.site_server import Sites
from tests.running_desk import RunningDesk

pytestmark = pytest.mark.timeout(180)


@pytest.fixture(scope="module")
def place(sites: Sites, firefox_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with tempfile.TemporaryDirectory(prefix="vidhuk-", ignore_cleanup_errors=True) as folder:
        seat = FirefoxSeat(sites, firefox_build, Path(folder))
        seat.open()
        try:
            yield Place(seat, sites, bundle(tmp_path_factory.mktemp("editors")))
        finally:
            seat.close()
            seat.firefox.kill()


@pytest.mark.parametrize("play", [*CASES, *WATCHING], ids=lambda play: play.__name__)
def test_inserting(place: Place, play: Callable[[Place], None]) -> None:
    play(place)


@pytest.fixture(scope="module")
def work(place: Place, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Work]:
    desk = RunningDesk(tmp_path_factory.mktemp("desk") / "home", forked=True)
    desk.start()
    try:
        pair(place.seat.own_page("options"), desk, desk.port)
        yield Work(place, desk)
    finally:
        desk.kill()


@pytest.mark.parametrize("play", [*WORKS, *LIVES, *CHAINS], ids=lambda play: play.__name__)
def test_working(work: Work, play: Callable[[Work], None]) -> None:
    play(work)
