"""Scenarios: what the machine and the browser do not let us do."""

from __future__ import annotations

from tests.e2e.chromium import until
from tests.e2e.outbox.stage import Stage, scenario


@scenario()
def disk_full(stage: Stage) -> None:
    # Longer than any gap that is left on a full disk.
    before, refused, after = stage.open_thread(3, long=True)
    stage.road.close()
    stage.capture(before)
    stage.wait_for("waiting", "unreachable")
    stage.seat.fill_disk()
    stage.choose(refused)
    until(lambda: "Не вдалося записати на диск" in stage.toast(), "the person is told that it was not saved")
    stage.seat.empty_disk()
    until(lambda: stage.seat.ask({"kind": "get-state"})["ok"], "with room again, the background works again")
    assert stage.card_of(refused) == "", "nobody was told that it is safe"
    stage.capture(after)
    stage.road.open()
    stage.send_now()
    stage.arrive(before, after)


@scenario(browsers=("firefox",))
def host_permission_withheld(stage: Stage) -> None:
    numbers = stage.open_thread(2)
    stage.seat.withhold_desk()
    stage.capture(*numbers)
    stage.wait_for("wait_person", "permission_withheld", 2)
    assert stage.road.seen == [], "nothing was sent"
    panel = stage.seat.panel()
    panel.wait_for("[data-cause=permission_withheld]")
    panel.click("[data-part=action-grant]")
    stage.seat.give_leave()
    stage.arrive(*numbers)
