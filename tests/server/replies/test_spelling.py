"""Every word of the playbook stands in a kept dictionary of its language (hunspell's own, from Debian), and no calque does."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest
import yaml

from vidhuk.replies import load_playbook
from vidhuk.replies.lint import RULES
from vidhuk.replies.pack import PLACE

PLAYBOOK = load_playbook()
# Words that the dictionaries lack and people write: products, and forms that are younger than the dictionary.
OURS: dict[str, set[str]] = yaml.safe_load(
    (Path(__file__).parents[2] / "data" / "suggest" / "spelling.yaml").read_text(encoding="utf-8")
)
DICTIONARIES = {"uk": "uk_UA", "ru": "ru_RU", "en": "en_US"}
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

CALQUES = re.compile(
    r"при(?:й)?ма(?:ти|ємо|є|ють) участь|прийняти участь|співпада|співпал|на протязі|являєть|являют|самий (?:кращий|великий|головний)|саме головне|відноситись|відноситесь|"
    r"\bлюбий (?:час|день|спосіб)|\bлюба (?:хвилина|інформація)|не дивлячись на|прийняти міри|приймати міри|по (?:питанню|питанням|телефону|причині|вихідним|понеділкам)|"
    r"слідуюч|наступним чином|в даний (?:час|момент)|на даний (?:час|момент)|дана (?:ситуація|проблема)|даний (?:випадок|коментар|відгук)|у якості|в якості(?! (?:допомоги|послуг))|"
    r"вибачаюсь|вибачаємось|мається на увазі|приносимо (?:свої )?вибачення за доставлені|доставлені незручності|за рахунок того|рахуємо(?!ся)|на рахунок|у випадку якщо|"
    r"задавати питання|задайте питання|задати питання|мішати|підіймати питання|підняли питання|заключа|об'являє|отримати задоволення|нажаль|будьласка|будь-ласка|всього лиш|"
    r"обслуговування клієнтів здійснюється|здійснюється|проводиться робота|з метою|у зв'язку з цим|з приводу чого|шкода, що склалося|склалося (?:таке )?враження",
    re.IGNORECASE,
)


def texts(language: str) -> list[str]:
    """All that the playbook may say in a language."""
    found: list[str] = []
    for of_slot in PLAYBOOK.blocks.values():
        for block in of_slot:
            plain = {"uk": [*block.uk, *block.uk_ty], "ru": [*block.ru, *block.ru_ty], "en": block.en}[language]
            found += plain
    found += [getattr(speciality, language) for speciality in PLAYBOOK.pack.specialities]
    for words in [*PLAYBOOK.topics.values(), *(ask.subject for ask in PLAYBOOK.asks.values()), *PLAYBOOK.greetings]:
        found += words.in_language(language)
    return [*found, *(rule.REWRITE[language] for rule in RULES.values())]


@cache
def unknown(language: str) -> frozenset[str]:
    """Words of the playbook that hunspell does not know."""
    words = sorted({word for text in texts(language) for word in _WORD.findall(PLACE.sub(" ", text))})
    checked = subprocess.run(
        ["hunspell", "-l", "-i", "utf-8", "-d", DICTIONARIES[language]],
        input="\n".join(word.replace("’", "'") for word in words),
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return frozenset(checked.stdout.split())


@pytest.mark.parametrize("language", DICTIONARIES)
def test_every_word_is_spelt_as_the_dictionary_has_it(language: str) -> None:
    assert unknown(language) - set(OURS[language]) == set()


@pytest.mark.parametrize("language", DICTIONARIES)
def test_no_exception_is_left_over(language: str) -> None:
    said = {word for text in texts(language) for word in _WORD.findall(text)}
    assert set(OURS[language]) <= said


def test_no_text_holds_a_calque_or_office_talk() -> None:
    assert [text for text in texts("uk") if CALQUES.search(text)] == []


def test_the_polite_pronoun_is_small_and_quotes_are_ukrainian() -> None:
    for language in ("uk", "ru"):
        for text in texts(language):
            assert not re.search(r"(?<=[а-яіїєґё,:;] )(?:Ви|Вас|Вам|Вами|Ваш\w*|Вы)\b", text), text
            assert '"' not in text, text
            assert "“" not in text, text
            assert not re.search(r"\s[,.!?;:]|\s-\s|,,|\.\.(?!\.)", text), text
    for text in texts("uk"):
        assert not re.search(r"[А-яіїєґ][ʼ`´’][яюєї]", text), f"one apostrophe in the packs: {text}"
