"""The grammar: without conflicts, and of one mind with the vocabulary."""

from __future__ import annotations

import re

import pytest
from lark import Lark

from argmap.reading.grammar import START_RULES, Failure, grammar_source, shape_of
from argmap.vocabulary.keys import ALL_KEYS
from argmap.vocabulary.kinds import DECLARATIONS
from argmap.vocabulary.verbs import VERB_OF_FORM


@pytest.fixture(scope="module")
def parser() -> Lark:
    return Lark(grammar_source(), parser="lalr", lexer="contextual", start=list(START_RULES), strict=True)


def pattern_of(parser: Lark, name: str) -> str:
    return parser.get_terminal(name).pattern.to_regexp()


def words_of(parser: Lark, name: str) -> set[str]:
    """The words that a terminal made of plain alternatives accepts."""
    return set(re.findall(r"[\w]+", pattern_of(parser, name).replace("?:", "")))


def test_the_grammar_has_no_conflict(parser: Lark) -> None:
    assert parser.options.strict


def test_declarations_are_those_of_the_vocabulary(parser: Lark) -> None:
    alternatives = pattern_of(parser, "DECLARATION").partition(")")[0].removeprefix("(?:").split("|")
    assert {*alternatives, "import"} == set(DECLARATIONS)


def test_verbs_are_those_of_the_vocabulary(parser: Lark) -> None:
    verb = re.compile(pattern_of(parser, "VERB"))
    letters = pattern_of(parser, "VERB").partition("(?!")[0]
    assert all(verb.fullmatch(form) for form in VERB_OF_FORM)
    assert len(re.findall(r"[a-z]+-?[a-z]+", letters.replace("(?:ies|y)", "y"))) == len(set(VERB_OF_FORM.values()))
    assert not any(verb.fullmatch(word) for word in ("support_", "contrary", "qualifie", "undercutting"))


def test_keys_are_those_of_the_vocabulary(parser: Lark) -> None:
    named = {"STEP_KEY", "REFERENCE_KEY", "PROSE_KEY"}
    assert set().union(*(words_of(parser, name) for name in named)) | {"cite", "waive"} == ALL_KEYS


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        ("thesis t: Text", "declaration"),
        ("evidence supports c", "relation"),
        ("evidence e: Text", "declaration"),
        ("map attacks c", "relation"),
        ("import supports c", "relation"),
        ("import a", "import"),
        ("import a as b from path/to file.arg", "import"),
        ("import & map support c", "relation"),
        ("claim supports c: because of this", "relation"),
        ("a & b.c support d as s: because", "relation"),
        ("a contrary-to b", "relation"),
        ("claim answered: Text", "declaration"),
        ("asserted supports as_if as assumed", "relation"),
    ],
)
def test_heads(head: str, rule: str) -> None:
    shape = shape_of(head, "head")
    assert not isinstance(shape, Failure)
    assert shape.rule == rule


@pytest.mark.parametrize("head", ["claim t Text", "a supports", "a & support b", "a supports b c", "import a from", ""])
def test_what_is_no_head(head: str) -> None:
    assert isinstance(shape_of(head, "head"), Failure)


@pytest.mark.parametrize(
    ("attribute", "parts"),
    [
        ("cite: memo", ["memo", None, None]),
        ("cite: memo, p. 3, n. 4", ["memo", "p. 3, n. 4", None]),
        ('cite: memo, p. 3, "first … last"', ["memo", "p. 3", '"first … last"']),
        ('cite: memo, "a \\" b"', ["memo", None, '"a \\" b"']),
        ("cite: a.b,“c “d” e”", ["a.b", None, "“c “d” e”"]),
        ("waive: SUP002", ["SUP002", None]),
        ("waive: unsupported-premise, known, to all", ["unsupported-premise", "known, to all"]),
    ],
)
def test_attributes(attribute: str, parts: list[str | None]) -> None:
    shape = shape_of(attribute, "attribute")
    assert not isinstance(shape, Failure)
    assert shape.parts == parts
