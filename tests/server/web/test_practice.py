"""The open practice page has the shape that the extension reads, and every kind of comment to try."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.page_html import Html
from tests.server.web.conftest import SignedIn
from vidhuk.sentences import sentences_for
from vidhuk.web.practice_threads import lines_of, practice_threads, shown_ages

POST_PATH = re.compile(r"/[^/]+/posts/\d+")


@pytest.fixture
def page(person: SignedIn) -> Html:
    return Html(person.desk.inside.api("GET", "/practice").body.decode())


def test_it_is_open_and_sets_no_cookie(person: SignedIn) -> None:
    answer = person.desk.inside.api("GET", "/practice")
    assert answer.status == 200
    assert answer.header("set-cookie") is None
    assert "script-src 'self'" in (answer.header("content-security-policy") or "")


@pytest.mark.parametrize("language", ["uk", "en"])
def test_it_speaks_both_languages(person: SignedIn, language: str) -> None:
    answer = person.desk.inside.api("GET", f"/practice?lang={language}")
    assert Html(answer.body.decode()).one("html").attributes["lang"] == language


def test_ids_are_unique() -> None:
    threads = practice_threads()
    ids = [
        one.id
        for thread in (threads.facebook, threads.instagram)
        for comment in thread.comments
        for one in (comment, *comment.replies)
    ]
    assert len(set(ids)) == len(ids)


def test_every_facebook_comment_says_its_number_in_a_post_like_link(page: Html) -> None:
    articles = [e for e in page.all("div", role="article") if "aria-posinset" not in e.attributes]
    links = [
        urlsplit(e.attributes["href"]) for e in page.all("a", class_="fb-time") if "comment_id" in e.attributes["href"]
    ]
    assert len(links) == len(articles) >= 15
    for link in links:
        assert POST_PATH.fullmatch(link.path)
    numbers = [parse_qs(link.query).get("reply_comment_id", parse_qs(link.query)["comment_id"])[0] for link in links]
    assert numbers == [e.attributes["data-commentid"] for e in page.elements if "data-commentid" in e.attributes]


def test_the_avatar_link_comes_first_and_has_no_text(page: Html) -> None:
    faces = page.all("a", class_="fb-face")
    assert faces
    assert all(face.text == "" for face in faces)
    assert all("comment_id=" in face.attributes["href"] for face in faces)


def test_replies_stand_inside_the_parent_and_beside_it(page: Html) -> None:
    depths = [e.inside.count("div") for e in page.all("div", role="article", class_="fb-comment")]
    assert len(set(depths)) >= 2
    assert page.all("div", class_="fb-sibling")


def test_emoji_are_pictures_with_the_character_as_alt(page: Html) -> None:
    pictures = page.all("img", class_="emoji")
    assert {"😡", "❤️"} <= {picture.attributes["alt"] for picture in pictures}
    assert not [e for e in page.all("div", class_="fb-text") if "😡" in e.text]


def test_instagram_rows_have_an_exact_time_in_a_comment_link(page: Html) -> None:
    rows = page.all("a", class_="ig-time")
    assert len(rows) == sum(1 + len(comment.replies) for comment in practice_threads().instagram.comments)
    assert all("/c/" in row.attributes["href"] for row in rows)
    times = [e for e in page.all("time") if e.inside[-1] == "a"]
    assert all(re.fullmatch(r"2026-11-\d\dT[\d:]+Z", e.attributes["datetime"]) for e in times)


def test_a_long_comment_is_folded_and_carries_the_rest_in_a_template(page: Html) -> None:
    more = page.one("div", class_="fb-more")
    assert more.attributes["role"] == "button"
    assert "template" not in more.inside
    whole = page.one("template").text
    assert whole.endswith("повернули різницю ")


def test_comments_of_every_type_are_there_in_three_languages(person: SignedIn) -> None:
    from vidhuk.classify import analyse

    threads = practice_threads()
    labels = [
        analyse(one.text)
        for thread in (threads.facebook, threads.instagram)
        for comment in thread.comments
        for one in (comment, *comment.replies)
        if not one.ours
    ]
    assert {"uk", "ru", "en", "mixed"} <= {str(one.language) for one in labels}
    wanted = {"complaint", "praise", "question", "misinformed", "troll", "spam", "other"}
    assert wanted <= {str(one.type) for one in labels}


def test_a_hint_stands_there_until_a_browser_is_paired(person: SignedIn) -> None:
    warm = "note-warm"
    assert warm not in person.desk.inside.api("GET", "/practice").body.decode()
    installation = person.desk.inside.access.installations.listed()[0]
    person.desk.inside.access.installations.revoke(installation.id, now=person.desk.inside.clock.now())
    assert warm in person.desk.inside.api("GET", "/practice").body.decode()


def test_its_files_are_served_and_nothing_outside(person: SignedIn) -> None:
    inside = person.desk.inside
    page = Html(inside.api("GET", "/practice").body.decode())
    own = {
        e.attributes.get("href") or e.attributes.get("src") or ""
        for e in page.elements
        if e.tag in ("link", "script", "img")
    }
    assert own
    for address in own:
        assert inside.api("GET", address).status == 200, address
    for outside in (
        "/practice/static/../rendering.py",
        "/practice/static/%2e%2e/rendering.py",
        "/practice/static/",
        "/practice/other",
    ):
        assert inside.api("GET", outside).status == 404, outside


@pytest.mark.parametrize(
    ("minutes", "short", "long"),
    [
        (0, "щойно", "кілька секунд тому"),
        (1, "1 хв", "хвилину тому"),
        (59, "59 хв", "59 хвилин тому"),
        (130, "2 год", "2 години тому"),
        (3 * 1440 - 1, "2 дн.", "2 дні тому"),
        (20 * 1440, "2 тиж.", "2 тижні тому"),
    ],
)
def test_ages_are_floored_and_worded_as_a_site_words_them(minutes: int, short: str, long: str) -> None:
    assert shown_ages(minutes, sentences_for("uk")) == (short, long)


def test_an_emoji_without_a_picture_stays_a_character() -> None:
    assert lines_of("a 👉 b") == [["a 👉 b"]]
