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


def gram_numbers(word: str) -> list[int]:
    """`hashed` of each of `letter_grams(word)`, in another order: a longer sequence goes on from the number of a shorter."""
    letters = [char.encode("utf-8", "replace") for char in f"^{word}$"]
    numbers: list[int] = []
    for at in range(len(letters)):
        number = 0
        numbers += [number := crc32(letter, number) for letter in letters[at : at + LONGEST]]
    numbers.append(hashed(f"={word}"))
    return numbers


def hashed(gram: str) -> int:
    """A number of 32 bits; the same on every machine."""
    return crc32(gram.encode("utf-8", "replace"))


def place(number: int, bits: int) -> tuple[int, int]:
    """Row of a table of 2**bits rows, and the mark that tells a sequence of the training from a stranger in its row."""
    return number & ((1 << bits) - 1), (number >> bits) & 0xFF
