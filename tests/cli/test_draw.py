"""`argmap draw`: the files it writes, and what it refuses."""

import pytest

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


@pytest.mark.parametrize("options", [["--thesis", "t"], ["--section", "s"], ["--around", "p"], ["--view", "whole"]])
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
