"""The parser's faults: each is reported by a check of its name."""

import ast
from pathlib import Path

from argmap.checks.catalog import check_called
from argmap.reading import complaint


def test_every_name_under_which_the_parser_records_a_fault_is_a_check() -> None:
    module = ast.parse(Path(complaint.__file__).read_text(encoding="utf-8"))
    names = [
        node.value.value
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
    ]
    assert names
    assert [name for name in names if check_called(str(name)) is None] == []
