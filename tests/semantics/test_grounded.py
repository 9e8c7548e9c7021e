"""The grounded labelling: examples by hand, and what must hold of large frameworks."""

from argmap.semantics.framework import framework_of
from argmap.semantics.grounded import IN, OUT, UNDECIDED, grounded_extension, grounded_labels


def test_a_chain_alternates_from_its_unattacked_end() -> None:
    assert list(grounded_labels(framework_of(4, [(0, 1), (1, 2), (2, 3)]))) == [IN, OUT, IN, OUT]


def test_a_circle_stays_undecided() -> None:
    assert list(grounded_labels(framework_of(2, [(0, 1), (1, 0)]))) == [UNDECIDED, UNDECIDED]


def test_a_self_attack_is_settled_from_outside_alone() -> None:
    assert list(grounded_labels(framework_of(3, [(0, 0), (1, 2), (2, 2)]))) == [UNDECIDED, IN, OUT]


def test_an_argument_is_in_once_every_attacker_is_out() -> None:
    framework = framework_of(5, [(0, 1), (0, 2), (1, 3), (2, 3), (4, 4), (3, 4)])
    assert grounded_extension(framework) == (0, 3)


def test_the_least_complete_labelling_around_an_admissible_set_adds_what_it_defends() -> None:
    framework = framework_of(4, [(0, 1), (1, 0), (1, 2), (2, 3)])
    assert list(grounded_labels(framework, [0])) == [IN, OUT, IN, OUT]


def test_a_framework_without_arguments_has_the_empty_extension() -> None:
    assert grounded_extension(framework_of(0, [])) == ()


def test_a_long_chain_needs_no_deep_stack() -> None:
    size = 100_000
    framework = framework_of(size, [(number, number + 1) for number in range(size - 1)])
    assert grounded_extension(framework) == tuple(range(0, size, 2))
