"""Groups words that mean alike, for the linter's second voice, by their vectors in multilingual-e5-small; needs PyTorch.

The words are those of our own texts (sentences of the linter, composed comments) and the common ones of public texts. A line of
`replies/lint/data/meanings.txt` holds the numbers of a wide, a middle and a small group, then beginnings of words. No texts ship.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from vidhuk.classify.pieces import END, START
from vidhuk.commands.training import lint
from vidhuk.commands.training.original import cut_vocabulary, full_vocabulary, load_original
from vidhuk.commands.training.texts import composed, rows
from vidhuk.replies.lint.draft import folded
from vidhuk.replies.lint.voice import beginning
from vidhuk.replies.words import across

WIDTHS = (96, 300, 1_000)
"""Groups of each width: the wide ones are heard in pairs, the others alone."""

OWN = 3
"""How much more a word of our own texts counts when the commonest form of a beginning is chosen."""

PUBLIC = ("sentiment.jsonl.gz", "toxicity.jsonl.gz", "language.jsonl.gz")
NOT_READ = "kyiv1551"
MOST, LETTERS, LEAST = 60_000, 400, 6
"""Texts of a public set that are read, letters of each, and texts that a word of theirs must stand in."""

LONGEST = 24
BATCH = 128
LEVELLED = 2
"""Directions that all words share, which say nothing of a meaning."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def write_meanings(folder: Path | None, out: Path) -> dict[str, int]:
    """Write `meanings.txt`.

    Args:
        folder: the public data sets; `None` takes the words of our own texts alone.

    Returns:
        Texts, beginnings and bytes, for the line that is printed.

    Raises:
        CannotStart: the original model is not to be had.
    """
    own = {text for told in lint.lessons() for text in told.sentences} | {folded(one.text) for one in composed()}
    public = [text for name in PUBLIC for text in _public(folder / name)] if folder else []
    forms = _commonest(_words(own), _words(public))
    known = sorted(forms)
    lines: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
    for one, groups in zip(known, _groups(_vectors([forms[one] for one in known])), strict=True):
        lines[groups].append(one)
    content = "# Words that mean alike: the wide group, the middle one, the small one, beginnings of words (voice.beginning). Made by vidhuk train.\n"
    content += "".join(f"{' '.join(map(str, groups))} {' '.join(told)}\n" for groups, told in sorted(lines.items()))
    (out / "meanings.txt").write_text(content, encoding="utf-8", newline="\n")
    return {"texts": len(own) + len(public), "sequences": len(known), "bytes": len(content.encode())}


def _public(path: Path) -> Iterable[str]:
    told = (str(row["text"])[:LETTERS] for row in rows(path) if row.get("source") != NOT_READ)
    return [folded(text) for text in islice(told, MOST)]


def _words(texts: Iterable[str]) -> Counter[str]:
    """In how many of the texts each word stands."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(word for word in set(_WORD.findall(text)) if 1 < len(word) <= LONGEST)
    return counts


def _commonest(own: Counter[str], public: Counter[str]) -> dict[str, str]:
    """The commonest form of each beginning."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, count in own.items():
        counts[beginning(across(word))][word] += OWN * count
    for word, count in public.items():
        if count >= LEAST:
            counts[beginning(across(word))][word] += count
    return {one: found.most_common(1)[0][0] for one, found in counts.items()}


def _vectors(words: list[str]) -> Any:
    """A vector for each word, as the original model reads it."""
    import numpy as np  # noqa: PLC0415
    import torch  # noqa: PLC0415

    from vidhuk.commands.training.network import network_of, together  # noqa: PLC0415

    torch.set_num_threads(1)
    original = load_original()
    full = full_vocabulary(original)
    asked = [f"query: {word}" for word in words]
    kept = sorted({piece.number for text in asked for piece in full.of_text(text)})
    pieces, net = cut_vocabulary(original, kept), network_of(original, kept).eval()
    told = [[START, *(piece.number for piece in pieces.of_text(text)), END] for text in asked]
    order = sorted(range(len(told)), key=lambda at: len(told[at]))
    found = np.zeros((len(words), net.word.weight.shape[1]), np.float32)
    with torch.no_grad():
        for first in range(0, len(order), BATCH):
            part = order[first : first + BATCH]
            ids, mask = together([told[at] for at in part])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                found[part] = net.vectors(ids, mask).float().numpy()
    return found


def _groups(vectors: Any) -> list[tuple[int, ...]]:
    """The groups of each word, from the wide one to the small one."""
    import numpy as np  # noqa: PLC0415
    from sklearn.cluster import MiniBatchKMeans  # noqa: PLC0415

    level = _of_one_length(vectors - vectors.mean(0))
    _left, _sizes, shared = np.linalg.svd(level[::7], full_matrices=False)
    level = _of_one_length(level - (level @ shared[:LEVELLED].T) @ shared[:LEVELLED])
    found = [
        MiniBatchKMeans(many, random_state=1, batch_size=4_096, n_init=2, max_iter=40).fit(level).labels_.tolist()
        for many in WIDTHS
    ]
    return list(zip(*found, strict=True))


def _of_one_length(level: Any) -> Any:
    import numpy as np  # noqa: PLC0415

    return level / (np.linalg.norm(level, axis=1, keepdims=True) + 1e-6)
