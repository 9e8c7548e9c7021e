"""Schemes of argument that nobody has described."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.slips import one_near
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import listed
from argmap.model.document import Link
from argmap.text.finding import Edit, Finding, Fix, Note
from argmap.vocabulary.near import near_names


@check("SCH001", Severity.WARNING)
def unknown_scheme(analysis: Analysis) -> Found:
    """A relation names a scheme of argument that is not in the list.

    The schemes of the package are listed in the language's documentation; a project adds its own in `argmap.toml`,
    under `[schemes.NAME]`. Where only one name is near, it is offered as a safe fix.

    ## Why it matters

    A scheme brings the questions that test a step. Those of a scheme nobody knows are never asked.

    ## It fires on

        premise canal: The old canal silted up within ten years.
        thesis new_canal: The new canal will silt up too.
        canal supports new_canal
          scheme: anology

    ## It is silent on

        premise canal: The old canal silted up within ten years.
        thesis new_canal: The new canal will silt up too.
        canal supports new_canal
          scheme: analogy

    ## In the literature

    Walton, Reed & Macagno, *Argumentation Schemes*, 2008.
    """
    root = analysis.map.root
    known = root.vocabulary.schemes
    links: tuple[Link, ...] = (*root.steps, *root.undercuts, *root.relations)
    for link in links:
        scheme, place = link.warrant.scheme, link.warrant.scheme_span
        if scheme is None or scheme in known or place is None:
            continue
        near = one_near(scheme, known)
        fix = Fix(f"write `{near}`", (Edit(place, near),)) if near else None
        alike = [f"`{name}`" for name in near_names(scheme, known)]
        notes = (Note(f"near names are {listed(alike)}"),) if alike and not near else ()
        advice = Note("a scheme of your own goes into `argmap.toml`, under `[schemes.NAME]`")
        yield Finding(place, f"no scheme is called `{scheme}`", (*notes, *(() if near else (advice,))), fix)
