"""Configuration: the nearest file upward is in force, and what it says wrong is said back."""

from pathlib import Path

import pytest

from argmap.workspace.configuration import Configuration, ConfigurationError, configuration_for


@pytest.fixture(autouse=True)
def root(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()


def test_without_a_file_the_defaults_are_in_force(tmp_path: Path) -> None:
    assert configuration_for(tmp_path) == Configuration()


def test_the_nearest_file_upward_is_in_force_and_files_are_never_merged(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "argmap.toml").write_text('stage = "brief"\nignore = ["SUP"]\n')
    assert configuration_for(inner).stage == "brief"
    (inner / "argmap.toml").write_text('fail-on = "warning"\n')
    found = configuration_for(inner)
    assert (found.stage, found.ignore, found.fail_on) == ("review", (), "warning")


def test_a_table_of_pyproject_serves_and_one_without_it_is_passed_over(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "pyproject.toml").write_text('[tool.argmap]\nstage = "draft"\n')
    assert configuration_for(inner).stage == "draft"


@pytest.mark.parametrize("content", ["tool = 1", "[tool]\nargmap = 1"])
def test_a_table_of_pyproject_that_is_none_is_said_back(tmp_path: Path, content: str) -> None:
    (tmp_path / "pyproject.toml").write_text(content)
    with pytest.raises(ConfigurationError, match=r"write \[tool\.argmap\]"):
        configuration_for(tmp_path)


def test_a_setting_is_found_on_its_line(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nstage = 1\n\n[tool.argmap]\nstage = "draft"\n')
    found = configuration_for(tmp_path)
    assert (found.line_of("stage"), found.line_of("ignore")) == (5, None)


def test_the_search_stops_at_the_projects_root(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    (inner / ".git").mkdir(parents=True)
    (tmp_path / "argmap.toml").write_text('stage = "brief"\n')
    assert configuration_for(inner).stage == "review"


def test_settings_of_a_path_are_laid_over_the_rest(tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").write_text(
        'ignore = ["STY004"]\n[per-path."drafts/*"]\nstage = "draft"\nignore = ["DIA"]\n'
    )
    found = configuration_for(tmp_path)
    assert found.at(tmp_path / "drafts/a.arg").stage == "draft"
    assert found.at(tmp_path / "drafts/a.arg").ignore == ("STY004", "DIA")
    assert found.at(tmp_path / "maps/a.arg").ignore == ("STY004",)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("stag = 'brief'", "unknown key `stag`; did you mean `stage`"),
        ("xyzzy = 1", "unknown key `xyzzy`; the keys are select,"),
        ("stage = 'final'", "`stage` takes draft, review, brief, not `final`"),
        ("ignore = 'SUP001'", "`ignore` takes a list of words"),
        ("per-path = 3", "write \\[per-path"),
        ("[per-path.'a']\nfail-on = 'never'", "unknown key `fail-on`"),
        ("stage = ", "is not TOML"),
        ("\n# ours\nstagee = 'brief'", "argmap.toml:3: unknown key `stagee`; did you mean `stage`"),
        ("stage = 'reviw'", "argmap.toml:1: .* not `reviw`; did you mean `review`"),
        ("stage = ['draft']", "argmap.toml:1: `stage` takes"),
        ("fail-on = 1", "argmap.toml:1: `fail-on` takes"),
        ("texts = [\n 'a',\n 3]", "argmap.toml:1: `texts` takes a list of words, as in"),
        ("[per-path.'a']\n\nstage = 'final'", "argmap.toml:3: `stage` takes"),
        ("[per-path]\n'a' = 3", "argmap.toml:1: write \\[per-path"),
        ("cache = 'a/../..'", "argmap.toml:1: `cache` takes true, false or the name of a folder"),
        ("cache = '/a'", "`cache` takes"),
        ("cache = ''", "`cache` takes"),
        ("cache = '.'", "`cache` takes"),
        ("cache = 1", "`cache` takes"),
        ("stage = 'draft'\n[schemes.Nope]\n", "argmap.toml:2: "),
    ],
)
def test_what_a_file_says_wrong_is_said_back(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "argmap.toml").write_text(content)
    with pytest.raises(ConfigurationError, match=message):
        configuration_for(tmp_path)
