"""What is said of anchors that stand in the text more than once."""

from tests.checks.maps import found, messages

MAP = """\
# report.txt: In May it was calm. In June it was calm. In May it rained.
source report: Report
  text: report.txt

evidence e: E
  cite: report, p. 1, "{anchor}"
"""


def test_an_anchor_that_stands_twice_is_reported_with_its_places() -> None:
    (diagnostic,) = found("SRC011", MAP.format(anchor="it was calm"))
    assert diagnostic.finding.notes[0].message == "it stands at lines 1, 1 of report.txt"


def test_opening_words_count_with_the_closing_words_after_them() -> None:
    assert messages("SRC011", MAP.format(anchor="In May … calm")) == []
    assert len(messages("SRC011", MAP.format(anchor="In May … rained"))) == 1


def test_an_anchor_that_stands_once_is_silent() -> None:
    assert messages("SRC011", MAP.format(anchor="In June")) == []
