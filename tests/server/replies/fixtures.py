"""A clinic with every fact, one with none, and labels by hand; no logic of the product stands here."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from vidhuk.contracts import Clinic, Labels

NOW = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
"""Tuesday, 15:00 in Kyiv."""

FULL = Clinic.model_validate(
    {
        "name": "Клініка Оберіг",
        "phones": ["+380 44 123 45 67"],
        "hours": "пн-пт 9:00-18:00; сб 10-15",
        "doctors": ["Коваль Олена Іванівна, кардіолог", "Андрій Мельник, хірург"],
        "branches": [{"name": "Печерськ", "address": "вул. Лесі Українки, 5"}],
        "responsible": [{"name": "Ірина Савчук", "role": "керівниця сервісу", "hours": "пн-пт 9:00-18:00"}],
        "services": [
            {"name": "УЗД черевної порожнини", "from": 600, "to": 900, "valid_to": "2026-12-31"},
            {"name": "Консультація кардіолога", "from": 800},
            {"name": "МРТ головного мозку", "from": 2500, "to": 3000, "valid_to": "2026-10-31"},
        ],
        "facts": [
            {
                "text": "Ліцензія МОЗ № 1234 діє з 2019 року",
                "source": "https://moz.gov.ua/license/1234",
                "about": ["ліцензія"],
            }
        ],
    }
)
NOTHING = Clinic()


def labels(type_: str = "complaint", language: str = "uk", **more: Any) -> Labels:
    """What was understood, by hand."""
    return Labels.model_validate(
        {
            "language": language,
            "language_confidence": 1.0,
            "script": "cyrillic",
            "type": type_,
            "type_confidence": 1.0,
            **more,
        }
    )
