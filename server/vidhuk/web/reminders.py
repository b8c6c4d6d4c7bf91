"""The line that reminds of prices, offers and facts that run out, with who keeps them; says it, changes nothing."""

from __future__ import annotations

from vidhuk.clinic import expiring, load_clinic, zone_of
from vidhuk.errors import VidhukError
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts

NAMED = 3
"""So many are named; the clinic's page lists them all."""

LONGEST = 60


def reminder(parts: PageParts, frame: Frame) -> str | None:
    """The line, or None: nothing runs out, or the clinic's file cannot be read (its own page says so)."""
    try:
        clinic = load_clinic(parts.clinic_path)
    except VidhukError:
        return None
    found = expiring(clinic, frame.now.astimezone(zone_of(clinic.time_zone)).date())
    if not found:
        return None
    say = frame.sentences.text
    names = [
        say(
            "answering-reminder-until",
            name=one.name if len(one.name) <= LONGEST else f"{one.name[:LONGEST]}…",
            day=one.last.strftime("%d.%m.%Y"),
            owner=one.owner or "none",
        )
        for one in found[:NAMED]
    ]
    if len(found) > NAMED:
        names.append(say("answering-reminder-more", n=len(found) - NAMED))
    return say("answering-reminder", names=", ".join(names))
