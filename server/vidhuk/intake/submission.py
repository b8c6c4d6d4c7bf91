"""Checks a submission byte by byte before anything is stored; the bytes themselves are kept as they came, never rewritten."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ValidationError

from vidhuk.contracts import (
    CONTRACT_MAJOR,
    CONTRACT_MINOR,
    MAX_CAPTURE_BYTES,
    MAX_HTML_BYTES,
    MAX_TEXT_BYTES,
    AdditionName,
    CapturedFields,
    CaptureKind,
    CaptureSubmission,
    ErrorCode,
    Manifest,
    ManifestPart,
    PartName,
    ScreenshotUnavailable,
    Site,
)
from vidhuk.errors import Refused
from vidhuk.evidence import NewCapture, NewPart, promised
from vidhuk.intake.talk import thread_of
from vidhuk.models import MANIFEST

MAX_FIELDS_BYTES = 256 * 1024
"""The fields are short texts by their own limits; this leaves room for what a newer minor adds."""

_LIMITS = {
    PartName.TEXT: MAX_TEXT_BYTES,
    PartName.TEXT_EXPANDED: MAX_TEXT_BYTES,
    PartName.FIELDS: MAX_FIELDS_BYTES,
    PartName.HTML: MAX_HTML_BYTES,
}
_MEDIA_TYPES = {
    PartName.TEXT: "text/plain",
    PartName.TEXT_EXPANDED: "text/plain",
    PartName.FIELDS: "application/json",
    PartName.HTML: "text/html",
}
_REQUIRED = (PartName.TEXT, PartName.FIELDS)

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)
"""Moments outside are a broken clock or an attack; near the ends of the calendar even arithmetic fails."""


class _Version(BaseModel):
    """What can be read of a manifest of any version."""

    major: int
    minor: int = 0


@dataclass(frozen=True, slots=True)
class CheckedCapture:
    """A submission that may be stored, and what understanding and replies need of it."""

    new: NewCapture
    text: str
    author: str | None
    posted_at: datetime | None
    site: Site
    pages: tuple[str, ...] = ()
    """Addresses of page, post and comment, whichever are known."""


def parse_submission(raw: bytes) -> CaptureSubmission:
    """Body of POST /captures.

    Raises:
        Refused: `request_invalid` (400: not JSON, not UTF-8, lone surrogates, wrong shape), `contract_too_new` (426).
    """
    try:
        return CaptureSubmission.model_validate_json(raw)
    except ValidationError:
        _refuse_newer_major(_manifest_text(raw))
        # `from None`: pydantic's error holds the input, and a log must not.
        raise Refused(ErrorCode.REQUEST_INVALID) from None


def page_origin(submission: CaptureSubmission) -> str | None:
    """Origin of the page a capture says it was made on, e.g. `http://127.0.0.1:8420`; `None` when it cannot be read."""
    for part in submission.parts:
        if part.name is PartName.FIELDS:
            try:
                url = urlsplit(CapturedFields.model_validate_json(part.content).page_url)
            except ValueError:
                return None
            return f"{url.scheme}://{url.netloc}".lower() if url.scheme and url.netloc else None
    return None


def check_submission(submission: CaptureSubmission, *, practice: bool) -> CheckedCapture:
    """Every check that needs no database.

    Args:
        submission: as parsed.
        practice: the caller has seen that it was made on this desk's own practice page.

    Raises:
        Refused: `request_invalid`, `manifest_invalid`, `part_missing`, `part_unexpected`, `part_hash_mismatch`,
            `fields_invalid`, `practice_origin` (400), `part_too_large`, `body_too_large` (413), `contract_too_new` (426).
    """
    manifest_bytes = _utf8(submission.manifest, MANIFEST)
    manifest = _manifest(submission.manifest)
    parts = _parts(submission, manifest)
    if len(manifest_bytes) + sum(len(content) for content in parts.values()) > MAX_CAPTURE_BYTES:
        raise Refused(ErrorCode.BODY_TOO_LARGE, 413, limit=MAX_CAPTURE_BYTES)
    fields = _fields(parts[PartName.FIELDS], manifest)
    if fields.site is Site.PRACTICE and not practice:
        raise Refused(ErrorCode.PRACTICE_ORIGIN)
    _by_hand_or_seen(fields, manifest)
    site = Site.PRACTICE if practice else fields.site
    texts = [parts[name].decode("utf-8") for name in (PartName.TEXT, PartName.TEXT_EXPANDED) if name in parts]
    state, reason = promised(manifest)
    shown = fields.shown_time
    digest = hashlib.sha256(manifest_bytes).hexdigest()
    new = NewCapture(
        uuid=manifest.id,
        practice=practice,
        site=site.value,
        kind=fields.kind.value,
        native_id=_clean(fields.native_id),
        manifest_sha256=digest,
        contract_major=manifest.major,
        contract_minor=min(manifest.minor, 2**31 - 1),
        made_at=manifest.made_at,
        time_zone=_clean(manifest.time_zone) or "",
        utc_offset_minutes=manifest.utc_offset_minutes,
        extension_version=_clean(manifest.extension_version) or "",
        browser=_clean(manifest.browser) or "",
        author_name=_clean(fields.author.name),
        author_url=_clean(fields.author.profile_url),
        permalink=_clean(fields.permalink),
        page_url=_clean(fields.page_url) or "",
        page_title=_clean(fields.page_title),
        shown_time=None if shown is None else _clean(shown.text),
        posted_earliest=None if shown is None else shown.earliest,
        posted_latest=None if shown is None else shown.latest,
        texts=[_clean(text) or "" for text in texts],
        parts=[
            NewPart(MANIFEST, "application/json", manifest_bytes, digest),
            *(
                NewPart(listed.name.value, listed.media_type, parts[listed.name], listed.sha256)
                for listed in manifest.parts
            ),
        ],
        screenshot=state,
        screenshot_reason=reason,
        strategy_level=None if fields.strategy_level is None else fields.strategy_level.value,
        thread=_clean(thread_of(fields, site, manifest.id)),
    )
    pages = tuple(address for address in (fields.page_url, fields.post_url, fields.permalink) if address)
    return CheckedCapture(new, texts[-1], fields.author.name, None if shown is None else shown.latest, site, pages)


def _manifest(text: str) -> Manifest:
    try:
        manifest = Manifest.model_validate_json(text)
        _exact_json(text)
    except ValidationError:
        _refuse_newer(text)
        raise Refused(ErrorCode.MANIFEST_INVALID) from None
    except ValueError:
        raise Refused(ErrorCode.MANIFEST_INVALID) from None
    if manifest.major > CONTRACT_MAJOR:
        raise Refused(ErrorCode.CONTRACT_TOO_NEW, 426, major=manifest.major)
    names = [part.name for part in manifest.parts]
    if len(set(names)) != len(names) or any(part.media_type != _MEDIA_TYPES[part.name] for part in manifest.parts):
        raise Refused(ErrorCode.MANIFEST_INVALID)
    if not EARLIEST <= manifest.made_at <= LATEST:
        raise Refused(ErrorCode.MANIFEST_INVALID)
    return manifest


def _parts(submission: CaptureSubmission, manifest: Manifest) -> dict[PartName, bytes]:
    """Exactly the listed parts, each hashed again."""
    listed: dict[PartName, ManifestPart] = {part.name: part for part in manifest.parts}
    for name in _REQUIRED:
        if name not in listed:
            raise Refused(ErrorCode.PART_MISSING, part=name.value)
    parts: dict[PartName, bytes] = {}
    for sent in submission.parts:
        if sent.name not in listed or sent.name in parts:
            raise Refused(ErrorCode.PART_UNEXPECTED, part=sent.name.value)
        content = _utf8(sent.content, sent.name.value)
        if len(content) > _LIMITS[sent.name]:
            raise Refused(ErrorCode.PART_TOO_LARGE, 413, part=sent.name.value, limit=_LIMITS[sent.name])
        sworn = listed[sent.name]
        if len(content) != sworn.bytes or hashlib.sha256(content).hexdigest() != sworn.sha256:
            raise Refused(ErrorCode.PART_HASH_MISMATCH, part=sent.name.value)
        parts[sent.name] = content
    for name in listed:
        if name not in parts:
            raise Refused(ErrorCode.PART_MISSING, part=name.value)
    return parts


def _fields(content: bytes, manifest: Manifest) -> CapturedFields:
    try:
        fields = CapturedFields.model_validate_json(content)
        _exact_json(content.decode("utf-8"))
    except ValidationError:
        # A newer minor may know values that this desk does not: that waits for an update, it is not broken.
        if manifest.minor > CONTRACT_MINOR and manifest.major == CONTRACT_MAJOR:
            raise Refused(ErrorCode.CONTRACT_TOO_NEW, 426, major=manifest.major) from None
        raise Refused(ErrorCode.FIELDS_INVALID) from None
    except ValueError:
        raise Refused(ErrorCode.FIELDS_INVALID) from None
    shown, rating = fields.shown_time, fields.rating
    moments = [] if shown is None else [shown.observed_at, shown.earliest, shown.latest]
    if not all(moment is None or EARLIEST <= moment <= LATEST for moment in moments):
        raise Refused(ErrorCode.FIELDS_INVALID)
    figures = [] if rating is None else [rating.value, rating.scale]
    if not all(figure is None or math.isfinite(figure) for figure in figures):
        raise Refused(ErrorCode.FIELDS_INVALID)
    return fields


def _by_hand_or_seen(fields: CapturedFields, manifest: Manifest) -> None:
    """What was typed says so in every place that says anything, and what was seen in none.

    Raises:
        Refused: `fields_invalid`.
    """
    said = {
        fields.site is Site.BY_HAND,
        fields.kind is CaptureKind.BY_HAND,
        fields.by_hand is not None,
    }
    unshot = isinstance(manifest.screenshot, ScreenshotUnavailable)
    typed = said == {True} and unshot and fields.native_id is None
    seen = said == {False} and not manifest.images
    names = [image.name for image in manifest.images]
    if not (typed or seen) or len(set(names)) != len(names) or AdditionName.SCREENSHOT_TAB in names:
        raise Refused(ErrorCode.FIELDS_INVALID)


def _utf8(text: str, part: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        raise Refused(ErrorCode.REQUEST_INVALID, part=part) from None


def _clean(text: str | None) -> str | None:
    """A copy for lists: PostgreSQL keeps no NUL in a text; the part's own bytes stay as they are."""
    return None if text is None else text.replace("\x00", "\ufffd")


def _exact_json(text: str) -> None:
    """Raise ValueError for what two readers would read differently: a key that stands twice, NaN, endless figures."""

    def once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise ValueError("a key stands twice")
            found[key] = value
        return found

    def refuse(_name: str) -> None:
        raise ValueError("not a figure")

    json.loads(text, object_pairs_hook=once, parse_constant=refuse)


def _refuse_newer(manifest_text: str) -> None:
    """An item that this desk cannot read because it is newer waits for an update of the desk; it is not broken."""
    version = _version(manifest_text)
    if version is not None and (version.major, version.minor) > (CONTRACT_MAJOR, CONTRACT_MINOR):
        raise Refused(ErrorCode.CONTRACT_TOO_NEW, 426, major=version.major) from None


def _refuse_newer_major(manifest_text: str | None) -> None:
    version = None if manifest_text is None else _version(manifest_text)
    if version is not None and version.major > CONTRACT_MAJOR:
        raise Refused(ErrorCode.CONTRACT_TOO_NEW, 426, major=version.major) from None


def _version(manifest_text: str) -> _Version | None:
    try:
        return _Version.model_validate_json(manifest_text)
    except ValidationError:
        return None


def _manifest_text(raw: bytes) -> str | None:
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    text = body.get("manifest") if isinstance(body, dict) else None
    return text if isinstance(text, str) else None
