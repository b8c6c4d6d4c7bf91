"""A sheet dropped on the clinic's page: shown as a difference, taken whole or not at all; the desk keeps no file between the two."""

from __future__ import annotations

import re
from typing import Any

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from vidhuk.access import caller_of
from vidhuk.clinic import TABLES, clinic_table, read_clinic, save_clinic
from vidhuk.clinic.imports import (
    Mapping,
    Sheet,
    columns_of,
    guess_mapping,
    guess_table,
    plan_import,
    read_sheets,
    recall_mapping,
    remember_mapping,
    sheet_text,
)
from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused, VidhukError
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts

SAMPLE_ROWS = 5
SHOWN = 200
"""Entries of one kind that the page lists."""


def clinic_import_routes(router: APIRouter, parts: PageParts) -> None:
    """`/clinic/import` and `/clinic/export/{table}`."""

    @router.get("/clinic/import")
    def choose(request: Request) -> Response:
        """Where a file is chosen."""
        return Frame(request, parts, "clinic").page("clinic_import.html", tables=list(TABLES))

    @router.post("/clinic/import")
    async def look(request: Request) -> Response:
        """What the sheet would change; with `apply=1` it is taken."""
        raw = await request.body()
        return await run_in_threadpool(lambda: ImportView(Frame(request, parts, "clinic"), parts).answer(raw))

    @router.get("/clinic/export/{table}")
    def export(request: Request, table: str) -> Response:
        """One table as CSV."""
        caller_of(request)
        if table not in TABLES:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        rows = clinic_table(read_clinic(parts.clinic_path).clinic, table)
        return Response(
            sheet_text([list(TABLES[table]), *rows]),
            media_type="text/csv",
            headers={"Content-Disposition": f'attachment; filename="vidhuk-{table}.csv"'},
        )


class ImportView:
    """One look at one sheet.

    Args:
        frame: the request; its query says table, sheet, columns and whether to take it.
        parts: the desk's parts.
    """

    def __init__(self, frame: Frame, parts: PageParts) -> None:
        self._frame = frame
        self._query = frame.query
        self._parts = parts

    def answer(self, raw: bytes) -> Response:
        """The difference as a part of the page; what is wrong with the file is said there too."""
        try:
            return self._look(raw)
        except VidhukError as refused:
            if refused.code not in (ErrorCode.SHEET_UNREADABLE, ErrorCode.CLINIC_INVALID, ErrorCode.CLINIC_CONFLICT):
                raise
            sentence = self._frame.names.error(refused.code, refused.params)
            return self._frame.page("_import.html", status=refused.status, sentence=sentence)

    def _look(self, raw: bytes) -> Response:
        sheets = read_sheets(raw)
        sheet = self._sheet(sheets)
        asked = self._query.get("table", "")
        table = asked if asked in TABLES else guess_table(sheet.rows)
        heading, guessed = guess_mapping(sheet.rows, table)
        headings = sheet.rows[heading] if heading >= 0 else []
        mapping = self._mapping(table, len(sheet.rows[0]))
        if mapping is None:
            mapping = recall_mapping(self._parts.settings.home, table, headings) or guessed
        opened = read_clinic(self._parts.clinic_path)
        replace = self._query.get("replace") == "1"
        same = {int(row) for row in self._query.getlist("same") if re.fullmatch(r"\d{1,6}", row, re.ASCII)}
        plan = plan_import(opened.clinic, table, sheet.rows, heading, mapping, replace=replace, same=same)
        done = False
        if self._query.get("apply") == "1" and plan.clinic is not None:
            revision = self._query.get("revision", "")
            save_clinic(self._parts.clinic_path, plan.clinic, expected_revision=revision)
            remember_mapping(self._parts.settings.home, table, headings, mapping)
            done = True
        return self._frame.page(
            "_import.html",
            status=200,
            sentence=None,
            plan=plan,
            done=done,
            replace=replace,
            revision=opened.revision,
            table=table,
            tables=list(TABLES),
            sheets=[one.name for one in sheets],
            sheet=sheet.name,
            columns=self._columns(sheet, heading, mapping),
            choices=columns_of(table),
            shown=SHOWN,
        )

    def _sheet(self, sheets: list[Sheet]) -> Sheet:
        wanted = self._query.get("sheet")
        return next((sheet for sheet in sheets if sheet.name == wanted), sheets[0])

    def _mapping(self, table: str, width: int) -> Mapping | None:
        """What the person chose (`c0=name`), `None` before they chose anything or for another table."""
        if self._query.get("mapped") != table:
            return None
        mapping: Mapping = {}
        for name, value in self._query.multi_items():
            found = re.fullmatch(r"c(\d{1,2})", name, re.ASCII)
            if found and int(found[1]) < width and value in columns_of(table):
                mapping.setdefault(value, int(found[1]))
        return mapping

    @staticmethod
    def _columns(sheet: Sheet, heading: int, mapping: Mapping) -> list[dict[str, Any]]:
        """Each column of the sheet with its heading, what it is taken for, and a few of its cells."""
        meant = {place: column for column, place in mapping.items()}
        body = sheet.rows[heading + 1 :]
        return [
            {
                "heading": sheet.rows[heading][place] if heading >= 0 else "",
                "meant": meant.get(place, ""),
                "cells": [row[place] for row in body if row[place]][:SAMPLE_ROWS],
            }
            for place in range(len(sheet.rows[0]))
        ]
