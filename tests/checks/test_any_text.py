"""Whatever a file says: no check raises, no finding lies outside its file, and equal input gives equal findings."""

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.checks.catalog import all_checks
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.run import run_checks
from argmap.checks.severity import Stage
from argmap.report.json import findings_as_json
from argmap.report.text import findings_as_text
from tests.analysis.sketches import Sketch, sketches
from tests.checks.maps import reading_of

NAMES = ("a", "b", "c", "alpha", "alpah", "m", "other", "other.a", "other.zeta", "A")
KINDS = ("thesis", "claim", "premise", "evidence", "assumption", "counterclaim", "rebuttal", "question", "source")
VERBS = (
    "supports",
    "attacks",
    "undercuts",
    "contrary-to",
    "contradicts",
    "restates",
    "qualifies",
    "answers",
    "suports",
)

WEIGHED = (
    "  likelihood: likely",
    "  likelihood: probable",
    "  likelihood: very likely",
    "  likelihood: 0.2",
    "  confidence: high",
    "  credibility: 1",
    "  modality: forecast",
    "  scheme: anology",
    "  scheme: expert_opinion",
    "  holder: experts",
    "  With high confidence it is likely that it will be so.",
)

_name = st.sampled_from(NAMES)
_statement = st.one_of(
    st.builds("{} {}: Some text".format, st.sampled_from(KINDS), _name),
    st.builds("{} {} {}".format, _name, st.sampled_from(VERBS), _name),
    st.builds("{} & {} support {} as {}".format, _name, _name, _name, _name),
    st.builds("  because: {} & {} as {}".format, _name, _name, _name),
    st.builds("  {}: {}".format, st.sampled_from(("because", "against", "cite", "origin", "answers", "bcause")), _name),
    st.sampled_from(WEIGHED),
    st.builds("  waive: {}, why".format, st.sampled_from(("SUP001", "ARG001", "orphan-node", "nothing"))),
    st.builds("  expect: {}".format, st.sampled_from(("in", "out", "out circular", "undecided"))),
    st.sampled_from(
        ("import other", "import other as m", "import gone", "  stance: report", "  status: open", "?", "")
    ),
)
texts = st.lists(_statement, max_size=14).map("\n".join)


def everything_found(source: dict[str, str]) -> tuple[Diagnostic, ...]:
    return run_checks(reading_of(source), all_checks(), Stage.BRIEF, with_waived=True)


@settings(max_examples=120)
@given(texts, texts)
def test_any_two_texts(one: str, other: str) -> None:
    files = {"m.arg": one, "other.arg": other}
    found = everything_found(files)
    for diagnostic in found:
        span = diagnostic.finding.span
        assert 0 <= span.start <= span.end <= len(span.text.content)
        assert diagnostic.finding.message
        assert not diagnostic.finding.message.endswith(".")
    assert findings_as_text(found, files=2, hints=True) == findings_as_text(
        everything_found(files), files=2, hints=True
    )
    assert findings_as_json(found, files=2) == findings_as_json(everything_found(files), files=2)


@settings(max_examples=60)
@given(sketches(most_claims=8, most_links=12))
def test_any_map_without_faults(sketch: Sketch) -> None:
    everything_found(sketch.files())


def test_a_chain_and_a_circle_of_thousands_of_claims_are_no_trouble() -> None:
    size = 1000
    chain = "".join(f"claim c{number}: C\n  because: c{number + 1}\n" for number in range(size))
    everything_found({"m.arg": f"thesis t: T\n  because: c0\n{chain}premise c{size}: C\n"})
    everything_found({"m.arg": f"thesis t: T\n  because: c0\n{chain}claim c{size}: C\n  because: c0\n"})
    everything_found(
        {"m.arg": f"thesis t: T\n  because: c0\n{chain}claim c{size}: C\n  because: c0\n  because: e\nevidence e: E\n"}
    )
