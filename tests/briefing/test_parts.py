"""The parts of a brief: counter-argument, indicators, assumptions, dissent, positions, evidence, gaps, provenance."""

import hashlib

import pytest

from argmap.briefing.content.brief import Brief
from argmap.briefing.content.indicators import MOST_NAMED
from argmap.briefing.content.locators import gathered
from argmap.briefing.content.objections_below import Status
from argmap.briefing.content.speaking import possessive, statement
from argmap.checks.severity import Severity
from argmap.text.words import quoted
from tests.briefing.readings import EAST, NEARLY_OPEN, OPEN, QUARREL, QUARREL_FILES, TRAM, briefed
from tests.checks.maps import reading_of


def sentences(brief: Brief) -> list[str]:
    return [indicator.sentence for indicator in brief.indicators]


# the strongest counter-argument


def test_a_counter_argument_stands_in_full_with_holder_source_grounds_and_answer() -> None:
    told = briefed(TRAM).counter_argument
    assert told is not None
    assert told.against == "judgement 1"
    assert [(point.text, point.holder) for point in told.points] == [("In the bends they squeal.", "The residents")]
    assert told.grounds == ("“In May the bend at the church was measured at ninety decibels”",)
    assert told.status is Status.ANSWERED
    assert [(point.text, point.source) for point in told.answers] == [
        ("Greased rails do not squeal.", "Ada Byron, p. 7")
    ]


def test_what_nothing_answers_is_open() -> None:
    told = briefed(OPEN).counter_argument
    assert told is not None
    assert told.status is Status.OPEN
    assert told.outcome == "Open; no answer to it is on record, and neither side prevails."
    assert briefed(OPEN).judgements[0].standing == "Disputed by “In the bends they squeal” (The residents)."


def test_what_is_only_limited_is_answered_in_part() -> None:
    told = briefed(NEARLY_OPEN).counter_argument
    assert told is not None
    assert told.status is Status.PARTLY
    assert [point.text for point in told.answers] == ["Greased rails do not squeal."]


def test_an_unanswered_objection_comes_before_an_answered_one_with_more_grounds() -> None:
    unanswered = f"{TRAM}\ncounterclaim dear: It is dear.\n  holder: The council\n\ndear attacks cheap\n"
    told = briefed(unanswered).counter_argument
    assert told is not None
    assert [point.text for point in told.points] == ["It is dear."]
    assert told.others == "One more objection is on record, answered."


def test_of_answered_objections_the_one_with_most_grounds_is_told() -> None:
    dear = "counterclaim dear: It is dear.\n\ndear attacks night\n\nrebuttal paid: It pays.\n\npaid attacks dear\n"
    more = f"{TRAM}\n{dear}"
    told = briefed(more).counter_argument
    assert told is not None
    assert [point.text for point in told.points] == ["In the bends they squeal."]


def test_what_is_conceded_is_told_with_what_outweighs_it() -> None:
    told = briefed(OPEN.replace("  holder: The residents\n", "  stance: concede\n")).counter_argument
    assert told is not None
    assert told.status is Status.GRANTED
    assert told.outcome == "The author grants it, but replies:"
    assert told.points[0].holder == "granted"
    told = briefed(
        OPEN.replace("  holder: The residents\n", "  holder: The residents\n  stance: concede\n")
    ).counter_argument
    assert told is not None
    assert told.points[0].holder == "The residents; granted"
    assert [point.text for point in told.answers] == ["The new trams are quiet.", "Drivers for the night can be found."]


def test_objections_beside_it_are_counted_with_what_became_of_them() -> None:
    dear = "counterclaim dear: It is dear.\n\ndear attacks night\n\nrebuttal paid: It pays.\n\npaid attacks dear\n"
    far = "counterclaim far: It is far.\n\nfar attacks night\n\nrebuttal near: It is near.\n\nnear attacks far\n"
    told = briefed(f"{OPEN}\n{dear}\n{far}").counter_argument
    assert told is not None
    assert told.others == "2 more objections are on record, all answered."


def test_an_objection_below_a_judgement_says_whether_the_judgement_rests_on_its_target() -> None:
    told = briefed(f"{OPEN.replace('  against: squeal', '')}\nsqueal attacks quiet\n").counter_argument
    assert told is not None
    assert told.against == "“The new trams are quiet”, a ground of judgement 1"
    hangs = "map m: M\nthesis t: T\n  because: p\npremise p: P\ncounterclaim no: No\n  stance: report\nno attacks p\n"
    told = briefed(f"{hangs}rebuttal yes: Yes\nyes attacks no\n").counter_argument
    assert told is not None
    assert told.against == "“P”, on which judgement 1 rests"


def test_an_objection_does_not_rest_on_what_is_broken_on_the_way_to_it() -> None:
    broken = "  because: q as bad\n  because: r\npremise q: Q\npremise r: R\npremise u: U\nu undercuts bad\n"
    told = briefed(f"map m: M\nthesis t: T\n  because: p\npremise p: P\ncounterclaim no: No\n{broken}no attacks t\n")
    assert told.counter_argument is not None
    assert told.counter_argument.grounds == ("“R”",)


RIVALS = (
    "map m: A map\nthesis one: One way\n  because: p\nthesis two: The other way\none contradicts two\npremise p: P\n"
)


def test_a_conflict_that_is_open_against_one_judgement_alone_is_open() -> None:
    told = briefed(RIVALS).counter_argument
    assert told is not None
    assert (told.against, told.status) == ("judgement 2", Status.OPEN)
    assert told.outcome == "Open; no answer to it is on record, and what it goes against falls without it."


def test_a_conflict_of_two_judgements_is_counted_once() -> None:
    told = briefed(f"{RIVALS}counterclaim no: No\nno attacks two\n").counter_argument
    assert told is not None
    assert told.others == "One more objection is on record, open."


def test_without_any_objection_there_is_no_counter_argument() -> None:
    assert briefed("map m: A map\nthesis t: T\n  because: p\npremise p: P\n").counter_argument is None


# what would change our mind

FIRM = "thesis t: T\n" + "".join(f"premise p{place}: P{place}\np{place} supports t\n" for place in range(8))


def test_an_indicator_says_which_way_a_judgement_would_go() -> None:
    assert sentences(briefed(TRAM)) == [
        "Judgement 1 would fall if either of these turned out wrong: “The new trams are quiet” or “Drivers for the"
        " night can be found”; it would be disputed if this turned out wrong: “Greased rails do not squeal”.",
        "Judgement 2 would fall only if both of these turned out wrong together: “Residents want it” and “A driver says"
        " that the night bus is full”.",
    ]


def test_a_disputed_judgement_says_what_would_let_it_stand() -> None:
    said = sentences(briefed(OPEN))
    assert "Judgement 1 would stand if this turned out wrong: “In the bends they squeal” (The residents)." in said


def test_a_judgement_that_nothing_named_would_turn_says_so() -> None:
    assert sentences(briefed(f"map m: A map\n{FIRM}")) == [
        "Judgement 1 would still stand even if any six grounds turned out wrong together"
        " (counted among claims that rest on no other)."
    ]


def test_judgements_that_nothing_named_would_turn_are_told_together_and_last() -> None:
    others = "thesis weak: W\n  because: q\npremise q: Q\nthesis u: U\n  because: t\n"
    assert sentences(briefed(f"map m: A map\n{FIRM}{others}")) == [
        "Judgement 2 would fall if this turned out wrong: “Q”.",
        "Judgements 1 and 3 would still stand even if any six grounds turned out wrong together"
        " (counted among claims that rest on no other).",
    ]


def test_judgements_that_turn_on_the_same_claims_are_told_together() -> None:
    shared = "thesis t: T\n  because: p\nthesis u: U\n  because: p\npremise p: P\n"
    assert sentences(briefed(f"map m: A map\n{shared}")) == [
        "Judgements 1 and 2 would fall if this turned out wrong: “P”."
    ]


def test_all_grounds_that_must_go_together_are_named_and_other_combinations_counted() -> None:
    linked = "thesis t: T\n  because: a & b\n  because: c\n"
    grounds = "".join(f"premise {name}: P{name}\n  short: Short {name}\n" for name in "abc")
    assert sentences(briefed(f"map m: A map\n{linked}{grounds}")) == [
        "Judgement 1 would fall only if two grounds turned out wrong together: “Short a” and “Short c”, or one other"
        " combination."
    ]


def test_in_brief_an_indicator_names_fewer_claims_and_counts_the_rest() -> None:
    linked = " & ".join(f"p{place}" for place in range(8))
    grounds = "".join(f"premise p{place}: Ground {place}\n" for place in range(8))
    (indicator,) = briefed(f"map m: A map\nthesis t: T\n  because: {linked}\n{grounds}").indicators
    assert indicator.condition.count("“") == len(indicator.claims) == 8
    assert indicator.brief_condition.count("“") == MOST_NAMED
    assert indicator.brief_condition.endswith(" or any of 3 others, named further on.")


# what a stranger reads


CLAIM = "map m: A map\nthesis t: T\n  because: p\npremise p: {}\n  short: Known to insiders\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It is short.", "It is short"),
        (f"The trams of the eastern line ran every night of May: {'so says the paper ' * 20}.",
         "Known to insiders"),
        (f"The trams of the eastern line ran every night of May; but {'so says the paper ' * 20}.",
         "Known to insiders"),
        (f"Word {'without pause ' * 30}.", "Known to insiders"),
    ],
)  # fmt: skip
def test_a_claim_is_told_by_its_text_or_a_whole_part_of_it_or_its_short_form(text: str, said: str) -> None:
    analysis = reading_of(CLAIM.format(text))
    assert statement(analysis.graph.claims[analysis.graph.numbers["m.p"]]) == said


def test_without_a_short_form_a_long_claim_is_left_off_after_a_sentence_only() -> None:
    def said(text: str) -> str:
        analysis = reading_of(CLAIM.format(text).replace("  short: Known to insiders\n", ""))
        return statement(analysis.graph.claims[analysis.graph.numbers["m.p"]])

    long = f"So says the paper {'at length ' * 20}"
    assert said(f"The trams ran every night. {long}.") == "The trams ran every night…"
    # what takes the sentence back, an abbreviation and a colon are no place to leave off
    assert said(f"The trams ran every night. But {long}.").startswith("The trams ran every night. But")
    assert said(f"The U.S. Army ran every night {long}.").startswith("The U.S. Army ran")
    assert said(f"The trams ran every night: {long}.").startswith("The trams ran every night: So says")


def test_quotes_within_quotes_are_single_ones() -> None:
    assert quoted('They call it "the gorilla" and “the danger”') == "“They call it ‘the gorilla’ and ‘the danger’”"


@pytest.mark.parametrize(("name", "said"), [("Blank", "Blank's"), ("Defense Studies", "Defense Studies'")])
def test_a_name_that_ends_in_s_takes_an_apostrophe_alone(name: str, said: str) -> None:
    assert possessive(name) == said


def test_paragraphs_of_one_part_are_told_together() -> None:
    assert gathered(["KAZBRIG ¶8", "p. 5", "KAZBRIG ¶5", "NDN ¶1", "KAZBRIG ¶14"]) == [
        "KAZBRIG ¶5, 8, 14", "p. 5", "NDN ¶1"
    ]  # fmt: skip


def test_a_note_that_begins_with_the_confidence_says_why() -> None:
    noted = TRAM.replace("  confidence: moderate\n", "  confidence: moderate\n  note: Moderate: few were asked.\n")
    assert briefed(noted).judgements[0].confidence == "Confidence: moderate – few were asked."
    assert briefed(TRAM).judgements[0].confidence == "Confidence: moderate."


# key assumptions, dissent


def test_marked_assumptions_come_first_with_the_judgements_that_need_them() -> None:
    first, second = briefed(TRAM).assumptions[:2]
    assert (first.text, first.carried, first.is_marked) == ("Drivers for the night can be found.", (1,), True)
    assert (second.text, second.is_marked) == ("The new trams are quiet.", False)


def test_evidence_is_no_assumption() -> None:
    texts = [assumption.text for assumption in briefed(TRAM).assumptions]
    assert "Most who live there want it." not in texts


def test_dissent_names_holder_point_reason_and_fate() -> None:
    (dissent,) = briefed(TRAM).dissents
    assert dissent.holder == "The residents"
    assert dissent.point == "In the bends they squeal."
    assert dissent.reasons == ("“In May the bend at the church was measured at ninety decibels”",)
    assert dissent.status is Status.ANSWERED
    assert (dissent.direct, dissent.below) == ((1,), ())


def test_a_dissenters_reason_is_told_even_where_it_is_refuted() -> None:
    refuted = "rebuttal soft: The gauge was broken.\n\nsoft attacks loud\n"
    loud = TRAM.replace("  because: measured\n", "  because: loud\n")
    (dissent,) = briefed(f"{loud}\nclaim loud: They are loud.\n  holder: The residents\n\n{refuted}").dissents
    assert dissent.reasons == ("“They are loud”",)


@pytest.mark.parametrize("line", ["  stance: concede\n", "  holder: anticipated\n", ""])
def test_what_nobody_else_holds_is_no_dissent(line: str) -> None:
    assert briefed(TRAM.replace("  holder: The residents\n", line)).dissents == ()


# several papers


def test_who_answers_a_question_and_how_is_told_in_the_words_of_the_relation() -> None:
    (question,) = briefed(QUARREL_FILES).questions
    assert question.text == "What brings peace?"
    assert [(position.holder, position.answer, position.standing) for position in question.positions] == [
        ("Ann East", "Trade does.", "disputed"),
        ("Will West", "Nothing but arms does.", "disputed"),
    ]


def test_real_clashes_come_before_those_that_only_seem_so() -> None:
    real, seeming = briefed(QUARREL_FILES).clashes
    assert [side.holder for side in real.sides] == ["Ann East", "Will West"]
    assert (real.warrant, real.is_real) == ("What arms alone bring, trade does not bring.", True)
    assert real.outcome == "In this analysis neither side prevails."
    assert real.limits == ("“Both speak of neighbours”.",)
    assert not seeming.is_real
    assert seeming.dissolved_by == ("The one speaks of great powers, the other of small ones",)


def test_a_side_says_without_what_it_would_not_stand() -> None:
    real, _ = briefed(QUARREL_FILES).clashes
    assert [side.gives_way for side in real.sides] == [
        "Ann East's side would no longer stand without “Trade rose, and the border stayed calm”.",
        "Will West's side would no longer stand without “Where arms were laid down, war came”.",
    ]


def test_a_side_that_rests_on_the_word_of_another_says_whose() -> None:
    east = EAST.replace("  cite: report", "  holder: Olga North\n  cite: report")
    real, _ = briefed({**QUARREL_FILES, "east.arg": east}).clashes
    assert real.sides[0].gives_way == (
        "Ann East's side would no longer stand without “Trade rose, and the border stayed calm” (Olga North)."
    )


def test_a_side_that_is_taken_as_given_needs_no_other_claim() -> None:
    east = EAST.replace("thesis trade", "premise trade").replace("  because: rise\n", "  cite: report, p. 2\n")
    real, _ = briefed({**QUARREL_FILES, "east.arg": east}).clashes
    assert real.sides[0].gives_way == "Ann East's side needs no other claim to stand."


def test_a_side_with_many_reasons_says_how_many_it_could_lose() -> None:
    reasons = "".join(f"  because: rise{number}\n" for number in range(5))
    premises = "".join(f"premise rise{number}: Trade rose in year {number}.\n\n" for number in range(5))
    east = EAST.replace("  because: rise\n", reasons).split("premise rise:")[0] + premises
    real, _ = briefed({**QUARREL_FILES, "east.arg": east}).clashes
    assert real.sides[0].gives_way == (
        "Ann East's side would still stand if any four of the claims at its base were lost."
    )


def test_what_of_one_paper_supports_another_is_told_with_why() -> None:
    support = "east.rise supports west.small\n  Who trades is safe.\n  scheme: analogy\n"
    brief = briefed({**QUARREL_FILES, "quarrel.arg": f"{QUARREL}\n{support}\nnarrow supports west.small\n"})
    (told,) = brief.supports
    assert (told.holder, told.said) == ("Ann East", "“Trade rose, and the border stayed calm”")
    assert (told.other, told.supported) == ("Will West", "“Small states trade for safety”")
    assert (told.scheme, told.warrant) == ("analogy", "Who trades is safe.")
    assert briefed(QUARREL_FILES).supports == ()


def test_a_support_between_papers_that_is_broken_is_no_support() -> None:
    broken = "east.rise supports west.small as bridge\n\nsizes undercuts bridge\n"
    assert briefed({**QUARREL_FILES, "quarrel.arg": f"{QUARREL}\n{broken}"}).supports == ()


def test_nobody_dissents_from_his_own_judgement() -> None:
    content = "map m: M\n\nthesis a: A\n  because: p\n\nthesis b: B\n  because: p\n  holder: The treasury\n\n"
    (dissent,) = briefed(f"{content}b contrary-to a\n\npremise p: P\n").dissents
    assert (dissent.holder, dissent.direct, dissent.below) == ("The treasury", (1,), ())


def test_evidence_that_restates_a_judgement_bears_on_it() -> None:
    table = briefed("map m: M\n\nthesis t: T\n\nevidence e: E\n\ne restates t\n").evidence
    assert [(item.name, item.bears) for item in table.items] == [("e", ("+1",))]
    assert table.idle == 0


def test_a_summary_or_a_date_that_cannot_be_read_is_not_called_absent() -> None:
    gaps = briefed("map m: M\n  date: 2024-02-30\n  summary: " + "word " * 41 + "\n\nthesis t: T\n").gaps
    assert "The date cannot be read." in gaps
    assert "The summary cannot be read: the bottom line is missing." in gaps


def test_between_papers_the_maps_own_objections_are_the_counter_argument() -> None:
    files = {**QUARREL_FILES, "quarrel.arg": f"{QUARREL}\nwest.fall attacks east.rise\n"}
    told = briefed(files).counter_argument
    assert told is not None
    assert told.between_papers
    assert told.against == "“Trade rose, and the border stayed calm” (Ann East)"
    assert [point.text for point in told.points] == ["Where arms were laid down, war came."]


def test_a_step_that_the_map_adds_between_two_papers_is_called_its_own() -> None:
    link = "counterclaim link: What befell the armed befalls traders.\n  cite: memo, p. 3\n"
    written = f"{QUARREL}\n{link.replace('memo', 'west.memo')}\nwest.fall & link attack east.rise\n"
    told = briefed({**QUARREL_FILES, "quarrel.arg": written}).counter_argument
    assert told is not None
    assert [(point.part, point.holder, point.source) for point in told.points] == [
        ("Claim", "Will West", "Will West, p. 2"),
        ("Linking step", "our own", "compare Will West, p. 3"),
    ]


def test_what_a_paper_asserts_against_itself_is_told_as_both_its_own() -> None:
    torn = f"{QUARREL_FILES['east.arg']}\nclaim war: War came.\n  because: seen\npremise seen: It was seen.\n"
    told = briefed({"east.arg": f"{torn}\nwar contrary-to rise\n"}).counter_argument
    assert told is not None
    assert told.outcome == "Open; no answer to it is on record, and neither side prevails; the paper itself holds both."


# evidence


def test_evidence_says_source_date_both_grades_and_which_way_it_bears() -> None:
    rows = {item.name: item for item in briefed(TRAM).evidence.items}
    wanted, measured = rows["wanted"], rows["measured"]
    assert (wanted.text, wanted.source, wanted.date) == ("Residents want it", "Ada Byron (2023), p. 4", "2022 to 2023")
    assert (wanted.reliability, wanted.credibility, wanted.bears) == ("B", "2", ("+2",))
    # What it speaks for is answered, so it is shown in brackets.
    assert (measured.reliability, measured.credibility, measured.bears) == ("D", "", ("(−1)",))


def test_evidence_of_one_origin_is_marked() -> None:
    table = briefed(TRAM).evidence
    marks = {item.name: item.origin for item in table.items}
    assert marks == {"wanted": "a", "told": "a", "measured": ""}
    assert table.shared == (("a", "A survey of the streets"),)


def test_evidence_that_bears_on_no_judgement_is_counted_alone() -> None:
    assert briefed(TRAM).evidence.idle == 1


def test_what_speaks_for_and_against_a_judgement_says_both() -> None:
    argued = "thesis t: T\n  because: p\n  against: c\nclaim p: P\n  because: e\ncounterclaim c: C\n  because: e\n"
    (item,) = briefed(f"{argued}evidence e: E\n").evidence.items
    assert item.bears == ("±1",)


def test_what_speaks_against_a_judgement_by_a_broken_chain_alone_says_what_still_holds() -> None:
    rows = {item.name: item for item in briefed(f"{TRAM}\nmeasured supports quiet\n").evidence.items}
    assert rows["measured"].bears == ("+1",)


# gaps, coverage, provenance


def test_gaps_are_told() -> None:
    assert briefed(OPEN).gaps == (
        "Open: “Can the trams run all night?”.",
        "No claim answers “What would it cost?”.",
        "Not worked out: “The trams stay dry”.",
        "1 objection unanswered: “In the bends they squeal” (The residents).",
    )


def test_a_bare_map_has_its_gaps_told() -> None:
    assert briefed("thesis t: T\n  because: p\nevidence p: P\n").gaps == (
        "There is no title.",
        "There is no summary: the bottom line is missing.",
        "No date of issue is given.",
        "It is not said when the information was cut off.",
        "The one item of evidence that bears on the judgements is not graded.",
    )


def test_waived_findings_are_told_with_their_reasons() -> None:
    (waived,) = briefed(TRAM).coverage.waived
    assert (waived.check, waived.reason) == ("one-sided-thesis", "the second thesis only reports a price")


def test_findings_in_imported_maps_are_kept_apart() -> None:
    torn = f"{QUARREL_FILES['east.arg']}\npremise war: War came.\n\nwar contrary-to rise\n"
    coverage = briefed({**QUARREL_FILES, "east.arg": torn}).coverage
    assert not [found for found in coverage.findings if found.weight is Severity.ERROR]
    errors = [found for found in coverage.imported if found.weight is Severity.ERROR]
    assert [(found.check, found.map) for found in errors] == [("contradiction-both-asserted", "east")]


def test_what_an_imported_map_waives_is_no_finding_of_the_brief() -> None:
    torn = f"{QUARREL_FILES['east.arg']}\npremise war: War came.\n\nwar contrary-to rise\n"
    waived = torn.replace("  paper: report\n", "  paper: report\n  waive: contradiction-both-asserted, told\n")
    assert waived != torn
    coverage = briefed({**QUARREL_FILES, "east.arg": waived}).coverage
    assert "contradiction-both-asserted" not in {found.check for found in (*coverage.imported, *coverage.waived)}


def test_provenance_is_the_maps() -> None:
    made = briefed(TRAM).provenance
    assert (made.authors, made.cut_off, made.issued) == (("The transport desk",), "2024-04", "2024-05")
    assert made.notes == ("A map for practice.",)


def test_the_date_of_issue_can_be_given() -> None:
    assert briefed(TRAM, date="2024-06-01").provenance.issued == "2024-06-01"


def test_the_date_of_a_reconstructed_paper_is_no_date_of_issue() -> None:
    brief = briefed({"east.arg": QUARREL_FILES["east.arg"]})
    assert brief.provenance.issued == ""
    assert "No date of issue is given." in brief.gaps


def test_findings_name_claims_by_their_words() -> None:
    torn = f"{TRAM}\npremise loud: The new trams are loud.\n\nloud contradicts quiet\n"
    found = {each.check: each.message for each in briefed(torn).coverage.findings}
    message = found["contradiction-both-asserted"]
    assert "“The new trams are quiet”" in message
    assert "`" not in message


def test_the_hash_is_of_all_maps_that_were_read() -> None:
    content = reading_of("map m: A map\n").map.root.text.content.encode()
    expected = hashlib.sha256(b"m\0" + str(len(content)).encode() + b"\0" + content).hexdigest()[:12]
    assert briefed("map m: A map\n").provenance.hash == expected
    changed = {**QUARREL_FILES, "west.arg": QUARREL_FILES["west.arg"].replace("war came", "war did come")}
    assert briefed(changed).provenance.hash != briefed(QUARREL_FILES).provenance.hash


# since the last issue


def test_what_changed_since_the_last_issue_is_told_of_each_judgement() -> None:
    older = OPEN.replace("likelihood: likely", "likelihood: unlikely").replace("pays for itself", "may pay")
    first, second = briefed(TRAM, before=older).judgements
    assert first.change == "Since the last issue: likelihood was unlikely, is likely; disputed then, standing now."
    assert second.change == "Since the last issue: reworded."


def test_new_unchanged_and_dropped_judgements_are_told() -> None:
    older = TRAM.replace("thesis cheap: The night line pays for itself.", "thesis dear: It costs too much, all told.")
    brief = briefed(TRAM, before=older)
    assert [each.change for each in brief.judgements] == [
        "Wording, likelihood, confidence and standing as in the last issue.",
        "New in this issue.",
    ]
    assert brief.dropped == ("It costs too much, all told.",)


def test_judgements_are_dropped_and_taken_up_by_what_the_map_stood_and_stands_for() -> None:
    old = (
        "map m: M\nthesis one: One\n  because: p\nthesis two: Two\n  because: p\nclaim three: Three\n  because: p\n"
        "thesis foreign: Theirs\n  stance: reject\npremise p: P\n"
    )
    new = old.replace("thesis two", "claim two").replace("claim three", "thesis three")
    new = new.replace("thesis foreign: Theirs\n  stance: reject\n", "").replace("thesis one:", "thesis first:")
    brief = briefed(new, before=old)
    assert brief.dropped == ("Two.",)
    assert [each.change for each in brief.judgements] == [
        "Wording, likelihood, confidence and standing as in the last issue.",
        "New as a judgement in this issue.",
    ]


def test_a_recommendation_that_was_the_judgement_of_the_last_issue_is_dropped() -> None:
    old = "map m: M\nrecommendation go: Go\n  because: p\nrecommendation stay: Stay\n  because: p\npremise p: P\n"
    new = old.replace("recommendation stay: Stay\n  because: p\n", "")
    assert briefed(new, before=old).dropped == ("Stay.",)


def test_of_many_that_dispute_a_judgement_three_are_named() -> None:
    counters = "".join(f"counterclaim c{place}: C{place}\nc{place} attacks t\n" for place in range(5))
    (judgement,) = briefed(f"map m: M\nthesis t: T\n  because: p\npremise p: P\n{counters}").judgements
    assert judgement.standing == "Disputed by “C0”, “C1”, “C2” and 2 more."


def test_without_an_earlier_issue_nothing_is_said_of_change() -> None:
    assert [each.change for each in briefed(TRAM).judgements] == ["", ""]
