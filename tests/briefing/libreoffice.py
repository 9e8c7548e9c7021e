"""A file converted by LibreOffice, which opens it as a reader's program would."""

import re
import shutil
import subprocess
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

SOFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")
needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (`soffice`) is not installed")
needs_boxes = pytest.mark.skipif(
    SOFFICE is None or PDFTOTEXT is None, reason="LibreOffice (`soffice`) or `pdftotext` is not installed"
)
_WORD = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')

# Said on any machine without Java, whatever the file.
_OF_THE_MACHINE = ("javaldx",)


def converted(content: bytes, suffix: str, folder: Path) -> PdfReader:
    """The file as a PDF; fails where LibreOffice ends with a fault or says anything of the file."""
    assert SOFFICE is not None
    (folder / f"brief.{suffix}").write_bytes(content)
    profile = (folder / "profile").as_uri()
    done = subprocess.run(
        [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", f"brief.{suffix}"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=180,
        check=True,
    )
    said = [line for line in done.stderr.splitlines() if not any(words in line for words in _OF_THE_MACHINE)]
    assert said == []
    return PdfReader(BytesIO((folder / "brief.pdf").read_bytes()))


Box = tuple[float, float, float, float]
"""Left, top, right and bottom of a word on its page, in points."""


def boxes_of(folder: Path) -> list[list[tuple[str, Box]]]:
    """The words of each page of the PDF that `converted` left in `folder`, with their boxes."""
    assert PDFTOTEXT is not None
    page = subprocess.run(
        [PDFTOTEXT, "-bbox", "brief.pdf", "-"], cwd=folder, capture_output=True, text=True, timeout=60, check=True
    ).stdout
    return [
        [(unescape(word), (float(x0), float(y0), float(x1), float(y1))) for x0, y0, x1, y1, word in _WORD.findall(part)]
        for part in page.split("<page ")[1:]
    ]


def words_in(reader: PdfReader) -> str:
    """All the text of a PDF, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())
