"""The ear beside the second voice: packaged, asked only where the voice is unsure, quiet when it is missing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from importlib.resources import files

import pytest

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint import Draft, ear, hearing, lint, voice

DATA = files("vidhuk.replies.lint") / "data"
SAID = "Медсестра пам'ятає, як ви тримали її за руку на кушетці."
HARMLESS = "Дякуємо за відгук, напишіть нам у приватні повідомлення."


@pytest.fixture
def listener() -> Iterator[ear.Ear]:
    """The packaged ear, with nothing remembered."""
    found = ear.ear()
    assert found is not None
    found.kept.clear()
    yield found
    found.kept.clear()


def test_it_is_packaged_and_weighed_for_every_rule_that_is_heard() -> None:
    told = json.loads((DATA / "ear.json").read_text(encoding="utf-8"))
    assert set(told["bias"]) == set(voice.LABELS)
    assert told["voice"] > 0
    assert told["ear"] > 0


def test_what_it_says_does_not_depend_on_the_sentences_beside(listener: ear.Ear) -> None:
    alone = listener.hear([voiced(SAID)])[0]
    listener.kept.clear()
    beside = listener.hear([voiced(HARMLESS * 3), voiced(SAID)])[1]
    assert alone is not None
    assert beside is not None
    assert beside[0] == pytest.approx(alone[0], abs=1e-4)


def test_the_shares_of_the_words_are_what_the_score_is_made_of(listener: ear.Ear) -> None:
    said = listener.hear([voiced(SAID)])[0]
    assert said is not None
    scores, words = said
    assert words[0][:2] == (0, len("медсестра"))
    assert len(words) == len(SAID.split())
    assert len(scores) == len(voice.LABELS)
    assert max(range(len(scores)), key=scores.__getitem__) == voice.LABELS.index("L01")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, listener: ear.Ear) -> list[str]:
    """The sentences that the ear is asked about from now on."""
    heard: list[str] = []
    real = listener.hear

    def hear(sentences: Sequence[str]) -> list[ear.Said | None]:
        heard.extend(one.strip() for one in sentences)
        return real(sentences)

    monkeypatch.setattr(listener, "hear", hear)
    return heard


def test_it_is_asked_only_where_the_voice_is_unsure(asked: list[str]) -> None:
    hearing.hear([voiced(HARMLESS), voiced(SAID)])
    assert asked == [voiced(SAID)]


def test_it_is_not_asked_about_a_sentence_in_which_a_rule_blocks(asked: list[str]) -> None:
    ruled = "Дякуємо за ваш візит, медсестра пам'ятає, як ви тримали її за руку."
    found = lint(Draft(f"{ruled} {SAID}", "жах", comment_type=CommentType.COMPLAINT))
    assert [finding.rule for finding in found if finding.start < len(ruled)] == [LintRule.L01]
    assert asked == [voiced(SAID)]


def test_it_is_asked_where_a_rule_only_warns(asked: list[str]) -> None:
    both = "У нас бракує лікарів, медсестра досі згадує, як ви тримали її за руку."
    found = lint(Draft(both, "жах", comment_type=CommentType.COMPLAINT))
    assert {finding.rule for finding in found} == {LintRule.L01, LintRule.L07}
    assert asked == [voiced(both)]


def test_a_sentence_without_a_piece_is_answered(listener: ear.Ear) -> None:
    assert listener.hear(["", "   ", voiced(SAID)])[:2] == [None, None]


def test_its_memory_is_bounded(monkeypatch: pytest.MonkeyPatch, listener: ear.Ear) -> None:
    monkeypatch.setattr(ear, "KEPT", 3)
    for at in range(5):
        assert listener.hear([f"речення номер {at}", voiced(SAID)])[1] is not None
        assert len(listener.kept) <= 3


def test_without_it_the_voice_decides_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hearing, "weighing", lambda: None)
    draft = Draft(SAID, "жах", comment_type=CommentType.COMPLAINT)
    assert LintRule.L01 in {finding.rule for finding in lint(draft)}


def voiced(text: str) -> str:
    return text.lower()


@pytest.mark.parametrize(
    "reply",
    ["На ресепшені скажіть прізвище, і вам усе роздрукують.", "В регистратуре по фамилии и номеру договора вам всё распечатают.",
     "Tell your surname at the front desk and they will print it."],
)  # fmt: skip
def test_what_is_told_at_the_desk_is_not_asked_in_public(reply: str) -> None:
    assert LintRule.L05 not in {finding.rule for finding in lint(Draft(reply, "Як отримати результати?"))}


def test_what_is_asked_under_the_post_is_found_also_when_the_desk_is_named() -> None:
    draft = Draft("Напишіть тут прізвище, на рецепції все знайдуть.", "жах", comment_type=CommentType.COMPLAINT)
    assert LintRule.L05 in {finding.rule for finding in lint(draft)}
