"""One desk for a whole file: the guard keeps nothing between two requests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.inside_desk import InsideDesk, inside_desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[InsideDesk]:
    with inside_desk(tmp_path_factory.mktemp("guard") / "home") as found:
        yield found
