"""What is said of words of likelihood from several rows of one scale."""

from argmap.checks.fix import fixed
from tests.checks.maps import found, messages, reading_of


def premises(*words: str, head: str = "") -> str:
    return head + "".join(f"premise p{number}: P\n  likelihood: {word}\n" for number, word in enumerate(words))


def test_the_row_that_is_used_most_is_meant() -> None:
    source = premises("likely", "highly probable", "nearly certain")
    assert messages("PRB003", source) == ["`likely` is of another row of `icd203` than `highly probable`"]


def test_of_two_rows_used_as_often_the_first_is_meant() -> None:
    assert messages("PRB003", premises("probable", "likely")) == [
        "`likely` is of another row of `icd203` than `probable`"
    ]


def test_each_word_of_another_row_is_a_finding_with_its_counterpart_as_a_safe_fix() -> None:
    source = premises("likely", "very likely", "almost certain", "remote", "highly improbable")
    diagnostics = found("PRB003", source)
    fixes = [diagnostic.finding.fix for diagnostic in diagnostics if diagnostic.finding.fix]
    assert [diagnostic.finding.span.snippet for diagnostic in diagnostics] == ["remote", "highly improbable"]
    assert all(fix.safe for fix in fixes)
    mended = fixed(reading_of(source).map.root.text, fixes).content
    assert mended == premises("likely", "very likely", "almost certain", "almost no chance", "very unlikely")
    assert messages("PRB003", mended) == []


def test_one_row_and_numbers_are_silent() -> None:
    assert messages("PRB003", premises("likely", "very unlikely", "0.6", "0.1..0.2")) == []


def test_a_scale_without_rows_may_be_used_freely() -> None:
    assert messages("PRB003", premises("likely", "probable", head="map m: M\n  lexicon: phia\n")) == []


def test_an_unknown_lexicon_is_silent() -> None:
    assert messages("PRB003", premises("likely", "probable", head="map m: M\n  lexicon: mine\n")) == []


def test_an_imported_map_may_keep_its_own_row() -> None:
    files = {"m.arg": "import other\n" + premises("likely"), "other.arg": premises("probable")}
    assert messages("PRB003", files) == []


def test_the_witness_is_a_word_of_the_row_that_is_meant() -> None:
    (diagnostic,) = found("PRB003", premises("likely", "probable"))
    (note,) = diagnostic.finding.notes
    assert note.span is not None
    assert (note.span.snippet, note.span.line) == ("likely", 2)
