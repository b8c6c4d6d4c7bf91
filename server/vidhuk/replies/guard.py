"""Last look at a composed reply: what must never leave the house, in three languages; pure, finds and never changes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vidhuk.contracts import LintRule

MAX_SENTENCES = 5
MAX_CHARACTERS = 600
ENDS = (".", "!", "?", "…", ")", "❤️")
"""How a sentence may end."""


@dataclass(frozen=True)
class GuardFinding:
    """A forbidden place: offsets are Unicode code points of the text."""

    rule: LintRule
    start: int
    end: int
    matched: str


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_VISIT_UK = r"(?:візит|прийом|прийма|прийм|лікуван|операці|аналіз|картк|обстежен|процедур|консультаці|звернен(?=\w* до лікар)|пломб|імплант|діагноз)\w*"
_VISIT_RU = r"(?:визит|при[её]м|лечени|операци|анализ|карт(?:а|е|у|ы|очк)|обследовани|процедур|консультаци|пломб|имплант|диагноз)\w*"
_VISIT_EN = r"(?:visit|appointment|treatment|surgery|procedure|test results?|records?|consultation|diagnosis|stay)s?"
_YOUR_UK = r"(?:ваш|тв[оі]|твій)\w*"
_YOUR_RU = r"(?:ваш|тво|твой|твои)\w*"

# Conditional or general sentences confirm nothing (playbook, L01: exempt).
_CONDITIONAL = re.compile(
    r"\b(?:якщо|коли б|для всіх, хто|усі, хто|всі, хто|кожен, хто|если|для всех, кто|все, кто|каждый, кто|if|whether|anyone who|everyone who)\b",
    re.IGNORECASE,
)

RULES: dict[LintRule, re.Pattern[str]] = {
    LintRule.L01: _any(
        rf"\b{_YOUR_UK}\s+(?:\w+\s+)?{_VISIT_UK}",
        rf"\b{_VISIT_UK}\s+(?:ваш\w*|тво[єїюгмх]\w*|твій)\b",
        rf"\b{_YOUR_RU}\s+(?:\w+\s+)?{_VISIT_RU}",
        rf"\b{_VISIT_RU}\s+(?:ваш\w*|тво[йеяию]\w*)\b",
        rf"\byour\s+(?:\w+\s+)?{_VISIT_EN}\b",
        r"\b(?:ви|ти)\s+(?:в нас\s+|у нас\s+)?(?:були|була|був|лікувал\w+|звертал\w+|звернул\w+|приходил\w+|відвідувал\w+|відвідал\w+|проходил\w+)",
        r"\b(?:вы|ты)\s+(?:у нас\s+)?(?:были|была|был|лечил\w+|обращал\w+|обратил\w+|приходил\w+|посещал\w+|посетил\w+|проходил\w+)",
        r"\b(?:звертал|звернул|обращал|обратил)\w+\s+(?:до нас|к нам)",
        r"\byou (?:were|came|visited|have been|had been|attended)\b(?!\s+(?:kind|upset|right))",
        r"\b(?:наш\w*|нашої|нашого)\s+(?:пацієнт|клієнт|пациент|клиент)\w*",
        r"\b(?:our|as a) (?:patient|client|customer)s?\b",
        r"\bдякуємо,? що (?:обрали|обрав|обрала|довірил\w+|завітал\w+|прийшл\w+)",
        r"\bспасибо,? что (?:выбрали|доверил\w+|посетили|пришли)|\bблагодарим,? (?:за визит|что выбрали)",
        r"\bthank you for (?:choosing|visiting|trusting|coming)\b",
        r"\bпрікро,? що ви з цим зіткнулися|\bприкро,? що (?:ви|ти) з (?:цим|таким) зіткнул\w+|\b(?:жаль|обидно),? что (?:вы|ты) с (?:этим|таким) столкнул\w+",
        r"\b(?:під час|після)\s+ваш\w+|\b(?:во время|после)\s+ваш\w+",
    ),
    LintRule.L02: _any(
        r"\b(?:не|ніколи не)\s+(?:є\s+)?(?:наш\w*|пацієнт\w*)\s+(?:пацієнт|клієнт|пациент|клиент)\w*",
        r"\bви не (?:наш|були|лікувал|звертал)\w*|\bвы не (?:наш|были|лечил|обращал)\w*",
        r"\b(?:немає|нема|не знайдено|не знайшли|не значит\w*|відсутн\w+)\b[^.!?]{0,40}\b(?:баз[іи]|картотец|реєстр|запис)\w*",
        r"\b(?:вас|прізвищ\w+|фамили\w+|имен\w+)\s+(?:немає|нема|нет|не знайдено|не найден\w*)",
        r"\b(?:в|у)\s+(?:нашій|нашей|нашої)\s+баз[іеи]\b",
        r"\b(?:no|not any) record of you|\b(?:you (?:are|were) not|you (?:aren't|weren't)) (?:a|our) (?:patient|client)|\bcan(?:no|')t find you\b",
    ),
    LintRule.L06: _any(
        r"\b(?:бреш|брехн|наклеп|лож[ьиею]|врань|врёт|врет|вран|клевет|лжет|лжёт|лжец)\w*",
        r"\b(?:подамо|подаємо|подадим|звернемося|обратимся|зустрінемося|встретимся)\s+(?:\w+\s+)?(?:до суду|в суд|у суд|у суді|в суде|до поліції|в полицию)",
        r"\b(?:самі|сам|сама|сами)\s+(?:винн|винуват|виноват)\w*",
        r"\b(?:розберіться|разберитесь|розберись|разберись)\s+(?:спочатку|сначала|самі|сами)",
        r"\b(?:дурн|дурак|идиот|ідіот|хам|тупи|тупо|скандаліст|скандалист|неадекват)\w*",
        r"\b(?:you(?:'re| are) lying|liar|slander|defamation|libel|sue you|see you in court|call the police|your own fault|stupid|idiot)\b",
    ),
    LintRule.L20: _any(r"[{}\[\]<>]", r"_{2,}", r"\b(?:X{3,}|Х{3,})\b", r"\bNone\b", r"…{2,}"),
    LintRule.L23: _any(
        r"\bнаступн\w+\s+(?:\w+\s+)?(?:прийом|візит|раз)\w*|\bнаступного разу\b|\bчекаємо (?:на )?(?:вас|тебе)\b|\bчекаємо на (?:прийом|візит)\w*|\bдо (?:нових )?зустріч\w*\b",
        r"\bследующ\w+\s+(?:\w+\s+)?(?:при[её]м|визит|раз)\w*|\bжд[её]м вас\b|\bждем тебя\b|\bдо встречи\b",
        r"\bприходьте\s+(?:ще|знову)|\bприходите\s+(?:ещ[её]|снова)",
        r"\b(?:see you (?:again|soon|next)|next (?:visit|time|appointment)|welcome you back|come back|look forward to (?:seeing|welcoming))\b",
    ),
}

# These never end a sentence; «грн.», «год.», «р.» may, and do before a capital letter.
_ABBREVIATION = re.compile(
    r"\b(?:вул|просп|бул|пл|пров|буд|кв|тел|ім|м|с|ул|напр|св|dr|mr|mrs|st|no)\.$|\b[A-ZА-ЯІЇЄҐ]\.$", re.IGNORECASE
)
_UNIT = re.compile(r"\b(?:грн|год|хв|стор|рр|р|д|г|к)\.$", re.IGNORECASE)
_END = re.compile(r"[.!?…]+[»\")]*(?=\s|$)")


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Sentences as offsets; initials, abbreviations and dots inside figures end none."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in _END.finditer(text):
        rest = text[end.end() :].lstrip()
        before = text[max(0, end.start() - 12) : end.start() + 1]
        if (
            rest
            and end[0] == "."
            and (_ABBREVIATION.search(before) or (_UNIT.search(before) and not rest[0].isupper()))
        ):
            continue
        found.append((start, end.end()))
        start = end.end()
    if re.search(r"\w", text[start:]):
        found.append((start, len(text)))
    return found


def guard(text: str) -> list[GuardFinding]:
    """Findings of L01, L02, L06, L20, L23 and L25 in a public reply."""
    findings: list[GuardFinding] = []
    sentences = sentences_of(text)
    for rule, pattern in RULES.items():
        for match in pattern.finditer(text):
            if rule in (LintRule.L01, LintRule.L23) and _is_conditional(text, match.start(), sentences):
                continue
            findings.append(GuardFinding(rule, match.start(), match.end(), match[0]))
    if len(sentences) > MAX_SENTENCES or len(text) > MAX_CHARACTERS:
        findings.append(GuardFinding(LintRule.L25, 0, len(text), ""))
    return findings


def _is_conditional(text: str, at: int, sentences: list[tuple[int, int]]) -> bool:
    for start, end in sentences:
        if start <= at < end:
            return _CONDITIONAL.search(text[start:end]) is not None
    return False
