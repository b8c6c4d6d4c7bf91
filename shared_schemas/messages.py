"""Which messages cross the wire, and who writes them; `generate.py` and the contract tests read this list. No logic."""

from __future__ import annotations

from pydantic import BaseModel

from vidhuk import contracts as c

# Written by the browser: what it may leave out is optional in the schema.
FROM_BROWSER: dict[str, type[BaseModel]] = {
    "capture-submission": c.CaptureSubmission,
    "captured-fields": c.CapturedFields,
    "correction": c.Correction,
    "known-request": c.KnownRequest,
    "lint-request": c.LintRequest,
    "manifest": c.Manifest,
    "name-choice": c.NameChoice,
    "open-request": c.OpenRequest,
    "pair-poll": c.PairPoll,
    "pair-request": c.PairRequest,
    "ping-request": c.PingRequest,
    "reply-copied": c.ReplyCopied,
    "reply-inserted": c.ReplyInserted,
    "reply-published": c.ReplyPublished,
    "screenshot-give-up": c.ScreenshotGiveUp,
    "suggestion-request": c.SuggestionRequest,
    "wish-ended": c.WishEnded,
    "wish-take": c.WishTake,
}

# Written by the desk: every field is there, and a reader lets the unknown fields of a newer desk pass.
FROM_DESK: dict[str, type[BaseModel]] = {
    "addition-receipt": c.AdditionReceipt,
    "tab-give-up": c.TabGiveUp,
    "tab-give-up-receipt": c.TabGiveUpReceipt,
    "capture-answer": c.CaptureAnswer,
    "error-body": c.ErrorBody,
    "insert-wish": c.InsertWish,
    "insertion": c.Insertion,
    "known-answer": c.KnownAnswer,
    "lint-answer": c.LintAnswer,
    "open-answer": c.OpenAnswer,
    "pair-answer": c.PairAnswer,
    "pair-poll-answer": c.PairPollAnswer,
    "ping-answer": c.PingAnswer,
    "receipt": c.Receipt,
    "screenshot-receipt": c.ScreenshotReceipt,
    "suggestion-set": c.SuggestionSet,
}

# `vidhuk pair CODE` and the desk: the command and the service are one program, so both ends are strict.
FROM_COMMAND_LINE: dict[str, type[BaseModel]] = {
    "cli-pair-answer": c.CliPairAnswer,
    "cli-pair-request": c.CliPairRequest,
}
