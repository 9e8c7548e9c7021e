"""One finding per cause: a fault yields the finding of its check, and not what follows from it elsewhere."""

import pytest

from argmap.checks.run import run_checks
from argmap.checks.severity import Stage
from tests.checks.maps import Source, reading_of
from tests.faults.detection import trials
from tests.faults.plantings import all_kinds
from tests.faults.projects import checks_at_brief, own_projects

OBJECTED = "\n\ncounterclaim doubt: It need not be so.\n  stance: concede\n\ndoubt attacks t\n"
BOOKS = "source one: One book\n\nsource two: Another book\n\n"
SEEN = "evidence seen: It was seen.\n  cite: one, p. 1\n\nevidence heard: It was heard.\n  cite: two, p. 2\n\n"


def codes(source: Source) -> list[str]:
    """The codes of all that is found at stage brief, hints included."""
    return sorted(found.check.code for found in run_checks(reading_of(source), checks_at_brief(), Stage.BRIEF))


def test_the_map_that_the_others_are_made_from_is_sound() -> None:
    assert codes(f"{BOOKS}{SEEN}thesis t: So it is.\n  because: seen\n  because: heard{OBJECTED}") == []


def test_a_thesis_without_evidence_is_reported_and_not_the_premises_below_it() -> None:
    source = f"premise p: P.\n\npremise q: Q.\n\nthesis t: So it is.\n  because: p\n  because: q{OBJECTED}"
    assert codes(source) == ["SUP003"]


def test_a_circle_is_reported_and_not_that_it_rests_on_no_evidence() -> None:
    source = f"thesis t: So it is.\n  because: c\n\nclaim c: It follows.\n  because: t{OBJECTED}"
    assert codes(source) == ["CIR001"]


def test_a_circle_is_reported_and_not_what_is_left_to_the_thesis_without_it() -> None:
    circle = "claim c: C.\n  because: d\n\nclaim d: D.\n  because: c\n\n"
    source = f"{BOOKS}{SEEN}{circle}heard supports t\n\nthesis t: So it is.\n  because: c{OBJECTED}"
    assert codes(source.replace("evidence seen", "premise seen") + "\nseen qualifies t\n") == ["CIR001"]


def test_an_unsupported_claim_is_reported_and_not_what_is_left_to_the_thesis_without_it() -> None:
    source = f"{BOOKS}{SEEN}claim c: C.\n\nthesis t: So it is.\n  because: seen & heard\n  because: c{OBJECTED}"
    assert codes(source) == ["SUP009"]


def test_what_hangs_on_one_item_with_or_without_the_unsupported_claim_is_still_reported() -> None:
    source = f"{BOOKS}{SEEN}claim c: C.\n\nthesis t: So it is.\n  because: seen\n  because: seen & c{OBJECTED}"
    assert "SUP004" in codes(source)


def test_two_claims_that_exclude_each_other_are_no_inconsistency_besides() -> None:
    source = f"{BOOKS}{SEEN}thesis t: So it is.\n  because: seen\n  because: heard\n\nseen contrary-to heard{OBJECTED}"
    assert codes(source) == ["CON002"]


def test_a_reason_for_and_against_is_no_inconsistency_and_no_open_objection_besides() -> None:
    source = f"{BOOKS}{SEEN}thesis t: So it is.\n  because: seen\n  because: heard{OBJECTED}\nseen attacks t\n"
    assert codes(source) == ["CON005"]
    held = source.replace("thesis t: So it is.", "thesis t: So it is.\n  holder: Somebody else")
    assert codes(held) == ["CON005"]


def test_what_goes_against_itself_is_no_open_objection_besides() -> None:
    source = f"{BOOKS}{SEEN}thesis t: So it is.\n  because: seen\n  because: heard{OBJECTED}\nheard attacks heard\n"
    assert codes(source) == ["CON001"]


DANGLING = [
    ("because: heard", "because: heart", ["ARG001"]),
    ("because: heard", "because: heart & seen", ["ARG001"]),
    ("doubt attacks t", "doubt attacks tt", ["ARG001"]),
    ("doubt attacks t", "dubt attacks t", ["ARG001"]),
    ("cite: two, p. 2", "cite: tow, p. 2", ["ARG001"]),
    ("because: heard", "becuase: heard", ["ARG011"]),
    ("because: heard", "because: heard as", ["ARG000"]),
    ("evidence heard:", "evidnce heard:", ["ARG000"]),
    ("evidence heard:", "evidence heard", ["ARG000"]),
    ("thesis t:", "thesys t:", ["ARG000"]),
    ("counterclaim doubt:", "counterclaim doubt", ["ARG000"]),
    ("stance: concede", "stance: granted", ["ARG009"]),
    ("source one:", "sorce one:", ["ARG000"]),
]


@pytest.mark.parametrize(("right", "wrong", "expected"), DANGLING, ids=[wrong for _, wrong, _ in DANGLING])
def test_what_cannot_be_read_or_resolved_is_all_that_is_said(right: str, wrong: str, expected: list[str]) -> None:
    source = f"{BOOKS}{SEEN}thesis t: So it is.\n  because: seen\n  because: heard{OBJECTED}"
    assert source.count(right) == 1
    assert codes(source.replace(right, wrong)) == expected


def test_the_name_of_a_step_that_is_lost_with_its_statement_is_not_missing_besides() -> None:
    undercut = "\nrebuttal weak: It does not follow.\n  stance: concede\n\nweak undercuts way\n"
    source = f"{BOOKS}{SEEN}thesis t: So it is.\n  because: seen\n  because: heard as way{OBJECTED}{undercut}"
    assert codes(source) == []
    assert codes(source.replace("thesis t:", "thesys t:")) == ["ARG000"]
    assert codes(source.replace("because: heard", "becuase: heard")) == ["ARG011"]


def test_a_waiver_is_not_called_stale_while_its_check_is_kept_quiet() -> None:
    source = "source b: A book\n\npremise p: P.\n  waive: unsupported-premise, anyone can see it\n\n"
    source += "evidence e: E.\n  cite: b, p. 1\n\n"
    source += f"thesis t: So it is.\n  modality: normative\n  because: p & e\n  because: p{OBJECTED}"
    assert codes(source) == []
    assert codes(source.replace("because: p & e", "because: p & x")) == ["ARG001", "ARG004"]


def test_support_of_evidence_is_reported_and_nothing_that_follows_from_it() -> None:
    source = f"{BOOKS}{SEEN}thesis t: So it is.\n  because: seen\n  because: heard{OBJECTED}\nseen supports heard\n"
    assert codes(source) == ["ARG003"]


def test_a_name_that_mixes_scripts_is_reported_once_where_it_is_declared() -> None:
    source = f"{BOOKS}{SEEN}thesis t: So it is.\n  because: seen\n  because: heard{OBJECTED}"
    mixed = source.replace("heard", "h\u0435ard")
    (found,) = run_checks(reading_of(mixed), checks_at_brief(), Stage.BRIEF)
    assert found.finding.span.snippet == "h\u0435ard"
    assert found.finding.span.line == mixed[: mixed.index("evidence h")].count("\n") + 1
    assert found.finding.notes[-1].message == "it is written here too"


def test_a_map_that_imports_itself_has_no_unused_import_besides() -> None:
    source = f"import m as me\n\n{BOOKS}{SEEN}thesis t: So it is.\n  because: seen\n  because: heard{OBJECTED}"
    assert codes({"m.arg": source}) == ["ARG013"]


def test_an_import_that_nothing_names_asks_for_no_rival_answers_besides() -> None:
    answer = "question q: Is it so?\n\nt answers q\n\n"
    source = f"import other\n\n{answer}{BOOKS}{SEEN}thesis t: So it is.\n  because: seen\n  because: heard{OBJECTED}"
    assert codes({"m.arg": source, "other.arg": "premise p: P.\n"}) == ["ARG007"]


def test_what_bears_on_a_claim_astray_of_another_map_is_left_to_that_map() -> None:
    other = "source b: A book\n\npremise p: P.\n  cite: b, p. 1\n\nclaim c: C.\n  because: p\n\n"
    other += "thesis o: O.\n  because: {}\n"
    limit = "\npremise l: L.\n  cite: one, p. 9\n\nl qualifies other.c\n"
    source = f"import other\n\n{BOOKS}{SEEN}thesis t: So it is.\n  because: seen\n  because: heard{OBJECTED}{limit}"
    assert codes({"m.arg": source, "other.arg": other.format("c")}) == []
    assert codes({"m.arg": source, "other.arg": other.format("p")}) == []
    assert "ARG005" in codes({"other.arg": other.format("p")})


def test_sources_that_rest_on_one_another_are_all_that_is_said_of_their_origins() -> None:
    source = f"{BOOKS}{SEEN}thesis t: So it is.\n  because: seen\n  because: heard{OBJECTED}"
    circle = source.replace("One book", "One book\n  origin: two")
    assert codes(circle.replace("Another book", "Another book\n  origin: one")) == ["CIR003"]


def test_a_value_that_cannot_be_read_is_not_missing_besides() -> None:
    pair = "premise a: A.\n  likelihood: likely\n  cite: one, p. 3\n\n"
    pair += "premise b: B.\n  likelihood: unlikely\n  cite: two, p. 4\n\na contrary-to b\n\na qualifies t\n\n"
    source = f"{BOOKS}{SEEN}{pair}thesis t: So it is.\n  because: seen\n  because: heard{OBJECTED}"
    assert codes(source) == []
    assert codes(source.replace("unlikely", "quite unlikely")) == ["ARG009"]


QUIET = {"ARG000", "ARG001", "ARG003", "ARG006", "ARG009", "ARG011", "ARG012", "ARG013"}
"""The checks of what cannot be read or resolved: what they find is all that is said of it."""


def test_a_fault_of_reading_planted_in_a_sound_map_causes_no_other_finding() -> None:
    kinds = [kind for kind in all_kinds() if kind.check in QUIET]
    done = list(trials(own_projects(), 2, kinds))
    assert done
    assert [(it.kind.title, it.others) for it in done if it.others] == []
