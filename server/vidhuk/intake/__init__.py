"""A capture arrives: checked byte by byte, kept in one transaction, understood, answered; knows no HTTP and draws nothing."""

from __future__ import annotations

from vidhuk.intake.additions import give_up_tab, receive_addition
from vidhuk.intake.answers import answer_for, correct_capture, finish_person_task, log_reply, suggestions_for
from vidhuk.intake.drafts import lint_draft
from vidhuk.intake.insertions import log_insertion, log_published
from vidhuk.intake.known import known_comments
from vidhuk.intake.receive import receive
from vidhuk.intake.rooms import Check, Suggest, Understand
from vidhuk.intake.roster_names import decide_about_name
from vidhuk.intake.screenshots import give_up_screenshot, receive_screenshot
from vidhuk.intake.submission import check_submission, page_origin, parse_submission
from vidhuk.intake.wishes import end as end_wish
from vidhuk.intake.wishes import take as take_wish
from vidhuk.intake.wishes import wish_again, wish_insertion

__all__ = [
    "Check",
    "Suggest",
    "Understand",
    "answer_for",
    "check_submission",
    "correct_capture",
    "decide_about_name",
    "end_wish",
    "finish_person_task",
    "give_up_screenshot",
    "give_up_tab",
    "known_comments",
    "lint_draft",
    "log_insertion",
    "log_published",
    "log_reply",
    "page_origin",
    "parse_submission",
    "receive",
    "receive_addition",
    "receive_screenshot",
    "suggestions_for",
    "take_wish",
    "wish_again",
    "wish_insertion",
]
