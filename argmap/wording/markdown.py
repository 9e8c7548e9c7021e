"""Text as Markdown that shows it letter by letter, whatever it holds."""

from __future__ import annotations

import re

from argmap.wording.terminal import escaped

# a colon before a letter may begin the name of a picture character, or stand in an address
_SIGNS = re.compile(r"[\\`*_\[\]<>#|~&$]|:(?=\S)")
# a name after `@`, or a number after `#`, would call people or link to other threads: a comment parts the two
_CALLS = re.compile(r"(@|\\#)(?=\w)")


def prose(text: str) -> str:
    """Words on one line in which no sign means anything to Markdown, not to GitHub's either."""
    plain = escaped(" ".join(text.split()))
    return _CALLS.sub(r"\1<!-- -->", _SIGNS.sub(_as_itself, plain))


def _as_itself(sign: re.Match[str]) -> str:
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(sign[0], f"\\{sign[0]}")


def code(names: str) -> str:
    """Names, which hold no backticks, as code."""
    return f"`{escaped(names)}`"
