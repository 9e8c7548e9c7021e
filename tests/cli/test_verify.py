"""`argmap verify`: anchors are looked up in their texts, and the lock speaks for them where the texts are not."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Folder

TEXT = "In May the border was calm, as the inspector says.1\n\n12\n\nIn June it was not calm, and nobody knows why.\n"
MAP = """\
map m: A map
  paper: report

source report: Report of the inspector
  text: report.txt

thesis t: The border was calm in May.
  because: e

evidence e: The inspector says so.
  cite: report, p. 3, "the border was calm … inspector says"
"""


@pytest.fixture
def project(folder: Folder) -> Folder:
    """A map, and its text in a folder of its own."""
    folder.write(m=MAP)
    (folder.path / "texts").mkdir()
    (folder.path / "texts" / "report.txt").write_text(TEXT)
    return folder


def test_an_anchor_is_found_and_the_lock_then_speaks_for_it(project: Folder) -> None:
    stale = project.run("verify", "--texts", "texts")
    assert stale.exit_code == 1
    assert stale.stdout == "1 of 1 anchors found\nargmap.lock does not say what was found; renew it with --update\n"
    assert project.run("verify", "--texts", "texts", "--update").exit_code == 0
    assert project.run("verify", "--texts", "texts").exit_code == 0
    shutil.rmtree(project.path / "texts")
    assert "SRC" not in project.run("check").stdout
    assert "1 as the lock has it" in project.run("verify").stdout


def test_the_lock_holds_no_passage(project: Folder) -> None:
    project.run("verify", "--texts", "texts", "--update")
    assert "as the" not in (project.path / "argmap.lock").read_text().partition("\n")[2]


def test_without_text_and_lock_an_anchor_is_not_verified(project: Folder) -> None:
    assert "unverified-anchor SRC003" in project.run("check").stdout


def test_a_changed_anchor_is_new_to_the_lock(project: Folder) -> None:
    project.run("verify", "--texts", "texts", "--update")
    project.write(m=MAP.replace("the border was calm …", "border was calm …"))
    assert "unverified-anchor SRC003" in project.run("check").stdout
    assert project.run("verify", "--texts", "texts").exit_code == 1


@pytest.mark.parametrize(
    "wrong", ["the border was not calm", "the border is calm", "inspector says … the border was calm"]
)
def test_a_wrong_anchor_is_an_error(project: Folder, wrong: str) -> None:
    project.write(m=MAP.replace("the border was calm … inspector says", wrong))
    for words in (["check", "--texts", "texts"], ["verify", "--texts", "texts"]):
        result = project.run(*words)
        assert result.exit_code == 1
        assert "anchor-not-found SRC002" in result.stdout


def test_another_text_makes_the_lock_stale(project: Folder) -> None:
    project.run("verify", "--texts", "texts", "--update")
    (project.path / "texts" / "report.txt").write_text(TEXT.replace("nobody knows", "everybody knows"))
    assert project.run("verify", "--texts", "texts").exit_code == 1


def test_another_wrapping_of_the_text_does_not(project: Folder) -> None:
    project.run("verify", "--texts", "texts", "--update")
    (project.path / "texts" / "report.txt").write_text(TEXT.replace("was calm, as", "was\ncalm, as"))
    assert project.run("verify", "--texts", "texts").exit_code == 0


def test_an_ambiguous_anchor_names_its_places(project: Folder) -> None:
    project.write(m=MAP.replace("the border was calm … inspector says", "calm"))
    result = project.run("check", "--texts", "texts")
    assert "ambiguous-anchor SRC011" in result.stdout
    assert "it stands at lines 1, 5 of report.txt" in result.stdout


def test_updating_for_one_map_keeps_what_the_lock_says_of_its_neighbours(project: Folder) -> None:
    project.write(n=MAP.replace("map m", "map n").replace("the border was calm … inspector says", "nobody knows why"))
    project.run("verify", "--texts", "texts", "--update")
    before = (project.path / "argmap.lock").read_text()
    assert project.run("verify", "m.arg", "--texts", "texts", "--update").exit_code == 0
    assert (project.path / "argmap.lock").read_text() == before
    assert before.count("report.txt") == 2


def test_the_configuration_can_name_the_text_folders(project: Folder) -> None:
    (project.path / "argmap.toml").write_text('texts = ["texts"]\n')
    assert "1 of 1 anchors found" in project.run("verify").stdout


def test_a_text_that_cannot_be_read_exits_2(project: Folder) -> None:
    (project.path / "texts" / "report.txt").write_bytes(b"\xff\xff")
    result = project.run("verify", "--texts", "texts")
    assert result.exit_code == 2
    assert "texts/report.txt: not UTF-8 at byte 0" in result.stderr


def test_a_lock_that_is_nonsense_is_as_none(project: Folder) -> None:
    (project.path / "argmap.lock").write_bytes(b"\xff nonsense\n")
    assert "SRC003" in project.run("check").stdout
    assert project.run("verify", "--texts", "texts", "--update").exit_code == 0


def test_the_projects_own_lock_speaks_for_all_its_anchors() -> None:
    from argmap.analysis.anchors import Verdict
    from argmap.workspace.workspace import Workspace

    maps = sorted((Path(__file__).parent.parent.parent / "maps").glob("*.arg"))
    workspace = Workspace()
    verdicts = [anchored.verdict for path in maps for anchored in workspace.analysis(workspace.document(path)).anchored]
    assert len(verdicts) > 700
    assert set(verdicts) == {Verdict.LOCKED}


def test_a_folder_with_a_maps_name_is_passed_over(project: Folder) -> None:
    (project.path / "d.arg").mkdir()
    assert project.run("verify", "m.arg", "--texts", "texts", "--update").exit_code == 0
