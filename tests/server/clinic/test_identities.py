"""Whose page an address is: one branch's Google place in all its spellings, a doctor's profile, and nobody's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vidhuk.clinic import identity_of, owners_of
from vidhuk.contracts import AssignedBy, Clinic, RosterKind

CLINIC = Clinic.model_validate(
    {
        "branches": [
            {
                "name": "Берестейська",
                "pages": [
                    "https://www.google.com/maps/place/Dobra/@50.45,30.42,17z/data=!4m6!3m5!1s0x40d4cc1:0x1f4e7d2b9!8m2!3d50!4d30",
                    "https://www.facebook.com/DobraBeresteiska/",
                ],
            },
            {"name": "Осокорки", "pages": ["https://maps.google.com/?cid=77123456789"]},
            "Без сторінок",
        ],
        "doctors": [
            {"name": "Вербицька Алла", "pages": ["https://likari.example/kyiv/verbytska-alla", "instagram.com/dr.verbytska"]},
            {"name": "Сорока Ігор", "pages": ["https://www.facebook.com/profile.php?id=100055512345678"]},
        ],
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("address", "owner"),
    [
        ("https://www.google.com.ua/maps/place/X/@50,30/data=!3m1!4b1!4m5!3m4!1s0x0:0x1f4e7d2b9!8m2", "Берестейська"),
        (f"https://maps.google.com/maps?cid={0x1F4E7D2B9}&hl=uk", "Берестейська"),
        ("https://www.google.com/maps/reviews/data=!4m8!14m7!1m6!2m5!1sREV!2m1!1s0x0:0x11f4ea8f15!3m1!1s2", "Осокорки"),
        ("https://m.facebook.com/dobraberesteiska/posts/pfbid0abc?comment_id=1", "Берестейська"),
        ("https://www.facebook.com/permalink.php?story_fbid=7&id=100055512345678", "Сорока Ігор"),
        ("https://www.facebook.com/people/Ihor-Soroka/100055512345678/", "Сорока Ігор"),
        ("https://likari.example/kyiv/verbytska-alla/reviews?page=2", "Вербицька Алла"),
        ("https://www.instagram.com/dr.verbytska/p/Cx1/", "Вербицька Алла"),
        ("https://likari.example/kyiv/verbytska-allochka", None),
        ("https://www.facebook.com/groups/DobraBeresteiska/posts/1", None),
        ("https://www.instagram.com/p/Cx1/", None),
        ("https://www.facebook.com/photo?fbid=3", None),
        ("https://facebook.com.evil.example/DobraBeresteiska", None),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_an_address_belongs_to_its_owner_and_nobody_else(address: str, owner: str | None) -> None:
    assert [found.name for found in owners_of(CLINIC, [address, None])] == ([] if owner is None else [owner])


def test_an_owner_is_assigned_by_the_page() -> None:
    [found] = owners_of(CLINIC, ["https://facebook.com/dobraberesteiska"])
    assert (found.kind, found.by) == (RosterKind.BRANCH, AssignedBy.PAGE)


@given(st.text(max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    found = identity_of(text)
    assert found is None or found.covers(found)
