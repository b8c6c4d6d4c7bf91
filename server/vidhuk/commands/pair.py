"""`vidhuk pair CODE`: the person at this machine approves the browser that shows this code."""

from __future__ import annotations

from vidhuk.commands.desk_call import call_desk
from vidhuk.sentences import Sentences
from vidhuk.settings import Settings


def pair(settings: Settings, say: Sentences, code: str) -> int:
    """Approve the waiting browser.

    Raises:
        CannotStart: `desk_not_running`.
        Refused: `pairing_code_wrong`, `pairing_closed`, `pairing_unknown`.
    """
    answer = call_desk(settings, "/cli/pair", {"code": code[:20]})
    print(say.text("cli-pair-done", browser=str(answer.get("browser")), origin=str(answer.get("origin") or "—")))
    return 0
