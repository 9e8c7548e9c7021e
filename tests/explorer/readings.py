"""The readings that the explorer's tests show."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from argmap.analysis.analysis import Analysis
from argmap.checks.catalog import all_checks
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.run import run_checks
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Stage
from argmap.explorer.page import explorer_page
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from argmap.semantics.semantics import Semantics

FOLDER = Path(__file__).parent.parent.parent / "maps"
PAPERS = ("blank2002", "marten2011", "mcdermott2011", "nids2009")

SMALL = """\
map small: A small map
  paper: paper
  summary: Ties bind.
  handling: INTERNAL

source paper: On ties
  author: Ann Author
  date: 2011

section first: First part

question bound: Do ties bind?

thesis ties: Ties between armies bind for long.
  short: Ties bind
  answers: bound
  likelihood: likely
  because: trade & talk as both
  against: quarrel

section second: Second part

premise trade: Armies trade much.
  cite: paper, p. 3, "trade in arms has grown"

premise talk: Officers talk often.
  because: seen

evidence seen: Ten visits were seen in 2010.
  cite: paper, p. 4
  credibility: 2

counterclaim quarrel: Armies quarrel.
  holder: the doubters
  against: calm

rebuttal calm: They have been calm.

rebuttal costly: Trade is costly.

costly undercuts both

claim alone: Nothing bears on this.
"""


def reading(*contents: str, semantics: Semantics = Semantics.GROUNDED) -> Analysis:
    """The analysis of maps, the first of which imports the others."""
    documents = tuple(read(f"{content.split(':')[0].split()[1]}.arg", content) for content in contents)
    return Analysis(ArgumentMap(documents), semantics)


@cache
def paper(name: str) -> Analysis:
    """The analysis of one of the four papers, or of their dispute, which imports them all."""
    names = [name, *sorted(PAPERS)] if name == "dispute" else [name]
    files = [FOLDER / f"{each}.arg" for each in names]
    return Analysis(ArgumentMap(tuple(read(f"maps/{file.name}", file.read_text(encoding="utf-8")) for file in files)))


def findings_of(analysis: Analysis) -> tuple[Diagnostic, ...]:
    """What the checks find at the stage of review."""
    return run_checks(analysis, selected_checks(all_checks(), Stage.REVIEW), Stage.REVIEW)


def page_of(analysis: Analysis, *, live: bool = False) -> bytes:
    """The page of a reading with its findings."""
    return explorer_page(analysis, findings_of(analysis), live=live)
