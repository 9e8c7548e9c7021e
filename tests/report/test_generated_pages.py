"""The generated pages of the documentation: fresh, complete, and shown by `argmap explain`."""

import importlib.util
from pathlib import Path
from types import ModuleType

from argmap.checks.catalog import all_checks
from argmap.report.pages import index_of, list_of, page_of
from tests.checks.maps import check_named

DOCS = Path(__file__).parents[2] / "docs"


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_are_fresh() -> None:
    stale = [
        page.name
        for page, content in generator().generated_pages().items()
        if not page.is_file() or page.read_text(encoding="utf-8") != content
    ]
    assert not stale, "run `make docs`"


def test_no_page_is_left_of_a_check_that_is_gone() -> None:
    assert set(DOCS.joinpath("checks").glob("*.md")) == set(generator().generated_pages())


def test_a_page_says_what_its_check_weighs_and_when_it_runs() -> None:
    head = page_of(check_named("SUP001")).splitlines()[:3]
    assert head == [
        "# unsupported-thesis (SUP001)",
        "",
        "Warning, an error at stage brief. Runs at every stage; can be waived.",
    ]


def test_the_list_has_a_line_for_each_check() -> None:
    lines = list_of(all_checks()).splitlines()
    assert len(lines) == len(all_checks())
    assert lines[0].split(maxsplit=3) == ["ARG000", "syntax-error", "error", "a line is not in the language"]


def test_the_index_links_every_page() -> None:
    index = index_of(all_checks())
    assert all(f"({check.name}.md)" in index for check in all_checks())
