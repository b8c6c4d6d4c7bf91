"""Whether a reply holds something concrete: a sum, an hour, an address, a private channel."""

from __future__ import annotations

import re

from vidhuk.contracts import CommentType
from vidhuk.replies.lint.draft import Draft

SUM = re.compile(r"\d[\d\s]{0,12}(?:[.,]\d+)?\s*(?:грн|гривень|гривні|гривен|гривня|₴|uah|\$|usd|€|eur|hryvn)")
TIME = re.compile(
    r"\b\d{1,2}[:.]\d{2}\b|\bдо \d{1,2}\b|\bby \d{1,2}\b|\b(?:сьогодні|завтра|післязавтра|сегодня|завтра|послезавтра|today|tomorrow)\b|"
    r"\b(?:у|в|до|on|by)\s+(?:понеділ|вівтор|серед|четвер|п'ятниц|субот|неділ|понедельник|вторник|пятниц|воскресень|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\w*|"
    r"\b(?:протягом|за|впродовж|в течение|within)\s+(?:\w+\s+)?(?:\d+|години|доби|дня|тижня|часа|суток|дней|недели|an? hour|the day|a day)"
)
_HOURS = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2})?\s*(?:[-–—]|до|to|till|until)\s*\d{1,2}(?:[:.]\d{2})?\b|\b(?:з|с|from|до|о|об|в|till|until|at|by)\s+\d{1,2}(?:[:.]\d{2}|\s*(?:am|pm|год))|\b(?:з|с|from)\s+\d{1,2}\s+(?:до|to|till)\s+\d{1,2}|цілодобово|круглосуточно|24/7|"
    r"\b(?:щодня|ежедневно|every day|daily|без вихідних|без выходных|вихідн\w+|выходн\w+)\b|\b(?:протягом|за|упродовж|через|within|in)\s+(?:\w+\s+)?(?:доб|дн|день|годин|тиж|сут|дня|дней|час|недел|day|hour|week)\w*"
)
_ADDRESS = re.compile(r"\b(?:вул|просп|пр-т|бул|площа|пл|ул|пров|street|st|avenue|метро|metro)\b\.?\s+\w+")
_CHANNEL = re.compile(
    r"приватн|особист\w+ повідомл|у повідомленн|в повідомленн|личн\w+ сообщ|direct|дірект|директ|messenger|месенджер|мессенджер|private|\bdm\b|inbox|viber|вайбер|telegram|телеграм|whatsapp|ватсап|вотсап|на пошту|на почту|\w@\w|by e-?mail|\bлс\b|\bпп\b"
)
_PRICE_ASKED = re.compile(
    r"скільки|ціна|ціни|ціну|цін\b|вартіст|вартост|коштує|коштуют|почім|по чому|поч[её]м|прайс|сколько|цена|цены|цену|стоимост|стоит|price|cost|how much"
)


def has_sum(draft: Draft) -> bool:
    """A figure with its currency."""
    return SUM.search(draft.plain) is not None


def has_answer(draft: Draft) -> bool:
    """Something a reader can use at once: sum, hours, address."""
    return has_sum(draft) or any(pattern.search(draft.plain) for pattern in (_HOURS, _ADDRESS))


def has_channel(draft: Draft) -> bool:
    """A private channel is offered."""
    return _CHANNEL.search(draft.plain) is not None


def asks_price(draft: Draft) -> bool:
    """The comment asks for a price."""
    return draft.comment_type in (None, CommentType.QUESTION) and _PRICE_ASKED.search(draft.comment_plain) is not None
