"""Two hundred comments of one kind in a row at one desk: three replies each time, and the page does not repeat itself."""

from __future__ import annotations

from itertools import cycle, islice

import pytest

from tests.server.replies.fixtures import FULL, NOTHING, NOW, labels
from vidhuk.contracts import Clinic, FormOfAddress
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.similarity import likeness

PLAYBOOK = load_playbook()
MANY, ALIKE = 200, 0.9
TOLD = {
    "undetermined": ["+", "1", "ну таке", "хм", "цікаво…", "ага, звісно", "ну-ну", "побачимо", "hmm ok", "и тут тоже"],
    "praise": ["❤️", "дякую!", "Ви найкращі", "спасибо вам", "👏👏", "Дуже привітні дівчата", "рекомендую всім", "thank you"],
    "question": [
        "Коли ви працюєте?", "А в неділю?", "Де вас знайти?", "Який у вас телефон?", "Як записатися?", "Парковка є?",
        "Скільки коштує консультація кардіолога?", "Ціна УЗД черевної порожнини?", "Картка підійде?", "А діти з якого віку?",
        "Чи можна з собакою?", "Коли будуть готові результати?", "Є аналізи вдома?", "Яка знижка пенсіонерам?",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "language", "form", "clinic", "place"),
    [
        ("undetermined", "uk", FormOfAddress.VY, NOTHING, 0),
        ("undetermined", "ru", FormOfAddress.TY, FULL, 1),
        ("undetermined", "en", FormOfAddress.VY, FULL, 0),
        ("praise", "uk", FormOfAddress.TY, FULL, 0),
        ("praise", "en", FormOfAddress.VY, NOTHING, 1),
        ("question", "uk", FormOfAddress.VY, FULL, 0),
        ("question", "ru", FormOfAddress.TY, NOTHING, 2),
    ],
)
def test_a_page_does_not_repeat_itself(
    kind: str, language: ReplyLanguage, form: FormOfAddress, clinic: Clinic, place: int
) -> None:
    """The manager takes the same place each time; the desk tells the two hundred replies before (intake/answers.py)."""
    posted: list[str] = []
    alike = 0
    for text in islice(cycle(TOLD[kind]), MANY):
        found = suggest(
            PLAYBOOK,
            comment_text=text,
            author=None,
            labels=labels(kind),
            clinic=clinic.model_copy(update={"form_of_address": form}),
            now=NOW,
            reply_language=language,
            earlier_replies=posted,
        )
        assert len(found.suggestions) == 3, f"{len(posted)}: {text}"
        reply = found.suggestions[place].text
        alike += any(likeness(reply, earlier) > ALIKE for earlier in posted)
        posted.append(reply)
    assert alike <= MANY // 20
