"""`vidhuk eval FILE…`: measures the understanding on labelled texts; shows no text, writes figures as JSON and a table."""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from vidhuk.classify import analyse
from vidhuk.commands.labelled_lines import labelled_lines
from vidhuk.commands.training.measure import Tally, length_group
from vidhuk.commands.training.readings import public_readings
from vidhuk.commands.training.texts import Labelled, composed
from vidhuk.contracts import ErrorCode, Flag, Labels
from vidhuk.errors import CannotStart
from vidhuk.sentences import Sentences

_SHORT = {"neg": "negative", "neu": "neutral", "pos": "positive"}
ALARMS = (Flag.SAFETY, Flag.LEGAL_THREAT)
"""Flags that composed comments are labelled with; one that is missed costs most."""

_LANGUAGES = frozenset({"uk", "ru", "en", "mixed"})


def evaluate(
    files: Sequence[str], say: Sentences, *, side: str | None, out: str | None, data: str | None = None
) -> int:
    """Measure on files: a folder of composed comments, JSON lines with `text` and `language`, `type` or `sentiment`, or a
    table of readings (`.tsv`), whose texts lie elsewhere.

    Args:
        data: the folder of public data sets that a table of readings is about.
        side: `train`, `tune` or `validation`: only that part of the texts; `None` takes all.
        out: where the figures go as JSON; `None` writes the table alone.

    Raises:
        CannotStart: `file_unreadable`, `file_line_invalid`, `file_unwritable` (before anything is measured), `nothing_labelled`.
    """
    with _target(out) as keep:
        figures = measure(text for name in files for text in _texts(name, data) if side is None or text.side == side)
        if not figures:
            raise CannotStart(ErrorCode.NOTHING_LABELLED, file=", ".join(files), side=side or "")
        sys.stdout.write(table(figures, say))
        keep(json.dumps(figures, ensure_ascii=False, indent=2) + "\n")
    return 0


@contextmanager
def _target(out: str | None) -> Iterator[Callable[[str], None]]:
    """Where the figures go; tried before the work, because the work takes minutes. What stood there stays until the end."""
    if out is None:
        yield lambda _content: None
        return
    path = Path(out)
    beside = path.with_name(f".{path.name}.{os.getpid()}")

    def keep(content: str) -> None:
        with _writing(out):
            beside.write_text(content, encoding="utf-8")
            beside.replace(path)

    with _writing(out):
        if path.is_dir():
            raise IsADirectoryError(out)
        beside.touch()
    try:
        yield keep
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


@contextmanager
def _writing(out: str) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise CannotStart(ErrorCode.FILE_UNWRITABLE, file=out) from problem


def _texts(name: str, data: str | None) -> Iterator[Labelled]:
    path = Path(name)
    if path.suffix == ".tsv" and data is None:
        raise CannotStart(ErrorCode.SETTING_INVALID, name="--data", takes="DIR")
    try:
        if path.suffix == ".tsv" and data is not None:
            yield from (replace(text, flags=None) for text in public_readings(Path(data), "readings", path))
            return
        if path.is_dir():
            yield from composed(path)
            return
        for row in labelled_lines(path):
            language = str(row.get("language") or "")
            label = str(row.get("label") or "")
            yield Labelled(
                row["text"],
                str(row.get("source") or path.name),
                label if label in _LANGUAGES else language,
                str(row.get("type") or ""),
                _SHORT.get(
                    str(row.get("sentiment")), str(row.get("sentiment") or label if label in _SHORT.values() else "")
                ),
                flags=frozenset(str(flag) for flag in row["flags"]) if isinstance(row.get("flags"), list) else None,
            )
    except (OSError, ValueError, KeyError, TypeError, EOFError) as problem:
        raise CannotStart(ErrorCode.FILE_UNREADABLE, file=name) from problem


def measure(texts: Iterable[Labelled]) -> dict[str, Any]:
    """Figures by task and group; times are milliseconds of one core's processor time."""
    tallies: dict[str, dict[str, Tally]] = {"language": {}, "type": {}, "sentiment": {}, "flag": {}}
    spent: list[float] = []
    for text in texts:
        began = time.process_time()
        labels = analyse(text.text)
        spent.append((time.process_time() - began) * 1_000)
        for task, group, wanted, given, confidence in _answers(text, labels):
            tallies[task].setdefault(group, Tally()).add(wanted, given, confidence)
    found: dict[str, Any] = {
        task: {group: tally.figures() for group, tally in sorted(groups.items())}
        for task, groups in tallies.items()
        if groups
    }
    if len(spent) > 1:
        cuts = statistics.quantiles(spent, n=20, method="inclusive")
        found["milliseconds"] = {"p50": round(cuts[9], 3), "p95": round(cuts[18], 3), "max": round(max(spent), 3)}
    return found


def _answers(text: Labelled, labels: Labels) -> Iterator[tuple[str, str, str, str, float]]:
    if text.language in _LANGUAGES:
        sure = labels.language_confidence
        yield "language", "all", text.language, labels.language.value, sure
        yield "language", f"length {length_group(text.text)}", text.language, labels.language.value, sure
        if text.source.startswith("composed"):
            yield "language", text.source, text.language, labels.language.value, sure
    if text.type:
        group = "composed" if text.source.startswith("composed") else "real"
        yield "type", group, text.type, labels.type.value, labels.type_confidence
        length = f"{group} length {length_group(text.text)}"
        yield "type", length, text.type, labels.type.value, labels.type_confidence
        if text.language:
            yield "type", f"{group} {text.language}", text.type, labels.type.value, labels.type_confidence
    if text.sentiment in _SHORT.values():
        group = text.language or "all"
        yield "sentiment", group, text.sentiment, labels.sentiment.value, 1.0
    for flag in ALARMS if text.flags is not None else ():
        raised = "raised" if flag in labels.flags else "calm"
        yield "flag", flag.value, "raised" if flag.value in (text.flags or ()) else "calm", raised, 1.0


def table(figures: dict[str, Any], say: Sentences) -> str:
    """The figures as lines that a person can read."""
    lines: list[str] = []
    for task in ("language", "type", "sentiment", "flag"):
        for group, found in figures.get(task, {}).items():
            low, high = found["interval95"]
            lines.append(
                say.text(
                    "cli-eval-line",
                    task=say.text(f"cli-eval-{task}"),
                    group=group,
                    texts=found["texts"],
                    accuracy=f"{100 * found['accuracy']:.1f}",
                    low=f"{100 * low:.1f}",
                    high=f"{100 * high:.1f}",
                    f1=f"{100 * found['macro_f1']:.1f}",
                    answered=f"{100 * found['answered']:.1f}",
                )
            )
            if task in ("language", "type"):
                lines.append("    " + say.text("cli-eval-calibration", error=f"{found['calibration_error']:.3f}"))
            if group in ("all", "real", "composed") or task in ("sentiment", "flag"):
                lines += [
                    f"    {name:14} {each['texts']:6}  P {each['precision']:.3f}  R {each['recall']:.3f}  F1 {each['f1']:.3f}"
                    for name, each in found["per_class"].items()
                ]
            if group in ("all", "real", "composed"):
                lines += _confusion(found["confusion"])
    if "milliseconds" in figures:
        lines.append(say.text("cli-eval-time", **{key: f"{value}" for key, value in figures["milliseconds"].items()}))
    return "\n".join(lines) + "\n"


def _confusion(rows_by_wanted: dict[str, dict[str, int]]) -> list[str]:
    """The confusion matrix: a line a wanted label, a column a given one."""
    columns = sorted({given for row in rows_by_wanted.values() for given in row})
    lines = ["    " + " " * 14 + "".join(f"{name[:12]:>13}" for name in columns)]
    for wanted, row in rows_by_wanted.items():
        lines.append(f"    {wanted:14}" + "".join(f"{row.get(name, 0):13}" for name in columns))
    return lines
