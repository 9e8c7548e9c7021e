"""Details of a generated map: the grades, origins, likelihoods, schemes and the like that checks look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from outline import SEED, Claim, Outline, Step
from prose import SURNAMES, sentence

CLAIMS_PER_QUESTION = 2_000
CLAIMS_PER_VICIOUS_CIRCLE = 2_500

LIKELIHOODS = (
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
    "0.6..0.9",
)
CONFIDENCES = ("low", "moderate", "high")
RELIABILITIES = "ABBCCDEF"
CREDIBILITIES = "1223345"
SCHEMES = ("expert_opinion", "witness_testimony", "analogy", "sign", "example", "cause_to_effect")
WAIVED = ("unsupported-premise", "credibility-unearned", "double-counted-origin", "single-point-of-failure")

LIKELIHOOD_SHARE = 0.3
CONFIDENCE_SHARE = 0.1
CREDIBILITY_SHARE = 0.7
DATED_SHARE = 0.3
ORIGIN_SHARE = 0.3
HOLDER_SHARE = 0.8
SCHEME_SHARE = 0.4
ANCHOR_SHARE = 0.02
EXPECT_SHARE = 0.02
WAIVER_SHARE = 0.005
CONFLICT_SHARE = 0.01
RESTATEMENT_SHARE = 0.01
LIMIT_SHARE = 0.01
CIRCLE_SHARE = 0.001


@dataclass(frozen=True, slots=True)
class Details:
    """Lines below claims and sources, by name, lines below steps, and statements at the end of the file."""

    below: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    below_steps: Mapping[Step, tuple[str, ...]] = field(default_factory=dict)
    statements: tuple[str, ...] = ()


NO_DETAILS = Details()


def grown_details(outline: Outline, *, seed: int = SEED) -> Details:
    """Return details of an outline at random, so that every check has something to look at, and now and then finds it.

    A few relations are added: conflicts, restatements, limits, circles of support with grounds and without. The sizes
    of the outline are kept but for these.
    """
    random = Random(f"{seed} {outline.title}")
    claims = [claim for section in outline.sections for claim in section.claims]
    origins = [source.id for source in outline.sources[1:]]
    below = {claim.id: tuple(lines_below(claim, origins, random)) for claim in claims}
    for number, source in enumerate(outline.sources):
        rests_on = origins[random.randrange(number)] if number and random.random() < ORIGIN_SHARE else None
        below[source.id] = (
            f"  reliability: {random.choice(RELIABILITIES)}",
            *([f"  origin: {rests_on}"] if rests_on and rests_on != source.id else []),
            *(["  text: work.txt"] if number == 0 else []),
        )
    below_steps = {
        step: (f"  scheme: {random.choice(SCHEMES)}",)
        for steps in outline.steps.values()
        for step in steps
        if step.stands_apart and random.random() < SCHEME_SHARE
    }
    statements = [*questions(claims, random), *relations(claims, random), *circles(outline, claims, random)]
    return Details(below, below_steps, tuple(statements))


def lines_below(claim: Claim, origins: list[str], random: Random) -> list[str]:
    """Return the attributes of a claim besides its citation and its steps."""

    def drawn(share: float) -> bool:
        return random.random() < share

    lines = []
    if claim.kind in ("thesis", "claim", "premise") and drawn(LIKELIHOOD_SHARE):
        lines.append(f"  likelihood: {random.choice(LIKELIHOODS)}")
        if drawn(CONFIDENCE_SHARE):
            lines.append(f"  confidence: {random.choice(CONFIDENCES)}")
    if claim.kind == "evidence":
        lines += [f"  credibility: {random.choice(CREDIBILITIES)}"] if drawn(CREDIBILITY_SHARE) else []
        lines += [f"  as_of: {random.randint(1985, 2011)}"] if drawn(DATED_SHARE) else []
        lines += [f"  origin: {random.choice(origins)}"] if drawn(ORIGIN_SHARE) else []
        lines += [f'  cite: source1, "{" ".join(claim.text.split()[:5])}"'] if drawn(ANCHOR_SHARE) else []
    if claim.kind == "counterclaim" and drawn(HOLDER_SHARE):
        lines.append(f"  holder: {random.choice(SURNAMES)}")
    lines += ["  expect: in"] if drawn(EXPECT_SHARE) else []
    lines += [f"  waive: {random.choice(WAIVED)}, as the field holds it"] if drawn(WAIVER_SHARE) else []
    return lines


def questions(claims: list[Claim], random: Random) -> list[str]:
    """Return questions, each with two theses that answer it, the first two of which exclude each other."""
    theses = [claim.id for claim in claims if claim.kind == "thesis"]
    lines: list[str] = []
    for number in range(1, len(claims) // CLAIMS_PER_QUESTION + 2):
        answers = random.sample(theses, min(2, len(theses)))
        lines += [f"question question{number}: {sentence(random)}", ""]
        for answer in answers:
            lines += [f"{answer} answers question{number}", ""]
        if number == 1 and len(answers) > 1:
            lines += [f"{' contrary-to '.join(answers)}", ""]
    return lines


def relations(claims: list[Claim], random: Random) -> list[str]:
    """Return conflicts, restatements and limits between claims that stand near each other in the file."""
    lines: list[str] = []
    for place in range(1, len(claims) - 1):
        one, other = claims[place].id, claims[random.randrange(max(0, place - 40), place)].id
        drawn = random.random()
        if drawn < CONFLICT_SHARE:
            lines += [f"{one} {random.choice(('contrary-to', 'contradicts'))} {other}", ""]
        elif drawn < CONFLICT_SHARE + RESTATEMENT_SHARE:
            lines += [f"{one} restates {other}", ""]
        elif drawn < CONFLICT_SHARE + RESTATEMENT_SHARE + LIMIT_SHARE:
            lines += [f"{one} qualifies {other}", ""]
    return lines


def circles(outline: Outline, claims: list[Claim], random: Random) -> list[str]:
    """Return steps from claims to one of their reasons, and claims that rest on each other alone."""
    lines: list[str] = []
    kinds = {claim.id: claim.kind for claim in claims}
    for conclusion, steps in outline.steps.items():
        reason = steps[0].premises[0]
        if steps[0].sign == "for" and kinds[reason] == "claim" and random.random() < CIRCLE_SHARE:
            lines += [f"{conclusion} supports {reason}", ""]
    theses = [claim.id for claim in claims if claim.kind == "thesis"]
    for number in range(1, len(claims) // CLAIMS_PER_VICIOUS_CIRCLE + 2):
        one, other = f"round{number}", f"return{number}"
        lines += [f"claim {one}: {sentence(random)}", f"  because: {other}", ""]
        lines += [f"claim {other}: {sentence(random)}", f"  because: {one}", ""]
        lines += [f"{one} supports {random.choice(theses)}", ""]
    return lines
