"""The lines of keys: as a reader of the file would count them."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from argmap.workspace.key_lines import key_lines

FILE = '''\
# a comment = 1
stage = "draft"

ignore = [  # [not.a.table]
  "a = 1",
  "[b]",
]
text = """
stage = "no key"
"""
"quoted.key" = { inner = 1 }
dotted.key = 2

[per-path."maps/*"]  # for these
stage = "review"
[[list]]
x = 1
'''


def test_each_key_stands_on_its_line() -> None:
    assert key_lines(FILE) == {
        ("stage",): 2,
        ("ignore",): 4,
        ("text",): 8,
        ("quoted.key",): 11,
        ("quoted.key", "inner"): 11,
        ("dotted",): 12,
        ("dotted", "key"): 12,
        ("per-path",): 14,
        ("per-path", "maps/*"): 14,
        ("per-path", "maps/*", "stage"): 15,
        ("list",): 16,
        ("list", "x"): 17,
    }


@given(st.text(st.sampled_from('ab.=[]"#{}1,\n\r \t\\'), max_size=40))
def test_every_key_of_a_file_has_a_line(content: str) -> None:
    try:
        table = tomllib.loads(content)
    except tomllib.TOMLDecodeError:
        return
    lines = key_lines(content)
    assert {(key,) for key in table} <= set(lines)
    assert all(1 <= line <= content.count("\n") + 1 for line in lines.values())
