"""L08: what the author tells is not denied in public."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L08
SEVERITY = Severity.WARN
BASIS = "I06"
REWRITE = {
    "uk": "Хочемо почути більше, щоб розібратися.",
    "ru": "Хотим услышать больше, чтобы разобраться.",
    "en": "We would like to hear more so that we can look into it.",
}

PATTERN = any_of(
    r"\b(?:це |это )?(?:не правда|неправда|не відповідає дійсності|не соответствует действительности|не відповідає правді|чиста вигадка|чистая выдумка|це вигадка|это выдумка|повна нісенітниця|полная чушь|маячня|чушь\b|бред\b|дурниц[іяю]|перебільш\w+|преувелич\w+|безпідставн\w+|необґрунтован\w+|голослівн\w+|голословн\w+|необоснован\w+|беспочвенн\w+)",
    r"\b(?:такого|цього|этого|подібного|подобного)\s+(?:у нас\s+|в нас\s+|просто\s+|взагалі\s+|ніколи\s+|никогда\s+|не могло\s+){0,3}?(?:не (?:могло бути|було|буває|трапля\w+|могло быть|было|бывает|случа\w+|може бути|может быть|відбувал\w*|происходил\w*)|бути не могло|быть не могло|быть не может|бути не може)",
    r"\bу нас (?:так|такого|таке) не (?:буває|бывает|прийнято|принято|робл\w+|дела\w+)|\bнаш\w* (?:лікар|персонал|співробітни|працівни|адміністратор|врач|сотрудни|администратор)\w*\s+(?:так\s+|ніколи\s+|никогда\s+|завжди\s+|всегда\s+){0,2}(?:не (?:міг|могла|могли|мог|може|может|груб\w*|хам\w*)|(?:ввічлив|вежлив)\w*)",
    r"\bви помиляєтес[ья]|\bви (?:щось )?(?:плутаєте|переплутали)|\bвы ошибаетесь|\bвы (?:что-то )?(?:путаете|перепутали)|\bвсе було (?:зовсім )?(?:не так|інакше|добре|за правилами)|\bвс[её] было (?:совсем )?(?:не так|иначе|хорошо|по правилам)",
    r"\b(?:that(?:'s| is) (?:not true|untrue|false|a lie|simply wrong|impossible)|not true\b|untrue\b|never happened|could not have happened|couldn't have happened|this (?:is|isn't) (?:false|how it happened)|you are (?:wrong|mistaken)|you must be confus\w+|baseless|unfounded|exaggerat\w+)\b",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Denials; a correction of a fact about the clinic says the fact instead."""
    yield from draft.find(ID, SEVERITY, PATTERN)
