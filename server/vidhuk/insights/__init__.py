"""Looking back: history, one capture, figures; only reads, and never counts or shows practice among the rest."""

from __future__ import annotations

from vidhuk.insights.counters import Counters, counters
from vidhuk.insights.detail import CaptureDetail, PartInfo, capture_detail, uuid_of, versions_of
from vidhuk.insights.history import HistoryFilters, HistoryPage, HistoryRow, history_page, safe_link
from vidhuk.insights.site_health import SiteChanged, changed_sites
from vidhuk.insights.whole_archive import records

__all__ = [
    "CaptureDetail",
    "Counters",
    "HistoryFilters",
    "HistoryPage",
    "HistoryRow",
    "PartInfo",
    "SiteChanged",
    "capture_detail",
    "changed_sites",
    "counters",
    "history_page",
    "records",
    "safe_link",
    "uuid_of",
    "versions_of",
]
