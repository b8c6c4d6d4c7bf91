"""Scenarios: the background, the browser or the extension ends and begins again in the middle of the work."""

from __future__ import annotations

from tests.e2e.chromium import until
from tests.e2e.faults import Hold
from tests.e2e.outbox.stage import Stage, scenario


@scenario()
def killed_before_the_send(stage: Stage) -> None:
    numbers = stage.open_thread(2)
    stage.road.close()
    stage.capture(*numbers)
    stage.wait_for("waiting", "unreachable", 2)
    stage.seat.kill_background()
    stage.road.open()
    stage.send_now()
    stage.arrive(*numbers)


def killed_at(stage: Stage, hold: Hold) -> None:
    """Kill the background while the second of three stands still on the road."""
    numbers = stage.open_thread(3)
    stage.road.close()
    stage.capture(*numbers)
    stage.wait_for("waiting", "unreachable", 3)
    stage.road.fault(hold, comment=numbers[1])
    stage.road.open()
    stage.press_send_now()
    until(hold.reached.is_set, "the second one is on the road")
    stage.seat.kill_background()
    hold.go_on.set()
    stage.send_now()
    stage.arrive(*numbers)
    sent = stage.road.sent()
    assert {stage.told[number] for number in numbers} == set(sent)
    assert sent.count(stage.told[numbers[0]]) == 1, "what had its receipt is not sent again"


@scenario()
def killed_during_the_send(stage: Stage) -> None:
    killed_at(stage, Hold(before=True))


@scenario()
def killed_between_the_commit_and_the_receipt(stage: Stage) -> None:
    killed_at(stage, Hold(before=False))


@scenario()
def killed_after_the_send(stage: Stage) -> None:
    first, second = stage.open_thread(2)
    stage.capture(first)
    stage.arrive(first)
    # In the archive is not yet known to be: between the two it would rightly go once more.
    until(lambda: stage.seat.state()["card"]["answer"] is not None, "the receipt is read")
    stage.seat.kill_background()
    stage.capture(second)
    stage.arrive(first, second)
    assert stage.road.sent().count(stage.told[first]) == 1


@scenario()
def browser_closed_and_opened_again(stage: Stage) -> None:
    numbers = stage.open_thread(2)
    stage.road.close()
    stage.capture(*numbers)
    stage.wait_for("waiting", "unreachable", 2)
    stage.thread = None
    stage.seat.close()
    stage.road.open()
    stage.seat.open()
    # The start of the browser alone brings them.
    stage.arrive(*numbers)


@scenario()
def extension_reloaded_with_tabs_open(stage: Stage) -> None:
    before, after = stage.open_thread(2)
    stage.road.close()
    stage.capture(before)
    stage.wait_for("waiting", "unreachable")
    stage.seat.reload_extension()
    # The same tab, not loaded again.
    stage.capture(after)
    stage.wait_for("waiting", "unreachable", 2)
    stage.road.open()
    stage.send_now()
    stage.arrive(before, after)


@scenario()
def extension_updated_with_old_items_waiting(stage: Stage) -> None:
    before, after = stage.open_thread(2)
    stage.road.close()
    stage.capture(before)
    stage.wait_for("waiting", "unreachable")
    version = stage.seat.update_extension()
    assert stage.seat.state()["extensionVersion"] == version
    stage.capture(after)
    stage.wait_for("waiting", "unreachable", 2)
    stage.road.open()
    stage.send_now()
    stage.arrive(before, after)
