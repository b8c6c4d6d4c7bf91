"""The packaged lists are well formed, say only what contracts/ knows, and have sentences in both languages."""

from __future__ import annotations

import re
from enum import StrEnum
from importlib.resources import files
from pathlib import Path

import pytest

from vidhuk.classify import cues
from vidhuk.classify.flags import SENTENCE_SAYS
from vidhuk.classify.signs import sign_weights
from vidhuk.classify.wordlists import word_lists
from vidhuk.contracts import CommentType, Flag, Language, Params, Script, Sentiment, SignCode, SignGroup, Topic, Voice
from vidhuk.sentences import load_sentences

DATA = files("vidhuk.classify") / "data"
LISTS = sorted(entry.name for entry in DATA.iterdir() if entry.name.startswith("cues."))
HELPERS = {
    "fact",
    "visit",
    "detail",
    "irony",
    "turn",
    "condition",
    "rhetorical",
    "ask",
    "please",
    "emotion",
    "laugh",
    "anger",
    "unthanked",
    "hearsay",
    "rival",
}
KNOWN = (
    {item.value for item in CommentType}
    | {f"flag:{f.value}" for f in Flag}
    | {f"topic:{t.value}" for t in Topic}
    | {f"{strength}:{flag.value}" for strength in ("alarm", "hint", "calm") for flag in SENTENCE_SAYS}
    | {f"press:{part}" for part in ("work", "medium", "text", "people", "trade", "shows", "audience")}
    | {
        f"rival:{part}"
        for part in ("sends", "instead", "near", "next", "never", "better", "best", "none", "leaves", "had", "here")
    }
    | HELPERS
)


@pytest.mark.parametrize("name", LISTS)
def test_a_cue_list_says_only_what_is_known(name: str) -> None:
    patterns = cues.parse_list(name, (DATA / name).read_text(encoding="utf-8"))
    assert patterns
    for pattern in patterns:
        assert set(pattern.row.labels) <= KNOWN, pattern.row.id
        if pattern.row.negated and pattern.row.negated[0]:
            assert pattern.row.negated[0] in KNOWN
        assert pattern.row.note, f"{pattern.row.id} has no note"


@pytest.mark.parametrize("language", ["uk", "ru", "en"])
def test_every_language_has_hundreds_of_cues(language: str) -> None:
    names = [name for name in LISTS if name.startswith(f"cues.{language}.")]
    patterns = [
        pattern for name in names for pattern in cues.parse_list(name, (DATA / name).read_text(encoding="utf-8"))
    ]
    assert len(patterns) > 500


@pytest.mark.parametrize("name", [name for name in LISTS if name.startswith(("cues.uk", "cues.ru"))])
def test_no_latin_look_alike_hides_in_a_cyrillic_cue(name: str) -> None:
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            for word in re.split(r"[\s;|*]+", line.split("\t")[3]):
                assert not (re.search("[a-z]", word) and re.search("[а-яіїєґ]", word)), (name, word)


def test_a_broken_row_is_named() -> None:
    with pytest.raises(cues.CueListError, match="mine:2"):
        cues.parse_list("mine", "# says\ncomplaint\t1\n")
    with pytest.raises(cues.CueListError, match="gap"):
        cues.parse_list("mine", "complaint\t1\t-\t.. погано\tnote\n")


def test_no_word_belongs_to_two_languages() -> None:
    lists = word_lists()
    assert not lists.uk & lists.ru
    assert not lists.surzhyk & (lists.uk | lists.ru)
    assert min(len(lists.uk), len(lists.ru), len(lists.en)) > 300


def test_every_sign_has_a_weight_and_the_threshold_stands_in_the_table() -> None:
    weights = sign_weights()
    assert set(weights.signs) == set(SignCode)
    assert weights.threshold == 4
    for group, weight in weights.signs.values():
        assert (weight < 0) == (group is SignGroup.COUNTER)


NAMED: dict[str, type[StrEnum]] = {
    "type": CommentType,
    "language": Language,
    "script": Script,
    "sentiment": Sentiment,
    "flag": Flag,
    "topic": Topic,
    "sign": SignCode,
    "group": SignGroup,
    "voice": Voice,
}


@pytest.mark.parametrize("language", ["uk", "en"])
@pytest.mark.parametrize("area", NAMED)
def test_every_label_has_a_name(language: str, area: str) -> None:
    say = load_sentences(language)
    params: Params = {"name": "X", "percent": 70, "id": "1", "count": 3}
    for member in NAMED[area]:
        text = say.text(f"{area}-{member.value.replace('_', '-')}", **params)
        assert text
        assert "{" not in text


@pytest.mark.parametrize("language", ["uk", "en"])
def test_every_reason_in_the_code_has_a_sentence(language: str) -> None:
    folder = Path(str(files("vidhuk.classify")))
    found: set[str] = set()
    for path in folder.glob("*.py"):
        found.update(re.findall(r'"((?:language|type|flag)-[a-z-]+)"', path.read_text(encoding="utf-8")))
    say = load_sentences(language)
    assert len(found) > 15
    assert [code for code in sorted(found) if not say.has(f"reason-{code}")] == []


def test_no_screen_word_accuses_a_person() -> None:
    for language in ("uk", "en"):
        say = load_sentences(language)
        for area, members in NAMED.items():
            for member in members:
                text = say.text(
                    f"{area}-{member.value.replace('_', '-')}", name="X", percent=1, id="1", count=1
                ).lower()
                assert not re.search(r"фейк|трол|fake|troll", text)
