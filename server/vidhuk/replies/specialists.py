"""Doctors by what they are: which speciality a question names, in any form and language, and who of the roster has it; invents nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vidhuk.clinic import branches_of, doctors_of
from vidhuk.contracts import Doctor, Flag
from vidhuk.replies.asked import Comment, Found, branch_name, named_of, shared
from vidhuk.replies.foreign import is_ukrainian
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.latin import latin
from vidhuk.replies.pack import Speciality
from vidhuk.replies.people import praised_doctor
from vidhuk.replies.words import words_of

_SHOWN, _LISTED = 3, 5
_CHILD = (
    "дитин",
    "дитяч",
    "діте",
    "діти",
    "дітя",
    "дітк",
    "дете",
    "дети",
    "детя",
    "детск",
    "ребен",
    "child",
    "kids",
    "paed",
    "pediat",
    "немовл",
    "малюк",
    "грудни",
    "малыш",
    "infant",
    "baby",
    "babies",
)
_OF_CHILDREN = "педіатр"
_FOR_CHILDREN: dict[ReplyLanguage, str] = {"uk": "дитячий {}", "ru": "детский {}", "en": "{} for children"}
_SEEING = ("прийма", "лікує", "лікар", "бере", "принима", "лечи", "врач", "доктор", "treat", "see", "doctor", "accept")
"""«Хто приймає дітей?»: what is asked of children is who sees them."""
_DOCTOR: dict[ReplyLanguage, str] = {"uk": "лікар", "ru": "врач", "en": "doctor"}
_WHICH = frozenset(words_of("які хто какие кто which what who"))
_DOCTORS = ("лікарі", "спеціаліст", "фахівц", "врачи", "доктора", "специалист", "doctors", "specialists")
_ANY_DOCTOR = ("лікар", "врач", "доктор", "doctor", "фахів", "спеціал", "специал", "special", "категор")
_SURNAME = re.compile(r".{2,}(?:енко|енка|енку|енком|чук|чука|чуку|чуком|ський|ського|ському|ська|ської|ській)$")
"""Endings that Ukrainian surnames have; a word with one beside a speciality is a name."""
_CYRILLIC = re.compile(r"[^\x00-\x7f]")


def _is_child(word: str) -> bool:
    # «Kidney» is no kid.
    return word in ("kid", "kid's") or word.startswith(_CHILD)


@dataclass(frozen=True)
class _Seen:
    """A doctor of the roster with the specialities that could be read."""

    doctor: Doctor
    known: tuple[Speciality, ...]

    @property
    def for_children(self) -> bool:
        """Whether the roster says so."""
        words = [word for text in self.doctor.specialities for word in words_of(text)]
        return any(_is_child(word) for word in words) or any(one.uk == _OF_CHILDREN for one in self.known)


def asks_of_doctors(comment: Comment) -> bool:
    """Whether a speciality is named that somebody may have: one that is known, or one in the roster's own words."""
    return bool(_asked(comment)) or bool(_by_own_words(comment, _roster(comment)))


def knows_doctors(comment: Comment) -> bool:
    """Whether the roster says of anybody what kind of doctor that is."""
    return any(seen.doctor.specialities for seen in _roster(comment))


def doctors(comment: Comment) -> Found | None:
    """Who of the roster has the speciality that is asked for; of one that nobody has, that it is not on the list.

    That it is not is said only where the kind of every doctor is written down in words that are known.
    """
    roster, asked = _roster(comment), _asked(comment)
    if named := named_doctors(comment):
        return _one_named(comment, [seen for seen in roster if seen.doctor in named])
    if not asked:
        return _by_own_words(comment, roster) or _everybody(comment, roster)
    if _names_a_stranger(comment):
        # «Лор Петренко»: another lor is no answer to that, a person looks who is meant.
        return None
    having = [(one, chosen) for one in asked if (chosen := _having(comment, roster, one))]
    places: Found = {}
    if len(having) == 1:
        speciality, chosen = having[0]
        here = _here(comment, chosen)
        place = "doctor" if here else "elsewhere"
        chosen = here or chosen
        places[place] = (", ".join(_name(seen.doctor, comment) for seen in chosen[:_SHOWN]),)
        places["specialist"] = (_title(speciality, chosen, comment),)
    elif having:
        places["doctors_list"] = _lists([(_title(one, chosen, comment), chosen) for one, chosen in having], comment)
    lacking = [one for one in asked if one not in [had for had, _chosen in having]]
    if lacking and roster and all(seen.known for seen in roster):
        places["no_specialist"] = (", ".join(_word(one, comment.language) for one in lacking),)
    elif lacking and not having:
        return None
    return places


def doctors_for_children(comment: Comment) -> Found | None:
    """Who of the roster is a doctor for children, where a question is who sees them or whether anybody does."""
    if not any(word.startswith(_SEEING) for word in comment.words):
        return None
    return _everybody(comment, [seen for seen in _roster(comment) if seen.for_children], whoever=True)


def named_doctors(comment: Comment) -> list[Doctor]:
    """Doctors of the roster whom the question names, also by a surname that is a common word."""
    said = {mention.lemma for mention in comment.labels.mentions}
    text = " ".join(comment.words)
    return [
        doctor
        for doctor in doctors_of(comment.clinic)
        if doctor.name in said or praised_doctor(text, [doctor.name], "uk") is not None
    ]


def _one_named(comment: Comment, named: Sequence[_Seen]) -> Found:
    """The doctor who is asked for by name, under that doctor's own speciality; several of one name stand beside each other."""
    here = _here(comment, named)
    chosen = here or named
    kinds = {one.uk: one for seen in chosen for one in seen.known}
    title = _title(next(iter(kinds.values())), chosen, comment) if len(kinds) == 1 else _DOCTOR[comment.language]
    names = ", ".join(_name(seen.doctor, comment) for seen in chosen[:_SHOWN])
    return {"doctor" if here else "elsewhere": (names,), "specialist": (title,)}


def _here(comment: Comment, chosen: Sequence[_Seen]) -> list[_Seen]:
    """Who of them is at the branch that is asked about; one without a branch may be at any."""
    branches = named_of(branches_of(comment.clinic), comment)
    if not branches:
        return list(chosen)
    named = {" ".join(words_of(name)) for branch in branches for name in (branch.name, *branch.aliases)}
    return [
        seen
        for seen in chosen
        if not seen.doctor.branches or any(" ".join(words_of(one)) in named for one in seen.doctor.branches)
    ]


def _names_a_stranger(comment: Comment) -> bool:
    """Whether a surname stands right beside the speciality that nobody of the roster has."""
    names = [
        word
        for doctor in doctors_of(comment.clinic)
        for text in (doctor.name, *doctor.aliases)
        for word in words_of(text)
    ]
    known = comment.playbook.specialities
    words = comment.words
    # The reading of the comment saw a name; without it only an ending that is a surname's tells one.
    seen = Flag.STAFF_NAMED in comment.labels.flags
    return any(
        (_SURNAME.search(word) is not None or (seen and len(word) > 2 and word not in comment.playbook.fillers))
        and not known.found([word])
        and any(known.found([beside]) for beside in words[max(0, at - 1) : at] + words[at + 1 : at + 2])
        and not shared([word], names)
        and not named_of(branches_of(comment.clinic), comment)
        for at, word in enumerate(words)
    )


def sees_children(comment: Comment) -> bool:
    """Whether a doctor who answers the question is said to be one for children."""
    roster = _roster(comment)
    return any(seen.for_children for one in _asked(comment) for seen in _having(comment, roster, one))


def _roster(comment: Comment) -> list[_Seen]:
    known = comment.playbook.specialities
    return [
        _Seen(doctor, tuple(one for text in doctor.specialities for one in known.found(words_of(text))))
        for doctor in doctors_of(comment.clinic)
    ]


def _asked(comment: Comment) -> list[Speciality]:
    return comment.playbook.specialities.found(comment.words)


def _having(comment: Comment, roster: Sequence[_Seen], speciality: Speciality) -> list[_Seen]:
    """Doctors of a speciality; where children are spoken of, those for children go first and alone."""
    found = [seen for seen in roster if speciality in seen.known]
    if any(_is_child(word) for word in comment.words):
        return [seen for seen in found if seen.for_children] or found
    return found


def _by_own_words(comment: Comment, roster: Sequence[_Seen]) -> Found | None:
    """A speciality that no list knows, asked for in the roster's own words."""
    said = [word for word in comment.words if len(word) > 4 and word not in comment.playbook.fillers]
    for seen in roster:
        for text in seen.doctor.specialities:
            own = [word for word in words_of(text) if len(word) > 4 and not word.startswith((*_CHILD, *_ANY_DOCTOR))]
            if not own or comment.playbook.specialities.found(words_of(text)) or not shared(own, said):
                continue
            if comment.language == "en" and _CYRILLIC.search(text):
                continue
            plain = " ".join(text.split()).rstrip(".").lower()
            if comment.language == "ru" and is_ukrainian(plain):
                # A Ukrainian word for what somebody is would stand bare in a Russian sentence.
                plain = _DOCTOR["ru"]
            return {"doctor": (_name(seen.doctor, comment),), "specialist": (plain,)}
    return None


def _everybody(comment: Comment, roster: Sequence[_Seen], *, whoever: bool = False) -> Found | None:
    """«Які у вас є лікарі?»: the roster by speciality; `whoever`: however it was asked."""
    said = comment.words
    if whoever:
        pass
    elif not _WHICH & set(said) or not any(word.startswith(_DOCTORS) for word in said):
        return None
    kinds = list(dict.fromkeys(one.uk for seen in roster for one in seen.known))[:_LISTED]
    rows = []
    for kind in kinds:
        chosen = [seen for seen in roster if any(one.uk == kind for one in seen.known)]
        speciality = next(one for one in chosen[0].known if one.uk == kind)
        rows.append((_title(speciality, chosen, comment), chosen))
    if whoever and len(rows) == 1:
        title, chosen = rows[0]
        return {"doctor": (", ".join(_name(seen.doctor, comment) for seen in chosen[:_SHOWN]),), "specialist": (title,)}
    return {"doctors_list": _lists(rows, comment)} if rows else None


def _lists(rows: Iterable[tuple[str, Sequence[_Seen]]], comment: Comment) -> tuple[str, ...]:
    """A list in three ways, so that three replies side by side are not one."""
    told = [(title, ", ".join(_name(seen.doctor, comment) for seen in chosen[: _SHOWN - 1])) for title, chosen in rows]
    return (
        "; ".join(f"{title} — {names}" for title, names in told),
        "; ".join(f"{names}, {title}" for title, names in reversed(told)),
        "; ".join(f"{title}: {names}" for title, names in [*told[1:], told[0]]),
    )


def _title(speciality: Speciality, chosen: Sequence[_Seen], comment: Comment) -> str:
    word = _word(speciality, comment.language)
    asked = any(_is_child(said) for said in comment.words)
    if asked and speciality.uk != _OF_CHILDREN and all(seen.for_children for seen in chosen):
        return _FOR_CHILDREN[comment.language].format(word)
    return word


def _word(speciality: Speciality, language: ReplyLanguage) -> str:
    return {"uk": speciality.uk, "ru": speciality.ru}.get(language, speciality.en)


def _name(doctor: Doctor, comment: Comment) -> str:
    """The name as the roster has it; in an English reply in Latin letters, the clinic's own spelling first."""
    name = " ".join(doctor.name.split())
    if comment.language == "en" and _CYRILLIC.search(name):
        name = next((" ".join(one.split()) for one in doctor.aliases if not _CYRILLIC.search(one)), latin(name))
    where = [" ".join(one.split()) for one in doctor.branches]
    if not where or len(branches_of(comment.clinic)) < 2:
        return name
    where = [branch_name(one, comment) for one in where]
    return f"{name} ({', '.join(where)})"
