"""A reply while a person writes it in the page: its text, what the linter says and where, what a block asks for; keeps nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Literal

from pydantic import ValidationError

from vidhuk.contracts import (
    Consent,
    ErrorCode,
    LintFinding,
    LintOverride,
    LintRequest,
    LintRule,
    ReplyChannel,
    ReplyCopied,
    ReplyStage,
    Severity,
)
from vidhuk.errors import Refused, VidhukError
from vidhuk.replies.overrides import NEEDS_CONSENT

OWN_TEXT = "own-text"
"""Entry of a reply that a person wrote from nothing."""

MAX_CHARS = 10_000
MAX_ENTRY = 100

_LANGUAGES: dict[str, Literal["uk", "ru", "en"]] = {"uk": "uk", "ru": "ru", "en": "en"}
_WORST_FIRST = (Severity.BLOCK, Severity.WARN, Severity.HINT)


@dataclass(frozen=True, slots=True)
class DraftPiece:
    """A stretch of the draft; `severity` is the worst that lies over all of it, None for plain text."""

    text: str
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """What the form of a draft holds."""

    text: str = ""
    entry: str = OWN_TEXT
    stage: str = ReplyStage.ANSWER.value
    language: Literal["uk", "ru", "en"] = "uk"
    language_chosen: bool = False
    channel: ReplyChannel = ReplyChannel.PUBLIC

    @property
    def request(self) -> LintRequest:
        """What the linter is asked."""
        return LintRequest(reply=self.text, channel=self.channel)


def typed_of(form: Mapping[str, str]) -> Typed:
    """The draft in a form. Forms carry line breaks as CR LF; the text is counted with LF.

    Raises:
        Refused: `request_invalid`: a value of no closed list, or a text that is no reply any more.
    """
    text = form.get("text", "").replace("\r\n", "\n")
    language = form.get("language", "uk")
    try:
        entry = form.get("entry", "") or OWN_TEXT
        if len(text) > MAX_CHARS or len(entry) > MAX_ENTRY or language not in _LANGUAGES:
            raise ValueError
        return Typed(
            text=text,
            entry=entry,
            stage=ReplyStage(form.get("stage", ReplyStage.ANSWER.value)).value,
            language=_LANGUAGES[language],
            language_chosen=bool(form.get("language_chosen")),
            channel=ReplyChannel(form.get("channel", ReplyChannel.PUBLIC.value)),
        )
    except ValueError:
        raise Refused(ErrorCode.REQUEST_INVALID, 400) from None


def overrides_of(form: Mapping[str, str]) -> list[LintOverride]:
    """What a person wrote down to go past blocks; a rule without a reason is none, a consent is whole or none.

    Raises:
        Refused: `request_invalid`: a date that is none, a text that is too long.
    """
    found: list[LintOverride] = []
    for rule in LintRule:
        reason = form.get(f"reason_{rule}", "").strip()
        if not reason:
            continue
        given = [form.get(f"consent_{part}_{rule}", "").strip() for part in ("on", "form", "holder")]
        try:
            consent = None
            if all(given):
                consent = Consent(given_on=date.fromisoformat(given[0]), form=given[1], holder=given[2])
            found.append(LintOverride(rule=rule, reason=reason, consent=consent))
        except (ValueError, ValidationError):
            raise Refused(ErrorCode.REQUEST_INVALID, 400) from None
    return found


def copied_of(form: Mapping[str, str]) -> ReplyCopied:
    """What was copied, from a suggestion's form or the draft's.

    Raises:
        Refused: `request_invalid`.
    """
    typed = typed_of(form)
    if not {"entry", "stage", "language", "text"} <= set(form):
        raise Refused(ErrorCode.REQUEST_INVALID, 400)
    return ReplyCopied(
        entry=typed.entry,
        stage=ReplyStage(typed.stage),
        language=typed.language,
        text=typed.text,
        language_chosen=typed.language_chosen,
        channel=typed.channel,
        overrides=overrides_of(form),
    )


@dataclass(frozen=True, slots=True)
class DraftState:
    """A draft with what was found in it.

    Attributes:
        typed: as the form has it.
        findings: of the linter, in the order of places.
        checked: whether the linter has looked.
        problem: why the reply was not recorded.
    """

    typed: Typed = Typed()
    findings: Sequence[LintFinding] = ()
    checked: bool = False
    problem: VidhukError | None = None
    given: Mapping[str, str] = field(default_factory=dict)
    """Reasons and consents as typed, so that a refusal loses nothing."""

    @property
    def pieces(self) -> list[DraftPiece]:
        """The text cut at every start and end of a finding."""
        text = self.typed.text
        inside = [one for one in self.findings if 0 <= one.start < one.end <= len(text)]
        edges = sorted({0, len(text), *(one.start for one in inside), *(one.end for one in inside)})
        return [DraftPiece(text[start:end], _worst(inside, start, end)) for start, end in pairwise(edges)]

    @property
    def ranked(self) -> list[LintFinding]:
        """Blocks first, then in the order of places."""
        return sorted(self.findings, key=lambda one: (_WORST_FIRST.index(one.severity), one.start))

    @property
    def blocking(self) -> list[LintRule]:
        """Rules that must be answered for."""
        return sorted({one.rule for one in self.findings if one.severity is Severity.BLOCK})

    @property
    def answered(self) -> bool:
        """Whether a reason was written down for any rule."""
        return any(name.startswith("reason_") and value.strip() for name, value in self.given.items())

    @property
    def consents(self) -> frozenset[LintRule]:
        """Rules that only the author's written consent leads past."""
        return NEEDS_CONSENT


def _worst(findings: Sequence[LintFinding], start: int, end: int) -> Severity | None:
    over = {one.severity for one in findings if one.start <= start and end <= one.end}
    return next((severity for severity in _WORST_FIRST if severity in over), None)
