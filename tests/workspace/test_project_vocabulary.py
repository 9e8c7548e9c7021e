"""Lexicons and schemes of a project: written in its configuration, in force for its maps."""

from pathlib import Path

import pytest

from argmap.checks.catalog import all_checks
from argmap.checks.run import run_checks
from argmap.library.maps import load
from argmap.workspace.configuration import ConfigurationError, configuration_for
from argmap.workspace.workspace import Workspace

SETTINGS = """
[lexicons.house]
title = "House scale"
bands = { "doubtful" = [0, 0.5], "safe bet" = [0.5, 1] }

[schemes.gut_feeling]
title = "Gut feeling"
questions = ["Whose?"]
"""
MAP = """\
map m: M
  lexicon: house

premise p: P
  likelihood: safe bet

thesis t: T

p supports t
  scheme: gut_feeling
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "m.arg").write_text(MAP)
    return tmp_path


def codes(folder: Path) -> set[str]:
    workspace = Workspace(vocabulary=configuration_for(folder).vocabulary)
    found = run_checks(workspace.analysis(workspace.document(folder / "m.arg")), all_checks())
    return {diagnostic.check.code for diagnostic in found}


def test_they_are_in_force_for_the_maps_of_the_project(project: Path) -> None:
    (project / "argmap.toml").write_text(SETTINGS)
    assert codes(project).isdisjoint({"ARG009", "SCH001"})
    (claim, _) = load(project / "m.arg").claims
    assert claim.likelihood is not None
    assert (claim.likelihood.lower, claim.likelihood.upper) == (0.5, 1.0)


def test_without_them_they_are_unknown(project: Path) -> None:
    assert codes(project) >= {"ARG009", "SCH001"}


def test_a_table_of_pyproject_serves_too(project: Path) -> None:
    tables = SETTINGS.replace("[lexicons.", "[tool.argmap.lexicons.").replace("[schemes.", "[tool.argmap.schemes.")
    (project / "pyproject.toml").write_text(tables)
    assert codes(project).isdisjoint({"ARG009", "SCH001"})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("lexicons = 3", r"write \[lexicons.NAME\] and its keys below it"),
        ("schemes = ['gut_feeling']", r"write \[schemes.NAME\] and its keys below it"),
        ("[lexicons.house]\ntitle = 'House'", r"\[lexicons.house.bands\] needs its words"),
        ("[schemes.gut_feeling]\ntitel = 'Gut'", "unknown key `titel`; did you mean `title`"),
        ("[schemes.analogy]\ntitle = 'Analogy'\nquestions = ['?']", "the scheme `analogy` comes with argmap"),
        ("[lexicon.house]", "unknown key `lexicon`; did you mean `lexicons`"),
    ],
)
def test_what_is_wrong_with_them_is_said_with_the_place(project: Path, content: str, message: str) -> None:
    (project / "argmap.toml").write_text(content)
    with pytest.raises(ConfigurationError, match=rf"argmap\.toml.*{message}"):
        configuration_for(project)
