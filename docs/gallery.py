"""Make the gallery again, `docs/gallery/`: what argmap gives of four papers and of their dispute (`make gallery`)."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "gallery"
THEMES = ("screen", "print", "slide")
FORMATS = {"pdf": "PDF", "docx": "Word", "pptx": "PowerPoint", "html": "HTML", "md": "Markdown"}
LONGEST_ALT = 300
"""Characters of a picture's outline that stand for it where it cannot be seen."""

_SVG = "{http://www.w3.org/2000/svg}"


class Shown(NamedTuple):
    """A view in the gallery: the name of its files, the question it answers, and what `argmap draw` is told."""

    name: str
    question: str
    words: str

    @property
    def heading(self) -> str:
        """The name as a reader sees it."""
        return self.name.capitalize().replace("-", ": ", 1)


VIEWS = (
    Shown("overview", "Who claims what, and where do they clash?", "maps/dispute.arg"),
    Shown("thesis", "Why believe it?", "maps/marten2011.arg --thesis no_lockin"),
    Shown("dispute", "Where exactly do two papers differ?", "maps/dispute.arg --between marten2011 blank2002"),
    Shown("vulnerability", "What falls if this falls?", "maps/dispute.arg --view vulnerability"),
    Shown("hypotheses", "Which evidence tells the answers apart?", "maps/nids2009.arg --question alliance"),
    Shown("evidence", "How independent is the evidence?", "maps/marten2011.arg --view evidence"),
    Shown("timeline", "What is stale, or older than what it is cited for?", "maps/marten2011.arg --view timeline"),
    Shown("diff", "What changed since the last issue?", "maps/marten2011.arg --since {earlier}"),
    Shown("section", "What does this chapter argue?", "maps/nids2009.arg --section iraq_nato"),
    Shown("around", "What bears on this claim, and what does it bear on?", "maps/marten2011.arg --around resist"),
    Shown("whole", "What is everything the paper argues? For a wall.", "maps/marten2011.arg --view whole"),
)
PAPERS = ("blank2002", "marten2011", "mcdermott2011", "nids2009")
OVERVIEWS = tuple(
    Shown(f"overview-{paper}", "What does the paper hold, and why?", f"maps/{paper}.arg") for paper in PAPERS
)
BEST = ("overview", "dispute", "thesis", "hypotheses")
BRIEFS = {"dispute": "The dispute", "marten2011": "One paper"}
EXPLORED = "marten2011"

# The older version that the diff is drawn from is made up: the map with the words on the right for those on the left.
EARLIER = "marten2011"
EDITS = (
    (r"might in fact be a key opportunity", "is a key opportunity"),
    (r"  because: existing_coop\n", "  because: existing_coop\n  because: similar_gangs\n"),
    (r"rebuttal not_only:.*?not_only undercuts rivalry\n\n", ""),
)


def written(folder: Path) -> None:
    """Write the whole gallery into an empty folder."""
    with TemporaryDirectory() as scratch:
        earlier = Path(scratch) / f"{EARLIER}.arg"
        earlier.write_text(_earlier(), encoding="utf-8", newline="\n")
        for shown in (*VIEWS, *OVERVIEWS):
            for theme in THEMES:
                words = [word.format(earlier=earlier) for word in shown.words.split()]
                _argmap("draw", *words, "--theme", theme, "-o", folder / f"{shown.name}-{theme}.svg")
    for name in BRIEFS:
        for suffix in FORMATS:
            _argmap("brief", f"maps/{name}.arg", "-o", folder / f"brief-{name}.{suffix}")
    _argmap("explore", f"maps/{EXPLORED}.arg", "-o", folder / "map.html")
    (folder / "README.md").write_text(readme(folder), encoding="utf-8", newline="\n")


def _argmap(*words: str | Path) -> None:
    command = [sys.executable, "-m", "argmap", *map(str, words)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 (ourselves)
    if ran.returncode:
        raise SystemExit(f"{' '.join(command[2:])}\n{ran.stderr}")


def _earlier() -> str:
    """The older version of a map: every edit must still have its one place."""
    content = (ROOT / "maps" / f"{EARLIER}.arg").read_text(encoding="utf-8")
    for now, before in EDITS:
        content, places = re.subn(now, before, content, flags=re.DOTALL)
        if places != 1:
            raise ValueError(f"{EARLIER}.arg has {places} places where it says: {now}")
    return content


def readme(folder: Path) -> str:
    """The gallery's page, which lists every file in the folder."""
    return "\n".join(_lines(folder)) + "\n"


def _lines(folder: Path) -> Iterator[str]:
    yield from (
        "# Gallery",
        "",
        "What argmap gives of the [maps of four papers](../../maps) and of the map of their dispute. Nothing here was",
        "drawn or written by hand: `make gallery` makes it again. A click on a picture shows it in full.",
    )
    for shown in VIEWS:
        if shown.name in BEST:
            yield from ("", f"## {shown.question}", "", _image(_pictures(folder, f"{shown.name}-screen")[0]))
    yield from ("", "## Every view in every theme", "", *_table(folder, VIEWS))
    yield from (
        "",
        "What does not fit a page legibly is folded and counted, or goes on to a second page: 9 points are the least",
        "size of type in print, 14 on a slide. Print is grey, and keeps every distinction. The older version that the",
        f"diff is drawn from was made up from `maps/{EARLIER}.arg` for this picture.",
        "",
        "## The four papers",
        "",
        *_table(folder, OVERVIEWS),
        "",
        "## Briefs",
        "",
        "Two minutes for one who decides: the judgement, how sure it is, what is against it, what would change it.",
        "",
        "| | " + " | ".join(FORMATS.values()) + " |",
        "|---|" + "---|" * len(FORMATS),
    )
    for name, title in BRIEFS.items():
        links = " | ".join(f"[{words}](brief-{name}.{suffix})" for suffix, words in FORMATS.items())
        yield f"| {title}: `argmap brief maps/{name}.arg -o brief.pdf` | {links} |"
    yield from (
        "",
        "## The explorer",
        "",
        "One file that opens in any browser, without a network: download [map.html](map.html) and open it. It is what",
        f"`argmap explore maps/{EXPLORED}.arg -o map.html` writes; `argmap serve` shows it while the map is edited.",
    )


def _table(folder: Path, rows: Sequence[Shown]) -> Iterator[str]:
    yield "| View | " + " | ".join(theme.capitalize() for theme in THEMES) + " |"
    yield "|---|" + "---|" * len(THEMES)
    for shown in rows:
        words = shown.words.format(earlier="OLDER")
        about = f"**{shown.heading}**<br>{shown.question}<br>`argmap draw {words}`"
        cells = (_cell(_pictures(folder, f"{shown.name}-{theme}")) for theme in THEMES)
        yield f"| {about} | " + " | ".join(cells) + " |"


def _cell(pictures: Sequence[Path]) -> str:
    """The first picture small, and links to the others."""
    first, *others = pictures
    more = "".join(f" [{place}]({path.name})" for place, path in enumerate(others, start=2))
    return _image(first, 'width="220" ') + (f"<br>and page{more}" if more else "")


def _image(path: Path, attributes: str = "") -> str:
    alt = escape(short_outline(path)).replace("|", "&#124;")
    return f'<a href="{path.name}"><img src="{path.name}" {attributes}alt="{alt}"></a>'


def _pictures(folder: Path, stem: str) -> list[Path]:
    """The pictures of one drawing, in order: the file itself, or its numbered pages."""
    numbered = folder.glob(f"{stem}-*.svg")
    pages = [(int(path.stem.rpartition("-")[2]), path) for path in numbered if re.fullmatch(rf"{stem}-\d+", path.stem)]
    return [path for _, path in sorted(pages)] or [folder / f"{stem}.svg"]


def short_outline(picture: Path) -> str:
    """The first lines of what a screen reader is told of a picture, as one sentence."""
    told = ET.parse(picture).getroot().findtext(f"{_SVG}desc", "")  # noqa: S314 (ours)
    title, *lines = (line.strip().removeprefix("- ") for line in told.splitlines())
    kept = title
    for place, line in enumerate(filter(None, lines)):
        if len(kept) + len(line) > LONGEST_ALT:
            return f"{kept}; …"
        kept += (": " if place == 0 else "; ") + line
    return kept


def main() -> None:
    """Make the gallery beside the old one, then put it in its place."""
    with TemporaryDirectory() as scratch:
        made = Path(scratch) / "gallery"
        made.mkdir()
        written(made)
        shutil.rmtree(FOLDER, ignore_errors=True)
        shutil.copytree(made, FOLDER)


if __name__ == "__main__":
    main()
