"""A brief made by hand, with every kind of block, for the tests of the writers."""

from argmap.briefing.blocks import (
    BriefBlocks,
    Column,
    Figure,
    Item,
    Items,
    Line,
    Paragraph,
    Section,
    Table,
    Tone,
    Words,
)
from argmap.drawing.picture import Arrow, Card, CardLook, Picture

BANNER = "OFFICIAL – FOR TRAINING"


def line(text: str, tone: Tone = Tone.PLAIN) -> Line:
    """One line of one tone."""
    return (Words(text, tone),)


def judgement(text: str, likelihood: str, confidence: str, change: str) -> Item:
    """A key judgement as the composition makes it: likelihood in the sentence, confidence in one of its own."""
    return Item(
        (Words(text), Words(" "), Words(likelihood, Tone.STRONG), Words(" (80–95 %).")),
        ((Words("Confidence: "), Words(confidence, Tone.STRONG), Words(".")), line(change, Tone.QUIET)),
    )


PICTURE = Picture(
    cards=(
        Card("a", "Training together will not make lasting partners", CardLook.THESIS, "no_lockin", rank="top"),
        Card("b", "Officers who trained abroad keep their old aims", CardLook.PREMISE, "aims", grade="B2"),
        Card("c", "Some allied officers rose to command", CardLook.COUNTERCLAIM, "rose", chip="likely"),
    ),
    arrows=(Arrow("b", "a"), Arrow("c", "a")),
    title="Do military ties last?",
    subtitle="Overview",
    banner=BANNER,
    source="Map sample by nobody.",
    description="Do military ties last? – Overview\n- Training together will not make lasting partners",
)

EVIDENCE = Table(
    columns=(
        Column("Id", 1.4),
        Column("What it says", 4),
        Column("Source", 2),
        Column("Date", 0.8),
        Column("Reliability", 0.9),
        Column("Credibility", 0.9),
        Column("Bears on", 1.6),
    ),
    rows=tuple(
        (
            line(f"evidence_{number}"),
            line(f"Exercise {number} brought {number * 7} officers together, and few of them met again."),
            line("Marten 2011, p. 12"),
            line("2011"),
            line("B"),
            line("2"),
            (Words("+", Tone.STRONG), Words(" no_lockin")),
        )
        for number in range(1, 31)
    ),
    caption="Evidence, by what it bears on; the same mark means the same origin.",
)

SAMPLE = BriefBlocks(
    title="Do military ties and defence diplomacy build lasting cooperation?",
    subtitle="Brief of the map sample · information up to 30 June 2011",
    banner=BANNER,
    band="DRAFT: 2 errors",
    foot="Map sample · sha256 0123456789ab · argmap 1.0",
    language="en-GB",
    authors=("Ann Example", "Bo Example"),
    sections=(
        Section(
            "bottom-line",
            "Bottom line",
            (
                Paragraph(
                    line(
                        "Training Russian officers will almost certainly not bind their country to the West; exchanges "
                        "are worth what they teach at once, not what they might one day bring."
                    ),
                    is_leading=True,
                ),
            ),
        ),
        Section(
            "key-judgements",
            "Key judgements",
            (
                Items(
                    (
                        judgement("Ties by training alone will not last.", "Almost certain", "high", "New issue."),
                        judgement("Institutions carry more than officers do.", "Likely", "moderate", "Unchanged."),
                        judgement("Central Asia is another case.", "Even chance", "low", "Was: unlikely."),
                    ),
                    is_numbered=True,
                ),
            ),
        ),
        Section("picture", "The picture", (Figure(PICTURE),)),
        Section(
            "counter-argument",
            "The strongest counter-argument",
            (
                Paragraph(
                    (
                        Words("Two allied officers who trained abroad rose to command and changed their forces. "),
                        Words("Partly answered", Tone.STRONG),
                        Words(": they were two of two hundred."),
                    )
                ),
            ),
        ),
        Section(
            "change",
            "What would change our mind",
            (
                Items(
                    (
                        Item(line("A Russian chief of staff who trained in the West"), (line("would weaken 1"),)),
                        Item(line("A joint command that outlives a change of government")),
                    )
                ),
            ),
        ),
        Section("evidence", "Evidence", (EVIDENCE,)),
        Section(
            "provenance",
            "Provenance",
            (Paragraph(line("Map sample, hash 0123456789ab, by nobody; issued 1 July 2011.", Tone.QUIET)),),
        ),
    ),
)
