"""Sections: no relation of a section's claims is on none of its pages."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.analysis.analysis import Analysis
from argmap.drawing.picture import Arrow, ArrowLook, Card, CardLook, Picture
from argmap.drawing.views.bearings import Bearing, bearings_of, in_words
from argmap.drawing.views.sections import section_view
from argmap.drawing.views.selection import MOST_CARDS, MOST_ON_A_RANK
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.drawing.test_atlas import limited, name_of


def analysis_of(*contents: str) -> Analysis:
    documents = tuple(read(f"{content.removeprefix('map ').split(':')[0]}.arg", content) for content in contents)
    assert not [fault for document in documents for fault in document.faults]
    return Analysis(ArgumentMap(documents))


def pages_of(analysis: Analysis, section: str, most_cards: int = MOST_CARDS) -> tuple[Picture, ...]:
    (found,) = [each for each in analysis.map.root.sections if each.id == section]
    return section_view(analysis, found, lambda picture: len(picture.cards) <= most_cards)


def told_on(card: Card) -> int:
    """How many things a card says that it bears on."""
    verbs = r"(?:supports|attacks|narrows|breaks|contradicts|cannot both hold with)"
    phrases = [
        phrase
        for note in card.notes
        for phrase in note.split("; ")
        if re.match(rf"(?:also )?{verbs}[ ,].*“.*”", phrase)
    ]
    more = [re.search(r"” and (\d+) more(?: \(broken\))?$", phrase) for phrase in phrases]
    alike = [re.search(r"^(?:also )?\w+ (\d+) (?:attacks on|steps to) “|” in (\d+) ways", phrase) for phrase in phrases]
    return (
        len(phrases)
        + sum(int(found[1]) for found in more if found)
        + sum(int(found[1] or found[2]) - 1 for found in alike if found)
    )


def ends_of(picture: Picture, arrow: Arrow) -> set[str]:
    """The cards that an arrow leads to, by way of dots too; for an undercut or a limit all that its step joins."""
    if arrow.head not in {dot.id for dot in picture.dots}:
        return {arrow.head}
    ends = {each.tail for each in picture.arrows if each.head == arrow.head}
    return ends.union(*(ends_of(picture, each) for each in picture.arrows if each.tail == arrow.head))


def is_on(analysis: Analysis, picture: Picture, source: int, bearing: Bearing) -> bool:
    """Whether a page shows what a claim bears on: as an arrow, or in a row or a count of the card of the target."""
    claims = analysis.graph.claims
    tail, head = claims[source].name, claims[bearing.target].name
    looks = {ArrowLook.SUPPORT, ArrowLook.ATTACK, ArrowLook.CONTRARY, ArrowLook.CONTRADICTION}
    if bearing.undercut is not None:
        looks = {ArrowLook.UNDERCUT}
    elif bearing.is_limit:
        looks = {ArrowLook.QUALIFIES}
    for arrow in picture.arrows:
        one_way = arrow.tail == tail and head in ends_of(picture, arrow)
        other_way = bearing.is_conflict and arrow.tail == head and tail in ends_of(picture, arrow)
        if arrow.look in looks and (one_way or other_way):
            return True
    if bearing.undercut is not None:
        return False
    for card in picture.cards:
        names = {name_of(row).split(".")[-1] for row in card.rows}
        counts = "narrow" in card.stub or "of evidence" in card.stub
        if card.id == head and (claims[source].id in names or counts):
            return True
    return False


@settings(max_examples=80)
@given(limited(), st.integers(1, MOST_CARDS), st.data())
def test_each_relation_of_a_claim_is_drawn_folded_or_told_on_its_card(
    files: dict[str, str], most_cards: int, data: st.DataObject
) -> None:
    lines = files["one.arg"].splitlines()
    starts = [place for place, line in enumerate(lines) if line[:1].strip() and place > 1]
    for ident in ("second", "first"):
        place = data.draw(st.sampled_from([2, *starts]))
        if ident == "first":
            place = 2
        lines.insert(place, f"section {ident}: A section\n")
    files["one.arg"] = "\n".join(lines) + "\n"
    analysis = analysis_of(*files.values())
    graph = analysis.graph
    bearings = bearings_of(graph)
    for section in analysis.map.root.sections:
        pages = pages_of(analysis, section.id, most_cards)
        cards = [card for page in pages for card in page.cards]
        for number, claim in enumerate(graph.claims):
            if (claim.map, claim.section) != (section.map, section.id):
                continue
            rows = {name_of(row) for card in cards for row in card.rows}
            assert claim.name in {card.id for card in cards} or claim.id in rows or any(card.folded for card in cards)
            left = {
                id(bearing.written)
                for bearing in bearings.get(number, ())
                if not any(is_on(analysis, page, number, bearing) for page in pages)
            }
            assert sum(told_on(card) for card in cards if card.id == claim.name) >= len(left)


@settings(max_examples=40)
@given(limited(), st.integers(1, MOST_CARDS))
def test_no_page_of_a_section_holds_more_than_a_page_takes(files: dict[str, str], most_cards: int) -> None:
    files["one.arg"] = files["one.arg"].replace("\n\n", "\n\nsection all: A section\n\n", 1)
    analysis = analysis_of(*files.values())
    for page in pages_of(analysis, "all", most_cards):
        assert len(page.cards) <= most_cards


LINKED = """\
map m: M

section one: One

thesis t: All in all

claim far: A far premise

section two: Two

premise near: A near premise

near & far support t
"""


def test_a_card_without_room_for_what_it_supports_says_what_that_is() -> None:
    (page,) = pages_of(analysis_of(LINKED), "two", 2)
    assert [(card.name, card.notes) for card in page.cards] == [("near", ("supports “All in all” (with 1 other)",))]
    assert "near, supports “All in all” (with 1 other)" in page.description


def test_linked_premises_of_elsewhere_stand_beside_those_of_the_section() -> None:
    (page,) = pages_of(analysis_of(LINKED), "two")
    assert {card.name for card in page.cards} == {"t", "near", "far"}
    assert len(page.arrows) == 3


OTHER = """\
map other: Other

claim a: A of the other

claim b: B of the other
  because: c as habit

premise c: C of the other
"""

ABOUT_OTHERS = """\
map m: M
import other

section asked: What is asked

question q: What then?

question open: What else?

other.a answers q

section said: What is said of others

other.a attacks other.b

premise u: U

u undercuts other.habit

section met: Where they meet

other.a contrary-to other.c as clash
"""


def test_a_section_shows_its_questions_with_all_their_answers() -> None:
    pages = pages_of(analysis_of(ABOUT_OTHERS, OTHER), "asked")
    assert [[card.name for card in page.cards] for page in pages] == [["q", "other.a"], ["open"]]
    assert [arrow.look for page in pages for arrow in page.arrows] == [ArrowLook.ANSWERS]


def test_answers_for_which_a_page_has_no_room_are_counted_and_come_on_the_next() -> None:
    answers = "".join(f"thesis t{number}: T\n  answers: q\n\n" for number in range(7))
    pages = pages_of(analysis_of(f"map m: M\n\nsection s: S\n\nquestion q: Q\n\n{answers}"), "s")
    assert [len(page.cards) for page in pages] == [1 + MOST_ON_A_RANK, 3]
    questions = [card for page in pages for card in page.cards if card.look is CardLook.QUESTION]
    assert [card.stub for card in questions] == ["+2 answers", "+5 answers"]


def test_what_is_written_in_a_section_of_claims_of_others_is_drawn_there() -> None:
    analysis = analysis_of(ABOUT_OTHERS, OTHER)
    (page,) = pages_of(analysis, "said")
    assert {card.name for card in page.cards} == {"other.a", "other.b", "other.c", "u"}
    looks = [arrow.look for arrow in page.arrows]
    assert ArrowLook.ATTACK in looks
    assert ArrowLook.UNDERCUT in looks
    (page,) = pages_of(analysis, "met")
    assert [arrow.look for arrow in page.arrows] == [ArrowLook.CONTRARY]


def test_what_leads_to_a_claim_stays_with_it_on_a_page() -> None:
    trees = "".join(
        f"claim c{number}: C\n  because: p{number}\n  because: r{number}\n\n"
        f"premise p{number}: P\n\npremise r{number}: R\n\n"
        for number in range(3)
    )
    pages = pages_of(analysis_of(f"map m: M\n\nsection s: S\n\n{trees}"), "s", 7)
    assert [[card.name for card in page.cards] for page in pages] == [
        ["c0", "p0", "r0", "c1", "p1", "r1"],
        ["c2", "p2", "r2"],
    ]


def test_a_card_names_each_sort_of_thing_that_it_does_and_what_is_broken() -> None:
    content = (
        "map m: M\n\nsection one: One\n\npremise s: S\n\nsection two: Two\n\n"
        "thesis t: Top\n  because: s\n\nthesis u: Up\n  because: s\n\nclaim a: Away\n  against: s as doubt\n\n"
        "premise x: X\n\npremise y: Y\n\nx undercuts doubt\n\ns contrary-to y as clash\n\nx undercuts clash\n"
    )
    analysis = analysis_of(content)
    graph = analysis.graph
    found = in_words(analysis, bearings_of(graph)[graph.numbers["m.s"]])
    assert found == [
        "supports “Top” and 1 more",
        "attacks “Away” (broken)",
        "cannot both hold with “Y” (broken)",
    ]
    assert in_words(analysis, bearings_of(graph)[graph.numbers["m.x"]])[0] == "breaks the attack on “Away” and 1 more"


def test_several_relations_to_one_claim_are_counted_and_not_taken_for_claims() -> None:
    content = (
        "map m: M\n\nthesis t: Top\n\npremise a: A\n\npremise b: B\n\npremise x: X\n\n"
        "a attacks t as one\n\nb attacks t as other\n\na & b attacks t as both\n\n"
    )
    breaking = "x undercuts one\n\nx undercuts other\n"
    for reading, name, words in (
        (analysis_of(content), "m.a", "attacks “Top” in 2 ways"),
        (analysis_of(content + breaking), "m.x", "breaks 2 attacks on “Top”"),
    ):
        found = bearings_of(reading.graph)[reading.graph.numbers[name]]
        assert in_words(reading, found) == [words]
        assert in_words(reading, found[1:], found[:1])[0].startswith("also ")
