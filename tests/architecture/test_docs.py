"""What a person can run or set is written down, and what is written down can be run."""

from __future__ import annotations

import json
import re
import tomllib

import pytest

from tests.architecture.house import ROOT, files
from vidhuk import cli
from vidhuk.sentences import sentences_for
from vidhuk.settings import SETTINGS, SettingInfo

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = re.findall(r"^([a-z-]+):.*?## ", MAKEFILE, flags=re.MULTILINE)
DOCS = {path: path.read_text("utf-8") for path in files(".md") if not path.is_relative_to(ROOT / "tests")}
EVERYTHING = "\n".join(DOCS.values())
COMMANDS = sorted(cli.build(sentences_for("uk")).commands)


@pytest.mark.parametrize("target", [target for target in TARGETS if target != "help"])
def test_every_make_target_is_in_the_docs(target: str) -> None:
    assert re.search(rf"`make {target}\b", EVERYTHING), (
        f"say in README, CONTRIBUTING or docs what `make {target}` is for"
    )


def test_every_make_word_of_the_docs_can_be_run() -> None:
    spoken = set(re.findall(r"`make ([a-z][a-z-]*)", EVERYTHING))
    rules = set(re.findall(r"^([a-z-]+):", MAKEFILE, flags=re.MULTILINE))
    assert spoken <= rules, f"no such target: {sorted(spoken - rules)}"


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_is_in_the_docs(setting: SettingInfo) -> None:
    assert setting.name in (ROOT / "docs" / "commands.md").read_text("utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_docs(command: str) -> None:
    text = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert re.search(rf"\bvidhuk {command}\b", text), f"docs/commands.md does not name `vidhuk {command}`"


def test_every_command_of_the_docs_can_be_run() -> None:
    spoken = set(re.findall(r"`(?:\.venv/bin/)?vidhuk ([a-z]+)", EVERYTHING))
    assert spoken <= set(COMMANDS), f"no such command: {sorted(spoken - set(COMMANDS))}"


def test_every_link_of_the_docs_leads_somewhere() -> None:
    broken = [
        f"{path.relative_to(ROOT)} → {target}"
        for path, text in DOCS.items()
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text)
        if not (path.parent / target).exists()
    ]
    assert not broken


def test_python_and_npm_carry_the_same_version() -> None:
    python = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    npm = json.loads((ROOT / "extension" / "package.json").read_text("utf-8"))["version"]
    assert python == npm
