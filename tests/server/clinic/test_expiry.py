"""What runs out soon and what has: by the clinic's own number of days, the earliest first."""

from __future__ import annotations

from datetime import date

from vidhuk.clinic import expiring
from vidhuk.contracts import Clinic

TODAY = date(2026, 11, 28)


def found(**clinic: object) -> list[tuple[str, bool, str | None]]:
    return [(one.name, one.over, one.owner) for one in expiring(Clinic.model_validate(clinic), TODAY)]


def test_prices_offers_and_facts_are_named_with_who_keeps_them() -> None:
    assert found(
        services=[
            {"name": "УЗД", "from": 1, "valid_to": "27.11.2026", "owner": "Ніна"},
            {"name": "Шов", "from": 1, "valid_to": "2026-12-12"},
            {"name": "МРТ", "from": 1, "valid_to": "2026-12-13"},
            {"name": "Огляд", "from": 1},
        ],
        promotions=[{"name": "Зимова", "valid_to": "2026-11-28"}],
        facts=[{"text": "Ліцензія", "valid_to": "2026-12-01", "owner": "Юрист"}, "Без строку"],
    ) == [("УЗД", True, "Ніна"), ("Зимова", False, None), ("Ліцензія", False, "Юрист"), ("Шов", False, None)]


def test_the_clinic_says_how_many_days_ahead() -> None:
    service = {"name": "МРТ", "from": 1, "valid_to": "2026-12-28"}
    assert found(services=[service]) == []
    assert found(services=[service], remind_days=30) == [("МРТ", False, None)]
