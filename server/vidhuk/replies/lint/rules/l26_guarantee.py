"""L26: no guarantee of a medical result."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.lint.patterns import any_of

ID = LintRule.L26
SEVERITY = Severity.WARN
BASIS = "advertising law, art. 21; judgement"
REWRITE = {
    "uk": "Про очікуваний результат розповість лікар.",
    "ru": "Об ожидаемом результате расскажет врач.",
    "en": "The doctor will explain what result to expect.",
}

PATTERN = any_of(
    r"\b(?:гарантуємо|гарантуєм|гарантує\b|гарантують|гарантован\w*|гарантія|гарантію|гарантією|гарантії|гарантируем|гарантирует|гарантирован\w*|гарантия|гарантию|гарантией|гарантии|guarantee\w*|guaranteed)\b(?! (?:відповід|ответ|конфіденц|конфиденц|приватн|анонім|аноним|що (?:відповім|прочита)|a reply|an answer|privacy))",
    r"\b(?:100|сто)\s?(?:%|відсотк\w+|процент\w+|percent)(?= (?:результат|успіх|успех|гарант|безпеч|безопас|ефект|эффект|якіс|качест|допомож|помож|приживл|result|success|safe|effective|здоров|одуж|выздоров|безболіс|безболез)|[.!]|$)|\b(?:результат|успіх|успех|ефект\w*|эффект\w*|result|success)\s+(?:на\s+)?(?:100\s?%|стовідсотк\w+|стопроцентн\w+)|\bстовідсотков\w+|\bстопроцентн\w+",
    r"\b(?:абсолютно|цілком|повністю|зовсім|повністью|полностью|совершенно|совсем|completely|totally|absolutely|perfectly|entirely)\s+(?:не\s+)?(?:безпечн|безболіс|нешкідлив|боляч|безопасн|безболезн|безвредн|больно|safe|painless|harmless)\w*|\b(?:це |процедура |операція |метод |все |усе |це все |это |операция )(?:\w+ )?(?:безпечн|безболісн|нешкідлив|безопасн|безболезнен|безвредн)\w*|\b(?:безболісно|безболезненно|painless(?:ly)?)\b|\b(?:лікуємо|робимо|проводимо|лечим|делаем|проводим|процедур\w*|процедура|проходить|проходит) (?:\w+ )?безпечно\b|\bбез (?:жодного |жодних |будь-якого |будь-яких )?(?:болю|ризик\w*|ускладнень|побічних|наслідків)|\bбез (?:всякой |всяких |каких-либо )?(?:боли\b|риск\w*|осложнений|побочных|последствий)|\b(?:no|without any|zero|without) (?:pain|risks?|side effects|complications)\b|\b(?:жодних|ніяких|никаких|ни одного)\s+(?:\w+\s+)?(?:ускладнен|ризик|побічн|болю|наслідк|осложнен|риск|побочн|боли\b|последств|рецидив)\w*|\b(?:ускладнень|осложнений|ризиків|рисков|рецидивів|рецидивов|побічних ефектів|побочных эффектов|болю|боли)\s+(?:\w+\s+)?(?:не (?:буває|було|буде|бывает|будет|виникає|возникает)|немає|нема|нет)\b|\b(?:боляче|больно) (?:\w+ )?не (?:буде|будет|буває|бывает)\b|\bне (?:буде |будет )?(?:боляче|больно)\b|\bне болітиме\b|\bnever hurts?\b|\b(?:won't|will not|doesn't|does not) hurt\b|\b(?:it|this|procedure|surgery|treatment|method) is (?:\w+ )?(?:safe|risk-free|painless|harmless)\b",
    r"\b(?:вилікуємо|вилікуєтес\w*|вилікували б|вилікуєш|одужаєте|одужаєш|видужаєте|позбавимо назавжди|назавжди позб\w+|забудете про (?:біль|пробл|хвор)\w*|забудете о (?:бол|пробл|болезн)\w*|вылечим|вылечитесь|выздоровеете|поправитесь|избавим навсегда|навсегда избав\w+|(?:точно|обов'язково|неодмінно|однозначно|завжди|обязательно|непременно|всегда|гарантовано) (?:\w+ )?(?:допомож|допомагає|вилік|одуж|видуж|прижив|поможет|помогает|вылеч|выздоров|спрацю|сработает)\w*|прижива\w+ (?:завжди|всегда|у всіх|у всех)|прослуж\w+ (?:\w+ )?(?:усе|все|всю|довічно|вічно|вечно|десят|пожизненн)\w*|на все життя|на вс[юя] (?:жизнь|життя)|(?:ідеальн|бездоганн|идеальн|безупречн) \w*результат|(?:обіця|обеща)\w+[^.!?]{0,30}(?:результат|посмішк|улыбк|здоров|одуж|выздор|боляч|больно|ідеальн|идеальн)\w*|cure you|will definitely (?:help|work|cure|recover|heal)|you (?:will|'ll) (?:definitely |certainly |surely )?(?:recover|be cured|be healthy|heal)|promise (?:you )?(?:a |an )?(?:perfect|ideal|excellent|great|painless|result)\w*|lasts? (?:a lifetime|forever))\b|\bнайкращ\w+ (?:лікар|клінік|результат)\w*(?= (?:міст|україн|у |в ))|(?<!\w)(?:№ ?1|номер один|number one) (?:в|у|in)\b",
    r"\b(?:ризик|ускладнен|болю|біль|побічн\w+ ефект|осложнен|риск|боль|боли|побочн\w+ эффект)\w*\s+(?:\w+\s+)?(?:жодн|нульов|нуль|нема\b|немає|ніяк|никак|нет\b|ноль|нулев|відсутн|отсутств|виключен|исключен|виключені)\w*|\bна (?:всі|все|усі) сто\b|\b(?:результат|ефект|эффект|одужанн|выздоровлени|зцілен|исцелен)\w*\s+(?:\w+\s+)?(?:точно|обов.язково|гарантовано|неодмінно|всегда|завжди|безперечно|непременно|обязательно|назавжди|навсегда|забезпечен|обеспечен)\w*|\b(?:точно|безумовно|однозначно|неодмінно|обов.язково|обязательно|непременно) (?:\w+ ){0,2}(?:результат|ефект|эффект|одужа|виліку|вылеч|поправит|подейств|подіє|спрацює|поможет|допоможе|полегша|стане (?:легше|краще)|станет (?:легче|лучше))\w*|\b(?:забудете|забудьте) (?:про|о|об) \w+ (?:назавжди|навсегда)|\b(?:ідеальн|бездоганн|досконал|идеальн|безупречн)\w* (?:посмішк|результат|шкір|фігур|зір|улыбк|кож|зрени)\w*",
    r"\b(?:100% (?:safe|success|result|guarantee)|zero risks?|risk[- ]free|pain[- ]free|absolutely no (?:pain|risk)|perfect (?:result|smile|skin)s?|never (?:fails|fail|comes back)|always works?|permanent(?:ly)? (?:cure|result|fix)|forget about (?:\w+ )?pain|you will not feel|you won.t feel|no pain at all)\b",
    r"\b(?:лікуван|процедур|операці|укол|чистк|видален|обстежен|лечени|операци|удалени|обследовани|ін'єкці|инъекци|пломбуван)\w*\s+(?:у нас |в нас |зараз |сейчас |тепер |дуже )?(?:безболісн|безпечн|нешкідлив|безболезнен|безопасн|безвредн)\w*|\bнічого не (?:відчуєте|болітиме|болить)\b|\bничего не (?:почувствуете|будет болеть)\b|\bболю не (?:відчуєте|буде)\b|\bболи не (?:почувствуете|будет)\b",
)  # fmt: skip

# A crown, a device or a repair has a warranty in years; no result is promised by it.
_WARRANTY = re.compile(
    r"гаранті\w+ на \w+[^.!?]*\b(?:рок|рік|міс|договор)|гаранти\w+ на \w+[^.!?]*\b(?:год|лет|мес|договор)|гарантійн\w+ (?:талон|термін|строк|лист)|гарантийн\w+ (?:талон|срок|письм)|warranty|гаранті\w+ на [^.!?]*\bді[єя]|гаранти\w+ на [^.!?]*\bдейству|letter of guarantee|guarantee letter|guarantee is in the contract|equipment guarantee"
)
_WISHED = re.compile(r"\b(?:мрі[яї]|мріємо|мечт[аы]|мечтаем|прагнемо|стремимся|dream)\b")
"""What is dreamt of is not promised."""
_OF_CARE_NOT = re.compile(
    r"(?:гаранту\w+|гарантиру\w+|guarantees?)\s+(?:вам\s+|you\s+)?(?:лише |тільки |лишь |только |only )?(?:конфіденц|приватн|анонім|таємниц|уваг|відповід|чесн|конфиденц|анонимн|тайн|вниман|ответ|честн|privacy|confiden|an answer|a reply|that (?:the|this|our) (?:talk|conversation))"
)
"""Silence and an answer may be promised."""
_NEGATED = re.compile(
    r"\b(?:не (?:може|можемо|можна|може бути|дає|даємо|обіця\w+|гарант\w+|может|можем|да[её]м|бывает|буває|повин\w+)|ніхто (?:\w+ )?не|никто (?:\w+ )?не|жоден\s+\w+ не|ни один\s+\w+ не|неможливо|невозможно|не існує|немає|нет|no one|nobody|cannot|can't|can not|not|never|no|no (?:doctor|clinic|procedure|treatment|one))\s+(?:[\w'-]+,?\s+){0,5}[«\"“]?$"
)


_WENT = re.compile(r"\b(?:пройшл|минул|обійшл|прошл|обошл)\w*|\b(?:was|went) (?:painless|without)")
"""What went so is told, not promised."""
_SAID_NOT = re.compile(
    r"\bне\s+(?:даємо|да[её]м|вжива\w+|употребля\w+|пообіця\w+|пообеща\w+|обіця\w+|обеща\w+|пишемо|пишем|кажемо|говорим\w*|гаранту\w+|гарантиру\w+|дамо|дадим)\b|\b(?:cannot|can't|do not|don't|never) (?:promise|say|use|give|guarantee)"
)


_WHERE = re.compile(r"\b(?:де|где|where|wherever|чи|наскільки|насколько|як|whether|how)\s+$")


def find(draft: Draft) -> Iterator[Finding]:
    """Certainty of results; negations excepted."""
    for finding in draft.find(ID, SEVERITY, PATTERN):
        if _WARRANTY.search(draft.sentence(finding.start)):
            continue
        if _WISHED.search(draft.sentence(finding.start)):
            continue
        if _OF_CARE_NOT.match(draft.plain, finding.start):
            continue
        if _WENT.search(draft.clause(finding.start)):
            continue
        said_not = _SAID_NOT.search(draft.clause(finding.start))
        if said_not and not finding.matched.lower().startswith("не "):
            continue
        before = draft.plain[max(0, finding.start - 40) : finding.start]
        if _WHERE.search(before):
            # «Там, де це безпечно» chooses a place and promises none.
            continue
        if (
            not _NEGATED.search(before)
            and not before.endswith("не ")
            and not draft.asking(finding.start)
            and not draft.conditional(finding.start)
        ):
            yield finding
