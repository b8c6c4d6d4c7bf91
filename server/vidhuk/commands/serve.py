"""`vidhuk serve`: the desk in the foreground; one line READY when it truly answers, a sentence and exit code 2 when it cannot start."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
import socket
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from vidhuk.access import trace_without_values
from vidhuk.access.folder import mark_running, remove_open_page, unmark_running
from vidhuk.clock import SystemClock
from vidhuk.commands.desk_call import proves_itself
from vidhuk.commands.open_pages import show_link
from vidhuk.commands.server import DeskServer, bind, listen, make_server
from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart
from vidhuk.migrations import desk_lock, prepare_database
from vidhuk.sentences import Sentences
from vidhuk.settings import HOST, Settings

if TYPE_CHECKING:
    from vidhuk.app import DeskApp

log = logging.getLogger("vidhuk.serve")

ANSWER_SECONDS = 10.0
"""How long the first answer may take before the start counts as failed."""


def extension_folder() -> Path | None:
    """The unpacked build for Chrome, when this runs from a checkout that has one."""
    folder = Path(__file__).resolve().parents[3] / "extension" / "dist" / "chrome-mv3"
    return folder if (folder / "manifest.json").is_file() else None


def serve(settings: Settings, say: Sentences, *, open_pages: bool = False, verbose: bool = False) -> int:
    """Run the desk until it is told to stop.

    Args:
        settings: of this run; port 0 lets the system choose.
        say: sentences of the person at the terminal.
        open_pages: open the pages in the browser once the desk answers.
        verbose: a line for every request (route, status, time; never an address or a body).

    Raises:
        CannotStart: what is in the way; nothing was changed then.
    """
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    if verbose:
        logging.getLogger("vidhuk").setLevel(logging.INFO)
    clock = SystemClock()
    bound = bind(settings.port)
    with bound:
        settings = dataclasses.replace(settings, port=bound.getsockname()[1])
        with desk_lock(settings):
            # Everything below takes a second to load: what is in the way is said before.
            from vidhuk.app import assemble  # noqa: PLC0415
            from vidhuk.replies import load_playbook  # noqa: PLC0415

            playbook = load_playbook()
            prepare_database(settings)
            desk = assemble(settings, clock, playbook=playbook)
            try:
                remove_open_page(settings.home)
                listen(bound)
                return asyncio.run(_run(desk, settings, bound, say, clock, open_pages=open_pages))
            finally:
                unmark_running(settings.home)
                desk.close()


async def _run(
    desk: DeskApp, settings: Settings, bound: socket.socket, say: Sentences, clock: SystemClock, *, open_pages: bool
) -> int:
    server = make_server(desk.asgi)
    serving = asyncio.create_task(server.serve(sockets=[bound]))
    await _answers(server, serving, settings)
    if not server.should_exit:
        mark_running(settings.home, settings.port)
        _announce(settings, say)
        threading.Thread(target=_warm, args=(desk,), name="warm", daemon=True).start()
        if open_pages:
            link = desk.access.links.make("/", made_by="serve", now=clock.now())
            await asyncio.to_thread(show_link, settings, link.url, say)
    await serving
    print(say.text("cli-serve-stopped"), file=sys.stderr, flush=True)
    return 0


async def _answers(server: DeskServer, serving: asyncio.Task[None], settings: Settings) -> None:
    """Wait until this very desk has answered a question over the wire."""
    deadline = asyncio.get_running_loop().time() + ANSWER_SECONDS
    while asyncio.get_running_loop().time() < deadline:
        if server.started and await asyncio.to_thread(proves_itself, settings, settings.port):
            return
        if serving.done() or server.should_exit:
            return
        await asyncio.sleep(0.01)
    server.should_exit = True
    await serving
    raise CannotStart(ErrorCode.PORT_TAKEN, port=settings.port)


def _announce(settings: Settings, say: Sentences) -> None:
    print(f"READY http://{HOST}:{settings.port}", flush=True)
    folder = extension_folder()
    if folder is not None:
        print(say.text("cli-serve-extension", folder=str(folder)), file=sys.stderr)
    else:
        print(say.text("cli-serve-extension-missing"), file=sys.stderr)
    print(say.text("cli-serve-open"), file=sys.stderr)
    print(say.text("cli-serve-stop"), file=sys.stderr, flush=True)


def _warm(desk: DeskApp) -> None:
    try:
        desk.warm()
    except Exception as mistake:  # noqa: BLE001
        # The first comment will meet the same mistake and say so; the desk still keeps proof.
        log.error("the language parts did not load: %s", trace_without_values(mistake))
