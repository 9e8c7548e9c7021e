"""`argmap new`: a template that checks clean, and is never written over a file."""

import pytest

from tests.cli.conftest import Folder


def test_the_template_has_no_error_and_its_thesis_stands(folder: Folder) -> None:
    assert folder.run("new", "my-map", "--paper", "A {paper} on “things”").exit_code == 0
    checked = folder.run("check", "--fail-on", "error")
    assert checked.exit_code == 0, checked.stdout
    assert folder.run("why", "main").stdout.startswith("my_map.main stands")


def test_the_template_is_in_the_canonical_form(folder: Folder) -> None:
    folder.run("new", "m.arg")
    assert folder.run("format", "--check").exit_code == 0


def test_a_file_is_never_overwritten(folder: Folder) -> None:
    folder.write(m="claim c: C\n")
    result = folder.run("new", "m.arg")
    assert result.exit_code == 2
    assert (folder.path / "m.arg").read_text() == "claim c: C\n"


@pytest.mark.parametrize("word", ["", ".", "..", "/"])
def test_a_word_that_names_no_file_is_said(folder: Folder, word: str) -> None:
    before = list(folder.path.iterdir())
    result = folder.run("new", word)
    assert (result.exit_code, "names no file" in result.stderr) == (2, True)
    assert list(folder.path.iterdir()) == before


def test_a_folder_that_does_not_exist_is_said(folder: Folder) -> None:
    assert folder.run("new", "absent/m.arg").exit_code == 2
