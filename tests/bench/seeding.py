"""Fills an empty SQLite archive with captures as if they had come one by one: parts, custody, labels; composed texts only."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import insert

from tests.server.factories import MEDIA_TYPES, fields_of
from vidhuk.contracts import CommentType, Labels, Language, Script, Sentiment
from vidhuk.db import Database
from vidhuk.evidence import DeskKey, NewCapture, NewPart, chain
from vidhuk.evidence.store import capture_row, part_row
from vidhuk.models import (
    Actor,
    Capture,
    CapturePart,
    Comment,
    CurrentLabel,
    CustodyEntry,
    LabelRun,
    table_of,
)

Row = dict[str, Any]

BATCH = 2_000
SPAN = timedelta(days=730)
INSTALLATION = UUID("11111111-2222-4333-8444-555555555555")

_OPENINGS = {
    "uk": (
        "Була у вас учора.",
        "Записувалася на дев’яту ранку.",
        "Привели дитину на огляд.",
        "Хочу подякувати.",
        "Добрий день!",
    ),
    "ru": (
        "Была у вас вчера.",
        "Записывались на девять утра.",
        "Привели ребёнка на осмотр.",
        "Хочу поблагодарить.",
        "Добрый день!",
    ),
    "en": (
        "I came yesterday.",
        "We had an appointment at nine.",
        "Brought my son for a check-up.",
        "Thank you!",
        "Hello!",
    ),
}
_MIDDLES: dict[str, dict[str, tuple[str, ...]]] = {
    "complaint": {
        "uk": (
            "Чекала під кабінетом сорок хвилин",
            "адміністраторка нагрубила",
            "у рахунку на триста гривень більше",
            "ніхто не вибачився",
        ),
        "ru": (
            "Ждала под кабинетом сорок минут",
            "администратор нагрубила",
            "в счёте на триста гривен больше",
            "никто не извинился",
        ),
        "en": (
            "waited forty minutes by the door",
            "the receptionist was rude",
            "the bill was higher than the price list",
            "nobody said sorry",
        ),
    },
    "praise": {
        "uk": ("лікарка все пояснила спокійно", "нічого не боліло", "чисто й затишно", "прийняли вчасно"),
        "ru": ("врач всё объяснила спокойно", "ничего не болело", "чисто и уютно", "приняли вовремя"),
        "en": ("the doctor explained everything", "nothing hurt", "clean and calm", "seen on time"),
    },
    "question": {
        "uk": (
            "Скільки коштує консультація",
            "чи приймаєте ви в суботу",
            "чи є розстрочка",
            "як до вас доїхати від метро",
        ),
        "ru": (
            "Сколько стоит консультация",
            "принимаете ли вы в субботу",
            "есть ли рассрочка",
            "как к вам доехать от метро",
        ),
        "en": (
            "How much is a consultation",
            "are you open on Saturday",
            "is there an instalment plan",
            "how do I get there",
        ),
    },
    "spam": {
        "uk": (
            "Заробіток удома без вкладень",
            "пишіть у дірект",
            "знижка пʼятдесят відсотків",
            "переходьте за посиланням",
        ),
        "ru": ("Заработок дома без вложений", "пишите в директ", "скидка пятьдесят процентов", "переходите по ссылке"),
        "en": ("Earn at home", "write to direct", "fifty percent off", "follow the link"),
    },
}
_ENDS = {
    "complaint": (" 😡", ".", " Дуже прикро…", "!!!"),
    "praise": (" ❤️", "!", " 🙏🙏", "."),
    "question": ("?", "?", "???"),
    "spam": ("!", " 🔥"),
}
_NAMES = (
    "Олена",
    "Марія",
    "Тарас",
    "Андрій",
    "Ірина",
    "Наталія",
    "Olha",
    "Сергій",
    "Дмитро",
    "Анна",
    "Катерина",
    "Юлія",
)
_SURNAMES = (
    "Коваль",
    "Бондар",
    "Шевчук",
    "Мельник",
    "Ґудзь",
    "Ткач",
    "Савчук",
    "Лисенко",
    "Кравець",
    "Мороз",
    "Поліщук",
)
_SHARES = {
    "type": (("complaint", 40), ("praise", 30), ("question", 25), ("spam", 5)),
    "language": (("uk", 65), ("ru", 28), ("en", 7)),
}


def sentence(chance: random.Random, kind: str, language: str) -> str:
    """One comment, 20 to some 400 characters."""
    middles = _MIDDLES[kind][language]
    pieces = [", ".join(chance.sample(middles, chance.randint(1, 4))) for _ in range(chance.randint(1, 3))]
    # A figure of its own in every text: rows that are all alike would flatter every index.
    pieces.append(f"№ {chance.randint(1, 99_999)}")
    return f"{chance.choice(_OPENINGS[language])} {'. '.join(pieces)}{chance.choice(_ENDS[kind])}"


def name(chance: random.Random) -> str:
    """An author's name."""
    return f"{chance.choice(_NAMES)} {chance.choice(_SURNAMES)}"


def pick(chance: random.Random, what: str) -> str:
    """A type or a language in the shares of an archive."""
    values, weights = zip(*_SHARES[what], strict=True)
    return str(chance.choices(values, weights)[0])


def new_capture(chance: random.Random, number: int, at: datetime, text: str | None = None) -> tuple[NewCapture, Labels]:
    """A capture as intake would have checked it, and labels that a run would have given.

    Args:
        text: the comment; `None` puts one together.
    """
    kind, language = pick(chance, "type"), pick(chance, "language")
    body = sentence(chance, kind, language) if text is None else text
    author = name(chance)
    site = "facebook" if chance.random() < 0.7 else "instagram"
    # Every twentieth comment was saved again: then it is a version.
    native = str(902_000_000 + (number if number % 20 else max(1, number - 19)))
    moment = at.isoformat()
    fields = fields_of(
        site=site,
        native_id=native,
        permalink=f"https://www.{site}.com/clinic/posts/1?comment_id={native}",
        author={"name": author, "profile_url": f"https://www.{site}.com/u{chance.randint(1, 60_000)}"},
        shown_time={"text": "3 год", "language": "uk", "observed_at": moment, "earliest": moment, "latest": moment},
    )
    contents = {
        "text": body,
        "fields": json.dumps(fields, ensure_ascii=False),
        "html": f'<div dir="auto"><span>{body}</span></div>' * 3,
    }
    parts = [
        NewPart(part, MEDIA_TYPES[part], data := content.encode(), hashlib.sha256(data).hexdigest())
        for part, content in contents.items()
    ]
    uuid = UUID(int=chance.getrandbits(128), version=4)
    manifest = json.dumps(
        {
            "major": 1,
            "minor": 0,
            "id": str(uuid),
            "nonce": f"{chance.getrandbits(256):064x}",
            "made_at": moment,
            "time_zone": "Europe/Kyiv",
            "utc_offset_minutes": 120,
            "extension_version": "0.1.0",
            "browser": "Chromium 156",
            "parts": [
                {"name": one.name, "media_type": one.media_type, "bytes": len(one.content), "sha256": one.sha256}
                for one in parts
            ],
            "screenshot": {"status": "unavailable", "reason": "no_gesture"},
        },
        ensure_ascii=False,
    ).encode()
    digest = hashlib.sha256(manifest).hexdigest()
    new = NewCapture(
        uuid=uuid,
        practice=False,
        site=site,
        kind="comment",
        native_id=native,
        manifest_sha256=digest,
        contract_major=1,
        contract_minor=0,
        made_at=at,
        time_zone="Europe/Kyiv",
        utc_offset_minutes=120,
        extension_version="0.1.0",
        browser="Chromium 156",
        author_name=author,
        author_url=str(fields["author"]["profile_url"]),
        permalink=str(fields["permalink"]),
        page_url=str(fields["page_url"]),
        page_title=str(fields["page_title"]),
        shown_time="3 год",
        posted_earliest=at,
        posted_latest=at,
        texts=[body],
        parts=[NewPart("manifest", "application/json", manifest, digest), *parts],
        screenshot="unavailable",
        screenshot_reason="no_gesture",
        thread=f"{site}:{native}",
    )
    return new, labels_of(kind, language, needs_checking=number % 37 == 0)


@cache
def labels_of(kind: str, language: str, *, needs_checking: bool) -> Labels:
    """Labels that a run would have given."""
    feeling = {"complaint": Sentiment.NEGATIVE, "praise": Sentiment.POSITIVE}.get(kind, Sentiment.NEUTRAL)
    return Labels(
        language=Language(language),
        language_confidence=0.9,
        script=Script.LATIN if language == "en" else Script.CYRILLIC,
        type=CommentType(kind),
        type_confidence=0.8,
        sentiment=feeling,
        needs_checking=needs_checking,
    )


class Seeder:
    """Rows of many captures, chained as intake would have chained them.

    Args:
        desk_key: whose archive; its row must be there already.
        count: how many captures.
        end: when the last one came.
        seed: the same figures give the same archive.
        texts: comments to take in turn; without any each is put together from parts.
    """

    def __init__(self, desk_key: DeskKey, count: int, end: datetime, seed: int = 1, texts: Sequence[str] = ()) -> None:
        self._texts = texts
        self._key = desk_key
        self._count = count
        self._end = end.astimezone(UTC)
        self._chance = random.Random(seed)
        self._actor = Actor(desk_key.desk, INSTALLATION)
        self._previous = chain.FIRST_PREVIOUS
        self._comments: dict[tuple[str, str | None], int] = {}

    def batches(self) -> Iterator[dict[str, list[Row]]]:
        """Rows by table, in the order in which they may be inserted."""
        for start in range(0, self._count, BATCH):
            rows: dict[str, list[Row]] = {
                str(model.__tablename__): []
                for model in (Comment, Capture, CapturePart, CustodyEntry, LabelRun, CurrentLabel)
            }
            for number in range(start + 1, min(start + BATCH, self._count) + 1):
                self._add(rows, number)
            yield rows

    def _add(self, rows: dict[str, list[Row]], seq: int) -> None:
        at = self._end - SPAN * (1 - seq / self._count)
        text = self._texts[seq % len(self._texts)] if self._texts else None
        new, labels = new_capture(self._chance, seq, at, text)
        key = (new.site, new.native_id)
        if key not in self._comments:
            self._comments[key] = len(self._comments) + 1
            rows["comment"].append({"id": self._comments[key], "site": new.site, "native_id": new.native_id})
        rows["capture"].append({"seq": seq, **capture_row(new, self._comments[key], self._actor, at)})
        rows["capture_part"] += [part_row(seq, part) for part in new.parts]
        entry = chain.Entry(
            desk=self._key.desk,
            number=seq,
            kind=chain.EntryKind.CAPTURE,
            capture=new.uuid,
            digest=new.manifest_sha256,
            at=at,
            installation=INSTALLATION,
        ).text()
        self._previous = chain.entry_hash(self._previous, entry)
        rows["custody_entry"].append(
            {
                "desk": self._key.desk,
                "number": seq,
                "capture_uuid": new.uuid,
                "entry": entry,
                "entry_hash": self._previous,
                "seal": chain.seal(self._key.key, self._previous),
            }
        )
        rows["label_run"].append(
            {
                "id": seq,
                "desk": self._key.desk,
                "installation": INSTALLATION,
                "person": None,
                "capture_seq": seq,
                "made_at": at,
                "labels": labels.model_dump_json(),
            }
        )
        rows["current_label"].append(
            {
                "capture_seq": seq,
                "practice": False,
                "site": new.site,
                "type": labels.type.value,
                "language": labels.language.value,
                "sentiment": labels.sentiment.value,
                "needs_checking": labels.needs_checking,
                "run_id": seq,
                "type_corrected": False,
                "language_corrected": False,
                "corrected_at": None,
            }
        )


def seed(db: Database, desk_key: DeskKey, count: int, end: datetime, texts: Sequence[str] = ()) -> None:
    """Insert `count` captures into an empty archive that has the desk's row; `texts` as of `Seeder`.

    Raises:
        IntegrityError: it was not empty.
    """
    tables = {
        str(model.__tablename__): table_of(model)
        for model in (Comment, Capture, CapturePart, CustodyEntry, LabelRun, CurrentLabel)
    }
    for batch in Seeder(desk_key, count, end, texts=texts).batches():
        with db.write() as session:
            for name, rows in batch.items():
                if rows:
                    session.connection().execute(insert(tables[name]), rows)
