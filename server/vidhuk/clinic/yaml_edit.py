"""Changes a YAML text as a careful person would: comments, order, quotes and unknown keys stay; reads and writes no file."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Known = Callable[[str], set[str]]
"""Names of the fields that an entry of a top key may have; what is not among them is left alone."""


def edited_yaml(old: str, new: Mapping[str, Any], keys: set[str], known: Known) -> str:
    """The old text with the new data in it.

    Args:
        old: YAML of one mapping that `read_yaml` takes.
        new: plain data of texts, lists and mappings; a key of `keys` that is missing here goes.
        keys: top keys that we may remove.
        known: see `Known`.

    Raises:
        ValueError: this text cannot be changed in place.
    """
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415

    yaml = _round_trip()
    out = io.StringIO()
    try:
        document = yaml.load(old)
        if document is None:
            document = yaml.map()
        _merge_map(document, new, keys, known)
        yaml.dump(document, out)
    except YAMLError as broken:
        raise ValueError("not a text to change in place") from broken
    return out.getvalue()


def _round_trip() -> Any:
    # A quarter of a second that only a save needs.
    from ruamel.yaml import YAML  # noqa: PLC0415
    from ruamel.yaml.resolver import VersionedResolver  # noqa: PLC0415

    null = re.compile(r"^(?:~|null|Null|NULL|)$")

    class Texts(VersionedResolver):
        """Every scalar stays the text that was typed, as in `yaml_text`."""

        @property
        def versioned_resolver(self) -> Any:
            """Null and nothing else."""
            return {first: [("tag:yaml.org,2002:null", null)] for first in ("~", "n", "N", "")}

    yaml = YAML(typ="rt")
    yaml.Resolver = Texts
    yaml.preserve_quotes = True
    yaml.width = 110
    yaml.allow_unicode = True
    return yaml


def _merge_map(node: Any, new: Mapping[str, Any], removable: set[str], known: Known | None = None) -> None:
    for key in [key for key in node if key in removable and key not in new]:
        del node[key]
    for key, value in new.items():
        fields = known(key) if known is not None else set()
        node[key] = _merged(node[key], value, fields) if key in node else value


def _merged(old: Any, value: Any, fields: set[str]) -> Any:
    if isinstance(value, dict) and isinstance(old, dict):
        _merge_map(old, value, fields or set(old))
        return old
    if isinstance(value, list) and isinstance(old, list):
        return _merged_list(old, value, fields)
    return old if str(old) == str(value) and not isinstance(value, dict | list) else value


def _merged_list(old: Any, new: Sequence[Any], fields: set[str]) -> Any:
    wanted = [_identity(item) for item in new]
    for place in range(len(old) - 1, -1, -1):
        if _identity(old[place]) not in wanted:
            del old[place]
    here = [_identity(item) for item in old]
    if len(set(here)) < len(here) or len(set(wanted)) < len(wanted):
        return list(new)
    if [one for one in wanted if one in here] != here:
        # Another order: comments between entries have no place any more, those inside stay.
        by_name = {_identity(item): item for item in old}
        return [
            _merged(by_name[name], item, fields) if name in by_name else item
            for name, item in zip(wanted, new, strict=True)
        ]
    for place, item in enumerate(new):
        if place < len(old) and _identity(old[place]) == wanted[place]:
            old[place] = _merged(old[place], item, fields)
        else:
            old.insert(place, item)
    return old


def _identity(item: Any) -> str:
    if not isinstance(item, dict):
        return str(item)
    return str(item.get("name") or item.get("text") or item.get("role"))
