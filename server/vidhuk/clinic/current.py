"""The clinic as its file is now, for whoever asks often; reads the file only when it has changed."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from vidhuk.clinic.file import load_clinic
from vidhuk.contracts import Clinic
from vidhuk.errors import VidhukError

log = logging.getLogger("vidhuk.clinic")


class CurrentClinic:
    """A broken file leaves the last good clinic in force.

    Args:
        path: the clinic's file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._stamp: tuple[int, int] | None = None
        self._clinic = Clinic()

    def now(self) -> Clinic:
        """The clinic."""
        try:
            status = self._path.stat()
            stamp = (status.st_mtime_ns, status.st_size)
        except OSError:
            stamp = None
        with self._lock:
            if stamp != self._stamp:
                self._stamp = stamp
                try:
                    self._clinic = load_clinic(self._path)
                except VidhukError as broken:
                    # `doctor` and the clinic page say what is wrong; replies must not stop for it.
                    log.warning("clinic.yaml is not in force: %s", broken.code.value)
            return self._clinic
