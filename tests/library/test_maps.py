"""The Python calls: the same answers as the command line, values instead of print, errors that can be caught."""

import subprocess
import sys
from pathlib import Path

import pytest

import argmap

MAP = """map talks: Will the talks resume?

thesis resume: The talks will resume.
  because: money
  against: pride

evidence money: Both sides run out of money in March.
counterclaim pride: Neither side can be seen to give in.
  holder: the press
rebuttal quiet: The channel is secret, so nobody is seen.
quiet attacks pride
"""


@pytest.fixture
def maps(tmp_path: Path) -> argmap.Maps:
    (tmp_path / "talks.arg").write_text(MAP, encoding="utf-8")
    return argmap.load(tmp_path)


def test_a_standing_says_what_and_why(maps: argmap.Maps) -> None:
    assert maps.standing("resume").standing is argmap.Standing.IN
    fallen = maps.standing("talks.pride")
    assert fallen.standing is argmap.Standing.OUT
    assert fallen.fall is argmap.Fall.DEFEATED
    assert [[claim.id for claim in premises] for premises in fallen.by] == [["quiet"]]


def test_all_standings_come_in_file_order(maps: argmap.Maps) -> None:
    assert [verdict.claim.id for verdict in maps.standings()] == ["resume", "money", "pride", "quiet"]
    assert maps.standings("talks") == maps.standings()


def test_why_explains_in_sentences_and_as_data(maps: argmap.Maps) -> None:
    explanation = maps.why("resume")
    assert explanation.verdict == maps.standing("resume")
    assert "One reason is given for it" in explanation.text
    assert explanation.data["decisive"] == ["talks.money", "talks.quiet"]
    assert maps.why("resume", without=["quiet"]).verdict.standing is argmap.Standing.UNDECIDED


def test_the_questions_have_the_answers_of_the_commands(maps: argmap.Maps) -> None:
    changes = maps.without("quiet")
    assert [(turned.claim.id, str(turned.after)) for turned in changes.turned] == [
        ("resume", "undecided"),
        ("pride", "in"),
    ]
    needed = maps.depends("resume")
    assert [[part.id for part in deletion.parts if hasattr(part, "id")] for deletion in needed.deletions] == [
        ["money"],
        ["quiet"],
    ]
    assert {len(deletion.parts) for deletion in maps.flip("resume").deletions} == {1}


def test_findings_are_those_of_check(maps: argmap.Maps) -> None:
    assert {diagnostic.check.name for diagnostic in maps.check()} >= {"uncited-evidence"}


def test_an_unknown_name_is_a_lookup_error_with_near_names(maps: argmap.Maps) -> None:
    with pytest.raises(argmap.UnknownNameError, match="did you mean `pride`"):
        maps.standing("prides")
    with pytest.raises(LookupError):
        maps.flip("talks.nothing_like_it")


def test_a_claim_cannot_be_explained_without_itself(maps: argmap.Maps) -> None:
    with pytest.raises(ValueError, match="cannot be left out"):
        maps.why("resume", without=["resume"])


def test_a_path_without_maps_is_a_load_error(tmp_path: Path) -> None:
    with pytest.raises(argmap.LoadError, match="no map"):
        argmap.load(tmp_path)
    with pytest.raises(argmap.LoadError, match="no such file"):
        argmap.load(tmp_path / "missing.arg")


def test_a_faulty_map_loads_and_is_judged_as_far_as_it_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "broken.arg").write_text("map broken\nclaim a b: c\nevidence e: All is well.\n", encoding="utf-8")
    maps = argmap.load(tmp_path / "broken.arg")
    assert maps.standing("e").standing is argmap.Standing.IN
    assert "syntax-error" in {diagnostic.check.name for diagnostic in maps.check()}


def test_another_semantics_can_be_asked_for(tmp_path: Path) -> None:
    (tmp_path / "m.arg").write_text(MAP.replace("rebuttal quiet", "evidence quiet"), encoding="utf-8")
    assert argmap.load(tmp_path, semantics="preferred").standing("resume").standing is argmap.Standing.IN
    with pytest.raises(ValueError, match="guesswork"):
        argmap.load(tmp_path, semantics="guesswork")


def test_importing_argmap_imports_no_room() -> None:
    script = "import sys, argmap; print(sorted(m for m in sys.modules if m.startswith('argmap.')))"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_every_public_name_resolves() -> None:
    for name in argmap.__all__:
        assert getattr(argmap, name)
    assert set(argmap.__all__) <= set(dir(argmap))
    with pytest.raises(AttributeError):
        assert argmap.nothing_of_the_kind
