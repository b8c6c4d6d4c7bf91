"""Desk, panel and browser go away in the middle, and nothing of an answer is lost: the same for every browser."""

from __future__ import annotations

from collections.abc import Callable

from tests.e2e.chromium import until
from tests.e2e.inserting.work import Work

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
