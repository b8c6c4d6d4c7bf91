"""L22: no public admission of a medical fault; care apologies come in private, from the lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.lint.lexicon import OUR_STAFF, gap
from vidhuk.replies.lint.patterns import any_of

ID = LintRule.L22
SEVERITY = Severity.WARN
BASIS = "C3"
REWRITE = {
    "uk": "Нам прикро це читати. Хочемо розібратися; про подробиці поговорімо приватно.",
    "ru": "Нам жаль это читать. Хотим разобраться; о подробностях поговорим лично.",
    "en": "We are sorry to read this. We want to look into it; let us talk about the details in private.",
}

PATTERN = any_of(
    rf"\b(?:помилил|схибил|ошибл|промахнул|недогледіл|недогляділ|проґавил|прогавил)\w+\s+(?:ми|мы|{OUR_STAFF})\b",
    rf"\b(?:{OUR_STAFF}|ми|мы|ми всі|нами)\s+(?:справді\s+|дійсно\s+|на жаль,?\s+|действительно\s+|к сожалению,?\s+|таки\s+|тоді\s+|тогда\s+|і правда\s+)?{gap(1)}(?:помили[лв]|припустил\w* помил|припустився помил|зробил\w* помил|схиби|не ?догледі|недогледі|ошиб|допустил\w* ошиб|сделал\w* ошиб|прогляді|проглядел|винн|винуват|винен|винна|винні|виноват|зашкоди|навредил|переплута|перепута|сплута|спутал|не помітил|не заметил|пошкоди|повреди|зіпсува|испорти|призначи\w+ (?:не те|неправильно)|назначил\w* (?:не то|неправильно)|спрацюва\w+ непрофесійно|схалтури)\w*",
    r"\b(?:(?:це|это)\s+)?(?:наш\w+|лікарськ\w+|медичн\w+|врачебн\w+|медицинск\w+)\s+(?:\w+\s+)?(?:помилк|провин|вина\b|вину\b|вини\b|недогляд|халатн|ошибк|недосмотр|недбал|упущен|прорахун)\w*(?! (?:на сайті|у прайсі|в прайсі|в розкладі|на сайте|в расписании|за мовчання|що не відпов|что не ответ))|\b(?:з|із|через|по) (?:наш\w+ )(?:вин|провин|недбал|халатн|помилк|ошибк)\w+|\bвизна[єюємо]+\w* (?:свою |нашу |власну |лікарську |медичну )?(?:помилк|провин|вин)\w+|\bпризна\w+ (?:свою |нашу |врачебную |медицинскую )?(?:ошибк|вин)\w+|\bвизнаємо, що|\bпризна[её]м, что",
    rf"\b(?:вибач\w*|перепрошу\w+|просимо (?:вибачення|пробачення)|прос(?:им|имо) прощения|извин\w+|приносим извинения|приносимо вибачення|шкодуємо|жалкуємо)\s+(?:\w+\s+)?за\s+{gap(3)}(?:лікуван|результат|біль|болю|шкод|помилк|ускладнен|операц|пломб|коронк|імплант|діагноз|лечени|боль|вред|ошибк|осложнен|имплант|диагноз|невдал|неудачн|поставлен|видален|удален)\w*",
    r"\b(?:лікуванн\w*|діагноз\w*|операці\w*|процедур\w*|пломб\w*|лечени\w*|диагноз\w*|операци\w*)\s+(?:\w+\s+){0,3}?(?:неправильн|хибн|помилков|невдал|невірн|неверн|ошибочн|неудачн|непрофесійн|непрофессиональн|погано|плохо|не так, як слід)\w*|\b(?:так,|да,) (?:\w+ )?(?:діагноз|диагноз)\w* (?:постави\w+ )?(?:хибн|неправильн|неверн|ошибочн)\w*",
    r"\b(?:our (?:\w+ )?(?:doctor|dentist|surgeon|staff|team|nurse|specialist|assistant)s? (?:was|were|made|has made|had made|mixed|misread|misdiagnosed|damaged|harmed|failed|did (?:it|this) wrong)(?: (?:wrong|a mistake|mistakes|at fault|negligent|an error|errors|mistaken|up|careless))?|(?:it was|this was|that was|was|were) (?:entirely |all )?our (?:fault|mistake|error|negligence)|our (?:medical )?(?:mistake|error|negligence|malpractice)|we (?:made a (?:medical )?(?:mistake|error)|are at fault|were at fault|harmed|misdiagnosed|admit|take the blame|acknowledge our)|(?:the )?(?:diagnosis|treatment|surgery|filling|procedure) (?:was|were) (?:\w+ )?(?:wrong|incorrect|botched|done wrong|a failure|unsuccessful)|(?:sorry|apologi[sz]e) for (?:the|your|our|any) (?:\w+ )?(?:treatment|pain|harm|mistake|result|injury|complication|surgery|filling|damage)s?)\b",
    rf"\b{OUR_STAFF}\s+{gap(3)}(?:вколо|кололи|дала|дали|дав|ввел|ввів|постави|призначи|зроби|взял|взяв|видали|вирва|запломбува|прописа|укол|ввёл|ввел|назначил|сделал|удалил|вырвал)\w*\s+{gap(1)}(?:не те\b|не той|не ту\b|не туди|не тому|не так\b|не то\b|не тот|не туда|неправильно|зайв|лишн|помилково|по ошибке|випадково|случайно)",
    rf"\b(?:за|через|из-за)\s+(?:\w+\s+)?(?:помилк|недбал|недогляд|халатн|ошибк|небрежн|невмін|неумен|непрофесіоналізм|непрофессионализм|некомпетентн)\w*\s+(?:наш\w+\s+)?{OUR_STAFF}|\b(?:імплант|имплант|пломб|коронк|протез|шов|шви|швы|катетер|укол|ін.єкці|инъекци|зуб|брекет|гіпс|гипс|аналіз|анализ|знім|сним)\w*\s+(?:\w+\s+){{0,3}}?(?:поставил|встановил|зробил|зроблен|поставлен|установил|сделал|наклал|налож|установлен|сделан)\w*\s+(?:\w+\s+)?(?:неправильн|не так\b|криво|невдал|погано|неудачн|плохо|з помилк|с ошибк)\w*|\b(?:неправильн|хибн|невірн|неверн|ошибочн|помилков)\w* (?:діагноз|лікуван|призначен|диагноз|лечени|назначени)\w*",
    r"\b(?:take|accept|bear) (?:full |all )?(?:responsibility|blame) for (?:the|your|this|our) (?:\w+ ){0,2}(?:filling|treatment|pain|mistake|surgery|harm|injury|error|result|procedure|diagnosis|damage)|\bbotched\b|\b(?:gave|injected|removed|treated|prescribed|extracted) (?:you )?the wrong\b|\bwrong (?:tooth|medicine|dose|diagnosis|drug|injection)\b",
    rf"\b{OUR_STAFF}\s+{gap(2)}(?:недооцін|недооцен|не врахува|не уч[её]л|не учли|не поміти|не замети|пропусти|проґави|прогави|проморга|проворони|поспіши|поспеши|перестара|недопрацюва|недоработа|зробив гірше|сделал хуже|не впора|не справи|недообстеж|недообслед)\w*",
    rf"\b{OUR_STAFF}\s+{gap(2)}(?:не ?догледі|не ?додиви|не ?досмотр|недогляні|недоглянул|проґави|прогледі|прогляді|упусти|прогляну|промахну|схибила|схибив|оступи)\w*|\b(?:наш|це наш|лікарськ\w+|врачебн\w+)\s+(?:промах|прокол|прорахун|просч[её]т|недогляд|недосмотр|ляп|косяк|огріх)\w*(?! (?:на сайті|у прайсі|в розкладі))",
)  # fmt: skip


# A late answer, a wrong price on the page: nothing of care.
OF_SERVICE = re.compile(
    r"без відповіді|без ответа|обіцян\w+ (?:дзвін|лист|відповід|повідомлен)|обещанн\w+ (?:звон|ответ|письм|сообщен)|promised (?:call|reply|answer)|не (?:перед|пере)звон|не (?:пере)?набра(?:л|в)|not call(?:ed)? back|call back|без реакці|без реакции|unanswered|without (?:an? )?(?:answer|reply)|не відпові|не ответ|листуванн|переписк|запізно відпов|відповіли запізно|ответили поздно|датою|датой|дописі|допису|посте\b|в тексті|в тексте|correspondence|мовчан|молчан|затримк\w+ з відпов|на сайті|на сайте|на сторінці|на странице|прайс|розклад|расписани|графік|график|мап[іа]|карт\w+ google|адрес|телефон|описк|друкарськ|late reply|typo|(?:пропусти|не поміти|не побачи|загуби|проґави|прогави|не прочита|пропусти|не замети|не увиде|потеря|не прочита|missed|overlooked)\w* (?:[\w']+ ){0,3}(?:повідомлен|коментар|лист\b|дзвін|сообщен|комментари|письмо|звонок|message|comment|letter)\w*|in (?:our|the) (?:post|page|text|price|hours|reply|answer|announcement|message)|our page|schedule|website|рахунк\w+ зроблен|оголошенн|публікац"
)
_NOT_IN = re.compile(r"\bне\s+(?:винн|винуват|виноват|помил|ошиб)")
_NOT = re.compile(r"\bне\s+(?:[\w'-]+\s+)?$")


def find(draft: Draft) -> Iterator[Finding]:
    """Faults of care, in public."""
    if not draft.in_public:
        return
    for finding in draft.find(ID, SEVERITY, PATTERN):
        sentence = draft.sentence(finding.start)
        if (
            draft.conditional(finding.start)
            or OF_SERVICE.search(sentence)
            or _NOT.search(draft.before(finding.start).rstrip() + " ")
            or _NOT_IN.search(finding.matched.lower())
        ):
            continue
        yield finding
