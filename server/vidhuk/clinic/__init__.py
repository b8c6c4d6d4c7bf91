"""The clinic's own facts: file, roster, working time, prices. What is missing here is never invented elsewhere."""

from __future__ import annotations

from vidhuk.clinic.current import CurrentClinic
from vidhuk.clinic.entries import TABLES, Row, clinic_table, entry_from, hours_of, is_filled, is_phone, line_of, row_of
from vidhuk.clinic.expiry import Expiring, expiring
from vidhuk.clinic.file import (
    MAX_CLINIC_BYTES,
    NO_FILE,
    ClinicFile,
    clinic_from_text,
    load_clinic,
    read_clinic,
    revision_of,
    save_clinic,
)
from vidhuk.clinic.hours import WeekHours, parse_hours
from vidhuk.clinic.identities import PageIdentity, identity_of, owners_of
from vidhuk.clinic.moments import deadline, next_working_moment, working_moment, zone_of
from vidhuk.clinic.phrases import (
    by_when,
    day_and_month,
    day_hours,
    full_date,
    is_free,
    now_hours,
    span_words,
    sum_words,
    until_moment,
    week_words,
)
from vidhuk.clinic.prices import holds_on, last_day, may_be_said
from vidhuk.clinic.roster import branches_of, details_of, doctor_line, doctors_of, roster_of

__all__ = [
    "MAX_CLINIC_BYTES",
    "NO_FILE",
    "TABLES",
    "ClinicFile",
    "CurrentClinic",
    "Expiring",
    "PageIdentity",
    "Row",
    "WeekHours",
    "branches_of",
    "by_when",
    "clinic_from_text",
    "clinic_table",
    "day_and_month",
    "day_hours",
    "deadline",
    "details_of",
    "doctor_line",
    "doctors_of",
    "entry_from",
    "expiring",
    "full_date",
    "holds_on",
    "hours_of",
    "identity_of",
    "is_filled",
    "is_free",
    "is_phone",
    "last_day",
    "line_of",
    "load_clinic",
    "may_be_said",
    "next_working_moment",
    "now_hours",
    "owners_of",
    "parse_hours",
    "read_clinic",
    "revision_of",
    "roster_of",
    "row_of",
    "save_clinic",
    "span_words",
    "sum_words",
    "until_moment",
    "week_words",
    "working_moment",
    "zone_of",
]
