"""The page that says what went wrong and what to do; it echoes nothing of the request."""

from __future__ import annotations

from vidhuk.contracts import ErrorCode, Params
from vidhuk.sentences import sentences_for
from vidhuk.web.names import Names
from vidhuk.web.rendering import render

_WITH_TITLE = frozenset({403, 404, 409, 413, 429, 500, 503, 507})


def error_page(code: ErrorCode, params: Params, *, status: int, language: str, signed_in: bool) -> str:
    """A whole page for one failure.

    Args:
        code: what went wrong.
        params: values of its sentence.
        status: HTTP status of the answer.
        language: of the person, or of the desk when nobody is signed in.
        signed_in: whether links into the pages would lead anywhere.
    """
    sentences = sentences_for(language)
    entry = code in (ErrorCode.NOT_SIGNED_IN, ErrorCode.ENTRY_LINK_INVALID) or not signed_in
    title = "pages-problem-sign-in" if code is ErrorCode.NOT_SIGNED_IN else f"pages-problem-{_kind(status)}"
    return render(
        "problem.html",
        t=sentences.text,
        lang=sentences.language,
        title=sentences.text(title),
        sentence=Names(sentences).error(code, params),
        code=code.value,
        status=status,
        entry=entry,
        signed_in=signed_in,
    )


def _kind(status: int) -> str:
    if status in _WITH_TITLE:
        return str(status)
    return "request" if status < 500 else "500"
