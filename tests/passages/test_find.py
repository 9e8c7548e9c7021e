"""Finding passages: what must be found, what must never be."""

import re
from itertools import pairwise, product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.passages import WIDEST_GAP, Ambiguous, Match, NotFound, Place, SourceText, find
from tests.passages.scans import FOOTNOTED, HEADED, PAGED, TORN


def passage(text: str, anchor: str) -> str:
    """The one passage that `anchor` finds in `text`."""
    result = find(SourceText(text), anchor)
    assert isinstance(result, Match), result
    return text[result.place.start : result.place.end]


@pytest.mark.parametrize(
    ("text", "anchor", "start", "end"),
    [
        (PAGED, "in the year 2001. It was not popular", "in the year", "popular"),
        (PAGED, "Many doubt that the breakwater is likely", "Many doubt", "is likely"),
        (PAGED, "THE MAYOR'S DEPUTY", "the mayor", "deputy"),
        (PAGED, "“We can't go on”", "We can", "go on"),
        (PAGED, "told the traders … lenders have not", "told the", None),
        (PAGED, "The traders of the port are unlikely to agree", "T h e", "a g r e e"),
        (PAGED, "unlikely to agree harbour board in May. The board", "u n l i k e l y", "The board"),
        (PAGED, "international lenders", "inter-", "lenders"),
        (PAGED, "some 55100 tons", "Some", "tons"),
        (FOOTNOTED, "driven by water and the younger one by steam", "driven by", "by steam"),
        (FOOTNOTED, "every third year on average, and", "every third", "erage, and"),
        (FOOTNOTED, "the older mill is likely to close", "the older mill is", "close"),
        (FOOTNOTED, "would not help.⁴", "would not", "help.⁴"),
        (HEADED, "so that the pupils sat … for seven months", "so that", "months"),
        (HEADED, "had no books but the teacher's own. The winters", "had no books", "The winters"),
        (HEADED, "two dictionaries, a Bible and an atlas", "two dictionaries", "an atlas"),
        (TORN, "was the Northern coast's best pilot", "was the", "pilot"),
    ],
)
def test_a_right_anchor_is_found_at_its_place(text: str, anchor: str, start: str, end: str | None) -> None:
    if end is None:
        assert isinstance(find(SourceText(text), anchor), NotFound)
        return
    found = passage(text, anchor)
    assert found.startswith(start)
    assert found.endswith(end)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        (PAGED, "It was popular"),
        (PAGED, "the state will not pay"),
        (PAGED, "is likely that the state"),
        (PAGED, "likely that the state"),
        (PAGED, "lenders have been asked"),
        (PAGED, "The board has replied"),
        (PAGED, "only 52 percent"),
        (PAGED, "at $18 billion"),
        (PAGED, "at $1 billion"),
        (PAGED, "some 55,10 tons"),
        (PAGED, "50 billion litres"),
        (PAGED, "the year 200."),
        (PAGED, "the year 20011"),
        (PAGED, "favours local ships"),
        (PAGED, "the port are likely to agree"),
        (PAGED, "likely to agree"),
        (PAGED, "asked for a opinion"),
        (PAGED, "have not been asked … Many doubt"),
        (PAGED, "the parish did not pay the teacher"),
        (FOOTNOTED, "the older one is driven by steam"),
        (FOOTNOTED, "A dam of 300 m would not help"),
        (HEADED, "the parish did pay"),
    ],
)
def test_a_wrong_anchor_is_never_found(text: str, anchor: str) -> None:
    assert isinstance(find(SourceText(text), anchor), NotFound)


def test_the_nearest_closing_counts() -> None:
    assert passage("one two. red blue. three red blue.", "one … red blue") == "one two. red blue"


def test_an_opening_that_stands_twice_before_its_closing_is_ambiguous() -> None:
    result = find(SourceText("the mill is old. the mill is red."), "the mill … red")
    assert isinstance(result, Ambiguous)
    assert result.places == (Place(0, 32), Place(17, 32))
    assert "2 times" in result.message


def test_an_opening_that_stands_twice_is_unique_where_one_closing_is_near() -> None:
    text = "the mill is red. " + "so it goes. " * 400 + "the mill is old."
    assert passage(text, "the mill … red") == "the mill is red"


def test_a_closing_in_a_footnote_does_not_cut_short_a_passage_of_the_running_text() -> None:
    text = (
        "The old mill is driven by water¹ and the\n\n¹ See the annals of water.\n\nyounger one by steam, not by water."
    )
    assert passage(text, "and the younger … by water").endswith("not by water")
    assert passage(text, "The old mill … and the … water").endswith("not by water")
    assert passage(text, "See the … water") == "See the annals of water"


def test_words_that_stand_twice_are_listed() -> None:
    result = find(SourceText("red, green, red"), "red")
    assert isinstance(result, Ambiguous)
    assert result.places == (Place(0, 3), Place(12, 15))


def test_parts_too_far_apart_are_not_found() -> None:
    def text(gap: int) -> str:
        return "one" + " " * gap + "two"

    assert isinstance(find(SourceText(text(WIDEST_GAP)), "one … two"), Match)
    assert isinstance(find(SourceText(text(WIDEST_GAP + 1)), "one … two"), NotFound)


def test_a_middle_part_may_be_skipped_for_a_later_one_that_leads_on() -> None:
    text = "one two " + "x " * 1500 + "two " + "x " * 1500 + "three"
    assert passage(text, "one … two … three") == text


@pytest.mark.parametrize("anchor", ["", "…", "... …", "!?"])
def test_an_anchor_without_letters_is_not_found(anchor: str) -> None:
    result = find(SourceText("some text"), anchor)
    assert isinstance(result, NotFound)
    assert "no letter" in result.message


WORDS = st.sampled_from(
    ["mill", "unlikely", "likely", "not", "2001", "1998", "1.8", "port", "port’s", "non-local", "a"]
)
GLUE = st.sampled_from([" ", "\n", ", ", ".\n\n", " — ", "; "])


@st.composite
def texts(draw: st.DrawFn) -> str:
    words = draw(st.lists(st.tuples(WORDS, GLUE), min_size=4, max_size=30))
    return "".join(word + glue for word, glue in words)


@given(texts(), st.data())
def test_an_anchor_cut_from_the_text_is_found_at_its_place(text: str, data: st.DataObject) -> None:
    words = [(word.start(), word.end()) for word in re.finditer(r"\w[^\s,;]*\w|\w", text)]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    place = Place(words[first][0], words[last][1])
    result = find(SourceText(text), text[place.start : place.end])
    assert result == Match(place) or (isinstance(result, Ambiguous) and place in result.places)


@given(texts(), st.data())
def test_an_anchor_of_two_parts_begins_at_its_opening(text: str, data: st.DataObject) -> None:
    words = [(word.start(), word.end()) for word in re.finditer(r"\w[^\s,;]*\w|\w", text)]
    first = data.draw(st.integers(0, len(words) - 2))
    last = data.draw(st.integers(first + 1, len(words) - 1))
    anchor = f"{text[slice(*words[first])]} … {text[slice(*words[last])]}"
    result = find(SourceText(text), anchor)
    places = (result.place,) if isinstance(result, Match) else result.places if isinstance(result, Ambiguous) else ()
    assert words[first][0] in {place.start for place in places}
    assert all(place.end <= words[last][1] or place.start > words[first][0] for place in places)


PLAIN = st.lists(st.sampled_from(["ab", "ba", "aab", "abb"]), min_size=1, max_size=12)


@given(PLAIN, st.lists(PLAIN, min_size=1, max_size=3))
def test_brute_force_finds_the_same(words: list[str], parts: list[list[str]]) -> None:
    """On plain words the passages are all tuples of word runs in order, the nearest for each opening."""
    parts = [part[:2] for part in parts]
    text, anchor = " ".join(words), " … ".join(" ".join(part) for part in parts)
    starts = [sum(len(word) + 1 for word in words[:number]) for number in range(len(words))]

    def runs(part: list[str]) -> list[Place]:
        letters = "".join(part)
        return [
            Place(starts[first], starts[last] + len(words[last]))
            for first in range(len(words))
            for last in range(first, len(words))
            if "".join(words[first : last + 1]) == letters
        ]

    chains = [
        chain for chain in product(*map(runs, parts)) if all(one.end <= other.start for one, other in pairwise(chain))
    ]
    nearest: dict[int, int] = {}
    for chain in chains:
        nearest[chain[0].start] = min(nearest.get(chain[0].start, len(text)), chain[-1].end)
    expected = tuple(Place(start, end) for start, end in sorted(nearest.items()))
    result = find(SourceText(text), anchor)
    found = (result.place,) if isinstance(result, Match) else result.places if isinstance(result, Ambiguous) else ()
    assert found == expected


SCANS = SourceText(PAGED + FOOTNOTED + HEADED)
RUNNING = SCANS.as_meant.text.split()
LETTERS = re.sub(r"[\W_]", "", "".join(RUNNING).casefold())


@given(
    st.integers(0, len(RUNNING) - 9), st.integers(0, 7), st.sampled_from(["left out", "replaced", "doubled", "digit"])
)
def test_a_changed_anchor_is_never_found(first: int, place: int, change: str) -> None:
    words = RUNNING[first : first + 8]
    if change == "left out":
        assume(0 < place < 7)
        words[place : place + 1] = []
    elif change == "replaced":
        words[place] = "whatever"
    elif change == "doubled":
        words[place] = f"{words[place]} {words[place]}"
    else:
        assume(any(character.isdigit() for character in words[place]))
        words[place] = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), words[place], count=1)
    anchor = " ".join(words)
    assume(re.sub(r"[\W_]", "", anchor.casefold()) not in LETTERS)
    assert isinstance(find(SCANS, anchor), NotFound)
