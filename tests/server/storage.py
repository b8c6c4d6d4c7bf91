"""A desk's storage for a test: database of either kind, key, actor and a clock that stands still."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import text

from tests.server.factories import Draft
from vidhuk.clock import FixedClock
from vidhuk.contracts import (
    CaptureAnswer,
    CommentType,
    HistoryItem,
    Labels,
    Language,
    Script,
    Sentiment,
    SuggestionSet,
)
from vidhuk.db import Database
from vidhuk.evidence import DeskKey
from vidhuk.intake import receive
from vidhuk.models import Actor
from vidhuk.settings import Settings


def labels(**changes: Any) -> Labels:
    """Labels of a Ukrainian complaint."""
    values: dict[str, Any] = {
        "language": Language.UK,
        "language_confidence": 0.9,
        "script": Script.CYRILLIC,
        "type": CommentType.COMPLAINT,
        "type_confidence": 0.8,
        "sentiment": Sentiment.NEGATIVE,
    }
    return Labels.model_validate(values | changes)


@dataclass
class Understanding:
    """Stands in for the rooms above: what it was asked, and what it says. The real ones are tested in their own rooms."""

    says: Labels = field(default_factory=labels)
    fails: BaseException | None = None
    asked: list[dict[str, Any]] = field(default_factory=list)
    pages: tuple[str, ...] = ()

    def __call__(
        self, text: str, *, author: Any, posted_at: Any, now: Any, history: Sequence[HistoryItem], pages: Any = ()
    ) -> Labels:
        self.pages = tuple(pages)
        self.asked.append(
            {"text": text, "author": author, "posted_at": posted_at, "now": now, "history": list(history)}
        )
        if self.fails is not None:
            raise self.fails
        return self.says


@dataclass
class Suggesting:
    """The same for replies."""

    fails: BaseException | None = None
    asked: list[dict[str, Any]] = field(default_factory=list)

    def __call__(self, **asked: Any) -> SuggestionSet:
        self.asked.append(asked)
        if self.fails is not None:
            raise self.fails
        return SuggestionSet(type=asked["labels"].type, language=asked.get("reply_language") or "uk")


@dataclass
class Storage:
    """Everything that intake is handed."""

    settings: Settings
    db: Database
    desk_key: DeskKey
    clock: FixedClock
    understand: Understanding = field(default_factory=Understanding)
    suggest: Suggesting = field(default_factory=Suggesting)
    installation: UUID = field(default_factory=uuid4)

    @property
    def actor(self) -> Actor:
        return Actor(self.desk_key.desk, self.installation, None)

    def receive(self, draft: Draft, *, practice: bool = False) -> CaptureAnswer:
        """Send one capture through intake."""
        return receive(
            self.db,
            draft.submission(),
            desk_key=self.desk_key,
            actor=self.actor,
            practice=practice,
            clock=self.clock,
            understand=self.understand,
            suggest=self.suggest,
        )

    def count(self, table: str) -> int:
        """Rows of a table."""
        with self.db.read() as session:
            return int(session.connection().execute(text(f"SELECT count(*) FROM {table}")).scalar_one())

    def tamper(self, *statements: str, **values: Any) -> None:
        """Change the database behind the program's back, as somebody with the file could: the guards are taken off first."""
        guards = {
            "capture_part_never_updated": "capture_part",
            "capture_part_never_deleted": "capture_part",
            "capture_never_changed": "capture",
            "capture_never_deleted": "capture",
            "custody_entry_never_updated": "custody_entry",
            "custody_entry_never_deleted": "custody_entry",
        }
        with self.db.write() as session:
            for name, table in guards.items():
                suffix = "" if self.db.dialect == "sqlite" else f" ON {table}"
                session.connection().execute(text(f"DROP TRIGGER IF EXISTS {name}{suffix}"))
            for statement in statements:
                session.connection().execute(text(statement), values)
