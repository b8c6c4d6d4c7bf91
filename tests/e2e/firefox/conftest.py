"""What the tests in Firefox share: the shipped build as it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.browsers.firefox import BUILD


@pytest.fixture(scope="session")
def firefox_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped build, copied, so that a build beside the tests does not change it under the browser."""
    if not (BUILD / "manifest.json").exists():
        pytest.fail(f"no build at {BUILD}: run `make build`")
    copy = tmp_path_factory.mktemp("extension") / "firefox-mv3"
    shutil.copytree(BUILD, copy)
    return copy
