"""Shared sources: what two maps both rest on, each under its own name for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim
from argmap.model.reference import Reference
from argmap.model.source import Source


@dataclass(frozen=True, slots=True)
class SharedSource:
    """One document as each of two maps declares it, and the names of the claims of each that rest on it.

    `sign` says by what the two were found to be one: `doi`, `url` or `title`; `name` where it is one declaration.
    """

    one: Source
    other: Source
    sign: str
    of_one: tuple[str, ...]
    of_other: tuple[str, ...]


def shared_sources(argument_map: ArgumentMap, one: Sequence[Claim], other: Sequence[Claim]) -> Iterator[SharedSource]:
    """The sources that claims on both sides cite or rest on, in the order in which the first side uses them."""
    uses_of_one, uses_of_other = _uses(argument_map, one), _uses(argument_map, other)
    by_sign: dict[tuple[str, str], list[Source]] = {}
    for source, _ in uses_of_other.values():
        for key in _signs(source):
            by_sign.setdefault(key, []).append(source)
    for source, claims in uses_of_one.values():
        matched: dict[int, tuple[Source, str]] = {}
        for sign, value in _signs(source):
            for match in by_sign.get((sign, value), ()):
                if sign != "title" or _may_share_authors(source, match):
                    matched.setdefault(id(match), (match, "name" if match is source else sign))
        for match, sign in matched.values():
            yield SharedSource(source, match, sign, claims, uses_of_other[id(match)][1])


def _uses(argument_map: ArgumentMap, claims: Iterable[Claim]) -> dict[int, tuple[Source, tuple[str, ...]]]:
    """The sources that the claims rest on, themselves or through other sources, with the names of those claims."""
    found: dict[int, tuple[Source, dict[str, None]]] = {}
    for claim in claims:
        for source in _sources_below(argument_map, claim):
            found.setdefault(id(source), (source, {}))[1][claim.name] = None
    return {key: (source, tuple(names)) for key, (source, names) in found.items()}


def _sources_below(argument_map: ArgumentMap, claim: Claim) -> Iterator[Source]:
    seen: set[int] = set()
    queue: list[tuple[str, Reference]] = [(claim.map, citation.source) for citation in claim.citations]
    queue += [(claim.map, origin) for origin in claim.origins]
    for map_id, reference in queue:
        source = argument_map.look_up(map_id, reference)
        if isinstance(source, Source) and id(source) not in seen:
            seen.add(id(source))
            queue += [(source.map, origin) for origin in source.origins]
            yield source


def _signs(source: Source) -> Iterator[tuple[str, str]]:
    """What tells that two sources are one document, the surest first."""
    if source.doi:
        yield "doi", re.sub(r"^(https?://(dx\.)?doi\.org/|doi:)", "", source.doi.casefold().strip())
    if source.url:
        yield "url", re.sub(r"^https?://(www\.)?", "", source.url.strip()).rstrip("/")
    title = letters_of(source.title)
    if title:
        yield "title", title


def _may_share_authors(one: Source, other: Source) -> bool:
    """Whether an author's last name occurs on both sides, or one side names no author."""
    surnames = [{letters_of(author.split()[-1]) for author in source.authors if author} for source in (one, other)]
    return not all(surnames) or bool(surnames[0] & surnames[1])


def letters_of(text: str) -> str:
    """The letters and digits of a text, in lower case: what remains when its typography is left out."""
    return "".join(character for character in text.casefold() if character.isalnum())
