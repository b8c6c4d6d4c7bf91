"""langdetect restricted to Ukrainian, Russian and English: one voice among others, never the last word."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import Any

MAX_LETTERS = 600
"""Letters that are shown to langdetect; it samples n-grams, more letters only cost time."""

_SEED = 20_261
_lock = Lock()


@cache
def _factory() -> Any:
    # The package's own entry point loads 55 profiles (1 s, 60 MB) and calls short Ukrainian Macedonian.
    from langdetect.detector_factory import DetectorFactory  # noqa: PLC0415  # only when letters and words do not decide

    profiles = files("langdetect") / "profiles"
    factory = DetectorFactory()
    factory.load_json_profile([(profiles / name).read_text(encoding="utf-8") for name in ("uk", "ru", "en")])
    factory.seed = _SEED  # its sampling is random: without a seed the same comment could change its language
    return factory


def detect(words: list[str]) -> dict[str, float]:
    """Probability of each of `uk`, `ru`, `en`; empty when langdetect finds no n-gram that it knows.

    Args:
        words: the words that vote (no links, names, emoji).
    """
    from langdetect.lang_detect_exception import LangDetectException  # noqa: PLC0415

    with _lock:
        factory = _factory()
        detector = factory.create()
        detector.append(" ".join(words)[:MAX_LETTERS])
        try:
            found = detector.get_probabilities()
        except LangDetectException:
            return {}
    return {language.lang: float(language.prob) for language in found}


def profile_names() -> list[str]:
    """The languages that are loaded (a test holds this to three)."""
    return sorted(json.loads(json.dumps(_factory().get_lang_list())))
