"""Forms of the playbook's entries other than sentences: recipes, required elements, topics, questions, chains; judges nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from vidhuk.contracts import ChainNode, CommentType, Element, ReplyStage
from vidhuk.replies.own_pack import Item, found_in, invalid
from vidhuk.replies.pack import Ask, Chain, Detail, Pack, Phrases, Recipe, Requirement, TopicWords

LANGUAGES = ("uk", "ru", "en")
WEIGHTS = ("must", "should", "may")
ON = ("reply", "asked", "off")
SHAPES = ("short", "full", "warm")
PREFIXES = ("none", "name", "greeting")
MAX_EDGES = 30

Form = Mapping[str, str]


def lines_of(text: str) -> list[str]:
    """One entry a line, empty lines left out."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def requirement_key(key: str) -> tuple[ReplyStage, frozenset[CommentType]] | None:
    """Stage and types of `acknowledge.complaint` or `holding.any`; None for another text."""
    stage, _dot, types = key.partition(".")
    if stage not in list(ReplyStage) or stage == ReplyStage.NO_REPLY or not types:
        return None
    if types == "any":
        return ReplyStage(stage), frozenset()
    names = types.split("-")
    if any(name not in list(CommentType) for name in names) or names != sorted(names):
        return None
    return ReplyStage(stage), frozenset(CommentType(name) for name in names)


def form_of(kind: str, key: str, item: Item | None, pack: Pack) -> dict[str, str]:
    """An entry as the texts of its form."""
    match item:
        case Recipe():
            return {
                "slots": "\n".join(item.slots),
                "prefix": item.prefix,
                "shape": item.shape,
                **{f"type-{type_}": "1" for type_ in item.types},
            }
        case Requirement():
            found = {weight: getattr(item, weight) for weight in WEIGHTS}
            return {str(element): weight for weight, elements in found.items() for element in elements}
        case TopicWords() | Ask() | Detail():
            words = item.subject if isinstance(item, Ask) else item if isinstance(item, TopicWords) else None
            detail = found_in(pack, "details", key) if kind == "topics" else item
            patterns = detail.patterns if isinstance(detail, Detail | Ask) else []
            told = {name: "\n".join(getattr(words, name)) for name in LANGUAGES} if words is not None else {}
            return {**told, "patterns": "\n".join(patterns)}
        case Chain():
            edges = {
                f"edge-{place}-{part}": str(value)
                for place, edge in enumerate(item.edges)
                for part, value in (("from", edge.from_), ("to", edge.to), ("on", edge.on))
            }
            return {**edges, **{f"ask-{ask}": "1" for ask in item.asks}}
        case _:
            return {}


def items_from(kind: str, key: str, form: Form, before: Item | None, pack: Pack) -> list[Item]:
    """The entries that a form describes; the first one is the entry itself.

    Raises:
        Refused: `entry_invalid`.
    """
    new = form.get("new_id", "").strip()
    name = new or key
    if new and found_in(pack, kind, new) is not None:
        raise invalid(new, "id_twice")
    try:
        match kind:
            case "recipes" if isinstance(before, Recipe):
                return [_recipe(name, form, before)]
            case "required":
                return [_requirement(key, form)]
            case "topics" | "asks" | "details":
                return _words(kind, key, form, before, pack)
            case "chains":
                return [_chain(name, form, before)]
            case _:
                raise invalid(key, "other")
    except ValidationError as broken:
        first = broken.errors(include_url=False, include_input=False, include_context=False)[0]
        raise invalid(name, str(first["type"])) from broken


def _recipe(name: str, form: Form, before: Recipe) -> Recipe:
    told = before.model_dump(mode="json") | {
        "id": name,
        "slots": [line.replace(" ", "") for line in lines_of(form.get("slots", ""))],
        "prefix": form.get("prefix") or "none",
        "shape": form.get("shape") or before.shape,
        "types": [type_.value for type_ in CommentType if form.get(f"type-{type_}")],
    }
    return Recipe.model_validate(told)


def _requirement(key: str, form: Form) -> Requirement:
    found = requirement_key(key)
    if found is None:
        raise invalid(key, "other")
    stage, types = found
    weights = {weight: [e.value for e in Element if form.get(e.value) == weight] for weight in WEIGHTS}
    return Requirement.model_validate({"stage": stage.value, "types": [type_.value for type_ in types], **weights})


def _words(kind: str, key: str, form: Form, before: Item | None, pack: Pack) -> list[Item]:
    words = {name: lines_of(form.get(name, "")) for name in LANGUAGES}
    patterns = lines_of(form.get("patterns", ""))
    if kind != "details" and any(not lines for lines in words.values()):
        raise invalid(key, "too_short")
    if isinstance(before, Ask):
        return [before.model_copy(update={"subject": Phrases.model_validate(words), "patterns": patterns})]
    there = before if isinstance(before, Detail) else found_in(pack, "details", key)
    details: list[Item] = []
    if isinstance(there, Detail):
        if not patterns and not there.marks and there.near is None:
            raise invalid(key, "pattern")
        details = [there.model_copy(update={"patterns": patterns})]
    elif patterns:
        details = [Detail(id=key, patterns=patterns)]
    of = before.of if isinstance(before, TopicWords) else None
    return details if kind == "details" else [TopicWords.model_validate({"id": key, "of": of, **words}), *details]


def _chain(name: str, form: Form, before: Item | None) -> Chain:
    edges = [
        {"from": form.get(f"edge-{place}-from", ""), "to": form.get(f"edge-{place}-to", ""), "on": form.get(f"edge-{place}-on", "")}
        for place in range(MAX_EDGES)
        if form.get(f"edge-{place}-from") and form.get(f"edge-{place}-to")
    ]  # fmt: skip
    asks = [field.removeprefix("ask-") for field, value in form.items() if field.startswith("ask-") and value]
    there = before.asks if isinstance(before, Chain) else []
    ordered = [*(ask for ask in there if ask in asks), *(ask for ask in asks if ask not in there)]
    return Chain.model_validate({"id": name, "asks": ordered, "edges": edges})


def choices() -> dict[str, Any]:
    """What the forms offer to choose from."""
    return {
        "stages": [stage for stage in ReplyStage if stage is not ReplyStage.NO_REPLY],
        "all_types": list(CommentType),
        "all_elements": list(Element),
        "weights": WEIGHTS,
        "shapes": SHAPES,
        "prefixes": PREFIXES,
        "all_nodes": list(ChainNode),
        "all_on": ON,
    }
