"""Tasks and their answers, in the words of the competition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.semantics.formats import Format, NamedFramework, read_framework, written_framework
from argmap.semantics.framework import Framework
from argmap.semantics.semantics import LETTERS, Semantics
from argmap.semantics.solver import Solver
from argmap.semantics.task import TASKS, Problem, Task, answer_in_words
from tests.semantics.frameworks import CHAIN, FLOATING, MUTUAL, ODD_CYCLE, frameworks

LETTERED_NAMES = "abcdefgh"


def named(framework: Framework, form: Format = Format.AF) -> NamedFramework:
    return read_framework(written_framework(framework, LETTERED_NAMES[: framework.size], form), form)


def answered(task: str, framework: NamedFramework, name: str | None = None) -> str:
    return "".join(answer_in_words(TASKS[task], framework, None if name is None else framework.numbers[name]))


def test_there_is_a_task_for_each_problem_and_semantics() -> None:
    assert len(TASKS) == len(Problem) * len(LETTERS)
    assert TASKS["DC-PR"] == Task(Problem.CREDULOUS, Semantics.PREFERRED)
    assert TASKS["CE-STG"] == Task(Problem.COUNT, Semantics.STAGE)
    assert {name[:2] for name, task in TASKS.items() if task.is_about_an_argument} == {"DC", "DS"}


@pytest.mark.parametrize(
    ("task", "framework", "argument", "recent", "older"),
    [
        ("SE-GR", CHAIN, None, "w 1 3", "[a,c]"),
        ("SE-GR", MUTUAL, None, "w", "[]"),
        ("SE-ID", FLOATING, None, "w", "[]"),
        ("SE-ST", ODD_CYCLE, None, "NO", "NO"),
        ("EE-ST", ODD_CYCLE, None, "NO", "[]"),
        ("EE-PR", ODD_CYCLE, None, "w", "[[]]"),
        ("EE-GR", CHAIN, None, "w 1 3", "[[a,c]]"),
        ("CE-CO", MUTUAL, None, "3", "3"),
        ("CE-ST", ODD_CYCLE, None, "0", "0"),
        ("CE-STG", ODD_CYCLE, None, "3", "3"),
        ("DC-PR", MUTUAL, 1, "YES\nw 2", "YES"),
        ("DS-PR", MUTUAL, 1, "NO\nw 1", "NO"),
        ("DC-PR", FLOATING, 2, "NO", "NO"),
        ("DS-PR", FLOATING, 3, "YES", "YES"),
        ("DS-CO", FLOATING, 3, "NO\nw", "NO"),
        ("DC-ST", ODD_CYCLE, 0, "NO", "NO"),
        ("DS-ST", ODD_CYCLE, 0, "YES", "YES"),
        ("DC-STG", ODD_CYCLE, 0, "YES\nw 1", "YES"),
        ("DC-SST", ODD_CYCLE, 0, "NO", "NO"),
    ],
)
def test_the_answers_have_the_form_that_the_competition_asks_for(
    task: str, framework: Framework, argument: int | None, recent: str, older: str
) -> None:
    for form, expected in ((Format.AF, recent), (Format.APX, older), (Format.TGF, older)):
        read = named(framework, form)
        assert answered(task, read, None if argument is None else read.names[argument]) == f"{expected}\n"


def test_all_extensions_are_listed() -> None:
    assert sorted(answered("EE-PR", named(FLOATING)).splitlines()) == ["w 1 4", "w 2 4"]
    assert answered("EE-PR", named(FLOATING, Format.TGF)) in ("[[a,d],[b,d]]\n", "[[b,d],[a,d]]\n")


def test_an_acceptance_problem_needs_its_argument() -> None:
    with pytest.raises(ValueError, match="DC is about an argument"):
        answered("DC-PR", named(MUTUAL))


@given(frameworks(most=6), st.sampled_from(sorted(TASKS)), st.data())
def test_an_answer_in_words_says_what_the_solver_answers(framework: Framework, name: str, data: st.DataObject) -> None:
    task, solver, read = TASKS[name], Solver(framework), named(framework)
    everything = {tuple(str(argument + 1) for argument in found) for found in solver.extensions(task.semantics)}
    argument = data.draw(st.sampled_from(read.names)) if task.is_about_an_argument and framework.size else None
    if task.is_about_an_argument and argument is None:
        return
    first, *rest = answered(name, read, argument).splitlines()
    certificates = [tuple(line.removeprefix("w").split()) for line in rest]
    if task.problem is Problem.COUNT:
        assert (first, rest) == (str(len(everything)), [])
    elif task.problem is Problem.ONE:
        assert rest == []
        assert tuple(first.removeprefix("w").split()) in everything if everything else first == "NO"
    elif task.problem is Problem.ALL:
        listed = [] if first == "NO" else [tuple(first.removeprefix("w").split()), *certificates]
        assert len(listed) == len(everything)
        assert set(listed) == everything
    elif task.problem is Problem.CREDULOUS:
        assert first == ("YES" if any(argument in found for found in everything) else "NO")
        assert len(certificates) == (first == "YES")
        assert all(argument in found and found in everything for found in certificates)
    else:
        assert first == ("YES" if all(argument in found for found in everything) else "NO")
        assert len(certificates) == (first == "NO")
        assert all(argument not in found and found in everything for found in certificates)
