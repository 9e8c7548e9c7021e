import os
import re
import stat
import sys
from pathlib import Path

import pytest

from argmap.drawing import layout
from argmap.drawing.layout import LayoutFailed, LayoutUnavailable, laid_out
from argmap.drawing.metrics import width_of
from argmap.drawing.theme import REGULAR

TEXT = "Those officers and the politicians behind them"


def box(text: str, font: str = REGULAR) -> str:
    return f'digraph picture {{\nn1 [label="{text}", shape="plain", fontname="{font}", fontsize=10];\n}}\n'


def width_in(svg: bytes) -> float:
    found = re.search(rb'viewBox="\S+ \S+ (\S+) ', svg)
    assert found
    return float(found.group(1)) - 8


def test_words_are_as_wide_as_source_sans_sets_them() -> None:
    assert width_in(laid_out(box(TEXT), "svg")) == pytest.approx(width_of(TEXT) * 10, rel=0.05)


def test_no_font_of_the_machine_is_used() -> None:
    ours = laid_out(box(TEXT), "svg")
    assert width_in(laid_out(box(TEXT, "DejaVu Sans"), "svg")) == width_in(ours)


def test_a_pdf_carries_the_type_and_no_date() -> None:
    pdf = laid_out(box(TEXT), "pdf")
    assert pdf.startswith(b"%PDF-")
    assert b"SourceSansPro" in pdf
    assert b"CreationDate" not in pdf
    assert int(pdf.rsplit(b"startxref", 1)[1].split()[0]) == pdf.rindex(b"xref\n0 ")


def test_a_png_has_the_resolution_of_print() -> None:
    png = laid_out(box(TEXT), "png")
    wide = int.from_bytes(png[16:20], "big")
    assert png.startswith(b"\x89PNG")
    assert wide == pytest.approx((width_of(TEXT) * 10 + 8) / 72 * 300, rel=0.05)
    assert png != laid_out(box(TEXT.replace("officers", "soldiers")), "png")


@pytest.mark.parametrize("suffix", layout.FORMATS)
def test_the_same_text_gives_the_same_bytes(suffix: str) -> None:
    assert laid_out(box(TEXT), suffix) == laid_out(box(TEXT), suffix)


@pytest.mark.parametrize("text", ["😀", "مرحبا", "漢字", "ЖЯщ ї"])
def test_letters_that_the_type_lacks_do_no_harm(text: str) -> None:
    for suffix in layout.FORMATS:
        assert laid_out(box(text), suffix)


def test_only_drawings_are_made() -> None:
    with pytest.raises(ValueError, match="no drawings as 'gif'"):
        laid_out(box(TEXT), "gif")


def test_too_large_a_graph_is_refused() -> None:
    nodes = "".join(f'n{number} [label=""];\n' for number in range(layout.MOST_NODES + 1))
    with pytest.raises(LayoutFailed, match="more than"):
        laid_out(f"digraph picture {{\n{nodes}}}\n", "svg")


def test_an_endless_drawing_becomes_a_png_of_bounded_size() -> None:
    chain = "".join(f"n{number} -> n{number + 1} [];\n" for number in range(300))
    png = laid_out(f"digraph picture {{\nrankdir=LR;\n{chain}}}\n", "png")
    assert int.from_bytes(png[16:20], "big") <= 24 * 300


def test_graphviz_says_nothing_on_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    label = '<<TABLE FIXEDSIZE="TRUE" WIDTH="1" HEIGHT="1"><TR><TD>too wide</TD></TR></TABLE>>'
    laid_out(f"digraph picture {{\nn1 [label={label}];\n}}\n", "svg")
    os.write(2, b"heard")
    assert capfd.readouterr().err == "heard"


def test_the_environment_is_left_as_it_was() -> None:
    before = dict(os.environ)
    laid_out(box(TEXT), "svg")
    assert dict(os.environ) == before


def test_without_any_graphviz_the_error_says_what_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "pygraphviz", None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(LayoutUnavailable, match=r"pygraphviz.*x\.dot"):
        laid_out(box(TEXT), "svg")


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A `dot` on the PATH that tells how it was called."""
    if sys.platform == "win32":
        pytest.skip("scripts are not commands here")
    program = tmp_path / "dot"
    program.write_text(
        f'#!{sys.executable}\nimport os, sys\nprint(sys.argv[1:], os.environ["FONTCONFIG_FILE"], sys.stdin.read())\n'
    )
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setattr(layout, "pygraphviz", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    return program


@pytest.mark.usefixtures("command")
def test_without_pygraphviz_the_command_is_used_with_our_fonts() -> None:
    said = laid_out(box(TEXT), "png").decode()
    assert said.startswith("['-Tpng', '-Gdpi=300', '-Gsize=24,24']")
    assert "fonts.conf" in said
    assert TEXT in said


def test_what_the_command_complains_of_is_passed_on(command: Path) -> None:
    command.write_text(f'#!{sys.executable}\nimport sys\nsys.exit("out of ink")\n')
    with pytest.raises(LayoutFailed, match="out of ink"):
        laid_out(box(TEXT), "svg")
