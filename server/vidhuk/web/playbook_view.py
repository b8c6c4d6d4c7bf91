"""What the playbook's pages show: entries with their words, what is tried, what is missing, chains as a small graph; rules none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from fastapi.responses import HTMLResponse
from pydantic import ValidationError

from vidhuk.clinic import load_clinic
from vidhuk.contracts import Clinic, CommentType, ErrorCode, LintFinding, ReplyChannel, Severity
from vidhuk.errors import Refused, VidhukError
from vidhuk.insights import HistoryFilters, history_page
from vidhuk.intake.preview import Trial, Tried, recipes_with, try_block, types_for
from vidhuk.replies.guard import BY_SENTENCE, channel_of
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.own_pack import (
    KINDS,
    LANGUAGES,
    MAX_BYTES,
    Item,
    OwnPack,
    found_in,
    invalid,
    key_of,
    kind_of,
    merged,
    merged_with,
    problems_of,
    revision_of,
    text_of_item,
    way_to,
    with_items,
)
from vidhuk.replies.pack import PLACE, Block, Chain
from vidhuk.replies.phrases_check import CARRIERS
from vidhuk.replies.playbook import ANSWER_KINDS, PLACES, Playbook
from vidhuk.web.block_conditions import BOXES, with_conditions
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts

TRIED_ON = 3
LOOKED_AT = 200
TRIED_AMONG = 20
"""Newest comments among which the preview looks for those that the entry fits."""

_SAMPLES = {
    "who": "адміністраторка",
    "by_when": "сьогодні до 18:00",
    "deadline": "завтра до 18:00",
    "price": "від 600 до 900 грн",
    "prices": "консультація — 600 грн",
    "today": "28 листопада",
    "to_channel": "у повідомлення сторінки",
    "in_channel": "у повідомленнях сторінки",
    "phone": "",
}
_NEUTRAL = "це"


@dataclass(frozen=True, slots=True)
class Entry:
    """One block as a list shows it.

    Attributes:
        block: with the clinic's words, where it has any.
        own: `changed`, `added` or empty: shipped as it is.
    """

    block: Block
    own: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A text that a rule of the linter would stop."""

    entry: str
    language: str
    text: str
    finding: LintFinding


class PlaybookView:
    """The playbook for one request.

    Args:
        parts: the desk's parts.
        frame: the request.
    """

    def __init__(self, parts: PageParts, frame: Frame) -> None:
        self.parts = parts
        self.frame = frame
        self.current = parts.playbook
        self.problem: VidhukError | None = None
        self.own_pack = OwnPack()
        try:
            self.own_pack = self.current.own.pack()
            merged(self.current.shipped, self.own_pack)
        except VidhukError as broken:
            # The last good entries stay in force; the page says what is wrong with the file.
            self.problem, self.own_pack = broken, OwnPack()
        self.own = {block.id: block for block in self.own_pack.blocks}

    @property
    def playbook(self) -> Playbook:
        """As it is in force."""
        return self.current.now()

    @property
    def shipped(self) -> dict[str, Block]:
        """Blocks of the program by id."""
        return {block.id: block for blocks in self.current.shipped.blocks.values() for block in blocks}

    def entries(self, query: str, *, only_own: bool) -> list[Entry]:
        """Blocks whose id, place or words hold every word that is looked for."""
        words = query.lower().split()
        shipped = self.shipped
        found = []
        for blocks in self.playbook.blocks.values():
            for block in blocks:
                own = "" if block.id not in self.own else "changed" if block.id in shipped else "added"
                hay = " ".join([block.id, block.slot, *(t for name in LANGUAGES for t in getattr(block, name))]).lower()
                if all(word in hay for word in words) and (own or not only_own):
                    found.append(Entry(block, own))
        return found

    def block(self, entry: str) -> Block:
        """One block.

        Raises:
            Refused: `not_found`.
        """
        found = next((b for blocks in self.playbook.blocks.values() for b in blocks if b.id == entry), None)
        if found is None:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        return found

    def edited(self, block: Block, form: Mapping[str, str]) -> Block:
        """The block with the words of a form, one variant a line; under another name an entry of the clinic's own.

        Only the clinic's own may have other conditions than it had.

        Raises:
            Refused: `entry_invalid`.
        """
        words = {name: [line.strip() for line in form.get(name, "").splitlines() if line.strip()] for name in LANGUAGES}
        if any(not words[name] for name in ("uk", "ru", "en")):
            raise invalid(block.id, "too_short")
        if any(not 2 <= len(line) <= 600 for lines in words.values() for line in lines):
            raise invalid(block.id, "sentence_end")
        name = form.get("new_id", "").strip()
        own = self.copied(block, name) if name else block
        edited = with_conditions(own.model_copy(update=words), form)
        self.with_changes([edited])
        return edited

    def copied(self, block: Block, name: str) -> Block:
        """The block as an entry of the clinic's own, under another name.

        Raises:
            Refused: `entry_invalid`.
        """
        if found_in(self.playbook.pack, "blocks", name) is not None:
            raise invalid(name, "id_twice")
        try:
            return Block.model_validate(block.model_dump() | {"id": name})
        except ValidationError as broken:
            raise invalid(name[:80], "name") from broken

    def everything(self) -> list[Item]:
        """All entries that a clinic may have of its own, as they are in force."""
        return [item for kind in KINDS.values() for item in getattr(self.playbook.pack, kind)]

    def entry(self, kind: str, key: str) -> Item | None:
        """One entry as it is in force."""
        return found_in(self.playbook.pack, kind, key)

    def standing(self, kind: str, key: str) -> str:
        """One entry as YAML, for a person who compares it with their own."""
        item = self.current.own.entry(kind, key)
        return "" if item is None else text_of_item(item)

    def revision(self, kind: str, key: str) -> str:
        """State of one entry, that a save wants back; a file that cannot be read lets nothing be saved anyway."""
        try:
            return revision_of(self.current.own.entry(kind, key))
        except VidhukError:
            return revision_of(None)

    def state_of(self, item: Item) -> str:
        """`changed`, `added` or empty: shipped as it is."""
        kind, key = kind_of(item), key_of(item)
        if found_in(self.own_pack, kind, key) is None:
            return ""
        return "added" if found_in(self.current.shipped.pack, kind, key) is None else "changed"

    def with_changes(self, items: Iterable[Item]) -> Playbook:
        """The playbook as it would be with these entries.

        Raises:
            Refused: `entry_invalid`.
        """
        changed = list(items)
        return merged_with(self.current.shipped, with_items(self.own_pack, changed), changed)

    def newest(self, types: Iterable[CommentType]) -> list[UUID]:
        """The newest comments of these types."""
        wanted = {str(type_) for type_ in types}
        with self.parts.db.read() as session:
            rows = history_page(session, HistoryFilters(), limit=LOOKED_AT).rows
        return [row.uuid for row in rows if str(row.type) in wanted][:TRIED_AMONG]

    def trial(self, language: ReplyLanguage) -> Trial:
        """What a preview is made with."""
        return Trial(self.parts.db, self.clinic, language, self.frame.now, self.parts.check, TRIED_ON)

    def tried(self, block: Block, language: ReplyLanguage) -> list[Tried]:
        """The block in replies to real comments of the archive."""
        playbook = self.playbook
        return try_block(self.trial(language), playbook, block, self.newest(types_for(playbook, block)))

    @property
    def clinic(self) -> Clinic:
        """The clinic; nothing is known when its file cannot be read."""
        try:
            return load_clinic(self.parts.clinic_path)
        except VidhukError:
            return Clinic()

    def broken(self, blocks: Sequence[Block]) -> list[Broken]:
        """Texts of these blocks for which a reply would not be offered, every variant with its places filled."""
        found: list[Broken] = []
        for block in blocks:
            type_ = next(iter(types_for(self.playbook, block)), None)
            stages = {recipe.stage for recipe in recipes_with(self.playbook, block.slot)}
            channel = channel_of(next(iter(stages))) if len(stages) == 1 else ReplyChannel.PUBLIC
            for name in LANGUAGES:
                for text in getattr(block, name):
                    stopped = self._stopped(PLACE.sub(_sample, text), type_, channel)
                    found += [Broken(block.id, name, text, finding) for finding in stopped]
        return found

    def broken_topics(self, *, only_own: bool) -> list[Broken]:
        """Words of topics for which a reply would not be offered, each in the sentence in which they stand."""
        found: list[Broken] = []
        for words in self.playbook.pack.topics:
            if only_own and found_in(self.own_pack, "topics", key_of(words)) is None:
                continue
            for name, carrier in CARRIERS.items():
                for text in getattr(words, name):
                    stopped = self._stopped(carrier.format(text), CommentType.COMPLAINT, ReplyChannel.PUBLIC)
                    found += [Broken(way_to(words), name, text, finding) for finding in stopped]
        return found

    def _stopped(self, said: str, type_: CommentType | None, channel: ReplyChannel) -> list[LintFinding]:
        findings = self.parts.check(
            said, comment="", channel=channel, author=None, comment_type=type_, earlier_replies=()
        )
        return [
            finding
            for finding in findings
            if finding.severity is Severity.BLOCK or (finding.severity is Severity.WARN and finding.rule in BY_SENTENCE)
        ]

    @property
    def problems(self) -> list[Refused]:
        """Everything that is wrong with the clinic's file."""
        try:
            return problems_of(self.current.shipped, self.current.own.text())
        except Refused as unreadable:
            return [unreadable]

    def asks_of(self, chain: Chain) -> list[str]:
        """What a chain is about, in the page's language."""
        return [self.playbook.asks[ask].subject.in_language(self.frame.sentences.language)[0] for ask in chain.asks]

    def poor(self) -> list[tuple[Block, list[str]]]:
        """Blocks with fewer variants in Russian or English than in Ukrainian, one at least."""
        found = []
        for entry in self.entries("", only_own=False):
            missing = [name for name in ("ru", "en") if len(getattr(entry.block, name)) * 2 <= len(entry.block.uk)]
            if missing:
                found.append((entry.block, missing))
        return found

    def page(self, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
        """A page of the playbook."""
        return self.frame.page(template, status=status, problem=self.problem, max_bytes=MAX_BYTES, **context)

    def about(self, block: Block) -> dict[str, Any]:
        """What stands beside a block's words."""
        return {
            "types": types_for(self.playbook, block),
            "recipes": recipes_with(self.playbook, block.slot),
            "places": sorted(PLACES),
            "shipped": self.shipped.get(block.id),
            "own": block.id in self.own,
            "revision": self.revision("blocks", block.id),
            "slots": sorted(self.playbook.blocks),
            "boxes": BOXES,
            "known": {
                "about": sorted({*(str(one.id) for one in self.playbook.pack.details), *self.playbook.topics}),
                "asks": sorted({*self.playbook.asks, *ANSWER_KINDS}),
            },
        }


def _sample(match: re.Match[str]) -> str:
    return _SAMPLES.get(match[1].lower(), _NEUTRAL)
