"""The outline of a picture: what it begins with."""

import pytest

from argmap.analysis.analysis import Analysis
from argmap.drawing.catalog import claim_called
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Arrow, ArrowLook, Card, Picture
from argmap.drawing.views.claims import thesis_view, whole
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read

RIVALS = """\
map m: M

thesis t: Subject
  because: a

thesis u: Rival
  because: b

premise a: A

premise b: B

"""


@pytest.mark.parametrize(
    "relation", ["t contrary-to u", "u contrary-to t", "t contradicts u", "t attacks u\n\nu attacks t"]
)
def test_the_outline_begins_with_the_claim_that_the_picture_is_about(relation: str) -> None:
    analysis = Analysis(ArgumentMap((read("m.arg", f"{RIVALS}{relation}\n"),)))
    for name, words in (("m.t", "Subject"), ("m.u", "Rival")):
        (picture,) = thesis_view(analysis, claim_called(analysis, name))
        first = picture.description.splitlines()[1]
        assert first.startswith(f"- thesis: {words} ("), picture.description


def test_what_leads_on_to_a_conclusion_does_not_come_before_it() -> None:
    cards = (Card("a", "Reason"), Card("b", "Conclusion"))
    lines = outline_of(Picture(cards, arrows=(Arrow("a", "b"),), title="T")).splitlines()
    assert lines == ["T", "- claim: Conclusion", "  - supported by claim: Reason"]


def test_a_question_comes_before_its_answers_though_they_exclude_each_other() -> None:
    cards = (Card("q", "Question"), Card("a", "One"), Card("b", "Other"))
    arrows = (
        Arrow("a", "q", ArrowLook.ANSWERS),
        Arrow("b", "q", ArrowLook.ANSWERS),
        Arrow("a", "b", ArrowLook.CONTRARY),
    )
    assert outline_of(Picture(cards, arrows=arrows, title="T")).splitlines()[1] == "- claim: Question"


def test_linked_premises_are_told_apart_from_reasons_that_stand_alone() -> None:
    content = "map m: M\n\nthesis t: T\n  because: a & b as both\n  because: c\n  against: d & e\n\n"
    content += "".join(f"premise {name}: {name.upper()}\n\n" for name in "abcdef") + "f undercuts both\n"
    (picture,) = whole(Analysis(ArgumentMap((read("m.arg", content),))))
    assert picture.description.splitlines()[1:] == [
        "- thesis: T (t, disputed)",
        "  - supported by these together:",
        "    - premise: A (a)",
        "    - premise: B (b)",
        "    - step undercut by premise: F (f)",
        "  - supported by premise: C (c)",
        "  - attacked by these together:",
        "    - premise: D (d)",
        "    - premise: E (e)",
    ]
