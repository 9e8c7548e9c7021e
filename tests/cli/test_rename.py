"""`argmap rename`: what a name becomes wherever it is used, and when it is refused."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click import Context
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.cli.names import CLAIM_NAME
from argmap.cli.rename import command
from argmap.model.document import Document
from argmap.model.source import Header
from argmap.reading import read
from argmap.workspace import replacing
from argmap.writing.renaming import RenamingError, renaming
from tests.cli.conftest import Folder
from tests.strategies import documents

ONE = """\
map one: The one
  paper: book

source book: The book
source talk: The talk
  origin: book
section start: How it starts
  cite: book, p. 1
term word: A word, not book.
  cite: book
question q: Which one?
# a comment on reason
thesis goal: The goal, for a reason.
  answers: q
  because: reason & other as way
  note: reason is a word here, as book is
  cite: book, p. 2, "the book said"
premise reason: The reason.
  origin: book
premise other: Another one.
counterclaim doubt: A doubt.
doubt undercuts way
doubt contrary-to reason as clash
doubt qualifies clash
"""
TWO = """\
map two: The two

import one as first
thesis mine: Mine.
  because: first.reason
  cite: first.book
premise reason: Of the same name.
reason supports mine
first.reason restates reason
reason undercuts first.way
"""


@pytest.fixture
def maps(folder: Folder) -> Folder:
    folder.write(one=ONE, two=TWO)
    return folder


def contents(folder: Folder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.path.iterdir() if path.is_file()}


def test_a_claim_is_renamed_in_all_files_and_prose_stays(maps: Folder) -> None:
    result = maps.run("rename", "one.reason", "ground")
    assert result.exit_code == 0, result.stderr
    assert result.stderr == "`one.reason` is `one.ground` now, in 5 places of 2 files\n"
    assert (maps.path / "one.arg").read_text() == ONE.replace("because: reason", "because: ground").replace(
        "premise reason", "premise ground"
    ).replace("contrary-to reason", "contrary-to ground")
    assert (maps.path / "two.arg").read_text() == TWO.replace("first.reason", "first.ground")


@pytest.mark.parametrize(
    ("old", "count"), [("book", 8), ("way", 3), ("clash", 2), ("q", 2), ("start", 1), ("word", 1), ("goal", 1)]
)
def test_every_sort_of_name_is_renamed_and_renaming_back_restores_the_bytes(maps: Folder, old: str, count: int) -> None:
    before = contents(maps)
    result = maps.run("rename", old, "new_name")
    assert result.exit_code == 0, result.stderr
    assert f"in {count} place" in result.stderr
    assert not any(fault for path in maps.path.glob("*.arg") for fault in read(path.name, path.read_text()).faults)
    assert contents(maps) != before
    assert maps.run("rename", "new_name", old).exit_code == 0
    assert contents(maps) == before


def test_a_file_that_is_only_imported_is_changed_too(maps: Folder) -> None:
    assert maps.run("rename", "one.reason", "ground", "two.arg").exit_code == 0
    assert "premise ground" in (maps.path / "one.arg").read_text()


def test_line_ends_and_byte_order_mark_stay(folder: Folder) -> None:
    content = b"\xef\xbb\xbf" + ONE.replace("\n", "\r\n").encode()
    (folder.path / "one.arg").write_bytes(content)
    assert folder.run("rename", "reason", "ground").exit_code == 0
    changed = (folder.path / "one.arg").read_bytes()
    assert changed.count(b"\r\n") == content.count(b"\r\n")
    assert folder.run("rename", "ground", "reason").exit_code == 0
    assert (folder.path / "one.arg").read_bytes() == content


def test_the_lock_holds_no_names_and_stays(maps: Folder) -> None:
    lock = maps.path / "argmap.lock"
    lock.write_text('"book.txt"\t"the book said"\t00\t1-2\t00\n')
    before = lock.read_bytes()
    assert maps.run("rename", "book", "volume").exit_code == 0
    assert lock.read_bytes() == before


def test_diff_shows_the_change_and_writes_nothing(maps: Folder) -> None:
    before = contents(maps)
    result = maps.run("rename", "one.reason", "ground", "--diff")
    assert result.exit_code == 0
    assert "-premise reason: The reason.\n+premise ground: The reason.\n" in result.stdout
    assert contents(maps) == before


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("reason", "ground", "`reason` stands for `one.reason` (one.arg) and for `two.reason` (two.arg)"),
        ("resaon", "ground", "did you mean `reason`"),
        ("one", "uno", "`one` is a map"),
        ("first", "erste", "the prefix of an import"),
        ("goal", "book", "`book` is taken: it is declared at one.arg:4"),
        ("goal", "Book", "differs by case alone from `book`"),
        ("goal", "goal", "called so already"),
        ("goal", "two words", "`two_words` would be one"),
        ("goal", "supports", "`supports_` would be one"),
        ("goal", "one.end", "is no name"),
    ],
)
def test_a_name_that_cannot_be_is_a_mistake_and_nothing_is_written(
    maps: Folder, old: str, new: str, reason: str
) -> None:
    before = contents(maps)
    result = maps.run("rename", old, new)
    assert result.exit_code == 2
    assert reason in result.stderr.replace("\n", " ")
    assert contents(maps) == before


def test_a_name_may_change_its_case(maps: Folder) -> None:
    assert maps.run("rename", "goal", "Goal").exit_code == 0


def test_a_name_that_stands_for_nothing_yet_is_not_given_a_meaning(maps: Folder) -> None:
    maps.write(two=f"{TWO}first.ground supports mine\n")
    result = maps.run("rename", "one.reason", "ground")
    assert result.exit_code == 2
    assert "two.arg:11: `first.ground` stands for nothing yet" in result.stderr


@pytest.mark.parametrize(
    "fault",
    [
        "reason suports & mine\n",
        "claim c: A claim.\n  becuase: first.reason\n",
        "claim c: A claim.\n  because: first.reason &\n",
        "question c: A question?\n  because: first.reason\n",
        "claim c: A claim.\n  first.reason supports mine\n",
    ],
)
def test_a_fault_that_may_hide_a_use_is_named_and_ends_it(maps: Folder, fault: str) -> None:
    maps.write(two=f"{TWO}{fault}")
    before = contents(maps)
    result = maps.run("rename", "one.reason", "ground")
    assert result.exit_code == 2
    assert re.search(r"two\.arg:\d+: .* this may hide a use of `reason`", result.stderr.replace("\n", " "))
    assert contents(maps) == before


def test_an_import_that_cannot_be_read_is_named_where_it_hides_a_use(maps: Folder) -> None:
    maps.write(two=TWO.replace("import one as first", "import one as first form one.arg"))
    result = maps.run("rename", "one.reason", "ground")
    assert result.exit_code == 2
    assert "an import that cannot be read may be that of `first.reason`" in result.stderr.replace("\n", " ")
    assert maps.run("rename", "one.goal", "end").exit_code == 0


def test_names_complete_in_the_shell(maps: Folder) -> None:
    assert {item.value for item in CLAIM_NAME.shell_complete(Context(command), command.params[0], "oth")} == {"other"}


def test_a_fault_elsewhere_does_not_matter(maps: Folder) -> None:
    maps.write(two=f"{TWO}claim c: A claim.\n  date: never\n")
    assert maps.run("rename", "one.reason", "ground").exit_code == 0


def test_a_name_declared_twice_and_a_file_that_is_no_utf8_are_refused(maps: Folder) -> None:
    maps.write(one=f"{ONE}premise goal: Again.\n")
    assert "is declared 2 times" in maps.run("rename", "goal", "end").stderr
    (maps.path / "one.arg").write_bytes(ONE.encode() + b"# \xff\n")
    result = maps.run("rename", "goal", "end")
    assert result.exit_code == 2
    assert "UTF-8" in result.stderr


def test_standard_input_is_no_file_to_change(maps: Folder) -> None:
    assert maps.run("rename", "goal", "end", "-", stdin=ONE).exit_code == 2


def test_when_one_file_cannot_be_written_the_others_are_put_back(maps: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(maps)
    replace_file = replacing.replace_file

    def failing(path: Path, content: bytes) -> None:
        if path.name == "two.arg":
            raise PermissionError(13, "Permission denied", str(path))
        replace_file(path, content)

    monkeypatch.setattr(replacing, "replace_file", failing)
    result = maps.run("rename", "one.reason", "ground")
    assert result.exit_code == 2
    assert "two.arg: Permission denied; no file was changed" in result.stderr
    assert contents(maps) == before


def test_a_folder_that_may_not_be_written_is_named_and_no_file_of_ours(
    maps: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(path: Path, content: bytes) -> None:
        raise PermissionError(13, "Permission denied", str(path.parent / f".{path.name}.k3j2h1"))

    monkeypatch.setattr(replacing, "replace_file", failing)
    result = maps.run("rename", "one.reason", "ground")
    assert result.exit_code == 2
    assert result.stderr.endswith("Error: .: Permission denied; no file was changed\n")


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"1")
    other.write_bytes(b"changed")
    with pytest.raises(replacing.ChangedMeanwhileError):
        replacing.replace_files({one: (b"1", b"2"), other: (b"1", b"2")})
    assert one.read_bytes() == b"1"


def names_of(document: Document) -> Iterator[str]:
    for value in document.values:
        name = getattr(value, "id", None)
        if name and not isinstance(value, Header):
            yield name


@settings(max_examples=150)
@given(documents(), st.data())
def test_renaming_there_and_back_restores_every_document(content: str, data: st.DataObject) -> None:
    document = read("made.arg", content)
    old = data.draw(st.sampled_from([*names_of(document), "nothing"]))
    try:
        there = renaming([document], old, "quite_new", str)
    except RenamingError:
        return
    renamed = read("made.arg", there.contents["made.arg"])
    back = renaming([renamed], "quite_new", old, str)
    assert back.contents["made.arg"] == content
    assert back.count == there.count
    assert old not in set(names_of(renamed))
