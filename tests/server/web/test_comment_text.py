"""Marking cues never changes a character of the comment."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vidhuk.contracts import Cue, CueTarget, Voice
from vidhuk.web.comment_text import marked


def cue(start: int, end: int, target: CueTarget = CueTarget.TYPE) -> Cue:
    return Cue(target=target, label="complaint", surface="x", start=start, end=end, voice=Voice.CUE)


def test_offsets_are_code_points_also_behind_emoji() -> None:
    text = "👩‍⚕️ нагрубила"
    start = text.index("нагрубила")
    pieces = marked(text, [cue(start, start + 9)])
    assert [piece.text for piece in pieces if piece.cues] == ["нагрубила"]


def test_overlapping_cues_are_cut_where_they_begin_and_end() -> None:
    pieces = marked("abcdef", [cue(0, 4), cue(2, 6)])
    assert [(piece.text, len(piece.cues)) for piece in pieces] == [("ab", 1), ("cd", 2), ("ef", 1)]


def test_cues_of_the_language_have_a_place_but_do_not_colour_the_comment() -> None:
    (piece,) = marked("дуже", [cue(0, 4, CueTarget.LANGUAGE)])
    assert (piece.anchors, piece.decided) == (("cue-0-4",), False)
    (piece,) = marked("дуже", [cue(0, 4, CueTarget.LANGUAGE), cue(0, 4)])
    assert (piece.anchors, piece.decided) == (("cue-0-4",), True)


def test_no_text_gives_no_pieces() -> None:
    assert marked("", [cue(0, 3)]) == []


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(-5, 50), st.integers(-5, 50)), max_size=6))
def test_the_pieces_are_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    assert "".join(piece.text for piece in marked(text, [cue(start, end) for start, end in spans])) == text
