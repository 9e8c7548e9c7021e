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
    ("serving", "library"),
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
    "pptx": "briefing/slides/",
}
"""The one place where a library may be imported, so that it stays replaceable."""


OF_THE_HOUSE = {"__version__", "__file__"}
"""What every room may take from `argmap` itself; its public names would lead past the floors."""


def is_allowed(room: str, module: str) -> bool:
    """Whether a room may import what has this dotted name."""
    house, *inner = module.split(".")
    if house != "argmap" or not inner or inner[0] == room or inner[0] in OF_THE_HOUSE:
        # a relative import has no first name
        return house != ""
    floors = {each: number for number, rooms in enumerate(FLOORS) for each in rooms}
    return inner[0] in floors and floors[inner[0]] < floors[room]


def imports_in(source: str) -> Iterator[tuple[int, str]]:
    """The line and the dotted name of all that is imported, and of what is taken from `argmap` itself."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "argmap":
            yield node.lineno, f"argmap.{node.attr}"


def imports_of(file: Path) -> Iterator[tuple[int, str]]:
    return imports_in(file.read_text(encoding="utf-8"))


FILES = sorted(PACKAGE.rglob("*.py"))


def test_every_room_has_a_floor() -> None:
    rooms = {file.relative_to(PACKAGE).parts[0] for file in FILES if len(file.relative_to(PACKAGE).parts) > 1}
    assert sorted(rooms) == sorted(room for floor in FLOORS for room in floor)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_module_imports_only_from_lower_floors_and_from_its_own_room(file: Path) -> None:
    room = file.relative_to(PACKAGE).parts[0]
    if room in {"__init__.py", "__main__.py"}:
        return
    for line, module in imports_of(file):
        assert is_allowed(room, module), f"{file}:{line}: {room} imports {module}"


@pytest.mark.parametrize(
    "statement",
    [
        "from argmap import load", "from argmap import cli", "from argmap import checks as low", "from argmap import *",
        "import argmap.checks", "import argmap\nargmap.load()", "import argmap\nargmap.checks", "from . import graph",
        "from .graph import Graph", "from ..checks import run", "from argmap.checks.run import run_checks",
        "def late():\n  from argmap.lsp import server",
    ],
)  # fmt: skip
def test_a_way_around_the_floors_is_found(statement: str) -> None:
    assert not all(is_allowed("analysis", module) for _, module in imports_in(statement))


@pytest.mark.parametrize(
    "statement",
    [
        "from argmap import __version__", "import argmap\nargmap.__file__", "from argmap.analysis import graph",
        "from argmap import text", "from argmap.model.claim import Claim", "import argmap.text.span", "import ast",
    ],
)  # fmt: skip
def test_what_the_floors_allow_is_allowed(statement: str) -> None:
    assert all(is_allowed("analysis", module) for _, module in imports_in(statement))


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
