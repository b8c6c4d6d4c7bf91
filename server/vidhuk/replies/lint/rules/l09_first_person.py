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

# «Шкода» and «прошу» (a "please") are no first person; «дякую» under a clinic's name is.
PATTERN = re.compile(
    r"(?<![\w'./@])(?:я|мене|мені|мною|мій|моя|моє|мої|моїй|мого|моєму|моїм|моїх|меня|мне|мной|мной|мой|моё|мое|мои|моей|моего|моему|моим|"
    r"дякую|мушу|скажу|визнаю|наголошу|зауважу|підкреслю|знайду|признаю|подчеркну|хотіла б|хотів би|хотела бы|хотел бы|(?:пере)?дзвоню|(?:за)?телефоную|подзвоню|відповім(?!о)|відпишу|(?:на|за|від|до)?пишу|пишу|знаю|думаю|вважаю|вибачаюс[ья]|перепрошую|хочу|можу|зможу|передам(?!о)|підніму|подниму|прослежу|простежу|проконтролюю|проконтролирую|подбаю|позабочусь|доповім(?!о)|доложу|вирішу|решу|з'ясую|дізнаюс[ья]|перевірю|уточню|розберус[ья]|спробую|постараюс[ья]|намагаюс[ья]|бачу|розумію|"
    r"сподіваюс[ья]|повідомлю|зв'яжус[ья]|гляну|подивлюс[ья]|допоможу|зроблю|запитаю|спитаю|чекаю|займус[ья]|обіцяю|шкодую|раджу|рекомендую|співчуваю|вірю|пропоную|приношу|запрошую|гарантую|підкажу|розкажу|скажу|надішлю|скину|вишлю|"
    r"перезвоню|позвоню|отвечу|считаю|извиняюсь|могу|смогу|выясню|узнаю|проверю|разберусь|попробую|постараюсь|стараюсь|вижу|понимаю|надеюсь|сожалею|советую|сообщу|свяжусь|гляну|посмотрю|помогу|сделаю|спрошу|отпишусь|жду|займусь|обещаю|"
    r"благодарю|прошу (?:прощения|вибачення|пробачення)|приношу (?:вибачення|извинения)|приношу|приглашаю|гарантирую|подскажу|расскажу|пришлю|скину|сочувствую|верю|предлагаю|"
    r"не (?:знала|знав|знал|помітила|помітив|заметила|заметил|бачила|бачив|видела|видел)|"
    r"i|i'm|i'll|i've|i'd|me|my|mine|myself)(?![\w'])"
)
# "I ступінь", «моє здоров'я» as a name, English pronouns inside other words.
_SOMEBODY = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=день, )|(?<=дня, )|(?<=вечір, )|(?<=вечер, ))(?:(?:дуже|щиро|безмежно|надзвичайно|така|такий|очень|искренне|так|и|і|але|но)\s+)*(?:вдячна|вдячний|рада|радий|впевнена|впевнений|переконана|переконаний|згодна|засмучена|засмучений|вражена|вражений|благодарна|благодарен|рад|уверена|уверен|согласна|расстроена)\b(?![^.!?,]*\b(?:команда|клініка|клиника|рецепція|рецепция|колектив|коллектив|лікарня|больница|центр|вся|весь|наша)\b)"
)
"""«Дуже вдячна за слова»: the person behind the page shows; «команда вдячна» is the clinic."""
_SHALL_BE = re.compile(
    r"\b(?:буду|була б|був би|была бы|был бы)\s+(?:[\w'-]+\s+)?(?:рада|радий|рад|вдячна|вдячний|благодарна|благодарен|щаслива|щасливий|счастлива|счастлив|на зв'язку|на связи|чекати|ждать|тримати|держать|стежити|следить)\b"
)
_MYSELF = re.compile(r"(?:^|(?<=[.!?] ))(?:сама|сам)\s+(?:в|у|дуже|очень|здивован|удивл|засмучен|огорч)\w*")
_NUMERAL = re.compile(r"\s+(?:ступ|степен|кварт|розряд|разряд|категорі|категори|рівн|уров|поверх|этаж|degree|and ii)")
_NUMBERED = re.compile(
    r"\b(?:type|stage|class|grade|phase|hepatitis|тип|тип[ау]|ступінь|стадія|клас|фаза|категорія|степень|стадия|класс)\s+$"
)
_CYRILLIC_BESIDE = re.compile(r"\s+[а-яіїєґё]")
"""The figure one, or the Ukrainian «і» typed so: no pronoun stands before a Cyrillic word."""
_INITIAL = re.compile(r"\.\s?[^\W\d_](?:\.|\w)")
_SUBJECT = re.compile(r"(?:[\w'-]{3,}\s+|\b(?:і|й|и|та)\s+)(?:[\w'-]+\s+)?$")
_NAMED = re.compile(r"[«\"“]\s*$|^$")
_HEARSAY = re.compile(r"\b(?:сказат\w*|каже\w*|кожен може|говорит\w*)\s*«[^»]*$")
_TITLE = re.compile(
    r"\s*[\w'’ ]{0,30}[»\"”]|\s+[\w'’]+,?\s+(?:так називається|так называется|наш\w+ програм|наша программ)"
)


def find(draft: Draft) -> Iterator[Finding]:
    """First-person words outside of the author's own."""
    if draft.clinic.signs_with_name:
        return
    yield from draft.find(ID, SEVERITY, _SOMEBODY)
    yield from draft.find(ID, SEVERITY, _MYSELF)
    yield from draft.find(ID, SEVERITY, _SHALL_BE)
    for finding in draft.find(ID, SEVERITY, PATTERN):
        after, before = draft.plain[finding.end :], draft.before(finding.start)
        if finding.matched == "I" and (
            _NUMERAL.match(after) or _NUMBERED.search(before) or _CYRILLIC_BESIDE.match(after) or _INITIAL.match(after)
        ):
            continue
        if finding.matched == "i" or (finding.matched.lower().startswith("не ") and _SUBJECT.search(before)):
            # "And" of Ukrainian in Latin letters; «лікар не помітив» is about somebody else.
            continue
        if _TITLE.match(after) and (before.endswith(("«", '"', "“")) or ("," in after[:30] and "назива" in after[:60])):
            continue
        if _HEARSAY.search(before) or draft.named(finding.start):
            continue
        yield finding
