"""A name in a comment that the roster does not hold: a person says whether it belongs there, and the clinic's file follows."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from uuid import UUID

from vidhuk.clinic import doctors_of, read_clinic, save_clinic
from vidhuk.contracts import CaptureAnswer, Clinic, ErrorCode, Labels, NameChoice, NameVerdict
from vidhuk.db import Database
from vidhuk.errors import Refused
from vidhuk.evidence import find_head
from vidhuk.intake.answers import answer, known, read_kept
from vidhuk.intake.rooms import Suggest
from vidhuk.labels import current_labels, decide_name
from vidhuk.models import Actor


def decide_about_name(
    db: Database,
    clinic_path: Path,
    uuid: UUID,
    choice: NameChoice,
    *,
    actor: Actor,
    now: datetime,
    suggest: Suggest,
) -> CaptureAnswer:
    """POST /captures/{uuid}/name.

    A name said to be ours is written into the roster as a doctor, one said not to be ours among those who are nobody's
    staff; a decision taken back takes that line out again. The file comes first: without it nothing is recorded, and the
    same choice once more does no harm. Practice changes no roster.

    Raises:
        Refused: `capture_unknown` (404), `request_invalid` (400: the comment has no such name), `clinic_invalid`,
            `clinic_conflict` (409), `file_unreadable`.
        Unready: `busy`.
    """
    with db.read() as session:
        capture = known(find_head(session, uuid))
        labels = current_labels(session, capture.seq).labels
    if capture.practice:
        raise Refused(ErrorCode.REQUEST_INVALID)
    entry, before = _decided(labels, choice.name)
    if choice.verdict is None and before is None:
        raise Refused(ErrorCode.REQUEST_INVALID)
    file = read_clinic(clinic_path)
    clinic = file.clinic if before is None else without(file.clinic, entry, before)
    if choice.verdict is not None:
        clinic = with_name(clinic, entry, choice.verdict)
    if clinic != file.clinic:
        save_clinic(clinic_path, clinic, expected_revision=file.revision)
    with db.write() as session:
        decide_name(session, capture.seq, choice.name, entry, choice.verdict, actor=actor, now=now)
        kept = read_kept(session, capture)
    return answer(kept, now=now, suggest=suggest)


def _decided(labels: Labels, name: str) -> tuple[str, NameVerdict | None]:
    """How the clinic's file writes the name, and what was decided before."""
    for one in labels.decided_names:
        if one.name == name:
            return one.entry, one.verdict
    if name not in labels.unknown_names:
        raise Refused(ErrorCode.REQUEST_INVALID)
    from vidhuk.classify.name_forms import nominative  # noqa: PLC0415  (a start must not wait for dictionaries)

    return nominative(name), None


def with_name(clinic: Clinic, entry: str, verdict: NameVerdict) -> Clinic:
    """The clinic with the name where it belongs; one that stands there already stands there once."""
    if verdict is NameVerdict.ROSTER:
        if any(doctor.name == entry for doctor in doctors_of(clinic)):
            return clinic
        return clinic.model_copy(update={"doctors": [*clinic.doctors, entry]})
    if entry in clinic.not_staff:
        return clinic
    return clinic.model_copy(update={"not_staff": [*clinic.not_staff, entry]})


def without(clinic: Clinic, entry: str, verdict: NameVerdict) -> Clinic:
    """The clinic without the line that a decision wrote; one to which somebody has added more since is theirs and stays."""
    if verdict is NameVerdict.ROSTER:
        return clinic.model_copy(update={"doctors": [one for one in clinic.doctors if one != entry]})
    return clinic.model_copy(update={"not_staff": [one for one in clinic.not_staff if one != entry]})
