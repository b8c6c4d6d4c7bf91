"""`vidhuk train`: makes the small models anew from labelled texts; for developers, in a checkout, with scikit-learn."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

from vidhuk.classify.models import Model, dump
from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart
from vidhuk.sentences import Sentences

MODELS = ("letters.cyrillic", "letters.latin", "types", "sentiment")
"""In this order: the types see the languages that the first two find."""

LINT = "lint"
"""The linter's second voice; made only when asked for, since it lies in another folder (replies/lint/data)."""

MEANINGS = "meanings"
"""Words that mean alike, for the second voice (PyTorch, ten minutes); made only when asked for, and before `lint`."""

EAR = "ear"
"""The encoder beside the second voice (PyTorch, some four hours of two cores); made only when asked for, and after `lint`."""

LARGE = ("sentence", "join", MEANINGS, EAR)
"""The sentence model (PyTorch, about five hours of one core), and how all voices are joined; the latter is fitted on the packaged
models, so `--out` should be their folder."""

_DATA_SETS = ("language.jsonl.gz", "types.jsonl", "intent.jsonl.gz", "toxicity.jsonl.gz", "sentiment.jsonl.gz")


def train(data: str | None, out: str, only: Sequence[str], say: Sentences) -> int:
    """Train and write the models.

    Args:
        data: folder of the public data sets; `None` trains type and sentiment on the composed comments alone.
        out: folder for the models.
        only: names of models; empty takes all.

    Raises:
        CannotStart: scikit-learn is missing, or a data set is.
    """
    if find_spec("sklearn") is None:
        raise CannotStart(ErrorCode.SETTING_INVALID, name="scikit-learn", takes="pip install 'vidhuk[train]'")
    folder = Path(data) if data else None
    for name in _DATA_SETS if folder else ():
        if folder and not (folder / name).is_file():
            raise CannotStart(ErrorCode.FILE_UNREADABLE, file=str(folder / name))
    if folder is None:
        sys.stdout.write(say.text("cli-train-composed-only") + "\n")
    target = Path(out)
    target.mkdir(parents=True, exist_ok=True)
    for name in only or (*MODELS, "sentence", "join"):
        if name in LARGE:
            _train_large(name, folder, target, say)
            continue
        maker = _maker(name, folder)
        if maker is None:
            sys.stdout.write(say.text("cli-train-skipped", name=name) + "\n")
            continue
        model = maker()
        content = dump(model)
        path = target / f"{name}.model"
        fresh = path.with_suffix(".new")
        fresh.write_bytes(content)
        fresh.replace(path)
        sequences, texts = (int(str(model.note[key])) for key in ("sequences", "texts"))
        sys.stdout.write(
            say.text("cli-train-made", name=name, texts=texts, sequences=sequences, bytes=len(content)) + "\n"
        )
        sys.stdout.flush()
    return 0


def _train_large(name: str, folder: Path | None, target: Path, say: Sentences) -> None:
    """Train the sentence model or the linter's ear, group words by meaning, or fit how the voices are joined.

    Raises:
        CannotStart: PyTorch or the original model is missing; or there is no sentence model to join.
    """
    if name == "join":
        from vidhuk.classify import models, opinion, sentence  # noqa: PLC0415
        from vidhuk.commands.training.join import fit  # noqa: PLC0415

        for loaded in (models.shipped, opinion.weights, sentence.reader):
            loaded.cache_clear()
        path = target / "join.json"
        try:
            content = json.dumps(fit(folder), indent=1) + "\n"
        except ValueError as problem:
            raise CannotStart(ErrorCode.FILE_UNREADABLE, file="sentence.onnx") from problem
        path.write_text(content, encoding="utf-8", newline="\n")
        sys.stdout.write(say.text("cli-train-joined", name=name, bytes=len(content)) + "\n")
        return
    for needed in ("torch", "onnx"):
        if find_spec(needed) is None:
            raise CannotStart(ErrorCode.SETTING_INVALID, name=needed, takes="pip install 'vidhuk[sentence]'")
    if name == MEANINGS:
        from vidhuk.commands.training.meanings import write_meanings  # noqa: PLC0415

        made = write_meanings(folder, target)
    elif name == EAR:
        from vidhuk.commands.training.ear import train_ear  # noqa: PLC0415
        from vidhuk.commands.training.texts import CHECKOUT  # noqa: PLC0415

        made = train_ear(CHECKOUT / "server" / "vidhuk" / "classify" / "data" / "models", target)
    else:
        from vidhuk.commands.training.sentence import train_sentence  # noqa: PLC0415

        made = train_sentence(folder, target)
    sys.stdout.write(say.text("cli-train-made", name=name, **made) + "\n")


def _maker(name: str, folder: Path | None) -> Callable[[], Model] | None:
    """What makes a model; the letters' models need the public texts."""
    from vidhuk.commands.training.language import language_texts, train_cyrillic, train_latin  # noqa: PLC0415
    from vidhuk.commands.training.texts import composed  # noqa: PLC0415
    from vidhuk.commands.training.types import train_sentiment, train_types  # noqa: PLC0415

    if name == LINT:
        from vidhuk.commands.training.lint import train_voice  # noqa: PLC0415

        return train_voice
    if name == "types":
        return lambda: train_types(folder)
    if name == "sentiment":
        return lambda: train_sentiment(folder)
    if folder is None:
        return None
    known = [text for text in language_texts(folder) if text.side == "train"]
    own = [text for text in composed() if text.side == "train"]
    make = train_cyrillic if name == "letters.cyrillic" else train_latin
    return lambda: make(known, own)
