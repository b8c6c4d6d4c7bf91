"""The language of a comment: letters first, then words, then langdetect; undetermined rather than wrong."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from vidhuk.classify.blend import MIXED_FROM, Counts, is_one_sided, mixed_probability
from vidhuk.classify.detector import detect
from vidhuk.classify.models import shipped
from vidhuk.classify.text import Reading, Token
from vidhuk.classify.votes import Votes, count_words, counts_of
from vidhuk.contracts import Cue, CueTarget, Language, Params, Reason, Script, Voice

MAX_CUES = 8
"""Words that are shown as the reason; more would hide the text."""

DETECTOR_LETTERS = 12
"""langdetect is not asked about fewer letters: on shorter texts it guesses."""

DETECTOR_CERTAIN = 0.9
"""Probability under which its answer is no answer (playbook, section 1: the probe with p > 0.9)."""


MAX_MODEL_WORDS = 60
"""Words that the model is asked about; after them the sum no longer changes sides."""

OWN_WORD = 1.5

OWN_LETTER = 3.0

OWN_FORM = 4.0
"""A form that only one dictionary has and no list; chosen on the tuning tenth."""

STEEPNESS = 0.8
"""How the model's sum and a word of one language alone are turned into a probability; chosen on the tuning tenth."""

SURE_ENOUGH = 0.52

ENGLISH_FIRST = 1.0
"""Head start of English among Latin letters: it is far commoner than Latin typing."""

LATIN_MARGIN = 4.0
"""Lead that Latin typing needs over English when no listed word stands in the text."""

DECIDING_WORDS = 3
"""Known words that name the language of a text most of which is in another script; fewer are a name, a loan or a courtesy."""


@dataclass(slots=True)
class LanguageFinding:
    """Language and script with their reasons."""

    language: Language
    confidence: float
    script: Script
    spoke: list[Speakers] = field(default_factory=list)
    why: list[Why] = field(default_factory=list)

    @property
    def reasons(self) -> list[Reason]:
        """Why; made only when somebody asks, as the cues are."""
        return [
            Reason(target=CueTarget.LANGUAGE, code=code, voice=voice, params=params) for code, voice, params in self.why
        ]

    def cues(self, reading: Reading) -> list[Cue]:
        """The words behind the decision with their places; made only when somebody asks, they cost more than the rest."""
        return _cues(reading, self.spoke)


Speakers = tuple[list[Token], Language, Voice]
"""Words that spoke for a language, and the voice."""

Why = tuple[str, Voice, Params]
"""Code of a reason, the voice that gave it, and its parameters."""


def _cues(reading: Reading, pairs: list[Speakers]) -> list[Cue]:
    cues: list[Cue] = []
    for tokens, language, voice in pairs:
        cues.extend(
            Cue(
                target=CueTarget.LANGUAGE,
                label=language.value,
                surface=reading.surface(token.start, token.end),
                start=token.start,
                end=token.end,
                voice=voice,
            )
            for token in tokens[: MAX_CUES // max(1, len(pairs)) + 1]
        )
    return sorted(cues[:MAX_CUES], key=lambda cue: cue.start)


def _sure(own: float, against: float) -> float:
    """Confidence from weighed evidence for and against, in [0.5, 0.995]."""
    return round(min(0.995, 1 / (1 + math.exp(-(0.8 + 1.1 * own - 1.6 * against)))), 3)


def _reason(code: str, voice: Voice, **params: str | int | float) -> Why:
    return code, voice, params


def _undetermined(script: Script, code: str) -> LanguageFinding:
    return LanguageFinding(Language.UNDETERMINED, 0.0, script, why=[_reason(code, Voice.RULE)])


def find_language(reading: Reading) -> LanguageFinding:
    """Decide the language of a text. Links, addresses, @names, #tags, numbers and emoji have no vote."""
    votes = count_words(reading)
    cyrillic, latin = len(votes.cyrillic), len(votes.latin)
    if not cyrillic and not latin:
        script = Script.NONE
        return _undetermined(script, "language-no-words" if not votes.foreign else "language-other-script")
    if votes.foreign and _is_foreign(votes):
        return _undetermined(Script.NONE, "language-other-script")
    script = _script(votes)
    # A few Latin words in Cyrillic text are brands and loans, and the other way round.
    if cyrillic >= latin or (cyrillic * 2 >= latin and not votes.en_words):
        return _cyrillic(votes, script)
    finding = _by_latin_model(votes, script)
    if finding is not None:
        return finding
    if votes.uk_latin or votes.ru_latin or len(votes.both_latin) > len(votes.en_words):
        finding = _latin_typed(votes, script)
        if finding is not None:
            return finding
    return _english(votes, script)


def _is_foreign(votes: Votes) -> bool:
    """Whether a text is in letters that none of the three languages has, with no more than a few words in ours."""
    known = (votes.uk_letters, votes.uk_words, votes.ru_letters, votes.ru_words, votes.surzhyk, votes.en_words,
             votes.uk_latin, votes.ru_latin, votes.both_latin)  # fmt: skip
    if sum(map(len, known)) >= DECIDING_WORDS:
        return False
    ours = sum(len(token.word) for token in votes.cyrillic + votes.latin)
    if sum(_length(token) for token in votes.foreign) > ours:
        return True
    # A Latin word beside as many of another script is as likely a name or a loan there as it is English.
    return not votes.cyrillic and len(votes.foreign) >= len(votes.latin)


def _length(token: Token) -> int:
    """Letters of a word; a sign of the scripts that write without spaces counts as three: it is a syllable or a word."""
    return sum(3 if "\u2e80" <= char <= "\ud7ff" else 1 for char in token.word)


def _by_latin_model(votes: Votes, script: Script) -> LanguageFinding | None:
    """The small model of Latin letters with the lists' words; `None` when it is not sure that the text is typed so."""
    model = shipped("letters.latin")
    if model is None:
        return None
    sums = [model.of_word(token.shown.replace("'", "")) for token in votes.latin[:MAX_MODEL_WORDS]]
    scores = {
        label: bias + sum(row[at] for row in sums)
        for at, (label, bias) in enumerate(zip(model.labels, model.bias, strict=True))
    }
    scores["en"] += OWN_WORD * len(votes.en_words) + ENGLISH_FIRST
    scores["uk"] += OWN_WORD * len(votes.uk_latin)
    scores["ru"] += OWN_WORD * len(votes.ru_latin)
    best = max(("uk", "ru"), key=lambda label: scores[label])
    other = "ru" if best == "uk" else "uk"
    typed = votes.uk_latin + votes.ru_latin + votes.both_latin
    if scores[best] <= scores["en"] or (not typed and scores[best] - scores["en"] < LATIN_MARGIN):
        return None
    probability = 1 / (1 + math.exp(-STEEPNESS * (scores[best] - scores[other])))
    if probability < SURE_ENOUGH:
        return None
    cues = [(votes.uk_latin if best == "uk" else votes.ru_latin, Language(best), Voice.WORDS)]
    reasons = [_reason("language-translit", Voice.WORDS, count=len(typed))] if typed else []
    percent = min(99, round(probability * 100))
    reasons.append(_reason("language-model", Voice.MODEL, language=best, percent=percent))
    return LanguageFinding(Language(best), round(min(0.99, probability), 3), script, cues, reasons)


def _script(votes: Votes) -> Script:
    cyrillic = sum(len(token.word) for token in votes.cyrillic)
    latin = sum(len(token.word) for token in votes.latin)
    if not cyrillic:
        return Script.LATIN
    share = latin / (latin + cyrillic)
    if share >= 0.8:
        return Script.LATIN
    return Script.MIXED if share >= 0.25 else Script.CYRILLIC


Sums = list[tuple[float, ...]]
"""The model's sums of the Cyrillic words: for Ukrainian (against Russian), and for a blend of both."""


def _sums(votes: Votes) -> Sums | None:
    """`None` without a model."""
    model = shipped("letters.cyrillic")
    if model is None:
        return None
    return [model.of_word(token.shown) for token in votes.cyrillic[:MAX_MODEL_WORDS]]


def _is_mixed(counts: Counts) -> bool:
    """Without a model: both languages' own words meet in real measure, not one loan, one name or one quoted word."""
    smaller, larger = sorted((counts.agreed_uk, counts.agreed_ru))
    if counts.blends:
        # blends speak for surzhyk unless they drown in a long text of one language
        return counts.blends * 1.5 + smaller >= 0.18 * (smaller + larger + counts.blends)
    if smaller == 0:
        return False
    share = smaller / (smaller + larger)
    return (smaller >= 2 and share >= 0.25) or (smaller == 1 and larger <= 4 and counts.words >= 3)


def _mixture(votes: Votes) -> float | None:
    """Probability of a mixed text where it is one; `None` where it is not."""
    if len(votes.cyrillic) < 2 and not votes.surzhyk:
        return None
    model = shipped("letters.cyrillic")
    counts = counts_of(votes, model)
    if model is None or "mixed" not in model.labels:
        return 0.7 if _is_mixed(counts) else None
    if is_one_sided(counts):
        return None
    sums = [model.of_word(token.shown) for token in votes.plain[:MAX_MODEL_WORDS]]
    probability = mixed_probability(model, sums, counts)
    return probability if probability >= MIXED_FROM else None


def _cyrillic(votes: Votes, script: Script) -> LanguageFinding:
    uk = len(votes.uk_letters) + len(votes.uk_words)
    ru = len(votes.ru_letters) + len(votes.ru_words)
    sums = _sums(votes)
    mixture = _mixture(votes)
    if mixture is not None:
        cues = [
            (votes.uk_letters + votes.uk_words, Language.UK, Voice.WORDS),
            (votes.ru_letters + votes.ru_words, Language.RU, Voice.WORDS),
            (votes.surzhyk, Language.MIXED, Voice.WORDS),
        ]
        reason = _reason("language-mixed", Voice.WORDS, uk=uk, ru=ru, blends=len(votes.surzhyk))
        return LanguageFinding(Language.MIXED, round(min(0.98, mixture), 3), script, cues, [reason])
    score = _model_score(sums)
    if uk == ru and score is None:
        return _ask_detector(votes.cyrillic, script, (Language.UK, Language.RU))
    # letters and words that belong to one language weigh in beside the model, which has seen whole words only
    lettered = len(votes.uk_letters) - len(votes.ru_letters)
    balance = (score or 0.0) + OWN_WORD * (uk - ru) + OWN_LETTER * lettered
    balance += OWN_FORM * (len(votes.uk_forms) - len(votes.ru_forms))
    language = Language.UK if balance > 0 else Language.RU
    probability = 1 / (1 + math.exp(-abs(balance) * STEEPNESS))
    if probability < SURE_ENOUGH:
        return _undetermined(script, "language-too-short")
    own = uk if language is Language.UK else ru
    reasons, cues = _one_language_reasons(votes, language)
    if sums is not None and not any(tokens for tokens, _, _ in cues):
        cues = [(_spoke_most(votes.cyrillic, sums, language), language, Voice.MODEL)]
    if score is not None and (not own or (score > 0) == (language is Language.UK)):
        reasons.append(
            _reason("language-model", Voice.MODEL, language=language.value, percent=min(99, round(probability * 100)))
        )
    return LanguageFinding(language, round(min(0.995, probability), 3), script, cues, reasons)


def _model_score(sums: Sums | None) -> float | None:
    """The small model's sum: positive for Ukrainian; `None` without a model."""
    model = shipped("letters.cyrillic")
    if model is None or sums is None:
        return None
    return model.bias[0] + sum([pair[0] for pair in sums])


def _spoke_most(tokens: list[Token], sums: Sums, language: Language) -> list[Token]:
    """The words that speak most for a language in the model, where no letter and no listed word does."""
    side = 1 if language is Language.UK else -1
    ranked = sorted(zip(tokens, sums, strict=False), key=lambda pair: -side * pair[1][0])
    return [token for token, said in ranked[:3] if side * said[0] > 0]


def _one_language_reasons(votes: Votes, language: Language) -> tuple[list[Why], list[Speakers]]:
    letters, words = (
        (votes.uk_letters, votes.uk_words) if language is Language.UK else (votes.ru_letters, votes.ru_words)
    )
    reasons = []
    if letters:
        reasons.append(_reason("language-letters", Voice.LETTERS, language=language.value, count=len(letters)))
    if words:
        reasons.append(_reason("language-words", Voice.WORDS, language=language.value, count=len(words)))
    forms = votes.uk_forms if language is Language.UK else votes.ru_forms
    spoke = [(letters, language, Voice.LETTERS), (words, language, Voice.WORDS), (forms, language, Voice.WORDS)]
    return reasons, [said for said in spoke if said[0]]


def _ask_detector(tokens: list[Token], script: Script, allowed: tuple[Language, ...]) -> LanguageFinding:
    letters = sum(len(token.word) for token in tokens)
    if letters < DETECTOR_LETTERS:
        return _undetermined(script, "language-too-short")
    found = detect([token.shown for token in tokens])
    best = max(allowed, key=lambda language: found.get(language.value, 0.0))
    probability = found.get(best.value, 0.0)
    if probability < DETECTOR_CERTAIN:
        return _undetermined(script, "language-detector-unsure")
    reason = _reason("language-detector", Voice.LANGDETECT, language=best.value, percent=round(probability * 100))
    # Alone and without a word that we know it was right for about two of three short comments.
    return LanguageFinding(best, 0.7 if letters < 40 else 0.85, script, why=[reason])


def _latin_typed(votes: Votes, script: Script) -> LanguageFinding | None:
    uk, ru, both, en = len(votes.uk_latin), len(votes.ru_latin), len(votes.both_latin), len(votes.en_words)
    if uk + ru + both == 1 and len(votes.latin) > 2:
        return None  # one look-alike in a text that is not ours
    ours = uk + ru + both
    known = ours + en
    if ours < 0.5 * known or ours < 0.2 * len(votes.latin):
        return None
    cues = [(votes.uk_latin, Language.UK, Voice.WORDS), (votes.ru_latin, Language.RU, Voice.WORDS)]
    reason = _reason("language-translit", Voice.WORDS, count=ours)
    if uk == ru:
        return LanguageFinding(Language.UNDETERMINED, 0.0, script, cues, [reason])
    if min(uk, ru) >= 2 and min(uk, ru) >= 0.3 * (uk + ru):
        return LanguageFinding(Language.MIXED, _sure(0.5 * min(uk, ru), 0.3), script, cues, [reason])
    language = Language.UK if uk > ru else Language.RU
    return LanguageFinding(language, _sure(0.8 * max(uk, ru), min(uk, ru) + 0.3 * en), script, cues, [reason])


def _english(votes: Votes, script: Script) -> LanguageFinding:
    en, latin = len(votes.en_words), len(votes.latin)
    if en and (en >= 0.25 * latin or en >= 3):
        cues = [(votes.en_words, Language.EN, Voice.WORDS)]
        reason = _reason("language-words", Voice.WORDS, language="en", count=en)
        return LanguageFinding(Language.EN, _sure(en, 0.15 * (latin - en)), script, cues, [reason])
    finding = _ask_detector(votes.latin, script, (Language.EN,))
    plain = [token for token in votes.latin if not token.capital and len(token.word) > 2]
    if finding.language is Language.UNDETERMINED and plain and not votes.both_latin:
        # Of the three languages only English is typed like this; a capital may be a name and says nothing.
        return LanguageFinding(Language.EN, 0.6, script, why=[_reason("language-only-latin", Voice.RULE)])
    return finding
