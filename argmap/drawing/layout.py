"""Graphviz: DOT text in, the bytes of a drawing out, with the same type on every machine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from html import escape
from pathlib import Path
from threading import Lock
from typing import Final

from argmap.drawing.fonts import font_files

try:
    import pygraphviz
    from pygraphviz import graphviz
except ImportError:
    pygraphviz = None

FORMATS: Final = ("svg", "pdf", "png")
DOTS_PER_INCH: Final = 300
"""The resolution of a PNG, which is good enough for print."""

MOST_NODES: Final = 10_000
MOST_EDGES: Final = 30_000

# A drawing without a page of its own may be endless: a PDF page ends at 200 inches, and a PNG must fit into memory.
_MOST_INCHES: Final = {"png": 24, "pdf": 199}
_SECONDS: Final = 120
_EDGE: Final = re.compile(r"^\w+ -> \w+ ", re.MULTILINE)
_NODE: Final = re.compile(r"^\w+ \[", re.MULTILINE)
_PDF_DATE: Final = re.compile(rb"/CreationDate \(D:[^)]*\)")
_FONTS: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <selectfont><rejectfont><glob>*.otf</glob></rejectfont></selectfont>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
"""

_lock = Lock()


class LayoutUnavailable(Exception):  # noqa: N818 (`except LayoutUnavailable` reads as it is meant)
    """There is no Graphviz here: neither in the package pygraphviz nor as the command `dot`."""

    def __init__(self) -> None:
        super().__init__(
            "no Graphviz found: install the package `pygraphviz`, or Graphviz itself so that `dot` is on the PATH; "
            "`-o x.dot` works without it"
        )


class LayoutFailed(Exception):  # noqa: N818
    """Graphviz gave up on a drawing; the message is its own."""


def laid_out(dot: str, suffix: str) -> bytes:
    """The drawing of `dot` as `svg`, `pdf` or `png`, without any date in it.

    Raises LayoutUnavailable where there is no Graphviz, and LayoutFailed where it gives up or the graph is beyond
    MOST_NODES or MOST_EDGES.
    """
    if suffix not in FORMATS:
        raise ValueError(f"no drawings as {suffix!r}: only as {', '.join(FORMATS)}")
    if len(_NODE.findall(dot)) > MOST_NODES or len(_EDGE.findall(dot)) > MOST_EDGES:
        raise LayoutFailed(f"a drawing of more than {MOST_NODES} boxes or {MOST_EDGES} lines is not laid out")
    attributes = _extra_attributes(dot, suffix)
    if pygraphviz is not None:
        drawing = _drawn_here(dot, suffix, attributes)
    elif command := shutil.which("dot"):
        drawing = _drawn_by(command, dot, suffix, attributes)
    else:
        raise LayoutUnavailable
    return _undated(drawing) if suffix == "pdf" else drawing


def is_reduced(png: bytes) -> bool:
    """Whether a drawing without a page was made smaller to be a PNG at all: it is as large as one may be."""
    sides = (int.from_bytes(png[start : start + 4], "big") for start in (16, 20))
    return max(sides) >= _MOST_INCHES["png"] * DOTS_PER_INCH - 2


def _extra_attributes(dot: str, suffix: str) -> Mapping[str, str]:
    """The attributes of the graph that only a format asks for."""
    attributes = {"dpi": str(DOTS_PER_INCH)} if suffix == "png" else {}
    has_page = re.search(r"^size=", dot, re.MULTILINE)
    if suffix in _MOST_INCHES and not has_page:
        attributes["size"] = f"{_MOST_INCHES[suffix]},{_MOST_INCHES[suffix]}"
    return attributes


def _undated(pdf: bytes) -> bytes:
    """`pdf` without the time it was made, byte for byte as long, so that its table of places still holds."""
    return _PDF_DATE.sub(lambda found: b" " * len(found.group()), pdf)


def _drawn_here(dot: str, suffix: str, attributes: Mapping[str, str]) -> bytes:
    """The drawing by the Graphviz that pygraphviz carries, in this process; one at a time, as it keeps global state."""
    with _lock, _our_fonts(), _silenced() as said:
        graph = pygraphviz.AGraph(string=dot)
        for name, value in attributes.items():
            graphviz.agsafeset(graph.handle, name.encode(), value.encode(), b"")
        context = graphviz.gvContextWithBuiltins()
        try:
            if graphviz.gvLayout(context, graph.handle, b"dot"):
                raise LayoutFailed(_last_words(said))
            fault, drawing = graphviz.gvRenderData(context, graph.handle, suffix.encode())
            graphviz.gvFreeLayout(context, graph.handle)
        finally:
            graphviz.gvFreeContext(context)
            graph.close()
        if fault or not drawing:
            raise LayoutFailed(_last_words(said))
    return bytes(drawing)


def _drawn_by(command: str, dot: str, suffix: str, attributes: Mapping[str, str]) -> bytes:
    """The drawing by a `dot` on the PATH, with our fonts."""
    settings = [f"-G{name}={value}" for name, value in attributes.items()]
    environment = {**os.environ, **_font_environment()}
    try:
        done = subprocess.run(  # noqa: S603 (no text of a user is among the arguments)
            [command, f"-T{suffix}", *settings],
            input=dot.encode(),
            capture_output=True,
            env=environment,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise LayoutFailed(f"`dot` took more than {_SECONDS} s") from None
    if done.returncode or not done.stdout:
        raise LayoutFailed(done.stderr.decode(errors="replace").strip()[-300:] or "`dot` failed without a word")
    return done.stdout


@cache
def _font_folder() -> tempfile.TemporaryDirectory[str] | None:
    """A folder, kept until this process ends, whose configuration knows only the type we bring; None without it."""
    fonts = font_files()
    if fonts is None:
        return None
    folder = tempfile.TemporaryDirectory(prefix="argmap-fonts-")
    configuration = _FONTS.format(fonts=escape(str(fonts)), cache=escape(str(Path(folder.name) / "cache")))
    (Path(folder.name) / "fonts.conf").write_text(configuration, encoding="utf-8")
    return folder


def _font_environment() -> Mapping[str, str]:
    folder = _font_folder()
    return {"FONTCONFIG_FILE": str(Path(folder.name) / "fonts.conf")} if folder else {}


@contextmanager
def _our_fonts() -> Iterator[None]:
    """Fontconfig looks for its file when the first drawing is made; other programs started here shall not find ours."""
    before = {name: os.environ.get(name) for name in _font_environment()}
    os.environ.update(_font_environment())
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _silenced() -> Iterator[Path]:
    """What Graphviz and fontconfig write to standard error goes to a file, to be shown only when they fail."""
    with tempfile.TemporaryDirectory(prefix="argmap-layout-") as folder:
        said = Path(folder) / "said"
        try:
            kept = os.dup(2)
        except OSError:
            said.touch()
            yield said
            return
        with said.open("wb") as file:
            os.dup2(file.fileno(), 2)
            try:
                yield said
            finally:
                os.dup2(kept, 2)
                os.close(kept)


def _last_words(said: Path) -> str:
    return said.read_text(encoding="utf-8", errors="replace").strip()[-300:] or "Graphviz failed without a word"
