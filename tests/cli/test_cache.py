"""The memory of `argmap check`: whatever was edited, what is found is what a fresh run finds."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap.report.remembered
from argmap.workspace.memory import CACHE_FOLDER
from tests.cli.conftest import Folder

M = """\
map m: A map
  waive: orphan-node, a stub

import n
import gone

source report: Report
  text: report.txt

thesis t: T
  because: n.a & evidense

evidence evidence: E
  cite: report, p. 3, "the border was calm"
"""
N = "map n: Another\n\nimport o\n\nclaim a: A\n  because: o.b\n"
O = "map o: A third\n\nclaim b: B\n"  # noqa: E741
FORMATS = ("text", "json", "sarif", "github", "junit")


@pytest.fixture
def project(folder: Folder) -> Folder:
    """A map with imports, one of them missing, that cites a text; with errors, fixes and waivers."""
    folder.write(m=M, n=N, o=O)
    (folder.path / "report.txt").write_text("In May the border was not calm.\n")
    return folder


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the readings that are made rather than remembered."""
    paths: list[str] = []
    run_checks = argmap.report.remembered.run_checks

    def counted(analysis, *words, **options):  # type: ignore[no-untyped-def]
        paths.append(analysis.map.root.text.path)
        return run_checks(analysis, *words, **options)

    monkeypatch.setattr(argmap.report.remembered, "run_checks", counted)
    return paths


def report(folder: Folder, *words: str) -> tuple[int, str, str]:
    result = folder.run("check", "--show-waived", "--hints", *words)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def entries(folder: Folder) -> list[Path]:
    return sorted((folder.path / CACHE_FOLDER).glob("*.json"))


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_remembered_is_printed_letter_by_letter(project: Folder, made: list[str], form: str) -> None:
    first = report(project, "--output-format", form)
    assert sorted(made) == ["m.arg", "n.arg", "o.arg"]
    made.clear()
    assert report(project, "--output-format", form) == first == report(project, "--output-format", form, "--no-cache")
    assert made == []


def write(name: str, content: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).write_text(content, encoding="utf-8") and None


def remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


EDITS = {
    "the map": write("m.arg", M.replace("evidense", "evidence")),
    "an import": write("n.arg", N.replace("because: o.b", "because: o.c")),
    "an import of an import": write("o.arg", O + "  because: d\n"),
    "an import that appears": write("gone.arg", "map gone: G\n\nclaim x: X\n"),
    "an import that goes": remove("n.arg"),
    "an import that is a folder": lambda folder: (folder / "gone.arg").mkdir(),
    "bytes that are no text": lambda folder: (folder / "n.arg").write_bytes(b"\0\1") and None,
    "the text": write("report.txt", "In May the border was calm.\n"),
    "the text goes": remove("report.txt"),
    "the stage": write("argmap.toml", 'stage = "draft"\n'),
    "the settings of a path": write("argmap.toml", '[per-path."m.arg"]\nignore = ["SUP", "ARG001"]\n'),
    "the folder of texts": write("argmap.toml", 'texts = ["elsewhere"]\n'),
    "the vocabulary": write("argmap.toml", '[schemes.sighting]\ntitle = "x"\n'),
}


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_the_findings_are_those_of_a_fresh_run(project: Folder, edit: str) -> None:
    before = report(project)
    EDITS[edit](project.path)
    after = report(project)
    assert after == report(project, "--no-cache") == report(project)
    assert after != before


def test_the_lock_is_part_of_what_a_finding_depends_on(project: Folder) -> None:
    EDITS["the text"](project.path)
    project.run("verify", "--update", "m.arg")
    (project.path / "report.txt").unlink()
    before = report(project)
    (project.path / "argmap.lock").unlink()
    assert report(project) == report(project, "--no-cache") != before


@pytest.mark.parametrize(
    "options",
    [
        ["--select", "SUP"],
        ["--ignore", "ARG001"],
        ["--stage", "brief"],
        ["--stage", "draft"],
        ["--semantics", "preferred"],
        ["--semantics", "stable"],
        ["--texts", "elsewhere"],
        ["m.arg"],
        ["n.arg", "m.arg"],
        ["--summary"],
        ["--sort", "place"],
    ],
)
def test_with_other_options_the_findings_are_those_of_a_fresh_run(project: Folder, options: list[str]) -> None:
    (project.path / "elsewhere").mkdir()
    report(project)
    assert report(project, *options) == report(project, *options, "--no-cache") == report(project, *options)


CONTENTS = (
    None,
    "map a: A\n\nimport b\nimport c\n\nthesis t: T\n  because: b.x\n",
    "map b: B\n\nimport c\n\nclaim x: X\n  because: c.y\n",
    "map c: C\n\nimport a\n\nclaim y: Y\n  because: a.t\n",
    "map a: The same ID\n\nevidence x: X\n",
    "import ../a.arg\n\nclaim \N{BYTE ORDER MARK}z: Z\r\n  waive: ARG004\r\n",
    "\N{BYTE ORDER MARK}premis p: P\n",
)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(CONTENTS)), min_size=2, max_size=6))
@settings(max_examples=25)
def test_no_order_of_edits_misleads_memory(edits: list[tuple[str, str | None]]) -> None:
    with TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        folder = Folder(Path(place))
        (folder.path / "argmap.toml").write_text("")
        patch.chdir(folder.path)
        for name, content in edits:
            file = folder.path / f"{name}.arg"
            if content is None:
                file.unlink(missing_ok=True)
            else:
                file.write_bytes(content.encode())
            assert report(folder) == report(folder, "--no-cache")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b"7",
        b"{}",
        b'{"made_from": [], "findings": []}',
        b'{"made_from": 3, "findings": []}',
        b'{"made_from": [["map"]], "findings": []}',
        b'{"made_from": [["map", "m.arg", "m.arg", ""]], "findings": []}',
        b'{"made_from": [["import", "m.arg", "../../x\\u0000", ""]], "findings": []}',
        b'{"made_from": [["map", "m.arg", "m.arg", "?"], ["lock", "\\u0000", "", "?"]], "findings": []}',
        b"[" * 100_000,
    ],
)
def test_a_spoilt_entry_is_passed_over(project: Folder, content: bytes) -> None:
    first = report(project)
    for entry in entries(project):
        entry.write_bytes(content)
    assert report(project) == first
    assert content not in {entry.read_bytes() for entry in entries(project)}


@pytest.mark.parametrize(
    "spoil",
    [lambda row: row[2].__setitem__(1, 10**6), lambda row: row.pop(), lambda row: row[2].__setitem__(0, "x.arg")],
)
def test_findings_at_places_that_are_none_are_passed_over(
    project: Folder, spoil: Callable[[list[object]], None]
) -> None:
    first = report(project)
    for entry in entries(project):
        value = json.loads(entry.read_bytes())
        for row in value["findings"]:
            spoil(row)
        entry.write_text(json.dumps(value))
    assert report(project) == first


def test_where_nothing_can_be_written_argmap_works_as_ever(project: Folder) -> None:
    (project.path / CACHE_FOLDER).write_text("a file of somebody's")
    assert report(project) == report(project, "--no-cache") == report(project)
    assert (project.path / CACHE_FOLDER).read_text() == "a file of somebody's"


def test_a_folder_of_somebody_elses_is_left_alone(project: Folder) -> None:
    (project.path / "argmap.toml").write_text('cache = "notes"\n')
    (project.path / "notes").mkdir()
    (project.path / "notes" / "mine.txt").write_text("mine")
    report(project)
    assert [file.name for file in (project.path / "notes").iterdir()] == ["mine.txt"]


def test_a_link_out_of_the_project_is_not_followed(project: Folder, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (project.path / CACHE_FOLDER).symlink_to(outside)
    report(project)
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize(("content", "options"), [("cache = false\n", []), ("", ["--no-cache"]), ("", ["--fix"])])
def test_who_wants_no_memory_gets_none(project: Folder, content: str, options: list[str]) -> None:
    (project.path / "argmap.toml").write_text(content)
    report(project, *options)
    assert not (project.path / CACHE_FOLDER).exists()


def test_the_folder_can_be_named_and_ignores_itself(project: Folder, made: list[str]) -> None:
    (project.path / "argmap.toml").write_text('cache = "out/memory"\n')
    assert report(project) == report(project)
    assert len(made) == 3
    folder = project.path / "out" / "memory"
    assert (folder / ".gitignore").read_text() == "*\n"
    assert (folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
    assert not (project.path / CACHE_FOLDER).exists()


def test_nothing_is_written_where_there_is_no_project(project: Folder) -> None:
    (project.path / "argmap.toml").unlink()
    before = sorted(project.path.iterdir())
    report(project)
    assert sorted(project.path.iterdir()) == before


def test_standard_input_is_never_remembered(folder: Folder) -> None:
    folder.run("check", "-", stdin="map m: M\n\nthesis t: T\n")
    assert not (folder.path / CACHE_FOLDER).exists()


def test_fixes_are_carried_out_whatever_is_remembered(folder: Folder) -> None:
    folder.write(
        m="map m: M\n\nthesis t: T\n  because: budgets\n\npremise budgets: B\n".replace(": budgets", ": bugdets")
    )
    report(folder)
    report(folder, "--fix")
    assert "because: budgets" in (folder.path / "m.arg").read_text()
    assert report(folder) == report(folder, "--no-cache")


def test_memory_names_no_place_outside_the_project_and_is_the_same_everywhere(
    project: Folder, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    report(project)
    first = {entry.name: entry.read_bytes() for entry in entries(project)}
    assert len(first) == 3
    copy = Folder(tmp_path_factory.mktemp("copy") / "of it")
    shutil.copytree(project.path, copy.path, ignore=shutil.ignore_patterns(CACHE_FOLDER))
    monkeypatch.chdir(copy.path)
    report(copy)
    assert {entry.name: entry.read_bytes() for entry in entries(copy)} == first
    assert str(project.path).encode() not in b"".join(first.values())


def test_what_lies_outside_the_project_is_not_kept(
    project: Folder, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write(m="import x from ../../elsewhere/secret.arg\n")
    report(project, "m.arg")
    assert entries(project) == []
    monkeypatch.chdir(tmp_path_factory.mktemp("cwd"))
    report(project, str(project.path / "n.arg"))
    assert entries(project) == []


def test_an_import_that_leads_back_to_this_folder_is_remembered_as_it_is_found(project: Folder) -> None:
    project.write(m=f"import n from ../{project.path.name}/n.arg\n\nthesis t: T\n  because: n.a\n")
    assert report(project) == report(project) == report(project, "--no-cache")


def run_argmap(folder: Path, *words: str) -> subprocess.Popen[str]:
    program = [sys.executable, "-m", "argmap", "check", "--fail-on", "never", *words]
    return subprocess.Popen(program, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_two_runs_at_once_do_not_harm_each_other(project: Folder) -> None:
    results = [run.communicate() for run in [run_argmap(project.path) for _ in range(3)]]
    assert len(set(results)) == 1
    assert results[0][1] == ""
    assert report(project, "--fail-on", "never") == report(project, "--fail-on", "never", "--no-cache")
    names = {file.name for file in (project.path / CACHE_FOLDER).iterdir()}
    assert all(re.fullmatch(r"[0-9a-f]{64}\.json|\.gitignore|CACHEDIR\.TAG", name) for name in names)


def test_what_is_remembered_needs_no_parser(project: Folder) -> None:
    script = (
        "import sys; sys.argv = ['argmap', 'check', '--fail-on', 'never']\n"
        "from argmap.cli.app import main\n"
        "try:\n    main()\n"
        "finally:\n    print('lark' in sys.modules, 'networkx' in sys.modules)"
    )
    for expected in ("True", "False"):
        result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        assert result.stdout.splitlines()[-1].split()[0] == expected


@pytest.mark.parametrize(
    "row",
    [
        ["import", "\0", "x"],
        ["import", "x" * 5000, "x"],
        ["import", "m.arg", "x" * 5000],
        ["text", "\0", "x"],
        ["lock", "x" * 5000, ""],
    ],
)
def test_an_entry_that_asks_for_impossible_places_is_passed_over(project: Folder, row: list[str]) -> None:
    first = report(project)
    for entry in entries(project):
        value = json.loads(entry.read_bytes())
        value["made_from"].insert(1, [*row, "?"])
        value["findings"] = []
        entry.write_text(json.dumps(value))
    assert report(project) == first
