"""A disk without room, by the means of the system and of the browser itself; no part of the extension knows."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import psutil

from tests.e2e.chromium import chromium_path

BALLAST = """
const put = async (size) => {
  const open = indexedDB.open("ballast");
  open.onupgradeneeded = () => open.result.createObjectStore("weights");
  const database = await new Promise((done, failed) => {
    open.onsuccess = () => done(open.result);
    open.onerror = failed;
  });
  const change = database.transaction("weights", "readwrite", { durability: "strict" });
  const weight = crypto.getRandomValues(new Uint8Array(size));
  const written = new Promise((done) => { change.oncomplete = () => done(true); change.onabort = () => done(false); });
  change.objectStore("weights").put(weight, Math.random());
  const room = await written;
  database.close();
  return room;
};
for (const [size, times] of args[0]) {
  for (let time = 0; time < times && (await put(size).catch(() => false)); time += 1);
}
"""
"""Writes weights of each size in turn, so many times or until one is refused."""

LIGHTEN = """
await new Promise((done, failed) => {
  const gone = indexedDB.deleteDatabase("ballast");
  gone.onsuccess = done;
  gone.onerror = failed;
});
"""


def wrapper(folder: Path) -> Path:
    """A way to start Chromium that survives a write beyond the limit of a file's size: it gets an error, as on a full disk."""
    script = folder / "chromium"
    script.write_text(f"#!/bin/sh\ntrap '' XFSZ\nexec '{chromium_path()}' \"$@\"\n", "utf-8")
    script.chmod(0o700)
    return script


class FileLimit:
    """Takes from the processes that hold Chromium's IndexedDB the room to let its files grow."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        self._before: list[tuple[psutil.Process, Any]] = []

    def log_size(self) -> int:
        """Bytes of the storage's log; 0 while one is laid aside for the next."""
        logs = self._logs()
        return logs[0].stat().st_size if len(logs) == 1 else 0

    def _logs(self) -> list[Path]:
        return [path for path in self._profile.rglob("*.indexeddb.leveldb/*.log") if "chrome-extension" in str(path)]

    def set(self) -> None:
        """From here on no file grows beyond the size of the storage's log.

        Raises:
            AssertionError: nobody holds that log open.
        """
        logs = self._logs()
        size = self.log_size()
        for process in self._holders(logs):
            before = process.rlimit(psutil.RLIMIT_FSIZE)
            process.rlimit(psutil.RLIMIT_FSIZE, (size, before[1]))
            self._before.append((process, before))
        assert self._before, "no process holds the storage"

    def lift(self) -> None:
        """There is room again."""
        # The last first: a disk that was filled twice has its first limit in the end.
        for process, before in reversed(self._before):
            process.rlimit(psutil.RLIMIT_FSIZE, before)
        self._before.clear()

    def _holders(self, logs: list[Path]) -> list[psutil.Process]:
        wanted = {str(path) for path in logs}
        found: list[psutil.Process] = []
        deadline = time.monotonic() + 10
        while not found and time.monotonic() < deadline:
            for process in psutil.process_iter():
                try:
                    mine = str(self._profile) in " ".join(process.cmdline())
                    if mine and wanted & {file.path for file in process.open_files()}:
                        found.append(process)
                except psutil.Error:
                    continue
        return found
