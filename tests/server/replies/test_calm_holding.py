"""Holding replies where nobody told of harm: the press and signs without a meaning are met without regret."""

from __future__ import annotations

import pytest

from tests.server.replies.fixtures import FULL, NOTHING, NOW, labels
from vidhuk.contracts import Clinic, CommentType, ReplyStage, SuggestionSet
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.held import REGRET

PLAYBOOK = load_playbook()
GLOOM = ("тривож", "тривог", "хвилю", "розібрати", "виправдов", "залагод", "тревож", "разобраться", "worr", "concern")


def offered(type_: CommentType, text: str, clinic: Clinic, language: str, *flags: str) -> SuggestionSet:
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author=None,
        labels=labels(type_.value, flags=list(flags)),
        clinic=clinic,
        now=NOW,
        reply_language=language,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("clinic", [FULL, NOTHING])
@pytest.mark.parametrize("language", ["uk", "ru", "en"])
@pytest.mark.parametrize(
    ("type_", "text", "flags"),
    [
        (CommentType.OTHER, "Пишу для міського сайту, з ким поговорити?", ["press_or_blogger"]),
        (CommentType.QUESTION, "Чи дасте коментар для радіо?", ["press_or_blogger"]),
        (CommentType.UNDETERMINED, "+", []),
        (CommentType.UNDETERMINED, "…", []),
    ],
)
def test_no_regret_where_nobody_complained(
    clinic: Clinic, language: str, type_: CommentType, text: str, flags: list[str]
) -> None:
    found = offered(type_, text, clinic, language, *flags)
    assert len(found.suggestions) == 3
    for one in found.suggestions:
        assert one.stage is ReplyStage.HOLDING
        assert REGRET.search(one.text) is None, one.text
        assert not any(word in one.text.lower() for word in GLOOM), one.text


def test_harm_beside_the_press_keeps_its_regret() -> None:
    for type_, flags in (
        (CommentType.OTHER, ["safety", "press_or_blogger"]),
        (CommentType.COMPLAINT, ["press_or_blogger"]),
    ):
        found = offered(type_, "Зніму про це сюжет", FULL, "uk", *flags)
        assert any(REGRET.search(one.text) for one in found.suggestions)
