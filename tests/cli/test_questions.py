"""`depends`, `flip` and `--without`: what a claim hangs on, what would turn it, and names completed in the shell."""

import json
import os
import subprocess
import sys

import pytest

from tests.cli.conftest import Folder

TALKS = """\
map talks: Will the talks resume?

thesis resume: The talks will resume.
  because: money & will
  because: guarantor
  against: pride

evidence money: Both sides run out of money in March.
evidence will: Both sides say that they want to talk.
evidence guarantor: A third state offers to guarantee the result.
counterclaim pride: Neither side can be seen to give in.
  holder: the press
rebuttal quiet: The channel is secret, so nobody is seen.
quiet attacks pride
premise channel: A channel exists.
  because: will
claim alone: Nothing is said for this.
"""


@pytest.fixture
def talks(folder: Folder) -> Folder:
    folder.write(talks=TALKS)
    return folder


def test_depends_lists_single_claims_then_sets_each_with_what_follows(talks: Folder) -> None:
    result = talks.run("depends", "resume")
    assert result.exit_code == 0
    assert result.stdout == (
        "talks.resume: stands.\n"
        "  The talks will resume.\n"
        "\n"
        "This claim is needed; with it gone, the claim would no longer stand:\n"
        "  - quiet (then it is disputed by pride)\n"
        "Of each of these sets one is needed; with all of one gone, the claim would no longer stand:\n"
        "  - money and guarantor (then it falls: unsupported)\n"
        "  - will and guarantor (then it falls: unsupported)\n"
        "\n"
        "  money      Both sides run out of money in March\n"
        "  will       Both sides say that they want to talk\n"
        "  guarantor  A third state offers to guarantee the result\n"
        "  pride      Neither side can be seen to give in\n"
        "  quiet      The channel is secret, so nobody is seen\n"
    )


def test_depends_keeps_to_the_size_asked_for(talks: Folder) -> None:
    result = talks.run("depends", "resume", "--size", "1", "--json")
    data = json.loads(result.stdout)
    assert [deletion["parts"] for deletion in data["deletions"]] == [[{"claim": "talks.quiet"}]]
    assert data["deletions"][0]["then"] == {
        "standing": "undecided",
        "reason": None,
        "by": [["talks.pride"]],
        "over": [],
    }
    assert data["complete"] is True


def test_a_claim_that_does_not_stand_depends_on_nothing(talks: Folder) -> None:
    assert "it needs nothing; `argmap flip talks.alone`" in talks.run("depends", "alone").stdout


def test_a_premise_can_do_without_its_reason(talks: Folder) -> None:
    assert "No other claim is needed alone" in talks.run("depends", "channel").stdout


def test_flip_names_the_fewest_deletions_attacks_included(talks: Folder) -> None:
    assert talks.run("flip", "talks.resume").stdout.splitlines()[3:5] == [
        "It would turn if this were deleted:",
        "  - quiet (or only its attack on pride) (then it is disputed by pride)",
    ]
    data = json.loads(talks.run("flip", "resume", "--json").stdout)
    assert data["deletions"][1]["parts"] == [{"attack": "talks.pride/against:quiet"}]


def test_flip_says_when_only_a_reason_would_help(talks: Folder) -> None:
    assert "it needs a reason that stands" in talks.run("flip", "alone").stdout


def test_flip_lists_ten_ways_in_text_and_all_as_json(folder: Folder) -> None:
    reasons = "".join(f"claim c{number}: Link {number}.\n  because: c{number + 1}\n" for number in range(12))
    attacks = "".join(f"counterclaim a{number}: Doubt {number}.\nrebuttal r{number}: No.\n" for number in range(12))
    answers = "".join(f"a{number} attacks c{number}\nr{number} attacks a{number}\n" for number in range(12))
    folder.write(m=f"map m\n{reasons}evidence c12: Fact.\n{attacks}{answers}")
    shown = folder.run("flip", "c0").stdout
    assert shown.count("\n  - ") == 10
    assert "  and 3 more ways of that size" in shown
    assert len(json.loads(folder.run("flip", "c0", "--json").stdout)["deletions"]) == 25


def test_depends_explains_only_the_names_it_lists(folder: Folder) -> None:
    ones, others = ([f"{letter}{number}" for number in range(6)] for letter in "ab")
    chains = "".join(
        f"claim {name}: Link {name}.\n  because: {below}\n"
        for chain in (ones, others)
        for name, below in zip(chain, [*chain[1:], f"{chain[0][0]}_end"], strict=True)
    )
    folder.write(
        m=f"map m\nthesis t: T.\n  because: a0\n  because: b0\n{chains}evidence a_end: A.\nevidence b_end: B.\n"
    )
    shown = folder.run("depends", "t", "--size", "2").stdout
    assert shown.count("\n  - ") == 20
    assert "  and 29 more; `--json` lists all" in shown
    listed, _, explained = shown.partition("lists all\n")
    assert all(line.split()[0] in listed for line in explained.splitlines() if line)


def test_standing_without_a_claim_lists_what_turns(talks: Folder) -> None:
    result = talks.run("standing", "--without", "will,guarantor")
    assert result.exit_code == 0
    assert result.stdout == (
        "talks: Will the talks resume?\n"
        "  without will and guarantor\n"
        "  resume  The talks will resume\n"
        "          falls: unsupported; stood before\n"
        "  given as premises now, without a reason: channel\n"
        "  3 of 6 claims stand, 0 disputed, 3 fallen\n"
    )


def test_standing_without_a_claim_as_json(talks: Folder) -> None:
    (shown,) = json.loads(talks.run("standing", "--without", "quiet", "--json").stdout)["maps"]
    assert shown["without"] == ["talks.quiet"]
    assert [(turned["claim"], turned["before"], turned["standing"]) for turned in shown["turned"]] == [
        ("talks.resume", "in", "undecided"),
        ("talks.pride", "out", "in"),
    ]


def test_standing_says_who_disputes_and_who_defeats(talks: Folder) -> None:
    assert "  (defeated by quiet)" in talks.run("standing").stdout
    without_answer = TALKS.replace("quiet attacks pride\n", "")
    talks.write(talks=without_answer)
    assert "  (against it: pride)" in talks.run("standing").stdout


def test_why_without_a_claim_explains_what_is_left(talks: Folder) -> None:
    shown = talks.run("why", "resume", "--without", "quiet").stdout
    assert shown.startswith("Without quiet:\n\ntalks.resume is disputed")
    data = json.loads(talks.run("why", "resume", "--without", "quiet", "--json").stdout)
    assert data["without"] == ["talks.quiet"]
    assert data["standing"] == "undecided"
    assert "talks.quiet" not in {claim["name"] for claim in data["claims"]}


def test_why_as_json_holds_every_claim_the_standing_can_hang_on(talks: Folder) -> None:
    data = json.loads(talks.run("why", "resume", "--json").stdout)
    assert {claim["name"] for claim in data["claims"]} == {
        f"talks.{name}" for name in ("resume", "money", "will", "guarantor", "pride", "quiet")
    }
    assert data["decisive"] == ["talks.quiet"]
    assert data["claims"][0]["grounds"][0]["premises"] == ["talks.money", "talks.will"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["why", "resume", "--without", "resume"], "cannot be left out"),
        (["why", "resume", "--without", "quite"], "did you mean `quiet`"),
        (["standing", "--without", "nothing_like_it"], "no claim"),
        (["depends", "resum"], "did you mean `resume`"),
        (["flip", "resume", "--in", "elsewhere"], "no map `elsewhere`"),
        (["depends", "resume", "--size", "0"], "size"),
        (["flip"], "NAME"),
    ],
)
def test_a_mistake_in_the_question_ends_with_exit_code_2(talks: Folder, words: list[str], message: str) -> None:
    result = talks.run(*words)
    assert result.exit_code == 2
    assert message in result.stderr


def completed(folder: Folder, shell: str, line: str) -> list[str]:
    """What the shell is told to offer for the last word of a command line."""
    words = line.split(" ")
    environment = {**os.environ, "_ARGMAP_COMPLETE": f"{shell}_complete", "COMP_WORDS": line}
    environment |= {"COMP_CWORD": words[-1] if shell == "fish" else str(len(words) - 1)}
    script = "from argmap.cli.app import main; import sys; sys.argv[0] = 'argmap'; main()"
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=folder.path, env=environment, capture_output=True, text=True, check=False
    )
    assert result.stderr == ""
    return result.stdout.splitlines()


def test_names_complete_in_the_shell(talks: Folder) -> None:
    assert completed(talks, "bash", "argmap flip qu") == ["plain,quiet"]
    assert completed(talks, "bash", "argmap why talks.g") == ["plain,talks.guarantor"]
    assert completed(talks, "zsh", "argmap depends mo") == ["plain", "money", "Both sides run out of money in March"]
    assert completed(talks, "fish", "argmap flip qu")[0].startswith("plain,quiet\t")
    assert completed(talks, "bash", "argmap standing --without wi") == ["plain,will"]


def test_completion_is_silent_where_no_map_can_be_read(folder: Folder) -> None:
    assert not any(completed(folder, "bash", "argmap why x"))
