"""What a person presses under "What was understood", read from its forms; decides nothing about labels."""

from __future__ import annotations

from pydantic import BaseModel, ValidationError

from vidhuk.contracts import CorrectedField, Correction, ErrorCode, Labels, MentionChoice, NameChoice, NameVerdict
from vidhuk.errors import Refused

ONE_OF = ("type", "language", "sentiment")


class MentionForm(BaseModel):
    """The buttons under a name that is ambiguous, or was."""

    start: int
    end: int
    name: str = ""
    nobody: str = ""
    undo: str = ""

    def choice(self) -> MentionChoice:
        """Whom the person chose; the buttons «nobody» and «take back» carry no name.

        Raises:
            Refused: `request_invalid`: no button says whom.
        """
        name = None if self.nobody or self.undo else self.name
        try:
            return MentionChoice(start=self.start, end=self.end, name=name, undo=bool(self.undo))
        except ValidationError as wrong:
            raise Refused(ErrorCode.REQUEST_INVALID, 400) from wrong


class NameForm(BaseModel):
    """The buttons under a name that the roster does not hold; without a verdict a decision is taken back."""

    name: str
    verdict: str = ""

    def choice(self) -> NameChoice:
        """What the person says of the name.

        Raises:
            Refused: `request_invalid`: a verdict of no closed list.
        """
        try:
            return NameChoice(name=self.name, verdict=NameVerdict(self.verdict) if self.verdict else None)
        except ValueError as wrong:
            raise Refused(ErrorCode.REQUEST_INVALID, 400) from wrong


class CorrectionForm(BaseModel):
    """A press that sets a label, turns one flag or topic over, or takes a correction back."""

    type: str = ""
    language: str = ""
    sentiment: str = ""
    turn: str = ""
    undo: str = ""

    def correction(self, labels: Labels) -> Correction | None:
        """What changes; `None` when the label says so already.

        Raises:
            Refused: `request_invalid`: a value of no closed list.
        """
        said: dict[str, object] = {
            field: value for field in ONE_OF if (value := getattr(self, field)) and value != getattr(labels, field)
        }
        if self.turn:
            field, _, value = self.turn.partition(":")
            if field not in (CorrectedField.FLAGS, CorrectedField.TOPICS):
                raise Refused(ErrorCode.REQUEST_INVALID, 400)
            now = [one.value for one in getattr(labels, field)]
            said[field] = [one for one in now if one != value] if value in now else [*now, value]
        if self.undo:
            said["undo"] = [self.undo]
        try:
            return Correction.model_validate(said) if said else None
        except ValidationError as wrong:
            raise Refused(ErrorCode.REQUEST_INVALID, 400) from wrong
