"""What the pages are told when files change."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from argmap.serving.project import Project
from tests.serving.conftest import GOOD, Listener, Preview, Previewed

A = GOOD.format(id="a")
MORE = A + "claim late: The carts came late.\n  because: rain\n"
UNRESOLVED = A + "claim late: The carts came late.\n  because: strange\n"
HALF = A + "claim late The carts came\n"


def begun(preview: Previewed, **maps: str) -> tuple[Preview, Listener]:
    """A preview whose first picture is drawn, and a page that knows."""
    work = preview(**(maps or {"a": A}))
    page = work.listen()
    page.until(lambda told: told.get("version") == 1 and "findings" in told)
    return work, page


def test_a_save_is_told_first_by_findings_then_by_a_picture(preview: Previewed) -> None:
    work, page = begun(preview)
    del page.told[:]
    work.write("a.arg", UNRESOLVED)
    page.until(lambda told: told["version"] == 2)
    kinds = [next(iter(message)) for message in page.told]
    assert kinds.index("findings") < kinds.index("version")
    assert any("strange" in message for message in page.messages())
    data = work.data()
    assert "a.late" in data["claims"]
    assert data["band"] == "DRAFT: 1 error"
    assert data["findings"] == page.latest["findings"]


def test_a_change_in_an_imported_map_is_told(preview: Previewed) -> None:
    work, page = begun(preview, a=A, wide="map wide: All\nimport a\n")
    work.write("a.arg", MORE)
    page.until(lambda told: told["version"] == 2)
    assert "a.late" in work.data()["claims"]


def test_all_pages_are_told_each_of_its_own_map(preview: Previewed) -> None:
    work, page = begun(preview, a=A, b=GOOD.format(id="b"))
    pages = [page, work.listen(), work.listen("/events?map=a")]
    other = work.listen("/events?map=b")
    other.until(lambda told: told.get("version") == 1)
    work.write("a.arg", MORE)
    for each in pages:
        each.until(lambda told: told.get("version") == 2)
    work.write("b.arg", MORE.replace("map a", "map b"))
    other.until(lambda told: told.get("version") == 2)
    assert "b.late" in work.data("/page.json?map=b")["claims"]


BROKEN = {
    "half written": HALF,
    "empty": "",
    "cut off": A[: A.index("evidence") + 10],
    "undecodable": A.encode() + b"claim x: \xff\xfe broken\n",
    "UTF-16": A.encode("utf-16"),
    "binary": b"\0\1\2" * 500,
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_keeps_the_last_good_picture_until_it_is_mended(
    preview: Previewed, content: str | bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    work, page = begun(preview)
    work.write("a.arg", content)
    page.until(lambda told: "last good" in told["notice"])
    assert content == "" or page.messages()
    assert work.data()["claims"] == ["a.roads", "a.rain"]
    assert work.ask("/")[0].status == 200
    work.write("a.arg", MORE)
    page.until(lambda told: told["notice"] == "" and told["version"] == 2)
    assert work.data()["claims"] == ["a.roads", "a.rain", "a.late"]
    assert capfd.readouterr() == ("", "")


def test_a_deleted_file_keeps_the_last_picture_until_it_is_back(preview: Previewed) -> None:
    work, page = begun(preview, a=A, b=GOOD.format(id="b"))
    (work.folder / "a.arg").unlink()
    page.until(lambda told: told["notice"] == "a.arg is gone; the picture is the last good one")
    assert work.data()["claims"] == ["a.roads", "a.rain"]
    work.write("a.arg", MORE)
    page.until(lambda told: told["notice"] == "" and told["version"] == 2)


def test_a_folder_left_without_maps_is_told(preview: Previewed) -> None:
    work, page = begun(preview)
    (work.folder / "a.arg").unlink()
    page.until(lambda told: "no map" in told["notice"])
    work.write("a.arg", A)
    page.until(lambda told: told["notice"] == "")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the folder one is in cannot be deleted")
def test_the_folder_one_is_in_may_vanish(preview: Previewed, capfd: pytest.CaptureFixture[str]) -> None:
    work, page = begun(preview)
    shutil.rmtree(work.folder)
    page.until(lambda told: "no map (*.arg) in .; the picture is the last good one" in told["notice"])
    assert work.ask("/")[0].status == 200
    response, content = work.ask("/?map=b")
    assert response.status == 404
    assert b"no map (*.arg) in ." in content
    assert "None" not in page.latest["notice"]
    work.ends.close()
    assert capfd.readouterr() == ("", "")


def test_a_missing_import_is_a_finding_and_keeps_the_picture(preview: Previewed) -> None:
    work, page = begun(preview, a=A, wide="map wide: All\nimport a\n")
    (work.folder / "a.arg").unlink()
    page.until(lambda told: "a.arg is imported" in told["notice"])
    assert any("cannot import" in message for message in page.messages())
    assert "a.roads" in work.data()["claims"]
    work.write("a.arg", A)
    page.until(lambda told: told["notice"] == "")
    page.until(lambda _: not any("cannot import" in message for message in page.messages()))


def test_a_renamed_file_is_followed_by_its_map(preview: Previewed) -> None:
    work, page = begun(preview)
    (work.folder / "a.arg").rename(work.folder / "moved.arg")
    work.write("moved.arg", MORE)
    page.until(lambda told: told["version"] >= 2)
    assert "a.late" in work.data()["claims"]


def test_a_map_that_gets_another_name_stays_on_its_page(preview: Previewed) -> None:
    work, page = begun(preview)
    work.write("a.arg", MORE.replace("map a", "map other"))
    page.until(lambda told: told["version"] == 2)
    assert "other.late" in work.data()["claims"]


def test_a_new_map_has_a_page(preview: Previewed) -> None:
    work, page = begun(preview)
    work.write("b.arg", GOOD.format(id="b"))
    work.write("a.arg", MORE)
    page.until(lambda told: told["version"] == 2)
    assert work.data("/page.json?map=b")["claims"] == ["b.roads", "b.rain"]


def test_a_map_that_is_broken_from_the_start_is_drawn_as_far_as_it_goes(preview: Previewed) -> None:
    work, page = begun(preview, a=HALF)
    assert work.data()["band"] == "DRAFT: 1 error"
    page.until(lambda told: "cannot be read" in told["notice"])
    work.write("a.arg", HALF + "claim x: And more.\n")
    page.until(lambda told: told["version"] == 2)
    work.write("a.arg", MORE)
    page.until(lambda told: told["notice"] == "" and told["version"] == 3)
    assert work.data()["band"] == ""


def test_settings_count_from_the_moment_they_are_saved(preview: Previewed) -> None:
    work, page = begun(preview, a=UNRESOLVED)
    assert page.latest["findings"]
    work.write("argmap.toml", 'ignore = ["ARG", "SUP", "STY", "SRC", "DIA"]\n')
    page.until(lambda told: told["findings"] == [])
    work.write("argmap.toml", "ignore = [\n")
    page.until(lambda told: "argmap.toml" in told["notice"])
    work.write("argmap.toml", 'selct = ["ARG"]\n')
    page.until(lambda told: "unknown key `selct`" in told["notice"])
    assert page.latest["findings"] == []
    work.write("a.arg", UNRESOLVED + "# mistaken settings are told as long as they are\n")
    work.write("argmap.toml", 'select = ["NON001"]\n')
    page.until(lambda told: "NON001" in told["notice"])
    work.write("argmap.toml", "")
    page.until(lambda told: told["notice"] == "" and told["findings"] != [])


def test_a_marking_is_on_the_picture_even_when_it_is_not_listed(preview: Previewed) -> None:
    work, page = begun(preview)
    work.write("a.arg", A.replace("A map\n", "A map\n  handling: restricted\n"))
    page.until(lambda told: told["version"] == 2)
    assert work.data()["banner"] == "restricted"
    work.write("argmap.toml", 'handling = ["open"]\n')
    page.until(lambda told: told["version"] == 3 and "not among the markings" in told["notice"])
    assert work.data()["banner"] == "restricted"


@pytest.mark.parametrize(("word", "said"), [("unlucky", "broke off"), ("mistaken", "KeyError"), ("tangled", "tangled")])
def test_a_picture_that_fails_is_told_and_the_next_one_drawn(
    preview: Previewed, word: str, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    work, page = begun(preview)
    work.write("a.arg", A.replace("A map", f"A {word} map"))
    page.until(lambda told: said in told["notice"])
    assert work.data()["title"] == "A map"
    work.write("a.arg", MORE)
    page.until(lambda told: told["notice"] == "" and told["version"] == 2)
    assert capfd.readouterr() == ("", "")


def test_a_mistake_of_ours_is_told_the_page_and_once_the_terminal_and_the_watching_goes_on(
    preview: Previewed, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    work, page = begun(preview)
    with monkeypatch.context() as broken:
        broken.setattr(Project, "reading", lambda *_: 1 / 0)
        for name in ("One", "Two"):
            work.write("a.arg", A.replace("A map", name))
            page.until(lambda told: "ZeroDivisionError" in told.get("notice", ""))
    work.write("a.arg", MORE)
    page.until(lambda told: told["notice"] == "" and told["version"] == 2)
    assert capfd.readouterr().err.count("ZeroDivisionError") == 1


def test_the_page_says_why_there_is_no_first_picture(preview: Previewed) -> None:
    work = preview(a=A.replace("A map", "A tangled <b>map"))
    page = work.listen()
    page.until(lambda told: "tangled" in told.get("notice", ""))
    response, content = work.ask("/")
    assert response.status == 503
    assert b"too tangled" in content
    work.write("a.arg", A)
    page.until(lambda told: told.get("version") == 1)
    assert work.ask("/")[0].status == 200


def test_of_saves_in_quick_succession_only_the_last_is_drawn(preview: Previewed) -> None:
    work, page = begun(preview)
    for number in range(6):
        work.write("a.arg", A.replace("A map", f"A slow map {number}") + f"claim c{number}: Number {number}.\n")
        page.until(lambda told, number=number: any(f"`c{number}`" in str(each) for each in told["findings"]))  # type: ignore[misc]
    page.until(lambda told: told["version"] >= 2 and work.data()["title"] == "A slow map 5")
    assert page.latest["version"] <= 3


def test_a_folder_of_two_hundred_files_survives_what_is_broken_among_them(preview: Previewed) -> None:
    maps = {f"m{number}": GOOD.format(id=f"m{number}") for number in range(198)}
    work, page = begun(preview, **maps, half=HALF, wide="map wide: All\nimport m0\nimport m1\n")
    assert work.server.live.default == "wide"
    work.write("m1.arg", HALF.replace("map a", "map m1"))
    page.until(lambda told: "m1.arg cannot be read" in told["notice"])
    work.write("m1.arg", MORE.replace("map a", "map m1"))
    page.until(lambda told: told["notice"] == "" and told["version"] == 2)
    assert "m1.late" in work.data()["claims"]


def test_the_texts_and_the_lock_are_watched(preview: Previewed) -> None:
    cited = A + 'source log: The log\n  text: log.txt\nevidence wet: It was wet.\n  cite: log, "the cellars were wet"\n'
    work, page = begun(preview, a=cited)
    before = page.latest["findings"]
    work.write("log.txt", "On Monday the roads were dry.")
    page.until(lambda told: told["findings"] != before)
    between = page.latest["findings"]
    work.write("log.txt", "On Monday the cellars were wet.")
    page.until(lambda told: told["findings"] != between)


def test_a_file_that_may_not_be_read_is_told(preview: Previewed) -> None:
    if not hasattr(os, "geteuid") or os.geteuid() == 0:
        pytest.skip("for this user every file can be read")
    work, page = begun(preview)
    (work.folder / "a.arg").chmod(0)
    page.until(lambda told: "ermission" in told["notice"])
    Path(work.folder / "a.arg").chmod(0o600)
    page.until(lambda told: told["notice"] == "")
