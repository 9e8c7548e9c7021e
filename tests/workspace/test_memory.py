"""Memory: bounded, and never in the way."""

import os
from pathlib import Path

from argmap.workspace.memory import Memory


def key(number: int) -> str:
    return f"{number:064x}"


def test_what_was_kept_is_recalled_and_anything_else_is_not_known(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory", tmp_path)
    memory.keep(key(1), {"a": [1, None, "ü\ud800"]})
    assert memory.recall(key(1)) == {"a": [1, None, "ü\ud800"]}
    assert memory.recall(key(2)) is None


def test_what_was_kept_longest_ago_goes_first_and_other_files_stay(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory", tmp_path)
    for number in range(10):
        memory.keep(key(number), "x" * 998)
        os.utime(memory.folder / f"{key(number)}.json", (number, number))
    (memory.folder / "notes.txt").write_text("y" * 5000)
    memory.prune(10_000)
    assert memory.recall(key(0)) is not None
    memory.prune(9_000)
    assert [number for number in range(10) if memory.recall(key(number))] == [4, 5, 6, 7, 8, 9]
    assert (memory.folder / "notes.txt").exists()


def test_a_link_in_the_place_of_an_entry_is_not_written_through(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory", tmp_path)
    memory.keep(key(1), 1)
    target = tmp_path / "target"
    target.write_text("old")
    (memory.folder / f"{key(2)}.json").symlink_to(target)
    memory.keep(key(2), 2)
    assert target.read_text() == "old"


def test_a_folder_outside_the_project_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    Memory(tmp_path / "memory", tmp_path / "project").keep(key(1), 1)
    assert not (tmp_path / "memory").exists()
