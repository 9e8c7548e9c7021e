"""The view of what changed: new, removed and reworded cards, turned standings in words, and nothing else."""

import pytest

from argmap.analysis.analysis import Analysis
from argmap.drawing.dot import dot_of
from argmap.drawing.legend import legend_of
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import ArrowLook, Card, CardLook, Change, Emphasis, Picture, RowLook, State
from argmap.drawing.theme import THEMES, Theme
from argmap.drawing.views.changed import diff_view
from argmap.drawing.views.changed_cards import contrasted
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read

TRAM = """\
map tram: Should the tram run at night?

source survey: Survey of the neighbours

thesis night: Trams should run at night.
  because: quiet & wanted as main

premise quiet: The new trams are quiet.

premise wanted: The neighbours want it.

counterclaim squeal: In the bends they squeal.

rebuttal grease: Greased rails do not squeal.

premise far: The depot is far.

squeal attacks quiet
grease attacks squeal
"""


def analysis_of(content: str) -> Analysis:
    return Analysis(ArgumentMap((read("tram.arg", content),)))


def pictures(after: str, before: str = TRAM) -> tuple[Picture, ...]:
    return diff_view(analysis_of(before), analysis_of(after))


def picture(after: str, before: str = TRAM) -> Picture:
    (only,) = pictures(after, before)
    dot_of(only)
    return only


def cards(found: Picture) -> dict[str, Card]:
    return {card.name: card for card in found.cards}


def changes(card: Card) -> list[str]:
    return [row.text for row in card.rows if row.look is RowLook.CHANGE]


def test_nothing_changed_gives_no_picture() -> None:
    assert pictures(TRAM) == ()
    assert pictures(TRAM.replace("claim squeal: In the", "claim squeal:\n  In the")) == ()


def test_what_no_card_can_show_is_said_in_words() -> None:
    found = picture(TRAM.replace("survey: Survey", "survey: A survey") + "\nterm quietly: Below 40 dB.\n")
    (card,) = found.cards
    assert (card.look, card.heading) == (CardLook.STUB, "No claim, no relation and no standing changed.")
    assert found.remark.startswith("Also changed: 1 source, 1 term.")


def test_a_turned_standing_is_told_in_words_on_its_card_with_its_cause() -> None:
    found = picture(TRAM.replace("grease attacks squeal\n", ""))
    assert changes(cards(found)["night"]) == ["was standing, now disputed over quiet"]
    assert changes(cards(found)["quiet"]) == ["was standing, now disputed by squeal"]
    assert changes(cards(found)["squeal"]) == ["had fallen (defeated by grease), now stands"]
    assert cards(found)["night"].state is State.DISPUTED
    assert [(arrow.tail, arrow.change, arrow.words) for arrow in found.arrows if arrow.tail == "tram.grease"] == [
        ("tram.grease", Change.REMOVED, "removed")
    ]
    assert found.subtitle == "What changed: 3 standings turned, 1 relation removed"
    assert "far" not in cards(found)


def test_what_is_new_is_marked_and_its_neighbour_steps_back() -> None:
    found = picture(TRAM + "\npremise cheap: It is cheap.\n\ncheap supports night\n")
    assert {name: card.change for name, card in cards(found).items()} == {"night": Change.NONE, "cheap": Change.ADDED}
    assert cards(found)["night"].emphasis is Emphasis.FADED
    assert [(arrow.change, arrow.words) for arrow in found.arrows] == [(Change.ADDED, "")]


def test_a_new_relation_between_old_claims_says_that_it_is_new() -> None:
    found = picture(TRAM + "\nfar attacks night\n")
    assert [arrow.words for arrow in found.arrows if arrow.tail == "tram.far"] == ["new"]
    assert changes(cards(found)["night"]) == ["was standing, now disputed by far"]


def test_what_is_gone_comes_from_the_older_version() -> None:
    gone = TRAM.replace("premise wanted: The neighbours want it.\n\n", "").replace(" & wanted as main", "")
    found = picture(gone)
    assert cards(found)["wanted"].change is Change.REMOVED
    assert cards(found)["wanted"].heading == "The neighbours want it."


def test_both_wordings_can_be_read() -> None:
    found = picture(TRAM.replace("In the bends they", "In the narrow bends they"))
    assert changes(cards(found)["squeal"]) == ["before: In the bends they squeal."]
    assert cards(found)["squeal"].heading == "In the narrow bends they squeal."
    short = TRAM.replace("they squeal.", "they squeal.\n  short: They squeal")
    found = picture(short.replace("In the bends", "In some bends"), short)
    assert changes(cards(found)["squeal"]) == ["before: In the bends they squeal.", "now: In some bends they squeal."]


def test_long_wordings_are_shown_where_they_differ() -> None:
    common = " ".join(f"word{number}" for number in range(30))
    before, after = contrasted(f"{common} once {common}", f"{common} twice {common}")
    assert before == "… word27 word28 word29 once word0 word1 word2 …"
    assert after == "… word27 word28 word29 twice word0 word1 word2 …"
    assert contrasted("a b", "a b c") == ("a b", "a b c")
    assert contrasted("", "a") == ("", "a")


def test_a_judgement_that_changed_is_told_and_other_attributes_are_counted() -> None:
    before = TRAM.replace("  because: quiet", "  likelihood: likely\n  because: quiet")
    after = before.replace("likelihood: likely", "likelihood: unlikely\n  note: A note.\n  short: Run at night")
    found = picture(after, before)
    assert changes(cards(found)["night"]) == ["likelihood was likely, now unlikely"]
    assert found.remark.startswith("Also changed: 1 short form, 1 note.")


def test_new_and_removed_evidence_is_a_row_of_its_claim() -> None:
    before = TRAM + "\nevidence poll: A poll of 2020.\n\npoll supports wanted\n"
    after = TRAM + "\nevidence count: A count of 2021.\n\ncount supports wanted\n"
    found = picture(after, before)
    assert [(row.text, row.change) for row in cards(found)["wanted"].rows] == [
        ("A count of 2021.", Change.ADDED),
        ("A poll of 2020.", Change.REMOVED),
    ]
    assert set(cards(found)) == {"wanted"}


def test_premises_that_are_only_joined_otherwise_are_neither_new_nor_gone() -> None:
    found = picture(TRAM.replace("because: quiet & wanted as main", "because: quiet\n  because: wanted"))
    assert {(arrow.change, arrow.words) for arrow in found.arrows if arrow.words} == {(Change.REWORDED, "now alone")}
    found = picture(TRAM, TRAM.replace("because: quiet & wanted as main", "because: quiet\n  because: wanted"))
    assert {(arrow.change, arrow.words) for arrow in found.arrows if arrow.words} == {(Change.REWORDED, "now together")}


def test_a_renamed_claim_is_the_same_claim() -> None:
    found = picture(TRAM.replace("quiet", "silent").replace("are silent", "are quiet"))
    assert found.remark.startswith("Also changed: 1 name.")


def test_undercuts_end_on_the_step_they_break() -> None:
    found = picture(TRAM + "\nfar undercuts main\n")
    (undercut,) = (arrow for arrow in found.arrows if arrow.tail == "tram.far")
    assert undercut.head in {dot.id for dot in found.dots}
    gone = picture(TRAM, TRAM + "\nfar undercuts main\n")
    (undercut,) = (arrow for arrow in gone.arrows if arrow.tail == "tram.far")
    assert undercut.change is Change.REMOVED
    assert undercut.head in {dot.id for dot in gone.dots}


def test_a_page_holds_at_most_twelve_cards_and_what_does_not_fit_goes_on_the_next() -> None:
    more = "".join(f"\nclaim c{number}: Claim {number}.\n\nc{number} supports night\n" for number in range(30))
    found = pictures(TRAM + more)
    assert all(len(each.cards) <= 12 for each in found)
    assert {card.name for each in found for card in each.cards} >= {f"c{number}" for number in range(30)}
    assert found[0].subtitle.endswith(f"(1 of {len(found)})")
    few = diff_view(analysis_of(TRAM), analysis_of(TRAM + more), lambda each: len(each.cards) <= 3)
    assert all(len(each.cards) <= 3 for each in few)


def test_what_an_earlier_picture_told_is_not_told_again() -> None:
    more = "".join(f"\npremise c{number}: Claim {number}.\n\nc{number} attacks night\n" for number in range(9))
    first, *others = pictures(TRAM + more)
    assert changes(cards(first)["night"])
    assert {cards(each)["night"].stub for each in others} == {"changed: see picture 1"}


def test_a_picture_that_never_fits_is_drawn_all_the_same() -> None:
    found = diff_view(analysis_of(TRAM), analysis_of(TRAM.replace("grease attacks squeal\n", "")), lambda _: False)
    assert found
    assert all(len(each.cards) == 1 for each in found)


def test_the_legend_explains_what_is_new_gone_and_unchanged() -> None:
    found = picture(TRAM + "\npremise cheap: It is cheap.\n\ncheap supports night\n")
    words = {entry.look: entry.words for entry in legend_of(found)}
    assert (words[Change.ADDED], words[Emphasis.FADED]) == ("new", "not changed")
    assert Change.REMOVED not in words
    found = picture(TRAM.replace("grease attacks squeal\n", ""))
    words = {entry.look: entry.words for entry in legend_of(found)}
    assert (words[Change.REMOVED], words[RowLook.CHANGE]) == ("removed", "what changed in it")


def test_the_outline_says_what_no_longer_holds() -> None:
    told = outline_of(picture(TRAM.replace("grease attacks squeal", "far attacks squeal")))
    assert "no longer attacked by rebuttal: Greased rails do not squeal." in told
    assert "now attacked by premise: The depot is far." in told


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_new_and_removed_lines_differ_by_more_than_their_colour(theme: Theme) -> None:
    usual, new, gone = (
        theme.arrow(ArrowLook.SUPPORT, Emphasis.USUAL, change) for change in (Change.NONE, Change.ADDED, Change.REMOVED)
    )
    assert new.width > 2 * usual.width
    assert (usual.line, new.line, gone.line) == ("solid", "solid", "dashed")
    borders = [
        theme.card(CardLook.CLAIM, State.PLAIN, Emphasis.USUAL, change) for change in (Change.NONE, Change.ADDED)
    ]
    assert borders[1].width > 1.5 * borders[0].width
