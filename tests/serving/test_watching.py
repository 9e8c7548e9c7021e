"""What changed since one last looked."""

import os
from pathlib import Path

import pytest

from argmap.serving.watching import MISSING, Watch
from argmap.workspace.dependencies import digest

OLD = 1_000_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.arg", "b.arg", "note.txt", ".hidden.arg"):
        (tmp_path / name).write_text(name)
    return tmp_path


def seen_by(folder: Path, *paths: Path) -> Watch:
    watch = Watch(paths or (folder,))
    watch.changed()
    return watch


def test_the_first_look_finds_the_maps_that_are_there(folder: Path) -> None:
    assert Watch((folder,)).changed() == {folder / "a.arg", folder / "b.arg"}


def test_nothing_changes_without_a_change(folder: Path) -> None:
    watch = seen_by(folder)
    os.utime(folder / "a.arg", (OLD, OLD))
    assert watch.changed() == frozenset()


def test_a_new_content_is_noticed_even_under_the_old_time_and_size(folder: Path) -> None:
    watch = seen_by(folder)
    status = (folder / "a.arg").stat()
    (folder / "a.arg").write_text("A.arg")
    os.utime(folder / "a.arg", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert watch.changed() == {folder / "a.arg"}
    assert watch.changed() == frozenset()


def test_a_file_that_another_takes_the_place_of_is_noticed(folder: Path) -> None:
    watch = seen_by(folder)
    (folder / ".new").write_text("other")
    (folder / ".new").replace(folder / "a.arg")
    assert watch.changed() == {folder / "a.arg"}


def test_new_files_and_folders_are_noticed(folder: Path) -> None:
    watch = seen_by(folder)
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "deep" / "er" / "c.arg").write_text("c")
    (folder / "d.arg").write_text("d")
    assert watch.changed() == {folder / "deep" / "er" / "c.arg", folder / "d.arg"}


def test_a_new_file_is_noticed_in_a_folder_that_was_long_left_alone(folder: Path) -> None:
    os.utime(folder, (OLD, OLD))
    watch = seen_by(folder)
    (folder / "d.arg").write_text("d")
    assert watch.changed() == {folder / "d.arg"}


def test_a_renamed_file_is_gone_and_new(folder: Path) -> None:
    watch = seen_by(folder)
    (folder / "a.arg").rename(folder / "c.arg")
    assert watch.changed() | watch.changed() == {folder / "a.arg", folder / "c.arg"}


@pytest.mark.parametrize("away", [lambda path: path.unlink(), lambda path: path.write_text("")], ids=["gone", "empty"])
def test_a_file_that_is_away_for_a_moment_is_no_news(folder: Path, away: object) -> None:
    watch = seen_by(folder)
    away(folder / "a.arg")  # type: ignore[operator]
    assert watch.changed() == frozenset()
    (folder / "a.arg").write_text("a.arg")
    assert watch.changed() == frozenset()
    away(folder / "a.arg")  # type: ignore[operator]
    assert watch.changed() == frozenset()
    assert watch.changed() == {folder / "a.arg"}
    assert watch.changed() == frozenset()


def test_a_folder_that_goes_and_comes_back_takes_its_maps_along(folder: Path) -> None:
    watch = seen_by(folder, folder / "inner")
    (folder / "inner").mkdir()
    (folder / "inner" / "c.arg").write_text("c")
    assert folder / "inner" / "c.arg" in watch.changed()
    (folder / "inner").rename(folder / "other")
    assert folder / "inner" / "c.arg" in watch.changed() | watch.changed()


def test_other_files_are_watched_while_they_are_named(folder: Path) -> None:
    watch = seen_by(folder)
    known = {folder / "note.txt": digest(b"note.txt"), folder / "argmap.lock": MISSING, Path("no\0path"): MISSING}
    watch.watch_also(known)
    assert watch.changed() == frozenset()
    (folder / "argmap.lock").write_text("new")
    (folder / "note.txt").write_text("new")
    assert watch.changed() == {folder / "argmap.lock", folder / "note.txt"}
    watch.watch_also({})
    (folder / "note.txt").write_text("newer")
    assert watch.changed() | watch.changed() == frozenset()


def test_what_changed_between_reading_and_watching_is_noticed(folder: Path) -> None:
    watch = seen_by(folder)
    watch.watch_also({folder / "note.txt": digest(b"as it was read")})
    assert watch.changed() == {folder / "note.txt"}


def test_a_folder_that_may_not_be_looked_at_is_waited_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watch = seen_by(folder)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    with monkeypatch.context() as locked:
        locked.setattr(Path, "stat", refused)
        watch.changed()
        assert folder / "a.arg" in watch.changed()
    assert folder / "a.arg" in watch.changed()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_among_the_maps_is_not_read(folder: Path) -> None:
    watch = seen_by(folder)
    os.mkfifo(folder / "pipe.arg")
    (folder / "a.arg").write_text("new")
    assert folder / "a.arg" in watch.changed()


def test_what_cannot_be_read_is_waited_for(folder: Path) -> None:
    watch = seen_by(folder)
    (folder / "a.arg").unlink()
    (folder / "a.arg").mkdir()
    assert watch.changed() | watch.changed() == {folder / "a.arg"}
    (folder / "a.arg").rmdir()
    (folder / "a.arg").write_text("back")
    assert watch.changed() == {folder / "a.arg"}
