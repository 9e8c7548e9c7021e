"""A brief as GitHub-flavoured Markdown, its picture in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.briefing.blocks import Block, BriefBlocks, Items, Line, Paragraph, Section, Table, Tone, Words
from argmap.drawing.picture import Picture
from argmap.wording.markdown import prose

_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_MARKED = re.compile(r"^([-+=])")
_OUTLINE = re.compile(r"^(?P<indent> *)(?P<bullet>- )?(?P<words>.*)$")


def written(blocks: BriefBlocks) -> bytes:
    """The brief as UTF-8; whatever its words hold, they are shown and never read as Markdown or HTML."""
    return ("\n\n".join(filter(None, _parts(blocks))) + "\n").encode("utf-8", "backslashreplace")


def _parts(blocks: BriefBlocks) -> Iterator[str]:
    banner = _strong(blocks.banner)
    yield banner
    yield f"# {_shown(blocks.title)}"
    if blocks.band:
        yield f"> {_strong(blocks.band)}"
    yield _start(_shown(blocks.subtitle))
    for section in blocks.sections:
        yield from _section(section)
    yield "---"
    yield _start(_shown(blocks.foot))
    yield banner


def _section(section: Section) -> Iterator[str]:
    yield f"## {_shown(section.title)}"
    for block in section.blocks:
        yield _block(block)


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        line = _start(_line(block.line))
        return f"> {line}" if block.is_leading else line
    if isinstance(block, Items):
        return "\n".join(_items(block))
    if isinstance(block, Table):
        return "\n\n".join(filter(None, [_start(_shown(block.caption)), "\n".join(_table(block))]))
    return "\n".join(_outline(block.picture))


def _items(items: Items) -> Iterator[str]:
    for number, item in enumerate(items.items, start=1):
        mark = f"{number}. " if items.is_numbered else "- "
        yield mark + _start(_line(item.line))
        # two spaces at the end of a line would be lost in an editor: each line below is a list of its own
        yield from (f"{' ' * len(mark)}- {_start(_line(below))}" for below in item.below)


def _table(table: Table) -> Iterator[str]:
    yield _row([_shown(column.title) for column in table.columns])
    yield _row(["---"] * len(table.columns))
    for cells in table.rows:
        yield _row([_line(cell) for cell in cells])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _outline(picture: Picture) -> Iterator[str]:
    """The picture's description as a list with lists below it."""
    first, *others = (picture.description or picture.title).split("\n")
    yield f"**{_shown(first)}**" if first.strip() else ""
    yield ""
    for line in others:
        match = _OUTLINE.match(line)
        if match is not None and match["words"].strip():
            bullet = "- " if match["bullet"] else ""
            yield f"{match['indent']}{bullet}{_start(_shown(match['words']))}"


def _line(line: Line) -> str:
    said = "".join(_words(words) for words in line)
    return " ".join(said.split())


def _words(words: Words) -> str:
    """Words with the spaces at their ends kept outside of what makes them strong."""
    inner = words.text.strip()
    if not inner:
        return " "
    before = " " if words.text[0].isspace() else ""
    after = " " if words.text[-1].isspace() else ""
    return f"{before}{_strong(inner) if words.tone is Tone.STRONG else _shown(inner)}{after}"


def _strong(text: str) -> str:
    return f"**{_shown(text)}**" if text.strip() else ""


def _shown(text: str) -> str:
    """The text letter by letter, on one line."""
    return prose(text).strip()


def _start(text: str) -> str:
    """The beginning of a line, where a number with a full stop or a dash would begin a list."""
    return _MARKED.sub(r"\\\1", _NUMBERED.sub(r"\1\\\2", text))
