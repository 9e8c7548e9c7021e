"""The data of a page: complete, the same every time, and without a trace of the machine."""

import json
import time

from argmap.analysis.analysis import Analysis
from argmap.drawing.subject_pictures import Dressing
from argmap.explorer.data import explorer_data, findings_as_data
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.explorer.readings import SMALL, findings_of, paper, reading


def test_all_of_it_is_json_and_the_same_every_time() -> None:
    first, second = (json.dumps(explorer_data(reading(SMALL))) for _ in range(2))
    assert first == second


def test_the_map_is_named_and_marked() -> None:
    told = explorer_data(reading(SMALL), dressing=Dressing("INTERNAL", "DRAFT: 1 error"))["map"]
    assert (told["title"], told["summary"]) == ("A small map", "Ties bind.")
    assert (told["banner"], told["band"]) == ("INTERNAL", "DRAFT: 1 error")


def test_filters_have_words_for_sections_and_sources() -> None:
    data = explorer_data(reading(SMALL))
    assert data["sections"] == {"small.first": "First part", "small.second": "Second part"}
    assert data["sources"] == {"small.paper": "Ann Author, On ties, 2011"}


def test_a_finding_leads_to_the_claim_it_is_about() -> None:
    analysis = reading(f"{SMALL}\nalone supports absent\n\nabsent_too supports alone\n")
    found = {finding["message"]: finding for finding in findings_as_data(analysis, findings_of(analysis))}
    dangling = next(finding for message, finding in found.items() if "absent_too" in message)
    assert (dangling["code"], dangling["severity"], dangling["claim"]) == ("ARG001", "error", "small.alone")
    assert dangling["file"] == "small.arg"
    assert dangling["line"] == SMALL.count("\n") + 4


def test_no_folder_of_the_machine_is_told() -> None:
    document = read("/home/somebody/secret/m.arg", SMALL)
    analysis = Analysis(ArgumentMap((document,)))
    assert "somebody" not in json.dumps(explorer_data(analysis, findings_of(analysis)))


def test_a_broken_map_is_shown_as_far_as_it_can_be_read() -> None:
    analysis = reading(f"{SMALL}\nclaim broken\n  because because\n")
    assert len(explorer_data(analysis, findings_of(analysis))["claims"]) >= 9


def test_a_paper_takes_less_than_a_second() -> None:
    analysis = paper("marten2011")
    start = time.process_time()
    explorer_data(analysis)
    assert time.process_time() - start < 1.0
