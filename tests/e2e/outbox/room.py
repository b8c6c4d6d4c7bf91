"""Scenarios: what the machine and the browser do not let us do."""

from __future__ import annotations

from tests.e2e.chromium import until
from tests.e2e.outbox.stage import Stage, scenario


@scenario()
def disk_full(stage: Stage) -> None:
    before, after, *others = stage.open_thread(7, long=True)
    stage.road.close()
    stage.capture(before)
    stage.wait_for("waiting", "unreachable")
    until(lambda: len(stage.toasts()) == 1, "its toast comes")
    try:
        refused = next((number for number in others if not saved_on_full_disk(stage, number)), None)
    finally:
        stage.seat.empty_disk()
    assert refused is not None, "a full disk refused nothing"
    until(lambda: stage.seat.ask({"kind": "get-state"})["ok"], "with room again, the background works again")
    assert stage.seat.state()["notice"] == "not_saved", "the panel says it too"
    assert stage.card_of(refused) == "", "nobody was told that it is safe"
    stage.capture(after)
    stage.road.open()
    stage.send_now()
    stage.arrive(*stage.told)


def saved_on_full_disk(stage: Stage, number: int) -> bool:
    """Fill the disk, capture, and tell which of the two the person was told: it is safe, or it was not saved.

    A browser that tidies its storage may find room on a disk that was full a moment ago. A capture that was written into
    it is safe, and stands in the books like any other.
    """
    stage.seat.fill_disk()
    before = len(stage.toasts())
    stage.choose(number)
    until(lambda: len(stage.toasts()) > before, "the person is told whether it was saved")
    [told] = stage.toasts()[before:]
    if "Не вдалося записати на диск" in told:
        return False
    stage.trust(number)
    return True


@scenario(browsers=("firefox",))
def host_permission_withheld(stage: Stage) -> None:
    numbers = stage.open_thread(2)
    stage.seat.withhold_desk()
    until(lambda: stage.seat.state()["connection"]["cause"] == "permission_withheld", "the panel knows it")
    # What was on the road before that, like the question of the panel whether the desk is there.
    stage.road.seen.clear()
    stage.capture(*numbers)
    stage.wait_for("wait_person", "permission_withheld", 2)
    assert stage.road.seen == [], "nothing was sent"
    panel = stage.seat.panel()
    panel.wait_for("[data-cause=permission_withheld]")
    panel.click("[data-part=action-grant]")
    stage.seat.give_leave()
    stage.arrive(*numbers)
