"""Every example of shared_schemas/examples, run by pydantic and by JSON Schema; tests/extension/contract runs the same files in TypeScript."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator
from pydantic import ValidationError

from shared_schemas.messages import FROM_BROWSER, FROM_COMMAND_LINE, FROM_DESK

SHARED = Path(__file__).resolve().parents[2] / "shared_schemas"
MODELS = FROM_BROWSER | FROM_DESK | FROM_COMMAND_LINE
EXAMPLES = sorted((SHARED / "examples").glob("*/*/*.json"))


def _id(path: Path) -> str:
    return "/".join(path.with_suffix("").parts[-3:])


def _schema(slug: str) -> Validator:
    schema = json.loads((SHARED / f"{slug}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("slug", sorted(MODELS))
def test_every_message_has_examples_of_both_kinds(slug: str) -> None:
    for kind in ("valid", "invalid"):
        assert list((SHARED / "examples" / slug / kind).glob("*.json")), f"no {kind} example of {slug}"


def test_no_example_stands_in_a_folder_without_a_schema() -> None:
    assert {path.parts[-3] for path in EXAMPLES} <= set(MODELS)


@pytest.mark.parametrize("path", EXAMPLES, ids=_id)
def test_json_schema_decides_as_the_folder_says(path: Path) -> None:
    value = json.loads(path.read_text("utf-8"))
    errors = [error.message[:200] for error in _schema(path.parts[-3]).iter_errors(value)]
    assert (not errors) == (path.parent.name == "valid"), errors


def _read_by_the_desk(path: Path) -> bool:
    # What the desk writes is read by the extension, so the desk's model is the writer there: tested below.
    return path.parts[-3] not in FROM_DESK


@pytest.mark.parametrize("path", [path for path in EXAMPLES if _read_by_the_desk(path)], ids=_id)
def test_the_desk_decides_as_the_folder_says(path: Path) -> None:
    model = MODELS[path.parts[-3]]
    try:
        model.model_validate_json(path.read_bytes())
        accepted = True
    except ValidationError:
        accepted = False
    assert accepted == (path.parent.name == "valid")


@pytest.mark.parametrize(
    "path",
    [
        path
        for path in EXAMPLES
        if path.parts[-3] in FROM_DESK and path.parent.name == "valid" and not path.name.startswith("newer-")
    ],
    ids=_id,
)
def test_what_the_desk_writes_satisfies_its_own_schema(path: Path) -> None:
    slug = path.parts[-3]
    written = MODELS[slug].model_validate_json(path.read_bytes()).model_dump_json()
    assert json.loads(written).keys() == json.loads(path.read_text("utf-8")).keys()
    _schema(slug).validate(json.loads(written))


@pytest.mark.parametrize("path", [path for path in EXAMPLES if path.name.startswith("newer-minor")], ids=_id)
def test_unknown_fields_of_a_newer_minor_are_kept(path: Path) -> None:
    value = json.loads(path.read_text("utf-8"))
    unknown = value.keys() - MODELS[path.parts[-3]].model_fields.keys()
    assert unknown, "this example is about unknown fields and has none"
    kept = MODELS[path.parts[-3]].model_validate(value).model_dump(mode="json")
    assert {name: kept[name] for name in unknown} == {name: value[name] for name in unknown}
