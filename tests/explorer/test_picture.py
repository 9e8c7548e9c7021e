"""The pictures of a page: every claim is in the large one, and arrows join what they join in the map."""

import pytest

from argmap.drawing.catalog import subjects_of
from argmap.explorer import picture as pictures
from argmap.explorer.data import explorer_data
from argmap.explorer.picture import FOLDED, views_of, whole_picture
from tests.explorer.readings import SMALL, paper, reading


def test_every_claim_and_question_has_a_card_of_some_size() -> None:
    picture = whole_picture(reading(SMALL))
    assert {card["id"] for card in picture["cards"]} == {
        f"small.{name}" for name in ("bound", "ties", "trade", "talk", "seen", "quarrel", "calm", "costly", "alone")
    }
    assert all(card["box"][2] > 50 and card["box"][3] > 10 for card in picture["cards"])


def test_arrows_join_cards_by_way_of_dots() -> None:
    picture = whole_picture(reading(SMALL))
    names = [card["id"].removeprefix("small.") for card in picture["cards"]] + ["dot"] * len(picture["dots"])
    arrows = {(names[arrow["tail"]], arrow["look"], names[arrow["head"]]) for arrow in picture["arrows"]}
    assert arrows == {
        ("ties", "answers", "bound"),
        ("trade", "support", "dot"),
        ("talk", "support", "dot"),
        ("dot", "support", "ties"),
        ("costly", "undercut", "dot"),
        ("quarrel", "attack", "ties"),
        ("calm", "attack", "quarrel"),
        ("seen", "support", "talk"),
    }
    assert all(arrow["course"].startswith("M") for arrow in picture["arrows"])


def test_two_arrows_between_the_same_cards_are_two() -> None:
    picture = whole_picture(reading("map m: M\n\nclaim a: A\n  because: b\n  against: b\n\nclaim b: B\n"))
    assert sorted(arrow["look"] for arrow in picture["arrows"]) == ["attack", "support"]


def test_the_key_shows_the_looks_that_occur() -> None:
    words = [shape[2] for shape in whole_picture(reading(SMALL))["key"]["shapes"] if shape[0] == "text"]
    assert {"thesis", "counterclaim", "supports", "breaks the step"} <= set(words)


def test_every_view_of_the_catalogue_is_a_view_of_the_page() -> None:
    analysis = paper("marten2011")
    views = list(views_of(analysis))
    assert [(view["view"], tuple(view["names"])) for view in views] == [
        (str(subject.view), subject.names) for subject in subjects_of(analysis)
    ]
    for view in views:
        assert (view["view"] in FOLDED) is ("pictures" not in view)


def test_what_changed_is_a_view_where_an_older_version_is_given() -> None:
    older = reading(SMALL.replace("Officers talk often", "Officers talk"))
    views = {view["view"]: view for view in views_of(reading(SMALL), older)}
    assert views["diff"]["pictures"]
    assert "diff" not in {view["view"] for view in views_of(reading(SMALL))}


def test_a_still_picture_names_the_claims_of_its_cards_and_says_itself_in_words() -> None:
    views = {view["view"]: view for view in views_of(paper("marten2011"))}
    (first, *_) = views["vulnerability"]["pictures"]
    names = {card["id"] for card in first["cards"]}
    assert "marten2011.entrenched" in names
    assert "What each thesis cannot stand without" in first["words"]
    assert min(first["box"][2:]) > 100


def test_an_empty_map_has_an_empty_picture() -> None:
    picture = whole_picture(reading("map empty: Nothing yet\n"))
    assert picture["cards"] == picture["arrows"] == picture["dots"] == []


def test_the_boxes_of_papers_and_clashes_lead_on() -> None:
    views = {(view["view"], *view["names"]): view for view in views_of(paper("dispute"))}
    ways = {tuple(card["way"]) for still in views["overview",]["pictures"] for card in still["cards"] if card["way"]}
    assert ("map", "marten2011") in ways
    assert ("dispute", "blank2002", "marten2011") in ways
    assert ways <= set(views)


def test_a_picture_that_was_laid_out_already_is_not_laid_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    laid_out = pictures.laid_out

    def counted(dot: str, suffix: str) -> bytes:
        asked.append(dot)
        return laid_out(dot, suffix)

    monkeypatch.setattr(pictures, "laid_out", counted)
    pictures._laid_out.cache_clear()
    first = explorer_data(reading(SMALL))
    assert asked
    del asked[:]
    assert explorer_data(reading(SMALL)) == first
    assert asked == []
    changed = explorer_data(reading(SMALL.replace("Trade is costly.", "Trade costs much.")))
    assert asked
    del asked[:]
    pictures._laid_out.cache_clear()
    assert explorer_data(reading(SMALL.replace("Trade is costly.", "Trade costs much."))) == changed
