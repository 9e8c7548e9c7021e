"""The theses of the papers: what `why`, `depends` and `flip` answer is what was read and found right.

`python -m tests.test_theses` writes the answers as they are now into `tests/golden/`; read the difference.
"""

from pathlib import Path

import pytest

import argmap
from argmap.analysis.queries import least_turns, sets_needed
from argmap.wording.deletions import dependence_as_text, turns_as_text
from argmap.wording.why import why_as_text

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
MAPS = sorted(path.stem for path in (ROOT / "maps").glob("*.arg"))

SIZE = 3
"""The largest sets that `depends` looks for."""


def answers_for(map_id: str) -> str:
    """What the three commands answer for each thesis of a map."""
    (analysis,) = argmap.load(ROOT / "maps" / f"{map_id}.arg").analyses
    parts = []
    for number in analysis.own_theses:
        claim = analysis.graph.claims[number]
        parts += [
            f"$ argmap why {claim.name}\n{why_as_text(analysis, claim)}",
            f"$ argmap depends {claim.name}\n"
            + dependence_as_text(analysis, sets_needed(analysis.graph, number, SIZE), SIZE),
            f"$ argmap flip {claim.name}\n{turns_as_text(analysis, least_turns(analysis.graph, number))}",
        ]
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("map_id", MAPS)
def test_the_answers_for_each_thesis_are_those_that_were_read(map_id: str) -> None:
    golden = (GOLDEN / f"{map_id}.txt").read_text(encoding="utf-8")
    assert answers_for(map_id) == golden, "run `python -m tests.test_theses` and read the difference"


if __name__ == "__main__":
    for name in MAPS:
        (GOLDEN / f"{name}.txt").write_text(answers_for(name), encoding="utf-8", newline="\n")
