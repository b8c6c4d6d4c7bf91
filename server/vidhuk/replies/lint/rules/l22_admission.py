"""L22: no public admission of a medical fault; care apologies come in private, from the lead."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L22
SEVERITY = Severity.WARN
BASIS = "C3"
REWRITE = {
    "uk": "Нам прикро це читати. Хочемо розібратися; про подробиці поговорімо приватно.",
    "ru": "Нам жаль это читать. Хотим разобраться; о подробностях поговорим лично.",
    "en": "We are sorry to read this. We want to look into it; let us talk about the details in private.",
}

PATTERN = any_of(
    r"\b(?:лікар|доктор|хірург|стоматолог|медсестр|анестезіолог|фахівець|спеціаліст|врач|хирург|анестезиолог|специалист|ми|мы)\w*\s+(?:справді\s+|дійсно\s+|на жаль,?\s+|действительно\s+|к сожалению,?\s+)?(?:помили[лв]|припустил\w* помил|зробил\w* помил|не ?догледі|недогледі|ошиб|допустил\w* ошиб|сделал\w* ошиб|проглядел|винн|винуват|виноват|зашкодил|навредил|переплута|перепута|не помітил|не заметил)\w*",
    r"\b(?:це|это)?\s*(?:наш\w+|лікарськ\w+|медичн\w+|врачебн\w+|медицинск\w+)\s+(?:\w+\s+)?(?:помилк|провин|вина|вину|недогляд|халатн|ошибк|недосмотр|недбал)\w*|\b(?:з|із|через|по) (?:наш\w+ )(?:вин|провин)\w+|\bвизнаємо (?:свою |нашу )?(?:помилк|провин|вин)\w+|\bпризна[её]м (?:свою |нашу )?(?:ошибк|вин)\w+",
    r"\b(?:вибачте|перепрошуємо|просимо (?:вибачення|пробачення)|просим прощения|извините|приносим извинения)\s+(?:\w+\s+)?за\s+(?:\w+\s+){0,2}?(?:лікуван|результат|біль|шкод|помилк|ускладнен|операц|лечени|боль|вред|ошибк|осложнен|невдал|неудачн)\w*",
    r"\b(?:our (?:doctor|dentist|surgeon|staff|team|nurse)s? (?:was|were|made|has made) (?:wrong|a mistake|at fault|negligent|an error|mistaken)|(?:it was|this was|that was) our (?:fault|mistake|error)|our (?:medical )?(?:mistake|error|fault|negligence)|we (?:made a mistake|are at fault|harmed|misdiagnosed|admit)|(?:sorry|apologi[sz]e) for (?:the|your|our) (?:treatment|pain|harm|mistake|result|injury|complication))\b",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Faults of care, in public."""
    if draft.in_public:
        yield from draft.find(ID, SEVERITY, PATTERN)
