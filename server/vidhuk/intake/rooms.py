"""What intake needs of the rooms that understand and answer; the application hands the real ones in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, Protocol

from vidhuk.contracts import (
    CommentType,
    HistoryItem,
    Labels,
    LintFinding,
    ReplyChannel,
    ReplyStage,
    Site,
    SuggestionSet,
)
from vidhuk.replies.talk import Turn


class Understand(Protocol):
    """Reads one comment; the roster is closed over by whoever hands it in."""

    def __call__(
        self,
        text: str,
        *,
        author: str | None,
        posted_at: datetime | None,
        now: datetime,
        history: Sequence[HistoryItem],
        pages: Sequence[str] = (),
    ) -> Labels:
        """Labels of the text; `pages` are addresses that say whose page it stands on."""
        ...


class Suggest(Protocol):
    """Proposes replies; playbook and clinic are closed over by whoever hands it in."""

    def __call__(
        self,
        *,
        comment_text: str,
        author: str | None,
        labels: Labels,
        now: datetime,
        site: Site,
        reply_language: Literal["uk", "ru", "en"] | None = None,
        stage: ReplyStage | None = None,
        earlier_replies: Sequence[str] = (),
        exclude: Sequence[str] = (),
        author_url: str | None = None,
        turns: Sequence[Turn] = (),
        private: bool = False,
    ) -> SuggestionSet:
        """Replies for the comment; `turns` is the talk before it."""
        ...


class Check(Protocol):
    """Looks at one reply; the clinic is closed over by whoever hands it in."""

    def __call__(
        self,
        reply: str,
        *,
        comment: str,
        channel: ReplyChannel,
        author: str | None,
        comment_type: CommentType | None,
        earlier_replies: Sequence[str],
    ) -> list[LintFinding]:
        """Findings in the order of places."""
        ...
