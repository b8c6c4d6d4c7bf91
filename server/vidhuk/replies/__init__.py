"""Replies that the clinic may post: the playbook and suggestions from it. Posts nothing, invents nothing, reads no clock."""

from __future__ import annotations

from vidhuk.replies.compose import Unfit
from vidhuk.replies.guard import guard
from vidhuk.replies.playbook import Playbook, load_playbook
from vidhuk.replies.suggest import suggest

__all__ = ["Playbook", "Unfit", "guard", "load_playbook", "suggest"]
