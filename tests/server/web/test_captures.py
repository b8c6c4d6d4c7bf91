"""One capture: everything that was seen, understood, proposed and proved; a person's word; a copied reply."""

from __future__ import annotations

import hashlib

import pytest

from tests.page_desk import capture, png, send
from tests.page_fill import LONG
from tests.page_html import Html
from tests.server.web.conftest import SignedIn


@pytest.fixture(scope="module")
def page(filled: SignedIn) -> Html:
    return Html(filled.text(f"/captures/{filled.kept['long']}"))


def test_the_whole_text_stands_as_it_was(page: Html) -> None:
    seen, first = page.all("div", class_="comment-text")
    assert seen.text == LONG
    assert first.text == LONG[:120] + "…"


def test_words_that_decided_are_marked(page: Html) -> None:
    assert "нагрубила" in [mark.text for mark in page.all("mark")]


def test_every_field_is_shown_and_what_was_not_shown_says_so(page: Html) -> None:
    values: dict[str, str] = {}
    name = ""
    for element in page.elements:
        if element.tag == "dt":
            name = element.text
        elif element.tag == "dd":
            values.setdefault(name, element.text.strip())
    assert values["Реакції"] == "14"
    assert values["Оцінка"] == "не показано"
    assert "між 24 листопада 2026\u202fр., 07:59 і 24 листопада 2026\u202fр., 08:59" in values["Час на сторінці"]
    assert values["Особливості"] == "автор змінював текст"
    assert "фото: Фото чека" in values["Зображення й вкладення"]
    assert "Ірина Савчук" in values["Відповідь на"]
    assert "UTC+02:00" in values["Часовий пояс браузера"]


def test_links_tell_the_site_nothing_and_open_apart(page: Html) -> None:
    outside = [link for link in page.all("a") if link.attributes["href"].startswith("http")]
    assert outside
    for link in outside:
        assert link.attributes["rel"] == "noopener noreferrer"
        assert link.attributes["target"] == "_blank"


def test_every_part_has_its_hash_and_can_be_kept_as_a_file(filled: SignedIn, page: Html) -> None:
    seq = filled.kept["long"]
    rows = {
        e.attributes["href"].rsplit("/", 1)[1]
        for e in page.all("a")
        if f"/captures/{seq}/parts/" in e.attributes["href"]
    }
    assert rows == {"text", "text_expanded", "fields", "html", "manifest"}
    for name in rows:
        answer = filled.get(f"/captures/{seq}/parts/{name}")
        assert answer.status == 200
        assert hashlib.sha256(answer.body).hexdigest() in page.source
        assert answer.header("content-type") == "text/plain; charset=utf-8"
        assert answer.header("content-disposition") == f'attachment; filename="vidhuk-{seq}-{name}.txt"'
        assert "sandbox" in (answer.header("content-security-policy") or "")
        assert answer.header("x-content-type-options") == "nosniff"


@pytest.mark.parametrize("name", ["screenshot", "nothing", "..%2ftext", "TEXT", "text%00"])
def test_only_parts_are_files(filled: SignedIn, name: str) -> None:
    assert filled.get(f"/captures/{filled.kept['long']}/parts/{name}").status == 404


def test_the_screenshot_is_the_bytes_that_came(filled: SignedIn) -> None:
    answer = filled.get(f"/captures/{filled.kept['long']}/screenshot")
    assert answer.body == png(640, 260)
    assert answer.header("content-type") == "image/png"
    assert "sandbox" in (answer.header("content-security-policy") or "")
    assert filled.get(f"/captures/{filled.kept['bare']}/screenshot").status == 404


def test_why_there_is_no_screenshot(filled: SignedIn) -> None:
    assert "Коментаря не було видно на екрані." in filled.text(f"/captures/{filled.kept['bare']}")
    assert "Знімок ще не надійшов" in filled.text(f"/captures/{filled.kept['emoji']}")


def test_stored_html_is_shown_as_source_and_only_so(page: Html) -> None:
    source = page.one("pre", class_="source")
    assert source.text.startswith('<div dir="auto"><p>Довго думала…</p>')
    assert not [e for e in page.elements if "pre" in e.inside]


def test_long_stored_html_is_cut_on_the_page_but_whole_in_the_file(person: SignedIn) -> None:
    html = "<p>" + "а" * 30_000 + "</p>"
    seq = send(person.desk.browser, capture("Текст", html=html)).seq
    page = Html(person.text(f"/captures/{seq}"))
    assert len(page.one("pre", class_="source").text) == 20_000
    assert "Показано початок" in page.source
    assert person.get(f"/captures/{seq}/parts/html").body.decode() == html


def test_versions_of_the_same_comment_lead_to_each_other(filled: SignedIn, page: Html) -> None:
    assert f"/captures/{filled.kept['early']}" in [link.attributes["href"] for link in page.all("a")]
    assert "ця версія" in page.source


def test_the_lead_is_called_first(filled: SignedIn) -> None:
    assert "Спершу покличте керівника" in filled.text(f"/captures/{filled.kept['lead']}")
    assert "Спершу покличте керівника" not in filled.text(f"/captures/{filled.kept['praise']}")


def test_signs_are_reasons_to_ask_and_never_a_verdict(filled: SignedIn) -> None:
    text = filled.text(f"/captures/{filled.kept['check']}")
    assert "Зільберштейн" in text
    assert "Це не висновок" in text
    assert "фейк" not in text.lower()


def test_replies_stand_ready_in_the_policys_language_and_another_is_one_click_away(filled: SignedIn) -> None:
    address = f"/captures/{filled.kept['question']}"
    page = Html(filled.text(address))
    replies = page.all("p", class_="reply-text")
    assert replies
    assert {reply.attributes["lang"] for reply in replies} == {"uk"}
    part = Html(filled.text(f"{address}?reply_language=ru", hx_request="true"))
    assert part.elements[0].attributes["id"] == "replies"
    assert {reply.attributes["lang"] for reply in part.all("p", class_="reply-text")} == {"ru"}
    assert {field.attributes["value"] for field in part.all("input", name="language_chosen")} == {"1"}
    whole = Html(filled.text(f"{address}?reply_language=ru"))
    assert {reply.attributes["lang"] for reply in whole.all("p", class_="reply-text")} == {"ru"}


def test_a_missing_fact_is_named_and_leads_to_the_clinics_page(person: SignedIn) -> None:
    seq = send(person.desk.browser, capture("Скільки коштує імплант?")).seq
    page = Html(person.text(f"/captures/{seq}"))
    assert "Бракує відомостей про клініку" in page.source
    [link] = [link for link in page.all("a") if "Додати" in link.text and link.attributes["href"].startswith("/clinic")]
    place = link.attributes["href"].partition("#")[2]
    assert [element for element in Html(person.text("/clinic")).elements if element.attributes.get("id") == place]


def test_a_persons_word_counts_from_then_on(person: SignedIn) -> None:
    seq = send(person.desk.browser, capture("Скільки коштує імплант?")).seq
    answer = person.post(f"/captures/{seq}/correction", {"type": "complaint", "language": "uk"})
    assert (answer.status, answer.header("location")) == (303, f"/captures/{seq}#understood")
    page = Html(person.text(f"/captures/{seq}"))
    assert page.one("span", class_="type-complaint").text.strip() == "скарга"
    assert "питання → скарга" in page.source
    assert "українська → українська" not in page.source
    assert "виправлено" in person.text("/history")


def test_a_correction_that_changes_nothing_is_none(person: SignedIn) -> None:
    seq = send(person.desk.browser, capture("Скільки коштує імплант?")).seq
    assert person.post(f"/captures/{seq}/correction", {"type": "question", "language": "uk"}).status == 303
    page = person.text(f"/captures/{seq}")
    assert "Виправлено людиною" not in page
    assert "by-person" not in page


@pytest.mark.parametrize("form", [{"type": "fake", "language": "uk"}, {"type": "praise", "language": "de"}])
def test_a_label_of_no_closed_list_is_refused(person: SignedIn, form: dict[str, str]) -> None:
    seq = send(person.desk.browser, capture("Дякую!")).seq
    assert person.post(f"/captures/{seq}/correction", form).code == "request_invalid"


def copied(page: Html) -> dict[str, str]:
    """The form beside the first reply."""
    names = ("entry", "stage", "language", "language_chosen", "text")
    return {name: page.all("input", name=name)[0].attributes["value"] for name in names}


def test_a_copied_reply_is_recorded_word_for_word(person: SignedIn) -> None:
    seq = send(person.desk.browser, capture("Скільки коштує імплант?")).seq
    form = copied(Html(person.text(f"/captures/{seq}")))
    part = person.post(f"/captures/{seq}/replies", form, hx_request="true")
    log = Html(part.body.decode())
    assert log.elements[0].attributes["id"] == "copied"
    assert log.one("p", class_="reply-text-old").text == form["text"]
    assert person.post(f"/captures/{seq}/replies", form).header("location") == f"/captures/{seq}#copied"
    assert "2 скопійовані відповіді" in person.text("/history")


def test_line_breaks_of_a_form_become_the_replys_own(person: SignedIn) -> None:
    seq = send(person.desk.browser, capture("Дякую!")).seq
    form = {"entry": "x", "stage": "thank", "language": "uk", "text": "Перший\r\nдругий"}
    person.post(f"/captures/{seq}/replies", form)
    assert "Перший\nдругий" in person.text(f"/captures/{seq}")


@pytest.mark.parametrize(
    "broken",
    [{"stage": "shout"}, {"language": "de"}, {"text": "x" * 10_001}, {"entry": "e" * 101}, {"text": "a\x00b"}],
)
def test_a_reply_that_cannot_be_one_is_not_recorded(person: SignedIn, broken: dict[str, str]) -> None:
    seq = send(person.desk.browser, capture("Дякую!")).seq
    form = {"entry": "x", "stage": "thank", "language": "uk", "text": "Дякуємо", **broken}
    assert person.post(f"/captures/{seq}/replies", form).status == 400
    assert "Ще нічого не копіювали" in person.text(f"/captures/{seq}")


@pytest.mark.parametrize("seq", ["0", "99999", "-1", "x", "1e3", "٣", "9" * 30, "1.0"])
def test_a_number_that_no_capture_has_is_not_found(filled: SignedIn, seq: str) -> None:
    from urllib.parse import quote

    for rest in ("", "/screenshot", "/parts/text"):
        assert filled.get(f"/captures/{quote(seq)}{rest}").status == 404


def test_practice_says_that_it_is_practice_and_links_nowhere(filled: SignedIn) -> None:
    page = Html(filled.text(f"/captures/{filled.kept['practice']}"))
    assert "Це практика" in page.source
    assert "практика до журналу не потрапляє" in page.source
    assert not [link for link in page.all("a") if link.attributes["href"].startswith("http")]


def test_a_draft_is_looked_at_in_the_page_with_scripts_and_without(person: SignedIn) -> None:
    seq = send(person.desk.browser, capture("Чекала дві години, нагрубили!")).seq
    text = "Добрий день 👋. Ви брешете! Я передзвоню."
    target = f"/captures/{seq}/lint"
    part = Html(person.post(target, {"text": text}, hx_request="true").body.decode())
    marked = [(mark.attributes["class"], mark.text) for mark in part.all("mark")]
    assert ("mark-block", "брешете") in marked
    assert "".join(one.text for one in part.all("p", class_="draft-marked")) == text
    replace = next(button for button in part.all("button") if "data-replace" in button.attributes)
    start, end = map(int, replace.attributes["data-replace"].split())
    assert text[start:end] == "Ви брешете!"
    assert part.all("input", id="reason-L06")
    whole = Html(person.post(target, {"text": text}).body.decode())
    assert whole.one("textarea", id="draft-text").text.strip() == text
    assert whole.all("li", class_="finding-block")


def test_a_suggestion_is_taken_into_the_editor(person: SignedIn) -> None:
    kept = send(person.desk.browser, capture("Чекала дві години, нагрубили!"))
    offered = kept.answer["suggestions"]["suggestions"][0]
    form = {key: offered[key] for key in ("entry", "stage", "language", "text")} | {"part": "draft"}
    part = Html(person.post(f"/captures/{kept.seq}/lint", form, hx_request="true").body.decode())
    assert part.one("textarea", id="draft-text").text.strip() == offered["text"]
    assert part.one("input", name="entry").attributes["value"] == offered["entry"]
    assert "Зауважень немає" in part.source


def test_a_block_asks_for_its_reason_and_shows_it_with_the_reply(person: SignedIn) -> None:
    seq = send(person.desk.browser, capture("Чекала дві години, нагрубили!")).seq
    form = {"entry": "own-text", "stage": "acknowledge", "language": "uk", "text": "Ви брешете!", "reason_L28": "x"}
    refused = person.post(f"/captures/{seq}/replies", form, hx_request="true")
    assert (refused.status, refused.header("hx-retarget")) == (200, "#draft-findings")
    assert refused.header("hx-trigger") is None
    assert "запишіть причину" in refused.body.decode()
    assert person.post(f"/captures/{seq}/replies", form).status == 409
    person.post("/person", {"person": "Марія", "next": "/history"})
    done = person.post(f"/captures/{seq}/replies", {**form, "reason_L06": "погоджено"}, hx_request="true")
    assert done.header("hx-trigger") == "reply-recorded"
    copied = Html(person.text(f"/captures/{seq}")).one("section", id="copied").text
    assert "Попри L06:" in copied
    assert "погоджено" in copied
    assert "Марія" in copied


def test_other_replies_are_others_until_there_are_none(person: SignedIn) -> None:
    seq = send(person.desk.browser, capture("Дякую!")).seq
    shown: list[str] = []
    for turn in range(14):
        page = Html(person.text(f"/captures/{seq}?others={turn}", hx_request="true"))
        texts = [one.text for one in page.all("p", class_="reply-text")]
        assert texts
        if "Інших варіантів" in page.source:
            break
        assert not set(texts) & set(shown)
        shown += texts
    else:
        pytest.fail("the end is said")
    assert len(shown) > 3
