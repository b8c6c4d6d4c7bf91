"""Sentences for people from the Fluent catalogs, one set for both sides; knows no codes and decides nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from vidhuk.contracts import ParamValue
from vidhuk.resources import shared_dir

LANGUAGES: tuple[str, ...] = ("uk", "en")
"""Interface languages, the default first."""


class Sentences:
    """One interface language.

    Args:
        language: `uk` or `en`; anything else falls back to Ukrainian.
        bundle: parsed catalogs of that language.
    """

    def __init__(self, language: str, bundle: FluentBundle) -> None:
        self.language = language
        self._bundle = bundle

    def has(self, key: str) -> bool:
        """Whether the catalogs hold this key."""
        return self._bundle.has_message(key)

    def text(self, key: str, /, **params: ParamValue) -> str:
        """The sentence of `key`.

        Raises:
            KeyError: no such key: a mistake of ours that a test finds, never the input's.
        """
        if not self._bundle.has_message(key):
            raise KeyError(f"no sentence {key!r} in {self.language}")
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(f"sentence {key!r} in {self.language} has no value")
        formatted, _problems = self._bundle.format_pattern(message.value, dict(params))
        return str(formatted)


def load_sentences(language: str, folder: Path | None = None) -> Sentences:
    """Read the catalogs of one language anew (checks use this with a folder of their own)."""
    chosen = language if language in LANGUAGES else LANGUAGES[0]
    # Isolation marks (U+2068/2069) would end up in copied text and in HTML attributes; both languages run left to right.
    bundle = FluentBundle([chosen], use_isolating=False)
    for path in sorted(((folder or shared_dir() / "locales") / chosen).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return Sentences(chosen, bundle)


@cache
def sentences_for(language: str) -> Sentences:
    """The catalogs of one language, read once."""
    return load_sentences(language)
