"""The SAT solver behind the semantics: CaDiCaL where python-sat is installed, else our own search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, cast

from argmap.semantics.search import Search


class SatSolver(Protocol):
    """An incremental SAT solver. Variables are counted from 1; a literal is a variable or its negative."""

    def add_clause(self, clause: list[int]) -> object:
        """Require that one of these literals holds."""

    def solve(self, assumptions: Sequence[int] = ()) -> bool:
        """Whether all clauses can hold together with these literals."""

    def get_model(self) -> list[int]:
        """The literals that held in the last solution, by variable."""

    def delete(self) -> None:
        """Free what the solver holds; it is not used after that."""


SolverMaker = Callable[[], SatSolver]
"""What makes an empty solver."""


def cadical() -> SatSolver:
    """CaDiCaL through python-sat, which raises an ImportError where it is not installed.

    It first tries every variable as true, which makes the first sets it finds nearly as large as can be.
    """
    from pysat import solvers  # imported late: it is an extra, and only open questions need it

    kind = getattr(solvers, "Cadical195", None) or solvers.Cadical153
    return cast("SatSolver", kind())


def sat_solver() -> SatSolver:
    """The best solver that is installed, without clauses."""
    try:
        return cadical()
    except ImportError:
        return Search()
