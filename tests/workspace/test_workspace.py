"""Workspaces: imports are followed, whatever is wrong with them, and bytes of any kind become a document."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.workspace.decoding import document_of
from argmap.workspace.workspace import Workspace


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, which is the working folder."""
    (tmp_path / "argmap.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def reading_of(path: str) -> tuple[list[str], dict[str, str]]:
    """The paths of the documents in a reading, and what could not be read."""
    workspace = Workspace()
    argument_map = workspace.analysis(workspace.document(Path(path))).map
    return [document.text.path for document in argument_map.documents], dict(argument_map.unreadable)


def test_imports_are_followed_transitively_and_in_circles(project: Path) -> None:
    (project / "a.arg").write_text("import b\n")
    (project / "b.arg").write_text("import c from deep/c.arg\n")
    (project / "deep").mkdir()
    (project / "deep/c.arg").write_text("import a from ../a.arg\n")
    assert reading_of("a.arg") == (["a.arg", "b.arg", "deep/c.arg"], {})


def test_a_missing_import_is_named_with_its_reason(project: Path) -> None:
    (project / "a.arg").write_text("import b\n")
    assert reading_of("a.arg") == (["a.arg"], {"b.arg": "there is no such file"})


def test_an_import_may_not_leave_the_project(project: Path) -> None:
    (project.parent / "outside.arg").write_text("claim c: C\n")
    (project / "a.arg").write_text("import outside from ../outside.arg\n")
    assert reading_of("a.arg") == (["a.arg"], {"../outside.arg": "it lies outside the project"})


def test_an_import_may_not_leave_the_project_by_a_link(project: Path) -> None:
    (project.parent / "outside2.arg").write_text("claim c: C\n")
    (project / "b.arg").symlink_to(project.parent / "outside2.arg")
    (project / "a.arg").write_text("import b\n")
    assert reading_of("a.arg")[1] == {"b.arg": "it lies outside the project"}


def test_an_import_of_a_folder_is_named_with_its_reason(project: Path) -> None:
    (project / "b.arg").mkdir()
    (project / "a.arg").write_text("import b\n")
    assert reading_of("a.arg")[1] == {"b.arg": "it is a folder"}


def test_a_file_is_read_again_only_when_its_content_changed(project: Path) -> None:
    file = project / "a.arg"
    file.write_text("claim c: One\n")
    workspace = Workspace()
    first = workspace.document(file)
    assert workspace.document(file) is first
    file.write_text("claim c: Two\n")
    assert workspace.document(file).claims[0].text == "Two"


def test_bytes_that_are_not_utf8_are_one_fault_and_the_rest_stands() -> None:
    document = document_of("a.arg", b"claim c: C\xe9\n\nclaim d: D\n")
    assert [claim.id for claim in document.claims] == ["c", "d"]
    assert [fault.finding.message for fault in document.faults] == ["byte 0xe9 is not UTF-8"]
    assert (document.faults[0].finding.span.line, document.faults[0].finding.span.column) == (1, 11)


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"\x7fELF\0\0\1", "this file is not text"), ("claim c: C\n".encode("utf-16"), "this file is UTF-16, not UTF-8")],
)
def test_a_file_that_is_no_text_is_one_fault(content: bytes, message: str) -> None:
    assert [fault.finding.message for fault in document_of("a.arg", content).faults] == [message]


@given(st.binary(max_size=400))
def test_any_bytes_become_a_document(content: bytes) -> None:
    assert document_of("a.arg", content).text.path == "a.arg"
