"""What is said of names that stand for nothing."""

from tests.checks.maps import found, messages

MAP = """
    premise rainfall: Rain has grown heavier.
    premise survey1: A first survey.
    premise survey2: A second survey.
    source gazette: The gazette
    thesis culvert: The culvert is too small.
"""


def remedies(source: str | dict[str, str]) -> list[tuple[str, bool] | None]:
    fixes = [diagnostic.finding.fix for diagnostic in found("unresolved-reference", source)]
    return [(fix.edits[0].replacement, fix.safe) if fix else None for fix in fixes]


def test_one_near_name_is_a_safe_fix() -> None:
    assert remedies(MAP + "      because: rainfal\n") == [("rainfall", True)]


def test_names_that_differ_in_a_number_are_no_slips() -> None:
    assert remedies(MAP + "      because: survey3\n") == [None]


def test_a_name_with_several_near_ones_gets_notes_and_no_fix() -> None:
    source = MAP + "      because: rainfalls\n    premise rainfallen: Fallen.\n"
    (diagnostic,) = found("unresolved-reference", source)
    assert diagnostic.finding.fix is None
    assert [note.message for note in diagnostic.finding.notes] == ["`rainfall` is declared", "`rainfallen` is declared"]


def test_only_names_that_fit_the_place_are_offered() -> None:
    assert remedies(MAP + "      cite: rainfal, p. 1\n") == [None]
    assert remedies(MAP + "      cite: gazete, p. 1\n") == [("gazette", True)]


def test_a_source_s_origin_is_looked_up_too() -> None:
    assert messages("unresolved-reference", "source s: S\n  origin: nowhere\n") == ["no `nowhere` in this map"]


def test_forward_references_are_fine() -> None:
    assert messages("unresolved-reference", "thesis t: T\n  because: p\npremise p: P\n") == []


def test_an_unknown_prefix_is_named() -> None:
    files = {"m.arg": "import other\nother.p supports ohter.p\n", "other.arg": "premise p: P\n"}
    assert messages("unresolved-reference", files) == ["no map is imported as `ohter`"]
    assert remedies(files) == [("other.p", True)]


def test_an_unknown_name_of_an_imported_map_is_looked_for_there() -> None:
    files = {"m.arg": "import other as o\nthesis t: T\n  because: o.premis\n", "other.arg": "premise premise_: P\n"}
    assert messages("unresolved-reference", files) == ["no `premis` in the map `other`"]
    assert remedies(files) == [("o.premise_", True)]


def test_a_bare_name_that_an_imported_map_declares_is_offered_unsafely() -> None:
    files = {"m.arg": "import other as o\nthesis t: T\n  because: reason\n", "other.arg": "premise reason: P\n"}
    assert remedies(files) == [("o.reason", False)]


def test_names_of_a_map_that_could_not_be_read_are_left_to_the_import() -> None:
    source = "import gone\nthesis t: T\n  because: gone.p\n"
    assert messages("unresolved-reference", source) == []


def test_a_name_that_a_broken_head_declares_is_known() -> None:
    assert messages("unresolved-reference", "thesis t: T\n  because: p\npremise p The colon is missing\n") == []


def test_all_names_of_a_long_list_are_reported() -> None:
    lines = "".join(f"  because: lost{number}\n" for number in range(50))
    assert len(found("unresolved-reference", f"thesis t: T\n{lines}")) == 50


def test_a_claim_is_not_offered_as_a_reason_for_itself() -> None:
    assert remedies("thesis culvert: The culvert is too small.\n  because: culverts\n") == [None]
