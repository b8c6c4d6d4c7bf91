"""The real `vidhuk serve` as a process of its own, with its own data folder and port; paired the way a browser pairs."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import secrets
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from tests.desk_nursery import Born, nursery
from vidhuk.clock import SystemClock
from vidhuk.commands.export import export
from vidhuk.commands.pair import pair
from vidhuk.sentences import sentences_for
from vidhuk.settings import Settings, load_settings

EXTENSION_ORIGIN = "chrome-extension://" + "a" * 32
"""An origin in the shape that Chromium sends; real extensions pair with theirs."""

_START_SECONDS = 60


@dataclass
class RunningDesk:
    """One desk.

    Attributes:
        home: its data folder.
        port: 0 lets the system choose; `start` then writes the chosen one here, and a restart keeps it.
        env: extra environment variables.
        forked: brought up by the nursery, in a tenth of the time; else as a shell would.
    """

    home: Path
    port: int = 0
    env: dict[str, str] = field(default_factory=dict)
    forked: bool = False
    process: subprocess.Popen[str] | Born | None = None

    @property
    def base(self) -> str:
        """Address of the API door."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        """Where standard error goes."""
        return self.home.parent / f"{self.home.name}.log"

    def environment(self) -> dict[str, str]:
        """Environment of its processes."""
        clean = {k: v for k, v in os.environ.items() if not k.startswith("VIDHUK_")}
        return {**clean, "VIDHUK_HOME": str(self.home), "VIDHUK_LANG": "en", **self.env}

    def start(self) -> RunningDesk:
        """Start it and wait for READY.

        Raises:
            RuntimeError: it ended or stayed silent; the message holds its last words.
        """
        words = ["serve", "--port", str(self.port)]
        if self.forked:
            self.process = nursery().bring_up(words, self.environment(), self.log)
        else:
            with self.log.open("a") as log:
                self.process = subprocess.Popen(
                    [sys.executable, "-m", "vidhuk.cli", *words],
                    env=self.environment(),
                    stdout=subprocess.PIPE,
                    stderr=log,
                    text=True,
                )
        assert self.process.stdout is not None
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline:
            line = self.process.stdout.readline()
            if line.startswith("READY "):
                self.port = int(line.split()[1].rstrip("/").rsplit(":", 1)[1])
                return self
            if not line and self.process.poll() is not None:
                break
        self.kill()
        raise RuntimeError(f"the desk did not start: {self.log.read_text()[-2000:]}")

    def stop(self) -> None:
        """Stop it as a person would, and wait."""
        if self.process is not None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=20)
            if self.process.stdout is not None:
                self.process.stdout.close()
            self.process = None

    def kill(self) -> None:
        """Stop it as a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(timeout=20)
            if self.process.stdout is not None:
                self.process.stdout.close()
            self.process = None

    def command(self, *words: str, timeout: float = 60) -> subprocess.CompletedProcess[str]:
        """Run a `vidhuk` command in this desk's environment."""
        return subprocess.run(
            [sys.executable, "-m", "vidhuk.cli", *words],
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )

    @property
    def settings(self) -> Settings:
        """Settings that its processes read."""
        return load_settings({**self.environment(), "VIDHUK_PORT": str(self.port)})

    def exported(self) -> list[dict[str, Any]]:
        """What `vidhuk export --jsonl -` prints now, by the command's own code: a process for each look takes a second."""
        lines = io.StringIO()
        assert export(self.settings, SystemClock(), lines) == 0
        return [json.loads(line) for line in lines.getvalue().splitlines()]

    def approve(self, code: str) -> None:
        """Approve the browser that shows this code, by the code of `vidhuk pair`."""
        with contextlib.redirect_stdout(io.StringIO()):
            assert pair(self.settings, sentences_for("en"), code) == 0

    def pair(self, origin: str = EXTENSION_ORIGIN) -> PairedClient:
        """Pair over the wire, step by step as the extension does."""
        secret = secrets.token_bytes(32)
        with httpx.Client(base_url=self.base, headers={"Origin": origin}) as http:
            asked = http.post(
                "/pair",
                json={
                    "secret_sha256": hashlib.sha256(secret).hexdigest(),
                    "browser": "Chromium",
                    "extension_version": "0.1.0",
                },
            )
            asked.raise_for_status()
            self.approve(asked.json()["code"])
            given = http.post("/pair/poll", json={"request": asked.json()["request"], "secret": secret.hex()})
            given.raise_for_status()
        body = given.json()
        return PairedClient(self.base, origin, body["token"], body["installation"])


class PairedClient:
    """What a paired extension may do, over one kept connection."""

    def __init__(self, base: str, origin: str, token: str, installation: str) -> None:
        self.token = token
        self.installation = installation
        self.http = httpx.Client(
            base_url=base, headers={"Origin": origin, "Authorization": f"Bearer {token}"}, timeout=60
        )

    def submit(self, submission: dict[str, Any]) -> httpx.Response:
        """POST /captures."""
        return self.http.post(
            "/captures",
            content=json.dumps(submission, ensure_ascii=False).encode(),
            headers={"Content-Type": "application/json"},
        )

    def close(self) -> None:
        """Close the connection."""
        self.http.close()
