"""`make schemas` (`python -m shared_schemas.generate`): writes JSON Schema and TypeScript from contracts/. Deterministic; with --check it writes nothing and fails on drift.

Reads only `vidhuk.contracts` (types) and `messages.py` (which of them cross the wire).
"""

from __future__ import annotations

import argparse
import enum
import json
import sys
from pathlib import Path
from typing import Any

from pydantic.json_schema import JsonSchemaMode, models_json_schema

from shared_schemas.messages import FROM_BROWSER, FROM_COMMAND_LINE, FROM_DESK
from shared_schemas.typescript import constants, types, validator_schemas
from vidhuk import contracts

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent / "extension" / "src" / "shared"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

# RFC 3339 with an offset: a moment without one is refused by every validator, not only by those that check formats.
MOMENT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$"

Schema = dict[str, Any]


def definitions() -> dict[str, Schema]:
    """All messages and the types they hold, by the name of the class.

    Raises:
        SystemExit: a type is written by both sides, so that one name would mean two shapes.
    """
    wanted: list[tuple[Any, JsonSchemaMode]] = [(model, "validation") for model in FROM_BROWSER.values()]
    wanted += [(model, "serialization") for model in (FROM_DESK | FROM_COMMAND_LINE).values()]
    _, combined = models_json_schema(wanted, by_alias=True, ref_template="#/$defs/{model}")
    found: dict[str, Schema] = combined["$defs"]
    twice = sorted(name for name in found if "-Input" in name or "-Output" in name)
    if twice:
        raise SystemExit(f"written by both sides, give each side its own type in contracts/: {', '.join(twice)}")
    desk = _reachable(found, [model.__name__ for model in FROM_DESK.values()])
    return {name: _tidy(found[name], from_desk=name in desk) for name in sorted(found)}


def _tidy(schema: Schema, *, from_desk: bool) -> Schema:
    """Without titles (they repeat the names), with the offset of moments pinned.

    What the desk writes has every field, and lets unknown ones pass: an older extension must not
    take a newer desk for a stranger.
    """

    def walk(node: Any, *, names: bool = False) -> Any:
        if isinstance(node, list):
            return [walk(item) for item in node]
        if not isinstance(node, dict):
            return node
        kept = {
            key: walk(value, names=key in ("properties", "$defs"))
            for key, value in node.items()
            if names or not (key == "title" and isinstance(value, str))
        }
        if not names and kept.get("format") == "date-time":
            kept["pattern"] = MOMENT
        if not names:
            kept.pop("discriminator", None)  # OpenAPI's word, not JSON Schema's; the constants inside decide.
            unknown = kept.get("additionalProperties")
            if unknown is True or (from_desk and unknown is False):
                del kept["additionalProperties"]
            if from_desk and "properties" in kept:
                kept["required"] = list(kept["properties"])
        return kept

    tidy: Schema = walk(schema)
    return tidy


def _reachable(all_definitions: dict[str, Schema], names: list[str]) -> dict[str, Schema]:
    """The named types and every type that they hold."""
    reached: dict[str, Schema] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached[name] = all_definitions[name]
        text = json.dumps(all_definitions[name])
        waiting += [other for other in all_definitions if f'"#/$defs/{other}"' in text]
    return {name: reached[name] for name in sorted(reached)}


def _closed_lists() -> dict[str, list[str]]:
    """Every closed list of contracts/ with its members, in the order of the file."""
    return {
        name: [str(member.value) for member in thing]
        for name, thing in vars(contracts).items()
        if isinstance(thing, type)
        and issubclass(thing, enum.StrEnum)
        and thing.__module__.startswith(f"{contracts.__name__}.")
    }


def _figures() -> dict[str, int]:
    """Versions and limits of contracts/."""
    return {name: value for name, value in vars(contracts).items() if name.isupper() and isinstance(value, int)}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def files() -> dict[Path, str]:
    """Every generated file with its text."""
    found = definitions()
    made: dict[Path, str] = {}
    for slug, model in sorted((FROM_BROWSER | FROM_DESK | FROM_COMMAND_LINE).items()):
        reached = _reachable(found, [model.__name__])
        own = reached.pop(model.__name__)
        made[HERE / f"{slug}.schema.json"] = _json(
            {"$schema": DIALECT, "$id": f"{slug}.schema.json", "title": model.__name__, **own}
            | ({"$defs": reached} if reached else {})
        )
    browser_side = _reachable(found, [model.__name__ for model in (FROM_BROWSER | FROM_DESK).values()])
    made[SHARED / "contract.generated.ts"] = constants(_figures(), _closed_lists()) + types(
        browser_side, _closed_lists()
    )
    slugs = {slug: model.__name__ for slug, model in sorted((FROM_BROWSER | FROM_DESK).items())}
    made[SHARED / "schemas.generated.ts"] = validator_schemas(browser_side, slugs)
    return made


def main() -> int:
    """Write the files, or with --check compare them.

    Returns:
        Exit code: 1 when something drifted.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail when a file differs")
    check = parser.parse_args().check
    wanted = files()
    stale = [path for path in sorted(HERE.glob("*.schema.json")) if path not in wanted]
    differing = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
    if check:
        for path in [*differing, *stale]:
            print(
                f"{path.relative_to(HERE.parent)} does not match contracts/: run `make schemas` and commit the result"
            )
        return 1 if differing or stale else 0
    for path in differing:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[path], encoding="utf-8", newline="\n")
    for path in stale:
        path.unlink()
    print(f"{len(wanted)} files match contracts/ ({len(differing)} written, {len(stale)} removed)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
