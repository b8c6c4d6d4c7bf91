"""Process start to first receipt, and memory after one receipt in each language; the real process, paired beforehand."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

import psutil

from tests.bench.report import Figure
from tests.running_desk import EXTENSION_ORIGIN, PairedClient, RunningDesk
from tests.server.factories import Draft

START_AT_MOST, MEMORY_AT_MOST = 4.0, 350.0
"""Seconds and megabytes: the bars of the issue on understanding («start to first receipt; memory after one receipt in each
language»), which took the place of 3 s and 180 MB from before there was a sentence model."""

ONE_EACH = {
    "uk": "Чекала під кабінетом понад сорок хвилин, ніхто навіть не вибачився. Дуже прикро.",
    "ru": "Ждали приёма больше часа, администратор ещё и нагрубила. Очень неприятно.",
    "en": "We waited for more than an hour and the receptionist was rude to us.",
    "mixed": "Прийшли на девять, а прийняли тільки в одинадцять, никто ничего не объяснил, просто жах.",
}


def measure(runs: int = 5) -> list[Figure]:
    """Both figures, each of `runs` fresh processes."""
    starts: list[float] = []
    memory: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        template = RunningDesk(Path(folder) / "template").start()
        paired = template.pair()
        template.stop()
        for run in range(runs):
            home = Path(folder) / f"run{run}"
            shutil.copytree(template.home, home)
            desk = RunningDesk(home)
            began = time.perf_counter()
            desk.start()
            client = PairedClient(desk.base, EXTENSION_ORIGIN, paired.token, paired.installation)
            try:
                client.submit(Draft(text=ONE_EACH["uk"]).body()).raise_for_status()
                starts.append(time.perf_counter() - began)
                for text in ONE_EACH.values():
                    client.submit(Draft(text=text).body()).raise_for_status()
                assert desk.process is not None
                memory.append(psutil.Process(desk.process.pid).memory_info().rss / 1e6)
            finally:
                client.close()
                desk.stop()
        paired.close()
    return [
        Figure(
            "desk: process start to first receipt", "s", starts, bar=START_AT_MOST, note="labels and replies included"
        ),
        Figure(
            "desk: memory after one receipt in each language", "MB", memory, bar=MEMORY_AT_MOST, note="resident set"
        ),
    ]
