"""The walls of the house: which room may import which, and which library lives in which room."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "argmap"

FLOORS = (
    ("text", "vocabulary", "semantics", "passages"),
    ("model",),
    ("reading", "analysis"),
    ("checks", "workspace", "drawing", "wording"),
    ("report", "writing", "briefing", "explorer"),
    ("lsp", "serving", "library"),
    ("cli",),
)
"""The rooms, from the ground up: a room imports only from lower floors, and from itself."""

HOMES = {
    "lark": "reading/",
    "networkx": "analysis/",
    "pydot": "drawing/dot.py",
    "pygraphviz": "drawing/layout.py",
    "pypdf": "passages/pdf_text.py",
    "pysat": "semantics/",
    "click": "cli/",
    "typst": "briefing/pdf.py",
    "docx": "briefing/word.py",
    "pptx": "briefing/slide",
}
"""The one place where a library may be imported, so that it stays replaceable."""


def floor_of(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def imports_of(file: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module


FILES = sorted(PACKAGE.rglob("*.py"))


def test_every_room_has_a_floor() -> None:
    rooms = {file.relative_to(PACKAGE).parts[0] for file in FILES if len(file.relative_to(PACKAGE).parts) > 1}
    assert rooms <= {room for floor in FLOORS for room in floor}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_module_imports_only_from_lower_floors_and_from_its_own_room(file: Path) -> None:
    room = file.relative_to(PACKAGE).parts[0]
    if room in {"__init__.py", "__main__.py"}:
        return
    for line, module in imports_of(file):
        parts = module.split(".")
        if parts[0] == "argmap" and len(parts) > 1 and parts[1] != room:
            assert floor_of(parts[1]) < floor_of(room), f"{file}:{line}: {room} imports {parts[1]}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_library_is_imported_only_where_it_lives(file: Path) -> None:
    place = file.relative_to(PACKAGE).as_posix()
    for line, module in imports_of(file):
        home = HOMES.get(module.split(".")[0])
        assert home is None or place.startswith(home), f"{file}:{line}: {module} belongs in {home}"


def test_a_module_begins_with_one_sentence() -> None:
    for file in FILES:
        docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
        assert docstring, f"{file} has no docstring"
        assert docstring.splitlines()[0].endswith("."), f"{file}: the first line is no sentence"
