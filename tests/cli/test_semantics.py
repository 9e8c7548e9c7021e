"""`--semantics`: standings, verdicts and findings under another semantics than the grounded one."""

import json

import pytest

from tests.cli.conftest import Folder

RIVALS = """\
map m: Which answer?

premise p: P
premise q: Q
claim c: C
  because: p
claim d: D
  because: q
c contrary-to d
thesis e: E
  because: c
  because: d
premise x: X
c attacks x
d attacks x
thesis t: T
  because: c
"""

ODD = "map m: Odd\n\npremise a: A\npremise b: B\npremise c: C\na attacks b\nb attacks c\nc attacks a\n"

OBJECTED = "map m: M\n\npremise p: P\nclaim c: C\n  because: p\npremise x: X\nx attacks c\n"


def standings(folder: Folder, semantics: str) -> dict[str, str]:
    data = json.loads(folder.run("standing", "--semantics", semantics, "--json").stdout)
    assert data["maps"][0]["semantics"] == semantics
    return {claim["name"].removeprefix("m."): claim["standing"] for claim in data["maps"][0]["claims"]}


@pytest.mark.parametrize("semantics", ["grounded", "complete", "ideal"])
def test_sceptical_semantics_leave_all_that_hangs_on_rivals_open(folder: Folder, semantics: str) -> None:
    folder.write(m=RIVALS)
    assert standings(folder, semantics) == {"p": "in", "q": "in", **dict.fromkeys("cdext", "undecided")}


@pytest.mark.parametrize("semantics", ["preferred", "stable", "semi-stable"])
def test_what_either_rival_decides_is_decided_under_the_others(folder: Folder, semantics: str) -> None:
    folder.write(m=RIVALS)
    expected = {"p": "in", "q": "in", "e": "in", "x": "out", **dict.fromkeys("cdt", "undecided")}
    assert standings(folder, semantics) == expected


def test_the_table_says_which_semantics_is_meant(folder: Folder) -> None:
    folder.write(m=RIVALS)
    shown = folder.run("standing", "--semantics", "preferred").stdout.splitlines()
    assert shown[1] == (
        "  under preferred semantics: what every preferred extension accepts stands, what every one rejects falls"
    )
    assert "  falls: defeated  x  premise  X" in shown
    assert "semantics" not in folder.run("standing").stdout
    assert "the ideal extension accepts" in folder.run("standing", "--semantics", "ideal").stdout


def test_a_verdict_names_extensions_that_disagree(folder: Folder) -> None:
    folder.write(m=RIVALS)
    told = folder.run("why", "t", "--semantics", "preferred").stdout
    assert told.startswith(
        "m.t is disputed: it neither stands in every preferred extension nor falls in every one.\n  T.\n"
    )
    assert "\nIt stands in one preferred extension, with c; it falls in another, with d.\n" in told
    assert "What would change it" not in told


def test_a_verdict_says_that_it_holds_in_every_extension(folder: Folder) -> None:
    folder.write(m=RIVALS)
    assert folder.run("why", "e", "--semantics", "stable").stdout.startswith("m.e stands in every stable extension.\n")
    told = folder.run("why", "x", "--semantics", "preferred").stdout
    assert told.startswith("m.x falls in every preferred extension: it is defeated one way or another.\n")
    assert "It is open, and x falls in every preferred extension." in told


def test_where_a_claim_falls_by_a_standing_objection_alone_the_objection_is_named(folder: Folder) -> None:
    folder.write(m=OBJECTED)
    told = folder.run("why", "c", "--semantics", "preferred").stdout
    assert "It stands in one preferred extension; it falls in another, by what x says against it." in told


def test_a_step_that_fails_differently_in_each_extension_is_said_to_fail(folder: Folder) -> None:
    folder.write(m=RIVALS + "claim y: Y\nc & d support y\ny attacks e\n")
    told = folder.run("why", "y", "--semantics", "preferred").stdout
    assert told.startswith("m.y falls in every preferred extension: no reason given for it stands.\n")
    assert "This reason fails in every preferred extension, one way or another." in told


def test_a_map_without_a_stable_extension_is_said_to_have_none(folder: Folder) -> None:
    folder.write(m=ODD)
    assert "  under stable semantics: this map has no stable extension, so nothing stands or falls\n" in (
        folder.run("standing", "--semantics", "stable").stdout
    )
    assert folder.run("why", "a", "--semantics", "stable").stdout.startswith(
        "m.a is disputed: this map has no stable extension, so nothing stands or falls.\n"
    )
    assert json.loads(folder.run("standing", "--semantics", "stable", "--json").stdout)["maps"][0]["has_extension"] is (
        False
    )
    assert "standings are those under stable semantics; m has no stable extension" in (
        folder.run("check", "--semantics", "stable").stdout
    )
    assert "It neither stands nor falls in any preferred extension." in (
        folder.run("why", "a", "--semantics", "preferred").stdout
    )


def test_findings_follow_the_semantics_and_name_it(folder: Folder) -> None:
    folder.write(m=RIVALS.replace("premise x: X\n", "premise x: X\n  expect: out\n"))
    assert "`x` is undecided, not out as expected" in folder.run("check").stdout
    under_preferred = folder.run("check", "--semantics", "preferred").stdout
    assert "as expected" not in under_preferred
    assert under_preferred.splitlines()[-2] == "standings are those under preferred semantics"


def test_findings_as_json_name_another_semantics(folder: Folder) -> None:
    folder.write(m=ODD)
    data = json.loads(folder.run("check", "--output-format", "json", "--semantics", "stable").stdout)
    assert (data["semantics"], data["without_extension"]) == ("stable", ["m"])
    assert "semantics" not in json.loads(folder.run("check", "--output-format", "json").stdout)


def test_stage_semantics_is_not_offered_for_maps(folder: Folder) -> None:
    folder.write(m=RIVALS)
    assert folder.run("standing", "--semantics", "stage").exit_code == 2
