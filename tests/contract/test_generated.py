"""The generated files match contracts/, and what is generated says what it should."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shared_schemas import generate
from shared_schemas.messages import FROM_DESK
from vidhuk import contracts
from vidhuk.contracts import ErrorBody, ErrorCode
from vidhuk.errors import CannotStart, Refused, Unready, VidhukError

ROOT = Path(__file__).resolve().parents[2]


def test_schemas_and_types_are_committed_as_contracts_py_makes_them() -> None:
    differing = [
        str(path.relative_to(ROOT))
        for path, text in generate.files().items()
        if not path.is_file() or path.read_text("utf-8") != text
    ]
    assert not differing, f"run `make schemas` and commit: {differing}"


def test_no_schema_is_left_over_from_a_message_that_is_gone() -> None:
    assert set((ROOT / "shared_schemas").glob("*.schema.json")) == {
        path for path in generate.files() if path.suffix == ".json"
    }


def test_generating_twice_gives_the_same_bytes() -> None:
    assert generate.files() == generate.files()


def test_a_field_more_in_a_message_changes_the_generated_files(monkeypatch: pytest.MonkeyPatch) -> None:
    before = generate.files()

    class OpenAnswer(contracts.OpenAnswer):
        """The same with a field more."""

        extra: str

    monkeypatch.setitem(FROM_DESK, "open-answer", OpenAnswer)
    changed = {path.name for path, text in generate.files().items() if before.get(path) != text}
    assert changed == {"open-answer.schema.json", "contract.generated.ts", "schemas.generated.ts"}


def test_every_moment_in_a_schema_needs_its_offset() -> None:
    def moments(node: object) -> list[dict[str, object]]:
        if isinstance(node, dict):
            own = [node] if node.get("format") == "date-time" else []
            return own + [found for value in node.values() for found in moments(value)]
        if isinstance(node, list):
            return [found for value in node for found in moments(value)]
        return []

    found = [
        moment
        for path, text in generate.files().items()
        if path.suffix == ".json"
        for moment in moments(json.loads(text))
    ]
    assert found
    assert all("pattern" in moment for moment in found)


@pytest.mark.parametrize("kind", [VidhukError, Refused, Unready, CannotStart])
def test_every_expected_failure_answers_the_contracts_error_body(kind: type[VidhukError]) -> None:
    error = kind(ErrorCode.BODY_TOO_LARGE, limit=1_048_576)
    body = ErrorBody.model_validate(error.body(), from_attributes=True)
    assert body.error.code is ErrorCode.BODY_TOO_LARGE
    assert body.error.params == {"limit": 1_048_576}
