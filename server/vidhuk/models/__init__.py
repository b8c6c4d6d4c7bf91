"""Tables, one file per noun; they hold rows and never bind a request. Importing this registers every table."""

from __future__ import annotations

from sqlalchemy import Table
from sqlmodel import SQLModel

from vidhuk.models import access
from vidhuk.models.actor import ActColumns, Actor
from vidhuk.models.capture import Capture
from vidhuk.models.capture_part import MANIFEST, SCREENSHOT, CapturePart
from vidhuk.models.comment import Comment
from vidhuk.models.correction import LabelCorrection
from vidhuk.models.current_label import CurrentLabel
from vidhuk.models.custody import CustodyEntry
from vidhuk.models.desk import Desk
from vidhuk.models.insert_wish import InsertWishRow
from vidhuk.models.label_run import LabelRun
from vidhuk.models.lint_override import LintOverrideRow
from vidhuk.models.mention import MentionChoiceRow, NameDecision, UnknownName
from vidhuk.models.person_task import PersonTaskRow
from vidhuk.models.reply_copied import CopiedReplyRow
from vidhuk.models.reply_insertion import ReplyInsertionRow
from vidhuk.models.search_words import search_words

METADATA = SQLModel.metadata


def table_of(model: type[SQLModel]) -> Table:
    """Table of a model, for statements that are built once: on the way of a capture building them costs more than running them."""
    return METADATA.tables[str(model.__tablename__)]


__all__ = [
    "MANIFEST",
    "METADATA",
    "SCREENSHOT",
    "ActColumns",
    "Actor",
    "Capture",
    "CapturePart",
    "Comment",
    "CopiedReplyRow",
    "CurrentLabel",
    "CustodyEntry",
    "Desk",
    "InsertWishRow",
    "LabelCorrection",
    "LabelRun",
    "LintOverrideRow",
    "MentionChoiceRow",
    "NameDecision",
    "PersonTaskRow",
    "ReplyInsertionRow",
    "UnknownName",
    "access",
    "search_words",
    "table_of",
]
