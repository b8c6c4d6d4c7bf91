"""`vidhuk verify`: reads all that is kept again and says what is not as it was; changes nothing."""

from __future__ import annotations

from contextlib import closing
from typing import TextIO

from vidhuk.clock import Clock
from vidhuk.db import Database
from vidhuk.evidence import find_desk_key, verify_archive
from vidhuk.migrations import check_database
from vidhuk.sentences import sentences_for
from vidhuk.settings import Settings

EXIT_BROKEN = 1


def verify(settings: Settings, _clock: Clock, out: TextIO) -> int:
    """Check parts, manifests and custody chains.

    Returns:
        0 when everything is whole, 1 when something is not.

    Raises:
        CannotStart: as `check_database`; `file_unreadable` for the desk's key.
    """
    check_database(settings)
    desk_key = find_desk_key(settings.home)
    with closing(Database(settings)) as db, db.read() as session:
        found = verify_archive(session, desk_key)
    say = sentences_for(settings.language)
    print(say.text("cli-verify-read", captures=found.captures, parts=found.parts, entries=found.entries), file=out)
    if found.seals_unchecked:
        print(say.text("cli-verify-seals", count=found.seals_unchecked), file=out)
    for problem in found.problems:
        key = f"cli-verify-problem-{problem.kind.value.replace('_', '-')}"
        print(say.text(key, number=problem.number, detail=problem.detail), file=out)
    if found.whole:
        print(say.text("cli-verify-whole"), file=out)
        return 0
    print(say.text("cli-verify-broken", count=len(found.problems)), file=out)
    return EXIT_BROKEN
