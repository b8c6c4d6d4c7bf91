"""The clinic's layers as files of the data folder: the one in force, those before it, and the way back; the shipped model stays."""

from __future__ import annotations

import json
import logging
import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vidhuk.classify.layer import Layer

log = logging.getLogger("vidhuk.labels")

FOLDER = "layers"
_POINTER = "current.json"


def adopt_layer(home: Path, layer: Layer) -> None:
    """Put a layer in force; the one before is kept for the way back.

    Raises:
        OSError: the data folder cannot be written.
    """
    folder = home / FOLDER
    folder.mkdir(exist_ok=True)
    _write(folder / f"{layer.version}.json", layer.dump())
    history = [version for version in layers_in_force(home) if version != layer.version]
    _write(folder / _POINTER, json.dumps([*history, layer.version]))


def undo_layer(home: Path) -> tuple[str | None, str | None]:
    """Go back by one; returns the layer that was in force and the one that is, `None` for the shipped model alone.

    Raises:
        OSError: the data folder cannot be written.
    """
    history = layers_in_force(home)
    if not history:
        return None, None
    _write(home / FOLDER / _POINTER, json.dumps(history[:-1]))
    return history[-1], (history[-2] if len(history) > 1 else None)


def layers_in_force(home: Path) -> list[str]:
    """Versions in the order in which they were put in force; the last one is."""
    try:
        found = json.loads((home / FOLDER / _POINTER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [version for version in found if isinstance(version, str)] if isinstance(found, list) else []


class CurrentLayer:
    """The layer in force; read again only when it has changed. A broken file leaves the shipped model alone.

    Args:
        home: the data folder.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._lock = threading.Lock()
        self._stamp: int | None = None
        self._layer: Layer | None = None

    def now(self) -> Layer | None:
        """The layer, `None` when there is none."""
        try:
            stamp = (self._home / FOLDER / _POINTER).stat().st_mtime_ns
        except OSError:
            stamp = None
        with self._lock:
            if stamp != self._stamp:
                self._stamp, self._layer = stamp, self._read()
            return self._layer

    def _read(self) -> Layer | None:
        from vidhuk.classify.layer import load_layer  # noqa: PLC0415  (a start must not wait for dictionaries)

        history = layers_in_force(self._home)
        if not history:
            return None
        try:
            return load_layer((self._home / FOLDER / f"{Path(history[-1]).name}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            log.warning("the clinic's layer cannot be read; the shipped model speaks alone")
            return None


def _write(path: Path, text: str) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)
