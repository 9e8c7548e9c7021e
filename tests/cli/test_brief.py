"""`argmap brief`: the files it writes, what it refuses, and what it says meanwhile."""

import sys
import time
from importlib.util import find_spec

import pytest

from argmap.briefing.brief_picture import brief_picture
from argmap.briefing.missing_extra import MissingExtra
from argmap.cli import brief as brief_command
from argmap.cli import progress
from tests.briefing.readings import EAST, OPEN, QUARREL, TRAM, WEST
from tests.cli.conftest import Folder

needs_office = pytest.mark.skipif(
    find_spec("docx") is None or find_spec("pptx") is None, reason="python-docx or python-pptx is not installed"
)
needs_typst = pytest.mark.skipif(find_spec("typst") is None, reason="typst is not installed")


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.html", b"<!DOCTYPE html>"),
        ("a.md", b"# Trams at night"),
        pytest.param("a.pdf", b"%PDF", marks=needs_typst),
        pytest.param("a.docx", b"PK", marks=needs_office),
        pytest.param("a.pptx", b"PK", marks=needs_office),
        ("a.HTML", b"<!DOCTYPE html>"),
    ],
)
def test_the_suffix_says_the_form(folder: Folder, name: str, start: bytes) -> None:
    folder.write(tram=TRAM)
    result = folder.run("brief", "tram.arg", "-o", name)
    assert result.exit_code == 0, result.stderr
    assert result.stdout == ""
    assert result.stderr.splitlines()[-1] == f"{name} written"
    assert (folder.path / name).read_bytes().startswith(start)


def test_without_a_file_markdown_goes_to_standard_output(folder: Folder) -> None:
    folder.write(tram=TRAM)
    result = folder.run("brief", "tram.arg")
    assert result.exit_code == 0
    assert result.stdout.startswith("# Trams at night\n")


def test_a_brief_is_the_same_every_time(folder: Folder) -> None:
    folder.write(tram=TRAM)
    for name in ("a.html", "b.html", "a.md", "b.md"):
        folder.run("brief", "tram.arg", "-o", name)
    for suffix in ("html", "md"):
        assert (folder.path / f"a.{suffix}").read_bytes() == (folder.path / f"b.{suffix}").read_bytes()


def test_a_map_with_errors_at_stage_brief_is_briefed_only_as_a_draft(folder: Folder) -> None:
    folder.write(tram=OPEN)
    refused = folder.run("brief", "tram.arg", "-o", "a.md")
    assert refused.exit_code == 1
    assert "the map has 1 error at stage brief:\n  tram.arg:" in refused.stderr
    assert "unanswered-counterclaim: nothing answers `squeal`" in refused.stderr
    assert not (folder.path / "a.md").exists()
    assert folder.run("brief", "tram.arg", "-o", "a.md", "--draft").exit_code == 0
    assert "> **DRAFT: 1 error**" in (folder.path / "a.md").read_text()


def test_a_waived_error_stops_nobody_and_is_told(folder: Folder) -> None:
    folder.write(
        tram=OPEN.replace("  holder: The residents\n", "  holder: The residents\n  waive: DIA001, heard late\n")
    )
    result = folder.run("brief", "tram.arg")
    assert result.exit_code == 0, result.stderr
    assert "| unanswered-counterclaim |" in result.stdout
    assert "heard late" in result.stdout


def test_what_an_imported_paper_holds_against_itself_is_told_and_stops_nobody(folder: Folder) -> None:
    folder.write(quarrel=QUARREL, west=WEST, east=f"{EAST}\npremise war: War came.\n\nwar contrary-to rise\n")
    result = folder.run("brief", "quarrel.arg")
    assert result.exit_code == 0, result.stderr
    assert "contradiction-both-asserted" in result.stdout


def test_an_imported_map_with_faults_stops_a_brief(folder: Folder) -> None:
    folder.write(quarrel=QUARREL, west=WEST, east=f"{EAST}\nclaim broken\n")
    result = folder.run("brief", "quarrel.arg")
    assert result.exit_code == 1
    assert "east.arg: this map, which it imports, has faults" in result.stderr


def test_hints_and_warnings_of_an_imported_map_stop_no_brief(folder: Folder) -> None:
    untidy = f"{EAST}\n  premise further: In.\n\npremise odd: A\u202eB.\n"
    folder.write(quarrel=QUARREL, west=WEST, east=untidy)
    checked = folder.run("check", "--hints", "east.arg")
    assert "hint[indented-statement" in checked.stdout
    assert "warning[unsafe-text" in checked.stdout
    assert folder.run("brief", "quarrel.arg").exit_code == 0


def test_one_of_several_maps_is_chosen(folder: Folder) -> None:
    folder.write(quarrel=QUARREL, east=EAST, west=WEST)
    several = folder.run("brief", "east.arg", "west.arg")
    assert several.exit_code == 2
    assert "say which with --in: east, west" in several.stderr
    assert folder.run("brief", ".", "--in", "east").stdout.startswith("# The east\n")
    assert folder.run("brief", ".").stdout == folder.run("brief", "quarrel.arg").stdout != ""


def test_since_says_what_changed(folder: Folder) -> None:
    folder.write(tram=TRAM, old=TRAM.replace("likelihood: likely", "likelihood: unlikely"))
    result = folder.run("brief", "tram.arg", "--since", "old.arg")
    assert "Since the last issue: likelihood was unlikely, is likely." in result.stdout


def test_the_date_of_issue_is_given_or_the_maps(folder: Folder) -> None:
    folder.write(tram=TRAM)
    assert "Issued 2024-05 ·" in folder.run("brief", "tram.arg").stdout
    assert "Issued 2025-01-02 ·" in folder.run("brief", "tram.arg", "--date", "2025-01-02").stdout


def test_the_highest_marking_stands_at_top_and_bottom(folder: Folder) -> None:
    (folder.path / "argmap.toml").write_text('handling = ["OPEN", "CLOSED"]\n')
    marked = TRAM.replace("  author: The transport desk\n", "  author: The transport desk\n  handling: OPEN\n")
    folder.write(tram=marked.replace("  reliability: B\n", "  reliability: B\n  handling: CLOSED\n"))
    page = folder.run("brief", "tram.arg").stdout
    assert page.startswith("**CLOSED**\n")
    assert page.endswith("**CLOSED**\n")
    folder.write(tram=marked.replace("handling: OPEN", "handling: SECRET"))
    unlisted = folder.run("brief", "tram.arg")
    assert unlisted.exit_code == 2
    assert "`SECRET` is not among the markings of the project" in unlisted.stderr


def test_the_marking_stands_on_the_picture_too(folder: Folder) -> None:
    folder.write(
        tram=TRAM.replace("  author: The transport desk\n", "  author: The transport desk\n  handling: CLOSED\n")
    )
    assert folder.run("brief", "tram.arg", "-o", "a.html").exit_code == 0
    drawing = (folder.path / "a.html").read_text().partition("<svg")[2].partition("</svg>")[0]
    assert drawing.count(">CLOSED<") == 2


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["-o", "a.gif"], "-o takes a file that ends in .pdf, .html, .docx, .pptx, .md"),
        (["-o", "a"], "-o takes a file that ends in .pdf, .html, .docx, .pptx, .md"),
        (["-o", "absent/a.md"], "absent/a.md: there is no folder `absent`"),
        (["--date", "soon"], "`soon` is no date; write `2011`"),
        (["--in", "trom"], "`trom`"),
        (["--since", "absent.arg"], "absent.arg"),
        (["--since", "nonsense"], "nonsense"),
    ],
)
def test_a_mistake_ends_the_run_with_two(folder: Folder, words: list[str], message: str) -> None:
    folder.write(tram=TRAM)
    result = folder.run("brief", "tram.arg", *words)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_missing_extra_names_what_to_install(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    class Writer:
        @staticmethod
        def written(_: object) -> bytes:
            raise MissingExtra("office")

    monkeypatch.setitem(sys.modules, "argmap.briefing.word", Writer)
    folder.write(tram=TRAM)
    result = folder.run("brief", "tram.arg", "-o", "a.docx")
    assert result.exit_code == 2
    assert "pip install 'argmap[office]'" in result.stderr


def test_a_long_run_says_what_it_is_busy_with(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = brief_picture

    def slowly(*words: object, **named: object) -> object:
        time.sleep(0.1)
        return whole(*words, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    monkeypatch.setattr(brief_command, "brief_picture", slowly)
    folder.write(tram=TRAM)
    result = folder.run("brief", "tram.arg")
    assert "drawing the picture …" in result.stderr
    assert "…\n" not in result.stdout.split("\n")[0]
