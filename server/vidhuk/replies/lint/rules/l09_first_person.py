"""L09: a clinic's page does not speak as "I", unless the clinic signs with a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity

ID = LintRule.L09
SEVERITY = Severity.WARN
BASIS = "E07"
REWRITE = {
    "uk": "Говоріть від імені клініки: «ми», «відповімо», «перепрошуємо».",
    "ru": "Говорите от имени клиники: «мы», «ответим», «приносим извинения».",
    "en": "Speak for the clinic: “we”, “we will reply”, “we are sorry”.",
}

PATTERN = re.compile(
    r"(?<![\w'])(?:я|мене|мені|мною|мій|моя|моє|мої|моїй|мого|моєму|моїм|моїх|меня|мне|мной|мой|моё|мое|мои|моей|моего|моему|"
    r"передзвоню|зателефоную|подзвоню|відповім|напишу|знаю|думаю|вважаю|вибачаюсь|вибачаюся|перепрошую|прошу|хочу|можу|передам|з'ясую|перевірю|уточню|розберуся|спробую|бачу|розумію|сподіваюсь|сподіваюся|"
    r"перезвоню|позвоню|отвечу|считаю|извиняюсь|могу|выясню|проверю|разберусь|попробую|вижу|понимаю|надеюсь|сожалею|шкодую|раджу|советую|"
    r"i|i'm|i'll|i've|i'd|me|my|mine|myself)(?![\w'])"
)


def find(draft: Draft) -> Iterator[Finding]:
    """First-person words outside of the author's own."""
    if not draft.clinic.signs_with_name:
        yield from draft.find(ID, SEVERITY, PATTERN)
