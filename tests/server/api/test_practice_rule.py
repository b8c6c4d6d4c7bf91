"""Practice comes from this desk's own practice page only, and nothing of this machine passes for a real site."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.inside_desk import Browser, InsideDesk, inside_desk, submission


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[InsideDesk]:
    with inside_desk(tmp_path_factory.mktemp("api") / "home") as found:
        yield found


@pytest.fixture(scope="module")
def browser(desk: InsideDesk) -> Browser:
    return desk.pair()


HERE = "http://127.0.0.1:8499/practice"


@pytest.mark.parametrize(
    "url", [HERE, f"{HERE}?lang=en", f"{HERE}#top", f"{HERE}/facebook/dobra.klinika/posts/7001?comment_id=8001"]
)
def test_practice_on_our_own_page_is_accepted_and_marked(browser: Browser, url: str) -> None:
    answer = browser.api("POST", "/captures", submission(site="practice", page_url=url))
    assert answer.status == 200, answer.body
    assert (answer.json["site"], answer.json["practice"]) == ("practice", True)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8420/practice",
        "http://localhost:8499/practice",
        "https://127.0.0.1:8499/practice",
        "HTTP://127.0.0.1:8499/practice",
        "http://127.0.0.1:8499/practices",
        "http://127.0.0.1:8499/",
        "http://127.0.0.1:8499@evil.example/practice",
        "http://evil.example/http://127.0.0.1:8499/practice",
        "https://www.facebook.com/practice",
        "http://vidhuk-0a1b2c3d.localhost:8499/practice",
        " http://127.0.0.1:8499/practice",
        "",
    ],
)
def test_practice_from_elsewhere_is_refused(browser: Browser, url: str) -> None:
    answer = browser.api("POST", "/captures", submission(site="practice", page_url=url))
    assert (answer.status, answer.code) == (400, "practice_origin")


@pytest.mark.parametrize("site", ["facebook", "instagram"])
@pytest.mark.parametrize(
    "url",
    [
        HERE,
        "http://127.0.0.1/",
        "http://127.9.9.9:80/x",
        "http://localhost/x",
        "http://LOCALHOST./x",
        "http://facebook.localhost/x",
        "http://[::1]/x",
        "http://[::ffff:127.0.0.1]/x",
        "http://0.0.0.0/x",
        "http://[",
    ],
)
def test_a_copy_of_a_site_on_this_machine_is_no_evidence(browser: Browser, site: str, url: str) -> None:
    answer = browser.api("POST", "/captures", submission(site=site, page_url=url))
    assert (answer.status, answer.code) == (400, "practice_origin")


@pytest.mark.parametrize(
    "url", ["https://www.facebook.com/x", "https://m.facebook.com/x", "https://127.0.0.1.example/x"]
)
def test_real_sites_are_not_practice(browser: Browser, url: str) -> None:
    answer = browser.api("POST", "/captures", submission(page_url=url))
    assert (answer.status, answer.json["practice"]) == (200, False)


def test_fields_that_say_nothing_readable_are_intakes_to_refuse(browser: Browser) -> None:
    assert browser.api("POST", "/captures", submission(site="myspace")).code == "fields_invalid"
