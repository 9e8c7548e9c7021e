"""What a brief says: each part from the map, and nothing that the map does not say."""

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
import argmap.briefing
from argmap.analysis.analysis import Analysis
from argmap.briefing import markdown_page
from argmap.briefing.blocks import BriefBlocks, Figure, Items, Line, Paragraph, Table
from argmap.briefing.brief_picture import brief_picture
from argmap.briefing.composition.parts import blocks_of
from argmap.briefing.content.brief import brief_of
from argmap.checks.catalog import all_checks
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from argmap.vocabulary.grades import CREDIBILITY, RELIABILITY
from argmap.vocabulary.lexicons import LEXICONS
from tests.analysis.sketches import Sketch, sketches
from tests.briefing.readings import QUARREL_FILES, TRAM, briefed, found_in
from tests.checks.maps import reading_of
from tests.hostile import NAME, hostile_maps
from tests.strategies import damaged, documents

ROOT = Path(__file__).parent.parent.parent
MAPS = sorted(path.stem for path in (ROOT / "maps").glob("*.arg"))

_WORD = re.compile(r"[^\W\d_]{3,}")


def words_of(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def frame_words() -> set[str]:
    """The words that stand in the sources of the room itself, and those of the tables that it shows."""
    said: list[str] = []
    for path in Path(argmap.briefing.__file__).parent.rglob("*.py"):
        said += [node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant)
                 and isinstance(node.value, str)]  # fmt: skip
    said += [*RELIABILITY.values(), *CREDIBILITY.values(), *(check.name for check in all_checks())]
    said += [lexicon.title + " " + " ".join(lexicon.bands) for lexicon in LEXICONS.values()]
    # numbers and plurals that the wording makes of the words above, the kinds on cards, and argmap's own name
    said.append(
        "judgement judgements objections items errors warnings combinations argmap thesis claim premise recommendation"
    )
    return words_of(" ".join(said))


def lines_in(blocks: BriefBlocks) -> list[Line]:
    found: list[Line] = []
    for block in (block for section in blocks.sections for block in section.blocks):
        if isinstance(block, Paragraph):
            found.append(block.line)
        elif isinstance(block, Items):
            found += [line for item in block.items for line in (item.line, *item.below)]
        elif isinstance(block, Table):
            found += [cell for row in block.rows for cell in row]
        else:
            assert isinstance(block, Figure)
    return found


def text_of(blocks: BriefBlocks) -> str:
    return "\n".join("".join(words.text for words in line) for line in lines_in(blocks))


def messages_in(analysis: Analysis) -> str:
    return " ".join(diagnostic.finding.message for diagnostic in found_in(analysis))


@pytest.mark.parametrize("map_id", MAPS)
def test_every_word_of_a_brief_is_the_maps_or_the_frames(map_id: str) -> None:
    (analysis,) = argmap.load(ROOT / "maps" / f"{map_id}.arg").analyses
    brief = brief_of(analysis, found_in(analysis))
    said = text_of(blocks_of(brief, in_full=True)).replace(brief.provenance.hash, "")
    written = " ".join(document.text.content for document in analysis.map.documents) + messages_in(analysis)
    assert words_of(said) - words_of(written) - frame_words() == set()


def test_title_and_bottom_line_are_those_of_the_map() -> None:
    brief = briefed(TRAM)
    assert brief.title == "Trams at night"
    assert brief.bottom_line == "Trams can run at night, though the bends need grease."


def test_key_judgements_are_the_theses_in_file_order() -> None:
    brief = briefed(TRAM)
    assert [(each.number, each.text) for each in brief.judgements] == [
        (1, "Trams can run at night."),
        (2, "The night line pays for itself."),
    ]


def test_likelihood_and_confidence_are_sentences_of_their_own() -> None:
    first, second = briefed(TRAM).judgements
    assert (first.likelihood, first.confidence) == (
        "Likelihood of this judgement: likely (55–80%).",
        "Confidence: moderate.",
    )
    assert (second.likelihood, second.confidence) == ("Likelihood: not given.", "Confidence: not given.")


def test_of_a_papers_likelihood_only_the_word_is_the_authors() -> None:
    source = QUARREL_FILES["east.arg"].replace("Trade brings peace.\n", "Trade brings peace.\n  likelihood: likely\n")
    said = briefed({"east.arg": source}).judgements[0].likelihood
    assert said == "Likelihood of this judgement: likely (55–80% on our scale, not the author's)."


def test_what_narrows_a_judgement_stands_with_it() -> None:
    assert briefed(TRAM).judgements[0].limits == ("“Only the eastern line has been tried”.",)
    how = briefed(f"{TRAM}  The others have sharper bends.\n").judgements[0]
    assert how.limits == ("“Only the eastern line has been tried”: The others have sharper bends.",)
    assert "Narrowed by “Only the eastern line has been tried”." in text_of(blocks_of(briefed(TRAM)))
    fallen = "premise all: All lines have been tried.\n\nall attacks fewer\n"
    assert briefed(f"{TRAM}\n{fallen}").judgements[0].limits == ()


def test_no_sentence_holds_likelihood_and_confidence_at_once() -> None:
    judgements = blocks_of(briefed(TRAM)).sections[1]
    sentences = [words.text for block in judgements.blocks if isinstance(block, Items)
                 for item in block.items for line in item.below for words in line]  # fmt: skip
    assert not any("Likelihood" in sentence and "Confidence" in sentence for sentence in sentences)


def test_at_most_five_judgements_are_told_and_the_rest_named_in_short() -> None:
    theses = "".join(f"thesis t{place}: Thesis {place}\n  because: p\n" for place in range(7))
    brief = briefed(f"map m: A map\n{theses}premise p: P\n")
    assert len(brief.judgements) == 5
    assert brief.more_judgements == ("Thesis 5", "Thesis 6")
    assert "2 further judgements, named but not set out in this brief: “Thesis 5” and “Thesis 6”." in text_of(
        blocks_of(brief)
    )


@pytest.mark.parametrize("source", ["", "map m: A map\n", "thesis t: T\n", "claim c: C\n  because: absent\n", "?"])
def test_a_brief_of_next_to_nothing_says_what_is_missing(source: str) -> None:
    brief = briefed(source)
    assert brief.gaps
    assert "no bottom line" in text_of(blocks_of(brief))


@given(sketches())
@settings(max_examples=60)
def test_any_map_can_be_briefed(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    brief = brief_of(analysis, found_in(analysis))
    for in_full in (True, False):
        assert blocks_of(brief, brief_picture(analysis, brief), in_full=in_full).sections


@given(st.one_of(documents(), damaged(documents())))
@settings(max_examples=40)
def test_any_text_can_be_briefed(content: str) -> None:
    analysis = Analysis(ArgumentMap((read("m.arg", content),)))
    brief = brief_of(analysis, found_in(analysis))
    blocks = blocks_of(brief, brief_picture(analysis, brief), in_full=True)
    assert markdown_page.written(blocks).decode()


@pytest.mark.parametrize("turn", range(0, 19, 3))
def test_hostile_words_are_kept_as_they_are(turn: int) -> None:
    analysis = reading_of(dict(sorted(hostile_maps(turn).items())))
    assert analysis.map.root.id == NAME
    brief = brief_of(analysis, found_in(analysis))
    blocks = blocks_of(brief, brief_picture(analysis, brief), in_full=True)
    assert " ".join(analysis.map.root.header.title.split()) == blocks.title


def test_a_brief_is_the_same_wherever_the_files_lie_and_whenever_it_is_made() -> None:
    brief = briefed(QUARREL_FILES)
    moved = {f"elsewhere/{name}": text for name, text in QUARREL_FILES.items()}
    assert replace(briefed(moved), judgements=()) == replace(brief, judgements=())
    assert text_of(blocks_of(briefed(moved), in_full=True)) == text_of(blocks_of(brief, in_full=True))


def test_progress_is_told_before_each_part() -> None:
    told: list[str] = []
    brief_of(reading_of(TRAM), progress=told.append)
    assert told[0] == "what would change judgement 1 of 2"
