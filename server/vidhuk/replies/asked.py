"""A question with all that its answer depends on; finds nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from vidhuk.clinic import branches_of
from vidhuk.contracts import Branch, Clinic, Labels
from vidhuk.replies.branches_named import named_branches
from vidhuk.replies.foreign import may_stand
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.latin import proper
from vidhuk.replies.playbook import Playbook
from vidhuk.replies.words import same_stem

Found = dict[str, tuple[str, ...]]
"""Places and the ways to fill them."""


@dataclass(frozen=True)
class Comment:
    """A comment with what its answer depends on."""

    playbook: Playbook
    words: list[str]
    labels: Labels
    clinic: Clinic
    now: datetime
    """Wall-clock time of the clinic."""
    language: ReplyLanguage

    @property
    def today(self) -> date:
        """The clinic's day."""
        return self.now.date()

    @property
    def content(self) -> list[str]:
        """Words that may name a thing: no fillers, none too short."""
        return [word for word in self.words if len(word) > 3 and word not in self.playbook.fillers]

    def names(self, words: list[str]) -> int:
        """How many of these words the comment holds, in any form."""
        return shared(words, self.words)


def shared(own: list[str], said: list[str]) -> int:
    """How many words of the one stand in the other, in any form."""
    return sum(any(same_stem(word, one) for one in said) for word in own)


def named_of(branches: Sequence[Branch], comment: Comment) -> list[Branch]:
    """Branches that the comment names, by a word of their name or another name of theirs, or as the reading found them."""
    found = {mention.lemma for mention in comment.labels.mentions if not mention.ambiguous}
    return named_branches(branches, comment.words, found)


def own_text(entry: object, name: str, language: ReplyLanguage) -> str:
    """A field of a fact in the reply's language when the clinic wrote it so (`text_ru`), else as it stands; on one line."""
    extra = getattr(entry, "model_extra", None) or {}
    own = extra.get(f"{name}_{language}")
    text = own if isinstance(own, str) and own.strip() else getattr(entry, name) or ""
    return " ".join(text.split())


def branch_name(name: str, comment: Comment) -> str:
    """What a branch is called in the reply's language: as the clinic wrote it for that, else in Latin letters in English."""
    plain = " ".join(name.split())
    branch = next((one for one in branches_of(comment.clinic) if " ".join(one.name.split()) == plain), None)
    own = plain if branch is None else own_text(branch, "name", comment.language)
    if may_stand(own, comment.language):
        return own
    aliases = [] if branch is None else [" ".join(one.split()) for one in branch.aliases]
    return next((one for one in aliases if may_stand(one, "en")), None) or proper(own)


def quoted(name: str, language: ReplyLanguage) -> str:
    """A name in the quotes of a language; one that has some already keeps them."""
    if any(sign in name for sign in "«»“”"):
        return name
    return f"“{name}”" if language == "en" else f"«{name}»"
