"""Locks and texts: what was verified is kept line by line, and texts stay in their folders."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from argmap.model.lock import LockEntry
from argmap.workspace.locks import lock_content, read_lock
from argmap.workspace.texts import Texts

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
entries = st.builds(
    LockEntry, words, words, st.just("a" * 64), st.integers(0, 99), st.integers(0, 99), st.just("b" * 64)
)


@given(st.lists(entries, unique_by=lambda entry: (entry.text, entry.anchor)))
def test_reading_what_was_written_gives_the_same_entries(listed: list[LockEntry]) -> None:
    assert set(read_lock(lock_content(listed)).entries.values()) == set(listed)


@given(st.lists(entries), st.randoms())
def test_the_content_does_not_depend_on_the_order(listed: list[LockEntry], random: st.DrawFn) -> None:
    content = lock_content(listed)
    random.shuffle(listed)
    assert lock_content(listed) == content


@given(st.text())
def test_any_file_is_a_lock(content: str) -> None:
    assert lock_content(read_lock(content).entries.values()).startswith("# argmap lock, version 1")


def test_a_text_is_looked_up_in_the_folders_else_beside_the_map(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("From the folder.")
    (tmp_path / "b.txt").write_text("Beside the map.")
    map_path = tmp_path / "m.arg"
    text = Texts([tmp_path / "texts"]).text(map_path, "a.txt")
    assert text is not None
    assert text.content == "From the folder."
    assert Texts([tmp_path / "texts"]).text(map_path, "b.txt") is None
    assert Texts().text(map_path, "b.txt") is not None


def test_a_text_may_not_leave_its_folder_even_by_a_link(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "outside.txt").write_text("Outside.")
    (tmp_path / "texts" / "link.txt").symlink_to(tmp_path / "outside.txt")
    texts = Texts([tmp_path / "texts"])
    assert texts.text(tmp_path / "m.arg", "../outside.txt") is None
    assert texts.text(tmp_path / "m.arg", "link.txt") is None


def test_a_text_that_cannot_be_read_is_named_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xff")
    texts = Texts([tmp_path])
    assert texts.text(tmp_path / "m.arg", "a.txt") is None
    assert list(texts.unreadable.values()) == ["not UTF-8 at byte 0"]
