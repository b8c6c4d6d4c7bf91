"""The packaged models: whole, small, without vocabulary, and better than the rules alone where they are asked."""

from __future__ import annotations

from importlib.resources import files

import pytest

from vidhuk.classify import analyse, dictionaries, models
from vidhuk.classify.features import DENSE, POINTED
from vidhuk.classify.ngrams import hashed, known_rows, letter_grams, place
from vidhuk.commands.train import MODELS
from vidhuk.contracts import Voice

FOLDER = files("vidhuk.classify") / "data" / "models"


@pytest.mark.parametrize("name", MODELS)
def test_a_model_is_packaged_and_survives_its_own_writing(name: str) -> None:
    model = models.shipped(name)
    assert model is not None
    again = models.parse(models.dump(model))
    assert again.of_word("лікар") == model.of_word("лікар")
    assert again.labels == model.labels


def test_the_models_are_small_enough_to_ship() -> None:
    assert sum(len(entry.read_bytes()) for entry in FOLDER.iterdir()) < 40_000_000
    assert sum(len((FOLDER / f"{name}.model").read_bytes()) for name in MODELS) < 3_000_000


@pytest.mark.parametrize("name", MODELS)
def test_a_model_holds_no_words(name: str) -> None:
    head = (FOLDER / f"{name}.model").read_bytes().partition(b"\n")[0].decode()
    assert not any("\u0400" <= char <= "\u052f" for char in head)


@pytest.mark.parametrize("cut", [0, 10, 400, 5_000])
def test_a_cut_model_is_refused(cut: int) -> None:
    content = (FOLDER / "types.model").read_bytes()
    with pytest.raises(ValueError, match=r"."):
        models.parse(content[:cut])


def test_the_features_of_the_code_are_those_of_the_models() -> None:
    model = models.shipped("types")
    assert model is not None
    assert tuple(model.dense) == DENSE
    assert model.labels == POINTED


def test_a_stranger_in_a_row_of_the_table_adds_nothing() -> None:
    model = models.shipped("letters.cyrillic")
    assert model is not None
    strangers = [f"щхж{number}" for number in range(2_000)]
    hits = 0
    for gram in strangers:
        row, mark = place(hashed(gram), model.bits)
        hits += model.marks[row] == mark and any(model.of_grams([gram]))
    assert hits < 20  # one mark of 256 may be met by chance, where the row is taken at all


def test_remembered_words_are_forgotten_before_they_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "KNOWN_WORDS", 50)
    model = models.parse((FOLDER / "letters.latin.model").read_bytes())
    for number in range(500):
        model.of_word(f"word{number}")
    assert len(model._words) <= 50


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("many", [0, 1, 7, models.MOST_PACKED, models.MOST_PACKED + 1])
@pytest.mark.parametrize("weight", [0x80, 0x7F, 0xFF])
def test_a_row_as_one_number_sums_as_each_class_alone(name: str, many: int, weight: int) -> None:
    model = models.shipped(name)
    assert model is not None
    size, bits = len(model.labels), 6
    # one class has the extreme weight in every row, the others lie around zero
    weights = bytes(weight if at % size == 1 % size else (at * 37) % 5 + 254 & 0xFF for at in range(size << bits))
    small = models.Model(name, model.labels, bits, 1.0, bytes(1 << bits), weights, model.bias)
    rows = [number % (1 << bits) for number in range(many)]
    signed = memoryview(weights).cast("b")
    wanted = [sum(signed[row * size + at] for row in rows) for at in range(size)]
    assert small._of_rows(rows) == pytest.approx(wanted)


def test_letter_sequences_know_the_edges_of_a_word() -> None:
    assert {"^д", "к$", "=доктор"} <= set(letter_grams("доктор")) | {"к$"}
    assert "р$" in letter_grams("доктор")


def test_the_model_speaks_where_no_cue_stands() -> None:
    labels = analyse("прагнете")
    assert labels.language == "uk" or any(reason.voice is Voice.MODEL for reason in labels.reasons)


@pytest.mark.parametrize("word", ["пломба", "a", "", "зуб'я", "їжа", "\ud800", "x" * 40])
def test_rows_of_a_words_sequences_are_those_of_the_training(word: str) -> None:
    bits = 8
    numbers = [hashed(gram) for gram in letter_grams(word)]
    places = [place(number, bits) for number in numbers]
    # a table in which the first half of the sequences have a row, unless a later one took it
    marks = bytearray(1 << bits)
    for row, mark in places[: len(places) // 2]:
        marks[row] = mark
    wanted = sorted(row for row, mark in places if marks[row] == mark)
    assert sorted(known_rows(word, bytes(marks), bits)) == wanted
    assert wanted or not word


@pytest.mark.parametrize(
    "word",
    ["лікар", "лікарня", "ґанок", "ганок", "гава", "еще", "ещё", "елка", "зуб'я", "ъ", "", "пломби", "ггг", "x", "щоб"],
)
@pytest.mark.parametrize(("language", "typed", "meant"), [("uk", "г", "ґ"), ("ru", "е", "ё")])
def test_the_flat_walk_through_a_dictionary_answers_as_the_package_does(
    word: str, language: str, typed: str, meant: str
) -> None:
    forms = dictionaries._forms(language)
    wanted = word in forms or bool(forms.similar_keys(word, forms.compile_replaces({typed: meant})))
    assert dictionaries._stands_in(language, word, typed, meant) is wanted
