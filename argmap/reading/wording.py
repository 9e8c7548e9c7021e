"""The wording of messages: lists of words, articles, long values cut short."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONGEST_QUOTE = 80
_LONG_QUOTE = re.compile(rf"`([^`]{{{_LONGEST_QUOTE - 1}}})[^`]+`")


def listed(words: Iterable[str], last: str = "or") -> str:
    """The words as a writer would list them: `a`, `b` or `c`."""
    quoted = [f"`{word}`" for word in words]
    return f" {last} ".join((", ".join(quoted[:-1]), quoted[-1])) if len(quoted) > 1 else "".join(quoted)


def with_article(noun: str) -> str:
    """The noun with its indefinite article."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def shortened(text: str, most: int = 40) -> str:
    """The text on one line, cut to what a message can hold."""
    line = " ".join(text[: 4 * most].split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def bounded(message: str) -> str:
    """The message with whatever it quotes cut short: a name may be ten million letters long."""
    return _LONG_QUOTE.sub(r"`\1…`", message) if len(message) > _LONGEST_QUOTE else message
