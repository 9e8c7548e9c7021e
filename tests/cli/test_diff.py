"""`argmap diff`: two versions as paths or git revisions, in words, as Markdown and as data."""

import json
import os
import shutil
import subprocess

import pytest

from tests.cli.conftest import Folder

OLD = """\
map tram: Should the tram run at night?

thesis night: Trams should run at night.
  because: quiet

premise quiet: The new trams are quiet.

counterclaim squeal: In the bends they squeal.

rebuttal grease: Greased rails do not squeal.

squeal attacks quiet
grease attacks squeal
"""
NEW = OLD.replace("\ngrease attacks squeal", "").replace("In the bends", "In *all* <b>bends</b> | @crew #12:")

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def versions(folder: Folder) -> Folder:
    folder.write(old=OLD, new=NEW)
    return folder


def git(folder: Folder, *words: str) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *identity, *words], cwd=folder.path, check=True, capture_output=True, env=environment)


@pytest.fixture
def repository(folder: Folder) -> Folder:
    """A repository whose first revision has a map that imports another; both have changed since."""
    (folder.path / "maps").mkdir()
    one = "map one: One\n\nimport two\n\nthesis t: T.\n  because: two.p\n"
    (folder.path / "maps" / "one.arg").write_text(one)
    (folder.path / "maps" / "two.arg").write_text("premise p: P.\n")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "first")
    (folder.path / "maps" / "two.arg").write_text("claim p: P.\n")
    return folder


def test_what_changed_is_told_in_words_standings_first(versions: Folder) -> None:
    result = versions.run("diff", "old.arg", "new.arg")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == (
        "tram: Should the tram run at night?\n"
        "  Standings turned (3)\n"
        "    night: Trams should run at night\n"
        "      stands → disputed, over quiet\n"
        "    quiet: The new trams are quiet\n"
        "      stands → disputed by squeal\n"
        "    squeal: In *all* <b>bends</b> | @crew #12: they squeal\n"
        "      falls: defeated by grease → stands\n"
        "  Reworded (1)\n"
        "    squeal\n"
        "      before: In the bends they squeal\n"
        "      now: In *all* <b>bends</b> | @crew #12: they squeal\n"
        "  Relations removed (1)\n"
        "    grease attacks squeal\n"
    )


def test_markdown_has_a_table_and_no_markup_of_the_maps_own(versions: Folder) -> None:
    told = versions.run("diff", "old.arg", "new.arg", "--format", "markdown").stdout
    assert told.startswith(
        "## What changed in the argument\n\n3 standings turned, 1 text reworded, 1 relation removed.\n"
    )
    assert "| **`night`** Trams should run at night | stands | disputed, over quiet |" in told
    shown = r"In \*all\* &lt;b&gt;bends&lt;/b&gt; \| @<!-- -->crew \#<!-- -->12: they squeal"
    assert f"| `squeal` {shown} | falls: defeated by grease | stands |" in told
    came = r"\*all\* &lt;b&gt;bends&lt;/b&gt; \| @<!-- -->crew \#<!-- -->12:"
    assert f"- `squeal`: In ~~the bends~~ **{came}** they squeal\n" in told
    assert "- `grease attacks squeal`\n" in told


def test_markdown_sets_wordings_that_share_little_one_below_the_other(versions: Folder) -> None:
    versions.write(new=OLD.replace("In the bends they squeal.", "Neighbours have complained of noise."))
    told = versions.run("diff", "old.arg", "new.arg", "--format", "markdown").stdout
    assert "- `squeal`\n  - before: In the bends they squeal\n  - now: Neighbours have complained of noise\n" in told
    assert "\n\nNo standing turned; 1 text reworded.\n" in told


def test_markdown_leaves_out_the_middle_of_what_is_alike(versions: Folder) -> None:
    common = " ".join(f"word{number}" for number in range(60))
    versions.write(
        old=OLD.replace("In the bends", f"{common} once {common}"),
        new=OLD.replace("In the bends", f"{common} twice {common} or"),
    )
    told = versions.run("diff", "old.arg", "new.arg", "--format", "markdown").stdout
    (line,) = (line for line in told.splitlines() if line.startswith("- `squeal`: "))
    assert line.startswith("- `squeal`: … word48 ")
    assert "word59 ~~once~~ **twice** word0" in line
    assert "word11 … word48" in line
    assert line.endswith("word59 **or** they squeal")


def test_markdown_folds_long_lists(versions: Folder) -> None:
    versions.write(new=OLD + "".join(f"\npremise p{number}: P {number}.\n" for number in range(13)))
    told = versions.run("diff", "old.arg", "new.arg", "--format", "markdown").stdout
    assert "\n<details><summary>Added (13)</summary>\n\n- `p0`: P 0 (premise)\n" in told
    assert told.rstrip().endswith("\n\n</details>")


def test_json_has_all_of_it(versions: Folder) -> None:
    data = json.loads(versions.run("diff", "old.arg", "new.arg", "--format", "json").stdout)
    (found,) = data["maps"]
    assert data["differ"] is True
    assert [turn["claim"] for turn in found["turned"]] == ["tram.night", "tram.quiet", "tram.squeal"]
    assert found["turned"][0]["after"]["over"] == ["tram.quiet"]
    assert found["kept"][0]["before"] == {"name": "squeal", "text": "In the bends they squeal."}
    assert found["relations_removed"] == ["grease attacks squeal"]


def test_the_exit_code_tells_that_they_differ_on_request_alone(versions: Folder) -> None:
    assert versions.run("diff", "old.arg", "new.arg").exit_code == 0
    assert versions.run("diff", "old.arg", "new.arg", "--exit-code").exit_code == 1
    same = versions.run("diff", "old.arg", "old.arg", "--exit-code")
    assert (same.exit_code, same.stdout) == (0, "nothing changed\n")


def test_folders_are_compared_map_by_map(folder: Folder) -> None:
    for name, content in (("a", OLD), ("b", NEW)):
        (folder.path / name).mkdir()
        (folder.path / name / "tram.arg").write_text(content)
    (folder.path / "b" / "more.arg").write_text("premise p: P.\n")
    told = folder.run("diff", "a", "b").stdout
    assert told.startswith("new map: more (1 claim)\ntram: ")


def test_a_file_with_faults_is_compared_as_far_as_it_was_read_and_that_is_said(versions: Folder) -> None:
    versions.write(new=f"{NEW}squeal atacks\n")
    result = versions.run("diff", "old.arg", "new.arg")
    assert result.exit_code == 0
    assert "new.arg has faults; what could not be read there is not compared" in result.stderr


@needs_git
def test_a_revision_is_read_with_its_own_imports(repository: Folder) -> None:
    result = repository.run("diff", "HEAD:maps", "maps")
    assert result.exit_code == 0, result.stderr
    assert "stands → falls: unsupported" in result.stdout
    told = repository.run("diff", "HEAD:maps/one.arg", "maps/one.arg").stdout
    assert told == "one: One\n  Standings turned (1)\n    t: T\n      stands → falls: unsupported\n"
    assert repository.run("diff", "HEAD:maps", "HEAD:maps", "--exit-code").exit_code == 0


@needs_git
def test_paths_of_a_revision_begin_at_the_top_or_with_a_dot_where_one_is(
    repository: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.path / "maps")
    for path in ("maps/two.arg", "./two.arg", "../maps/two.arg"):
        assert "kind: premise → claim" in repository.run("diff", f"HEAD:{path}", "two.arg").stdout


@needs_git
@pytest.mark.parametrize(
    ("version", "reason"),
    [
        ("nosuch:maps", "git knows no revision `nosuch`"),
        ("-v:maps", "git knows no revision `-v`"),
        ("HEAD:nosuch", "no map (*.arg) at `nosuch`"),
    ],
)
def test_a_version_that_git_does_not_have_is_a_mistake(repository: Folder, version: str, reason: str) -> None:
    result = repository.run("diff", "--", version, "maps")
    assert result.exit_code == 2
    assert reason in result.stderr


@needs_git
@pytest.mark.parametrize("path", ["maps", "maps/one.arg"])
def test_a_revision_alone_is_the_path_of_the_other_word_there(repository: Folder, path: str) -> None:
    alone, in_full = (repository.run("diff", version, path) for version in ("HEAD", f"HEAD:{path}"))
    assert (alone.exit_code, alone.stderr, alone.stdout) == (0, "", in_full.stdout)
    assert repository.run("diff", path, "HEAD").stdout == repository.run("diff", path, f"HEAD:{path}").stdout


@needs_git
def test_a_revision_that_git_does_not_know_is_said(repository: Folder) -> None:
    result = repository.run("diff", "HEAD~9", "maps")
    assert result.exit_code == 2
    assert "HEAD~9: no such file, and as a revision: git knows no revision `HEAD~9`" in result.stderr


@needs_git
def test_two_revisions_alone_say_what_to_write(repository: Folder) -> None:
    result = repository.run("diff", "HEAD", "HEAD")
    assert result.exit_code == 2
    told = "`HEAD` is a revision, and `HEAD` no file or folder here: say which path is meant, as in `HEAD:maps`"
    assert told in result.stderr


@needs_git
def test_outside_a_repository_git_says_so(versions: Folder) -> None:
    result = versions.run("diff", "HEAD:old.arg", "new.arg")
    assert result.exit_code == 2
    assert "not a git repository" in result.stderr


def test_without_git_revisions_are_a_mistake_and_paths_are_not(
    versions: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(versions.path))
    result = versions.run("diff", "HEAD:old.arg", "new.arg")
    assert result.exit_code == 2
    assert "git is not installed" in result.stderr
    assert versions.run("diff", "old.arg", "new.arg").exit_code == 0


@pytest.mark.parametrize("words", [("", "new.arg"), ("old.arg", ""), ("", "")])
def test_an_empty_word_is_no_version(versions: Folder, words: tuple[str, str]) -> None:
    result = versions.run("diff", *words)
    assert result.exit_code == 2
    assert "an empty word names no version" in result.stderr


def test_a_path_that_leads_nowhere_is_a_mistake(versions: Folder) -> None:
    assert versions.run("diff", "old.arg", "none.arg").exit_code == 2
