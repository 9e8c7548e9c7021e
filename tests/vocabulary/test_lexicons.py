"""Lexicons: what the package's own say, and what an entry must be."""

from itertools import pairwise
from typing import Any

import pytest

from argmap.vocabulary.entries import MalformedEntryError
from argmap.vocabulary.lexicons import DEFAULT_LEXICON, LEXICONS, lexicon_from

HOUSE: dict[str, Any] = {"title": "House scale", "bands": {"doubtful": [0, 0.5], "safe bet": [0.5, 1.0]}}


def test_the_package_s_lexicons_name_their_sources_and_what_their_bands_were_compared_with() -> None:
    assert set(LEXICONS) == {"icd203", "phia", "ipcc"}
    assert DEFAULT_LEXICON in LEXICONS
    assert all(lexicon.source and lexicon.confirmed for lexicon in LEXICONS.values())


def test_the_bands_of_icd203_cover_all_but_the_ends_and_each_has_a_word_in_both_rows() -> None:
    lexicon = LEXICONS["icd203"]
    for row in lexicon.rows:
        bands = [lexicon.bands[word] for word in row]
        assert [bands[0][0], *(upper for _, upper in bands)] == [0.01, 0.05, 0.20, 0.45, 0.55, 0.80, 0.95, 0.99]
        assert [lower for lower, _ in bands[1:]] == [upper for _, upper in bands[:-1]]
    assert sorted(word for row in lexicon.rows for word in row) == sorted(lexicon.bands)


def test_the_bands_of_phia_leave_gaps() -> None:
    bands = sorted(set(LEXICONS["phia"].bands.values()))
    assert len(bands) == 7
    assert all(one[1] < other[0] for one, other in pairwise(bands))


def test_the_bands_of_ipcc_mirror_one_another() -> None:
    bands = LEXICONS["ipcc"].bands
    for word, opposite in (
        ("unlikely", "likely"),
        ("very unlikely", "very likely"),
        ("extremely unlikely", "extremely likely"),
    ):
        lower, upper = bands[opposite]
        assert bands[word][0] == pytest.approx(1 - upper)
        assert bands[word][1] == pytest.approx(1 - lower, abs=0.011)


def test_an_entry_is_a_lexicon() -> None:
    lexicon = lexicon_from("house", HOUSE)
    assert (lexicon.name, lexicon.title) == ("house", "House scale")
    assert dict(lexicon.bands) == {"doubtful": (0.0, 0.5), "safe bet": (0.5, 1.0)}
    assert lexicon.row_of("doubtful") is None
    assert lexicon_from("house", {**HOUSE, "rows": [["doubtful"], ["safe bet"]]}).row_of("safe bet") == 1


@pytest.mark.parametrize(
    ("name", "entry", "message"),
    [
        ("House", HOUSE, "`House` cannot name a lexicon"),
        ("house", 3, r"write \[lexicons.house\] and its keys below it: title"),
        ("house", {**HOUSE, "band": {}}, r"\[lexicons.house\] has the unknown key `band`; did you mean `bands`"),
        ("house", {"bands": HOUSE["bands"]}, "needs a text under `title`"),
        ("house", {**HOUSE, "title": 3}, "needs a text under `title`"),
        ("house", {"title": "House scale"}, r"\[lexicons.house.bands\] needs its words"),
        ("house", {**HOUSE, "bands": {}}, "needs its words"),
        ("house", {**HOUSE, "bands": {"Doubtful": [0, 0.5]}}, "`Doubtful` is no word of likelihood"),
        ("house", {**HOUSE, "bands": {"0.5": [0, 0.5]}}, "`0.5` is no word"),
        ("house", {**HOUSE, "bands": {"a..b": [0, 0.5]}}, "`a..b` is no word"),
        ("house", {**HOUSE, "bands": {"": [0, 0.5]}}, "`` is no word"),
        ("house", {**HOUSE, "bands": {"doubtful": 0.5}}, "`doubtful` needs two numbers from 0 to 1"),
        ("house", {**HOUSE, "bands": {"doubtful": [0.5, 0.1]}}, "the lower first"),
        ("house", {**HOUSE, "bands": {"doubtful": [0, 50]}}, "from 0 to 1"),
        ("house", {**HOUSE, "bands": {"doubtful": [0, float("nan")]}}, "from 0 to 1"),
        ("house", {**HOUSE, "bands": {"doubtful": [False, True]}}, "needs two numbers"),
        ("house", {**HOUSE, "rows": "doubtful"}, "needs lists of words under `rows`"),
        ("house", {**HOUSE, "rows": [[]]}, "needs a list of texts under `rows`"),
        ("house", {**HOUSE, "rows": [["sure"]]}, "`sure` has no band, and stands in `rows`"),
        ("house", {**HOUSE, "rows": [["doubtful"], ["doubtful"]]}, "`doubtful` stands twice in `rows`"),
    ],
)
def test_what_an_entry_says_wrong_is_said_back(name: str, entry: object, message: str) -> None:
    with pytest.raises(MalformedEntryError, match=message):
        lexicon_from(name, entry)
