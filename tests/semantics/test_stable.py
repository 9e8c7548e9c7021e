"""What follows in stable extensions from the label of one argument."""

from argmap.semantics.framework import framework_of
from argmap.semantics.grounded import IN, OUT, UNDECIDED
from argmap.semantics.semantics import Semantics
from argmap.semantics.stable import implied_labels
from tests.semantics.oracle import extensions_by_definition
from tests.semantics.test_solver import random_frameworks


def test_labels_follow_along_a_chain_in_both_directions() -> None:
    framework = framework_of(5, [(0, 1), (1, 0), (1, 2), (2, 3), (3, 4)])
    labels = implied_labels(framework, 2, IN)
    assert labels is not None
    assert list(labels) == [IN, OUT, IN, OUT, IN]


def test_an_attacker_that_attacks_itself_cannot_be_what_keeps_an_argument_out() -> None:
    assert implied_labels(framework_of(2, [(0, 0), (0, 1)]), 1, OUT) is None


def test_implied_labels_are_those_of_every_stable_extension_that_agrees() -> None:
    for size, attacks in random_frameworks(400, seed=17):
        framework = framework_of(size, sorted(attacks))
        stable = extensions_by_definition(size, attacks)[Semantics.STABLE]
        for argument in range(size):
            for label in (IN, OUT):
                agreeing = {extension for extension in stable if (argument in extension) == (label == IN)}
                labels = implied_labels(framework, argument, label)
                if labels is None:
                    assert not agreeing, (size, sorted(attacks), argument, label)
                    continue
                inside = {other for other in range(size) if labels[other] == IN}
                outside = {other for other in range(size) if labels[other] == OUT}
                assert all(inside <= one and not outside & one for one in agreeing), (size, sorted(attacks), argument)
                if UNDECIDED not in labels:
                    assert agreeing == {frozenset(inside)}, (size, sorted(attacks), argument, label)
