"""Templates become answers; escapes always, queries nothing and sets no header: policy and caching are the guard's."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from vidhuk.web.invisible import is_invisible

_HERE = Path(__file__).resolve().parent
STATIC_DIR = _HERE / "static"

HTMX_CONFIG = json.dumps(
    {
        "allowEval": False,
        "allowScriptTags": False,
        "includeIndicatorStyles": False,
        "selfRequestsOnly": True,
        # htmx would keep whole pages, patients' words included, in the browser's storage.
        "historyCacheSize": 0,
        "refreshOnHistoryMiss": True,
        "scrollBehavior": "auto",
        "responseHandling": [
            {"code": "204", "swap": False},
            {"code": "[23]..", "swap": True},
            {"code": "409|422", "swap": True},
            {"code": "[45]..", "swap": False, "error": True},
        ],
    }
)


@cache
def environment() -> Environment:
    """The templates, read once; an unknown name fails instead of printing nothing."""
    env = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals["htmx_config"] = HTMX_CONFIG
    env.tests["invisible"] = is_invisible
    return env


def html(template: str, status: int = 200, **context: Any) -> HTMLResponse:
    """One template as an answer."""
    return HTMLResponse(render(template, **context), status_code=status)


def render(template: str, **context: Any) -> str:
    """One template as text."""
    return environment().get_template(template).render(**context)
