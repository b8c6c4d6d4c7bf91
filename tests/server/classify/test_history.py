"""What earlier comments add: duplicates, bursts, piling on, repeats; and when a comment needs checking."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from vidhuk.classify import analyse, needs_checking, sign
from vidhuk.contracts import Flag, HistoryItem, Roster, Sign, SignCode

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ANGRY = "Жах, нахамили і взяли зайві гроші"


def earlier(number: int, text: str, author: str, hours: float, *, answered: bool = False) -> HistoryItem:
    return HistoryItem(
        id=str(number), author=author, text=text, posted_at=NOW - timedelta(hours=hours), answered=answered
    )


def codes(signs: list[Sign]) -> set[str]:
    return {item.code.value for item in signs}


def test_a_near_duplicate_by_another_author_is_a_sign() -> None:
    text = "Жахлива клініка, лікарі грубі, ціни космічні, нікому не раджу сюди йти"
    copy = "Жахлива клініка! Лікарі грубі, ціни космічні. Нікому не раджу йти сюди"
    labels = analyse(text, author="Олена", posted_at=NOW, history=[earlier(7, copy, "Марія", 30)])
    found = next(item for item in labels.signs if item.code is SignCode.NEAR_DUPLICATE)
    assert found.params["id"] == "7"


def test_the_authors_own_repeat_is_no_duplicate() -> None:
    text = "Жахлива клініка, лікарі грубі, ціни космічні, нікому не раджу сюди йти"
    labels = analyse(text, author="Олена", posted_at=NOW, history=[earlier(7, text, "олена ", 30)])
    assert "near_duplicate" not in codes(labels.signs)


def test_short_thanks_that_are_alike_are_no_duplicates() -> None:
    labels = analyse("Дякую, все супер", author="Олена", history=[earlier(7, "Дякую, все супер", "Марія", 30)])
    assert "near_duplicate" not in codes(labels.signs)


def test_a_burst_counts_only_negatives_of_others_within_three_days() -> None:
    history = [earlier(1, ANGRY, "а", 5), earlier(2, "Дуже погано, зіпсували зуб", "б", 60)]
    assert "burst" in codes(analyse(ANGRY + " мені", author="в", posted_at=NOW, history=history).signs)
    old = [earlier(1, ANGRY, "а", 5), earlier(2, "Дуже погано, зіпсували зуб", "б", 80)]
    assert "burst" not in codes(analyse(ANGRY, author="в", posted_at=NOW, history=old).signs)
    kind = [earlier(1, "Дякую, чудово", "а", 5), earlier(2, "Найкращі лікарі", "б", 6)]
    assert "burst" not in codes(analyse(ANGRY, author="в", posted_at=NOW, history=kind).signs)


def test_later_comments_are_not_counted() -> None:
    history = [earlier(1, ANGRY, "а", -5), earlier(2, ANGRY, "б", -6)]
    assert "burst" not in codes(analyse(ANGRY, author="в", posted_at=NOW, history=history).signs)


def test_several_people_within_a_day_pile_on() -> None:
    history = [earlier(1, ANGRY, "а", 2), earlier(2, "Погано, обдурили на гроші", "б", 3)]
    assert Flag.PILE_ON in analyse(ANGRY, author="в", posted_at=NOW, history=history).flags
    one_person = [earlier(1, ANGRY, "а", 2), earlier(2, "Погано, обдурили на гроші", "А", 3)]
    assert Flag.PILE_ON not in analyse(ANGRY, author="в", posted_at=NOW, history=one_person).flags


def test_now_stands_in_for_a_missing_time() -> None:
    history = [earlier(1, ANGRY, "а", 2), earlier(2, "Погано, обдурили на гроші", "б", 3)]
    assert Flag.PILE_ON in analyse(ANGRY, author="в", now=NOW, history=history).flags
    assert Flag.PILE_ON not in analyse(ANGRY, author="в", history=history).flags


@pytest.mark.parametrize(("answered", "expected"), [(False, True), (True, False)])
def test_a_second_complaint_without_an_answer(answered: bool, expected: bool) -> None:
    history = [earlier(1, "Чекала три години, ніхто не прийняв", "Олена Т", 40, answered=answered)]
    labels = analyse("Знову чекаю годину, ганьба", author="Олена Т", posted_at=NOW, history=history)
    assert (Flag.SECOND_UNANSWERED in labels.flags) is expected


def test_thanks_are_no_unanswered_complaint() -> None:
    history = [earlier(1, "Дякую, чудова клініка", "Олена Т", 40)]
    assert Flag.SECOND_UNANSWERED not in analyse("Погано, нагрубили", author="Олена Т", history=history).flags


def test_points_need_two_groups() -> None:
    assert not needs_checking([sign(SignCode.NEAR_DUPLICATE), sign(SignCode.NO_CONCRETE_DETAIL)])
    assert needs_checking([sign(SignCode.NEAR_DUPLICATE), sign(SignCode.BURST)])
    assert not needs_checking([sign(SignCode.NO_CONCRETE_DETAIL), sign(SignCode.BURST)])


def test_counter_evidence_takes_points_away() -> None:
    signs = [sign(SignCode.NEAR_DUPLICATE), sign(SignCode.BURST)]
    assert not needs_checking([*signs, sign(SignCode.STAFF_RECOGNISES)])


def test_a_copied_complaint_in_a_burst_needs_checking() -> None:
    text = "Жахлива клініка, лікарі грубі, ціни космічні, нікому не раджу сюди йти"
    history = [earlier(1, text, "Марія", 3), earlier(2, ANGRY, "Петро", 20), earlier(3, "Погано, обдурили", "Ігор", 30)]
    assert analyse(text, author="Олена", posted_at=NOW, history=history).needs_checking


def test_a_detailed_complaint_does_not() -> None:
    text = "12.11 о 14:00 робила узд у лікарки Коваль, заплатила 900 грн, результат переплутали"
    labels = analyse(text, roster=Roster(doctors=["Коваль Олена"]))
    assert not labels.needs_checking
    assert "concrete_inside_detail" in codes(labels.signs)


def test_a_doctor_who_is_not_on_the_roster_is_a_sign() -> None:
    roster = Roster(doctors=["Коваль Олена"])
    assert "impossible_detail" in codes(analyse("Лікар Пилипчук нахамив мені", roster=roster).signs)
    assert "impossible_detail" not in codes(analyse("Лікар Коваль нахамила мені", roster=roster).signs)
    assert "impossible_detail" not in codes(analyse("Лікар Пилипчук нахамив мені").signs)


@pytest.mark.parametrize("text", ["Скільки коштує?", "Пишіть в дірект, у нас дешевше", "Ви ідіоти", "@olya глянь"])
def test_only_complaints_and_praise_can_need_checking(text: str) -> None:
    history = [earlier(1, text, "Марія", 3), earlier(2, ANGRY, "Петро", 20), earlier(3, ANGRY, "Ігор", 30)]
    labels = analyse(text, author="Олена", posted_at=NOW, history=history)
    assert labels.signs == []
    assert not labels.needs_checking


def test_a_copy_typed_in_latin_letters_is_a_near_duplicate() -> None:
    text = "Жахлива клініка, адміністратор груба, ціни космічні, нікому не раджу сюди"
    copy = "Zhakhlyva klinika, administrator hruba, tsiny kosmichni, nikomu ne radzhu siudy"
    labels = analyse(text, author="Олена", posted_at=NOW, history=[earlier(7, copy, "Марія", 30)])
    assert "near_duplicate" in codes(labels.signs)
