"""`vidhuk learn`: makes the clinic's own layer from its corrections, says what it is worth, and adopts it only when it is better."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import TextIO

from vidhuk.classify import analyse
from vidhuk.classify.cases import KnownCase
from vidhuk.classify.layer import Sample, train_layer
from vidhuk.classify.layer_figures import MIN_CORRECTIONS, LayerFigures, layer_figures
from vidhuk.clinic import load_clinic, roster_of, zone_of
from vidhuk.clock import Clock
from vidhuk.commands.archive_texts import newest
from vidhuk.contracts import CommentType, ErrorCode, Roster
from vidhuk.db import Database
from vidhuk.errors import Refused
from vidhuk.labels import adopt_layer, corrected_cases, undo_layer
from vidhuk.migrations import check_database
from vidhuk.sentences import Sentences
from vidhuk.settings import Settings

EXIT_NOT_ADOPTED = 1
GUARD = 600
"""Newest comments that nobody corrected: on them the shipped model must be followed."""


def learn(settings: Settings, clock: Clock, say: Sentences, out: TextIO) -> int:
    """Make, measure, and adopt or leave.

    Returns:
        0 adopted, 1 not adopted.

    Raises:
        CannotStart: as `check_database`.
        Refused: `file_unreadable`: the data folder cannot be written; `clinic_invalid`.
    """
    check_database(settings)
    clinic = load_clinic(settings.clinic_path)
    with closing(Database(settings)) as db:
        with db.read() as session:
            cases = [case for case in corrected_cases(session, zone_of(clinic.time_zone)) if _teaches(case)]
        others = newest(db, GUARD)
    print(say.text("cli-learn-reading", corrections=len(cases), guard=len(others)), file=out)
    if len(cases) < MIN_CORRECTIONS:
        print(say.text("cli-learn-few", needed=MIN_CORRECTIONS, count=len(cases)), file=out)
        return EXIT_NOT_ADOPTED
    roster = roster_of(clinic)
    corrections = [_sample(case.text, case.type, roster) for case in cases]
    guard = [sample for one in others if (sample := _quiet(one.text, roster)) is not None]
    figures = layer_figures(corrections, guard)
    _show(figures, say, out)
    if not figures.worth:
        print(say.text("cli-learn-not-adopted"), file=out)
        return EXIT_NOT_ADOPTED
    layer = train_layer([*corrections, *guard], f"{clock.now():%Y%m%d}")
    try:
        adopt_layer(settings.home, layer)
    except OSError as unwritable:
        raise Refused(ErrorCode.FILE_UNREADABLE, file=str(settings.home)) from unwritable
    print(say.text("cli-learn-adopted", version=layer.version), file=out)
    return 0


def undo(settings: Settings, say: Sentences, out: TextIO) -> int:
    """Back to the layer before, or to the shipped model alone.

    Returns:
        0 done, 1 when there was nothing to undo.

    Raises:
        Refused: `file_unreadable`: the data folder cannot be written.
    """
    try:
        gone, now = undo_layer(settings.home)
    except OSError as unwritable:
        raise Refused(ErrorCode.FILE_UNREADABLE, file=str(settings.home)) from unwritable
    if gone is None:
        print(say.text("cli-learn-nothing"), file=out)
        return EXIT_NOT_ADOPTED
    key = "cli-learn-undone" if now is not None else "cli-learn-undone-all"
    print(say.text(key, gone=gone, version=now or ""), file=out)
    return 0


def _teaches(case: KnownCase) -> bool:
    return case.type is not None and case.type is not CommentType.UNDETERMINED and bool(case.text.strip())


def _sample(text: str, target: CommentType | None, roster: Roster) -> Sample:
    assert target is not None
    return Sample(text, analyse(text, roster=roster), target)


def _quiet(text: str, roster: Roster) -> Sample | None:
    """A comment that shall stay as the shipped model has it; one that it is at a loss with says nothing."""
    labels = analyse(text, roster=roster)
    return None if labels.type is CommentType.UNDETERMINED else Sample(text, labels, labels.type)


def _show(figures: LayerFigures, say: Sentences, out: TextIO) -> None:
    shares: Sequence[tuple[str, float]] = (
        ("before", figures.before),
        ("after", figures.after),
        ("kept", figures.kept),
    )
    for name, share in shares:
        print(say.text(f"cli-learn-{name}", percent=f"{100 * share:.1f}"), file=out)
