"""How a brief speaks of claims: by their words and those who hold them, never by their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import holder_of, paper_of
from argmap.briefing.content.locators import gathered
from argmap.model.claim import Claim
from argmap.model.reference import Reference
from argmap.model.source import Source
from argmap.text.names import authors_named
from argmap.text.words import listed, quoted, sentence
from argmap.vocabulary.dates import date_in_words

LONGEST_LABEL = 90
LONGEST_STATEMENT = 150

# Where a text without a short form may be left off: after a whole sentence, unless the next takes it back.
_NARROWING: Final = "But|Yet|Though|Unless|Except|Only|If|Not|Nor|Or|However|Still|This|That|It"
_FULL_STOP: Final = re.compile(rf"(?:(?<=\w{{3}})|(?<=[”’)\]]))\.(?= (?!(?:{_NARROWING})\b)[^\W\d_a-z])")


def closed(text: str) -> str:
    """A text on one line as a sentence, with the full stop that it may lack."""
    plain = " ".join(text.split())
    return plain if plain.endswith((".", "?", "!", "…")) or not plain else f"{plain}."


def opened(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def label(claim: Claim) -> str:
    """The short form of a claim, else as much of its text as a line holds."""
    words = sentence(claim.label)
    if len(words) <= LONGEST_LABEL:
        return words
    whole = words[:LONGEST_LABEL].rpartition(" ")[0].rstrip(",;:–—")
    return f"{whole or words[: LONGEST_LABEL - 1]}…"


def statement(claim: Claim, longest: int = LONGEST_STATEMENT) -> str:
    """What a claim says, for a reader who has not seen the map: its text, its short form, or whole sentences of it.

    A text of more than `longest` letters that has no short form is left off after a sentence, with an ellipsis.
    """
    words = sentence(claim.text)
    if len(words) <= longest:
        return words
    return label(claim) if claim.short else _first_sentences(words, longest) or label(claim)


def named(claim: Claim) -> str:
    """A claim as lists name it: its short form, else what `statement` says."""
    return label(claim) if claim.short else statement(claim)


def _first_sentences(words: str, longest: int) -> str:
    stops = [found.start() for found in _FULL_STOP.finditer(words) if found.start() < longest]
    return f"{words[: stops[-1]]}…" if stops else ""


def gist_of(claim: Claim) -> str:
    """The short form of a claim with a long text; empty where the text is short enough to be read by itself."""
    return label(claim) if claim.short and len(sentence(claim.text)) > LONGEST_STATEMENT else ""


def narrowing(claim: Claim, warrant: str) -> str:
    """What narrows something, and how: the claim in short, then the warrant where there is one."""
    return f"{quoted(label(claim))}: {closed(warrant)}" if warrant else f"{quoted(label(claim))}."


def possessive(name: str) -> str:
    """`Blank's`, `Studies'`."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def voice(analysis: Analysis, claim: Claim) -> str:
    """Who says it, in as few words as will do; empty for what the map itself says of its own."""
    if claim.holder is not None or claim.stance in {"report", "reject"}:
        return holder_of(analysis.map, claim) or ("somebody not named" if claim.holder == "withheld" else "")
    return "" if claim.map == analysis.map.root.id and not main_voice(analysis) else voice_of_map(analysis, claim.map)


def voice_of_map(analysis: Analysis, map_id: str) -> str:
    """Whose view a map sets out: its holder, the authors of its paper, or the map itself by its title."""
    document = analysis.map.by_id[map_id]
    if document.header.holder:
        return document.header.holder
    paper = paper_of(analysis.map, map_id)
    if paper is not None and paper.authors:
        return authors_named(paper.authors)
    return quoted(document.header.title) if document.header.title else document.id


def spoken(analysis: Analysis, claim: Claim, *, own: str = "") -> str:
    """The label of a claim in quotation marks, with its holder unless that is `own`."""
    return with_holder(analysis, claim, quoted(label(claim)), own)


def stated(analysis: Analysis, claim: Claim, *, own: str = "", longest: int = LONGEST_STATEMENT) -> str:
    """The statement of a claim in quotation marks, with its holder unless that is `own`."""
    return with_holder(analysis, claim, quoted(statement(claim, longest)), own)


def with_holder(analysis: Analysis, claim: Claim, said: str, own: str) -> str:
    """What is said of a claim, with its holder in brackets unless that is `own`."""
    holder = voice(analysis, claim)
    return f"{said} ({holder})" if holder and holder != own else said


def spoken_of(analysis: Analysis, claims: Iterable[Claim], *, own: str = "", word: str = "and") -> str:
    """Several claims, as `spoken`; of many the first three."""
    said = list(dict.fromkeys(spoken(analysis, claim, own=own) for claim in claims))
    if len(said) > 4:
        said = [*said[:3], f"{len(said) - 3} more"]
    return listed(said, word)


def main_voice(analysis: Analysis) -> str:
    """Whose view the map itself sets out, as `voice` names it; empty where the map speaks for itself."""
    root = analysis.map.root
    if root.header.holder:
        return root.header.holder
    paper = paper_of(analysis.map, root.id)
    return authors_named(paper.authors) if paper is not None else ""


def source_name(source: Source) -> str:
    """A source by its authors, else by its title."""
    return authors_named(source.authors) or (quoted(source.title) if source.title else source.id)


def reference_to(source: Source) -> str:
    """A source in full: authors, title in quotation marks, series, date."""
    title = quoted(source.title) if source.title else ""
    return ", ".join(filter(None, [authors_named(source.authors), title, source.series or "", source.date or ""]))


def short_reference_to(source: Source) -> str:
    """A source by its authors, with what kind of work of which date: `Kimberly Marten (Policy Memo No. 135, 2011)`."""
    about = ", ".join(filter(None, [source.series, source.date]))
    return f"{source_name(source)} ({about})" if about else source_name(source)


def dated_name(source: Source) -> str:
    """A source by its authors, with its date: `Kimberly Marten (2011-05)`."""
    return f"{source_name(source)} ({date_in_words(source.date)})" if source.date else source_name(source)


def passages(analysis: Analysis, claim: Claim, name_of: Callable[[Source], str] = source_name) -> str:
    """Where a claim is cited from: locators in the map's own paper, else the source as `name_of` has it."""
    paper = paper_of(analysis.map, claim.map)
    places: dict[str, list[str]] = {}
    for citation in claim.citations:
        source = _source(analysis, claim, citation.source)
        is_own = source is not None and source is paper and claim.map == analysis.map.root.id
        known = places.setdefault("" if is_own else name_of(source) if source else citation.source.name, [])
        if citation.locator and citation.locator not in known:
            known.append(citation.locator)
    return "; ".join(", ".join(filter(None, [name, "; ".join(gathered(found))])) for name, found in places.items())


def origins(analysis: Analysis, claim: Claim, name_of: Callable[[Source], str] = source_name) -> str:
    """What a claim says that it rests on beside its map's own paper, where it says so."""
    return listed(list(dict.fromkeys(name_of(source) for source in _own_origins(analysis, claim))))


def _own_origins(analysis: Analysis, claim: Claim) -> list[Source]:
    found = (_source(analysis, claim, origin) for origin in claim.origins)
    return [source for source in found if source is not None]


def _source(analysis: Analysis, claim: Claim, reference: Reference) -> Source | None:
    value = analysis.map.look_up(claim.map, reference)
    return value if isinstance(value, Source) else None
