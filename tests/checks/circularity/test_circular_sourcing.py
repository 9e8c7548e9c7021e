"""What is said of sources that rest on one another."""

from tests.checks.maps import found, messages


def sources(**origins: str) -> str:
    lines = (
        f"source {name}: S\n" + "".join(f"  origin: {it}\n" for it in its.split()) for name, its in origins.items()
    )
    return "".join(lines)


def test_two_sources_that_rest_on_one_another() -> None:
    assert messages("CIR003", sources(a="b", b="a")) == ["the sources `a` and `b` rest on one another"]


def test_a_source_that_rests_on_itself() -> None:
    assert messages("CIR003", sources(a="a")) == ["the source `a` rests on itself"]


def test_the_shortest_round_is_shown_once() -> None:
    (diagnostic,) = found("CIR003", sources(a="b c", b="c", c="a", d="a"))
    assert diagnostic.finding.message == "the sources `a` and `c` rest on one another"
    assert [note.span.line for note in diagnostic.finding.notes if note.span] == [3, 7]


def test_two_circles_are_two_findings() -> None:
    assert len(messages("CIR003", sources(a="b", b="a", c="d", d="c"))) == 2


def test_chains_diamonds_and_lost_names_are_silent() -> None:
    assert messages("CIR003", sources(a="b c", b="d", c="d", d="lost")) == []


def test_a_circle_across_maps() -> None:
    files = {
        "m.arg": "import other\nsource a: A\n  origin: other.b\n",
        "other.arg": "import m\nsource b: B\n  origin: m.a\n",
    }
    (diagnostic,) = found("CIR003", files)
    assert diagnostic.finding.message == "the sources `a` and `other.b` rest on one another"


def test_a_circle_of_a_thousand_sources_is_no_trouble() -> None:
    size = 1000
    source = "".join(f"source s{number}: S\n  origin: s{(number + 1) % size}\n" for number in range(size))
    assert len(messages("CIR003", source)) == 1
