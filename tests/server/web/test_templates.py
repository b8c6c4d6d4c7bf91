"""What no template may do; the guard's policy would stop most of it, but a page must not even try."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import vidhuk.web
from vidhuk.web.rendering import environment

WEB = Path(vidhuk.web.__file__).parent
TEMPLATES = sorted((WEB / "templates").glob("*.html"))
FORBIDDEN = {
    "marks text as safe": re.compile(r"\|\s*safe\b|Markup\(|autoescape\s+false", re.IGNORECASE),
    "has an inline style": re.compile(r"\sstyle\s*=|<style"),
    "has an inline script": re.compile(r"<script(?![^>]*\bsrc=)"),
    "has a handler": re.compile(r"\son[a-z]+\s*=\s*['\"]|hx-on|hx-vals\s*=\s*['\"]js:|javascript:"),
    "uses a filter of htmx, which needs eval": re.compile(r"hx-trigger=\"[^\"]*\["),
    "loads from elsewhere": re.compile(r"(?:src|href)=\"(?:https?:)?//"),
}
CYRILLIC = re.compile(r"[А-Яа-яІЇЄҐіїєґ]{2,}")


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_template(what: str) -> None:
    assert len(TEMPLATES) > 40
    assert [path.name for path in TEMPLATES if FORBIDDEN[what].search(path.read_text("utf-8"))] == [], what


def test_sentences_stand_in_the_catalogs() -> None:
    for path in TEMPLATES:
        words = set(CYRILLIC.findall(re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)))
        # Names of the two languages, each in its own.
        assert words <= {"УКР", "Українська"}, path.name


def test_everything_is_escaped() -> None:
    assert environment().from_string("{{ x }}").render(x="<b>\"'") == "&lt;b&gt;&#34;&#39;"


@pytest.mark.parametrize("path", sorted((WEB / "static").rglob("*.css")), ids=lambda path: path.name)
def test_style_sheets_take_colours_from_the_tokens(path: Path) -> None:
    if path.name in ("tokens.css", "practice.css"):
        return
    assert not re.findall(r"#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(", path.read_text("utf-8")), path.name


@pytest.mark.parametrize("path", sorted((WEB / "static" / "js").glob("*.js")), ids=lambda path: path.name)
def test_scripts_build_no_markup_and_run_no_text(path: Path) -> None:
    assert not re.findall(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|localStorage",
        path.read_text("utf-8"),
    )
