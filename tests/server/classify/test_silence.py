"""Nothing leaves the machine while a comment is read: the runtime of the sentence model has no usage data to send."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

READ = "from vidhuk.classify import analyse; assert analyse('Прийшли до восьмої, відчинили о десятій').reasons"


def test_the_models_runtime_keeps_no_usage_data(tmp_path: Path) -> None:
    """Where it means to send some, it first makes a number for the machine and a queue under the person's home."""
    quiet = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    homes = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "LOCALAPPDATA": str(tmp_path / "local")}
    subprocess.run([sys.executable, "-c", READ], env={**quiet, **homes}, check=True, timeout=60)
    assert [path.name for path in tmp_path.rglob("*") if "onnxruntime" in path.name.lower()] == []


def test_every_process_that_loads_us_forbids_it() -> None:
    quiet = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    code = "import vidhuk, os; print(os.environ['ORT_DISABLE_TELEMETRY'])"
    done = subprocess.run(
        [sys.executable, "-c", code], env=quiet, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "1"
