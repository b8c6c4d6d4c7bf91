"""The clinic's own entries laid over the shipped playbook and checked as a whole; reads and writes no file.

Replaces the words of a shipped block, a shipped recipe, list of elements, topic or chain, or adds entries; a shipped pack is
never changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from vidhuk.clinic.yaml_text import YamlProblem, read_yaml, write_yaml
from vidhuk.contracts import CommentType, ErrorCode
from vidhuk.errors import CannotStart, Refused
from vidhuk.replies.contradictions import can_be_said, contradiction_in
from vidhuk.replies.held import LANGUAGES as SPOKEN
from vidhuk.replies.held import brought
from vidhuk.replies.pack import Ask, Block, Chain, Detail, Pack, Recipe, Requirement, SeverityRow, TopicWords
from vidhuk.replies.phrases_check import check_words
from vidhuk.replies.playbook import Playbook, check_whole, playbook_of
from vidhuk.replies.severities import not_allowed

FILE = "entries.yaml"
MAX_BYTES = 512 * 1024

LANGUAGES = ("uk", "ru", "en", "uk_ty", "ru_ty")

Item = Block | Recipe | Requirement | TopicWords | Detail | Ask | Chain | SeverityRow
"""One entry of the playbook that a clinic may have of its own."""


class OwnPack(BaseModel):
    """What the clinic's file may hold, each list as in a shipped pack."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    blocks: list[Block] = []
    recipes: list[Recipe] = []
    required: list[Requirement] = []
    topics: list[TopicWords] = []
    details: list[Detail] = []
    asks: list[Ask] = []
    chains: list[Chain] = []
    rules: list[SeverityRow] = []

    @property
    def items(self) -> list[Item]:
        """All entries, list by list."""
        return [item for kind in KINDS.values() for item in getattr(self, kind)]


KINDS: dict[type[BaseModel], str] = {
    Block: "blocks",
    Recipe: "recipes",
    Requirement: "required",
    TopicWords: "topics",
    Detail: "details",
    Ask: "asks",
    Chain: "chains",
    SeverityRow: "rules",
}
"""The list of the file in which an entry stands."""


def kind_of(item: Item) -> str:
    """The list of an entry."""
    return KINDS[type(item)]


def key_of(item: Item) -> str:
    """What an entry is called within its list: its id, a rule's name, a stage with its types."""
    if isinstance(item, SeverityRow):
        return item.rule.value
    if isinstance(item, Requirement):
        return f"{item.stage.value}.{'-'.join(sorted(type_.value for type_ in item.types)) or 'any'}"
    return str(item.id)


def way_to(item: Item) -> str:
    """List and name, as versions keep them; a block goes by its name alone."""
    return key_of(item) if isinstance(item, Block) else f"{kind_of(item)}/{key_of(item)}"


def found_in(pack: Pack | OwnPack, kind: str, key: str) -> Item | None:
    """One entry of a pack."""
    return next((item for item in getattr(pack, kind) if key_of(item) == key), None)


def revision_of(item: Item | None) -> str:
    """Tells two states of an entry apart; `none` where there is no such entry."""
    if item is None:
        return "none"
    return hashlib.sha256(json.dumps(_plain(item), ensure_ascii=False).encode()).hexdigest()[:20]


def with_items(own: OwnPack, items: Iterable[Item]) -> OwnPack:
    """The clinic's entries with these in place of those of the same name."""
    lists: dict[str, list[Item]] = {kind: list(getattr(own, kind)) for kind in KINDS.values()}
    for item in items:
        of_kind = lists[kind_of(item)]
        place = next((at for at, one in enumerate(of_kind) if key_of(one) == key_of(item)), None)
        of_kind[len(of_kind) if place is None else place : len(of_kind) if place is None else place + 1] = [item]
    return OwnPack().model_copy(update=lists)


def without(own: OwnPack, kind: str, key: str) -> OwnPack:
    """The clinic's entries without one."""
    return own.model_copy(update={kind: [item for item in getattr(own, kind) if key_of(item) != key]})


def only_own(shipped: Pack, own: OwnPack) -> OwnPack:
    """Entries that say something else than the shipped ones, in the order of their names."""
    lists = {
        kind: sorted((item for item in getattr(own, kind) if found_in(shipped, kind, key_of(item)) != item), key=key_of)
        for kind in KINDS.values()
    }
    return OwnPack().model_copy(update=lists)


def merged(shipped: Playbook, own: OwnPack | Sequence[Item]) -> Playbook:
    """The shipped playbook with the clinic's entries in place.

    Raises:
        Refused: `entry_invalid` (422) with entry and problem.
    """
    laid = own if isinstance(own, OwnPack) else with_items(OwnPack(), own)
    if not laid.items:
        return shipped
    _check_own(shipped, own.items if isinstance(own, OwnPack) else own)
    lists: dict[str, list[Any]] = {}
    for kind in KINDS.values():
        mine = {key_of(item): item for item in getattr(laid, kind)}
        there = [mine.pop(key_of(item), item) for item in getattr(shipped.pack, kind)]
        lists[kind] = [*there, *mine.values()]
    whole = shipped.pack.model_copy(update=lists)
    try:
        check_whole(FILE, whole)
        playbook = playbook_of(whole)
    except CannotStart as broken:
        raise invalid(str(broken.params.get("entry", "")), str(broken.params.get("problem", ""))) from broken
    _check_required(playbook, laid.required)
    return playbook


def merged_with(shipped: Playbook, own: OwnPack, items: Iterable[Item]) -> Playbook:
    """As `merged`, for entries that a person is about to save: a sentence of theirs must have a comment that leads to it.

    Raises:
        Refused: `entry_invalid` (422) with entry and problem.
    """
    playbook = merged(shipped, own)
    for item in items:
        added = isinstance(item, Block) and found_in(shipped.pack, "blocks", item.id) is None
        if isinstance(item, Block) and added and not can_be_said(playbook, item):
            raise invalid(item.id, "never_said")
    return playbook


def _check_own(shipped: Playbook, items: Sequence[Item]) -> None:
    seen: set[str] = set()
    slots = set(shipped.blocks)
    for item in items:
        way = way_to(item)
        if way in seen:
            raise invalid(key_of(item), "id_twice")
        seen.add(way)
        if against := contradiction_in(item):
            raise invalid(key_of(item), against)
        if isinstance(item, Block):
            before = found_in(shipped.pack, "blocks", item.id)
            if item.slot not in slots:
                raise invalid(item.id, "slot_unknown")
            if isinstance(before, Block) and (before.slot, before.elements, before.when) != (
                item.slot,
                item.elements,
                item.when,
            ):
                # Recipes count on what a shipped block brings and when it fits: only its words are the clinic's.
                raise invalid(item.id, "shape_changed")
    if wrong := not_allowed(item for item in items if isinstance(item, SeverityRow)):
        raise invalid(wrong.rule.value, "severity")


def _check_required(playbook: Playbook, own: Sequence[Requirement]) -> None:
    """A list of elements that the clinic changed must be within reach of every recipe that it holds for."""
    for line in own:
        if any(
            other is not line and other.stage is line.stage and other.types & line.types for other in playbook.required
        ):
            # Of two lists for one type the first would count, and the other be passed over in silence.
            raise invalid(key_of(line), "required_twice")
        for type_ in line.types or CommentType:
            if playbook.requirement(line.stage, type_) is not line:
                continue
            for recipe in playbook.recipes_for(line.stage, type_, frozenset()):
                slots = [slot.removesuffix("?") for slot in recipe.slots]
                blocks = [block for slot in slots for block in playbook.blocks.get(slot, ())]
                if any(line.must - brought(blocks, recipe, language) for language in SPOKEN):
                    raise invalid(recipe.id, "element_missing")


def own_pack(text: str) -> OwnPack:
    """The entries of a YAML text.

    Raises:
        Refused: `entry_invalid` (422).
    """
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise invalid("", "too_large")
    try:
        document = read_yaml(text)
    except YamlProblem as problem:
        raise invalid(problem.key, problem.problem, problem.line) from problem
    try:
        # A list without entries, as a person leaves it behind («topics:»), is no list.
        return OwnPack.model_validate({key: value for key, value in document.data.items() if value is not None})
    except ValidationError as broken:
        first = broken.errors(include_url=False, include_input=False, include_context=False)[0]
        entry = ".".join(str(step + 1) if isinstance(step, int) else str(step) for step in first["loc"])
        raise invalid(entry[:100], str(first["type"]), document.line(first["loc"])) from broken


def problems_of(shipped: Playbook, text: str) -> list[Refused]:
    """Everything that is wrong with a file, entry by entry, so that a person need not find one mistake after another."""
    try:
        document = read_yaml(text)
    except YamlProblem as problem:
        return [invalid(problem.key, problem.problem, problem.line)]
    found: list[Refused] = []
    good: list[Item] = []
    lines: dict[str, int] = {}
    for kind, entries in document.data.items():
        model = next((model for model, name in KINDS.items() if name == kind), None)
        if model is None or not isinstance(entries, list | None):
            found.append(invalid(str(kind), "extra_forbidden", document.line((kind,))))
            continue
        for place, entry in enumerate(entries or []):
            try:
                item: Any = model.model_validate(entry)
                merged(shipped, [item])
                check_words([item])
                good.append(item)
                lines.setdefault(key_of(item), document.line((kind, place)))
            except ValidationError as broken:
                first = broken.errors(include_url=False, include_input=False, include_context=False)[0]
                name = entry.get("id") if isinstance(entry, dict) else None
                steps = [str(name or f"{kind}.{place + 1}"), *(str(step) for step in first["loc"])]
                found.append(
                    invalid(".".join(steps)[:100], str(first["type"]), document.line((kind, place, *first["loc"])))
                )
            except Refused as refused:
                params = refused.params | {"line": document.line((kind, place))}
                found.append(Refused(refused.code, refused.status, **params))
    if not found:
        try:
            merged_with(shipped, with_items(OwnPack(), good), good)
        except Refused as refused:
            line = refused.params.get("line") or lines.get(str(refused.params.get("entry")), 0)
            found.append(Refused(refused.code, refused.status, **refused.params | {"line": line}))
    return found


def plain_of(own: OwnPack) -> dict[str, Any]:
    """The entries as YAML has them; an empty list is not there."""
    return {kind: [_plain(item) for item in getattr(own, kind)] for kind in KINDS.values() if getattr(own, kind)}


def text_of(items: Iterable[Item]) -> str:
    """YAML of entries, each list in the order of its names; an empty text for none."""
    plain = plain_of(only_own(Pack(), with_items(OwnPack(), items)))
    return write_yaml(plain) if plain else ""


def text_of_item(item: Item) -> str:
    """One entry as YAML, for a person who compares two."""
    return write_yaml(dict(_plain(item)))


def invalid(entry: str, problem: str, line: int = 0) -> Refused:
    """An entry that cannot be taken."""
    return Refused(ErrorCode.ENTRY_INVALID, 422, entry=entry, problem=problem, line=line)


def _plain(value: Any) -> Any:
    """Plain data without what is left at its default; sets in the order of their names."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        # A person looks for the name first.
        order = [*(name for name in ("id", "slot") if name in fields), *fields]
        return {
            fields[name].alias or name: _plain(getattr(value, name))
            for name in dict.fromkeys(order)
            if fields[name].is_required() or getattr(value, name) != fields[name].default
        }
    if isinstance(value, frozenset):
        return sorted(str(one) for one in value)
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, StrEnum) else value
