"""The pages for people: history, one capture, clinic, browsers, practice. Shows and passes on; holds no rule and no query."""

from __future__ import annotations

from vidhuk.web.enter import enter_routes
from vidhuk.web.pages import page_routes
from vidhuk.web.parts import PageParts
from vidhuk.web.practice import practice_routes
from vidhuk.web.problems import error_page
from vidhuk.web.wishes import insert_routes

__all__ = ["PageParts", "enter_routes", "error_page", "insert_routes", "page_routes", "practice_routes"]
