"""`argmap explore`: the page it writes, and what it refuses."""

import pytest

from argmap.drawing import layout
from argmap.explorer import picture
from tests.cli.conftest import Folder

SMALL = "map m: A map\n\nthesis t: Thesis\n  because: p\n\npremise p: Premise\n"


def test_it_writes_one_page(folder: Folder) -> None:
    folder.write(m=SMALL)
    result = folder.run("explore", "m.arg", "-o", "m.html")
    assert result.exit_code == 0, result.stderr
    assert (folder.path / "m.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert [file.name for file in folder.path.glob("*.html")] == ["m.html"]


def test_the_page_is_the_same_every_time_and_names_no_folder(folder: Folder) -> None:
    folder.write(m=SMALL)
    for name in ("a.html", "b.html"):
        folder.run("explore", str(folder.path / "m.arg"), "-o", name)
    assert (folder.path / "a.html").read_bytes() == (folder.path / "b.html").read_bytes()
    assert str(folder.path).encode() not in (folder.path / "a.html").read_bytes()


def test_a_map_with_errors_is_shown_only_as_a_draft_that_says_so(folder: Folder) -> None:
    folder.write(m=f"{SMALL}\nclaim c: C\n  because: absent\n")
    refused = folder.run("explore", "m.arg", "-o", "m.html")
    assert refused.exit_code == 1
    assert "the map has 1 error" in refused.stderr
    assert not (folder.path / "m.html").exists()
    assert folder.run("explore", "m.arg", "-o", "m.html", "--draft").exit_code == 0
    assert b"DRAFT: 1 error" in (folder.path / "m.html").read_bytes()


def test_what_was_waived_is_not_listed(folder: Folder) -> None:
    stub = "map m: M\n\nthesis t: T\n"
    finding = b"no step is for the thesis"
    folder.write(m=stub)
    assert folder.run("explore", "m.arg", "-o", "m.html").exit_code == 0
    assert finding in (folder.path / "m.html").read_bytes()
    folder.write(m=f"{stub}  waive: unsupported-thesis, it is what others say\n")
    assert folder.run("explore", "m.arg", "-o", "m.html").exit_code == 0
    assert finding not in (folder.path / "m.html").read_bytes()


def test_several_maps_want_a_choice(folder: Folder) -> None:
    folder.write(m=SMALL, n=SMALL.replace("map m", "map n"))
    refused = folder.run("explore", ".", "-o", "m.html")
    assert refused.exit_code == 2
    assert "--in: m, n" in refused.stderr
    assert folder.run("explore", ".", "-o", "m.html", "--in", "n").exit_code == 0


def test_an_older_version_adds_what_changed(folder: Folder) -> None:
    folder.write(m=SMALL)
    (folder.path / "old").mkdir()
    (folder.path / "old" / "m.arg").write_text(SMALL.replace("Premise", "Premises"), encoding="utf-8")
    result = folder.run("explore", "m.arg", "-o", "m.html", "--since", "old/m.arg")
    assert result.exit_code == 0, result.stderr
    assert b'"view":"diff"' in (folder.path / "m.html").read_bytes()


def test_the_marking_of_the_map_stands_on_the_page(folder: Folder) -> None:
    folder.write(m=SMALL.replace("map m: A map\n", "map m: A map\n  handling: INTERNAL\n"))
    folder.run("explore", "m.arg", "-o", "m.html")
    assert b'"banner":"INTERNAL"' in (folder.path / "m.html").read_bytes()


@pytest.mark.parametrize("name", ["m.svg", "m"])
def test_another_suffix_is_refused(folder: Folder, name: str) -> None:
    folder.write(m=SMALL)
    refused = folder.run("explore", "m.arg", "-o", name)
    assert refused.exit_code == 2
    assert "ends in .html" in refused.stderr


@pytest.mark.parametrize("command", [("explore", "absent/m.html"), ("draw", "absent/m.svg"), ("brief", "absent/m.md")])
def test_a_folder_that_is_not_there_is_said_before_any_work(folder: Folder, command: tuple[str, str]) -> None:
    folder.write(m="thesis t T\n")
    refused = folder.run(command[0], "m.arg", "-o", command[1])
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "there is no folder `absent`" in refused.stderr


def test_without_graphviz_it_says_what_to_do(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write(m=SMALL)
    # what other tests of this process had laid out is remembered
    picture._laid_out.cache_clear()
    monkeypatch.setattr(layout, "pygraphviz", None)
    monkeypatch.setattr(layout.shutil, "which", lambda _: None)
    refused = folder.run("explore", "m.arg", "-o", "m.html")
    assert refused.exit_code == 2
    assert "no Graphviz found" in refused.stderr
