"""Which captures are practice: only those of this desk's own practice page, and nothing of this machine passes for a real site."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, ValidationError

from vidhuk.contracts import CaptureSubmission, ErrorCode, PartName, Site
from vidhuk.errors import Refused


class _Where(BaseModel):
    """The two fields that decide; everything else is intake's to judge."""

    model_config = ConfigDict(extra="ignore")

    site: Site
    page_url: str


def _local(url: str) -> bool:
    """Whether an address names this machine: practice imitates the sites, and a copy on localhost could too."""
    try:
        host = (urlsplit(url).hostname or "").rstrip(".").lower()
    except ValueError:
        return True
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (mapped or address).is_loopback or (mapped or address).is_unspecified


def is_practice(submission: CaptureSubmission, api_origin: str) -> bool:
    """Whether this capture is practice.

    Args:
        submission: as it came; its fields may still be nonsense, which intake refuses.
        api_origin: origin of this very desk's practice page.

    Raises:
        Refused: `practice_origin` (400): practice from elsewhere, or a real site's name on an address of this machine.
    """
    content = next((part.content for part in submission.parts if part.name is PartName.FIELDS), None)
    if content is None:
        return False
    try:
        where = _Where.model_validate_json(content)
    except (ValidationError, ValueError):
        return False
    if where.site is Site.PRACTICE:
        page = f"{api_origin}/practice"
        if where.page_url == page or where.page_url.startswith((f"{page}/", f"{page}?", f"{page}#")):
            return True
        raise Refused(ErrorCode.PRACTICE_ORIGIN, 400)
    if _local(where.page_url):
        raise Refused(ErrorCode.PRACTICE_ORIGIN, 400)
    return False
