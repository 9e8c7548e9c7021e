"""Loading: files are found at once, and read when they are asked for."""

from pathlib import Path

import pytest

from argmap.workspace.loading import Documents, LoadError, contents_under
from argmap.workspace.workspace import Workspace


def test_no_document_is_read_before_it_is_asked_for() -> None:
    workspace = Workspace()
    documents = Documents(workspace, {"a.arg": b"map a: A\n", "b.arg": b"map b: B\n"})
    assert len(documents) == 2
    with pytest.raises(KeyError):
        workspace.content_of("b.arg")
    assert documents[1].id == "b"
    assert workspace.content_of("b.arg") == b"map b: B\n"
    assert [document.id for document in documents] == ["a", "b"] == [document.id for document in documents[:]]


def test_a_path_that_leads_to_no_map_is_said(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="no map"):
        contents_under(tmp_path)
    with pytest.raises(LoadError, match="there is no such file or folder"):
        contents_under(tmp_path / "absent.arg")
