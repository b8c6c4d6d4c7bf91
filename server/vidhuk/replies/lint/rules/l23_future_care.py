"""L23: no hint of future care."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L23
SEVERITY = Severity.WARN
BASIS = "VEL"
REWRITE = {
    "uk": "Дякуємо, що написали.",
    "ru": "Спасибо, что написали.",
    "en": "Thank you for writing.",
}

PATTERN = any_of(
    r"\bнаступн\w+\s+(?:\w+\s+)?(?:прийом|візит|раз|відвідуван|зустріч|процедур|консультаці)\w*|\bчекаємо (?:на )?(?:вас|тебе)\b|\bчекаємо (?:вас |тебе )?(?:на|у|в) (?:прийом|візит|клініц|клінік|нас|гост)\w*|\bдо (?:нових |нової |скорої )?зустріч\w*|\bпобачимос[ья]\b|\bраді (?:будемо )?(?:бачити|вітати|зустріти) (?:вас|тебе)|\bбудемо раді (?:знову )?(?:бачити|вітати|зустріти|прийняти|допомогти) (?:вас|вам|тебе|тобі)? ?(?:знову|ще|у|в нас)|\b(?:приходьте|приходь|завітайте|повертайтес[ья]|звертайтес[ья])\s+(?:ще|знову|до нас)\b",
    r"\bследующ\w+\s+(?:\w+\s+)?(?:при[её]м|визит|раз|посещени|встреч|процедур|консультаци)\w*|\bжд[её]м (?:вас|тебя)\b|\bдо (?:новых |новой |скорой )?встреч\w*\b|\bувидимся\b|\bрады (?:будем )?(?:видеть|приветствовать|встретить) (?:вас|тебя)|\bбудем рады (?:снова )?(?:видеть|приветствовать|встретить|принять) (?:вас|тебя)|\b(?:приходите|приходи|возвращайтесь|обращайтесь)\s+(?:ещ[её]|снова|к нам)\b",
    r"\b(?:see you (?:again|soon|next|at)|next (?:visit|appointment|time you)|welcome(?:d)? you (?:back|again)|come back\b|look forward to (?:seeing|welcoming|having|treating)|hope to see you|visit us again)",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Invitations back; conditions and general statements excepted."""
    for finding in draft.find(ID, SEVERITY, PATTERN):
        if not draft.conditional(finding.start):
            yield finding
