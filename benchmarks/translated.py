"""A map that was written by hand, said again in Argdown: the same claims, steps, undercuts and words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import GraphStep
from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim
from argmap.reading import read

# what begins a tag, a reference, markup or a comment in Argdown
_SIGNS = re.compile(r"[#@\[\]<>{}*_\\]|//|/\*|(?<=\s)[-+](?=\s)")


def argdown_of(path: str, content: str) -> tuple[str, dict[str, int]]:
    """Return the map in Argdown, and how many statements, arguments and relations Argdown should find in it.

    A step of one premise is a relation of two statements; one that is linked, undercut, named or has a warrant is an
    argument, with its warrant as its words. Questions, and what narrows a claim, are statements without relations.
    """
    analysis = Analysis(ArgumentMap((read(path, content),)))
    graph = analysis.graph
    lines = ["===", f"title: {json.dumps(analysis.map.root.header.title or path, ensure_ascii=False)}", "==="]
    steps: dict[int, list[GraphStep]] = {}
    for step in graph.steps:
        steps.setdefault(step.conclusion, []).append(step)
    counts = {"statements": len(graph.claims) + len(analysis.map.root.questions), "arguments": 0, "relations": 0}
    lines += [f"\n[{question.id}]: {_plain(question.text)} #question" for question in analysis.map.root.questions]
    section: str | None = None
    titles = {each.id: each.title for each in analysis.map.root.sections}
    for number, claim in enumerate(graph.claims):
        if claim.section != section and claim.section is not None:
            section = claim.section
            lines += ["", f"# {_plain(titles[section])}"]
        into = steps.get(number, [])
        plain = [step for step in into if not _is_argument(analysis, step)]
        lines += ["", f"[{claim.id}]: {_words(claim)} #{claim.kind}"]
        lines += [
            f"  {_sign(step)} [{graph.claims[step.premises[0]].id}]" for step in plain if not _is_mirrored(step, number)
        ]
        counts["relations"] += sum(not _is_mirrored(step, number) for step in plain)
        for step in into:
            if step not in plain and not _is_mirrored(step, number):
                lines += ["", *_argument(analysis, step)]
                counts["arguments"] += 1
                counts["statements"] += step.sign == "against"
                counts["relations"] += (step.sign == "against") + len(graph.undercuts_of[step.number])
    return "\n".join(lines) + "\n", counts


def _is_argument(analysis: Analysis, step: GraphStep) -> bool:
    has_words = bool(step.written.warrant.text) or step.written.id is not None
    return len(step.premises) > 1 or has_words or bool(analysis.graph.undercuts_of[step.number])


def _is_mirrored(step: GraphStep, conclusion: int) -> bool:
    """Whether a step is the second direction of a conflict, which is written once."""
    return step.is_conflict and step.premises[0] < conclusion


def _sign(step: GraphStep) -> str:
    if step.is_conflict:
        return "><"
    return "+" if step.sign == "for" else "-"


def _argument(analysis: Analysis, step: GraphStep) -> Iterator[str]:
    claims = analysis.graph.claims
    name = f"step {step.number}"
    warrant = _plain(step.written.warrant.text)
    yield f"<{name}>: {warrant}" if warrant else f"<{name}>"
    yield ""
    yield from (f"({place}) [{claims[premise].id}]" for place, premise in enumerate(step.premises, start=1))
    yield "----"
    place = len(step.premises) + 1
    if step.sign == "for":
        yield f"({place}) [{claims[step.conclusion].id}]"
    else:
        yield f"({place}) [not by {name}]: This speaks against it."
        yield f"  -> [{claims[step.conclusion].id}]"
    if analysis.graph.undercuts_of[step.number]:
        yield ""
        yield f"<{name}>"
        for number in analysis.graph.undercuts_of[step.number]:
            yield f"  _ [{claims[analysis.graph.undercuts[number].premises[0]].id}]"


def _words(claim: Claim) -> str:
    cited = "; ".join(", ".join(filter(None, (each.source.name, each.locator))) for each in claim.citations)
    return _plain(f"{claim.text} ({cited})" if cited else claim.text)


def _plain(text: str) -> str:
    return _SIGNS.sub(lambda found: f"\\{found[0]}" if len(found[0]) == 1 else " ", " ".join(text.split()))
