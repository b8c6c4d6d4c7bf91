"""Finds the files that both sides share (schemas, locales), in a checkout and in an installed package; reads nothing itself."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shared_dir() -> Path:
    """The folder of `shared_schemas/`: inside an installed package it is `_shared`, in a checkout it stands at the root.

    Raises:
        FileNotFoundError: neither place exists, so the installation is incomplete.
    """
    for candidate in (_PACKAGE / "_shared", _PACKAGE.parents[1] / "shared_schemas"):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError("shared_schemas is missing: the installation of vidhuk is incomplete")
