"""The overview: who claims what and where they clash, one page at a time."""

from argmap.analysis.analysis import Analysis
from argmap.drawing.catalog import Subject, View
from argmap.drawing.page import A4
from argmap.drawing.picture import ArrowLook, CardLook, Picture
from argmap.drawing.subject_pictures import atlas_of
from argmap.drawing.theme import SCREEN
from argmap.drawing.views.overview import overview, theses_of_map
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read

ONE = "map one: One\n\nthesis wait: Wait.\n  because: fear\n\npremise fear: Fear.\n"
TWO = "map two: Two\n\nthesis press: Press on.\n\nthesis soon: Soon.\n"
THREE = "map three: Three\n\nthesis aside: An aside.\n"
ROOT = """\
map root: Which?
import one
import two
import three

one.wait contrary-to two.press

one.fear contrary-to two.soon as seems

premise place: Elsewhere.

place undercuts seems

thesis own: It depends.
"""


def analysis() -> Analysis:
    texts = {"root": ROOT, "one": ONE, "two": TWO, "three": THREE}
    return Analysis(ArgumentMap(tuple(read(f"{name}.arg", text) for name, text in texts.items())))


def test_the_last_page_counts_the_recommendations_that_the_overview_does_not_show() -> None:
    def remarks(text: str) -> list[str]:
        return [picture.remark for picture in overview(Analysis(ArgumentMap((read("m.arg", text),))))]

    drawn = "thesis t: T.\n  because: first\nrecommendation first: First.\n"
    beside = "".join(f"recommendation r{place}: R{place}.\n" for place in range(2))
    reported = "recommendation theirs: Theirs.\n  stance: report\n"
    assert remarks(f"map m: M\n{drawn}{reported}") == [""]
    assert remarks(f"map m: M\n{beside}") == [""]
    (said,) = remarks(f"map m: M\n{drawn}{beside}{reported}")
    assert said == "Not drawn here: 2 recommendations that the map makes beside these theses."


def test_each_paper_is_a_box_with_its_theses_and_each_clash_one_with_what_conflicts() -> None:
    papers, own = overview(analysis())
    assert papers.subtitle == "Overview (1 of 2)"
    boxes = {card.name: card for card in papers.cards if card.look is CardLook.PAPER}
    assert {name: [row.text for row in card.rows] for name, card in boxes.items()} == {
        "one": ["Wait."],
        "two": ["Press on.", "Soon."],
        "three": ["An aside."],
    }
    assert [row.small for row in boxes["two"].rows] == ["press · falls: unsupported", "soon · falls: unsupported"]
    assert boxes["one"].stub == "+1 reason · +1 objection"
    (clash,) = [card for card in papers.cards if card.look is CardLook.CLASH]
    assert (clash.heading, clash.stub) == ("1 real conflict", "+1 that only seems so")
    assert [(row.text, row.small) for row in clash.rows] == [("Wait – Press on", "cannot both hold")]
    assert {(arrow.tail, arrow.head, arrow.look) for arrow in papers.arrows} == {
        (clash.id, boxes["one"].id, ArrowLook.CLASH),
        (clash.id, boxes["two"].id, ArrowLook.CLASH),
    }
    assert [card.name for card in own.cards] == ["own"]


def test_papers_that_only_seem_to_clash_have_a_box_that_says_so() -> None:
    seeming = ROOT.replace("one.wait contrary-to two.press\n\n", "")
    texts = {"root": seeming, "one": ONE, "two": TWO, "three": THREE}
    reading = Analysis(ArgumentMap(tuple(read(f"{name}.arg", text) for name, text in texts.items())))
    (clash,) = [card for card in overview(reading)[0].cards if card.look is CardLook.CLASH]
    assert (clash.heading, clash.stub, clash.rows) == ("No real conflicts", "+1 that only seems so", ())


def test_a_long_side_of_a_clash_leaves_room_for_the_other() -> None:
    long = ONE.replace("Wait.", f"Wait {'and see ' * 30}before anything is done.")
    texts = {"root": ROOT, "one": long, "two": TWO, "three": THREE}
    reading = Analysis(ArgumentMap(tuple(read(f"{name}.arg", text) for name, text in texts.items())))
    (clash,) = [card for card in overview(reading)[0].cards if card.look is CardLook.CLASH]
    assert clash.rows[0].text.endswith(" – Press on")
    assert len(clash.rows[0].text) < 90


def test_objections_between_papers_are_told_apart_from_conflicts_and_come_after_them() -> None:
    objecting = ROOT.replace("one.wait contrary-to", "one.fear attacks two.soon\n\none.wait contrary-to", 1)
    texts = {"root": objecting, "one": ONE, "two": TWO, "three": THREE}
    reading = Analysis(ArgumentMap(tuple(read(f"{name}.arg", text) for name, text in texts.items())))
    (clash,) = [card for card in overview(reading)[0].cards if card.look is CardLook.CLASH]
    assert clash.heading == "1 real conflict and 1 objection"
    assert [row.small for row in clash.rows] == ["cannot both hold", "attacks"]


def test_a_page_that_is_full_goes_on_on_the_next() -> None:
    pictures = overview(analysis(), lambda picture: len(picture.cards) <= 3)
    assert [[card.name for card in picture.cards] for picture in pictures] == [
        ["one", "two", "“One” and “Two”"],
        ["three"],
        ["own"],
    ]


THESES = """\
map many: Many

question how: How?

thesis first: First.
  answers: how

thesis second: Second.

thesis third: Third.

thesis fourth: Fourth.
  answers: how

thesis fifth: Fifth.

second contrary-to fifth
"""


def test_theses_in_conflict_and_answers_to_one_question_share_a_page() -> None:
    reading = Analysis(ArgumentMap((read("many.arg", THESES),)))
    pages = overview(reading, lambda picture: len(picture.cards) <= 3)
    assert [[card.name for card in page.cards] for page in pages] == [
        ["how", "first", "fourth"],
        ["second", "fifth", "third"],
    ]
    assert [[arrow.look for arrow in page.arrows] for page in pages] == [
        [ArrowLook.ANSWERS, ArrowLook.ANSWERS],
        [ArrowLook.CONTRARY],
    ]


def test_the_stubs_of_papers_and_clashes_lead_to_their_theses_and_to_the_dispute() -> None:
    pictures = atlas_of(analysis(), [Subject(View.OVERVIEW)], A4, SCREEN)
    subtitles = [picture.subtitle.partition(" · ")[2] for picture in pictures]
    leads = {card.name: card.leads_to for card in pictures[0].cards if card.leads_to}
    assert {name: subtitles[int(lead.words.split()[1]) - 1] for name, lead in leads.items()} == {
        "one": "Theses of one",
        "two": "Theses of two",
        "“One” and “Two”": "“One” and “Two” face to face",
    }


def test_one_map_of_a_reading_has_an_overview_of_its_own() -> None:
    (picture,) = theses_of_map(analysis(), "two")
    assert {"two.press", "two.soon"} <= {card.id for card in picture.cards}


def test_no_paper_stands_alone_where_a_page_before_has_two_clashes() -> None:
    texts = {"root": ROOT + "\none.fear contrary-to three.aside\n", "one": ONE, "two": TWO, "three": THREE}
    texts["root"] = texts["root"].replace("import three", "import three\nimport four")
    texts["four"] = "map four: Four\n\nthesis calm: Calm.\n"
    reading = Analysis(ArgumentMap(tuple(read(f"{name}.arg", text) for name, text in texts.items())))
    pictures = overview(reading, lambda picture: len(picture.cards) <= 5)
    papers = [[card.name for card in picture.cards if card.look is CardLook.PAPER] for picture in pictures[:-1]]
    assert papers == [["one", "two"], ["one", "three", "four"]]
    clashes = [[card.name for card in picture.cards if card.look is CardLook.CLASH] for picture in pictures[:-1]]
    assert clashes == [["“One” and “Two”"], ["“One” and “Three”"]]


def test_the_evidence_of_theses_is_counted_where_that_saves_a_page() -> None:
    theses = "".join(f"thesis t{number}: T\n  because: e{number}\n\nevidence e{number}: E\n\n" for number in range(4))
    reading = Analysis(ArgumentMap((read("m.arg", f"map m: M\n\n{theses}"),)))

    def rows(picture: Picture) -> int:
        return sum(len(card.rows) for card in picture.cards)

    (picture,) = overview(reading, lambda picture: rows(picture) <= 2)
    assert [card.stub for card in picture.cards] == ["+1 item of evidence"] * 4
    (picture,) = overview(reading)
    assert rows(picture) == 4


def test_a_paper_shows_the_thesis_in_conflict_where_it_has_room_for_one() -> None:
    two = "map two: Two\n\nthesis aside: Aside.\n\nthesis press: Press on.\n\nthesis soon: Soon.\n"
    texts = {"root": ROOT, "one": ONE, "two": two, "three": THREE}
    reading = Analysis(ArgumentMap(tuple(read(f"{name}.arg", text) for name, text in texts.items())))
    papers, *_ = overview(reading, lambda picture: all(len(card.rows) < 2 for card in picture.cards))
    assert [row.text for card in papers.cards if card.name == "two" for row in card.rows] == ["Press on."]
