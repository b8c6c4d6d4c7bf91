"""Whatever facts a clinic has or lacks: three whole replies that hold all the facts allow, break no rule and invent nothing."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bench.replies_sweep import AUTHORS, CALLS_FOR_A_REPLY, START, Told, clinic, comments, problems_of
from vidhuk.classify import analyse
from vidhuk.clinic import roster_of
from vidhuk.contracts import CommentType, Site
from vidhuk.replies import load_playbook, suggest

PLAYBOOK = load_playbook()
TOLD = [one for one in comments() if one.type in CALLS_FOR_A_REPLY]


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    one=st.sampled_from(TOLD),
    author=st.sampled_from(AUTHORS),
    seed=st.integers(0, 2**32),
    minutes=st.integers(0, 7 * 24 * 60 - 1),
    site=st.sampled_from([Site.FACEBOOK, Site.INSTAGRAM, Site.GOOGLE_MAPS, None]),
)
def test_a_comment_that_calls_for_a_reply_gets_three_fit_ones(
    one: Told, author: str | None, seed: int, minutes: int, site: Site | None
) -> None:
    facts = clinic(random.Random(seed))
    now = START + timedelta(minutes=minutes)
    labels = analyse(one.text, author=author, now=now, roster=roster_of(facts))
    found = suggest(
        PLAYBOOK,
        comment_text=one.text,
        author=author,
        labels=labels,
        clinic=facts,
        now=now,
        type_override=one.type,
        site=site,
    )
    assert list(problems_of(one, author, labels, facts, found, [], now)) == []


@pytest.mark.parametrize("text", ["❤️", "дякую", "Дякую!", "👏👏👏", "Супер", "спасибо", "thanks"])
def test_short_praise_is_answered_shortly(text: str) -> None:
    for seed in range(8):
        facts = clinic(random.Random(seed))
        found = suggest(
            PLAYBOOK,
            comment_text=text,
            author="Олена Коваль",
            labels=analyse(text, now=START),
            clinic=facts,
            now=START,
            type_override=TOLD[0].type.__class__("praise"),
        )
        assert len(found.suggestions[0].text) <= 80, found.suggestions[0].text
        assert len(found.suggestions) == 3


@pytest.mark.parametrize("text", ["❤️", "👍", "🔥🔥", "top!", "Топ!!!", "дуже дякую", "спасибо большое", "thanks a lot", "💐 дякую"])  # fmt: skip
def test_short_praise_is_read_as_praise_and_the_first_reply_can_be_sent_as_it_is(text: str) -> None:
    """The key that saves the comment and the key of the first reply are all: nothing to choose, to fill in or to shorten."""
    for seed in range(6):
        facts = clinic(random.Random(seed))
        found = suggest(
            PLAYBOOK,
            comment_text=text,
            author="Олена Коваль",
            labels=analyse(text, author="Олена Коваль", now=START, roster=roster_of(facts)),
            clinic=facts,
            now=START,
        )
        assert found.type is CommentType.PRAISE
        assert (len(found.suggestions), found.missing_facts) == (3, [])
        assert len(found.suggestions[0].text) <= 80, found.suggestions[0].text
