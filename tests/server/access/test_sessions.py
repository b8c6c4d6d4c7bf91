"""Links into the pages work once and for a minute; sessions live while they are used, and end when somebody says so."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from tests.inside_desk import InsideDesk, inside_desk
from vidhuk.contracts import ErrorCode
from vidhuk.errors import Refused
from vidhuk.models.access import EnterLink, PageSession


def link(desk: InsideDesk, path: str = "/") -> str:
    """The key of a new link."""
    return desk.access.links.make(path, made_by="open", now=desk.clock.now()).url.partition("#k=")[2]


def test_a_link_names_the_pages_host_and_hides_its_key_in_the_fragment(desk: InsideDesk) -> None:
    answer = desk.access.links.make("/history", made_by="open", now=desk.clock.now())
    assert answer.url.startswith(f"http://{desk.page_host}/enter#k=")
    assert answer.expires_at - desk.clock.now() == timedelta(seconds=60)


def test_a_link_works_once(desk: InsideDesk) -> None:
    key = link(desk, "/history")
    first = desk.page("POST", "/enter", {"k": key})
    assert (first.status, first.json) == (200, {"path": "/history"})
    second = desk.page("POST", "/enter", {"k": key})
    assert (second.code, second.status) == ("entry_link_invalid", 403)
    assert second.header("set-cookie") is None


def test_a_link_lives_sixty_seconds(desk: InsideDesk) -> None:
    late, just = link(desk), link(desk)
    desk.clock.move(timedelta(seconds=59))
    assert desk.page("POST", "/enter", {"k": just}).status == 200
    desk.clock.move(timedelta(seconds=1))
    assert desk.page("POST", "/enter", {"k": late}).code == "entry_link_invalid"


@pytest.mark.parametrize("key", ["", "x", "A" * 43, "A" * 199, "../" * 10, "Ї" * 43])
def test_a_made_up_key_opens_nothing(desk: InsideDesk, key: str) -> None:
    assert desk.page("POST", "/enter", {"k": key}).code in ("entry_link_invalid", "request_invalid")


def test_looking_at_the_entry_page_uses_nothing_up(desk: InsideDesk) -> None:
    key = link(desk)
    for _ in range(3):
        assert desk.page("GET", "/enter").status == 200
    assert desk.page("POST", "/enter", {"k": key}).status == 200


def test_the_cookie_is_for_this_host_only_and_out_of_reach_of_scripts(desk: InsideDesk) -> None:
    cookie = desk.page("POST", "/enter", {"k": link(desk)}).header("set-cookie") or ""
    attributes = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert attributes == {"httponly", "path=/", "samesite=strict"}


def test_only_hashes_of_cookies_and_keys_are_stored(desk: InsideDesk) -> None:
    key = link(desk)
    cookie = desk.sign_in()
    with desk.app.db.read() as session:
        stored = repr(session.exec(select(PageSession)).all()) + repr(session.exec(select(EnterLink)).all())
    assert key not in stored
    assert cookie not in stored


@pytest.mark.parametrize("path", ["//evil.example", "history", "https://evil.example", "/../x", ""])
def test_a_link_leads_nowhere_else(desk: InsideDesk, path: str) -> None:
    with pytest.raises(Refused) as found:
        desk.access.links.make(path, made_by="open", now=desk.clock.now())
    assert found.value.code is ErrorCode.REQUEST_INVALID


@pytest.mark.parametrize("path", ["//evil.example", "/\\evil.example", "history", "/a?b", "/#x", "/" + "a" * 300])
def test_a_browser_cannot_ask_for_a_link_elsewhere(desk: InsideDesk, path: str) -> None:
    assert desk.pair().api("POST", "/open", {"path": path}).code == "request_invalid"


def test_a_session_ends_after_twelve_idle_hours(desk: InsideDesk) -> None:
    cookie = desk.sign_in()
    for _ in range(3):
        desk.clock.move(timedelta(hours=11, minutes=59))
        assert desk.page("GET", "/browsers", cookie=cookie).status == 200
    desk.clock.move(timedelta(hours=12))
    answer = desk.page("GET", "/browsers", cookie=cookie)
    assert (answer.code, answer.status) == ("not_signed_in", 401)
    assert desk.access.sessions.listed(desk.clock.now()) == []


def test_a_session_survives_a_restart(tmp_path: Path) -> None:
    with inside_desk(tmp_path / "home") as desk:
        cookie = desk.sign_in()
        label = desk.access.label
    with inside_desk(tmp_path / "home") as desk:
        assert desk.access.label == label
        assert desk.page("GET", "/browsers", cookie=cookie).status == 200


def test_a_revoked_session_ends_at_once_and_alone(desk: InsideDesk) -> None:
    cookie, other = desk.sign_in(), desk.sign_in()
    person = desk.access.sessions.by_cookie(cookie, desk.clock.now())
    assert person is not None
    desk.access.sessions.revoke(person.session, now=desk.clock.now())
    assert desk.page("GET", "/browsers", cookie=cookie).code == "not_signed_in"
    assert desk.page("GET", "/browsers", cookie=other).status == 200
    assert len(desk.access.sessions.listed(desk.clock.now())) == 1


def test_revoking_a_browser_ends_the_sessions_and_links_it_opened(desk: InsideDesk) -> None:
    browser = desk.pair()
    own = desk.sign_in()
    key = browser.api("POST", "/open", {"path": "/"}).json["url"].partition("#k=")[2]
    entered = desk.page("POST", "/enter", {"k": key}).header("set-cookie") or ""
    cookie = entered.partition("=")[2].partition(";")[0]
    unused = browser.api("POST", "/open", {"path": "/"}).json["url"].partition("#k=")[2]
    assert desk.page("GET", "/browsers", cookie=cookie).status == 200
    desk.access.installations.revoke(desk.access.installations.listed()[0].id, now=desk.clock.now())
    assert desk.page("GET", "/browsers", cookie=cookie).code == "not_signed_in"
    assert desk.page("POST", "/enter", {"k": unused}).code == "entry_link_invalid"
    assert desk.page("GET", "/browsers", cookie=own).status == 200


def test_a_signed_in_browser_goes_on_with_its_session(desk: InsideDesk) -> None:
    cookie = desk.sign_in()
    answer = desk.page("POST", "/enter", {"k": link(desk, "/clinic")}, cookie)
    assert (answer.json, answer.header("set-cookie")) == ({"path": "/clinic"}, None)
    assert len(desk.access.sessions.listed(desk.clock.now())) == 1


def test_the_language_is_the_persons_and_the_next_session_starts_with_it(desk: InsideDesk) -> None:
    person = desk.access.sessions.by_cookie(desk.sign_in(), desk.clock.now())
    assert person is not None
    assert person.language == "uk"
    desk.access.sessions.set_language(person.session, "en")
    with pytest.raises(Refused):
        desk.access.sessions.set_language(person.session, "de")
    desk.clock.move(timedelta(minutes=1))
    following = desk.access.sessions.by_cookie(desk.sign_in(), desk.clock.now())
    assert following is not None
    assert following.language == "en"
