"""The process that draws: readings in at standard input, pictures out at standard output, until there are no more.

Layout is the work of a C library that holds up all else in its process, and that a strange map may hold up or break.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import pickle
import sys
from dataclasses import dataclass
from typing import Any

from argmap.analysis.analysis import Analysis
from argmap.checks.catalog import all_checks
from argmap.checks.record import diagnostics_in
from argmap.drawing.layout import LayoutFailed, LayoutUnavailable
from argmap.drawing.subject_pictures import Dressing
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.semantics import Semantics


@dataclass(frozen=True, slots=True)
class Job:
    """A reading to be drawn, with what was found in it (`findings`, as `record_of` has them)."""

    argument_map: ArgumentMap
    semantics: Semantics
    findings: list[Any]
    dressing: Dressing


@dataclass(frozen=True, slots=True)
class Drawn:
    """A reading as a page shows it, in JSON."""

    data: bytes


@dataclass(frozen=True, slots=True)
class NotDrawn:
    """Why there is no picture, in a sentence for the reader."""

    reason: str


def drawn(job: Job, maker: str) -> Drawn | NotDrawn:
    """What the `explorer_data` of the module called `maker` makes of a reading."""
    try:
        module = importlib.import_module(maker)
        analysis = Analysis(job.argument_map, job.semantics)
        texts = {document.text.path: document.text for document in job.argument_map.documents}
        findings = diagnostics_in(job.findings, texts, {check.code: check for check in all_checks()})
        data = module.explorer_data(analysis, findings, job.dressing)
        return Drawn(json.dumps(data, separators=(",", ":")).encode())
    except (LayoutFailed, LayoutUnavailable) as error:
        return NotDrawn(str(error))
    except Exception as error:  # a mistake of ours in one picture must not end what the reader works with
        return NotDrawn(f"argmap failed to draw this ({type(error).__name__}: {error}); `argmap draw` may say more")


def main() -> None:
    """Answer each job at standard input, in turn, until there are no more; the page maker is the first argument."""
    # what a library prints must not get among the answers
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    # a picture is waited for, and the search for garbage is not
    gc.disable()
    while True:
        try:
            job = pickle.load(sys.stdin.buffer)  # noqa: S301 (our own process wrote it)
        except EOFError:
            return
        pickle.dump(drawn(job, sys.argv[1]), answers)
        answers.flush()
        del job
        gc.collect()
