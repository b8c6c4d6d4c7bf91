"""Steps 1 to 3 of the guard: Host picks the door, then Origin, then Sec-Fetch-Site; looks at headers only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vidhuk.access.table import Door
from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused
from vidhuk.settings import HOST

RawHeaders = list[tuple[bytes, bytes]]

# chrome-extension://, moz-extension://, safari-web-extension://; a token is bound to the whole of it, so its shape may be wide.
_EXTENSION = re.compile(r"^[a-z]+(?:-[a-z]+)*-extension://[A-Za-z0-9-]{1,64}$")
_PASSING_SITES = (None, b"none", b"same-origin")


def values(headers: RawHeaders, name: bytes) -> list[bytes]:
    """Every value of a header, in the order in which it was sent."""
    return [value for key, value in headers if key == name]


def only(headers: RawHeaders, name: bytes) -> bytes | None:
    """The value of a header that may be sent once; sent twice it counts as absent for whoever needs it."""
    found = values(headers, name)
    return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Doors:
    """The two names of this desk.

    Attributes:
        label: first label of the pages' host name.
        port: port of the desk.
    """

    label: str
    port: int

    @property
    def api_host(self) -> str:
        """Host of the API."""
        return f"{HOST}:{self.port}"

    @property
    def page_host(self) -> str:
        """Host of the pages."""
        return f"{self.label}.localhost:{self.port}"

    @property
    def api_origin(self) -> str:
        """Origin of the API and of the practice page."""
        return f"http://{self.api_host}"

    @property
    def page_origin(self) -> str:
        """Origin of the pages."""
        return f"http://{self.page_host}"

    def door(self, headers: RawHeaders, path: str) -> Door:
        """Step 1: the door that `Host` names, letter by letter.

        Raises:
            Refused: `wrong_host` (403): absent, sent twice, another name, case, port or a trailing dot; or a target that
                is not a path (an absolute one carries an authority of its own).
        """
        host = only(headers, b"host")
        if path.startswith("/"):
            if host == self.api_host.encode():
                return Door.API
            if host == self.page_host.encode():
                return Door.PAGES
        raise Refused(ErrorCode.WRONG_HOST, 403)

    def origin(self, headers: RawHeaders) -> str | None:
        """Step 2: our pages' own origin, an extension's, or none at all.

        Raises:
            Refused: `wrong_origin` (403): anything else, `null` and every site included.
        """
        sent = values(headers, b"origin")
        if not sent:
            return None
        origin = sent[0].decode("latin-1")
        if len(sent) == 1 and (origin == self.page_origin or _EXTENSION.fullmatch(origin)):
            return origin
        raise Refused(ErrorCode.WRONG_ORIGIN, 403)

    def fetch_site(self, headers: RawHeaders, *, entering: bool) -> None:
        """Step 3: no other site may even reach us, save by navigating to the entry page.

        Args:
            headers: of the request.
            entering: whether this is `GET /enter` at the pages' door, or `GET /insert` at the API's.

        Raises:
            Refused: `cross_site` (403).
        """
        sent = values(headers, b"sec-fetch-site")
        site = sent[0] if sent else None
        if len(sent) <= 1 and site in _PASSING_SITES:
            return
        navigates = only(headers, b"sec-fetch-mode") == b"navigate" and only(headers, b"sec-fetch-dest") == b"document"
        if entering and navigates and sent in ([b"same-site"], [b"cross-site"]):
            return
        raise Refused(ErrorCode.CROSS_SITE, 403)
