"""The competition's three formats of frameworks: text in, framework and names out, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import chain
from pathlib import PurePath

from argmap.semantics.framework import Framework, framework_of

_MOST_ARGUMENTS = 10_000_000
_LONGEST_SHOWN = 40
_UNPRINTABLE = "a name has a character that cannot be shown"
_HEADER = re.compile(r"p\s+af\s+(?P<size>[0-9]+)")
_PAIR = r"(?:[ \t]*+[0-9]++[ \t]++[0-9]++)?+[ \t\r]*+"
_PAIRS = re.compile(rf"(?:{_PAIR}\n)*+{_PAIR}")
_COMMENT = re.compile(r"%[^\n]*")
_NAME = r"\s*+([^\s(),%]++)\s*+"
_STATEMENT = re.compile(
    rf"\s*+(?: arg\s*+\({_NAME}\)\s*+\. | att\s*+\({_NAME},{_NAME}\)\s*+\. | (?P<stray>\S) | \Z)", re.VERBOSE
)
_FIRST_LINE = re.compile(r"(?:\s++|[#%][^\n]*+)*+(?:(?P<af>p[ \t]++af\b)|(?P<apx>(?:arg|att)\s*+\())")
_SEPARATOR = re.compile(r"^[ \t]*+#[ \t\r]*+$", re.MULTILINE)


class Format(StrEnum):
    """How a framework is written. The value is the usual suffix of such a file, without its dot."""

    AF = "af"
    """ICCMA 2023: `p af n`, then a line `a b` for each attack between the arguments 1 … n; `#` begins a comment."""
    APX = "apx"
    """ASPARTIX: `arg(a).` and `att(a,b).`, however broken into lines; `%` begins a comment."""
    TGF = "tgf"
    """Trivial graph format: a line for each name, a line `#`, a line `a b` for each attack."""


class FormatError(ValueError):
    """A text that is no framework: what is wrong, and in which line (from 1; None where it is the whole text)."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message if line is None else f"line {line}: {message}")
        self.message = message
        self.line = line


@dataclass(frozen=True, eq=False)
class NamedFramework:
    """A framework as it was read: argument `a` is called `names[a]`."""

    framework: Framework
    names: Sequence[str]
    format: Format

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each argument, by its name."""
        return {name: number for number, name in enumerate(self.names)}


def format_by_suffix(path: str) -> Format | None:
    """The format that a file's suffix promises; None where it says nothing."""
    suffix = PurePath(path).suffix.lower().removeprefix(".")
    return Format(suffix) if suffix in set(Format) else None


def format_by_content(content: str) -> Format | None:
    """The format that a text looks like: by its first line that is neither blank nor a comment, or a line `#`."""
    start = _FIRST_LINE.match(content)
    if start is not None and start["af"]:
        return Format.AF
    if start is not None and start["apx"]:
        return Format.APX
    return Format.TGF if _SEPARATOR.search(content) else None


def read_framework(content: str, format: Format | None = None) -> NamedFramework:  # noqa: A002 (the field's word)
    """The framework that a text describes. Without a format, the content shows it.

    What is said twice counts once, be it an argument or an attack. Raises FormatError where the text is at fault.
    """
    looks_like = format_by_content(content)
    chosen = format or looks_like
    if not content.strip():
        raise FormatError("there is nothing in it")
    if chosen is None:
        raise FormatError("neither `p af`, nor `arg(…).`, nor names, `#` and attacks: this is no framework")
    try:
        return _READERS[chosen](content)
    except FormatError as error:
        if looks_like in (None, chosen):
            raise
        raise FormatError(f"{error.message} (this looks like `{looks_like}`, not `{chosen}`)", error.line) from None


def written_framework(framework: Framework, names: Sequence[str], format: Format) -> str:  # noqa: A002
    """The text of a framework. In the format `af` the arguments are 1 … n, whatever their names."""
    shown = [str(number) for number in range(1, framework.size + 1)] if format is Format.AF else names
    pattern = "att({},{}).\n" if format is Format.APX else "{} {}\n"
    attacks = (
        pattern.format(shown[attacker], shown[target])
        for attacker, targets in enumerate(framework.targets)
        for target in targets
    )
    if format is Format.AF:
        return "".join(chain((f"p af {framework.size}\n",), attacks))
    if format is Format.APX:
        return "".join(chain((f"arg({name}).\n" for name in shown), attacks))
    return "".join(chain((f"{name}\n" for name in shown), ("#\n",), attacks))


def _read_af(content: str) -> NamedFramework:
    # the comments go, their lines stay
    text = re.sub(r"#[^\n]*", "", content) if "#" in content else content
    start = len(text) - len(text.lstrip())
    head, _, body = text[start:].partition("\n")
    place = _line_at(text, start)
    size = _size(head, place)
    if not _PAIRS.fullmatch(body):
        lines = enumerate(body.split("\n"), start=place + 1)
        number, line = next((number, line) for number, line in lines if not _PAIRS.fullmatch(line))
        raise FormatError(f"an attack is two numbers, not {_shown(line)}", number)
    words = body.split()
    try:
        ends = list(map(int, words))
    except ValueError:  # Python converts no number of thousands of digits
        ends = [size + 1]
    if ends and not 0 < min(ends) <= max(ends) <= size:
        unknown = next(word for word in words if len(word) > len(str(_MOST_ARGUMENTS)) or not 0 < int(word) <= size)
        there = re.search(rf"(?<![0-9]){unknown}(?![0-9])", body)
        known = f"the arguments are the numbers from 1 to {size}" if size else "there are none"
        raise FormatError(
            f"there is no argument {_shown(unknown)}; {known}", place + _line_at(body, there.start() if there else 0)
        )
    attacks = ((attacker - 1, target - 1) for attacker, target in zip(ends[::2], ends[1::2], strict=True))
    return NamedFramework(framework_of(size, attacks), [str(name) for name in range(1, size + 1)], Format.AF)


def _size(header: str, line: int) -> int:
    """The number of arguments that the first line announces."""
    found = _HEADER.fullmatch(header.strip())
    if found is None:
        raise FormatError(f"the first line must be `p af` and the number of arguments, not {_shown(header)}", line)
    size = found["size"].lstrip("0") or "0"
    if len(size) > len(str(_MOST_ARGUMENTS)) or int(size) > _MOST_ARGUMENTS:
        raise FormatError(f"more than {_MOST_ARGUMENTS:,} arguments are too many", line)
    return int(size)


def _read_tgf(content: str) -> NamedFramework:
    lines = enumerate(content.split("\n"), start=1)
    numbers: dict[str, int] = {}
    for place, line in lines:
        words = line.split()
        if words == ["#"]:
            break
        if len(words) > 1:
            raise FormatError(f"one name is expected, not {_shown(line)}; attacks come after a line `#`", place)
        for name in words:
            if not name.isprintable():
                raise FormatError(_UNPRINTABLE, place)
            numbers.setdefault(name, len(numbers))
    else:
        raise FormatError("the line `#` between names and attacks is missing")
    return NamedFramework(framework_of(len(numbers), _attacks(lines, numbers)), list(numbers), Format.TGF)


def _attacks(lines: Iterable[tuple[int, str]], numbers: dict[str, int]) -> Iterator[tuple[int, int]]:
    """The attacks of numbered lines with two names each."""
    for place, line in lines:
        words = line.split()
        if len(words) == 2:
            try:
                yield numbers[words[0]], numbers[words[1]]
            except KeyError as error:
                raise FormatError(f"there is no argument {_shown(error.args[0])}", place) from None
        elif words:
            raise FormatError(f"an attack is two names, not {_shown(line)}", place)


def _read_apx(content: str) -> NamedFramework:
    # the comments go, their lines stay
    text = _COMMENT.sub("", content) if "%" in content else content
    numbers: dict[str, int] = {}
    attacks: list[tuple[str, str]] = []
    for match in _STATEMENT.finditer(text):
        name, attacker, target, stray = match.groups()
        if attacker is not None:
            attacks.append((attacker, target))
        elif name is not None:
            if not name.isprintable():
                raise FormatError(_UNPRINTABLE, _line_at(text, match.start(1)))
            numbers.setdefault(name, len(numbers))
        elif stray is not None:
            start = match.start("stray")
            found = _shown(text[start : start + 2 * _LONGEST_SHOWN].partition("\n")[0])
            raise FormatError(f"`arg(a).` or `att(a,b).` is expected, not {found}", _line_at(text, start))
    if not numbers:
        raise FormatError("there is no argument in it; `arg(a).` declares one")
    try:
        framework = framework_of(len(numbers), ((numbers[attacker], numbers[target]) for attacker, target in attacks))
    except KeyError as error:
        unknown = error.args[0]
        ends = ((match, end) for match in _STATEMENT.finditer(text) for end in (2, 3))
        place = next(match.start(end) for match, end in ends if match[end] == unknown)
        raise FormatError(f"there is no argument {_shown(unknown)}", _line_at(text, place)) from None
    return NamedFramework(framework, list(numbers), Format.APX)


def _line_at(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _shown(words: str) -> str:
    """Words of the text for a message: no longer than can be read, and nothing that could move a cursor."""
    words = " ".join(words.split())
    words = words if len(words) <= _LONGEST_SHOWN else f"{words[: _LONGEST_SHOWN - 1]}…"
    return "`" + "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in words) + "`"


_READERS = {Format.AF: _read_af, Format.APX: _read_apx, Format.TGF: _read_tgf}
