"""What the outbox's scenarios need of a browser: small enough that two browsers can offer it in the same words."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from tests.e2e.browsers.toasts import KEEP_TOASTS, KEPT_TOASTS
from tests.e2e.chromium import PATIENCE, until


class PageGone(Exception):
    """The page that a script ran in made way for another."""


class Tab(ABC):
    """One tab of the browser."""

    @abstractmethod
    def front(self) -> None:
        """Bring it to the front."""

    @abstractmethod
    def goto(self, address: str) -> None:
        """Open an address in it."""

    @abstractmethod
    def evaluate(self, script: str, *words: Any) -> Any:
        """Run a script in it: `return` gives its value, `args` are the words, an `await` may stand in it."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """Press the left button on an element, as a person does."""

    @abstractmethod
    def fill(self, selector: str, text: str) -> None:
        """Type into a field that is emptied first."""

    @abstractmethod
    def close(self) -> None:
        """Close it."""

    def reload(self) -> None:
        """Load it again."""
        self.goto(str(self.evaluate("return location.href")))

    def has(self, selector: str) -> bool:
        """Whether it shows such an element."""
        try:
            return bool(self.evaluate("return document.querySelector(args[0]) !== null", selector))
        except PageGone:
            return False

    def wait_for(self, selector: str, seconds: float = PATIENCE) -> None:
        """Wait until it shows such an element."""
        until(lambda: self.has(selector), f"the page shows {selector}", seconds)

    def attribute(self, selector: str, name: str) -> str | None:
        """An attribute of the first such element."""
        found = self.evaluate("return document.querySelector(args[0])?.getAttribute(args[1])", selector, name)
        return None if found is None else str(found)

    def texts(self, selector: str) -> list[str]:
        """What every such element says."""
        found = self.evaluate("return [...document.querySelectorAll(args[0])].map((one) => one.innerText)", selector)
        return [str(one) for one in found]


class Seat(ABC):
    """A person's place: one browser with the built extension on one profile."""

    name: str

    @abstractmethod
    def tab(self, address: str) -> Tab:
        """Open an address in a new tab in front."""

    @abstractmethod
    def own_page(self, name: str) -> Tab:
        """One of the extension's own pages (`options`, `sidepanel`) as a tab."""

    @abstractmethod
    def choose_item(self, tab: Tab, selector: str, times: int = 1) -> None:
        """Press the right button on an element and choose our item of the menu."""

    @abstractmethod
    def kill_background(self) -> None:
        """Kill the extension's worker or event page in the middle of whatever it does; pages of its own may die with it."""

    @abstractmethod
    def close(self) -> None:
        """Close the browser as a person does."""

    @abstractmethod
    def open(self) -> None:
        """Open it again on the same profile."""

    @abstractmethod
    def reload_extension(self) -> None:
        """What a browser does with an extension that is switched off and on: tabs stay, the background starts anew."""

    @abstractmethod
    def update_extension(self) -> str:
        """Install a newer version over it, and return which."""

    @abstractmethod
    def fill_disk(self) -> None:
        """From here on the browser has no room to write to the extension's storage."""

    @abstractmethod
    def empty_disk(self) -> None:
        """There is room again."""

    def withhold_desk(self) -> None:
        """The person takes back the leave to reach 127.0.0.1."""
        raise NotImplementedError(f"{self.name} has no switch for it")

    def give_leave(self) -> None:
        """The person answers the browser's question with yes."""
        raise NotImplementedError(f"{self.name} does not ask")

    # ------------------------------------------------ the same in every browser

    def ask(self, message: dict[str, Any]) -> Any:
        """Send the background a message from a page of its own; wakes one that sleeps."""
        return self.panel().evaluate(
            "return await (globalThis.browser ?? chrome).runtime.sendMessage(args[0])", message
        )

    def state(self) -> Any:
        """What the background tells its pages."""
        return self.ask({"kind": "get-state"})["value"]

    def keep_toasts(self, address: str) -> None:
        """From here on keep what every toast in the tab at this address says."""
        self.panel().evaluate(KEEP_TOASTS, address)

    def toasts(self, address: str) -> list[str]:
        """What the toasts there said so far, the first one first, also those that are gone."""
        return [str(one) for one in self.panel().evaluate(KEPT_TOASTS, address)]

    @abstractmethod
    def panel(self) -> Tab:
        """The panel's page, kept open in a tab of its own; opened anew when it died."""
