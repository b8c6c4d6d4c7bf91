"""Words that several rules share: who is spoken to, what belongs to care; parts of patterns, no rule of its own."""

from __future__ import annotations

import re

WORD = r"[\w'-]+"


def gap(most: int) -> str:
    """Up to so many words between two parts of a pattern; a comma may stand there, a full stop may not."""
    return rf"(?:{WORD},?\s+){{0,{most}}}?"


YOU = r"(?:ви|ти|вы|ты)"
TO_YOU = r"(?:вас|вам|вами|тебе|тобі|тебя)"

CARE_UK = (
    r"(?:в[іи]з[иі]т|відвідуван|відвідин|прийом(?:і|у|ом|и|ів|ам|ах)?\b|лікуван|операці|аналіз|картк|карт[уіа]\b|картці|обстежен|процедур|консультаці|госпіталізац|"
    r"перебуванн|пломб|імплант|діагноз|зуб|протез|вагітн|полог|щеплен|вакцинац|рецепт|чек(?:а|у|ом|и|ів)?\b|рахунк|рахунок|оплат|оплач|виписк|висновк|висновок|"
    r"направлен|результат|знім[ок]|сеанс|огляд|укол|крапельниц|протокол|запис(?:у|ом|и|і)?\b|історі\w+ хвороб|медичн\w+ (?:карт|дан|документ|історі))"
)
CARE_RU = (
    r"(?:визит|посещени|при[её]м(?:а|у|ом|е|ы|ов)?\b|лечени|операци|анализ|карточк|карт[уае]\b|обследовани|процедур|консультаци|госпитализац|пребывани|"
    r"пломб|имплант|диагноз|зуб|протез|беременн|прививк|вакцинац|рецепт|чек(?:а|у|ом|и|ов)?\b|счет|сч[её]т|оплат|выписк|заключени|направлени|результат|снимк|снимок|"
    r"сеанс|осмотр|укол|капельниц|протокол|запис(?:ь|и|ью)\b|истори\w+ болезн|медицинск\w+ (?:карт|данн|документ|истори))"
)
CARE_EN = (
    r"(?:visits?|appointments?|treatments?|surger(?:y|ies)|procedures?|test results?|results|medical (?:records?|history|chart)|records?|chart|files?|consultations?|"
    r"diagnos[ie]s|stay|prescriptions?|tooth|teeth|implants?|fillings?|bill|invoice|receipt|check-?ups?|operations?|therapy|x-?rays?|examination|session|referral|payment)\b"
)
CARE = rf"(?:{CARE_UK}|{CARE_RU})\w*"

RELATIVE = (
    r"(?:мам|мат(?:і|ер)|мать|тат(?:о|а|у|ом|ові)\b|батьк|чоловік(?:а|у|ом|ові|ів)?\b|дружин|син(?:а|у|ом|ок|очок|ові)?\b|сын|доньк|донечк|дочк|дочер|дитин|дит[яі]\b|малюк|малыш|малят|"
    r"брат(?:а|у|ом|ик|ові)?\b|сестр|бабус|бабушк|дідус|дедушк|свекру|свекр|тещ|т[её]щ|невістк|зят|онук|внук|муж(?:а|у|ем)?\b|жен[аыуео]\b|реб[её]н|отец|отц|рідн(?:их|і|ий|ого)\b|родственник)\w*"
)
RELATIVE_EN = r"(?:husband|wife|son|daughter|child|kids?|mother|father|baby|brother|sister|mum|mom|dad|grandmother|grandfather|granny|family|parents?|partner)\b"

OUR_STAFF = (
    r"(?:лікар|доктор|докторк|хірург|стоматолог|медсестр|медик|анестезіолог|терапевт|гінеколог|педіатр|фахів|спеціаліст|персонал|адміністратор|реєстратор|працівни|співробітни|колег|"
    r"асистент|врач|хирург|анестезиолог|гинеколог|педиатр|специалист|администратор|сотрудни|ассистент|коллег)\w*"
)

# «Our patient portal», «our patient care lead»: any word may follow that goes on with no sentence about a patient.
_GOES_ON = (
    r"(?:is|was|are|were|be|been|has|had|have|can|could|will|would|may|might|shall|should|must|does|did|do|isn't|wasn't|hasn't|hadn't|can't|couldn't|won't|doesn't|didn't|not|never|"
    r"and|or|but|nor|so|who|whom|whose|that|which|when|where|while|if|because|since|until|till|before|after|than|as|in|at|on|for|of|with|without|to|from|by|about|over|under|between|among|through|during|"
    r"i|you|we|they|she|he|it|us|them|the|a|an|this|these|those|my|your|our|their|his|her|its|all|any|every|each|no|"
    r"again|now|today|yesterday|then|here|there|back|too|also|once|twice|just|still|always|already|ever|often|soon|long|last|next|first|anymore|instead|"
    r"left|came|said|told|wrote|went|got|saw|felt|paid|chose|took|gave|knew|met|made|spent|sat|stood|began|broke|brought|lost|kept|thought|understood|underwent|became|found|let|forgot|spoke|heard|fell|"
    r"deserves|needs|knows|says|wants|feels|gets|comes|likes|thinks|writes|tells|remembers|sees|matters|means|leaves|loves|trusts|"
    r"(?!(?:need|feed|speed|centered|centred|focused|oriented)\b)\w{2,}ed|(?!family\b)\w{2,}ly)\b"
)
ATTRIBUTE = re.compile(rf"(?:-| (?!{_GOES_ON}))(?=[^\W\d_])")
"""Right after «patient», «client», «customer»: the word only tells of what kind the next noun is."""
ABOUT = re.compile(r"\b(?:про|о|об|щодо|стосовно|насчет|относительно|about)$")
