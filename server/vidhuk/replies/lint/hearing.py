"""What the second voice and the ear make of sentences together; knows no rule's exceptions (`listening.py` does).

The voice reads every sentence. Where it is sure that nothing is wrong, that is all; the others are read by the ear as well, and
the two scores are weighed (`data/ear.json`, fitted by `vidhuk train --only ear`). Without the ear the voice decides alone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vidhuk.replies.lint import ear, voice
from vidhuk.replies.lint.voice import LABELS, Heard, Told

UNSURE = -1.8
"""Margin of the voice from which the ear is asked: lower finds nothing more among sentences that neither learnt from (0026)."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """How the two are weighed: one factor each, and what is taken off by label."""

    voice: float
    ear: float
    bias: tuple[float, ...]


@cache
def weighing() -> Weighing | None:
    """The packaged figures; `None` where there are none."""
    path = files("vidhuk.replies.lint") / "data" / "ear.json"
    if not path.is_file():
        return None
    told = json.loads(path.read_text(encoding="utf-8"))
    return Weighing(told["voice"], told["ear"], tuple(told["bias"][label] for label in LABELS))


def hear(sentences: Sequence[str], closely: Sequence[bool] | None = None) -> list[tuple[Heard, ...]]:
    """What each folded sentence sounds like: every label above its threshold, the surest first.

    Args:
        closely: which of them the ear may be asked about; the others are the voice's alone. None: all.
    """
    told = [voice.told(one) for one in sentences]
    above = [() if one is None else voice.margins(one) for one in told]
    weighed = weighing()
    listener = ear.ear() if weighed is not None else None
    if weighed is None or listener is None:
        return [() if one is None else voice.placed(one, own, one.shares) for one, own in zip(told, above, strict=True)]
    found: list[tuple[Heard, ...]] = [
        voice.placed(one, own, one.shares) if one is not None and closely is not None and not closely[at] else ()
        for at, (one, own) in enumerate(zip(told, above, strict=True))
    ]
    asked = [at for at, own in enumerate(above) if own and max(own) > UNSURE and (closely is None or closely[at])]
    for at, said in zip(asked, listener.hear([sentences[at] for at in asked]), strict=True):
        one = told[at]
        if one is not None and said is not None:
            found[at] = _together(one, said, weighed)
    return found


def _together(told: Told, said: ear.Said, weighed: Weighing) -> tuple[Heard, ...]:
    scores, words = said
    above = [
        weighed.voice * own + weighed.ear * heard + bias
        for own, heard, bias in zip(told.scores, scores, weighed.bias, strict=True)
    ]
    if max(above) <= 0:
        return ()
    shares = []
    for (start, end, _word), own in zip(told.words, told.shares, strict=True):
        heard = next((share for first, last, share in words if first <= start and end <= last), None)
        shares.append(
            tuple(
                weighed.voice * one + weighed.ear * (heard[at] if heard is not None else 0.0)
                for at, one in enumerate(own)
            )
        )
    return voice.placed(told, above, shares)


def forget() -> None:
    """Forget what was heard, as if every sentence were new: for another model, and to measure."""
    voice.forget()
    if (listener := ear.ear()) is not None:
        listener.kept.clear()
