"""The grammar of a statement and the one parser made from it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, cast

from lark import Lark, Token, Transformer, UnexpectedCharacters, UnexpectedToken

GRAMMAR = "argmap.lark"
START_RULES = ("head", "attribute")


Parts: TypeAlias = list[Any]
"""Tokens, lists of tokens, and None for what is optional and absent: lark's own children lists are untyped."""


class Shape(NamedTuple):
    """What a rule of the grammar matched: the rule's name and its parts, None where an optional one is absent."""

    rule: str
    parts: Parts


class Failure(NamedTuple):
    """Where a piece stops making sense."""

    place: int


def _shape(rule: str) -> Callable[[Transformer[Token, Shape], Parts], Shape]:
    return lambda _transformer, parts: Shape(rule, parts)


class _Shapes(Transformer[Token, Shape]):
    """Makes a Shape of every alternative while the text is parsed, so no tree is built."""

    declaration = _shape("declaration")
    import_ = _shape("import")
    relation = _shape("relation")
    step = _shape("step")
    reference = _shape("reference")
    citation = _shape("citation")
    waiver = _shape("waiver")
    prose = _shape("prose")

    def references(self, parts: Parts) -> Parts:
        """The names of a joined subject."""
        return parts


def grammar_source() -> str:
    """The grammar's text: inside the package in a wheel, in the top-level folder `grammars` in a checkout."""
    packaged = files("argmap") / "grammars" / GRAMMAR
    if packaged.is_file():
        return packaged.read_text(encoding="utf-8")
    checkout = Path(__file__).resolve().parents[2] / "grammars" / GRAMMAR
    return checkout.read_text(encoding="utf-8")


@cache
def _parser() -> Lark:
    return Lark(
        grammar_source(),
        parser="lalr",
        lexer="contextual",
        start=list(START_RULES),
        maybe_placeholders=True,
        transformer=_Shapes(),
        cache=_place_of_tables(),
    )


def _place_of_tables() -> str | bool:
    """Where lark keeps the parse tables for the next run: beside the bytecode of this module, if that is kept.

    Making them takes a tenth of the time of a short run. lark makes them anew where they are of another grammar or of
    another version of lark, spoilt, or cannot be read or written.
    """
    bytecode = __spec__.cached
    return False if sys.dont_write_bytecode or bytecode is None else str(Path(bytecode).with_suffix(".tables"))


def shape_of(piece: str, start: str) -> Shape | Failure:
    """What the piece says by the rule `start`, or where it stops making sense."""
    try:
        shape: Shape = _parser().parse(piece, start=start)  # type: ignore[assignment]
    except UnexpectedToken as error:
        return Failure(len(piece) if error.token.type == "$END" else error.token.start_pos or 0)
    except UnexpectedCharacters as error:
        return Failure(cast("int", error.pos_in_stream))
    return shape
