"""Maps that the tests of what a brief says share, and the briefs of them."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.briefing.content.brief import Brief, brief_of
from argmap.checks.catalog import all_checks
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.run import run_checks
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Stage
from tests.checks.maps import Source, reading_of

TRAM = """\
map tram: Trams at night
  author: The transport desk
  date: 2024-05
  cut_off: 2024-04
  summary: Trams can run at night, though the bends need grease.
  note: A map for practice.
  waive: one-sided-thesis, the second thesis only reports a price

source survey: A survey of the streets
  author: Ada Byron
  date: 2023
  reliability: B
  held: no

source wire: The evening wire
  reliability: D
  held: no

question night_service: Can the trams run all night?
  status: open

question fares: What would it cost?

thesis night: Trams can run at night.
  answers: night_service
  likelihood: likely
  confidence: moderate
  because: quiet & staffed
  against: squeal

thesis cheap: The night line pays for itself.
  because: wanted
  because: told

premise quiet: The new trams are quiet.
  cite: survey, p. 3

assumption staffed: Drivers for the night can be found.

evidence wanted: Most who live there want it.
  short: Residents want it
  cite: survey, p. 4
  credibility: 2
  as_of: 2022..2023

evidence told: A driver says that the night bus is full.
  cite: wire, p. 1
  origin: survey

evidence aside: The depot has a new roof.
  cite: survey, p. 9

aside supports roofed

claim roofed: The trams stay dry.
  status: undeveloped

counterclaim squeal: In the bends they squeal.
  holder: The residents
  because: measured

evidence measured: In May the bend at the church was measured at ninety decibels.
  cite: wire, p. 2

rebuttal grease: Greased rails do not squeal.
  cite: survey, p. 7

grease attacks squeal

premise fewer: Only the eastern line has been tried.

fewer qualifies night
"""

NEARLY_OPEN = TRAM.replace("grease attacks squeal", "grease qualifies squeal")
OPEN = TRAM.replace("grease attacks squeal\n", "")

EAST = """\
map east: The east
  paper: report

source report: A report from the east
  author: Ann East
  date: 2020
  held: no

thesis trade: Trade brings peace.
  because: rise

premise rise: Trade rose, and the border stayed calm.
  cite: report, p. 1
"""

WEST = """\
map west: The west
  paper: memo

source memo: A memo from the west
  author: Will West
  date: 2021
  held: no

thesis arms: Only arms bring peace.
  because: fall

premise fall: Where arms were laid down, war came.
  cite: memo, p. 2

thesis small: Small states trade for safety.
  because: fall
"""

QUARREL = """\
map quarrel: What brings peace?
  summary: The two differ over peace, and only seem to differ over small states.

import east
import west

question peace: What brings peace?

thesis real: The two truly conflict over what brings peace.
  because: side_by_side

premise side_by_side: One says trade, the other only arms.

east.trade answers peace
  Trade does.

west.arms answers peace
  Nothing but arms does.

east.trade contrary-to west.arms as clash
  What arms alone bring, trade does not bring.

premise narrow: Both speak of neighbours.

narrow qualifies clash

east.trade contrary-to west.small as seems
  Read quickly, the two part here too.

premise sizes: The one speaks of great powers, the other of small ones.

sizes undercuts seems
"""

QUARREL_FILES = {"quarrel.arg": QUARREL, "east.arg": EAST, "west.arg": WEST}


def found_in(analysis: Analysis) -> tuple[Diagnostic, ...]:
    """What the checks of stage brief find, waived findings with their waivers."""
    return run_checks(analysis, selected_checks(all_checks(), Stage.BRIEF), Stage.BRIEF, with_waived=True)


def briefed(source: Source, before: Source | None = None, date: str | None = None) -> Brief:
    """The brief of a map that is written here."""
    analysis = reading_of(source)
    older = reading_of(before) if before is not None else None
    return brief_of(analysis, found_in(analysis), before=older, date=date)
