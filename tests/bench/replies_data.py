"""The composed pairs of tests/data/lint/pairs: what must be found, what looks alike, and replies of careful managers."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, Literal

import yaml

from vidhuk.contracts import Clinic, CommentType, LintRule, ReplyChannel
from vidhuk.replies.lint import Concession, Draft

FOLDER = Path(__file__).resolve().parents[1] / "data" / "lint" / "pairs"
COMMENTS = {
    ("complaint", "uk"): "Дуже розчарована, таке ставлення неприпустиме",
    ("complaint", "ru"): "Очень разочарована, это просто ужас",
    ("complaint", "en"): "Very disappointed with the way people are treated",
    ("praise", "uk"): "Дякую за все, ви найкращі",
    ("praise", "ru"): "Спасибо за всё, вы лучшие",
    ("praise", "en"): "Thank you for everything, you are the best",
    ("question", "uk"): "Підкажіть, будь ласка, ціни й графік",
    ("question", "ru"): "Подскажите, пожалуйста, цены и график",
    ("question", "en"): "Could you tell me the prices and the hours?",
}


# Rules that speak of one and the same wrong: where one was expected, the other is neither right nor false.
NEIGHBOURS: dict[str, str] = {
    "L01": "L03 L04 L23",
    "L02": "L01 L08 L24",
    "L03": "L01 L27",
    "L04": "L12",
    "L07": "L08 L22",
    "L08": "L02 L24 L07",
    "L10": "L23",
    "L16": "L17 L23",
    "L17": "L16",
    "L18": "L16",
    "L23": "L01",
    "L24": "L08",
    "L27": "L03",
}


@dataclass(frozen=True)
class Pair:
    """One (comment, reply, channel, clinic) with the rule that it must break, or None for a clean one."""

    draft: Draft
    rule: LintRule | None
    also: frozenset[LintRule] = frozenset()
    """Rules that a bad reply breaks as well."""
    alike: LintRule | None = None
    """The rule that this reply only seems to break."""
    looked_at: bool = False
    """Somebody changed a rule for its sake: it never measures."""

    @property
    def side(self) -> Literal["tune", "check"]:
        """Half of the pairs is for changing the rules, the other half only measures them; the text decides which."""
        digest = hashlib.sha256((self.draft.reply + "|" + self.draft.comment).encode()).digest()
        return "tune" if self.looked_at or digest[0] % 2 else "check"


@cache
def _clinics() -> dict[str, Clinic]:
    told = yaml.safe_load((FOLDER / "clinics.yaml").read_text(encoding="utf-8"))
    return {name: Clinic.model_validate(facts) for name, facts in told.items()}


def draft_of(told: Any) -> Draft:
    """The draft that an entry of the data tells of."""
    entry: dict[str, Any] = {"reply": told} if isinstance(told, str) else told
    return Draft(
        reply=str(entry.get("reply") or entry["repeat"] * entry["times"]).strip(),
        comment=str(entry.get("comment", "")),
        channel=ReplyChannel(entry.get("channel", "public")),
        author=entry.get("author"),
        comment_type=CommentType(entry["type"]) if "type" in entry else None,
        clinic=_clinics()[entry.get("clinic", "usual")],
        earlier_replies=tuple(entry.get("earlier", ())),
        concession=Concession(**entry["concession"]) if "concession" in entry else None,
    )


@cache
def rule_pairs() -> tuple[Pair, ...]:
    """The pairs written for one rule each."""
    pairs = []
    for rule in LintRule:
        told = yaml.safe_load((FOLDER / f"{rule.value}.yaml").read_text(encoding="utf-8"))
        pairs += [Pair(draft_of(entry), rule, _neighbours(rule, entry)) for entry in told["bad"]]
        pairs += [Pair(draft_of(entry), None, alike=rule) for entry in told["alike"]]
    told = yaml.safe_load((FOLDER / "looked_at.yaml").read_text(encoding="utf-8"))
    pairs += [
        Pair(draft_of(entry), LintRule(entry["rule"]), _neighbours(LintRule(entry["rule"])), looked_at=True)
        for entry in told["bad"]
    ]
    pairs += [Pair(draft_of(entry), None, looked_at=True) for entry in told["clean"]]
    return tuple(pairs)


BATCHES = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")
"""Whole batches of replies (tests/data/lint/*.yaml), each in another manner."""

KEPT_TO_MEASURE = BATCHES[-4:]
"""These only measure."""
_TYPES = {"ask": "question", "rumour": "misinformed"}


@cache
def batch(name: str) -> tuple[Pair, ...]:
    """The replies of one batch."""
    told = yaml.safe_load((FOLDER.parent / f"{name}.yaml").read_text(encoding="utf-8"))
    pairs = []
    for kind in ("bad", "clean"):
        for language, entries in told[kind].items():
            for entry in entries:
                type_ = entry["type"]
                known = {"author": "Sonechko", "comment": told["comments"][language][type_], **entry}
                draft = draft_of({**known, "type": _TYPES.get(type_, type_)})
                rule = LintRule(entry["rule"]) if kind == "bad" else None
                also = _neighbours(rule, entry) if rule else frozenset()
                pairs.append(Pair(draft, rule, also, looked_at=name not in KEPT_TO_MEASURE))
    return tuple(pairs)


def _neighbours(rule: LintRule, entry: Any = None) -> frozenset[LintRule]:
    """Neighbours of a rule, and the rules that an entry names as broken too (`also: L01 L03`)."""
    told = entry.get("also", "") if isinstance(entry, dict) else ""
    return frozenset(LintRule(name) for name in f"{NEIGHBOURS.get(rule.value, '')} {told}".split())


@cache
def clean_replies() -> tuple[Pair, ...]:
    """Replies in which nothing of severity block or warn may be found."""
    told = yaml.safe_load((FOLDER / "clean.yaml").read_text(encoding="utf-8"))
    pairs = [Pair(draft_of(entry), None) for entry in told["whole"]]
    for type_, languages in told["parts"].items():
        for language, parts in languages.items():
            clinic = "usual" if language != "ru" else "author_language"
            whole = [" ".join(three) for three in product(parts["opening"], parts["middle"], parts["closing"])]
            # A thirtieth to a third of all combinations, chosen by their text: every sentence stands in several.
            keep = sorted(whole, key=lambda text: hashlib.sha256(text.encode()).digest())[: max(30, len(whole) // 10)]
            pairs += [
                Pair(
                    draft_of({"reply": text, "comment": COMMENTS[type_, language], "type": type_, "clinic": clinic}),
                    None,
                )
                for text in keep
            ]
    return tuple(pairs)
