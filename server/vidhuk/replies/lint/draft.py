"""What the linter looks at: a reply with its comment, channel and clinic; same length as given, so that places stay true."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from vidhuk.contracts import Clinic, CommentType, LintRule, ReplyChannel, Severity
from vidhuk.replies.lint.patterns import AnyOf, Cues, cues_of
from vidhuk.replies.lint.quotes import cited_in, named_in, quoted_of
from vidhuk.replies.lint.sight import one_script
from vidhuk.replies.sentence import sentences_of
from vidhuk.replies.words import words_of

__all__ = ["Channel", "Concession", "Draft", "Finding", "Severity", "folded"]

Channel = ReplyChannel


@dataclass(frozen=True)
class Concession:
    """What was conceded: `minimum_uah` is the lead's least value that does not offend."""

    what: str = ""
    value_uah: float | None = None
    minimum_uah: float | None = None


@dataclass(frozen=True)
class Finding:
    """One place that breaks a rule; offsets are Unicode code points of the reply."""

    rule: LintRule
    severity: Severity
    start: int
    end: int
    matched: str


BEFORE = 120
"""Signs before a place that a rule may look at."""

# Spaces that come with pasted text stand where a pattern has its space.
_AS_TYPED = str.maketrans({**dict.fromkeys("’ʼ`´", "'"), **dict.fromkeys("\u00a0\u2007\u2009\u202f", " ")})
# A condition or a general statement confirms nothing; a turn of phrase («якщо чесно») is no condition.
_CONDITION = re.compile(
    r"\b(?:якщо|коли б|якби|усім, хто|усіх, хто|всіх, хто|всім, хто|кожен, хто|кожному, хто|усі, хто|всі, хто|будь-хто|"
    r"если|для всех, кто|всем, кто|все, кто|каждый, кто|каждому, кто|кто бы|if|whether|anyone who|everyone who|those who)\b"
    r"(?!,?\s*(?:чесно|коротко|відверто|можна так|честно|коротко|откровенно|можно так|honest))",
    re.IGNORECASE,
)


# «Якщо хочете», «якщо будуть питання» make nothing else in their sentence a condition.
_OF_COURTESY = re.compile(
    r"(?:якщо|если|if)\s+(?:(?:ви|вам|у вас|вы|вас|you)\s+)?(?:(?:ще|раптом|будуть|буде|виникнуть|є|маєте|матимете|лишилися|ещё|еще|вдруг|будут|будет|возникнут|есть|остались|have|still|need)\s+){0,3}"
    r"(?:хоч|захоч|бажа|зручн|не проти|ваша ласка|питання|запитання|побажанн|бажанн|потрібн\w* допомог|хотите|захотите|желаете|удобно|не против|вопрос|пожелани|нужн\w* помощ|you (?:like|wish|want|prefer)|(?:any )?(?:more |further )?questions|convenient|like\b|wish\b)"
)
# «Ви в нас лікувалися, навіщо таке писати?» asks nothing.
_REPROACH = re.compile(
    r"\b(?:навіщо|нащо|чому|хіба|невже|звідки|як можна|як же|зачем|почему|разве|неужели|откуда|как можно|как же|к чему|why|how come|how can)\b"
)
_KEEP_BACK = re.compile(
    r"\bне\s+(?:[\w']+\s+){0,2}?(?:пишіть|публікуйте|вказуйте|викладайте|залишайте|надсилайте|називайте|розкривайте|діліться|писати|публікувати|вказувати|викладати|розкривати|називати|"
    r"пишите|публикуйте|указывайте|выкладывайте|оставляйте|присылайте|называйте|раскрывайте|делитесь|писать|публиковать|указывать|выкладывать|раскрывать|называть)\b|"
    r"\b(?:do not|don't|never|not to|no need to|rather than|without)\s+(?:[\w']+\s+){0,2}?(?:post(?:ing)?|writ(?:e|ing)|shar(?:e|ing)|publish(?:ing)?|mention(?:ing)?|nam(?:e|ing)|disclos(?:e|ing)|send(?:ing)?|leav(?:e|ing))\b"
)
"""«Не публікуйте ваш діагноз» tells of nobody's."""
# What parts a sentence into clauses, and what a clinic says that it does not do («подарунків не даємо»).
_CLAUSE_ENDS = re.compile(
    r"(?<!будь ласка)(?<!пожалуйста)(?<!please),(?! (?:будь ласка|пожалуйста|please)\b)|[;:()]|\s[–—-]\s|\b(?:але|проте|однак|зате|но|однако|зато|but)\b"
)
_NOT_OURS = re.compile(
    r"\bне\s+[\w']{2,}(?:ємо|емо|имо|їмо|ймо|ем|им|ём|єм|ти|ть|ться|тись|тися)\b|\bне (?:буде|будет|(?:помож|помог|допомож|замін|замен|залагод|поверн|верн)\w+)\b|"
    r"\b(?:do|does|is|are|will|can|would)(?: not|n't)\b|\b(?:cannot|never)\b|\b(?:there is|there are|we have) no\b|\bno need\b"
)


def folded(text: str) -> str:
    """Lower case, one apostrophe, one space, words of one alphabet; as long as the text itself."""
    lower = text.lower()
    if len(lower) != len(text) or "Σ" in text:
        # A few letters are two in lower case, and a final sigma is another one.
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return one_script(lower.translate(_AS_TYPED))


@dataclass(frozen=True)
class Draft:
    """A reply before it is posted."""

    reply: str
    comment: str = ""
    channel: Channel = Channel.PUBLIC
    author: str | None = None
    comment_type: CommentType | None = None
    clinic: Clinic = field(default_factory=Clinic)
    earlier_replies: tuple[str, ...] = ()
    concession: Concession | None = None

    @property
    def in_public(self) -> bool:
        """Public reply or closing note."""
        return self.channel is not Channel.PRIVATE

    @property
    def of_harm(self) -> bool:
        """The author was hurt or is angry: no lightness, no selling."""
        return self.comment_type in (CommentType.COMPLAINT, CommentType.MISINFORMED, CommentType.TROLL)

    @cached_property
    def plain(self) -> str:
        """The reply, folded."""
        return folded(self.reply)

    @cached_property
    def comment_plain(self) -> str:
        """The comment, folded."""
        return folded(self.comment)

    @cached_property
    def comment_words(self) -> list[str]:
        """Words of the comment."""
        return words_of(self.comment)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Sentences of the reply as offsets."""
        return sentences_of(self.reply)

    @cached_property
    def quotes(self) -> list[tuple[int, int]]:
        """Places where the reply quotes the author's own words."""
        return quoted_of(self.plain, self.comment_plain)

    @cached_property
    def _names(self) -> list[tuple[int, int]]:
        return named_in(self.reply, self.plain)

    def named(self, at: int) -> bool:
        """Whether a place stands in the name of a thing («Твоя мама» is a programme)."""
        return any(start <= at < end for start, end in self._names)

    @cached_property
    def _cues(self) -> Cues:
        return cues_of(self.plain)

    def quoted(self, at: int) -> bool:
        """Whether a place stands inside the author's own words."""
        return any(start <= at < end for start, end in self.quotes)

    def _sentence_at(self, at: int) -> int:
        """Which sentence holds a place; -1 for the space between two."""
        place = bisect_right(self._starts, at) - 1
        return place if place >= 0 and at < self.sentences[place][1] else -1

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _end in self.sentences]

    def sentence(self, at: int) -> str:
        """The folded sentence around a place."""
        place = self._sentence_at(at)
        return self.plain if place < 0 else self.plain[slice(*self.sentences[place])]

    @cached_property
    def _conditions(self) -> list[list[int]]:
        return [
            [match.start() for match in _CONDITION.finditer(self.plain, start, end)] for start, end in self.sentences
        ]

    def conditional(self, at: int) -> bool:
        """Whether the sentence around a place only speaks of a condition or of people in general.

        A condition of courtesy («якщо хочете») holds for its own clause alone.
        """
        place = self._sentence_at(at)
        if place < 0 or not self._conditions[place]:
            return False
        own = self._clause(at)
        return any(
            own[0] <= condition < own[1] or not _OF_COURTESY.match(self.plain, condition)
            for condition in self._conditions[place]
        )

    def clause(self, at: int) -> str:
        """The folded clause around a place; a comma ends it."""
        start, end = self._clause(at)
        return self.plain[start:end]

    def _clause(self, at: int) -> tuple[int, int]:
        place = self._sentence_at(at)
        start, end = (0, len(self.plain)) if place < 0 else self.sentences[place]
        starts, ends = self._clause_ends
        after = bisect_right(ends, at) - 1
        before = bisect_right(starts, at)
        return (
            ends[after] if after >= 0 and starts[after] >= start else start,
            starts[before] if before < len(starts) and ends[before] <= end else end,
        )

    @cached_property
    def _clause_ends(self) -> tuple[list[int], list[int]]:
        """Where the signs between clauses begin and end, over all sentences."""
        marks = [mark.span() for part in self.sentences for mark in _CLAUSE_ENDS.finditer(self.plain, *part)]
        return [start for start, _end in marks], [end for _start, end in marks]

    def before(self, at: int) -> str:
        """As much of the folded text before a place as a rule looks at: a long text has many places."""
        return self.plain[max(0, at - BEFORE) : at]

    def _has(self, pattern: re.Pattern[str], place: tuple[int, int]) -> bool:
        """Whether a pattern stands between two places; remembered, since many findings share a clause."""
        key = (pattern, *place)
        if key not in self._looked:
            self._looked[key] = pattern.search(self.plain[slice(*place)]) is not None
        return self._looked[key]

    @cached_property
    def _looked(self) -> dict[tuple[re.Pattern[str], int, int], bool]:
        return {}

    def clause_has(self, pattern: re.Pattern[str], at: int) -> bool:
        """Whether a pattern stands in the clause around a place."""
        return self._has(pattern, self._clause(at))

    def disclaimed(self, at: int) -> bool:
        """Whether the clinic says in this clause that it does not do, give or promise."""
        return self.clause_has(_NOT_OURS, at)

    def kept_back(self, at: int) -> bool:
        """Whether the clause around a place only asks to keep something back."""
        return self.clause_has(_KEEP_BACK, at)

    def cited(self, at: int) -> bool:
        """Whether a place stands in quotation marks, whoever is quoted."""
        return any(start <= at < end for start, end in cited_in(self.plain))

    @cached_property
    def _questions(self) -> list[bool]:
        return [self.plain[start:end].rstrip().endswith("?") for start, end in self.sentences]

    def asking(self, at: int) -> bool:
        """Whether the sentence around a place is a question: it asserts nothing."""
        place = self._sentence_at(at)
        return place >= 0 and self._questions[place]

    def reproaching(self, at: int) -> bool:
        """Whether the question around a place only reproaches: what it says besides is asserted."""
        place = self._sentence_at(at)
        return self._has(_REPROACH, (0, len(self.plain)) if place < 0 else self.sentences[place])

    def find(self, rule: LintRule, severity: Severity, pattern: re.Pattern[str] | AnyOf) -> Iterator[Finding]:
        """Every match outside of the author's own words."""
        found = pattern.finditer(self.plain, self._cues) if isinstance(pattern, AnyOf) else pattern.finditer(self.plain)
        for match in found:
            if not self.quoted(match.start()):
                yield self.finding(rule, severity, match.start(), match.start() + len(match[0].rstrip()))

    def finding(self, rule: LintRule, severity: Severity, start: int, end: int) -> Finding:
        """A finding with the words as the reply has them."""
        return Finding(rule, severity, start, end, self.reply[start:end])
