"""Roster, prices and facts from CSV and XLSX: read, matched to columns, compared, then taken whole or not at all."""

from __future__ import annotations

from vidhuk.clinic.imports.alike import Alike
from vidhuk.clinic.imports.columns import Mapping, columns_of, guess_mapping, guess_table
from vidhuk.clinic.imports.memory import recall_mapping, remember_mapping
from vidhuk.clinic.imports.plan import Change, ImportPlan, RowProblem, plan_import
from vidhuk.clinic.imports.sheets import MAX_SHEET_BYTES, SHEET_TYPES, Sheet, read_sheets, sheet_text

__all__ = [
    "MAX_SHEET_BYTES",
    "SHEET_TYPES",
    "Alike",
    "Change",
    "ImportPlan",
    "Mapping",
    "RowProblem",
    "Sheet",
    "columns_of",
    "guess_mapping",
    "guess_table",
    "plan_import",
    "read_sheets",
    "recall_mapping",
    "remember_mapping",
    "sheet_text",
]
