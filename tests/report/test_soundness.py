"""How sound a map is: the counts, and their five lines."""

from textwrap import dedent

from argmap.checks.catalog import all_checks
from argmap.checks.run import run_checks
from argmap.report.soundness import Soundness, soundness_as_text, soundness_of
from tests.checks.maps import Source, reading_of

MAP = dedent("""\
    map bridge: Should the bridge be closed?

    source survey: The survey of the bridge
      reliability: B

    source rumour: What people say

    evidence rust: The bearings are rusty.
      cite: survey, p. 3

    evidence creak: It creaks.
      cite: rumour, overheard
      credibility: 4

    evidence smell: It smells.
      cite: rumour, overheard

    thesis close: The bridge should be closed.
      because: rust

    thesis pretty: The bridge is pretty.

    thesis loud: The bridge is loud.
      because: creak
      against: quiet

    counterclaim quiet: At night it is quiet.
      holder: The neighbours
""")


def soundness(source: Source) -> Soundness:
    analysis = reading_of(source)
    return soundness_of(analysis, run_checks(analysis, all_checks(), with_waived=True))


def test_the_counts_of_a_map_in_five_lines() -> None:
    first, *lines = soundness_as_text(soundness(MAP)).split("\n")
    assert first == "bridge: Should the bridge be closed?"
    assert lines[:4] == [
        "  theses         1 of 3 stand, 1 disputed, 1 fallen",
        "  evidence       under 2 of 3 theses; 2 of 3 items graded",
        "  objections     1 unanswered",
        "  single points  2 theses hang on one item of evidence or one source",
    ]
    assert lines[4].startswith("  findings       ")
    assert len(lines) == 5


def test_a_map_without_anything_says_so() -> None:
    assert soundness_as_text(soundness("map m: A map\n")) == (
        "m: A map\n  theses         none\n  evidence       no items\n  objections     none unanswered\n"
        "  single points  none\n  findings       none"
    )


def test_waived_findings_are_counted_apart() -> None:
    text = soundness_as_text(soundness("thesis t: T\n  waive: unsupported-thesis, a stub\n"))
    assert text.endswith("; 1 waived")


def test_a_map_is_judged_by_its_own_file() -> None:
    files = {"m.arg": "map m: M\n\nimport bridge from b.arg\n\npremise p: P\n", "b.arg": MAP}
    result = soundness(files)
    assert (result.map, result.theses, result.items) == ("m", 0, 0)


def test_a_title_cannot_command_a_terminal() -> None:
    assert "\x1b" not in soundness_as_text(soundness("map m: A \x1b[2J title\n"))
