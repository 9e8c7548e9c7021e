"""Findings as a good compiler prints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.checks.diagnostic import Diagnostic
from argmap.checks.severity import Severity
from argmap.report.excerpt import excerpt_of
from argmap.report.summary import summary_of
from argmap.text.finding import Note
from argmap.text.span import Span
from argmap.wording.terminal import escaped

WIDTH = 100
"""The columns of the source line in an excerpt."""

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.HINT: "1;36"}
_BOLD = "1"


def findings_as_text(
    diagnostics: Iterable[Diagnostic],
    *,
    files: int,
    hints: bool = False,
    waived: bool = True,
    colour: bool = False,
    width: int = WIDTH,
    remark: str = "",
    known: int = 0,
    gone: int = 0,
) -> str:
    """The diagnostics with their lines and notes, and a closing line that counts them.

    `files` is how many files were looked at. Without `hints` the hints are only counted, and without `waived` the
    waived findings; `colour` adds ANSI escapes; a `remark` on them all stands before the closing line. `known` and
    `gone` are the findings that a baseline holds, and those it holds in vain.
    """
    listed = tuple(diagnostics)
    blocks = [
        "\n".join(_block(diagnostic, width, _Paint(colour)))
        for diagnostic in listed
        if (hints or diagnostic.severity is not Severity.HINT) and (waived or diagnostic.waiver is None)
    ]
    closing = summary_of(listed, files, known, gone).line(hints_shown=hints)
    return "\n\n".join([*blocks, f"{escaped(remark)}\n{closing}" if remark else closing]) + "\n"


def finding_as_text(diagnostic: Diagnostic, *, width: int = WIDTH) -> str:
    """One diagnostic with its line and notes, without colour and without a line end."""
    return "\n".join(_block(diagnostic, width, _Paint(colour=False)))


class _Paint:
    """Words in colour, or as they are."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, words: str, code: str) -> str:
        return f"\033[{code}m{words}\033[0m" if self.colour else words


def _block(diagnostic: Diagnostic, width: int, paint: _Paint) -> Iterator[str]:
    check, finding = diagnostic.check, diagnostic.finding
    span, colour = finding.span, _COLOURS[diagnostic.severity]
    label = paint(f"{diagnostic.severity}[{check.name} {check.code}]", colour)
    place = paint(f"{escaped(span.text.path)}:{span.line}:{span.column}", _BOLD)
    yield f"{place}: {label}: {escaped(finding.message)}"
    line, carets = excerpt_of(span, width)
    number = str(span.line)
    yield f"{number} | {line}".rstrip()
    yield f"{' ' * len(number)} | {carets.replace(carets.strip(), paint(carets.strip(), colour))}"
    for note in finding.notes:
        yield f"   {paint('note', _BOLD)}: {escaped(note.message)}{_at(note, span)}"
    if finding.fix is not None:
        remark = "safe; `argmap check --fix`" if finding.fix.safe else "look before you take it"
        yield f"   {paint('fix', _BOLD)}: {escaped(finding.fix.title)} ({remark})"
    if diagnostic.waiver is not None:
        waiver = diagnostic.waiver
        reason = f": {escaped(waiver.reason)}" if waiver.reason else ""
        yield f"   {paint('waived', _BOLD)} at line {waiver.span.line}{reason}"


def _at(note: Note, span: Span) -> str:
    """Where a note points: a line of the finding's file, or a place in another."""
    if note.span is None:
        return ""
    if note.span.text.path == span.text.path:
        return f" at line {note.span.line}"
    return f" at {escaped(note.span.text.path)}:{note.span.line}:{note.span.column}"
