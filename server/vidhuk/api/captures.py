"""Routes of a paired browser around one capture: hand over, look at, correct, ask for replies, log a reply."""

from __future__ import annotations

from typing import Annotated, NamedTuple
from uuid import UUID

from fastapi import APIRouter, Depends
from starlette.requests import Request

from vidhuk.access import caller_of
from vidhuk.api.parts import FAILURES, Browser, Parts
from vidhuk.api.practice_rule import is_practice
from vidhuk.api.strict_json import check_json, json_body, raw_body, takes
from vidhuk.contracts import (
    AdditionName,
    AdditionReceipt,
    CaptureAnswer,
    CaptureSubmission,
    Correction,
    ErrorCode,
    LintAnswer,
    LintRequest,
    NameChoice,
    ReplyCopied,
    ScreenshotGiveUp,
    ScreenshotReceipt,
    SuggestionRequest,
    SuggestionSet,
    TabGiveUp,
    TabGiveUpReceipt,
)
from vidhuk.errors import Refused
from vidhuk.intake import (
    answer_for,
    correct_capture,
    decide_about_name,
    give_up_screenshot,
    give_up_tab,
    lint_draft,
    log_reply,
    parse_submission,
    receive,
    receive_addition,
    receive_screenshot,
    suggestions_for,
)

router = APIRouter(prefix="/captures", responses=FAILURES)

Raw = Annotated[bytes, Depends(raw_body)]

_PICTURE = {"schema": {"type": "string", "format": "binary"}}
_SHA256_HEADER = "X-Content-SHA256"
_SHA256_PARAMETER = {
    "name": _SHA256_HEADER,
    "in": "header",
    "required": True,
    "schema": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
}


class _Sent(NamedTuple):
    """A picture as it came, with what the browser said of it."""

    content: bytes
    declared_sha256: str
    media_type: str


def _sent(raw: Raw, request: Request) -> _Sent:
    declared = request.headers.getlist(_SHA256_HEADER)
    if len(declared) != 1 or len(declared[0]) != 64 or declared[0].strip("0123456789abcdef"):
        raise Refused(ErrorCode.REQUEST_INVALID, 400, field=_SHA256_HEADER)
    return _Sent(raw, declared[0], caller_of(request).media_type)


Picture = Annotated[_Sent, Depends(_sent)]


@router.post("", openapi_extra=takes(CaptureSubmission))
def hand_over(raw: Raw, browser: Browser, parts: Parts) -> CaptureAnswer:
    """A capture arrives; the answer is its receipt, given after the commit."""
    check_json(raw)
    submission = parse_submission(raw)
    practice = is_practice(submission, parts.access.api_origin)
    return receive(
        parts.db,
        submission,
        desk_key=parts.desk_key,
        actor=parts.actor(browser),
        practice=practice,
        clock=parts.clock,
        understand=parts.understand,
        suggest=parts.suggest,
    )


@router.get("/{uuid}")
def look(uuid: UUID, _browser: Browser, parts: Parts) -> CaptureAnswer:
    """Receipt, labels and suggestions as they are now."""
    return answer_for(parts.db, uuid, now=parts.clock.now(), suggest=parts.suggest)


@router.put(
    "/{uuid}/screenshot",
    openapi_extra={
        "requestBody": {"required": True, "content": {"image/png": _PICTURE, "image/webp": _PICTURE}},
        "parameters": [_SHA256_PARAMETER],
    },
)
def screenshot(uuid: UUID, sent: Picture, browser: Browser, parts: Parts) -> ScreenshotReceipt:
    """The screenshot follows its capture."""
    return receive_screenshot(
        parts.db,
        uuid,
        sent.content,
        declared_sha256=sent.declared_sha256,
        media_type=sent.media_type,
        desk_key=parts.desk_key,
        actor=parts.actor(browser),
        now=parts.clock.now(),
    )


@router.put(
    "/{uuid}/additions/{name}",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"image/png": _PICTURE, "image/jpeg": _PICTURE, "image/webp": _PICTURE},
        },
        "parameters": [_SHA256_PARAMETER],
    },
)
def addition(uuid: UUID, name: AdditionName, sent: Picture, browser: Browser, parts: Parts) -> AdditionReceipt:
    """An image of an entry by hand, or the visible tab, follows its capture."""
    return receive_addition(
        parts.db,
        uuid,
        name,
        sent.content,
        declared_sha256=sent.declared_sha256,
        media_type=sent.media_type,
        desk_key=parts.desk_key,
        actor=parts.actor(browser),
        now=parts.clock.now(),
    )


@router.post("/{uuid}/screenshot-unavailable", openapi_extra=takes(ScreenshotGiveUp))
def no_screenshot(
    uuid: UUID,
    asked: Annotated[ScreenshotGiveUp, Depends(json_body(ScreenshotGiveUp))],
    browser: Browser,
    parts: Parts,
) -> ScreenshotReceipt:
    """It was expected and will not come."""
    return give_up_screenshot(
        parts.db,
        uuid,
        asked.reason,
        desk_key=parts.desk_key,
        actor=parts.actor(browser),
        now=parts.clock.now(),
    )


@router.post("/{uuid}/tab-unavailable", openapi_extra=takes(TabGiveUp))
def no_tab(
    uuid: UUID,
    asked: Annotated[TabGiveUp, Depends(json_body(TabGiveUp))],
    browser: Browser,
    parts: Parts,
) -> TabGiveUpReceipt:
    """The picture of the whole tab was wanted and will not come."""
    return give_up_tab(
        parts.db,
        uuid,
        asked.reason,
        desk_key=parts.desk_key,
        actor=parts.actor(browser),
        now=parts.clock.now(),
    )


@router.post("/{uuid}/correction", openapi_extra=takes(Correction))
def correct(
    uuid: UUID, asked: Annotated[Correction, Depends(json_body(Correction))], browser: Browser, parts: Parts
) -> CaptureAnswer:
    """A person sets labels, takes that back, or says whom a name means; replies follow it."""
    return correct_capture(
        parts.db, uuid, asked, actor=parts.actor(browser), now=parts.clock.now(), suggest=parts.suggest
    )


@router.post("/{uuid}/name", openapi_extra=takes(NameChoice))
def name(
    uuid: UUID, asked: Annotated[NameChoice, Depends(json_body(NameChoice))], browser: Browser, parts: Parts
) -> CaptureAnswer:
    """A person says whether a name that the roster does not hold belongs there."""
    return decide_about_name(
        parts.db,
        parts.clinic_path,
        uuid,
        asked,
        actor=parts.actor(browser),
        now=parts.clock.now(),
        suggest=parts.suggest,
    )


@router.post("/{uuid}/suggestions", openapi_extra=takes(SuggestionRequest))
def suggestions(
    uuid: UUID,
    asked: Annotated[SuggestionRequest, Depends(json_body(SuggestionRequest))],
    _browser: Browser,
    parts: Parts,
) -> SuggestionSet:
    """The same replies in another language or for another stage."""
    return suggestions_for(parts.db, uuid, asked, now=parts.clock.now(), suggest=parts.suggest)


@router.post("/{uuid}/lint", openapi_extra=takes(LintRequest))
def lint(
    uuid: UUID, asked: Annotated[LintRequest, Depends(json_body(LintRequest))], _browser: Browser, parts: Parts
) -> LintAnswer:
    """What the linter says to a draft; nothing of it is kept."""
    return lint_draft(parts.db, uuid, asked, check=parts.check)


@router.post("/{uuid}/replies", openapi_extra=takes(ReplyCopied))
def reply_copied(
    uuid: UUID, asked: Annotated[ReplyCopied, Depends(json_body(ReplyCopied))], browser: Browser, parts: Parts
) -> CaptureAnswer:
    """A person copied a reply; the answer shows how many that makes."""
    log_reply(parts.db, uuid, asked, actor=parts.actor(browser), now=parts.clock.now(), check=parts.check)
    return answer_for(parts.db, uuid, now=parts.clock.now(), suggest=parts.suggest)
