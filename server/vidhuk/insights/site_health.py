"""Whether a site has changed under our adapters: how many of its newest captures needed a weaker rule; reads only."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb

from sqlmodel import Session, col, select

from vidhuk.contracts import Site, StrategyLevel
from vidhuk.models import Capture

NEWEST = 20
"""Captures of a site that are looked at as "now": a manager's day or two."""

WINDOW = 2_000
"""Newest captures of the archive that are read at all: the page must not wait for the whole of it."""

CHANCE = 0.01
"""A difference that chance alone would bring less often than this is told (see `is_rise`)."""


@dataclass(frozen=True, slots=True)
class SiteChanged:
    """A site whose newest captures needed a weaker rule more often than before.

    Attributes:
        site: the site.
        weak: captures among the newest that needed a weaker rule.
        newest: how many those are.
        before: share, 0 to 1, among the captures before them.
    """

    site: Site
    weak: int
    newest: int
    before: float


def changed_sites(session: Session) -> list[SiteChanged]:
    """Sites that seem to have changed, in the order of `Site`.

    Practice is our own page, and `web` is as many sites as there are: neither can change as one.

    Args:
        session: of `Database.read()`.
    """
    rows = session.execute(
        select(Capture.site, Capture.strategy_level)
        .where(col(Capture.practice).is_(False))
        .order_by(col(Capture.seq).desc())
        .limit(WINDOW)
    ).all()
    found = []
    for site in Site:
        if site in (Site.PRACTICE, Site.WEB):
            continue
        weak = [level != StrategyLevel.STRUCTURE for name, level in rows if name == site.value and level is not None]
        newest, before = weak[:NEWEST], weak[NEWEST:]
        if is_rise(sum(newest), len(newest), sum(before), len(before)):
            found.append(SiteChanged(site, sum(newest), len(newest), sum(before) / len(before)))
    return found


def is_rise(weak: int, newest: int, weak_before: int, before: int) -> bool:
    """Whether the share of weaker readings has risen by more than chance.

    Fisher's exact test, one-sided (R. A. Fisher, Statistical Methods for Research Workers, 1934 edition, section 21.02):
    the probability of at least `weak` among `newest`, if newest and earlier captures were drawn from one lot. Exact,
    because twenty captures are too few for an approximation. Below twenty on either side nothing is told.
    """
    if newest < NEWEST or before < NEWEST:
        return False
    total, lot = newest + before, weak + weak_before
    ways = sum(comb(lot, k) * comb(total - lot, newest - k) for k in range(weak, min(lot, newest) + 1))
    return ways / comb(total, newest) < CHANCE
