"""Words around a name that say "a person of the clinic", "a place" or "a saying"; closed lists, no rules."""

from __future__ import annotations

_TITLES = (
    "лікар", "доктор", "докторк", "врач", "хірург", "хирург", "стоматолог", "медсестр", "гінеколог", "гинеколог", "терапевт",
    "педіатр", "педиатр", "косметолог", "невролог", "кардіолог", "кардиолог", "ортодонт", "дерматолог", "узист", "акушер",
    "уролог", "ортопед", "окуліст", "окулист", "офтальмолог", "ендокринолог", "эндокринолог", "онколог", "масажист", "массажист",
    "психолог", "психіатр", "психиатр", "професор", "профессор", "фельдшер", "анестезіолог", "анестезиолог", "рентгенолог",
    "гастроентеролог", "гастроэнтеролог", "алерголог", "аллерголог", "проктолог", "мамолог", "маммолог", "травматолог",
    "імплантолог", "имплантолог", "адміністратор", "администратор", "лаборант", "спеціаліст", "специалист",
)  # fmt: skip
_TITLES_WHOLE = frozenset(
    [
        "dr",
        "doctor",
        "doc",
        "nurse",
        "surgeon",
        "dentist",
        "likar",
        "likarka",
        "likarku",
        "likarya",
        "doktor",
        "doktora",
        "doktoru",
        "vrach",
        "vracha",
        "vrachu",
        "пан",
        "пані",
        "пана",
        "пану",
        "паном",
        "проф",
        "др",
        "професорка",
        "лор",
        "лора",
        "лору",
    ]
)
HER_TITLES = frozenset(
    [
        "лікарка",
        "лікарки",
        "лікарці",
        "лікарку",
        "лікаркою",
        "лікарко",
        "докторка",
        "докторки",
        "докторці",
        "докторку",
        "докторкою",
        "пані",
        "медсестра",
        "медсестри",
        "медсестрі",
        "медсестру",
        "медсестрою",
        "likarka",
        "likarku",
        "likarci",
    ]
)
POLITE_TITLES = frozenset(["пан", "пані", "пана", "пану", "паном"])
"""Titles of anybody: «пані Олено» may be a visitor."""
HIS_TITLES = frozenset(["пан", "пана", "пану", "паном", "пане"])
OBLIQUE_PREPOSITIONS = frozenset(
    [
        "у",
        "в",
        "до",
        "від",
        "з",
        "із",
        "зі",
        "без",
        "для",
        "про",
        "через",
        "завдяки",
        "к",
        "ко",
        "от",
        "с",
        "из",
        "от",
        "о",
        "об",
        "благодаря",
        "на",
        "біля",
    ]
)
IDIOMS = frozenset({("дід", "мороз"), ("діда", "мороза"), ("дед", "мороз"), ("деда", "мороза"), ("діду", "морозу")})

_STREETS = (
    "вулиц", "улиц", "проспект", "бульвар", "площ", "провул", "переул", "парк", "сквер", "метро", "станці", "станци", "пам'ятник",
    "памятник", "музе", "театр", "імен", "имени", "набереж", "шосе", "узвоз",
)  # fmt: skip
_STREETS_WHOLE = frozenset(
    [
        "вул",
        "ул",
        "просп",
        "пр",
        "бул",
        "пл",
        "пров",
        "пер",
        "ім",
        "им",
        "street",
        "avenue",
        "st",
        "square",
        "park",
        "metro",
    ]
)

_CARE = (
    "ліку", "лічи", "лечи", "виліку", "вилічи", "вылечи", "врят", "спас", "прийм", "прийня", "приня", "приним", "оперу", "опериров",
    "прооп", "постав", "зроби", "робит", "сдела", "делае", "поясн", "объясн", "допом", "помог", "огля", "осмотр", "посмотр", "подив",
    "нахам", "хами", "груби", "нагруб", "признач", "назнач", "випис", "выпис", "консульт", "уваж", "вниматель", "чуйн", "профес",
    "найкращ", "лучш", "сказа", "каже", "говори", "відпов", "ответ", "рекоменд", "порад", "рад", "совет", "посовет", "звіль", "уволь",
    "зіпсу", "испорт", "витяг", "вытащ", "виклик", "лікар", "врач", "доктор", "фахів", "спеціал", "специал", "запізн", "опозд",
    "зна", "вмі", "помил", "ошиб", "слуха", "слуша", "мовча", "молча", "сказ", "заспоко", "успоко", "обдур", "обман", "хвал",
    "was", "is", "did", "saved", "helped", "explained", "treated", "saw", "made", "told",
)  # fmt: skip

_THANKS = (
    "подяк",
    "дяку",
    "вдячн",
    "спасиб",
    "благодар",
    "респект",
    "уклін",
    "поклон",
    "браво",
    "thank",
    "diaku",
    "dyaku",
    "spasib",
)
_PLEASED = ("задоволен", "доволен", "довольн", "рекоменд", "радж", "совет")
_ACTS = (
    "вилік", "вылеч", "прооперу", "прооперир", "поставив", "поставил", "видалив", "видалил", "удалил", "пояснил", "пояснив", "объяснил",
    "оглянул", "оглянув", "осмотрел", "прийняв", "прийняла", "принял", "врятув", "спас", "запломб", "зашив", "зашил", "вирвав", "вирвал",
    "вырвал", "признач", "назнач", "виписа", "выписа", "лікує", "лечит", "полікув", "почистил", "почистив",
)  # fmt: skip
"""What a doctor does and hardly a child or a friend who is named."""
VISITED_PREPOSITIONS = frozenset(["у", "в", "до", "від", "к", "ко", "от", "із", "u", "v", "do", "k", "vid", "ot"])
_MADE = ("зроби", "робит", "сдела", "делае", "провел", "прове")
_TREATMENTS = (
    "зуб", "пломб", "консультац", "операц", "узд", "огляд", "осмотр", "чистк", "імплант", "имплант", "брекет", "щеплен", "привив",
    "аналіз", "анализ", "рентген", "укол", "процедур", "обстеж", "обследов", "діагноз", "диагноз", "рецепт", "нарко", "масаж", "массаж",
    "коронк", "вінір", "винир", "перевʼяз", "перевяз", "кесар", "біопс", "биопс", "пілінг", "пилинг", "знеболен", "обезбол",
)  # fmt: skip
_VISITS = (
    "була", "був", "були", "буваю", "ходи", "ходжу", "ходим", "хожу", "записа", "запис", "прийом", "прием", "лікув", "лікую", "лечи",
    "лечу", "черг", "очеред", "чека", "ждал", "ждем", "сиділ", "потрап", "попа", "прийшл", "прийти", "пришл", "пойд", "піду", "підем",
    "прихо", "візит", "визит", "вагітн", "беремен", "пологи", "рожал", "народж", "родила", "кабінет", "кабинет", "bula", "buv", "buly",
    "zapys", "zub",
)  # fmt: skip
_VISITS_WHOLE = frozenset(
    ["была", "был", "были", "бул", "пришел", "шла", "йшла", "знову", "боляче", "больно", "больше", "більше"]
)
_CRAFTS = (
    "кузн", "ковад", "підков", "підкув", "подков", "діжк", "бочк", "глечи", "глина", "млин", "мельниц", "борошн", "мука", "муки", "чобо",
    "чобіт", "взутт", "сапог", "обув", "штан", "сукн", "костюм", "пальт", "шити", "шиє", "пошит", "ательє", "ателье", "ярмар", "базар",
    "ринк", "рынк", "риба", "рибу", "рыб", "карас", "шаф", "меблі", "мебел", "дерев", "казк", "сказк", "ліс", "звір", "картин", "пісн",
)  # fmt: skip
_KIN_WHOLE = frozenset(
    [
        "мій", "моя", "моєї", "моїй", "мою", "моєю", "мого", "моєму", "моїм", "мое", "моей", "мой", "моего", "моему",
        "моим", "my",
    ]
)  # fmt: skip
_KIN = (
    "доньк", "доньц", "дочк", "дочц", "дочь", "донечк", "доча", "дочу", "син", "сын", "дружин", "жена", "жену", "жене", "чоловік", "муж",
    "сестр", "брат", "подруг", "подруз", "друг", "мама", "маму", "мамі", "тато", "тата", "папа", "бабус", "дідус", "онук", "онуч", "внук",
    "внуч", "кума", "куму", "кумі", "кум", "тітк", "тьот", "тет", "дядьк", "племін", "племян", "сусід", "сосед", "дитин", "дитят",
    "малю", "daughter", "wife", "husband", "sister", "brother", "friend",
)  # fmt: skip

_TOWNS = (
    "київ", "києв", "киев", "льв", "одес", "харк", "харьк", "дніпр", "днепр", "запор", "вінниц", "винниц", "полтав", "черніг", "черниг",
    "чернів", "чернов", "івано", "ивано", "франків", "тернопіл", "терноп", "рівн", "ровно", "луцьк", "луцк", "ужгород", "житомир",
    "хмельн", "черкас", "кропивн", "миколаїв", "николаев", "херсон", "сум", "польщ", "польш", "варшав", "краків", "краков", "берлін",
    "німеч", "герман", "європ", "европ", "ізраїл", "израил", "туреч", "турц", "чех", "праг", "австр", "італ", "москв", "україн", "украин",
    "kyiv", "kiev", "lviv", "odes", "kharkiv", "dnipro", "warsaw", "poland", "berlin", "german", "europe", "israel", "turkey", "london",
)  # fmt: skip


def is_town(word: str) -> bool:
    """Whether the folded word begins as a town or a country does to which people send for a doctor."""
    return word.startswith(_TOWNS)


def is_thanks_word(word: str) -> bool:
    """Whether the folded word thanks, bows or is pleased."""
    return word.startswith(_THANKS) or word.startswith(_PLEASED)


def is_act_word(word: str) -> bool:
    """Whether the folded word tells what only a doctor does."""
    return word.startswith(_ACTS)


def is_visit_word(word: str) -> bool:
    """Whether the folded word tells of going to a doctor, or of what is done there."""
    return word in _VISITS_WHOLE or word.startswith(_VISITS) or is_treatment_word(word) or is_care_word(word)


def is_made_word(word: str) -> bool:
    """Whether the folded word says that something is made: by a doctor, when it is a treatment."""
    return word.startswith(_MADE)


def is_treatment_word(word: str) -> bool:
    """Whether the folded word names what is done at a doctor's."""
    return word.startswith(_TREATMENTS)


def is_craft_word(word: str) -> bool:
    """Whether the folded word belongs to the trades and beasts that are surnames too."""
    return word.startswith(_CRAFTS)


def is_kin_word(word: str) -> bool:
    """Whether the folded word says that the person named next is the author's own."""
    return word in _KIN_WHOLE or (word.startswith(_KIN) and not word.startswith("медсестр"))


def is_title(word: str) -> bool:
    """Whether the folded word names a trade of the clinic or addresses a person of it."""
    return word in _TITLES_WHOLE or word.startswith(_TITLES)


def is_desk_title(word: str) -> bool:
    """Whether the folded word is a title of the reception: people of the clinic, but none that a roster of doctors holds."""
    return word.startswith(("адмін", "админ"))


def is_street_word(word: str) -> bool:
    """Whether the folded word names a street, a square, a station: what follows is a place."""
    return word in _STREETS_WHOLE or word.startswith(_STREETS)


def is_care_word(word: str) -> bool:
    """Whether the folded word tells what a doctor does or is."""
    return word.startswith(_CARE)
