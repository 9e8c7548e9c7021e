"""A file of Word or PowerPoint made the same on every run, and without what the template it began as left in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# What is named by the end of its type of relationship: a picture of the template's first page, the settings of the
# printer it was made for, an empty store of XML, and styles for a version of Word that is long gone.
LEFTOVERS: Final = ("/thumbnail", "/printerSettings", "/customXml", "/stylesWithEffects")
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_PROPERTIES: Final = "docProps/app.xml"
_OURS: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>argmap</Application></Properties>"
)


def with_own_parts(template: Path, own_parts: Mapping[str, str]) -> bytes:
    """The ZIP file `template` with some of its parts replaced: the part's name → the file of ours in `templates/`."""
    folder = resources.files("argmap.briefing").joinpath("templates")
    target = BytesIO()
    with ZipFile(template) as old, ZipFile(target, "w") as new:
        for part in old.namelist():
            own = own_parts.get(part)
            new.writestr(part, folder.joinpath(own).read_bytes() if own else old.read(part))
    return target.getvalue()


def drop_relationships(relationships: Any, endings: Collection[str] = LEFTOVERS) -> None:
    """Forget the parts of a package (python-docx, python-pptx) whose type of relationship ends in one of `endings`."""
    for key, relationship in list(relationships.items()):
        if relationship.reltype.endswith(tuple(endings)):
            relationships.pop(key)


def set_properties(properties: Any, title: str, authors: str, language: str) -> None:
    """Write a package's core properties anew: title, authors, language; no dates, no name of a template."""
    element = properties._element
    for child in list(element):
        element.remove(child)
    properties.title, properties.author, properties.language = (text[:255] for text in (title, authors, language))


def undated(package: bytes) -> bytes:
    """`package`, a ZIP file, with the earliest time a ZIP file can hold on each of its parts."""
    target = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            info = ZipInfo(part.filename, _EARLIEST)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0
            new.writestr(info, _OURS if part.filename == _PROPERTIES else old.read(part))
    return target.getvalue()
