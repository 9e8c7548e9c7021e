"""Documents of one content in two languages, argmap and Argdown, written from a random outline.

Each claim is declared once in both, with the same name and the same words, and each relation is written once.

    python benchmarks/generate.py 1000 --directory /tmp/documents --drawable
"""

from __future__ import annotations

import argparse
from pathlib import Path

from details import NO_DETAILS, Details
from outline import SEED, Outline, Step, grown_outline


def argmap_text(outline: Outline, details: Details = NO_DETAILS) -> str:
    """Return the outline as an argmap file: relations as attributes, those that stand apart as statements.

    `details` are what Argdown has no words for: grades, origins, likelihoods, schemes and the like.
    """
    lines = [f"map generated: {outline.title}", f"  paper: {outline.sources[0].id}", ""]
    for source in outline.sources:
        lines += [f"source {source.id}: {source.title}", f"  author: {source.author}", f"  date: {source.year}"]
        lines += [*details.below.get(source.id, ()), ""]
    for number, section in enumerate(outline.sections, 1):
        if section.title is not None:
            lines += [f"section part{number}: {section.title}", ""]
        for claim in section.claims:
            steps = outline.steps.get(claim.id, ())
            lines.append(f"{claim.kind} {claim.id}: {claim.text}")
            if claim.citation is not None:
                lines.append(f"  cite: {claim.citation[0]}, p. {claim.citation[1]}")
            lines += [argmap_attribute(step) for step in steps if not step.stands_apart]
            lines += [*details.below.get(claim.id, ()), ""]
            for step in steps:
                lines += argmap_statements(step, details)
    return "\n".join([*lines, *details.statements])


def argmap_attribute(step: Step) -> str:
    """Return a step as a line of its conclusion."""
    return f"  {'because' if step.sign == 'for' else 'against'}: {' & '.join(step.premises)}{argmap_name(step)}"


def argmap_statements(step: Step, details: Details) -> list[str]:
    """Return the lines of the statements that a step needs besides its conclusion's: itself, and its undercuts."""
    lines: list[str] = []
    if step.stands_apart:
        verb = ("support" if step.sign == "for" else "attack") + ("" if len(step.premises) > 1 else "s")
        lines.append(f"{' & '.join(step.premises)} {verb} {step.conclusion}{argmap_name(step)}")
        lines += [*([f"  {step.warrant}"] if step.warrant else []), *details.below_steps.get(step, ()), ""]
    for premise in step.undercut_by:
        lines += [f"{premise} undercuts {step.name}", ""]
    return lines


def argmap_name(step: Step) -> str:
    """Return the end of a relation that gives it its name."""
    return f" as {step.name}" if step.name else ""


def argdown_text(outline: Outline) -> str:
    """Return the outline as an Argdown file: relations under their statement, named steps as reconstructed arguments.

    Argdown has no kinds, citations or sources: kinds are tags, citations stand in the text, sources in the front
    matter.
    """
    lines = ["===", f"title: {outline.title}", "sources:"]
    lines += [f"    {source.id}: {source.title}, {source.author}, {source.year}" for source in outline.sources]
    lines += ["===", ""]
    for section in outline.sections:
        if section.title is not None:
            lines += [f"# {section.title}", ""]
        for claim in section.claims:
            steps = outline.steps.get(claim.id, ())
            citation = f" ({claim.citation[0]}, p. {claim.citation[1]})" if claim.citation else ""
            lines.append(f"[{claim.id}]: {claim.text}{citation} #{claim.kind}")
            lines += [f"  {'+' if step.sign == 'for' else '-'} [{step.premises[0]}]" for step in steps if not step.name]
            lines.append("")
            for step in steps:
                if step.name is not None:
                    lines += argdown_argument(step)
    return "\n".join(lines)


def argdown_argument(step: Step) -> list[str]:
    """Return the lines of a named step: an argument with its premises, its conclusion and its undercuts."""
    lines = [f"<{step.name}>" + (f": {step.warrant}" if step.warrant else ""), ""]
    lines += [f"({number}) [{premise}]" for number, premise in enumerate(step.premises, 1)]
    lines += ["----", f"({len(step.premises) + 1}) [{step.conclusion}]", ""]
    if step.undercut_by:
        lines += [f"<{step.name}>", *(f"  _ [{premise}]" for premise in step.undercut_by), ""]
    return lines


def written_pair(outline: Outline, directory: Path, stem: str) -> tuple[Path, Path]:
    """Write the outline in both languages and return the paths: argmap first, Argdown second."""
    directory.mkdir(parents=True, exist_ok=True)
    argmap_path, argdown_path = directory / f"{stem}.arg", directory / f"{stem}.argdown"
    argmap_path.write_text(argmap_text(outline), encoding="utf-8", newline="\n")
    argdown_path.write_text(argdown_text(outline), encoding="utf-8", newline="\n")
    return argmap_path, argdown_path


def main() -> None:
    """Write one pair of documents, and say what is in it."""
    parser = argparse.ArgumentParser(description="Write one generated document in argmap and in Argdown.")
    parser.add_argument("size", type=int, help="number of claims")
    parser.add_argument("--directory", type=Path, default=Path(), help="where to write (default: here)")
    parser.add_argument("--drawable", action="store_true", help="one box a claim and one arrow a step in any picture")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    outline = grown_outline(options.size, drawable=options.drawable, seed=options.seed)
    for path in written_pair(outline, options.directory, "drawable" if options.drawable else "generated"):
        print(path)
    print(f"{outline.claim_count} claims, {outline.step_count} steps")


if __name__ == "__main__":
    main()
