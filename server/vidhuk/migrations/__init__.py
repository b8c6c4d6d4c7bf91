"""The desk's lock and the way from one schema to the next; the revisions are in `versions/` and are never changed once released."""

from __future__ import annotations

from vidhuk.migrations.lock import desk_lock
from vidhuk.migrations.prepare import Migrated, check_database, migrate_database, prepare_database

__all__ = ["Migrated", "check_database", "desk_lock", "migrate_database", "prepare_database"]
