"""The Markdown briefs of two maps, as they were read beside the maps and found true and plain.

`python -m tests.briefing.test_golden` writes them as they are now into `tests/golden/`; read the difference.
"""

from pathlib import Path

import pytest

import argmap
from argmap.briefing.brief_picture import brief_picture
from argmap.briefing.composition.parts import blocks_of
from argmap.briefing.content.brief import brief_of
from argmap.briefing.markdown_page import written
from tests.briefing.readings import found_in

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests" / "golden"
MAPS = ("dispute", "marten2011")


def markdown_brief(map_id: str) -> str:
    """The brief of a map as Markdown; argmap's version and the map's hash are left to other tests."""
    (analysis,) = argmap.load(ROOT / "maps" / f"{map_id}.arg").analyses
    brief = brief_of(analysis, found_in(analysis))
    page = written(blocks_of(brief, brief_picture(analysis, brief), in_full=True)).decode()
    return page.replace(brief.provenance.hash, "HASH").replace(f"argmap {argmap.__version__}", "argmap VERSION")


@pytest.mark.parametrize("map_id", MAPS)
def test_the_brief_of_a_map_is_the_one_that_was_read(map_id: str) -> None:
    golden = (GOLDEN / f"brief_{map_id}.md").read_text(encoding="utf-8")
    assert markdown_brief(map_id) == golden, "run `python -m tests.briefing.test_golden` and read the difference"


if __name__ == "__main__":
    for name in MAPS:
        (GOLDEN / f"brief_{name}.md").write_text(markdown_brief(name), encoding="utf-8", newline="\n")
