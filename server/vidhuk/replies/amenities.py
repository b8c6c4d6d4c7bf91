"""Metro, parking, insurance and languages of the clinic as an answer; says what is written down and translates common words only."""

from __future__ import annotations

import re
from collections.abc import Callable

from vidhuk.clinic import branches_of
from vidhuk.contracts import Branch
from vidhuk.replies.asked import Comment, Found, branch_name, named_of, own_text, shared
from vidhuk.replies.foreign import cited, has_ukrainian_letters, may_stand
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.latin import latin, proper
from vidhuk.replies.parking_words import parking_in
from vidhuk.replies.words import across, words_of

_SHOWN = 3

_STATION = re.compile(
    r"^(?:(?:найближч\w+|ближайш\w+)\s+)?(?:(?:ст(?:анція|анция|\.)?\s*)?(?:метро|м\.)|станція|станция)\s*:?\s*",
    re.IGNORECASE,
)
_ON_FOOT = re.compile(
    r"(\d+(?:\s*[-–]\s*\d+)?)\s*(?:хв(?:илин\w*)?|мин(?:ут\w*)?)\.?\s*(?:пішки|пешком|ходьби|ходьбы)?", re.IGNORECASE
)
_AROUND = re.compile(r"^(?:за|близько|приблизно|около|примерно|до|від|от|метро|\s)+\b", re.IGNORECASE)
_MINUTES: dict[ReplyLanguage, str] = {"uk": "{} хв пішки", "ru": "{} мин пешком", "en": "{} min on foot"}

_COMMON: dict[str, tuple[str, str, str]] = {
    "є": ("є, авто можна лишити", "есть, машину можно оставить", "available"),
    "так": ("є, авто можна лишити", "есть, машину можно оставить", "available"),
    "немає": ("немає", "нет", "not available"),
    "безкоштовна": ("безкоштовна", "бесплатная", "free of charge"),
    "безкоштовно": ("безкоштовно", "бесплатно", "free of charge"),
    "безкоштовне": ("безкоштовна", "бесплатная", "free of charge"),
    "платна": ("платна", "платная", "paid"),
    "платне": ("платна", "платная", "paid"),
    "платно": ("платно", "платно", "paid"),
    "у дворі": ("у дворі", "во дворе", "in the courtyard"),
    "безкоштовна у дворі": ("безкоштовна у дворі", "бесплатная во дворе", "free of charge, in the courtyard"),
    "біля входу": ("біля входу", "у входа", "by the entrance"),
    "перед входом": ("перед входом", "перед входом", "in front of the entrance"),
    "на вулиці": ("на вулиці", "на улице", "on the street"),
    "підземна": ("підземна", "подземная", "underground"),
    "підземний паркінг": ("підземний паркінг", "подземный паркинг", "an underground car park"),
    "власна": ("власна", "своя", "our own"),
    "underground": ("підземна", "подземная", "underground"),
    "free": ("безкоштовна", "бесплатная", "free of charge"),
    "paid": ("платна", "платная", "paid"),
    "yes": ("є", "есть", "available"),
    "no": ("немає", "нет", "not available"),
    "in front of the entrance": ("перед входом", "перед входом", "in front of the entrance"),
    "міська": ("міська", "городская", "a municipal car park"),
}
"""Words that clinics write of parking, in the three languages; what stands here in no way is said as it was written."""

_TONGUES: tuple[tuple[str, str, str], ...] = (
    ("українська", "украинский", "Ukrainian"),
    ("англійська", "английский", "English"),
    ("російська", "русский", "Russian"),
    ("польська", "польский", "Polish"),
    ("німецька", "немецкий", "German"),
    ("французька", "французский", "French"),
    ("іспанська", "испанский", "Spanish"),
    ("італійська", "итальянский", "Italian"),
    ("угорська", "венгерский", "Hungarian"),
    ("румунська", "румынский", "Romanian"),
    ("турецька", "турецкий", "Turkish"),
    ("арабська", "арабский", "Arabic"),
    ("кримськотатарська", "крымскотатарский", "Crimean Tatar"),
    ("жестова", "жестовый", "sign language"),
)
_TONGUE_WORDS = 2
"""«жестова мова»; more words say more than which language it is."""
_SMALL = re.compile(r"[\u0430-\u044f\u0451\u0456\u0457\u0454\u0491]")
_PLACE: dict[ReplyLanguage, int] = {"uk": 0, "ru": 1, "en": 2}


def metro(comment: Comment) -> Found | None:
    """The station of the branch that is asked about, else of each."""
    lines = _by_branch(comment, "metro", _station)
    return {"metro": (lines,)} if lines else None


def parking(comment: Comment) -> Found | None:
    """Where a car can be left; a question about a lift or a ramp has an answer of its own."""
    if "parking" not in comment.playbook.asked.found(comment.words):
        return None
    lines = _by_branch(comment, "parking", parking_said)
    return {"parking": (lines,)} if lines else None


def parking_said(branch: Branch, language: ReplyLanguage) -> str:
    """Parking of a branch in the words of a language; empty where it has none."""
    return _common(own_text(branch, "parking", language), language)


def insurance(comment: Comment) -> Found | None:
    """Companies and programmes that the clinic works with, a named one first; «is it free?» is another question."""
    listed = [" ".join(one.split()) for one in comment.clinic.insurance if one.strip()]
    named = [one for one in listed if shared([word for word in words_of(one) if len(word) > 2], comment.words)]
    asked = shared(["страховка", "страхування", "страховий", "поліс", "полис", "insurance", "insured"], comment.words)
    if not listed or not (named or asked):
        return None
    told = [insurer(one, comment.language) for one in [*named, *(one for one in listed if one not in named)]]
    return {"insurance": (", ".join(one for one in told if one),)} if any(told) else None


_INSIDE = re.compile(r"\(([^()]*[A-Za-z][^()]*)\)")
_PROGRAMMES: tuple[tuple[str, str], ...] = (
    ("нсзу", "the National Health Service of Ukraine"),
    ("медичних гарантій", "the state Programme of Medical Guarantees"),
    ("дмс", "voluntary health insurance"),
    ("добровільне медичне", "voluntary health insurance"),
)
_FORM = re.compile(r"^(?:пр?ат|тдв|тов|ат|ск|страхова (?:компанія|група))\s+", re.IGNORECASE)


def insurer(written: str, language: ReplyLanguage) -> str:
    """A company in Latin letters in English, as the clinic writes it in brackets where it does; a programme translated."""
    if language == "ru":
        bare = has_ukrainian_letters(written) and not any(sign in written for sign in '«»"')
        return f"«{written}»" if bare else written
    if may_stand(written, language):
        return written
    if found := _INSIDE.search(written):
        return found[1].strip()
    plain = re.sub(r"[«»\"“”.]", "", written).strip()
    for words, english in _PROGRAMMES:
        if f" {words} " in f" {plain.lower()} ":
            return english
    while _FORM.match(plain):
        plain = _FORM.sub("", plain)
    # A description in small letters is no name: in Latin letters it would tell nobody anything.
    return "" if not plain or any(_SMALL.match(word) for word in plain.split()) else proper(plain)


def languages(comment: Comment) -> Found | None:
    """Languages that people are spoken to in."""
    listed = [said for one in comment.clinic.languages if one.strip() and (said := _tongue(one, comment.language))]
    return {"languages": (", ".join(dict.fromkeys(listed)),)} if listed else None


def shown_branches(comment: Comment, name: str) -> list[Branch]:
    """Branches whose parking or metro is told: the named one, else those that have any; none where the named one has none."""
    having = [branch for branch in branches_of(comment.clinic) if getattr(branch, name)]
    named = named_of(having, comment)
    if not named and named_of(branches_of(comment.clinic), comment):
        # Another branch's parking is no answer to what was asked of this one.
        return []
    return (named or having)[:_SHOWN]


def _by_branch(comment: Comment, name: str, said: Callable[[Branch, ReplyLanguage], str]) -> str:
    """One line for one branch; for several each with its name, the one that is named alone."""
    chosen = shown_branches(comment, name)
    named = named_of(chosen, comment)
    told = [(branch, line) for branch in chosen if (line := said(branch, comment.language))]
    lines = [line for _branch, line in told]
    every = named or len(told) == len(branches_of(comment.clinic))
    if len(set(lines)) <= 1 and (every or not lines):
        # One line is of all branches, or of the one that was named; else its branch stands before it.
        return lines[0] if lines else ""
    names = [branch_name(branch.name, comment) for branch, _line in told]
    return "; ".join(f"{name} — {line}" for name, line in zip(names, lines, strict=True))


def _station(branch: Branch, language: ReplyLanguage) -> str:
    text = _STATION.sub("", own_text(branch, "metro", language)).strip(" .;")
    parts = [part.strip() for part in text.split(",")]
    beside = [part for part in parts[1:] if _beside(part)]
    if beside and language == "ru":
        return cited(text, language)
    if beside and may_stand(text, language):
        return text
    # Of a station its name is said, and how long the walk is; «далі маршруткою 10 хв» is no walk, and has no English.
    text = ", ".join(part for part in parts if part not in beside)
    walk = _ON_FOOT.search(text)
    name = _ON_FOOT.sub("", text).strip(" ,.;()—–-") if walk else text
    if not name:
        return text
    name = latin(name) if language == "en" else name
    return f"{name}, {_MINUTES[language].format(walk[1])}" if walk else name


def _beside(part: str) -> bool:
    """Whether a part says anything but a name or a walk."""
    return bool(_SMALL.match(_AROUND.sub("", _ON_FOOT.sub("", part)).strip(" ,.;()~—–-")))


def _common(text: str, language: ReplyLanguage) -> str:
    parts = [" ".join(part.split()).strip(" .") for part in text.split(",")]
    known = [_COMMON.get(part.lower()) for part in parts]
    plain = text.strip(" .;")
    plain = plain if plain[:2].isupper() else plain[:1].lower() + plain[1:]
    if not all(known) and language != "uk" and (said := parking_in(plain, language)):
        return said
    if not all(known):
        return cited(plain, language) if may_stand(plain, language) else ""
    return ", ".join(words[_PLACE[language]] for words in known if words is not None)


def _tongue(written: str, language: ReplyLanguage) -> str:
    plain = " ".join(written.split()).strip(" .")
    stem = across(plain.lower().split()[0])[:6]
    known = next((one for one in _TONGUES if any(across(name.lower())[:6] == stem for name in one)), None)
    if known is not None and len(plain.split()) <= _TONGUE_WORDS:
        return known[_PLACE[language]]
    return plain if may_stand(plain, language) else ""
