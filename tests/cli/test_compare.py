"""`argmap compare`: which reading relates two maps, and how the report reads."""

import json

import pytest

from tests.cli.conftest import Folder

ONE = "map one: The one\n\nquestion q: Will it work?\n\nthesis yes: It works\n  answers: q\n  because: trial\n\n"
ONE += "evidence trial: The trial worked\n"
OTHER = "map other: The other\n\nthesis no: It does not work\n  because: strike\n\nevidence strike: They strike\n"
THIRD = "map third: The third\n\nimport one\nimport other\n\nother.no answers one.q\n\n"
CLASH = "one.yes contrary-to other.no as clash\n  It works or not.\n\n"
APART = "premise apart: They mean two things\n\napart undercuts clash\n"


@pytest.fixture
def maps(folder: Folder) -> Folder:
    folder.write(one=ONE, other=OTHER, third=THIRD + CLASH)
    return folder


def test_a_real_dispute_is_told_with_both_sides_and_the_reason(maps: Folder) -> None:
    assert maps.run("compare", "one.arg", "other.arg").stdout == (
        "one and other compared\n"
        "  one: The one\n"
        "  other: The other\n"
        "  As third relates them.\n"
        "\n"
        "    1 real dispute\n"
        "    1 question that both answer\n"
        "\n"
        "Real disputes (1)\n"
        "\n"
        "  1. one.yes: It works (disputed)\n"
        "       cannot both hold with (third.clash)\n"
        "     other.no: It does not work (disputed)\n"
        "     Why: It works or not.\n"
        "     Outcome: open; neither side defeats the other.\n"
        "\n"
        "Questions that both answer (1)\n"
        "\n"
        "  1. Will it work? (one.q)\n"
        "     one answers:\n"
        "       - one.yes: It works (disputed)\n"
        "     other answers:\n"
        "       - other.no: It does not work (disputed)\n"
    )


def test_a_dissolved_dispute_names_what_dissolves_it(maps: Folder) -> None:
    maps.write(third=THIRD + CLASH + APART)
    told = maps.run("compare", "one", "other").stdout
    assert "Disputes that only seem so (1)" in told
    assert "Dissolved by third.apart: They mean two things" in told
    assert "Real disputes" not in told


def test_answers_that_nothing_joins_are_possible_conflicts(maps: Folder) -> None:
    maps.write(third=THIRD)
    assert "Possible conflicts that no map declares (1)" in maps.run("compare", "one", "other").stdout


def test_without_a_map_that_holds_both_they_stand_side_by_side(maps: Folder) -> None:
    told = maps.run("compare", "one.arg", "other.arg", "one.arg").stdout
    assert "No map here imports both" in told
    assert "Nothing joins them" in told
    assert json.loads(maps.run("compare", "one", "other", "one.arg", "other.arg", "--json").stdout)["reading"] is None


def test_the_first_map_that_holds_both_relates_them_unless_another_is_asked_for(maps: Folder) -> None:
    maps.write(fourth=THIRD.replace("third", "fourth"))
    told = maps.run("compare", "one", "other").stdout
    assert "As fourth relates them.\n  Other maps hold both too: `--in third`." in told
    assert "As third relates them.\n\n" in maps.run("compare", "one", "other", "--in", "third").stdout


def test_a_map_that_imports_the_other_relates_them_itself(maps: Folder) -> None:
    (maps.path / "third.arg").unlink()
    maps.write(one=ONE.replace("The one\n", "The one\n\nimport other\n") + "\nother.no attacks yes\n")
    told = maps.run("compare", "other", "one").stdout
    assert "As one itself relates them." in told
    assert "Outcome: other.no stands, and leaves one.yes disputed." in told


def test_the_comparison_is_also_data(maps: Folder) -> None:
    data = json.loads(maps.run("compare", "one", "other", "--json").stdout)
    (dispute,) = data["disputes"]
    assert (data["maps"], data["reading"]) == (["one", "other"], "third")
    assert (dispute["name"], dispute["verdict"], dispute["standing"]) == ("third.clash", "real", "undecided")
    assert [claim["name"] for claim in data["claims"]] == ["one.yes", "other.no"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("oter", "one"), "no map `oter` here; did you mean `other`"),
        (("xyz", "one"), "no map `xyz` here; the maps are one, other, third"),
        (("one", "one.arg"), "both are one.arg; a map is compared with another"),
        (("none.arg", "one.arg"), "none.arg: there is no such file or folder"),
        (("one", "other", "--in", "thrid"), "no map `thrid` here; did you mean `third`"),
        (("one", "other", "--in", "one"), "`one` does not hold both maps; `third` does"),
        (("one", "other", "missing"), "missing: there is no such file or folder"),
    ],
)
def test_a_wrong_name_exits_2_and_says_what_to_type(maps: Folder, words: tuple[str, ...], message: str) -> None:
    result = maps.run("compare", *words)
    assert result.exit_code == 2
    assert message in result.stderr


def test_two_files_of_one_name_cannot_be_told_apart(maps: Folder) -> None:
    maps.write(copy=ONE)
    result = maps.run("compare", "one", "other")
    assert result.exit_code == 2
    assert "`one` stands for copy.arg and one.arg; give the path of one" in result.stderr
    assert "are both called `one`" in maps.run("compare", "copy.arg", "one.arg").stderr


def test_broken_maps_and_missing_imports_are_compared_as_far_as_they_can_be_read(maps: Folder) -> None:
    maps.write(third=f"{THIRD}import gone\n\none.yes contrary-to other.missing\n\nthesis\n{CLASH}")
    result = maps.run("compare", "one", "other")
    assert result.exit_code == 0
    assert "Real disputes (1)" in result.stdout
