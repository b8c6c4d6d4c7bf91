"""YAML as people write it: every scalar stays the text that was typed, with the line of each key; no object is ever built."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

LONG = 32_000
"""Characters past which a person's text is read over libyaml too, when it is as flat as such a text is."""

MOST_NESTED = 300

DEEPEST = 60
"""Levels of a person's text; ours need six. Each open bracket costs the reader time for every sign after it."""

MANY = 500
"""Entries of one list past which it is written over libyaml: ten thousand take seconds otherwise."""

Path = tuple[str | int, ...]
"""Way to a value: keys and places in lists."""


class YamlProblem(ValueError):
    """The text is not the YAML we take.

    Args:
        problem: code: `syntax`, `alias`, `duplicate_key`, `key_not_text`, `not_a_mapping`, `tag`.
        line: 1-based; 0 when unknown.
        key: the key concerned, or "".
    """

    def __init__(self, problem: str, line: int = 0, key: str = "") -> None:
        super().__init__(f"{problem} at line {line}")
        self.problem = problem
        self.line = line
        self.key = key


class _TextLoader(yaml.SafeLoader):
    """Resolves null and nothing else: a phone 0441234567 is not an octal number, 9:00 is not 540, "так" is not a boolean."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, Any]]] = {}  # noqa: RUF012 - the shape that PyYAML asks for

    def fetch_flow_collection_start(self, TokenClass: Any) -> None:  # noqa: N803 - the name is PyYAML's
        """Stops at the bracket that goes too deep, before anything after it is read."""
        self._refuse_deep(self.flow_level)
        super().fetch_flow_collection_start(TokenClass)

    def add_indent(self, column: int) -> bool:
        """The same for indents."""
        self._refuse_deep(len(self.indents))
        return bool(super().add_indent(column))

    def _refuse_deep(self, level: int) -> None:
        if level >= DEEPEST:
            raise yaml.scanner.ScannerError(None, None, "too deep", self.get_mark())


class _QuickTextLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The same over libyaml, where there is one: several times quicker, but it counts on a text that is ours."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, Any]]] = {}  # noqa: RUF012


class _TextDumper(yaml.SafeDumper):
    """Writes what `_TextLoader` reads back; quotes only what YAML itself would trip over."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, Any]]] = {}  # noqa: RUF012

    def ignore_aliases(self, data: Any) -> bool:
        """Never write an alias: we do not read them."""
        del data
        return True


class _QuickTextDumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """The same over libyaml, for long texts."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, Any]]] = {}  # noqa: RUF012

    def ignore_aliases(self, data: Any) -> bool:
        """Never write an alias: we do not read them."""
        del data
        return True


for _tool in (_TextLoader, _QuickTextLoader, _TextDumper, _QuickTextDumper):
    _tool.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])


class Document:
    """One parsed text: plain data and the line of every way into it."""

    def __init__(self, data: dict[str, Any], lines: dict[Path, int]) -> None:
        self.data = data
        self._lines = lines

    def line(self, path: Path) -> int:
        """Line of the nearest thing on this way that stands in the text; 1 for the whole."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)


def read_yaml(text: str, *, ours: bool = False) -> Document:
    """Read one mapping.

    Args:
        text: YAML.
        ours: a file of the program itself, read at every start; a person's file goes the slow and sure way.

    Raises:
        YamlProblem: not YAML, an alias (they can blow up), a doubled key, or no mapping at the top.
    """
    if not ours and len(text) > LONG and _is_flat(text):
        try:
            return _read(text, _QuickTextLoader)
        except YamlProblem:
            # The slow one tells better what is wrong, and where.
            return _read(text, _TextLoader)
    return _read(text, _QuickTextLoader if ours else _TextLoader)


def _is_flat(text: str) -> bool:
    """Whether no nesting can be deep: libyaml's way down has no guard of its own."""
    if text.count("[") + text.count("{") > MOST_NESTED:
        return False
    return all(len(line) - len(line.lstrip(" -?:")) < MOST_NESTED for line in text.splitlines())


def _read(text: str, kind: Any) -> Document:
    # PyYAML refuses these signs too, but while the loader is being made, and without a line.
    if odd := yaml.reader.Reader.NON_PRINTABLE.search(text):
        raise YamlProblem("syntax", text.count("\n", 0, odd.start()) + 1)
    loader = kind(text)
    try:
        _refuse_aliases(text, kind)
        node = loader.get_single_node()
        if node is None:
            return Document({}, {})
        if not isinstance(node, yaml.MappingNode):
            raise YamlProblem("not_a_mapping", node.start_mark.line + 1)
        lines = dict(_walk(node, ()))
        return Document(loader.construct_document(node), lines)
    except yaml.MarkedYAMLError as broken:
        mark = broken.problem_mark or broken.context_mark
        raise YamlProblem("syntax", 0 if mark is None else mark.line + 1) from broken
    except yaml.YAMLError as broken:
        raise YamlProblem("syntax") from broken
    except RecursionError as deep:
        raise YamlProblem("syntax") from deep
    finally:
        loader.dispose()


def write_yaml(data: dict[str, Any]) -> str:
    """YAML that a person can read and `read_yaml` reads back to equal texts."""
    entries = max((len(value) for value in data.values() if isinstance(value, list)), default=0)
    kind: Any = _QuickTextDumper if entries > MANY else _TextDumper
    return str(yaml.dump(as_text(data), Dumper=kind, allow_unicode=True, sort_keys=False, width=110))


def as_text(value: Any) -> Any:
    """Numbers and booleans as the text that a person would type: 600, not 600.0."""
    if isinstance(value, dict):
        return {str(key): as_text(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [as_text(inner) for inner in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value if value is None else str(value)


def _refuse_aliases(text: str, kind: Any) -> None:
    for token in yaml.scan(text, Loader=kind):
        if isinstance(token, yaml.AliasToken | yaml.AnchorToken):
            raise YamlProblem("alias", token.start_mark.line + 1)
        if isinstance(token, yaml.TagToken):
            raise YamlProblem("tag", token.start_mark.line + 1)


def _walk(node: yaml.Node, path: Path) -> Iterator[tuple[Path, int]]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode) or key_node.tag.endswith(":null"):
                raise YamlProblem("key_not_text", line)
            key = str(key_node.value)
            if key in seen:
                raise YamlProblem("duplicate_key", line, key)
            seen.add(key)
            yield (*path, key), line
            yield from _walk(value_node, (*path, key))
    elif isinstance(node, yaml.SequenceNode):
        for place, child in enumerate(node.value):
            yield (*path, place), child.start_mark.line + 1
            yield from _walk(child, (*path, place))
