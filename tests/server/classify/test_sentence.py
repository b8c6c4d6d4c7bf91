"""The reader of whole sentences: pieces with their places, shares that add up, any text answered, and life without it."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import Any

import pytest

from vidhuk.classify import analyse, opinion, sentence
from vidhuk.classify.pieces import UNKNOWN, WORD_START, Pieces, parse_pieces, plain
from vidhuk.classify.sentence import COLUMNS, TYPES, bare, reader
from vidhuk.contracts import CommentType, CueTarget, Flag, Voice

LIST = f"{WORD_START}лі\t-4.0\nкар\t-4.0\n{WORD_START}лік\t-5.0\nар\t-6.0\n{WORD_START}\t-3.0\nл\t-8\n"


def test_a_word_is_cut_where_the_scores_are_best() -> None:
    pieces = parse_pieces(LIST)
    assert [piece.number for piece in pieces.of_text("лікар")] == [4, 5]
    assert [piece.number for piece in pieces.of_text("л")] == [8, 9]
    assert UNKNOWN in [piece.number for piece in pieces.of_text("щ")]


def test_pieces_know_the_place_of_their_word() -> None:
    text = "  лікар,  лікар"
    assert {text[piece.start : piece.end] for piece in parse_pieces(LIST).of_text(text)} == {"лікар,", "лікар"}


@pytest.mark.parametrize(
    ("given", "read_as"),
    [("ДЯКУЮ", "дякую"), ("дууууже", "дууже"), ("п’ять", "п'ять"), ("https://a.example/b", "http"), ("\u200b", "")],
)
def test_a_chunk_is_read_as_it_was_in_training(given: str, read_as: str) -> None:
    assert plain(given) == read_as


def test_a_line_without_a_score_is_refused() -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_pieces("лікар\n")


def test_the_packaged_pieces_are_those_of_the_model() -> None:
    model = reader()
    assert model is not None
    assert len(model.pieces.known) > 8_000
    highest = max(number for number, _ in model.pieces.known.values())
    assert model.read(next(piece for piece, (number, _) in model.pieces.known.items() if number == highest)) is not None


def test_shares_of_the_words_add_up() -> None:
    model = reader()
    assert model is not None
    read = model.read("Записали на ранок, а прийняли ввечері, і жодного слова чому")
    assert read is not None
    assert set(read.scores) == set(COLUMNS)
    assert sum(read.of(TYPES).values()) == pytest.approx(1)
    for label in COLUMNS:
        shares = [said.share for said in read.said(label)]
        assert len(shares) == 10
        assert max(map(abs, shares)) > 0


def test_a_long_text_is_read_at_both_ends() -> None:
    model = reader()
    assert model is not None
    long = "слово " * 400
    one, two = model.read(long + "погано"), model.read(long + "дякую щиро")
    assert one is not None
    assert two is not None
    assert one.scores != two.scores


def test_texts_read_together_are_answered_as_each_alone() -> None:
    together, alone = reader(), sentence.SentenceReader(*_parts_of(reader()))
    assert together is not None
    texts = [
        "Дякую",
        "",
        "Скільки коштує видалення зуба мудрості?",
        "Привели доньку о дев'ятій, а прийняли аж по одинадцятій, і ніхто не сказав чому",
        "thank u so much, my tooth is fine again",
        "ждали целый час, потом сказали, что врача сегодня не будет, хотя записывали за неделю",
        "лікар спізнився і не вибачився, " * 12,
        "Дякую",
        "🙂",
        "слово " * 700,
    ]
    together.read_ahead(texts)
    for text in texts:
        one, other = together.read(text), alone.read(text)
        if one is None or other is None:
            assert one is other, text
            continue
        assert one.scores == pytest.approx(other.scores, abs=0.01), text
        for label in ("complaint", "safety"):
            assert [(said.start, said.end) for said in one.said(label)] == [
                (said.start, said.end) for said in other.said(label)
            ]
            assert [said.share for said in one.said(label)] == pytest.approx(
                [said.share for said in other.said(label)], abs=0.01
            )


def test_what_was_read_ahead_is_not_kept_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentence, "MAX_KEPT", 3)
    alone = sentence.SentenceReader(*_parts_of(reader()))
    for number in range(8):
        alone.read_ahead([f"дякую {number}", "дякую всім"])
        assert len(alone.kept) <= 3


def _parts_of(model: sentence.SentenceReader | None) -> tuple[Any, Pieces]:
    assert model is not None
    return model.session, model.pieces


@pytest.mark.parametrize("text", ["", " ", "\u200b", "\ud83d"])
def test_nothing_readable_has_no_scores(text: str) -> None:
    model = reader()
    assert model is not None
    assert model.read(text) is None or isinstance(model.read(text), sentence.Scores)


def test_64_kib_of_one_letter_is_quick() -> None:
    model = reader()
    assert model is not None
    began = time.process_time()
    model.read("щ" * 65_536)
    model.read("щ " * 32_768)
    assert time.process_time() - began < 1.5


def test_the_words_that_spoke_are_shown_with_their_voice_and_place() -> None:
    text = "Прийшли до восьмої, кабінет відчинили о десятій, ніхто нічого не сказав"
    labels = analyse(text)
    spoke = [cue for cue in labels.cues if cue.voice is Voice.MODEL]
    assert {cue.target for cue in spoke} == {CueTarget.TYPE, CueTarget.SENTIMENT}
    for cue in spoke:
        assert text[cue.start : cue.end] == cue.surface
        assert cue.label == (labels.type.value if cue.target is CueTarget.TYPE else labels.sentiment.value)


def test_harm_told_without_a_listed_word_raises_the_alarm() -> None:
    labels = analyse("Після вашої крапельниці синові стало зле, посинів, відкачували у реанімації")
    assert labels.type is CommentType.COMPLAINT
    assert Flag.SAFETY in labels.flags


def test_without_the_model_the_others_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opinion, "reader", lambda: None)
    labels = analyse("Дуже дякую лікарю за увагу")
    assert labels.type is CommentType.PRAISE
    assert not [cue for cue in labels.cues if cue.voice is Voice.MODEL]


def test_edges_of_a_word_are_not_shown() -> None:
    text = "(«дякую!»)"
    start, end = bare(text, 0, len(text))
    assert text[start:end] == "дякую"
    assert bare("...", 0, 3) == (3, 3)


def test_a_start_does_not_wait_for_the_model() -> None:
    code = "import sys; import vidhuk.classify; print('onnxruntime' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["False", "False"]
