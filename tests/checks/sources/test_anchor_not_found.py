"""What is said of anchors that do not stand in the text at hand."""

import pytest

from tests.checks.maps import found, messages

MAP = """\
# report.txt: In May the border was calm. The inspector does not doubt that 55,100 men kept it.
source report: Report
  text: report.txt

evidence e: E
  cite: report, p. 1, "{anchor}"
"""


@pytest.mark.parametrize("anchor", ["the border was calm", "in May … was calm", "55,100 men", "does not … kept it"])
def test_an_anchor_that_stands_there_is_silent(anchor: str) -> None:
    assert messages("SRC002", MAP.format(anchor=anchor)) == []


@pytest.mark.parametrize(
    "anchor",
    ["the border was not calm", "does doubt", "was calm … in May", "55,200 men", "5,100 men", "order was calm"],
)
def test_a_subtly_wrong_anchor_is_an_error_at_its_place(anchor: str) -> None:
    (diagnostic,) = found("SRC002", MAP.format(anchor=anchor))
    assert diagnostic.severity == "error"
    assert diagnostic.finding.span.line == 6
    assert anchor in diagnostic.finding.span.snippet


def test_anchors_of_relations_sections_and_terms_are_looked_up_too() -> None:
    source = MAP.format(anchor="in May") + (
        'claim c: C\n\ne supports c\n  cite: report, p. 1, "in June"\n\n'
        'section s: S\n  cite: report, p. 2, "in July"\n\nterm t: T\n  cite: report, p. 3, "in August"\n'
    )
    assert len(found("SRC002", source)) == 3


def test_a_source_that_is_not_held_or_names_no_text_is_silent() -> None:
    for attribute in ("held: no", "date: 2011"):
        assert messages("SRC002", f'source s: S\n  {attribute}\nevidence e: E\n  cite: s, p. 1, "words"\n') == []
