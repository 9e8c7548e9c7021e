"""One statement in canonical form, line by line."""

from __future__ import annotations

import re

from argmap.reading.lines import Line, Sort, lines_below
from argmap.reading.parse import Parsed, parsed
from argmap.reading.shapes import Attribute, Cited, Declaration, Importing, Joined, Relating, Waived, Word
from argmap.vocabulary.keys import KEYS
from argmap.vocabulary.verbs import VERBS

_HEAD = re.compile(r"^[ \t\r]*+[^ \t\r\n#]", re.MULTILINE)
_CURLY = re.compile("[“”„]")


def formatted_statement(text: str, sort: str) -> str:
    """A statement that has no fault, in canonical form; `text` begins with the comments above its head."""
    head = _HEAD.search(text)
    if sort == "comment" or head is None:
        return "\n".join(_comments(text))
    above, body = text[: head.start()], text[head.start() :]
    newline = body.find("\n")
    statement = parsed(body)
    lines = lines_below(body, newline + 1, sort, KEYS[sort]) if newline >= 0 else []
    first_line = (body if newline < 0 else body[:newline]).strip()
    written = [*_comments(above), _head_line(first_line, statement)]
    written += _lines_below(body, lines, statement)
    return "\n".join(written)


def _comments(text: str) -> list[str]:
    """The comment lines of a text, at most one blank line between two of them, or between the last and the head."""
    written: list[str] = []
    for line in text.split("\n")[: -1 if text.endswith("\n") else None]:
        content = line.strip(" \t\r")
        if content or (written and written[-1]):
            written.append(content)
    return written


def _head_line(line: str, statement: Parsed) -> str:
    match statement.head:
        case Declaration(keyword=keyword, name=name):
            return _joined_by_colon(f"{keyword} {name.text}", line[line.index(":", name.end) + 1 :])
        case Importing(name=name, alias=alias, path=path):
            return f"import {name.text}" + (f" as {alias.text}" if alias else "") + (f" from {path}" if path else "")
        case Relating(origins=origins, verb=verb, target=target, name=step) as head:
            form = VERBS[verb].plural if len(origins) > 1 else verb
            words = f"{_names(origins)} {form} {target.text}" + (f" as {step.text}" if step else "")
            colon = line.find(":", head.end)
            return words if colon < 0 else _joined_by_colon(words, line[colon + 1 :])
    return line


def _joined_by_colon(before: str, after: str) -> str:
    return f"{before}: {after.strip()}".rstrip()


def _names(words: tuple[Word, ...]) -> str:
    return " & ".join(word.text for word in words)


def _lines_below(body: str, lines: list[Line], statement: Parsed) -> list[str]:
    attributes = {attribute.start: attribute for attribute in statement.attributes}
    anchor: Word | None = None
    written: list[str] = []
    for number, line in enumerate(lines):
        content = body[line.content : line.end].strip()
        match line.sort:
            case Sort.BLANK:
                if written and not written[-1]:
                    continue
                written.append("")
            case Sort.COMMENT:
                following = next(
                    (later for later in lines[number:] if later.sort not in (Sort.COMMENT, Sort.BLANK)), None
                )
                inside = following is not None and following.sort is Sort.VALUE
                written.append(("    " if inside else "  ") + content)
            case Sort.KEY:
                attribute = attributes[line.content]
                cited = attribute.value
                anchor = cited.anchor if isinstance(cited, Cited) else None
                ends_here = attribute.end <= line.end
                written.append("  " + (_attribute(attribute) if ends_here else _first_line(body, line, anchor)))
            case Sort.VALUE:
                written.append("    " + _value_line(body, line, anchor))
            case _:
                written.append("  " + content)
    return written


def _attribute(attribute: Attribute) -> str:
    """An attribute that stands on one line."""
    return f"{attribute.key}: {_value(attribute.value)}"


def _value(value: Joined | Cited | Waived | Word) -> str:
    match value:
        case Joined(premises=premises, name=name):
            return _names(premises) + (f" as {name.text}" if name else "")
        case Cited(source=source, locator=locator, anchor=anchor):
            parts = [source.text, *([locator] if locator else []), *([_quoted(anchor.text)] if anchor else [])]
            return ", ".join(parts)
        case Waived(check=check, reason=reason):
            return f"{check}, {reason}" if reason else check
        case _:
            return value.text


def _quoted(text: str) -> str:
    """An anchor's text between straight quotation marks; a backslash at its end would escape the closing one."""
    if text.endswith("\\"):
        return f"“{text}”"
    return '"' + text.replace('"', '\\"') + '"'


def _first_line(body: str, line: Line, anchor: Word | None) -> str:
    """The first line of an attribute that goes on below it."""
    value = line.content + len(line.key) + 1
    return f"{line.key}: {_mended(body, value, line.end, anchor).strip()}".rstrip()


def _value_line(body: str, line: Line, anchor: Word | None) -> str:
    return _mended(body, line.content, line.end, anchor).strip()


def _mended(body: str, start: int, end: int, anchor: Word | None) -> str:
    """A part of a value, with the anchor's quotation marks written straight and its `...` as `…`."""
    if anchor is None or anchor.end <= start or end <= anchor.start:
        return body[start:end]
    first, last = max(start, anchor.start), min(end, anchor.end)
    inside = body[first:last]
    if not anchor.text.endswith("\\"):
        opening = '"' if first == anchor.start else ""
        closing = '"' if last == anchor.end else ""
        words = inside[len(opening) : len(inside) - len(closing)]
        if _CURLY.match(body, anchor.start):
            words = words.replace('\\"', '"').replace('"', '\\"')
        inside = opening + words + closing
    return body[start:first] + inside.replace("...", "…") + body[last:end]
