"""What is said of evidence and sources that are later than their map."""

import pytest

from argmap.checks.severity import Severity, Stage
from tests.checks.maps import found, messages

MAP = "map m: M\n  date: 2011-05\n"


@pytest.mark.parametrize("as_of", ["2011-06", "2011-06-01", "2012", "2012..2013", "~2013"])
def test_evidence_wholly_after_the_map_is_reported(as_of: str) -> None:
    assert messages("SRC005", MAP + f"evidence e: E\n  as_of: {as_of}\n") == [
        f"the evidence `e` is of {as_of}, and the map of 2011-05"
    ]


@pytest.mark.parametrize("as_of", ["2011", "2011-05-31", "2010..2013", "~2011-06", "~2012", "2009"])
def test_evidence_that_may_be_of_the_same_time_is_silent(as_of: str) -> None:
    assert messages("SRC005", MAP + f"evidence e: E\n  as_of: {as_of}\n") == []


def test_a_map_without_a_date_has_that_of_its_paper() -> None:
    source = "map m: M\n  paper: p\nsource p: P\n  date: 2009\nevidence e: E\n  as_of: 2010\n  cite: p, p. 1\n"
    assert messages("SRC005", source) == ["the evidence `e` is of 2010, and the map of 2009"]
    assert messages("SRC005", source.replace("M\n", "M\n  date: 2010\n", 1)) == []


@pytest.mark.parametrize("date", ["", "  date: soon\n"])
def test_an_unknown_date_is_silent(date: str) -> None:
    paper = "  paper: p\n" if date else ""
    source = f"map m: M\n{paper}{date}source p: P\n  date: 2009\nevidence e: E\n  as_of: 2010\n"
    assert messages("SRC005", source) == []
    assert messages("SRC005", MAP + "evidence e: E\n  as_of: later\n") == []


def test_only_evidence_is_bound_to_the_time_of_the_map() -> None:
    assert messages("SRC005", MAP + "premise p: P\n  as_of: 2012\n") == []


def test_a_later_source_is_reported_once_where_it_is_declared() -> None:
    source = MAP + "source s: S\n  date: 2011-06\npremise a: A\n  cite: s, p. 1\npremise b: B\n  origin: s\n"
    (diagnostic,) = found("SRC005", source)
    assert diagnostic.finding.message == "the source `s` is of 2011-06, and the map of 2011-05"
    assert diagnostic.finding.span.line == 3


def test_an_origin_of_a_source_is_a_use_of_it() -> None:
    source = MAP + "source s: S\n  date: 2012\nsource r: R\n  origin: s\n"
    assert messages("SRC005", source) == ["the source `s` is of 2012, and the map of 2011-05"]


def test_a_source_that_nothing_uses_is_silent() -> None:
    assert messages("SRC005", MAP + "source s: S\n  date: 2012\n") == []


def test_a_source_of_another_map_is_reported_where_it_is_used() -> None:
    source = {
        "m.arg": MAP + "import other\nevidence e: E\n  cite: other.s, p. 1\n",
        "other.arg": "source s: S\n  date: 2012\n",
    }
    (diagnostic,) = found("SRC005", source)
    assert diagnostic.finding.message == "the source `other.s` is of 2012, and the map of 2011-05"
    assert (diagnostic.finding.span.text.path, diagnostic.finding.span.line) == ("m.arg", 5)


def test_evidence_of_an_imported_map_is_left_to_that_map() -> None:
    source = {"m.arg": MAP + "import other\n", "other.arg": "evidence e: E\n  as_of: 2012\n"}
    assert messages("SRC005", source) == []


def test_it_is_an_error_in_a_brief() -> None:
    (diagnostic,) = found("SRC005", MAP + "evidence e: E\n  as_of: 2012\n", Stage.BRIEF)
    assert diagnostic.severity is Severity.ERROR
