"""What no file of Word or PowerPoint may hold that was made from a user's words."""

import re
from io import BytesIO
from zipfile import ZipFile

_ACTIVE = re.compile(rb"hlinkClick|hlinkHover|w:hyperlink|instrText|TargetMode|oleObject|vbaProject|attachedTemplate")


def assert_lifeless(content: bytes) -> None:
    """Fail where a file has a link, a macro, an object, or a field besides those that count pages and slides."""
    with ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            part = package.read(name)
            assert not re.search(r"vba|activeX|embeddings|externalLink|customXml|printerSettings|thumbnail", name), name
            if name.endswith((".xml", ".rels")):
                found = _ACTIVE.search(_without_texts(part))
                assert found is None, f"{name}: {found}"
                fields = set(re.findall(rb'w:instr="([^"]*)"|<a:fld [^>]*type="([^"]*)"', part))
                assert fields <= {(b"PAGE", b""), (b"NUMPAGES", b""), (b"", b"slidenum")}


def _without_texts(part: bytes) -> bytes:
    """The markup alone: neither what stands between tags nor what stands in an attribute."""
    return b" ".join(re.sub(rb'="[^"]*"', b"", tag) for tag in re.findall(rb"<[^>]*>", part))
