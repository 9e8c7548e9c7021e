"""`argmap draw`: the files it writes, and what it refuses."""

import pytest

from argmap.drawing import layout
from tests.cli.conftest import Folder

SMALL = "map m: A map\n\nthesis t: Thesis\n  because: p\n\npremise p: Premise\n\nsection s: Part\n\npremise q: Other\n"


@pytest.mark.parametrize(
    ("name", "start"), [("a.svg", b"<?xml"), ("a.png", b"\x89PNG"), ("a.pdf", b"%PDF"), ("a.dot", b"digraph")]
)
def test_the_suffix_says_the_format(folder: Folder, name: str, start: bytes) -> None:
    folder.write(m=SMALL)
    result = folder.run("draw", "m.arg", "-o", name)
    assert result.exit_code == 0, result.stderr
    assert (folder.path / name).read_bytes().startswith(start)


@pytest.mark.parametrize(
    "options",
    [
        ["--thesis", "t"],
        ["--section", "s"],
        ["--around", "p"],
        ["--view", "whole"],
        ["--view", "vulnerability"],
        ["--view", "vulnerability", "--thesis", "p"],
    ],
)
def test_every_choice_draws(folder: Folder, options: list[str]) -> None:
    folder.write(m=SMALL)
    assert folder.run("draw", "m.arg", "-o", "a.svg", *options).exit_code == 0


def test_a_drawing_is_the_same_every_time(folder: Folder) -> None:
    folder.write(m=SMALL)
    for name in ("a.svg", "b.svg", "a.pdf", "b.pdf"):
        folder.run("draw", "m.arg", "-o", name)
    assert (folder.path / "a.svg").read_bytes() == (folder.path / "b.svg").read_bytes()
    assert (folder.path / "a.pdf").read_bytes() == (folder.path / "b.pdf").read_bytes()


def test_a_map_with_errors_is_drawn_only_as_a_draft_that_says_so(folder: Folder) -> None:
    folder.write(m=f"{SMALL}\nclaim c: C\n  because: absent\n")
    refused = folder.run("draw", "m.arg", "-o", "a.svg")
    assert refused.exit_code == 1
    assert "the map has 1 error" in refused.stderr
    assert not (folder.path / "a.svg").exists()
    assert folder.run("draw", "m.arg", "-o", "a.svg", "--draft").exit_code == 0
    assert "DRAFT: 1 error" in (folder.path / "a.svg").read_text()


def test_a_section_that_needs_several_pictures_gets_several_files(folder: Folder) -> None:
    claims = "".join(
        f"claim c{number}: Conclusion {number}\n  because: p{number}\npremise p{number}: P\n" for number in range(12)
    )
    folder.write(m=f"map m: A map\n\nsection s: Part\n\n{claims}")
    assert folder.run("draw", "m.arg", "-o", "a.svg", "--section", "s").exit_code == 0
    drawn = {file.name for file in folder.path.glob("*.svg")}
    assert {"a-1.svg", "a-2.svg"} <= drawn
    shown = "".join((folder.path / name).read_text() for name in sorted(drawn))
    assert all(f"Conclusion {number}" in shown for number in range(12))


def test_too_many_boxes_are_refused_with_advice(folder: Folder) -> None:
    folder.write(m="map m: A map\n" + "".join(f"premise p{number}: P\n" for number in range(2001)))
    result = folder.run("draw", "m.arg", "-o", "a.svg", "--view", "whole")
    assert result.exit_code == 2
    assert "2001 boxes are too many for one picture" in result.stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["draw", "m.arg", "-o", "a.gif"], "-o takes a file that ends in .svg, .png, .pdf, .dot"),
        (["draw", "m.arg", "-o", "absent/a.svg"], "absent/a.svg: "),
        (["draw", "m.arg", "-o", "a.svg", "--section", "x"], "no section `x`"),
        (["draw", "m.arg", "-o", "a.svg", "--thesis", "tt"], "no claim `tt`"),
        (["draw", "m.arg", "-o", "a.svg", "--thesis", "t", "--section", "s"], "choose one of"),
        (["draw", ".", "-o", "a.svg"], "say which with --in: m, n"),
        (["draw", "m.arg"], "say where to with -o FILE"),
        (["draw", "m.arg", "-o", "a.svg", "--alt"], "with --alt, -o takes a file that ends in .txt"),
        (["draw", "m.arg", "-o", "a.svg", "--theme", "slide", "--size", "a4"], "slides are 16:9"),
        (["draw", ".", "-o", "a.svg", "--view", "dispute"], "--view dispute and --between MAP MAP go together"),
        (["draw", ".", "-o", "a.svg", "--between", "m", "n"], "--view dispute and --between MAP MAP go together"),
        (["draw", ".", "-o", "a.svg", "--view", "dispute", "--between", "m", "m"], "both maps are `m`"),
        (["draw", ".", "-o", "a.svg", "--view", "dispute", "--between", "m", "x"], "no map `x` here"),
        (["draw", ".", "-o", "a.svg", "--view", "dispute", "--between", "m", "n"], "no map here imports both"),
    ],
)
def test_a_mistake_exits_2_and_says_what_to_type(folder: Folder, words: list[str], message: str) -> None:
    folder.write(m=SMALL, n="map n: Another\n")
    result = folder.run(*words)
    assert result.exit_code == 2
    assert message in result.stderr


def test_hostile_text_stays_text(folder: Folder) -> None:
    folder.write(m='map m: <script>alert(1)</script> & "quotes" \\N\n\nthesis t: <b onclick="x()">&amp; \\N 😀 שלום\n')
    assert folder.run("draw", "m.arg", "-o", "a.svg").exit_code == 0
    drawing = (folder.path / "a.svg").read_text()
    assert "<script" not in drawing
    assert "<b " not in drawing
    assert "onclick=&quot;x()" in drawing or 'onclick="x()"' in drawing


RIVAL = "map n: Another\n\nthesis u: Antithesis\n"
DISPUTE = "map d: Which?\n\nimport m\nimport n\n\nm.t contrary-to n.u as clash\n  One or the other.\n"


def test_two_maps_are_drawn_face_to_face_from_the_map_that_imports_both(folder: Folder) -> None:
    folder.write(m=SMALL, n=RIVAL, d=DISPUTE)
    result = folder.run("draw", ".", "-o", "a.svg", "--view", "dispute", "--between", "n", "m")
    assert result.exit_code == 0, result.stderr
    drawing = (folder.path / "a.svg").read_text()
    assert all(words in drawing for words in ("Thesis", "Antithesis", "cannot both hold", "One or the other."))


def test_the_alternative_is_the_picture_in_words(folder: Folder) -> None:
    folder.write(m=f"{SMALL}\nclaim c: C\n  because: absent\n", n=RIVAL, d=DISPUTE)
    said = folder.run("draw", "m.arg", "--alt", "--thesis", "t", "--draft")
    assert said.exit_code == 0, said.stderr
    assert said.stdout == (
        "DRAFT: 1 error\n\nA map – Why t?\n- thesis: Thesis (t)\n  - supported by premise: Premise (p)\n\nMap m.\n"
    )
    written = folder.run("draw", ".", "--draft", "--alt", "-o", "a.txt", "--view", "dispute", "--between", "m", "n")
    assert written.exit_code == 0, written.stderr
    assert "  cannot both hold\n    why: One or the other.\n" in (folder.path / "a.txt").read_text()


@pytest.mark.parametrize("options", [["--theme", "slide"], ["--theme", "slide", "--size", "16:9"], ["--size", "16:9"]])
def test_a_slide_is_no_larger_than_its_page(folder: Folder, options: list[str]) -> None:
    folder.write(m=SMALL)
    assert folder.run("draw", "m.arg", "-o", "a.dot", *options).exit_code == 0
    assert 'size="12.717,6.89"' in (folder.path / "a.dot").read_text()


def test_the_alternative_needs_no_graphviz(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write(m=SMALL, n=RIVAL, d=DISPUTE)
    monkeypatch.setattr(layout, "pygraphviz", None)
    monkeypatch.setenv("PATH", "")
    for options in (["m.arg"], ["m.arg", "--view", "vulnerability"], [".", "--view", "dispute", "--between", "m", "n"]):
        said = folder.run("draw", *options, "--alt")
        assert said.exit_code == 0, said.stderr
        assert "thesis: Thesis (t" in said.stdout
