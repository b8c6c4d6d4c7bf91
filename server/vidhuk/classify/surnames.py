"""Surnames and patronymics in all cases, Ukrainian and Russian, each in its bearer's gender; knows no text.

pymorphy3 alone does not do: the feminine parse is indeclinable and comes first, Бондар is guessed inanimate, Швець and other
names on -ець come out wrong, and an adjective's lexeme would make Осадча of Осадчий, who is somebody else.
"""

from __future__ import annotations

from functools import lru_cache

from vidhuk.classify.names import Gender, is_cyrillic, noun_forms

_HIS_ADJECTIVE = ("ий", "ого", "ому", "им", "ім", "ом", "ый", "ым", "его", "ему", "ього", "ьому")
_HER_ADJECTIVE = ("а", "ої", "ій", "у", "ою", "о", "ая", "ой", "ую", "ей", "ої")
_HER_NOUN = ("а", "и", "і", "у", "ою", "о", "ы", "е", "ой")
_LATIN = ("", "a", "u", "ovi", "om", "i", "oi", "ii", "ou", "oho", "omu", "ym", "ia", "iu", "em")


@lru_cache(maxsize=4_096)
def surname_forms(word: str, gender: Gender | None) -> tuple[frozenset[str], frozenset[str]]:
    """Forms that fit the bearer, and forms that only a bearer of the other gender would have («Савчука» of a woman).

    Args:
        word: folded surname as the roster writes it.
        gender: the bearer's; `None` takes all forms as fitting.
    """
    if not is_cyrillic(word):
        return frozenset(word + end for end in _LATIN), frozenset()
    if word.endswith(("ий", "ій")):
        # «Палій» is a noun («Палія»), «Гожій» an adjective («Гожого»); «Синій» of both kinds is unheard of
        noun = {word[:-1] + end for end in ("я", "ю", "єм", "єві", "ї", "ем", "е")} if word.endswith("ій") else set()
        return frozenset(word[:-2] + end for end in _HIS_ADJECTIVE) | noun | {word}, frozenset()
    if word.endswith(("а", "я")):
        return _on_vowel(word, gender), frozenset()
    declined = _declined(word) | noun_forms(word)
    if gender is Gender.HER:
        return frozenset([word, *_her_spellings(word)]), frozenset(declined - {word})
    return frozenset(declined | {word}), frozenset()


def _her_spellings(word: str) -> set[str]:
    # Vocative and instrumental of the title only; the surname itself never bends.
    return {word.removesuffix("ь")} if word.endswith("ь") else set()


def _on_vowel(word: str, gender: Gender | None) -> frozenset[str]:
    stem = word[:-1]
    if word.endswith("я"):
        return frozenset(noun_forms(word) | {stem + end for end in ("я", "і", "ї", "ю", "ею", "єю", "е", "и", "ей")})
    made = {stem + end for end in _HER_NOUN} | noun_forms(word)
    if gender is not Gender.HIM:
        made |= {stem + end for end in _HER_ADJECTIVE}
    return frozenset(made)


_ENDS: tuple[tuple[tuple[str, ...], int, tuple[str, ...]], ...] = (
    (("ко",), 1, ("о", "а", "у", "ові", "ом", "и")),
    (("ь",), 1, ("я", "ю", "еві", "ем", "ьом", "і", "е", "")),
    (("р",), 0, ("а", "у", "ові", "ом", "і", "я", "ю", "еві", "ем", "е", "ь")),
    (("й",), 1, ("я", "ю", "єві", "єм", "ї", "ем", "е", "и")),
    (("",), 0, ("а", "у", "ові", "еві", "ом", "ем", "і", "ым", "им", "е")),
)
"""Endings of the word, how many letters they replace, and by what."""


_AFTER_TS = ("я", "ю", "еві", "ем", "і", "а", "у", "ом", "е")


def _with_ends(stems: tuple[str, ...], ends: tuple[str, ...]) -> set[str]:
    return {stem + end for stem in stems for end in ends}


def _declined(word: str) -> set[str]:
    """His forms: Ukrainian, and the Russian endings that differ."""
    if word.endswith("єць"):
        return _with_ends((word[:-3] + "йц", word[:-3] + "єц"), _AFTER_TS) | {word[:-1]}
    if word.endswith("ей"):
        # «Соловей»: Соловʼя, in Russian Соловья; «Сергей» and other guests keep their vowel
        return _with_ends((word[:-1], word[:-2], word[:-2] + "ь"), ("я", "ю", "єм", "єві", "ї", "ем", "е", "и"))
    if word.endswith("ець"):
        return _with_ends((word[:-3] + "ц", word[:-3] + "ец", _swapped(word[:-3]) + "ц"), _AFTER_TS) | {word[:-1]}
    if word.endswith(("ок", "ек")):
        return {stem + end for stem in (word, word[:-2] + "к") for end in ("а", "у", "ові", "ом", "е")}
    if word.endswith(("ів", "їв")):
        open_stem = word[:-2] + ("єв" if word.endswith("їв") else "ов")
        return {stem + end for stem in (word, open_stem) for end in ("", "а", "у", "ові", "им", "ым", "е")}
    _, cut, ends = next(row for row in _ENDS if word.endswith(row[0]))
    stem = word[: len(word) - cut]
    return {stem + end for end in ends}


def _swapped(stem: str) -> str:
    """«шв» becomes «шев» before «ць»: Швець, Шевця."""
    return stem[:-1] + "е" + stem[-1] if len(stem) == 2 else stem


_HER = ("на", "ни", "ні", "ну", "ною", "но", "ны", "не", "ной")
_HIS = ("ич", "ича", "ичу", "ичем", "ичеві", "ичу", "ичі", "иче")
_PATRONYMICS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("іївна", ("іїв", "еев", "ьев", "иев", "єв", "ієв"), _HER),
    ("ївна", ("їв", "ев", "єв", "ьев"), _HER),
    ("івна", ("ів", "ов", "ев", "ивів"), _HER),
    ("ічна", ("іч", "ич", "инич"), _HER),
    ("ійович", ("ійов", "еев", "ьев", "иев"), _HIS),
    ("йович", ("йов", "ев"), _HIS),
    ("ьович", ("ьов", "ев"), _HIS),
    ("ович", ("ов", "ев"), _HIS),
    ("евич", ("ев", "ов"), _HIS),
    ("ліч", ("ліч", "льич"), ("", "а", "у", "ем", "еві", "і", "ом", "е")),
)
# Russian patronymics whose stem is another word: «Миколаївна» is «Николаевна», «Олексіївна» is «Алексеевна».
_STEMS = (
    ("микола", "никола"), ("олексі", "алексе"), ("олексі", "алексі"), ("олександр", "александр"), ("сергі", "серге"),
    ("андрі", "андре"), ("дмитр", "дмитри"), ("михайл", "михаил"), ("володимир", "владимир"), ("юрі", "юр"),
    ("анатолі", "анатоль"), ("віталі", "виталь"), ("валері", "валерь"), ("григор", "григорь"), ("василь", "василь"),
    ("василі", "василь"), ("василь", "васил"), ("євген", "евгень"), ("геннаді", "геннадь"), ("іллі", "ильи"),
    ("іллі", "ільї"), ("павл", "павл"), ("ігор", "игор"), ("ярослав", "ярослав"), ("федор", "федор"), ("степан", "степан"),
    ("матві", "матве"), ("тимофі", "тимофе"), ("арсені", "арсень"), ("леонід", "леонид"), ("костянтин", "константин"),
)  # fmt: skip


@lru_cache(maxsize=2_048)
def patronymic_forms(word: str) -> frozenset[str]:
    """«Петрівна» also as «Петровна», «Сергійович» also as «Сергеевич», in all cases; «Ілліч» as «Ильич»."""
    found = {word} | noun_forms(word)
    for ukrainian, middles, ends in _PATRONYMICS:
        if word.endswith(ukrainian):
            stem = word.removesuffix(ukrainian)
            stems = {stem} | {new + stem.removeprefix(old) for old, new in _STEMS if stem.startswith(old)}
            stems |= {new.rstrip("еиьі") for old, new in _STEMS if word.startswith(old)}
            found |= {one + middle + end for one in stems for middle in middles for end in ends}
            break
    if word.startswith(("ілліч", "іллівн")):
        found |= _of_ilya(word)
    return frozenset(found)


def _of_ilya(word: str) -> set[str]:
    if word.endswith("ч"):
        his = ("ільїч", "ильич", "ілліч")
        return {stem + end for stem in his for end in ("", "а", "у", "ем", "ом", "еві", "і", "е")}
    hers = ("ильиничн", "іллічн", "ильинишн", "ільїнічн")
    return {stem + end for stem in hers for end in ("а", "и", "ы", "і", "е", "у", "ою", "ой", "о")}
