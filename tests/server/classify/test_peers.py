"""The comparison with other libraries counts right, and runs where none of the large ones is installed."""

from __future__ import annotations

import pytest

from tests.bench.mcnemar import mcnemar
from tests.bench.peer_voices import answer_all
from tests.bench.peers import ask, table
from vidhuk.commands.training.texts import Labelled


def test_only_texts_that_one_voice_has_right_count() -> None:
    same = mcnemar([True, False, True], [True, False, True])
    assert same == {"only_first": 0, "only_second": 0, "p": 1.0}
    assert mcnemar([True] * 10, [False] * 10)["p"] == pytest.approx(2 / 2**10)
    assert mcnemar([True, False], [False, True])["p"] == 1.0


def test_a_voice_answers_every_text_with_its_figures() -> None:
    found = answer_all(
        "language", "langdetect-3", {"texts": ["дуже дякую вам", "thank you very much", ""], "data": None}
    )
    assert found["labels"][1:] == ["en", "undetermined"]
    assert found["texts_per_second"] > 0


def test_a_voice_runs_in_a_process_of_its_own_and_a_missing_library_is_no_failure() -> None:
    answer = ask("language", "ours", [Labelled("дуже дякую вам", "x")], None)
    assert answer is not None
    assert answer["labels"] == ["uk"]
    lingua = ask("language", "lingua", [Labelled("дуже дякую вам", "x")], None)
    assert lingua is None or lingua["labels"] == ["uk"]


def test_the_table_names_what_was_left_out() -> None:
    shown = table({"language": {"texts": 0, "voices": {}, "missing": ["eld"]}})
    assert "eld" in shown
