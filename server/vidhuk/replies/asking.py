"""What a question asks for, and the clinic's own answer to it; a fact that is not written down is named, not guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from vidhuk.clinic import branches_of, full_date, may_be_said, parse_hours, sum_words, week_words
from vidhuk.contracts import Clinic, ClinicFact, Labels, MissingFact, ServicePrice
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.playbook import Playbook
from vidhuk.replies.words import same_stem, words_of

_STOP = frozenset(
    (
        "скільки коштує коштують коштуватиме ціна ціни ціну вартість вартості прайс почім яка який яке які якій буде було чи є у в на за до з із "
        "та і й а але що це ви вас вам ваш ваша ваше ваші підкажіть скажіть будь ласка дякую добрий день доброго дня вітаю привіт можна мені нам "
        "сколько стоит стоят стоить стоимость стоимости цена цены цену какая какой какие будет есть ли и или но что это вы вас вам ваш подскажите "
        "скажите пожалуйста спасибо добрый день здравствуйте можно мне нам сейчас зараз уже ще еще потрібно нужно хочу хотіла хотел хотела хотів "
        "цікавить интересует послуга послуги послугу услуга услуги услугу вашій вашей клініці клінікі клініка клиника клинике клініку у вас "
        "зробити сделать робите делаете проводите орієнтовно примерно приблизно гривень грн гривен uah "
        "how much does do is are the a an it cost costs price prices of for your you at in to what s please hi hello thanks thank and or would "
        "could can i me my get clinic one have roughly about will be service"
    ).split()
)
_LINK = re.compile(r"https?://[^\s<>()«»\"]+[^\s<>()«»\".,;:!?]")
_PLACE_WORD = {"uk": "послуга", "ru": "услуга", "en": "service"}


@dataclass
class Answers:
    """What the facts say: places by name, the asks that they answer, and what nobody has written down."""

    places: dict[str, str] = field(default_factory=dict)
    answered: list[str] = field(default_factory=list)
    missing: list[MissingFact] = field(default_factory=list)
    asks: list[str] = field(default_factory=list)

    def lacks(self, fact: MissingFact) -> None:
        """Name a missing fact once."""
        if fact not in self.missing:
            self.missing.append(fact)


def asks_of(playbook: Playbook, words: list[str], labels: Labels) -> list[str]:
    """What is asked, in the order of the text; the topics speak when no pattern does."""
    found = playbook.asked.found(words)
    if not found:
        topics = set(labels.topics)
        found = [ask.id for ask in playbook.asks.values() if topics & set(ask.topics)][:1]
    return found


def answers(playbook: Playbook, text: str, labels: Labels, clinic: Clinic, today: date, language: ReplyLanguage) -> Answers:
    """Everything of the clinic's facts that answers this comment."""
    words = words_of(text)
    result = Answers(asks=asks_of(playbook, words, labels))
    for ask in list(result.asks):
        known = {
            "price": _price,
            "hours": _hours,
            "address": _address,
            "phone": _phone,
            "booking": _booking,
            "doctors": _doctors,
        }.get(ask, _fact)
        found = known(playbook, words, clinic, today, language)
        if found is None:
            # A general fact of the clinic may answer what its own list does not.
            found = None if known is _fact else _fact(playbook, words, clinic, today, language)
            if found is not None:
                result.places.update(found)
                if "fact" not in result.answered:
                    result.answered.append("fact")
                continue
            result.lacks(playbook.asks[ask].fact)
            continue
        result.places.update(found)
        answered = "fact" if known is _fact else ask
        answered = "price-list" if ask == "price" and "prices" in found else answered
        if answered not in result.answered:
            result.answered.append(answered)
    if not result.asks:
        found = _fact(playbook, words, clinic, today, language)
        if found is None:
            result.lacks(MissingFact.ANSWER)
        else:
            result.places.update(found)
            result.answered.append("fact")
    return result


def correction(text: str, clinic: Clinic, language: ReplyLanguage) -> dict[str, str] | None:
    """The clinic's fact that a mistaken comment is about, with its link when there is one."""
    return _fact_places(words_of(text), clinic, language)


def _price(playbook: Playbook, words: list[str], clinic: Clinic, today: date, language: ReplyLanguage) -> dict[str, str] | None:
    content = [word for word in words if word not in _STOP and len(word) > 1 and not word.isdigit()]
    best = _best_service(playbook, content, clinic.services)
    when = {"today": full_date(today, language)}
    if best is not None:
        if not may_be_said(best, today):
            return None
        price = sum_words(best.price_from, best.price_to, best.currency, language)
        return None if price is None else {**when, "service": _service_name(best, language), "price": price}
    if any(len(word) > 3 for word in content):
        # Some service is named that the price list does not hold: another one's price would be no answer.
        return None
    said = [service for service in clinic.services if may_be_said(service, today)]
    if not said:
        return None
    rows = [(s, sum_words(s.price_from, s.price_to, s.currency, language)) for s in said[:3]]
    return {**when, "prices": "; ".join(f"{_service_name(s, language)}: {price}" for s, price in rows)}


def _best_service(playbook: Playbook, content: list[str], services: list[ServicePrice]) -> ServicePrice | None:
    best: tuple[float, ServicePrice] | None = None
    asked = [content, *_same_service(playbook, content)]
    for service in services:
        own = [word for word in words_of(service.name) if len(word) > 1]
        if not own:
            continue
        score = max(sum(any(same_stem(word, said) for said in form) for word in own) / len(own) for form in asked)
        if score > 0 and (best is None or score > best[0]):
            best = (score, service)
    return None if best is None or best[0] < 0.34 else best[1]


def _same_service(playbook: Playbook, content: list[str]) -> list[list[str]]:
    """The question's words under the other names of the service that it asks about."""
    forms: list[list[str]] = []
    for names in playbook.same_services:
        split = [words_of(name) for name in names]
        for mine in split:
            if all(any(same_stem(word, said) for said in content) for word in mine):
                rest = [said for said in content if not any(same_stem(word, said) for word in mine)]
                forms.extend([*other, *rest] for other in split if other is not mine)
                break
    return forms


def _service_name(service: ServicePrice, language: ReplyLanguage) -> str:
    own = (service.model_extra or {}).get(f"name_{language}")
    name = own if isinstance(own, str) and own.strip() else service.name
    return " ".join(name.split())


def _hours(playbook: Playbook, words: list[str], clinic: Clinic, today: date, language: ReplyLanguage) -> dict[str, str] | None:
    del playbook, words, today
    branches = [branch for branch in branches_of(clinic) if branch.hours]
    if clinic.hours and clinic.hours.strip():
        return {"hours": _hours_words(clinic.hours, language)}
    if len(branches) == 1 or len({branch.hours for branch in branches}) == 1:
        return {"hours": _hours_words(str(branches[0].hours), language)}
    if branches:
        return {"hours": "; ".join(f"{b.name}: {_hours_words(str(b.hours), language)}" for b in branches[:3])}
    return None


def _hours_words(text: str, language: ReplyLanguage) -> str:
    week = parse_hours(text)
    return " ".join(text.split()).rstrip(".") if week is None else week_words(week, language)


def _address(playbook: Playbook, words: list[str], clinic: Clinic, today: date, language: ReplyLanguage) -> dict[str, str] | None:
    del playbook, today, language
    placed = [branch for branch in branches_of(clinic) if branch.address]
    named = [b for b in placed if any(len(own) > 3 and any(same_stem(own, said) for said in words) for own in words_of(b.name))]
    chosen = (named or placed)[:3]
    if not chosen:
        return None
    lines = [str(b.address) if b.name == b.address or len(chosen) == 1 else f"{b.name} ({b.address})" for b in chosen]
    return {"address": "; ".join(" ".join(line.split()).rstrip(".") for line in lines)}


def _phone(playbook: Playbook, words: list[str], clinic: Clinic, today: date, language: ReplyLanguage) -> dict[str, str] | None:
    del playbook, words, today, language
    phones = [" ".join(phone.split()) for phone in clinic.phones if phone.strip()]
    phones = phones or [str(branch.phone) for branch in branches_of(clinic) if branch.phone]
    return {"phone": ", ".join(phones[:2])} if phones else None


def _booking(playbook: Playbook, words: list[str], clinic: Clinic, today: date, language: ReplyLanguage) -> dict[str, str] | None:
    return _phone(playbook, words, clinic, today, language)


def _doctors(playbook: Playbook, words: list[str], clinic: Clinic, today: date, language: ReplyLanguage) -> dict[str, str] | None:
    """Doctors whose entry names the speciality that is asked for: «Коваль О. І., кардіолог»."""
    del playbook, today
    said = [word for word in words if len(word) > 4 and word not in _STOP]
    for entry in clinic.doctors:
        name, _comma, speciality = entry.partition(",")
        if any(same_stem(own, word) for own in words_of(speciality) for word in said if len(own) > 4):
            if language == "en" and re.search(r"[^\x00-\x7f]", name):
                continue
            return {"doctor": " ".join(name.split()), "specialist": " ".join(speciality.split()).rstrip(".").lower()}
    return None


def _fact(playbook: Playbook, words: list[str], clinic: Clinic, today: date, language: ReplyLanguage) -> dict[str, str] | None:
    del playbook, today
    found = _fact_places(words, clinic, language)
    return None if found is None else found


def _fact_places(words: list[str], clinic: Clinic, language: ReplyLanguage) -> dict[str, str] | None:
    content = [word for word in words if len(word) > 3 and word not in _STOP]
    best: tuple[int, ClinicFact] | None = None
    for written in clinic.facts:
        fact = written if isinstance(written, ClinicFact) else ClinicFact(text=written)
        about = [word for phrase in fact.about for word in words_of(phrase)]
        # Words that the clinic gave for finding weigh more than words that happen to stand in the fact.
        score = 2 * sum(any(same_stem(own, said) for said in content) for own in about if len(own) > 2)
        score += sum(any(same_stem(own, said) for said in content) for own in words_of(_LINK.sub(" ", fact.text)) if len(own) > 4 and own not in _STOP)
        if score and (best is None or score > best[0]):
            best = (score, fact)
    return None if best is None else _fact_words(best[1], language)


def _fact_words(fact: ClinicFact, language: ReplyLanguage) -> dict[str, str] | None:
    own = (fact.model_extra or {}).get(f"text_{language}")
    text = own if isinstance(own, str) and own.strip() else fact.text
    link = _LINK.search(fact.source or "") or _LINK.search(text)
    plain = " ".join(_LINK.sub("", text).split()).rstrip(" .:;,—–-(")
    places = {} if not plain else {"fact": plain[:1].upper() + plain[1:]}
    if link:
        places["link"] = link[0]
    return places if "fact" in places else None
