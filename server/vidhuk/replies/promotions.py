"""The clinic's offers as an answer: those of today with their last day, and one that has ended; invents no offer and no date."""

from __future__ import annotations

from datetime import date

from vidhuk.clinic import full_date, holds_on, last_day, sum_words
from vidhuk.contracts import Promotion
from vidhuk.replies.asked import Comment, Found, own_text, quoted, shared
from vidhuk.replies.foreign import cited, may_stand
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.words import words_of

_SHOWN = 3
_NAMELESS = "in question"
_UNTIL: dict[ReplyLanguage, str] = {"uk": "до", "ru": "до", "en": "until"}


def promotions(comment: Comment) -> Found | None:
    """Offers of today: those that the question names, else all; at most three, each with its last day.

    Of a named one that has ended the reply says so, behind what is in force; one that has not begun yet is not spoken of.
    """
    today = [one for one in _of_today(comment) if _may_be_said(one, comment.language)]
    named = _named(comment, comment.clinic.promotions)
    over = ended_promotion(comment)
    # An offer of today that shares a word with the named one («чекап») is not the one that is meant.
    meant = [one for one in today if one in named]
    chosen = meant or (today if not named or over else [])
    if not chosen:
        return over
    lines = [_line(one, comment.language) for one in chosen[:_SHOWN]]
    dated = [_line(one, comment.language, date_first=True) for one in reversed(chosen[:_SHOWN])]
    found: Found = {
        "promotions": ("; ".join(lines), "; ".join(dated)),
        "today": (full_date(comment.today, comment.language),),
    }
    return {**found, **over} if over and named and not meant else found


def unsaid_promotions(comment: Comment) -> bool:
    """Whether an offer of today has no words that the reply's language may hold, where it or offers at all are asked for."""
    today, named = _of_today(comment), _named(comment, comment.clinic.promotions)
    meant = [one for one in today if one in named] or ([] if named else today)
    return any(not _may_be_said(one, comment.language) or _text(one, comment.language) is None for one in meant)


def _of_today(comment: Comment) -> list[Promotion]:
    return [
        one for one in comment.clinic.promotions if holds_on(comment.today, first=one.valid_from, last=one.valid_to)
    ]


def _may_be_said(one: Promotion, language: ReplyLanguage) -> bool:
    """Whether its name may stand in a reply, and something of what it gives, if anything is written down."""
    gives = _text(one, language) is not None or one.price is not None
    return may_stand(own_text(one, "name", language), language) and gives


def _text(one: Promotion, language: ReplyLanguage) -> str | None:
    """What it gives, in the reply's language; empty where nothing is written down, None where only in another one."""
    text = own_text(one, "text", language).rstrip(" .;")
    return cited(text, language) if may_stand(text, language) else None


def names_offer(comment: Comment) -> bool:
    """Whether the question holds the whole name of an offer: «Чи діє ще «Зимова усмішка»?»."""
    names = [
        [word for word in words_of(one.name) if len(word) > 3 and word not in comment.playbook.fillers]
        for one in comment.clinic.promotions
    ]
    return any(len(name) > 1 and shared(name, comment.words) == len(name) for name in names)


def ended_promotion(comment: Comment) -> Found | None:
    """The offer that the question names, or the one that ended last, when its last day has gone by."""
    over = [
        (last, one) for one in comment.clinic.promotions if (last := _last(one)) is not None and last < comment.today
    ]
    named = _named(comment, comment.clinic.promotions)
    fitting = [(last, one) for last, one in over if not named or one in named]
    if not fitting:
        return None
    last, one = max(fitting, key=lambda pair: pair[0])
    name = own_text(one, "name", comment.language)
    if not may_stand(name, comment.language):
        # Who named it knows which one is meant.
        return {"over": (_NAMELESS,), "until": (full_date(last, comment.language),)} if named else None
    return {"over": (quoted(name, comment.language),), "until": (full_date(last, comment.language),)}


def _last(one: Promotion) -> date | None:
    try:
        return last_day(one.valid_to)
    except ValueError:
        return None


def _named(comment: Comment, offers: list[Promotion]) -> list[Promotion]:
    """Offers whose name or service the question holds."""
    scored = []
    for one in offers:
        own = [word for word in words_of(f"{one.name} {one.service or ''}") if len(word) > 3]
        scored.append((shared([word for word in own if word not in comment.playbook.fillers], _said(comment)), one))
    best = max((score for score, _one in scored), default=0)
    return [one for score, one in scored if score == best] if best else []


def _said(comment: Comment) -> list[str]:
    """What the question names beside the word for an offer itself."""
    return [
        word
        for word in comment.content
        if not word.startswith(("акці", "акци", "знижк", "скидк", "promo", "offer", "discount"))
    ]


def _line(one: Promotion, language: ReplyLanguage, *, date_first: bool = False) -> str:
    """«Назва» — what it gives (до 5 грудня 2026 року), or with the date before what it gives."""
    name, text = quoted(own_text(one, "name", language), language), _text(one, language)
    price = sum_words(one.price, one.price, one.currency, language) if one.price is not None else None
    told = text or price
    last = _last(one)
    until = f"{_UNTIL[language]} {full_date(last, language)}" if last is not None else ""
    if date_first and until:
        return f"{name} ({until}): {told}" if told else f"{name}, {until}"
    line = f"{name} — {told}" if told else name
    return f"{line} ({until})" if until else line
