"""Browsers and sessions: a code that a person compares, and every right can be taken back."""

from __future__ import annotations

import secrets
from datetime import timedelta

from sqlmodel import select

from tests.inside_desk import pair_request
from tests.page_html import Html
from tests.server.web.conftest import SignedIn
from vidhuk.models.access import PairingRequest
from vidhuk.web.user_agents import readable_browser

OTHER = "chrome-extension://" + "b" * 32


SECRET = secrets.token_bytes(32)


def fetch(person: SignedIn) -> None:
    """The approved browser fetches its token."""
    with person.desk.inside.app.db.read() as session:
        asked = session.exec(select(PairingRequest).where(PairingRequest.origin == OTHER)).one()
    poll = {"request": str(asked.id), "secret": SECRET.hex()}
    assert person.desk.inside.api("POST", "/pair/poll", poll, origin=OTHER).json["token"]


def ask(person: SignedIn) -> str:
    person.desk.inside.clock.move(timedelta(seconds=1))
    answer = person.desk.inside.api("POST", "/pair", pair_request(SECRET), origin=OTHER)
    return str(answer.json["code"])


def hidden(page: Html, action: str) -> dict[str, str]:
    """Fields of the one form with this action."""
    page.one("form", action=action)
    place = next(i for i, e in enumerate(page.elements) if e.attributes.get("action") == action)
    fields = {}
    for element in page.elements[place + 1 :]:
        if element.tag == "form":
            break
        if element.tag == "input" and (element.attributes["type"] != "checkbox" or "checked" in element.attributes):
            fields[element.attributes["name"]] = element.attributes["value"]
    return {name: value for name, value in fields.items() if name != "csrf"}


def test_a_waiting_browser_shows_its_code_origin_and_name(person: SignedIn) -> None:
    code = ask(person)
    page = Html(person.text("/browsers"))
    assert page.one("p", class_="pairing-code").text == code
    assert OTHER in page.source
    assert "діє до 11:05" in page.source


def test_approving_pairs_it(person: SignedIn) -> None:
    code = ask(person)
    form = hidden(Html(person.text("/browsers")), "/browsers/approve")
    assert form == {"code": code, "may_open": "1"}
    assert person.post("/browsers/approve", form).header("location") == "/browsers?done=approved"
    fetch(person)
    assert OTHER in [one.origin for one in person.desk.inside.access.installations.listed()]
    assert "Зараз жоден браузер не просить" in person.text("/browsers")


def test_approving_without_the_right_to_open_pages(person: SignedIn) -> None:
    person.post("/browsers/approve", {"code": ask(person)})
    fetch(person)
    listed = person.desk.inside.access.installations.listed()
    assert {one.origin: one.may_open_pages for one in listed}[OTHER] is False


def test_rejecting_leaves_it_out(person: SignedIn) -> None:
    ask(person)
    person.post("/browsers/reject", hidden(Html(person.text("/browsers")), "/browsers/reject"))
    assert len(person.desk.inside.access.installations.listed()) == 1
    assert "Зараз жоден браузер не просить" in person.text("/browsers")


def test_a_wrong_code_is_told_in_words(person: SignedIn) -> None:
    ask(person)
    answer = person.post("/browsers/approve", {"code": "AAAAAAAA"})
    assert (answer.status, answer.code) == (403, "pairing_code_wrong")


def test_htmx_looks_again_at_the_waiting_browser_alone(person: SignedIn) -> None:
    ask(person)
    assert Html(person.text("/browsers", hx_request="true")).elements[0].attributes["id"] == "pending"


def test_a_revoked_browser_is_out_at_once(person: SignedIn) -> None:
    browser = person.desk.browser
    address = f"/browsers/installations/{browser.installation}/revoke"
    assert person.post(address, {}).header("location") == "/browsers?done=revoked"
    assert browser.api("POST", "/open", {"path": "/"}).code == "not_paired"
    assert "Від’єднані: 1" in person.text("/browsers")


def test_the_right_to_open_pages_is_given_and_taken(person: SignedIn) -> None:
    browser = person.desk.browser
    address = f"/browsers/installations/{browser.installation}/may-open"
    person.post(address, hidden(Html(person.text("/browsers")), address))
    assert browser.api("POST", "/open", {"path": "/"}).code == "not_allowed"
    person.post(address, hidden(Html(person.text("/browsers")), address))
    assert browser.api("POST", "/open", {"path": "/"}).status == 200


def test_ones_own_session_is_marked_and_ending_it_signs_out(person: SignedIn) -> None:
    page = Html(person.text("/browsers"))
    assert [chip.text for chip in page.all("span", class_="chip")] == ["цей"]
    own = next(f for f in page.all("form") if "/sessions/" in f.attributes["action"]).attributes["action"]
    assert person.post(own, {}).header("location") == "/history"
    assert person.get("/history").status == 401


def test_another_session_is_ended_and_mine_goes_on(person: SignedIn) -> None:
    other = person.desk.inside.sign_in("serve")
    inside = person.desk.inside
    ids = [one.id for one in inside.access.sessions.listed(inside.clock.now()) if one.opened_by == "serve"]
    assert person.post(f"/browsers/sessions/{ids[0]}/revoke", {}).header("location") == "/browsers?done=ended"
    assert inside.page("GET", "/history", cookie=other).status == 401
    assert person.get("/history").status == 200


def test_an_id_that_is_none_is_not_found(person: SignedIn) -> None:
    for address in ("installations/x/revoke", "installations/x/may-open", "sessions/x/revoke"):
        assert person.post(f"/browsers/{address}", {}).status == 404
    assert person.post("/browsers/reject", {"request": "x"}).status == 404


def test_a_user_agent_is_named_as_a_person_would() -> None:
    chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36"
    assert readable_browser(chrome) == "Chrome 156, Windows"
    assert readable_browser(chrome + " Edg/156.0") == "Edge 156, Windows"
    assert (
        readable_browser("Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0")
        == "Firefox 153, Linux"
    )
    assert readable_browser("curl/8") == "curl/8"
    assert readable_browser("") == ""
