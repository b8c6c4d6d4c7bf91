"""What a filled desk holds for the tests of its pages: comments of every kind, short, long, bare, and one clinic."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.page_desk import OpenDesk, capture, png, send
from vidhuk.clinic import save_clinic
from vidhuk.contracts import Clinic

CLINIC: dict[str, Any] = {
    "name": "Клініка «Добра»",
    "phones": ["+380 44 123 45 67"],
    "emails": ["info@dobra.example"],
    "hours": "пн-пт 8:00-20:00, сб 9:00-15:00",
    "doctors": ["Коваль Ірина", "Бондар Олег"],
    "branches": [{"name": "Поділ", "address": "вул. Хорива, 12", "hours": "пн-пт 8:00-20:00"}, "Оболонь"],
    "responsible": [{"name": "Марія", "role": "адміністраторка", "hours": "пн-пт 9:00-18:00"}],
    "services": [{"name": "Імплант", "from": 18000, "to": 32000.5, "valid_to": "2026-12-31"}],
    "facts": [{"text": "Ліцензія МОЗ № 1234", "source": "https://moz.gov.ua/reestr", "about": ["ліцензія", "закрили"]}],
}

DAY = timedelta(days=1)

LONG = (
    "Довго думала, чи писати, але, мабуть, варто. Прийшла з дитиною на огляд, записані були ще за два тижні.\n\n"
    "На рецепції сказали, що запису немає, хоча SMS-підтвердження я показала 😡 Чекали сорок хвилин, адміністратор "
    "нагрубила, а в кінці взяли на 300 грн більше, ніж у прайсі.\n" + "Дитина втомилась, я відпросилась з роботи. " * 30
)


def fill(desk: OpenDesk) -> dict[str, int]:
    """Fill the archive; gives numbers of captures by name."""
    browser = desk.browser
    path = desk.inside.settings.clinic_path
    save_clinic(path, Clinic.model_validate(CLINIC))
    kept: dict[str, int] = {}
    desk.inside.clock.move(-DAY)
    kept["praise"] = send(
        browser,
        capture(
            "Дякую лікарці Коваль за терпіння і золоті руки ❤️❤️ Рекомендую всім!",
            author={"name": "Тарас Мельник", "profile_url": "https://www.facebook.com/taras.melnyk"},
            shown_time={"text": "3 год", "observed_at": "2026-11-23T08:59:00Z"},
            made_minutes_ago=1441,
        ),
        picture=png(),
    ).seq
    kept["spam"] = send(
        browser,
        capture(
            "У нас дешевше! Знижка 50%, пишіть у дірект bestsmile.example",
            author={"name": "Best Smile Promo"},
            made_minutes_ago=1441,
        ),
    ).seq
    desk.inside.clock.move(DAY)
    kept["question"] = send(
        browser,
        capture(
            "Сколько стоит имплант под ключ и есть ли рассрочка?",
            site="instagram",
            page_url="https://www.instagram.com/p/Cx/",
            author={"name": "svetlana.k", "profile_url": "https://www.instagram.com/svetlana.k/"},
            screenshot="no_gesture",
        ),
    ).seq
    kept["check"] = send(
        browser,
        capture(
            "Найгірша клініка! Жахливі, мерзенні, огидні! Ніколи сюди не йдіть!!! "
            "Доктор Зільберштейн з філії на Марсовому полі просто жах!",
            author={"name": "User 48213907"},
        ),
        picture=png(),
    ).seq
    kept["lead"] = send(
        browser,
        capture("После укола стало плохо, забрала скорая. Подаю в суд и в полицию!", author={"name": "Анна Шевчук"}),
        picture=png(),
    ).seq
    kept["bare"] = send(
        browser,
        capture("", author={}, native_id=None, screenshot="not_visible", flags=["no_text"], media=[{"kind": "photo"}]),
    ).seq
    kept["emoji"] = send(browser, capture("🔥🔥🔥 👩‍⚕️", author={"name": "katrusia_2001"})).seq
    kept["review"] = send(
        browser,
        capture(
            "Не рекомендую, обманули з ціною.",
            kind="review",
            author={"name": "Роман " + "Дужедовгепрізвище" * 6},
            rating={"recommendation": "does_not_recommend", "shown": "Роман не рекомендує Клініка «Добра»."},
        ),
    ).seq
    kept["early"] = send(browser, capture(LONG[:120], native_id="77001", author={"name": "Наталя Гриценко"})).seq
    kept["long"] = send(
        browser,
        capture(
            LONG[:120] + "…",
            expanded=LONG,
            native_id="77001",
            html='<div dir="auto"><p>Довго думала…</p><a href="https://l.facebook.com/l.php?u=x">посилання</a></div>',
            author={"name": "Наталя Гриценко", "profile_url": "https://www.facebook.com/natalia.hrytsenko"},
            permalink="https://www.facebook.com/dobra.klinika/posts/7001?comment_id=77001",
            post_url="https://www.facebook.com/dobra.klinika/posts/7001",
            post_author="Клініка «Добра»",
            page_title="Клініка «Добра» | Facebook",
            shown_time={
                "text": "2 год",
                "language": "uk",
                "observed_at": "2026-11-24T08:59:00Z",
                "earliest": "2026-11-24T05:59:00Z",
                "latest": "2026-11-24T06:59:00Z",
                "precision": "hour",
            },
            reactions={"shown": "14", "count": 14},
            media=[{"kind": "photo", "description": "Фото чека"}, {"kind": "sticker"}],
            parent={"native_id": "77000", "author_name": "Ірина Савчук", "excerpt": "У мене було так само"},
            flags=["edited"],
            interface_language="uk",
            strategies={"author": "profile-link", "text": "dir-auto"},
        ),
        picture=png(640, 260),
    ).seq
    practice = f"{desk.api}/practice"
    kept["practice"] = send(
        browser,
        capture("Записалась на 10:00, чекала годину, адміністратор нагрубила 😡", site="practice", page_url=practice),
    ).seq
    return kept
