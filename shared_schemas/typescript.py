"""Turns the contract's JSON Schema into TypeScript text; knows the part of JSON Schema that pydantic writes for it, no more."""

from __future__ import annotations

import json
import re
from typing import Any

Schema = dict[str, Any]

HEADER = "/** Made by `make schemas` from server/vidhuk/contracts/; a change there, never here. */\n"
PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}


def constants(figures: dict[str, int], lists: dict[str, list[str]]) -> str:
    """Versions, limits and closed lists as constants."""
    lines = [HEADER]
    lines += [f"export const {name} = {value};" for name, value in figures.items()]
    for name, members in lists.items():
        shown = ", ".join(json.dumps(member, ensure_ascii=False) for member in members)
        lines += ["", f"export const {_screaming(name)} = [{shown}] as const;"]
        lines += [f"export type {name} = (typeof {_screaming(name)})[number];"]
    return "\n".join(lines) + "\n"


def types(definitions: dict[str, Schema], lists: dict[str, list[str]]) -> str:
    """Every message as an interface; the closed lists are there already."""
    out: list[str] = []
    for name, schema in definitions.items():
        if name in lists:
            continue
        out.append("\n" + _comment(schema, "") + f"export interface {name} {_object(schema, '')}\n")
    return "".join(out)


def validator_schemas(definitions: dict[str, Schema], slugs: dict[str, str]) -> str:
    """The schemas as one plain value, for a validator that interprets (an extension may not compile code)."""
    plain = {name: _without_descriptions(schema) for name, schema in definitions.items()}
    imports = ", ".join(f"type {model}" for model in sorted(slugs.values()))
    names = "".join(f"  {json.dumps(slug)}: {model};\n" for slug, model in slugs.items())
    where = json.dumps(slugs, ensure_ascii=False, indent=2)
    return (
        HEADER
        + f'import {{ {imports} }} from "./contract.generated";\n\n'
        + "/** Type of every message that crosses the wire, by the name of its schema file. */\n"
        + f"export interface Messages {{\n{names}}}\n\n"
        + f"export const DEFINITION_OF = {where} as const;\n\n"
        + f"export const DEFINITIONS: Record<string, object> = {json.dumps(plain, ensure_ascii=False, indent=2)};\n"
    )


def _object(schema: Schema, indent: str) -> str:
    required = set(schema.get("required", []))
    lines = ["{"]
    for key, value in schema.get("properties", {}).items():
        comment = _comment(value, indent + "  ")
        mark = "" if key in required else "?"
        # With exactOptionalPropertyTypes a field may be left out, never be present and undefined.
        lines.append(f"{comment}{indent}  {_key(key)}{mark}: {_type(value, indent + '  ')};")
    return "\n".join([*lines, indent + "}"])


def _type(schema: Schema, indent: str) -> str:  # noqa: PLR0911 one line a kind of schema
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[1]
    if "const" in schema:
        return json.dumps(schema["const"], ensure_ascii=False)
    if "enum" in schema:
        return " | ".join(json.dumps(item, ensure_ascii=False) for item in schema["enum"])
    for union in ("anyOf", "oneOf"):
        if union in schema:
            return " | ".join(dict.fromkeys(_type(item, indent) for item in schema[union]))
    kind = schema.get("type")
    if kind == "array":
        item = _type(schema["items"], indent)
        return f"({item})[]" if " | " in item else f"{item}[]"
    if kind == "object" and "properties" in schema:
        return _object(schema, indent)
    if kind == "object":
        values = schema.get("additionalProperties", True)
        return f"Record<string, {'unknown' if values is True else _type(values, indent)}>"
    if isinstance(kind, str) and kind in PLAIN:
        return PLAIN[kind]
    raise ValueError(f"typescript.py does not know this schema: {schema}")


def _comment(schema: Schema, indent: str) -> str:
    text = " ".join(str(schema.get("description", "")).split()).replace("*/", "* /")
    return f"{indent}/** {text} */\n" if text else ""


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z_$][\w$]*", name) else json.dumps(name)


def _screaming(name: str) -> str:
    """`CommentType` → `COMMENT_TYPES`, `Topic` → `TOPICS`: the list of all members."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()
    if words.endswith("Y"):
        return words[:-1] + "IES"
    return words + ("ES" if words.endswith(("S", "SS", "X", "CH")) else "S")


def _without_descriptions(schema: Any, *, names: bool = False) -> Any:
    if isinstance(schema, list):
        return [_without_descriptions(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _without_descriptions(value, names=key == "properties")
        for key, value in schema.items()
        if names or key not in ("description", "default")
    }
