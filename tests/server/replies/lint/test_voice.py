"""The second voice: packaged, small, without words of its own, and silent where the rules' exceptions hold."""

from __future__ import annotations

from importlib.resources import files

import pytest

from vidhuk.classify import models
from vidhuk.commands.training.lint import LINT, drawn, lines, replies
from vidhuk.contracts import Clinic, CommentType, LintRule
from vidhuk.replies.lint import Channel, Draft, lint, voice
from vidhuk.replies.words import across

PACKAGED = files("vidhuk.replies.lint") / "data" / "lint.model"


def rules(reply: str, **told: object) -> set[LintRule]:
    return {finding.rule for finding in lint(Draft(reply, **told))}  # type: ignore[arg-type]


def test_it_is_packaged_and_small() -> None:
    assert len(PACKAGED.read_bytes()) < 1_500_000
    assert voice.model() is not None
    assert models.parse(PACKAGED.read_bytes()).labels == voice.LABELS


def test_its_file_holds_no_words() -> None:
    head = PACKAGED.read_bytes().partition(b"\n")[0].decode()
    assert not any("\u0400" <= letter <= "\u052f" for letter in head)


SAID = "Медсестра пам'ятає, як ви тримали її за руку на кушетці."


def test_it_hears_what_no_rule_lists_and_says_where() -> None:
    found = [
        finding for finding in lint(Draft(SAID, "жах", comment_type=CommentType.COMPLAINT)) if finding.rule == "L01"
    ]
    assert found
    assert SAID[found[0].start : found[0].end] == found[0].matched


def test_without_its_file_the_rules_stand_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice, "model", lambda: None)
    voice.forget()
    try:
        assert LintRule.L01 in rules("Дякуємо за ваш візит.")
    finally:
        voice.forget()


@pytest.mark.parametrize(
    "reply",
    [
        "Якщо медсестра тримала вас за руку на кушетці, напишіть нам приватно.",
        "Чи тримала вас медсестра за руку на кушетці?",
    ],
)
def test_a_condition_and_a_question_confirm_nothing(reply: str) -> None:
    assert LintRule.L01 not in rules(reply, comment="жах", comment_type=CommentType.COMPLAINT)


def test_in_private_the_author_may_be_spoken_to() -> None:
    assert LintRule.L01 not in rules(SAID, channel=Channel.PRIVATE, clinic=Clinic())


def test_lines_of_choices_are_drawn_alike_every_time() -> None:
    told = "= WHO лікар|лікарка\n## L01\n$WHO {вас |}бачив\n## clean\nДякуємо\n"
    once = list(drawn(told, 6))
    assert once == list(drawn(told, 6))
    assert {label for _text, label in once} == {"L01", "clean"}
    assert not any(mark in text for text, _label in once for mark in "{}|$")


def test_what_is_remembered_adds_up_to_what_was_trained() -> None:
    packaged = voice.model()
    assert packaged is not None
    words = [word for _start, _end, word in voice.words_in("медсестра пам'ятає, як ви тримали її за руку, і ви також")]
    brought = voice.grams_of(words)
    count, shares = voice.shares_of(words)
    assert count == sum(map(len, brought))
    for grams, share in zip(brought, shares, strict=True):
        assert share == pytest.approx(packaged.of_grams(grams))


@pytest.mark.parametrize(
    ("reply", "rule", "marked"),
    [
        ("Никто не обвиняет вас во лжи.", LintRule.L06, False),
        ("Ніхто не сумнівається у вашій чесності.", LintRule.L08, False),
        ("Nobody cares what you think, grow up.", LintRule.L06, True),
        ("Приємно, що вам сподобалося наше відео.", LintRule.L01, False),
        ("Приємно, що вам сподобався візит, про який ви розповіли на сторінці.", LintRule.L01, True),
        ("Серед наших страхових партнерів цієї компанії немає.", LintRule.L02, False),
        ("У журналі страхових випадків вас немає.", LintRule.L02, True),
    ],
)
def test_what_only_sounds_like_a_wrong_is_spared_and_its_neighbour_is_not(
    reply: str, rule: LintRule, marked: bool
) -> None:
    assert (rule in rules(reply, comment_type=CommentType.COMPLAINT)) is marked


def test_every_file_of_replies_can_be_learnt_from() -> None:
    """They have several shapes: one that the training cannot read is noticed here, not an hour into it."""
    assert {label for _text, label, _weight in replies()} == {"", *LintRule}


def test_a_tenth_of_the_sentences_is_held_out_and_none_is_lost() -> None:
    content = (LINT / "voice" / "uk.fourth.txt").read_text(encoding="utf-8")
    taught, held = (list(drawn(lines(content, held=held), 1)) for held in (False, True))
    assert sorted(taught + held) == sorted(drawn(content, 1))
    assert 0.05 < len(held) / len(taught) < 0.2


def test_words_that_mean_alike_are_packaged_as_three_groups_and_beginnings() -> None:
    content = (files("vidhuk.replies.lint") / "data" / "meanings.txt").read_text(encoding="utf-8")
    told = [line.split(" ") for line in content.splitlines() if not line.startswith("#")]
    assert len(content.encode()) < 600_000
    assert all(len(line) > 3 and all(group.isdecimal() for group in line[:3]) for line in told)
    known = [one for line in told for one in line[3:]]
    assert len(known) == len(set(known)) > 20_000
    assert all(0 < len(one) <= 6 for one in known)


@pytest.mark.parametrize(("word", "other"), [("понеділок", "friday"), ("хірург", "dentist")])
def test_a_word_is_grouped_with_its_like_in_another_language(word: str, other: str) -> None:
    groups = [{sense for sense in voice.senses_of(across(one)) if sense.startswith("~")} for one in (word, other)]
    assert groups[0]
    assert groups[0] == groups[1]


@pytest.mark.parametrize(
    "reply",
    [
        "Your surname is not required for that.",
        "Your card number is not needed to look into it.",
        "Ваше прізвище для цього не потрібне.",
        "Номер вашої картки нам не потрібен.",
        "Ваша фамилия для этого не нужна.",
    ],
)
def test_a_name_that_is_not_needed_is_no_name_that_was_not_found(reply: str) -> None:
    assert LintRule.L02 not in rules(reply, comment="жах", comment_type=CommentType.COMPLAINT)
