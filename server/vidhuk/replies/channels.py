"""The private channel of a site as words of a reply; a clinic's own channel goes before the site's default."""

from __future__ import annotations

import re

from vidhuk.clinic import parse_hours
from vidhuk.contracts import Clinic, Site
from vidhuk.replies.language import ReplyLanguage

# "To" (where to write) and "in" (where to talk). Facebook: a page's messages; Instagram calls its own "Direct".
_DEFAULT: dict[Site, dict[ReplyLanguage, tuple[str, str]]] = {
    Site.FACEBOOK: {
        "uk": ("у приватні повідомлення сторінки", "у приватних повідомленнях сторінки"),
        "ru": ("в личные сообщения страницы", "в личных сообщениях страницы"),
        "en": ("in a private message to our page", "in private messages"),
    },
    Site.INSTAGRAM: {
        "uk": ("у Direct", "у Direct"),
        "ru": ("в Direct", "в Direct"),
        "en": ("in a direct message", "in direct messages"),
    },
}
_ANYWHERE: dict[ReplyLanguage, tuple[str, str]] = {
    "uk": ("у приватні повідомлення", "у приватних повідомленнях"),
    "ru": ("в личные сообщения", "в личных сообщениях"),
    "en": ("in a private message", "in private messages"),
}
HERE: dict[ReplyLanguage, tuple[str, str]] = {"uk": ("сюди", "тут"), "ru": ("сюда", "здесь"), "en": ("here", "here")}
"""Where to write and to talk when the talk is private already."""
# Answers there are public only (playbook, section 4, R3).
_NO_MESSAGES = frozenset({Site.GOOGLE_MAPS, Site.YOUTUBE, Site.WEB})
_BY_MAIL: dict[ReplyLanguage, tuple[str, str]] = {
    "uk": ("на пошту {}", "поштою {}"),
    "ru": ("на почту {}", "по почте {}"),
    "en": ("at {}", "by e-mail at {}"),
}
_BY_PHONE: dict[ReplyLanguage, tuple[str, str]] = {
    "uk": ("за номером {}", "за номером {}"),
    "ru": ("по номеру {}", "по номеру {}"),
    "en": ("at {}", "at {}"),
}
_OWN_PHRASE = re.compile(r"^(?:у|в|на|до|через|за|in|to|via|by|on)\s", re.IGNORECASE)
_USUAL = re.compile(
    r"(?:приватн|особист|личн|private|direct).{0,15}(?:повідомлен|сообщен|messag)|^повідомлення|^сообщения|^messages?$|^messenger$|^месенджер$",
    re.IGNORECASE,
)
_LINK = re.compile(r"^(?:https?://|m\.me/|t\.me/|ig\.me/|wa\.me/)\S+$", re.IGNORECASE)
_MAIL = re.compile(r"^[^\s@]+@[^\s@]+\.[^\s@]+$")
_MAIL_WORDS: dict[ReplyLanguage, str] = {"uk": "на пошту", "ru": "на почту", "en": "at"}


def _written(clinic: Clinic, site: Site | None) -> str | None:
    """The clinic's own words for this site; an empty one says "there is no private channel"."""
    keys = [site.value] if site else []
    # Practice behaves as Facebook.
    keys += ["facebook"] if site is Site.PRACTICE else []
    for key in [*keys, "default", "private"]:
        if key in clinic.channels:
            return " ".join(clinic.channels[key].split())
    if site is None and len(clinic.channels) == 1:
        return " ".join(next(iter(clinic.channels.values())).split())
    return None


def to_channel(clinic: Clinic, site: Site | None, language: ReplyLanguage) -> str | None:
    """«у приватні повідомлення сторінки»; None when the clinic says that there is no private channel."""
    return _words(clinic, site, language, 0)


def in_channel(clinic: Clinic, site: Site | None, language: ReplyLanguage) -> str | None:
    """«у приватних повідомленнях сторінки»."""
    return _words(clinic, site, language, 1)


def _words(clinic: Clinic, site: Site | None, language: ReplyLanguage, which: int) -> str | None:
    written = _written(clinic, site)
    usual = (
        _ANYWHERE[language]
        if site in (None, Site.BY_HAND)
        else _DEFAULT[Site.INSTAGRAM if site is Site.INSTAGRAM else Site.FACEBOOK][language]
    )
    if written is None:
        return usual[which] if site not in _NO_MESSAGES else _own_way(clinic, language, which)
    if not written:
        return None
    if _LINK.match(written):
        return f"{usual[which]} ({written})"
    if _MAIL.match(written):
        return f"{_MAIL_WORDS[language]} {written}"
    foreign = language != "uk" and re.search(r"[А-яІіЇїЄєҐґ]", written)
    if _USUAL.search(written) or foreign or _OWN_PHRASE.match(written):
        return usual[which] if not _OWN_PHRASE.match(written) or foreign or which == 1 else written
    return f"{_in(language)} {written}"


def _own_way(clinic: Clinic, language: ReplyLanguage, which: int) -> str | None:
    """The clinic's mail, else its phone, for a site that has no private messages; None when neither is written down.

    A phone needs somebody who answers by an hour beside it: "call us" alone is no channel (L12).
    """
    if clinic.emails:
        return _BY_MAIL[language][which].format(clinic.emails[0])
    if clinic.phones and any(parse_hours(person.hours) is not None for person in clinic.responsible):
        return _BY_PHONE[language][which].format(" ".join(clinic.phones[0].split()))
    return None


def _in(language: ReplyLanguage) -> str:
    return {"uk": "у", "ru": "в", "en": "in"}[language]
