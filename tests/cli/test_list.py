"""`argmap list`: claims and questions, a line each, and what narrows the list."""

import json

import pytest

from tests.cli.conftest import Folder

ROAD = """\
map road: Should the road be closed?
  holder: The council

section why: Why it should

question close: Should the road be closed to lorries?
  status: open

thesis yes: The road should be closed to lorries.
  answers: close
  because: noise

evidence noise: Lorries make the most noise.

section against_it: What is said against it

counterclaim detour: The detour is longer.
  holder: The hauliers
  against: shorter

counterclaim cost: Signs cost money.
  holder: the Treasurer

counterclaim late: Goods come late.
  holder: The hauliers
  status: open

rebuttal shorter: The detour was built out last year.

premise fresh: Goods must be fresh.

detour attacks yes
cost attacks yes
late & fresh attack yes
"""


@pytest.fixture
def road(folder: Folder) -> Folder:
    folder.write(road=ROAD)
    return folder


def names(folder: Folder, *options: str) -> list[str]:
    result = folder.run("list", *options)
    assert result.exit_code == 0, result.stderr
    return [line.split()[0].removeprefix("road.") for line in result.stdout.splitlines()]


def test_every_claim_and_question_has_a_line_in_file_order(road: Folder) -> None:
    assert names(road) == ["close", "yes", "noise", "detour", "cost", "late", "shorter", "fresh"]


def test_a_line_has_name_kind_standing_holder_place_and_text(road: Folder) -> None:
    assert road.run("list", "--kind", "counterclaim", "--holder", "treas").stdout == (
        "road.cost  counterclaim  stands  the Treasurer  road.arg:21  Signs cost money\n"
    )


def test_kinds_holders_and_sections_narrow_the_list(road: Folder) -> None:
    assert names(road, "--kind", "thesis", "--kind", "question") == ["close", "yes"]
    assert names(road, "--holder", "HAULIERS") == ["detour", "late"]
    assert names(road, "--holder", "council") == ["yes", "noise", "shorter", "fresh"]
    assert names(road, "--section", "against_it", "--kind", "rebuttal") == ["shorter"]
    assert names(road, "--section", "road.why") == ["close", "yes", "noise"]


def test_the_unanswered_are_those_the_check_finds_with_all_their_premises_and_those_marked_open(road: Folder) -> None:
    assert names(road, "--unanswered") == ["cost", "late", "fresh"]
    assert names(road, "--unanswered", "--holder", "hauliers") == ["late"]


def test_a_conflict_lists_the_side_that_is_unanswered_alone(folder: Folder) -> None:
    folder.write(
        road="premise quiet: It is quiet.\nthesis yes: Close it.\n  because: quiet\n"
        "counterclaim no: Keep it open.\nno contrary-to yes\n"
    )
    assert names(folder, "--unanswered") == ["no"]


def test_an_unanswered_objection_of_an_imported_map_is_listed_too(folder: Folder) -> None:
    folder.write(
        road="premise quiet: It is quiet.\nthesis yes: Close it.\n  because: quiet\n",
        more="import road\ncounterclaim no: Keep it open.\nno attacks road.yes\nroad.yes attacks no\n",
        other="import road\nimport third\nclaim mine: I say so.\n  because: reason\npremise reason: I do.\n"
        "third.far attacks mine\n",
        third="premise far: It is far away.\n",
    )
    assert "third.far" in names(folder, "--unanswered", "other.arg")


def test_what_fits_nothing_says_so_and_is_no_mistake(road: Folder) -> None:
    result = road.run("list", "--kind", "assumption")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no claim here fits\n")


@pytest.mark.parametrize(
    ("option", "word", "near"),
    [
        ("--kind", "counterclam", "did you mean `counterclaim`"),
        ("--holder", "The haulers", "did you mean `The hauliers`"),
        ("--holder", "zzz", "there is `The council`, `The hauliers` and `the Treasurer`"),
        ("--section", "wy", "did you mean `why`"),
    ],
)
def test_an_unknown_word_is_a_mistake_and_near_ones_are_offered(
    road: Folder, option: str, word: str, near: str
) -> None:
    result = road.run("list", option, word)
    assert result.exit_code == 2
    assert near in result.stderr


def test_json_has_the_whole_text_and_the_standing(road: Folder) -> None:
    (found,) = json.loads(road.run("list", "--json", "--holder", "Treasurer").stdout)["claims"]
    assert found["name"] == "road.cost"
    assert (found["standing"], found["stance"], found["section"]) == ("in", "report", "against_it")
    assert (found["text"], found["path"], found["line"]) == ("Signs cost money.", "road.arg", 21)
