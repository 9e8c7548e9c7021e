"""A file converted by LibreOffice, which opens it as a reader's program would."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

SOFFICE = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (`soffice`) is not installed")

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


def words_in(reader: PdfReader) -> str:
    """All the text of a PDF, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())
