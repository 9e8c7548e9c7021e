"""What is said of claims that lead to no thesis."""

from tests.checks.maps import found

ASTRAY = "claim c: C\n  because: x & y\npremise x: X\npremise y: Y\n"
THESIS = "thesis t: T\n  because: p\npremise p: P\n"


def test_claims_that_hang_together_are_reported_once_at_the_first() -> None:
    (diagnostic,) = found("unreachable-from-thesis", THESIS + ASTRAY)
    assert diagnostic.finding.message == ("`c` and 2 claims joined to it lead to no thesis, recommendation or question")
    assert [note.message for note in diagnostic.finding.notes] == ["`x` is joined to it", "`y` is joined to it"]


def test_two_parts_are_two_findings() -> None:
    other = "claim d: D\n  because: z\npremise z: Z\n"
    assert len(found("unreachable-from-thesis", THESIS + ASTRAY + other)) == 2


def test_a_map_without_anything_to_lead_to_is_a_stock_of_material() -> None:
    assert found("unreachable-from-thesis", ASTRAY) == ()


def test_a_recommendation_is_something_to_lead_to() -> None:
    assert found("unreachable-from-thesis", THESIS + ASTRAY + "recommendation r: R\n  because: c\n") == ()


def test_an_answer_to_a_question_is_something_to_lead_to() -> None:
    assert found("unreachable-from-thesis", "question q: Q?\n" + ASTRAY + "c answers q\n") == ()


def test_attacks_undercuts_and_limits_are_ways() -> None:
    source = """
        thesis t: T
          because: p as step
        premise p: P
        claim c: C
          because: x
        premise x: X
        premise y: Y
        premise z: Z
        premise w: W
        c attacks p
        y undercuts step
        z qualifies step
        w qualifies z
    """
    assert found("unreachable-from-thesis", source) == ()


def test_claims_that_lead_to_a_thesis_of_an_imported_map_are_in_place() -> None:
    files = {"m.arg": "import other\n" + ASTRAY + "c supports other.t\n", "other.arg": THESIS}
    assert found("unreachable-from-thesis", files) == ()


def test_a_part_with_an_unresolved_name_is_left_out() -> None:
    assert found("unreachable-from-thesis", THESIS + ASTRAY + "c & lost support t\n") == ()


def test_a_part_whose_objection_goes_against_nothing_is_left_to_that_check() -> None:
    source = THESIS + "counterclaim c: C\n  because: x\npremise x: X\n"
    assert found("unreachable-from-thesis", source) == ()
