"""Trains the linter's ear (`replies/lint/ear.py`): a network of twelve layers learns from the sentences, four layers learn from it.

Sentences are those of the second voice (`training/lint.py`), one a line; of a bad reply with several the one that the voice
thinks worst. Needs PyTorch, some four hours on two cores; the second voice is made first.
"""

from __future__ import annotations

import json
import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from vidhuk.classify.pieces import END, START, Pieces, parse_pieces
from vidhuk.commands.training import lint
from vidhuk.commands.training.disturb import disturb
from vidhuk.commands.training.network import HELPERS, LAYERS, QUESTIONS, Network, network_of, together
from vidhuk.commands.training.onnx_file import write
from vidhuk.commands.training.original import load_original
from vidhuk.commands.training.sentence import UNPACKED
from vidhuk.commands.training.spans import spans_of
from vidhuk.replies.lint import voice
from vidhuk.replies.lint.ear import LONGEST, Ear
from vidhuk.replies.lint.listening import BLOCKING
from vidhuk.replies.lint.voice import LABELS

SEED = 7
BATCH = 32
PORTION = 40 * BATCH
HEADS = {"rules": len(LABELS)}
KEPT_LAYERS = 4
"""Lowest layers that ship: four fit into the linter's time; three find a little less (0025), twelve no more (0026)."""

TEACHER, LEARNER = (6.6, 8e-5), (14.0, 2e-4)
"""Rounds over the sentences and rate."""

HEAD_RATE = 1e-3
FROZEN = 2
"""Lowest layers of the teacher that stay as they came."""

DRAWN, SOFTLY = 3, 6
"""Sentences drawn from a line of choices: for the teacher, and for who learns from it."""

KEPT_SHARE = 0.995
"""What ships is a running mean of the weights."""

SPANNED = 400
LEAST_CORRELATION = 0.995
BETA = {True: 0.75, False: 0.5}
"""A threshold is where F-beta is best on the tenth that is never trained on. Of what only warns a false finding costs twice a missed one;
of what blocks less, as much less as leaves the own pairs within their bars (0026)."""

Line = tuple[str, str, float]
"""A folded sentence, its label (empty: harmless) and how much it counts."""


def train_ear(models: Path, out: Path) -> dict[str, int]:
    """Train and write `ear.onnx`, `ear.pieces.tsv` and `ear.json`.

    Args:
        models: folder of the sentence model: its pieces, and its network (`sentence.pt`) where there is one to begin with.

    Returns:
        Texts, pieces and bytes, for the line that is printed.

    Raises:
        CannotStart: the original model is not to be had.
        ValueError: the written file does not say what the network does.
    """
    torch.manual_seed(SEED)
    draw = random.Random(SEED)  # noqa: S311  # no secret
    listed = (models / "sentence.pieces.tsv").read_text(encoding="utf-8")
    pieces, begun = parse_pieces(listed), _begun(listed, models / UNPACKED)
    taught = lines(held=False, draws=DRAWN)
    teacher = _learner(begun, LAYERS)
    for part in (teacher.word, teacher.pos, teacher.eln, *teacher.layers[:FROZEN]):
        for weight in part.parameters():
            weight.requires_grad = False
    _teach(teacher, pieces, taught, None, TEACHER, draw=draw)
    wide = list({text for text, _label, _weight in (*taught, *lines(held=False, draws=SOFTLY))})
    soft = dict(zip(wide, scores(teacher, pieces, wide), strict=True))
    learner = _learner(begun, KEPT_LAYERS)
    _teach(learner, pieces, taught, soft, LEARNER, draw=draw)
    bytes_ = write_ear(learner, listed, [text for text, _label, _weight in taught], out)
    return {"texts": len(taught), "sequences": len(pieces.known), "bytes": bytes_}


def lines(*, held: bool, draws: int) -> list[Line]:
    """Sentences with their labels: those that are trained on, or the tenth that never is."""
    found: list[Line] = [] if held else [*_of_replies(), *((one, "", 2.0) for one in _of_playbook())]
    for path in sorted((lint.LINT / "voice").glob("*.txt")):
        for text, label in lint.drawn(lint.lines(path.read_text(encoding="utf-8"), held=held), draws):
            if label == "clean":
                found += [(one, "", 1.0) for one in lint.sentences(text)]
            elif label in LABELS:
                found.append((" ".join(lint.sentences(text)), label, 1.0))
    return [line for line in found if line[0]]


def _of_playbook() -> Iterator[str]:
    return (one for text in lint.harmless() for one in lint.sentences(text))


def _of_replies() -> Iterator[Line]:
    told = [
        (lint.sentences(text), label, weight) for text, label, weight in lint.replies() if not label or label in LABELS
    ]
    harmless = {one for several, label, _weight in told if not label for one in several}
    for several, label, weight in told:
        if not label:
            yield from ((one, "", weight) for one in several)
        elif several:
            yield max([one for one in several if one not in harmless] or several, key=_doubt(label)), label, weight


def _doubt(label: str) -> Any:
    def doubt(sentence: str) -> float:
        said = voice.told(sentence)
        return -math.inf if said is None else said.scores[LABELS.index(label)]

    return doubt


def _begun(listed: str, unpacked: Path) -> Network:
    """The sentence model's network, or the original's where that was not kept."""
    original = load_original()
    number = {piece: at for at, piece in enumerate(original.pieces)}
    kept = [number[line.partition("\t")[0]] for line in listed.split("\n") if line]
    net = network_of(original, kept, LAYERS, QUESTIONS | HELPERS)
    if unpacked.is_file():
        net.load_state_dict(torch.load(unpacked, weights_only=True))
    return net


def _learner(begun: Network, layers: int) -> Network:
    """The lowest layers with a fresh head."""
    net = Network(begun.word.num_embeddings, layers, HEADS)
    mine = net.state_dict()
    net.load_state_dict({name: begun.state_dict().get(name, value) for name, value in mine.items()})
    net.heads["rules"].bias.data.fill_(-3.0)
    return net


def numbers_of(pieces: Pieces, text: str) -> list[int]:
    """A sentence as the network reads it."""
    return [START, *[piece.number for piece in pieces.of_text(text)][:LONGEST], END]


def scores(net: Network, pieces: Pieces, texts: Sequence[str]) -> list[list[float]]:
    """What a network says of each text, by label."""
    found: list[list[float]] = [[] for _ in texts]
    by_length = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    net.eval()
    with torch.no_grad():
        for first in range(0, len(by_length), 2 * BATCH):
            part = by_length[first : first + 2 * BATCH]
            said = net(*together([numbers_of(pieces, texts[at]) for at in part]))["rules"].float().tolist()
            for at, row in zip(part, said, strict=True):
                found[at] = row
    return found


def _target(label: str) -> list[float]:
    return [float(one == label) for one in LABELS]


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence as pieces, with what it is taught by."""

    numbers: list[int]
    text: str
    label: str | None
    weight: float


def _teach(
    net: Network,
    pieces: Pieces,
    taught: list[Line],
    soft: dict[str, list[float]] | None,
    term: tuple[float, float],
    *,
    draw: random.Random,
) -> None:
    """Rounds over the sentences with a falling rate; what remains is a running mean of the weights.

    Args:
        soft: what the teacher says of sentences; those without a label are learnt from it alone.
    """
    rounds, rate = term
    known = {text for text, _label, _weight in taught}
    more: list[tuple[str, str | None, float]] = [(text, None, 1.0) for text in soft or () if text not in known]
    everything = [*taught, *more]
    counts = Counter(label for _text, label, _weight in taught)
    rare = torch.tensor([min(3.0, math.sqrt(len(taught) / max(1, counts[label])) / 3) for label in LABELS])
    heads = list(net.heads.parameters())
    body = [w for name, w in net.named_parameters() if not name.startswith("heads") and w.requires_grad]
    optimizer = torch.optim.AdamW([{"params": body}, {"params": heads}], weight_decay=0.01, betas=(0.9, 0.98))
    mean = {name: weight.detach().clone() for name, weight in net.named_parameters()}
    steps, step = int(len(everything) * rounds / BATCH), 0
    net.train()
    while step < steps:
        for batch in _batches(pieces, everything, draw):
            step += 1
            if step > steps:
                break
            share = min(1.0, step / 100) * max(0.02, 1 - step / steps)
            for group, full in zip(optimizer.param_groups, (rate, HEAD_RATE), strict=True):
                group["lr"] = full * share
            ids, mask = together([one.numbers for one in batch])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                said = net(ids, mask)["rules"]
            loss = _loss(said.float(), batch, soft, rare)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            with torch.no_grad():
                moved = 1 - min(KEPT_SHARE, (step + 1) / (step + 10))
                for name, weight in net.named_parameters():
                    mean[name].lerp_(weight, moved)
    net.load_state_dict(mean)


def _batches(
    pieces: Pieces, everything: list[tuple[str, str | None, float]] | list[Line], draw: random.Random
) -> Iterator[list[_Read]]:
    shuffled = draw.sample(everything, len(everything))
    for first in range(0, len(shuffled), PORTION):
        part = [
            _Read(numbers_of(pieces, disturb(text, "uk", draw, 0.03)), text, label, weight)
            for text, label, weight in shuffled[first : first + PORTION]
        ]
        part.sort(key=lambda one: len(one.numbers))
        batches = [part[at : at + BATCH] for at in range(0, len(part), BATCH)]
        draw.shuffle(batches)
        yield from batches


def _loss(said: Any, batch: Sequence[_Read], soft: dict[str, list[float]] | None, rare: Any) -> Any:
    loss = torch.zeros(())
    labelled = [(at, one.label, one.weight) for at, one in enumerate(batch) if one.label is not None]
    if labelled:
        wanted = torch.tensor([_target(label) for _at, label, _weight in labelled]) * 0.98 + 0.001
        each = functional.binary_cross_entropy_with_logits(
            said[[at for at, _label, _weight in labelled]], wanted, pos_weight=rare, reduction="none"
        )
        loss = (each.sum(1) * torch.tensor([weight for _at, _label, weight in labelled])).sum() / len(batch)
    if soft is not None and (heard := [at for at, one in enumerate(batch) if one.text in soft]):
        wanted = torch.sigmoid(torch.tensor([soft[batch[at].text] for at in heard]))
        each = functional.binary_cross_entropy_with_logits(said[heard], wanted, reduction="none")
        loss = 0.5 * loss + 1.5 * each.sum() / len(batch)
    return loss


def write_ear(net: Network, listed: str, taught: Sequence[str], out: Path) -> int:
    """Write the network, its pieces and how it is weighed beside the voice; answers the network's bytes.

    Raises:
        ValueError: the written file does not say what the network does.
    """
    pieces = parse_pieces(listed)
    draw = random.Random(SEED)  # noqa: S311  # no secret
    spans = spans_of(net, [numbers_of(pieces, text) for text in draw.sample(list(taught), min(SPANNED, len(taught)))])
    path = out / "ear.onnx"
    write(net.state_dict(), len(net.layers), spans, path, HEADS)
    (out / "ear.pieces.tsv").write_text(listed, encoding="utf-8", newline="\n")
    held = lines(held=True, draws=2)
    texts = [text for text, _label, _weight in held]
    heard = _written(path, pieces, texts)
    agreed = float(np.corrcoef(np.array(heard).ravel(), np.array(scores(net, pieces, texts)).ravel())[0, 1])
    if agreed < LEAST_CORRELATION:
        raise ValueError(f"the file is not the trained network: correlation {agreed:.4f}")
    weighed = json.dumps(weighing(texts, [label for _text, label, _weight in held], heard), indent=1) + "\n"
    (out / "ear.json").write_text(weighed, encoding="utf-8", newline="\n")
    return path.stat().st_size


def _written(path: Path, pieces: Pieces, texts: Sequence[str]) -> list[tuple[float, ...]]:
    from vidhuk.classify.sentence import session_of  # noqa: PLC0415

    listener = Ear(session_of(path), pieces)
    none = (-9.0,) * len(LABELS)
    return [none if said is None else said[0] for text in texts for said in listener.hear([text])]


def weighing(texts: Sequence[str], labels: Sequence[str], heard: Sequence[Sequence[float]]) -> dict[str, Any]:
    """How voice and ear are weighed: one logistic regression over all labels, then a threshold a label.

    Args:
        texts: folded sentences that neither was trained on.
        heard: scores of the ear.
    """
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    own = [voice.told(text) for text in texts]
    read = [at for at, said in enumerate(own) if said is not None]
    spoken = np.array([said.scores for said in own if said is not None])
    listened = np.array([heard[at] for at in read])
    target = np.array([[labels[at] == label for label in LABELS] for at in read])
    size, many = target.shape
    which = np.tile(np.eye(many), (size, 1))
    fitted = LogisticRegression(C=1.0, max_iter=2_000).fit(
        np.column_stack([spoken.ravel(), listened.ravel(), which]), target.ravel()
    )
    by_voice, by_ear = (float(value) for value in fitted.coef_[0][:2])
    joined = by_voice * spoken + by_ear * listened
    bias = {
        label: round(-_threshold(joined[:, at], target[:, at], BETA[label in BLOCKING]), 3)
        for at, label in enumerate(LABELS)
    }
    return {"voice": round(by_voice, 4), "ear": round(by_ear, 4), "bias": bias}


def _threshold(joined: Any, wanted: Any, beta: float) -> float:
    """Where F-beta is best, half-way to the next score below."""
    order = np.argsort(-joined)
    right = np.cumsum(wanted[order])
    said = np.arange(1, len(order) + 1)
    measure = (1 + beta**2) * right / (said + beta**2 * max(1, wanted.sum()))
    best = int(np.argmax(measure))
    return float((joined[order][best] + joined[order][min(best + 1, len(order) - 1)]) / 2)
