"""`vidhuk train`: makes the small models anew from labelled texts; for developers, in a checkout, with scikit-learn."""

from __future__ import annotations

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
    for name in only or MODELS:
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


def _maker(name: str, folder: Path | None) -> Callable[[], Model] | None:
    """What makes a model; the letters' models need the public texts."""
    from vidhuk.commands.training.language import language_texts, train_cyrillic, train_latin  # noqa: PLC0415
    from vidhuk.commands.training.texts import composed  # noqa: PLC0415
    from vidhuk.commands.training.types import train_sentiment, train_types  # noqa: PLC0415

    if name == "types":
        return lambda: train_types(folder)
    if name == "sentiment":
        return lambda: train_sentiment(folder)
    if folder is None:
        return None
    known = [text for text in language_texts(folder) if text.side == "train"]
    if name == "letters.cyrillic":
        return lambda: train_cyrillic(known, [text for text in composed() if text.side == "train"])
    return lambda: train_latin(known)
