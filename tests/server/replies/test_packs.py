"""Every text of the playbook, in every language and form of address, with facts and without, may be posted as it is."""

from __future__ import annotations

import random
import re
from itertools import product

import pytest

from tests.server.replies.fixtures import FULL, NOTHING, NOW, labels
from vidhuk.contracts import Clinic, CommentType, Element, Flag, FormOfAddress, ReplyStage, Site
from vidhuk.replies import guard, load_playbook
from vidhuk.replies.compose import Situation, fill
from vidhuk.replies.facts import Case, Facts
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.pack import PLACE, Block
from vidhuk.replies.playbook import PLACES, variants
from vidhuk.replies.sentence import ENDS
from vidhuk.replies.similarity import jaccard
from vidhuk.replies.suggest import suggest

PLAYBOOK = load_playbook()
BLOCKS = [block for of_slot in PLAYBOOK.blocks.values() for block in of_slot]
LANGUAGES: tuple[ReplyLanguage, ...] = ("uk", "ru", "en")

TEXTS = {
    CommentType.COMPLAINT: "Чекала годину, на рецепції нагрубили.",
    CommentType.PRAISE: "Дякую лікарці Коваль, найкраща, рекомендую!",
    CommentType.QUESTION: "Скільки коштує УЗД черевної порожнини і де ви знаходитесь?",
    CommentType.MISINFORMED: "У вас немає ліцензії",
    CommentType.TROLL: "ха-ха",
    CommentType.SPAM: "знижки тут",
    CommentType.OTHER: "подивись",
    CommentType.UNDETERMINED: "хм",
}
LATIN = re.compile(r"[A-Za-z]")
CYRILLIC = re.compile(r"[А-Яа-яІіЇїЄєҐґ]")


def situation(clinic: Clinic, type_: CommentType, language: ReplyLanguage) -> Situation:
    case = Case(
        TEXTS[type_],
        "Олена Коваль",
        labels(type_.value, topics=["waiting"]),
        clinic,
        NOW,
        language,
        Site.FACEBOOK,
        type_,
        lead=False,
    )
    return Facts(PLAYBOOK, case).situation()


def clinic_that_says(form: FormOfAddress, clinic: Clinic) -> Clinic:
    return clinic.model_copy(update={"form_of_address": form})


@pytest.mark.parametrize("block", BLOCKS, ids=[block.id for block in BLOCKS])
def test_every_variant_of_a_block_is_fit_to_be_posted(block: Block) -> None:
    """Filled with real facts: nothing forbidden, no place left, whole sentences, letters of its own language."""
    filled = {
        **dict.fromkeys(PLACES - {"link", "today"}, ("Зразок",)),
        "link": ("https://x.ua/1",),
        "today": ("24 листопада 2026 року",),
    }
    for language, form in product(LANGUAGES, FormOfAddress):
        known = situation(clinic_that_says(form, FULL), CommentType.QUESTION, language)
        places = {**filled, **known.places}
        for source in variants(block, language, form):
            text = fill(source, places, random.Random(1))
            assert guard(text) == [], f"{language} {form}: {text}"
            assert not PLACE.search(text), text
            assert "  " not in text, text
            assert text == text.strip(), text
            assert text.endswith((*ENDS, "https://x.ua/1", "https://moz.gov.ua/license/1234")), text
            own = PLACE.sub("", source)
            foreign = CYRILLIC if language == "en" else LATIN
            assert not foreign.search(own), f"letters of another language: {own}"
            if language == "uk":
                assert not re.search(r"[ыэёъ]", own), f"Russian letters: {own}"
            if language == "ru":
                assert not re.search(r"[іїєґ]", own), f"Ukrainian letters: {own}"


FAMILIAR = re.compile(
    r"\b(?:ти|тебе|тобі|тобою|тв(?:ій|оя|оє|ої|ого|оєї|оєму|ою)|напиши|вкажи|пиши|захочеш|ты|тебя|тебе|тво(?:й|я|ё|и|его|ей|ему|ю)|укажи)\b",
    re.IGNORECASE,
)
POLITE = re.compile(
    r"\b(?:ви|вас|вам|вами|ваш\w*|напишіть|вкажіть|пишіть|чекайте|вы|вас|вам|ваш\w*|напишите|укажите|пишите)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("block", BLOCKS, ids=[block.id for block in BLOCKS])
def test_no_variant_mixes_the_forms_of_address(block: Block) -> None:
    for language in ("uk", "ru"):
        for source in variants(block, language, FormOfAddress.VY):
            assert not FAMILIAR.search(source), source
        for source in variants(block, language, FormOfAddress.TY):
            assert not POLITE.search(source), source


FIRST_PERSON = re.compile(
    r"(?<![\w'])(?:я|мене|мені|мій|моя|мое|меня|мне|мой|i|me|my|i'm|i'll)(?![\w'])", re.IGNORECASE
)
PAST_OF_THE_AUTHOR = re.compile(r"\b(?:ви|ти|вы|ты)\s+\w+(?:ла|в|л)\b", re.IGNORECASE)
NOT_A_CARE_WORD = re.compile(
    r"гарант|безпечно|без болю|100 ?%|безопасно|без боли|guarante|painless|знижк|скидк|discount|видаліть|удалите|delete",
    re.IGNORECASE,
)


@pytest.mark.parametrize("block", BLOCKS, ids=[block.id for block in BLOCKS])
def test_no_variant_speaks_as_i_guesses_a_gender_or_promises_a_result(block: Block) -> None:
    for language, form in product(LANGUAGES, FormOfAddress):
        for source in variants(block, language, form):
            assert not FIRST_PERSON.search(source), source
            assert not PAST_OF_THE_AUTHOR.search(source), source
            assert not NOT_A_CARE_WORD.search(source), source


CALQUES = re.compile(
    r"приймати участь|співпад|на протязі|в якості(?! (?:допомоги|послуг))|являєть|наступні (?:питання|дані)|самий кращий|у випадку|відноситись до вас|"
    r"любий (?:час|день)|не дивлячись на|прийняти міри|по телефону|по питанню|звертаємо увагу на те|шкода, що склалося|склалося (?:таке )?враження|сложилось впечатление",
    re.IGNORECASE,
)


@pytest.mark.parametrize("block", BLOCKS, ids=[block.id for block in BLOCKS])
def test_no_variant_holds_a_calque_or_the_classic_non_apology(block: Block) -> None:
    for form in FormOfAddress:
        for source in [*variants(block, "uk", form), *variants(block, "ru", form)]:
            assert not CALQUES.search(source) or (
                "по телефону" in source.lower() and source in [*block.ru, *block.ru_ty]
            ), source


STAGES = [stage for stage in ReplyStage if stage is not ReplyStage.NO_REPLY]


@pytest.mark.parametrize("clinic", [FULL, NOTHING], ids=["facts", "no-facts"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", STAGES, ids=[stage.value for stage in STAGES])
@pytest.mark.parametrize("type_", list(CommentType), ids=[type_.value for type_ in CommentType])
def test_every_type_and_stage_gets_three_different_whole_replies(
    type_: CommentType, stage: ReplyStage, language: ReplyLanguage, clinic: Clinic
) -> None:
    for form, site in ((FormOfAddress.VY, Site.FACEBOOK), (FormOfAddress.TY, Site.INSTAGRAM)):
        found = suggest(
            PLAYBOOK,
            comment_text=TEXTS[type_],
            author="Олена Коваль",
            labels=labels(type_.value, topics=["waiting"]),
            clinic=clinic_that_says(form, clinic),
            now=NOW,
            reply_language=language,
            stage=stage,
            site=site,
            strict=True,
        )
        texts = [suggestion.text for suggestion in found.suggestions]
        assert len(texts) == 3, texts
        for left, right in [(0, 1), (0, 2), (1, 2)]:
            assert jaccard(texts[left], texts[right]) < 0.5, texts
        for suggestion in found.suggestions:
            assert suggestion.stage is ReplyStage.PRIVATE_MESSAGE or guard(suggestion.text) == [], suggestion.text
            assert suggestion.language == language
            needs = PLAYBOOK.requirement(suggestion.stage, type_)
            if clinic is FULL and suggestion.stage is stage and (type_, stage) not in WITHOUT_FACTS_BY_NATURE:
                assert needs.must <= set(suggestion.elements), suggestion


# A stage chosen against the type has no facts to stand on: who corrects a praise has no fact that it is about.
WITHOUT_FACTS_BY_NATURE = {(type_, ReplyStage.CORRECT) for type_ in CommentType}


def test_two_hundred_comments_in_a_row_do_not_sound_alike() -> None:
    """Two hundred complaints of one clinic: at most one in twenty is near-identical to an earlier reply."""
    dice = random.Random(5)
    topics = sorted(PLAYBOOK.topics)
    posted: list[str] = []
    alike = 0
    for number in range(200):
        found = suggest(
            PLAYBOOK,
            comment_text=f"скарга {number}",
            author=dice.choice(["Олена", "Андрій Бойко", "Сонечко", "Ірина"]),
            labels=labels(topics=dice.sample(topics, 1)),
            clinic=FULL,
            now=NOW,
            earlier_replies=posted[-20:],
            strict=True,
        )
        text = found.suggestions[number % 3].text
        alike += any(jaccard(text, earlier) > 0.9 for earlier in posted)
        posted.append(text)
    assert alike <= 10


@pytest.mark.parametrize("flag", [Flag.SAFETY, Flag.LEGAL_THREAT, Flag.PRESS_OR_BLOGGER])
@pytest.mark.parametrize("type_", [CommentType.COMPLAINT, CommentType.TROLL, CommentType.QUESTION, CommentType.PRAISE])
def test_danger_law_and_press_get_only_a_holding_reply_and_the_lead(flag: Flag, type_: CommentType) -> None:
    for language in LANGUAGES:
        found = suggest(
            PLAYBOOK,
            comment_text=TEXTS[type_],
            author=None,
            labels=labels(type_.value, flags=[flag]),
            clinic=FULL,
            now=NOW,
            reply_language=language,
            stage=ReplyStage.ANSWER,
            strict=True,
        )
        assert found.call_lead
        assert len(found.suggestions) == 3
        for suggestion in found.suggestions:
            assert suggestion.stage is ReplyStage.HOLDING
            assert Element.R3 in suggestion.elements
            assert suggestion.why[0].code == "call-lead"
