"""Our own style sheets, scripts and pictures at both doors; knows no other folder."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused
from vidhuk.web.rendering import STATIC_DIR

_FILES = StaticFiles(directory=STATIC_DIR, check_dir=False)


async def static_file(request: Request, path: str) -> Response:
    """One file of the static folder, with its ETag.

    Raises:
        Refused: `not_found`.
    """
    try:
        return await _FILES.get_response(
            _FILES.get_path({**request.scope, "path": f"/{path}", "root_path": ""}), request.scope
        )
    except HTTPException as missing:
        raise Refused(ErrorCode.NOT_FOUND, 404) from missing
