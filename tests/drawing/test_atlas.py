"""Atlases: every claim below the theses is reached through the stubs, and what they say is so."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import Graph
from argmap.drawing.atlas import as_wide_as_followed, followed
from argmap.drawing.catalog import Subject, View
from argmap.drawing.outline import outline_of
from argmap.drawing.page import A4
from argmap.drawing.picture import Card, CardLook, Picture, Row
from argmap.drawing.render import best_fit
from argmap.drawing.subject_pictures import MOST_PICTURES, atlas_of
from argmap.drawing.views.claims import reasons_in_full, roots_of
from argmap.drawing.views.overview import overview, overview_of_theses
from argmap.drawing.views.selection import MOST_CARDS, MOST_ON_A_RANK
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.analysis.sketches import MAPS, Sketch, sketches


def analysis_of(*contents: str) -> Analysis:
    documents = tuple(read(f"{content.removeprefix('map ').split(':')[0]}.arg", content) for content in contents)
    assert not [fault for document in documents for fault in document.faults]
    return Analysis(ArgumentMap(documents))


def followed_overview(analysis: Analysis, most_cards: int = MOST_CARDS, most: int = 10_000) -> tuple[Picture, ...]:
    graph = analysis.graph
    return followed(
        overview_of_theses(analysis, roots_of(analysis), lambda picture: len(picture.cards) <= most_cards),
        (),
        lambda name: reasons_in_full(analysis, graph.claims[graph.numbers[name]], most_cards),
        lambda place: f"a-{place}.svg",
        most,
    )


def bearing_on(graph: Graph, claim: int) -> set[int]:
    """The claims that bear on a claim in whatever way."""
    found = {premise for step in graph.steps if step.conclusion == claim for premise in step.premises}
    for undercut in graph.undercuts:
        if graph.steps[undercut.step].conclusion == claim:
            found |= set(undercut.premises)
    found |= {other for one, other, _ in graph.restatements if one == claim}
    found |= {one for one, other, _ in graph.restatements if other == claim}
    for origin, target, step, _ in graph.qualifications:
        if claim == (target if step is None else graph.steps[step].conclusion):
            found.add(origin)
    return found


def all_below(graph: Graph, roots: Iterable[int]) -> set[str]:
    seen = set(roots)
    stack = list(seen)
    while stack:
        new = bearing_on(graph, stack.pop()) - seen
        seen |= new
        stack += new
    return {graph.claims[number].name for number in seen}


def reached(analysis: Analysis, pictures: tuple[Picture, ...], first: int) -> set[str]:
    """The claims that are cards or rows of the first pictures, and of those that stubs lead to from there."""
    own = analysis.map.root.id
    names: set[str] = set()
    seen = set(range(first))
    stack = list(seen)
    while stack:
        for card in pictures[stack.pop()].cards:
            names.add(card.id)
            rows = [name_of(row) for row in card.rows]
            names |= {name if "." in name else f"{own}.{name}" for name in rows}
            if card.leads_to:
                place = place_of(card)
                if place not in seen:
                    seen.add(place)
                    stack.append(place)
    return names


def name_of(row: Row) -> str:
    return row.small.split(" · ")[0]


def place_of(card: Card) -> int:
    assert card.leads_to
    return int(card.leads_to.words.removeprefix("picture ")) - 1


@st.composite
def limited(draw: st.DrawFn) -> dict[str, str]:
    """The files of a sketch, with some claims and steps that claims narrow."""
    sketch: Sketch = draw(sketches(most_claims=12, most_links=24))
    files = sketch.files()
    claims = [(claim.map, f"c{number}") for number, claim in enumerate(sketch.claims)]
    ends = claims + [(step.map, f"s{number}") for number, step in enumerate(sketch.steps)]
    for origin, target in draw(st.lists(st.tuples(st.sampled_from(claims), st.sampled_from(ends)), max_size=5)):
        if origin != target:
            writer = draw(st.sampled_from(MAPS))
            names = [name if owner == writer else f"{owner}.{name}" for owner, name in (origin, target)]
            files[f"{writer}.arg"] += f"\n{names[0]} qualifies {names[1]}\n"
    return files


@settings(max_examples=60)
@given(limited(), st.integers(1, MOST_CARDS))
def test_every_claim_below_the_theses_is_reached_through_the_stubs(files: dict[str, str], most_cards: int) -> None:
    analysis = analysis_of(*files.values())
    pictures = followed_overview(analysis, most_cards)
    first = sum("Why" not in picture.subtitle for picture in pictures)
    assert all_below(analysis.graph, roots_of(analysis)) <= reached(analysis, pictures, first)


@settings(max_examples=60)
@given(limited(), st.integers(1, MOST_CARDS))
def test_a_stub_leads_to_a_picture_that_holds_what_its_card_folds(files: dict[str, str], most_cards: int) -> None:
    analysis = analysis_of(*files.values())
    graph = analysis.graph
    pictures = followed_overview(analysis, most_cards)
    for place, picture in enumerate(pictures):
        shown = {card.id for card in picture.cards}
        rows = {name_of(row).split(".")[-1] for card in picture.cards for row in card.rows}
        for card in picture.cards:
            assert bool(card.leads_to) is bool(card.folded)
            if card.leads_to:
                assert card.leads_to.address == f"a-{place_of(card) + 1}.svg"
                there = pictures[place_of(card)]
                assert there.subtitle.startswith(f"Picture {place_of(card) + 1} · Why: ")
                assert card.look is CardLook.STUB or card.id in {other.id for other in there.cards}
                assert place_of(card) != place
            elif card.id in graph.numbers and CardLook.STUB not in {other.look for other in picture.cards}:
                # Nothing is folded, so all that bears on the claim is on the same picture.
                bearing = bearing_on(graph, graph.numbers[card.id]) - {graph.numbers[card.id]}
                names = {graph.claims[each].name for each in bearing}
                assert {name for name in names if name not in shown and name.split(".")[1] not in rows} == set()


@settings(max_examples=30)
@given(limited(), st.integers(6, MOST_CARDS))
def test_no_picture_of_an_atlas_has_more_cards_than_a_page_takes(files: dict[str, str], most_cards: int) -> None:
    analysis = analysis_of(*files.values())
    for picture in followed_overview(analysis, most_cards):
        assert len(picture.cards) <= most_cards


def test_what_one_page_cannot_hold_goes_on_on_the_next() -> None:
    names = [f"p{number}" for number in range(30)]
    premises = "\n".join(f"premise {name}: {name}" for name in names)
    analysis = analysis_of(
        f"map m: M\n\nthesis t: T\n  because: {' & '.join(names[:13])} as long\n"
        + "".join(f"  because: {name}\n" for name in names[13:22])
        + f"\n{premises}\n\n{' & '.join(names[22:])} undercuts long\n"
    )
    pictures = followed_overview(analysis)
    assert {f"m.{name}" for name in names} <= reached(analysis, pictures, 1)
    for picture in pictures:
        assert len(picture.cards) <= MOST_CARDS
        assert sum(card.name != "t" for card in picture.cards) <= 2 * MOST_ON_A_RANK
    stubs = [card.stub for picture in pictures for card in picture.cards if card.look is CardLook.STUB]
    assert "+9 premises" in stubs


def test_evidence_that_a_card_has_no_rows_for_is_on_the_next_pictures() -> None:
    evidence = "".join(f"evidence e{number}: Item {number}\n" for number in range(10))
    because = "".join(f"  because: e{number}\n" for number in range(10))
    pictures = followed_overview(analysis_of(f"map m: M\n\nthesis t: T\n{because}\n{evidence}"))
    assert [[row.small for row in picture.cards[0].rows] for picture in pictures] == [
        ["e0", "e1", "e2"],
        ["e0", "e1", "e2", "e3"],
        ["e4", "e5", "e6", "e7"],
        ["e8", "e9"],
    ]
    assert [picture.cards[0].stub for picture in pictures] == [
        "+7 items of evidence",
        "+6 items of evidence",
        "+6 items of evidence",
        "+8 items of evidence",
    ]
    assert [place_of(picture.cards[0]) + 1 for picture in pictures] == [2, 3, 4, 2]


DEEP = "map m: M\n\nthesis t: T\n  because: c\n\n" + "".join(
    f"claim {'c' * number}: C{number}\n  because: {'c' * (number + 1)}\n\n" for number in range(1, 30)
) + f"premise {'c' * 30}: P\n"  # fmt: skip


def test_the_number_of_pictures_is_bounded_and_a_stub_without_one_only_counts() -> None:
    pictures = followed_overview(analysis_of(DEEP), 4, most=3)
    assert len(pictures) == 3
    last = [card for card in pictures[-1].cards if card.folded]
    assert [card.leads_to for card in last] == [None]
    assert last[0].stub == "+1 reason"
    assert MOST_PICTURES == 60


def test_what_has_no_room_for_all_its_pictures_is_not_begun() -> None:
    folding = Picture((Card("c", "C", CardLook.CLAIM, stub="+1 reason", folded=1),))
    parts = (Picture((Card("a", "A", CardLook.CLAIM),)), Picture((Card("b", "B", CardLook.CLAIM),)))
    (alone,) = followed([folding], [], lambda _: parts, most=2)
    assert alone.cards[0].leads_to is None
    assert len(followed([folding], [], lambda _: parts, most=3)) == 3


def test_the_outline_says_which_picture_to_see() -> None:
    pictures = followed_overview(analysis_of(DEEP), 4)
    assert "- folded: +1 reason, see picture 2" in outline_of(pictures[0])
    assert pictures[0].description == outline_of(pictures[0])
    assert pictures[1].subtitle == "Picture 2 · Why: C3"


def test_theses_are_drawn_in_full_from_the_start() -> None:
    analysis = analysis_of(DEEP)
    pictures = atlas_of(analysis, [Subject(View.THESIS, ("m.t",))])
    assert pictures[0].subtitle == "Picture 1 · Why: T"
    assert all(best_fit(picture, A4).is_legible for picture in pictures)


def test_a_picture_is_measured_with_the_widest_number_it_may_have() -> None:
    (picture,) = overview(analysis_of(DEEP), lambda picture: len(picture.cards) < 5)
    measured = as_wide_as_followed(picture)
    assert [card.leads_to.words for card in measured.cards if card.leads_to] == ["picture 88"]


@pytest.mark.parametrize("name", ["javascript:alert(1)", "a b", "//host/x", '"><script>'])
def test_no_text_of_the_map_is_in_an_address(name: str) -> None:
    analysis = analysis_of(DEEP.replace("map m: M", f"map m: {name}"))
    for picture in followed_overview(analysis, 4):
        assert {card.leads_to.address for card in picture.cards if card.leads_to} <= {
            f"a-{place}.svg" for place in range(1, 60)
        }
