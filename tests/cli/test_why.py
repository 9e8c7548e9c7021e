"""`argmap why` and `argmap standing`: verdicts, reasons, and what would change them."""

import json

from tests.cli.conftest import Folder

ANSWERED = """\
map m: A map

source paper: A paper

thesis t: The plan works
  because: trial & scale
  against: cost as too_dear

evidence trial: The trial worked
  cite: paper, p. 1

premise scale: What works in a trial works at scale
  cite: paper, p. 2

counterclaim cost: The plan costs too much
  holder: the treasury
  cite: paper, p. 3

rebuttal cheap: The plan costs less than the present one
  cite: paper, p. 4

cheap attacks cost
"""


def test_a_claim_that_stands_is_told_down_to_its_evidence_with_the_answered_objection(folder: Folder) -> None:
    folder.write(m=ANSWERED)
    assert folder.run("why", "t").stdout == (
        "m.t stands.\n"
        "  The plan works.\n"
        "\n"
        "What would change it: without trial, scale or cheap it would no longer stand.\n"
        "\n"
        "One reason is given for it:\n"
        "  1. Together: (a) The trial worked (trial; paper, p. 1); (b) What works in a trial works at scale"
        " (scale; paper, p. 2).\n"
        "\n"
        "Against it:\n"
        "  - The plan costs too much (cost; held by the treasury; paper, p. 3)."
        " It falls, answered by cheap.\n"
        "    Against cost: The plan costs less than the present one (cheap; paper, p. 4)."
        " It stands, and it defeats cost.\n"
    )


def test_a_disputed_claim_names_what_would_settle_it(folder: Folder) -> None:
    folder.write(m=ANSWERED.replace("cheap attacks cost\n", ""))
    told = folder.run("why", "m.t").stdout
    assert "m.t is disputed" in told
    assert "It stands, and leaves t disputed." in told
    assert "without cost it would stand" in told


def test_a_claim_further_up_names_where_the_dispute_starts(folder: Folder) -> None:
    folder.write(m=ANSWERED.replace("cheap attacks cost\n", "thesis top: The programme works\n  because: t\n"))
    assert "The dispute starts further down, over t." in folder.run("why", "top").stdout


def test_a_circle_is_named(folder: Folder) -> None:
    folder.write(m="map m: A map\n\nclaim a: A\n  because: b\n\nclaim b: B\n  because: a\n")
    assert "m.a falls: it rests only on itself, by way of b." in folder.run("why", "a").stdout


def test_a_defeated_claim_names_what_defeats_it(folder: Folder) -> None:
    folder.write(m=ANSWERED)
    assert folder.run("why", "cost").stdout.startswith("m.cost falls: it is defeated by cheap.\n")


def test_an_unknown_name_exits_2_with_near_names(folder: Folder) -> None:
    folder.write(m=ANSWERED)
    result = folder.run("why", "trail")
    assert result.exit_code == 2
    assert "did you mean `trial`" in result.stderr


def test_a_name_of_several_maps_must_be_told_apart(folder: Folder) -> None:
    folder.write(m=ANSWERED, n=ANSWERED.replace("map m", "map n"))
    result = folder.run("why", "t")
    assert result.exit_code == 2
    assert "`m.t` or `n.t`; say which" in result.stderr
    assert folder.run("why", "t", "--in", "n").stdout.startswith("n.t stands")


def test_an_imported_claim_is_judged_in_its_own_maps_reading(folder: Folder) -> None:
    folder.write(m=ANSWERED, n="map n: N\n\nimport m\n\npremise x: X\n\nx attacks m.trial\n")
    assert folder.run("why", "m.trial").stdout.startswith("m.trial stands")
    assert folder.run("why", "m.trial", "--in", "n").stdout.startswith("m.trial falls: it is defeated by x.")


def test_standings_are_listed_with_those_who_dispute(folder: Folder) -> None:
    folder.write(m=ANSWERED.replace("cheap attacks cost\n", ""))
    lines = folder.run("standing").stdout.splitlines()
    assert lines[1] == "  disputed  t      thesis        The plan works  (against it: cost)"
    assert lines[-1] == "  4 of 5 claims stand, 1 disputed, 0 fallen"


def test_standings_are_also_data(folder: Folder) -> None:
    folder.write(m=ANSWERED)
    (data,) = json.loads(folder.run("standing", "--json").stdout)["maps"]
    assert {claim["name"]: (claim["standing"], claim["reason"]) for claim in data["claims"]}["m.cost"] == (
        "out",
        "defeated",
    )


def test_what_limits_a_claim_is_told(folder: Folder) -> None:
    folder.write(m=f"{ANSWERED}\npremise local: The trial was in one town\n\nlocal qualifies t\n")
    assert (
        "It is limited, which changes no standing:\n  - The trial was in one town (local)."
        in folder.run("why", "t").stdout
    )


def test_an_open_undercut_is_named_among_those_who_dispute(folder: Folder) -> None:
    folder.write(m="map m: M\n\nclaim c: C\n  because: p as s\n\npremise p: P\n\ncounterclaim u: U\n\nu undercuts s\n")
    assert "(against it: u)" in folder.run("standing").stdout


def test_a_supporter_of_what_falls_is_not_offered_as_what_would_save_it(folder: Folder) -> None:
    folder.write(
        m="map m: M\n\ncounterclaim c: C\n  because: p as s\n\npremise p: P\n\npremise u: U\n\nu undercuts s\n"
    )
    assert "without u it would stand" in folder.run("why", "c").stdout


def test_reasoning_of_any_depth_is_told_to_its_end(folder: Folder) -> None:
    depth = 2000
    claims = "".join(f"claim c{place}: Claim {place}\n  because: c{place + 1}\n" for place in range(depth))
    folder.write(m=f"map m: A map\n{claims}evidence c{depth}: The last\n")
    result = folder.run("why", "c0", "m.arg")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[-1].strip() == f"- The last (c{depth})."
    assert len(lines) > 2 * depth
    assert max(len(line) for line in lines) < 100


def test_all_of_many_linked_premises_are_told(folder: Folder) -> None:
    names = [f"p{place}" for place in range(30)]
    premises = "".join(f"premise {name}: Premise {name}\n" for name in names)
    folder.write(m=f"map m: A map\nthesis t: T\n  because: {' & '.join(names)}\n{premises}")
    said = folder.run("why", "t", "m.arg").stdout
    assert "(z) Premise p25 (p25); (aa) Premise p26 (p26)" in said
    assert all(f"Premise {name} ({name})" in said for name in names)
