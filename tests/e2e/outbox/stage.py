"""Where the outbox's scenarios play: a person's browser, the road, the desk; and the books on what the person was told."""

from __future__ import annotations

import itertools
import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from tests.e2e.browsers.seat import Seat, Tab
from tests.e2e.chromium import until
from tests.e2e.faults import FaultyRoad
from tests.e2e.site_server import Sites
from tests.e2e.thread_pages import Comment, facebook_thread
from tests.running_desk import RunningDesk

_NUMBERS = itertools.count(1)


@dataclass
class Stage:
    """One scenario's view of the stage; browser and desk are the same for all of them.

    Attributes:
        told: ids of the captures that the person was told are safe, by the comment's number.
        deleted: numbers that the person deleted with their own hand.
        history: what the panel was told, each time that it was another thing, for the report of a failure.
    """

    seat: Seat
    desk: RunningDesk
    road: FaultyRoad
    sites: Sites
    told: dict[int, str] = field(default_factory=dict)
    deleted: set[int] = field(default_factory=set)
    numbers: list[int] = field(default_factory=list)
    thread: Tab | None = None
    address: str = ""
    history: list[tuple[float, str]] = field(default_factory=list)

    # ------------------------------------------------ what the person does

    def open_thread(self, comments: int, *, long: bool = False) -> list[int]:
        """Open a post with so many comments that were never seen before, and return their numbers."""
        scene = next(_NUMBERS)
        self.numbers = [scene * 100 + number for number in range(1, comments + 1)]
        more = " І знову чекала." * (1_500 if long else 0)
        people = [Comment(number, f"Пацієнтка {number}", self.words(number) + more) for number in self.numbers]
        self.address = f"https://www.facebook.com/klinika.promin/posts/pfbid0Scene{scene}"
        self.thread = self.seat.tab(self.sites.put(self.address, facebook_thread(people)))
        self.seat.keep_toasts(self.address)
        return self.numbers

    @staticmethod
    def words(number: int) -> str:
        """The comment's text: its number makes it the only one."""
        return f"Чекала {number} хвилин, на рецепції нагрубили."

    def capture(self, *numbers: int) -> None:
        """Capture one comment after the other, each told safe before the next."""
        for number in numbers:
            self.choose(number)
            self.trust(number)

    def trust(self, number: int) -> None:
        """Wait until the person is told that this one is safe, and put that into the books."""
        self.told[number] = until(partial(self.card_of, number), "the person is told that it is safe")

    def choose(self, number: int, times: int = 1) -> None:
        """Choose our menu item on a comment, and wait for nothing."""
        assert self.thread is not None
        self.seat.choose_item(self.thread, f"#text-{number}", times)

    def send_now(self) -> None:
        """Press "send now", whether the panel shows it or not."""
        self.seat.ask({"kind": "send-now"})

    def press_send_now(self) -> None:
        """Send without waiting for the answer, which may die with the background."""
        self.seat.panel().evaluate(
            "(globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'send-now' }).catch(() => undefined)"
        )

    # ------------------------------------------------ what the person sees

    def toasts(self) -> list[str]:
        """What our toasts in the thread said so far, also those that are gone."""
        return self.seat.toasts(self.address)

    def card_of(self, number: int) -> str:
        """Id of the card that shows this comment; empty when the panel has none."""
        state = self.seat.state()
        cards = [*([state["card"]] if state["card"] is not None else []), *state["recent"]]
        return next((str(one["id"]) for one in cards if self.words(number) in one["excerpt"]), "")

    def items(self) -> list[dict[str, Any]]:
        """What has not arrived, as the panel is told, by age; the pictures that follow their words apart."""
        told = self.seat.state()
        found = [item for item in told["outbox"] if item["part"] == "capture"]
        brief = [(item["id"][:8], item["state"], item["cause"], item["nextAt"]) for item in found]
        self._remember(f"panel: {told['connection']['cause']} {json.dumps(brief)}")
        return sorted(found, key=lambda item: item["madeAt"])

    def _remember(self, line: str) -> None:
        if not self.history or self.history[-1][1] != line:
            self.history.append((time.monotonic(), line))

    def report(self) -> str:
        """What was seen of this scenario, for whoever looks for the cause of a failure; asks the browser nothing."""
        road = [(one.at, f"road: {one.method} {one.path}") for one in list(self.road.seen)]
        cut = [(one.at, f"road: {one.method} {one.path} cut") for one in list(self.road.cut)]
        lines = [f"{at:.2f} {line}" for at, line in sorted([*self.history, *road, *cut])]
        return "\n".join([*lines, f"told safe: {self.told}"])

    def wait_for(self, state: str, cause: str, count: int = 1) -> list[dict[str, Any]]:
        """Wait until so many captures stand in this state, all for this cause.

        The trouble has to last until the scenario ends it: what waits for a road goes by itself as soon as one is seen,
        and a state that is there for a moment only may have gone between two looks.
        """

        def found() -> list[dict[str, Any]]:
            items = [item for item in self.items() if item["state"] == state and item["cause"] == cause]
            return items if len(items) == count else []

        return until(found, f"{count} in {state} for {cause}")

    # ------------------------------------------------ what is true

    def archived(self, number: int) -> list[str]:
        """Ids of the archive's captures of one comment."""
        with closing(sqlite3.connect(f"file:{self.desk.home / 'vidhuk.sqlite3'}?mode=ro", uri=True)) as connection:
            rows = connection.execute(
                "SELECT capture.uuid FROM capture JOIN comment ON comment.id = capture.comment_id WHERE native_id = ?",
                (str(number),),
            )
            return [str(row[0]) for row in rows]

    def arrive(self, *numbers: int) -> None:
        """Wait until these comments are in the archive, each once, and nothing of them waits."""
        for number in numbers:
            until(partial(self.archived, number), f"comment {number} arrives")
        until(lambda: not self.seat.state()["outbox"], "nothing waits any more")

    def balance(self) -> None:
        """Exactly one record for each capture that the person was told is safe, and none for what they deleted or were refused."""
        for number in self.numbers:
            records = self.archived(number)
            if number in self.told and number not in self.deleted:
                assert len(records) == 1, f"comment {number}: {len(records)} records"
                assert records[0].replace("-", "") == self.told[number].replace("-", "")
            else:
                assert records == [], f"comment {number} was deleted or never told safe"

    def clear(self) -> None:
        """Leave the stage as the next scenario expects it."""
        self.road.clear()
        self.road.open()
        for item in self.items():
            # Only after a failure: the next scenario must not stumble over it.
            self.seat.ask({"kind": "delete-item", "id": item["id"]})
        if self.thread is not None:
            self.thread.close()
            self.thread = None


Play = Callable[[Stage], None]


@dataclass(frozen=True)
class Scenario:
    """One trouble and how it ends."""

    name: str
    play: Play
    browsers: tuple[str, ...] = ("chromium", "firefox")


SCENARIOS: list[Scenario] = []


def scenario(*, browsers: tuple[str, ...] = ("chromium", "firefox")) -> Callable[[Play], Play]:
    """Put a function into the matrix, under its own name."""

    def keep(play: Play) -> Play:
        SCENARIOS.append(Scenario(play.__name__, play, browsers))
        return play

    return keep
