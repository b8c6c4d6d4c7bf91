"""All parts of access of one desk, put together for the app."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from vidhuk.access.doors import Doors
from vidhuk.access.folder import FolderSecrets
from vidhuk.access.installations import Installations
from vidhuk.access.links import EnterLinks
from vidhuk.access.pairing import Pairing
from vidhuk.access.sessions import Sessions
from vidhuk.access.tokens import digest
from vidhuk.db import Database


@dataclass(frozen=True, slots=True)
class Access:
    """Pairing, paired browsers, sessions and links of one desk, and its two doors."""

    desk: UUID
    doors: Doors
    cli_secret_sha256: str
    pairing: Pairing
    installations: Installations
    sessions: Sessions
    links: EnterLinks

    @property
    def label(self) -> str:
        """First label of the pages' host name."""
        return self.doors.label

    @property
    def page_origin(self) -> str:
        """Origin of the pages."""
        return self.doors.page_origin

    @property
    def api_origin(self) -> str:
        """Origin of the API and of the practice page."""
        return self.doors.api_origin


def make_access(db: Database, desk: UUID, folder: FolderSecrets, port: int, language: str) -> Access:
    """Put the room together; reads and writes nothing yet.

    Args:
        db: the desk's database.
        desk: id of the desk.
        folder: label and secret of the data folder.
        port: port on which the desk answers.
        language: interface language of the first session, `uk` or `en`.
    """
    doors = Doors(folder.label, port)
    sessions = Sessions(db, desk, language)
    return Access(
        desk=desk,
        doors=doors,
        cli_secret_sha256=digest(folder.cli_secret),
        pairing=Pairing(db, desk),
        installations=Installations(db, desk),
        sessions=sessions,
        links=EnterLinks(db, desk, sessions, doors.page_origin),
    )
