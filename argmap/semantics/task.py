"""The tasks of the competition (ICCMA), such as `DC-PR`, and their answers in the words it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.semantics.formats import Format, NamedFramework
from argmap.semantics.semantics import LETTERS, Semantics
from argmap.semantics.solver import Solver


class Problem(StrEnum):
    """What is asked about the extensions of a semantics. The value is the competition's abbreviation."""

    CREDULOUS = "DC"
    """Is an argument in one of them?"""
    SCEPTICAL = "DS"
    """Is an argument in all of them?"""
    ONE = "SE"
    """Which is one of them?"""
    ALL = "EE"
    """Which are they?"""
    COUNT = "CE"
    """How many are there?"""


@dataclass(frozen=True, slots=True)
class Task:
    """A problem, and the semantics for which it is posed."""

    problem: Problem
    semantics: Semantics

    @property
    def is_about_an_argument(self) -> bool:
        """Whether the question names an argument."""
        return self.problem in (Problem.CREDULOUS, Problem.SCEPTICAL)


TASKS = {
    f"{problem}-{letters}": Task(problem, semantics) for problem in Problem for letters, semantics in LETTERS.items()
}
"""All tasks, by the name that the competition gives them: problem, hyphen, semantics."""


def answer_in_words(task: Task, named: NamedFramework, argument: int | None = None) -> Iterator[str]:
    """The answer to a task, in pieces to be written one after the other; the last ends the line.

    For a framework in the format `af` by the rules of ICCMA 2023: `YES` or `NO`, a certificate `w a b …` after the YES
    of DC and the NO of DS, `w a b …` for SE, `NO` where there is no extension. That year did not ask for EE; it gets a
    line `w a b …` for each extension. For `apx` and `tgf` by the rules of 2015 to 2019: `YES` or `NO` alone, `[a,b]`
    for SE, `NO` where there is none, `[[a,b],[c]]` for EE. CE (2021) is a number in all of them. DC and DS need an
    argument.
    """
    solver = Solver(named.framework)
    is_recent = named.format is Format.AF
    if task.is_about_an_argument:
        if argument is None:
            raise ValueError(f"{task.problem} is about an argument")
        ask = solver.credulous if task.problem is Problem.CREDULOUS else solver.sceptical
        answer = ask(argument, task.semantics, witness=is_recent)
        yield "YES\n" if answer.accepted else "NO\n"
        if answer.witness is not None:
            yield f"{_extension(answer.witness, named)}\n"
    elif task.problem is Problem.ONE:
        extension = solver.extension(task.semantics)
        yield "NO\n" if extension is None else f"{_extension(extension, named)}\n"
    elif task.problem is Problem.COUNT:
        yield f"{solver.count(task.semantics)}\n"
    else:
        shown = (_extension(extension, named) for extension in solver.extensions(task.semantics))
        yield from _lines(shown) if is_recent else _list(shown)


def _extension(extension: Iterable[int], named: NamedFramework) -> str:
    names = [named.names[argument] for argument in extension]
    return " ".join(["w", *names]) if named.format is Format.AF else f"[{','.join(names)}]"


def _lines(extensions: Iterator[str]) -> Iterator[str]:
    """An extension a line; `NO` where there is none."""
    first = next(extensions, "NO")
    yield f"{first}\n"
    yield from (f"{extension}\n" for extension in extensions)


def _list(extensions: Iterator[str]) -> Iterator[str]:
    """All extensions in one list."""
    yield "["
    yield next(extensions, "")
    yield from (f",{extension}" for extension in extensions)
    yield "]\n"
