"""Pictures that are asked for, and what goes wrong on the way."""

import dataclasses
import tempfile
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from argmap.drawing.subject_pictures import Dressing
from argmap.serving import pictures as drawing
from argmap.serving.picture_process import Drawn, Job, NotDrawn
from argmap.serving.pictures import Pictures
from argmap.workspace.workspace import Workspace
from tests.serving.conftest import GOOD, PATIENCE


@pytest.fixture
def pictures() -> Iterator[Pictures]:
    """Pictures that a stand-in draws."""
    begun = Pictures("tests.serving.stand_in")
    begun.start()
    yield begun
    begun.close()


def job_of(title: str = "A map") -> Job:
    """A map of this title, to be drawn."""
    workspace = Workspace()
    content = GOOD.format(id="a").replace("A map", title).encode()
    analysis = workspace.analysis(workspace.document_from("a.arg", content))
    return Job(analysis.map, analysis.semantics, [], Dressing())


def made_of(pictures: Pictures, job: Job) -> Drawn | NotDrawn:
    """What is made of a job."""
    made: Queue[Drawn | NotDrawn] = Queue()
    pictures.ask("a.arg", job, lambda answer, _: made.put(answer))
    return made.get(timeout=PATIENCE)


def test_a_job_that_cannot_be_sent_is_told_and_the_next_one_drawn(pictures: Pictures) -> None:
    answer = made_of(pictures, dataclasses.replace(job_of(), findings=[lambda: None]))
    assert isinstance(answer, NotDrawn)
    assert answer.reason.startswith("argmap failed on this picture (")
    assert isinstance(made_of(pictures, job_of()), Drawn)


def test_a_process_that_cannot_be_begun_is_told_and_tried_again(
    pictures: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(made_of(pictures, job_of("An unlucky map")), NotDrawn)
    with monkeypatch.context() as crowded:
        crowded.setattr(drawing, "_started", lambda *_: (_ for _ in ()).throw(OSError("too many processes")))
        answer = made_of(pictures, job_of())
        assert isinstance(answer, NotDrawn)
        assert "too many processes" in answer.reason
    assert isinstance(made_of(pictures, job_of()), Drawn)


def test_a_process_that_was_ended_while_it_rested_is_replaced(pictures: Pictures) -> None:
    assert isinstance(made_of(pictures, job_of()), Drawn)
    resting = pictures._process
    assert resting is not None
    resting.kill()
    resting.wait()
    assert isinstance(made_of(pictures, job_of()), Drawn)


def test_an_answer_that_is_no_pickle_is_told_and_the_next_one_drawn(
    pictures: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as garbled:
        garbled.setattr("pickle.load", lambda _: [][0])
        answer = made_of(pictures, job_of())
        assert isinstance(answer, NotDrawn)
        assert "broke off" in answer.reason
    assert isinstance(made_of(pictures, job_of()), Drawn)


def test_a_taker_that_fails_is_told_so_and_the_others_get_their_pictures(pictures: Pictures) -> None:
    told: Queue[Drawn | NotDrawn] = Queue()

    def fail(made: Drawn | NotDrawn, _: bool) -> None:
        told.put(made)
        raise ZeroDivisionError("by nought")

    pictures.ask("b.arg", job_of(), fail)
    assert isinstance(told.get(timeout=PATIENCE), Drawn)
    second = told.get(timeout=PATIENCE)
    assert isinstance(second, NotDrawn)
    assert "ZeroDivisionError: by nought" in second.reason
    assert isinstance(made_of(pictures, job_of()), Drawn)
    assert told.empty()


def test_a_drawing_that_does_not_end_is_given_up_and_the_next_map_gets_its_turn() -> None:
    hurried = Pictures("tests.serving.stand_in", most_seconds=6.0)
    hurried.start()
    try:
        made: Queue[Drawn | NotDrawn] = Queue()
        hurried.ask("a.arg", job_of("An endless map"), lambda answer, _: made.put(answer))
        hurried.ask("b.arg", job_of(), lambda answer, _: made.put(answer))
        assert made.get(timeout=PATIENCE) == NotDrawn("drawing this took more than 6 s")
        assert isinstance(made.get(timeout=PATIENCE), Drawn)
    finally:
        hurried.close()


def test_nothing_is_left_of_what_was_written_for_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    begun = Pictures("tests.serving.stand_in")
    begun.start()
    assert isinstance(made_of(begun, job_of("An untidy map")), Drawn)
    assert [path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.txt")] == ["left"]
    begun.close()
    assert not list(tmp_path.iterdir())
