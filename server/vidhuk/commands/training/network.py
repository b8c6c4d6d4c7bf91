"""The sentence model while it is trained (PyTorch): the original's layers, one head a question; ships nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from vidhuk.classify.pieces import PADDING
from vidhuk.classify.sentence import FLAGS, LANGUAGES, SENTIMENTS, TYPES, WINDOW
from vidhuk.commands.training.original import WIDTH, Original, rows_of_words

LAYERS = 12
"""All of the original's; fewer are quicker (0023 says what eight of them lost)."""

HEADS = 12
INNER = 1_536
POSITIONS = WINDOW + 2
DROPPED = 0.1
QUESTIONS = {"kind": len(TYPES), "sent": len(SENTIMENTS), "toxic": 1, "lang": len(LANGUAGES), "flags": len(FLAGS)}
"""Heads that ship, in the order of `classify.sentence.COLUMNS`."""

HELPERS = {"intent": 5}
"""Heads that only help to train: categories of a source that are not the product's types."""


class Layer(nn.Module):  # type: ignore[misc]  # torch publishes no types that are checked here
    """One layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.ao = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.fi, self.fo = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.aln, self.oln = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, given: Any, mask: Any) -> Any:
        """States after the layer."""
        many, length, _ = given.shape
        query, key, value = self.qkv(given).view(many, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = self.ao(seen.transpose(1, 2).reshape(many, length, WIDTH))
        given = self.aln(given + functional.dropout(seen, DROPPED, self.training))
        inner = self.fo(functional.gelu(self.fi(given)))
        return self.oln(given + functional.dropout(inner, DROPPED, self.training))


class Network(nn.Module):  # type: ignore[misc]
    """Encoder and heads. The text's vector is the mean over its pieces, so that each piece's share of a score is exact."""

    def __init__(self, pieces: int, layers: int = LAYERS, heads: Mapping[str, int] = QUESTIONS | HELPERS) -> None:
        super().__init__()
        self.word, self.pos = nn.Embedding(pieces, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.eln = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, size) for name, size in heads.items()})

    def vectors(self, ids: Any, mask: Any) -> Any:
        """A vector a text."""
        states = self.eln(self.word(ids) + self.pos.weight[: ids.shape[1]])
        states = functional.dropout(states, DROPPED, self.training)
        for layer in self.layers:
            states = layer(states, mask[:, None, None, :])
        counted = mask[..., None].to(states.dtype)
        return (states * counted).sum(1) / counted.sum(1)

    def forward(self, ids: Any, mask: Any) -> dict[str, Any]:
        """Scores by question."""
        vectors = functional.dropout(self.vectors(ids, mask), DROPPED, self.training)
        return {name: head(vectors) for name, head in self.heads.items()}


def network_of(
    original: Original, kept: Sequence[int], layers: int = LAYERS, heads: Mapping[str, int] = QUESTIONS | HELPERS
) -> Network:
    """The original's lower layers with the kept pieces, and fresh heads."""

    def tensor(name: str, *shape: int) -> Any:
        return torch.tensor(original.tensor(name).reshape(shape or (-1,)))

    net = Network(len(kept) + 4, layers, heads)
    words = original.tensor("emb.word").reshape(-1, WIDTH)
    net.word.weight.data = torch.tensor(words[rows_of_words(kept)])
    net.pos.weight.data = tensor("emb.pos", -1, WIDTH)[:POSITIONS] + tensor("emb.type", -1, WIDTH)[0]
    net.eln.weight.data, net.eln.bias.data = tensor("emb.ln.w"), tensor("emb.ln.b")
    for at, layer in enumerate(net.layers):
        names = [f"l{at}.{part}" for part in "qkv"]
        layer.qkv.weight.data = torch.cat([tensor(f"{name}.w", WIDTH, WIDTH) for name in names])
        layer.qkv.bias.data = torch.cat([tensor(f"{name}.b") for name in names])
        for part, size in (("ao", WIDTH), ("fi", WIDTH), ("fo", INNER)):
            getattr(layer, part).weight.data = tensor(f"l{at}.{part}.w", -1, size)
            getattr(layer, part).bias.data = tensor(f"l{at}.{part}.b")
        for part in ("aln", "oln"):
            getattr(layer, part).weight.data = tensor(f"l{at}.{part}.w")
            getattr(layer, part).bias.data = tensor(f"l{at}.{part}.b")
    return net


def together(rows: Sequence[Sequence[int]]) -> tuple[Any, Any]:
    """Texts of unlike length as one table, and which of its places are filled."""
    ids = torch.full((len(rows), max(map(len, rows))), PADDING, dtype=torch.long)
    for at, row in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(list(row))
    return ids, ids != PADDING
