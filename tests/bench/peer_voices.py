"""One voice in its own process: reads texts as JSON, answers labels with load time, speed and memory (see peers.py)."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

import psutil

Answer = Callable[[str], str]
LANGUAGES = ("uk", "ru", "en")


def _ours_language(_: str | None) -> Answer:
    from vidhuk.classify.language import find_language
    from vidhuk.classify.text import read

    for text in ("дякую", "thank you", "dyakuyu"):
        find_language(read(text))
    return lambda text: find_language(read(text)).language.value


def _langdetect(_: str | None) -> Answer:
    from langdetect import DetectorFactory, LangDetectException, detect

    DetectorFactory.seed = 1

    def answer(text: str) -> str:
        try:
            return str(detect(text))
        except LangDetectException:
            return "undetermined"

    answer("дякую")
    return answer


def _langdetect_three(_: str | None) -> Answer:
    from langdetect.detector_factory import DetectorFactory
    from langdetect.lang_detect_exception import LangDetectException

    profiles = resources.files("langdetect") / "profiles"
    factory = DetectorFactory()
    factory.seed = 1
    factory.load_json_profile([(profiles / name).read_text(encoding="utf-8") for name in LANGUAGES])

    def answer(text: str) -> str:
        detector = factory.create()
        detector.append(text)
        try:
            return str(detector.detect())
        except LangDetectException:
            return "undetermined"

    return answer


def _lingua(_: str | None) -> Answer:
    from lingua import Language, LanguageDetectorBuilder

    languages = (Language.UKRAINIAN, Language.RUSSIAN, Language.ENGLISH)
    detector = LanguageDetectorBuilder.from_languages(*languages).with_preloaded_language_models().build()

    def answer(text: str) -> str:
        found = detector.detect_language_of(text)
        return found.iso_code_639_1.name.lower() if found is not None else "undetermined"

    return answer


def _eld(_: str | None) -> Answer:
    from eld import LanguageDetector

    detector = LanguageDetector()
    detector.dynamic_lang_subset(list(LANGUAGES))

    def answer(text: str) -> str:
        return str(detector.detect(text).language or "undetermined")

    answer("дякую")
    return answer


def _ours(task: str) -> Callable[[str | None], Answer]:
    def load(_: str | None) -> Answer:
        from vidhuk.classify import analyse, warm_up

        warm_up()
        return lambda text: str(getattr(analyse(text), task).value)

    return load


def _textblob(_: str | None) -> Answer:
    from textblob import TextBlob

    def answer(text: str) -> str:
        polarity = float(TextBlob(text).polarity)
        return "positive" if polarity > 0.05 else "negative" if polarity < -0.05 else "neutral"

    answer("good")
    return answer


def _tfidf(task: str) -> Callable[[str | None], Answer]:
    """TF-IDF of characters 2–5 and words with logistic regression, trained on the same training texts."""

    def load(data: str | None) -> Answer:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline, make_union

        from vidhuk.commands.training.types import hand_labelled, sentiment_texts, type_texts

        folder = Path(data) if data else None
        if task == "type":
            known = [text for text in type_texts(None) if text.type] + (hand_labelled(folder) if folder else [])
            pairs = [(text.text, text.type) for text in known if text.side == "train"]
        else:
            pairs = [(text.text, text.sentiment) for text in sentiment_texts(folder) if text.side == "train"]
            pairs = [pair for pair in pairs if pair[1] in ("negative", "neutral", "positive")]
        features = make_union(
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=3, sublinear_tf=True, max_features=120_000),
            TfidfVectorizer(min_df=2, sublinear_tf=True),
        )
        model = make_pipeline(features, LogisticRegression(C=5, max_iter=300, class_weight="balanced"))
        model.fit([text for text, _ in pairs], [label for _, label in pairs])
        return lambda text: str(model.predict([text])[0])

    return load


VOICES: dict[str, dict[str, Callable[[str | None], Answer]]] = {
    "language": {
        "ours": _ours_language,
        "langdetect": _langdetect,
        "langdetect-3": _langdetect_three,
        "lingua": _lingua,
        "eld": _eld,
    },
    "sentiment": {"ours": _ours("sentiment"), "textblob": _textblob, "tfidf": _tfidf("sentiment")},
    "type": {"ours": _ours("type"), "tfidf": _tfidf("type")},
}


def answer_all(task: str, name: str, given: dict[str, Any]) -> dict[str, Any]:
    """Labels and figures of one voice; speed by processor time of this process."""
    before = psutil.Process().memory_info().rss
    began = time.process_time()
    answer = VOICES[task][name](given["data"])
    loaded = time.process_time()
    labels = [answer(text) for text in given["texts"]]
    spent = time.process_time() - loaded
    return {
        "labels": labels,
        "load_seconds": round(loaded - began, 3),
        "texts_per_second": round(len(labels) / max(1e-9, spent), 1),
        "memory_mb": round((psutil.Process().memory_info().rss - before) / 1e6, 1),
    }


def main(task: str, name: str) -> int:
    """Answer standard input; 3 when the library of this voice is not installed."""
    try:
        found = answer_all(task, name, json.load(sys.stdin))
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith(("vidhuk", "tests")):
            raise
        return 3
    sys.stdout.write(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
