"""Differences: what was planted is found, and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.analysis.analysis import Analysis
from argmap.analysis.difference import Difference, difference, differences
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from argmap.writing.renaming import renaming
from tests.analysis.sketches import Sketch, sketches
from tests.strategies import documents

ROOT = Path(__file__).parent.parent.parent
MAPS = sorted([*ROOT.glob("maps/*.arg"), *ROOT.glob("examples/*.arg")])

TRAM = """\
map tram: Should the tram run at night?

source survey: A survey
  reliability: B

section case: The case

thesis night: Trams should run at night.
  because: quiet & wanted as main

premise quiet: The new trams are quiet.
  cite: survey, p. 3
  likelihood: likely

evidence wanted: Most who live there want it.
  credibility: 2

counterclaim squeal: In the bends they squeal.
  holder: The residents

rebuttal grease: Greased rails do not squeal.

squeal attacks quiet
grease attacks squeal as answer
"""


def analysis_of(*contents: str) -> Analysis:
    return Analysis(ArgumentMap(tuple(read(f"map{number}.arg", content) for number, content in enumerate(contents))))


def changed(*replacements: tuple[str, str]) -> Difference:
    after = TRAM
    for old, new in replacements:
        assert old in after
        after = after.replace(old, new)
    return difference(analysis_of(TRAM), analysis_of(after))


def listed(found: Difference) -> dict[str, list[str]]:
    """All that a difference lists, by sort; sorts with nothing in them are left out."""
    lists = {
        "header": [change.key for change in found.header],
        "added": [value.id for value in found.added],
        "removed": [value.id for value in found.removed],
        "renamed": [f"{kept.before.id} {kept.after.id}" for kept in found.kept if kept.is_renamed],
        "reworded": [kept.after.id for kept in found.kept if kept.is_reworded],
        "changes": [f"{kept.after.id} {change.key}" for kept in found.kept for change in kept.changes],
        "links added": [link.shown_name for link in found.links_added],
        "links removed": [link.shown_name for link in found.links_removed],
        "links changed": [
            f"{kept.after.shown_name} {change.key}" for kept in found.links_kept for change in kept.changes
        ],
        "turned": [turn.claim.id for turn in found.turned],
    }
    return {sort: items for sort, items in lists.items() if items}


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_does_not_differ_from_itself(path: Path) -> None:
    content = path.read_text(encoding="utf-8")
    assert difference(analysis_of(content), analysis_of(content)).is_empty


@given(documents())
def test_no_legal_document_differs_from_itself(content: str) -> None:
    assert difference(analysis_of(content), analysis_of(content)).is_empty


def test_order_layout_and_the_form_of_a_relation_do_not_count() -> None:
    head, _, rest = TRAM.partition("\n\n")
    statements = rest.strip().replace("  because: quiet & wanted as main\n", "").split("\n\n")
    section, others = statements[1], [statements[0], *reversed(statements[2:])]
    others[1] = "\n".join(reversed(others[1].split("\n")))
    moved = "\n\n".join([head, others[0], section, *others[1:], "wanted & quiet support night as main"])
    assert listed(difference(analysis_of(TRAM), analysis_of(moved.replace(" should run", "\n  should run")))) == {}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("are quiet.", "are very quiet.", {"reworded": ["quiet"]}),
        ("likelihood: likely", "likelihood: unlikely", {"changes": ["quiet likelihood"]}),
        ("credibility: 2", "credibility: 5", {"changes": ["wanted credibility"]}),
        ("reliability: B", "reliability: F", {"changes": ["survey reliability"]}),
        ("survey, p. 3", "survey, p. 4", {"changes": ["quiet cite"]}),
        ("The residents", "Two residents", {"changes": ["squeal holder"]}),
        ("as main", "as chief", {"links changed": ["tram.chief name"]}),
        ("at night?", "by night?", {"header": ["title"]}),
        ("premise quiet", "assumption quiet", {"changes": ["quiet kind"]}),
        ("rebuttal grease", "premise g: New.\n\nrebuttal grease", {"added": ["g"]}),
        (
            "grease attacks squeal as answer",
            "grease attacks squeal as answer\n  It was tried.",
            {"links changed": ["tram.answer warrant"]},
        ),
        (
            "\ngrease attacks squeal as answer",
            "",
            {"links removed": ["tram.answer"], "turned": ["night", "quiet", "squeal"]},
        ),
        (
            "because: quiet & wanted as main",
            "because: wanted",
            {"links added": ["tram.night/for:wanted"], "links removed": ["tram.main"]},
        ),
    ],
)
def test_one_change_is_told_as_what_it_is(old: str, new: str, expected: dict[str, list[str]]) -> None:
    assert listed(changed((old, new))) == expected


def test_a_claim_with_another_name_and_the_same_text_is_renamed_with_its_relations() -> None:
    assert listed(changed(("quiet:", "silent:"), ("attacks quiet", "attacks silent"), ("quiet &", "silent &"))) == {
        "renamed": ["quiet silent"]
    }


def test_sources_sections_and_steps_are_followed_under_their_new_names() -> None:
    undercut = ("grease attacks squeal", "squeal undercuts main\ngrease attacks squeal")
    before = analysis_of(TRAM.replace(*undercut))
    after = TRAM.replace(*undercut).replace("source survey", "source poll").replace("cite: survey", "cite: poll")
    after = after.replace("section case", "section reasons")
    found = difference(before, analysis_of(after.replace("main", "chief")))
    assert listed(found) == {
        "renamed": ["survey poll", "case reasons"],
        "links changed": ["tram.chief name"],
    }


def test_of_two_with_the_same_text_none_is_taken_for_renamed() -> None:
    before, after = "premise a: One.\n\npremise b: One.\n", "premise c: One.\n"
    assert listed(difference(analysis_of(before), analysis_of(after))) == {"added": ["c"], "removed": ["a", "b"]}


def test_standings_turn_theses_first_and_say_why() -> None:
    found = changed(("\ngrease attacks squeal as answer", ""))
    first = found.turned[0]
    assert (first.claim.id, str(first.before.standing), str(first.after.standing)) == ("night", "in", "undecided")


def test_an_imported_map_may_turn_standings_where_nothing_is_written_otherwise() -> None:
    one = "map one: One\n\nimport map1\n\nthesis t: T.\n  because: map1.p\n"
    before, after = analysis_of(one, "premise p: P.\n"), analysis_of(one, "claim p: P.\n")
    assert listed(difference(before, after)) == {"turned": ["t"]}


def test_another_prefix_for_the_same_map_is_no_change() -> None:
    other = "premise p: P.\n"
    one = "import map1\n\nthesis t: T.\n  because: map1.p\n"
    prefixed = one.replace("map1.p", "m.p").replace("import map1", "import map1 as m")
    assert difference(analysis_of(one, other), analysis_of(prefixed, other)).is_empty


def test_maps_that_come_and_go_are_listed_and_a_single_one_may_change_its_id() -> None:
    one, two, three = (analysis_of(f"map {name}: Title\n") for name in ("one", "two", "three"))
    found = differences([one, two], [two, three])
    assert ([it.map.root.id for it in found.added], [it.map.root.id for it in found.removed]) == (["three"], ["one"])
    assert not found.is_empty
    assert listed(differences([one], [two]).maps[0]) == {"header": ["id"]}
    assert differences([one, two], [two, one]).is_empty


@settings(max_examples=60)
@given(sketches(), st.data())
def test_exactly_what_was_planted_is_found(sketch: Sketch, data: st.DataObject) -> None:
    one, other = sketch.files().values()
    own = [number for number, claim in enumerate(sketch.claims) if claim.map == "one"]
    lines = one.splitlines()
    expected: dict[str, list[str]] = {}
    for number in data.draw(st.lists(st.sampled_from(own), unique=True)) if own else []:
        place = next(place for place, line in enumerate(lines) if f" c{number}: " in line)
        if data.draw(st.booleans()):
            lines[place] += ", newly put"
            expected.setdefault("reworded", []).append(f"c{number}")
        else:
            lines.insert(place + 1, "  confidence: low")
            expected.setdefault("changes", []).append(f"c{number} confidence")
    count = data.draw(st.integers(0, 2))
    lines += [f"premise n{number}: New {number}" for number in range(count)]
    if count:
        expected["added"] = [f"n{number}" for number in range(count)]
    found = listed(difference(analysis_of(one, other), analysis_of("\n".join(lines) + "\n", other)))
    assert {sort: sorted(items) for sort, items in found.items()} == {
        sort: sorted(items) for sort, items in expected.items()
    }


@settings(max_examples=40)
@given(sketches(), st.data())
def test_a_renaming_is_all_that_is_found_after_a_renaming(sketch: Sketch, data: st.DataObject) -> None:
    own = [number for number, claim in enumerate(sketch.claims) if claim.map == "one"]
    if not own:
        return
    files = sketch.files()
    number = data.draw(st.sampled_from(own))
    read_before = [read(path, content) for path, content in files.items()]
    after = {**files, **renaming(read_before, f"one.c{number}", "fresh", str).contents}
    before, now = (Analysis(ArgumentMap(tuple(read(*it) for it in side.items()))) for side in (files, after))
    assert listed(difference(before, now)) == {"renamed": [f"c{number} fresh"]}
