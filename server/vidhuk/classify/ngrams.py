"""Features of the small models: hashed sequences of letters; holds no vocabulary and so no names."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

LONGEST = 5
"""Letters of the longest sequence inside a word."""


@lru_cache(maxsize=4_096)
def letter_grams(word: str) -> tuple[str, ...]:
    """Sequences of one to five letters of a word with its edges marked, and the whole word."""
    edged = f"^{word}$"
    size = len(edged)
    grams = [edged[at : at + length] for length in range(1, LONGEST + 1) for at in range(size - length + 1)]
    grams.append(f"={word}")
    return tuple(grams)


_BYTES = {chr(point): chr(point).encode("utf-8") for point in range(0x530)}


def known_rows(word: str, marks: bytes, bits: int) -> list[int]:
    """Rows of a table that hold a word's sequences: `place(hashed(gram))` of each of `letter_grams(word)` whose mark fits.

    In another order, and written flat: a longer sequence goes on from the number of a shorter.
    """
    letters = [_BYTES.get(char) or char.encode("utf-8", "replace") for char in f"^{word}$"]
    last = (1 << bits) - 1
    rows: list[int] = []
    for at in range(len(letters)):
        number = 0
        for letter in letters[at : at + LONGEST]:
            number = crc32(letter, number)
            row = number & last
            if marks[row] == number >> bits & 0xFF:
                rows.append(row)
    number = hashed(f"={word}")
    if marks[number & last] == number >> bits & 0xFF:
        rows.append(number & last)
    return rows


def hashed(gram: str) -> int:
    """A number of 32 bits; the same on every machine."""
    return crc32(gram.encode("utf-8", "replace"))


def place(number: int, bits: int) -> tuple[int, int]:
    """Row of a table of 2**bits rows, and the mark that tells a sequence of the training from a stranger in its row."""
    return number & ((1 << bits) - 1), (number >> bits) & 0xFF
