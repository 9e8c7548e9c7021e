"""The model's values, made of parsed statements with their places in the file."""

from __future__ import annotations

from argmap.model.claim import Claim, Question
from argmap.model.document import Statement, Value
from argmap.model.source import Header, Import, Section, Source, Term, Unreadable
from argmap.model.step import NO_WARRANT, Relation, Step, Undercut, Warrant
from argmap.reading.given import Given, Setting
from argmap.reading.parse import Parsed
from argmap.reading.shapes import Declaration, Importing, Relating, Unread
from argmap.text.span import Span
from argmap.vocabulary.kinds import KINDS
from argmap.vocabulary.lexicons import DEFAULT_LEXICON
from argmap.vocabulary.verbs import VERBS

_SIGNS = {"supports": "for", "attacks": "against"}
_STEP_KEYS = {"because": "for", "against": "against"}


def built(parsed: Parsed, offset: int, span: Span, section: str | None, setting: Setting) -> Statement:
    """The statement whose head line begins at `offset`; `span` has its comments too. `map` is built by `header_of`."""
    given = Given(parsed, offset, setting)
    match parsed.head:
        case Declaration():
            values = _declared(parsed, parsed.head, given, span, section, setting)
        case Importing():
            values = (_imported(parsed.head, given, span, setting),)
        case Relating():
            values = _related(parsed, parsed.head, given, span, setting)
        case Unread(declared=declared, mentioned=mentioned):
            given.check_names()
            values = tuple(
                Unreadable(setting.map, name.text, span=given.span(name.start, name.end), statement=span)
                for name in declared
            )
            return Statement(parsed.sort, values, True, span, tuple(map(given.reference, mentioned)))
    return Statement(parsed.sort, values, False, span)


def header_of(parsed: Parsed, offset: int, span: Span, setting: Setting) -> Header:
    """What a `map` statement says of the map."""
    given = Given(parsed, offset, setting)
    head = parsed.head
    name = head.name if isinstance(head, Declaration) else None
    papers = given.references("paper")
    return Header(
        setting.map,
        parsed.prose,
        papers[0] if papers else None,
        given.proses("author"),
        given.prose("date"),
        given.prose("holder"),
        given.prose("lexicon") or DEFAULT_LEXICON,
        given.prose("language") or "en",
        given.prose("summary"),
        given.prose("cut_off"),
        given.prose("handling"),
        given.tags,
        given.notes,
        given.waivers,
        given.broken_keys,
        span=given.span(name.start, name.end) if name else given.span(0, len("map")),
        statement=span,
    )


def _declared(
    parsed: Parsed, head: Declaration, given: Given, span: Span, section: str | None, setting: Setting
) -> tuple[Value, ...]:
    map_id, name, prose = setting.map, head.name.text, parsed.prose
    place = given.span(head.name.start, head.name.end)
    match parsed.sort:
        case "source":
            source = Source(
                map_id,
                name,
                prose,
                given.proses("author"),
                given.prose("date"),
                given.prose("series"),
                given.prose("publisher"),
                given.prose("url"),
                given.prose("doi"),
                given.prose("reliability"),
                given.references("origin"),
                given.prose("text"),
                given.prose("held") != "no",
                given.prose("handling"),
                given.notes,
                given.waivers,
                given.broken_keys,
                span=place,
                statement=span,
            )
            return (source,)
        case "section" | "term" as sort:
            kind = Section if sort == "section" else Term
            short, citations, notes, waivers = given.prose("short"), given.citations, given.notes, given.waivers
            return (kind(map_id, name, prose, short, citations, notes, waivers, span=place, statement=span),)
        case "question":
            question = Question(
                map_id,
                name,
                prose,
                given.prose("short"),
                given.prose("status"),
                section,
                given.notes,
                given.waivers,
                span=place,
                statement=span,
            )
            return (question,)
        case _:
            return (_claim(parsed, head, given, span, section, setting), *_links_of(head, given, span, setting))


def _claim(parsed: Parsed, head: Declaration, given: Given, span: Span, section: str | None, setting: Setting) -> Claim:
    likelihood = given.likelihood()
    return Claim(
        setting.map,
        head.name.text,
        head.keyword,
        parsed.prose,
        given.prose("stance") or KINDS[head.keyword].stance or "assert",
        given.prose("holder"),
        given.citations,
        given.references("origin"),
        given.prose("credibility"),
        likelihood,
        given.prose("confidence"),
        given.prose("as_of"),
        given.prose("horizon"),
        given.prose("modality"),
        given.prose("short"),
        given.tags,
        given.prose("status"),
        section,
        given.notes,
        given.waivers,
        given.prose("expect"),
        given.broken_keys,
        span=given.span(head.name.start, head.name.end),
        statement=span,
    )


def _links_of(head: Declaration, given: Given, span: Span, setting: Setting) -> list[Value]:
    """What `because`, `against` and `answers` say: steps and relations, in the order of their keys, then as written."""
    links: list[Value] = []
    for key, sign in _STEP_KEYS.items():
        for attribute, joined in given.joined(key):
            conclusion = given.reference(head.name)
            links.append(
                Step(
                    setting.map,
                    joined.name.text if joined.name else None,
                    sign,
                    tuple(map(given.reference, joined.premises)),
                    conclusion,
                    span=given.span(attribute.start, attribute.end),
                    statement=span,
                    id_span=given.span(joined.name.start, joined.name.end) if joined.name else None,
                )
            )
    for attribute, question in given.answered():
        links.append(
            Relation(
                setting.map,
                None,
                "answers",
                given.reference(head.name),
                question,
                span=given.span(attribute.start, attribute.end),
                statement=span,
            )
        )
    return links


def _imported(head: Importing, given: Given, span: Span, setting: Setting) -> Import:
    return Import(
        setting.map,
        head.name.text,
        head.alias.text if head.alias else None,
        head.path or f"{head.name.text}.arg",
        span=given.span(head.name.start, head.name.end),
        statement=span,
    )


def _related(parsed: Parsed, head: Relating, given: Given, span: Span, setting: Setting) -> tuple[Value, ...]:
    origins = tuple(map(given.reference, head.origins))
    target = given.reference(head.target)
    warrant = _warrant(parsed.prose, given)
    place = given.span(0, head.end)
    name = head.name.text if head.name else None
    name_place = given.span(head.name.start, head.name.end) if head.name else None
    if head.verb in _SIGNS:
        return (
            Step(
                setting.map,
                name,
                _SIGNS[head.verb],
                origins,
                target,
                warrant,
                span=place,
                statement=span,
                id_span=name_place,
            ),
        )
    unwanted: tuple[Value, ...] = ()
    if name is not None and name_place is not None and not VERBS[head.verb].nameable:
        unwanted = (Unreadable(setting.map, name, span=name_place, statement=span),)
        name = name_place = None
    if head.verb == "undercuts":
        return (Undercut(setting.map, origins, target, warrant, span=place, statement=span), *unwanted)
    relations = (
        Relation(setting.map, name, head.verb, origin, target, warrant, span=place, statement=span, id_span=name_place)
        for origin in origins
    )
    return (*relations, *unwanted)


def _warrant(prose: str, given: Given) -> Warrant:
    warrant = Warrant(
        prose,
        given.prose("scheme"),
        given.citations,
        given.prose("holder"),
        given.notes,
        given.waivers,
        given.prose("expect"),
        given.place_of("scheme"),
    )
    return NO_WARRANT if warrant == NO_WARRANT else warrant
