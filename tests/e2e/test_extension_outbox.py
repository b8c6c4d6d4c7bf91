"""The outbox in a real Chromium against the real desk: nothing is lost, nothing arrives twice, nothing is given to a stranger."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from contextlib import closing

import pytest
from playwright.sync_api import Page

from tests.e2e.chromium import Extension, until
from tests.e2e.road import Answer, Seen, another_program, impostor, road, towards
from tests.e2e.site_server import Sites
from tests.e2e.thread_pages import Comment, facebook_thread
from tests.running_desk import RunningDesk

pytestmark = pytest.mark.timeout(180)

TEN = [
    Comment(
        5000 + number, f"Пацієнтка {number}", f"Чекала на лікаря {number} годин, на рецепції нагрубили і взяли гроші."
    )
    for number in range(1, 11)
]


@pytest.fixture
def thread(extension: Extension, sites: Sites) -> Page:
    """A clinic's post with ten complaints, open in a tab."""
    page = extension.context.new_page()
    page.goto(sites.put("https://www.facebook.com/klinika.promin/posts/pfbid0AbCdEfGhIjKl", facebook_thread(TEN)))
    return page


def archived(desk: RunningDesk) -> list[str]:
    """Native ids of everything in the desk's archive, in order of arrival."""
    done = desk.command("export", "--jsonl", "-")
    assert done.returncode == 0, done.stderr
    return [json.loads(line)["fields"]["native_id"] for line in done.stdout.splitlines()]


def capture(extension: Extension, thread: Page, comments: list[Comment]) -> None:
    """Capture one after the other, each safe before the next, as a person would."""
    for comment in comments:
        capture_one(extension, thread, comment)


def capture_one(extension: Extension, thread: Page, comment: Comment) -> None:
    before = cards(extension)
    extension.click_menu(thread, f"#text-{comment.native_id}")
    until(lambda: cards(extension) != before, "the capture is kept")


def cards(extension: Extension) -> list[str]:
    """Ids of the captures that the panel can show."""
    found: list[str] = extension.worker().evaluate(
        "() => chrome.storage.session.get('panel').then(({ panel }) => (panel?.cards ?? []).map(card => card.id))"
    )
    return found


def waiting(extension: Extension, panel: Page) -> list[str]:
    """State of every item that has not arrived."""
    return [item["state"] for item in extension.state(panel)["outbox"]]


def send_now(extension: Extension, panel: Page) -> None:
    extension.ask(panel, {"kind": "send-now"})


def test_one_capture_arrives_and_its_replies_stand_in_the_panel(
    paired: Extension, desk: RunningDesk, thread: Page
) -> None:
    panel = paired.panel()
    capture(paired, thread, TEN[:1])
    panel.wait_for_selector("[data-part=receipt][data-state=kept]")
    assert archived(desk) == ["5001"]
    assert panel.get_attribute("[data-part=label-type]", "data-value") == "complaint"
    assert panel.get_attribute("[data-part=label-language]", "data-value") == "uk"
    assert panel.locator("[data-part=suggestion]").count() >= 1
    # A dispatched event carries no gesture, and the capture says so instead of pretending.
    assert panel.get_attribute("[data-part=screenshot]", "data-state") == "unavailable"
    assert paired.state(panel)["card"]["screenshot"] == {"state": "unavailable", "reason": "no_gesture"}


def test_ten_captures_wait_while_the_desk_is_off_and_arrive_once_each(
    paired: Extension, desk: RunningDesk, thread: Page
) -> None:
    desk.stop()
    capture(paired, thread, TEN)
    panel = paired.panel()
    until(lambda: waiting(paired, panel) == ["waiting"] * 10, "ten captures wait")
    desk.start()
    send_now(paired, panel)
    until(lambda: waiting(paired, panel) == [], "nothing waits any more")
    assert sorted(archived(desk)) == [str(comment.native_id) for comment in TEN]
    send_now(paired, panel)
    assert len(archived(desk)) == 10


def test_the_panel_alone_notices_that_the_desk_is_back(paired: Extension, desk: RunningDesk, thread: Page) -> None:
    panel = paired.panel()
    desk.stop()
    capture(paired, thread, TEN[:2])
    panel.wait_for_selector("[data-cause=not_running]")
    desk.start()
    panel.bring_to_front()
    panel.wait_for_selector("[data-cause=connected]")
    until(lambda: sorted(archived(desk)) == ["5001", "5002"], "both arrived by themselves")


def test_a_worker_killed_between_the_desks_commit_and_its_answer_sends_again_and_nothing_doubles(
    extension: Extension, desk: RunningDesk, thread: Page
) -> None:
    committed = threading.Event()
    go_on = threading.Event()

    def hold_the_third(request: Seen, _answer: Answer) -> None:
        taken = [one for one in here.seen if one.path == "/captures"]
        if request.path == "/captures" and len(taken) == 3 and not committed.is_set():
            committed.set()
            go_on.wait(20)

    with road(towards(desk.port, hold_the_third)) as here:
        extension.pair(desk, here.port)
        panel = extension.panel()
        desk.stop()
        capture(extension, thread, TEN)
        until(lambda: waiting(extension, panel) == ["waiting"] * 10, "ten captures wait")
        here.seen.clear()
        desk.start()
        # The answer to this message dies with the worker, so nobody waits for it.
        panel.evaluate("() => { chrome.runtime.sendMessage({ kind: 'send-now' }).catch(() => undefined); }")
        until(committed.is_set, "the desk has committed the third capture")
        extension.kill_worker()
        go_on.set()
        send_now(extension, panel)
        until(lambda: waiting(extension, panel) == [], "nothing waits any more")
        sent = [json.loads(json.loads(one.body)["manifest"])["id"] for one in here.seen if one.path == "/captures"]
    assert sorted(archived(desk)) == [str(comment.native_id) for comment in TEN]
    assert len(sent) == 11, "the capture whose answer was lost went twice, the others once"
    assert len(set(sent)) == 10


def test_a_killed_worker_is_woken_by_the_alarm_and_finishes(paired: Extension, desk: RunningDesk, thread: Page) -> None:
    desk.stop()
    capture(paired, thread, TEN[:1])
    panel = paired.panel()
    until(lambda: waiting(paired, panel) == ["waiting"], "one capture waits")
    panel.close()
    paired.kill_worker()
    desk.start()
    # No page of ours is open and nobody clicks: only the alarm (30 s at least) can bring it.
    until(lambda: archived(desk) == ["5001"], "the alarm brought it", seconds=75)


def test_a_double_click_is_one_capture(paired: Extension, desk: RunningDesk, thread: Page) -> None:
    panel = paired.panel()
    paired.click_menu(thread, "#text-5001", times=2)
    panel.wait_for_selector("[data-part=receipt][data-state=kept]")
    time.sleep(1)
    assert archived(desk) == ["5001"]
    assert waiting(paired, panel) == []


def test_a_later_click_on_the_same_comment_is_a_second_version(
    paired: Extension, desk: RunningDesk, thread: Page
) -> None:
    panel = paired.panel()
    capture(paired, thread, TEN[:1])
    panel.wait_for_selector("[data-part=receipt][data-state=kept]")
    time.sleep(2.1)
    capture(paired, thread, TEN[:1])
    until(lambda: archived(desk) == ["5001", "5001"], "two versions")
    until(lambda: paired.state(panel)["card"]["answer"]["versions"] == 2, "the panel tells of both")


def test_a_revoked_token_keeps_the_captures_until_the_browser_is_paired_again(
    paired: Extension, desk: RunningDesk, thread: Page
) -> None:
    panel = paired.panel()
    revoke_everything(desk)
    capture(paired, thread, TEN[:3])
    until(lambda: waiting(paired, panel) == ["wait_person"] * 3, "three captures wait for a person")
    panel.reload()
    panel.wait_for_selector("[data-cause=revoked]")
    assert archived(desk) == []
    panel.click("[data-part=action-pair]")
    code = panel.wait_for_selector("[data-code]")
    assert code is not None
    desk.approve(code.get_attribute("data-code") or "")
    panel.wait_for_selector("[data-cause=connected]")
    until(lambda: sorted(archived(desk)) == ["5001", "5002", "5003"], "all three arrived after pairing again")


def revoke_everything(desk: RunningDesk) -> None:
    """Revoke every paired browser, as the page "Browsers" does, in the desk's own tables."""
    with closing(sqlite3.connect(desk.home / "vidhuk.sqlite3")) as connection, connection:
        changed = connection.execute("UPDATE installation SET revoked_at = created_at").rowcount
    assert changed == 1


def test_another_program_on_the_port_is_told_nothing_and_named(
    paired: Extension, desk: RunningDesk, thread: Page
) -> None:
    desk.stop()
    with road(another_program, desk.port) as stranger:
        capture(paired, thread, TEN[:2])
        panel = paired.panel()
        panel.wait_for_selector("[data-cause=other_program]")
        until(lambda: waiting(paired, panel) == ["wait_person"] * 2, "both wait for a person")
        assert_told_nothing(stranger.seen)
    desk.start()
    send_now(paired, panel)
    until(lambda: sorted(archived(desk)) == ["5001", "5002"], "both arrived at the true desk")


def test_a_stranger_that_says_vidhuk_is_told_nothing_and_named(
    paired: Extension, desk: RunningDesk, thread: Page
) -> None:
    desk.stop()
    with road(impostor, desk.port) as stranger:
        capture(paired, thread, TEN[:2])
        panel = paired.panel()
        panel.wait_for_selector("[data-cause=impostor]")
        until(lambda: waiting(paired, panel) == ["wait_person"] * 2, "both wait for a person")
        assert_told_nothing(stranger.seen)
    desk.start()
    panel.wait_for_selector("[data-cause=connected]")
    until(lambda: sorted(archived(desk)) == ["5001", "5002"], "the true desk got both, by itself")


def assert_told_nothing(seen: list[Seen]) -> None:
    assert seen, "the stranger was asked who it is"
    assert {one.path for one in seen} == {"/ping"}
    for one in seen:
        assert "authorization" not in {name.lower() for name in one.headers}
        said = one.body.decode()
        assert "Пацієнтка" not in said
        assert "Чекала" not in said


def test_captures_made_before_the_first_pairing_arrive_after_it(
    extension: Extension, desk: RunningDesk, thread: Page
) -> None:
    capture(extension, thread, TEN[:2])
    panel = extension.panel()
    until(lambda: waiting(extension, panel) == ["wait_person"] * 2, "both wait for the pairing")
    extension.pair(desk)
    until(lambda: sorted(archived(desk)) == ["5001", "5002"], "both arrived")
