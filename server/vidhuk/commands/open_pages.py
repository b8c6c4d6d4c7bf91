"""`vidhuk open`: a single-use link into the pages, handed to the browser through a file that only this user can read."""

from __future__ import annotations

import os
import sys
import webbrowser

from vidhuk.access.folder import write_open_page
from vidhuk.commands.desk_call import call_desk
from vidhuk.sentences import Sentences
from vidhuk.settings import Settings


def show_link(settings: Settings, url: str, say: Sentences) -> bool:
    """Let the browser follow a link without the link standing in a process list; says where the file is.

    Returns:
        whether a browser was found.
    """
    page = write_open_page(settings.home, url)
    found = webbrowser.open(page.as_uri())
    key = "cli-open-done" if found else "cli-open-no-browser"
    print(say.text(key, file=os.fspath(page)), file=sys.stderr, flush=True)
    return found


def open_pages(settings: Settings, say: Sentences, path: str = "/") -> int:
    """Open the pages of the running desk.

    Raises:
        CannotStart: `desk_not_running`.
        Refused: `request_invalid` for a path that is none.
    """
    answer = call_desk(settings, "/cli/open", {"path": path})
    return 0 if show_link(settings, str(answer["url"]), say) else 1
