"""The folder list tells the product's story; these sentences keep it so."""

from __future__ import annotations

import ast
import re

from tests.architecture.house import PACKAGE, ROOMS, ROOT, files, named, tracked

NO_SUCH_FOLDER = {"utils", "util", "common", "helpers", "helper", "misc", "lib"}
NO_SUCH_FILE = {"service", "services", "utils", "util", "helpers", "helper", "common", "misc"}

# Design: each verb of the story is a folder; a folder comes when it has something to hold.
PYTHON_ROOMS = {
    "access", "api", "cases", "classify", "clinic", "commands", "contracts", "evidence", "insights", "intake",
    "jobs", "labels", "migrations", "models", "replies", "web",
}  # fmt: skip
EXTENSION_ROOMS = {"capture", "desk", "entrypoints", "insert", "panel", "shared", "sites"}

ROOT_FILES = {
    ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
    "Makefile", "README.md", "pyproject.toml",
}  # fmt: skip
ROOT_FOLDERS = {".ci", "docs", "extension", "server", "shared_schemas", "tests"}

PYTHON_LINES = 400
TYPESCRIPT_LINES = 250


def code_lines(text: str) -> int:
    """Lines of TypeScript that hold more than a comment."""
    without = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return sum(1 for line in without.splitlines() if line.strip() and not line.strip().startswith("//"))


def test_no_folder_is_a_drawer_for_everything() -> None:
    drawers = {named(path) for path in tracked() if set(path.relative_to(ROOT).parts[:-1]) & NO_SUCH_FOLDER}
    assert not drawers, f"say what it is for in the folder's name: {sorted(drawers)}"


def test_no_file_is_a_drawer_for_everything() -> None:
    drawers = [named(path) for path in files(".py", ".ts", ".tsx", ".js") if path.stem in NO_SUCH_FILE]
    assert not drawers, f"name the file after its noun: {drawers}"


def test_the_root_holds_what_a_newcomer_needs_and_nothing_else() -> None:
    top = {path.relative_to(ROOT).parts for path in tracked()}
    assert {parts[0] for parts in top if len(parts) == 1} <= ROOT_FILES
    assert {parts[0] for parts in top if len(parts) > 1} <= ROOT_FOLDERS


def test_every_folder_of_the_desk_is_a_room_of_the_story() -> None:
    found = {path.relative_to(PACKAGE).parts[0] for path in files(".py", under=PACKAGE) if path.parent != PACKAGE}
    assert found <= PYTHON_ROOMS


def test_every_folder_of_the_extension_is_a_room_of_the_story() -> None:
    found = {path.relative_to(ROOMS).parts[0] for path in files(".ts", ".tsx", under=ROOMS)}
    assert found <= EXTENSION_ROOMS


def test_every_python_file_is_short_enough_to_be_read() -> None:
    lines = {named(path): len(path.read_text("utf-8").splitlines()) for path in files(".py")}
    assert len(lines) > 500
    assert {name: many for name, many in lines.items() if many > PYTHON_LINES} == {}, "split it by noun"


def test_every_typescript_file_is_short_enough_to_be_read() -> None:
    written = [path for path in files(".ts", ".tsx") if ".generated" not in path.name]
    lines = {named(path): code_lines(path.read_text("utf-8")) for path in written}
    assert len(lines) > 150
    assert {name: many for name, many in lines.items() if many > TYPESCRIPT_LINES} == {}, "split it by noun"


def test_every_python_module_starts_with_what_it_is_for() -> None:
    silent = [named(path) for path in files(".py") if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]
    assert silent == [], "the first line says what the module is for"


def test_every_typescript_module_starts_with_what_it_is_for() -> None:
    # vitest and tsc may want a directive first; a static file of the pages is checked by its own room.
    directives = re.compile(r"\A(\s*(//[^\n]*|/\*\*? @[^*]*\*/)\n)*")
    silent = [
        named(path)
        for path in files(".ts", ".tsx", ".js", under=ROOT / "extension")
        if not directives.sub("", path.read_text("utf-8")).lstrip().startswith("/**")
    ]
    assert silent == [], "the first comment says what the module is for"


def test_every_python_room_has_its_words_at_the_door() -> None:
    rooms = {path.parent for path in files(".py", under=PACKAGE)}
    # Alembic reads revisions as files, their folder is no package.
    doors = [room / "__init__.py" for room in sorted(rooms) if room.parent.name != "migrations"]
    assert [named(door) for door in doors if not door.is_file()] == [], "a room without __init__.py is no package"
    silent = [
        named(door)
        for door in doors
        if not (door.parent / "README.md").is_file() and not ast.get_docstring(ast.parse(door.read_text("utf-8")))
    ]
    assert silent == []


def test_the_extensions_readme_names_every_room() -> None:
    readme = (ROOT / "extension" / "README.md").read_text("utf-8")
    rooms = {path.relative_to(ROOMS).parts[0] for path in files(".ts", ".tsx", under=ROOMS)}
    assert not [room for room in sorted(rooms) if room not in readme]


def test_no_package_hides_under_the_tests() -> None:
    # An __init__.py in tests/server would hide the real package.
    assert not [named(path) for path in files(".py", under=ROOT / "tests") if path.name == "__init__.py"]


WALL_CLOCK = re.compile(r"\b(datetime\.(now|utcnow|today)|date\.today|time\.time(_ns)?)\(")


def test_only_the_clock_reads_the_wall_clock() -> None:
    readers = [
        named(path)
        for path in files(".py", under=PACKAGE)
        if path.name != "clock.py" and WALL_CLOCK.search(path.read_text("utf-8"))
    ]
    assert not readers, f"take `now` from a Clock that is passed in: {readers}"


def test_nothing_of_the_desk_is_created_at_import() -> None:
    # create_app(settings, clock) puts the parts together; a module-level app or engine would be shared state.
    makers = re.compile(
        r"^\w+(: [^=]+)? = (FastAPI|create_engine|make_engine|create_app|Database|SystemClock)\(", re.MULTILINE
    )
    found = [named(path) for path in files(".py", under=PACKAGE) if makers.search(path.read_text("utf-8"))]
    assert not found
