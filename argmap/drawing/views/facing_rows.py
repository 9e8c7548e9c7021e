"""The rows of two columns and their order: those that share a card stand together, and pages break between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from argmap.drawing.picture import Arrow


@dataclass(frozen=True, slots=True)
class FacingRow:
    """One row: the ids of its cards, and its arrows; what joins a card of the gutter to both sides has two."""

    cards: tuple[str, ...]
    arrows: tuple[Arrow, ...]


def in_pages(
    rows: Sequence[FacingRow], fits: Callable[[Sequence[FacingRow]], bool]
) -> tuple[tuple[FacingRow, ...], ...]:
    """The rows in chains, on pages that are as full as they `fit`; a chain that fits a page of its own is not broken.

    A row that would begin a page joins an earlier one that has but one row, where it fits; one that has a page to
    itself all the same takes over rows from the page before.
    There is always a page, if an empty one, and no page but that is empty: a row that fits no page has one to itself.
    """
    pages: list[list[FacingRow]] = [[]]
    for chain in in_chains(rows):
        if fits([*pages[-1], *chain]):
            pages[-1] += chain
        elif fits(chain):
            short = [page for page in pages[:-1] if len(page) == len(chain) == 1]
            home = next((page for page in short if fits([*page, *chain])), None)
            if home is None:
                pages.append(chain)
            else:
                home += chain
        else:
            for row in chain:
                if pages[-1] and not fits([*pages[-1], row]):
                    pages.append([])
                pages[-1].append(row)
    for former, page in pairwise(pages):
        if len(page) == 1:
            page[:0] = _given_over(former, page, fits)
    return tuple(map(tuple, pages))


def _given_over(
    former: list[FacingRow], page: Sequence[FacingRow], fits: Callable[[Sequence[FacingRow]], bool]
) -> list[FacingRow]:
    """Up to half of the rows of a page, taken off it for the next one; no chain is broken that is whole."""
    broken = _joined_to(page[0], [*former, *page])
    for count in range((len(former) - 1) // 2, 0, -1):
        kept, moved = former[:-count], former[-count:]
        parts_chain = any(_share(row, other) for row in kept if row not in broken for other in moved)
        if not parts_chain and fits([*moved, *page]):
            del former[-count:]
            return moved
    return []


def part_of(place: int, parts: int) -> str:
    """Which of several pages this is, in the words that end a subtitle."""
    return f" ({place} of {parts})" if parts > 1 else ""


def in_chains(rows: Sequence[FacingRow]) -> list[list[FacingRow]]:
    """The rows that share cards, directly or by way of others, as chains in the order of their first rows.

    In a chain each row follows one that it shares a card with, ends before middles, so that lines seldom cross.
    """
    left = list(rows)
    chains = []
    while left:
        members = _joined_to(left[0], left)
        left = [row for row in left if row not in members]
        chains.append(_chained(members))
    return chains


def _joined_to(first: FacingRow, rows: Iterable[FacingRow]) -> list[FacingRow]:
    others = [row for row in rows if row is not first]
    found = [first]
    for current in found:
        near = [row for row in others if _share(current, row)]
        found += near
        others = [row for row in others if row not in near]
    return [row for row in rows if row in found]


def _chained(members: list[FacingRow]) -> list[FacingRow]:
    left = list(members)
    chain: list[FacingRow] = []
    while left:
        near = next((found for row in reversed(chain) if (found := [each for each in left if _share(row, each)])), left)
        chosen = min(near, key=lambda row: sum(_share(row, other) for other in left))
        chain.append(chosen)
        left.remove(chosen)
    return chain


def _share(one: FacingRow, other: FacingRow) -> bool:
    return not set(one.cards).isdisjoint(other.cards)
