"""What is said about lines that are read all the same, or that begin with a word which is no key."""

from __future__ import annotations

import re

from argmap.reading.blanks import name_of
from argmap.reading.complaint import ATTRIBUTE, SYNTAX, Complaint, Remedy
from argmap.reading.lines import Flaw, Line, Sort, near_key
from argmap.reading.wording import listed, with_article
from argmap.vocabulary.keys import ALL_KEYS, IMPORT, KEYS
from argmap.vocabulary.near import near_names, nearest

_OTHER_COMMENTS = re.compile(r"//|/\*|--|%|;|<!--")


def complaints_about(text: str, line: Line, sort: str) -> list[Complaint]:
    """What is wrong with one line below the head of a statement of that sort."""
    found = []
    if line.flaw is Flaw.ODD_BLANK:
        found.append(_odd_blank(text, line))
    elif line.flaw is Flaw.MIXED:
        found.append(_mixed(line))
    elif line.flaw is Flaw.UNINDENTED:
        found.append(_unindented(text, line, sort))
    elif line.flaw is Flaw.COLON:
        found.append(_colon(text, line))
    if line.sort is Sort.UNKNOWN_KEY:
        found.append(_unknown_key(line, sort))
    return found


def _odd_blank(text: str, line: Line) -> Complaint:
    indentation = text[line.start : line.content]
    odd = next((letter for letter in indentation if letter not in " \t"), indentation[:1])
    remedy = Remedy("indent by two spaces", line.start, line.content, "" if line.sort is Sort.BLANK else "  ")
    return Complaint(SYNTAX, line.start, line.content, f"{name_of(odd)} stands at the start of the line", (), remedy)


def _mixed(line: Line) -> Complaint:
    remedy = Remedy("indent by two spaces", line.start, line.content, "  ")
    message = "a tab is mixed into the spaces that indent this line"
    return Complaint(SYNTAX, line.start, line.content, message, (), remedy)


def _unindented(text: str, line: Line, sort: str) -> Complaint:
    end = line.start + len(text[line.start : line.end].rstrip())
    if sort == IMPORT:
        note = "a statement begins with a kind and a name, or with a name and a verb"
        return Complaint(SYNTAX, line.start, end, "this line belongs to no statement", (note,))
    other = _OTHER_COMMENTS.match(text, line.start)
    if other:
        remedy = Remedy("write `#`", other.start(), other.end(), "#", safe=False)
        message = f"`{other[0]}` begins no comment"
        return Complaint(SYNTAX, line.start, end, message, ("a comment begins with `#`",), remedy)
    if line.sort is Sort.KEY:
        message = f"the attribute `{line.key}` is not indented"
        remedy = Remedy("indent it by two spaces", line.start, line.start, "  ")
        return Complaint(SYNTAX, line.start, line.start + len(line.key), message, (), remedy)
    message = "this line is neither a statement nor indented"
    indent = Remedy("indent it by two spaces", line.start, line.start, "  ", safe=False)
    note = "a statement begins with a kind and a name, or with a name and a verb; all its other lines are indented"
    return Complaint(SYNTAX, line.start, end, message, (note,), indent if line.sort is not Sort.SKIPPED else None)


def _colon(text: str, line: Line) -> Complaint:
    key_end = line.content + len(line.key)
    colon = text.index(":", key_end)
    followed = text[colon + 1 : colon + 2].strip() != ""
    message = f"no space stands after `{line.key}:`" if followed else f"a space stands before the colon of `{line.key}`"
    remedy = Remedy(f"write `{line.key}:`", key_end, colon + 1, ": " if followed else ":")
    return Complaint(SYNTAX, line.content, colon + 1, message, (), remedy)


def _unknown_key(line: Line, sort: str) -> Complaint:
    word = line.key
    plain = word.casefold().replace("-", "_")
    taken = KEYS.get(sort, tuple(sorted(ALL_KEYS)))
    end = line.content + len(word)
    message = f"`{word}` is no attribute"
    if plain in ALL_KEYS:
        remedy = Remedy(f"write `{plain}`", line.content, end, plain)
        return Complaint(ATTRIBUTE, line.content, end, message, (), remedy)
    near = nearest(plain, taken, within=2) or near_key(plain)
    if near is None and len(plain) <= 40:
        near = next(iter(near_names(plain, taken, 1)), None)
    if near is not None:
        remedy = Remedy(f"write `{near}`", line.content, end, near, safe=False)
        note = "to keep the line as text, write `\\` in front of it"
        return Complaint(ATTRIBUTE, line.content, end, message, (note,), remedy)
    keep = "to keep the line as text, write `\\` in front of it"
    notes = (f"{with_article(sort)} takes {listed(taken, 'and')}", keep) if sort in KEYS else (keep,)
    return Complaint(ATTRIBUTE, line.content, end, message, notes)
