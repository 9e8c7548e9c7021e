"""`argmap draw`: the files it writes, and what it refuses."""

import re
from urllib.parse import unquote, urlsplit

import click
import pytest

from argmap.checks.catalog import all_checks, checks_of
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Severity, Stage
from argmap.cli.draw import FAMILIES_WITH_ERRORS
from argmap.cli.question_names import QUESTION_NAME
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


def test_a_png_that_was_made_smaller_says_so(folder: Folder) -> None:
    premises = "".join(f"premise p{number}: A premise of some length\n" for number in range(30))
    folder.write(m=SMALL, wide=f"map wide: W\n\nthesis t: T\n  because: p1\n\n{premises}")
    said = [folder.run("draw", name, "-o", "a.png", "--view", "whole").stderr for name in ("m.arg", "wide.arg")]
    assert ["made smaller" in each for each in said] == [False, True]


@pytest.mark.parametrize(
    "options",
    [
        ["--thesis", "t"],
        ["--section", "s"],
        ["--around", "p"],
        ["--view", "whole"],
        ["--view", "vulnerability"],
        ["--view", "vulnerability", "--thesis", "p"],
        ["--view", "thesis"],
        ["--view", "thesis", "--thesis", "t"],
        ["--view", "evidence"],
        ["--view", "timeline"],
        ["--follow"],
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


@pytest.mark.parametrize("setting", ['ignore = ["ARG001"]', 'select = ["STY"]'])
def test_errors_of_checks_that_are_not_in_force_stop_no_picture(folder: Folder, setting: str) -> None:
    folder.write(m=f"{SMALL}\nclaim c: C\n  because: absent\n")
    (folder.path / "argmap.toml").write_text(f"{setting}\n", encoding="utf-8")
    assert folder.run("check", "m.arg").exit_code == 0
    for command, name in (("draw", "a.svg"), ("explore", "a.html")):
        assert folder.run(command, "m.arg", "-o", name).exit_code == 0
        assert "DRAFT" not in (folder.path / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("command", "name"), [("draw", "a.svg"), ("explore", "a.html")])
def test_what_cannot_be_read_in_an_imported_map_makes_a_picture_a_draft(
    folder: Folder, command: str, name: str
) -> None:
    part = "map part: P\n\npremise p: P\npremise z: Z\nz attacks p"
    folder.write(part=f"{part} becuse it is so\n", whole="map whole: W\nimport part\nthesis t: T\npart.p supports t\n")
    refused = folder.run(command, "whole.arg", "-o", name)
    assert refused.exit_code == 1
    assert "the map has 1 error" in refused.stderr
    assert "  part.arg: this map, which it imports, has faults" in refused.stderr
    assert folder.run(command, "whole.arg", "-o", name, "--draft").exit_code == 0
    assert "DRAFT: 1 error" in (folder.path / name).read_text(encoding="utf-8")
    folder.write(part=f"{part}\n")
    assert folder.run(command, "whole.arg", "-o", name).exit_code == 0


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
        (["draw", "m.arg", "-o", "a.svg", "--view", "section"], "use --section NAME"),
        (["draw", "m.arg", "-o", "a.svg", "--view", "around"], "use --around NAME"),
        (["draw", "m.arg", "-o", "a.svg", "--thesis", "tt"], "no claim `tt`"),
        (["draw", "m.arg", "-o", "a.svg", "--thesis", "t", "--section", "s"], "choose one of"),
        (["draw", ".", "-o", "a.svg"], "say which with --in: m, n"),
        (["draw", "m.arg"], "say where to with -o FILE"),
        (["draw", "m.arg", "-o", "a.svg", "--alt"], "with --alt, -o takes a file that ends in .txt"),
        (["draw", "m.arg", "-o", "a.svg", "--theme", "slide", "--size", "a4"], "slides are 16:9"),
        (["draw", ".", "-o", "a.svg", "--view", "dispute"], "no map here imports another"),
        (["draw", "m.arg", "-o", "a.svg", "--view", "overview", "--thesis", "t"], "not with --view overview"),
        (["draw", "m.arg", "-o", "a.svg", "--view", "whole", "--section", "s"], "choose one of --view and --section"),
        (["draw", "m.arg", "-o", "a.svg", "--thesis", "t", "--since", "x"], "choose one of --thesis and --since"),
        (["draw", "m.arg", "-o", "a.svg", "--view", "diff"], "say with --since since when"),
        (["draw", "m.arg", "-o", "a.svg", "--since", "absent.arg"], "absent.arg: "),
        (["draw", "m.arg", "-o", "a.svg", "--since", "n.arg", "--view", "thesis"], "--since goes with --view diff"),
        (["draw", "m.arg", "-o", "a.svg", "--view", "hypotheses"], "no question here has two answers"),
        (["draw", "m.arg", "-o", "a.svg", "--question", "x"], "no question `x`; the map asks no questions"),
        (["draw", "m.arg", "-o", "a.svg", "--view", "whole", "--follow"], "folds nothing that --follow could draw"),
        (["draw", "m.arg", "-o", "a.svg", "--view", "whole", "--size", "a4"], "leave out --size"),
        (["draw", "m.arg", "-o", "a.svg", "--thesis", ""], "no claim ``"),
        (["draw", "m.arg", "-o", "a.svg", "--view", "vulnerability", "--thesis", ""], "no claim ``"),
        (["draw", "m.arg", "-o", "a.svg", "--section", ""], "no section ``; there is `s`"),
        (["draw", "m.arg", "-o", "a.svg", "--since", ""], "an empty word names no version"),
        (["draw", "m.arg", "-o", "a.svg", "--depth", "3"], "--depth goes with --around"),
        (["draw", "m.arg", "-o", "a.svg", "--thesis", "t", "--depth", "3"], "--depth goes with --around"),
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
        "DRAFT: 1 error\n\nA map – Why: Thesis\n- thesis: Thesis (t)\n  - supported by premise: Premise (p)\n\nMap m.\n"
    )
    written = folder.run("draw", ".", "--draft", "--alt", "-o", "a.txt", "--view", "dispute", "--between", "m", "n")
    assert written.exit_code == 0, written.stderr
    assert "  cannot both hold\n    why: One or the other.\n" in (folder.path / "a.txt").read_text()


@pytest.mark.parametrize("options", [["--theme", "slide"], ["--theme", "slide", "--size", "16:9"], ["--size", "16:9"]])
def test_a_slide_is_no_larger_than_its_page(folder: Folder, options: list[str]) -> None:
    folder.write(m=SMALL)
    assert folder.run("draw", "m.arg", "-o", "a.dot", *options).exit_code == 0
    assert 'size="12.717,6.89"' in (folder.path / "a.dot").read_text()


def test_an_outline_holds_nothing_that_a_terminal_obeys(folder: Folder) -> None:
    folder.write(m="map m: A\x1b[31m map\n\nthesis t: Red \x1b]0;title\x07 \x9b2J \u202eletters\n")
    said = folder.run("draw", "m.arg", "--alt", "--view", "whole", "--draft")
    assert said.exit_code == 0, said.stderr
    assert "Red" in said.stdout
    assert all(line.isprintable() for line in said.stdout.split("\n"))


@pytest.mark.parametrize("content", ["", "map m: A map\n", "map m: A map\n\nquestion q: Why?\n"])
@pytest.mark.parametrize(
    "options", [["-o", "a.svg"], ["--alt"], ["-o", "a.svg", "--follow"], ["-o", "a.svg", "--view", "whole"]]
)
def test_of_a_map_without_claims_nothing_is_drawn_and_it_is_said(
    folder: Folder, content: str, options: list[str]
) -> None:
    folder.write(m=content)
    said = folder.run("draw", "m.arg", *options)
    assert said.exit_code == 0
    assert said.stderr == "there is nothing to draw: the map holds no claims\n"
    assert not said.stdout
    assert not (folder.path / "a.svg").exists()


def test_depth_says_how_far_around_a_claim(folder: Folder) -> None:
    chain = "".join(f"claim c{number}: C\n  because: c{number + 1}\n" for number in range(4))
    folder.write(m=f"map m: A map\n\n{chain}premise c4: P\n")

    def shown(*options: str) -> str:
        return folder.run("draw", "m.arg", "--alt", "--around", "c0", *options).stdout

    assert "(c1)" in shown("--depth", "1")
    assert "(c2)" not in shown("--depth", "1")
    assert shown() == shown("--depth", "2")
    assert "(c2)" in shown()
    assert "(c3)" not in shown()
    assert "(c4)" in shown("--depth", "4")


def test_the_alternative_needs_no_graphviz(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write(m=SMALL, n=RIVAL, d=DISPUTE)
    monkeypatch.setattr(layout, "pygraphviz", None)
    monkeypatch.setenv("PATH", "")
    for options in (["m.arg"], ["m.arg", "--view", "vulnerability"], [".", "--view", "dispute", "--between", "m", "n"]):
        said = folder.run("draw", *options, "--alt")
        assert said.exit_code == 0, said.stderr
        assert "thesis: Thesis (t" in said.stdout


def test_a_dispute_between_the_only_two_maps_needs_no_names(folder: Folder) -> None:
    folder.write(m=SMALL, n=RIVAL, d=DISPUTE)
    said = folder.run("draw", ".", "--alt", "--view", "dispute")
    assert said.exit_code == 0, said.stderr
    assert "“A map” and “Another” face to face" in said.stdout


def test_a_dispute_of_more_maps_asks_which_two(folder: Folder) -> None:
    folder.write(m=SMALL, n=RIVAL, o="map o: O\n", d=DISPUTE.replace("import n", "import n\nimport o"))
    said = folder.run("draw", "d.arg", "--alt", "--view", "dispute")
    assert said.exit_code == 2
    assert "say which two maps with --between MAP MAP: m, n, o" in said.stderr


def test_every_thesis_is_drawn_where_none_is_named(folder: Folder) -> None:
    folder.write(m="map m: M\nthesis t: T\n  because: p\nthesis u: U\n  because: p\npremise p: P\n")
    said = folder.run("draw", "m.arg", "--alt", "--view", "thesis")
    assert [line for line in said.stdout.splitlines() if "Why" in line] == ["M – Why: T", "M – Why: U"]


ASKED = """\
map m: M
question q: Which?
thesis t: T
  answers: q
  because: p
thesis u: U
  answers: q
premise p: P
"""


def test_the_answers_of_a_question_are_drawn_by_its_name(folder: Folder) -> None:
    folder.write(m=ASKED)
    for options in (["--question", "q"], ["--view", "hypotheses"], ["--view", "hypotheses", "--question", "m.q"]):
        said = folder.run("draw", "m.arg", "--alt", *options)
        assert said.exit_code == 0, said.stderr
        assert "Which?" in said.stdout
    missed = folder.run("draw", "m.arg", "--alt", "--question", "qq")
    assert missed.exit_code == 2
    assert "no question `qq`; did you mean `q`" in missed.stderr


def test_what_changed_is_drawn_since_an_older_file(folder: Folder) -> None:
    folder.write(m=SMALL, old=SMALL.replace("Premise", "Old premise"))
    said = folder.run("draw", "m.arg", "--alt", "--since", "old.arg")
    assert said.exit_code == 0, said.stderr
    assert "Premise" in said.stdout


def test_an_older_file_of_another_map_is_taken_and_it_is_said(folder: Folder) -> None:
    folder.write(m=SMALL, other=SMALL.replace("map m:", "map other:").replace("Premise", "Old premise"))
    said = folder.run("draw", "m.arg", "--alt", "--since", "other.arg")
    assert said.exit_code == 0
    assert said.stderr == "other.arg holds the map `other`; it is taken for an older `m`\n"
    assert "Old premise" in said.stdout


def test_of_many_names_none_of_which_is_near_a_few_are_offered(folder: Folder) -> None:
    folder.write(m=SMALL + "".join(f"\nsection part{number}: Part\n" for number in range(20)))
    said = folder.run("draw", "m.arg", "--alt", "--section", "xyz")
    assert (
        "no section `xyz`; there is `part0`, `part1`, `part10`, `part11`, `part12`, `part13` and 15 more" in said.stderr
    )


DEEP = "\n".join(
    (
        "map m: M\nthesis t: T",
        *(f"  because: c{number}" for number in range(7)),
        *(f"claim c{number}: C{number}\n  because: p{number}\npremise p{number}: P{number}" for number in range(7)),
    )
)


def test_following_draws_what_is_folded_and_links_to_it(folder: Folder) -> None:
    folder.write(m=DEEP)
    result = folder.run("draw", "m.arg", "-o", "a b.svg", "--follow")
    assert result.exit_code == 0, result.stderr
    drawn = {file.name for file in folder.path.glob("*.svg")}
    assert {"a b-1.svg", "a b-2.svg", "a b-3.svg"} <= drawn
    first = (folder.path / "a b-1.svg").read_text()
    assert 'href="a%20b-2.svg"' in first
    assert "picture 2" in first
    assert "xlink" not in first
    shown = "".join((folder.path / name).read_text() for name in drawn)
    assert all(f"P{number}" in shown for number in range(7))


@pytest.mark.parametrize("name", ["javascript:x", "a b#c?d%e&f", "'\"<b>", "ö"])
def test_links_lead_to_the_files_however_they_are_called(folder: Folder, name: str) -> None:
    folder.write(m=DEEP)
    assert folder.run("draw", "m.arg", "-o", f"{name}.svg", "--view", "overview", "--follow").exit_code == 0
    links = re.findall(r' href="([^"]*)"', (folder.path / f"{name}-1.svg").read_text())
    assert links
    for link in links:
        parts = urlsplit(link)
        assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
        assert (folder.path / unquote(parts.path)).is_file()


def test_without_following_it_is_said_once_how_to_see_what_is_folded(folder: Folder) -> None:
    folder.write(m=DEEP)
    result = folder.run("draw", "m.arg", "-o", "a.svg")
    assert result.stderr.count("--follow") == 1
    assert "picture" not in (folder.path / "a.svg").read_text().replace("picture of", "")


def test_the_outline_of_followed_pictures_says_where_to_look(folder: Folder) -> None:
    folder.write(m=DEEP)
    assert "see picture 2" in folder.run("draw", "m.arg", "--alt", "--follow").stdout


def test_the_shell_completes_the_names_of_questions(folder: Folder) -> None:
    folder.write(m=ASKED)
    context = click.Context(click.Command("draw"))
    context.params["paths"] = ("m.arg",)
    option = click.Option(["--question"])
    completed = [QUESTION_NAME.shell_complete(context, option, start) for start in ("", "m.", "x")]
    assert [[(item.value, item.help) for item in items] for items in completed] == [
        [("q", "Which?")],
        [("m.q", "Which?")],
        [],
    ]


def test_where_nothing_changed_nothing_is_drawn_and_it_is_said(folder: Folder) -> None:
    folder.write(m=SMALL, old=SMALL)
    said = folder.run("draw", "m.arg", "-o", "a.svg", "--since", "old.arg")
    assert (said.exit_code, said.stderr) == (0, "nothing changed since old.arg\n")
    assert not (folder.path / "a.svg").exists()


def test_no_check_that_finds_errors_in_a_draft_is_passed_over() -> None:
    found = {check.code for check in selected_checks(all_checks(), Stage.DRAFT) if check.severity is Severity.ERROR}
    assert found <= {check.code for check in checks_of(FAMILIES_WITH_ERRORS)}


def test_two_files_with_one_map_id_are_both_named(folder: Folder) -> None:
    folder.write(m=SMALL, copy=SMALL)
    for options in ([], ["--in", "m"]):
        refused = folder.run("draw", ".", "--alt", *options)
        assert refused.exit_code == 2
        assert "several files here are the map `m`: copy.arg, m.arg; name the one that is meant" in refused.stderr
