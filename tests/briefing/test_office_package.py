"""Files of Word and PowerPoint without dates and without what a template left in them."""

from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

from argmap.briefing.office_package import drop_relationships, undated, with_own_parts


def package(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return target.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as made:
        return {name: made.read(name) for name in made.namelist()}


def test_an_undated_package_has_the_same_parts_and_the_earliest_date() -> None:
    content = undated(package({"a.xml": b"<a/>", "docProps/app.xml": b"<Template>of somebody</Template>"}))
    with ZipFile(BytesIO(content)) as made:
        assert {part.date_time for part in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert parts_of(content)["a.xml"] == b"<a/>"
    assert b"somebody" not in parts_of(content)["docProps/app.xml"]


def test_our_own_parts_take_the_place_of_the_templates(tmp_path: Path) -> None:
    template = tmp_path / "template.zip"
    template.write_bytes(package({"word/styles.xml": b"<theirs/>", "word/other.xml": b"<kept/>"}))
    parts = parts_of(with_own_parts(template, {"word/styles.xml": "word_styles.xml"}))
    assert parts["word/other.xml"] == b"<kept/>"
    assert b"BottomLine" in parts["word/styles.xml"]


def test_relationships_to_leftovers_are_dropped() -> None:
    kinds = {"r1": "http://x/relationships/thumbnail", "r2": "http://x/relationships/slide"}
    relationships = {key: SimpleNamespace(reltype=kind) for key, kind in kinds.items()}
    drop_relationships(relationships)
    assert list(relationships) == ["r2"]
