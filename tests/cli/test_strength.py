"""`argmap strength`: claims by rank."""

import json

from tests.cli.conftest import Folder

MAP = "map m: M\n\nthesis t: T\n  because: e\n  against: c\n\nevidence e: E\n  credibility: 1\n\ncounterclaim c: C\n"


def test_claims_are_ranked_by_quadratic_energy_unless_told_otherwise(folder: Folder) -> None:
    folder.write(m=MAP)
    told = folder.run("strength").stdout
    assert [line.split()[:2] for line in told.splitlines()[1:4]] == [["1", "e"], ["2", "c"], ["3", "t"]]
    assert "by quadratic energy" in told
    assert folder.run("strength", "--method", "quadratic-energy").stdout == told
    assert "by DF-QuAD" in folder.run("strength", "--method", "df-quad").stdout


def test_ranks_are_also_data(folder: Folder) -> None:
    folder.write(m=MAP)
    (data,) = json.loads(folder.run("strength", "--json", "--method", "h-categoriser").stdout)["maps"]
    assert data["method"] == "h-categoriser"
    assert {claim["name"]: claim["rank"] for claim in data["claims"]} == {"m.t": 2, "m.e": 1, "m.c": 3}


def test_one_reading_can_be_asked_for(folder: Folder) -> None:
    folder.write(m=MAP, n="map n: N\n\nimport m\n\nevidence x: X\n\nx attacks m.e\n")
    assert folder.run("strength").stdout.count("by quadratic energy") == 2
    assert folder.run("strength", "--in", "n").stdout.startswith("n: N\n")
    assert folder.run("strength", "--in", "o").exit_code == 2


def test_an_unknown_method_ends_the_command(folder: Folder) -> None:
    folder.write(m=MAP)
    result = folder.run("strength", "--method", "guess")
    assert result.exit_code == 2
    assert "h-categoriser" in result.stderr
