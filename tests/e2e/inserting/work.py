"""A reply's whole way in a browser with a desk: captured, inserted from the panel, published by the person, looked at again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.e2e.browsers.seat import Tab
from tests.e2e.chromium import until
from tests.e2e.inserting.place import Page, Place
from tests.e2e.inserting.watching import publish
from tests.e2e.thread_pages import POST
from tests.running_desk import RunningDesk
from vidhuk.commands.desk_call import call_desk
from vidhuk.settings import Settings

WORKS: list[Callable[[Work], None]] = []

_DRAFT = "Таємна чернетка номер сімсот"


@dataclass
class Work:
    """A place with a paired desk."""

    place: Place
    desk: RunningDesk

    def capture(self, page: Page, selector: str) -> str:
        """Capture a comment by the menu, and return the id of its card once the desk has answered."""
        shown = self.card() or {}
        before = shown.get("id")
        if before is not None:
            # The same comment twice within two seconds is one capture.
            made = datetime.fromisoformat(shown["madeAt"])
            until(lambda: datetime.now(UTC) - made > timedelta(seconds=3), "a new capture is a new one")
        self.place.seat.choose_item(page.tab, selector)

        def answered() -> bool:
            card = self.card() or {}
            return card.get("id") != before and bool(card.get("answer"))

        until(answered, "the desk answers", 30)
        card = str(self.card()["id"])
        self.place.seat.panel().wait_for(f"[data-part=card][data-id='{card}']")
        return card

    def card(self) -> Any:
        """The card that the panel shows."""
        return self.place.seat.state()["card"]

    def rows(self, question: str, *words: Any) -> list[Any]:
        """Rows of the archive."""
        with closing(sqlite3.connect(f"file:{self.desk.home / 'vidhuk.sqlite3'}?mode=ro", uri=True)) as connection:
            return connection.execute(question, words).fetchall()

    def archive(self, path: str) -> Tab:
        """A page of the desk in a tab, by a link that is good for one use."""
        tab = self.place.seat.tab(call_desk(Settings(home=self.desk.home), "/cli/open", {"path": path})["url"])

        def entered() -> bool:
            try:
                return bool(tab.evaluate("return location.pathname !== '/enter' && document.readyState === 'complete'"))
            except Exception:  # noqa: BLE001 - the entry page leads on in the middle of the question
                return False

        until(entered, "the link leads into the archive", 30)
        return tab

    def press_insert(self) -> str:
        """Press the first "Insert" of the panel, and return the text of that reply."""
        panel = self.place.seat.panel()
        panel.wait_for("[data-part=insert]")
        text = panel.texts("[data-part=reply-text]")[0]
        panel.click("[data-part=insert]")
        return text

    def said(self) -> str:
        """What the panel says of the insertion."""
        panel = self.place.seat.panel()
        until(lambda: any(one.strip() for one in panel.texts("[data-part=insert-said]")), "the panel says something")
        states = ("inserted", "not", "failed", "left")
        selector = ", ".join(f"[data-part=insert-said][data-state={state}]" for state in states)
        panel.wait_for(selector)
        return str(panel.attribute(selector, "data-state"))

    def publish(self, page: Page, more: str | None = None) -> None:
        """The person publishes what stands in the box, with more words of their own or without."""
        page.tab.front()
        if more is not None:
            page.tab.evaluate("site.append(args[0])", more)
            until(lambda: more in page.box(), "the person's words stand in the box")
        page.tab.evaluate(
            "const box = document.querySelector('[role=textbox]'); box.focus();"
            "const enter = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true };"
            "box.dispatchEvent(new KeyboardEvent('keydown', enter))"
        )
        until(page.published, "the site publishes")


def work(play: Callable[[Work], None]) -> Callable[[Work], None]:
    """Put it into the list, under its own name."""
    WORKS.append(play)
    return play


@work
def an_inserted_reply_is_confirmed_when_it_is_seen(here: Work) -> None:
    page = here.place.facebook()
    card = here.capture(page, "#text-41")
    text = here.press_insert()
    assert here.said() == "inserted"
    assert page.box().replace("\n", "").strip() == text.replace("\n", "").strip()
    assert page.published() == []
    assert here.card()["insertion"]["recorded"] is True
    where = "SELECT published_at, published_text, shown_time, secrecy FROM reply_insertion ORDER BY id DESC LIMIT 1"
    assert here.rows(where) == [(None, None, None, None)]
    here.publish(page)
    until(lambda: here.rows(where)[0][0], "what was published is recorded", 30)
    _at, published, shown, secrecy = here.rows(where)[0]
    assert published.replace("\n", " ").split() == text.split()
    assert (shown, secrecy) == ("щойно", "")
    panel = here.place.seat.panel()
    panel.wait_for("[data-part=inserted][data-state=published]")
    assert here.card()["id"] == card
    page.tab.close()


@work
def a_page_that_is_loaded_again_is_looked_at_again(here: Work) -> None:
    page = here.place.facebook()
    here.capture(page, "#text-41")
    text = here.press_insert()
    assert here.said() == "inserted"
    panel = here.place.seat.panel()
    page.tab.reload()
    until(lambda: page.tab.evaluate("return typeof site === 'object'"), "the page's script runs")
    # The box went with the page; the person writes the reply once more.
    publish(page, text)
    panel.wait_for("[data-part=inserted][data-state=published]", 40)
    assert here.card()["insertion"]["seen"]["text"].split() == text.split()
    page.tab.close()


@work
def a_published_reply_that_breaks_secrecy_is_told(here: Work) -> None:
    page = here.place.facebook()
    here.capture(page, "#text-41")
    here.press_insert()
    assert here.said() == "inserted"
    here.publish(page, " Дякуємо за ваш візит.")
    panel = here.place.seat.panel()
    panel.wait_for("[data-part=secrecy] [data-rule=L01]", 30)
    assert "відредагуйте або видаліть" in panel.texts("[data-part=secrecy]")[0].lower()
    found = here.rows("SELECT secrecy FROM reply_insertion ORDER BY id DESC LIMIT 1")
    assert "L01" in found[0][0].split(",")
    page.tab.close()


@work
def a_draft_of_the_person_is_asked_about_in_the_panel(here: Work) -> None:
    page = here.place.instagram(draft="Мій початок")
    here.capture(page, "#text-17001")
    text = here.press_insert()
    panel = here.place.seat.panel()
    panel.wait_for("[data-part=insert-draft]")
    assert "Мій початок" in panel.texts("[data-part=insert-draft]")[0]
    panel.click("[data-part=insert-append]")
    assert here.said() == "inserted"
    assert page.box() == f"@olena_90 Мій початок\n{text}"
    page.tab.close()


@work
def the_box_is_checked_when_asked_and_kept_nowhere(here: Work) -> None:
    page = here.place.facebook()
    here.capture(page, "#text-41")
    here.press_insert()
    assert here.said() == "inserted"
    # The person writes on in the box.
    page.tab.front()
    page.tab.evaluate("site.append(args[0])", f" {_DRAFT}. Дякуємо за ваш візит.")
    until(lambda: _DRAFT in page.box(), "the person's words stand in the box")
    panel = here.place.seat.panel()
    panel.click("[data-part=check-box]")
    panel.wait_for("[data-part=box-checked][data-outcome=checked] [data-rule=L01]")
    assert _DRAFT in panel.texts("[data-part=box-text]")[0]
    kept = panel.evaluate(
        """
const api = globalThis.browser ?? chrome;
const areas = await Promise.all([api.storage.session.get(null), api.storage.local.get(null)]);
const found = [JSON.stringify(areas)];
for (const { name } of await indexedDB.databases()) {
  const open = indexedDB.open(name);
  const database = await new Promise((done, failed) => { open.onsuccess = () => done(open.result); open.onerror = failed; });
  for (const store of database.objectStoreNames) {
    const all = database.transaction(store).objectStore(store).getAll();
    found.push(await new Promise((done, failed) => { all.onsuccess = () => done(JSON.stringify(all.result)); all.onerror = failed; }));
  }
  database.close();
}
return found.join();
"""
    )
    assert "insertion" in kept
    assert _DRAFT not in kept
    with closing(sqlite3.connect(f"file:{here.desk.home / 'vidhuk.sqlite3'}?mode=ro", uri=True)) as connection:
        assert _DRAFT not in "\n".join(connection.iterdump())
    page.tab.close()


@work
def the_box_that_the_person_writes_in_is_found_by_the_key(here: Work) -> None:
    page = here.place.facebook()
    here.capture(page, "#text-42")
    page.tab.click("[role=article] [role=article]:nth-of-type(2) li:last-child [role=button]")
    until(lambda: page.boxes() == 1, "the site opens its box")
    page.type_draft("Іване, дякуємо за ваш візит.")
    until(lambda: "візит" in page.box(), "the person's words stand in the box")
    answer = here.place.seat.ask({"kind": "check-box", "id": None})
    assert answer["value"]["outcome"] == "checked"
    assert "L01" in {one["rule"] for one in answer["value"]["findings"]}
    page.tab.close()


@work
def a_comment_without_a_box_is_copied_and_said(here: Work) -> None:
    page = here.place.facebook("no-box")
    here.capture(page, "#text-43")
    here.press_insert()
    assert here.said() == "not"
    assert "Поле відповіді не знайдено" in " ".join(here.place.seat.panel().texts("[data-part=insert-said]"))
    page.tab.close()


@work
def later_the_address_is_opened_and_the_comment_found(here: Work) -> None:
    page = here.place.facebook()
    # The page at the comment's own address shows the same.
    here.place.sites.put(f"https://www.facebook.com/klinika.promin/posts/{POST}", here.place.page_at(page.address))
    here.capture(page, "#text-42")
    page.tab.close()
    here.press_insert()
    panel = here.place.seat.panel()
    panel.wait_for("[data-part=insert-said][data-state=inserted]", 40)
    assert here.rows("SELECT count(*) FROM reply_insertion WHERE published_at IS NULL")[0][0] >= 1
    panel.evaluate(
        "const api = globalThis.browser ?? chrome;"
        "for (const tab of await api.tabs.query({ url: 'https://www.facebook.com/*' })) { await api.tabs.remove(tab.id); }"
    )


@work
def a_page_cannot_speak_for_another_tab(here: Work) -> None:
    page = here.place.facebook()
    here.capture(page, "#text-41")
    here.press_insert()
    assert here.said() == "inserted"
    watch = here.card()["insertion"]["id"]
    other = here.place.facebook()
    # What a taken-over page process could send: from another tab, with the right name.
    said = json.dumps(
        {"kind": "reply-seen", "watch": watch, "text": "Чуже", "nativeId": "1", "shownTime": None, "truncated": False}
    )
    here.place.seat.panel().evaluate(
        """
const api = globalThis.browser ?? chrome;
const [tab] = (await api.tabs.query({})).filter((one) => one.url === args[0]);
await api.scripting.executeScript({
  target: { tabId: tab.id },
  func: (said) => { (globalThis.browser ?? chrome).runtime.sendMessage(JSON.parse(said)); },
  args: [args[1]],
});
""",
        other.address,
        said,
    )
    here.publish(page)
    until(lambda: (here.card()["insertion"]["seen"] or {}).get("text"), "the true answer is seen", 30)
    assert here.card()["insertion"]["seen"]["text"] != "Чуже"
    page.tab.close()
    other.tab.close()
