"""What the tests in Firefox share: the shipped build as it is, and a person's place at a visible browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.browsers.firefox import BUILD
from tests.e2e.firefox.workplace import Workplace, workplace
from tests.e2e.site_server import Sites


@pytest.fixture(scope="session")
def firefox_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped build, copied, so that a build beside the tests does not change it under the browser."""
    if not (BUILD / "manifest.json").exists():
        pytest.fail(f"no build at {BUILD}: run `make build`")
    copy = tmp_path_factory.mktemp("extension") / "firefox-mv3"
    shutil.copytree(BUILD, copy)
    return copy


@pytest.fixture(scope="module")
def seat(sites: Sites, firefox_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    """One for all cases of a file."""
    with workplace(sites, firefox_build, tmp_path_factory.mktemp("native")) as place:
        yield place
