"""Doctors and branches of the roster: the bars over the case files, and what an ambiguous or unknown name looks like."""

from __future__ import annotations

import pytest

from tests.bench.mentions import score
from tests.mention_cases import PARTS, mention_cases
from vidhuk.classify import analyse
from vidhuk.contracts import Flag, Roster, RosterKind, SignCode

TWO = Roster(doctors=["Сорока Ігор Якович", "Сорока Надія", "Вербицька Алла"], branches=["Берестейська"])


def test_there_are_enough_cases_to_measure() -> None:
    assert sum(len(list(mention_cases(part))) for part in PARTS) >= 200


@pytest.mark.parametrize("part", PARTS)
def test_mentions_reach_the_bars(part: str) -> None:
    found = score(part)
    assert found.recall >= 0.95
    assert found.precision >= 0.97


def test_an_ambiguous_surname_is_nobodys_and_says_whom_it_may_mean() -> None:
    [mention] = analyse("лікар Сорока не прийшов", roster=TWO).mentions
    assert (mention.surface, mention.ambiguous, mention.lemma) == ("Сорока", True, "Сорока")
    assert mention.candidates == ["Сорока Ігор Якович", "Сорока Надія"]
    assert mention.kind is RosterKind.DOCTOR


@pytest.mark.parametrize("text", ["лікарка Сорока запізнилась", "Надія Сорока запізнилась", "у Сороки Н. все гаразд"])
def test_words_around_decide_where_they_can(text: str) -> None:
    [mention] = analyse(text, roster=TWO).mentions
    assert (mention.lemma, mention.ambiguous, mention.candidates) == ("Сорока Надія", False, [])


def test_a_branch_is_no_member_of_staff() -> None:
    labels = analyse("У філії Берестейська брудно", roster=TWO)
    assert [(mention.lemma, mention.kind) for mention in labels.mentions] == [("Берестейська", RosterKind.BRANCH)]
    assert Flag.STAFF_NAMED not in labels.flags


def test_a_name_with_a_title_that_nobody_bears_is_unknown_and_whole() -> None:
    labels = analyse("Лікарка Марта Вороненко взяла зайві гроші, чекали 2 години", roster=TWO)
    assert labels.unknown_names == ["Марта Вороненко"]
    assert SignCode.IMPOSSIBLE_DETAIL in [sign.code for sign in labels.signs]


def test_a_namesake_is_not_the_doctor() -> None:
    assert analyse("Катерина Вербицька моя сестра, вона теж задоволена", roster=TWO).mentions == []


def test_an_alias_is_the_same_person() -> None:
    roster = Roster(doctors=["Вербицька Алла"], aliases={"Вербицька Алла": ["Степаненко"]})
    assert [mention.lemma for mention in analyse("спасибо Степаненко за приём", roster=roster).mentions] == [
        "Вербицька Алла"
    ]


CLINIC = Roster(
    doctors=["Мороз Дарія Олегівна", "Коваль Андрій Вікторович", "Вовк Назар", "Гнатюк Тетяна", "Козак Олена"]
)


def _meant(text: str, roster: Roster = CLINIC) -> list[tuple[str, str]]:
    return [(mention.surface, mention.lemma) for mention in analyse(text, roster=roster).mentions]


@pytest.mark.parametrize(
    ("text", "surface", "who"),
    [
        ("у вовка сьогодні лікували сина, молодець", "вовка", "Вовк Назар"),
        ("от вовка вышли довольные, лечение не затянули", "вовка", "Вовк Назар"),
        ("записала маму до коваля на четвер", "коваля", "Коваль Андрій Вікторович"),
        ("у козак на консультації", "козак", "Козак Олена"),
        ("к гнатюк больше не пойдём", "гнатюк", "Гнатюк Тетяна"),
    ],
)
def test_a_surname_in_small_letters_is_a_doctor_where_a_visit_is_told(text: str, surface: str, who: str) -> None:
    assert (surface, who) in _meant(text)


@pytest.mark.parametrize(
    "text",
    [
        "у коваля в кузні тепліше, ніж у вашій палаті",
        "читали дітям казку про вовка і лисицю, поки чекали",
        "мороз такий, що чекати на вулиці не можна",
        "были у вас вчера, всё хорошо",
        "козак на картині в холі гарний",
    ],
)
def test_a_trade_or_a_beast_is_no_doctor(text: str) -> None:
    assert _meant(text) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("лікарці Дашеньці низький уклін", "Дашеньці"),
        ("Дякую Дарусі за легку руку", "Дарусі"),
        ("Дарочка вилікувала мені зуб за пів години", "Дарочка"),
        ("лікарка Одарка знає свою справу", "Одарка"),
        ("доктор Дашуля чудо", "Дашуля"),
        ("у Мороз Дарьи были на осмотре", "Мороз Дарьи"),
        ("спасибо Дарье Олеговне", "Дарье Олеговне"),
        ("Doctor Dasha explained the plan", "Dasha"),
    ],
)
def test_tender_and_russian_forms_of_a_name_that_one_doctor_has(text: str, surface: str) -> None:
    assert _meant(text) == [(surface, "Мороз Дарія Олегівна")]


@pytest.mark.parametrize(
    "text",
    [
        "моя Дарочка плакала всю ніч",
        "Дарочко, запиши адресу",
        "лікарка Дарина Пилипенко приймає деінде",
        "сподобалась Дар'я на рецепції",
        "донька Даша боялась, а її не заспокоїли",
    ],
)
def test_a_given_name_alone_may_be_anybody(text: str) -> None:
    assert _meant(text) == []


def test_a_tender_name_of_two_doctors_is_left_open() -> None:
    two = Roster(doctors=["Мороз Дарія", "Гончар Дарина"])
    assert _meant("Дякую Дарочці за терпіння", two) == []


@pytest.mark.parametrize(
    "text",
    [
        "лікарю Козаку подяка за операцію",
        "докторові Морозу вклоняюсь",
        "у Гнатюка були торік, не вразив",
        "спасибо доктору Морозу за всё",
        "лікарка Вовк нагримала на дитину",
        "у пані Коваль світлий кабінет",
        "пан Гнатюк приймає швидко",
    ],
)
def test_a_form_or_title_of_the_other_gender_is_somebody_elses(text: str) -> None:
    assert _meant(text) == []


@pytest.mark.parametrize(
    "text", ["Колега Коваля накричав на нас", "асистентка Коваля спізнилась", "Kovals assistant, Dr Koval, was late"]
)
def test_who_works_beside_a_doctor_names_the_doctor(text: str) -> None:
    """The words stand in the text, and the lead looks for them there; whom the blame meets is not guessed."""
    assert "Коваль Андрій Вікторович" in [lemma for _, lemma in _meant(text)]


def test_a_colleague_of_him_is_none_of_a_womans() -> None:
    assert _meant("Колега Козака накричала на нас") == []


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Лікар Тимошенко помилився з діагнозом", ["Тимошенко"]),
        ("у кардіолога Бондаренка був торік", ["Бондаренка"]),
        ("врач кравчук опоздала", ["кравчук"]),
        ("лікар Чорний груба людина", ["Чорний"]),
        ("хірург Ткач Іван Петрович", ["Ткач Іван Петрович"]),
        ("лікарю Козаку подяка", ["Козаку"]),
        ("Лікар Від Бога", []),
        ("Лікар Добрий, Уважний", []),
        ("адміністратор Світлана груба", []),
    ],
)
def test_a_name_that_the_roster_lacks_is_a_candidate_for_it(text: str, unknown: list[str]) -> None:
    assert analyse(text, roster=CLINIC).unknown_names == unknown


def test_a_name_of_the_other_gender_is_asked_about_and_held_against_nobody() -> None:
    labels = analyse("Дякую лікарю Козаку, чудово", roster=CLINIC)
    assert labels.unknown_names == ["Козаку"]
    assert SignCode.IMPOSSIBLE_DETAIL not in [sign.code for sign in labels.signs]


def test_an_unknown_name_alone_needs_no_checking() -> None:
    labels = analyse("Лікар Тимошенко груба людина, не раджу", roster=CLINIC)
    assert [sign.code for sign in labels.signs] == [SignCode.IMPOSSIBLE_DETAIL]
    assert not labels.needs_checking


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("Заєць Петро", "у Зайця П. були двічі"),
        ("Соловей Юрій", "з Соловʼєм спокійно"),
        ("Палій Остап", "до Палія на прийом"),
        ("Луценко Світлана", "S. Lutsenko forgot us"),
        ("Бойко Юлія", "Yu. Boiko was kind"),
    ],
)
def test_forms_that_a_dictionary_alone_does_not_give(entry: str, text: str) -> None:
    assert [lemma for _, lemma in _meant(text, Roster(doctors=[entry]))] == [entry]
