"""Desk, panel and browser go away in the middle, and nothing of an answer is lost: the same for every browser."""

from __future__ import annotations

from collections.abc import Callable

from tests.e2e.chromium import until
from tests.e2e.inserting.work import Work
from tests.e2e.thread_pages import POST

LIVES: list[Callable[[Work], None]] = []

_OWN = "Дякуємо, що написали нам, колеги підкажуть у повідомленнях"


def life(play: Callable[[Work], None]) -> Callable[[Work], None]:
    """Put it into the list, under its own name."""
    LIVES.append(play)
    return play


@life
def an_answer_seen_while_the_desk_was_away_arrives_once_after_the_browser_was_closed(here: Work) -> None:
    page = here.place.facebook()
    card = here.capture(page, "#text-41")
    text = here.press_insert()
    assert here.said() == "inserted"
    here.desk.stop()
    here.publish(page)
    until(lambda: (here.card()["insertion"]["seen"] or {}).get("text"), "the answer is seen", 30)
    queue = "[data-part=queue-item][data-kind=reply]"
    here.place.seat.panel().wait_for(queue, 30)
    here.place.seat.close()
    here.place.seat.open()
    # Nothing of the session is left, and the desk is still away.
    assert here.card() is None
    here.place.seat.panel().wait_for(queue, 30)
    here.desk.start()
    mine = (
        "SELECT published_text FROM reply_insertion JOIN capture ON capture.seq = reply_insertion.capture_seq"
        " WHERE capture.uuid = ? AND published_at IS NOT NULL"
    )
    until(lambda: here.rows(mine, card.replace("-", "")), "what was seen is recorded", 60)
    here.place.seat.ask({"kind": "send-now"})
    [(published,)] = here.rows(mine, card.replace("-", ""))
    assert published.split() == text.split()
    until(lambda: not here.place.seat.state()["outbox"], "nothing waits any more")


@life
def a_draft_outlives_the_panel_and_the_browser(here: Work) -> None:
    page = here.place.facebook()
    card = here.capture(page, "#text-42")
    panel = here.place.seat.panel()
    panel.click("[data-part=write-own]")
    panel.wait_for("[data-part=draft-text]")
    panel.fill("[data-part=draft-text]", _OWN)
    kept = {"kind": "get-draft", "id": card}
    until(lambda: ((here.place.seat.ask(kept)["value"]) or {}).get("text") == _OWN, "the draft is kept")
    panel.close()
    again = here.place.seat.panel()
    again.wait_for("[data-part=draft-text]")
    until(lambda: again.evaluate("return document.querySelector('[data-part=draft-text]').value") == _OWN, "it is back")
    page.tab.close()
    here.place.seat.close()
    here.place.seat.open()
    assert here.place.seat.ask(kept)["value"]["text"] == _OWN
    here.place.seat.ask({"kind": "drop-draft", "id": card})


@life
def a_reply_goes_into_the_page_from_the_archive(here: Work) -> None:
    page = here.place.facebook()
    here.place.sites.put(f"https://www.facebook.com/klinika.promin/posts/{POST}", here.place.page_at(page.address))
    card = here.capture(page, "#text-43")
    page.tab.close()
    # Days later: nothing of it is in the browser's session any more.
    here.place.seat.close()
    here.place.seat.open()
    [(seq,)] = here.rows("SELECT seq FROM capture WHERE uuid = ?", card.replace("-", ""))
    archive = here.archive(f"/captures/{seq}")
    archive.wait_for("[data-insert-from=reply-1]", 30)
    text = archive.texts("#reply-1")[0]
    archive.click("[data-insert-from=reply-1]")
    archive.wait_for("[data-part=wish][data-state=inserted]", 60)
    mine = (
        "SELECT reply_copied.text FROM reply_insertion JOIN reply_copied ON reply_copied.id = reply_insertion.reply_id"
        " WHERE reply_insertion.capture_seq = ?"
    )
    assert [one.split() for (one,) in here.rows(mine, seq)] == [text.split()]
    boxes = here.place.seat.panel().evaluate(
        """
const api = globalThis.browser ?? chrome;
const [tab] = await api.tabs.query({ url: "https://www.facebook.com/*" });
const func = () => [...document.querySelectorAll("[role=textbox]")].map((one) => one.innerText);
const [{ result }] = await api.scripting.executeScript({ target: { tabId: tab.id }, func });
await api.tabs.remove(tab.id);
return result;
"""
    )
    assert [" ".join(one.split()) for one in boxes] == [" ".join(text.split())]
    archive.close()


@life
def a_ticket_that_nobody_gave_moves_nothing(here: Work) -> None:
    before = here.rows("SELECT count(*) FROM reply_insertion")
    hostile = here.place.seat.tab(f"{here.desk.base}/insert#t={'a' * 64}")
    hostile.evaluate("await new Promise((done) => setTimeout(done, 1500))")
    # The page stands as it stood, and its ticket is in no history.
    assert hostile.evaluate("return location.href") == f"{here.desk.base}/insert"
    assert here.rows("SELECT count(*) FROM reply_insertion") == before
    hostile.close()
