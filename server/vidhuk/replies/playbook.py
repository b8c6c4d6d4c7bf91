"""The playbook: all packs together, checked as a whole; answers which blocks and recipes fit and composes nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from vidhuk.clinic.yaml_text import YamlProblem, read_yaml
from vidhuk.contracts import ChainNode, CommentType, Element, ErrorCode, Flag, FormOfAddress, LintRule, ReplyStage
from vidhuk.errors import CannotStart
from vidhuk.replies.held import LANGUAGES, brought
from vidhuk.replies.known_steps import KnownStep, known_steps
from vidhuk.replies.pack import (
    PLACE,
    Ask,
    Block,
    Chain,
    Greeting,
    Pack,
    Phrases,
    Promises,
    Recipe,
    Requirement,
    Role,
    SeverityRow,
    TopicWords,
)
from vidhuk.replies.sentence import ENDS
from vidhuk.replies.service_names import ServiceNames
from vidhuk.replies.specialities import Specialities
from vidhuk.replies.typed import Spelling, beginning_of
from vidhuk.replies.words import Finder, pattern_of, words_of

PACKS = Path(__file__).resolve().parent / "packs"

PLACES = frozenset(
    {
        "topic", "subject", "to_channel", "in_channel", "who", "by_when", "deadline", "service", "price", "prices", "today",
        "hours", "address", "phone", "doctor", "specialist", "metro", "parking", "insurance", "languages", "promotions", "until",
        "fact", "link", "clinic", "day", "hours_list", "rest", "doctors_list", "no_specialist", "over", "elsewhere",
        "unnamed_price", "price_range", "price_span", "free_service", "only_day",
    }
)  # fmt: skip
"""What `{…}` may name; a capital first letter asks for a capital first letter."""

ANSWER_KINDS = frozenset(
    {
        "price-list",
        "price-unnamed",
        "price-range",
        "price-span",
        "price-free",
        "hours-list",
        "hours-day",
        "hours-only-day",
        "promotion-over",
        "fact",
        "doctors-list",
        "doctors-none",
        "doctors-elsewhere",
    }
)
"""Answers that are no question of their own: several prices, from what to what many cost, a service that is free, timetables or doctors at once, the hours of one day, an offer
that has ended, a speciality that nobody of the roster has, one that is at another branch only, a general fact of the clinic."""

_ANY_BRACE = re.compile(r"[{}\[\]<>]|_{2,}")
_VY = re.compile(
    r"\b(?:ви|вас|вам|вами|ваш\w*|вы|вас|вам|вами)\b|\b(?:на|за|роз|с|до)?(?:пишіть|пишите)\b|\w+(?:айте|яйте|ійте|уйте)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Playbook:
    """Everything the packs hold, indexed."""

    blocks: dict[str, tuple[Block, ...]]
    """By slot."""
    recipes: tuple[Recipe, ...]
    required: tuple[Requirement, ...]
    topics: dict[str, Phrases]
    closer: dict[str, TopicWords]
    """What a comment may say more closely of a topic: parking of the premises."""
    details: Finder
    near: Finder
    """As `details`, of words that count only where `beside` finds the same label."""
    beside: Finder
    marks: tuple[tuple[str, str], ...]
    asks: dict[str, Ask]
    asked: Finder
    greetings: tuple[Greeting, ...]
    services: ServiceNames
    specialities: Specialities
    roles: dict[str, Role]
    fillers: frozenset[str]
    spelling: Spelling
    """Of words that are typed in Latin letters."""
    general_services: frozenset[str]
    """Signs of `services` that name nothing by themselves."""
    promises: Promises
    chains: tuple[Chain, ...] = ()
    known_steps: tuple[KnownStep, ...] = ()
    entries: frozenset[str] = field(default=frozenset())
    severities: dict[LintRule, SeverityRow] = field(default_factory=dict)
    """What the lead made of the linter's rules."""
    pack: Pack = field(default_factory=Pack)
    """All packs as one, as they were written."""

    def recipes_for(
        self, stage: ReplyStage, type_: CommentType, flags: frozenset[Flag], *, private: bool = False
    ) -> list[Recipe]:
        """Recipes of a stage: those for a flag that is up, else those written for the type, else those for any type.

        A talk that is private already has its own where a public reply would ask to come there.
        """
        of_stage = [
            recipe
            for recipe in self.recipes
            if recipe.chain is None and recipe.stage == stage and (not recipe.types or type_ in recipe.types)
        ]
        own = [recipe for recipe in of_stage if recipe.private and not recipe.flags.isdisjoint(flags)]
        own = own or [recipe for recipe in of_stage if recipe.private and not recipe.flags]
        if private and own:
            return own
        of_stage = [recipe for recipe in of_stage if not recipe.private]
        flagged = [recipe for recipe in of_stage if not recipe.flags.isdisjoint(flags)]
        plain = [recipe for recipe in of_stage if not recipe.flags]
        return flagged or [recipe for recipe in plain if recipe.types] or plain

    def recipes_of_chain(self, node: ChainNode) -> list[Recipe]:
        """Recipes of one step of the answer chains."""
        return [recipe for recipe in self.recipes if recipe.chain is node]

    def requirement(self, stage: ReplyStage, type_: CommentType) -> Requirement:
        """Elements of that reply; nothing is required where no line says so."""
        of_stage = [line for line in self.required if line.stage == stage]
        for line in [
            *(line for line in of_stage if type_ in line.types),
            *(line for line in of_stage if not line.types),
        ]:
            return line
        return Requirement(stage=stage)


def variants(block: Block, language: str, form: FormOfAddress) -> list[str]:
    """Ways to say a block."""
    if form == FormOfAddress.TY:
        if language == "uk" and block.uk_ty:
            return block.uk_ty
        if language == "ru" and block.ru_ty:
            return block.ru_ty
    return list({"uk": block.uk, "ru": block.ru}.get(language, block.en))


@cache
def load_playbook(folder: Path = PACKS) -> Playbook:
    """Read and check all packs of a folder.

    Raises:
        CannotStart: `playbook_invalid` with file, line, entry and problem.
    """
    packs = [(path.name, _pack(path)) for path in sorted(folder.glob("*.yaml"))]
    if not packs:
        raise _invalid(str(folder.name), "no_packs")
    _check(packs)
    promises = [pack.promises for _name, pack in packs if pack.promises is not None]
    if len(promises) != 1:
        raise _invalid(packs[0][0], "promises_once")
    lists = {name for name in Pack.model_fields if name != "promises"}
    together = {name: [entry for _file, pack in packs for entry in getattr(pack, name)] for name in lists}
    return playbook_of(Pack(promises=promises[0]).model_copy(update=together))


def playbook_of(pack: Pack) -> Playbook:
    """Index one whole pack; it was checked before."""
    blocks: dict[str, list[Block]] = defaultdict(list)
    for block in pack.blocks:
        blocks[block.slot].append(block)
    if pack.promises is None:
        raise _invalid("", "promises_once")
    return Playbook(
        blocks={slot: tuple(of_slot) for slot, of_slot in blocks.items()},
        recipes=tuple(pack.recipes),
        required=tuple(pack.required),
        topics={str(words.id): words for words in pack.topics if words.of is None},
        closer={str(words.id): words for words in pack.topics if words.of is not None},
        details=Finder((str(d.id), pattern_of(p)) for d in pack.details for p in d.patterns),
        near=Finder((str(d.id), pattern_of(p)) for d in pack.details if d.near for p in d.near.words),
        beside=Finder((str(d.id), pattern_of(p)) for d in pack.details if d.near for p in d.near.beside),
        marks=tuple((mark, str(detail.id)) for detail in pack.details for mark in detail.marks),
        asks={ask.id: ask for ask in pack.asks},
        asked=Finder(((ask.id, pattern_of(p)) for ask in pack.asks for p in ask.patterns), longest=True),
        greetings=tuple(pack.greetings),
        services=ServiceNames(_service_names(pack)),
        specialities=Specialities(pack.specialities),
        roles={name.lower(): role for role in pack.roles for name in role.names},
        spelling=_spelling(pack),
        general_services=frozenset(f"#{place}" for place, same in enumerate(pack.same_services) if same.general),
        fillers=frozenset(word for line in pack.fillers for word in words_of(line)),
        promises=pack.promises,
        known_steps=known_steps(pack.blocks),
        chains=tuple(pack.chains),
        entries=frozenset(recipe.id for recipe in pack.recipes),
        severities={row.rule: row for row in pack.rules},
        pack=pack,
    )


def _service_names(pack: Pack) -> list[list[str]]:
    """Names of one service each; a speciality that no service is named after is one by itself («прийом уролога»)."""
    groups = [list(same.names) for same in pack.same_services]
    known = {name for names in groups for name in names}
    plain = [[name for name in (row.uk, row.ru, row.en, *row.names) if "*" not in name] for row in pack.specialities]
    return [*groups, *(names for names in plain if not known.intersection(names))]


def _spelling(pack: Pack) -> Spelling:
    """Words that questions are made of; names of services and specialities by their beginnings."""
    patterns = [pattern_of(text) for ask in pack.asks for text in ask.patterns]
    steps = [step for pattern in patterns for step in pattern]
    names = [name for row in pack.specialities for name in (row.uk, row.ru, *row.names)]
    names += [name for same in pack.same_services for name in same.names]
    nouns = [word for name in names for word in words_of(name)]
    words = [word for line in pack.fillers for word in words_of(line)]
    words += [stem for stem, is_open in steps if not is_open]
    beginnings = [*(stem for stem, is_open in steps if is_open), *map(beginning_of, nouns)]
    return Spelling(_cyrillic([*words, *nouns]), _cyrillic(beginnings))


def _cyrillic(words: Iterable[str]) -> list[str]:
    return [word for word in words if not word.isascii()]


def check_whole(file: str, pack: Pack) -> None:
    """What the entries of one whole pack must be to each other.

    Raises:
        CannotStart: `playbook_invalid` with the entry and the problem.
    """
    _check([(file, pack)])


def _pack(path: Path) -> Pack:
    try:
        document = read_yaml(path.read_text(encoding="utf-8"), ours=True)
    except YamlProblem as problem:
        raise _invalid(path.name, problem.problem, problem.line, problem.key) from problem
    except (OSError, UnicodeDecodeError) as unreadable:
        raise _invalid(path.name, "unreadable") from unreadable
    try:
        return Pack.model_validate(document.data)
    except ValidationError as broken:
        first = broken.errors(include_url=False, include_input=False, include_context=False)[0]
        loc = first["loc"]
        entry = ".".join(str(step + 1) if isinstance(step, int) else step for step in loc)
        raise _invalid(path.name, str(first["type"]), document.line(loc), entry) from broken


def _invalid(file: str, problem: str, line: int = 0, entry: str = "") -> CannotStart:
    return CannotStart(ErrorCode.PLAYBOOK_INVALID, file=file, line=line, entry=entry, problem=problem)


def _check(packs: list[tuple[str, Pack]]) -> None:
    """What one entry cannot know about the others."""
    seen: set[str] = set()
    slots = {block.slot for _name, pack in packs for block in pack.blocks}
    asks = {ask.id for _name, pack in packs for ask in pack.asks}
    topics = {str(words.id) for _name, pack in packs for words in pack.topics}
    details = {str(detail.id) for _name, pack in packs for detail in pack.details} | topics
    for name, pack in packs:
        for entry in [*(block.id for block in pack.blocks), *(recipe.id for recipe in pack.recipes)]:
            if entry in seen:
                raise _invalid(name, "id_twice", entry=entry)
            seen.add(entry)
        for block in pack.blocks:
            check_block(name, block, asks, details)
        _check_steps(name, pack, asks, slots)
        for patterns, owner in [
            *((d.patterns, str(d.id)) for d in pack.details),
            *(([*d.near.words, *d.near.beside], str(d.id)) for d in pack.details if d.near),
            *((a.patterns, a.id) for a in pack.asks),
        ]:
            _check_patterns(name, owner, patterns)
    taken: set[str] = set()
    for name, pack in packs:
        for chain in pack.chains:
            if taken & set(chain.asks):
                # Which of two chains a talk is in nobody could say.
                raise _invalid(name, "ask_twice", entry=chain.id)
            taken |= set(chain.asks)
    _check_elements(packs)


def _check_steps(file: str, pack: Pack, asks: set[str], slots: set[str]) -> None:
    for chain in pack.chains:
        if set(chain.asks) - asks:
            raise _invalid(file, "condition_unknown", entry=chain.id)
        ways = [(edge.from_, edge.on) for edge in chain.edges]
        if len(set(ways)) < len(ways):
            raise _invalid(file, "edge_twice", entry=chain.id)
        if any(edge.from_ is ChainNode.PERSON or edge.to is edge.from_ for edge in chain.edges):
            raise _invalid(file, "edge_nowhere", entry=chain.id)
    for recipe in pack.recipes:
        if any(slot.removesuffix("?") not in slots for slot in recipe.slots):
            raise _invalid(file, "slot_unknown", entry=recipe.id)


def check_block(file: str, block: Block, asks: set[str], details: set[str]) -> None:
    """What a block must hold to: known conditions and places, whole sentences, one form of address.

    Raises:
        CannotStart: `playbook_invalid`.
    """
    if block.when.asks - asks - ANSWER_KINDS or block.when.about - details:
        raise _invalid(file, "condition_unknown", entry=block.id)
    for text in [*block.uk, *block.ru, *block.en, *block.uk_ty, *block.ru_ty]:
        places = PLACE.findall(text)
        if any(place.lower() not in PLACES for place in places) or _ANY_BRACE.search(PLACE.sub("", text)):
            raise _invalid(file, "place_unknown", entry=block.id)
        if text != text.strip() or not text.endswith((*ENDS, "}")):
            raise _invalid(file, "sentence_end", entry=block.id)
    for plain, familiar in ((block.uk, block.uk_ty), (block.ru, block.ru_ty)):
        if not familiar and any(_VY.search(text) for text in plain):
            raise _invalid(file, "ty_missing", entry=block.id)
        if any(_VY.search(text) for text in familiar):
            raise _invalid(file, "ty_mixed", entry=block.id)


def _check_patterns(file: str, owner: str, patterns: list[str]) -> None:
    for pattern in patterns:
        try:
            pattern_of(pattern)
        except ValueError as broken:
            raise _invalid(file, "pattern", entry=owner) from broken


def _check_elements(packs: list[tuple[str, Pack]]) -> None:
    """Every recipe can reach every element that its stage must hold, when the facts allow it."""
    by_slot: dict[str, list[Block]] = defaultdict(list)
    for _name, pack in packs:
        for block in pack.blocks:
            by_slot[block.slot].append(block)
    required = [line for _name, pack in packs for line in pack.required]
    for name, pack in packs:
        for recipe in pack.recipes:
            if recipe.chain is not None:
                # A step of a talk holds what the step is for; the first answer held the rest.
                continue
            blocks = [block for slot in recipe.slots for block in by_slot[slot.removesuffix("?")]]
            reachable = frozenset.intersection(*(brought(blocks, recipe, language) for language in LANGUAGES))
            # Inside a private talk no private channel has to be named, and no reason for it.
            beside = frozenset({Element.R3, Element.R7}) if recipe.private else frozenset()
            for line in _requirements(required, recipe):
                if line.must - reachable - beside:
                    raise _invalid(name, "element_missing", entry=recipe.id)


def _requirements(required: list[Requirement], recipe: Recipe) -> Iterable[Requirement]:
    for line in required:
        if line.stage == recipe.stage and (line.types & recipe.types or (not line.types and not recipe.types)):
            yield line
