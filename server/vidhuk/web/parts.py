"""What the pages stand on, put together by the app and handed to the routers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from vidhuk.access import Access, SignedIn
from vidhuk.clock import Clock
from vidhuk.db import Database
from vidhuk.evidence import DeskKey
from vidhuk.intake import Check, Suggest, Understand
from vidhuk.models import Actor
from vidhuk.replies.current import CurrentPlaybook
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
    check: Check
    playbook: CurrentPlaybook

    @property
    def clinic_path(self) -> Path:
        """The clinic's file."""
        return self.settings.clinic_path

    def actor(self, person: SignedIn) -> Actor:
        """Who acts in a page: whoever told this session their name."""
        return Actor(desk=self.desk_key.desk, person=person.person)
