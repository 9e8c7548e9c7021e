"""What changed between two versions of maps, as text and as Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.astray import ROOT_KINDS
from argmap.analysis.difference import Difference, Differences, Kept, Turn
from argmap.analysis.version import Change, Declared, ends_of, sort_of, verb_of, words_of
from argmap.model.document import Link
from argmap.model.step import Undercut
from argmap.report.difference_words import marked_words
from argmap.text.words import counted, sentence
from argmap.wording.markdown import code, prose
from argmap.wording.terminal import escaped
from argmap.wording.verdict import verdict_in_words
from argmap.wording.words import label_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the report: a name, what is said of it, and lines beneath it.

    `marked` is Markdown that says in one line what the lines beneath say.
    """

    name: str
    words: str = ""
    details: tuple[str, ...] = ()
    marked: str = ""


Section = tuple[str, list[Entry]]

MOST_UNFOLDED = 12
"""Entries that Markdown lists openly; a longer list is folded, for its reader has others to read."""

_COUNTED = {
    "Added": "item added",
    "Removed": "item removed",
    "Renamed": "name changed",
    "Reworded": "text reworded",
    "Changed": "item changed",
    "Relations added": "relation added",
    "Relations removed": "relation removed",
    "Relations changed": "relation changed",
    "The map itself": "header changed",
}


def difference_as_text(differences: Differences) -> str:
    """What changed, for reading in a terminal."""
    return "\n".join(escaped(line) for line in _text_lines(differences))


def _text_lines(differences: Differences) -> Iterator[str]:
    if differences.is_empty:
        yield "nothing changed"
    for heading, analyses in (("new map", differences.added), ("map gone", differences.removed)):
        for analysis in analyses:
            yield f"{heading}: {_heading(analysis)} ({_size(analysis)})"
    for difference in differences.maps:
        if difference.is_empty:
            continue
        yield _heading(difference.after)
        if difference.turned:
            yield f"  Standings turned ({len(difference.turned)})"
        for turn in difference.turned:
            before, after = _before_and_after(difference, turn)
            yield f"    {turn.claim.id}: {label_of(turn.claim)}"
            yield f"      {before} → {after}"
        for title, entries in _sections(difference):
            yield f"  {title} ({len(entries)})"
            for entry in entries:
                yield f"    {entry.name}{f': {entry.words}' if entry.words else ''}"
                yield from (f"      {detail}" for detail in entry.details)


def difference_as_markdown(differences: Differences) -> str:
    """What changed, as Markdown for a pull request: what the maps say is escaped and cannot become markup.

    Where a text was reworded, the words that went are struck and those that came are bold. Long lists are folded.
    """
    return "\n".join(_markdown_lines(differences))


def _markdown_lines(differences: Differences) -> Iterator[str]:
    yield "## What changed in the argument"
    yield ""
    yield f"{_in_short(differences)}."
    for heading, analyses in (("New map", differences.added), ("Map gone", differences.removed)):
        for analysis in analyses:
            yield ""
            yield f"**{heading}:** {_markdown_heading(analysis)} ({_size(analysis)})"
    for difference in differences.maps:
        if difference.is_empty:
            continue
        yield ""
        yield f"### {_markdown_heading(difference.after)}"
        if difference.turned:
            yield ""
            yield "| claim | before | after |"
            yield "|---|---|---|"
        for turn in difference.turned:
            before, after = (prose(words) for words in _before_and_after(difference, turn))
            name = code(turn.claim.id)
            shown = f"**{name}**" if turn.claim.kind in ROOT_KINDS else name
            yield f"| {shown} {prose(label_of(turn.claim))} | {before} | {after} |"
        for title, entries in _sections(difference):
            is_long = len(entries) > MOST_UNFOLDED
            yield ""
            yield (
                f"<details><summary>{title} ({len(entries)})</summary>" if is_long else f"**{title} ({len(entries)})**"
            )
            yield ""
            for entry in entries:
                words = entry.marked or prose(entry.words)
                yield f"- {code(entry.name)}{f': {words}' if words else ''}"
                if not entry.marked:
                    yield from (f"  - {prose(detail)}" for detail in entry.details)
            if is_long:
                yield ""
                yield "</details>"


def _markdown_heading(analysis: Analysis) -> str:
    header = analysis.map.root.header
    return f"{code(header.id)}: {prose(header.title)}" if header.title else code(header.id)


def _heading(analysis: Analysis) -> str:
    header = analysis.map.root.header
    return f"{header.id}: {sentence(header.title)}" if header.title else header.id


def _size(analysis: Analysis) -> str:
    return counted(len(analysis.map.root.claims), "claim")


def _in_short(differences: Differences) -> str:
    """How much changed, in one clause."""
    if differences.is_empty:
        return "Nothing changed"
    turned = sum(len(difference.turned) for difference in differences.maps)
    counts = Counter(
        {"standing turned": turned, "map new": len(differences.added), "map gone": len(differences.removed)}
    )
    for difference in differences.maps:
        for title, entries in _sections(difference):
            counts[_COUNTED[title]] += len(entries)
    found = [f"{count} {word if count == 1 else _several(word)}" for word, count in counts.items() if count]
    return ", ".join(found) if turned else f"No standing turned; {', '.join(found)}"


def _several(word: str) -> str:
    noun, _, rest = word.partition(" ")
    return f"{noun}s {rest}"


def _sections(difference: Difference) -> list[Section]:
    """What changed besides the standings, by heading; headings without entries are left out."""
    renamed = [kept for kept in difference.kept if kept.is_renamed]
    reworded = [kept for kept in difference.kept if kept.is_reworded]
    altered = [kept for kept in difference.kept if kept.changes]
    header = [Entry(difference.after.map.root.id, "", _details(difference.header))] if difference.header else []
    sections = [
        ("Added", [_entry(value) for value in difference.added]),
        ("Removed", [_entry(value) for value in difference.removed]),
        ("Renamed", [Entry(kept.before.id, f"now {kept.after.id}: {_said(kept.after)}") for kept in renamed]),
        ("Reworded", [_reworded(kept) for kept in reworded]),
        ("Changed", [Entry(kept.after.id, "", _details(kept.changes)) for kept in altered]),
        ("Relations added", [_link_entry(link) for link in difference.links_added]),
        ("Relations removed", [_link_entry(link) for link in difference.links_removed]),
        ("Relations changed", [Entry(link_name(it.after), "", _details(it.changes)) for it in difference.links_kept]),
        ("The map itself", header),
    ]
    return [section for section in sections if section[1]]


def _said(value: Declared) -> str:
    return sentence(words_of(value))


def _entry(value: Declared) -> Entry:
    return Entry(value.id, f"{_said(value)} ({sort_of(value)})")


def _reworded(kept: Kept) -> Entry:
    before, now = _said(kept.before), _said(kept.after)
    return Entry(kept.after.id, "", (f"before: {before}", f"now: {now}"), marked_words(before, now))


def _link_entry(link: Link) -> Entry:
    return Entry(link_name(link), sentence(link.warrant.text))


def link_name(link: Link) -> str:
    """A relation as it would be written."""
    origins, target = ends_of(link)
    name = "" if isinstance(link, Undercut) or not link.id else f" as {link.id}"
    joined = " & ".join(origin.name for origin in origins)
    return f"{joined} {_form(verb_of(link), len(origins))} {target.name}{name}"


def _form(verb: str, count: int) -> str:
    return verb.removesuffix("s") if count > 1 else verb


def _details(changes: Sequence[Change]) -> tuple[str, ...]:
    """A line for each change: of one value both, of several those that went and came."""
    lines = []
    for change in changes:
        if len(change.before) <= 1 and len(change.after) <= 1:
            before, after = (" ".join(values) or "not given" for values in (change.before, change.after))
            lines.append(f"{change.key}: {before} → {after}")
            continue
        gone, come = Counter(change.before), Counter(change.after)
        lines += [f"{change.key} removed: {value}" for value in (gone - come).elements()]
        lines += [f"{change.key} added: {value}" for value in (come - gone).elements()]
    return tuple(lines)


def _before_and_after(difference: Difference, turn: Turn) -> tuple[str, str]:
    return verdict_in_words(difference.before, turn.before), verdict_in_words(difference.after, turn.after)
