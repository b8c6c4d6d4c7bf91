"""Recipes, required elements, topics, chains and severities of a clinic's own: checked together, saved beside others' work."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.server.replies.fixtures import FULL, labels
from vidhuk.contracts import ChainNode, CommentType, Element, ErrorCode, LintRule, ReplyStage, Severity
from vidhuk.errors import Refused
from vidhuk.replies import Playbook, load_playbook, suggest
from vidhuk.replies.check import check_reply
from vidhuk.replies.current import CurrentPlaybook
from vidhuk.replies.own_file import BY_FILE, OwnFile
from vidhuk.replies.own_pack import Item, OwnPack, found_in, key_of, kind_of, merged, own_pack, revision_of, text_of
from vidhuk.replies.pack import Chain, Recipe, Requirement, SeverityRow, TopicWords
from vidhuk.replies.phrases_check import check_words
from vidhuk.replies.severities import allowed

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SHIPPED = load_playbook()
MANNER = "topics", "staff_manner"


@pytest.fixture
def own(tmp_path: Path) -> OwnFile:
    return OwnFile(tmp_path / "playbook", SHIPPED)


def topic(*words: str) -> TopicWords:
    return TopicWords.model_validate({"id": "staff_manner", "uk": list(words), "ru": ["такое"], "en": ["this"]})


def recipe(entry: str) -> Recipe:
    found = found_in(SHIPPED.pack, "recipes", entry)
    assert isinstance(found, Recipe)
    return found


def chain(entry: str = "price") -> Chain:
    found = found_in(SHIPPED.pack, "chains", entry)
    assert isinstance(found, Chain)
    return found


def severity(rule: str, to: str) -> SeverityRow:
    return SeverityRow(rule=LintRule(rule), severity=Severity(to), person="Олеся", at=NOW, reason="так вирішили")


def everything() -> list[Item]:
    return [item for kind in OwnPack.model_fields for item in getattr(SHIPPED.pack, kind)]


def test_all_the_playbook_holds_survives_its_own_yaml() -> None:
    items = [*everything(), severity("L19", "warn")]
    back = own_pack(text_of(items))
    assert {(kind_of(one), key_of(one)): one for one in back.items} == {
        (kind_of(one), key_of(one)): one for one in items
    }


def test_taking_everything_back_changes_nothing(own: OwnFile) -> None:
    assert own.take(text_of(everything()), person=None, now=NOW) == 0
    assert own.text() == ""


def test_a_topic_speaks_in_the_clinics_words(tmp_path: Path) -> None:
    current = CurrentPlaybook(SHIPPED, tmp_path / "playbook")
    current.own.put(topic("різкий тон на рецепції"), person=None, now=NOW)
    found = suggest(
        current.now(),
        comment_text="Адміністраторка гримнула на мою маму",
        author=None,
        labels=labels(topics=["staff_manner"]),
        clinic=FULL,
        now=NOW,
    )
    assert any("різкий тон на рецепції" in one.text for one in found.suggestions)


def test_a_recipe_loses_and_gets_places_but_never_a_required_element(own: OwnFile) -> None:
    short = recipe("question-answer-short")
    own.put(short.model_copy(update={"slots": ["asked", "answer"]}), person=None, now=NOW)
    found = found_in(merged(SHIPPED, own.pack()).pack, "recipes", short.id)
    assert isinstance(found, Recipe)
    assert found.slots == ["asked", "answer"]
    before = own.text()
    for slots, problem in ((["asked"], "element_missing"), (["answer", "nowhere"], "slot_unknown")):
        with pytest.raises(Refused) as refused:
            own.put(short.model_copy(update={"slots": slots}), person=None, now=NOW)
        assert (refused.value.params["problem"], refused.value.params["entry"]) == (problem, short.id)
    assert own.text() == before


def test_an_element_that_a_recipe_cannot_bring_cannot_be_required(own: OwnFile) -> None:
    line = SHIPPED.requirement(ReplyStage.THANK, CommentType.PRAISE)
    with pytest.raises(Refused) as refused:
        own.put(line.model_copy(update={"must": line.must | {Element.R12}}), person=None, now=NOW)
    assert refused.value.params["problem"] == "element_missing"
    # A line of its own for a kind of comment that the general line held before is checked against the general recipes.
    alone = Requirement(stage=ReplyStage.HOLDING, types=frozenset({CommentType.PRAISE}), must=frozenset({Element.R12}))
    with pytest.raises(Refused):
        own.put(alone, person=None, now=NOW)
    own.put(alone.model_copy(update={"must": frozenset({Element.R9})}), person=None, now=NOW)
    playbook = merged(SHIPPED, own.pack())
    assert playbook.requirement(ReplyStage.HOLDING, CommentType.PRAISE).must == {Element.R9}
    assert playbook.requirement(ReplyStage.HOLDING, CommentType.TROLL).must == {Element.R1, Element.R3, Element.R9}


def test_a_chain_leads_where_the_clinic_says(own: OwnFile) -> None:
    edges = [{"from": "answer", "to": "offer", "on": "reply"}, {"from": "offer", "to": "person", "on": "reply"}]
    own.put(Chain.model_validate({"id": "price", "asks": ["price"], "edges": edges}), person=None, now=NOW)
    playbook = merged(SHIPPED, own.pack())
    first = suggest(
        playbook,
        comment_text="Скільки коштує УЗД черевної порожнини?",
        author=None,
        labels=labels("question", topics=["price"]),
        clinic=FULL,
        now=NOW,
    ).suggestions[0]
    after = suggest(
        playbook,
        comment_text="Добре, дякую",
        author=None,
        labels=labels("other"),
        clinic=FULL,
        now=NOW,
        talk=[first.text],
    )
    assert after.chain is not None
    assert after.chain.step is ChainNode.OFFER


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"asks": ["price", "hours"]}, "ask_twice"),
        ({"asks": ["weather"]}, "condition_unknown"),
        ({"edges": [{"from": "answer", "to": "answer", "on": "reply"}]}, "edge_nowhere"),
        ({"edges": [{"from": "person", "to": "offer", "on": "reply"}]}, "edge_nowhere"),
        ({"edges": [{"from": "answer", "to": one, "on": "reply"} for one in ("offer", "person")]}, "edge_twice"),
    ],
)
def test_a_chain_that_leads_nowhere_is_refused(own: OwnFile, change: dict[str, object], problem: str) -> None:
    broken = Chain.model_validate(chain().model_dump(by_alias=True) | change)
    with pytest.raises(Refused) as refused:
        own.put(broken, person=None, now=NOW)
    assert refused.value.params["problem"] == problem
    assert not own.path.exists()


def test_two_people_at_one_entry_lose_nothing(own: OwnFile) -> None:
    seen = revision_of(own.entry(*MANNER))
    own.put(topic("перше"), person="Ганна", now=NOW, revision=seen)
    with pytest.raises(Refused) as refused:
        own.put(topic("друге"), person="Лев", now=NOW, revision=seen)
    assert (refused.value.code, refused.value.status) == (ErrorCode.PLAYBOOK_CONFLICT, 409)
    assert own.entry(*MANNER) == topic("перше")
    with pytest.raises(Refused):
        own.drop(*MANNER, person="Лев", now=NOW, revision=seen)
    own.put(topic("друге"), person="Лев", now=NOW, revision=revision_of(own.entry(*MANNER)))
    assert [version.person for version in own.versions()] == ["Лев", "Ганна"]
    # Somebody else's work on another entry is no conflict.
    own.put(severity("L19", "warn"), person="Ганна", now=NOW, revision="none")
    assert own.entry(*MANNER) == topic("друге")


def test_what_a_text_editor_wrote_is_a_version_and_its_remarks_stay(own: OwnFile) -> None:
    own.put(topic("перше"), person="Ганна", now=NOW)
    seen = revision_of(own.entry(*MANNER))
    own.path.write_text("# наші слова\n" + own.text().replace("перше", "з редактора"), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        own.put(topic("зі сторінки"), person="Лев", now=NOW, revision=seen)
    assert refused.value.code is ErrorCode.PLAYBOOK_CONFLICT
    own.put(topic("зі сторінки"), person="Лев", now=NOW, revision=revision_of(own.entry(*MANNER)))
    assert own.text().startswith("# наші слова\n")
    newest, by_file, _first = own.versions()
    assert newest.entry == "topics/staff_manner"
    assert (by_file.entry, by_file.person) == (BY_FILE, None)
    assert "з редактора" in by_file.text
    own.back_to(by_file.number, person="Ганна", now=NOW)
    assert own.entry(*MANNER) == topic("з редактора")


def test_a_broken_file_is_not_written_over_and_can_be_led_back(own: OwnFile) -> None:
    own.put(topic("перше"), person="Ганна", now=NOW)
    own.path.write_text("topics: [oops", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        own.put(topic("друге"), person="Лев", now=NOW)
    assert refused.value.code is ErrorCode.ENTRY_INVALID
    assert own.text() == "topics: [oops"
    own.back_to(1, person="Лев", now=NOW)
    assert own.entry(*MANNER) == topic("перше")
    assert "topics: [oops" in [version.text for version in own.versions()]


def test_a_version_after_one_that_a_full_disk_cut_short_is_kept(own: OwnFile) -> None:
    own.put(topic("перше"), person="Ганна", now=NOW)
    with (own.path.parent / "versions.jsonl").open("a", encoding="utf-8") as versions:
        versions.write('{"at": "2026-')
    own.put(topic("друге"), person="Лев", now=NOW)
    assert [version.person for version in own.versions()] == ["Лев", "Ганна"]


def test_an_import_over_a_file_that_changed_meanwhile_is_asked_about(own: OwnFile) -> None:
    seen = own.file_revision()
    own.put(topic("перше"), person="Ганна", now=NOW)
    with pytest.raises(Refused) as refused:
        own.take(text_of([topic("з файлу")]), person="Лев", now=NOW, revision=seen)
    assert refused.value.code is ErrorCode.PLAYBOOK_CONFLICT
    own.take(text_of([topic("з файлу")]), person="Лев", now=NOW, revision=own.file_revision())
    assert own.entry(*MANNER) == topic("з файлу")


def findings(playbook: Playbook, reply: str) -> list[tuple[str, str, str | None]]:
    return [
        (one.rule.value, one.severity.value, one.changed.person if one.changed else None)
        for one in check_reply(reply, severities=playbook.severities)
    ]


def test_the_lead_makes_a_rule_stricter_and_the_finding_says_who() -> None:
    reply = "Незабаром відповімо."
    assert ("L19", "hint", None) in findings(SHIPPED, reply)
    changed = merged(SHIPPED, [severity("L19", "block")])
    [one] = [one for one in check_reply(reply, severities=changed.severities) if one.rule is LintRule.L19]
    assert one.severity is Severity.BLOCK
    assert one.changed is not None
    assert (one.changed.was, one.changed.person, one.changed.at) == (Severity.HINT, "Олеся", NOW)
    assert one.changed.reason == "так вирішили"


def test_what_nobody_may_change_stays() -> None:
    assert {rule.value: [one.value for one in allowed(rule)] for rule in LintRule if len(allowed(rule)) < 3} == {
        **{rule: ["block"] for rule in ("L01", "L02", "L03", "L04")},
        **{rule: ["warn", "block"] for rule in ("L06", "L20")},
        **{rule: ["hint", "warn"] for rule in ("L17", "L22", "L24", "L27")},
    }
    for rule, to in (("L01", "warn"), ("L04", "hint"), ("L06", "hint"), ("L20", "hint"), ("L24", "block")):
        with pytest.raises(Refused) as refused:
            merged(SHIPPED, [severity(rule, to)])
        assert refused.value.params == {"entry": rule, "problem": "severity", "line": 0}


def test_a_place_that_the_rule_itself_finds_milder_stays_milder() -> None:
    """L28 is a warning under harm and a hint elsewhere: a lead who forbids it forbids it under harm."""
    changed = merged(SHIPPED, [severity("L28", "block")])
    said = "ДЯКУЄМО ЗА ТАКЕ ЗАПИТАННЯ!"
    under_harm = check_reply(said, comment_type=CommentType.COMPLAINT, severities=changed.severities)
    assert {one.severity for one in under_harm if one.rule is LintRule.L28} == {Severity.BLOCK}
    elsewhere = check_reply(said, comment_type=CommentType.QUESTION, severities=changed.severities)
    assert {one.severity for one in elsewhere if one.rule is LintRule.L28} == {Severity.HINT}


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("чергу до {who}", "place_unknown"),
        ("чергу [уточнити]", "place_unknown"),
        ("чергу.", "words_plain"),
        ("чергу  й шум", "words_plain"),
        ("ваше лікування в нас", "breaks_rule"),
    ],
)
def test_words_of_a_topic_that_would_spoil_a_reply_are_not_saved_and_not_taken(
    own: OwnFile, words: str, problem: str
) -> None:
    with pytest.raises(Refused) as refused:
        own.put(topic("манери", words), person="Олеся", now=NOW)
    assert (refused.value.params["entry"], refused.value.params["problem"]) == ("staff_manner", problem)
    text = f'# наше\ntopics:\n  - id: waiting\n    uk: [черги]\n    ru: [очереди]\n    en: [queues]\n  - id: staff_manner\n    uk: ["{words}"]\n    ru: [такое]\n    en: [this]\n'  # fmt: skip
    with pytest.raises(Refused) as refused:
        own.take(text, person="Олеся", now=NOW)
    assert (refused.value.params["problem"], refused.value.params["line"]) == (problem, 7)
    assert own.text() == ""
    assert own.versions() == []


def test_search_words_that_are_in_every_comment_are_not_taken(own: OwnFile) -> None:
    for patterns in ('["а*"]', '["шум*", "по*"]'):
        with pytest.raises(Refused) as refused:
            own.take(f"details:\n  - {{id: noise, patterns: {patterns}}}\n", person=None, now=NOW)
        assert (refused.value.params["problem"], refused.value.params["line"]) == ("pattern_wide", 2)
    assert own.take('details:\n  - {id: noise, patterns: ["шум*", "по сусідству*", "ор"]}\n', person=None, now=NOW) == 1


def test_a_mistake_in_an_import_is_named_with_its_line(own: OwnFile) -> None:
    text = 'asks:\n  - id: price\n    fact: price\n    patterns: ["*ціна"]\n    subject: {uk: [ціну], ru: [цену], en: [price]}\n'  # fmt: skip
    with pytest.raises(Refused) as refused:
        own.take(text, person=None, now=NOW)
    assert (refused.value.params["entry"], refused.value.params["problem"]) == ("price", "pattern")
    assert refused.value.params["line"] == 2


def test_every_shipped_topic_question_and_detail_could_be_saved_again() -> None:
    check_words([*SHIPPED.pack.topics, *SHIPPED.pack.asks, *SHIPPED.pack.details])


def test_a_topic_that_was_taken_stands_in_the_next_reply(own: OwnFile) -> None:
    own.take('topics:\n  - {id: staff_manner, uk: ["тон розмови в реєстратурі"], ru: ["тон разговора"], en: ["the tone"]}\n', person=None, now=NOW)  # fmt: skip
    found = suggest(
        merged(SHIPPED, own.pack()),
        comment_text="Дуже різко відповіли",
        author=None,
        labels=labels(topics=["staff_manner"]),
        clinic=FULL,
        now=NOW,
    )
    assert any("тон розмови в реєстратурі" in one.text for one in found.suggestions)
