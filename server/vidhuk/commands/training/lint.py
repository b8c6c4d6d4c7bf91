"""Trains the linter's second voice (`replies/lint/voice.py`) on composed sentences and replies; texts in, one model out.

Sentences come from tests/data/lint/voice (choices in braces are drawn), from the pairs and batches of replies beside it, and,
as what is harmless, from the playbook. Of a bad reply with several sentences the one that sounds worst is taken.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import yaml

from vidhuk.classify.models import Model
from vidhuk.commands.training.tables import pack, rows_of
from vidhuk.commands.training.texts import CHECKOUT
from vidhuk.replies.lint.draft import folded
from vidhuk.replies.lint.voice import LABELS, grams_of, words_in
from vidhuk.replies.sentence import sentences_of

LINT = CHECKOUT / "tests" / "data" / "lint"
PACKS = CHECKOUT / "server" / "vidhuk" / "replies" / "packs"
BITS = 18
DRAWN = 8
"""Sentences drawn from one line of choices."""
LEAST = 3
"""Sentences that a sequence must stand in."""
STRENGTH = 4.0
ROUNDS = 130
"""Fewer leave the weights half-way: with 60 a stranger's wrong was found a tenth less often (docs/decisions/0023)."""
FIRST_ROUNDS = 50
"""Enough to say which sentence of a bad reply is the bad one."""
MOST = 2.5
"""How much more a sentence of a rare rule counts, at most."""
PLAYBOOK = 3.0
"""How much more a sentence of the playbook counts: none of them may be heard."""
SHARE_HELD = 10
"""Of so many lines of sentences one is never trained on: the thresholds are chosen on these."""
HELD = ("measure",)
"""A batch with this word in its first line is never trained on."""

_CHOICE = re.compile(r"\{([^{}]*)\}")
_FAMILY = re.compile(r"\$([A-Z]+)")


@dataclass(frozen=True)
class Told:
    """Sentences of one reply with the rule that it breaks (empty: none) and how much it counts."""

    sentences: tuple[str, ...]
    label: str
    weight: float


def sentences(text: str) -> tuple[str, ...]:
    """The folded sentences of a reply."""
    plain = folded(text)
    return tuple(plain[start:end].strip() for start, end in sentences_of(text))


def drawn(content: str, count: int) -> Iterator[tuple[str, str]]:
    """Sentences of a file of choices, as (text, label); the same ones every time."""
    families: dict[str, list[str]] = {}
    label = ""
    for line in content.splitlines():
        if line.startswith("= "):
            name, listed = line[2:].split(" ", 1)
            families[name] = listed.split("|")
        elif line.startswith("## "):
            label = line[3:].strip()
        elif line and not line.startswith("#"):
            dice = random.Random(line)  # noqa: S311  # no secret
            for text in sorted({_draw(line, families, dice) for _ in range(count)}):
                yield text, label


def _draw(line: str, families: dict[str, list[str]], dice: random.Random) -> str:
    while family := _FAMILY.search(line):
        line = line[: family.start()] + dice.choice(families[family[1]]) + line[family.end() :]
    while choice := _CHOICE.search(line):
        line = line[: choice.start()] + dice.choice(choice[1].split("|")) + line[choice.end() :]
    text = " ".join(line.split())
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", ")")) else ".")


def lines(content: str, *, held: bool) -> str:
    """A file of choices without its lines that are held out, or with those alone."""

    def stays(line: str) -> bool:
        told = line and not line.startswith(("=", "#"))
        return not told or (crc32(f"held {line}".encode()) % SHARE_HELD == 0) is held

    return "\n".join(filter(stays, content.splitlines()))


def _entries(told: Any) -> Iterator[dict[str, Any]]:
    for entry in told:
        known: dict[str, Any] = {"reply": entry} if isinstance(entry, str) else entry
        if "reply" in known:
            yield known


def replies() -> Iterator[tuple[str, str, float]]:
    """Replies of the pairs and batches, as (text, label, weight)."""
    for path in sorted((LINT / "pairs").glob("*.yaml")):
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        if path.stem == "clean":
            yield from ((str(entry["reply"]), "", 2.0) for entry in _entries(told["whole"]))
            for languages in told["parts"].values():
                for parts in languages.values():
                    yield from ((text, "", 1.5) for text in {one for kind in parts.values() for one in kind})
        elif path.stem != "clinics":
            own = path.stem if path.stem.startswith("L") else ""
            yield from ((str(entry["reply"]), entry.get("rule", own), 2.0) for entry in _entries(told["bad"]))
            yield from ((str(entry["reply"]), "", 2.0) for entry in _entries(told.get("alike", told.get("clean", ()))))
    for path in sorted(LINT.glob("*.yaml")):
        content = path.read_text(encoding="utf-8")
        told = yaml.safe_load(content)
        if any(word in content.partition("\n")[0] for word in HELD):
            continue
        if "careful" in told:  # of a careless reply any of several rules is enough: it teaches none
            yield from ((str(entry["reply"]), "", 2.0) for entry in told["careful"])
            continue
        by_rule = {path.stem if path.stem.startswith("L") else "": told} if "bad" in told else told
        for own, given in by_rule.items():
            yield from ((str(e["reply"]), e.get("rule", own), 2.0) for e in _entries(_listed(given.get("bad", ()))))
            good = given.get("clean", given.get("alike", ()))
            yield from ((str(e["reply"]), "", 2.0) for e in _entries(_listed(good)))


def _listed(given: Any) -> list[Any]:
    return [entry for some in given.values() for entry in some] if isinstance(given, dict) else list(given)


def harmless() -> Iterator[str]:
    """Texts of the playbook, with a figure in every place."""

    def walk(told: Any) -> Iterator[str]:
        if isinstance(told, str):
            if " " in told and len(told) > 15 and told[0].isupper():
                yield re.sub(r"\{[^}]*\}", "5", told)
        elif isinstance(told, dict | list):
            for one in told.values() if isinstance(told, dict) else told:
                yield from walk(one)

    for path in sorted(PACKS.glob("*.yaml")):
        yield from walk(yaml.safe_load(path.read_text(encoding="utf-8")))


def lessons() -> list[Told]:
    """Everything that is trained on."""
    told = [Told(sentences(text), label, weight) for text, label, weight in replies()]
    told += [Told(sentences(text), "", PLAYBOOK) for text in harmless()]
    for path in sorted((LINT / "voice").glob("*.txt")):
        for text, label in drawn(lines(path.read_text(encoding="utf-8"), held=False), DRAWN):
            told.append(Told(sentences(text), "" if label == "clean" else label, 1.0))
    return [one for one in told if one.sentences and (not one.label or one.label in LABELS)]


def counted(sentence: str) -> Counter[str]:
    """How often each sequence stands in a sentence."""
    return Counter(gram for grams in grams_of([word for _s, _e, word in words_in(sentence)]) for gram in grams)


def train_voice(told: Iterable[Told] | None = None) -> Model:
    """Fit the model: one independent label a rule, logistic loss, L-BFGS."""
    import numpy as np  # noqa: PLC0415
    from scipy.sparse import csr_matrix, vstack  # noqa: PLC0415

    listed = lessons() if told is None else list(told)
    heard = {text: counted(text) for one in listed for text in one.sentences}
    counts: Counter[str] = Counter()
    for grams in heard.values():
        counts.update(grams.keys())
    rows = rows_of(counts, BITS, LEAST)
    column = {gram: at for at, gram in enumerate(rows)}

    def matrix(texts: list[str]) -> Any:
        starts, columns, values = [0], [], []
        for text in texts:
            grams = heard[text]
            root = max(1, sum(grams.values())) ** 0.5
            for gram, count in grams.items():
                if gram in column:
                    columns.append(column[gram])
                    values.append(count / root)
            starts.append(len(columns))
        return csr_matrix((np.array(values, dtype=np.float64), columns, starts), shape=(len(texts), len(column)))

    single = [
        (text, one.label, one.weight)
        for one in listed
        if not one.label or len(one.sentences) == 1
        for text in one.sentences
    ]
    several = [one for one in listed if one.label and len(one.sentences) > 1]
    data, target = matrix([text for text, _l, _w in single]), _targets([label for _t, label, _w in single])
    weight = np.array([weight for _t, _l, weight in single])
    fitted, bias = _fit(data, target, weight, None, FIRST_ROUNDS if several else ROUNDS)
    unharmed = {text for one in listed if not one.label for text in one.sentences}
    chosen = []
    for one in several:
        doubtful = [text for text in one.sentences if text not in unharmed] or list(one.sentences)
        scores = (matrix(doubtful) @ fitted + bias)[:, LABELS.index(one.label)]
        chosen.append((doubtful[int(np.argmax(scores))], one.label, one.weight))
    if chosen:
        data = vstack([data, matrix([text for text, _l, _w in chosen])]).tocsr()
        target = np.vstack([target, _targets([label for _t, label, _w in chosen])])
        weight = np.concatenate([weight, [w for _t, _l, w in chosen]])
        fitted, bias = _fit(data, target, weight, (fitted, bias), ROUNDS)
    wide = np.zeros((len(LABELS), 1 << BITS))
    for gram, at in column.items():
        wide[:, rows[gram]] = fitted[at]
    model = pack("lint", LABELS, weights=wide, bias=list(bias), rows=rows, bits=BITS, dense=())
    model.note = {"sequences": len(rows), "texts": len(heard)}
    return model


def _targets(labels: list[str]) -> Any:
    import numpy as np  # noqa: PLC0415

    return np.array([[label == one for one in LABELS] for label in labels], dtype=np.float64)


def _fit(data: Any, target: Any, weight: Any, start: tuple[Any, Any] | None, rounds: int) -> tuple[Any, Any]:
    import numpy as np  # noqa: PLC0415
    from scipy.optimize import minimize  # noqa: PLC0415

    wide, many = data.shape[1], target.shape[1]
    turned = data.T.tocsr()
    right = (target * weight[:, None]).sum(0)
    wrong = ((1 - target) * weight[:, None]).sum(0)
    counted_for = np.where(target == 1, np.minimum(MOST, np.sqrt(wrong / np.maximum(1, right)))[None, :], 1.0)
    counted_for = counted_for * weight[:, None] * STRENGTH

    def loss(numbers: Any) -> tuple[float, Any]:
        weights, bias = numbers[: wide * many].reshape(wide, many), numbers[wide * many :]
        scores = data @ weights + bias
        chance = 1 / (1 + np.exp(-scores))
        slope = counted_for * (chance - target)
        value = (counted_for * (np.logaddexp(0, scores) - target * scores)).sum() + 0.5 * (weights * weights).sum()
        return float(value), np.concatenate([(turned @ slope + weights).ravel(), slope.sum(0)])

    first = np.zeros(wide * many + many)
    first[wide * many :] = -3.0
    if start is not None:
        first = np.concatenate([start[0].ravel(), start[1]])
    found = minimize(loss, first, jac=True, method="L-BFGS-B", options={"maxiter": rounds, "maxcor": 6}).x
    return found[: wide * many].reshape(wide, many), found[wide * many :]
