"""Who may talk to the desk: pairing, tokens, page sessions, entry links, and the guard before every route; see README.md."""

from __future__ import annotations

from vidhuk.access.answers import failure_headers, json_failure
from vidhuk.access.caller import NOBODY, Caller, caller_of, paired_browser, signed_in
from vidhuk.access.doors import Doors
from vidhuk.access.folder import FolderSecrets, load_folder_secrets
from vidhuk.access.guard import Guard, trace_without_values
from vidhuk.access.installations import PairedBrowser
from vidhuk.access.links import Entered
from vidhuk.access.pairing import PendingPairing
from vidhuk.access.person import MAX_NAME, person_name
from vidhuk.access.room import Access, make_access
from vidhuk.access.sessions import COOKIE, SessionView, SignedIn
from vidhuk.access.table import ROUTES, Door, Policy, RouteRule, RouteTable, Who

__all__ = [
    "COOKIE",
    "MAX_NAME",
    "NOBODY",
    "ROUTES",
    "Access",
    "Caller",
    "Door",
    "Doors",
    "Entered",
    "FolderSecrets",
    "Guard",
    "PairedBrowser",
    "PendingPairing",
    "Policy",
    "RouteRule",
    "RouteTable",
    "SessionView",
    "SignedIn",
    "Who",
    "caller_of",
    "failure_headers",
    "json_failure",
    "load_folder_secrets",
    "make_access",
    "paired_browser",
    "person_name",
    "signed_in",
    "trace_without_values",
]
