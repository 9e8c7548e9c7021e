"""Views: which cards and arrows a picture of a map holds, and what its words say."""

import pytest
from hypothesis import given, settings

from argmap.analysis.analysis import Analysis
from argmap.drawing.dot import dot_of
from argmap.drawing.marking import UnlistedMarking, banner_of
from argmap.drawing.picture import ArrowLook, Card, CardLook, Emphasis, Picture, State
from argmap.drawing.views.cards import card_of
from argmap.drawing.views.claims import around, thesis_view, whole
from argmap.drawing.views.overview import overview
from argmap.drawing.views.sections import section_view
from argmap.drawing.views.selection import Selection
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.analysis.sketches import Sketch, sketches

MAP = """\
map m: Should the boats be armed?
  paper: report
  author: An analyst

source report: Report on the patrols
  author: The inspector
  date: 2023
  reliability: B

question issue: What is to be done?

section first: The case

thesis arm: The boats should be armed.
  answers: issue
  because: risk & duty
  against: cost as too_dear
  likelihood: likely

claim risk: Crews are at risk.
  because: shots

evidence shots: Crews were fired at.
  cite: report, p. 1
  credibility: 2

premise duty: Crews must be protected.

section second: The case against

counterclaim cost: Arms cost too much.
  holder: the treasury

premise old: The figure is old.

old undercuts too_dear

claim refuted: Nobody shoots.
  because: calm

premise calm: It is calm.
premise war: It is not.

war attacks calm
refuted attacks arm
calm qualifies risk
"""


def analysis_of(content: str = MAP) -> Analysis:
    document = read("m.arg", content)
    assert not document.faults
    return Analysis(ArgumentMap((document,)))


def ids(picture: Picture) -> set[str]:
    return {card.id.removeprefix("m.") for card in picture.cards}


def arrows(picture: Picture, look: ArrowLook) -> set[tuple[str, str]]:
    return {
        (arrow.tail.removeprefix("m."), arrow.head.removeprefix("m.")) for arrow in picture.arrows if arrow.look is look
    }


def test_the_overview_shows_the_thesis_its_question_and_the_nearest_reasons_and_objections() -> None:
    (picture,) = overview(analysis_of())
    assert {"arm", "issue", "risk", "duty", "cost", "old"} <= ids(picture)
    assert arrows(picture, ArrowLook.ANSWERS) == {("arm", "issue")}
    assert picture.title == "Should the boats be armed?"
    assert picture.source == "The inspector, Report on the patrols, 2023. Map m by An analyst."


def test_a_dot_is_drawn_only_where_premises_are_linked_or_a_step_is_undercut() -> None:
    (picture,) = overview(analysis_of())
    dots = {dot.id for dot in picture.dots}
    assert len(dots) == 2
    linked = {tail for tail, head in arrows(picture, ArrowLook.SUPPORT) if f"{head}" in dots or f"m.{head}" in dots}
    assert linked == {"risk", "duty"}
    (undercut,) = arrows(picture, ArrowLook.UNDERCUT)
    assert undercut[0] == "old"
    assert undercut[1] in dots or f"m.{undercut[1]}" in dots


def test_linked_premises_of_an_undercut_meet_at_a_dot_from_which_one_line_leads_to_the_step() -> None:
    claims = "".join(f"claim {name}: {name}\n\n" for name in "tabcd")
    for link in ("a supports t as link", "a contrary-to t as link"):
        (picture,) = whole(analysis_of(f"map m: M\n\n{claims}{link}\n\nb & c undercuts link\n\nd undercuts link\n"))
        undercuts = [arrow for arrow in picture.arrows if arrow.look is ArrowLook.UNDERCUT]
        (joint,) = {arrow.head for arrow in undercuts if arrow.tail in ("m.b", "m.c")}
        (step,) = {arrow.head for arrow in undercuts if arrow.tail == "m.d"}
        assert {dot.id for dot in picture.dots} == {joint, step}
        assert sorted((arrow.tail, arrow.head) for arrow in undercuts) == sorted(
            [("m.b", joint), ("m.c", joint), (joint, step), ("m.d", step)]
        )
        # one head at the step for each undercut, and none where lines meet
        assert dot_of(picture).count("odot") == 2


def test_evidence_is_a_row_of_the_claim_it_supports_with_the_grade_of_what_it_rests_on() -> None:
    def row(content: str) -> tuple[str, str]:
        (row,) = (row for row in card_with(content, "m.risk").rows if row.look == "evidence")
        return row.text, row.grade

    of_another = MAP.replace("  paper: report\n", "")
    assert row(of_another) == ("Crews were fired at.", "B2")
    after_a_log = (
        of_another.replace("report, p. 1\n", "report, p. 1\n  origin: log\n")
        + "\nsource log: A log\n  reliability: D\n"
    )
    assert row(after_a_log) == ("Crews were fired at.", "D2")
    # the paper that the map reconstructs only says where a passage stands
    assert row(MAP) == ("Crews were fired at.", "2")


def test_what_narrows_a_claim_is_a_row_of_it() -> None:
    analysis = analysis_of()
    (picture,) = thesis_view(analysis, analysis.graph.claims[analysis.graph.numbers["m.risk"]])
    (card,) = [card for card in picture.cards if card.id == "m.risk"]
    assert [row.text for row in card.rows if row.look == "limit"] == ["It is calm."]


def test_cards_show_kind_standing_holder_and_likelihood() -> None:
    analysis = analysis_of()
    (picture,) = whole(analysis)
    cards = {card.id.removeprefix("m."): card for card in picture.cards}
    assert cards["arm"].look is CardLook.THESIS
    assert cards["arm"].chip == "likely"
    assert cards["calm"].state is State.FALLS
    assert "falls: defeated" in cards["calm"].notes
    assert "falls: unsupported" in cards["refuted"].notes
    assert "held by the treasury" in cards["cost"].notes


def test_a_section_shows_its_claims_and_what_they_bear_on_elsewhere() -> None:
    analysis = analysis_of()
    pictures = section_view(analysis, analysis.map.root.sections[1])
    shown = set().union(*(ids(picture) for picture in pictures))
    assert {"cost", "old", "refuted", "calm", "war", "arm"} <= shown


def test_around_looks_both_ways_and_no_further_than_asked() -> None:
    analysis = analysis_of()
    (picture,) = around(analysis, analysis.graph.claims[analysis.graph.numbers["m.calm"]], depth=1)
    assert ids(picture) == {"calm", "war", "refuted", "risk"}


def test_a_conflict_is_one_arrow_though_it_is_two_steps() -> None:
    (picture,) = whole(analysis_of("map m: M\n\nclaim a: A\n\nclaim b: B\n\na contrary-to b as clash\n"))
    assert len(arrows(picture, ArrowLook.CONTRARY)) == 1


def test_a_map_without_a_thesis_is_drawn_from_its_conclusions() -> None:
    (picture,) = overview(analysis_of("map m: M\n\nclaim a: A\n  because: b\n\npremise b: B\n"))
    assert ids(picture) == {"a", "b"}


def test_an_empty_map_is_an_empty_picture() -> None:
    (picture,) = overview(analysis_of("map m: M\n"))
    assert picture.cards == ()


def test_the_description_tells_the_picture_in_lines() -> None:
    (picture,) = overview(analysis_of())
    assert "- answered by thesis: The boats should be armed. (arm" in picture.description
    assert "supported by these together:\n      - claim: Crews are at risk." in picture.description
    assert "attacked by counterclaim: Arms cost too much." in picture.description


def card_with(content: str, name: str) -> Card:
    """The card of a claim in the picture of why it is believed."""
    analysis = analysis_of(content)
    (picture,) = thesis_view(analysis, analysis.graph.claims[analysis.graph.numbers[name]])
    return next(card for card in picture.cards if card.id == name)


def test_a_row_says_who_holds_it_and_how_likely_it_is() -> None:
    card = card_with(
        "map m: M\n\nclaim c: C\n  because: e\n\nevidence e: E\n  stance: report\n  holder: Russia\n\n"
        "premise q: Q\n  likelihood: likely\n\nq qualifies c\n",
        "m.c",
    )
    assert [row.small for row in card.rows] == ["e · reported · held by Russia", "q · likely"]


def test_what_is_folded_is_counted_in_plain_words() -> None:
    card = card_with("map m: M\n\nclaim c: C\n\npremise q: Q\n\npremise r: R\n\nq qualifies c\nr supports q\n", "m.c")
    assert card.stub == "+1 claim about what narrows it"


def test_a_conflict_of_two_limits_counts_once() -> None:
    card = card_with(
        "map m: M\n\nclaim c: C\n\npremise q: Q\n\npremise r: R\n\nq qualifies c\nr qualifies c\nq contrary-to r\n",
        "m.c",
    )
    assert card.stub == "+1 claim about what narrows it"


SAID_TWICE = "map m: M\n\npremise c: C\n\npremise d: D\n  short: The same in short\n\nd restates c\n"


def test_what_says_the_same_is_told_once_and_by_no_identifier() -> None:
    analysis = analysis_of(SAID_TWICE)
    (picture,) = thesis_view(analysis, analysis.graph.claims[0], most_cards=1)
    assert (picture.cards[0].notes, picture.cards[0].stub) == ((), "+1 claim that says the same")
    alone = card_of(analysis, 0, Selection((0,)))
    assert (alone.notes, alone.stub) == (("same point as “The same in short”",), "")


def test_a_question_counts_the_answers_that_are_not_drawn() -> None:
    content = MAP + "\ncounterclaim rival: Leave the boats alone.\n  answers: issue\n"
    (picture,) = overview(analysis_of(content))
    (question,) = [card for card in picture.cards if card.look is CardLook.QUESTION]
    assert (question.stub, question.folded) == ("+1 answer", 1)
    (picture,) = whole(analysis_of(content))
    assert [card.stub for card in picture.cards if card.look is CardLook.QUESTION] == [""]


def test_every_picture_says_what_it_is() -> None:
    assert [picture.subtitle for picture in whole(analysis_of())] == ["Every claim"]


@pytest.mark.parametrize(("sign", "look"), [("because", ArrowLook.SUPPORT), ("against", ArrowLook.ATTACK)])
@pytest.mark.parametrize(
    ("stance", "words"),
    [("assert", "broken by an argument not shown here"), ("report", "contested by an argument not shown here")],
)
def test_a_step_whose_undercut_is_not_drawn_says_what_becomes_of_it(
    sign: str, look: ArrowLook, stance: str, words: str
) -> None:
    analysis = analysis_of(
        f"map m: M\n\nclaim c: C\n  {sign}: o as step\n\npremise o: O\n\n"
        f"premise u: U\n  stance: {stance}\n\npremise v: V\n\nu & v undercut step\n"
    )
    (picture,) = thesis_view(analysis, analysis.graph.claims[0], most_cards=2)
    assert [(arrow.look, arrow.words) for arrow in picture.arrows] == [(look, words)]
    (picture,) = thesis_view(analysis, analysis.graph.claims[0])
    assert {arrow.words for arrow in picture.arrows} == {""}


@pytest.mark.parametrize(("stance", "emphasis"), [("assert", Emphasis.FADED), ("report", Emphasis.USUAL)])
def test_a_conflict_that_is_dissolved_steps_back(stance: str, emphasis: Emphasis) -> None:
    analysis = analysis_of(
        "map m: M\n\npremise a: A\n\npremise b: B\n\na contrary-to b as clash\n\n"
        f"premise u: U\n  stance: {stance}\n\nu undercuts clash\n"
    )
    (picture,) = whole(analysis)
    assert {arrow.emphasis for arrow in picture.arrows if arrow.look is ArrowLook.CONTRARY} == {emphasis}
    assert {arrow.emphasis for arrow in picture.arrows if arrow.look is ArrowLook.UNDERCUT} == {Emphasis.USUAL}


def test_a_row_says_how_its_claim_stands_where_it_is_not_simply_in() -> None:
    analysis = analysis_of(
        "map m: M\n\nthesis t: T\n\npremise l: L\n\npremise o: O\n\nl qualifies t\n\nl contrary-to o\n"
    )
    (picture,) = thesis_view(analysis, analysis.graph.claims[0])
    assert [row.small for card in picture.cards for row in card.rows] == ["l · disputed"]


def test_an_undercut_of_a_conflict_is_one_line() -> None:
    (picture,) = whole(
        analysis_of(
            "map m: M\n\nclaim a: A\n\nclaim b: B\n\npremise u: U\n\na contrary-to b as clash\n\nu undercuts clash\n"
        )
    )
    assert len([arrow for arrow in picture.arrows if arrow.look is ArrowLook.UNDERCUT]) == 1


@settings(max_examples=60)
@given(sketches(most_claims=8, most_links=14))
def test_every_view_of_every_map_makes_a_picture_that_can_be_written(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    pictures = [*overview(analysis), *whole(analysis)]
    for claim in analysis.graph.claims:
        pictures += [*thesis_view(analysis, claim), *around(analysis, claim, 2)]
    for picture in pictures:
        assert dot_of(picture)


def test_the_highest_marking_wins_and_one_that_is_not_listed_is_refused() -> None:
    argument_map = analysis_of(
        "map m: M\n  handling: OFFICIAL\n\nsource s: S\n  handling: SECRET\n\nclaim c: C\n  cite: s\n"
    ).map
    assert banner_of(argument_map) == "OFFICIAL · SECRET"
    assert banner_of(argument_map, ("OFFICIAL", "SECRET")) == "SECRET"
    with pytest.raises(UnlistedMarking, match="`SECRET` is not among"):
        banner_of(argument_map, ("OFFICIAL",))
