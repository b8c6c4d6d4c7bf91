"""The playbook as it is now, for whoever asks often: the clinic's own words are read only when their file has changed."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from vidhuk.errors import VidhukError
from vidhuk.replies.own_file import OwnFile
from vidhuk.replies.own_pack import merged
from vidhuk.replies.playbook import Playbook

log = logging.getLogger("vidhuk.replies")


class CurrentPlaybook:
    """A broken file of the clinic leaves the last good playbook in force.

    Args:
        shipped: the packs of the program.
        folder: `playbook` of the data folder.
    """

    def __init__(self, shipped: Playbook, folder: Path) -> None:
        self.shipped = shipped
        self.own = OwnFile(folder, shipped)
        self._lock = threading.Lock()
        self._stamp: tuple[int, int] | None = None
        self._now = shipped

    def now(self) -> Playbook:
        """The playbook."""
        try:
            status = self.own.path.stat()
            stamp = (status.st_mtime_ns, status.st_size)
        except OSError:
            stamp = None
        with self._lock:
            if stamp != self._stamp:
                self._stamp = stamp
                try:
                    self._now = merged(self.shipped, self.own.pack())
                except VidhukError as broken:
                    log.warning("the clinic's own playbook is not in force: %s", broken.code.value)
            return self._now
