"""The pages for people: history, one capture, clinic, browsers, practice. Shows and passes on; holds no rule and no query."""

from __future__ import annotations

from vidhuk.web.enter import enter_router
from vidhuk.web.pages import page_router
from vidhuk.web.parts import PageParts
from vidhuk.web.practice import practice_router
from vidhuk.web.problems import error_page
from vidhuk.web.wishes import insert_router

__all__ = ["PageParts", "enter_router", "error_page", "insert_router", "page_router", "practice_router"]
