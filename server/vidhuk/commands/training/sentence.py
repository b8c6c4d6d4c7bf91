"""Trains the sentence model further on labelled texts, on one core (`vidhuk train --only sentence`); needs PyTorch.

Five terms (`TERMS`): first mostly public texts (the domain of people's comments), then four times mostly the product's
own types with flags: what comes late in one round of falling rates is read too seldom.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional

from vidhuk.classify.pieces import END, START, Pieces
from vidhuk.classify.sentence import TYPES, WINDOW
from vidhuk.commands.training import lessons
from vidhuk.commands.training.conversion import (
    LEAST_CORRELATION,
    LEAST_COSINE,
    correlation_with_file,
    cosine_with_original,
)
from vidhuk.commands.training.disturb import disturb
from vidhuk.commands.training.lessons import UNKNOWN, Lesson
from vidhuk.commands.training.network import LAYERS, Network, network_of, together
from vidhuk.commands.training.onnx_file import write
from vidhuk.commands.training.original import cut_vocabulary, kept_pieces, listed, load_original
from vidhuk.commands.training.spans import spans_of
from vidhuk.commands.training.texts import rows

SEED = 1
BATCH = 24
TYPE_WEIGHTS = {"praise": 1.2, "question": 1.3, "misinformed": 2.0, "troll": 1.3, "spam": 1.2}
FLAG_WEIGHTS = (3.0, 3.0, 2.0, 1.0, 1.0, 1.0)
"""Alarms are few among comments: a missed one weighs more."""


@dataclass(frozen=True, slots=True)
class Term:
    """One stretch of training."""

    epochs: float
    rate: float
    head_rate: float
    most: dict[str, int]
    types_times: int
    flags: float
    frozen: int


TERMS = (
    Term(1.0, 1.0e-4, 1e-3, {"intent": 900, "toxic": 600, "sent": 1_500}, 1, 0.5, 0),
    Term(3.5, 1.0e-4, 6e-4, {"intent": 80, "toxic": 90, "sent": 300}, 2, 4.0, 2),
    Term(4.5, 8.0e-5, 4e-4, {"intent": 80, "toxic": 90, "sent": 300}, 1, 4.0, 2),
    Term(2.2, 8.0e-5, 4e-4, {"intent": 80, "toxic": 90, "sent": 300}, 1, 4.0, 2),
    Term(1.5, 8.0e-5, 4e-4, {"intent": 80, "toxic": 90, "sent": 300}, 1, 4.0, 2),
)

UNPACKED = "sentence.pt"
"""The network before its weights get 8 bits: what the linter's ear is trained further from; it does not ship."""

PROBE_LETTERS = 120
"""Letters of a text that fit into one window, so that network and file read the same."""

SPANNED = 400
"""Texts by which the 8 bits of the layers' inputs are measured."""

KEPT_SHARE = 0.995
"""What ships is a running mean of the weights: of each earlier mean so much is kept at every step. An average of checkpoints
was better than the last of them."""


def train_sentence(folder: Path | None, out: Path) -> dict[str, int]:
    """Train and write `sentence.onnx` and `sentence.pieces.tsv`.

    Args:
        folder: the public data sets; `None` trains on the composed comments alone.

    Returns:
        Texts, pieces and bytes, for the line that is printed.

    Raises:
        CannotStart: the original model is not to be had.
        ValueError: our network does not compute what the original does, or the written file not what the network does.
    """
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    draw = random.Random(SEED)  # noqa: S311  # no secret
    groups = [list(lessons.own()), list(lessons.real(folder)) if folder else [], lessons.weak(folder) if folder else []]
    known = lessons.once(*groups)
    original = load_original()
    cosine = cosine_with_original(original, numbers_of)
    if cosine < LEAST_COSINE:
        raise ValueError(f"our network is not the original's: cosine {cosine:.4f}")
    kept = kept_pieces(original, _all_texts(folder, known))
    pieces, net = cut_vocabulary(original, kept), network_of(original, kept)
    for term in TERMS:
        before = {name: value.clone() for name, value in net.state_dict().items()}
        _teach(net, pieces, known, term, draw)
    net.load_state_dict(_halfway(before, net.state_dict()))
    torch.save(net.state_dict(), out / UNPACKED)
    path = out / "sentence.onnx"
    write(net.state_dict(), LAYERS, spans_of(net, spanned(pieces, known)), path)
    probes = [lesson.text for lesson in known if lesson.side == "tune" and len(lesson.text) < PROBE_LETTERS][:200]
    correlation = correlation_with_file(net, pieces, path, probes, numbers_of)
    if correlation < LEAST_CORRELATION:
        raise ValueError(f"the file is not the trained network: correlation {correlation:.4f}")
    (out / "sentence.pieces.tsv").write_text(listed(original, kept), encoding="utf-8", newline="\n")
    taught = sum(lesson.side == "train" for lesson in known)
    return {"texts": taught, "sequences": len(kept), "bytes": path.stat().st_size}


def _halfway(before: dict[str, torch.Tensor], after: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """The mean of the last term's two ends: on the tuning tenth better than either (macro-F1 0.817; 0.80 before, 0.808 after)."""
    return {
        name: torch.lerp(value, after[name], 0.5) if value.is_floating_point() else value
        for name, value in before.items()
    }


def _all_texts(folder: Path | None, known: Sequence[Lesson]) -> set[str]:
    texts = {lesson.text for lesson in known}
    for name in ("language.jsonl.gz", "language_mixed_unverified.jsonl.gz") if folder else ():
        if folder is not None and (folder / name).is_file():
            texts.update(row["text"] for row in rows(folder / name))
    return texts


def numbers_of(pieces: Pieces, text: str) -> list[int]:
    """A text as the network reads it."""
    return [START, *(piece.number for piece in islice(pieces.of_text(text), WINDOW)), END]


def spanned(pieces: Pieces, known: Sequence[Lesson]) -> list[list[int]]:
    """Texts of the training side, by which the 8 bits of the layers' inputs are measured; the product's own kind where there are any."""
    draw = random.Random(SEED)  # noqa: S311  # no secret
    taught = [lesson.text for lesson in known if lesson.side == "train" and lesson.source == "own"]
    numbers = [numbers_of(pieces, text) for text in draw.sample(taught, min(SPANNED, len(taught)))]
    return [row for row in numbers if len(row) > len((START, END))]


def _teach(net: Network, pieces: Pieces, known: Sequence[Lesson], term: Term, draw: random.Random) -> None:
    for part in (net.word, net.pos, net.eln, *net.layers[: term.frozen]):
        for weight in part.parameters():
            weight.requires_grad = term.frozen == 0
    heads = list(net.heads.parameters())
    body = [weight for name, weight in net.named_parameters() if not name.startswith("heads") and weight.requires_grad]
    groups = [{"params": body, "lr": term.rate}, {"params": heads, "lr": term.head_rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    size = len(_portion(known, term, draw))
    steps = int(size * term.epochs / BATCH)
    mean = {name: weight.detach().clone() for name, weight in net.named_parameters()}
    net.train()
    for step, batch in zip(range(steps), _batches(pieces, known, term, draw), strict=False):
        share = min(1.0, (step + 1) / 40) * max(0.02, 1 - step / steps)
        for group, rate in zip(optimizer.param_groups, (term.rate, term.head_rate), strict=True):
            group["lr"] = rate * share
        ids, mask = together([numbers for numbers, _ in batch])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            said = net(ids, mask)
        loss = _loss(said, [lesson for _, lesson in batch], term)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        with torch.no_grad():
            share = 1 - min(KEPT_SHARE, (step + 1) / (step + 10))
            for name, weight in net.named_parameters():
                mean[name].lerp_(weight, share)
    net.load_state_dict(mean)
    net.eval()


def _portion(known: Sequence[Lesson], term: Term, draw: random.Random) -> list[Lesson]:
    picked = lessons.chosen(known, term.most, draw)
    return picked + [lesson for lesson in picked if lesson.source == "types"] * (term.types_times - 1)


def _batches(
    pieces: Pieces, known: Sequence[Lesson], term: Term, draw: random.Random
) -> Iterator[list[tuple[list[int], Lesson]]]:
    """Batches of about equal length, without end; each round disturbs the texts anew."""
    while True:
        portion = _portion(known, term, draw)
        draw.shuffle(portion)
        for at in range(0, len(portion), 20 * BATCH):
            part = []
            for lesson in portion[at : at + 20 * BATCH]:
                latin = 0.02 if lesson.source == "weak" else 0.05
                part.append((numbers_of(pieces, disturb(lesson.text, lesson.language, draw, latin)), lesson))
            part.sort(key=lambda pair: len(pair[0]))
            batches = [part[first : first + BATCH] for first in range(0, len(part), BATCH)]
            draw.shuffle(batches)
            yield from batches


def _loss(said: dict[str, Any], batch: Sequence[Lesson], term: Term) -> Any:
    """Sum over the questions that are answered for some text of the batch."""
    loss = torch.zeros(())
    kinds = torch.tensor([TYPE_WEIGHTS.get(name, 1.0) for name in TYPES])
    for name, weight in (("kind", 1.5), ("sent", 1.0), ("intent", 0.7), ("lang", 0.3)):
        wanted = torch.tensor([getattr(lesson, name) for lesson in batch])
        share = (wanted != UNKNOWN).float().mean()
        if share > 0:
            each = functional.cross_entropy(
                said[name].float(),
                wanted,
                ignore_index=UNKNOWN,
                weight=kinds if name == "kind" else None,
                label_smoothing=0.05,
            )
            loss = loss + weight * each * (share + 0.2)
    toxic = torch.tensor([lesson.toxic for lesson in batch])
    asked = toxic != UNKNOWN
    if asked.any():
        each = functional.binary_cross_entropy_with_logits(said["toxic"].float()[asked, 0], toxic[asked].float())
        loss = loss + 0.5 * each * (asked.float().mean() + 0.2)
    flags = torch.tensor([lesson.flags for lesson in batch])
    asked = flags != UNKNOWN
    if asked.any():
        each = functional.binary_cross_entropy_with_logits(
            said["flags"].float(),
            flags.clamp(min=0).float(),
            reduction="none",
            pos_weight=torch.tensor(FLAG_WEIGHTS),
        )
        loss = loss + term.flags * (each * asked).sum() / asked.sum()
    return loss
