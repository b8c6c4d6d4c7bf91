"""Bars of the linter and of the suggestions on composed pairs and comments, beside a guard of plain words; prints nothing.

Nobody else checks replies in Ukrainian or Russian for medical secrecy, so there is no peer to install: the only stand-in is
the list of words that a clinic would put into a chat filter, measured on the same pairs.
"""

from __future__ import annotations

import dataclasses
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.bench.replies_data import KEPT_TO_MEASURE, Pair, batch, clean_replies, rule_pairs
from tests.bench.replies_sweep import comments, sweep
from tests.bench.report import Figure, percentile
from tests.server.replies.fixtures import FULL, NOW
from vidhuk.classify import analyse
from vidhuk.contracts import CommentType, LintRule, Severity
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.lint import RULES, lint
from vidhuk.replies.lint.hearing import forget
from vidhuk.replies.names import address
from vidhuk.replies.similarity import likeness

VOCATIVES = Path(__file__).resolve().parents[1] / "data" / "suggest" / "vocatives.tsv"
SWEEP = 2_000
# Words that a careful person would forbid by hand; a regular-expression guard of this kind is all that can be had elsewhere.
PEER = {
    "block": re.compile(
        r"ваш\w* (?:візит|прийом|лікуванн|операці)\w*|пацієнт\w*|ваш\w* (?:визит|при[её]м|лечени|операци)\w*|пациент\w*|your (?:visit|appointment|treatment)|patient|брешете|наклеп|клевет|суд\b|\{|\}|_{2,}|\[",
        re.IGNORECASE,
    ),
    "warn": re.compile(
        r"сайт|телефонуйте|знижк|скидк|гарант|неправда|фейк|\bя\b|залежить|зависит|website|call us|discount|guarantee|fake",
        re.IGNORECASE,
    ),
}


@dataclasses.dataclass
class Counted:
    """Right, missed and false findings by rule."""

    right: Counter[LintRule] = dataclasses.field(default_factory=Counter)
    missed: Counter[LintRule] = dataclasses.field(default_factory=Counter)
    false: Counter[LintRule] = dataclasses.field(default_factory=Counter)

    def of(self, rules: list[LintRule]) -> tuple[float, float]:
        """Recall and precision of several rules together."""
        right, missed, false = (sum(count[rule] for rule in rules) for count in (self.right, self.missed, self.false))
        return right / max(1, right + missed), right / max(1, right + false)


def count(pairs: list[Pair]) -> Counted:
    """What the linter finds in pairs whose rule is known."""
    found = Counted()
    for pair in pairs:
        hit = {finding.rule: finding.severity for finding in lint(pair.draft)}
        if pair.rule is not None:
            (found.right if pair.rule in hit else found.missed)[pair.rule] += 1
        for rule, severity in hit.items():
            only_a_hint = severity is Severity.HINT and RULES[rule].SEVERITY is not Severity.HINT
            if rule is not pair.rule and rule not in pair.also and not only_a_hint:
                found.false[rule] += 1
    return found


def measure() -> list[Figure]:
    """All figures of this bench."""
    return [*_linter(), *_stranger(), *_clean(), *_peer(), *_sweep(), *_in_a_row(), *_names(), *_speed()]


def _linter() -> list[Figure]:
    checked = [pair for pair in (*rule_pairs(), *clean_replies()) if pair.side == "check"]
    found = count(checked)
    figures = []
    for severity, bars in ((Severity.BLOCK, (0.95, 0.95)), (Severity.WARN, (0.85, 0.90))):
        rules = [rule for rule in LintRule if RULES[rule].SEVERITY is severity]
        recall, precision = found.of(rules)
        note = f"{len(checked)} pairs that no rule was tuned on, though the second voice learnt from them"
        figures += [
            Figure(
                f"linter: misses among rules of severity {severity}", "share", [1 - recall], bar=1 - bars[0], note=note
            ),
            Figure(f"linter: false findings of severity {severity}", "share", [1 - precision], bar=1 - bars[1]),
        ]
    for rule in LintRule:
        recall, precision = found.of([rule])
        note = f"recall {recall:.2f}, precision {precision:.2f}: {found.right[rule]} right, {found.missed[rule]} missed, {found.false[rule]} false"
        figures.append(Figure(f"linter: {rule.value} misses", "share", [1 - recall], note=note))
    return figures


def _stranger() -> list[Figure]:
    """The batches that nothing learnt from: what a linter may be expected to find in replies by somebody new."""
    pairs = [pair for name in KEPT_TO_MEASURE for pair in batch(name)]
    found = count(pairs)
    figures = []
    for severity in (Severity.BLOCK, Severity.WARN):
        recall, precision = found.of([rule for rule in LintRule if RULES[rule].SEVERITY is severity])
        note = f"recall {recall:.2f}, precision {precision:.2f} on {len(pairs)} replies that nothing was tuned on"
        figures.append(Figure(f"linter: misses of severity {severity} by a stranger", "share", [1 - recall], note=note))
    marked = sum(_marked(pair) for pair in pairs if pair.rule is None)
    clean = sum(pair.rule is None for pair in pairs)
    figures.append(
        Figure("linter: a stranger's clean replies with a block or warn", "share", [marked / clean], note=f"of {clean}")
    )
    return figures


def _marked(pair: Pair) -> bool:
    return any(finding.severity is not Severity.HINT for finding in lint(pair.draft))


def _clean() -> list[Figure]:
    pairs = clean_replies()
    dirty = [pair for pair in pairs if _marked(pair)]
    return [
        Figure(
            "linter: clean replies with a block or warn",
            "share",
            [len(dirty) / len(pairs)],
            bar=0.03,
            note=f"{len(pairs)} replies of careful managers",
        )
    ]


def _peer() -> list[Figure]:
    checked = [pair for pair in (*rule_pairs(), *clean_replies()) if pair.side == "check"]
    figures = []
    for name, pattern in PEER.items():
        wanted = [p for p in checked if p.rule is not None and name == RULES[p.rule].SEVERITY]
        right = sum(pattern.search(pair.draft.reply) is not None for pair in wanted)
        false = sum(pattern.search(pair.draft.reply) is not None for pair in checked if pair.rule is None)
        note = f"{false} of {sum(p.rule is None for p in checked)} harmless replies found too; no Slavic peer exists"
        figures.append(
            Figure(f"peer: guard of plain words misses ({name})", "share", [1 - right / len(wanted)], note=note)
        )
    return figures


def _sweep() -> list[Figure]:
    swept = sweep(load_playbook(), SWEEP, seed=20_261_128)
    note = ", ".join(f"{why} {times}" for why, times in swept.why.most_common()) or "no set with a problem"
    return [
        Figure(
            "suggestions: sets with any problem",
            "share",
            [swept.failed / swept.sets],
            bar=0.0,
            note=f"{swept.sets} sets by random clinics, authors and hours: {note}; type given, {swept.undetermined} would be undetermined",
        )
    ]


def _in_a_row() -> list[Figure]:
    told = [one.text for one in comments() if one.type is CommentType.COMPLAINT][:200]
    playbook, figures = load_playbook(), []
    for place, shape in enumerate(("short", "full", "warm")):
        posted: list[str] = []
        alike = 0
        for text in told:
            found = suggest(
                playbook,
                comment_text=text,
                author=None,
                labels=analyse(text),
                clinic=FULL,
                now=NOW,
                type_override=CommentType.COMPLAINT,
                reply_language="uk",
                earlier_replies=posted[-200:],
            )
            reply = found.suggestions[place].text
            alike += any(likeness(reply, earlier) > 0.9 for earlier in posted)
            posted.append(reply)
        figures.append(
            Figure(
                f"suggestions: near-identical of {len(told)} complaints in a row ({shape})",
                "share",
                [alike / len(told)],
                bar=0.05,
            )
        )
    return figures


def _names() -> list[Figure]:
    rows = [
        line.split("\t")
        for line in VOCATIVES.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    wrong = [name for name, right in rows if (said := address(name, "uk")) is not None and said not in right.split("|")]
    people = [(name, right.split("|")) for name, right in rows if right != "-"]
    left_out = [name for name, right in people if address(name, "uk") is None and "-" not in right]
    return [
        Figure(
            "names: wrong vocatives", "share", [len(wrong) / len(rows)], bar=0.02, note=f"{len(rows)} displayed names"
        ),
        Figure("names: people left out", "share", [len(left_out) / len(people)], bar=0.10),
    ]


def _speed() -> list[Figure]:
    dice = random.Random(3)
    drafts = [pair.draft for pair in dice.sample([*clean_replies(), *rule_pairs()], 600)]
    for draft in drafts[:100]:
        lint(dataclasses.replace(draft))
    forget()
    looked = [_milliseconds(partial(lint, dataclasses.replace(draft))) for draft in drafts]
    strange = [pair.draft for name in KEPT_TO_MEASURE for pair in batch(name)]
    forget()
    stranger = [_milliseconds(partial(lint, draft)) for draft in strange]
    kinds = (CommentType.COMPLAINT, CommentType.QUESTION, CommentType.PRAISE)
    told = dice.sample([one for one in comments() if one.type in kinds], 400)
    playbook = load_playbook()
    offered = [
        _milliseconds(
            partial(
                suggest,
                playbook,
                comment_text=one.text,
                author="Олена Коваль",
                labels=analyse(one.text),
                clinic=FULL,
                now=NOW,
                type_override=one.type,
            )
        )
        for one in told
    ][50:]
    note = "processor time of one core, so that a busy machine changes nothing"
    return [
        Figure("linter: one reply, p50", "ms", [percentile(looked, 0.5)], bar=3, note=note),
        Figure("linter: one reply, p95", "ms", [percentile(looked, 0.95)], bar=8),
        Figure("linter: a stranger's reply, never read before, p50", "ms", [percentile(stranger, 0.5)]),
        Figure("linter: a stranger's reply, never read before, p95", "ms", [percentile(stranger, 0.95)]),
        Figure("suggestions: three replies, p50", "ms", [percentile(offered, 0.5)], bar=8),
        Figure("suggestions: three replies, p95", "ms", [percentile(offered, 0.95)], bar=20),
    ]


def _milliseconds(act: Callable[[], object]) -> float:
    start = time.process_time()
    act()
    return (time.process_time() - start) * 1_000
