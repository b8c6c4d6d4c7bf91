"""One reply from building blocks: chooses, fills, checks; pure, the same seed gives the same reply."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from vidhuk.contracts import CommentType, Element, Flag, FormOfAddress, LintRule, ReplyStage, Severity, Site
from vidhuk.replies.clarified import SLOT, is_settled
from vidhuk.replies.guard import full_look
from vidhuk.replies.held import held, pleasantries, repeats
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.lint import Draft
from vidhuk.replies.pack import PLACE, Block, Recipe, Requirement
from vidhuk.replies.playbook import Playbook, variants
from vidhuk.replies.sentence import ENDS
from vidhuk.replies.similarity import jaccard, likeness

ATTEMPTS = 24
LOOKS = 6
"""How many composed replies the linter looks at before a recipe is given up."""
ALIKE = 0.5
"""Two suggestions side by side share less than this of their word 3-grams."""
CLOSE = 0.35
"""Nearer than this, another attempt is made."""
REPEATED = 0.85
"""A reply that is this much like one already on the page reads as a template (L15 warns at 0.9)."""


_ANSWERS = 3


class Unfit(Exception):
    """A composed reply broke a rule: a mistake in a pack.

    Args:
        entry: recipe.
        problem: what is wrong, for a test's output.
    """

    def __init__(self, entry: str, problem: str) -> None:
        super().__init__(f"{entry}: {problem}")
        self.entry = entry
        self.problem = problem


@dataclass(frozen=True)
class Situation:
    """Everything that conditions and places look at."""

    language: ReplyLanguage
    form: FormOfAddress
    type: CommentType
    site: Site | None
    about: frozenset[str]
    answered: tuple[str, ...]
    asks: tuple[str, ...]
    flags: frozenset[Flag]
    places: Mapping[str, Sequence[str]]
    """Ways to fill each place; one without a way is not filled."""
    name: str | None
    greeting: str | None
    private: bool = False
    """The talk is private already."""
    told: tuple[str, ...] = ()
    """Words of the author in a talk: a clarifying question that they answer is not asked."""


@dataclass(frozen=True)
class Reply:
    """One composed reply."""

    recipe: Recipe
    text: str
    elements: tuple[Element, ...]
    blocks: tuple[str, ...]
    sources: tuple[str, ...]
    """The variants as the pack writes them."""
    about: frozenset[str] = frozenset()
    """Details of the comment that made a block fit."""


@dataclass(frozen=True)
class _Candidate:
    block: Block
    source: str

    @property
    def elements(self) -> frozenset[Element]:
        """What this variant holds: words that a clinic wrote anew may hold less than their block is said to bring."""
        return held(self.source, self.block.elements)


def fits(block: Block, recipe: Recipe, situation: Situation) -> bool:
    """Whether the block's conditions hold."""
    when = block.when
    return (
        (not when.types or situation.type in when.types)
        and (not when.about or not when.about.isdisjoint(situation.about))
        and (not when.asks or not when.asks.isdisjoint(_asks(recipe, situation)))
        and (not when.flags or not when.flags.isdisjoint(situation.flags))
        and when.not_flags.isdisjoint(situation.flags)
        and (not when.stages or recipe.stage in when.stages)
        and (not when.sites or (situation.site or Site.FACEBOOK) in when.sites)
    )


def _asks(recipe: Recipe, situation: Situation) -> set[str]:
    """What a block may speak of: in an answer only what is answered in it, elsewhere what was asked."""
    if recipe.stage is ReplyStage.ANSWER and recipe.chain is None and situation.answered:
        return set(situation.answered)
    return {*situation.asks, *situation.answered}


def candidates(
    playbook: Playbook, slot: str, recipe: Recipe, situation: Situation, wanted: frozenset[Element]
) -> list[_Candidate]:
    """Variants that may stand in a slot: of the blocks that fit, those that bring most of what is wanted."""
    ranked: dict[tuple[int, int, int], list[_Candidate]] = {}
    for block in playbook.blocks.get(slot, ()):
        if not fits(block, recipe, situation):
            continue
        sources = [text for text in variants(block, situation.language, situation.form) if _fillable(text, situation)]
        if slot == SLOT:
            sources = [text for text in sources if not is_settled(text, situation.told)]
        for one in (_Candidate(block, source) for source in sources):
            ranked.setdefault((block.priority, len(one.elements & wanted), len(one.elements)), []).append(one)
    for rank in sorted(ranked, reverse=True):
        fitting = [one for one in ranked[rank] if _suits(one.source, situation)]
        if fitting:
            return fitting
    return ranked[max(ranked)] if ranked else []


_BEFORE_ALL = re.compile(
    r"\b(?:коментар|комментари|comment|сторін[кц]|страни[цч]|our page|публічн|публичн|public|openly)|на людях|на виду",
    re.IGNORECASE,
)
"""Words that only fit where everybody reads: in a private talk there is no comment and no page."""


def _suits(text: str, situation: Situation) -> bool:
    return not situation.private or _BEFORE_ALL.search(text) is None


def _fillable(text: str, situation: Situation) -> bool:
    return all(situation.places.get(place.lower()) for place in PLACE.findall(text))


@dataclass(frozen=True)
class Surroundings:
    """What one reply has to reckon with."""

    requirement: Requirement
    unavailable: frozenset[Element]
    """Elements that the facts do not allow."""
    seed: str
    draft: Draft
    """What the linter is told of the comment: its text, channel, author, type, the clinic and earlier replies."""
    beside: Sequence[Reply] = ()
    """Replies offered in the same set."""
    earlier: Sequence[str] = ()
    """Replies posted lately."""


def compose(playbook: Playbook, recipe: Recipe, situation: Situation, around: Surroundings) -> Reply | None:
    """The reply of a recipe, unlike the ones beside it and unlike earlier ones; None when the recipe does not apply.

    Raises:
        Unfit: every attempt broke a rule.
    """
    requirement, unavailable, beside, earlier = around.requirement, around.unavailable, around.beside, around.earlier
    wanted = (requirement.must | requirement.should) - unavailable
    slots = _slots(playbook, recipe, situation, wanted)
    if not slots:
        # A place that must be there is empty, or none of the optional ones has anything to say.
        return None
    dice = random.Random(around.seed)  # noqa: S311 - variety, not secrecy
    used = frozenset(source for reply in beside for source in reply.sources)

    def another(apart: frozenset[str] = used) -> Reply:
        return _one(recipe, slots, situation, dice, apart)

    stricter = frozenset(rule for rule, row in playbook.severities.items() if row.severity is not Severity.HINT)
    broken = Unfit(recipe.id, "too much like its neighbour")
    # The linter is asked last, because it costs more than composing; others are made only when a rule stopped the best.
    for reply in [*_unlike(another, beside, earlier), *(another(frozenset()) for _look in range(LOOKS))]:
        if max((jaccard(reply.text, other.text) for other in beside), default=0.0) >= ALIKE:
            continue
        try:
            return _checked(reply, requirement, unavailable, around.draft, stricter)
        except Unfit as unfit:
            broken = unfit
    raise broken


def _unlike(another: Callable[[], Reply], beside: Sequence[Reply], earlier: Sequence[str]) -> list[Reply]:
    """Up to `LOOKS` attempts, the one that is least like its neighbours and earlier replies first."""
    tried: dict[str, tuple[tuple[bool, float], Reply]] = {}
    for _attempt in range(ATTEMPTS):
        reply = another()
        if reply.text in tried:
            continue
        near = max((jaccard(reply.text, other.text) for other in beside), default=0.0)
        repeated = _repeated(reply.text, earlier)
        tried[reply.text] = ((repeated >= REPEATED, max(near, repeated)), reply)
        if near < CLOSE and repeated < REPEATED:
            break
    return [reply for _score, reply in sorted(tried.values(), key=lambda one: one[0])[:LOOKS]]


def _repeated(text: str, earlier: Sequence[str]) -> float:
    """How near the nearest of the earlier replies is; it stops looking at the first that is too near."""
    nearest = 0.0
    for posted in earlier:
        nearest = max(nearest, likeness(text, posted))
        if nearest >= REPEATED:
            break
    return nearest


def _slots(
    playbook: Playbook, recipe: Recipe, situation: Situation, wanted: frozenset[Element]
) -> list[list[_Candidate]] | None:
    filled: list[list[_Candidate]] = []
    for slot in recipe.slots:
        name, optional = slot.removesuffix("?"), slot.endswith("?")
        if name in _left_out(situation):
            continue
        found = candidates(playbook, name, recipe, situation, wanted)
        if found and name == "answer":
            # Each thing asked has its own answer; three are as many as a reader takes in.
            for ask in situation.answered[:_ANSWERS]:
                own = [candidate for candidate in found if ask in candidate.block.when.asks]
                if own:
                    filled.append(own)
            continue
        if found:
            filled.append(found)
        elif not optional:
            return None
    return filled


def _left_out(situation: Situation) -> frozenset[str]:
    """Pleasantries for which a reply of five sentences has no room."""
    if len(situation.answered) >= _ANSWERS:
        return frozenset({"asked", "offer", "soft"})
    if {"price_range", "price_span"} & set(situation.places):
        # The answer itself asks which service is meant.
        return frozenset({"offer", "soft"})
    return frozenset({"offer", "soft"}) if "rest" in situation.places else frozenset()


def _one(
    recipe: Recipe, slots: list[list[_Candidate]], situation: Situation, dice: random.Random, used: frozenset[str]
) -> Reply:
    chosen: list[_Candidate] = []
    said: frozenset[int] = frozenset()
    for options in slots:
        fresh = [option for option in options if option.source not in used] or options
        if said:
            # Who has thanked does not thank again in the next sentence.
            weights = [repeats(option.source, said) for option in fresh]
            least = min(weights)
            fresh = [option for option, weight in zip(fresh, weights, strict=True) if weight == least]
        chosen.append(dice.choice(fresh))
        said |= pleasantries(chosen[-1].source)
    sentences = [fill(candidate.source, situation.places, dice) for candidate in chosen]
    text = _with_prefix(" ".join(sentences), chosen[0].source, recipe, situation)
    elements = frozenset().union(*(candidate.elements for candidate in chosen))
    return Reply(
        recipe=recipe,
        text=text,
        elements=tuple(element for element in Element if element in elements),
        blocks=tuple(candidate.block.id for candidate in chosen),
        sources=tuple(candidate.source for candidate in chosen),
        about=frozenset().union(*(candidate.block.when.about & situation.about for candidate in chosen)),
    )


_ROUND = str.maketrans({"[": "(", "]": ")", "{": "(", "}": ")", "<": "(", ">": ")"})
"""A name in square brackets or braces would read as a place that nobody filled."""


def fill(source: str, places: Mapping[str, Sequence[str]], dice: random.Random) -> str:
    """Put the facts into a variant; `{Who}` asks for a capital letter."""

    def value(found: str) -> str:
        ways = places.get(found.lower()) or ()
        if not ways:
            return "{" + found + "}"
        way = dice.choice(ways).translate(_ROUND)
        return way[:1].upper() + way[1:] if found[0].isupper() else way

    text = PLACE.sub(lambda match: value(match[1]), source)
    # A fact that ends with its own full stop must not double the sentence's.
    return text.replace("..", ".").replace(" .", ".")


def _with_prefix(text: str, source: str, recipe: Recipe, situation: Situation) -> str:
    if recipe.prefix == "greeting" and situation.greeting:
        return f"{situation.greeting} {text}"
    if recipe.prefix == "name" and situation.name and not source.startswith("{") and not text[:2].isupper():
        return f"{situation.name}, {text[:1].lower()}{text[1:]}"
    return text


def _checked(
    reply: Reply, requirement: Requirement, unavailable: frozenset[Element], draft: Draft, stricter: frozenset[LintRule]
) -> Reply:
    entry, text = reply.recipe.id, reply.text
    lacking = requirement.must - unavailable - set(reply.elements)
    if lacking:
        raise Unfit(entry, f"lacks {', '.join(sorted(lacking))}: {text}")
    if "  " in text or text != text.strip() or not _ends_well(text):
        raise Unfit(entry, f"ragged: {text}")
    findings = full_look(draft, text, stricter)
    if findings:
        raise Unfit(entry, f"{findings[0].rule} {findings[0].matched!r}: {text}")
    return reply


def _ends_well(text: str) -> bool:
    # A link ends without a full stop, so that the stop does not become part of it.
    return text.endswith(ENDS) or text.rsplit(maxsplit=1)[-1].startswith(("http://", "https://"))
