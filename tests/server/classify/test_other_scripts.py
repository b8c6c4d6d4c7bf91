"""Comments in scripts of none of the three languages: a name or a loan in our letters does not name their language."""

from __future__ import annotations

import pytest

from vidhuk.classify import analyse
from vidhuk.contracts import Language, Script


@pytest.mark.parametrize(
    "text",
    [
        "أفضل مستشفى زرته في حياتي Dobrobut",
        "خدمة ممتازة ok",
        "good عيادة",
        "医生非常耐心 thank you",
        "とても親切な先生でした VIP",
        "ექიმი ძალიან ყურადღებიანია, super",
        "Πολύ ευγενική γιατρός, thanks",
        "הרופא הכי טוב best",
        "दाँत का इलाज बहुत अच्छा रहा, Doctor",
        "მადლობა ექიმო, ყველაფერი კარგად იყო, дякую",
    ],
)
def test_a_text_in_another_script_with_a_few_of_our_words_stays_undetermined(text: str) -> None:
    labels = analyse(text)

    assert labels.language is Language.UNDETERMINED
    assert labels.language_confidence == 0.0
    assert labels.script is Script.NONE
    assert [reason.code for reason in labels.reasons if reason.target == "language"] == ["language-other-script"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("My father says شكرا for the careful nurses on the second floor", Language.EN),
        ("Дуже вдячні лікарям! شكرا", Language.UK),
        ("Спасибо за внимание и заботу, תודה", Language.RU),
        # a whole sentence in ours beside a longer one in another script
        ("شكرا جزيلا للطبيب على صبره واهتمامه طوال العلاج. Thank you very much for your help", Language.EN),
    ],
)
def test_where_words_of_ours_decide_the_language_is_named(text: str, language: Language) -> None:
    assert analyse(text).language is language
