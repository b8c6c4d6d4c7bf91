"""What the playbook's pages show: entries with their words, what is tried, what is missing, chains as a small graph; rules none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi.responses import HTMLResponse

from vidhuk.clinic import load_clinic
from vidhuk.contracts import ChainNode, Clinic, CommentType, ErrorCode, LintFinding, ReplyChannel, Severity
from vidhuk.errors import Refused, VidhukError
from vidhuk.insights import HistoryFilters, history_page
from vidhuk.intake.preview import Tried, recipes_with, try_block, types_for
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.own_pack import LANGUAGES, invalid, merged
from vidhuk.replies.pack import PLACE, Block, Chain
from vidhuk.replies.playbook import PLACES, Playbook
from vidhuk.web.frame import Frame
from vidhuk.web.parts import PageParts

TRIED_ON = 3
LOOKED_AT = 60
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


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A step of a chain in the picture."""

    node: ChainNode
    x: int


@dataclass(frozen=True, slots=True)
class DrawnEdge:
    """A way from one step to another: a path, and where its word stands."""

    start: ChainNode
    end: ChainNode
    on: str
    path: str
    label_x: int
    label_y: int


STEP, WIDTH, MIDDLE, HEIGHT = 170, 130, 96, 196


def drawn(chain: Chain) -> tuple[list[DrawnNode], list[DrawnEdge], int]:
    """Steps in a row from left to right, neighbours joined straight, the others by bows above and below; and the width."""
    order = [node for node in ChainNode if node in chain.nodes]
    at = {node: place for place, node in enumerate(order)}
    edges: list[DrawnEdge] = []
    for edge in chain.edges:
        one, other = at[edge.from_], at[edge.to]
        left, right = one * STEP + WIDTH // 2, other * STEP + WIDTH // 2
        middle = (left + right) // 2
        if other == one + 1:
            path, label_y = f"M{one * STEP + WIDTH} {MIDDLE} H{other * STEP - 8}", MIDDLE - 8
        else:
            above = edge.on == "asked"
            height = 34 + 26 * abs(other - one)
            edge_y = MIDDLE - 24 if above else MIDDLE + 24
            bow = edge_y - height if above else edge_y + height
            end_y = edge_y - 8 if above else edge_y + 8
            path = f"M{left} {edge_y} Q{middle} {bow} {right} {end_y}"
            label_y = (edge_y + bow) // 2 + (-4 if above else 14)
        edges.append(DrawnEdge(edge.from_, edge.to, edge.on, path, middle, label_y))
    return [DrawnNode(node, at[node] * STEP) for node in order], edges, (len(order) - 1) * STEP + WIDTH


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
        try:
            self.own = {block.id: block for block in self.current.own.blocks()}
        except VidhukError as broken:
            # The shipped words stay in force; the page says what is wrong with the file.
            self.problem, self.own = broken, {}

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
        """The block with the words of a form: one variant a line.

        Raises:
            Refused: `entry_invalid`.
        """
        words = {name: [line.strip() for line in form.get(name, "").splitlines() if line.strip()] for name in LANGUAGES}
        if any(not words[name] for name in ("uk", "ru", "en")):
            raise invalid(block.id, "too_short")
        if any(not 2 <= len(line) <= 600 for lines in words.values() for line in lines):
            raise invalid(block.id, "sentence_end")
        edited = block.model_copy(update=words)
        merged(self.current.shipped, [edited])
        return edited

    def tried(self, block: Block, language: ReplyLanguage) -> list[Tried]:
        """The block in replies to real comments of the archive."""
        types = types_for(self.playbook, block)
        with self.parts.db.read() as session:
            rows = history_page(session, HistoryFilters(), limit=LOOKED_AT).rows
        uuids = [row.uuid for row in rows if row.type in types]
        return try_block(
            self.parts.db,
            self.playbook,
            block,
            uuids[:20],
            clinic=self.clinic,
            language=language,
            now=self.frame.now,
            check=self.parts.check,
            most=TRIED_ON,
        )

    @property
    def clinic(self) -> Clinic:
        """The clinic; nothing is known when its file cannot be read."""
        try:
            return load_clinic(self.parts.clinic_path)
        except VidhukError:
            return Clinic()

    def broken(self, blocks: Sequence[Block]) -> list[Broken]:
        """Texts of these blocks that a rule of severity block would stop, every variant with its places filled."""
        found: list[Broken] = []
        for block in blocks:
            type_ = next(iter(types_for(self.playbook, block)), None)
            for name in LANGUAGES:
                for text in getattr(block, name):
                    found += [
                        Broken(block.id, name, text, finding)
                        for finding in self._said(PLACE.sub(_sample, text), type_)
                        if finding.severity is Severity.BLOCK
                    ]
        return found

    def _said(self, text: str, type_: CommentType | None) -> list[LintFinding]:
        return self.parts.check(
            text, comment="", channel=ReplyChannel.PUBLIC, author=None, comment_type=type_, earlier_replies=()
        )

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
        return self.frame.page(template, status=status, problem=self.problem, **context)

    def about(self, block: Block) -> dict[str, Any]:
        """What stands beside a block's words."""
        return {
            "types": types_for(self.playbook, block),
            "recipes": recipes_with(self.playbook, block.slot),
            "places": sorted(PLACES),
            "shipped": self.shipped.get(block.id),
            "own": block.id in self.own,
        }


def _sample(match: re.Match[str]) -> str:
    return _SAMPLES.get(match[1].lower(), _NEUTRAL)
