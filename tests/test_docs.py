"""The documentation: what it shows is read, run and compared, and its links lead somewhere.

An `argmap` block whose info string says `file=NAME` is written to a file, `add=NAME` is put at its end, and
`replace=NAME` takes the place of the statement with the same head. A `console` block is run, command by command, in the
folder where those files are, beside `examples/` and `maps/`. Blocks that are wrong on purpose say `faulty`.
`python -m tests.test_docs` writes the output as it is now into the pages, and the pictures into `docs/pictures/`; read
the difference.
"""

import io
import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import click
import pytest

from argmap.cli.app import COMMANDS, cli, main
from argmap.reading import read

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
LINKING_PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")])

_BLOCK = re.compile(r"^```(?P<language>\w+)(?P<info>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (?P<command>.*)\n", re.MULTILINE)
_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#+ (?P<words>.*)$", re.MULTILINE)


def page_name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path, language: str) -> Iterator[re.Match[str]]:
    return (block for block in _BLOCK.finditer(page.read_text(encoding="utf-8")) if block["language"] == language)


def replayed(page: Path, folder: Path) -> str:
    """The page with the output of its commands as it is now."""

    def replay(block: re.Match[str]) -> str:
        if block["language"] == "argmap":
            _write(block["info"], block["body"], folder)
        elif block["language"] == "console" and block["body"].startswith("$ argmap"):
            ran = "".join(f"$ {command}\n{_output_of(command)}" for command in _COMMAND.findall(block["body"]))
            return f"```console{block['info']}\n{ran}```"
        return block[0]

    for shown in ("examples", "maps"):
        shutil.copytree(ROOT / shown, folder / shown)
    with chdir(folder):
        return _BLOCK.sub(replay, page.read_text(encoding="utf-8"))


def _write(info: str, body: str, folder: Path) -> None:
    for instruction in info.split():
        manner, equals, name = instruction.partition("=")
        file = folder / name
        if not equals:
            continue
        if manner == "file":
            file.write_text(body, encoding="utf-8")
        elif manner == "add":
            file.write_text(f"{file.read_text(encoding='utf-8')}\n{body}", encoding="utf-8")
        elif manner == "replace":
            file.write_text(_with_statement(file.read_text(encoding="utf-8"), body), encoding="utf-8")
        else:
            raise ValueError(f"a block says `{instruction}`")


def _with_statement(content: str, statement: str) -> str:
    """The content with one statement, up to the next blank line, replaced by the one with the same head."""
    head = " ".join(statement.split(maxsplit=2)[:2])
    old = re.compile(rf"^{re.escape(head)}.*?(?=^\n|\Z)", re.MULTILINE | re.DOTALL)
    assert len(old.findall(content)) == 1, head
    return old.sub(lambda _: statement, content)


def _output_of(command: str) -> str:
    """What a command prints, on whichever stream; only `argmap` is run, all else is shown as it is."""
    words = shlex.split(command)
    if words[0] == "cat":
        return Path(words[1]).read_text(encoding="utf-8")
    assert words[0] == "argmap", command
    output = io.StringIO()
    terminal = patch.dict(os.environ, COLUMNS="100", NO_COLOR="1")
    typed = patch.object(sys, "argv", words)
    named = patch.object(cli, "main", partial(cli.main, prog_name="argmap"))
    with terminal, typed, named, redirect_stdout(output), redirect_stderr(output), pytest.raises(SystemExit):
        main()
    return output.getvalue()


def anchors_of(page: Path) -> set[str]:
    """The headings of a page as they are linked to."""
    headings = _HEADING.findall(_BLOCK.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", words.casefold()).replace(" ", "-") for words in headings}


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_the_maps_of_a_page_are_read_without_faults(page: Path) -> None:
    for block in blocks(page, "argmap"):
        faults = read("page.arg", block["body"]).faults
        assert bool(faults) == ("faulty" in block["info"].split()), f"{block['body']}\n{faults}"


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_the_output_on_a_page_is_what_argmap_says(page: Path, tmp_path: Path) -> None:
    assert replayed(page, tmp_path) == page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", LINKING_PAGES, ids=page_name)
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(_BLOCK.sub("", page.read_text(encoding="utf-8"))):
        if re.match(r"https?://", target):
            continue
        path, _, anchor = target.partition("#")
        linked = page.parent / path if path else page
        assert linked.exists(), target
        assert not anchor or anchor in anchors_of(linked), target


def test_every_command_and_option_is_documented() -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    sections = {section.split("\n", 1)[0].strip("`").split()[-1]: section for section in page.split("\n## ")[1:]}
    for name in COMMANDS:
        command = cli.get_command(click.Context(cli), name)
        assert command is not None
        for option in (option for parameter in command.params for option in parameter.opts if option.startswith("-")):
            assert f"`{option}" in sections[name], f"argmap {name} {option}"


if __name__ == "__main__":
    for page in PAGES:
        with TemporaryDirectory() as folder:
            content = replayed(page, Path(folder))
            for picture in Path(folder).glob("*.svg"):
                shutil.copy(picture, ROOT / "docs" / "pictures")
        if content != page.read_text(encoding="utf-8"):
            page.write_text(content, encoding="utf-8", newline="\n")
