"""Shapes of map that are hard on one fact or check: each as the text of a map with about so many claims."""

from __future__ import annotations

from collections.abc import Callable

CITED = ["source s: A source", "  reliability: E", "source t: Another source", ""]


def joined(lines: list[str]) -> str:
    """Return lines as a file."""
    return "\n".join([*lines, ""])


def long_chain(size: int) -> str:
    """Return a chain in which each claim needs the one below it and an item of evidence more, all with strong words."""
    lines = list(CITED)
    for number in range(size // 2):
        lines += [f"{'claim' if number else 'thesis'} c{number}: Claim {number}", "  likelihood: very likely"]
        lines += [f"  because: c{number + 1} & e{number}" if number < size // 2 - 1 else f"  because: e{number}"]
        lines += [f"evidence e{number}: Item {number}", "  credibility: 5", "  cite: s, p. 1"]
    return joined(lines)


def confirmed_chain(size: int) -> str:
    """Return a chain in which every claim is graded as confirmed by others."""
    lines = [*CITED, f"evidence c{size}: The last", "  cite: s, p. 1", "thesis t0: A thesis", "  because: c1"]
    for number in range(1, size):
        lines += [f"claim c{number}: Claim {number}", f"  because: c{number + 1}", "  credibility: 1"]
    return joined(lines)


def great_circle(size: int) -> str:
    """Return claims in one circle of support, each with evidence of its own."""
    lines = list(CITED)
    half = size // 2
    for number in range(half):
        lines += [f"claim c{number}: Claim {number}", f"  because: c{(number + 1) % half}", f"  because: e{number}"]
        lines += [f"evidence e{number}: Item {number}", "  cite: s, p. 1"]
    return joined([*lines, "thesis t0: A thesis", "  because: c0"])


def linked_circle(size: int) -> str:
    """Return claims in one circle of linked support, each with evidence of its own, let in by a single ground."""
    lines = list(CITED)
    half = size // 2
    for number in range(half):
        lines += [f"claim c{number}: Claim {number}", f"  because: c{(number + 1) % half} & e{number}"]
        lines += [f"evidence e{number}: Item {number}", "  cite: s, p. 1"]
    return joined([*lines, "c7 supports c0" if half < 9 else "e3 supports c0", "thesis t0: A thesis", "  because: c0"])


def unfounded_in_turn(size: int) -> str:
    """Return circles of support in one circle of attacks, each of which rests on itself alone when the last one fell.

    A guard keeps each circle's other ground out unless the circle before has fallen.
    """
    lines = [
        "thesis t0: A thesis",
        "  because: a0",
        "claim a0: One",
        "  because: b0",
        "claim b0: Other",
        "  because: a0",
    ]
    last = size // 4
    for number in range(1, last + 1):
        lines += [f"claim a{number}: One {number}", f"  because: b{number}", f"  because: door{number}"]
        lines += [f"claim b{number}: Other {number}", f"  because: a{number}"]
        lines += [f"premise door{number}: Door {number}", f"  against: guard{number}"]
        lines += [f"premise guard{number}: Guard {number}", f"  against: a{number - 1}"]
    return joined([*lines, f"a{last} attacks a0"])


def many_rivals(size: int) -> str:
    """Return pairs of rivals that all rest on the same claim, and that on many items of evidence."""
    lines = [*CITED, "claim common: What all rest on"]
    third = size // 3
    lines += [f"  because: e{number}" for number in range(third)]
    for number in range(third):
        lines += [f"evidence e{number}: Item {number}", "  cite: s, p. 1"]
        lines += [f"claim a{number}: One {number}", "  because: common"]
        lines += [f"claim b{number}: Other {number}", "  because: common", f"a{number} contrary-to b{number}"]
    return joined([*lines, "thesis t0: A thesis", "  because: a0"])


def many_theses(size: int) -> str:
    """Return theses that all rest on the same long chain, which ends in an assumption."""
    lines = []
    half = size // 2
    for number in range(half):
        lines += [f"thesis t{number}: Thesis {number}", "  because: c0", f"claim c{number}: Claim {number}"]
        lines += [f"  because: c{number + 1}" if number < half - 1 else "  because: last"]
    return joined([*lines, "assumption last: The last"])


def repeated_reasons(size: int) -> str:
    """Return a thesis whose reasons are all given twice, so that all findings are in one statement."""
    reasons = [f"  because: p{number}" for number in range(size) for _ in range(2)]
    return joined(
        ["thesis t0: A thesis", *reasons, *(f"premise p{number}: Premise {number}" for number in range(size))]
    )


def same_words(size: int) -> str:
    """Return evidence that all says the same, each of another time."""
    lines = [*CITED, "thesis t0: A thesis", *(f"  because: e{number}" for number in range(size))]
    for number in range(size):
        lines += [f"evidence e{number}: The harbour was closed all day.", "  cite: s, p. 1"]
        lines += [f"  as_of: {1000 + number % 1000}-{1 + number // 1000 % 12:02}"]
    return joined(lines)


def one_origin(size: int) -> str:
    """Return one linked step from very many items of evidence that have one origin, and a second one."""
    names = [f"e{number}" for number in range(size)]
    lines = [*CITED, *(f"evidence {name}: Item\n  cite: t, p. 1" for name in names), "thesis t0: A thesis"]
    return joined([*lines, f"  because: {' & '.join(names[1:])}", "  because: e0"])


def strayed_pairs(size: int) -> str:
    """Return pairs of claims that are joined to one another, and lead to no thesis."""
    lines = ["thesis t0: A thesis", "  because: p", "premise p: A premise"]
    for number in range(size // 2):
        lines += [f"claim a{number}: One {number}", f"  because: b{number}", f"premise b{number}: Other {number}"]
    return joined(lines)


def small_circles(size: int) -> str:
    """Return circles of two, every second one with a ground of its own."""
    lines = []
    for number in range(size // 2):
        lines += [f"claim a{number}: One {number}", f"  because: b{number}", f"claim b{number}: Other {number}"]
        lines += [f"  because: a{number}", *(["  because: p"] if number % 2 else [])]
        lines += [f"a{number} supports t0"]
    return joined([*lines, "premise p: A premise", "thesis t0: A thesis"])


def disputed_chain(size: int) -> str:
    """Return a chain that is disputed at its end, and of which every claim is expected to stand."""
    lines = [f"premise c{size}: The last", "premise x: Another", f"x contrary-to c{size}"]
    for number in range(1, size):
        lines += [f"claim c{number}: Claim {number}", f"  because: c{number + 1}", "  expect: in"]
    return joined([*lines, "thesis t0: A thesis", "  because: c1"])


def origins_in_a_chain(size: int) -> str:
    """Return sources each of which rests on the next, and evidence that cites each."""
    lines = ["thesis t0: A thesis", *(f"  because: e{number}" for number in range(size))]
    for number in range(size):
        lines += [f"source s{number}: Source {number}", f"  origin: s{number + 1}" if number < size - 1 else ""]
        lines += [f"evidence e{number}: Item {number}", f"  cite: s{number}, p. 1"]
    return joined([line for line in lines if line])


def dangling_names(size: int) -> str:
    """Return claims whose reasons are all misspelt."""
    lines = ["thesis t0: A thesis", "  because: p0"]
    for number in range(size // 2):
        lines += [f"claim c{number}: Claim {number}", f"  because: premisse{number}"]
        lines += [f"premise premise{number}: Premise {number}"]
    return joined(lines)


def odd_circle(size: int) -> str:
    """Return claims that attack one another in one great odd circle, and each the one after the next as well."""
    lines = []
    size -= 1 - size % 2
    for number in range(size):
        lines += [f"premise c{number}: Claim {number}", f"  against: c{(number + 1) % size}"]
        lines += [f"  against: c{(number + 2) % size}"]
    return joined([*lines, "thesis t0: A thesis", "  because: c0"])


def one_unit(size: int) -> str:
    """Return claims that all restate one another, half of them attacked, and attacking one another."""
    lines = ["thesis t0: A thesis", "  because: c0", "premise c0: Claim"]
    for number in range(1, size):
        lines += [f"premise c{number}: Claim {number}", f"c{number} restates c{number - 1}"]
        lines += [f"c{number} attacks c{number - 1}"] if number % 2 else []
    return joined(lines)


def header_waivers(size: int) -> str:
    """Return unsupported premises, and a map that waives something else as often."""
    lines = ["map m: A map", *(f"  waive: anachronism, reason {number}" for number in range(size // 2))]
    lines += ["thesis t0: A thesis", *(f"  because: p{number}" for number in range(size))]
    return joined([*lines, *(f"premise p{number}: Premise {number}" for number in range(size))])


SHAPES: tuple[Callable[[int], str], ...] = (
    long_chain,
    confirmed_chain,
    great_circle,
    linked_circle,
    unfounded_in_turn,
    many_rivals,
    many_theses,
    repeated_reasons,
    same_words,
    one_origin,
    strayed_pairs,
    small_circles,
    disputed_chain,
    origins_in_a_chain,
    dangling_names,
    odd_circle,
    one_unit,
    header_waivers,
)
