"""The shape of the playbook's YAML packs; a pack that does not fit is refused with file, line and entry."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from vidhuk.contracts import (
    ChainNode,
    CommentType,
    Element,
    Flag,
    LintRule,
    MissingFact,
    ReplyStage,
    Severity,
    Site,
    Topic,
)

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
Line = Annotated[str, StringConstraints(min_length=2, max_length=600)]
Shape = Literal["short", "full", "warm"]
Prefix = Literal["none", "name", "greeting"]

CALL_LEAD = frozenset({Flag.SAFETY, Flag.LEGAL_THREAT, Flag.PRESS_OR_BLOGGER})
"""Flags after which only a holding reply is offered and the lead is called (playbook, section 2)."""

PLACE = re.compile(r"\{([A-Za-z_]+)\}")
"""A place of a text that facts fill."""


class Strict(BaseModel):
    """Exact keys only: a misspelt key must not pass in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class When(Strict):
    """Conditions of a block; an empty one is no condition."""

    types: frozenset[CommentType] = frozenset()
    about: frozenset[str] = frozenset()
    """Details or topics, of which the comment names at least one."""
    asks: frozenset[str] = frozenset()
    flags: frozenset[Flag] = frozenset()
    """At least one of these."""
    not_flags: frozenset[Flag] = frozenset()
    stages: frozenset[ReplyStage] = frozenset()
    sites: frozenset[Site] = frozenset()


class Words(Strict):
    """Variants in three languages; the `_ty` lists are for clinics that say «ти»."""

    uk: Annotated[list[Line], Field(min_length=1)]
    ru: Annotated[list[Line], Field(min_length=1)]
    en: Annotated[list[Line], Field(min_length=1)]
    uk_ty: list[Line] = []
    ru_ty: list[Line] = []


class Block(Words):
    """One building block: what it brings (elements), when it fits, how it can be said."""

    id: Slug
    slot: Slug
    elements: frozenset[Element] = frozenset()
    when: When = When()
    priority: int = 0


class Recipe(Strict):
    """How a whole reply is put together; a slot that ends with `?` is left out when no block fits."""

    id: Slug
    stage: ReplyStage
    types: frozenset[CommentType] = frozenset()
    flags: frozenset[Flag] = frozenset()
    shape: Shape
    prefix: Prefix = "none"
    slots: Annotated[
        list[Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\??$")]], Field(min_length=1, max_length=6)
    ]
    why: Slug
    private: bool = False
    """For a talk that is private already: it asks nobody to come there."""
    chain: ChainNode | None = None
    """The step of an answer chain that this reply takes; None for a reply that stands alone."""


class ChainEdge(Strict):
    """From one step of a chain to the next, and what of the author's leads there."""

    from_: ChainNode = Field(alias="from")
    to: ChainNode
    on: Literal["reply", "asked", "off"]


class Chain(Strict):
    """An answer chain for standard questions: its steps are the ends of its edges."""

    id: Slug
    asks: Annotated[list[str], Field(min_length=1)]
    edges: Annotated[list[ChainEdge], Field(min_length=1)]

    @property
    def nodes(self) -> list[ChainNode]:
        """Steps in the order in which the edges name them."""
        return list(dict.fromkeys(node for edge in self.edges for node in (edge.from_, edge.to)))

    def after(self, node: ChainNode, on: str) -> ChainNode:
        """The next step; a person where the chain knows none."""
        return next((edge.to for edge in self.edges if edge.from_ is node and edge.on == on), ChainNode.PERSON)


class Requirement(Strict):
    """Elements of a reply by stage and type (playbook, section 4)."""

    stage: ReplyStage
    types: frozenset[CommentType] = frozenset()
    must: frozenset[Element] = frozenset()
    should: frozenset[Element] = frozenset()
    may: frozenset[Element] = frozenset()


class Phrases(Strict):
    """Phrases for one place of the texts, in three languages."""

    uk: Annotated[list[Line], Field(min_length=1)]
    ru: Annotated[list[Line], Field(min_length=1)]
    en: Annotated[list[Line], Field(min_length=1)]

    def in_language(self, language: str) -> list[str]:
        """The phrases of one language."""
        return {"uk": self.uk, "ru": self.ru}.get(language, self.en)


class TopicWords(Phrases):
    """What stands for `{topic}`: general words after «про», never words of health.

    One that is `of` a topic is a detail of it, «паркування» of the premises: it is spoken of where the comment names it.
    """

    id: Annotated[Topic | Slug, Field(union_mode="left_to_right")]
    of: Topic | None = None

    @model_validator(mode="after")
    def _is_a_topic_or_of_one(self) -> TopicWords:
        if isinstance(self.id, Topic) == (self.of is not None):
            raise ValueError("of")
        return self


class Near(Strict):
    """Words that tell something only beside others of the same comment: «вакцини» beside «немає»."""

    words: Annotated[list[str], Field(min_length=1)]
    beside: Annotated[list[str], Field(min_length=1)]


class Detail(Strict):
    """What a comment mentions, found by patterns of words; it may also be a topic's name."""

    id: Slug | Topic
    patterns: Annotated[list[str], Field(min_length=1)] = []
    near: Near | None = None
    marks: list[str] = []
    """Signs that are no words: emoji."""


class Ask(Strict):
    """What a question asks for, and which fact of the clinic answers it."""

    id: Slug
    fact: MissingFact
    topics: list[Topic] = []
    patterns: list[str] = []
    subject: Phrases


class Greeting(Phrases):
    """A greeting for the hours `[from_hour, to_hour)` of the clinic's day."""

    from_hour: Annotated[int, Field(ge=0, le=23)]
    to_hour: Annotated[int, Field(ge=1, le=24)]


class SameService(Strict):
    """Names of one service in the three languages and in short."""

    names: Annotated[list[str], Field(min_length=2)]
    general: bool = False
    """A way of looking or doing that says nothing without what it is of: «УЗД», «аналіз», «видалення»."""


class Speciality(Strict):
    """What a doctor is called in a reply of each language, and other names that people and rosters use."""

    uk: Line
    ru: Line
    en: Line
    names: list[Line] = []


class Role(Strict):
    """A role as Ukrainian clinics write it, and what it is called in a Russian or English reply."""

    names: Annotated[list[str], Field(min_length=1)]
    ru: Line
    en: Line


class Promises(Strict):
    """Working minutes until an answer, hours of a request's deadline."""

    answer_minutes: dict[CommentType, Annotated[int, Field(ge=10, le=2_880)]]
    deadline_hours: Annotated[int, Field(ge=24, le=168)]


class SeverityRow(Strict):
    """How far a rule of the linter goes in this clinic, with who said so and when."""

    rule: LintRule
    severity: Severity
    person: Annotated[str, StringConstraints(min_length=1, max_length=100, strip_whitespace=True)]
    at: datetime
    reason: Annotated[str, StringConstraints(max_length=300, strip_whitespace=True)] = ""


class Pack(Strict):
    """One file."""

    blocks: list[Block] = []
    recipes: list[Recipe] = []
    required: list[Requirement] = []
    topics: list[TopicWords] = []
    details: list[Detail] = []
    asks: list[Ask] = []
    greetings: list[Greeting] = []
    same_services: list[SameService] = []
    specialities: list[Speciality] = []
    roles: list[Role] = []
    fillers: list[str] = []
    chains: list[Chain] = []
    rules: list[SeverityRow] = []
    """Only a clinic's own file has these."""
    promises: Promises | None = None
