"""What clinics write of parking, in Russian and English, piece by piece; what holds a piece that no list knows stays unsaid."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

_Say = str | Callable[[re.Match[str]], str]


def _of(ru: str, en: str) -> tuple[_Say, _Say]:
    return lambda at: ru.format(*at.groups()), lambda at: en.format(*at.groups())


_PIECES: tuple[tuple[re.Pattern[str], tuple[_Say, _Say]], ...] = tuple(
    (re.compile(rf"(?:{pattern})(?!\w)", re.IGNORECASE), words)
    for pattern, words in (
        (r"(?:є|есть|наявн[ае]) (?:місця|места)(?: для (?:авто|машин))?", _of("есть места для машин", "parking spaces")),
        (r"(\d+) (?:паркомісць|місць|місця|место|места|мест)(?: для (?:авто|машин))?", _of("мест: {0}", "{0} spaces")),
        (r"(?:перша|перший|первая|первый) (?:година|час|годину) (?:безкоштовн\w+|бесплатн\w+)", _of("первый час бесплатно", "first hour free")),
        (r"(?:перші|первые) (\d+) (?:години|годин|часа|часов) (?:безкоштовн\w+|бесплатн\w+)", _of("первые {0} ч бесплатно", "first {0} hours free")),
        (r"(?:безкоштовн\w+|бесплатн\w+) (?:до )?(\d+) (?:годин\w*|час\w*)", _of("бесплатно до {0} ч", "free for up to {0} hours")),
        (r"(?:безкоштовн\w+|бесплатн\w+) (?:підземн\w+|подземн\w+) (?:паркінг|парковка|стоянка|паркинг)", _of("бесплатная подземная парковка", "free underground parking")),
        (r"(?:платн\w+) (?:підземн\w+|подземн\w+) (?:паркінг|парковка|стоянка|паркинг)", _of("платная подземная парковка", "paid underground parking")),
        (r"(?:паркінг|парковка|паркинг|стоянка)(?: біля| возле)? (?:трц|тц|трк)", _of("парковка торгового центра", "the shopping centre's car park")),
        (r"(?:паркінг|парковка|паркинг|стоянка)(?: біля| возле)? бц", _of("парковка бизнес-центра", "the business centre's car park")),
        (r"(?:безкоштовн\w+|бесплатн\w+) (?:паркінг|паркування|парковка|стоянка|паркинг|місця|места)", _of("бесплатная парковка", "free parking")),
        (r"(?:платн\w+) (?:паркінг|паркування|парковка|стоянка|паркинг|місця|места)", _of("платная парковка", "paid parking")),
        (r"(?:міськ\w+|городск\w+|муніципальн\w+|муниципальн\w+)(?: (?:паркінг|парковка|стоянка|паркинг))?", _of("городская парковка", "a municipal car park")),
        (r"(?:підземн\w+|подземн\w+)(?: (?:паркінг|парковка|стоянка|паркинг))?", _of("подземная парковка", "underground parking")),
        (r"(?:власн\w+|своя|собственн\w+|свій)(?: (?:паркінг|парковка|стоянка|паркинг))?", _of("своя парковка", "our own parking")),
        (r"(?:безкоштовн\w+|безоплатн\w+|бесплатн\w+)", _of("бесплатно", "free of charge")),
        (r"платн\w+", _of("платно", "paid")),
        (r"(?:у|в|во) двор[іе](?: (?:клініки|клиники|будинку|дома))?", _of("во дворе", "in the courtyard")),
        (r"(?:перед|біля|поруч із|коло|у|возле|перед) (?:входом|входу|вході|вход\w)", _of("у входа", "by the entrance")),
        (r"(?:перед|біля|поруч із|поруч з|коло|возле|рядом с) (?:клінікою|клініки|клиникой|клиники|будівлею|будівлі|зданием|здания)", _of("возле клиники", "by the clinic")),
        (r"(?:на|за|перед) (?:територі\w+|территори\w+)(?: (?:клініки|клиники))?", _of("на территории", "on the premises")),
        (r"(?:за) (?:клінікою|клиникой|будівлею|зданием)", _of("за зданием", "behind the building")),
        (r"за рогом|за углом", _of("за углом", "around the corner")),
        (r"(?:на|вздовж|уздовж|вдоль) (?:вулиці|вулицею|улице|улицы)", _of("на улице", "on the street")),
        (r"навпроти|напротив", _of("напротив", "across the street")),
        (r"поруч|поряд|рядом|неподалік|недалеко", _of("рядом", "nearby")),
        (r"для (?:пацієнтів|відвідувачів|гостей|пациентов|посетителей)(?: (?:клініки|клиники))?", _of("для пациентов", "for patients")),
        (r"(?:до )?(\d+) (?:годин\w*|час\w*)", _of("{0} ч", "{0} hours")),
        (r"(\d+) (?:хв|мин)\w*\.? (?:пішки|пешком|ходьби|ходьбы)", _of("{0} мин пешком", "{0} min on foot")),
        (r"(\d+) (?:грн|гривень)\.?\s?(?:/|за|на) ?(?:год|годину|час|ч)\w*\.?", _of("{0} грн в час", "{0} UAH an hour")),
        (r"(\d+) (?:грн|гривень)", _of("{0} грн", "{0} UAH")),
        (r"цілодобово|круглосуточно", _of("круглосуточно", "round the clock")),
        (r"(?:паркінг|паркування|парковка|стоянка|паркинг|місця для авто|места для машин)", _of("парковка", "parking")),
        (r"немає|нема|нет|відсутн\w+|отсутств\w+", _of("нет", "not available")),
        (r"(?:є|есть)(?= \w)", _of("есть", "")),
        (r"є|есть", _of("есть", "available")),
        (r"та|і|й|и|або|или", _of("и", "and")),
    )
)  # fmt: skip
_BETWEEN = re.compile(r"\s+")


def parking_in(text: str, language: Literal["ru", "en"]) -> str | None:
    """«безкоштовний паркінг у дворі, для пацієнтів 2 години» is "free parking in the courtyard, for patients 2 hours"; or None."""
    parts: list[str] = []
    for part in re.split(r"[,;.]+", text):
        said = _part(part.strip(), language)
        if said is None:
            return None
        if said:
            parts.append(said)
    return ", ".join(parts) or None


def _part(part: str, language: Literal["ru", "en"]) -> str | None:
    told: list[str] = []
    at = 0
    while at < len(part):
        if gap := _BETWEEN.match(part, at):
            at = gap.end()
            continue
        for pattern, words in _PIECES:
            if found := pattern.match(part, at):
                say = words[language == "en"]
                told.append(say if isinstance(say, str) else say(found))
                at = found.end()
                break
        else:
            return None
    return " ".join(word for word in told if word)
