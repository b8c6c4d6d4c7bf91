"""The real `vidhuk serve`, one for a whole file: starting it costs a second or two."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.running_desk import RunningDesk


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDesk]:
    found = RunningDesk(tmp_path_factory.mktemp("desk") / "home").start()
    try:
        yield found
    finally:
        found.stop()
