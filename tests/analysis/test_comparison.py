"""Comparisons: what joins two maps, what becomes of it, and what nobody has related."""

from argmap.analysis.analysis import Analysis
from argmap.analysis.comparison import Comparison
from argmap.analysis.crossings import Crossing, Verdict
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read

ONE = """\
map one: The one

source report: The Great Report
  author: Ann Lee

question q: Will it work?

thesis yes: It will work
  answers: q
  because: trial as from_trial

evidence trial: The trial worked
  cite: report, p. 1

claim cheap: It is cheap
  because: trial
"""

OTHER = """\
map other: The other

source again: The great report.
  author: Lee, Ann Lee

question q: Will it work?

thesis no: It will not work
  answers: q
  because: strike

evidence strike: The staff are on strike
  cite: again, p. 9

premise dear: It is dear
"""

THIRD = "map third: The third\n\nimport one\nimport other\n\n"


def compared(third: str = "", one: str = ONE, other: str = OTHER) -> Comparison:
    documents = [read("third.arg", THIRD + third), read("one.arg", one), read("other.arg", other)]
    assert not any(document.faults for document in documents)
    return Comparison(Analysis(ArgumentMap(tuple(documents))), "one", "other")


def names(comparison: Comparison, *numbers: int) -> list[str]:
    return [comparison.analysis.graph.claims[number].name for number in numbers]


def only(crossings: tuple[Crossing, ...]) -> Crossing:
    (crossing,) = crossings
    return crossing


def test_a_conflict_that_neither_side_wins_is_real() -> None:
    dispute = only(compared("one.yes contrary-to other.no as clash\n").disputes)
    assert (dispute.verdict, str(dispute.standing), len(dispute.directions)) == (Verdict.REAL, "undecided", 2)


def test_an_undercut_of_the_third_map_dissolves_a_conflict_and_is_named_once() -> None:
    comparison = compared("one.yes contrary-to other.no as clash\n\npremise apart: A\n\napart undercuts clash\n")
    dispute = only(comparison.disputes)
    assert dispute.verdict is Verdict.DISSOLVED
    assert [names(comparison, *undercut.premises) for undercut in dispute.broken_by] == [["third.apart"]]


def test_an_undercut_that_is_merely_reported_leaves_a_conflict_open() -> None:
    comparison = compared("one.yes contrary-to other.no as clash\n\ncounterclaim apart: A\n\napart undercuts clash\n")
    dispute = only(comparison.disputes)
    assert (dispute.verdict, dispute.broken_by) == (Verdict.REAL, ())
    assert [names(comparison, *undercut.premises) for undercut in dispute.contested_by] == [["third.apart"]]


def test_an_attack_whose_premise_falls_came_to_nothing() -> None:
    other = OTHER.replace("premise dear", "claim dear")
    assert only(compared("other.dear attacks one.cheap\n", other=other).disputes).verdict is Verdict.FAILED


def test_limits_on_a_conflict_stand_with_it() -> None:
    comparison = compared("one.yes contrary-to other.no as clash\n\npremise late: L\n\nlate qualifies clash\n")
    assert [names(comparison, limit.claim) for limit in only(comparison.disputes).limits] == [["third.late"]]
    assert not comparison.limits


def test_an_undercut_of_the_other_maps_step_is_a_dispute() -> None:
    comparison = compared("other.strike undercuts one.from_trial\n")
    dispute = only(comparison.disputes)
    assert (dispute.verb, dispute.verdict) == ("undercuts", Verdict.REAL)
    assert names(comparison, dispute.conclusion) == ["one.yes"]


def test_relations_within_one_map_or_to_the_third_are_none_between_the_two() -> None:
    comparison = compared("premise own: Own\n\nown attacks one.yes\none.cheap attacks one.yes\n")
    assert not comparison.disputes
    assert not comparison.supports


def test_a_claim_of_the_third_map_speaks_for_the_claim_that_it_restates() -> None:
    comparison = compared("premise own: Own\n\nown restates other.dear\nown attacks one.cheap\n")
    assert names(comparison, *only(comparison.disputes).premises) == ["third.own"]


def test_restated_claims_are_agreements_by_way_of_a_third_claim_too() -> None:
    comparison = compared("claim mid: Mid\n\nmid restates one.cheap\nmid restates other.dear\n")
    (restatement,) = comparison.restatements
    assert names(comparison, *restatement.one, *restatement.other) == ["one.cheap", "other.dear"]
    assert names(comparison, *restatement.third) == ["third.mid"]
    assert not comparison.disputes


def test_evidence_of_one_for_the_other_is_a_support_and_shared() -> None:
    comparison = compared("other.strike supports one.cheap\nother.dear supports one.yes\n")
    assert len(comparison.supports) == 2
    assert names(comparison, *only(comparison.evidence_across).premises) == ["other.strike"]


def test_what_limits_the_other_maps_claim_is_listed() -> None:
    comparison = compared("one.cheap qualifies other.no\n")
    assert [names(comparison, limit.claim, limit.target) for limit in comparison.limits] == [["one.cheap", "other.no"]]


def test_sources_are_one_by_title_and_author_whatever_the_typography() -> None:
    (shared,) = compared().sources
    assert (shared.one.name, shared.other.name, shared.sign) == ("one.report", "other.again", "title")
    assert (shared.of_one, shared.of_other) == (("one.trial",), ("other.strike",))


def test_one_title_by_two_authors_is_two_sources() -> None:
    assert not compared(other=OTHER.replace("Lee, Ann Lee", "Bob Ray")).sources


def test_sources_are_one_by_doi_and_by_url() -> None:
    for key, one, other in (
        ("doi", "10.1000/A1", "https://doi.org/10.1000/a1"),
        ("url", "https://www.example.org/x/", "http://example.org/x"),
    ):
        (shared,) = compared(
            one=ONE.replace("Ann Lee", f"Ann Lee\n  {key}: {one}"),
            other=OTHER.replace("The great report.\n", f"Another title\n  {key}: {other}\n"),
        ).sources
        assert shared.sign == key


def test_a_source_below_another_is_shared_too() -> None:
    other = OTHER.replace("cite: again", "cite: digest").replace(
        "question q", "source digest: A digest\n  origin: again\n\nquestion q"
    )
    (shared,) = compared(other=other).sources
    assert shared.of_other == ("other.strike",)


def test_a_third_maps_claim_that_cites_both_and_bears_on_one_reads_them_together() -> None:
    comparison = compared(
        "premise same: One event\n  cite: one.report, p. 1\n  cite: other.again, p. 9\n\nsame qualifies one.cheap\n"
    )
    (reading,) = comparison.read_together
    assert names(comparison, reading.claim) == ["third.same"]
    assert [(verb, *names(comparison, target)) for _, verb, target in reading.bearings] == [("qualifies", "one.cheap")]


def test_a_question_in_the_same_words_is_one_and_unrelated_answers_are_a_possible_conflict() -> None:
    comparison = compared()
    (question,) = comparison.questions
    assert [asked.name for asked in question.questions] == ["one.q", "other.q"]
    (conflict,) = comparison.undeclared_conflicts
    assert names(comparison, conflict.one, conflict.other) == ["one.yes", "other.no"]


def test_answers_that_any_relation_joins_are_no_undeclared_conflict() -> None:
    for relation in ("contrary-to", "restates", "qualifies", "supports", "attacks"):
        assert not compared(f"one.yes {relation} other.no\n").undeclared_conflicts, relation
    assert not compared("other.no undercuts one.from_trial\n").undeclared_conflicts


def test_an_answer_that_a_map_merely_reports_is_no_conflict() -> None:
    other = OTHER.replace("thesis no: It will not work\n", "thesis no: It will not work\n  stance: report\n")
    comparison = compared(other=other)
    assert comparison.questions
    assert not comparison.undeclared_conflicts
