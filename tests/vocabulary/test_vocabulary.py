"""A vocabulary: the package's own, extended by a project, and as the documentation lists it."""

import re
from pathlib import Path

import pytest

from argmap.reading import read
from argmap.vocabulary.entries import MalformedEntryError
from argmap.vocabulary.lexicons import LEXICONS
from argmap.vocabulary.schemes import SCHEMES
from argmap.vocabulary.vocabulary import STANDARD

PAGE = (Path(__file__).parents[2] / "docs" / "language.md").read_text(encoding="utf-8")
HOUSE = {"title": "House scale", "bands": {"doubtful": [0, 0.5], "safe bet": [0.5, 1]}}
GUT = {"title": "Gut feeling", "questions": ["Whose?"]}


def test_more_entries_are_added_and_the_package_s_own_stay() -> None:
    more = STANDARD.extended({"house": HOUSE}, {"gut_feeling": GUT})
    assert set(more.lexicons) == {*LEXICONS, "house"}
    assert set(more.schemes) == {*SCHEMES, "gut_feeling"}
    assert "house" not in STANDARD.lexicons


@pytest.mark.parametrize(("lexicons", "schemes"), [({"icd203": HOUSE}, {}), ({}, {"analogy": GUT})])
def test_the_package_s_own_entries_cannot_be_replaced(lexicons: dict[str, object], schemes: dict[str, object]) -> None:
    with pytest.raises(MalformedEntryError, match="comes with argmap; choose another name"):
        STANDARD.extended(lexicons, schemes)


def test_a_map_is_read_with_the_lexicon_of_its_project() -> None:
    content = "map m: M\n  lexicon: house\npremise p: P\n  likelihood: safe bet\n"
    (claim,) = read("m.arg", content, STANDARD.extended({"house": HOUSE}, {})).claims
    assert claim.likelihood is not None
    assert (claim.likelihood.lower, claim.likelihood.upper) == (0.5, 1.0)
    assert claim.likelihood.span is not None
    assert claim.likelihood.span.snippet == "safe bet"


def test_without_the_project_its_lexicon_is_unknown() -> None:
    document = read("m.arg", "map m: M\n  lexicon: house\npremise p: P\n  likelihood: safe bet\n")
    assert [fault.finding.message for fault in document.faults] == [
        "`house` is no lexicon",
        "`safe bet` is no likelihood of any lexicon",
    ]


def test_a_word_of_another_lexicon_is_said_to_be_one() -> None:
    content = "premise p: P\n  likelihood: safe bet\n"
    (fault,) = read("m.arg", content, STANDARD.extended({"house": HOUSE}, {})).faults
    assert fault.finding.notes[0].message == "it is a word of `house`"


def test_the_documentation_lists_every_band() -> None:
    """The tables of the page are the bands of the data files, in per cent."""
    documented: dict[str, dict[str, tuple[int, int]]] = {name: {} for name in LEXICONS}
    for row in re.findall(r"^\|(?: [^|]*\|){6}$", PAGE, re.MULTILINE):
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        for name, words, band in zip(LEXICONS, cells[::2], cells[1::2], strict=True):
            if match := re.fullmatch(r"(\d+)–(\d+)", band):
                documented[name] |= {word: (int(match[1]), int(match[2])) for word in words.split(", ")}
    bands = {
        name: {word: (round(100 * lower), round(100 * upper)) for word, (lower, upper) in lexicon.bands.items()}
        for name, lexicon in LEXICONS.items()
    }
    assert documented == bands


def test_the_documentation_lists_every_scheme() -> None:
    table = PAGE[PAGE.index("## Schemes") :]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(SCHEMES)
