"""Licences: equal to their definition, followed by hand, on any map without circles."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.maps import reading_of

SIZE = 7
_steps = st.lists(st.sets(st.integers(0, SIZE - 1), min_size=1, max_size=3), max_size=3)
_upper = st.sampled_from((None, 0.2, 0.4, 0.6, 0.8, 1.0))


def written(uppers: list[float | None], steps: list[list[set[int]]]) -> str:
    """Claims c0, c1 and so on, each with steps from claims before it; the first ones are premises."""
    lines = []
    for number, (upper, groups) in enumerate(zip(uppers, steps, strict=True)):
        lines.append(f"claim c{number}: C")
        lines += [f"  likelihood: 0.1..{upper}"] if upper is not None else []
        lines += [f"  because: {' & '.join(f'c{premise}' for premise in sorted(group))}" for group in groups]
    return "\n".join(lines) + "\n"


def oracle(claim: int, uppers: list[float | None], steps: list[list[set[int]]]) -> float | None:
    """The most that the best step for a claim allows, or None where a step sets no limit."""

    def limit(premise: int) -> float | None:
        upper = uppers[premise]
        return upper if upper is not None else oracle(premise, uppers, steps)

    allowed = []
    for group in steps[claim]:
        limits = [limit(premise) for premise in group]
        known = [upper for upper in limits if upper is not None]
        if len(known) < len(limits):
            return None
        allowed.append(min(known))
    return max(allowed, default=None)


@settings(max_examples=200)
@given(st.lists(_upper, min_size=SIZE, max_size=SIZE), st.lists(_steps, min_size=SIZE, max_size=SIZE))
def test_licences_are_what_their_definition_says(uppers: list[float | None], groups: list[list[set[int]]]) -> None:
    steps = [
        [lower for group in own if (lower := {it for it in group if it < number})] for number, own in enumerate(groups)
    ]
    analysis = reading_of(written(uppers, steps))
    for number in range(SIZE):
        unit = analysis.graph.unit_of[analysis.graph.numbers[f"m.c{number}"]]
        licence = analysis.licences.get(unit)
        assert (licence.upper if licence else None) == oracle(number, uppers, steps)


@settings(max_examples=50)
@given(st.lists(_upper, min_size=SIZE, max_size=SIZE), st.lists(_steps, min_size=SIZE, max_size=SIZE))
def test_circles_are_no_trouble_and_a_further_step_never_lowers_a_limit(
    uppers: list[float | None], groups: list[list[set[int]]]
) -> None:
    source = written(uppers, groups)
    before = reading_of(f"premise sure: S\n  likelihood: 1.0\n{source}").licences
    after = reading_of(f"premise sure: S\n  likelihood: 1.0\n{source}sure supports c0\n").licences
    assert all(after[unit].upper >= licence.upper for unit, licence in before.items() if unit in after)
