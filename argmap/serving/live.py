"""The live preview: a change in a file becomes findings at once, and a picture as soon as it is drawn."""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Final

from argmap.checks.record import record_of
from argmap.drawing.marking import UnlistedMarking, banner_of
from argmap.drawing.subject_pictures import Dressing
from argmap.explorer.data import findings_as_data
from argmap.report.summary import draft_band
from argmap.serving.picture_process import Drawn, Job, NotDrawn
from argmap.serving.pictures import PAGE_MAKER, Pictures
from argmap.serving.project import Project, Reading, trouble_of
from argmap.serving.shown import Shown
from argmap.serving.watching import Watch
from argmap.wording.terminal import escaped

REST: Final = 0.1
"""Seconds between two looks at the files."""

_SHARE: Final = 4
"""How many times as long as a look takes one rests after it: however many files, a fifth of a processor at most."""

_LONGEST_WITHOUT: Final = 5.0
"""Seconds for which pictures that are stale when they are drawn are dropped; who saves all the time sees one then."""


class Live:
    """Maps under some paths, watched, judged and drawn until it is closed."""

    def __init__(self, project: Project, maker: str = PAGE_MAKER) -> None:
        self._project = project
        self._maker = maker
        self._pictures = Pictures(maker)
        self._watch = Watch(project.paths)
        self._shown: dict[str, Shown] = {}
        self._lock = Lock()
        self._ending = Event()
        self._failures: set[str] = set()
        self._thread = Thread(target=self._run, name="argmap watch")
        self._watch.watch_also(project.settings_files())
        self._watch.changed()
        project.renew()
        self.paths_by_id = project.paths_by_id()
        self.default = ""

    @property
    def troubles(self) -> tuple[str, ...]:
        """What is wrong with the paths or the settings, in plain words."""
        return self._project.troubles

    def start(self, map_id: str | None = None) -> Shown:
        """Begin, with the map of this ID as the one shown by default; else with the map that joins the most files.

        Raises KeyError for an ID that no map has, and ValueError where there are no maps.
        """
        path = self._project.widest() if map_id is None else self.paths_by_id[map_id]
        if path is None:
            raise ValueError("there are no maps")
        self.default = next(known for known, where in self.paths_by_id.items() if where == path)
        shown = self._shown[path] = Shown(path, self.default)
        self._pictures.start()
        self._tell(shown)
        self._watch_all()
        self._thread.start()
        return shown

    def close(self) -> None:
        """End all threads and the process that draws, and send all pages away."""
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join()
        self._pictures.close()
        with self._lock:
            for shown in self._shown.values():
                shown.close()

    def shown(self, map_id: str | None = None) -> Shown | None:
        """The map of that ID, shown from now on, or the default; None for an ID that no map has."""
        with self._lock:
            wanted = self.default if map_id is None else map_id
            for shown in self._shown.values():
                if shown.map_id == wanted:
                    return shown
            path = self.paths_by_id.get(wanted)
            if path is None or self._ending.is_set():
                return None
            return self._shown.setdefault(path, Shown(path, wanted))

    def page_of(self, data: bytes) -> bytes:
        """The whole page, with this data in it."""
        page: bytes = importlib.import_module(self._maker).page_with(json.loads(data), live=True)
        return page

    def _run(self) -> None:
        rest = REST
        while not self._ending.wait(rest):
            began = time.monotonic()
            changed = self._watch.changed()
            rest = max(REST, _SHARE * (time.monotonic() - began))
            with self._lock:
                listed = list(self._shown.values())
            if changed:
                self._guarded(listed, partial(self._renew, changed))
            for shown in listed:
                if changed or shown.told is None:
                    self._guarded([shown], partial(self._tell, shown))
                    self._guarded([shown], self._watch_all)

    def _watch_all(self) -> None:
        with self._lock:
            listed = list(self._shown.values())
        files = self._project.settings_files()
        for shown in listed:
            files |= shown.depends_on
        self._watch.watch_also(files)

    def _guarded(self, concerned: Sequence[Shown], work: Callable[[], None]) -> None:
        """Do work in which a mistake of ours shall not end the watching."""
        try:
            work()
        except Exception as error:
            notice = f"argmap failed on this ({type(error).__name__}: {error}); `argmap check` may say more"
            for shown in concerned:
                shown.channel.tell("notice", {"notice": notice})
            if notice not in self._failures:
                # once: a page may be closed, and what fails once may fail at every save
                self._failures.add(notice)
                sys.stderr.write(f"{escaped(notice)}\n")

    def _renew(self, changed: Collection[Path]) -> None:
        self._project.renew(changed)
        self.paths_by_id = self._project.paths_by_id()

    def _tell(self, shown: Shown) -> None:
        """Tell what is found in a map as it is now, then have it drawn."""
        reading = self._project.reading(shown.path) or self._moved(shown)
        if reading is None:
            shown.told = None
            self._keep_picture(shown, *([] if self._project.troubles else [f"{shown.path} is gone"]))
            return
        analysis = reading.analysis
        trouble = trouble_of(analysis.map)
        is_new = shown.told is None or shown.told.analysis is not analysis
        shown.told = reading
        shown.channel.tell("findings", {"findings": findings_as_data(analysis, reading.findings)})
        shown.depends_on = self._project.files_beside(analysis.map)
        if trouble is not None and shown.was_whole:
            self._keep_picture(shown, trouble)
            return
        shown.was_whole = trouble is None
        banner, mistake = self._banner(reading)
        self._notice(shown, *self._project.troubles, *filter(None, (trouble, mistake)))
        if is_new or shown.reason:
            dressing = Dressing(banner, draft_band(reading.findings))
            job = Job(analysis.map, analysis.semantics, record_of(reading.findings), dressing)
            self._pictures.ask(shown.path, job, partial(self._take, shown))

    def _moved(self, shown: Shown) -> Reading | None:
        """The reading of the map of the same ID at another path, after a renaming."""
        path = self.paths_by_id.get(shown.map_id)
        reading = self._project.reading(path) if path is not None else None
        if path is not None and reading is not None:
            with self._lock:
                self._shown.pop(shown.path, None)
                shown.path = path
                self._shown[path] = shown
        return reading

    def _take(self, shown: Shown, made: Drawn | NotDrawn, is_stale: bool) -> None:
        now = time.monotonic()
        if isinstance(made, NotDrawn):
            if not is_stale:
                self._keep_picture(shown, made.reason)
        elif not is_stale or now - shown.drawn_at > _LONGEST_WITHOUT:
            shown.drawn_at = now
            shown.show(made)

    def _keep_picture(self, shown: Shown, *reasons: str) -> None:
        said = [*self._project.troubles, *reasons]
        shown.show_none("; ".join(said))
        self._notice(shown, *said, *(["the picture is the last good one"] if shown.has_picture else []))

    def _notice(self, shown: Shown, *clauses: str) -> None:
        shown.channel.tell("notice", {"notice": "; ".join(clauses)})

    def _banner(self, reading: Reading) -> tuple[str, str | None]:
        """The marking, and what is wrong with it; all markings where one is unknown, so that none is shown too low."""
        try:
            return banner_of(reading.analysis.map, self._project.configuration.handling), None
        except UnlistedMarking as error:
            return banner_of(reading.analysis.map), str(error)
