"""A site that has changed is told, one that is merely unlucky is not; practice and the rest of the web never are."""

from __future__ import annotations

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.server.factories import Draft, fields_of
from tests.server.storage import Storage
from vidhuk.contracts import Site
from vidhuk.insights.site_health import CHANCE, NEWEST, changed_sites, is_rise


@pytest.mark.parametrize(
    ("weak", "newest", "weak_before", "before", "told"),
    [
        (0, 20, 0, 100, False),
        (1, 20, 0, 100, False),
        (20, 20, 0, 100, True),
        (6, 20, 3, 100, True),
        (4, 20, 20, 100, False),
        (20, 20, 100, 100, False),
        (19, 19, 0, 100, False),
        (20, 20, 0, 19, False),
        (3, 20, 0, 20, False),
    ],
)
def test_a_rise_is_more_than_chance(weak: int, newest: int, weak_before: int, before: int, told: bool) -> None:
    assert is_rise(weak, newest, weak_before, before) is told


@given(st.integers(0, NEWEST), st.integers(NEWEST, 200), st.data())
def test_more_weak_readings_never_take_a_warning_back(weak: int, before: int, data: st.DataObject) -> None:
    weak_before = data.draw(st.integers(0, before))
    if is_rise(weak, NEWEST, weak_before, before) and weak < NEWEST:
        assert is_rise(weak + 1, NEWEST, weak_before, before)


def test_one_lot_is_seldom_told() -> None:
    """Drawn from one lot of 220 with 44 weak ones, the warning comes in less than `CHANCE` of all draws."""
    draws = comb(220, NEWEST)
    told = sum(
        comb(44, weak) * comb(176, NEWEST - weak) for weak in range(NEWEST + 1) if is_rise(weak, NEWEST, 44 - weak, 200)
    )
    assert told / draws < CHANCE


def test_a_site_that_changed_is_told_and_practice_and_silence_are_not(storage: Storage) -> None:
    def receive(number: int, level: str | None, site: str = "facebook", practice: bool = False) -> None:
        fields = fields_of(native_id=f"{site}{number}{practice}", site=site, strategy_level=level)
        storage.receive(Draft(text=f"Коментар {number}", fields=fields), practice=practice)

    for number in range(NEWEST + 5):
        receive(number, "structure")
        receive(number, "fallback", practice=True)
    for number in range(NEWEST * 2):
        # An older browser does not say how it read: that is neither good nor bad.
        receive(number, None, site="instagram")
    with storage.db.read() as session:
        assert changed_sites(session) == []
    for number in range(100, 100 + NEWEST):
        receive(number, "fallback" if number % 2 else "guess")
    with storage.db.read() as session:
        [told] = changed_sites(session)
    assert (told.site, told.weak, told.newest, told.before) == (Site.FACEBOOK, NEWEST, NEWEST, 0.0)
