"""Fingerprints: the same after lines have moved, another one after the words have changed."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.checks.catalog import all_checks
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.fingerprint import LENGTH, fingerprints_of
from argmap.checks.run import run_checks
from argmap.checks.severity import Stage
from tests.checks.maps import found, reading_of

_name = st.sampled_from("abcdef")
_kind = st.sampled_from(("thesis", "claim", "premise", "evidence", "assumption", "counterclaim", "rebuttal", "source"))
_verb = st.sampled_from(("supports", "attacks", "contrary-to", "restates", "qualifies", "undercuts"))
_attribute = st.one_of(
    st.builds("  because: {} & {}".format, _name, _name),
    st.builds("  {}: {}".format, st.sampled_from(("against", "cite", "origin", "because")), _name),
    st.sampled_from(("  waive: SUP001, why", "  waive: nothing", "  stance: report", "  expect: out")),
)
_statement = st.tuples(
    st.one_of(st.builds("{} {}".format, _kind, _name), st.builds("{} {} {}".format, _name, _verb, _name)),
    st.lists(_attribute, max_size=3),
)
statements = st.lists(_statement, min_size=1, max_size=8).map(
    lambda drawn: [
        "\n".join([f"{head}: Words {number}", *attributes]) for number, (head, attributes) in enumerate(drawn)
    ]
)
"""Statements of which no two have the same words."""

_between = st.lists(st.sampled_from(("", "# a comment", "  # a comment within", "")), max_size=3)


def everything_found(statements: list[str], path: str = "m.arg") -> tuple[Diagnostic, ...]:
    return run_checks(reading_of({path: "\n".join(statements)}), all_checks(), Stage.BRIEF, with_waived=True)


def statement_of(diagnostic: Diagnostic, statements: list[str]) -> int:
    """The number of the statement that a finding stands in."""
    before = diagnostic.finding.span.text.content[: diagnostic.finding.span.start]
    starts = [len("\n".join([*statements[:number], ""])) for number in range(len(statements))]
    return max(number for number, start in enumerate(starts) if start <= len(before))


@settings(max_examples=150)
@given(statements, st.data())
def test_blank_lines_and_comments_change_no_fingerprint(statements: list[str], data: st.DataObject) -> None:
    moved = []
    for statement in statements:
        first, *below = statement.split("\n")
        moved += [*data.draw(_between), first]
        for line in below:
            moved += [*data.draw(_between), f"  {line}  "]
    assert sorted(fingerprints_of(everything_found(moved)).values()) == sorted(
        fingerprints_of(everything_found(statements)).values()
    )


@settings(max_examples=150)
@given(statements, st.data())
def test_a_fingerprint_outlives_another_order_of_what_stands_above(statements: list[str], data: st.DataObject) -> None:
    before = everything_found(statements)
    if before:
        chosen = data.draw(st.sampled_from(before))
        number = statement_of(chosen, statements)
        names = [statement.split()[1] for statement in statements]
        # of a name that is declared twice the first counts: another order is then another map
        assume(len(set(names)) == len(names))
        moved = [*data.draw(st.permutations(statements[:number])), *statements[number:]]
        assert fingerprints_of(before)[chosen.order] in fingerprints_of(everything_found(moved)).values()


@settings(max_examples=150)
@given(statements, st.data())
def test_other_words_in_the_statement_are_another_fingerprint(statements: list[str], data: st.DataObject) -> None:
    before = everything_found(statements)
    if before:
        chosen = data.draw(st.sampled_from(before))
        number = statement_of(chosen, statements)
        changed = [*statements]
        changed[number] = changed[number].replace(f": Words {number}", ": Changed")
        assert fingerprints_of(before)[chosen.order] not in fingerprints_of(everything_found(changed)).values()


@settings(max_examples=100)
@given(statements)
def test_no_two_findings_share_a_fingerprint(statements: list[str]) -> None:
    before = everything_found(statements)
    assert len(set(fingerprints_of(before).values())) == len(before)


def test_the_check_and_the_path_count() -> None:
    unsupported = ["thesis t: T"]
    one = fingerprints_of(everything_found(unsupported))
    assert not {*one.values()} & {*fingerprints_of(everything_found(unsupported, "n.arg")).values()}
    assert len(set(fingerprints_of(everything_found(["thesis t: T", "premise p: P"])).values())) > len(one)


def test_equal_findings_are_numbered() -> None:
    same = "thesis t: T\n  because: gone & gone & gone\n"
    first, *others = fingerprints_of(found("ARG001", same)).values()
    assert len(first) == LENGTH
    assert others == [f"{first}-2", f"{first}-3"]


def test_line_ends_and_indentation_do_not_count() -> None:
    one = fingerprints_of(found("ARG001", "thesis t: Some words\n  because: gone\n"))
    other = fingerprints_of(found("ARG001", "thesis t:\r\n    Some\r\n    words\r\n  because:  gone\r\n"))
    assert [*one.values()] == [*other.values()]


def test_what_is_wrong_with_a_comment_has_the_comment_for_its_words() -> None:
    def fingerprint(content: str) -> list[str]:
        return [*fingerprints_of(found("ARG012", content)).values()]

    comment = "# a \u202e mark\n"
    (one,) = fingerprint(f"{comment}premise p: P\n")
    assert fingerprint(f"premise q: Q\n\n{comment}premise p: P\n") == [one]
    assert fingerprint(f"{comment.replace('mark', 'sign')}premise p: P\n") != [one]
