"""What the pages stand on, put together by the app and handed to the routers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from vidhuk.access import Access
from vidhuk.clock import Clock
from vidhuk.db import Database
from vidhuk.evidence import DeskKey
from vidhuk.intake import Suggest, Understand
from vidhuk.models import Actor
from vidhuk.settings import Settings


@dataclass(frozen=True, slots=True)
class PageParts:
    """Parts of one desk that the pages use."""

    settings: Settings
    clock: Clock
    db: Database
    access: Access
    desk_key: DeskKey
    understand: Understand
    suggest: Suggest

    @property
    def clinic_path(self) -> Path:
        """The clinic's file."""
        return self.settings.clinic_path

    def actor(self) -> Actor:
        """Who acts in a page: the desk; nobody has told it yet who sits there."""
        return Actor(desk=self.desk_key.desk)
