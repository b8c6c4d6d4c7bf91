"""Size of what is put into every page of a site: the built content scripts, gzipped."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from tests.bench.report import Figure

BUILD = Path(__file__).resolve().parents[2] / "extension" / "dist" / "chrome-mv3"


def measure() -> list[Figure]:
    """The largest sum that one page gets, by the built manifest."""
    manifest = json.loads((BUILD / "manifest.json").read_text(encoding="utf-8"))
    figures = []
    for entry in manifest["content_scripts"]:
        size = sum(len(gzip.compress((BUILD / name).read_bytes(), 9)) for name in entry["js"])
        where = ", ".join(entry["matches"])
        figures.append(Figure(f"extension: content script, gzipped ({where[:28]})", "bytes", [size], bar=20 * 1024))
    for name in ("reader.js", "web.js", "on-demand.js", "insert.js", "toast.js", "picture.js"):
        size = len(gzip.compress((BUILD / name).read_bytes(), 9))
        figures.append(
            Figure(f"extension: script put in when it is needed, gzipped ({name})", "bytes", [size], bar=20 * 1024)
        )
    return figures
