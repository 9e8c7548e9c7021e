"""Plain text from PDF files."""

import sys
from io import BytesIO

import pytest

from argmap.passages import MissingPdfReaderError, UnreadableSourceError, plain_text


def pdf(lines: list[str]) -> bytes:
    """A PDF file with one page for each line."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(lines)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(lines)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, line in enumerate(lines):
        stream = f"BT /F1 12 Tf 72 720 Td ({line}) Tj ET"
        resources = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {resources} /Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    file, places = BytesIO(), []
    file.write(b"%PDF-1.4\n")
    for number, content in enumerate(objects, start=1):
        places.append(file.tell())
        file.write(f"{number} 0 obj\n{content}\nendobj\n".encode())
    table = file.tell()
    file.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    file.write("".join(f"{place:010} 00000 n \n" for place in places).encode())
    file.write(f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n".encode())
    return file.getvalue()


def test_a_pdf_is_read_page_by_page() -> None:
    pytest.importorskip("pypdf")
    text = plain_text(".pdf", pdf(["The mill is", "likely to close."]))
    assert text == "The mill is\n\flikely to close."


@pytest.mark.parametrize("content", [b"", b"no pdf", b"%PDF-1.4\nbroken"])
@pytest.mark.filterwarnings("ignore")
def test_a_broken_pdf_is_said(content: bytes) -> None:
    pytest.importorskip("pypdf")
    with pytest.raises(UnreadableSourceError, match="not a readable PDF file"):
        plain_text(".pdf", content)


def test_a_pdf_of_pictures_is_said() -> None:
    pytest.importorskip("pypdf")
    with pytest.raises(UnreadableSourceError, match="no text"):
        plain_text(".pdf", pdf([""]))


def test_a_missing_pdf_reader_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(MissingPdfReaderError, match="install `argmap"):
        plain_text(".pdf", b"")
