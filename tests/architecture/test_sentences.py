"""Every sentence that a person sees stands in both catalogs, is used, and takes the same parameters in both languages."""

from __future__ import annotations

import json
import re
from collections import Counter
from enum import StrEnum
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast, visitor

from tests.architecture.house import LOCALES, PACKAGE, ROOMS, files, named
from vidhuk import contracts as c

LANGUAGES = ("uk", "en")

# Families: a key for every member of a closed list of contracts/, so that no code reaches a person bare.
FAMILIES: dict[str, type[StrEnum]] = {
    "element-": c.Element,
    "error-": c.ErrorCode,
    "flag-": c.Flag,
    "group-": c.SignGroup,
    "language-": c.Language,
    "lint-": c.LintRule,
    "missing-": c.MissingFact,
    "script-": c.Script,
    "sentiment-": c.Sentiment,
    "sign-": c.SignCode,
    "stage-": c.ReplyStage,
    "topic-": c.Topic,
    "type-": c.CommentType,
    "voice-": c.Voice,
}

KEY = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+"
# `text("key"`, `t('key'`: how Python, templates and TypeScript ask for a sentence.
ASKED = re.compile(rf"""\b(?:t|text|say|sentence)\(\s*["'`]({KEY})["'`]""")
# The content script finds its one sentence by /^key = / without a Fluent parser: it must stay small.
QUOTED = re.compile(rf"""["'`^]({KEY})(?:["'`]| = )""")
# f"error-{code}", `error-${{code}}`, "error-" ~ code, "error-" + code: the rest is known at run time only.
PREFIX = re.compile(r"""["'`]([a-z][a-z0-9-]*-)(?:\$?\{|["'`]\s*[~+])""")


class Placeables(visitor.Visitor):
    """Collects the parameters of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 the parser's name
        self.names.add(node.id.name)


@cache
def catalog(language: str) -> dict[str, tuple[Path, frozenset[str]]]:
    """Key → file and parameters."""
    found: dict[str, tuple[Path, frozenset[str]]] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Message):
                placeables = Placeables()
                placeables.visit(entry)
                found[entry.id.name] = (path, frozenset(placeables.names))
    return found


@cache
def sources() -> dict[Path, str]:
    """Code and templates that may ask for a sentence."""
    code = files(".py", ".html", ".js", ".yaml", under=PACKAGE) + files(".ts", ".tsx", ".html", under=ROOMS)
    return {path: path.read_text("utf-8") for path in code if ".generated" not in path.name}


@pytest.mark.parametrize("path", files(".ftl"), ids=named)
def test_a_catalog_parses_and_says_every_sentence_once(path: Path) -> None:
    body = FluentParser().parse(path.read_text("utf-8")).body
    junk = [(entry.content or "")[:80] for entry in body if isinstance(entry, ast.Junk)]
    assert not junk, f"not Fluent: {junk}"
    twice = [key for key, n in Counter(e.id.name for e in body if isinstance(e, ast.Message)).items() if n > 1]
    assert not twice


@pytest.mark.parametrize("path", files(".ftl"), ids=named)
def test_a_key_begins_with_the_area_of_its_file(path: Path) -> None:
    body = FluentParser().parse(path.read_text("utf-8")).body
    keys = [entry.id.name for entry in body if isinstance(entry, ast.Message)]
    assert keys, "an empty catalog"
    wrong = [key for key in keys if not re.fullmatch(KEY, key)]
    assert not wrong, f"kebab-case with the area in front: {wrong}"


def test_no_key_stands_in_two_files() -> None:
    for language in LANGUAGES:
        keys = Counter(
            entry.id.name
            for path in sorted((LOCALES / language).glob("*.ftl"))
            for entry in FluentParser().parse(path.read_text("utf-8")).body
            if isinstance(entry, ast.Message)
        )
        assert not [key for key, n in keys.items() if n > 1]


def test_both_languages_have_the_same_files_and_the_same_keys() -> None:
    uk, en = catalog("uk"), catalog("en")
    assert {p.name for p in (LOCALES / "uk").iterdir()} == {p.name for p in (LOCALES / "en").iterdir()}
    assert sorted(uk.keys() - en.keys()) == [], "missing in English"
    assert sorted(en.keys() - uk.keys()) == [], "missing in Ukrainian"
    assert {key: path.name for key, (path, _) in uk.items()} == {key: path.name for key, (path, _) in en.items()}


def test_both_languages_take_the_same_parameters() -> None:
    uk, en = catalog("uk"), catalog("en")
    differing = {key: (set(uk[key][1]), set(en[key][1])) for key in uk.keys() & en.keys() if uk[key][1] != en[key][1]}
    assert not differing


@pytest.mark.parametrize(("prefix", "members"), FAMILIES.items())
def test_every_member_of_a_closed_list_has_its_sentence(prefix: str, members: type[StrEnum]) -> None:
    for language in LANGUAGES:
        missing = [m.value for m in members if f"{prefix}{m.value.replace('_', '-').lower()}" not in catalog(language)]
        assert not missing, f"no sentence in {language}: {missing}"


@pytest.mark.parametrize(("prefix", "members"), FAMILIES.items())
def test_no_sentence_outlives_its_member(prefix: str, members: type[StrEnum]) -> None:
    wanted = {f"{prefix}{m.value.replace('_', '-').lower()}" for m in members}
    assert not sorted(key for key in catalog("uk") if key.startswith(prefix) and key not in wanted)


def test_every_sentence_that_is_asked_for_is_there() -> None:
    missing = {
        f"{named(path)}: {key}"
        for path, text in sources().items()
        for key in ASKED.findall(text)
        if key not in catalog("uk")
    }
    assert not sorted(missing)


def test_every_key_that_is_put_together_has_sentences() -> None:
    prefixes = {prefix for text in sources().values() for prefix in PREFIX.findall(text)}
    areas = {path.stem for path in (LOCALES / "uk").glob("*.ftl")}
    lost = [p for p in sorted(prefixes) if p.split("-")[0] in areas and not any(k.startswith(p) for k in catalog("uk"))]
    assert not lost


def test_no_sentence_is_unused() -> None:
    everything = "\n".join(sources().values())
    quoted = set(QUOTED.findall(everything))
    prefixes = {*FAMILIES, *(prefix for prefix in PREFIX.findall(everything) if len(prefix.strip("-")) > 1)}
    # names.of("pages-site", site): a family is asked for by its first part, which is no sentence itself.
    prefixes |= {f"{part}-" for part in quoted - catalog("uk").keys()}
    unused = [key for key in catalog("uk") if key not in quoted and not key.startswith(tuple(prefixes))]
    assert not unused, f"nobody says: {sorted(unused)}"


def test_the_manifests_words_stand_in_both_languages() -> None:
    folders = sorted((ROOMS.parent / "public" / "_locales").iterdir())
    assert [folder.name for folder in folders] == ["en", "uk"]
    uk, en = (json.loads((folder / "messages.json").read_text("utf-8")) for folder in reversed(folders))
    assert uk.keys() == en.keys()
    config = (ROOMS.parent / "wxt.config.ts").read_text("utf-8")
    code = "\n".join(text for path, text in sources().items() if path.is_relative_to(ROOMS))
    asked = set(re.findall(r"__MSG_(\w+)__", config)) | set(re.findall(r"getMessage\(\s*[\"'](\w+)", code))
    assert not sorted(asked - uk.keys()), "asked for and not written"
    assert not [key for key in uk if f"__MSG_{key}__" not in config and f'"{key}"' not in code], "nobody says"
