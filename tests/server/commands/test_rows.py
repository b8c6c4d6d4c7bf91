"""Rows of `suggest` and `lint` as scripts write them."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from vidhuk.clock import FixedClock
from vidhuk.commands.jsonl import BadLine, parse_line, run_lines
from vidhuk.commands.lint import LintRow, lint_row
from vidhuk.commands.row_clinic import unknown_keys
from vidhuk.commands.suggest import SuggestRow, suggest_row
from vidhuk.replies import load_playbook
from vidhuk.sentences import sentences_for

CLOCK = FixedClock(datetime(2026, 11, 24, 13, 0, tzinfo=UTC))


def suggested(**row: Any) -> dict[str, Any]:
    return suggest_row(
        load_playbook(), SuggestRow.model_validate({"id": 1, "text": "Нагрубили", "type": "complaint", **row}), CLOCK
    )


@pytest.mark.parametrize(
    "clinic",
    [
        {"responsible": [{"name": "Ірина", "role": "адміністраторка", "hours": "пн-пт 9-18"}]},
        {"responsible": {"name": "Ірина", "role": "адміністраторка", "hours": "пн-пт 9-18"}, "channels": None},
        {
            "responsible": [{"role": "адміністраторка", "name": "Ірина", "hours": "пн-пт 9-18"}],
            "channels": ["приватні повідомлення"],
        },
        {
            "responsible": [{"role": "адміністраторка", "name": "Ірина", "hours": "пн-пт 9-18"}],
            "channels": "Direct",
            "phones": "044",
        },
        {"responsible": [{"role": "адміністраторка", "name": "Ірина", "hours": "пн-пт 9-18"}], "unknown": {"x": 1}},
    ],
)
def test_a_clinic_may_be_written_in_short(clinic: dict[str, Any]) -> None:
    found = suggested(clinic=clinic)
    assert found["missing_facts"] == []
    assert len(found["suggestions"]) == 3
    for reply in found["suggestions"]:
        assert "дміністраторка Ірина" in reply["text"]
        assert "сьогодні до 17:00" in reply["text"]


def test_a_doctor_may_be_a_mapping() -> None:
    clinic = {"doctors": [{"name": "Коваль О. І.", "specialty": "кардіолог"}]}
    found = suggested(text="Чи приймає кардіолог?", type="question", clinic=clinic)
    assert all("Коваль О. І." in reply["text"] for reply in found["suggestions"])


@pytest.mark.parametrize(
    "doctor",
    [
        {"name": "Гончар Ліна", "specialities": ["проктолог", "хірург"], "branches": ["Поділ"]},
        {"name": "Гончар Ліна", "speciality": "проктолог"},
        "Гончар Ліна, проктолог",
    ],
)
def test_a_doctor_keeps_the_specialities_of_the_contract(doctor: Any) -> None:
    found = suggested(text="Проктолог у вас є?", type="question", clinic={"doctors": [doctor]})
    assert found["missing_facts"] == []
    assert all("Гончар Ліна" in reply["text"] for reply in found["suggestions"])


@pytest.mark.parametrize(
    ("clinic", "field"),
    [
        ({"services": [{"name": "Рентген", "from": 300}, {"name": "ЕКГ", "from": "дорого"}]}, "clinic.services.2.from"),
        ({"responsible": [{"name": "Ія", "topics": ["погода"]}]}, "clinic.responsible.1.topics.1"),
        ({"doctors": [{"specialities": ["лор"]}]}, "clinic.doctors.1.name"),
        ({"time_zone": "Mars"}, "clinic.time_zone"),
        ({"language_policy": "як піде"}, "clinic.language_policy"),
        ({"channels": {"Таємне слово": 5}}, "clinic.channels"),
        ([], "clinic"),
    ],
)
def test_an_error_names_the_key_within_the_clinic_and_no_word_of_the_line(clinic: Any, field: str) -> None:
    with pytest.raises(BadLine) as caught:
        parse_line(json.dumps({"id": 1, "text": "x", "clinic": clinic}).encode(), SuggestRow)
    assert (caught.value.field, caught.value.row_id) == (field, 1)


@pytest.mark.parametrize(
    "clinic", [{"time_zone": "Mars"}, {"phones": 5}, [], {"responsible": 3}, {"form_of_address": "Ви"}]
)
def test_a_clinic_that_is_none_is_refused(clinic: Any) -> None:
    with pytest.raises(ValidationError):
        SuggestRow.model_validate({"id": 1, "text": "x", "clinic": clinic})


def test_no_clinic_is_a_clinic_of_which_nothing_is_known() -> None:
    assert suggested(clinic=None)["missing_facts"] == ["responsible"]


def test_findings_have_the_stable_keys_and_true_places() -> None:
    reply = "👋 Дякуємо за ваш візит!"
    row = LintRow.model_validate({"id": "a", "comment": "ок", "reply": reply, "channel": "public"})
    found = lint_row(row, sentences_for("uk"))
    assert found["id"] == "a"
    [finding] = [one for one in found["findings"] if one["rule"] == "L01"]
    assert list(finding) == ["rule", "severity", "start", "end", "matched", "message", "rewrite", "basis"]
    assert reply[finding["start"] : finding["end"]] == finding["matched"]
    assert finding["matched"] in ("ваш візит", "Дякуємо за ваш візит")  # how much of it is the rule's own matter
    assert finding["severity"] == "block"


def test_a_rewrite_is_in_the_language_of_the_reply() -> None:
    row = LintRow.model_validate({"id": 1, "comment": "", "reply": "Thank you for your visit, see you soon!"})
    assert all(
        finding["rewrite"].isascii() or "“" in finding["rewrite"]
        for finding in lint_row(row, sentences_for("uk"))["findings"]
    )


def test_the_type_is_read_from_the_comment_when_it_is_not_given() -> None:
    row = LintRow.model_validate({"id": 1, "comment": "Чекала годину, нагрубили!", "reply": "Нам прикро 😂"})
    assert [finding["rule"] for finding in lint_row(row, sentences_for("en"))["findings"]] == ["L28"]


@pytest.mark.parametrize(
    "row", [{"id": 1}, {"id": 1, "reply": 1}, {"id": 1, "reply": "x", "channel": "wall"}, {"reply": "x"}]
)
def test_a_row_without_a_reply_is_refused(row: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        LintRow.model_validate(row)


def test_keys_of_a_clinic_that_nothing_reads_are_named_once(capsys: pytest.CaptureFixture[str]) -> None:
    clinic = {
        "phone": "044",
        "name_ru": "Клиника",
        "\x1b[31m": 1,
        "branches": [{"name": "Поділ", "adress": "вул. Ярославська, 3"}],
        "services": [{"name": "УЗД", "from": 500}, {"name": "МРТ", "cost": 2000}],
        "doctors": [{"name": "Лис О.", "specialty": "лор"}],
    }
    row = {"id": 1, "reply": "Дякуємо!", "clinic": clinic}
    lines = b"\n".join(json.dumps({**row, "id": number}).encode() for number in (1, 2))
    out = io.BytesIO()
    say = sentences_for("en")
    code = run_lines(
        io.BytesIO(lines), out, LintRow, lambda one: lint_row(one, say), say, look=lambda one: unknown_keys(one.clinic)
    )
    assert code == 0
    assert [json.loads(line) for line in out.getvalue().splitlines()] == [
        {"id": 1, "findings": []},
        {"id": 2, "findings": []},
    ]
    told = capsys.readouterr().err.splitlines()
    assert sorted(told) == [
        'Line 1. The key "clinic.branches.1.adress" is not known and was passed over. Perhaps "address" was meant.',
        'Line 1. The key "clinic.phone" is not known and was passed over. Perhaps "phones" was meant.',
        'Line 1. The key "clinic.services.2.cost" is not known and was passed over. Check its spelling.',
        'Line 1. The key "clinic.…" is not known and was passed over. Check its spelling.',
    ]
