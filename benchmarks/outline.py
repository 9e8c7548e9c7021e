"""A random outline of claims: what a generated document says, in no language yet.

One size and one seed give one outline on every machine. An outline is a forest of theses, each claim under the one it
bears on, made a graph by claims that also support a second conclusion.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from prose import NOUNS, SURNAMES, sentence, title

SEED = 2011
CLAIMS_PER_THESIS = 500
CLAIMS_PER_SECTION = 60
CLAIMS_PER_SOURCE = 25
DEEPEST = 12
MOST_CHILDREN = 6

ATTACK_SHARE = 0.06
UNDERCUT_SHARE = 0.03
ANSWERED_SHARE = 0.9
LINKED_SHARE = 0.3
SECOND_USE_SHARE = 0.3
FAR_SHARE = 0.1
APART_SHARE = 0.15
APART_WHEN_LINKED_SHARE = 0.5
OWN_PAPER_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Source:
    """A cited work."""

    id: str
    title: str
    author: str
    year: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim; `citation` is a source's name and a page."""

    id: str
    kind: str
    text: str
    citation: tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class Step:
    """Premises that bear jointly on a conclusion, with a name where it is linked or undercut."""

    sign: str  # "for" or "against"
    premises: tuple[str, ...]
    conclusion: str
    name: str | None = None
    warrant: str | None = None
    undercut_by: tuple[str, ...] = ()
    stands_apart: bool = False  # in argmap a statement of its own, not an attribute of its conclusion


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter; an outline that is to be drawn has one, without a title."""

    title: str | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What both languages say: sources, claims in their sections, and the steps under each conclusion."""

    title: str
    sources: tuple[Source, ...]
    sections: tuple[Section, ...]
    steps: dict[str, tuple[Step, ...]]

    @property
    def claim_count(self) -> int:
        """The number of claims: the boxes of a drawn outline."""
        return sum(len(section.claims) for section in self.sections)

    @property
    def step_count(self) -> int:
        """The number of steps: the arrows of a drawn outline."""
        return sum(len(steps) for steps in self.steps.values())


@dataclass(eq=False, slots=True)
class Node:
    """A claim while the outline grows: what it does to its parent, and its place in the tree and in the file."""

    role: str  # "thesis", "support", "attack", "undercut" (of its parent's step) or "answer" (to either of these)
    parent: Node | None
    depth: int
    children: list[Node] = field(default_factory=list)
    position: int = 0
    id: str = ""

    @property
    def is_objection(self) -> bool:
        """Whether this is what somebody else holds."""
        return self.role in ("attack", "undercut")

    @property
    def is_argued(self) -> bool:
        """Whether this is a thesis or an intermediate conclusion, with support."""
        return self.role in ("thesis", "support") and bool(self.children_that("support"))

    def children_that(self, *roles: str) -> list[Node]:
        """Those children whose role is among `roles`."""
        return [child for child in self.children if child.role in roles]

    def is_above(self, other: Node) -> bool:
        """Whether `other` is among what bears on this node, however deep."""
        above = other.parent
        while above is not None and above is not self:
            above = above.parent
        return above is self


def grown_outline(
    size: int,
    *,
    drawable: bool = False,
    seed: int = SEED,
    theses: int | None = None,
    second_use_share: float = SECOND_USE_SHARE,
) -> Outline:
    """Return an outline of exactly `size` claims, `theses` of them theses (one for `CLAIMS_PER_THESIS` if not given).

    With `drawable`, each step has one premise, nothing is undercut and there are no sections, so that each claim is one
    box and each step one arrow in any picture. The more claims are used a second time, the more steps there are.
    """
    if theses is None:
        theses = max(1, size // CLAIMS_PER_THESIS)
    if not 1 <= theses <= size:
        raise ValueError("an outline has at least one thesis, and no more theses than claims")
    random = Random(f"{seed} {size} {drawable}")
    nodes = file_order(grown_trees(size, theses, random, undercuts=not drawable))
    for position, node in enumerate(nodes):
        node.position, node.id = position, f"{random.choice(NOUNS)}{position + 1}"
    sources = tuple(
        Source(f"source{number}", title(random), random.choice(SURNAMES), random.randint(1990, 2010))
        for number in range(1, max(4, size // CLAIMS_PER_SOURCE) + 1)
    )
    claims = tuple(claim_of(node, sources, random) for node in nodes)
    return Outline(
        title=f"A generated map of {size} claims",
        sources=sources,
        sections=(Section(None, claims),) if drawable else sections_of(claims, random),
        steps=steps_of(nodes, random, linked=not drawable, second_use_share=second_use_share),
    )


def grown_trees(size: int, number_of_theses: int, random: Random, *, undercuts: bool) -> list[Node]:
    """Return the theses of a random forest of `size` nodes, none more than `DEEPEST` below its thesis."""
    theses = [Node("thesis", None, 0) for _ in range(number_of_theses)]
    open_nodes = list(theses)
    grown = len(theses)

    def grow(role: str, parent: Node) -> Node:
        nonlocal grown
        child = Node(role, parent, parent.depth + 1)
        parent.children.append(child)
        open_nodes.append(child)
        grown += 1
        return child

    while grown < size:
        place = random.randrange(len(open_nodes))
        parent = open_nodes[place]
        if parent.depth == DEEPEST or len(parent.children) == MOST_CHILDREN:
            open_nodes[place] = open_nodes[-1]
            open_nodes.pop()
            continue
        child = grow(role_under(parent, random, undercuts=undercuts), parent)
        if child.is_objection and child.depth < DEEPEST and grown < size and random.random() < ANSWERED_SHARE:
            grow("answer", child)
    return theses


def role_under(parent: Node, random: Random, *, undercuts: bool) -> str:
    """Return what a new child does to `parent`: most support it, and so does the first of a thesis."""
    if parent.is_objection or (parent.role == "thesis" and not parent.children):
        return "support"
    drawn = random.random()
    if drawn < ATTACK_SHARE:
        return "attack"
    if undercuts and drawn < ATTACK_SHARE + UNDERCUT_SHARE and parent.role == "support":
        return "undercut"
    return "support"


def file_order(theses: list[Node]) -> list[Node]:
    """Return the nodes as a writer sets them down, each followed by what bears on it."""
    ordered: list[Node] = []
    waiting = list(reversed(theses))
    while waiting:
        node = waiting.pop()
        ordered.append(node)
        waiting.extend(reversed(node.children))
    return ordered


def claim_of(node: Node, sources: tuple[Source, ...], random: Random) -> Claim:
    """Return the claim of a node; most passages are of the work that the map reconstructs, the first source."""
    kind = kind_of(node, random)
    citation = None
    if kind in ("evidence", "premise", "counterclaim"):
        source = sources[0] if random.random() < OWN_PAPER_SHARE else random.choice(sources[1:])
        citation = (source.id, random.randint(1, 400))
    return Claim(node.id, kind, sentence(random), citation)


def kind_of(node: Node, random: Random) -> str:
    """Return the kind of a node: it follows from the role, and a leaf is evidence, a premise or an assumption."""
    if node.role == "thesis":
        return "thesis"
    if node.is_objection:
        return "counterclaim"
    if node.role == "answer":
        return "rebuttal"
    if node.is_argued:
        return "claim"
    return random.choices(("evidence", "premise", "assumption"), (60, 32, 8))[0]


def sections_of(claims: tuple[Claim, ...], random: Random) -> tuple[Section, ...]:
    """Cut the claims into chapters, each a run of the file's order."""
    length = -(-len(claims) // max(2, round(len(claims) / CLAIMS_PER_SECTION)))
    return tuple(Section(title(random), claims[start : start + length]) for start in range(0, len(claims), length))


def steps_of(
    nodes: list[Node], random: Random, *, linked: bool, second_use_share: float
) -> dict[str, tuple[Step, ...]]:
    """Return the steps under each conclusion: those of the tree, then those of claims that serve it as well."""
    second_uses = second_uses_of(nodes, random, second_use_share)
    steps: dict[str, tuple[Step, ...]] = {}
    for node in nodes:
        supporters = node.children_that("support")
        joined = 1
        if linked and len(supporters) > 1 and random.random() < LINKED_SHARE:
            joined = min(len(supporters), random.choice((2, 2, 3)))
        groups = [supporters[:joined]] if supporters else []
        groups += [[supporter] for supporter in supporters[joined:] + second_uses.get(node, [])]
        found = [support_step(group, node, random) for group in groups]
        found += [
            Step("against", (attacker.id,), node.id, stands_apart=random.random() < APART_SHARE)
            for attacker in node.children_that("attack", "answer")
        ]
        if found:
            steps[node.id] = tuple(found)
    return steps


def support_step(premises: list[Node], conclusion: Node, random: Random) -> Step:
    """Return the step from `premises` to `conclusion`."""
    is_linked = len(premises) > 1
    stands_apart = random.random() < (APART_WHEN_LINKED_SHARE if is_linked else APART_SHARE)
    own = (premise for premise in premises if premise.parent is conclusion)
    undercut_by = tuple(child.id for premise in own for child in premise.children_that("undercut"))
    return Step(
        "for",
        tuple(premise.id for premise in premises),
        conclusion.id,
        name=f"step{premises[0].position + 1}" if is_linked or undercut_by else None,
        warrant=sentence(random) if is_linked and stands_apart else None,
        undercut_by=undercut_by,
        stands_apart=stands_apart,
    )


def second_uses_of(nodes: list[Node], random: Random, share: float) -> dict[Node, list[Node]]:
    """Return claims that also support a second conclusion, most of them one near by, under that conclusion.

    A second conclusion is less deep than its premise, so no circle arises, and not above it, so no reason is given
    twice.
    """
    argued = [node for node in nodes if node.is_argued]
    uses: dict[Node, list[Node]] = {}
    for premise in nodes:
        if premise.role != "support" or random.random() >= share:
            continue
        near = nodes[max(0, premise.position - 40) : premise.position + 40]
        candidates = [node for node in near if node.is_argued]
        if random.random() < FAR_SHARE:
            candidates = random.sample(argued, min(10, len(argued)))
        fitting = [node for node in candidates if node.depth < premise.depth and not node.is_above(premise)]
        if fitting:
            uses.setdefault(random.choice(fitting), []).append(premise)
    return uses
