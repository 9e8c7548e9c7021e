"""Pictures and texts that the tests of this room share."""

from xml.etree import ElementTree as ET

from argmap.drawing.picture import (
    Arrangement,
    Arrow,
    ArrowLook,
    Card,
    CardLook,
    Change,
    Dot,
    Emphasis,
    Group,
    Picture,
    Row,
    RowLook,
    Side,
    State,
)

SVG = "{http://www.w3.org/2000/svg}"

HOSTILE = (
    "\"quoted\" and 'quoted'",
    "<script>alert(1)</script>",
    r"\N \G \l \T ends in \\",
    "&amp; & &lt; &#60;",
    "</TD></TABLE> <B>bold</B> <BR/>",
    "{a|b} [c] ]]> -->",
    "😀 👨‍👩‍👧‍👦 🇳🇴",
    "مرحبا بالعالم",
    "漢字 かな",
    "x" * 2000,
    "node",
    "graph",
    "n1:n2",
    "<>",
    "",
    "   ",
    "a\x00b\x07c\x1b[31m",
    "\u202eevil\u2066 \u200f",
    "\ud800 \ufffe \ufdd0",
    "one\ntwo\r\nthree\u2028four",
    "e" + "\u0301" * 500,
)


def example() -> Picture:
    """A section with a bit of everything."""
    cards = (
        Card("t", "Military programmes will not lock it in", CardLook.THESIS, "no_lockin", chip="unlikely", rank="top"),
        Card("c", "Those officers will always resist deep institutions.", CardLook.CLAIM, "resist", stub="+7 reasons"),
        Card("p", "There is nothing to reassure them.", CardLook.ASSUMPTION, "no_reassurance", grade="B2"),
        Card(
            "x",
            "Joint missions in Bosnia and Kosovo",
            CardLook.COUNTERCLAIM,
            "joint_missions",
            ("granted",),
            rows=(Row("IFOR from 1996, KFOR in 1999.", small="memo 135", grade="A1"), Row("Now rare", RowLook.LIMIT)),
            state=State.GRANTED,
        ),
        Card("r", "Jointness never gelled", CardLook.REBUTTAL, "never_gelled", state=State.DISPUTED),
        Card("f", "Every exchange officer was promoted", name="promoted", notes=("falls",), state=State.FALLS),
    )
    arrows = (
        Arrow("c", "t", emphasis=Emphasis.STRONG),
        Arrow("p", "d"),
        Arrow("f", "d", change=Change.REMOVED),
        Arrow("d", "c"),
        Arrow("x", "e", ArrowLook.ATTACK),
        Arrow("e", "t", ArrowLook.ATTACK),
        Arrow("r", "e", ArrowLook.UNDERCUT, words="no habit"),
        Arrow("p", "t", ArrowLook.QUALIFIES),
    )
    return Picture(
        cards,
        (Dot("d"), Dot("e", Emphasis.FADED)),
        arrows,
        title="Why military-to-military programmes will not do it soon",
        subtitle="section 2",
        source="PONARS Eurasia Policy Memo 135",
        banner="UNCLASSIFIED",
        band="DRAFT: 3 errors",
        description="thesis: Military programmes\n  - supported by: resist",
    )


def dispute() -> Picture:
    """Two columns with three relations and a card that stands alone."""
    cards = (
        Card("m1", "Jointness never became an enduring trait", CardLook.REBUTTAL, side=Side.LEFT),
        Card("b1", "Sustained engagement teaches trust", side=Side.RIGHT),
        Card("m2", "The West should wait", CardLook.RECOMMENDATION, side=Side.LEFT),
        Card("b2", "Outside pressure must be applied constantly", side=Side.RIGHT),
        Card("m3", "An aside", side=Side.LEFT),
    )
    arrows = (
        Arrow("m1", "b1", ArrowLook.ATTACK, warrant="A counter-example."),
        Arrow("m2", "b2", ArrowLook.CONTRARY),
        Arrow("b2", "m1", ArrowLook.UNDERCUT, "breaks the step from “habit”"),
        Arrow("m3", "m2"),
    )
    return Picture(cards, (), arrows, columns=("Marten", "Blank"), arrangement=Arrangement.GUTTER, title="Dispute")


def grouped() -> Picture:
    """Theses of two papers in their frames."""
    cards = tuple(Card(ident, f"Thesis {ident}", CardLook.THESIS) for ident in "abc")
    return Picture(
        cards, (), (Arrow("a", "b", ArrowLook.CONTRARY),), (Group("Paper one", ("a", "c")), Group("Paper two", ("b",)))
    )


def crowd(cards: int, arrows: int = 0) -> Picture:
    """A large picture: a tree of `cards`, and `arrows` more across it."""
    lines = [Arrow(str(number), str((number - 1) // 3)) for number in range(1, cards)]
    lines += [Arrow(str(number * 7 % cards), str(number * 13 % cards), ArrowLook.ATTACK) for number in range(arrows)]
    boxes = (Card(str(number), f"Claim number {number}", name=f"c{number}") for number in range(cards))
    return Picture(tuple(boxes), (), tuple(lines), title="Whole map")


def texts_of(svg: bytes) -> list[str]:
    """The texts of an SVG in their order."""
    return [element.text or "" for element in ET.fromstring(svg).iter(f"{SVG}text")]
