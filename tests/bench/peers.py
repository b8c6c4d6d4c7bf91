"""Our understanding against the libraries that people pick, in one run on the same texts: `python -m tests.bench peers --data DIR`.

Each peer runs in a process of its own, so that its load time and memory are its own; all answer the same validation texts.
Peers that are not installed are left out and named (`pip install -e '.[peers]'` brings them). No text is shown.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bench.mcnemar import mcnemar
from vidhuk.commands.training.lessons import once, own
from vidhuk.commands.training.measure import LENGTHS, Tally, length_group
from vidhuk.commands.training.texts import Labelled, rows
from vidhuk.commands.training.types import hand_labelled, sentiment_texts

REPO = Path(__file__).resolve().parents[2]
RESULTS = REPO / "bench-results" / "peers.json"
SEED = 5
MOST = 6_500
"""Texts of one task; more would only take longer."""

TASKS: dict[str, tuple[str, ...]] = {
    "language": ("ours", "langdetect", "langdetect-3", "lingua", "eld"),
    "sentiment": ("ours", "textblob", "tfidf"),
    "type": ("ours", "tfidf"),
}


def texts_of(task: str, folder: Path | None, side: str, most: int = MOST) -> list[Labelled]:
    """Labelled texts of a task from one side; never those that were trained on."""
    if task == "language":
        found = (
            [Labelled(row["text"], "real", row["label"]) for row in rows(folder / "language.jsonl.gz")]
            if folder
            else [Labelled(item.text, "composed", item.language) for item in once(own()) if item.language != "mixed"]
        )
    elif task == "sentiment":
        found = [text for text in sentiment_texts(folder) if text.source == "sentiment"] if folder else []
        found = [text for text in found if text.language in ("uk", "ru", "en")]
    else:
        own_kinds = [text for text in sentiment_texts(None) if text.type not in ("", "undetermined")]
        found = [*own_kinds, *(hand_labelled(folder) if folder else [])]
    kept = [text for text in found if text.side == side]
    random.Random(SEED).shuffle(kept)  # no secret; a file may be sorted by source
    return kept[:most]


def wanted_of(task: str, text: Labelled) -> str:
    """The label that a text should get."""
    return {"language": text.language, "sentiment": text.sentiment, "type": text.type}[task]


def ask(task: str, name: str, texts: Sequence[Labelled], data: str | None) -> dict[str, Any] | None:
    """Answers of one voice with its figures, from a process of its own; `None` when it is not installed."""
    given = json.dumps({"texts": [text.text for text in texts], "data": data})
    command = [sys.executable, "-m", "tests.bench.peer_voices", task, name]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False, cwd=REPO)
    if done.returncode == 3:
        return None
    if done.returncode:
        raise RuntimeError(f"{name}: {done.stderr[-600:]}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def compare(task: str, folder: Path | None, side: str, most: int = MOST) -> dict[str, Any]:
    """Figures of all voices of a task, and McNemar's test of ours against the best peer."""
    texts = texts_of(task, folder, side, most)
    found: dict[str, Any] = {"texts": len(texts), "voices": {}, "missing": []}
    right: dict[str, list[bool]] = {}
    for name in TASKS[task] if texts else ():
        answer = ask(task, name, texts, str(folder) if folder else None)
        if answer is None:
            found["missing"].append(name)
            continue
        groups: dict[str, Tally] = {"all": Tally()}
        right[name] = []
        for text, given in zip(texts, answer["labels"], strict=True):
            wanted = wanted_of(task, text)
            right[name].append(wanted == given)
            for group in ("all", *_groups(task, text)):
                groups.setdefault(group, Tally()).add(wanted, given, 1.0)
        figures = {group: tally.figures() for group, tally in sorted(groups.items())}
        found["voices"][name] = {
            "groups": {
                group: {key: each[key] for key in ("texts", "accuracy", "interval95", "macro_f1", "answered")}
                for group, each in figures.items()
            },
            **{key: answer[key] for key in ("load_seconds", "texts_per_second", "memory_mb")},
        }
    peers = [name for name in right if name != "ours"]
    if "ours" in right and peers:
        best = max(peers, key=lambda name: sum(right[name]))
        found["best_peer"], found["mcnemar"] = best, mcnemar(right["ours"], right[best])
    return found


def _groups(task: str, text: Labelled) -> tuple[str, ...]:
    if task == "language":
        return (length_group(text.text),)
    return (text.language,) if task == "sentiment" else ("composed" if text.source.startswith("composed") else "real",)


def table(figures: dict[str, Any]) -> str:
    """All figures as lines."""
    order = ["all", *(name for _, name in LENGTHS), "uk", "ru", "en", "real", "composed"]
    lines = []
    for task, found in figures.items():
        lines.append(f"{task}: {found['texts']} texts, undetermined counts as wrong")
        for name, voice in found["voices"].items():
            lines.append(
                f"  {name:13} load {voice['load_seconds']:6.2f} s   {voice['texts_per_second']:9.0f} texts/s"
                f"   {voice['memory_mb']:5.0f} MB"
            )
            lines += [
                f"      {group:9} {each['texts']:6}  right {100 * each['accuracy']:5.1f} %"
                f" [{100 * each['interval95'][0]:.1f}-{100 * each['interval95'][1]:.1f}]  macro-F1 {100 * each['macro_f1']:5.1f}"
                for group, each in sorted(voice["groups"].items(), key=lambda pair: order.index(pair[0]))
            ]
        if "mcnemar" in found:
            test = found["mcnemar"]
            lines.append(
                f"  ours against {found['best_peer']}: only ours right {test['only_first']}, only the peer right"
                f" {test['only_second']}, McNemar's exact test p = {test['p']:.2g}"
            )
        if found["missing"]:
            lines.append(f"  not installed, left out: {', '.join(found['missing'])}")
    return "\n".join(lines)


def main(given: Sequence[str]) -> int:
    """Run the comparison and write bench-results/peers.json."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench peers", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder of the public data sets; without it composed comments alone")
    parser.add_argument("--side", default="validation", choices=["tune", "validation"])
    parser.add_argument("--most", type=int, default=MOST, help="texts of one task")
    parser.add_argument("--only", choices=sorted(TASKS), action="append")
    asked = parser.parse_args(given)
    figures = {task: compare(task, asked.data, asked.side, asked.most) for task in asked.only or TASKS}
    print(table(figures))
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0
