"""History: newest first, filtered, searched, paged; with and without scripts."""

from __future__ import annotations

import re

import pytest

from tests.page_desk import capture, send
from tests.page_html import Html
from tests.server.web.conftest import SignedIn
from vidhuk.clinic import save_clinic
from vidhuk.contracts import Clinic
from vidhuk.sentences import sentences_for


def authors(page: Html) -> list[str]:
    return [link.text for link in page.all("a") if "h3" in link.inside and "article" in link.inside]


def test_the_root_leads_to_the_history(filled: SignedIn) -> None:
    answer = filled.get("/")
    assert (answer.status, answer.header("location")) == (303, "/history")


def test_newest_first_by_days_and_practice_is_not_among_them(filled: SignedIn) -> None:
    page = Html(filled.text("/history"))
    assert authors(page)[:2] == ["Наталя Гриценко", "Наталя Гриценко"]
    assert authors(page)[-2:] == ["Best Smile Promo", "Тарас Мельник"]
    assert len(authors(page)) == len(filled.kept) - 1
    assert [day.text for day in page.all("h2", class_="day-head")] == ["Сьогодні, 24 листопада", "Учора, 23 листопада"]


def test_a_row_shows_what_the_lead_looks_for(filled: SignedIn) -> None:
    page = Html(filled.text("/history"))
    rows = page.all("li", class_="entry")
    row = next(row for row in rows if "Анна Шевчук" in row.text)
    for words in ("Facebook", "збережено", "10:59", "После укола", "скарга", "згадує суд", "російська"):
        assert words in row.text
    urgent = [chip.text for chip in page.all("li", class_="chip-urgent")]
    assert any("суд" in words for words in urgent)
    checked = next(row for row in rows if "User 48213907" in row.text)
    assert "потребує перевірки" in checked.text
    bare = next(row for row in rows if "Автора не показано" in row.text)
    assert "Без тексту" in bare.text
    assert "без знімка" in bare.text
    assert any("2 версії" in row.text for row in rows)
    assert "🔥🔥🔥 👩‍⚕️" in " ".join(row.text for row in rows)


def test_a_kept_screenshot_is_a_small_picture_and_others_say_why_not(filled: SignedIn) -> None:
    page = Html(filled.text("/history"))
    pictures = page.all("img", class_="entry-shot")
    assert {picture.attributes["src"] for picture in pictures} >= {f"/captures/{filled.kept['long']}/screenshot"}
    assert all(picture.attributes["loading"] == "lazy" for picture in pictures)
    assert "знімок ще надходить" in " ".join(p.text for p in page.all("p", class_="entry-shot-none"))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("site=instagram", ["svetlana.k"]),
        ("type=spam", ["Best Smile Promo"]),
        ("language=ru&type=complaint", ["Анна Шевчук"]),
        ("check=1", ["User 48213907"]),
        ("q=рецепції", ["Наталя Гриценко", "Наталя Гриценко"]),
        ("q=ТАРАС", ["Тарас Мельник"]),
        ("q=имплант&site=instagram", ["svetlana.k"]),
        ("q=🔥", ["katrusia_2001"]),
        ("q=нічого+такого+немає", []),
    ],
)
def test_filters_and_words(filled: SignedIn, query: str, found: list[str]) -> None:
    assert authors(Html(filled.text(f"/history?{query}"))) == found


def test_the_form_remembers_what_was_asked(filled: SignedIn) -> None:
    page = Html(filled.text("/history?q=лікар&type=praise&check=1"))
    assert page.one("input", id="q").attributes["value"] == "лікар"
    assert [o.attributes["value"] for o in page.all("option", selected="")] == ["praise"]
    assert "checked" in page.one("input", name="check").attributes


def test_nothing_found_is_not_an_empty_archive(filled: SignedIn) -> None:
    text = filled.text("/history?type=praise&q=абракадабра")
    assert "Нічого не знайдено" in text
    assert "chrome://extensions" not in text


def test_an_empty_archive_leads_to_the_extension_and_to_practice(person: SignedIn) -> None:
    page = Html(person.text("/history"))
    assert "chrome://extensions" in page.source
    assert page.one("code", id="practice-address").text == f"{person.desk.api}/practice"
    assert not page.all("form", role="search")


def test_whoever_has_only_practised_is_led_to_the_practice(person: SignedIn) -> None:
    where = f"{person.desk.api}/practice"
    send(person.desk.browser, capture("Проба", site="practice", page_url=where, author={"name": "Вигадана"}))
    page = Html(person.text("/history"))
    assert [link.attributes["href"] for link in page.all("a", class_="button") if "section" in link.inside] == [
        "/practice"
    ]
    assert "chrome://extensions" not in page.source


def test_the_pages_call_the_extension_s_button_as_it_is_called(person: SignedIn) -> None:
    for language in ("uk", "en"):
        t = sentences_for(language).text
        for key in ("pages-load-pair", "pages-pairing-how"):
            assert re.search(rf"[«“]{re.escape(t('panel-action-pair'))}[»”]", t(key)), (language, key)


def test_htmx_gets_the_results_alone_and_an_address_without_empty_filters(filled: SignedIn) -> None:
    answer = filled.get("/history?q=&site=&type=spam&language=", hx_request="true")
    page = Html(answer.body.decode())
    assert page.elements[0].tag == "section"
    assert authors(page) == ["Best Smile Promo"]
    assert answer.header("hx-push-url") == "/history?type=spam"


def test_going_back_gets_the_whole_page(filled: SignedIn) -> None:
    page = Html(filled.text("/history", hx_request="true", hx_history_restore_request="true"))
    assert page.elements[0].tag == "html"


@pytest.mark.parametrize(
    "query",
    ["type=fake", "site=practice", "language=xx", "cursor=zzz", "cursor=b-1", "q=" + "a" * 201, "site=' OR 1=1"],
)
def test_a_question_that_no_filter_knows_is_refused_in_words(filled: SignedIn, query: str) -> None:
    answer = filled.get(f"/history?{query}")
    assert (answer.status, answer.code) == (400, "request_invalid")


def test_pages_follow_each_other_without_a_gap_and_keep_the_filter(person: SignedIn) -> None:
    for number in range(56):
        send(person.desk.browser, capture(f"Скільки коштує прийом {number}?", author={"name": f"Автор {number}"}))
    send(person.desk.browser, capture("🔥", author={"name": "Не питання"}))
    seen: list[str] = []
    address, steps = "/history?type=question", 0
    while address:
        page = Html(person.text(address))
        seen += authors(page)
        older = page.all("a", rel="next")
        address = older[0].attributes["href"] if older else ""
        assert not address or "type=question" in address
        steps += 1
    assert seen == [f"Автор {number}" for number in reversed(range(56))]
    assert steps == 2
    back = page.one("a", rel="prev").attributes["href"]
    assert authors(Html(person.text(back)))[0] == "Автор 55"


def test_figures_stand_above_the_list(filled: SignedIn) -> None:
    assert "10 збережених відгуків · сьогодні 8 · 1 потребує перевірки" in filled.text("/history")


def test_the_language_of_the_page_is_the_persons(person: SignedIn) -> None:
    answer = person.post("/language", {"language": "en", "next": "/history?type=spam"})
    assert (answer.status, answer.header("location")) == (303, "/history?type=spam")
    page = Html(person.text("/history"))
    assert page.one("html").attributes["lang"] == "en"
    assert page.one("h1").text == "History"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "/a\r\nx: y", ""],
)
def test_going_back_never_leaves_the_desk(person: SignedIn, elsewhere: str) -> None:
    assert person.post("/language", {"language": "uk", "next": elsewhere}).header("location") == "/history"


def test_what_runs_out_is_said_above_the_list_with_its_owner(person: SignedIn) -> None:
    assert "Спливає строк" not in person.text("/history")
    services = [{"name": "Огляд", "from": 600, "valid_to": "2026-11-28", "owner": "Марія"}]
    services += [{"name": f"Послуга {n}", "from": 600, "valid_to": "2026-11-29"} for n in range(4)]
    services += [{"name": "Далека", "from": 600, "valid_to": "2027-11-29"}]
    save_clinic(person.desk.inside.settings.clinic_path, Clinic.model_validate({"services": services}))
    page = person.text("/history")
    assert "«Огляд» (до 28.11.2026, Марія), «Послуга 0» (до 29.11.2026), «Послуга 1»" in page
    assert "та ще 2" in page
    assert "Далека" not in page
    person.desk.inside.settings.clinic_path.write_text("services: [", encoding="utf-8")
    assert "Спливає строк" not in person.text("/history")


def test_a_site_that_changed_is_warned_of_with_a_way_to_its_captures(person: SignedIn) -> None:
    def read(number: int, level: str) -> None:
        body = capture(f"Відгук {number}", native_id=str(number), strategy_level=level, screenshot="no_gesture")
        send(person.desk.browser, body)

    for number in range(20):
        read(number, "structure")
    assert "запасним способом" not in person.text("/history")
    for number in range(20, 40):
        read(number, "fallback")
    page = Html(person.text("/history"))
    [warning] = page.all("p", class_="site-changed")
    assert "Facebook: 20 з 20" in warning.text
    [way] = [link for link in page.all("a") if "Показати збереження" in link.text]
    assert way.attributes["href"] == "/history?site=facebook"
    assert len(authors(Html(person.text("/history?site=facebook")))) > 0
    assert authors(Html(person.text("/history?site=tiktok"))) == []
