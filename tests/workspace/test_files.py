"""Files: found in order, read within the project, replaced whole."""

from pathlib import Path

import pytest

from argmap.workspace.files import is_matched, map_files, project_root, replace_file, shown_path


def test_maps_are_found_in_order_and_hidden_folders_are_passed_over(tmp_path: Path) -> None:
    for name in ("b.arg", "a.arg", "deep/c.arg", ".hidden/d.arg", "notes.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("")
    assert [file.relative_to(tmp_path).as_posix() for file in map_files(tmp_path)] == ["a.arg", "b.arg", "deep/c.arg"]


def test_excluded_folders_are_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.arg", "old/b.arg"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("")
    kept = map_files(tmp_path, lambda file: is_matched(file, ["old"], tmp_path))
    assert [shown_path(file) for file in kept] == ["a.arg"]


def test_a_pattern_starts_from_its_base_wherever_the_working_folder_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "old").mkdir()
    monkeypatch.chdir(tmp_path / "old")
    assert is_matched(Path("b.arg"), ["old/*"], tmp_path)
    assert not is_matched(Path("b.arg"), ["new/*"], tmp_path)


def test_a_path_is_shown_relative_to_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown_path(tmp_path / "maps" / "a.arg") == "maps/a.arg"
    assert shown_path(Path("../x.arg")) == "../x.arg"


def test_the_project_root_is_the_nearest_folder_with_a_marker_else_the_files_own(tmp_path: Path) -> None:
    inner = tmp_path / "project" / "maps"
    inner.mkdir(parents=True)
    (tmp_path / "project" / "argmap.toml").write_text("")
    assert project_root(inner / "a.arg") == (tmp_path / "project").resolve()


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "a.arg"
    file.write_text("old")
    file.chmod(0o640)
    replace_file(file, b"new")
    assert file.read_text() == "new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_is_written_through_and_stays_a_link(tmp_path: Path) -> None:
    target = tmp_path / "target.arg"
    target.write_text("old")
    link = tmp_path / "link.arg"
    link.symlink_to(target)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.arg"
    file.write_text("old")

    def refuse(*_: object) -> None:
        raise OSError("no")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="no"):
        replace_file(file, b"new")
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]
