"""The one family of expected failures; carries a code with parameters, never a sentence and never the input.

VidhukError
├── Refused        the guard or a handler says no (4xx)
├── Unready        try again later (5xx)
└── CannotStart    start-up or a command cannot go on (exit code)
"""

from __future__ import annotations

from vidhuk.contracts import ErrorBody, ErrorCode, ErrorDetail, ParamValue


class VidhukError(Exception):
    """An expected failure.

    Args:
        code: member of the closed list `contracts.ErrorCode`; the catalogs hold `error-<code>`.
        status: HTTP status when it is answered over HTTP.
        params: values for the sentence; never text from a comment.
    """

    status = 500

    def __init__(self, code: ErrorCode, status: int | None = None, **params: ParamValue) -> None:
        super().__init__(code.value)
        self.code = code
        self.params = params
        if status is not None:
            self.status = status

    def body(self) -> ErrorBody:
        """The body that goes over the wire."""
        return ErrorBody(error=ErrorDetail(code=self.code, params=self.params))


class Refused(VidhukError):
    """The caller must change something."""

    status = 400


class Unready(VidhukError):
    """The desk cannot do it now; the same request may pass later."""

    status = 503


class CannotStart(VidhukError):
    """Start-up or a command cannot go on; printed in plain words, exit code 2."""

    exit_code = 2
