"""The competition's formats: what is written is read again, and every mistake is told with its line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.semantics.formats import (
    Format,
    FormatError,
    NamedFramework,
    format_by_content,
    format_by_suffix,
    read_framework,
    written_framework,
)
from argmap.semantics.framework import Framework
from tests.semantics.frameworks import frameworks

NAMES = st.from_regex(r"[\w'\".\[\]:;!?+*/=<>&|-]{1,6}", fullmatch=True).filter(str.isprintable)


def attacks_of(framework: Framework) -> list[tuple[int, int]]:
    return [(attacker, target) for attacker, targets in enumerate(framework.targets) for target in targets]


def named_attacks(named: NamedFramework) -> set[tuple[str, str]]:
    return {(named.names[attacker], named.names[target]) for attacker, target in attacks_of(named.framework)}


def fault_of(content: str, form: Format | None) -> FormatError | None:
    try:
        read_framework(content, form)
    except FormatError as fault:
        return fault
    return None


@given(frameworks(), st.sampled_from(Format), st.data())
def test_what_is_written_is_read_again(framework: Framework, form: Format, data: st.DataObject) -> None:
    names = data.draw(st.lists(NAMES, min_size=framework.size, max_size=framework.size, unique=True))
    if form is Format.AF:
        names = [str(number + 1) for number in range(framework.size)]
    if form is Format.APX and not names:
        return
    text = written_framework(framework, names, form)
    for read in (read_framework(text, form), read_framework(text)):
        assert read.format is form
        assert list(read.names) == names
        assert attacks_of(read.framework) == attacks_of(framework)
        assert list(map(list, read.framework.attackers)) == list(map(list, framework.attackers))


@given(st.text(alphabet=st.sampled_from("paf rgtx123#%(),.\n\r\t\u2028-\x1b"), max_size=40) | st.text(max_size=20))
def test_no_text_ends_in_anything_but_a_framework_or_a_fault(content: str) -> None:
    for form in (None, *Format):
        fault = fault_of(content, form)
        if fault is not None:
            assert str(fault).isprintable()
            assert fault.line is None or 1 <= fault.line <= content.count("\n") + 1


def test_af_has_comments_blank_lines_and_any_line_ends() -> None:
    read = read_framework("# by hand\r\n\r\n  p  af 3 # three\r\n1 2\r\n# x\r\n\t2   3 # y\r\n\r\n03 3", Format.AF)
    assert read.names == ["1", "2", "3"]
    assert attacks_of(read.framework) == [(0, 1), (1, 2), (2, 2)]


def test_apx_may_be_broken_into_lines_anywhere() -> None:
    content = "% by hand\n att( a ,\n b ).arg(a).arg (b)\n. % att(b,b).\narg(\n'c.d').att('c.d',a).att(a,a)."
    read = read_framework(content, Format.APX)
    assert read.names == ["a", "b", "'c.d'"]
    assert named_attacks(read) == {("a", "b"), ("'c.d'", "a"), ("a", "a")}


def test_tgf_is_names_and_attacks_between_them() -> None:
    read = read_framework("  a\nb1\n\n \n#\na b1\n\n b1  a \r\n", Format.TGF)
    assert read.names == ["a", "b1"]
    assert named_attacks(read) == {("a", "b1"), ("b1", "a")}


@pytest.mark.parametrize(
    "content",
    [
        "p af 2\n1 2\n1 2\n2 2\n1 2\n",
        "arg(1).arg(2).arg(1).att(1,2).att(2,2).att(1,2).arg(2).",
        "1\n2\n1\n#\n1 2\n2 2\n1 2",
    ],
    ids=list(Format),
)
def test_what_is_said_twice_counts_once(content: str) -> None:
    read = read_framework(content)
    assert read.names == ["1", "2"]
    assert attacks_of(read.framework) == [(0, 1), (1, 1)]


def test_a_framework_may_have_no_arguments() -> None:
    assert read_framework("p af 0").framework.size == 0
    assert read_framework("#\n").framework.size == 0


def test_the_number_of_an_argument_is_found_by_its_name() -> None:
    assert read_framework("arg(b).arg(a).").numbers == {"b": 0, "a": 1}


FAULTS = [
    (None, "", None, "there is nothing in it"),
    (None, " \n\t\n", None, "there is nothing in it"),
    (None, "what is this?", None, "this is no framework"),
    (None, "claim a: it rains\n", None, "this is no framework"),
    (Format.AF, "p af\n", 1, "the number of arguments, not `p af`"),
    (Format.AF, "\n# x\np af 3 2\n", 3, "not `p af 3 2`"),
    (Format.AF, "p af -3\n", 1, "not `p af -3`"),
    (Format.AF, "p cnf 3 1\n", 1, "not `p cnf 3 1`"),
    (Format.AF, "1 2\np af 2\n", 1, "not `1 2`"),
    (Format.AF, "# nothing\n\n", 3, "the first line must be `p af`"),
    (Format.AF, "p af 99999999999999999999\n", 1, "more than 10,000,000 arguments are too many"),
    (Format.AF, f"p af {'9' * 5000}\n", 1, "more than 10,000,000 arguments are too many"),
    (Format.AF, "p af 3\n1 2\n\n# x\n12 4\n", 5, "no argument `12`; the arguments are the numbers from 1 to 3"),
    (Format.AF, "p af 3\n1 0\n", 2, "no argument `0`"),
    (Format.AF, "p af 13\n1 13\n3 2\n3 113\n", 4, "no argument `113`"),
    (Format.AF, f"p af 3\n1 {'9' * 5000}\n", 2, "no argument `999"),
    (Format.AF, "p af 3\n1 2 3\n", 2, "an attack is two numbers, not `1 2 3`"),
    (Format.AF, "p af 3\n1 2\n1\n", 3, "not `1`"),
    (Format.AF, "p af 3\n1 2\n1 b\n", 3, "not `1 b`"),
    (Format.AF, "p af 3\n1 -2\n", 2, "not `1 -2`"),
    (Format.AF, "p af 3\n1 ２\n", 2, "not `1 ２`"),
    (Format.AF, "p af 3\np af 3\n", 2, "not `p af 3`"),
    (Format.AF, "p af 0\n1 1\n", 2, "no argument `1`; there are none"),
    (Format.AF, "arg(a).\n", 1, "(this looks like `apx`, not `af`)"),
    (Format.APX, "arg(a).\natt(a,b).\n", 2, "no argument `b`"),
    (Format.APX, "arg(a).\natt(\nc,a).\n", 3, "no argument `c`"),
    (Format.APX, "arg(a)\narg(b).\n", 1, "`arg(a).` or `att(a,b).` is expected, not `arg(a)`"),
    (Format.APX, "arg(a).\n% x\nattack(a,a).\n", 3, "is expected, not `attack(a,a).`"),
    (Format.APX, "arg(a,b).\n", 1, "is expected, not `arg(a,b).`"),
    (Format.APX, "arg().\n", 1, "is expected, not `arg().`"),
    (Format.APX, "arg(a).att(a).\n", 1, "is expected, not `att(a).`"),
    (Format.APX, "arg(a). arg(b", 1, "is expected, not `arg(b`"),
    (Format.APX, "arg(a).\narg(b\x1b[2J).\n", 2, "a name has a character that cannot be shown"),
    (Format.APX, "% nothing\n", None, "there is no argument in it"),
    (Format.APX, "p af 3\n1 2\n", 1, "(this looks like `af`, not `apx`)"),
    (Format.TGF, "a\nb\n", None, "the line `#` between names and attacks is missing"),
    (Format.TGF, "a\nb c\n#\n", 2, "one name is expected, not `b c`"),
    (Format.TGF, "a\n#\na b\n", 3, "no argument `b`"),
    (Format.TGF, "a\n#\na\n", 3, "an attack is two names, not `a`"),
    (Format.TGF, "a\n#\na a a\n", 3, "an attack is two names, not `a a a`"),
    (Format.TGF, "a\x07\n#\n", 1, "a name has a character that cannot be shown"),
    (Format.TGF, f"a\n#\n{'b' * 1000} a\n", 3, f"no argument `{'b' * 39}…`"),
    (Format.TGF, "a\n#\na \x1b[31m\n", 3, "no argument `\N{REPLACEMENT CHARACTER}[31m`"),
]


@pytest.mark.parametrize(("form", "content", "line", "message"), FAULTS, ids=lambda value: repr(value)[:40])
def test_a_mistake_is_told_with_its_line(form: Format | None, content: str, line: int | None, message: str) -> None:
    with pytest.raises(FormatError, match=re.escape(message)) as caught:
        read_framework(content, form)
    assert caught.value.line == line
    assert str(caught.value) == caught.value.message if line is None else f"line {line}: {caught.value.message}"


def test_a_suffix_tells_the_format() -> None:
    assert format_by_suffix("a/b.AF") is Format.AF
    assert format_by_suffix("b.apx") is Format.APX
    assert format_by_suffix("b.tgf") is Format.TGF
    assert [format_by_suffix(path) for path in ("b.txt", "af", "-", "b.", "")] == [None] * 5


def test_content_tells_the_format() -> None:
    assert format_by_content("# one\n#\n\np af 2\n1 2\n") is Format.AF
    assert format_by_content("% one\n  att(a,b). arg(a). arg(b).") is Format.APX
    assert format_by_content("p\naf\n#\np af\n") is Format.TGF
    assert format_by_content("arg\n#\n") is Format.TGF
    assert format_by_content("arguments") is None


@pytest.mark.parametrize("form", Format)
def test_white_space_and_comments_of_any_length_are_no_hindrance(form: Format) -> None:
    filling = {Format.AF: "#\n", Format.APX: "%\n", Format.TGF: "\n"}[form] + " \n" * 100_000
    content = {Format.AF: "p af 1\n{}1 x", Format.APX: "arg(a).{}arg", Format.TGF: "a\n#\n{}a x"}[form]
    with pytest.raises(FormatError) as caught:
        read_framework(filling + content.format(filling))
    assert caught.value.line is not None
    assert caught.value.line > 200_000
