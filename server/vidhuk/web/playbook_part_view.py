"""What the pages of recipes, required elements, topics and chains show; rules none, queries none of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from starlette.responses import Response

from vidhuk.contracts import ChainNode, CommentType, ErrorCode, ReplyStage, Suggestion
from vidhuk.errors import Refused, VidhukError
from vidhuk.intake.preview import try_chain, try_replies
from vidhuk.replies.own_pack import Item, found_in
from vidhuk.replies.pack import Block, Chain, Recipe, Requirement
from vidhuk.web.capture_view import reply_language_of
from vidhuk.web.playbook_forms import choices, form_of, items_from, requirement_key
from vidhuk.web.playbook_graph import WIDTH, drawn
from vidhuk.web.playbook_view import PlaybookView

LISTS = {
    "recipes": "recipes",
    "required": "recipes",
    "topics": "topics",
    "details": "topics",
    "asks": "topics",
    "chains": "chains",
}
"""The page that lists each kind of entry."""

_TEMPLATES = {
    "recipes": "playbook_recipe.html",
    "required": "playbook_required.html",
    "topics": "playbook_words.html",
    "details": "playbook_words.html",
    "asks": "playbook_words.html",
    "chains": "playbook_chain.html",
}
NEW = "new"
"""In place of a name: an entry that is not there yet."""


class PartView(PlaybookView):
    """One request to these pages."""

    def recipes(self) -> dict[str, Any]:
        """Recipes by stage, and the table of required elements."""
        stages = [stage for stage in ReplyStage if stage is not ReplyStage.NO_REPLY]
        recipes = [
            (stage, [(one, self.state_of(one)) for one in self.playbook.recipes if one.stage is stage])
            for stage in stages
        ]
        required = [(line, self.state_of(line)) for line in self.playbook.required]
        return {"recipes": recipes, "required": required, **choices()}

    @property
    def closer(self) -> dict[str, str]:
        """The topic of each thing that comments say more closely."""
        return {key: str(words.of) for key, words in self.playbook.closer.items()}

    def topics(self) -> list[tuple[str, list[tuple[str, str, str]]]]:
        """Kind by kind: name, a taste of its words, and whether the clinic changed it."""
        pack = self.playbook.pack
        topics = {str(words.id) for words in pack.topics}

        def state(kind: str, key: str, item: Item) -> str:
            detail = found_in(pack, "details", key) if kind == "topics" else None
            return self.state_of(item) or ("changed" if detail is not None and self.state_of(detail) else "")

        language = self.frame.sentences.language
        rows = {
            "topics": [(str(t.id), ", ".join(t.in_language(language)), state("topics", str(t.id), t)) for t in pack.topics],
            "asks": [(a.id, ", ".join(a.subject.in_language(language)), self.state_of(a)) for a in pack.asks],
            "details": [
                (str(d.id), ", ".join(d.patterns[:6] or d.marks), self.state_of(d))
                for d in pack.details
                if str(d.id) not in topics
            ],
        }  # fmt: skip
        return list(rows.items())

    def opened(self, kind: str, key: str) -> tuple[dict[str, str], Item | None]:
        """The form of one entry and the entry in force.

        Raises:
            Refused: `not_found`.
        """
        if kind not in LISTS:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        item = self.entry(kind, key)
        if item is None and kind == "required":
            item = self._required(key)
        if item is None and not (kind == "chains" and key == NEW):
            raise Refused(ErrorCode.NOT_FOUND, 404)
        return form_of(kind, key, item, self.playbook.pack), item

    def _required(self, key: str) -> Requirement | None:
        """A list of elements that no line of the playbook holds yet begins as the one that is used in its place."""
        found = requirement_key(key)
        if found is None:
            return None
        stage, types = found
        line = self.playbook.requirement(stage, next(iter(sorted(types)), CommentType.UNDETERMINED))
        return line.model_copy(update={"stage": stage, "types": types})

    def items(self, kind: str, key: str, form: Mapping[str, str]) -> list[Item]:
        """The entries of a form, checked in their place.

        Raises:
            Refused: `entry_invalid`.
        """
        return items_from(kind, key, form, self.entry(kind, key), self.playbook.pack)

    def drop(self, kind: str, key: str, *, person: str | None, now: datetime, revision: str | None) -> None:
        """The shipped entry again, a topic with the words that it is recognised by."""
        own = self.parts.playbook.own
        own.drop(kind, key, person=person, now=now, revision=revision)
        if kind == "topics" and found_in(self.own_pack, "details", key) is not None:
            own.drop("details", key, person=person, now=now)

    def shown(self, kind: str, key: str, items: Sequence[Item], language: str) -> dict[str, Any]:
        """What these entries make of real comments.

        Raises:
            Refused: `entry_invalid`.
        """
        if not items:
            return {"tried": [], "talks": None, "picture": None, "chain": None}
        first = items[0]
        playbook = self.with_changes(items)
        trial = self.trial(reply_language_of(language) or "uk")
        if isinstance(first, Chain):
            talks = try_chain(trial, playbook, first, self.newest([CommentType.QUESTION]))
            return {"tried": [], "talks": talks, "picture": drawn(first), "chain": first}

        def wanted(one: Suggestion) -> bool:
            if isinstance(first, Recipe):
                return one.entry == first.id
            if isinstance(first, Requirement):
                return one.stage is first.stage
            return any(why.code == "about" and why.params.get("detail") == key for why in one.why) or kind == "asks"

        stages = [first.stage] if isinstance(first, Recipe | Requirement) else []
        types = (
            first.types if isinstance(first, Recipe | Requirement) and first.types else _TYPES_OF.get(kind, CommentType)
        )
        tried = try_replies(trial, playbook, self.newest(types), stages=stages, wanted=wanted)
        return {"tried": tried, "talks": None, "picture": None, "chain": None}

    def one(
        self,
        kind: str,
        key: str,
        form: Mapping[str, str],
        *,
        refused: VidhukError | None = None,
        theirs: str | None = None,
        mine: str = "",
        tried: Sequence[Any] = (),
        talks: Sequence[Any] | None = None,
        picture: Any = None,
        chain: Chain | None = None,
    ) -> Response:
        """The page of one entry."""
        item = self.entry(kind, key)
        own = found_in(self.own_pack, kind, key) or (
            found_in(self.own_pack, "details", key) if kind == "topics" else None
        )
        if chain is None and isinstance(item, Chain):
            chain, picture = item, drawn(item)
        return self.page(
            _TEMPLATES[kind],
            status=200 if refused is None else refused.status,
            kind=kind,
            key=key,
            item=item,
            form=form,
            refused=refused,
            theirs=theirs,
            mine=mine,
            tried=tried,
            talks=talks,
            picture=picture,
            chain=chain,
            stopped=[],
            node_width=WIDTH,
            own=own is not None,
            shipped=found_in(self.current.shipped.pack, kind, key),
            revision=self.revision(kind, key),
            list_page=LISTS[kind],
            closer=self.closer,
            slots=sorted(self.playbook.blocks),
            asks=[(ask.id, ask.subject.in_language(self.frame.sentences.language)[0]) for ask in self.playbook.asks.values()],
            texts=self._texts_of(chain) if chain is not None else [],
            edges_shown=len([name for name in form if name.endswith("-from") and form[name]]) + 2,
            **choices(),
        )  # fmt: skip

    def _texts_of(self, chain: Chain) -> list[tuple[ChainNode, list[Block]]]:
        """The blocks that each step of a chain is said with."""
        found = []
        for node in chain.nodes:
            if node is ChainNode.ANSWER:
                slots = {"answer"}
            else:
                slots = {slot.removesuffix("?") for one in self.playbook.recipes_of_chain(node) for slot in one.slots}
            blocks = [
                block
                for slot in sorted(slots)
                for block in self.playbook.blocks.get(slot, ())
                if not block.when.asks or not block.when.asks.isdisjoint(chain.asks)
            ]
            found.append((node, blocks))
        return found


_TYPES_OF = {"asks": (CommentType.QUESTION,)}
