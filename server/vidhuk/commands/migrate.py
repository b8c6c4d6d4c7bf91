"""`vidhuk migrate`: brings the database to this program's schema, the only way for PostgreSQL."""

from __future__ import annotations

from typing import TextIO

from vidhuk.clock import Clock
from vidhuk.migrations import desk_lock, migrate_database
from vidhuk.sentences import sentences_for
from vidhuk.settings import Settings


def migrate(settings: Settings, _clock: Clock, out: TextIO) -> int:
    """Migrate under the desk's lock; a failure leaves the database as it was.

    Raises:
        CannotStart: as `migrations.migrate_database` and `migrations.desk_lock`.
    """
    say = sentences_for(settings.language)
    with desk_lock(settings):
        done = migrate_database(settings)
    if not done.changed:
        print(say.text("cli-migrate-nothing", after=done.after), file=out)
    elif done.before is None:
        print(say.text("cli-migrate-made", after=done.after), file=out)
    else:
        print(say.text("cli-migrate-done", before=done.before, after=done.after), file=out)
    return 0
