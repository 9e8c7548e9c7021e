"""What is said of theses that hang on one item of evidence or one origin."""

from tests.checks.maps import found, messages

SOURCES = "source own: The paper\nsource wire: A wire service\n"


def test_what_several_steps_lead_back_to_is_found() -> None:
    source = """
        source s: S
        evidence first: First
          cite: s, p. 1
        evidence second: Second
          cite: s, p. 2
        claim a: A
          because: first
        claim b: B
          because: second
        claim c: C
          because: first & second
        thesis t: T
          because: a & b
          because: c
    """
    (diagnostic,) = found("SUP004", source)
    assert diagnostic.finding.message == "`t` hangs on `first` and `second` and falls with any one of them"


def test_a_shared_origin_is_a_point_too() -> None:
    source = (
        SOURCES
        + """
        evidence first: First
          cite: wire, p. 1
        evidence second: Second
          cite: own, p. 2
          origin: wire
        thesis t: T
          because: first
          because: second
    """.replace("        ", "")
    )
    assert messages("SUP004", source) == ["`t` hangs on `wire` alone"]


def test_the_paper_that_a_map_reconstructs_is_no_origin() -> None:
    source = (
        "map m: M\n  paper: own\n"
        + SOURCES
        + """
        evidence first: First
          cite: own, p. 1
        evidence second: Second
          cite: own, p. 2
        thesis t: T
          because: first
          because: second
    """.replace("        ", "")
    )
    assert messages("SUP004", source) == []


def test_sources_that_rest_on_one_origin_fail_together() -> None:
    source = """
        source agency: The agency
        source north: The Northern Post
          origin: agency
        source south: The Southern Post
          origin: agency
        evidence first: First
          cite: north, p. 1
        evidence second: Second
          cite: south, p. 2
        thesis t: T
          because: first
          because: second
    """
    assert messages("SUP004", source) == ["`t` hangs on `agency` alone"]


def test_two_origins_of_one_item_are_alternatives() -> None:
    source = """
        source north: The Northern Post
        source south: The Southern Post
        evidence both: Both
          origin: north
          origin: south
        evidence other: Other
          origin: south
        thesis t: T
          because: both
          because: other
    """
    assert messages("SUP004", source) == []


def test_sources_that_rest_on_one_another_end_the_search() -> None:
    source = (
        "source a: A\n  origin: b\nsource b: B\n  origin: a\nevidence e: E\n  origin: a\nthesis t: T\n  because: e\n"
    )
    assert messages("SUP004", source) == ["`t` hangs on `e` alone"]


def test_a_long_chain_of_origins_is_followed() -> None:
    sources = "".join(f"source s{number}: S\n  origin: s{number + 1}\n" for number in range(3000))
    source = sources + "source s3000: S\nevidence e: E\n  origin: s0\nthesis t: T\n  because: e\n"
    assert messages("SUP004", source) == ["`t` hangs on `e` alone"]


def test_an_item_without_a_known_origin_is_a_point_of_its_own_alone() -> None:
    source = "evidence e: E\nevidence f: F\nthesis t: T\n  because: e\n  because: f\n"
    assert messages("SUP004", source) == []


def test_it_is_said_once_for_a_thesis() -> None:
    source = "evidence e: E\nthesis t: T\n  because: e\nthesis u: U\n  because: e\n"
    assert messages("SUP004", source) == ["`t` hangs on `e` alone", "`u` hangs on `e` alone"]


def test_a_thesis_above_an_unresolved_name_is_left_to_that_check() -> None:
    assert messages("SUP004", "evidence e: E\nthesis t: T\n  because: e\n  because: lost\n") == []
