"""A fresh desk for every test of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.inside_desk import InsideDesk, inside_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[InsideDesk]:
    with inside_desk(tmp_path / "home") as found:
        yield found
