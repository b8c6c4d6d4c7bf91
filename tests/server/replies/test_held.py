"""A suggestion claims the elements that its words hold, whoever wrote them, and says each pleasantry once."""

from __future__ import annotations

import pytest

from tests.server.replies.fixtures import FULL, NOTHING, NOW, labels
from vidhuk.contracts import Clinic, CommentType, Element, ReplyStage
from vidhuk.errors import Refused
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.held import THANKS, held
from vidhuk.replies.own_pack import LANGUAGES, merged
from vidhuk.replies.pack import Block

PLAYBOOK = load_playbook()


def block_of(entry: str) -> Block:
    return next(block for block in PLAYBOOK.pack.blocks if block.id == entry)


def test_every_shipped_sentence_holds_what_its_entry_brings() -> None:
    lost = [
        (block.id, text, sorted(block.elements - held(text, block.elements)))
        for block in PLAYBOOK.pack.blocks
        for language in LANGUAGES
        for text in getattr(block, language)
        if held(text, block.elements) != block.elements
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("entry", "text", "lost"),
    [
        ("asked-subject", "Слухаємо уважно.", Element.R9),
        ("heard-topic", "Прочитали про {topic} двічі.", Element.R9),
    ],
)
def test_a_sentence_written_anew_does_not_claim_what_it_no_longer_holds(entry: str, text: str, lost: Element) -> None:
    words = block_of(entry).model_copy(update={"uk": [text], "uk_ty": []})
    playbook = merged(PLAYBOOK, [words])
    seen = 0
    for type_ in (CommentType.QUESTION, CommentType.COMPLAINT):
        for number in range(6):
            found = suggest(
                playbook,
                comment_text=f"Скільки коштує консультація кардіолога? {number}",
                author=None,
                labels=labels(type_.value, topics=["price"]),
                clinic=FULL,
                now=NOW,
            )
            for one in found.suggestions:
                if text.partition("{")[0] in one.text:
                    seen += 1
                    assert lost not in one.elements
    assert seen > 0


@pytest.mark.parametrize(
    ("entries", "text"),
    [(("move", "move-here"), "Хочемо допомогти, це особисте."), (("who",), "Відповімо, щойно зможемо.")],
)
def test_words_without_a_required_part_cannot_take_the_place_of_those_that_bring_it(
    entries: tuple[str, ...], text: str
) -> None:
    silent = [block_of(entry).model_copy(update={"uk": [text], "uk_ty": []}) for entry in entries]
    with pytest.raises(Refused) as refused:
        merged(PLAYBOOK, silent)
    assert refused.value.params["problem"] == "element_missing"


@pytest.mark.parametrize("clinic", [FULL, NOTHING])
def test_a_reply_thanks_once(clinic: Clinic) -> None:
    stages = [ReplyStage.ACKNOWLEDGE, ReplyStage.HOLDING, ReplyStage.ANSWER, ReplyStage.REQUEST_DETAILS]
    told = [
        one.text
        for type_ in (CommentType.COMPLAINT, CommentType.QUESTION, CommentType.UNDETERMINED, CommentType.OTHER)
        for stage in stages
        for language in ("uk", "ru", "en")
        for number in range(4)
        for one in suggest(
            PLAYBOOK,
            comment_text=f"Коментар {number}",
            author=None,
            labels=labels(type_.value, topics=["waiting"] if number % 2 else []),
            clinic=clinic,
            now=NOW,
            stage=stage,
            reply_language=language,
        ).suggestions
    ]
    assert len(told) > 200
    assert [text for text in told if len(THANKS.findall(text)) > 1] == []
