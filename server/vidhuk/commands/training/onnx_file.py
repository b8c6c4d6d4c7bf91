"""Writes the trained network as the file that onnxruntime runs: weights of 8 bits, scores by piece; trains nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from vidhuk.classify.pieces import PADDING
from vidhuk.commands.training.network import HEADS, QUESTIONS
from vidhuk.commands.training.original import WIDTH
from vidhuk.commands.training.spans import NARROWED, Span

OPSET = 20


class _Graph:
    """Nodes and constants as they are added; each method gives the name of its result."""

    def __init__(self, state: dict[str, Any], spans: dict[str, Span]) -> None:
        self.state = {name: value.float().numpy().copy() for name, value in state.items()}
        self.spans = spans
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, name: str, value: Any) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, given: list[str], out: str | list[str], domain: str = "", **how: Any) -> str:
        outs = [out] if isinstance(out, str) else out
        self.nodes.append(helper.make_node(kind, given, outs, domain=domain, **how))
        return outs[0]

    def evened(self, name: str) -> Any:
        """What the inputs of a linear layer are to be divided by; its weights and its span are done here."""
        span, weight = self.spans[name], self.state[f"{name}.weight"]
        divided = span.evened(weight.T)
        weight *= divided
        self.spans[name] = Span(span.low / divided, span.high / divided)
        return divided

    def even(self, given: str, name: str) -> str:
        """The inputs of a linear layer, evened in width where that is worth it."""
        if self.spans[name].narrowed(self.spans[name].evened(self.state[f"{name}.weight"].T)) < NARROWED:
            return given
        return self.node("Mul", [given, self.constant(f"{name}.even", 1 / self.evened(name))], f"{name}.evened")

    def linear(self, given: str, name: str) -> str:
        """A linear layer with weights of 8 bits, one scale a column; the inputs get the 8 bits that the span says.

        The same for every text: a scale that is taken from the inputs at hand would make an answer depend on the texts beside it.
        """
        weight = self.state[f"{name}.weight"].T
        scale = np.abs(weight).max(0) / 127
        scale[scale == 0] = 1
        packed = np.clip(np.rint(weight / scale), -127, 127).astype(np.int8)
        step, zero = self.spans[name].step()
        taken = [self.constant(f"{name}.i", step), self.constant(f"{name}.o", zero)]
        return self.node(
            "MatMulIntegerToFloat",
            [
                self.node("QuantizeLinear", [given, *taken], f"{name}.in"),
                self.constant(f"{name}.w", packed),
                taken[0],
                self.constant(f"{name}.s", scale.astype(np.float32)),
                taken[1],
                self.constant(f"{name}.z", np.zeros(len(scale), np.int8)),
                self.constant(f"{name}.b", self.state[f"{name}.bias"]),
            ],
            f"{name}.out",
            domain="com.microsoft",
        )

    def norm(self, given: str, name: str) -> str:
        parts = [self.constant(f"{name}.g", self.state[f"{name}.weight"])]
        parts.append(self.constant(f"{name}.b", self.state[f"{name}.bias"]))
        return self.node("LayerNormalization", [given, *parts], f"{name}.out", epsilon=1e-12, axis=-1)


def write(
    state: dict[str, Any], layers: int, spans: dict[str, Span], path: Path, heads: Iterable[str] = QUESTIONS
) -> None:
    """Write the model: `ids` (texts by pieces, filled up with `PADDING`) in, `scores` (texts by pieces by columns) out.

    A text's scores are the mean over its pieces. What it is answered does not depend on the texts beside it.

    Args:
        state: the network's `state_dict()`.
        spans: what its linear layers get to see (`spans_of`).
        heads: those that are written, in the order of their columns.
    """
    heads = tuple(heads)
    graph = _Graph(state, dict(spans))
    given = _embedded(graph)
    for at in range(layers):
        given = _layer(graph, given, f"layers.{at}.")
    weights = np.concatenate([graph.state[f"heads.{name}.weight"] for name in heads]).T
    bias = np.concatenate([graph.state[f"heads.{name}.bias"] for name in heads])
    graph.node("MatMul", [given, graph.constant("heads.w", weights)], "heads")
    graph.node("Add", ["heads", graph.constant("heads.b", bias)], "scores")
    made = helper.make_graph(
        graph.nodes,
        "sentence",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, ["texts", "pieces"])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["texts", "pieces", len(bias)])],
        graph.constants,
    )
    sets = [helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)]
    onnx.save(helper.make_model(made, opset_imports=sets, ir_version=9), str(path))


def _embedded(graph: _Graph) -> str:
    words = graph.state["word.weight"]
    scale = np.abs(words).max(1, keepdims=True) / 127
    scale[scale == 0] = 1
    graph.constant("words", np.clip(np.rint(words / scale), -127, 127).astype(np.int8))
    graph.constant("words.s", scale.astype(np.float32))
    graph.constant("places", graph.state["pos.weight"])
    graph.constant("zero", np.array([0], np.int64))
    graph.node("Gather", ["words", "ids"], "packed")
    graph.node("Cast", ["packed"], "cast", to=TensorProto.FLOAT)
    graph.node("Gather", ["words.s", "ids"], "scales")
    graph.node("Mul", ["cast", "scales"], "meanings")
    graph.node("Shape", ["ids"], "length", start=1, end=2)
    graph.node("Slice", ["places", "zero", "length"], "here")
    graph.node("Add", ["meanings", "here"], "sum")
    graph.constant("padding", np.array(PADDING, np.int64))
    graph.constant("unseen", np.array(-1e4, np.float32))
    graph.constant("seen", np.array(0, np.float32))
    graph.constant("heads and pieces", np.array([1, 2], np.int64))
    graph.node("Equal", ["ids", "padding"], "padded")
    graph.node("Where", ["padded", "unseen", "seen"], "looked")
    graph.node("Unsqueeze", ["looked", "heads and pieces"], "mask")
    graph.constant("split", np.array([0, 0, 3 * HEADS, WIDTH // HEADS], np.int64))
    graph.constant("joined", np.array([0, 0, WIDTH], np.int64))
    return graph.norm("sum", "eln")


def _layer(graph: _Graph, given: str, name: str) -> str:
    even = graph.even(given, f"{name}qkv")
    _fold(graph, name)
    graph.node("Reshape", [graph.linear(even, f"{name}qkv"), "split"], f"{name}1")
    graph.node("Transpose", [f"{name}1"], f"{name}2", perm=[0, 2, 1, 3])
    graph.node("Split", [f"{name}2"], [f"{name}q", f"{name}k", f"{name}v"], axis=1, num_outputs=3)
    graph.node("Transpose", [f"{name}k"], f"{name}kt", perm=[0, 1, 3, 2])
    graph.node("MatMul", [f"{name}q", f"{name}kt"], f"{name}3")
    graph.node("Add", [f"{name}3", "mask"], f"{name}4")
    graph.node("Softmax", [f"{name}4"], f"{name}5", axis=-1)
    graph.node("MatMul", [f"{name}5", f"{name}v"], f"{name}6")
    graph.node("Transpose", [f"{name}6"], f"{name}7", perm=[0, 2, 1, 3])
    graph.node("Reshape", [f"{name}7", "joined"], f"{name}8")
    graph.node("Add", [given, graph.linear(f"{name}8", f"{name}ao")], f"{name}9")
    seen = graph.norm(f"{name}9", f"{name}aln")
    graph.node("Gelu", [graph.linear(graph.even(seen, f"{name}fi"), f"{name}fi")], f"{name}10")
    graph.node("Add", [seen, graph.linear(graph.even(f"{name}10", f"{name}fo"), f"{name}fo")], f"{name}11")
    return graph.norm(f"{name}11", f"{name}oln")


def _fold(graph: _Graph, name: str) -> None:
    """What is only a factor goes into the weights: the attention's scale, and what evens out the inputs of the layer after it."""
    divided = graph.evened(f"{name}ao")
    for part in ("weight", "bias"):
        values = graph.state[f"{name}qkv.{part}"]
        values[:WIDTH] *= (WIDTH // HEADS) ** -0.5
        values[2 * WIDTH :] /= divided[:, None] if part == "weight" else divided
