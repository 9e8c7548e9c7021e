"""Hypothesis strategies that the tests of several rooms share: argmap source, valid and damaged."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from argmap.vocabulary.grades import CREDIBILITY, RELIABILITY
from argmap.vocabulary.keys import CHOICES, EXPECTATIONS, STATUSES
from argmap.vocabulary.kinds import CLAIM_KINDS
from argmap.vocabulary.verbs import VERBS

NAMES = (
    "a",
    "b2",
    "no_lockin",
    "_hidden",
    "Thesis",
    "as_if",
    "supports_",
    "map",
    "import",
    "evidence",
    "question",
    "from_contact",
    "état",
    "größe",
    "αρχή",
    "довод",
    "議論の的",
    "ひらがなカタカナ漢字",
    "x" * 60,
)
"""Names of all sorts: words of declaration too, which are names wherever no name and colon follow them."""

IMPORTED = ("other", "mcd", "маршрут")
PROSE = (
    "The talks failed.",
    "an “open” question, 'so to speak'",
    'he said "no" – twice',
    "5 < 6 & 7 > 6 # not a comment",
    "see https://example.org/a?b=c",
    "naïve café, 北京, привет",
    "ratio 3:4",
    "trailing dots ... and … more",
    "back\\slash",
    "two  spaces",
    "a\u00a0no-break space, a\u2028line separator",
    "Note: a capital letter",
    "x",
)
LINES = (
    *PROSE,
    "note that this goes on",
    "supports this view",
    "Because it is so",
    "- a dash",
    "2011: a year",
    '"quoted"',
)
_INDENTATION = re.compile(r"^ [ \t]+")
_LOOKS_LIKE_MORE = re.compile(r"[#\\]|[\w-]+[ \t]*:")

DATES = ("2011", "2011-05", "2011-05-18", "2008..2010", "~2009", "2008-01..2010-12")
LIKELIHOODS = ("likely", "almost certain", "0.7", "0.55..0.8", "1", "0")
ANCHORS = (
    '"a short phrase"',
    '"first words … last words"',
    '"first words ... last words"',
    "“curly marks … around it”",
    "„low and high“",
    '"an escaped \\" mark"',
    '“inner "straight" marks”',
    "“an inner “curly” pair”",
    '"what he called “it” there"',
    '"back\\slash"',
    "“ends in a backslash\\”",
)
LOCATORS = ("p. 3", "pp. 3, 4 and 7", "mil-to-mil ¶2", "n. 12, l. 3", "ch. 2: «Ends»")

references = st.sampled_from((*NAMES, *(f"{prefix}.{name}" for prefix in IMPORTED for name in NAMES[:4])))
comments = st.sampled_from(("# a comment", "#", "#note: not an attribute", "  # indented", "# “a” & b: c supports d"))
spaces = st.sampled_from((" ", " ", " ", "  ", "\t"))
indentations = st.sampled_from(("  ", "  ", "    ", "\t", "\t\t"))


@st.composite
def prose_lines(draw: st.DrawFn, most: int = 4) -> list[str]:
    """Lines of prose below a head, or below the first line of a value: some paragraphs, comments and escapes."""
    lines: list[str] = []
    for _ in range(draw(st.integers(0, most))):
        line = draw(st.sampled_from(LINES))
        if draw(st.integers(0, 9)) == 0:
            line = draw(st.sampled_from(("# no comment", "note: no attribute", "becuase: no attribute", "\\ itself")))
        if _LOOKS_LIKE_MORE.match(line):
            line = "\\" + line
        lines.append(draw(indentations) + line + draw(st.sampled_from(("", "", " ", "\t"))))
        kind = draw(st.integers(0, 11))
        if kind == 0:
            lines.append("")
        elif kind == 1:
            lines.append(draw(comments))
    return lines


@st.composite
def joined(draw: st.DrawFn, most: int = 3) -> str:
    """Some names joined by `&`."""
    names = draw(st.lists(references, min_size=1, max_size=most))
    return draw(st.sampled_from((" & ", "&", " &  "))).join(names)


@st.composite
def citations(draw: st.DrawFn) -> list[str]:
    """The lines of a `cite` attribute; an anchor may stand on two lines."""
    parts = [draw(references)]
    if draw(st.booleans()):
        parts.append(draw(st.sampled_from(LOCATORS)))
    comma = draw(st.sampled_from((", ", ",", " , ")))
    if draw(st.booleans()):
        anchor = draw(st.sampled_from(ANCHORS))
        if draw(st.integers(0, 3)) == 0 and " … " in anchor:
            first, _, last = anchor.partition(" … ")
            below = draw(st.sampled_from(([], ["# within"], [""], ["  note: words of the passage, no attribute"])))
            return [f"cite: {comma.join((*parts, first))} …", *below, f"  {last}"]
        parts.append(anchor)
    return [f"cite: {comma.join(parts)}"]


def _one_line(key: str, values: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return values.map(lambda value: [f"{key}: {value}"])


@st.composite
def _prose_attribute(draw: st.DrawFn, key: str) -> list[str]:
    lines = [line for line in draw(prose_lines(2)) if line.strip()]
    first = draw(st.sampled_from((*PROSE, ""))) if any(not line.startswith("#") for line in lines) else "A value."
    return [f"{key}: {first}".rstrip(), *lines]


def _waivers() -> st.SearchStrategy[list[str]]:
    reasons = st.sampled_from(("", ", held as common knowledge", ",known to all, “everywhere”"))
    checks = st.sampled_from(("unsupported-premise", "SUP002"))
    return st.builds(lambda check, reason: [f"waive: {check}{reason}"], checks, reasons)


def _steps(key: str) -> st.SearchStrategy[list[str]]:
    names = st.sampled_from(("", " as s_1", "  as  шаг"))
    return st.one_of(
        st.builds(lambda subject, name: [f"{key}: {subject}{name}"], joined(), names),
        st.builds(lambda one, other, name: [f"{key}: {one} &", f"    {other}{name}"], references, references, names),
    )


_NOTES = _prose_attribute("note")
_REPEATED: dict[str, tuple[st.SearchStrategy[list[str]], ...]] = {
    "map": (_one_line("author", st.sampled_from(PROSE)), _NOTES, _waivers()),
    "source": (_one_line("author", st.sampled_from(PROSE)), _one_line("origin", references), _NOTES, _waivers()),
    "claim": (
        _steps("because"),
        _steps("against"),
        _one_line("answers", references),
        citations(),
        _one_line("origin", references),
        _NOTES,
        _waivers(),
    ),
    "relation": (citations(), _NOTES, _waivers()),
    "question": (_NOTES, _waivers()),
    "section": (citations(), _NOTES, _waivers()),
}
_ONCE: dict[str, dict[str, st.SearchStrategy[list[str]]]] = {
    "map": {
        "paper": _one_line("paper", references),
        "date": _one_line("date", st.sampled_from(DATES)),
        "lexicon": _one_line("lexicon", st.just("icd203")),
        "language": _one_line("language", st.sampled_from(("en", "de-AT"))),
        "summary": _prose_attribute("summary"),
        "tags": _one_line("tags", st.sampled_from(("one", "one, two", "one,two ,"))),
    },
    "source": {
        "date": _one_line("date", st.sampled_from(DATES)),
        "series": _one_line("series", st.sampled_from(PROSE)),
        "url": _one_line("url", st.sampled_from(("https://example.org/a#b", "http://example.org"))),
        "doi": _one_line("doi", st.sampled_from(("10.1000/182", "https://doi.org/10.1000/182"))),
        "reliability": _one_line("reliability", st.sampled_from(tuple(RELIABILITY))),
        "text": _one_line("text", st.sampled_from(("a.txt", "folder/a b.txt"))),
        "held": _one_line("held", st.sampled_from(CHOICES["held"])),
    },
    "claim": {
        "credibility": _one_line("credibility", st.sampled_from(tuple(CREDIBILITY))),
        "holder": _one_line("holder", st.sampled_from(("anticipated", "withheld", "Hans “Blix”"))),
        "stance": _one_line("stance", st.sampled_from(CHOICES["stance"])),
        "likelihood": _one_line("likelihood", st.sampled_from(LIKELIHOODS)),
        "confidence": _one_line("confidence", st.sampled_from(CHOICES["confidence"])),
        "as_of": _one_line("as_of", st.sampled_from(DATES)),
        "short": _one_line("short", st.sampled_from(PROSE)),
        "status": _one_line("status", st.sampled_from(STATUSES["claim"])),
        "expect": _one_line("expect", st.sampled_from(EXPECTATIONS)),
    },
    "relation": {
        "scheme": _one_line("scheme", st.sampled_from(("analogy", "expert_opinion"))),
        "holder": _one_line("holder", st.just("anticipated")),
        "expect": _one_line("expect", st.sampled_from(EXPECTATIONS[:3])),
    },
    "question": {"status": _one_line("status", st.sampled_from(STATUSES["question"]))},
    "section": {"short": _one_line("short", st.sampled_from(PROSE))},
}


@st.composite
def attributes(draw: st.DrawFn, sort: str, without: str = "") -> list[str]:
    """The attribute lines of a statement of that sort."""
    keys = [key for key in _ONCE[sort] if key != without]
    once = draw(st.lists(st.sampled_from(keys), max_size=3, unique=True))
    groups = [draw(_ONCE[sort][key]) for key in once]
    groups += [draw(st.one_of(*_REPEATED[sort])) for _ in range(draw(st.integers(0, 3)))]
    lines: list[str] = []
    for group in draw(st.permutations(groups)):
        indentation = draw(indentations)
        lines += [indentation + line if line and not line.startswith("#") else line for line in group]
        kind = draw(st.integers(0, 9))
        if kind == 0:
            lines.append("")
        elif kind == 1:
            lines.append("  # a comment below an attribute")
    return lines


@st.composite
def declarations(draw: st.DrawFn, keyword: str, name: str) -> list[str]:
    """The lines of a map, source, section, term or node of that name."""
    sort = "claim" if keyword in CLAIM_KINDS else "section" if keyword == "term" else keyword
    below = draw(prose_lines())
    text = draw(st.sampled_from(PROSE))
    if any(line.strip() and not line.strip().startswith("#") for line in below) and draw(st.booleans()):
        text = ""
    colon = draw(st.sampled_from((": ", ": ", " : ", ":  ")))
    return [f"{keyword}{draw(spaces)}{name}{colon}{text}", *below, *draw(attributes(sort))]


@st.composite
def relations(draw: st.DrawFn, name: str) -> list[str]:
    """The lines of a relation; one that may have a name has the one given."""
    verb = draw(st.sampled_from(tuple(VERBS.values())))
    origins = draw(joined()) if verb.joins else draw(references)
    form = draw(st.sampled_from((verb.name, verb.plural or verb.name)))
    step = f" as {name}" if verb.nameable and draw(st.booleans()) else ""
    head = f"{origins}{draw(spaces)}{form}{draw(spaces)}{draw(references)}{step}"
    below = draw(prose_lines(2))
    without = "expect" if verb.name in ("qualifies", "restates", "answers") else ""
    if draw(st.integers(0, 2)) == 0:
        head += f": {draw(st.sampled_from(PROSE))}"
    return [head, *below, *draw(attributes("relation", without))]


@st.composite
def documents(draw: st.DrawFn) -> str:
    """The content of a file without a fault in it, of every statement and attribute, in odd but legal dress."""
    names = draw(st.permutations(NAMES))
    blocks: list[list[str]] = []
    if draw(st.booleans()):
        blocks.append(draw(declarations("map", draw(st.sampled_from(NAMES[:3])))))
    for prefix in draw(st.lists(st.sampled_from(IMPORTED), max_size=2, unique=True)):
        path = draw(st.sampled_from(("", " from folder/file name.arg", "  from ../up.arg ")))
        blocks.append([draw(st.sampled_from((f"import {prefix}", f"import elsewhere as {prefix}"))) + path])
    for name in names[: draw(st.integers(0, 7))]:
        keyword = draw(st.sampled_from((None, None, "source", "section", "term", "question", *sorted(CLAIM_KINDS))))
        blocks.append(draw(relations(name) if keyword is None else declarations(keyword, name)))
    lines: list[str] = []
    for block in blocks:
        lines += draw(st.lists(st.sampled_from(("", "", "# a comment in column 0", "#")), max_size=3))
        lines += block
    lines += draw(st.lists(st.sampled_from(("", "# the last word")), max_size=2))
    end = draw(st.sampled_from(("\n", "\n", "\r\n")))
    mark = draw(st.sampled_from(("", "", "", "\ufeff")))
    # a tab after spaces is a fault
    lines = [_INDENTATION.sub(lambda found: found[0].replace("\t", "  "), line) for line in lines]
    return mark + end.join(lines) + draw(st.sampled_from((end, end, "")))


FRAGMENTS = (
    "\n",
    "\r\n",
    "\r",
    " ",
    "  ",
    "\t",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\ufeff",
    "\0",
    "\x0c",
    "\u2028",
    "#",
    "\\",
    '"',
    "“",
    "”",
    "„",
    ":",
    "&",
    ",",
    "and",
    "->",
    "<=",
    "as",
    "from",
    "..",
    "...",
    "…",
    "-",
    ".",
    "e\u0301",
    "٣",
    "²",
    "ǆ",
    "а",
    "claim",
    "premis",
    "import",
    "suports",
    "supports",
    "attack",
    "a & b",
    'cite: a, "',
    "because:",
    "becuase: x",
    "note:",
    "date: 20",
    "claim x: T",
    "premise:",
    "a -> b",
    "word WORD:",
    "\nclaim x\n",
    "\nmap second: T\n",
    "\n  c attacks t\n",
    "likelihood: likly",
    "\ud800",
    "🙂",
    "0",
    "expect: out",
)
"""What a slip of the hand, another program or an attacker may put into a file."""


jumbles = st.lists(st.sampled_from((*FRAGMENTS, *NAMES[:6], *ANCHORS, " ", " ")), max_size=12).map("".join)
"""Words, signs and slips in any order: what a head or a value is at its worst."""


@st.composite
def damaged(draw: st.DrawFn, contents: st.SearchStrategy[str]) -> str:
    """A content with some pieces cut out, doubled, moved or written over."""
    content = draw(contents)
    for _ in range(draw(st.integers(1, 5))):
        place = draw(st.integers(0, len(content)))
        length = draw(st.sampled_from((0, 0, 1, 1, 2, 5, 40)))
        kind = draw(st.integers(0, 3))
        if kind == 0:
            content = content[:place] + draw(st.sampled_from(FRAGMENTS)) + content[place + length :]
        elif kind == 1:
            content = content[:place] + content[place + length :]
        elif kind == 2:
            content = content[:place]
        else:
            other = draw(st.integers(0, len(content)))
            content = content[:other] + content[place : place + length] + content[other:]
    return content
