"""Scenarios: what the desk, or whoever stands in its place, answers."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import Any

from tests.e2e.chromium import until
from tests.e2e.faults import CutAnswer, CutRequest, Refusal, Rewritten
from tests.e2e.outbox.stage import Stage, scenario
from tests.e2e.road import Seen, another_program, impostor, road


@scenario()
def desk_down_and_up(stage: Stage) -> None:
    numbers = stage.open_thread(3)
    stage.road.close()
    stage.desk.stop()
    stage.capture(*numbers)
    stage.wait_for("waiting", "unreachable", 3)
    stage.seat.panel().wait_for("[data-cause=not_running]")
    stage.desk.start()
    stage.road.open()
    # The panel alone notices, nobody presses anything.
    stage.seat.panel().front()
    stage.arrive(*numbers)


@scenario()
def double_click(stage: Stage) -> None:
    number, next_one = stage.open_thread(2)
    stage.choose(number, times=2)
    stage.trust(number)
    # Nobody is told of the second click: by the time that another comment is safe, it has been dealt with.
    stage.capture(next_one)
    stage.arrive(number, next_one)
    assert set(stage.road.sent()) == set(stage.told.values())


@scenario()
def revoked_401(stage: Stage) -> None:
    numbers = stage.open_thread(2)
    with closing(sqlite3.connect(stage.desk.home / "vidhuk.sqlite3")) as connection, connection:
        connection.execute("UPDATE installation SET revoked_at = created_at WHERE revoked_at IS NULL")
    stage.capture(*numbers)
    stage.wait_for("wait_person", "not_paired", 2)
    panel = stage.seat.panel()
    panel.wait_for("[data-cause=revoked]")
    panel.click("[data-part=action-pair]")
    panel.wait_for("[data-code]")
    stage.desk.approve(panel.attribute("[data-code]", "data-code") or "")
    stage.arrive(*numbers)


@scenario()
def refused_401_on_the_item(stage: Stage) -> None:
    first, second = stage.open_thread(2)
    stage.road.fault(Refusal(401, "not_paired"), comment=first)
    stage.capture(first, second)
    stage.wait_for("wait_person", "not_paired")
    until(lambda: stage.archived(second), "the other one passes")
    stage.send_now()
    stage.arrive(first, second)


@scenario()
def refused_403(stage: Stage) -> None:
    first, second = stage.open_thread(2)
    stage.road.fault(Refusal(403, "not_allowed"), comment=first)
    stage.capture(first, second)
    stage.wait_for("wait_person", "not_allowed")
    until(lambda: stage.archived(second), "the other one passes")
    # Nothing sends it again by itself; the person does when the cause is mended.
    assert stage.road.sent().count(stage.told[first]) == 1
    stage.send_now()
    stage.arrive(first, second)


@scenario()
def slow_408(stage: Stage) -> None:
    first, second = stage.open_thread(2)
    stage.road.fault(Refusal(408, None), comment=first, times=999)
    stage.capture(first, second)
    stage.wait_for("waiting", "server_error")
    stage.road.mend()
    stage.send_now()
    stage.arrive(first, second)


@scenario()
def conflict_409_is_exported_and_deleted_by_the_person(stage: Stage) -> None:
    first, second = stage.open_thread(2)
    stage.road.fault(Refusal(409, "capture_conflict"), comment=first, times=9)
    stage.capture(first, second)
    [item] = stage.wait_for("quarantine", "capture_conflict")
    stage.send_now()
    until(lambda: stage.archived(second), "the other one passes")
    assert stage.road.sent().count(item["id"]) == 1, "what is in quarantine is not sent again"
    delete_after_export(stage, first, item)


def delete_after_export(stage: Stage, number: int, item: dict[str, Any]) -> None:
    """The person keeps the item as a file and deletes it, by the panel's own buttons."""
    panel = stage.seat.panel()
    row = f'[data-id="{item["id"]}"]'
    panel.wait_for(f"[data-state=quarantine] {row}")
    file = json.loads(stage.seat.ask({"kind": "export-item", "id": item["id"]})["value"]["json"])
    assert file["id"] == stage.told[number]
    assert any(stage.words(number) in part["content"] for part in file["parts"])
    panel.click(f"{row} [data-part=delete]")
    panel.wait_for(f"{row} [data-part=delete-yes]")
    assert stage.items(), "one press deletes nothing"
    panel.click(f"{row} [data-part=delete-yes]")
    until(lambda: not stage.items(), "it is gone by the person's hand")
    stage.deleted.add(number)


@scenario()
def too_large_413(stage: Stage) -> None:
    first, second = stage.open_thread(2)
    stage.road.fault(Refusal(413, "body_too_large", params={"limit": 1_048_576}), comment=first, times=9)
    stage.capture(first, second)
    [item] = stage.wait_for("quarantine", "body_too_large")
    until(lambda: stage.archived(second), "the other one passes")
    delete_after_export(stage, first, item)


@scenario()
def too_new_426_goes_when_the_desk_is_newer(stage: Stage) -> None:
    first, second = stage.open_thread(2)
    old = Rewritten(lambda answer: answer.update(contract_major=0))
    stage.road.fault(old, "/ping", times=999)
    stage.road.fault(Refusal(426, "contract_too_new"), times=999)
    stage.capture(first, second)
    stage.wait_for("wait_person", "contract_too_new", 2)
    stage.seat.ask({"kind": "test-connection"})
    stage.seat.panel().wait_for("[data-cause=desk_too_old]")
    # The desk is updated: nobody has to press anything.
    stage.road.mend()
    stage.seat.panel().front()
    stage.arrive(first, second)


@scenario()
def busy_429_and_its_retry_after(stage: Stage) -> None:
    first, second = stage.open_thread(2)
    stage.road.fault(Refusal(429, "busy", {"Retry-After": "6"}), comment=first)
    stage.capture(first)
    stage.wait_for("waiting", "busy")
    stage.send_now()
    stage.capture(second)
    until(lambda: stage.archived(second), "the other one passes")

    def arrived() -> bool:
        stage.send_now()
        return bool(stage.archived(first))

    until(arrived, "it goes after the time that the desk named")
    stage.arrive(first, second)
    # By the road's own clock, so that a slow look at it changes nothing.
    refused, taken = stage.road.moments(stage.told[first])
    assert taken - refused >= 6, "the desk's own wish is not shortened, however often the person presses"


@scenario()
def error_500_on_one_item_only(stage: Stage) -> None:
    first, second, third = stage.open_thread(3)
    stage.road.close()
    stage.capture(first, second, third)
    stage.wait_for("waiting", "unreachable", 3)
    stage.road.fault(Refusal(500, "internal"), comment=second, times=999)
    stage.road.open()
    stage.send_now()
    stage.wait_for("waiting", "internal")
    until(lambda: stage.archived(first) and stage.archived(third), "the others pass")
    assert stage.archived(second) == []
    stage.road.mend()
    stage.send_now()
    stage.arrive(first, second, third)


@scenario()
def some_gateways_502_without_words(stage: Stage) -> None:
    [number] = stage.open_thread(1)
    stage.road.fault(Refusal(502, None), times=999)
    stage.capture(number)
    stage.wait_for("waiting", "server_error")
    stage.road.mend()
    stage.send_now()
    stage.arrive(number)


@scenario()
def request_cut_in_the_middle_of_its_body(stage: Stage) -> None:
    first, second = stage.open_thread(2, long=True)
    # Until the road is mended: what waits for a road goes at once when the panel sees one, and that looks all the time.
    stage.road.fault(CutRequest(), times=999)
    stage.capture(first)
    stage.wait_for("waiting", "unreachable")
    assert stage.road.cut, "it was on its way"
    assert stage.archived(first) == []
    stage.road.mend()
    # The next one finds the road open, and takes along what waited for just that.
    stage.capture(second)
    stage.arrive(first, second)


@scenario()
def answer_cut_after_the_commit(stage: Stage) -> None:
    first, second = stage.open_thread(2)
    stage.road.fault(CutAnswer(), comment=first, times=999)
    stage.capture(first)
    [item] = stage.wait_for("waiting", "cut_body")
    assert stage.archived(first), "the desk has it, and the browser cannot know"
    stage.road.mend()
    stage.capture(second)
    stage.send_now()
    stage.arrive(first, second)
    assert stage.road.sent().count(item["id"]) == 2


@scenario()
def receipt_for_something_else(stage: Stage) -> None:
    [number] = stage.open_thread(1)
    stage.road.fault(Rewritten(lambda answer: answer["receipt"].update(manifest_sha256="0" * 64)))
    stage.capture(number)
    stage.wait_for("wait_person", "not_our_desk")
    stage.send_now()
    stage.arrive(number)


@scenario()
def another_program_on_the_port(stage: Stage) -> None:
    numbers = stage.open_thread(2)
    stage.road.close()
    with road(another_program, stage.road.port) as stranger:
        stage.capture(*numbers)
        stage.wait_for("wait_person", "not_our_desk", 2)
        stage.seat.panel().wait_for("[data-cause=other_program]")
        assert_told_nothing(stranger.seen)
    stage.road.open()
    stage.seat.panel().front()
    stage.arrive(*numbers)


@scenario()
def an_impostor_on_the_port(stage: Stage) -> None:
    numbers = stage.open_thread(2)
    stage.road.close()
    with road(impostor, stage.road.port) as stranger:
        stage.capture(*numbers)
        stage.wait_for("wait_person", "not_our_desk", 2)
        stage.seat.panel().wait_for("[data-cause=impostor]")
        assert_told_nothing(stranger.seen)
    stage.road.open()
    stage.seat.panel().front()
    stage.arrive(*numbers)


def assert_told_nothing(seen: list[Seen]) -> None:
    """The stranger was asked who it is, and given neither token nor words."""
    assert seen, "the stranger was asked who it is"
    assert {one.path for one in seen} == {"/ping"}
    for one in seen:
        assert "authorization" not in {name.lower() for name in one.headers}
        said = one.body.decode()
        assert "Пацієнтка" not in said
        assert "Чекала" not in said


@scenario()
def stalled_after_ten_minutes_with_its_cause(stage: Stage) -> None:
    [number] = stage.open_thread(1)
    stage.road.close()
    stage.capture(number)
    stage.wait_for("waiting", "unreachable")
    panel = stage.seat.panel()
    assert not panel.has("[data-state=stalled]")
    # Eleven minutes ago: what the clock would do to it, done to its record.
    panel.evaluate(_AGE, 11 * 60_000)
    panel.reload()
    panel.wait_for(f'[data-state=stalled] [data-id="{stage.told[number]}"]')
    assert "Vidhuk не запущено" in " ".join(panel.texts("[data-state=stalled]"))
    stage.road.open()
    panel.wait_for("[data-part=send-now]")
    panel.click("[data-part=send-now]")
    stage.arrive(number)


_AGE = """
const open = indexedDB.open("vidhuk");
const database = await new Promise((done, failed) => { open.onsuccess = () => done(open.result); open.onerror = failed; });
const change = database.transaction("outbox", "readwrite");
const all = change.objectStore("outbox").getAll();
all.onsuccess = () => all.result.forEach((item) =>
  change.objectStore("outbox").put({ ...item, madeMs: item.madeMs - args[0] }));
await new Promise((done) => { change.oncomplete = done; });
database.close();
"""
