"""Words of care and of courtesy in their usual spelling where people commonly spell them otherwise; judges nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from vidhuk.replies.lint.sight import Seen

__all__ = ["put_right"]

# Whole words as they are spoken; typed so on purpose or in haste.
_SPOKEN = {
    "шо": "що", "дякуєм": "дякуємо", "дякуемо": "дякуємо", "чекаєм": "чекаємо", "спс": "спасибо", "спасіба": "спасибо", "спасиба": "спасибо",
    "пжл": "пожалуйста", "пжлст": "пожалуйста", "чо": "что", "шоб": "щоб", "thx": "thanks", "thnx": "thanks", "ur": "your", "pls": "please", "plz": "please",
    "payed": "paid", "choosen": "chosen",
}  # fmt: skip
# Beginnings that are commonly misspelt; what follows stays. None of them begins a word of its own.
_BEGINNINGS = {
    "благодор": "благодар", "бладогар": "благодар", "блогодар": "благодар", "дякуу": "дякую", "паціент": "пацієнт", "пацієт": "пацієнт", "пациэнт": "пациент", "пацыент": "пациент",
    "пациет": "пациент", "кліент": "клієнт", "клієтн": "клієнт", "клиет": "клиент", "консультоц": "консультац", "консулитац": "консультац", "конусльтац": "консультац", "консультц": "консультац", "лікуваня": "лікування", "лікуваню": "лікуванню",
    "лікаваня": "лікування", "ликуван": "лікуван", "личени": "лечени", "операціі": "операції", "апераці": "операці", "аператив": "операти", "опирац": "операц", "прийем": "прийом", "приом": "прийом", "прыйом": "прийом",
    "преем": "прием", "преём": "приём", "визыт": "визит", "вызит": "визит", "візіт": "візит", "діогноз": "діагноз", "диогноз": "диагноз", "анализз": "анализ", "онализ": "анализ", "оналіз": "аналіз",
    "процидур": "процедур", "працедур": "процедур", "процедуур": "процедур", "обследавани": "обследовани", "обслидовани": "обследовани", "обстиж": "обстеж", "посищени": "посещени", "посещяли": "посещали", "обращялись": "обращались",
    "обрашал": "обращал", "завитал": "завітал", "безболезнено": "безболезненно", "безболезно": "безболезненно", "бесболезнен": "безболезнен", "безбалісн": "безболісн", "гарантіру": "гарантиру", "горанти": "гаранти", "горантує": "гарантує", "гарантуем": "гарантуєм",
    "телефануй": "телефонуй", "тилифон": "телефон", "тілефон": "телефон", "знишк": "знижк", "скитк": "скидк", "канкурент": "конкурент", "конкурэнт": "конкурент", "конкуренд": "конкурент",
    "appointement": "appointment", "apointment": "appointment", "appoinment": "appointment", "appointmant": "appointment", "treatement": "treatment", "treatmant": "treatment", "tretment": "treatment", "pacient": "patient", "pateint": "patient", "vistit": "visit", "visting": "visiting",
    "chosing": "choosing", "chossing": "choosing", "garant": "guarant", "gaurant": "guarant", "gurant": "guarant", "guarent": "guarant", "garuant": "guarant", "diagnoz": "diagnos", "proceedure": "procedure", "procedue": "procedure", "consultaion": "consultation", "surgary": "surgery", "recieve": "receive",
    "competiter": "competitor", "compeditor": "competitor", "discont": "discount", "docter": "doctor", "reciept": "receipt", "recepit": "receipt",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_WRONG = re.compile(rf"(?:{'|'.join(sorted(map(re.escape, _BEGINNINGS), key=len, reverse=True))})")


def put_right(given: str) -> Seen | None:
    """The text with such words in their usual spelling; None where there are none, as nearly always."""
    wrong = [(word, right) for word in _WORD.finditer(given) if (right := _right(word[0].lower())) is not None]
    if not wrong:
        return None
    found, at = Seen(given), 0
    for word, right in wrong:
        found.keep(at, word.start())
        found.put(right.capitalize() if word[0][:1].isupper() else right, word.start(), word.end())
        at = word.end()
    found.keep(at, len(given))
    return found


@lru_cache(maxsize=32_768)
def _right(word: str) -> str | None:
    if word in _SPOKEN:
        return _SPOKEN[word]
    wrong = _WRONG.match(word)
    return None if wrong is None else _BEGINNINGS[wrong[0]] + word[wrong.end() :]
