"""The clinic's offers as an answer: those of today with their last day, and one that has ended; invents no offer and no date."""

from __future__ import annotations

from datetime import date

from vidhuk.clinic import full_date, holds_on, last_day, sum_words
from vidhuk.contracts import Promotion
from vidhuk.replies.asked import Comment, Found, own_text, quoted, shared
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.words import words_of

_SHOWN = 3
_UNTIL: dict[ReplyLanguage, str] = {"uk": "до", "ru": "до", "en": "until"}


def promotions(comment: Comment) -> Found | None:
    """Offers of today: those that the question names, else all; at most three, each with its last day.

    Of a named one that has ended the reply says so, behind what is in force; one that has not begun yet is not spoken of.
    """
    today = [
        one for one in comment.clinic.promotions if holds_on(comment.today, first=one.valid_from, last=one.valid_to)
    ]
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
    name = quoted(own_text(one, "name", comment.language), comment.language)
    return {"over": (name,), "until": (full_date(last, comment.language),)}


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
    name, text = quoted(own_text(one, "name", language), language), own_text(one, "text", language).rstrip(" .;")
    price = sum_words(one.price, one.price, one.currency, language) if one.price is not None else None
    told = text or price
    last = _last(one)
    until = f"{_UNTIL[language]} {full_date(last, language)}" if last is not None else ""
    if date_first and until:
        return f"{name} ({until}): {told}" if told else f"{name}, {until}"
    line = f"{name} — {told}" if told else name
    return f"{line} ({until})" if until else line
