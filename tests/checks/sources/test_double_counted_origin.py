"""What is said of evidence of one origin that is counted twice."""

from tests.checks.maps import found, messages

SOURCES = "source wire: The wire\nsource north: North\n  origin: wire\nsource south: South\n  origin: wire\n"
ITEMS = "evidence a: A\n  cite: north, p. 1\nevidence b: B\n  cite: south, p. 1\n"
MAP = SOURCES + ITEMS
FOUND = ["`a` and `b` are separate reasons for `t`, and rest on `wire` alone"]


def test_origins_are_followed_to_their_roots() -> None:
    (diagnostic,) = found("SRC006", MAP + "thesis t: T\n  because: a\n  because: b\n")
    assert [diagnostic.finding.message] == FOUND
    assert [note.span.line for note in diagnostic.finding.notes if note.span] == [6, 8]


def test_items_joined_in_one_step_are_one_reason() -> None:
    assert messages("SRC006", MAP + "thesis t: T\n  because: a & b\n") == []


def test_one_item_in_two_steps_is_one_item() -> None:
    source = MAP + "premise p: P\nthesis t: T\n  because: a\n  because: a & p\n  because: a & b\n"
    assert messages("SRC006", source) == []


def test_different_conclusions_are_silent() -> None:
    assert messages("SRC006", MAP + "claim c: C\n  because: a\nthesis t: T\n  because: c\n  because: b\n") == []


def test_steps_for_a_restatement_are_for_the_same_conclusion() -> None:
    source = MAP + "thesis t: T\n  because: a\nclaim c: C\n  because: b\nc restates t\n"
    assert messages("SRC006", source) == FOUND


def test_restated_items_are_counted_one_by_one() -> None:
    assert messages("SRC006", MAP + "a restates b\nthesis t: T\n  because: a\n  because: b\n") == FOUND


def test_an_item_with_a_second_origin_is_silent() -> None:
    source = MAP.replace("cite: north", "cite: other, p. 2\n  cite: north") + "source other: Other\n"
    assert messages("SRC006", source + "thesis t: T\n  because: a\n  because: b\n") == []


def test_the_origin_of_a_passage_goes_before_the_source_it_stands_in() -> None:
    source = SOURCES + "source book: Book\n" + ITEMS.replace("cite: north, p. 1", "cite: book, p. 1\n  origin: wire")
    assert messages("SRC006", source + "thesis t: T\n  because: a\n  because: b\n") == FOUND


def test_a_paper_is_no_origin() -> None:
    items = "evidence a: A\n  cite: wire, p. 1\nevidence b: B\n  cite: wire, p. 2\n"
    theses = "thesis t: T\n  because: a\n  because: b\n"
    own = "map m: M\n  paper: wire\nsource wire: W\n"
    assert messages("SRC006", own + items + theses) == []
    across = "import m\n" + items.replace("cite: ", "cite: m.") + theses
    assert messages("SRC006", {"across.arg": across, "m.arg": own}) == []


def test_unknown_and_circular_origins_are_silent() -> None:
    theses = "thesis t: T\n  because: a\n  because: b\n"
    assert messages("SRC006", "evidence a: A\nevidence b: B\n" + theses) == []
    circle = MAP.replace("The wire\n", "The wire\n  origin: north\n")
    assert messages("SRC006", circle + theses) == []
    assert messages("SRC006", MAP.replace("cite: north", "origin: lost\n  cite: north") + theses) == []


def test_what_an_import_counts_twice_is_left_to_it_unless_this_map_adds_a_step() -> None:
    other = MAP + "thesis t: T\n  because: a\n"
    assert messages("SRC006", {"m.arg": "import o\n", "o.arg": other + "  because: b\n"}) == []
    (diagnostic,) = found("SRC006", {"m.arg": "import o\no.b supports o.t\n", "o.arg": other})
    assert diagnostic.finding.span.line == 2
    assert diagnostic.finding.message == ("`o.a` and `o.b` are separate reasons for `o.t`, and rest on `o.wire` alone")
