"""What was understood of a capture, run by run, and what people corrected; lives apart from the evidence and never touches it."""

from __future__ import annotations

from vidhuk.labels.cases import CurrentCases, corrected_cases
from vidhuk.labels.corrections import Corrected, correct, corrections_of
from vidhuk.labels.layers import CurrentLayer, adopt_layer, undo_layer
from vidhuk.labels.names import decide_name
from vidhuk.labels.runs import (
    NOT_UNDERSTOOD,
    CurrentLabels,
    current_labels,
    open_labels,
    record_run,
    undetermined,
)
from vidhuk.labels.understanding import HISTORY_ITEMS, HISTORY_SPAN, Understanding
from vidhuk.labels.unknown import UnknownPerson, missing_people, unknown_people

__all__ = [
    "HISTORY_ITEMS",
    "HISTORY_SPAN",
    "NOT_UNDERSTOOD",
    "Corrected",
    "CurrentCases",
    "CurrentLabels",
    "CurrentLayer",
    "Understanding",
    "UnknownPerson",
    "adopt_layer",
    "correct",
    "corrected_cases",
    "corrections_of",
    "current_labels",
    "decide_name",
    "missing_people",
    "open_labels",
    "record_run",
    "undetermined",
    "undo_layer",
    "unknown_people",
]
