"""L24: nobody is called a fake, a rival or a bot."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L24
SEVERITY = Severity.WARN
BASIS = "judgement"
REWRITE = {
    "uk": "Ми запитали подробиці, відповіді поки не маємо. Щойно напишете, повернемося до цього.",
    "ru": "Мы спросили подробности, ответа пока нет. Как только напишете, вернёмся к этому.",
    "en": "We asked for details and have no answer yet. As soon as you write, we will return to this.",
}

PATTERN = any_of(
    r"\b(?:фейк|фейков|фэйк|фейковий|замовн|заказн|проплачен|проплаченн|куплен\w+ відгук|куплен\w+ отзыв|накручен|бот(?:и|ы|ів|ов|ом)?\b|тролл?(?:ь|і|и|я|ів|ей)?\b|вигадан\w+ (?:відгук|історі|коментар)|выдуман\w+ (?:отзыв|истори|комментари)|неіснуюч\w+ (?:пацієнт|людин)|несуществующ\w+ (?:пациент|человек)|підставн\w+|подставн\w+)\w*",
    r"\b(?:відгук|коментар|отзыв|комментари|запис|пост)\w*\s+(?:\w+\s+){0,3}?(?:конкурент)\w*|\b(?:конкурент)\w*\s+(?:\w+\s+){0,3}?(?:відгук|коментар|пиш|замов|отзыв|комментари|заказ|стараю|працю)\w*|\b(?:працюєте|работаете|пишете) на конкурент\w*|\bвід конкурент\w*|\bот конкурент\w*",
    r"\b(?:ми |мы )?(?:перевірили|проверили|з'ясували|встановили|выяснили|установили)\s*[:,]?\s+(?:\w+\s+){0,5}?(?:не підтверд|не було|не подтверд|не было|неправд|фейк|вигад|выдум|не відповіда|не соответств|не зверта|не обраща)\w*|\bне підтвердил\w+|\bне подтвердил\w+",
    r"\b(?:fake (?:review|comment|account|profile|story)|paid (?:review|comment)|competitor'?s? (?:review|comment|work|trick)|(?:sent|written|paid) by (?:a |our )?competitors?|you are a (?:bot|troll|fake)|we (?:have )?(?:checked|verified|investigated) (?:and|that|it)[^.!?]{0,60}(?:not|never|false|fake|no)|could not be confirmed)\b",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Claims about who the author is or that a check failed."""
    yield from draft.find(ID, SEVERITY, PATTERN)
