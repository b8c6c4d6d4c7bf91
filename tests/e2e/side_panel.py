"""The browser's own side panel, which no driver lists among its pages: found and asked over the debugging protocol."""

from __future__ import annotations

import base64
import json
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession

from tests.e2e.chromium import Extension, until


class SidePanel:
    """The open side panel of one browser."""

    def __init__(self, extension: Extension) -> None:
        assert extension.context.browser is not None
        self._browser: CDPSession = extension.context.browser.new_browser_cdp_session()
        address = f"chrome-extension://{extension.id}/sidepanel.html"

        def find() -> str:
            targets = self._browser.send("Target.getTargets")["targetInfos"]
            return next((str(one["targetId"]) for one in targets if one["url"].startswith(address)), "")

        target = until(find, "the side panel opens in the same click")
        self._answers: dict[int, dict[str, Any]] = {}
        self._browser.on("Target.receivedMessageFromTarget", self._heard)
        # Not flattened: Playwright would not route a flattened session of a target that it does not know.
        attached = self._browser.send("Target.attachToTarget", {"targetId": target, "flatten": False})
        self._session = attached["sessionId"]
        self._number = 0

    def _heard(self, event: dict[str, Any]) -> None:
        message = json.loads(event["message"])
        if "id" in message:
            self._answers[message["id"]] = message

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        self._number += 1
        number = self._number
        message = json.dumps({"id": number, "method": method, "params": params})
        self._browser.send("Target.sendMessageToTarget", {"sessionId": self._session, "message": message})
        deadline = time.monotonic() + 20
        while number not in self._answers:
            assert time.monotonic() < deadline, f"the panel did not answer {method}"
            self._browser.send("Target.getTargets")  # lets events arrive
        answer = self._answers.pop(number)
        assert "error" not in answer, answer
        return answer["result"]

    def evaluate(self, expression: str) -> Any:
        """Value of an expression in the panel."""
        answer = self._ask("Runtime.evaluate", {"expression": expression, "returnByValue": True, "awaitPromise": True})
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def wait_for(self, selector: str, seconds: float = 20) -> None:
        """Wait until the panel shows an element."""
        until(
            lambda: self.evaluate(f"document.querySelector({json.dumps(selector)}) !== null"),
            f"the panel shows {selector}",
            seconds,
        )

    def texts(self, selector: str) -> list[str]:
        """Text of every such element."""
        found = self.evaluate(f"[...document.querySelectorAll({json.dumps(selector)})].map(e => e.innerText)")
        return [str(one) for one in found]

    def attribute(self, selector: str, name: str) -> str | None:
        """One attribute of the first such element."""
        value = self.evaluate(
            f"document.querySelector({json.dumps(selector)})?.getAttribute({json.dumps(name)}) ?? null"
        )
        return None if value is None else str(value)

    def shot(self, path: Path) -> None:
        """Picture of the panel alone."""
        taken = self._ask("Page.captureScreenshot", {"format": "png"})
        path.write_bytes(base64.b64decode(taken["data"]))
