"""Types that a rule pins: the press is no spam, a name alone insults nobody, a way to a rival is spam, a comparison is not."""

from __future__ import annotations

import pytest

from vidhuk.classify import analyse
from vidhuk.contracts import CommentType, CueTarget, Flag, Roster, Sentiment, SignCode

PRESS = [
    "Вітаю, я журналістка «Подільського вісника», готуємо статтю про черги до лікарів",
    "Корреспондент «Вечернего берега», готовлю материал о ценах на роды, кому написать?",
    "Пишу матеріал для районної газети, хто готовий розповісти, як лікувався тут? Приват відкритий",
    "Знімаємо документальний фільм про пологові, шукаємо жінок, які народжували у вас, пишіть у директ",
    "Готуємо розслідування про страхові виплати, відгукніться, анонімність обіцяємо",
    "Збираю матеріал для книги, розкажіть ваші історії, пишіть в особисті",
    "Редакція збирає історії пацієнтів для випуску про приватну медицину, чекаємо в приваті",
    "Работаю над материалом о частных родильных домах, кто готов рассказать? Пишите в личку",
    "Делаем сюжет о ценах на лечение, ищем героев, пишите в лс",
    "Радио «Прибой» готовит эфир о врачебных ошибках, ждём ваши истории в директ",
    "Writing a story on maternity wards for the local paper, anyone willing to talk? DM me",
    "Producer for a health podcast here, seeking former patients, dm open",
    "Gotuyu stattyu pro kliniky mista, hto hotovyi rozpovisty, pyshit v pryvat",
]

TRADES = [
    "Пишу статті для блогів, недорого, пишіть у директ",
    "Готую матеріали під ремонт ванної, ціна договірна, приват",
    "Шукаю людей, готових заробляти вдома, пишіть у директ",
    "Снимаю видео для бизнеса, портфолио в профиле",
    "Пишу дипломы и статьи на заказ, пишите в личку",
    "I write articles for your business, portfolio on my page, DM me",
    "Набираємо пацієнтів для проєкту з гарантованою оплатою, деталі в директ",
]


@pytest.mark.parametrize("text", PRESS)
def test_who_asks_for_the_press_is_flagged_and_no_spam(text: str) -> None:
    labels = analyse(text)
    assert Flag.PRESS_OR_BLOGGER in labels.flags
    assert labels.type is not CommentType.SPAM
    shown = [cue.surface for cue in labels.cues if cue.target is CueTarget.FLAG and cue.label == "press_or_blogger"]
    assert shown, "the words behind the flag"


@pytest.mark.parametrize("text", TRADES)
def test_who_sells_texts_stays_spam(text: str) -> None:
    labels = analyse(text)
    assert labels.type is CommentType.SPAM
    assert Flag.PRESS_OR_BLOGGER not in labels.flags


def test_a_complaint_that_threatens_with_the_press_stays_a_complaint() -> None:
    labels = analyse("Чекали три години, нагрубили дитині. Пишу про вас статтю, розкажу свою історію журналістам")
    assert labels.type is CommentType.COMPLAINT
    assert Flag.PRESS_OR_BLOGGER in labels.flags


@pytest.mark.parametrize(
    "text",
    ["Коваль", "Люда", "Ковальчуки", "Гнатюк Олег Васильович", "Галя, Світлана", "Jessica Brown", "Савелій Громик", "Пилип!",
     "мельник", "Антонина Петрова"],
)  # fmt: skip
def test_a_name_alone_is_no_provocation(text: str) -> None:
    labels = analyse(text)
    assert (labels.type, labels.sentiment) == (CommentType.OTHER, Sentiment.NEUTRAL)


@pytest.mark.parametrize("text", ["Тупий", "Ідіоти!", "Дебіл"])
def test_an_insult_alone_stays_one(text: str) -> None:
    assert analyse(text).type is CommentType.TROLL


@pytest.mark.parametrize(
    "text",
    [
        "Краще йдіть у Бровен, там людяніші",
        "Ліпше запишіться в «Медею», не пошкодуєте",
        "Раджу клініку на сусідній вулиці, там професіонали",
        "У «Веселці» дешевше, сама тут не лікувалась",
        "Лучше сходите в Медлайн, там врачи внимательнее",
        "Советую Улыбку, а не эту",
        "Try Medicus instead, half the price",
        "Better go to Sunrise clinic",
        "krashche idit v Medlain, tam deshevshe",
    ],
)
def test_a_passer_by_who_sends_to_a_rival_is_spam(text: str) -> None:
    labels = analyse(text)
    assert labels.type is CommentType.SPAM
    assert Flag.COMPETITOR in labels.flags
    assert labels.sentiment is Sentiment.NEUTRAL


@pytest.mark.parametrize(
    "text",
    [
        "Чекала дві години під дверима, краще йдіть у Медікавер",
        "Мені тут зламали зуб. Йдіть краще в Бровен",
        "Лечилась у вас год без толку, лучше сходите в Медлайн",
        "They broke my tooth here. Go to Medicus instead",
    ],
)
def test_a_patients_own_wrongs_make_a_complaint_beside_a_rival(text: str) -> None:
    assert analyse(text).type is CommentType.COMPLAINT


@pytest.mark.parametrize(
    "text",
    [
        "Раніше ходила до вас, тепер лікуюсь у Медлайні, небо і земля",
        "После вас пошла в другую клинику и наконец довольна",
    ],
)
def test_praise_of_another_clinic_by_who_left_us_is_no_praise_of_ours(text: str) -> None:
    labels = analyse(text)
    assert (labels.type, labels.sentiment) == (CommentType.COMPLAINT, Sentiment.NEGATIVE)
    assert Flag.COMPETITOR in labels.flags


def test_who_likes_another_clinic_and_was_never_ours_praises_nobody_here() -> None:
    labels = analyse("А я ходжу в іншу клініку, там мені подобається")
    assert (labels.type, labels.sentiment) == (CommentType.OTHER, Sentiment.NEUTRAL)


@pytest.mark.parametrize(
    "text",
    [
        "Була в іншій клініці, там нахамили, а тут усе супер, дякую",
        "Перейшла з Добробуту до вас і не шкодую",
        "Раджу всім, кращого лікаря у місті немає",
    ],
)
def test_praise_of_ours_beside_another_stays_praise(text: str) -> None:
    assert analyse(text).type is CommentType.PRAISE


@pytest.mark.parametrize(
    "text",
    [
        "Краще йдіть у філію на Нивках",
        "Краще їдьте в Київ",
        "Краще запишіться до Коваль",
        "Йдіть у Медею, не пошкодуєте",
        "Рекомендую сходить в «Медею», лучше не найдете",
    ],
)
def test_a_way_to_us_to_a_town_or_to_nobody_named_is_no_rivals(text: str) -> None:
    roster = Roster(doctors=["Коваль Ніна"], branches=["Нивки"])
    assert analyse(text, roster=roster).type is not CommentType.SPAM


def test_a_street_that_is_our_branch_is_no_rival() -> None:
    ours = Roster(doctors=[], branches=["Медлайн"])
    text = "Краще йдіть у Медлайн, там новий апарат"
    assert analyse(text).type is CommentType.SPAM
    assert analyse(text, roster=ours).type is not CommentType.SPAM


def test_a_rivals_praise_needs_no_checking() -> None:
    assert SignCode.NO_CONCRETE_DETAIL not in [sign.code for sign in analyse("Краще йдіть у Бровен").signs]


@pytest.mark.parametrize(
    "text",
    [
        "Роблю добірку пологових для 25 тисяч підписниць, можна до вас зі штативом?",
        "Снимаю влог о клиниках района, на канале 60 тысяч подписчиков, с кем договориться?",
        "Filming a roundup of eye clinics for my followers, who do I ask?",
    ],
)
def test_who_shows_clinics_to_an_audience_is_flagged_for_the_lead(text: str) -> None:
    labels = analyse(text)
    assert Flag.PRESS_OR_BLOGGER in labels.flags
    assert labels.type is not CommentType.SPAM


@pytest.mark.parametrize(
    "text", ["Накрутка: 5 тисяч підписників за тиждень, ціна в дірект", "10k followers cheap, DM for the price list"]
)
def test_who_sells_an_audience_stays_spam(text: str) -> None:
    labels = analyse(text)
    assert labels.type is CommentType.SPAM
    assert Flag.PRESS_OR_BLOGGER not in labels.flags


@pytest.mark.parametrize("text", ["At Medbay they did it better for me", "У «Калині» мені зробили краще"])
def test_better_elsewhere_is_no_praise(text: str) -> None:
    labels = analyse(text)
    assert labels.type is CommentType.COMPLAINT
    assert Flag.COMPETITOR in labels.flags


@pytest.mark.parametrize(
    "text", ["Кращі ніж «Калина», правду кажу", "Ви кращі за «Калину»!", "I feel so much better, thanks"]
)
def test_better_here_is_praise(text: str) -> None:
    assert analyse(text).type is CommentType.PRAISE


@pytest.mark.parametrize(
    "text",
    [
        "Лучше врача в городе нет",
        "Кращої лікарки за весь час не зустрічала",
        "You won't find a better doctor in this town",
    ],
)
def test_nobody_is_better_is_praise(text: str) -> None:
    assert analyse(text).type is CommentType.PRAISE


@pytest.mark.parametrize(
    "text",
    ["Немає кращого способу витратити день, ніж у вас", "Кращого поводження від вас і не чекали, нахамили з порога",
     "The best treatment from overwork is a fence around the clinic"],
)  # fmt: skip
def test_a_superlative_of_something_else_is_not_pinned(text: str) -> None:
    labels = analyse(text)
    assert labels.type is not CommentType.PRAISE
    assert "type-better-here" not in {reason.code for reason in labels.reasons}


@pytest.mark.parametrize("text", ["Сволота, загубили мої аналізи вдруге", "Твари, прождала два часа и не приняли"])
def test_who_insults_and_tells_what_went_wrong_complains(text: str) -> None:
    assert analyse(text).type is CommentType.COMPLAINT


@pytest.mark.parametrize("text", ["Вівці прийшли стригтися", "least painful jab ever lol"])
def test_a_laugh_or_an_arrival_beside_a_taunt_is_no_complaint(text: str) -> None:
    assert analyse(text).type is not CommentType.COMPLAINT
